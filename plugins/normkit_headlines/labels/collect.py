"""What one title tells about the labels of its site. Light: it is asked of every record."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Fact, Record, fold, site_key
from normkit_headlines.labels.separators import OUTLET_SIGNS, may_wear_label
from normkit_headlines.text.checksum import checksum
from normkit_headlines.text.tokenize import MAX_LENGTH

EVERY_SITE = "\n"
"""Stands in the place of a site, and sorts before all, in facts about who else wears a label; no site is called so."""
MIN_NAMED = 3
"""So many headlines are enough where nearly all of a site's wear its own name, or an outlet's."""
TEXT_LENGTH = 2000
"""Code points of an article in which a label may be what it is about."""


def label_facts(record: Record) -> Iterator[Fact]:
    """Yield (site, "", headline) and, for what may be a label, (site, side, folded label, headline, label as written,
    whether it stands last and behind a sign that parts outlets, whether it stands last and the text says it, too).

    A label that stands so is also told as (``EVERY_SITE``, folded label, site). A headline stands as a checksum: two
    that share one are counted as one. Records without a site are one site of no name, where titles say of themselves
    what is no headline of theirs: an outlet's name, a tagline.
    """
    title, site = record.text("title")[:MAX_LENGTH].strip(), site_key(record.site)
    if not title:
        return
    yield site, "", checksum(fold(title))
    if may_wear_label(title):
        from normkit_headlines.labels.strip import SUFFIX, label_candidates

        text = record.text("text")[:TEXT_LENGTH]
        for piece, rest in label_candidates(title):
            label = fold(piece.text)
            last = piece.side == SUFFIX and title.endswith(piece.text)
            at_end = last and piece.sign in OUTLET_SIGNS
            yield site, piece.side, label, checksum(fold(rest)), piece.text, at_end, last and piece.text in text
            if at_end and site:
                yield EVERY_SITE, label, site
