"""Which records of a site tell the same story: its sentences repeat, and are no chrome for that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from zlib import crc32

from normkit import Line

SKETCH = 6
"""A story is known by its longest lines: so many. They are the least likely to be the site's."""
SHARED = 3
"""Records that have so many of their longest lines in common tell one story."""
_PARAGRAPH = 80
"""Code points."""


def digest(text: str) -> int:
    """Return 64 bits that stand for a text, on any machine."""
    return crc32(text.encode("utf-8", "surrogatepass")) << 32 | len(text)


def sketch(rows: Iterable[Line]) -> tuple[int, ...]:
    """Return the digests of a text's longest paragraphs, sorted; none for a text without paragraphs."""
    paragraphs = {line for row in rows if len(line := row.text.strip()) >= _PARAGRAPH}
    longest = sorted(paragraphs, key=lambda line: (-len(line), line))[:SKETCH]
    return tuple(sorted(set(map(digest, longest))))


def stories(sketches: Mapping[str, tuple[int, ...]]) -> dict[str, str]:
    """Return article -> the article that stands for its story. Linear in the articles."""
    stands_for = {article: article for article in sketches}

    def root(article: str) -> str:
        while stands_for[article] != article:
            stands_for[article] = article = stands_for[stands_for[article]]
        return article

    first: dict[tuple[int, ...], str] = {}
    for article in sorted(sketches):
        longest = sketches[article]
        for some in combinations(longest, min(SHARED, len(longest))) if longest else ():
            one, other = root(first.setdefault(some, article)), root(article)
            stands_for[max(one, other)] = min(one, other)
    return {article: root(article) for article in sketches}
