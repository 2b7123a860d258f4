"""Which articles of a site tell the same story: its sentences repeat, and are no chrome for that."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

SHARED = 3
"""Articles that have so many of their longest lines in common are near-duplicates."""


def near_duplicate_clusters(digests: Mapping[int, tuple[str, ...]]) -> dict[int, int]:
    """Return article -> the least article of its cluster, from article -> sorted digests of its longest lines.

    Linear in the articles. One without near-duplicates, or without a long line, is a cluster of its own.
    """
    parent = {article: article for article in digests}

    def root(article: int) -> int:
        while parent[article] != article:
            parent[article] = article = parent[parent[article]]
        return article

    first: dict[tuple[str, ...], int] = {}
    for article in sorted(digests):
        longest = digests[article]
        for some in combinations(longest, min(SHARED, len(longest))) if longest else ():
            one, other = root(first.setdefault(some, article)), root(article)
            parent[max(one, other)] = min(one, other)
    return {article: root(article) for article in digests}
