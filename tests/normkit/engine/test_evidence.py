"""What speaks for a finding is asked where somebody wants to know; whatever a rule says of it comes through plain."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from normkit import Context, CorpusRule, Evidence, Fact, Finding, Fix, Normalizer, Record, Rule, Safety, Span
from normkit.engine.dispatch import MOST_EXPLAINED
from normkit.engine.gate import EVIDENCE

RECORD = {"id": "a", "title": "Rain", "text": "It rained in Velmora. It rained.", "published": "2025-03-14"}


@dataclass(frozen=True)
class Told(Rule):
    """Finds rain, and says of it what it is given."""

    code, name = "TST101", "told"
    says: Callable[[Record, Finding, Context], Any] = lambda record, finding, context: ()

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        at = record.text("text").find("rained")
        while at >= 0:
            yield Finding(Span("text", at, at + 6), "rain")
            at = record.text("text").find("rained", at + 1)

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterable[Evidence]:
        return self.says(record, finding, context)  # type: ignore[no-any-return]


class Silent(Rule):
    """Finds rain, and has nothing to say of it."""

    code, name = "TST102", "silent"

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        yield Finding(Span("text", 0, 2), "rain")


class Counting(CorpusRule):
    """Knows how many records there are."""

    code, name = "TST201", "counting"

    def collect(self, record: Record) -> Iterator[Fact]:
        yield (record.id,)

    def reduce(self, facts: Iterator[Fact]) -> object:
        return sum(1 for _ in facts)

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        yield Finding(Span("text", 0, 2), "one of several")

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        yield Evidence(f"{context.facts} records, {record.id} among them; {context.anchor}")


def told(says: Callable[[Record, Finding, Context], Any], **record: str) -> list[tuple[Evidence, ...]]:
    kit = Normalizer(rules=[Told(says), Silent()])
    return [evidence for _, evidence in kit.explained(kit.check({**RECORD, **record})).evidence]


def test_a_check_asks_for_none() -> None:
    asked: list[Finding] = []

    def says(record: Record, finding: Finding, context: Context) -> tuple[Evidence, ...]:
        asked.append(finding)
        return ()

    kit = Normalizer(rules=[Told(says)])
    outcome = kit.check(RECORD)
    assert (outcome.evidence, asked) == ((), [])
    assert kit.explained(outcome) == outcome, "nothing is said"
    assert asked == list(outcome.findings), "with the code that the engine has stamped"


def test_each_finding_has_its_own() -> None:
    kit = Normalizer(rules=[Told(lambda record, finding, context: [Evidence(f"at {finding.span.start}", 1)]), Silent()])
    outcome = kit.explained(kit.check(RECORD))
    assert outcome.evidence == tuple(
        (finding, (Evidence(f"at {finding.span.start}", 1.0),))
        for finding in outcome.findings
        if finding.code == "TST101"
    )
    assert len(outcome.evidence) == 2


def test_it_is_asked_of_the_record_as_it_leaves() -> None:
    @dataclass(frozen=True)
    class Drying(Told):
        code, name = "TST103", "drying"

        def check(self, record: Record, context: Context) -> Iterator[Finding]:
            if record.text("text").endswith("."):
                size = len(record.text("text"))
                yield Finding(Span("text", 0, 0), "a full stop", Fix.delete(Span("text", size - 1, size), Safety.SAFE))
            yield from super().check(record, context)

    kit = Normalizer(rules=[Drying(lambda record, finding, context: [Evidence(record.text("text"))])])
    outcome = kit.fix(RECORD)
    assert outcome.record["text"] == RECORD["text"][:-1]
    (_, (said,)), *_ = kit.explained(outcome).evidence
    assert said.what == RECORD["text"][:-1]


def test_a_corpus_rule_is_told_what_it_knows() -> None:
    kit = Normalizer(rules=[Counting()])
    knowledge = kit.learn([kit.collect(RECORD, "x"), kit.collect({**RECORD, "id": "b"}, "y")])
    outcome = kit.explained(kit.judge(RECORD, knowledge=knowledge), knowledge)
    assert [evidence for _, evidence in outcome.evidence] == [(Evidence("2 records, a among them; 2025-03-14"),)]


JUNK: dict[str, Callable[[Record, Finding, Context], Any]] = {
    "nothing": lambda *_: None,
    "a number": lambda *_: 5,
    "a string": lambda *_: ["because"],
    "words that are none": lambda *_: [Evidence(5)],  # type: ignore[arg-type]
    "bytes": lambda *_: [Evidence(b"x")],  # type: ignore[arg-type]
    "a weight that is true": lambda *_: [Evidence("x", True)],
    "a weight in words": lambda *_: [Evidence("x", "1")],  # type: ignore[arg-type]
    "no number": lambda *_: [Evidence("x", float("nan"))],
    "infinite": lambda *_: [Evidence("x", float("inf"))],
    "beyond all floats": lambda *_: [Evidence("x", 10**400)],
    "endless": lambda *_: itertools.repeat(Evidence("x")),
    "too much": lambda *_: [Evidence("x")] * (EVIDENCE + 1),
    "an error": lambda *_: 1 / 0,
    "a late error": lambda *_: (1 / 0 for _ in range(1)),
    "an exit": lambda *_: exit(),
}


@pytest.mark.parametrize("says", JUNK.values(), ids=JUNK)
def test_what_makes_no_sense_is_told_in_its_place_and_the_finding_stands(
    says: Callable[[Record, Finding, Context], Any],
) -> None:
    for (said,) in told(says):
        assert said.weight is None
        assert said.what.startswith("rule TST101 (told) cannot tell: ")
        assert said.what.isprintable()
    kit = Normalizer(rules=[Told(says)], on_error="raise")
    with pytest.raises(BaseException):  # noqa: B017, PT011 (any)
        kit.explained(kit.check(RECORD))


def test_what_comes_through_is_plain() -> None:
    class Sly(str):
        pass

    ((said,), _) = told(lambda *_: [Evidence(Sly("a\n\x1b[31m" + "b" * 5_000), 2)])
    assert (type(said.what), type(said.weight), said.weight) == (str, float, 2.0)
    assert said.what.isprintable()
    assert len(said.what) < 3_000


def test_a_rule_that_changes_the_record_harms_nobody() -> None:
    def changes(record: Record, finding: Finding, context: Context) -> list[Evidence]:
        seen = [Evidence(record.text("text")), Evidence(str(context.anchor))]
        object.__setattr__(record, "fields", {"text": "Gone."})
        object.__setattr__(context, "anchor", date(1970, 1, 1))
        return seen

    first, second = told(changes)
    assert first == second == (Evidence(RECORD["text"]), Evidence("2025-03-14"))


def test_of_a_record_with_many_findings_some_are_explained() -> None:
    many = told(lambda *_: [Evidence("x")], text="rained " * (MOST_EXPLAINED + 50))
    assert len(many) == MOST_EXPLAINED - 1, "the first one is that of the other rule"
