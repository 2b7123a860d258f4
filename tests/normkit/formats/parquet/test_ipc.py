"""Arrow and Feather files: one value changes alone, and schema, types, metadata, batches and packing stay."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.feather
import pytest

from normkit import InputError
from normkit.formats.registry import format_of
from tests.conftest import Run
from tests.normkit.formats.harness import mappings, rewritten, rows, written

ARROW = format_of("x.arrow")
SCHEMA = pa.schema(
    [
        pa.field("title", pa.large_string()),
        pa.field("text", pa.string(), metadata={b"unit": b"words"}),
        pa.field("published", pa.timestamp("ns", "UTC")),
        pa.field("source", pa.dictionary(pa.int8(), pa.string())),
        pa.field("tags", pa.list_(pa.string())),
        pa.field("score", pa.float32()),
    ],
    metadata={b"huggingface": b'{"info": {}}'},
)
TABLE = pa.table(
    {
        "title": ["Rain", "Snow", None],
        "text": ["It rained.", "It snowed.\n\nAdvertisement", "It was dry."],
        "published": [datetime(2024, 3, 1), datetime(2024, 3, 1), datetime(2024, 3, 2)],
        "source": ["a", "b", "a"],
        "tags": [["x"], [], None],
        "score": [0.5, None, 1.0],
    },
    schema=SCHEMA,
)


def made(packing: str | None = None, stream: bool = False, batch: int = 2) -> bytes:
    sink = io.BytesIO()
    options = pa.ipc.IpcWriteOptions(compression=packing)
    with (pa.ipc.new_stream if stream else pa.ipc.new_file)(sink, SCHEMA, options=options) as writer:
        writer.write_table(TABLE, max_chunksize=batch)
    return sink.getvalue()


def table(raw: bytes) -> pa.Table:
    reader = pa.ipc.open_file if raw.startswith(b"ARROW1") else pa.ipc.open_stream
    return reader(io.BytesIO(raw)).read_all()


@pytest.mark.parametrize("stream", [False, True], ids=["file", "stream"])
@pytest.mark.parametrize("packing", [None, "lz4", "zstd"])
@pytest.mark.parametrize(("key", "value"), [("text", "It snowed."), ("title", "Sleet"), ("source", "new")])
def test_one_value_changes_alone_and_all_else_stays(packing: str | None, stream: bool, key: str, value: str) -> None:
    raw = made(packing, stream, batch=3 if key == "source" else 2)
    new, patches = rewritten(ARROW, raw, {1: {key: value}})
    expected = TABLE.to_pylist()
    expected[1][key] = value
    found = table(new)
    assert found.to_pylist() == expected
    assert found.schema.equals(SCHEMA, check_metadata=True)
    assert [len(chunk) for chunk in found.column("text").chunks] == [
        len(chunk) for chunk in table(raw).column("text").chunks
    ]
    assert new.startswith(b"ARROW1") is not stream
    assert patches == []
    for frame in (b"\x04\x22\x4d\x18", b"\x28\xb5\x2f\xfd"):
        assert (frame in new) == (frame in raw), "packed as it was"


def test_without_a_change_every_byte_stays() -> None:
    raw = made("lz4")
    assert rewritten(ARROW, raw, {}) == (raw, [])


def test_a_table_gets_a_column() -> None:
    wide = ARROW.with_columns(("language",))
    new, _ = rewritten(wide, made(), {0: {"language": "en"}})
    assert table(new).column("language").to_pylist() == ["en", None, None]
    assert table(new).schema.metadata == SCHEMA.metadata


def test_records_have_the_types_of_python_and_room_for_columns_alone() -> None:
    first = rows(ARROW, made())[0]
    assert first.mapping is not None
    assert first.mapping["tags"] == ["x"]
    assert isinstance(first.mapping["published"], datetime)
    assert ARROW.unfit(first, {**first.mapping, "score": "high"}).startswith("column 'score' (float) cannot hold")
    assert not ARROW.holds(first, "language")


def test_a_fresh_file_reads_back() -> None:
    records: list[dict[str, object]] = [{"title": "Rain", "score": 1}, {"title": None, "score": 2.5, "text": "It."}]
    raw = written(ARROW, records)
    assert raw.startswith(b"ARROW1")
    assert mappings(ARROW, raw) == [{"title": "Rain", "score": 1.0, "text": None}, {**records[1]}]


@pytest.mark.parametrize("raw", [b"", b"ARROW1", b"title,text\n", made()[:-20], made()[:300], made(stream=True)[:700]])
def test_what_is_no_whole_file_is_named(raw: bytes) -> None:
    with pytest.raises(InputError, match=r"^in: no Arrow file, or a damaged one"):
        rows(ARROW, raw)


def test_a_file_is_fixed_and_brought_back(workplace: Path, run: Run) -> None:
    file = workplace / "a.feather"
    pyarrow.feather.write_feather(TABLE, file)
    before = file.read_bytes()
    code, out, _ = run("fix", "--select", "CHR", "a.feather")
    assert (code, out.splitlines()[0]) == (0, "Made 1 edit in 1 record of 1 file.")
    assert pyarrow.feather.read_table(file).column("text").to_pylist()[1] == "It snowed."
    assert run("undo", ".normkit/undo-0001.jsonl")[0] == 0
    assert file.read_bytes() == before
