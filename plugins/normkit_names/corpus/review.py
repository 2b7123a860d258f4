"""What was learned, beside what a person decided before: the document that ``normkit learn names`` writes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any

from normkit_names.corpus.authority_file import CONFIRMED, OPEN, SPLIT, Entry, parse_entries
from normkit_names.corpus.clustering import Spelling, cluster_spellings

SplitPairs = frozenset[tuple[str, str]]


def update_document(found: Sequence[Spelling], known: Mapping[str, Any], least: float) -> dict[str, Any]:
    """Return the document of a corpus' spellings, with the decisions of the document that was there.

    A kept or merged entry keeps its spellings; what learning finds beside them is ``proposed``, which counts for
    nothing until it is moved to ``variants``. A split entry stays, and its spellings are never joined again. All
    other entries are as learned, to be reviewed: "open".

    Raises ValueError for a known document that makes no sense.
    """
    before = parse_entries(known)
    decided = [entry for entry in before if entry.decision in CONFIRMED]
    splits = [entry for entry in before if entry.decision == SPLIT]
    learned = cluster_spellings(found, least, split_pairs(splits))
    counts = {spelling.text: spelling.records for spelling in found}
    owners = {spelling: number for number, entry in enumerate(decided) for spelling in entry.spellings}
    proposed: dict[int, Counter[str]] = {number: Counter() for number in range(len(decided))}
    fresh = []
    for cluster in learned:
        listed = Counter(owners[spelling] for spelling in cluster.spellings if spelling in owners)
        rest = [spelling for spelling in cluster.spellings if spelling not in owners]
        if not listed:
            fresh.append(cluster._replace(decision=OPEN))
        elif len(listed) == 1:  # what is like two decided names is proposed for neither
            proposed[next(iter(listed))].update({spelling: counts[spelling] for spelling in rest})
    kept = [_updated(entry, counts, proposed[number]) for number, entry in enumerate(decided)]
    split = [_updated(entry, counts, Counter()) for entry in splits]
    ranked = sorted((*kept, *split, *fresh), key=lambda entry: (entry.canonical, entry.decision, entry.variants))
    return {"name": [_table(entry) for entry in ranked]}


def split_pairs(splits: Iterable[Entry]) -> SplitPairs:
    """Return the sorted pairs of spellings that split entries keep apart."""
    pairs = (sorted(pair) for entry in splits for pair in combinations(entry.spellings, 2))
    return frozenset((one, other) for one, other in pairs)


def _updated(entry: Entry, counts: Mapping[str, int], proposed: Counter[str]) -> Entry:
    """Return a decided entry with new counts, and with what learning proposes for it, the commonest first."""
    ranked = sorted(proposed, key=lambda spelling: (-proposed[spelling], spelling))
    now = {spelling: counts[spelling] for spelling in (*entry.spellings, *ranked) if spelling in counts}
    return entry._replace(counts=now, proposed=tuple(ranked))


def _table(entry: Entry) -> dict[str, Any]:
    """Return an entry as a table; what is empty is left out."""
    values = {key: list(value) if isinstance(value, tuple) else value for key, value in entry._asdict().items()}
    values["counts"] = dict(entry.counts)
    return {key: value for key, value in values.items() if value}
