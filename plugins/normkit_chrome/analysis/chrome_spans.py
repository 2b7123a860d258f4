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
    POINTER,
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
    (SPONSOR, inline_spans.advertisement_marks),
)
"""Code of a rule, and what finds its stretches anywhere in a text."""
_LINE_FINDERS = (inline_spans.feed_tails, link_lines.share_bars)
"""What finds glued tails at the end of lines."""


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
    rows = _lines(text)
    filled = [number for number, row in enumerate(rows) if row and not row.isspace()]
    alone, inside = _split_by_line(text, sorted(_inline_spans(text, rows, filled)))
    labels = classify_lines(text, rows, filled, alone)
    for number, _ in inside:
        if number in labels and labels[number].code == CAPTION:
            del labels[number]  # a credit glued to a paragraph does not make it a caption
    found = [span for number, span in inside if number not in labels]
    if labels:
        found += _line_spans(text, labels)
    found += _said_again(text, rows, filled, labels)
    return tuple(sorted(found))


def _lines(text: str) -> list[str]:
    """Return the lines of a text as strings: of most texts nobody asks where one stands (``normkit.lines`` tells)."""
    rows = text.split("\n")
    return [row.removesuffix("\r") for row in rows[:-1]] + rows[-1:] if "\r" in text else rows


def _inline_spans(text: str, rows: Sequence[str], filled: Sequence[int]) -> Iterator[tuple[InlineSpan, str]]:
    """Yield what is glued into the lines, with the code of its rule."""
    for code, find in _FINDERS:
        for stretch in line_quotations.unquoted(text, find(text)):
            yield stretch, code
    for find_in in _LINE_FINDERS:
        for stretch in line_quotations.unquoted(text, find_in(text, rows, filled)):
            yield stretch, GLUED_TAIL
    if len(text) >= _SHORTEST_JOINED:
        from normkit_chrome.analysis.joined_chrome import joined_chrome

        for stretch in joined_chrome(text, rows, filled):
            yield stretch, JOINED
    pointers = link_lines.inline_pointers(text, rows, filled)
    shifted = [_shifted(stretch, lines(text)[number].start) for number, stretch in pointers]
    yield from ((stretch, POINTER) for stretch in line_quotations.unquoted(text, shifted))
    glued, ends = phrases("glued labels"), inline_spans.glued_label_ends()
    for number in [number for number in filled if rows[number][-1] in ends and rows[number].rstrip().endswith(glued)]:
        for stretch in inline_spans.glued_tails(rows[number]):
            yield _shifted(stretch, lines(text)[number].start), GLUED_TAIL
    markup = inline_spans.MARKUP_OPENINGS
    for number in [*filled[:1], *(number for number in filled[1:] if rows[number][0] in markup)]:
        first = number == filled[0]
        if first or rows[number].lstrip().startswith(inline_spans.MARKUP_NAMES):
            for stretch in inline_spans.extractor_prefixes(rows[number], first):
                yield _shifted(stretch, lines(text)[number].start), PREFIX


def _shifted(stretch: InlineSpan, start: int) -> InlineSpan:
    """Return a stretch of a line that begins at a place of its text as one of that text."""
    return InlineSpan(start + stretch.start, start + stretch.end, stretch.caption)


def _split_by_line(
    text: str, stretches: Sequence[tuple[InlineSpan, str]]
) -> tuple[dict[int, LineLabel], list[tuple[int, ChromeSpan]]]:
    """Return number -> label of the stretches that fill their line, and (number, span) of those inside one.

    What overlaps an earlier one or is code is dropped.
    """
    alone: dict[int, LineLabel] = {}
    inside: list[tuple[int, ChromeSpan]] = []
    if not stretches:
        return alone, inside
    rows = lines(text)
    starts = [row.start for row in rows]
    fenced = guards.fenced_lines(text)
    taken = 0
    for stretch, code in stretches:
        number = bisect_right(starts, stretch.start) - 1
        row = rows[number]
        if stretch.start < taken or number in fenced or guards.is_indented(row.text):
            continue
        taken = stretch.end
        safety = Safety.UNSAFE if stretch.caption else Safety.MANUAL if code == POINTER else Safety.SAFE
        first = stretch.start == row.start or text[row.start].isspace()  # of many in a line one: it may be long
        if first and text[stretch.start : stretch.end] == row.text.strip():
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


def _line_spans(text: str, labels: Mapping[int, LineLabel]) -> Iterator[ChromeSpan]:
    """Yield the whole lines. Safe ones that follow each other share out one deletion, so that none has to wait.

    So do all the lines around the article of a whole page.
    """
    rows = lines(text)
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


def _said_again(
    text: str, rows: Sequence[str], filled: Sequence[int], labels: Mapping[int, LineLabel]
) -> Iterator[ChromeSpan]:
    """Yield the second half of each line that says the same twice; a verse does so too."""
    for number in [n for n in filled if rows[n][len(rows[n]) >> 1] == " " and len(rows[n]) >= _SHORTEST_DOUBLED]:
        half = None if number in labels else second_saying(rows[number])
        if half is not None:
            row = lines(text)[number]
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
