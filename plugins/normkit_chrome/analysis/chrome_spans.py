"""The one analysis of a text: what of it the site leaked. The rules are views on it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from normkit import Line, Safety, cut, lines, runs
from normkit_chrome.analysis.line_classifier import whole_lines
from normkit_chrome.analysis.line_label import CAPTION, GALLERY, PAGE, PREFIX, SPONSOR, Hit
from normkit_chrome.detectors import guards, inline_spans
from normkit_chrome.detectors.inline_spans import Glued
from normkit_chrome.lexicon.phrases import phrases

TAIL = "CHR112"


class Leak(NamedTuple):
    """A stretch of a text that the site leaked into it. Offsets are code points."""

    start: int
    end: int
    code: str
    cut: tuple[int, int]
    """What to delete so that no gap stays behind."""
    safety: Safety
    caption: int = 0
    """Words of a caption in it: what a reader could miss."""


@lru_cache(maxsize=16)
def leaks_by_code(text: str) -> dict[str, tuple[Leak, ...]]:
    """Return what of ``text`` is leaked chrome by the code of its rule, each in the order it stands there."""
    found: dict[str, list[Leak]] = {}
    for leak in leaks(text):
        found.setdefault(leak.code, []).append(leak)
    return {code: tuple(of_code) for code, of_code in found.items()}


@lru_cache(maxsize=16)
def leaks(text: str) -> tuple[Leak, ...]:
    """Return what of ``text`` is leaked chrome, in the order it stands there. Linear in its length."""
    rows = lines(text)
    alone, inside = _placed(text, rows, sorted(_stretches(text, rows)))
    hits = whole_lines(text, rows, alone)
    for number, _ in inside:
        if number in hits and hits[number].code == CAPTION:
            del hits[number]  # a credit glued to a paragraph does not make it a caption
    found = [leak for number, leak in inside if number not in hits]
    found += _line_leaks(text, rows, hits)
    return tuple(sorted(found))


def _stretches(text: str, rows: Sequence[Line]) -> Iterator[tuple[Glued, str]]:
    """Yield what is glued into the lines, with the code of its rule."""
    for code, find in ((GALLERY, inline_spans.galleries), (TAIL, inline_spans.prompts), (SPONSOR, inline_spans.marks)):
        for stretch in inline_spans.unquoted(text, find(text)):
            yield stretch, code
    has_prefix = any(name in text for name in inline_spans.PREFIX_ENDS)
    labels, ends = phrases("glued labels"), inline_spans.glued_label_ends()
    opening = True
    for row in rows:
        line = row.text
        if not line:
            continue
        if line[-1] in ends and line.rstrip().endswith(labels):
            for stretch in inline_spans.tails(line):
                yield Glued(row.start + stretch.start, row.start + stretch.end), TAIL
        if (has_prefix or opening) and not row.blank:
            for stretch in inline_spans.prefix(line, opening):
                yield Glued(row.start + stretch.start, row.start + stretch.end), PREFIX
            opening = False


def _placed(
    text: str, rows: Sequence[Line], stretches: Sequence[tuple[Glued, str]]
) -> tuple[dict[int, Hit], list[tuple[int, Leak]]]:
    """Tell the stretches that are a line of their own from those inside a line; drop what overlaps or is code."""
    alone: dict[int, Hit] = {}
    inside: list[tuple[int, Leak]] = []
    if not stretches:
        return alone, inside
    starts = [row.start for row in rows]
    fenced = guards.fenced(text, rows)
    taken = 0
    for stretch, code in stretches:
        number = bisect_right(starts, stretch.start) - 1
        row = rows[number]
        if stretch.start < taken or number in fenced or guards.indented(row.text):
            continue
        taken = stretch.end
        safety = Safety.UNSAFE if stretch.caption else Safety.SAFE
        if text[stretch.start : stretch.end] == row.text.strip():
            alone[number] = Hit(code, safety, stretch.caption)
        else:
            ends = _without_gap(text, row, stretch)
            inside.append((number, Leak(stretch.start, stretch.end, code, ends, safety, stretch.caption)))
    return alone, inside


def _without_gap(text: str, row: Line, stretch: Glued) -> tuple[int, int]:
    """Return what to delete of a line so that one space stays where the stretch stood, and none at its ends."""
    start, end = stretch.start, stretch.end
    while end < row.end and text[end] == " " and (start == row.start or text[start - 1] == " "):
        end += 1
    while end == row.end and start > row.start and text[start - 1] == " ":
        start -= 1
    return start, end


def _line_leaks(text: str, rows: Sequence[Line], hits: Mapping[int, Hit]) -> Iterator[Leak]:
    """Yield the whole lines. Safe ones that follow each other share out one deletion, so that none has to wait.

    So do all the lines around the article of a whole page.
    """
    page = any(hit.code == PAGE for hit in hits.values())
    together = [number for number in sorted(hits) if hits[number].safety >= (Safety.UNSAFE if page else Safety.SAFE)]
    share = {number: ends for run in runs(text, together) for number, ends in _shares(text, rows, run)}
    for number, hit in hits.items():
        row = rows[number]
        ends = share[number] if number in share else cut(text, number, number)
        yield Leak(row.start, row.end, hit.code, ends, hit.safety, hit.caption)


def _shares(text: str, rows: Sequence[Line], run: Sequence[int]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield each line of a run with its share of the run's deletion: the shares touch and never overlap."""
    start, end = cut(text, run[0], run[-1])
    closes = end == rows[run[-1]].end
    for number, following in zip(run, (*run[1:], None), strict=True):
        stop = end if following is None else rows[number].end if closes else rows[following].start
        yield number, (start, stop)
        start = stop
