"""The ways to read a line as a headline: whole, without the labels around it, cut short."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from normkit import CLOSING_MARKS
from normkit_headlines.labels.label_shape import LABEL_WORDS
from normkit_headlines.labels.separators import SIGNS, line_separator
from normkit_headlines.text.article_head import ELLIPSES
from normkit_headlines.text.holds_date import mentions_date
from normkit_headlines.text.tokenize import fold_headline, tokenize, word_count

LABEL_EDGES = f" >{SIGNS}"
"""What may stand at the edges of a label in a line: signs that set it apart, a space."""
MIN_WORDS = 4
"""A headline has so many words at least where it is read without a label, or cut."""
_CLOSING = f"{CLOSING_MARKS}] "
_MAX_SEPARATORS = 6
"""A line with more separators is a menu or a table."""


class LineReading(NamedTuple):
    """One way to read a line. Offsets are code points of the line."""

    start: int
    end: int
    words: tuple[str, ...]
    """Its words, folded, without its labels."""
    truncated: bool
    """Whether an ellipsis ends it."""
    in_capitals: bool
    """Whether it is set in capitals."""
    labels_before: tuple[str, ...] = ()
    """The labels before it: a kicker, a path, an outlet."""
    labels_behind: tuple[str, ...] = ()
    after_colon: bool = False
    """Whether a colon stands right before it: what is before may say who speaks."""

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels on both sides."""
        return self.labels_before + self.labels_behind


def line_readings(line: str) -> Iterator[LineReading]:
    """Yield the ways to read a line, the whole line first. A colon parts from what is before it only."""
    yield _reading(line, 0, len(line))
    separators = [match.span() for match in line_separator().finditer(line)]
    if not 0 < len(separators) <= _MAX_SEPARATORS:
        return
    starts = (0, *(end for _, end in separators))
    ends = (len(line), *(start for start, _ in reversed(separators) if line[start] != ":"))
    for start in starts:
        for end in ends:
            if start < end and end - start < len(line):
                one = _reading(line, start, end)
                if word_count(one.words) >= MIN_WORDS:
                    yield one._replace(
                        labels_before=_label_pieces(line[:start]),
                        labels_behind=_label_pieces(line[end:]),
                        after_colon=line[:start].endswith(": "),
                    )


def matches_title(line: LineReading, title: LineReading) -> bool:
    """Say whether a line and a title are one headline. One of them may wear labels, or be cut."""
    if line.labels and title.labels:
        return False
    if line.words == title.words:
        return bool(line.words)
    return (line.truncated and _begins(title.words, line.words)) or completes(line, title)


def completes(line: LineReading, title: LineReading) -> bool:
    """Say whether a line has the whole of a truncated title."""
    return title.truncated and not title.labels and line.words != title.words and _begins(line.words, title.words)


def _label_pieces(part: str) -> tuple[str, ...]:
    """Return what stands around a headline, piece by piece."""
    return tuple(piece.strip(LABEL_EDGES) for piece in line_separator().split(part) if piece.strip(LABEL_EDGES))


def is_date_label(piece: str) -> bool:
    """Say whether a piece holds a date, or a place and a date."""
    return len(piece.split()) <= LABEL_WORDS + 2 and mentions_date(piece)


def headline_words(text: str) -> tuple[str, ...]:
    """Return the words of a line, folded; character references are resolved."""
    return tuple(tokenize(fold_headline(text)))


def _reading(line: str, start: int, end: int) -> LineReading:
    """Return a part of a line, read as a headline without labels."""
    text = line[start:end]
    return LineReading(start, end, headline_words(text), text.rstrip(_CLOSING).endswith(ELLIPSES), text.isupper())


def _begins(whole: tuple[str, ...], beginning: tuple[str, ...]) -> bool:
    """Say whether a headline begins as a truncated one does, whose last word may be cut, too."""
    last = len(beginning) - 1
    return (
        word_count(beginning) > MIN_WORDS
        and len(whole) > last
        and whole[:last] == beginning[:last]
        and whole[last].startswith(beginning[last])
    )
