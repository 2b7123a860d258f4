"""Pure, cached views of a string, shared by the rules: one computation serves many.

The caches are small: the rules of one round look at the same few strings, then the next record comes.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from typing import NamedTuple

ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Marks without width: soft hyphen, zero-width space, non-joiner, joiner, word joiner, byte order mark."""
DIRECTION_MARKS = "\u061c\u200e\u200f"
"""Arabic letter mark, left-to-right and right-to-left mark: invisible letters with a direction (Unicode, UAX #9)."""
DIRECTION_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Embeddings, overrides and isolates (UAX #9): they come in pairs, and one alone turns what follows around."""
INVISIBLE = ZERO_WIDTH + DIRECTION_MARKS + DIRECTION_CONTROLS
"""All marks that a reader cannot see."""
SENTENCE_ENDS = tuple(".!?…。！？؟۔।")
"""Marks that end a sentence, in the scripts that scraped news comes in."""
CLOSING_MARKS = "\"'’”»)"
"""What may stand between the end of a sentence and the next one."""

EXCERPT = 100
"""Code points of a line that are shown around a place in it."""
LONGEST_MESSAGE = 2_000
"""Code points of a stranger's message that are shown."""

_UNPRINTED = r"[^\w!-~ ]"
"""What may be no printable character; compiled when there is some: that takes longer than to look at a small record."""
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_STRAIGHT = tuple(
    (mark, plain)
    for plain, marks in (("'", "‘’‚‛′`´"), ('"', "“”„‟″«»"), ("-", "‐‑‒–—―−"), ("", INVISIBLE))
    for mark in marks
)
"""Marks and what they compare as."""


class Line(NamedTuple):
    """One line of a text. Offsets are code points of that text."""

    start: int
    end: int
    """Where the line's text ends: before its line break (``\\n`` or ``\\r\\n``)."""
    stop: int
    """Where the next line begins."""
    text: str

    @property
    def blank(self) -> bool:
        return not self.text or self.text.isspace()


_line: Callable[[tuple[int, int, int, str]], Line] = partial(tuple.__new__, Line)
"""``Line(*values)`` in two thirds of the time: a text has many."""


@lru_cache(maxsize=16)
def lines(text: str) -> tuple[Line, ...]:
    r"""Return the lines of ``text``, split at ``\n``; a ``\r`` before it belongs to the break.

    >>> [line.text for line in lines("a\r\nb\n")]
    ['a', 'b', '']
    """
    found = []
    start = 0
    *broken, last = text.split("\n")
    for piece in broken:
        end = start + len(piece)
        stop = end + 1
        found.append(_line((start, end, stop, piece)))
        start = stop
    if "\r" in text:
        found = list(map(_without_return, found))
    return (*found, Line(start, len(text), len(text), last))


def _without_return(line: Line) -> Line:
    return line._replace(end=line.end - 1, text=line.text[:-1]) if line.text.endswith("\r") else line


def cut(text: str, first: int, last: int) -> tuple[int, int]:
    r"""Return (start, end) of what to delete so that lines ``first`` to ``last`` leave no gap behind.

    Blank lines that only set the deleted lines apart go with them, and what is left keeps one
    separation: taking ``b`` out of ``a\n\nb\n\nc`` leaves ``a\n\nc``.
    """
    rows = lines(text)
    after = last + 1
    while after < len(rows) and rows[after].blank:
        after += 1
    if after == len(rows):
        before = first - 1
        while before >= 0 and rows[before].blank:
            before -= 1
        return (rows[before].end if before >= 0 else 0), rows[last].end
    if first == 0 or rows[first - 1].blank:
        return rows[first].start, rows[after].start
    return rows[first].start, rows[last].stop


def excerpt(text: str, start: int) -> tuple[str, int, int, int]:
    """Return the line that ``start`` is on, cut to a window; its offset there; line (from 0) and column (from 1)."""
    rows = lines(text)
    number = max(0, bisect_right(rows, start, key=lambda row: row.start) - 1)
    row = rows[number]
    first = max(row.start, min(start - EXCERPT // 4, row.end - EXCERPT))
    last = min(row.end, first + EXCERPT)
    left, right = "…" if first > row.start else "", "…" if last < row.end else ""
    return left + text[first:last] + right, start - first + len(left), number, start - row.start + 1


def runs(text: str, numbers: Iterable[int]) -> tuple[tuple[int, ...], ...]:
    r"""Return line numbers in groups between which nothing but blank lines stands, in order.

    >>> runs("a\n\nb\nc\nd", [0, 2, 4])
    ((0, 2), (4,))
    """
    rows = lines(text)
    found: list[list[int]] = []
    for number in sorted(set(numbers)):
        if found and all(rows[between].blank for between in range(found[-1][-1] + 1, number)):
            found[-1].append(number)
        else:
            found.append([number])
    return tuple(map(tuple, found))


def cuts(text: str, numbers: Iterable[int]) -> tuple[tuple[int, int], ...]:
    r"""Return what to delete so that several lines leave no gap behind: disjoint (start, end), in order.

    Each of their ``runs`` is one deletion: taking both ``b`` out of ``a\n\nb\n\nb`` leaves ``a``.
    """
    return tuple(cut(text, run[0], run[-1]) for run in runs(text, numbers))


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    r"""Return ``text`` as it compares: NFKC, case folded, quotes and dashes plain, spaces single.

    >>> fold("  “Straße”\u00a0– 1 ")
    '"strasse" - 1'
    """
    if not text.isascii():
        for mark, plain in _STRAIGHT:  # str.translate takes a hundred times as long: most texts have few of them
            if mark in text:
                text = text.replace(mark, plain)
    if not text.isascii():
        # The dot that Turkish "İ" leaves behind when it is folded is no letter's own.
        text = unicodedata.normalize("NFKC", text).casefold().replace("i\u0307", "i")
    return " ".join(text.lower().split())


@lru_cache(maxsize=16)
def count_words(text: str) -> int:
    """Return how many words, set apart by white space, a text has."""
    return len(text.split())


@lru_cache(maxsize=16)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a whole text in order: runs of letters, digits and inner apostrophes."""
    return tuple(_WORD.findall(text))


def visible(text: str) -> str:
    r"""Return ``text`` on one line, with what a terminal would obey, or not show, escaped.

    The non-joiner stays where Persian and others write it: between two letters.

    >>> visible("a\x1b[31mb\n")
    'a\\x1b[31mb\\n'
    """
    if text.isprintable():
        return text
    return re.sub(_UNPRINTED, _escaped, text)


def counted(number: int, what: str) -> str:
    """Return a number with its noun: one in the singular, others with an s.

    >>> counted(1, "record"), counted(1200, "record")
    ('1 record', '1,200 records')
    """
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def shortened(text: str, most: int = LONGEST_MESSAGE) -> str:
    """Return ``text`` as ``visible`` has it, cut to about ``most`` code points."""
    return visible(text) if len(text) <= most else visible(text[:most]) + "…"


def _escaped(match: re.Match[str]) -> str:
    character, at, text = match[0], match.start(), match.string
    if character == "\u00a0":
        return " "
    if character == "\u200c" and _joins(text[at - 1 : at]) and _joins(text[at + 1 : at + 2]):
        return character
    return character if character.isprintable() else character.encode("unicode_escape").decode("ascii")


def _joins(character: str) -> bool:
    """Say whether a letter may stand beside a non-joiner: one of the scripts from Arabic on that join theirs."""
    return "\u0600" <= character <= "\u1fff" and unicodedata.category(character)[0] in "LM"


def word_set(block: str) -> frozenset[str]:
    """Return the words of a block of text, set apart by white space: how a short list of words is written down."""
    return frozenset(block.split())


def phrase_set(block: str) -> frozenset[str]:
    """Return the lines of a block of text, without blank ones: how a list of phrases is written down."""
    return frozenset(line.strip() for line in block.splitlines() if line.strip())
