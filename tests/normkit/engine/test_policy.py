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
