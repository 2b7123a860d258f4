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
from math import exp
from typing import NamedTuple

from normkit import Fact
from normkit_names.corpus.authority_file import SEEN, Entry
from normkit_names.lexicon.gazetteer import place
from normkit_names.matching.canonical import centroid, majority
from normkit_names.matching.similarity import log_odds
from normkit_names.normalization.latin import sounds
from normkit_names.normalization.parts import parts

NEAR = 1.0
"""Log-odds: two clusters that a spelling fits equally well, up to this, are none."""
SOURCES = 5
"""Sources named for a cluster."""
LARGEST = 300
"""Forms compared in one block; the rarer ones of a larger block stand alone."""

_CONSONANTS = str.maketrans(
    {
        **dict.fromkeys("bp", "b"),
        **dict.fromkeys("gjkqGKx", "k"),
        **dict.fromkeys("szSCTtdD", "s"),
        **dict.fromkeys("mn", "m"),
        **dict.fromkeys("aeiouAEIOU12345wyvh"),
    }
)
"""Consonants by group, as spellings exchange them; vowels, glides and h are not there in every spelling."""


class Spelling(NamedTuple):
    """A spelling in a corpus."""

    text: str
    kind: str
    records: int
    sources: Mapping[str, int]
    linked: Mapping[str, int]
    """Other spellings that a record takes for the same person's -> records that do."""


def spellings(facts: Iterable[Fact]) -> Iterator[Spelling]:
    """Yield each spelling that sorted facts (kind, spelling, the record's own choice, source) tell of."""
    for (kind, text), rows in groupby(facts, key=lambda fact: (str(fact[0]), str(fact[1]))):
        sources: Counter[str] = Counter()
        linked: Counter[str] = Counter()
        for _, _, value, source in rows:
            sources[str(source)] += 1
            linked[str(value)] += value != text
        yield Spelling(text, kind, sources.total(), dict(sources), {other: n for other, n in linked.items() if n})


def clusters(found: Iterable[Spelling], least: float, apart: frozenset[tuple[str, str]] = frozenset()) -> list[Entry]:
    """Return the clusters of two spellings and more, by canonical spelling.

    ``least`` is the log-odds from which two full names are one; ``apart`` are sorted pairs of spellings that a person
    said are two names.
    """
    alone = {spelling for pair in apart for spelling in pair}
    blocks: defaultdict[object, dict[object, list[Spelling]]] = defaultdict(dict)
    for spelling in found:
        block, form = _block(spelling)
        form = spelling.text if spelling.text in alone else form
        blocks[block].setdefault(form, []).append(spelling)
    entries = [
        _entry(cluster)
        for block in blocks.values()
        for cluster in _clustered(list(block.values()), least, apart)
        if sum(map(len, cluster)) > 1
    ]
    return sorted(entries, key=lambda entry: (entry.canonical, entry.variants))


Form = list[Spelling]
"""Spellings that are equal once folded."""


def _clustered(forms: list[Form], least: float, apart: frozenset[tuple[str, str]]) -> list[list[Form]]:
    """Return the forms of one block by name; the commonest form of each name comes first."""
    if len(forms) == 1:
        return [forms]
    if forms[0][0].kind == "place":
        return [sorted(forms, key=_rank)]
    found: list[list[Form]] = []
    for number, form in enumerate(sorted(forms, key=_rank)):
        name = form[0].text
        odds = [log_odds(cluster[0][0].text, name) for cluster in found] if number < LARGEST else []
        best = max(odds, default=least - 1)
        fitting = [at for at, one in enumerate(odds) if one >= max(least, best - NEAR)]
        if len(fitting) == 1 and all(_together(name, other, apart) for other in found[fitting[0]]):
            found[fitting[0]].append(form)
        else:
            found.append([form])
    return found


def _together(name: str, form: Form, apart: frozenset[tuple[str, str]]) -> bool:
    """Say whether a name may be that of a form: alike, and not set apart by a person."""
    if any((min(name, one.text), max(name, one.text)) in apart for one in form):
        return False
    return log_odds(form[0].text, name) > 0


def _rank(form: Form) -> tuple[int, str]:
    return -sum(spelling.records for spelling in form), min(spelling.text for spelling in form)


def _entry(cluster: list[Form]) -> Entry:
    members = sorted((spelling for form in cluster for spelling in form), key=lambda one: (-one.records, one.text))
    counts = {one.text: one.records for one in members}
    forms = {form[0].text: sum(one.records for one in form) for form in cluster}
    best = centroid(majority(forms), forms)
    winner = next(form for form in cluster if form[0].text == best)
    canonical = max(winner, key=lambda one: one.records).text
    sources = sum((Counter(one.sources) for one in members), Counter[str]())
    ranked = sorted((source for source in sources if source), key=lambda source: (-sources[source], source))
    return Entry(
        canonical=canonical,
        variants=tuple(one.text for one in members if one.text != canonical),
        kind=members[0].kind,
        decision=SEEN,
        counts=counts,
        sources=tuple(ranked[:SOURCES]),
        evidence=_evidence(canonical, members, len(ranked)),
    )


def _evidence(canonical: str, members: list[Spelling], sources: int) -> str:
    """Return why the spellings of a cluster are taken for one name."""
    records = sum(one.records for one in members)
    names = {one.text for one in members}
    together = sum(count for one in members for other, count in one.linked.items() if other in names)
    if members[0].kind == "place":
        why = "one place of the gazetteer"
    else:
        least = min(log_odds(canonical, one.text) for one in members if one.text != canonical)
        why = f"full names alike, {1 / (1 + exp(-least)):.2f} at least"
    return f"{why}; {records} records, {sources} sources" + (
        f"; {together} records have two of them" if together else ""
    )


def _block(spelling: Spelling) -> tuple[object, object]:
    """Return what a spelling shares with all it is compared to, and its folded form."""
    folded = parts(spelling.text)
    if spelling.kind == "place":
        return ("place", place(spelling.text)), folded
    if not folded[0].isascii():
        return folded, folded
    return (_skeleton(folded[0]), _skeleton(folded[-1])), folded


@lru_cache(maxsize=1 << 14)
def _skeleton(word: str) -> str:
    return "".join(sound for sound, _ in groupby(sounds(word).translate(_CONSONANTS)))
