"""Labels learned from a corpus, for two purposes.

``site_labels``: what each site sets on its titles, written down for a person to review, and then taken off (HED202).
``trailing_labels``: what ends the headlines of a corpus, whoever published them; only for comparing them (HED201).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from zlib import crc32

from normkit import ASK, DROP, Fact, Repeated, Site
from normkit_headlines.labels.known_labels import split_ending
from normkit_headlines.labels.separators import before_trailing_label, may_be_label
from normkit_headlines.text.tokenize import flat

LEAST = 5
"""Different headlines of a site that must wear a label before it is learned."""
SHARE = 0.5
"""The part of a site's headlines that must wear it before it is taken off without a question."""
LEARNED_FROM = 3
"""So many different headlines must end in one label before it is left out of comparison."""


def site_labels(found: Iterable[Fact]) -> dict[str, Site]:
    """Return site -> labels from the sorted facts of all records."""
    every = ((name, _of_site(facts)) for name, facts in groupby(found, key=lambda fact: str(fact[0])))
    return {name: site for name, site in every if site.repeated}


def trailing_labels(headlines: Iterable[str]) -> frozenset[str]:
    """Return what stands behind a separator at the end of several different headlines of a corpus, folded."""
    first: dict[str, int] = {}
    several: defaultdict[str, set[int]] = defaultdict(set)
    may_have_label = before_trailing_label().search
    for headline in headlines:
        if not may_have_label(headline):
            continue
        head, label = split_ending(flat(headline))
        if label and may_be_label(label):
            # Most endings stand once: of the headlines before them no more than checksums are kept.
            checksum = crc32(head.encode("utf-8", "surrogatepass"))
            if first.setdefault(label, checksum) != checksum and len(several[label]) < LEARNED_FROM:
                several[label].add(checksum)
    return frozenset(label for label, others in several.items() if len(others) >= LEARNED_FROM - 1)


def _of_site(facts: Iterable[Fact]) -> Site:
    headlines: set[int] = set()
    wearers: dict[tuple[str, str], set[int]] = {}
    examples: dict[tuple[str, str], str] = {}
    for _, side, *told in facts:
        if not side:
            headlines.add(int(told[0]))
            continue
        text, headline, written = told
        wearers.setdefault((str(side), str(text)), set()).add(int(headline))
        examples.setdefault((str(side), str(text)), str(written))
    labels = []
    for (side, text), own in sorted(wearers.items()):
        if len(own) >= LEAST:
            decision = DROP if len(own) >= SHARE * len(headlines) else ASK
            labels.append(Repeated(side, text, len(own), decision, examples[side, text]))
    return Site.of(len(headlines), labels)
