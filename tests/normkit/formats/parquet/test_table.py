"""Parquet: types, schema, metadata, compression and row groups stay; a value comes back in its column's type."""

from __future__ import annotations

import io
import pickle
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normkit import InputError, OutputError
from normkit.formats.base import Row
from normkit.formats.registry import format_of

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

PARQUET = format_of("x.parquet")
BEIRUT = ZoneInfo("Asia/Beirut")


def file_of(table: Any, **options: Any) -> bytes:
    sink = io.BytesIO()
    pq.write_table(table, sink, **options)
    return sink.getvalue()


def opened(raw: bytes) -> Any:
    return pq.ParquetFile(io.BytesIO(raw))


def rows(raw: bytes) -> list[Row]:
    return list(PARQUET.read(io.BytesIO(raw), "in"))


def rewritten(raw: bytes, changes: Mapping[int, Mapping[str, object]]) -> bytes:
    pairs = []
    for number, row in enumerate(rows(raw)):
        copy = pickle.loads(pickle.dumps(row.mapping))
        pairs.append((row, None if copy is None else {**copy, **changes.get(number, {})}))
    sink = io.BytesIO()
    assert list(PARQUET.rewrite(pairs, sink, io.BytesIO(raw))) == []
    return sink.getvalue()


def refusal(raw: bytes, change: Mapping[str, object]) -> str:
    row = pickle.loads(pickle.dumps(rows(raw)[0]))
    return PARQUET.unfit(row, {**row.mapping, **change})


NANOSECONDS = 1_934_758_923_123_456_789
TABLE = pa.table(
    {
        "title": pa.array(["A", "B", None, "D", "E"]),
        "text": pa.array(["one", "two", "three", "four", None], pa.large_string()),
        "view": pa.array(["v", None, "w", "x", "y"], pa.string_view()),
        "source": pa.array(["p", "q", "p", None, "p"]).dictionary_encode(),
        "day": pa.array([date(2031, 5, 2), None, None, None, None]),
        "naive": pa.array([datetime(2031, 5, 2, 1, 2, 3), None, None, None, None], pa.timestamp("us")),
        "zoned": pa.array([datetime(2031, 5, 2, 1, 2, 3), None, None, None, None], pa.timestamp("ms", "Asia/Beirut")),
        "fine": pa.array([NANOSECONDS, None, None, None, NANOSECONDS], pa.timestamp("ns")),
        "epoch": pa.array([1, 2, 3, 4, None]),
        "tags": pa.array([["a"], [], None, ["b", "c"], []]),
        "blob": pa.array([b"\xff", None, b"", b"x", b"y"]),
    }
).replace_schema_metadata({"made by": "a test"})
RAW = file_of(TABLE, row_group_size=2, compression={"title": "gzip", "text": "zstd", "view": "none"})


def test_rows_have_the_types_of_python() -> None:
    found = rows(RAW)
    assert [row.line for row in found] == [1, 2, 3, 4, 5]
    assert all(row.raw == b"" and row.text_line is None for row in found)
    assert found[0].mapping == {
        "title": "A", "text": "one", "view": "v", "source": "p", "day": date(2031, 5, 2),
        "naive": datetime(2031, 5, 2, 1, 2, 3), "zoned": datetime(2031, 5, 2, 4, 2, 3, tzinfo=BEIRUT),
        "fine": datetime(2031, 4, 24, 1, 2, 3, 123456), "epoch": 1, "tags": ["a"], "blob": b"\xff",
    }  # fmt: skip
    assert found[2].mapping is not None
    assert found[2].mapping["title"] is None


def test_a_table_without_a_change_is_the_same_table() -> None:
    before, after = opened(RAW), opened(rewritten(RAW, {}))
    assert after.read().equals(before.read(), check_metadata=True)
    assert_written_alike(before, after)


def assert_written_alike(before: Any, after: Any) -> None:
    assert after.schema_arrow.equals(before.schema_arrow, check_metadata=True)
    assert after.schema.equals(before.schema)
    assert (after.metadata.metadata or {}).keys() == (before.metadata.metadata or {}).keys()
    for group in range(before.num_row_groups):
        old, new = before.metadata.row_group(group), after.metadata.row_group(group)
        assert new.num_rows == old.num_rows
        assert [new.column(c).compression for c in range(new.num_columns)] == [
            old.column(c).compression for c in range(old.num_columns)
        ]
    assert after.num_row_groups == before.num_row_groups


@pytest.mark.parametrize(
    ("key", "value", "back"),
    [
        ("title", "new", "new"),
        ("text", "new", "new"),
        ("view", "new", "new"),
        ("source", "new", "new"),
        ("source", "q", "q"),
        ("text", None, None),
        ("day", "2031-05-03", date(2031, 5, 3)),
        ("day", date(2031, 5, 3), date(2031, 5, 3)),
        ("naive", "2031-05-03", datetime(2031, 5, 3)),
        ("naive", datetime(2031, 5, 3, 4), datetime(2031, 5, 3, 4)),
        ("zoned", "2031-05-03", datetime(2031, 5, 3, tzinfo=BEIRUT)),
        ("zoned", "2031-05-03T10:00:00Z", datetime(2031, 5, 3, 10, tzinfo=UTC)),
        ("zoned", datetime(2031, 5, 3, 10, tzinfo=UTC), datetime(2031, 5, 3, 10, tzinfo=UTC)),
        ("fine", "2031-05-03T10:00:00.5", datetime(2031, 5, 3, 10, 0, 0, 500_000)),
        ("epoch", "17", 17),
        ("epoch", "", None),
        ("tags", ["z"], ["z"]),
    ],
)
@pytest.mark.parametrize("number", [0, 1, 4])
def test_one_value_changes_alone_and_keeps_its_type(key: str, value: object, back: object, number: int) -> None:
    new = rewritten(RAW, {number: {key: value}})
    expected = [row.mapping for row in rows(RAW)]
    expected[number] = {**(expected[number] or {}), key: back}
    assert [row.mapping for row in rows(new)] == expected
    assert_written_alike(opened(RAW), opened(new))
    column = opened(new).read().column("fine").cast(pa.int64()).to_pylist()
    assert key == "fine" or column == [NANOSECONDS, None, None, None, NANOSECONDS]


@settings(deadline=None, max_examples=40)
@given(
    st.dictionaries(
        st.integers(0, 4),
        st.dictionaries(
            st.sampled_from(["title", "text", "view", "source"]), st.text(st.characters(exclude_categories=["Cs"]))
        ),
    )
)
def test_any_text_goes_into_any_text_column(changes: dict[int, dict[str, object]]) -> None:
    expected = [{**(row.mapping or {}), **changes.get(number, {})} for number, row in enumerate(rows(RAW))]
    assert [row.mapping for row in rows(rewritten(RAW, changes))] == expected


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("headline", "x", "the table has no column 'headline'; write it as .jsonl (-o FILE.jsonl)"),
        ("day", "2031-05", "column 'day' (date32[day]) cannot hold '2031-05'; write it as .jsonl (-o FILE.jsonl)"),
        ("day", "2031-05-03T10:00:00", "column 'day' (date32[day]) cannot hold"),
        ("naive", "Friday", "column 'naive' (timestamp[us]) cannot hold 'Friday'"),
        ("naive", "2031-05-03T10:00:00+02:00", "column 'naive' (timestamp[us]) cannot hold"),
        ("zoned", "2031-05-03T10:00:00.123456", "column 'zoned' (timestamp[ms, tz=Asia/Beirut]) cannot hold"),
        ("epoch", "2031-05-03", "column 'epoch' (int64) cannot hold '2031-05-03'"),
        ("title", "\ud800", "column 'title' (string) cannot hold '\\ud800'"),
        ("title", 5, "column 'title' (string) cannot hold 5"),
        ("tags", "a", "column 'tags' (list<element: string>) cannot hold 'a'"),
    ],
)
def test_a_value_that_a_column_cannot_hold_is_named(key: str, value: object, reason: str) -> None:
    assert refusal(RAW, {key: value}).startswith(reason)
    with pytest.raises(OutputError):
        rewritten(RAW, {0: {key: value}})


def test_what_fits_is_not_refused() -> None:
    assert refusal(RAW, {"title": "x", "day": "2031-05-03"}) == ""
    assert PARQUET.holds(rows(RAW)[0], "title")
    assert not PARQUET.holds(rows(RAW)[0], "published")


def test_old_spark_timestamps_stay_what_they_are() -> None:
    table = TABLE.select(["title", "naive"])
    raw = file_of(table, use_deprecated_int96_timestamps=True, store_schema=False, version="1.0")
    new = rewritten(raw, {1: {"naive": "2031-05-03"}})
    assert opened(new).schema.column(1).physical_type == "INT96"
    assert_written_alike(opened(raw), opened(new))
    assert rows(new)[1].mapping == {"title": "B", "naive": datetime(2031, 5, 3)}


def test_a_cell_that_cannot_be_read_is_named_and_stays() -> None:
    bad = pa.StringArray.from_buffers(3, *pa.array([b"ok", b"\xff", b"too"]).buffers()[1:])
    far = pa.array([0, 0, 10**18], pa.timestamp("ms"))
    raw = file_of(pa.table({"text": bad, "published": far}))
    found = rows(raw)
    assert found[0].mapping == {"text": "ok", "published": datetime(1970, 1, 1)}
    assert found[1].trouble.startswith("column 'text' holds a value that cannot be read ('utf-8' codec can't decode")
    assert found[2].trouble.startswith("column 'published' holds a value that cannot be read (")
    new = rewritten(raw, {0: {"text": "new"}})
    binary = opened(new).read().column("text").cast(pa.binary()).to_pylist()
    assert binary == [b"new", b"\xff", b"too"]
    assert opened(new).read().column("published").cast(pa.int64()).to_pylist() == [0, 0, 10**18]


@pytest.mark.parametrize("raw", [b"", b"PAR1", RAW[:400], RAW[:-9], b"title,text\n"])
def test_a_file_that_is_cut_off_is_named(raw: bytes) -> None:
    with pytest.raises(InputError, match=r"^in: no Parquet file, or a damaged one \(.*fetch it again$"):
        rows(raw)


def test_damage_within_a_file_is_named_while_it_is_rewritten() -> None:
    raw = file_of(pa.table({"text": [f"{n:09}" * 20 for n in range(6000)]}), row_group_size=3000, compression="zstd")
    start = opened(raw).metadata.row_group(1).column(0).dictionary_page_offset
    for damaged, place in ((raw[:start] + bytes(2000) + raw[start + 2000 :], " after row [0-9]+ "), (raw[:-9], " ")):
        rewriting = PARQUET.rewrite(
            ((row, row.mapping) for row in PARQUET.read(io.BytesIO(damaged), "in")), io.BytesIO(), io.BytesIO(damaged)
        )
        with pytest.raises(InputError, match=rf"^in: no Parquet file, or a damaged one{place}\("):
            list(rewriting)


def test_two_columns_of_one_name_are_refused() -> None:
    raw = file_of(pa.Table.from_arrays([pa.array(["a"])] * 2, ["text", "text"]))
    with pytest.raises(InputError, match=r"^in: two columns are called 'text'; rename one$"):
        rows(raw)


@pytest.mark.parametrize("rows_a_group", [1, 400, 3000])
def test_many_batches_and_groups(rows_a_group: int) -> None:
    count = 3000 if rows_a_group > 1 else 300
    raw = file_of(pa.table({"n": list(range(count)), "text": ["x"] * count}), row_group_size=rows_a_group)
    new = rewritten(raw, {n: {"text": f"new {n}"} for n in range(0, count, 3)})
    assert [row.mapping for row in rows(new)] == [{"n": n, "text": "x" if n % 3 else f"new {n}"} for n in range(count)]
    assert opened(new).num_row_groups == -(-count // rows_a_group)


def test_an_empty_table_has_no_rows() -> None:
    for table in (TABLE.slice(0, 0), pa.table({})):
        raw = file_of(table)
        assert rows(raw) == []
        assert opened(rewritten(raw, {})).read().equals(table)


def written(records: list[dict[str, object]]) -> bytes:
    sink = io.BytesIO()
    PARQUET.write(records, sink)
    return sink.getvalue()


def test_a_fresh_file_has_every_column_of_every_record() -> None:
    records: list[dict[str, object]] = [{"a": "x"}, {"b": 1, "a": None}, {"c": ["y"], "b": 2.5, "d": date(2031, 1, 1)}]
    assert [row.mapping for row in rows(written(records * 1000))] == [
        {"a": "x", "b": None, "c": None, "d": None},
        {"a": None, "b": 1.0, "c": None, "d": None},
        {"a": None, "b": 2.5, "c": ["y"], "d": date(2031, 1, 1)},
    ] * 1000
    assert rows(written([])) == []


@pytest.mark.parametrize(
    ("records", "reason"),
    [
        ([{"a": 1}, {"a": "x"}], "field 'a' cannot be a column of one type"),
        ([{"a": 1}] * 1024 + [{"a": "x"}], "a column holds values of several types"),
        ([{"a": "\ud800"}], "field 'a' cannot be a column of one type ('utf-8' codec can't encode"),
        ([{"a": 10**30}], "field 'a' cannot be a column of one type"),
    ],
)
def test_records_that_make_no_table_are_named(records: list[dict[str, object]], reason: str) -> None:
    with pytest.raises(OutputError) as caught:
        written(records)
    assert str(caught.value).startswith(reason)
    assert str(caught.value).endswith("; write .jsonl")


def test_without_pyarrow_the_way_to_get_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InputError, match=r"^in: Parquet needs pyarrow: pip install 'normkit\[parquet\]'$"):
        rows(RAW)
    with pytest.raises(OutputError, match=r"^Parquet needs pyarrow: pip install 'normkit\[parquet\]'$"):
        written([])
