"""What corpus rules learn from all records before they judge one: collect, then reduce."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from normkit import documents
from normkit.errors import ConfigError
from normkit.model import Record
from normkit.rule import CorpusRule, Fact, LearnableRule, Rule


@dataclass(frozen=True, slots=True)
class Fragment:
    """What one record tells one rule; or, with ``problem``, why the rule could not collect."""

    code: str
    facts: tuple[Fact, ...]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Learned:
    """What the corpus rules know before they judge."""

    facts: Mapping[str, object] = field(default_factory=dict)
    """code -> what that rule's ``reduce`` returned."""
    problems: Mapping[str, str] = field(default_factory=dict)
    """code -> why that rule cannot judge."""


def corpus_rules(rules: Iterable[Rule]) -> tuple[CorpusRule, ...]:
    """Return those rules that need a first pass over the records."""
    return tuple(rule for rule in rules if isinstance(rule, CorpusRule))


def known(rules: Iterable[Rule], learned: Mapping[str, Path]) -> dict[str, object]:
    """Return code -> facts, for the rules that have something learned to go by.

    Raises ConfigError for a document that cannot be read or makes no sense.
    """
    learners = [rule for rule in rules if isinstance(rule, LearnableRule)]
    return {rule.code: _loaded(rule, learned[rule.learns]) for rule in learners if rule.learns in learned}


def _loaded(rule: LearnableRule, path: Path) -> object:
    try:
        return rule.load(documents.read(path))
    except (ValueError, KeyError, TypeError, AttributeError) as error:  # the document of a person
        raise ConfigError(f"{path}: rule {rule.code} ({rule.name}) cannot read it: {error}") from error


def collect(rule: CorpusRule, record: Record) -> Fragment:
    """Return what one record tells a rule."""
    try:
        return Fragment(rule.code, tuple(rule.collect(record)))
    except Exception as error:  # a stranger's rule may raise anything
        return Fragment(rule.code, (), f"record {record.id!r}: {type(error).__name__}: {error}")


def reduce(rules: Iterable[CorpusRule], fragments: Iterable[Fragment]) -> Learned:
    """Return what the rules make of the facts of all records.

    A rule's facts are sorted first: the order of the records, and how they were shared out, cannot
    matter. A rule that fails on any of them cannot judge, and ``problems`` says why.
    """
    facts: dict[str, list[Fact]] = {}
    problems: dict[str, list[str]] = {}
    for fragment in fragments:
        facts.setdefault(fragment.code, []).extend(fragment.facts)
        if fragment.problem:
            problems.setdefault(fragment.code, []).append(fragment.problem)
    learned: dict[str, object] = {}
    for rule in rules:
        if rule.code not in problems:
            try:
                learned[rule.code] = rule.reduce(iter(sorted(facts.get(rule.code, ()))))
            except Exception as error:  # as above
                problems[rule.code] = [f"{type(error).__name__}: {error}"]
    return Learned(learned, {code: min(several) for code, several in sorted(problems.items())})
