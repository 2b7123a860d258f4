"""The head of a text: the lines before its first paragraph of prose. Light: it is looked at in every record."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from normkit import CLOSING_MARKS, SENTENCE_ENDS

HEAD_LINES = 25
"""A text whose first so many lines hold no paragraph is verse, a list or a table: it has no head."""
WHOLE_PAGE_LINES = 400
"""So many lines of menus may stand before a headline that is known: the text is a whole page."""
LINE_LENGTH = 400
"""Code points of a line that are looked at."""
LEAD_LENGTH = 2000
"""Code points of the article, after its head, against which a headline is held."""
PROSE_WORDS = 8
"""A line of so many words that ends as a sentence does is prose."""
LONG_LINE_WORDS = 30
"""A line of so many words is prose, however it ends."""

ELLIPSES = ("...", "…")
ASKING = ("?", "!", "؟", "？", "！")
"""A headline may ask and exclaim: these end a sentence, and no prose is known by them."""

_CLOSING = f"{CLOSING_MARKS}]"


class NumberedLine(NamedTuple):
    """A line of the head that is not blank. Offsets are code points of the text."""

    number: int
    """Its number among the text's lines, from 0."""
    start: int
    end: int
    text: str
    """What it says, without the white space around it."""


class ArticleHead(NamedTuple):
    """The lines before the first paragraph, and how the article begins."""

    lines: tuple[NumberedLine, ...]
    lead: str
    """The article's first ``LEAD_LENGTH`` code points behind the head; "" where no paragraph comes."""
    lead_start: int
    """Where ``lead`` begins, a code point of the text; the text's end where no paragraph comes."""


@lru_cache(maxsize=16)
def article_head(text: str, max_lines: int = HEAD_LINES) -> ArticleHead:
    """Return the head of a text, of ``max_lines`` lines at most. No more is looked at, however long the text is."""
    lines: list[NumberedLine] = []
    start = number = 0
    while start < len(text) and len(lines) <= max_lines and number < 4 * max_lines:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start : min(end, start + LINE_LENGTH)]
        plain = line.strip()
        if plain:
            if end - start > LINE_LENGTH or _is_prose(plain):
                return ArticleHead(tuple(lines), text[start : start + LEAD_LENGTH], start)
            at = start + line.index(plain)
            lines.append(NumberedLine(number, at, at + len(plain), plain))
        start, number = end + 1, number + 1
    return ArticleHead(tuple(lines), "", len(text))


def is_whole_page(title: str, text: str) -> bool:
    """Say whether a text is a whole page, where menus stand before the title."""
    if article_head(text).lead:
        return False
    longest = max(title.replace("’", "'").split("'"), key=len)  # what stands in both, whatever the apostrophes
    return longest.strip() in text[: WHOLE_PAGE_LINES * LINE_LENGTH]


def may_repeat_title(title: str, text: str) -> bool:
    """Say whether the title may stand at the head of the text or at its tail. Cheap: it is asked of every record."""
    if not title.strip() or len(title) > LINE_LENGTH:
        return False
    prefixes, head = word_prefixes(title), article_head(text)
    return (
        any(shares_prefixes(line.text, prefixes) for line in head.lines)
        or head.lead.lstrip().startswith(title.strip())
        or may_end_with_title(title, text)
        or is_whole_page(title, text)
    )


def may_end_with_title(title: str, text: str) -> bool:
    """Say whether the last line may hold the title."""
    end = len(text.rstrip())
    start = text.rfind("\n", 0, end) + 1
    return 0 < end - start <= LINE_LENGTH and shares_prefixes(text[start:end], word_prefixes(title))


@lru_cache(maxsize=16)
def word_prefixes(line: str) -> tuple[str, ...]:
    """Return the first six letters of each of a line's longer words, case folded."""
    return tuple([word[:6] for word in line.casefold().split() if len(word) > 3])


def shares_prefixes(line: str, prefixes: tuple[str, ...]) -> bool:
    """Say whether a line holds half of these beginnings of words, or they half of its own; True if there are none."""
    if not prefixes:
        return True
    folded = line.casefold()
    shared = len([prefix for prefix in prefixes if prefix in folded])
    return shared > 0 and 2 * shared >= min(len(prefixes), len(word_prefixes(line)))


def continues_below(text: str, line: NumberedLine) -> bool:
    """Say whether the next line goes on with this line's sentence: the text is wrapped at a fixed width."""
    return text[line.end : line.end + LINE_LENGTH].lstrip()[:1].islower()


def _is_prose(line: str) -> bool:
    """Say whether a line is a paragraph of running text. A headline may ask, exclaim, or be cut with an ellipsis."""
    count = len(line) // 2 if line.endswith("。") else len(line.split())  # no spaces there: two signs are a word
    if count < PROSE_WORDS or count >= LONG_LINE_WORDS:
        return count >= LONG_LINE_WORDS
    plain = line.rstrip(_CLOSING)
    return plain.endswith(SENTENCE_ENDS) and not plain.endswith(ELLIPSES) and not line.endswith(ASKING)
