"""The conformance kit catches every broken rule with the right law, and the built-in rules keep all laws."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from normkit import Change, Normalizer, Outcome, Rule
from normkit.settings import plugins
from normkit.testing import ConformanceError, check_rule, conformance
from tests.normkit.testing import broken_rules as bad

BROKEN: list[tuple[type[Rule], str]] = [
    (bad.Clocked, "neither-clock-nor-chance-is-asked"),
    (bad.Guessing, "neither-clock-nor-chance-is-asked"),
    (bad.Counting, "two-looks-agree"),
    (bad.Remembering, "two-looks-agree"),
    (bad.Mutating, "nothing-is-mutated"),
    (bad.MutatingFacts, "nothing-is-mutated"),
    (bad.Raising, "any-text-is-survived"),
    (bad.YieldsText, "any-text-is-survived"),
    (bad.OutOfRange, "spans-are-in-range"),
    (bad.RaisingEvidence, "evidence-is-plain"),
    (bad.WeightlessEvidence, "evidence-is-plain"),
    (bad.BlankEvidence, "evidence-is-plain"),
    (bad.WaveringEvidence, "two-looks-agree"),
    (bad.SetOrdered, "another-process-agrees"),
    (bad.ReadingMore, "only-what-it-reads-matters"),
    (bad.Untriggered, "nothing-is-found-without-a-trigger"),
    (bad.KeyedTooFinely, "facts-of-a-key-reduce-alone"),
    (bad.OrderDependent, "order-and-partition-do-not-matter"),
    (bad.Oscillating, "fixes-settle"),
    (bad.Growing, "fixes-settle"),
    (bad.OneAtATime, "fixes-settle"),
    (bad.Relearning, "fixing-twice-is-fixing-once"),
    (bad.Idle, "nothing-fixable-is-left"),
    (bad.SelfColliding, "the-engine-admits-what-it-yields"),
    (bad.Damaging, "clean-text-stays"),
    (bad.Unpicklable, "it-survives-pickling"),
    (bad.Forgetful, "it-survives-pickling"),
    (bad.NoExamples, "examples-hold"),
    (bad.NotFine, "examples-hold"),
    (bad.NotFound, "examples-hold"),
    (bad.NotFixed, "examples-hold"),
    (bad.Backtracking, "time-grows-linearly"),
    (bad.Recounting, "time-grows-linearly"),
    (bad.Pairing, "time-grows-linearly"),
]


@pytest.mark.parametrize(("rule", "law"), BROKEN, ids=[rule.__name__ for rule, _ in BROKEN])
def test_broken_rule_is_caught_with_the_right_law(rule: type[Rule], law: str) -> None:
    with pytest.raises(ConformanceError) as caught:
        check_rule(rule)
    assert caught.value.law == law
    assert str(caught.value).startswith(f"{rule.code} ({rule.name}) breaks the law {law}: ")


@pytest.mark.parametrize(
    ("rule", "smallest"),
    [
        (bad.OutOfRange, [{"id": "r1", "text": "Advert"}]),
        (bad.Raising, [{"id": "r1", "text": "9" * 4301}]),
        (bad.Growing, [{"id": "r1", "text": "Advert"}]),
    ],
)
def test_error_holds_the_smallest_record(rule: type[Rule], smallest: list[dict[str, str]]) -> None:
    with pytest.raises(ConformanceError) as caught:
        check_rule(rule)
    assert list(caught.value.records) == smallest


def test_same_breach_on_every_run() -> None:
    messages = []
    for _ in range(2):
        with pytest.raises(ConformanceError) as caught:
            check_rule(bad.Relearning)
        messages.append(str(caught.value))
    assert messages[0] == messages[1]


def test_laws_can_be_chosen() -> None:
    check_rule(bad.Growing, skip=["fixes-settle", "time-grows-linearly"])
    check_rule(bad.Growing, only=["spans-are-in-range"])
    with pytest.raises(ValueError, match="no law 'fixes-setle'; did you mean 'fixes-settle'"):
        check_rule(bad.Good, only=["fixes-setle"])


@pytest.mark.parametrize(
    ("law", "spoil"),
    [
        ("undo-gives-the-input-back", lambda out: replace(out, given={**out.given, "more": ""})),
        ("undo-gives-the-input-back", lambda out: replace(out, changes=_each(out, after="?"))),
        ("undo-gives-the-input-back", lambda out: replace(out, changes=_each(out, before="Adver? "))),
        ("the-change-log-replays", lambda out: replace(out, changes=_each(out, before="?"))),
        ("the-change-log-replays", lambda out: replace(out, changes=_each(out, after=" "))),
        ("the-change-log-replays", lambda out: replace(out, changes=())),
        ("fixing-twice-is-fixing-once", lambda out: replace(out, record={"id": "r1", "text": _more(out)})),
        ("fixes-settle", lambda out: replace(out, settled=False)),
    ],
)
def test_a_broken_engine_is_caught_with_the_right_law(law: str, spoil: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """No rule can break these laws where the engine is sound; the kit must see where it is not."""
    sound = Normalizer.judge

    def broken(self: Normalizer, *given: Any, **more: Any) -> Outcome:
        out = sound(self, *given, **more)
        spoilt: Outcome = spoil(out) if out.changes else out
        return spoilt

    monkeypatch.setattr(Normalizer, "judge", broken)
    with pytest.raises(ConformanceError) as caught:
        check_rule(bad.Good, only=[law])
    assert caught.value.law == law


def _more(out: Outcome) -> str:
    return f"{out.record['text']}\nSun.\nAdvert"


def _each(out: Outcome, **said: str) -> tuple[Change, ...]:
    return tuple(replace(change, **said) for change in out.changes)  # type: ignore[arg-type]


test_good_rule = conformance(bad.Good, bad.GoodCorpus)

test_built_in_rule = conformance(*plugins.load().rules.values(), max_examples=12)
