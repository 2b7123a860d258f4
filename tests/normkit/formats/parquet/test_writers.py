"""Whoever wrote a Parquet file: one text changes, and whatever else the file says stays, byte for byte."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from normkit import OutputError
from normkit.formats.base import Row
from normkit.formats.parquet import footer as parts
from normkit.formats.parquet import thrift
from normkit.formats.registry import format_of
from tests.normkit.formats.harness import parquet_chunks, parquet_says

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

PARQUET = format_of("x.parquet")
COUNT = 500
TEXTS = [None if n % 11 == 0 else f"It rained!!! {n}" for n in range(COUNT)]
TITLES = [f"Harbour {n % 7}" for n in range(COUNT)]
NOTES = {"license": "CC-BY-4.0", "origin": "a harbour é"}


SMALL_PAGES: Mapping[str, Any] = {"data_page_size": 200, "write_batch_size": 20, "use_dictionary": False}


def with_duckdb(folder: Path, **options: str) -> Path:
    duckdb = pytest.importorskip("duckdb")
    file = folder / "x.parquet"
    wanted = {"row_group_size": "200", "KV_METADATA": "{license: 'CC-BY-4.0', origin: 'a harbour é'}", **options}
    duckdb.sql(
        "copy (select i as id, 'Harbour ' || (i % 7) as title, to_days(i::int) as span,"
        " case when i % 11 > 0 then 'It rained!!! ' || i end as text,"
        " '6f0b7c1e-0000-4000-8000-000000000000'::uuid as uuid, (i * 1.5)::decimal(10, 2) as small,"
        " (i * 1.5)::decimal(30, 2) as wide, i::hugeint as huge, time '10:00:00' as hour, i::utinyint as tiny,"
        " timestamp_ns '2031-01-01 10:00:00.123456789' as fine, [i, i + 1] as list, {a: i, b: 'x'} as struct,"
        " map {'k': i} as map, 'x'::enum('x', 'y') as enum, '{\"a\": 1}'::json as json, 'ab'::blob as blob"
        f" from range({COUNT // 2}) r(i)) to '{file}'"
        f" (format parquet, {', '.join(f'{key} {value}' for key, value in wanted.items())})"
    )
    return file


def with_polars(folder: Path, **options: Any) -> Path:
    pl = pytest.importorskip("polars")
    frame = pl.DataFrame(
        {
            "text": TEXTS,
            "title": TITLES,
            "kind": pl.Series(["a", "b"] * (COUNT // 2), dtype=pl.Categorical),
            "one of": pl.Series(["a", "b"] * (COUNT // 2), dtype=pl.Enum(["a", "b"])),
            "price": [Decimal("1.5")] * COUNT,
            "span": [timedelta(1)] * COUNT,
            "list": [[1, 2]] * COUNT,
            "struct": [{"a": 1}] * COUNT,
        }
    )
    frame.write_parquet(folder / "x.parquet", row_group_size=200, metadata=NOTES, **options)
    return folder / "x.parquet"


def with_arrow(folder: Path, **options: Any) -> Path:
    table = pa.table(
        {
            "title": TITLES,
            "text": TEXTS,
            "kind": pa.array(TITLES).dictionary_encode(),
            "list": [["a", None], None, [], ["b"], []] * (COUNT // 5),
            "map": pa.array([[("a", 1)]] * COUNT, pa.map_(pa.string(), pa.int32())),
            "price": pa.array([Decimal("1.5")] * COUNT, pa.decimal128(5, 2)),
            "fine": pa.array([datetime(2031, 1, 1)] * COUNT, pa.timestamp("ns")),
            "zoned": pa.array([datetime(2031, 1, 1, tzinfo=UTC)] * COUNT, pa.timestamp("us", "Asia/Beirut")),
        }
    ).replace_schema_metadata({**NOTES, "pandas": '{"index_columns": []}'})
    pq.write_table(table, folder / "x.parquet", row_group_size=200, **options)
    return folder / "x.parquet"


def with_strict_fields(folder: Path) -> Path:
    """A column that is never null and has a number and a note, beside extension types."""
    schema = pa.schema(
        [
            pa.field("text", pa.string(), nullable=False, metadata={"PARQUET:field_id": "7", "note": "the text"}),
            pa.field("uuid", pa.uuid()),
        ],
        metadata=NOTES,
    )
    columns = [
        pa.array([text or "!!!" for text in TEXTS]),
        pa.array([bytes(16)] * COUNT, pa.binary(16)).cast(pa.uuid()),
    ]
    pq.write_table(pa.table(columns, schema=schema), folder / "x.parquet", row_group_size=200)
    return folder / "x.parquet"


WRITERS: Mapping[str, Callable[[Path], Path]] = {
    "duckdb": with_duckdb,
    "duckdb version 2": lambda folder: with_duckdb(folder, parquet_version="V2"),
    "duckdb brotli": lambda folder: with_duckdb(folder, codec="'brotli'"),
    "duckdb uncompressed": lambda folder: with_duckdb(folder, codec="'uncompressed'"),
    "duckdb field ids": lambda folder: with_duckdb(folder, FIELD_IDS="'auto'"),
    "polars": with_polars,
    "polars small pages, lz4": lambda folder: with_polars(folder, compression="lz4", data_page_size=1000),
    "arrow": with_arrow,
    "arrow without its schema": lambda folder: with_arrow(folder, store_schema=False),
    "arrow as for Spark": lambda folder: with_arrow(
        folder, flavor="spark", use_deprecated_int96_timestamps=True, store_schema=False
    ),
    "arrow with page index": lambda folder: with_arrow(folder, write_page_index=True, **SMALL_PAGES),
    "arrow with pages of version 2": lambda folder: with_arrow(folder, data_page_version="2.0", compression="zstd"),
    "arrow of version 1": lambda folder: with_arrow(
        folder, version="1.0", use_dictionary=False, write_statistics=False
    ),
    "arrow with deltas": lambda folder: with_arrow(
        folder, use_dictionary=False, column_encoding={"text": "DELTA_BYTE_ARRAY"}, compression="gzip"
    ),
    "arrow sorted": lambda folder: with_arrow(folder, sorting_columns=[pq.SortingColumn(0)]),
    "strict fields": with_strict_fields,
}


def fixed(raw: bytes, change: Callable[[dict[str, object]], Mapping[str, object]]) -> bytes:
    """Return the file with every record put through ``change``."""

    def pairs() -> Any:
        for row in PARQUET.read(io.BytesIO(raw), "in"):
            assert row.mapping is not None
            yield row, change(row.mapping)

    sink = io.BytesIO()
    assert list(PARQUET.rewrite(pairs(), sink, io.BytesIO(raw))) == []
    return sink.getvalue()


def less_loud(record: dict[str, object]) -> Mapping[str, object]:
    number = str(record["text"]).partition(" ")[2].partition(" ")[2]
    return {**record, "text": str(record["text"]).replace("!!!", "!")} if number[-1:] == "5" else record


@pytest.mark.parametrize("writer", WRITERS)
def test_one_text_changes_and_all_else_that_a_writer_put_there_stays(writer: str, tmp_path: Path) -> None:
    old = WRITERS[writer](tmp_path).read_bytes()
    new = fixed(old, less_loud)
    assert parquet_says(new) == parquet_says(old)
    assert b"license" in new or b"license" not in old
    before, after = parquet_chunks(old), parquet_chunks(new)
    changed = {name for place, name in before if before[place, name] != after[place, name]}
    assert changed == {"text"}
    # Everyone reads what was wanted, and what was there.
    wanted = [dict(less_loud(row.mapping or {})) for row in PARQUET.read(io.BytesIO(old), "in")]
    assert [row.mapping for row in PARQUET.read(io.BytesIO(new), "in")] == wanted
    assert wanted != [row.mapping for row in PARQUET.read(io.BytesIO(old), "in")]
    for read in readers(writer):
        assert read(new, tmp_path) == [record["text"] for record in wanted]


def readers(writer: str) -> list[Callable[[bytes, Path], list[object]]]:
    def polars(raw: bytes, folder: Path) -> list[object]:
        return list(pytest.importorskip("polars").read_parquet(io.BytesIO(raw), columns=["text"])["text"])

    def duckdb(raw: bytes, folder: Path) -> list[object]:
        (folder / "new.parquet").write_bytes(raw)
        return [
            text for (text,) in pytest.importorskip("duckdb").sql(f"from '{folder}/new.parquet' select text").fetchall()
        ]

    return [duckdb] if "duckdb" in writer else [polars, duckdb]  # polars reads no INTERVAL


@pytest.mark.parametrize("writer", WRITERS)
def test_without_a_change_every_byte_stays(writer: str, tmp_path: Path) -> None:
    old = WRITERS[writer](tmp_path).read_bytes()
    assert fixed(old, dict) == old


def test_what_a_column_chunk_says_of_itself_stays_where_its_text_changes(tmp_path: Path) -> None:
    old = with_arrow(tmp_path).read_bytes()
    footer = parts.read(io.BytesIO(old))
    note = thrift.Field(thrift.LIST, thrift.Items(thrift.STRUCT, [{1: thrift.Field(thrift.BINARY, b"licence")}]))
    for group in footer.groups:
        for chunk in parts.chunks(group):
            chunk[parts.Chunk.META].value[parts.Meta.KEY_VALUES] = note
    raw = thrift.encode(footer.metadata)
    noted = b"%b%b%b%b" % (old[: footer.start], raw, len(raw).to_bytes(4, "little"), parts.MAGIC)
    new = fixed(noted, less_loud)
    assert parquet_chunks(new) != parquet_chunks(noted)
    for group in parts.read(io.BytesIO(new)).groups:
        assert all(chunk[parts.Chunk.META].value[parts.Meta.KEY_VALUES] == note for chunk in parts.chunks(group))


def test_a_page_index_tells_where_the_pages_are_now(tmp_path: Path) -> None:
    new = fixed(with_arrow(tmp_path, write_page_index=True, **SMALL_PAGES).read_bytes(), less_loud)
    footer = parts.read(io.BytesIO(new))
    several = 0
    for group in footer.groups:
        for chunk in parts.chunks(group):
            places = dict(parts.indexes(chunk))
            index = thrift.decode(new[slice(*places[parts.Chunk.OFFSET_INDEX])])
            for page in index[1].value.values:
                header = thrift.decode(new[page[1].value :])
                assert header[1].value in (0, 3), "a data page begins where the index says"
                assert page[2].value > header[3].value, "and is as long as it says, its header counted"
            several += len(index[1].value.values) > 1
            assert len(thrift.decode(new[slice(*places[parts.Chunk.COLUMN_INDEX])])) >= 4
    assert several


def test_a_column_that_a_table_gets_is_known_to_every_reader(tmp_path: Path) -> None:
    for name, writer in WRITERS.items():
        old = writer(tmp_path).read_bytes()
        wider = PARQUET.with_columns(("published", "section"))
        rows = wider.read(io.BytesIO(old), "in")
        pairs: list[tuple[Row, Any]] = [
            (row, {**(row.mapping or {}), "section": "sea"} if row.line == 3 else None) for row in rows
        ]
        sink = io.BytesIO()
        assert list(wider.rewrite(pairs, sink, io.BytesIO(old))) == []
        found = [row.mapping for row in PARQUET.read(io.BytesIO(sink.getvalue()), "in")]
        assert found == [
            {**(row.mapping or {}), "published": None, "section": "sea" if row.line == 3 else None} for row, _ in pairs
        ]
        assert parquet_chunks(old).items() <= parquet_chunks(sink.getvalue()).items()
        for read in readers(name):
            assert read(sink.getvalue(), tmp_path) == [(row.mapping or {})["text"] for row, _ in pairs]


def test_what_would_be_said_falsely_is_refused(tmp_path: Path) -> None:
    by_text = with_arrow(tmp_path, sorting_columns=[pq.SortingColumn(1)]).read_bytes()
    with pytest.raises(OutputError, match=r"^row group 1 is said to be sorted by 'text', .*; write the"):
        fixed(by_text, less_loud)
    never_null = with_strict_fields(tmp_path).read_bytes()
    row = next(iter(PARQUET.read(io.BytesIO(never_null), "in")))
    assert PARQUET.unfit(row, {**(row.mapping or {}), "text": None}).startswith(
        "column 'text' (string) cannot hold None"
    )
    other_codec = with_arrow(tmp_path).read_bytes()
    footer = parts.read(io.BytesIO(other_codec))
    for group in footer.groups:
        for chunk in parts.chunks(group):
            meta = chunk[parts.Chunk.META].value
            meta[parts.Meta.CODEC] = meta[parts.Meta.CODEC]._replace(value=3)
    from normkit.formats.parquet.chunks import write_chunks

    table = pa.table({"text": ["a"]})
    with pytest.raises(OutputError, match=r"^column 'text' is compressed in a way that cannot be written any more"):
        write_chunks(table, 0, footer, io.BytesIO())


def test_a_file_that_another_program_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    old = with_arrow(tmp_path).read_bytes()
    rows = [(row, less_loud(row.mapping or {})) for row in PARQUET.read(io.BytesIO(old), "in")]
    turned = io.BytesIO()
    pq.write_table(pq.read_table(io.BytesIO(old)).take(list(range(COUNT - 1, -1, -1))), turned)
    shorter = io.BytesIO()
    pq.write_table(pq.read_table(io.BytesIO(old)).slice(0, 10), shorter)
    for other in (turned, shorter):
        with pytest.raises(OutputError, match="was changed by another program while it was being fixed"):
            list(PARQUET.rewrite(iter(rows), io.BytesIO(), other))
    with pytest.raises(OutputError, match="was changed by another program"):
        list(PARQUET.rewrite(iter(rows[:-1]), io.BytesIO(), io.BytesIO(old)))
