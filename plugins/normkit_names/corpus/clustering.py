"""Spellings of one name across records: clusters of full names, each round the spelling that most records have.

A spelling joins the cluster whose representative it is likeliest to spell, if it is alike enough, if it contradicts
no other member, and if no second cluster is as likely. Nothing merges through a third spelling, and a bare surname
links nobody. Only names with the same consonants in their first and last part are compared, so that the time stays
near linear.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from normkit import Fact
from normkit_names.corpus.authority_file import UNSAVED, Entry
from normkit_names.lexicon.gazetteer import place_number
from normkit_names.matching.alignment import comparable_parts, lacks_part, strict_log_odds
from normkit_names.matching.canonical import majority, medoid
from normkit_names.matching.word_odds import NEVER, probability
from normkit_names.matching.work_limit import Comparisons
from normkit_names.normalization.latin import phonemes
from normkit_names.normalization.parts import name_parts
from normkit_names.normalization.phonemes import FINAL_VOWELS, GLIDES, INITIAL_VOWELS, INTERCHANGED, VOWELS

TIE = 1.0
"""Log-odds: two clusters that a spelling fits equally well, up to this, are none."""
MOST_SOURCES = 5
"""Sources named for a cluster."""
MOST_COMPARED = 300
"""Groups of spellings compared in one block; the rarer ones of a larger block stand alone."""
STEPS_OF_BLOCK = 20_000
"""Steps of comparisons (``work_limit``) that each block may take: some 15 spellings, none like another."""
STEPS_OF_CORPUS, STEPS_PER_SPELLING = 10_000_000, 500
"""Further ones for all blocks together, so that names made to be alike do not take a second for each kilobyte; 28,000
names of Wikidata, picked because they are near each other, take 300 a spelling. A block that finds none left compares
its commonest spellings only."""

_CONSONANTS_BY_GROUP = str.maketrans(
    {phoneme: group[0] for group in INTERCHANGED for phoneme in group}
    | dict.fromkeys(VOWELS + INITIAL_VOWELS + FINAL_VOWELS + GLIDES + "vh")
)
"""The first of its group for each consonant; vowels, glides, v and h are gone, which not every spelling has."""


class Spelling(NamedTuple):
    """A spelling in a corpus."""

    text: str
    kind: str
    """"person" or "place"."""
    records: int
    """Records that hold it."""
    sources: Mapping[str, int]
    """Publisher -> records of it that hold the spelling."""
    linked: Mapping[str, int]
    """Other spellings that a record takes for the same person's -> records that do."""


SpellingGroup = list[Spelling]
"""Spellings that are equal once folded."""


def count_spellings(facts: Iterable[Fact]) -> Iterator[Spelling]:
    """Yield each spelling that sorted facts (kind, spelling, the record's own choice, publisher) tell of."""
    for (kind, text), rows in groupby(facts, key=lambda fact: (str(fact[0]), str(fact[1]))):
        sources: Counter[str] = Counter()
        linked: Counter[str] = Counter()
        for _, _, value, source in rows:
            sources[str(source)] += 1
            linked[str(value)] += value != text
        yield Spelling(text, kind, sources.total(), dict(sources), {other: n for other, n in linked.items() if n})


def cluster_spellings(
    found: Iterable[Spelling], least: float, apart: frozenset[tuple[str, str]] = frozenset()
) -> list[Entry]:
    """Return the clusters of two spellings and more, by canonical spelling.

    ``least`` is the log-odds from which two full names are one; ``apart`` are sorted pairs of spellings that a person
    said are two names.
    """
    alone = {spelling for pair in apart for spelling in pair}
    blocks: defaultdict[object, dict[object, list[Spelling]]] = defaultdict(dict)
    for spelling in found:
        block, folded = _block(spelling)
        group = spelling.text if spelling.text in alone else folded
        blocks[block].setdefault(group, []).append(spelling)
    pool = Comparisons(STEPS_OF_CORPUS + STEPS_PER_SPELLING * sum(map(len, blocks.values())))
    entries = [
        _entry(cluster)
        for block in blocks.values()
        for cluster in _cluster_block(list(block.values()), least, apart, Comparisons(STEPS_OF_BLOCK, pool))
        if sum(map(len, cluster)) > 1
    ]
    return sorted(entries, key=lambda entry: (entry.canonical, entry.variants))


def _cluster_block(
    groups: list[SpellingGroup], least: float, apart: frozenset[tuple[str, str]], comparisons: Comparisons
) -> list[list[SpellingGroup]]:
    """Return the groups of one block in clusters; the commonest group of a cluster comes first."""
    if len(groups) == 1:
        return [groups]
    if groups[0][0].kind == "place":
        return [sorted(groups, key=_rank)]
    found: list[list[SpellingGroup]] = []
    for number, group in enumerate(sorted(groups, key=_rank)):
        name = group[0].text
        compared = found if number < MOST_COMPARED and not comparisons.are_over else []
        odds = [_spelling_odds(cluster[0][0].text, name, comparisons) for cluster in compared]
        best = max(odds, default=least - 1)
        fitting = [at for at, one in enumerate(odds) if one >= max(least, best - TIE)]
        if len(fitting) == 1 and all(_is_compatible(name, other, apart, comparisons) for other in found[fitting[0]]):
            found[fitting[0]].append(group)
        else:
            found.append([group])
    return found


def _is_compatible(
    name: str, group: SpellingGroup, apart: frozenset[tuple[str, str]], comparisons: Comparisons
) -> bool:
    """Say whether a spelling may be of one name with a group: alike, and not set apart by a person."""
    if any((min(name, one.text), max(name, one.text)) in apart for one in group):
        return False
    return _spelling_odds(group[0].text, name, comparisons) > 0


def _spelling_odds(one: str, other: str, comparisons: Comparisons) -> float:
    """Return the log-odds of two full names being one in two spellings: a longer chain of names is none."""
    first, second, compare = comparable_parts(one, other)
    return NEVER if lacks_part(first, second, comparisons.counted(compare)) else comparisons.of_names(one, other)


def _rank(group: SpellingGroup) -> tuple[int, str]:
    """Return the order of a group: the one that most records have first."""
    return -sum(spelling.records for spelling in group), min(spelling.text for spelling in group)


def _entry(cluster: list[SpellingGroup]) -> Entry:
    """Return a cluster as an entry of an authority."""
    members = sorted((spelling for group in cluster for spelling in group), key=lambda one: (-one.records, one.text))
    counts = {one.text: one.records for one in members}
    groups = {group[0].text: sum(one.records for one in group) for group in cluster}
    leading = majority(groups)
    best = medoid(leading, groups)
    winner = next(group for group in cluster if group[0].text == best)
    canonical = max(winner, key=lambda one: one.records).text
    sources = sum((Counter(one.sources) for one in members), Counter[str]())
    ranked = sorted((source for source in sources if source), key=lambda source: (-sources[source], source))
    return Entry(
        canonical=canonical,
        variants=tuple(one.text for one in members if one.text != canonical),
        kind=members[0].kind,
        decision=UNSAVED,
        counts=counts,
        sources=tuple(ranked[:MOST_SOURCES]),
        evidence=_evidence(canonical, members, len(ranked)) + "; a tie" * (len(leading) > 1),
    )


def _evidence(canonical: str, members: list[Spelling], sources: int) -> str:
    """Return why the spellings of a cluster are taken for one name."""
    records = sum(one.records for one in members)
    names = {one.text for one in members}
    together = sum(count for one in members for other, count in one.linked.items() if other in names)
    if members[0].kind == "place":
        why = "one place of the gazetteer"
    else:
        least = min(strict_log_odds(canonical, one.text) for one in members if one.text != canonical)
        why = f"full names alike, {probability(least):.2f} at least"
    told = f"{why}; {records} records, {sources} source{'s' * (sources != 1)}"
    return f"{told}; {together} records have two of them" if together else told


def _block(spelling: Spelling) -> tuple[object, object]:
    """Return what a spelling shares with all it is compared to, and its folded parts."""
    folded = name_parts(spelling.text)
    if spelling.kind == "place":
        return ("place", place_number(spelling.text)), folded
    if not folded[0].isascii():
        return folded, folded
    return (_skeleton(folded[0]), _skeleton(folded[-1])), folded


@lru_cache(maxsize=1 << 14)
def _skeleton(word: str) -> str:
    """Return the consonants of a folded Latin word by group, without repetition."""
    return "".join(phoneme for phoneme, _ in groupby(phonemes(word).translate(_CONSONANTS_BY_GROUP)))
