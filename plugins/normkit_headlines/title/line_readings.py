"""The ways to read a line as a headline: whole, without the labels around it, cut short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from normkit import CLOSING_MARKS
from normkit_headlines.labels.separators import LABEL_WORDS, SIGNS, line_separator
from normkit_headlines.text.dates import mentions_date
from normkit_headlines.text.tokenize import flat, tokens

SEPARATORS = f" >{SIGNS}"
"""Signs that set a label apart."""
LEAST_WORDS = 4
"""A headline has so many words at least where it is read without a label, or cut."""
_ELLIPSES = ("...", "…")
_CLOSING = f"{CLOSING_MARKS}] "
_MARKS = 6
"""A line with more separators is a menu or a table."""


class Reading(NamedTuple):
    """One way to read a line. Offsets are code points of the line."""

    start: int
    end: int
    words: tuple[str, ...]
    cut: bool
    """Whether an ellipsis ends it."""
    capital: bool
    """Whether it is set in capitals."""
    before: tuple[str, ...] = ()
    """The labels before it: a kicker, a path, an outlet."""
    behind: tuple[str, ...] = ()
    quoted: bool = False
    """Whether a colon stands right before it: what is before may say who speaks."""

    @property
    def labels(self) -> tuple[str, ...]:
        return self.before + self.behind


def readings(line: str) -> Iterator[Reading]:
    """Yield the ways to read a line, the whole line first. A colon parts from what is before it only."""
    yield _reading(line, 0, len(line))
    marks = [match.span() for match in line_separator().finditer(line)]
    if not 0 < len(marks) <= _MARKS:
        return
    starts = (0, *(end for _, end in marks))
    ends = (len(line), *(start for start, _ in reversed(marks) if line[start] != ":"))
    for start in starts:
        for end in ends:
            if start < end and end - start < len(line):
                one = _reading(line, start, end)
                if length(one.words) >= LEAST_WORDS:
                    before, behind = labels(line[:start]), labels(line[end:])
                    yield one._replace(before=before, behind=behind, quoted=line[:start].endswith(": "))


def same(line: Reading, title: Reading) -> bool:
    """Say whether a line and a title are one headline. One of them may wear labels, or be cut."""
    if line.labels and title.labels:
        return False
    if line.words == title.words:
        return bool(line.words)
    return (line.cut and _begins(title.words, line.words)) or restores(line, title)


def restores(line: Reading, title: Reading) -> bool:
    """Say whether a line has what a title lost when it was cut."""
    return title.cut and not title.labels and line.words != title.words and _begins(line.words, title.words)


def labels(part: str) -> tuple[str, ...]:
    """Return what stands around a headline, piece by piece."""
    return tuple(piece.strip(SEPARATORS) for piece in line_separator().split(part) if piece.strip(SEPARATORS))


def is_date(piece: str) -> bool:
    """Say whether a piece holds a date, or a place and a date."""
    return len(piece.split()) <= LABEL_WORDS + 2 and mentions_date(piece)


def spoken(text: str) -> tuple[str, ...]:
    """Return the words of a line, folded; character references are resolved."""
    return tuple(tokens(flat(text)))


def length(words: Sequence[str]) -> int:
    """Return how many words there are. In Chinese and Japanese nothing parts them: two signs count as one."""
    return sum(max(1, len(word) // 2) if "\u3040" <= word[0] <= "\u9fff" else 1 for word in words)


def _reading(line: str, start: int, end: int) -> Reading:
    text = line[start:end]
    return Reading(start, end, spoken(text), text.rstrip(_CLOSING).endswith(_ELLIPSES), text.isupper())


def _begins(whole: tuple[str, ...], beginning: tuple[str, ...]) -> bool:
    """Say whether a headline begins with what was left of it: its last word may be cut."""
    last = len(beginning) - 1
    return (
        length(beginning) > LEAST_WORDS
        and len(whole) > last
        and whole[:last] == beginning[:last]
        and whole[last].startswith(beginning[last])
    )
