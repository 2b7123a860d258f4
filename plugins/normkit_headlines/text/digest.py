"""A number that stands for a text where a million of them must not be mixed up."""

from __future__ import annotations

from hashlib import blake2b


def digest(text: str) -> int:
    """Return 64 bits (BLAKE2b) that stand for a text; two of a million are equal with odds of one to 30 millions."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest())
