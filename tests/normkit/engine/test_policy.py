"""What is done about a finding: as trust, the place and a person's word say, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from normkit import Context, Decision, Finding, Fix, Normalizer, Policy, Record, Rule, Safety, Span, fingerprint


@dataclass(frozen=True)
class Words(Rule):
    """Take out three words, each with another safety."""

    code = "TST020"
    name = "words"

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for word, safety in (("safe", Safety.SAFE), ("unsafe", Safety.UNSAFE), ("manual", Safety.MANUAL)):
            if (at := f" {record.text('text')} ".find(f" {word} ")) >= 0:
                span = Span("text", at, at + len(word))
                yield Finding(span, word, Fix.replace(span, "-", safety))


KIT = Normalizer(rules=[Words()])
GIVEN = {"id": "a", "text": "safe unsafe manual"}
RECORD = Record("a", {"text": GIVEN["text"]})
MARKS = {finding.message: fingerprint(finding, RECORD) for finding in KIT.check(GIVEN).findings}


def result(policy: Policy) -> tuple[object, list[str]]:
    outcome = KIT.judge(GIVEN, policy)
    return outcome.record["text"], [finding.message for finding in outcome.findings]


def test_trust_alone() -> None:
    assert result(Policy()) == ("safe unsafe manual", ["safe", "unsafe", "manual"])
    assert result(Policy(Safety.SAFE)) == ("- unsafe manual", ["unsafe", "manual"])
    assert result(Policy(Safety.UNSAFE)) == ("- - manual", ["manual"])


def test_a_person_accepts_what_nobody_would_trust() -> None:
    accepted = {MARKS["manual"]: Decision.ACCEPT}
    assert result(Policy(Safety.SAFE, decisions=accepted)) == ("- unsafe -", ["unsafe"])
    assert result(Policy(decisions=accepted)) == ("safe unsafe manual", ["safe", "unsafe", "manual"]), (
        "a check is a check"
    )


def test_a_person_rejects_what_all_would_trust() -> None:
    assert result(Policy(Safety.UNSAFE, decisions={MARKS["safe"]: Decision.REJECT})) == ("safe - manual", ["manual"])
    assert result(Policy(decisions={MARKS["unsafe"]: Decision.REJECT})) == ("safe unsafe manual", ["safe", "manual"])


def test_what_is_known_is_not_fixed_and_told() -> None:
    known = Policy(Safety.UNSAFE, decisions={MARKS["safe"]: Decision.KNOWN})
    assert result(known) == ("safe - manual", ["safe", "manual"])


def test_what_is_known_of_a_record_stays_known_when_its_title_is_fixed() -> None:
    fixed = Record("", {"title": "Tides", "text": "safe"})
    (finding,) = KIT.check(fixed.fields).findings
    known = {fingerprint(finding, fixed, whose="TIDES"): Decision.KNOWN}
    for whose, left in (("TIDES", "safe"), ("Tides", "-")):
        policy = Policy(Safety.SAFE, decisions=known, whose=whose)
        assert KIT.judge(fixed.fields, policy).record["text"] == left


@pytest.mark.parametrize("decision", [None, Decision.ACCEPT])
def test_no_value_goes_where_the_container_has_no_place(decision: Decision | None) -> None:
    decisions = {mark: decision for mark in MARKS.values() if decision}
    policy = Policy(Safety.UNSAFE, lambda field: field != "text", decisions)
    assert result(policy) == ("safe unsafe manual", ["safe", "unsafe", "manual"])


# ---------------------------------------------------------------- what of it held


@dataclass(frozen=True)
class Halves(Rule):
    """Take out two words, and the second of them with the third: each fix stands in the other's way."""

    code = "TST021"
    name = "halves"

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for words, safety in (("one two", Safety.SAFE), ("two three", Safety.MANUAL)):
            if (at := record.text("text").find(words)) >= 0:
                span = Span("text", at, at + len(words))
                yield Finding(span, words, Fix.replace(span, "-", safety))


def halves(*accepted: str) -> tuple[object, tuple[str, ...]]:
    kit = Normalizer(rules=[Halves()])
    given = {"id": "a", "text": "one two three"}
    record = Record("a", {"text": given["text"]})
    marks = {fingerprint(finding, record): finding.message for finding in kit.check(given).findings}
    decisions = {mark: Decision.ACCEPT for mark, words in marks.items() if words in accepted}
    outcome = kit.judge(given, Policy(Safety.SAFE, decisions=decisions))
    return outcome.record["text"], tuple(marks[mark] for mark in outcome.decided)


def test_what_a_person_accepted_comes_before_what_rules_are_trusted_with() -> None:
    assert halves() == ("- three", ())
    assert halves("two three") == ("one -", ("two three",))


def test_of_two_that_stand_in_each_others_way_only_what_was_made_held() -> None:
    assert halves("one two", "two three") == ("- three", ("one two",))


@pytest.mark.parametrize("trust", [None, Safety.SAFE])
def test_an_outcome_tells_which_decisions_held(trust: Safety | None) -> None:
    decisions = {MARKS["manual"]: Decision.ACCEPT, MARKS["safe"]: Decision.REJECT, MARKS["unsafe"]: Decision.KNOWN}
    outcome = KIT.judge(GIVEN, Policy(trust, decisions=decisions | {"0" * 16: Decision.REJECT}))
    assert outcome.decided == tuple(sorted((MARKS["manual"], MARKS["safe"]))), "what is known, baselines look after"
    assert KIT.judge(GIVEN, Policy(trust)).decided == ()


def test_a_fix_that_cannot_be_made_did_not_hold() -> None:
    policy = Policy(Safety.SAFE, lambda field: field != "text", {MARKS["safe"]: Decision.ACCEPT})
    assert KIT.judge(GIVEN, policy).decided == ()
