"""Stretches of lines that are chrome as a whole: what stands before an article, and what stands behind it."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import accumulate

from normkit import Line
from normkit_chrome.guards import fenced, table_row
from normkit_chrome.phrases import key, menu_entries, page_ends

_PARAGRAPH = 80
"""Code points of a line that is a paragraph, if it ends as a sentence does."""
_HEADLINE = 120
"""Code points of the longest line that is still a headline, a label or a link."""
_ARTICLE = 600
"""Code points of paragraphs that must stand before a tail: less is no article yet."""
_SENTENCE_ENDS = tuple('.!?…。！？۔؟”"’»)')
_FEWEST = 5
"""Lines of a menu: fewer can be the article's own (a title, a byline, a place)."""
_SIGNS = 3
"""Sure lines of a site's interface that make the short lines among them a menu."""
_LABEL_WORDS = 4
_SIGNS_OF_A_PAGE = 12
"""Sure lines of a site's interface that make a text a whole page, if most of its lines are short."""
_SCORES = {"paragraph": 400, "chrome": -60, "short": -10}
"""What a line adds to the stretch that holds the article: a paragraph its code points, at most so many."""


def tail(text: str, rows: Sequence[Line], sure: Set[int]) -> range:
    """Return the numbers of the lines behind the article; ``sure`` are those of its lines that are surely chrome.

    The tail begins at the first sure line after enough of an article that either ends a page's article
    wherever it stands (a comment form, the links of a footer), or has no paragraph behind it.
    """
    before = [0, *accumulate(len(row.text) if _is_paragraph(row.text) else 0 for row in rows)]
    if before[-1] < _ARTICLE:
        return range(0)
    last = next((n for n in range(len(rows) - 1, -1, -1) if n not in sure and _is_prose(rows[n].text)), -1)
    for number in sorted(sure):
        enough = before[number] >= _ARTICLE and 2 * before[number] >= before[-1]
        if enough and (number > last or _ends_page(key(rows[number].text))):
            behind = range(number + 1, len(rows))
            return range(0) if _holds_code_or_table(text, rows, behind) else behind
    return range(0)


def menu(text: str, rows: Sequence[Line], sure: Set[int]) -> list[int]:
    """Return the numbers of the short lines among the sure ones before the first paragraph: the page's menus."""
    head: list[int] = []
    for number, row in enumerate(rows):
        if number not in sure and (_is_paragraph(row.text) or len(row.text) > _HEADLINE):
            break
        head.append(number)
    signs = [number for number in head if number in sure or _is_entry(rows[number].text)]
    if len(signs) < _SIGNS:
        return []
    labels = [n for n in head if n <= signs[-1] and n not in sure and _is_label(rows[n].text)]
    return labels if len(labels) >= _FEWEST and not _holds_code_or_table(text, rows, labels) else []


def article(rows: Sequence[Line], sure: Set[int]) -> range | None:
    """Return the lines of a whole page that hold its article; None for a text that is no whole page.

    It is the stretch with the greatest sum of scores, where paragraphs count for it, and chrome and short lines
    against it (Kadane's algorithm, linear).
    """
    if len(sure) < _SIGNS_OF_A_PAGE:
        return None
    filled = [number for number, row in enumerate(rows) if not row.blank]
    if 2 * sum(_is_prose(rows[number].text) for number in filled) > len(filled):
        return None
    best, found = 0, range(0)
    total, first = 0, 0
    for number in filled:
        if total <= 0:
            total, first = 0, number
        total += _SCORES["chrome"] if number in sure else _score(rows[number].text.strip())
        if total > best:
            best, found = total, range(first, number + 1)
    return found if best >= _ARTICLE else None


def _score(line: str) -> int:
    if _is_prose(line):
        return min(len(line), _SCORES["paragraph"])
    ends = len(line) >= _PARAGRAPH // 2 and line.endswith((*_SENTENCE_ENDS, ":"))
    return len(line) // 2 if ends else _SCORES["short"]


def _ends_page(line: str) -> bool:
    return line in page_ends() or line.startswith(("©", "copyright", "all rights reserved"))


def _is_paragraph(line: str) -> bool:
    return len(line) >= _PARAGRAPH and line.rstrip().endswith(_SENTENCE_ENDS)


def _is_prose(line: str) -> bool:
    return len(line) > _HEADLINE or _is_paragraph(line)


def _is_entry(line: str) -> bool:
    """Say whether a line is a known entry of a menu."""
    return len(line) <= _HEADLINE and key(line).lstrip("-•*·+>| ") in menu_entries()


def _is_label(line: str) -> bool:
    """Say whether a line can be an entry of a menu: few words, no sentence, no figure (a date, a price)."""
    line = line.strip()
    return (
        0 < len(line.split()) <= _LABEL_WORDS
        and not line.endswith((".", "!", "?", ":", ",", ";"))
        and not any(map(str.isdigit, line))
    )


def _holds_code_or_table(text: str, rows: Sequence[Line], numbers: Sequence[int]) -> bool:
    inside = fenced(text, rows)
    return any(number in inside or table_row(rows[number].text) for number in numbers)
