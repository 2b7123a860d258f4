"""Stretches of lines that are chrome as a whole: what stands before an article, and what stands behind it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from itertools import accumulate
from typing import NamedTuple

from normkit import SENTENCE_ENDS, fold
from normkit_chrome.detectors.content.article_signs import signing_lines
from normkit_chrome.detectors.content.paragraphs import (
    HEADLINE,
    PARAGRAPH_ENDS,
    is_paragraph,
    is_prose,
    is_whole_sentence,
    size,
)
from normkit_chrome.detectors.guards import fenced_lines, is_article_text, is_live_blog, is_table_row
from normkit_chrome.detectors.line_shapes import is_list_heading
from normkit_chrome.lexicon.keys import key
from normkit_chrome.lexicon.phrases import holds, key_set, menu_entries

_ARTICLE = 600
"""Code points of paragraphs that must stand before a tail: less is no article yet."""
_FEWEST = 5
"""Lines of a menu: fewer can be the article's own (a title, a byline, a place)."""
_SIGNS = 3
"""Sure lines of a site's interface that make the short lines among them a menu."""
_FRAGMENTS = (",", ".", ";", ")")
"""What a sentence goes on with behind a link."""
_FEWEST_FRAGMENTS = 3
_LABEL_WORDS, _LABEL_SIZE = 4, 60
"""The longest label. Not all scripts write words apart."""
_SIGNS_OF_A_PAGE = 12
"""Sure lines of a site's interface that make a text a whole page, if most of its lines are short."""
_PAGE_LINES, _FORM_LINES = 8, 4
"""Short lines that set a page's paragraphs apart from its article's; those of a form for comments."""
_NONE = float("inf")
_LOOKS = 8
"""Places at which a tail is looked for in all lines behind: their number must not grow with the text."""
_NEARLY_ALL = 0.9
"""Share of an article's paragraphs, in code points, behind which it may end."""
_SCORES = {"paragraph": 400, "chrome": -60, "short": -10}
"""What a line adds to the stretch that holds the article: a paragraph its code points, at most so many."""


def prose_lines(rows: Sequence[str], filled: Sequence[int]) -> frozenset[int]:
    """Return the numbers of the lines that are paragraphs, or too long for a headline, a label or a link."""
    return frozenset([number for number in filled if is_prose(rows[number])])


def find_tail(text: str, rows: Sequence[str], filled: Sequence[int], sure: Set[int], prose: Set[int]) -> list[int]:
    """Return the numbers of the lines behind the article; ``sure`` are those of its lines that are surely chrome.

    The tail begins at the first sure line after enough of an article behind which the page goes on and the article
    does not.
    """
    if not sure:
        return []
    sizes = [_paragraph_size(rows[number]) if number in prose else 0 for number in filled]
    before = (0, *accumulate(sizes))
    if before[-1] < _ARTICLE:
        return []
    others = [n for n in filled if n not in sure and not holds(fold(rows[n]), "rights formulas")]
    paragraphs = [number for number in others if number in prose]
    sentences = [number for number in others if number in prose or is_whole_sentence(rows[number])]
    signs = (0, *accumulate(number in sure for number in filled))
    looks = _LOOKS
    for place, number in enumerate(filled):
        if number not in sure or before[place] < _ARTICLE or 2 * before[place] < before[-1]:
            continue
        first = place + 1
        following = _Following(
            lines=len(filled) - first,
            to_sentence=bisect_left(filled, _next(sentences, number), first) - first,
            to_paragraph=(stop := bisect_left(filled, _next(paragraphs, number), first)) - first,
            signs=signs[stop] - signs[first],
        )
        kind = _kind_of_end(fold(rows[number]))
        if _may_be_page(kind, following):
            behind = filled[first:]
            kept = is_live_blog(rows, behind) or (kind in (_HEADING, _BUTTON) and is_article_text(rows, behind))
            if not kept:
                return [] if _holds_code_or_table(text, rows, behind) else [n for n in behind if "://" not in rows[n]]
            looks -= 1
            if not looks:
                break
    return []


class _Following(NamedTuple):
    """What stands behind a line, in numbers of filled lines."""

    lines: int
    to_sentence: int
    """Up to the next paragraph, be it one short sentence; all lines where none follows."""
    to_paragraph: int
    signs: int
    """Sure lines before the next paragraph."""


_FORM, _END, _HEADING, _BUTTON = "form", "end", "heading", "button"


def _kind_of_end(line: str) -> str:
    """Return what a sure line, folded, tells of the page behind it: the more, the earlier the kind."""
    if key(line) in key_set("comment forms"):
        return _FORM
    if key(line) in key_set("page ends") or holds(line, "rights formulas"):
        return _END
    heads = is_list_heading(line) or holds(line, "list heading words") or line.startswith(("©", "copyright", "(c)"))
    return _HEADING if heads else _BUTTON


def _may_be_page(kind: str, following: _Following) -> bool:
    """Say whether behind a sure line the page can go on, and the article does not.

    The article does where a paragraph follows, be it one short sentence. Only behind a line that ends a page (the links
    of its footer, the form for comments) may paragraphs follow, set apart from the article by many short lines.
    """
    size, to_sentence, to_paragraph, signs = following
    if kind == _FORM:
        return to_paragraph >= min(_FORM_LINES, size)
    if kind == _END:
        near = to_sentence < min(_FORM_LINES, size) or to_paragraph < min(_PAGE_LINES, size)
        return not near and (to_paragraph == size or signs > 0)
    near = to_sentence < min(_PAGE_LINES, size) or to_paragraph < size
    return not near and (kind == _HEADING or size >= _FORM_LINES or signs > 0)


def _next(numbers: Sequence[int], number: int) -> float:
    """Return the first of some numbers behind a number."""
    at = bisect_right(numbers, number)
    return numbers[at] if at < len(numbers) else _NONE


def find_menu(text: str, rows: Sequence[str], filled: Sequence[int], sure: Set[int], prose: Set[int]) -> list[int]:
    """Return the numbers of the short lines among the sure ones before the first paragraph: the page's menus."""
    head: list[int] = []
    for number in filled:
        if number not in sure and number in prose:
            break
        head.append(number)
    signs = [number for number in head if number in sure or _is_entry(rows[number])]
    if len(signs) < _SIGNS:
        return []
    labels = [n for n in head if n <= signs[-1] and n not in sure and _is_label(rows[n])]
    signed = {head[place] for place in signing_lines([rows[n] for n in head]) if place < len(head)}
    labels = [n for n in labels if n not in signed]
    if sum(rows[number].lstrip().startswith(_FRAGMENTS) for number in head) >= _FEWEST_FRAGMENTS:
        return []  # an article broken up at its links
    return labels if len(labels) >= _FEWEST and not _holds_code_or_table(text, rows, labels) else []


def find_article(rows: Sequence[str], filled: Sequence[int], sure: Set[int], prose: Set[int]) -> range | None:
    """Return the lines of a whole page that hold its article; None for a text that is no whole page.

    It is the stretch with the greatest sum of scores, where paragraphs count for it, and chrome and short lines
    against it (Kadane's algorithm, linear). It ends with the first sure line behind nearly all its paragraphs: what
    follows them up to there may be the article's own list.
    """
    if len(sure) < _SIGNS_OF_A_PAGE or 2 * len(prose) > len(filled):
        return None
    best, found = 0, range(0)
    total, first = 0, 0
    for number in filled:
        if total <= 0:
            total, first = 0, number
        total += _SCORES["chrome"] if number in sure else _score(rows[number].strip())
        if total > best:
            best, found = total, range(first, number + 1)
    return _until_chrome(rows, filled, sure, prose, found) if best >= _ARTICLE else None


def _until_chrome(rows: Sequence[str], filled: Sequence[int], sure: Set[int], prose: Set[int], stretch: range) -> range:
    """Return a stretch up to the first sure line behind nearly all of its paragraphs, itself if there is none."""
    behind = [number for number in filled if number >= stretch.start]
    sizes = [len(rows[n]) if n in prose and n in stretch else 0 for n in behind]
    enough = max(_ARTICLE, _NEARLY_ALL * sum(sizes))
    for number, before in zip(behind, accumulate(sizes), strict=True):
        if before >= enough and number in sure:
            return range(stretch.start, number)
    return stretch


def _score(line: str) -> int:
    if is_prose(line):
        return min(size(line), _SCORES["paragraph"])
    ends = size(line) >= HEADLINE // 3 and line.endswith((*PARAGRAPH_ENDS, ":"))
    return len(line) // 2 if ends else _SCORES["short"]


def _paragraph_size(line: str) -> int:
    return size(line) if is_paragraph(line) else 0


def _is_entry(line: str) -> bool:
    """Say whether a line is a known entry of a menu."""
    return len(line) <= HEADLINE and fold(line).lstrip("-•*·+>| ") in menu_entries()


def _is_label(line: str) -> bool:
    """Say whether a line can be an entry of a menu: few words, no sentence, no figure (a date, a price)."""
    line = line.strip()
    return (
        0 < len(line.split()) <= _LABEL_WORDS
        and size(line) <= _LABEL_SIZE
        and not line.endswith((*SENTENCE_ENDS, ":", ",", ";"))
        and not line.startswith(("…", "..."))
        and not any(map(str.isdigit, line))
    )


def _holds_code_or_table(text: str, rows: Sequence[str], numbers: Sequence[int]) -> bool:
    inside = fenced_lines(text)
    return any(number in inside or is_table_row(rows[number]) for number in numbers)
