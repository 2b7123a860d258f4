"""Cluster headlines that are one headline re-published, without comparing all with all."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from normkit_headlines.labels.learn import trailing_labels
from normkit_headlines.matching.blocking import candidate_pairs
from normkit_headlines.matching.headline_index import HeadlineIndex, index_headlines
from normkit_headlines.matching.normalization import NormalizedHeadline, lowercase_words
from normkit_headlines.matching.similarity import edited_headline, same_headline
from normkit_headlines.text.capitals import accented_wordings

HEADLINES_KEPT = 1 << 12
"""So many leaders are kept as they compare: where many headlines are alike, the same ones are compared again."""

MOST_COMPARED = 8
"""So many leaders a whole headline is compared with: those with most of its words. Ordinary headlines have fewer; those
made of a few common words have the more, the more there are of them, and no two of them are one."""

Tier = Literal["near", "similar"]


class Clustering(NamedTuple):
    """The entries of an index, and for each entry the one that leads its cluster."""

    headlines: HeadlineIndex
    near: array[int]
    similar: array[int]
    """The same as ``near``, where that tier was not asked for."""


def cluster_numbers(headlines: Sequence[str], tier: Tier) -> list[int]:
    """Return the number of each headline's cluster, as ``normkit_headlines.group`` promises."""
    clustering = cluster(headlines, tier)
    numbers: dict[int, int] = {}
    return [numbers.setdefault(clustering.similar[entry], len(numbers)) for entry in clustering.headlines.entry_of]


def cluster(headlines: Sequence[str], tier: Tier) -> Clustering:
    """Return the clusters of headlines. Raises ValueError for a tier that does not exist."""
    if tier not in ("near", "similar"):
        raise ValueError(f"tier is 'near' or 'similar', not {tier!r}")
    wording = accented_wordings(headlines)
    compared = (wording.get(headline, headline) for headline in headlines) if wording else headlines
    index = index_headlines(compared, trailing_labels(headlines))
    frequency = index.document_frequency
    near = _joined(index, array("I", range(len(index))), 0, lambda a, b: same_headline(a, b, frequency))
    if tier == "near":
        return Clustering(index, near, near)
    lowercase = lowercase_words(headlines)
    return Clustering(index, near, _joined(index, near, 1, lambda a, b: edited_headline(a, b, frequency, lowercase)))


def _joined(
    index: HeadlineIndex,
    leader_of: array[int],
    spare: int,
    is_same: Callable[[NormalizedHeadline, NormalizedHeadline], bool],
) -> array[int]:
    """Let each leader, in order, join the first one before it that it is the same as, with all that it leads.

    Only the leader is looked at, never the others it leads: so chains do not grow. Returns the leader of each entry.
    ``spare``: see ``candidate_pairs``.
    """
    sizes = array("I", bytes(4 * len(index)))
    for entry, leader in enumerate(leader_of):
        sizes[leader] += index.frequency[entry]
    leaders = array("I", [entry for entry, leader in enumerate(leader_of) if entry == leader])
    found = array("I", leader_of)
    headline = lru_cache(HEADLINES_KEPT)(index.headline)
    for entry, earlier in candidate_pairs(index, leaders, spare):
        own = index.headline(entry)
        compared: Collection[int] = {found[other] for other in earlier}
        if entry < index.first_truncated and len(compared) > MOST_COMPARED:
            compared = _nearest(index, entry, compared)
        same = (leader for leader in sorted(compared) if is_same(own, headline(leader)))
        if entry < index.first_truncated:
            leader = next(same, entry)
        else:
            leader = _likeliest([(sizes[leader], leader) for leader in same], entry)
        if leader != entry:
            found[entry] = leader
            sizes[leader] += sizes[entry]
    return array("I", [found[leader] for leader in leader_of])


def _nearest(index: HeadlineIndex, entry: int, leaders: Collection[int]) -> list[int]:
    """Return the leaders that share most words with an entry; of equal ones the first."""
    shared = frozenset(index.word_ids(entry)).intersection
    # Sorting is stable: leaders that share as many words stay in order.
    ranked = sorted(sorted(leaders), key=lambda leader: len(shared(index.word_ids(leader))), reverse=True)
    return ranked[:MOST_COMPARED]


def _likeliest(found: list[tuple[int, int]], entry: int) -> int:
    """Return which leader a truncated entry joins: that with more headlines than all others together; else itself.

    ``found`` holds (headlines, leader).
    """
    size, leader = max(found, default=(0, entry))
    return leader if 2 * size > sum(count for count, _ in found) else entry
