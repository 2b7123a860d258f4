"""What corpus rules learn from all records before they judge one: collect, then reduce."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, Protocol

from normkit.core.errors import ConfigError, OutputError, from_signal_handler, reason
from normkit.core.model import Record
from normkit.core.rule import CorpusRule, Fact, LearnableRule, Rule
from normkit.core.text import shortened
from normkit.corpus import learned_file
from normkit.corpus.fact_codec import joined, pack
from normkit.corpus.fact_store import FactStore

if TYPE_CHECKING:
    from pathlib import Path

FEWEST = 100_000
"""Facts that a rule may collect from any record; from a longer one, as many as it has code points."""


class CollectedFacts(NamedTuple):
    """What one record tells one rule; or, with ``problem``, why the rule could not collect."""

    code: str
    facts: tuple[bytes, ...]
    """Packed (see ``fact_codec``)."""
    problem: str = ""


class FactBlock(NamedTuple):
    """What some records tell one rule, ready to be sent and kept; or, with ``problem``, why it could not collect."""

    code: str
    facts: bytes
    """Packed and joined (see ``fact_codec``)."""
    problem: str = ""


class FactBag(Protocol):
    """Where facts are on their way from the records to the rules."""

    def add(self, key: str, packed: Sequence[bytes]) -> None:
        """Take packed facts in. Raises OutputError where there is no room for them."""

    def append(self, key: str, block: bytes) -> None:
        """Take a block of them in. Raises OutputError where there is no room for it."""

    def of(self, key: str) -> Iterator[Fact]:
        """Return the facts under a key, sorted. Raises TypeError where they cannot be: a number against a string."""


class CorpusKnowledge(NamedTuple):
    """What the corpus rules know before they judge."""

    facts: Mapping[str, object]
    """code -> what that rule's ``reduce`` returned."""
    problems: Mapping[str, str]
    """code -> why that rule cannot judge."""


class Collected(Protocol):
    """Facts of all records, or what was made of them so far."""

    def knowledge(self, rules: Iterable[CorpusRule]) -> CorpusKnowledge:
        """Return what the rules make of it."""


def corpus_rules(rules: Iterable[Rule]) -> tuple[CorpusRule, ...]:
    """Return those rules that need a first pass over the records."""
    return tuple(rule for rule in rules if isinstance(rule, CorpusRule))


def load_learned(rules: Iterable[Rule], learned: Mapping[str, Path]) -> dict[str, object]:
    """Return code -> facts, for the rules that have something learned to go by.

    Raises ConfigError for a document that cannot be read or makes no sense.
    """
    learners = [rule for rule in rules if isinstance(rule, LearnableRule)]
    return {rule.code: _loaded(rule, learned[rule.learns]) for rule in learners if rule.learns in learned}


def _loaded(rule: LearnableRule, path: Path) -> object:
    try:
        return rule.load(learned_file.read(path))
    except (ConfigError, KeyboardInterrupt):
        raise
    except BaseException as error:  # the document of a person, and perhaps the rule of a stranger
        raise ConfigError(f"{path}: rule {rule.code} ({rule.name}) cannot read it: {reason(error)}") from error


def collect(rule: CorpusRule, record: Record) -> CollectedFacts:
    """Return what one record tells a rule."""
    try:
        most = max(FEWEST, sum(map(len, record.fields.values())))
        facts = tuple(map(pack, islice(rule.collect(record), most + 1)))
        if len(facts) > most:
            raise ValueError(f"collect() yields more than {most:,} facts, and perhaps never ends")
        return CollectedFacts(rule.code, facts)
    except BaseException as error:  # a stranger's rule may raise anything
        if from_signal_handler(error):
            raise
        return CollectedFacts(rule.code, (), f"record {shortened(record.id, 100)}: {reason(error)}")


class FactCollector:
    """What the records of a first pass have told so far."""

    def __init__(self, facts: FactBag, owner: str = "") -> None:
        """``owner`` keeps these facts apart from others in the same bag."""
        self._facts = facts
        self._owner = owner
        self._problems: dict[str, str] = {}

    def add(self, collected: Iterable[CollectedFacts]) -> None:
        """Take in what one record tells. Raises OutputError if there is no room for it on the disk."""
        for told in collected:
            self._facts.add(self.key(told.code), told.facts)
            self._note(told)

    def append(self, blocks: Iterable[FactBlock]) -> None:
        """Take in what some records tell. Raises OutputError as above."""
        for told in blocks:
            self._facts.append(self.key(told.code), told.facts)
            self._note(told)

    def _note(self, told: CollectedFacts | FactBlock) -> None:
        if told.problem:
            self._problems[told.code] = min(told.problem, self._problems.get(told.code, told.problem))

    @property
    def problems(self) -> Mapping[str, str]:
        """Code -> why that rule could not collect."""
        return self._problems

    def key(self, code: str) -> str:
        """Return what the facts for one rule go by in the bag."""
        return self._owner + code

    def facts(self, code: str) -> Iterator[Fact]:
        """Yield the facts for one rule, sorted."""
        return self._facts.of(self.key(code))

    def knowledge(self, rules: Iterable[CorpusRule]) -> CorpusKnowledge:
        """Return what the rules make of the facts.

        They come sorted: the order of the records, and how they were shared out, cannot matter. A rule that
        fails on any of them cannot judge, and ``problems`` says why.
        """
        found: dict[str, object] = {}
        problems = dict(self._problems)
        for rule in rules:
            if rule.code not in problems:
                try:
                    found[rule.code] = reduced(rule, self.facts(rule.code))
                except OutputError:  # no room on the disk
                    raise
                except BaseException as error:  # a stranger's rule may raise anything
                    if from_signal_handler(error):
                        raise
                    problems[rule.code] = reason(error)
        return CorpusKnowledge(found, dict(sorted(problems.items())))


def blocks_of(collected: Iterable[CollectedFacts]) -> list[FactBlock]:
    """Return what records tell, joined for each rule."""
    facts: dict[str, list[bytes]] = {}
    problems: dict[str, str] = {}
    for told in collected:
        facts.setdefault(told.code, []).extend(told.facts)
        if told.problem:
            problems[told.code] = min(told.problem, problems.get(told.code, told.problem))
    return [FactBlock(code, joined(some), problems.get(code, "")) for code, some in facts.items()]


def reduced(rule: CorpusRule, facts: Iterator[Fact]) -> object:
    """Return what a rule makes of sorted facts; those that it leaves unread are read, as they must sort, too."""
    result = rule.reduce(facts)
    deque(facts, 0)
    return result


def reduce(rules: Iterable[CorpusRule], collected: Iterable[CollectedFacts]) -> CorpusKnowledge:
    """Return what the rules make of what all records tell."""
    with FactStore() as facts:
        collector = FactCollector(facts)
        collector.add(collected)
        return collector.knowledge(rules)
