"""What one title tells about the labels of its site. Light: it is asked of every record."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from sys import intern

from normkit import Fact, Record, fold
from normkit_headlines.labels.separators import SIGNS
from normkit_headlines.text.tokenize import MAX_LENGTH

_NAME_LENGTH = 80
"""Code points of a site's name: it names a file."""


def host_of(record: Record) -> str:
    """Return the host of a record's URL; "" where there is none."""
    place = record.text("url").strip().partition("//")[2].replace("?", "/").replace("#", "/").partition("/")[0]
    return place.rpartition("@")[2].partition(":")[0].lower()


def source_of(record: Record) -> str:
    """Return the source that a record names, as far as it is looked at."""
    return record.text("source")[:_NAME_LENGTH]


def site_of(record: Record) -> str:
    """Return whose page a record is: the host of its URL, else its source, as a name for a file."""
    return _as_name(host_of(record) or source_of(record))


@lru_cache(maxsize=1024)
def _as_name(site: str) -> str:
    """Return a site as a name for a file; one string for all its records, since a million facts hold it."""
    name = fold(site)[:_NAME_LENGTH]
    return intern("".join(mark if mark.isalnum() or mark in " _.-" else "-" for mark in name).strip(". "))


def facts(record: Record) -> Iterator[Fact]:
    """Yield (site, "", headline) and, for what may be a label, (site, side, as it compares, headline, as written).

    A headline is known by a checksum: two that share one are counted as one.
    """
    title, site = record.text("title")[:MAX_LENGTH].strip(), site_of(record)
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
