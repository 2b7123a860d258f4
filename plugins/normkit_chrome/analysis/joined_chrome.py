"""Chrome that an extractor joined to the sentences of a line: before them, behind them, between two of them.

A stretch begins where the line does, or a sentence ends; it is known phrases and nothing else; and it ends where the
line does, where a sentence ends, or where the article goes on with a capital. "Share prices fell" goes on otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from normkit import SENTENCE_ENDS, fold, lines
from normkit_chrome.analysis.line_classifier import (
    is_certain_phrase,
    longest_phrase,
    may_be_phrase,
    may_begin_phrase,
    may_head_list,
)
from normkit_chrome.analysis.neighbours import heads_stories
from normkit_chrome.analysis.segments import begins_sentence, is_uncased, sentence_starts, size
from normkit_chrome.detectors.content.article_signs import reports_speech
from normkit_chrome.detectors.inline_spans import InlineSpan
from normkit_chrome.detectors.line_quotations import unquoted
from normkit_chrome.detectors.line_shapes import LONGEST
from normkit_chrome.detectors.phrase_lines import OPENING, is_of_matters, opens_phrase
from normkit_chrome.lexicon.line_ends import may_end_with_phrase
from normkit_chrome.lexicon.line_table import BEGINNING
from normkit_chrome.lexicon.phrases import holds, phrase_set

_JOINED_LINES = 3
"""Lines of a text whose paragraphs were joined by spaces, at most."""
_PARAGRAPH = 60
"""Code points of the shortest line that chrome is joined to."""
_TAIL = 2 * LONGEST
"""Code points of a line's end in which the chrome behind its sentences begins."""
_SENTENCE, _CALL, _LONG = 3, 4, 6
"""Words of the shortest stretch that goes at the end of a line, before a capital, and before any word."""
_BUTTONS = 80
"""Code points of the longest row of buttons for sharing."""
_PHRASE_WORDS = 24
"""Words of the longest phrase that is looked for."""
_TELLING = 3
"""Words behind a stretch among which the verb stands that tells who said it."""
_AS_WRITTEN = 2
"""Code points of a phrase as it is written, at most, for each of it as it is looked up: blanks, vowel points."""
_QUESTIONS = ("?", "؟", "？")
"""What stands behind a question goes with it, or stays: an author asks readers for their answers himself."""
_GAP = 4
"""Code points before a stretch that hold the mark of the sentence before it, and the blanks between them."""
_ROW = 3
"""Phrases in a row that are no sentence of anybody."""


class _Stretch(NamedTuple):
    """Known phrases in a row at the beginning of a string."""

    end: int
    phrases: int
    longest: int
    """Words of the longest phrase."""
    last: int
    """Words of the last one."""
    fixed: int
    """Words of the longest one in which nothing but numbers may change."""
    label: bool
    """Whether one of them heads other stories, or the last one may be a label of what follows."""
    rights: bool
    """Whether they only reserve rights: the end of a notice whose beginning may stay."""
    declares: bool
    """Whether they only tell of cookies and commissions: an author does so before an article."""


_NONE = _Stretch(0, 0, 0, 0, 0, False, True, True)


def joined_chrome(text: str, rows: Sequence[str], filled: Sequence[int]) -> Iterator[InlineSpan]:
    """Yield the chrome that is joined to the sentences of the lines. Linear in the text."""
    joined = len(rows) <= 2 * _JOINED_LINES and len(filled) <= _JOINED_LINES
    for number in [number for number in filled if len(rows[number]) >= _PARAGRAPH]:
        line = rows[number]
        ends = joined or may_end_with_phrase(line)
        if ends or _opens(line.lstrip()):
            found = list(_in_line(line, joined, ends))
            start = lines(text)[number].start if found else 0
            yield from unquoted(text, [InlineSpan(start + one.start, start + one.end) for one in found])


def _opens(line: str) -> bool:
    """Say whether a string may begin with chrome, by its first code points: most sentences do not."""
    return opens_phrase(line[:OPENING]) or ":" in line[:BEGINNING]


def _in_line(line: str, joined: bool, ends: bool) -> Iterator[InlineSpan]:
    """Yield what is joined to a line; of one of many lines only the ends are looked at.

    ``ends`` says that the line ends as a phrase may.
    """
    end = 0
    for start in _starts(line, joined, ends):
        if start < end:
            continue
        end, certain = _chrome_end(line, start)
        before = line[max(0, start - _GAP) : start].rstrip()
        if certain and (start or end < len(line.rstrip())) and not before.endswith(_QUESTIONS):
            yield InlineSpan(start, end)


def _starts(line: str, joined: bool, ends: bool) -> Iterator[int]:
    """Yield the places of a line where a stretch of chrome can begin."""
    yield len(line) - len(line.lstrip())
    if joined:
        yield from sentence_starts(line, 0)
    elif ends:
        yield from sentence_starts(line, max(1, len(line) - _TAIL))


def _chrome_end(line: str, start: int) -> tuple[int, bool]:
    """Return where the known phrases end that stand at a place of a line, and whether they surely end there."""
    if len(line) - start <= _BUTTONS and _is_row_of_buttons(line[start:]):
        return len(line.rstrip()), True
    if not _opens(line[start : start + OPENING]):
        return start, False
    window = line[start : start + 2 * LONGEST]
    label = window.split(None, 1)[0]  # shorter than what phrases are told by
    if not may_begin_phrase(window) and not (label.endswith(":") and is_certain_phrase(label)):
        return start, False
    stretch = _phrases_in_row(window)
    written, rest = window[: stretch.end].rstrip(" |·•"), window[stretch.end :].strip()
    return start + len(written), _is_certain(stretch, written, rest)


def _is_row_of_buttons(window: str) -> bool:
    """Say whether a string is the buttons for sharing and nothing else: "Tweet Share Print"."""
    words = window.split()
    if len(words) < _ROW or any(word[0].islower() for word in words):
        return False
    return all(fold(word) in _buttons() for word in words)


@cache
def _buttons() -> frozenset[str]:
    return phrase_set("share buttons") | phrase_set("share labels") | phrase_set("networks")


def _phrases_in_row(window: str) -> _Stretch:
    """Return the known phrases that a string begins with, as many as stand in a row, each as long as one can be.

    A phrase with a name in it ends with a bracket ("(opens in a new window)"), and counts beside one that is fixed;
    names of networks may stand between phrases.
    """
    found, at, heads = _NONE, 0, False
    while at < len(window):
        stop = _phrase_end(window, at)
        if not stop:
            word = next(iter(window[at:].split(None, 1)), "") if found.end else ""
            if fold(word) not in phrase_set("networks"):
                break
            at = _behind(window, at + len(word))
            continue
        phrase = window[at:stop].strip()
        at = _behind(window, stop)
        words = size(phrase.split())
        fixed = max(found.fixed, words if is_certain_phrase(phrase) else 0)
        heads = heads or heads_stories(phrase)
        folded = fold(phrase)
        rights = found.rights and holds(folded, "rights formulas")
        declares = found.declares and is_of_matters(folded)
        found = _Stretch(
            at,
            found.phrases + 1,
            max(found.longest, words),
            words,
            fixed,
            heads or may_head_list(phrase),
            rights,
            declares,
        )
    return found


def _phrase_end(window: str, start: int) -> int:
    """Return where the phrase ends that a string holds at a place; 0 where it holds none."""
    matches = islice(_word_end().finditer(window, start + 1, start + LONGEST), _PHRASE_WORDS)
    ends = [match.start() for match in matches]
    if len(window) - start <= LONGEST:
        ends.append(len(window))
    ends.reverse()
    most = start + _AS_WRITTEN * longest_phrase(window[start:])
    fixed = (stop for stop in ends if stop <= most and is_certain_phrase(window[start:stop].strip()))
    named = (stop for stop in ends if window[start:stop].endswith(")") and may_be_phrase(window[start:stop].strip()))
    return next(fixed, 0) or next(named, 0)


def _behind(window: str, at: int) -> int:
    """Return where a string goes on behind what may stand between two phrases."""
    return at + len(window[at:]) - len(window[at:].lstrip(" |·•"))


def _is_certain(stretch: _Stretch, written: str, rest: str) -> bool:
    """Say whether a stretch ends where it seems to: at the line's end, with a sentence, or before one."""
    if not stretch.fixed or stretch.rights:
        return False
    if not rest:
        return stretch.phrases >= _ROW or stretch.longest >= _CALL
    if stretch.label or stretch.declares:
        return False
    first = rest.split(None, _TELLING)[:_TELLING]
    if not begins_sentence(first[0]) or reports_speech(" ".join(first)):
        return False
    if written.endswith((*SENTENCE_ENDS, "*")):
        return stretch.longest >= _SENTENCE
    if is_uncased(first[0]):
        return stretch.last >= _LONG
    return stretch.phrases >= _ROW or stretch.longest >= _CALL


@cache
def _word_end() -> re.Pattern[str]:
    """Return what finds the end of a word: a blank, or a capital or a mark where the blank is missing."""
    return re.compile(r"\s+|(?<=[^\W\d_A-ZÀ-ÞЀ-Я])(?=[A-ZÀ-ÞЀ-Я])|(?<=[.!?…*])(?=\w)")
