"""Which rules look at a record, and when: damage is mended before others look, and before facts are collected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pytest

from normkit import (
    BEYOND_ASCII,
    Context,
    CorpusRule,
    Fact,
    Finding,
    Fix,
    Normalizer,
    Policy,
    Record,
    Rule,
    Safety,
    Settings,
    Span,
    Stage,
)
from normkit.core.fields import to_record
from normkit.engine.edits import replay, revert


def replaced(record: Record, word: str, put: str, safety: Safety = Safety.SAFE) -> Iterator[Finding]:
    if (at := record.text("text").find(word)) >= 0:
        span = Span("text", at, at + len(word))
        yield Finding(span, f"{word} stands for {put}", Fix.replace(span, put, safety))


@dataclass(frozen=True)
class Ampersands(Rule):
    """Mend ``&amp;``."""

    code = "TST090"
    name = "ampersands"
    stage = Stage.REPAIR
    safety: Safety = Safety.SAFE

    def check(self, record: Record, context: Context) -> Iterable[Finding]:
        return replaced(record, "&amp;", "&", self.safety)


@dataclass(frozen=True)
class Ands(Rule):
    """Write "and" for an ampersand: of damaged text it would make "andamp;"."""

    code = "TST010"
    name = "ands"

    def check(self, record: Record, context: Context) -> Iterable[Finding]:
        return replaced(record, "&", "and")


@dataclass(frozen=True)
class Damage(Ampersands):
    """Undo what ``Ampersands`` does."""

    code = "TST091"
    name = "damage"

    def check(self, record: Record, context: Context) -> Iterable[Finding]:
        return () if "&amp;" in record.text("text") else replaced(record, "&", "&amp;")


@dataclass(frozen=True)
class Texts(CorpusRule):
    """Report texts that several records share."""

    code = "TST030"
    name = "texts"
    key_fields = 1

    def collect(self, record: Record) -> Iterable[Fact]:
        return [(record.text("text"), record.id)]

    def reduce(self, facts: Iterator[Fact]) -> object:
        found: dict[object, list[object]] = {}
        for text, owner in facts:
            found.setdefault(text, []).append(owner)
        return found

    def check(self, record: Record, context: Context) -> Iterable[Finding]:
        several = context.facts.get(record.text("text"), [])
        return [Finding(Span("text", 0, 0), f"{len(several)} records have this text")] if len(several) > 1 else []


@dataclass(frozen=True)
class Told(Rule):
    """Report how many texts ``Texts`` knows."""

    code = "TST020"
    name = "told"
    told = "TST030"

    def check(self, record: Record, context: Context) -> Iterable[Finding]:
        return [Finding(Span("text", 0, 0), f"{len(context.facts or ())} texts are known")]


@dataclass(frozen=True)
class Asked(Rule):
    """Report that it was asked, of any record."""

    code = "TST040"
    name = "asked"
    reads = ("text", "title")

    def check(self, record: Record, context: Context) -> Iterable[Finding]:
        return [Finding(Span("text", 0, 0), "asked")]


GIVEN = {"id": "a", "text": "salt &amp;amp; sand"}


def test_damage_is_mended_before_others_look() -> None:
    kit = Normalizer(rules=[Ands(), Ampersands()])
    outcome = kit.fix(GIVEN)
    assert outcome.record["text"] == "salt and sand"
    assert [(change.code, change.round) for change in outcome.changes] == [("TST090", 1), ("TST090", 2), ("TST010", 3)]
    before, after = to_record(GIVEN)[0], to_record(outcome.record)[0]
    assert replay(before, outcome.changes) == after
    assert revert(after, outcome.changes) == before
    assert outcome.undo() == GIVEN


def test_a_check_changes_nothing_and_tells_the_damage() -> None:
    outcome = Normalizer(rules=[Ampersands()]).check(GIVEN)
    assert outcome.record == GIVEN
    assert [finding.code for finding in outcome.findings] == ["TST090"]


def test_damage_that_is_not_mended_is_still_told() -> None:
    kit = Normalizer(rules=[Ampersands(Safety.UNSAFE)])
    assert [finding.code for finding in kit.fix(GIVEN).findings] == ["TST090"]
    assert kit.fix(GIVEN, unsafe=True).record["text"] == "salt & sand"


def test_repairs_that_undo_each_other_leave_the_record_alone() -> None:
    outcome = Normalizer(rules=[Ands(), Ampersands(), Damage()]).fix({"id": "a", "text": "salt & sand"})
    assert outcome.record == {"id": "a", "text": "salt & sand"}
    assert not outcome.settled
    assert outcome.changes == ()
    assert "KIT003" in {finding.code for finding in outcome.findings}


def test_facts_are_those_of_mended_text() -> None:
    kit = Normalizer(rules=[Texts(), Ampersands()])
    records = [{"id": "a", "text": "salt &amp; sand"}, {"id": "b", "text": "salt & sand"}]
    outcomes = list(kit.corpus(records))
    assert [outcome.record["text"] for outcome in outcomes] == ["salt & sand"] * 2
    assert ["2 records have this text" in str(outcome.findings) for outcome in outcomes] == [True, True]


def test_corpus_rules_look_only_where_something_is_known() -> None:
    kit = Normalizer(rules=[Ands(), Texts()])
    assert kit.check(GIVEN).skipped == ("TST030",)
    knowledge = kit.learn([kit.collect(GIVEN)])
    assert kit.judge(GIVEN, Policy(), knowledge).skipped == ()


def test_a_record_rule_is_told_what_a_corpus_rule_knows() -> None:
    kit = Normalizer(rules=[Told(), Texts()])
    assert "0 texts are known" in str(kit.check(GIVEN).findings)
    assert all("2 texts are known" in str(outcome.findings) for outcome in kit.corpus([GIVEN, {"text": "sand"}]))
    assert "0 texts are known" in str(next(Normalizer(rules=[Told()]).corpus([GIVEN])).findings)


def test_a_source_or_its_host_is_left_alone_by_the_rules_it_names() -> None:
    kit = Normalizer(
        settings=Settings(select=("CHR",), per_source_ignores={"tolvan.example": ("CHR1",), "Wire": ("CHR",)})
    )
    text = "It rained.\n\nSign Up"
    for fields in ({"url": "https://www.tolvan.example/1"}, {"url": "https://tolvan.example/1"}, {"source": "Wire"}):
        assert kit.check({"text": text, **fields}).findings == ()
    assert kit.check({"text": text, "url": "https://other.example/1"}).findings


def test_knowledge_goes_by_what_the_rules_are() -> None:
    one, same = Normalizer(rules=[Texts(), Ands()]), Normalizer(rules=[Texts(), Ands()])
    assert one.knowledge_key == same.knowledge_key
    assert one.knowledge_key != Normalizer(rules=[Texts()]).knowledge_key
    assert Normalizer(rules=[Ampersands()]).knowledge_key != Normalizer(rules=[Ampersands(Safety.UNSAFE)]).knowledge_key


TRIGGERED = [
    (("<b>",), "the <b>end", True),
    (("</b>",), "a < b / c", False),
    (("<B",), "nothing of it", False),
    (("&", "]("), "a [link](to)", True),
    (("x20",), "a hex20", True),
    (("x20",), "a hex", False),
    (("é",), "caf\u00c9", True),
    (("é",), "cafe", False),
    ((BEYOND_ASCII,), "’t is late", True),
    ((BEYOND_ASCII,), "it's late", False),
    (("sign up",), "it rained", True),  # its letters and blanks are not looked for
    ((" ",), "rain", True),
    ((), "<&>", False),
    (None, "rain", True),
]


@pytest.mark.parametrize(("triggers", "text", "is_asked"), TRIGGERED)
@pytest.mark.parametrize("field", ["text", "title", "url"])
def test_a_rule_is_asked_where_one_of_its_triggers_may_stand(
    field: str, triggers: tuple[str, ...] | None, text: str, is_asked: bool
) -> None:
    rule = type("Triggered", (Asked,), {"triggers": triggers})()
    expected = is_asked if field != "url" else triggers in (None, ("sign up",), (" ",))
    asked = {finding.code for finding in Normalizer(rules=[rule, Ands()]).check({"id": "a", field: text}).findings}
    assert ("TST040" in asked) is expected


def test_a_fix_can_bring_a_trigger_about() -> None:
    rule = type("Late", (Ands,), {"code": "TST011", "triggers": ("&",)})()

    @dataclass(frozen=True)
    class Pluses(Rule):
        """Write an ampersand for a plus."""

        code = "TST012"
        name = "pluses"

        def check(self, record: Record, context: Context) -> Iterable[Finding]:
            return replaced(record, "+", "&")

    outcome = Normalizer(rules=[rule, Pluses()]).fix({"id": "a", "text": "salt + sand"})
    assert outcome.record["text"] == "salt and sand"
