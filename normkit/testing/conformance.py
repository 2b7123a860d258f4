"""The conformance kit: put a rule through the laws, by hand or as tests of its own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from hypothesis import HealthCheck, Phase, Verbosity, given, settings
from hypothesis.errors import Flaky
from hypothesis.strategies import SearchStrategy

from normkit.core.errors import nearest
from normkit.core.rule import CorpusRule, Rule
from normkit.testing import laws
from normkit.testing.complexity import time_grows_linearly
from normkit.testing.harness import BreachError, Fields, clean_corpora, hostile_corpora, own_corpora, size
from normkit.testing.shrinking import smallest
from normkit.testing.strategies import clean_corpora_for, corpora_for

EXAMPLES = 50
"""How many records a law is tried on, unless the caller says otherwise."""
SHOWN = 400
"""Code points of a field that an error message shows."""


class ConformanceError(AssertionError):
    """A rule breaks a law: which rule, which law in words, how, and on what records."""

    def __init__(self, rule: Rule, law: Law, breach: BreachError) -> None:
        self.rule, self.law, self.records = rule, law.name, breach.records
        lines = [f"{rule.code} ({rule.name}) breaks the law {law.name}: {law.words}", *_indented(breach.why)]
        if breach.records:
            lines += ["The smallest input found that shows it:", *(f"    {_shown(r)}" for r in breach.records)]
        super().__init__("\n".join(lines))


@dataclass(frozen=True, slots=True)
class Law:
    """A promise, and where the records come from that it is tried on; None: it needs none, or has its own."""

    promise: Callable[..., None]
    corpora: Callable[[Rule], SearchStrategy[list[Fields]]] | None = None
    always: Callable[[Rule], list[list[Fields]]] = own_corpora
    """What it is tried on besides those drawn."""
    for_corpus_rules: bool = False
    """It says nothing about others."""
    shrinks: bool = True
    """A part of what breaks it is still fit to break it."""

    @property
    def name(self) -> str:
        """The law's id: ``"fixes-settle"``."""
        return self.promise.__name__.replace("_", "-")

    @property
    def words(self) -> str:
        """The law as a sentence."""
        return (self.promise.__doc__ or "").partition("\n")[0]

    def check(self, rule: Rule, max_examples: int = EXAMPLES) -> None:
        """Raise ConformanceError if the rule breaks the law; the records tried are the same on every run."""
        __tracebackhide__ = True
        breach = self._breach(rule) if self.corpora is None else self._search(rule, self.corpora(rule), max_examples)
        if breach is not None:
            raise ConformanceError(rule, self, breach) from breach.__cause__

    def _breach(self, rule: Rule, *records: list[Fields]) -> BreachError | None:
        try:
            self.promise(rule, *records)
        except BreachError as breach:
            return breach
        except Exception as error:  # a stranger's rule may raise anything
            raised = BreachError(f"{type(error).__name__}: {error}", *records)
            raised.__cause__ = error
            return raised
        return None

    def _search(self, rule: Rule, corpora: SearchStrategy[list[Fields]], max_examples: int) -> BreachError | None:
        """Return the breach on the smallest records that break the law, as far as the search finds them."""
        found: list[BreachError] = []

        def attempt(records: list[Fields]) -> None:
            if breach := self._breach(rule, records):
                found.append(breach)
                raise breach

        with suppress(BreachError, Flaky):
            _draw(attempt, corpora, max_examples)
            for records in sorted(self.always(rule), key=size):
                attempt(records)
        best = min(found, key=lambda breach: size(breach.records), default=None)
        if best is None or not self.shrinks:
            return best
        return smallest(lambda records: self._breach(rule, records), best)


LAWS: Mapping[str, Law] = {
    law.name: law
    for law in (
        Law(laws.neither_clock_nor_chance_is_asked),
        Law(laws.two_looks_agree, corpora_for),
        Law(laws.nothing_is_mutated, corpora_for),
        Law(laws.any_text_is_survived, corpora_for, hostile_corpora),
        Law(laws.spans_are_in_range, corpora_for, hostile_corpora),
        Law(laws.the_engine_admits_what_it_yields, corpora_for, hostile_corpora),
        Law(laws.evidence_is_plain, corpora_for, hostile_corpora),
        Law(laws.another_process_agrees),
        Law(laws.only_what_it_reads_matters, corpora_for),
        Law(laws.nothing_is_found_without_a_trigger, corpora_for),
        Law(laws.facts_of_a_key_reduce_alone, corpora_for, for_corpus_rules=True),
        Law(laws.order_and_partition_do_not_matter, corpora_for, for_corpus_rules=True),
        Law(laws.fixes_settle, corpora_for),
        Law(laws.fixing_twice_is_fixing_once, corpora_for),
        Law(laws.undo_gives_the_input_back, corpora_for),
        Law(laws.the_change_log_replays, corpora_for),
        Law(laws.nothing_fixable_is_left, corpora_for),
        Law(laws.clean_text_stays, clean_corpora_for, clean_corpora, shrinks=False),
        Law(laws.it_survives_pickling),
        Law(laws.examples_hold),
        Law(time_grows_linearly),
    )
}
"""All laws by name, the ones that the others build on first: the first that is broken is the cause."""


def check_rule(
    rule: Rule | type[Rule],
    *,
    only: Collection[str] = (),
    skip: Collection[str] = (),
    max_examples: int = EXAMPLES,
) -> None:
    """Put a rule (a class stands for its default options) through the laws.

    ``only`` and ``skip`` name laws (see ``LAWS``). Raises ConformanceError for the first law that is
    broken, ValueError for the name of no law.
    """
    for one, law in _pairs([rule], only, skip):
        law.check(one, max_examples)


def conformance(
    *rules: Rule | type[Rule], only: Collection[str] = (), skip: Collection[str] = (), max_examples: int = EXAMPLES
) -> Callable[..., None]:
    """Return a pytest test of each rule under each law that concerns it, with ids like ``CHR111-fixes-settle``.

    A plugin's test file is

        from normkit.testing import conformance
        from my_plugin import MyRule
        test_laws = conformance(MyRule)
    """
    import pytest

    pairs = _pairs(rules, only, skip)
    ids = [f"{rule.code}-{law.name}" for rule, law in pairs]

    @pytest.mark.parametrize(("rule", "law"), pairs, ids=ids)
    def test_rule_keeps_law(rule: Rule, law: Law) -> None:
        __tracebackhide__ = True
        law.check(rule, max_examples)

    return test_rule_keeps_law


def _pairs(rules: Iterable[Rule | type[Rule]], only: Collection[str], skip: Collection[str]) -> list[tuple[Rule, Law]]:
    for name in (*only, *skip):
        if name not in LAWS:
            raise ValueError(f"there is no law {name!r}{nearest(name, LAWS)}")
    chosen = [law for name, law in LAWS.items() if (not only or name in only) and name not in skip]
    every = [rule() if isinstance(rule, type) else rule for rule in rules]
    return [(rule, law) for rule in every for law in chosen if isinstance(rule, CorpusRule) or not law.for_corpus_rules]


def _draw(attempt: Callable[..., None], corpora: SearchStrategy[list[Fields]], max_examples: int) -> None:
    """Try records until one raises, then simpler ones; they are the same every time."""
    quietly = settings(
        max_examples=max_examples,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
        verbosity=Verbosity.quiet,
    )
    quietly(given(corpora)(attempt))()


def _indented(text: str) -> list[str]:
    return [f"    {line}" for line in text.split("\n")]


def _shown(record: Fields) -> str:
    return repr({f: t if len(t) <= SHOWN else f"{t[:SHOWN]}... ({len(t):,} code points)" for f, t in record.items()})
