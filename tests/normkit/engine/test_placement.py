"""Nothing leaves a text without arriving where it belongs: values go where the caller has a place for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

import pytest

from normkit import Context, Finding, Fix, Normalizer, Record, Rule, Safety, Span
from normkit.core.errors import ConfigError

KEPT = "Rain fell on the harbour for a week and nobody was surprised by it at all, they said."
DATED = f"12 MAR 2025 09:40\n\n{KEPT}\n{KEPT}\n{KEPT}\n{KEPT}"
KIT = Normalizer(select=["DAT112", "CHR"])
WAYS: dict[str, Callable[..., Mapping[str, object]]] = {
    "fix": lambda record, **how: KIT.fix(record, **how).record,
    "stream": lambda record, **how: next(KIT.stream([record], **how)).record,
    "corpus": lambda record, **how: next(KIT.corpus([record], **how)).record,
    "call": lambda record, places="any": KIT(record, places=places),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_value_goes_under_any_key_its_own_keys_or_those_named(way: str) -> None:
    fixed, record = WAYS[way], {"text": DATED}
    assert fixed(record, places="any")["published"] == "2025-03-12T09:40"
    assert fixed(record, places="own") == record
    assert fixed(record, places={"text", "title"}) == record
    assert fixed(record, places=("text", "published"))["published"] == "2025-03-12T09:40"
    assert fixed({**record, "published": ""}, places="own")["published"] == "2025-03-12T09:40"
    assert fixed({**record, "pubDate": None}, places="own")["pubDate"] == "2025-03-12T09:40"


def test_as_a_function_it_keeps_the_keys_of_a_record() -> None:
    record = {"body": f"{DATED}\n\nAdvertisement"}
    assert KIT(record) == {"body": DATED}, "other fixes are made"


@dataclass(frozen=True)
class Coarser(Rule):
    """Write the month in place of the day."""

    code = "TST030"
    name = "coarser"

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        day = record.text("published")
        if len(day) > 7:
            whole = Span("published", 0, len(day))
            yield Finding(whole, "too fine", Fix.replace(whole, day[:7], Safety.SAFE))


@pytest.mark.parametrize("value", [date(2025, 3, 12), datetime(2025, 3, 12, 9)])
def test_its_own_keys_keep_their_types(value: date) -> None:
    kit, record = Normalizer(rules=[Coarser()]), {"text": KEPT, "published": value}
    outcome = kit.fix(record, places="own")
    assert (outcome.record, outcome.changes) == (record, ())
    assert [finding.code for finding in outcome.findings] == ["TST030", "KIT006"]
    assert "does not fit the type of published" in outcome.findings[1].message
    assert kit.fix(record).record["published"] == "2025-03"
    assert kit({**record, "published": "2025-03-12"})["published"] == "2025-03"


@pytest.mark.parametrize("wrong", ["own keys", 7, None])
def test_other_places_are_refused(wrong: object) -> None:
    with pytest.raises(ConfigError, match="places is 'own', 'any', or a container"):
        KIT.fix({"text": DATED}, places=wrong)  # type: ignore[arg-type]


def test_a_batch_says_which_rules_it_could_not_ask() -> None:
    pa = pytest.importorskip("pyarrow")
    table = pa.table({"title": ["Rain"], "text": [KEPT]}).replace_schema_metadata({"kept": "yes"})
    kit = Normalizer(select=["HED"])
    assert kit.fix_batch(table).schema.metadata == {
        b"kept": b"yes",
        b"normkit-skipped": ",".join(kit.corpus_rules).encode(),
    }
    assert Normalizer(select=["CHR101"]).fix_batch(table).schema.metadata == {b"kept": b"yes"}
