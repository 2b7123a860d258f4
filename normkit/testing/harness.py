"""How the laws look at records with one rule, and fix them."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import is_dataclass, replace
from datetime import date
from typing import Any

from normkit.core.engine_codes import INVALID
from normkit.core.fields import to_record
from normkit.core.model import Evidence, Finding, Mention, Outcome, Record, Safety, Span
from normkit.core.rule import BEYOND_ASCII, Context, CorpusRule, Rule
from normkit.corpus import passes
from normkit.engine.normalizer import Normalizer
from normkit.testing import samples

Fields = dict[str, str]

Look = list[Finding | Mention | Evidence] | str

ANCHORS = (None, date(2025, 3, 14))


class BreachError(AssertionError):
    """What a rule did that it should not, and the records it did it on."""

    def __init__(self, why: str, records: Sequence[dict[str, Any]] = ()) -> None:
        super().__init__(why)
        self.why = why
        self.records = tuple(records)


def size(records: Sequence[dict[str, Any]]) -> int:
    """Return how many code points the records hold."""
    return sum(len(text) for record in records for text in record.values() if isinstance(text, str))


def canonical(records: Sequence[Fields]) -> list[Record]:
    """Return the records as rules see them."""
    return [to_record(record)[0] for record in records]


def plain(record: Record) -> Fields:
    """Return a record as the mapping it came from."""
    return {**record.fields, "id": record.id}


def learned(rule: Rule, records: Sequence[Record]) -> object:
    """Return what a corpus rule learns from the records; None for a record rule."""
    if not isinstance(rule, CorpusRule):
        return None
    facts = passes.reduce((rule,), (passes.collect(rule, record) for record in records))
    if facts.problems:
        raise BreachError(f"it cannot learn: {facts.problems[rule.code]}", [plain(record) for record in records])
    return facts.facts[rule.code]


def contexts(rule: Rule, records: Sequence[Fields]) -> list[Context]:
    """Return what the rule may be told: an anchor or none, and what it learned from the records."""
    facts = learned(rule, canonical(records))
    return [Context(anchor, facts) for anchor in ANCHORS]


def look(rule: Rule, record: Record, context: Context) -> Look:
    """Return what the rule finds, and what speaks for it, or the error it raised, as text."""
    try:
        found = list(rule.check(record, context))
        return [*found, *evidence(rule, record, context, found)]
    except Exception as error:  # a stranger's rule may raise anything
        return f"{type(error).__name__}: {error}"


def evidence(rule: Rule, record: Record, context: Context, found: Iterable[object]) -> Iterator[Evidence]:
    """Yield what speaks for each of the findings."""
    for one in found:
        if isinstance(one, Finding):
            yield from rule.evidence(record, replace(one, code=rule.code), context)


def is_triggered(rule: Rule, record: Record) -> bool:
    """Say whether one of a rule's triggers stands in the fields that it reads, or it has none."""
    if rule.triggers is None:
        return True
    read = [record.text(field).casefold() for field in rule.reads or record.fields]
    beyond = BEYOND_ASCII in rule.triggers and not all(map(str.isascii, read))
    return beyond or any(trigger in text for text in read for trigger in rule.triggers)


def spans(item: object) -> Iterator[Span]:
    """Yield the span of a finding or mention, and those of the finding's edits."""
    if isinstance(item, (Finding, Mention)):
        yield item.span
    if isinstance(item, Finding) and item.fix:
        yield from (edit.span for edit in item.fix.edits)


def fixed(rule: Rule, records: Sequence[Fields], trust: Safety) -> list[Outcome]:
    """Return what fixing the records together, with this rule alone, gives."""
    return list(_alone(rule).corpus(records, unsafe=trust is Safety.UNSAFE))


def _alone(rule: Rule) -> Normalizer:
    """Return a normalizer with one rule; that a record is no whole article says nothing about a rule."""
    return Normalizer(rules=[rule], ignore=[INVALID])


def ways(rule: Rule, records: Sequence[Fields], trust: Safety) -> Iterator[tuple[Record, Record, Outcome]]:
    """Yield each record before and after fixing, and the outcome."""
    for given, outcome in zip(records, fixed(rule, records, trust), strict=True):
        yield to_record(given)[0], to_record(outcome.record)[0], outcome


def checked(rule: Rule, records: Sequence[Fields]) -> list[Outcome]:
    """Return what checking the records together, with this rule alone, gives."""
    kit = _alone(rule)
    facts = kit.learn(kit.collect(record) for record in records)
    return [kit.judge(record, knowledge=facts) for record in records]


def picklable(rule: Rule) -> bool:
    """Say whether the rule can be sent to another process; that it must is a law of its own."""
    try:
        pickle.loads(pickle.dumps(rule))
    except Exception:  # as above
        return False
    return True


def copies(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """Yield the rule itself and its equals: a fresh one, an unpickled one."""
    yield "again", rule
    if is_dataclass(rule):
        yield "a fresh rule", replace(rule)
    if picklable(rule):
        yield "an unpickled rule", pickle.loads(pickle.dumps(rule))


def own_records(rule: Rule) -> list[Fields]:
    """Return the rule's examples, alone and inside an article, and a few articles with common defects."""
    seeds = [record for example in rule.examples for record in example.records()]
    head, *_, tail = samples.STORIES[0].paragraphs
    around = [{**seed, "text": f"{head}\n{seed.get('text', '')}\n{tail}"} for seed in seeds]
    names = [name for row in samples.NAMES for name in row]
    strewn = [
        {
            "title": samples.HEADLINES[at],
            "text": "\n".join((*samples.CHROME[at::9], *story.paragraphs, *samples.DATES[at::9], *names[at::9])),
            "published": samples.DATES[at],
        }
        for at, story in enumerate(samples.STORIES)
    ]
    return [{**record, "id": f"r{number}"} for number, record in enumerate((*seeds, *around, *strewn), 1)]


def own_corpora(rule: Rule) -> list[list[Fields]]:
    """Return what every law is tried on: each example whole, its records inside an article, and many times over."""
    whole = [[{**record, "id": f"r{n}"} for n, record in enumerate(example.records())] for example in rule.examples]
    seeds = [record for records in whole for record in records]
    often = [{**seed, "text": gap.join([seed.get("text", "")] * 12)} for seed in seeds for gap in ("\n", "\n\n")]
    return [*whole, *([record] for record in (*own_records(rule), *often))]


def hostile_corpora(rule: Rule) -> list[list[Fields]]:
    """Return the rule's own records and its examples with every piece of hostile text in every place."""
    seeds = [{"text": "Rain."}, *(record for example in rule.examples for record in example.records())]
    spoilt = [
        {**seed, "id": "r1", field: text}
        for seed in seeds
        for field in seed
        for piece in samples.HOSTILE
        for text in (piece, f"{piece}{seed[field]}{piece}", piece.join(seed[field].partition(" ")))
    ]
    return [*own_corpora(rule), *([record] for record in spoilt)]


def clean_corpora(rule: Rule) -> list[list[Fields]]:
    """Return the whole clean articles, one at a time, and for a corpus rule all together."""
    every = [{**story.record("\n\n".join(story.paragraphs)), "id": story.source} for story in samples.STORIES]
    return [*([record] for record in every), *([every] if isinstance(rule, CorpusRule) else [])]
