"""What one title tells about the labels of its site. Light: it is asked of every record."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Fact, Record, fold, site_key
from normkit_headlines.labels.separators import SIGNS
from normkit_headlines.text.tokenize import MAX_LENGTH


def facts(record: Record) -> Iterator[Fact]:
    """Yield (site, "", headline) and, for what may be a label, (site, side, as it compares, headline, as written).

    A headline is known by a checksum: two that share one are counted as one.
    """
    title, site = record.text("title")[:MAX_LENGTH].strip(), site_key(record.site)
    if not title or not site:
        return
    yield site, "", _checksum(title)
    if any(mark in title for mark in SIGNS):
        from normkit_headlines.labels.strip import outermost

        for side, label, rest in outermost(title):
            yield site, side, fold(label), _checksum(rest), label


def _checksum(headline: str) -> int:
    from zlib import crc32

    return crc32(fold(headline).encode("utf-8", "surrogatepass"))
