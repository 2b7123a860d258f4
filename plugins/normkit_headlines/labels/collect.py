"""What one title tells about the labels of its site. Light: it is asked of every record."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Fact, Record, fold, site_key
from normkit_headlines.labels.separators import SIGNS
from normkit_headlines.text.checksum import checksum
from normkit_headlines.text.tokenize import MAX_LENGTH


def label_facts(record: Record) -> Iterator[Fact]:
    """Yield (site, "", headline) and, for what may be a label, (site, side, folded label, headline, label as written).

    A headline stands as a checksum: two that share one are counted as one.
    """
    title, site = record.text("title")[:MAX_LENGTH].strip(), site_key(record.site)
    if not title or not site:
        return
    yield site, "", checksum(fold(title))
    if any(sign in title for sign in SIGNS):
        from normkit_headlines.labels.strip import label_candidates

        for side, label, rest in label_candidates(title):
            yield site, side, fold(label), checksum(fold(rest)), label
