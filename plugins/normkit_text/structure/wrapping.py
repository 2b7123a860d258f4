"""Line breaks that a program set: prose wrapped at a width, and breaks doubled or tripled.

A wrapped line is as full as it can be: the next line's first word would not fit. Lines of a poem, a list, an address
are not, or not all of them. (Greedy wrapping, as of ``fmt``, ``fold -s`` and Python's ``textwrap``.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from normkit import CLOSING_MARKS, SENTENCE_ENDS, Line, lines, word_set

_NARROWEST, _WIDEST = 30, 130
"""Columns that prose is wrapped at."""
_NARROWEST_WIDE = 10
"""The same in characters of Chinese and Japanese."""
_FEWEST = 3
"""Breaks that tell."""
_FULL = 0.9
"""Share of the lines that must be as full as they can be."""
_MIDST = 0.5
"""Share of the breaks that must stand in the midst of a sentence."""
_BLANKS = 2
"""Blank lines that are too many."""
_ENDS, _CLOSING = (*SENTENCE_ENDS, ":"), CLOSING_MARKS + "」』"
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_HYPHENED = re.compile(r"-(?<=[^\W\d_]-)[ \t]*\r?\n[ \t]*(?=[^\W\d_])")
_AND = word_set("und oder and or y o e et ou i en of och eller og ja tai a nebo")
"""What follows a hyphen that stands for the rest of a word ("Vor- und Nachteile")."""


class Breaks(NamedTuple):
    """Breaks of one kind, all that a text has."""

    kind: str
    """"wrapped", "spaced" (wrapped, and a blank line behind each), "hyphened" or "blank"."""
    places: tuple[tuple[int, int], ...]
    """Their spans, in code points of the text: from a line's end to the next line's beginning."""
    width: int
    """Columns, for wrapped lines."""


@lru_cache(maxsize=16)
def find_breaks(text: str) -> tuple[Breaks, ...]:
    """Return the breaks in a text that are no writer's, by kind."""
    if "\n" not in text:
        return ()
    rows = [row for row in lines(text) if not row.blank]
    found = []
    wrapped = _wrapped(rows) or _spaced(text, rows)
    if wrapped is not None:
        found.append(wrapped)
    elif hyphened := _hyphened(text):
        found.append(Breaks("hyphened", hyphened, 0))
    if (wrapped is None or wrapped.kind != "spaced") and (blank := _blank(text, rows)):
        found.append(Breaks("blank", blank, 0))
    return tuple(found)


def _wrapped(rows: list[Line]) -> Breaks | None:
    return _judged("wrapped", ((a, b) for a, b in pairwise(rows) if a.stop == b.start), _FEWEST)


def _spaced(text: str, rows: list[Line]) -> Breaks | None:
    if 2 * len(rows) - 1 > text.count("\n") + 1:
        return None
    pairs = ((a, b) for a, b in pairwise(rows) if not _ends_sentence(a.text))
    return _judged("spaced", pairs, max(_FEWEST, len(rows) / 3))


def _judged(kind: str, candidates: Iterable[tuple[Line, Line]], least: float) -> Breaks | None:
    pairs = []
    for a, b in candidates:
        if len(a.text) > _WIDEST and _columns(a.text) > _WIDEST:
            return None  # as in most texts, whose paragraphs are lines
        pairs.append((a, b))
    if len(pairs) < least:
        return None
    width = max(_columns(a.text) for a, _ in pairs)
    wide = 2 * len(_WIDE.findall("".join(a.text for a, _ in pairs))) > sum(len(a.text) for a, _ in pairs)
    if width < (_NARROWEST_WIDE if wide else _NARROWEST):
        return None
    full = midst = 0
    for a, b in pairs:
        full += _is_full(a.text, b.text, width, wide)
        midst += not _ends_sentence(a.text) and (wide or _goes_on(b.text))
    if full < _FULL * len(pairs) or midst < _MIDST * len(pairs):
        return None
    return Breaks(kind, tuple((a.start + len(a.text.rstrip()), b.start + _indent(b.text)) for a, b in pairs), width)


def _is_full(line: str, following: str, width: int, wide: bool) -> bool:
    if wide:
        return _columns(line) >= width - 2
    return _columns(line) + 1 + len(following.split(maxsplit=1)[0]) > width


def _goes_on(line: str) -> bool:
    first = line.lstrip()[:1]
    return first.islower() or (first.isalpha() and not first.isupper()) or first.isdigit() or first in "\"'“„«("


def _ends_sentence(line: str) -> bool:
    return line.rstrip().rstrip(_CLOSING).endswith(_ENDS)


def _columns(line: str) -> int:
    return len(line.rstrip())


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _hyphened(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a word is broken by a hyphen at the end of a line."""
    found = []
    for match in _HYPHENED.finditer(text):
        before = re.search(r"[^\W\d_]+$", text[max(0, match.start() - 30) : match.start()])
        after = re.match(r"[^\W\d_]+", text[match.end() : match.end() + 30])
        if before is None or after is None or min(len(before[0]), len(after[0])) < 2:
            continue
        if before[0][1:].islower() and after[0].islower() and after[0] not in _AND:
            found.append(match.span())
    return tuple(found)


def _blank(text: str, rows: list[Line]) -> tuple[tuple[int, int], ...]:
    """Return the gaps of several blank lines, where all gaps of a text are such."""
    gaps = [
        (a.end, b.start)
        for a, b in pairwise(rows)
        if b.start - a.stop >= _BLANKS and text.count("\n", a.stop, b.start) >= _BLANKS
    ]
    single = len(rows) - 1 - len(gaps)
    return tuple(gaps) if len(gaps) >= 2 and single * 4 <= len(gaps) else ()


def joint(text: str, kind: str, start: int, end: int) -> str | None:
    """Return what takes the place of a break: a blank line for a gap, nothing between Chinese letters, else a blank.

    None behind a hyphen, which may belong to its word or not.
    """
    if kind == "blank":
        return "\r\n\r\n" if "\r\n" in text[start:end] else "\n\n"
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in "-‐\u00ad":
        return None
    wide = "\u3000" <= before <= "\u9fff" or "\uff00" <= before <= "\uffef"
    return "" if wide and ("\u3000" <= after <= "\u9fff" or "\uff00" <= after <= "\uffef") else " "
