"""A number that stands for a text where only equality counts. Light: texts of all records pass here."""

from __future__ import annotations

from zlib import crc32


def checksum(text: str) -> int:
    """Return 32 bits (CRC-32) that stand for a text; among 10,000 texts, two share theirs with odds of 1 to 85."""
    return crc32(text.encode("utf-8", "surrogatepass"))
