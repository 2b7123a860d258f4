"""Labels learned from a corpus, for two purposes.

``site_labels``: what each site sets on its titles, written down for a person to review, and then taken off (HED202).
``trailing_labels``: what ends the headlines of a corpus, whoever published them; only for comparing them (HED201).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby

from normkit import ASK, DROP, Fact, Repeated, Site
from normkit_headlines.labels.known_labels import split_trailing_label
from normkit_headlines.labels.label_shape import may_be_label
from normkit_headlines.labels.separators import before_trailing_label
from normkit_headlines.text.checksum import checksum
from normkit_headlines.text.tokenize import fold_headline

MIN_HEADLINES = 5
"""Different headlines of a site that must wear a label before it is learned."""
DROP_SHARE = 0.5
"""The part of a site's headlines that must wear it before it is taken off without a question."""
MIN_ENDINGS = 3
"""So many different headlines must end in one label before it is left out of comparison."""


def site_labels(facts: Iterable[Fact]) -> dict[str, Site]:
    """Return site -> the labels it repeats, from the sorted facts of all records (``label_facts``)."""
    sites = ((name, _site(own)) for name, own in groupby(facts, key=lambda fact: str(fact[0])))
    return {name: site for name, site in sites if site.repeated}


def trailing_labels(headlines: Iterable[str]) -> frozenset[str]:
    """Return what stands behind a separator at the end of several different headlines of a corpus, folded."""
    first: dict[str, int] = {}
    several: defaultdict[str, set[int]] = defaultdict(set)
    may_have_label = before_trailing_label().search
    for headline in headlines:
        if not may_have_label(headline):
            continue
        rest, label = split_trailing_label(fold_headline(headline))
        if label and may_be_label(label):
            # Most endings stand once: of the headlines before them no more than checksums are kept.
            number = checksum(rest)
            if first.setdefault(label, number) != number and len(several[label]) < MIN_ENDINGS:
                several[label].add(number)
    return frozenset(label for label, others in several.items() if len(others) >= MIN_ENDINGS - 1)


def _site(facts: Iterable[Fact]) -> Site:
    """Return the labels of one site from its facts."""
    headlines: set[int] = set()
    headlines_with: dict[tuple[str, str], set[int]] = {}
    examples: dict[tuple[str, str], str] = {}
    for _, side, *values in facts:
        if not side:
            headlines.add(int(values[0]))
            continue
        text, headline, written = values
        headlines_with.setdefault((str(side), str(text)), set()).add(int(headline))
        examples.setdefault((str(side), str(text)), str(written))
    labels = []
    for (side, text), wearing in sorted(headlines_with.items()):
        if len(wearing) >= MIN_HEADLINES:
            decision = DROP if len(wearing) >= DROP_SHARE * len(headlines) else ASK
            labels.append(Repeated(side, text, len(wearing), decision, examples[side, text]))
    return Site.of(len(headlines), labels)
