"""Which characters a text has: one pass that spares the rules most of theirs."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=8)
def alphabet(text: str) -> frozenset[str]:
    """Return the characters of a text."""
    return frozenset(text)
