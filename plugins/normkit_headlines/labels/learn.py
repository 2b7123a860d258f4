"""The labels that sites set on their titles: learned from the headlines of all records."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from normkit import ASK, DROP, Fact, Repeated, Site

LEAST = 5
"""Different headlines of a site that must wear a label before it is learned."""
SHARE = 0.5
"""The part of a site's headlines that must wear it before it is taken off without a question."""


def learned(found: Iterable[Fact]) -> dict[str, Site]:
    """Return site -> labels from the sorted facts of all records."""
    every = ((name, _of_site(facts)) for name, facts in groupby(found, key=lambda fact: str(fact[0])))
    return {name: site for name, site in every if site.repeated}


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
