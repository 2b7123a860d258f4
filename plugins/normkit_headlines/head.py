"""The head of a text: the lines before its first paragraph of prose. Light: it is looked at in every record."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

HEAD_LINES = 25
"""A text whose first so many lines hold no paragraph is verse, a list or a table: it has no head."""
LINE_LENGTH = 400
"""Code points of a line that are looked at."""
LEAD_LENGTH = 2000
"""Code points of the article, after its head, against which a headline is held."""
PROSE_WORDS = 8
"""A line of so many words that ends as a sentence does is prose."""
LONG_WORDS = 30
"""A line of so many words is prose, however it ends."""

_ENDS = (".", "!", "?", "…", "؟", "。")
_CLOSING = "\"'”’»)]"


class Row(NamedTuple):
    """A line of the head that is not blank."""

    line: int
    """Its number among the text's lines, from 0."""
    start: int
    end: int
    text: str
    """What it says, without the white space around it."""


class Head(NamedTuple):
    """The lines before the first paragraph, and how the article begins."""

    rows: tuple[Row, ...]
    lead: str
    """The article's first code points behind the head; "" where no paragraph comes."""


@lru_cache(maxsize=16)
def head(text: str) -> Head:
    """Return the head of a text. Only its first lines are looked at, however long the text is."""
    rows: list[Row] = []
    start = number = 0
    while start < len(text) and len(rows) <= HEAD_LINES and number < 4 * HEAD_LINES:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start : min(end, start + LINE_LENGTH)]
        plain = line.strip()
        if plain:
            if end - start > LINE_LENGTH or _is_prose(plain):
                return Head(tuple(rows), text[start : start + LEAD_LENGTH])
            at = start + line.index(plain)
            rows.append(Row(number, at, at + len(plain), plain))
        start, number = end + 1, number + 1
    return Head(tuple(rows), "")


def runs_on(text: str, row: Row) -> bool:
    """Say whether the next line goes on with a row's sentence: the text is wrapped at a fixed width."""
    return text[row.end : row.end + LINE_LENGTH].lstrip()[:1].islower()


def _is_prose(line: str) -> bool:
    """Say whether a line is a paragraph of running text. A headline may ask, exclaim, or be cut with an ellipsis."""
    count = len(line.split())
    if count < PROSE_WORDS or count >= LONG_WORDS:
        return count >= LONG_WORDS
    return line.rstrip(_CLOSING).endswith(_ENDS) and not line.endswith(("?", "!", "؟", "…", "..."))
