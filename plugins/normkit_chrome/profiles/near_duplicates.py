"""Which articles of a site tell the same story: its sentences repeat, and are no chrome for that."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

SHARED = 3
"""Articles that have so many of their longest lines in common tell one story."""


def stories(sketches: Mapping[int, tuple[str, ...]]) -> dict[int, int]:
    """Return article -> the article that stands for its story. Linear in the articles."""
    stands_for = {article: article for article in sketches}

    def root(article: int) -> int:
        while stands_for[article] != article:
            stands_for[article] = article = stands_for[stands_for[article]]
        return article

    first: dict[tuple[str, ...], int] = {}
    for article in sorted(sketches):
        longest = sketches[article]
        for some in combinations(longest, min(SHARED, len(longest))) if longest else ():
            one, other = root(first.setdefault(some, article)), root(article)
            stands_for[max(one, other)] = min(one, other)
    return {article: root(article) for article in sketches}
