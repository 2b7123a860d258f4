"""Which of the spellings that one record has of a name the corpus, or a file of names, goes by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from normkit_names.corpus.authority_file import CONFIRMED, OPEN, Authority, Entry
from normkit_names.document.variants import Variation
from normkit_names.normalization import latin
from normkit_names.normalization.parts import name_parts


class Preference(NamedTuple):
    """What others do about the spellings of a ``Variation``."""

    best: int
    """The number of the spelling that they prefer."""
    records: tuple[int, ...]
    """How many records have each spelling; empty where a file of names says which one is wanted."""
    listed: frozenset[str]
    """The full names, as written, that the file wants otherwise: these are told by the rules that go by it."""


def preference(variation: Variation, authorities: Sequence[Authority]) -> Preference | None:
    """Return what the first authority that lists a person says; None where none prefers one of the spellings."""
    for names in authorities:
        entries = {id(entry): entry for name in variation.names if (entry := names.entry(name))}
        if len(entries) == 1:
            (entry,) = entries.values()
            decided = entry.decision in CONFIRMED or (
                entry.decision == OPEN and all(leads(entry, other) for other in entry.variants)
            )
            return _listed(variation, entry) if decided else _majority(variation, entry)
    return None


def leads(entry: Entry, spelling: str) -> bool:
    """Say whether more records have the canonical spelling of an entry than another one of it.

    Where nobody counted, the entry is somebody's word.
    """
    counts: dict[tuple[str, ...], int] = {}
    for written, records in entry.counts.items():
        folded = name_parts(written)
        counts[folded] = counts.get(folded, 0) + records
    other = counts.get(name_parts(spelling))
    return other is None or counts.get(name_parts(entry.canonical), 0) > other


def _majority(variation: Variation, entry: Entry) -> Preference | None:
    """Return the spelling that more records have than any other."""
    records = [0] * len(variation.spellings)
    for number, places in enumerate(variation.spellings):
        for spelling, count in entry.counts.items():
            records[number] += count * (places[0].folded in _keys(spelling))
    best = max(range(len(records)), key=records.__getitem__)
    return Preference(best, tuple(records), frozenset()) if records.count(records[best]) == 1 else None


def _listed(variation: Variation, entry: Entry) -> Preference | None:
    """Return the spelling of the canonical name."""
    wanted = _keys(entry.canonical)
    best = next((number for number, places in enumerate(variation.spellings) if places[0].folded in wanted), None)
    return None if best is None else Preference(best, (), frozenset(entry.variants))


def _keys(name: str) -> set[str]:
    """Return the folded parts of a name as ``WrittenPart`` has them."""
    return {latin.without_article(part) for part in name_parts(name)}
