"""The head of a text: the lines before its first paragraph of prose. Light: it is looked at in every record."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from normkit import CLOSING_MARKS, SENTENCE_ENDS

HEAD_LINES = 25
"""A text whose first so many lines hold no paragraph is verse, a list or a table: it has no head."""
DEEP_LINES = 400
"""So many lines of menus may stand before a headline that is known: the text is a whole page."""
LINE_LENGTH = 400
"""Code points of a line that are looked at."""
LEAD_LENGTH = 2000
"""Code points of the article, after its head, against which a headline is held."""
PROSE_WORDS = 8
"""A line of so many words that ends as a sentence does is prose."""
LONG_WORDS = 30
"""A line of so many words is prose, however it ends."""

_ASKING = ("?", "!", "؟", "？", "！")
"""A headline may ask and exclaim."""


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
    start: int
    """Where they begin."""


@lru_cache(maxsize=16)
def head(text: str, most: int = HEAD_LINES) -> Head:
    """Return the head of a text, of so many lines at most. Nothing else is looked at, however long the text is."""
    rows: list[Row] = []
    start = number = 0
    while start < len(text) and len(rows) <= most and number < 4 * most:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start : min(end, start + LINE_LENGTH)]
        plain = line.strip()
        if plain:
            if end - start > LINE_LENGTH or _is_prose(plain):
                return Head(tuple(rows), text[start : start + LEAD_LENGTH], start)
            at = start + line.index(plain)
            rows.append(Row(number, at, at + len(plain), plain))
        start, number = end + 1, number + 1
    return Head(tuple(rows), "", len(text))


def whole_page(title: str, text: str) -> bool:
    """Say whether a text is a whole page, where menus stand before the title."""
    if head(text).lead:
        return False
    longest = max(title.replace("’", "'").split("'"), key=len)  # what stands in both, whatever the apostrophes
    return longest.strip() in text[: DEEP_LINES * LINE_LENGTH]


def may_hold(title: str, text: str) -> bool:
    """Say whether the title may stand at the head of the text or at its tail. Cheap: it is asked of every record."""
    if not title.strip() or len(title) > LINE_LENGTH:
        return False
    words, top = longer_words(title), head(text)
    return (
        any(resembles(row.text, words) for row in top.rows)
        or top.lead.lstrip().startswith(title.strip())
        or may_end(title, text)
        or whole_page(title, text)
    )


def may_end(title: str, text: str) -> bool:
    """Say whether the last line may hold the title."""
    end = len(text.rstrip())
    start = text.rfind("\n", 0, end) + 1
    return 0 < end - start <= LINE_LENGTH and resembles(text[start:end], longer_words(title))


def longer_words(line: str) -> list[str]:
    """Return how a line's longer words begin."""
    return [word[:6] for word in line.casefold().split() if len(word) > 3]


def resembles(line: str, words: list[str]) -> bool:
    """Say whether a line holds half of these words, or half of its own words are among them; there may be none."""
    if not words:
        return True
    folded = line.casefold()
    shared = sum(word in folded for word in words)
    return shared > 0 and 2 * shared >= min(len(words), len(longer_words(line)))


def runs_on(text: str, row: Row) -> bool:
    """Say whether the next line goes on with a row's sentence: the text is wrapped at a fixed width."""
    return text[row.end : row.end + LINE_LENGTH].lstrip()[:1].islower()


def _is_prose(line: str) -> bool:
    """Say whether a line is a paragraph of running text. A headline may ask, exclaim, or be cut with an ellipsis."""
    count = len(line) // 2 if line.endswith("。") else len(line.split())  # no spaces there: two signs are a word
    if count < PROSE_WORDS or count >= LONG_WORDS:
        return count >= LONG_WORDS
    plain = line.rstrip(f"{CLOSING_MARKS}]")
    return plain.endswith(SENTENCE_ENDS) and not plain.endswith(("…", "...")) and not line.endswith(_ASKING)
