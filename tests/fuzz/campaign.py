"""Cases by number: records made by chance, treated by a normalizer, held to the laws; what breaks them, made small."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from normkit import Outcome
from normkit.testing.harness import BreachError
from normkit.testing.mutants import AnyRecord, mutant
from normkit.testing.shrinking import smallest
from normkit.testing.together import Treatment, kept_laws, kept_laws_of_corpus
from tests.fuzz.material import codes, focus, kit_names, kit_of, mixed

CONTAINERS: tuple[tuple[str, ...], ...] = (("title", "text"), ("title", "text", "published", "headline", "date"), ())


KNOWLEDGE = {"date": "DAT001", "person": "NAM001", "place": "NAM001"}
"""Kind of a mention -> the rule that makes it."""


class Case(NamedTuple):
    """What is tried: records, together or each by itself, under the rules of a normalizer."""

    seed: int
    number: int
    kit: str
    """Its name (see ``material.kit_of``)."""
    how: Treatment
    records: tuple[AnyRecord, ...]
    together: bool
    """The records are a corpus: what they tell of each other is known."""


class Failure(NamedTuple):
    """A case that breaks a law, and the smallest records found that break it."""

    case: Case
    why: str
    records: tuple[AnyRecord, ...]

    def __str__(self) -> str:
        case = self.case
        shown = "\n".join(f"    {record!r:.2000}" for record in self.records)
        return (
            f"case {case.number} of seed {case.seed}: {self.why}\n  rules {case.kit}, {case.how}, "
            f"{'together' if case.together else 'alone'}; the smallest records found:\n{shown}\n"
            f"  again: python -m tests.fuzz --seed {case.seed} --only {case.number}"
        )


@dataclass
class Tally:
    """What a campaign has done so far."""

    cases: int = 0
    records: int = 0
    found: Counter[str] = field(default_factory=Counter)
    """Code -> findings that were fixed or are left; for the rules that find no faults, mentions."""
    fixed: Counter[str] = field(default_factory=Counter)
    """Code -> edits made."""

    def count(self, outcomes: Iterable[Outcome]) -> None:
        """Count what came of records."""
        for outcome in outcomes:
            self.records += 1
            self.fixed.update(change.code for change in outcome.changes)
            self.found.update(finding.code for finding in outcome.findings)
            self.found.update(change.code for change in outcome.changes)
            self.found.update(KNOWLEDGE[mention.kind] for mention in outcome.mentions)

    def silent(self) -> list[str]:
        """Return the codes of the rules that found nothing."""
        return [code for code in codes() if not self.found[code]]


def case_of(seed: int, number: int) -> Case:
    """Return a case; the same seed and number always give the same."""
    chance = Random(f"{seed}:{number}")
    code = codes()[number % len(codes())]  # each rule has its turn
    kit = chance.choice((code, code, code[:3], "all", "all", "default", chance.choice(kit_names())))
    places = chance.choice(("any", "any", "own", *CONTAINERS))
    how = Treatment(chance.random() < 0.5, places, chance.choice((None, None, 0, 1, 2)))
    material, groups = focus(code)
    if chance.random() < 0.4:  # what several rules find something in, at once
        material = mixed()
    together = bool(kit_of(kit).corpus_rules) and chance.random() < 0.5
    if not together:
        return Case(seed, number, kit, how, (mutant(chance, material),), False)
    records = list(deepcopy(chance.choice(groups)))
    for _ in range(chance.randint(0, 3)):
        records.append(chance.choice((mutant(chance, material), deepcopy(chance.choice(records)))))
    if chance.random() < 0.7:
        at = chance.randrange(len(records))
        records[at] = mutant(chance, material._replace(seeds=[records[at]]))
    return Case(seed, number, kit, how, tuple(records), True)


def breach(case: Case, records: Iterable[AnyRecord], tally: Tally | None = None) -> BreachError | None:
    """Return how records, treated as those of a case, break a law; None where they keep all."""
    kit, every = kit_of(case.kit), list(records)
    try:
        outcomes = kept_laws_of_corpus(kit, every, case.how) if case.together else [kept_laws(kit, every[0], case.how)]
        if tally is not None:
            tally.count(outcomes)
    except BreachError as found:
        return BreachError(found.why, every)
    return None


def failure(case: Case, found: BreachError) -> Failure:
    """Return a failure with its records made as small as they go."""
    best = smallest(lambda records: breach(case, records), found)
    return Failure(case, best.why, best.records)


def campaign(seed: int, numbers: Iterable[int], tally: Tally) -> Iterator[Failure]:
    """Try the cases of these numbers; yield those that break a law."""
    for number in numbers:
        case = case_of(seed, number)
        tally.cases += 1
        if found := breach(case, case.records, tally):
            yield failure(case, found)
