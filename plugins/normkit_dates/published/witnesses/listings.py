"""Pages that list articles: of an author, a tag, an archive. Their dates are those of the articles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from normkit_dates.published.lexicon import LISTINGS, OF
from normkit_dates.published.lines.dateline import words_of
from normkit_dates.published.witnesses.page_lines import PageLine, repeats

_APART = 5
"""Lines (not blank) at most from the date of one teaser to that of the next."""

_ABOVE = 3
"""Lines (not blank) above the first date where a list's heading may stand."""

_NEAR = 9
"""Lines (not blank) from the headline to the first date, with a few lines on the author between."""

_FEWEST = 3
"""Teasers that make a list."""

_HEADING = 60
"""Code points: a longer line is no heading."""


def lists_articles(rows: Sequence[PageLine], dated: Sequence[tuple[int, date]], title: str) -> bool:
    """Say whether a page lists articles, its first dated line that of the newest.

    ``dated`` are the ranks and days of its dated lines. A list has a heading ("Articles by ...") as its title or right
    above its first date, has the person who is its title in the lines of the dates, or its next dates stand so near
    that no article fits between.
    """
    if not dated:
        return False
    head = next((rank for rank, row in enumerate(rows) if repeats(row.text, title)), -1)
    dated = [(rank, day) for rank, day in dated if rank > head]
    if not dated or (head >= 0 and dated[0][0] > head + _NEAR):
        return False
    first = dated[0][0]
    above = (row.text for row in rows[max(head + 1, first - _ABOVE) : first])
    if _heads_list(title) or any(map(_heads_list, above)):
        return True
    if _is_name(title) and title.lower() in rows[first].text.lower():
        return True
    run = [dated[0]]
    for rank, day in dated[1:]:
        before, newer = run[-1]
        if rank - before > _APART or day >= newer or sum(row.prose for row in rows[before:rank]) > 1:
            break
        run.append((rank, day))
    return len(run) >= _FEWEST


def _heads_list(line: str) -> bool:
    words = words_of(line) if len(line) <= _HEADING else []
    return any(word in LISTINGS and after in OF for word, after in pairwise(words))


def _is_name(title: str) -> bool:
    words = title.split()
    return 1 < len(words) < 5 and all(word[:1].isupper() for word in words)
