"""Tables in, tables out: what ``check_batch`` and ``fix_batch`` tell is what ``check`` and ``fix`` tell of each row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from normkit import Batch, Context, Finding, Fix, InputError, Mention, Normalizer, Record, Rule, Safety, Span
from normkit.core import serial
from normkit.engine.edits import replay

pa = pytest.importorskip("pyarrow")

KIT = Normalizer(select=["CHR101", "DAT112", "HED1", "TXT", "NAM001"])
DATED = "12 March 2025\n\nMinister Muhammad Al-Rashid spoke at length of rain, wind and the harbour.\n\nSign Up"
RECORDS: list[dict[str, str | None]] = [
    {"id": "a", "title": "Rain on the hills at last", "body": "It rained all day on the hills.\n\nSign Up"},
    {"id": None, "title": None, "body": DATED},
    {"id": "c", "title": "A quiet day at the harbour", "body": None},
    {"id": "d", "title": "A quiet day at the harbour", "body": "The river was calm from dawn to dusk on that day."},
]
TABLE = pa.Table.from_pylist(RECORDS, pa.schema(dict.fromkeys(("id", "title", "body", "published"), pa.string())))


def test_the_tables_have_their_schemas_whatever_they_hold() -> None:
    for batch in (KIT.check_batch(TABLE), KIT.fix_batch(TABLE, details=True), KIT.check_batch(TABLE.slice(0, 0))):
        assert isinstance(batch, Batch)
        for name in ("findings", "changes", "mentions"):
            table = getattr(batch, name)
            table.validate(full=True)
            assert table.schema.equals(serial.arrow_schema(name), check_metadata=True)


def test_a_batch_tells_of_each_row_what_fix_tells_of_the_record() -> None:
    batch = KIT.fix_batch(TABLE, details=True)
    rows = TABLE.to_pylist()
    for number, given in enumerate(rows):
        outcome = KIT.fix(given, places="own") if number != 1 else KIT.fix(given, places=TABLE.column_names)
        assert batch.table.to_pylist()[number] == outcome.record
        found = [row for row in batch.findings.to_pylist() if row["row"] == number]
        assert [(row["code"], row["message"]) for row in found if not row["fixed"]] == [
            (finding.code, finding.message) for finding in outcome.findings
        ]
        assert [(row["code"], row["round"]) for row in found if row["fixed"]] == [
            (finding.code, round) for round, finding in outcome.fixed
        ]
        mentions = [row for row in batch.mentions.to_pylist() if row["row"] == number]
        assert [row["value"] for row in mentions] == [mention.value for mention in outcome.mentions]
    assert {row["record"] for row in batch.findings.to_pylist()} == {"a", "#2", "c"}
    assert batch.table.equals(KIT.fix_batch(TABLE))


def test_a_finding_has_all_that_a_report_needs() -> None:
    (found,) = KIT.check_batch(TABLE.slice(0, 1)).findings.to_pylist()
    edit = {"field": "text", "start": 31, "end": 40, "text": ""}
    assert found == {
        "row": 0, "record": "a", "code": "CHR101", "name": "phrase-line", "severity": "warning",
        "field": "text", "own_field": "body", "start": found["start"], "end": found["end"],
        "message": found["message"], "excerpt": "Sign Up", "safety": "safe", "fixed": False, "round": None,
        "edits": [edit], "ruleset": KIT.ruleset, "fingerprint": found["fingerprint"], "path": None, "line": None,
        "related": [],
    }  # fmt: skip
    assert len(found["fingerprint"]) == 16
    again = KIT.fix_batch(TABLE.slice(0, 1), details=True).findings.to_pylist()
    assert again == [{**found, "fixed": True, "round": 1}]


def test_the_changes_lead_from_the_table_that_came_to_the_one_that_leaves() -> None:
    batch = KIT.fix_batch(TABLE, details=True)
    for number, (before, after) in enumerate(zip(TABLE.to_pylist(), batch.table.to_pylist(), strict=True)):
        rows = [row for row in batch.changes.to_pylist() if row["row"] == number]
        assert all(row["ruleset"] == KIT.ruleset and row["name"] for row in rows)
        record = Record("", {"title": before["title"] or "", "text": before["body"] or "", "published": ""})
        fixed = replay(record, map(serial.change_of, rows)).fields
        assert (fixed["title"], fixed["text"], fixed["published"]) == (
            after["title"] or "", after["body"] or "", after["published"] or "",
        )  # fmt: skip


class Twice(Rule):
    """Take the first letter away, and then the next, each in a round of its own."""

    code, name = "TST001", "twice"

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        text = record.text("text")
        if text[:1] in ("a", "b"):
            yield Finding(Span("text", 0, 1), "a letter", Fix.delete(Span("text", 0, 1), Safety.SAFE))


def test_what_is_fixed_stands_where_its_round_found_it() -> None:
    batch = Normalizer(rules=[Twice()]).fix_batch(pa.table({"text": ["abc, and so on and on"]}), details=True)
    assert batch.table.column("text").to_pylist() == ["c, and so on and on"]
    found = batch.findings.to_pylist()
    assert [(row["round"], row["excerpt"][:3]) for row in found] == [(1, "abc"), (2, "bc,")]
    assert [(row["round"], row["before"]) for row in batch.changes.to_pylist()] == [(1, "a"), (2, "b")]
    assert found[0]["fingerprint"] != found[1]["fingerprint"]


class Tells(Rule):
    """Know of the first word."""

    code, name = "TST002", "tells"

    def check(self, record: Record, context: Context) -> Iterator[Mention]:
        yield Mention("word", Span("text", 0, 4), "RAIN", {"case": "upper", "size": "4"})


def test_mentions_come_with_their_words_and_details() -> None:
    (row,) = (
        Normalizer(rules=[Tells()]).check_batch(pa.table({"body": ["Rain, all the day long."]})).mentions.to_pylist()
    )
    assert (row["kind"], row["text"], row["value"]) == ("word", "Rain", "RAIN")
    assert dict(row["details"]) == {"case": "upper", "size": "4"}
    assert (row["field"], row["own_field"], row["start"], row["end"]) == ("text", "body", 0, 4)


def test_a_key_says_what_records_are_called() -> None:
    table = TABLE.append_column("nr", pa.array([7, None, 9, 10]))
    records = KIT.check_batch(table, key="nr").findings.column("record").to_pylist()
    assert sorted(set(records)) == ["#2", "7", "9"]
    assert sorted(set(KIT.check_batch(table).findings.column("record").to_pylist())) == ["#2", "a", "c"]


@pytest.mark.parametrize(
    ("given", "key", "message"),
    [
        (TABLE, "nr", "key='nr' names no column; the columns: id, title, body, published"),
        (pa.table([["a"], ["b"], ["c"]], names=["k", "k", "text"]), "k", "key='k' names 2 columns"),
        (pa.table({"x": ["a"], "y": [1]}), None, "no column is known as a text or a title; the columns: x, y"),
        ([{"text": "Rain."}], None, "a table is anything with __arrow_c_stream__ .*, not list; single records"),
        ({"text": ["Rain."]}, None, "not dict"),
        (pa.array(["Rain."]), None, "is no table"),
    ],
    ids=["no column", "two columns", "no text", "records", "a dict", "an array"],
)
def test_what_makes_no_sense_is_refused_with_the_way_out(given: object, key: str | None, message: str) -> None:
    for way in (KIT.check_batch, KIT.fix_batch):
        with pytest.raises(InputError, match=message):
            way(given, key=key)


GIVEN: dict[str, Callable[[Any], Any]] = {
    "a batch": lambda table: table.combine_chunks().to_batches()[0],
    "a reader": lambda table: table.to_reader(),
    "chunks": lambda table: pa.concat_tables([table.slice(0, 1), table.slice(1, 0), table.slice(1)]),
    "large strings": lambda table: table.cast(pa.schema([(name, pa.large_string()) for name in table.column_names])),
    "views": lambda table: table.cast(pa.schema([(name, pa.string_view()) for name in table.column_names])),
    "dictionaries": lambda table: pa.table(
        {name: table.column(name).dictionary_encode() for name in table.column_names}
    ),
    "small dictionaries": lambda table: pa.table(
        {
            name: pa.chunked_array([pa.array(column.to_pylist(), pa.dictionary(pa.int8(), pa.string()))])
            for name, column in zip(table.column_names, table.columns, strict=True)
        }
    ),
    "polars": lambda table: pytest.importorskip("polars").from_arrow(table),
}


@pytest.mark.parametrize("name", GIVEN)
def test_the_same_records_give_the_same_whatever_holds_them(name: str) -> None:
    expected = KIT.fix_batch(TABLE, details=True)
    batch = KIT.fix_batch(GIVEN[name](TABLE), details=True)
    assert batch.table.to_pylist() == expected.table.to_pylist()
    for told in ("findings", "changes", "mentions"):
        assert getattr(batch, told).equals(getattr(expected, told))
    if name not in ("polars", "a reader"):
        assert batch.table.schema.remove_metadata() == GIVEN[name](TABLE).schema


def test_a_struct_is_a_record_in_a_record_and_keeps_its_other_fields() -> None:
    table = pa.table({"id": ["a"], "article": [{"body": RECORDS[0]["body"], "words": 9}]})
    batch = KIT.fix_batch(table, details=True)
    assert batch.table.column("article").to_pylist() == [{"body": "It rained all day on the hills.", "words": 9}]
    assert batch.changes.column("own_field").to_pylist() == ["article.body"]


def test_what_is_no_text_under_the_name_of_one_is_told_and_stays() -> None:
    for column in (pa.array([b"\xff It rained."]), pa.array([[{"a": 1}]]), pa.array([5])):
        batch = KIT.fix_batch(pa.table({"title": ["Rain on the hills"], "text": column}), details=True)
        assert [row["code"] for row in batch.findings.to_pylist()] == ["KIT005"]
        assert batch.table.column("text").to_pylist() == column.to_pylist()


def test_a_fix_that_a_column_cannot_hold_is_told_and_the_row_stays() -> None:
    for kind in (pa.int64(), pa.list_(pa.int64()), pa.binary()):
        table = pa.table({"title": ["Rain", "Rain"], "text": [DATED, "Rain."], "published": pa.nulls(2, kind)})
        batch = KIT.fix_batch(table, details=True)
        assert batch.table.to_pylist() == table.to_pylist()
        found = [row for row in batch.findings.to_pylist() if row["code"] == "KIT006"]
        assert [row["row"] for row in found] == [0]
        assert "'published'" in found[0]["message"]
        assert batch.changes.num_rows == 0
    table = pa.table({"title": ["Rain"], "text": [DATED], "published": pa.nulls(1, pa.date32())})
    assert KIT.fix_batch(table).column("published").to_pylist() == [date(2025, 3, 12)]


def test_nanoseconds_are_read_as_a_day() -> None:
    column = pa.array([1741772401000000001], pa.timestamp("ns"))
    batch = Normalizer(select=["DAT"]).check_batch(
        pa.table({"text": ["It rained on Monday, 10 March."], "published": column})
    )
    assert batch.findings.num_rows == 0
    assert batch.table.column("published").combine_chunks().cast(pa.int64()).to_pylist() == [1741772401000000001]


def test_pandas_is_not_needed_and_numbers_of_rows_hold_over_many_chunks() -> None:
    many = pa.concat_tables([TABLE] * 50)
    batch = KIT.fix_batch(many, details=True)
    assert batch.table.to_pylist() == KIT.fix_batch(TABLE).to_pylist() * 50
    rows = batch.changes.column("row").to_pylist()
    assert rows == sorted(rows)
    assert max(rows) > 4 * 48
