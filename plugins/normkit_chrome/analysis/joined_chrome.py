"""Chrome that an extractor joined to the sentences of a line: before them, behind them, between two of them.

A stretch begins where the line does, or a sentence ends; it is known phrases and nothing else; and it ends where the
line does, where a sentence ends, or where the article goes on with a capital. "Share prices fell" goes on otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from normkit import SENTENCE_ENDS, Line
from normkit_chrome.analysis.line_classifier import is_certain_phrase, may_begin_phrase, may_head_list
from normkit_chrome.analysis.segments import begins_sentence, is_uncased, segments, size
from normkit_chrome.detectors.content.article_signs import reports_speech
from normkit_chrome.detectors.inline_spans import InlineSpan
from normkit_chrome.detectors.line_quotations import unquoted
from normkit_chrome.detectors.line_shapes import LONGEST

_JOINED_LINES = 3
"""Lines of a text whose paragraphs were joined by spaces, at most."""
_PARAGRAPH = 60
"""Code points of the shortest line that chrome is joined to."""
_TAIL = 2 * LONGEST
"""Code points of a line's end in which the chrome behind its sentences begins."""
_SENTENCE, _CALL, _LONG = 3, 4, 6
"""Words of the shortest stretch that goes at the end of a line, before a capital, and before any word."""
_TELLING = 3
"""Words behind a stretch among which the verb stands that tells who said it."""
_ROW = 3
"""Phrases in a row that are no sentence of anybody."""


class _Stretch(NamedTuple):
    """Known phrases in a row at the beginning of a string."""

    end: int
    phrases: int
    longest: int
    """Words of the longest phrase."""
    label: bool
    """Whether the last one may be a label of what follows."""


_NONE = _Stretch(0, 0, 0, False)


def joined_chrome(text: str, rows: Sequence[Line]) -> Iterator[InlineSpan]:
    """Yield the chrome that is joined to the sentences of the lines. Linear in the text."""
    joined = sum(not row.blank for row in rows[: 2 * _JOINED_LINES]) <= _JOINED_LINES and len(rows) <= 2 * _JOINED_LINES
    for row in rows:
        if len(row.text) >= _PARAGRAPH:
            found = _in_line(row, joined)
            yield from unquoted(text, found)


def _in_line(row: Line, joined: bool) -> Iterator[InlineSpan]:
    """Yield what is joined to a line; of one of many lines only the ends are looked at."""
    line, end = row.text, 0
    for start in _starts(line, joined):
        if start < end:
            continue
        stop = _chrome_end(line, start)
        if stop and not (start == 0 and stop == len(line.rstrip())):
            end = stop
            yield InlineSpan(row.start + start, row.start + stop)


def _starts(line: str, joined: bool) -> Iterator[int]:
    """Yield the places of a line where a stretch of chrome can begin."""
    if joined:
        yield from (one.start for one in segments(line, glued=True))
        return
    yield len(line) - len(line.lstrip())
    tail = max(1, len(line) - _TAIL)
    yield from (tail + one.start for one in segments(line[tail:], glued=True)[1:])


def _chrome_end(line: str, start: int) -> int:
    """Return where the chrome ends that begins at a place of a line; 0 where none does."""
    window = line[start : start + 2 * LONGEST]
    if not may_begin_phrase(window):
        return 0
    stretch = _phrases_in_row(window)
    written, rest = window[: stretch.end].rstrip(" |·•"), window[stretch.end :].strip()
    return start + len(written) if stretch.end and _is_certain(stretch, written, rest) else 0


def _phrases_in_row(window: str) -> _Stretch:
    """Return the known phrases that a string begins with, as many as stand in a row, each as long as one can be."""
    found = _NONE
    while found.end < len(window) and may_begin_phrase(window[found.end :]):
        ends = [*(match.start() for match in _word_end().finditer(window, found.end + 1, found.end + LONGEST))]
        if len(window) - found.end <= LONGEST:
            ends.append(len(window))
        stop = next((stop for stop in reversed(ends) if is_certain_phrase(window[found.end : stop])), 0)
        if not stop:
            break
        phrase = window[found.end : stop]
        stop += len(window[stop:]) - len(window[stop:].lstrip(" |·•"))
        longest = max(found.longest, size(phrase.split()))
        found = _Stretch(stop, found.phrases + 1, longest, may_head_list(phrase))
    return found


def _is_certain(stretch: _Stretch, written: str, rest: str) -> bool:
    """Say whether a stretch ends where it seems to: at the line's end, with a sentence, or before one."""
    if not rest:
        return stretch.phrases >= _ROW or stretch.longest >= _SENTENCE
    if stretch.label:
        return False
    first = rest.split(None, _TELLING)[:_TELLING]
    if not begins_sentence(first[0]) or reports_speech(" ".join(first)):
        return False
    if written.endswith(SENTENCE_ENDS):
        return stretch.longest >= _SENTENCE
    if is_uncased(first[0]):
        return stretch.longest >= _LONG
    return stretch.phrases >= _ROW or stretch.longest >= _CALL


@cache
def _word_end() -> re.Pattern[str]:
    """Return what finds the end of a word: a blank, or a capital or a mark where the blank is missing."""
    return re.compile(r"\s+|(?<=[^\W\d_A-ZÀ-ÞЀ-Я])(?=[A-ZÀ-ÞЀ-Я])|(?<=[.!?…*])(?=\w)")
