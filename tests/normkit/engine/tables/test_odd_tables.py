"""A table may hold columns of any type: ``fix_batch`` returns what it got, with the texts fixed that it could read."""

from __future__ import annotations

import decimal
from collections.abc import Callable
from typing import Any

import pyarrow as pa
import pytest

from normkit import Normalizer

KIT = Normalizer(select=["CHR101", "DAT1", "HED1"])
TEXT = "It rained.\n\nSign Up"
DATED = "12 March 2025\n\nIt rained.\n\nSign Up"


def broken_text() -> Any:
    return pa.Array.from_buffers(pa.string(), 3, pa.array([b"\xff\xfe", None, b"\xc3"]).buffers())


COLUMNS: dict[str, Callable[[], Any]] = {
    "nanoseconds": lambda: pa.array([1, None, 3], pa.timestamp("ns")),
    "the year 148107": lambda: pa.array([2**62, None, -(2**62)], pa.timestamp("us")),
    "a zone that is none": lambda: pa.array([1, None, 3], pa.timestamp("us", "Mars/Olympus")),
    "an offset that is none": lambda: pa.array([1, None, 3], pa.timestamp("ns", "+25:99")),
    "far days": lambda: pa.array([2**30, None, -(2**30)], pa.date32()),
    "far milliseconds": lambda: pa.array([2**60 // 86400000 * 86400000, None, 0], pa.date64()),
    "a long time": lambda: pa.array([2**62, None, 1], pa.duration("ns")),
    "a fine time": lambda: pa.array([1, None, 86400 * 10**9 - 1], pa.time64("ns")),
    "months": lambda: pa.array([(1, 2, 3), None, (0, 0, 0)], pa.month_day_nano_interval()),
    "decimals": lambda: pa.array([decimal.Decimal("1" * 70), None, decimal.Decimal(0)], pa.decimal256(76, 3)),
    "a dictionary": lambda: pa.array(["a", None, "a"]).dictionary_encode(),
    "half floats": lambda: pa.array([1.5, None, float("nan")], pa.float16()),
    "nothing": lambda: pa.nulls(3),
    "lists": lambda: pa.array([[1], None, []]),
    "a view": lambda: pa.array(["a", None, "b"], pa.string_view()),
    "bytes": lambda: pa.array([b"\xff", None, b""]),
    "broken text": broken_text,
    "runs": lambda: pa.RunEndEncodedArray.from_arrays([2, 3], ["a", "b"]),
    "UUIDs": lambda: pa.ExtensionArray.from_storage(pa.uuid(), pa.array([b"1" * 16, None, b"2" * 16], pa.binary(16))),
}


@pytest.mark.parametrize("name", COLUMNS)
def test_a_column_of_any_type_comes_out_as_it_went_in(name: str) -> None:
    column = COLUMNS[name]()
    for place in ("other", "published", "title", "id"):
        table = pa.table({"id": ["1", "2", "3"], "text": [TEXT, DATED, None], place: column})
        fixed = KIT.fix_batch(table)
        assert fixed.schema.remove_metadata() == table.schema
        at = table.column_names.index(place)
        before, after = (one.column(at).combine_chunks() for one in (table, fixed))
        assert [before[n].is_valid for n in (0, 2)] == [after[n].is_valid for n in (0, 2)]
        if place in ("other", "id"):
            assert [str(buffer) and bytes(buffer) for buffer in before.buffers() if buffer] == [
                bytes(buffer) for buffer in after.buffers() if buffer
            ]
            assert fixed.column("text")[0].as_py() == "It rained."
    KIT.fix_batch(pa.table({"id": ["1", "2", "3"], "text": column}))


def test_a_value_that_python_cannot_hold_is_never_replaced() -> None:
    column = pa.array([2**62, 0], pa.timestamp("us"))
    fixed = KIT.fix_batch(pa.table({"title": ["Rain", "Rain"], "text": [DATED, DATED], "published": column}))
    assert fixed.column("published").combine_chunks().cast(pa.int64()).to_pylist() == [2**62, 0]


def test_columns_that_share_a_name_stay_as_they_are() -> None:
    for names in (("text", "text", "id"), ("text", "x", "x")):
        table = pa.table([pa.array([TEXT]), pa.array([TEXT]), pa.array(["1"])], names=names)
        fixed = KIT.fix_batch(table)
        assert fixed.column_names == list(names)
        assert fixed.column(1).to_pylist() == [TEXT]
        assert fixed.column(0).to_pylist() == [TEXT if names[1] == "text" else "It rained."]


@pytest.mark.parametrize(
    "table",
    [
        pa.table({}),
        pa.table({"text": pa.array([], pa.string())}),
        pa.table({"text": pa.chunked_array([[TEXT], [], [None, TEXT]])}),
        pa.table({"text": [TEXT] * 3}).slice(1, 1),
        pa.record_batch({"text": [TEXT]}),
        pa.table([pa.array([TEXT]), pa.array([TEXT])], names=["", "text"]),
        pa.table([pa.array([TEXT])], schema=pa.schema([pa.field("text", pa.string(), nullable=False)])),
    ],
    ids=["no columns", "no rows", "chunks", "a slice", "a batch", "no name", "never null"],
)
def test_a_table_of_any_shape_is_fixed(table: Any) -> None:
    fixed = KIT.fix_batch(table)
    fixed.validate(full=True)
    assert fixed.schema.remove_metadata() == table.schema
    expected = [text and "It rained." for text in table.column("text").to_pylist()] if table.num_columns else []
    assert (fixed.column("text").to_pylist() if table.num_columns else []) == expected
