"""The one analysis of a text: what of it the site leaked. The rules are views on it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from normkit import Line, Safety, cut, lines, runs
from normkit_chrome.analysis.line_classifier import classify_lines
from normkit_chrome.analysis.line_label import (
    CAPTION,
    GALLERY,
    GLUED_TAIL,
    JOINED,
    PAGE,
    PREFIX,
    RELATED,
    SPONSOR,
    LineLabel,
)
from normkit_chrome.detectors import guards, inline_spans, line_quotations, link_lines
from normkit_chrome.detectors.inline_spans import InlineSpan
from normkit_chrome.detectors.story_lists import second_saying
from normkit_chrome.lexicon.phrases import phrases

_FINDERS = (
    (GALLERY, inline_spans.gallery_widgets),
    (GLUED_TAIL, inline_spans.sign_in_prompts),
    (GLUED_TAIL, inline_spans.feed_tails),
    (GLUED_TAIL, link_lines.share_bars),
    (SPONSOR, inline_spans.advertisement_marks),
)
"""Code of a rule, and what finds its stretches anywhere in a line."""


_SHORTEST_JOINED = 60
"""Code points of the shortest line that chrome is joined to."""
_SHORTEST_DOUBLED = 30
"""Code points of the shortest line that can be said twice by a page."""


class ChromeSpan(NamedTuple):
    """A stretch of a text that the site leaked into it. Offsets are code points."""

    start: int
    end: int
    code: str
    cut: tuple[int, int]
    """Start and end of what to delete so that no gap stays behind."""
    safety: Safety
    caption: int = 0
    """Words of a caption in it: what a reader could miss."""


@lru_cache(maxsize=16)
def chrome_by_code(text: str) -> dict[str, tuple[ChromeSpan, ...]]:
    """Return code of a rule -> the spans of ``text`` that it reports, in the order they stand there."""
    found: dict[str, list[ChromeSpan]] = {}
    for span in find_chrome(text):
        found.setdefault(span.code, []).append(span)
    return {code: tuple(of_code) for code, of_code in found.items()}


@lru_cache(maxsize=16)
def find_chrome(text: str) -> tuple[ChromeSpan, ...]:
    """Return the spans of ``text`` that are leaked chrome, in the order they stand there. Linear in its length."""
    rows = lines(text)
    alone, inside = _split_by_line(text, rows, sorted(_inline_spans(text, rows)))
    labels = classify_lines(text, rows, alone)
    for number, _ in inside:
        if number in labels and labels[number].code == CAPTION:
            del labels[number]  # a credit glued to a paragraph does not make it a caption
    found = [span for number, span in inside if number not in labels]
    found += _line_spans(text, rows, labels)
    found += _said_again(rows, labels)
    return tuple(sorted(found))


def _inline_spans(text: str, rows: Sequence[Line]) -> Iterator[tuple[InlineSpan, str]]:
    """Yield what is glued into the lines, with the code of its rule."""
    for code, find in _FINDERS:
        for stretch in line_quotations.unquoted(text, find(text)):
            yield stretch, code
    if len(text) >= _SHORTEST_JOINED:
        from normkit_chrome.analysis.joined_chrome import joined_chrome

        for stretch in joined_chrome(text, rows):
            yield stretch, JOINED
    glued, ends = phrases("glued labels"), inline_spans.glued_label_ends()
    opening = True
    for row in rows:
        line = row.text
        if not line:
            continue
        if line[-1] in ends and line.rstrip().endswith(glued):
            for stretch in inline_spans.glued_tails(line):
                yield InlineSpan(row.start + stretch.start, row.start + stretch.end), GLUED_TAIL
        if (opening and not line.isspace()) or line.lstrip().startswith(inline_spans.MARKUP_NAMES):
            for stretch in inline_spans.extractor_prefixes(line, opening):
                yield InlineSpan(row.start + stretch.start, row.start + stretch.end), PREFIX
            opening = False


def _split_by_line(
    text: str, rows: Sequence[Line], stretches: Sequence[tuple[InlineSpan, str]]
) -> tuple[dict[int, LineLabel], list[tuple[int, ChromeSpan]]]:
    """Return number -> label of the stretches that fill their line, and (number, span) of those inside one.

    What overlaps an earlier one or is code is dropped.
    """
    alone: dict[int, LineLabel] = {}
    inside: list[tuple[int, ChromeSpan]] = []
    if not stretches:
        return alone, inside
    starts = [row.start for row in rows]
    fenced = guards.fenced_lines(text, rows)
    taken = 0
    for stretch, code in stretches:
        number = bisect_right(starts, stretch.start) - 1
        row = rows[number]
        if stretch.start < taken or number in fenced or guards.is_indented(row.text):
            continue
        taken = stretch.end
        safety = Safety.UNSAFE if stretch.caption else Safety.SAFE
        if text[stretch.start : stretch.end] == row.text.strip():
            alone[number] = LineLabel(code, safety, stretch.caption)
        else:
            ends = _without_gap(text, row, stretch)
            inside.append((number, ChromeSpan(stretch.start, stretch.end, code, ends, safety, stretch.caption)))
    return alone, inside


def _without_gap(text: str, row: Line, stretch: InlineSpan) -> tuple[int, int]:
    """Return what to delete of a line so that one space stays where the stretch stood, and none at its ends."""
    start, end = stretch.start, stretch.end
    while end < row.end and text[end] == " " and (start == row.start or text[start - 1] == " "):
        end += 1
    while end == row.end and start > row.start and text[start - 1] == " ":
        start -= 1
    return start, end


def _line_spans(text: str, rows: Sequence[Line], labels: Mapping[int, LineLabel]) -> Iterator[ChromeSpan]:
    """Yield the whole lines. Safe ones that follow each other share out one deletion, so that none has to wait.

    So do all the lines around the article of a whole page.
    """
    page = any(label.code == PAGE for label in labels.values())
    trust = Safety.UNSAFE if page else Safety.SAFE
    together = [number for number in sorted(labels) if labels[number].safety >= trust]
    listed = [n for n in sorted(labels) if labels[n] == LineLabel(RELATED, Safety.UNSAFE) and n not in together]
    blocks = (*runs(text, together), *runs(text, listed))
    share = {number: ends for run in blocks for number, ends in _shared_cuts(text, rows, run)}
    for number, label in labels.items():
        row = rows[number]
        ends = share[number] if number in share else cut(text, number, number)
        yield ChromeSpan(row.start, row.end, label.code, ends, label.safety, label.caption)


def _said_again(rows: Sequence[Line], labels: Mapping[int, LineLabel]) -> Iterator[ChromeSpan]:
    """Yield the second half of each line that says the same twice; a verse does so too."""
    for number, row in enumerate(rows):
        half = None if len(row.text) < _SHORTEST_DOUBLED or number in labels else second_saying(row.text)
        if half is not None:
            start = row.start + half
            yield ChromeSpan(start + 1, row.end, RELATED, (start, row.end), Safety.UNSAFE)


def _shared_cuts(text: str, rows: Sequence[Line], run: Sequence[int]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield each line of a run with its share of the run's deletion: the shares touch and never overlap."""
    start, end = cut(text, run[0], run[-1])
    closes = end == rows[run[-1]].end
    for number, following in zip(run, (*run[1:], None), strict=True):
        stop = end if following is None else rows[number].end if closes else rows[following].start
        yield number, (start, stop)
        start = stop
