"""Labels learned from a corpus, for two purposes.

``site_labels``: what each site sets on its titles, written down for a person to review, and then taken off (HED202).
``trailing_labels``: what ends the headlines of a corpus, whoever published them; only for comparing them (HED201).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from normkit import ASK, DROP, Fact, Repeated, Site
from normkit_headlines.labels.collect import EVERY_SITE, MIN_NAMED
from normkit_headlines.labels.known_labels import split_trailing_label
from normkit_headlines.labels.label_shape import is_label_length, is_tagline, may_be_label
from normkit_headlines.labels.outlet_name import is_outlet_name, names_host, says_news, speaks_as_outlet
from normkit_headlines.labels.separators import before_trailing_label
from normkit_headlines.labels.strip import SUFFIX
from normkit_headlines.labels.topic_labels import says_what
from normkit_headlines.text.checksum import checksum
from normkit_headlines.text.tokenize import fold_headline

MIN_HEADLINES = 5
"""Different headlines of a site that must wear a label before it is learned."""
DROP_SHARE = 0.5
"""The part of a site's headlines that must wear it before it is taken off without a question."""
NAME_SHARE = 0.9
"""The part of all that wear a label at their end that must wear this one, for it to be the site's name."""
MIN_ENDINGS = 3
"""So many different headlines must end in one label before it is left out of comparison."""


class _Wearers(NamedTuple):
    """The headlines of one site that wear a label, as checksums."""

    all: set[int]
    at_end: set[int]
    """Those that wear it last, behind a sign that parts outlets."""
    in_text: set[int]
    """Those that wear it last, and whose texts say it, too."""


def site_labels(facts: Iterable[Fact]) -> dict[str, Site]:
    """Return site -> the labels it repeats, from the sorted facts of all records (``label_facts``)."""
    shared: frozenset[str] = frozenset()
    found: dict[str, Site] = {}
    for name, own in groupby(facts, key=lambda fact: str(fact[0])):
        if name == EVERY_SITE:
            shared = _worn_by_several(own)
        elif (site := _site(name, own, shared)).repeated:
            found[name] = site
    return found


def trailing_labels(headlines: Iterable[str]) -> frozenset[str]:
    """Return what stands behind a separator at the end of several different headlines of a corpus, folded."""
    first: dict[str, int] = {}
    several: defaultdict[str, set[int]] = defaultdict(set)
    may_have_label = before_trailing_label().search
    for headline in headlines:
        if not may_have_label(headline):
            continue
        rest, label = split_trailing_label(fold_headline(headline))
        if label and may_be_label(label) and not says_what(label):
            # Most endings stand once: of the headlines before them no more than checksums are kept.
            number = checksum(rest)
            if first.setdefault(label, number) != number and len(several[label]) < MIN_ENDINGS:
                several[label].add(number)
    return frozenset(label for label, others in several.items() if len(others) >= MIN_ENDINGS - 1)


def _worn_by_several(facts: Iterable[Fact]) -> frozenset[str]:
    """Return the labels that stand at the ends of titles of more than one site."""
    sites = groupby(facts, key=lambda fact: str(fact[1]))
    return frozenset(label for label, own in sites if len({fact[2] for fact in own}) > 1)


def _site(name: str, facts: Iterable[Fact], shared: frozenset[str]) -> Site:
    """Return the labels of one site from its facts; ``shared`` are those that other sites wear, too."""
    headlines: set[int] = set()
    wearers: dict[tuple[str, str], _Wearers] = {}
    examples: dict[tuple[str, str], str] = {}
    labelled: set[int] = set()
    for _, side, *values in facts:
        if not side:
            headlines.add(int(values[0]))
            continue
        text, headline, written, at_end, in_text = values
        own = wearers.setdefault((str(side), str(text)), _Wearers(set(), set(), set()))
        own.all.add(int(headline))
        examples.setdefault((str(side), str(text)), str(written))
        if at_end:
            own.at_end.add(int(headline))
            labelled.add(int(headline))
        if in_text:
            own.in_text.add(int(headline))
    labels = []
    for (side, text), own in sorted(wearers.items()):
        if _is_worn(name, examples[side, text], own, len(headlines)):
            often = len(own.all) >= DROP_SHARE * len(headlines)
            may_go = often and side == SUFFIX and is_label_length(text) and not says_what(text)
            sure = may_go and bool(name or is_outlet_name(text)) and _is_name(text, own, labelled, shared)
            labels.append(Repeated(side, text, len(own.all), DROP if sure else ASK, examples[side, text]))
    return Site.of(len(headlines), labels)


def _is_worn(site: str, label: str, own: _Wearers, headlines: int) -> bool:
    """Say whether enough of a site's headlines wear a label for it to be learned.

    Few are, where it is a name that the texts are not about. Where no site is known, an outlet's name or a tagline has
    to be one by its words.
    """
    wearers = len(own.all)
    by_words = is_outlet_name(label) or (not site and is_tagline(label) and says_news(label))
    if wearers >= MIN_HEADLINES:
        return by_words or bool(site)
    named = by_words or bool(site and names_host(label, site)) or (not site and _may_be_outlets(label))
    return named and wearers >= max(MIN_NAMED, NAME_SHARE * headlines) and 2 * len(own.in_text) < wearers


def _may_be_outlets(label: str) -> bool:
    """Say whether what headlines of no site wear may be an outlet's name, and says nothing about them."""
    return is_label_length(label) and speaks_as_outlet(label) and not says_what(label)


def _is_name(text: str, own: _Wearers, labelled: set[int], shared: frozenset[str]) -> bool:
    """Say whether a label is the site's own: an outlet's name, or worn by (nearly) all that wear any, and nowhere else.

    A verdict or a section has others beside it; a place is what the texts are about.
    """
    if is_outlet_name(text):
        return True
    alone = len(own.at_end) >= NAME_SHARE * max(len(own.all), len(labelled))
    topic = 2 * len(own.in_text) >= len(own.at_end)
    return alone and not topic and text not in shared
