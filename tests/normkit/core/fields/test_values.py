"""Numbers in ``published``: an epoch is read as its moment, and stays the number that it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from normkit import Context, Example, Finding, Fix, Normalizer, Record, Rule, Safety, Span
from normkit.core.fields import to_record


@dataclass(frozen=True, eq=False, repr=False)
class Later(Rule):
    """Every record was published later."""

    code = "TOY109"
    name = "later"
    examples = (Example({"text": "It rained."}),)

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        if (value := record.text("published")) and value != "later":
            yield Finding(
                Span("published", 0, len(value)),
                "later",
                Fix.replace(Span("published", 0, len(value)), "later", Safety.SAFE),
            )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1_753_941_600, "2025-07-31T06:00:00Z"),
        (1_753_941_600_000, "2025-07-31T06:00:00Z"),
        (1_753_941_600.5, "2025-07-31T06:00:00.500000Z"),
        (20_250_731, "20250731"),
        (202_507_310_800, "202507310800"),
        (20_250_731_080_000, "20250731080000"),
        (0, "0"),
        (-1_753_941_600, "-1753941600"),
        (float("inf"), "inf"),
        ("1753941600", "1753941600"),
    ],
)
def test_a_number_is_an_epoch_where_it_can_be_one(value: object, text: str) -> None:
    assert to_record({"text": "It rained.", "published": value})[0].text("published") == text


@pytest.mark.parametrize("value", [1_753_941_600, 1_753_941_600.5, 20_250_731])
def test_no_fix_puts_a_text_in_place_of_a_number(value: float) -> None:
    kit = Normalizer(rules=[Later()])
    outcome = kit.fix({"id": "1", "text": "It rained all day.", "published": value})
    assert outcome.record["published"] is value
    (finding,) = outcome.findings
    assert "'published' holds no text that may be replaced" in finding.message
    assert kit.fix({"id": "1", "text": "It rained all day.", "published": str(value)}).record["published"] == "later"
