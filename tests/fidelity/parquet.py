"""Parquet files of every type, setting and nesting, in which one text shouts: only its column chunk may change."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from tests.fidelity.laws import elsewhere, in_place
from tests.fidelity.texts import CALM, LOUD, shout, text
from tests.normkit.formats.harness import parquet_chunks, parquet_says


def _types() -> Mapping[str, tuple[Any, Callable[[Random], object]]]:
    import pyarrow as pa

    return {
        "int": (pa.int64(), lambda rnd: rnd.randrange(-(2**63), 2**63)),
        "tiny": (pa.uint8(), lambda rnd: rnd.randrange(256)),
        "float": (pa.float64(), lambda rnd: rnd.choice([0.0, -0.0, 1e300, float("inf")])),
        "half": (pa.float32(), lambda rnd: rnd.random()),
        "truth": (pa.bool_(), lambda rnd: rnd.random() < 0.5),
        "decimal": (pa.decimal128(20, 3), lambda rnd: Decimal(rnd.randrange(10**6)).scaleb(-3)),
        "day": (pa.date32(), lambda rnd: datetime(1900 + rnd.randrange(200), 1, 2).date()),
        "naive": (pa.timestamp("ms"), lambda rnd: datetime(1900 + rnd.randrange(200), 1, 2, 3)),
        "fine": (pa.timestamp("ns"), lambda rnd: datetime(1990 + rnd.randrange(40), 1, 2, 3)),
        "zoned": (pa.timestamp("us", "UTC"), lambda rnd: datetime(1900 + rnd.randrange(200), 1, 2, tzinfo=UTC)),
        "span": (pa.duration("us"), lambda rnd: rnd.randrange(10**9)),
        "blob": (pa.binary(), lambda rnd: rnd.randbytes(rnd.randrange(9))),
        "fixed": (pa.binary(4), lambda rnd: rnd.randbytes(4)),
        "string": (pa.string(), text),
        "large": (pa.large_string(), text),
        "kinds": (pa.dictionary(pa.int32(), pa.string()), lambda rnd: rnd.choice("abc")),
        "list": (pa.list_(pa.string()), lambda rnd: [text(rnd) or None for _ in range(rnd.randrange(3))]),
        "struct": (
            pa.struct([("a", pa.int32()), ("b", pa.list_(pa.struct([("c", pa.string())])))]),
            lambda rnd: {"a": rnd.randrange(9), "b": [{"c": text(rnd)}, None][: rnd.randrange(3)]},
        ),
        "map": (pa.map_(pa.string(), pa.int32()), lambda rnd: [("k", rnd.randrange(9))]),
    }


def table(rnd: Random) -> tuple[Any, int, str]:
    """Return a table, the row whose text is to shout, and that text with ``LOUD`` in it."""
    import pyarrow as pa

    count = rnd.randint(1, 60)
    kinds = _types()
    names = rnd.sample(sorted(kinds), rnd.randrange(6))
    columns: dict[str, Any] = {
        name: pa.array([make(rnd) if rnd.random() < 0.8 else None for _ in range(count)], kind)
        for name, (kind, make) in ((name, kinds[name]) for name in names)
    }
    first, second = shout(rnd)
    texts: list[str | None] = [("Fine. " + text(rnd)) if rnd.random() < 0.9 else None for _ in range(count)]
    at = rnd.randrange(count)
    texts[at] = first + CALM + second
    kind = rnd.choice([pa.string(), pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.string())])
    columns["text"] = pa.array(texts, kind)
    order = [*names, "text"]
    rnd.shuffle(order)
    notes = rnd.choice([None, {"license": "CC-BY-4.0", "odd": "\x00é"}, {b"\xff": b"\xfe"}])
    return pa.table({name: columns[name] for name in order}).replace_schema_metadata(notes), at, first + LOUD + second


def settings(rnd: Random) -> dict[str, Any]:
    """Return settings of pyarrow's writer."""
    chosen = {
        "row_group_size": rnd.choice([1, 7, 20, 1000]),
        "compression": rnd.choice(["none", "snappy", "gzip", "brotli", "zstd", "lz4"]),
        "data_page_size": rnd.choice([64, 1 << 20]),
        "data_page_version": rnd.choice(["1.0", "2.0"]),
        "use_dictionary": rnd.random() < 0.5,
        "write_statistics": rnd.random() < 0.8,
        "write_page_index": rnd.random() < 0.4,
        "store_schema": rnd.random() < 0.5,
        "write_page_checksum": rnd.random() < 0.2,
    }
    if rnd.random() < 0.3:
        chosen["use_deprecated_int96_timestamps"] = True
    if not chosen["use_dictionary"] and rnd.random() < 0.5:
        chosen["column_encoding"] = {"text": rnd.choice(["DELTA_BYTE_ARRAY", "DELTA_LENGTH_BYTE_ARRAY"])}
    return chosen


def hold(rnd: Random, folder: Path) -> int:
    """Put a file through the laws in an empty folder; return how many bytes were compared. Raises AssertionError."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    quiet, at, shouted = table(rnd)
    column = quiet.column_names.index("text")
    field = quiet.schema.field(column)
    values = quiet.column(column).to_pylist()
    loud_table = quiet.set_column(column, field, pa.array([*values[:at], shouted, *values[at + 1 :]], field.type))
    chosen = settings(rnd)
    if pa.types.is_dictionary(field.type):
        chosen.pop("column_encoding", None)  # pyarrow writes such a column, and cannot read it

    def written(content: Any) -> bytes:
        sink = io.BytesIO()
        pq.write_table(content, sink, **chosen)
        return sink.getvalue()

    calm, loud = written(quiet), written(loud_table)
    assert in_place(folder, ".parquet", calm) == calm, "nothing to fix, and bytes differ"
    assert elsewhere(folder, ".parquet", calm) == calm, "nothing to fix, and bytes differ with -o"
    new = in_place(folder, ".parquet", loud)
    assert parquet_says(new) == parquet_says(loud), "the metadata differ"
    before, after = parquet_chunks(loud), parquet_chunks(new)
    group = at // chosen["row_group_size"]
    assert {place for place in before if before[place] != after[place]} == {(group, "text")}, "other columns differ"
    assert pq.read_table(io.BytesIO(new)).column("text").to_pylist() == values, "the texts are not those wanted"
    assert elsewhere(folder, ".parquet", loud) == new, "in place and -o differ"
    return 2 * len(calm) + 2 * len(loud)
