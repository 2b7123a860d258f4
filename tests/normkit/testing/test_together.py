"""The laws of rules together: each is broken once, on purpose, and caught; a sound normalizer keeps them all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import pytest

from normkit import Context, Finding, Fix, Mention, Normalizer, Outcome, Record, Rule, Safety, Span
from normkit.engine import normalizer
from normkit.testing.harness import BreachError
from normkit.testing.mutants import ODD_KEYS, ODD_VALUES
from normkit.testing.together import Treatment, alike, kept_laws, kept_laws_of_corpus
from tests.fuzz.material import kit_of
from tests.normkit.testing import broken_rules as bad

RAIN = {"text": "Rain.\nAdvert\nSun.", "title": "Advert"}
TREATMENTS = [
    Treatment(unsafe, places, said) for unsafe in (False, True) for places in ("any", "own", ()) for said in (None, 1)
]


@dataclass(frozen=True)
class Dated(bad.Good):
    """Moves a line into a field that may have no place."""

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for finding in super().check(record, context):
            assert finding.fix is not None
            if "published" not in record.fields:
                edits = (*finding.fix.edits, *Fix.insert("published", 0, "2025", Safety.SAFE).edits)
                yield replace(finding, fix=Fix(edits, Safety.SAFE))


@dataclass(frozen=True)
class BlankMention(Rule):
    """Knows something of a space."""

    code, name = "BAD901", "blank-mention"
    examples: ClassVar[Any] = ()

    def check(self, record: Record, context: Context) -> Iterator[Mention]:
        if " " in record.text("text"):
            at = record.text("text").index(" ")
            yield Mention("date", Span("text", at, at + 1), "")


@pytest.mark.parametrize("how", TREATMENTS, ids=str)
def test_a_sound_normalizer_keeps_them(how: Treatment) -> None:
    assert kept_laws(Normalizer(rules=[bad.Good(), Dated()]), RAIN, how).record["title"] == "Advert"
    assert len(kept_laws_of_corpus(Normalizer(rules=[bad.Good(), bad.GoodCorpus()]), [RAIN, RAIN], how)) == 2


@pytest.mark.parametrize(
    ("rule", "text", "why"),
    [
        (bad.Raising, "9" * 5000, "rule BAD001 .raising. failed: ValueError"),
        (bad.OutOfRange, "Advert", "rule BAD003 .out-of-range. failed: IndexError"),
        (bad.Counting, "Rain.\nAdvert\nSun.", "a look changes|comes out otherwise|fixing twice|still offers"),
        (bad.Oscillating, "The harbour.", "do not come to rest"),
        (bad.Growing, "Rain.\nAdvert", "do not come to rest"),
        (bad.Idle, "", "still offers"),
        (bad.SelfColliding, "", "two edits of one fix overlap"),
        (bad.Untriggered, "", "none of its triggers"),
        (BlankMention, "It rained.", "a mention covers ' '"),
    ],
)
def test_a_broken_rule_is_caught(rule: type[Rule], text: str, why: str) -> None:
    given = {"text": text} if text else rule.examples[0].records()[0]
    with pytest.raises(BreachError, match=why):
        kept_laws(Normalizer(rules=[rule()]), given)


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda out: replace(out, given={**out.given, "more": ""}), "undo does not give the input back"),
        (lambda out: replace(out, settled=False), "do not come to rest"),
        (lambda out: replace(out, changes=out.changes[1:]), "the changes (replay|revert|do not fit)"),
        (lambda out: replace(out, record={**out.record, "text": ""}, changes=()), "a look changes the record"),
        (lambda out: replace(out, record={**out.record, "new": "2025"}), "a look changes|replay|no place"),
    ],
)
def test_a_broken_engine_is_caught(spoil: Any, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sound = normalizer.Normalizer.judge

    def broken(self: Normalizer, *given: Any, **more: Any) -> Outcome:
        spoilt: Outcome = spoil(sound(self, *given, **more))
        return spoilt

    monkeypatch.setattr(normalizer.Normalizer, "judge", broken)
    with pytest.raises(BreachError, match=why):
        kept_laws(Normalizer(rules=[bad.Good()]), RAIN, Treatment(places="own"))


@pytest.mark.parametrize(
    ("record", "how"),
    [
        (
            {"text": "misschien ook interessant\nin.This site only a selection subscribe"},
            Treatment(unsafe=False, places="any", decided=2),
        ),
        (
            {"title": "F BOTMN COUNTS LANERNS", "text": "alle akzeptieren"},
            Treatment(unsafe=True, places="own", decided=0),
        ),
    ],
)
def test_a_text_is_kept_also_where_a_person_does_not_want_to_hear_of_it(record: dict[str, str], how: Treatment) -> None:
    """Found by chance: whoever rejects KIT004 and accepts a fix that would take the whole text."""
    assert kept_laws(kit_of("all"), record, how).record["text"] == record["text"]


def test_what_a_person_rejected_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    kit = Normalizer(rules=[bad.Good()])
    made = {said: len(kept_laws(kit, RAIN, Treatment(decided=said)).changes) for said in (None, 0, 1, 2)}
    assert sorted(made.values()) == [0, 1, 1, 1], "one number of the three rejects it"
    monkeypatch.setattr("normkit.engine.policy.Policy.reports", lambda *_: True)
    rejecting = next(said for said, changes in made.items() if not changes)
    with pytest.raises(BreachError, match="shows what a person rejected"):
        kept_laws(kit, RAIN, Treatment(decided=rejecting))


def test_odd_keys_and_values_of_any_type_are_looked_at() -> None:
    kit = Normalizer()
    for value in ODD_VALUES:
        every_odd_key = dict.fromkeys(ODD_KEYS, value)
        for odd in (*({key: value} for key in ("title", "text", "published", "url", "id")), every_odd_key):
            kept_laws(kit, {"text": "Rain fell.\nAdvertisement", **odd}, Treatment(unsafe=True, places="own"))


def test_values_are_alike_where_nothing_tells_them_apart() -> None:
    nan = float("nan")
    assert alike({"a": [1, nan, "x"]}, {"a": [1, nan, "x"]})
    assert alike({"a": float("nan")}, {"a": float("nan")})
    for a, b in ((1, 1.0), (1, True), ({"a": 1, "b": 2}, {"b": 2, "a": 1}), ([1], [1, 2]), (nan, 0.0), ("", None)):
        assert not alike(a, b)
