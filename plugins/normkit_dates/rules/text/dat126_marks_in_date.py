"""DAT126 marks-in-date."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import bidirectional

from normkit import (
    BEYOND_ASCII,
    DIRECTION_CONTROLS,
    INVISIBLE,
    ZERO_WIDTH,
    Context,
    Edit,
    Example,
    Finding,
    Fix,
    Record,
    Rule,
    Safety,
    Span,
    lines,
    word_set,
)
from normkit_dates.grammar.wordlist import JOINERS, ascii_digits
from normkit_dates.languages.registry import language_of
from normkit_dates.text.scanner import find

SOFT_HYPHEN, LEFT_TO_RIGHT_MARK = "\u00ad", "\u200e"
_RIGHT_TO_LEFT = word_set("R AL AN RLE RLO RLI LRE LRO LRI FSI PDF PDI")
"""Classes of UAX #9 that make a line more than left-to-right."""

ZEROS = "0٠۰"
"""Digits zero of the systems that are told apart: ASCII, Arabic-Indic, Persian and Urdu."""
_ASCII = ascii_digits(ZEROS[1:])


class MarksInDate(Rule):
    """A date has invisible marks inside, or digits of two systems: "12<U+200F>/05/2024", "1٢ مايو".

    Marks are those of direction (U+200E, U+200F, U+061C, U+202A-E, U+2066-9), of no width (U+200B-D, U+2060,
    U+FEFF) and soft hyphens. Around a date, and anywhere else, they are in order; so are joiners beside a letter,
    which shape it, no-break spaces, dates in words alone, and dates of different systems in one text.

    ## Why is this bad?
    A reader sees a date; a program that looks for one sees none, or half of it.

    ## Fix safety
    Taking out marks is safe where that provably leaves the line looking as it does: marks of no direction (class
    BN, which the algorithm of UAX #9 ignores), and U+200E in a line without right-to-left letters or other marks
    of direction. Unsafe for other marks of direction: in a right-to-left line the parts of 12/05/2024 may change
    places before the reader's eyes; and for a soft hyphen inside a word, which says where the word may be broken.
    Shown only for embeddings, overrides and isolates, which come in pairs.
    Digits are turned into those that most digits of the text are, unsafe, since the line may look otherwise; where
    the text has as many of both, they are only shown.
    """

    code = "DAT126"
    name = "marks-in-date"
    reads = ("text", "language")
    triggers = (BEYOND_ASCII,)
    examples = (
        Example("Opened 12 May 2024."),
        Example("Opened 12\u200b May 2024.", "Opened 12 May 2024."),
        Example("افتتح في 12\u200f/05/2024 الجسر.", "افتتح في 12/05/2024 الجسر.", unsafe=True),
        Example("افتتح في 1٢ مايو ٢٠٢٤ الجسر.", "افتتح في ١٢ مايو ٢٠٢٤ الجسر.", unsafe=True),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding for the marks of a date, and one for its digits."""
        text = record.text("text")
        if text.isascii() or not _may_hold_sign(text) or not _sign().search(text):
            return
        if not (_marked().search(text) or _mixed().search(text)):
            return
        plain = _plain(text)
        language = language_of(text, record.text("language")).code
        for mention in find(plain.text, None, language):
            start, end = plain.back(mention.span.start), plain.back(mention.span.end - 1) + 1
            digits = [at for at in range(start, end) if text[at].isdecimal()]
            marks = plain.marks[bisect_left(plain.marks, start) : bisect_left(plain.marks, end)]
            if digits and marks:
                yield _marks_finding(text, Span("text", start, end), marks)
            if len({_zero(text[at]) for at in digits}) > 1:
                yield _digits_finding(text, Span("text", start, end), digits)


class PlainText(NamedTuple):
    """A text without its marks, and with ASCII digits."""

    text: str
    marks: list[int]
    """Where they stood, in code points of the text as it was."""
    shifts: list[int]
    """The same without the marks before each."""

    def back(self, at: int) -> int:
        """Return where a code point of the plain text stood."""
        return at + bisect_right(self.shifts, at)


def _plain(text: str) -> PlainText:
    marks = [match.start() for match in _mark().finditer(text)]
    return PlainText(_mark().sub("", text).translate(_ASCII), marks, [at - n for n, at in enumerate(marks)])


@cache
def _mark() -> re.Pattern[str]:
    """Return the pattern of an invisible mark, but for a joiner beside a letter."""
    always = "".join(mark for mark in INVISIBLE if mark not in JOINERS)
    return re.compile(rf"[{always}]|(?<![^\W\d_])[{JOINERS}](?![^\W\d_])")


_SIGNS = INVISIBLE + "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
"""Marks, and digits that are none of ASCII: without one there is nothing to look for."""


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(f"[{_SIGNS}]")


@cache
def _sign_bytes() -> frozenset[int]:
    """Return one byte of the UTF-8 form of each sign: the one that other characters of Latin scripts have rarely.

    The first but where dashes, quotation marks or letters share it: the last of U+00AD and U+200B to U+202E, the
    second of U+2060 to U+2069.
    """
    encoded = [sign.encode() for sign in _SIGNS]
    return frozenset(
        sign[-1] if sign[:2] == b"\xe2\x80" or sign[0] == 0xC2 else sign[1] if sign[0] == 0xE2 else sign[0]
        for sign in encoded
    )


def _may_hold_sign(text: str) -> bool:
    """Say whether a text may hold a sign: ``in`` finds bytes in a tenth of the time that the pattern takes."""
    raw = text.encode("utf-8", "surrogatepass")
    return any(byte in raw for byte in _sign_bytes())


@cache
def _marked() -> re.Pattern[str]:
    """Return the pattern of a mark with a digit near it: a cheap look before the text is read again."""
    mark = f"[{INVISIBLE}]"
    return re.compile(rf"{mark}[^\n]{{0,20}}?\d|\d[^\n]{{0,20}}?{mark}")


@cache
def _mixed() -> re.Pattern[str]:
    """Return the pattern of digits of two systems near each other."""
    return re.compile(r"[0-9][^\n]{0,20}?[٠-٩۰-۹]|[٠-٩][^\n]{0,20}?[0-9۰-۹]|[۰-۹][^\n]{0,20}?[0-9٠-٩]")


# ---------------------------------------------------------------- marks


def _marks_finding(text: str, span: Span, marks: list[int]) -> Finding:
    names = ", ".join(sorted({f"U+{ord(text[at]):04X}" for at in marks}))
    fix = Fix(tuple(Edit(Span("text", at, at + 1)) for at in marks), _safety(text, marks))
    return Finding(span, f"invisible marks in a date: {names}", fix)


def _safety(text: str, marks: list[int]) -> Safety:
    """Say how safely marks can go: safe only where the line provably looks the same without them."""
    kinds = {text[at] for at in marks}
    if not kinds.isdisjoint(DIRECTION_CONTROLS):
        return Safety.MANUAL
    if any(text[at] == SOFT_HYPHEN and text[at - 1].isalpha() and text[at + 1].isalpha() for at in marks):
        return Safety.UNSAFE
    if kinds.issubset(ZERO_WIDTH):
        return Safety.SAFE
    rows = lines(text)
    line = rows[bisect_right(rows, marks[0], key=lambda row: row.start) - 1].text
    return Safety.SAFE if kinds.issubset(ZERO_WIDTH + LEFT_TO_RIGHT_MARK) and _left_to_right(line) else Safety.UNSAFE


@lru_cache(maxsize=16)
def _left_to_right(line: str) -> bool:
    """Say whether a line runs from left to right throughout, with or without left-to-right marks."""
    return not any(bidirectional(char) in _RIGHT_TO_LEFT for char in set(line))


# ---------------------------------------------------------------- digits


def _digits_finding(text: str, span: Span, digits: list[int]) -> Finding:
    usual = _usual_zero(text)
    fix = None
    if usual:
        turned = [(at, chr(ord(usual) + int(text[at]))) for at in digits]
        edits = tuple(Edit(Span("text", at, at + 1), digit) for at, digit in turned if digit != text[at])
        fix = Fix(edits, Safety.UNSAFE)
    return Finding(span, "digits of two systems in a date", fix)


def _zero(digit: str) -> str:
    """Return the zero of a digit's system.

    >>> _zero("7"), _zero("٧")
    ('0', '٠')
    """
    return chr(ord(digit) - int(digit))


@lru_cache(maxsize=16)
def _usual_zero(text: str) -> str:
    """Return the zero of the system that most digits of a text belong to, "" where two have as many."""
    counts = sorted(((sum(text.count(chr(ord(zero) + n)) for n in range(10)), zero) for zero in ZEROS), reverse=True)
    return counts[0][1] if counts[0][0] > counts[1][0] else ""
