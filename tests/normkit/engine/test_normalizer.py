"""What the engine promises beyond one rule: the budget, the order, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from normkit import Context, Finding, Fix, Normalizer, Policy, Record, Rule, Safety, Span, cut, lines
from normkit.core.errors import ReplayError
from normkit.engine.edits import replay, revert


@dataclass(frozen=True)
class Unwanted(Rule):
    """Take out lines that begin with a word."""

    code = "TST010"
    name = "unwanted"

    word: str = "Drop"
    safety: int = 2

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        text = record.text("text")
        for number, line in enumerate(lines(text)):
            if line.text.startswith(self.word):
                whole = Span("text", *cut(text, number, number))
                yield Finding(Span("text", line.start, line.end), "unwanted", Fix.delete(whole, Safety(self.safety)))


KEPT = "Rain fell on the harbour for a week and nobody was surprised by it at all, they said."  # 17 words


def text(kept: int, dropped: int) -> str:
    return "\n".join([KEPT] * kept + ["Drop this line of just eight words now."] * dropped)


@pytest.mark.parametrize(
    ("kept", "dropped", "fixed"),
    [
        (6, 5, True),  # 40 of 142 words
        (6, 6, False),  # 48 of 150: over 30 %
        (2, 2, False),  # 34 would be left of 50
        (1, 3, True),  # a short text: 41 words
    ],
)
def test_a_rule_that_would_take_out_too_much_only_reports(kept: int, dropped: int, fixed: bool) -> None:
    kit = Normalizer(rules=[Unwanted()])
    out = kit.fix({"text": text(kept, dropped)})
    assert out.record["text"] == (text(kept, 0) if fixed else text(kept, dropped))
    assert len(out.findings) == (0 if fixed else dropped)
    for finding in out.findings:
        assert "words would go" in finding.message
        assert finding.fix
        assert finding.fix.safety is Safety.MANUAL
    again = kit.fix(out.record)
    assert again.record == out.record


def test_unsafe_fixes_over_the_budget_do_not_hold_the_safe_ones_back() -> None:
    rules = [Unwanted("Drop"), Unwanted("Rain", safety=1)]
    out = Normalizer(rules=rules).fix({"text": text(6, 2)}, unsafe=True)
    assert out.record["text"] == text(6, 0)


def test_findings_are_sorted_and_stamped() -> None:
    out = Normalizer(rules=[Unwanted("Rain"), Unwanted("Drop")]).check({"text": text(2, 2)})
    assert [finding.span.start for finding in out.findings] == sorted(finding.span.start for finding in out.findings)
    assert {finding.code for finding in out.findings} == {"TST010"}


def test_findings_of_one_place_stand_by_their_codes() -> None:
    class Reports(Rule):
        name = "reports"

        def check(self, record: Record, context: Context) -> Iterator[Finding]:
            yield Finding(Span("text", 0, 4), "rain")

    codes = [f"TST{number}" for number in range(100, 112)]
    kit = Normalizer(rules=[type("One", (Reports,), {"code": code})() for code in reversed(codes)])
    assert [finding.code for finding in kit.check({"text": "Rain fell."}).findings] == codes


def test_a_fix_that_needs_a_place_the_container_lacks_is_held_back() -> None:
    kit = Normalizer(select=["HED102", "DAT112"])
    given = {"text": f"12 MAR 2025 09:40\n\n{KEPT}\n{KEPT}\n{KEPT}\n{KEPT}"}
    assert kit.judge(given, Policy(Safety.SAFE, {"text"}.__contains__)).record == given
    assert kit.judge(given, Policy(Safety.SAFE)).record["published"] == "2025-03-12T09:40"


def test_changes_replay_and_revert_and_refuse_another_record() -> None:
    given = {"id": "a", "text": text(6, 3)}
    out = Normalizer(rules=[Unwanted()]).fix(given)
    before, after = Record("a", {"text": given["text"]}), Record("a", {"text": str(out.record["text"])})
    assert replay(before, out.changes) == after
    assert revert(after, out.changes) == before
    with pytest.raises(ReplayError, match="the record has changed since"):
        replay(Record("a", {"text": re.sub("Drop", "Keep", given["text"])}), out.changes)


def test_a_field_that_was_absent_is_absent_again_after_revert() -> None:
    given = Record("a", {"text": f"12 MAR 2025 09:40\n\n{KEPT}\n{KEPT}\n{KEPT}\n{KEPT}"})
    out = Normalizer(select=["DAT112"]).fix({"id": "a", **given.fields})
    after = Record("a", {name: str(value) for name, value in out.record.items() if name != "id"})
    assert "published" in after.fields
    assert revert(after, out.changes) == given


def test_tables_keep_their_columns_and_types() -> None:
    pa = pytest.importorskip("pyarrow")
    table = pa.table(
        {"id": [1, 2], "body": ["Fine.", "It rained.\n\nSign Up"], "stars": pa.array([3, None], pa.int8())}
    )
    fixed = Normalizer(select=["CHR"]).fix_batch(table)
    assert fixed.schema == table.schema
    assert fixed.column("body").to_pylist() == ["Fine.", "It rained."]
    assert fixed.column("stars").to_pylist() == [3, None]
    clean = table.slice(0, 1)
    assert Normalizer(select=["CHR"]).fix_batch(clean).equals(clean)
    pl = pytest.importorskip("polars")
    assert Normalizer(select=["CHR"]).fix_batch(pl.from_arrow(table)).column("body").to_pylist()[1] == "It rained."


def test_a_value_that_a_column_cannot_hold_leaves_the_row_as_it_is() -> None:
    pa = pytest.importorskip("pyarrow")
    texts = [f"12 MAR 2025 09:40\n\n{KEPT}", f"Mar 12, 2025 |\n\n{KEPT}"]
    nested = pa.array([[{"a": 1}], []])
    # A day without a time fits a date; a time of day would be lost there.
    for kind, moved in ((pa.date32(), [False, True]), (pa.timestamp("ns"), [True, True]), (pa.int64(), [False, False])):
        table = pa.table({"text": texts, "published": pa.array([None, None], kind), "tags": nested})
        fixed = Normalizer(select=["DAT112"]).fix_batch(table)
        assert fixed.schema == table.schema
        assert fixed.column("tags").equals(table.column("tags"))
        assert [value is not None for value in fixed.column("published").to_pylist()] == moved
        assert [text != before for text, before in zip(fixed.column("text").to_pylist(), texts, strict=True)] == moved
