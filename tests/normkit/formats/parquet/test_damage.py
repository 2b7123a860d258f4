"""Parquet files that are damaged or lie: an error with the reason, never a crash, never a file that lost something."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit import InputError, OutputError
from normkit.core.errors import NormkitError
from normkit.formats.base import Row
from normkit.formats.parquet import footer as parts
from normkit.formats.parquet import thrift
from normkit.formats.registry import format_of

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

PARQUET = format_of("x.parquet")
TABLE = pa.table(
    {
        "title": ["Harbour"] * 40,
        "text": [None if n % 5 else f"It rained {n}" for n in range(40)],
        "list": [["a", None], []] * 20,
        "when": pa.array(range(40), pa.timestamp("us")),
    }
).replace_schema_metadata({"license": "CC-BY-4.0"})


def file_of(**options: Any) -> bytes:
    sink = io.BytesIO()
    pq.write_table(TABLE, sink, **options)
    return sink.getvalue()


WHOLE = (
    file_of(row_group_size=20),
    file_of(compression="none", write_page_index=True),
    file_of(compression="zstd", data_page_version="2.0", store_schema=False),
    file_of(compression="gzip", use_dictionary=False, column_encoding={"text": "DELTA_BYTE_ARRAY"}),
)


def fixed(raw: bytes) -> bytes:
    def pairs() -> Any:
        for row in PARQUET.read(io.BytesIO(raw), "in"):
            text = row.mapping.get("text") if row.mapping else None
            yield row, {**(row.mapping or {}), "text": text + "!"} if isinstance(text, str) else None

    sink = io.BytesIO()
    assert list(PARQUET.rewrite(pairs(), sink, io.BytesIO(raw))) == []
    return sink.getvalue()


def chunks(raw: bytes) -> dict[tuple[int, int], bytes]:
    """Return the bytes of every column chunk; the second is that of the texts."""
    return {
        (number, at): raw[slice(*parts.pages(chunk))]
        for number, group in enumerate(parts.read(io.BytesIO(raw)).groups)
        for at, chunk in enumerate(parts.chunks(group))
    }


def garbled(rnd: Random, raw: bytes) -> bytes:
    """Return a file with some bytes changed, most often in its footer, or cut."""
    spoilt = bytearray(raw)
    footer = len(raw) - 8 - int.from_bytes(raw[-8:-4], "little")
    for _ in range(rnd.choice([1, 1, 2, 5, 20])):
        at = rnd.randrange(footer if rnd.random() < 0.6 else 0, len(raw))
        spoilt[at] = rnd.choice([0, 127, 128, 255, rnd.randrange(256), spoilt[at] ^ 1 << rnd.randrange(8)])
    return bytes(spoilt[: rnd.randrange(len(raw))] if rnd.random() < 0.1 else spoilt)


@pytest.mark.parametrize("seed", range(4))
def test_a_garbled_file_is_an_error_or_keeps_all_that_can_be_read(seed: int) -> None:
    rnd = Random(seed)
    survived = 0
    for _ in range(250):
        raw = garbled(rnd, WHOLE[seed])
        with contextlib.suppress(NormkitError):
            new = fixed(raw)
            before, after = chunks(raw), chunks(new)
            assert {number for group, number in before if before[group, number] != after[group, number]} <= {1}
            survived += 1
    assert survived > 10


def test_a_file_cut_anywhere_is_an_error_with_its_name() -> None:
    for at in range(0, len(WHOLE[0]), 7):
        with pytest.raises(InputError, match=r"^in: no Parquet file, or a damaged one .*; fetch it again$"):
            list(PARQUET.read(io.BytesIO(WHOLE[0][:at]), "in"))


def refooted(raw: bytes, change: Callable[[parts.Footer], object]) -> bytes:
    """Return a file whose footer says something else."""
    footer = parts.read(io.BytesIO(raw))
    change(footer)
    metadata = thrift.encode(footer.metadata)
    return raw[: footer.start] + metadata + len(metadata).to_bytes(4, "little") + parts.MAGIC


def test_a_footer_comes_back_as_it_was() -> None:
    for raw in WHOLE:
        assert refooted(raw, lambda footer: None) == raw


def _put(struct: thrift.Struct, key: int, type: int, value: object) -> None:
    struct[key] = thrift.Field(type, value)


def _chunk(footer: parts.Footer, number: int) -> thrift.Struct:
    return parts.chunks(footer.groups[0])[number]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda footer: _put(_chunk(footer, 0), 1, thrift.BINARY, b"x"), "a part of it stands in another file"),
        (lambda footer: _put(footer.metadata, 8, thrift.STRUCT, {}), "it is encrypted"),
        (lambda footer: _put(_chunk(footer, 0), 8, thrift.STRUCT, {}), "a column is encrypted"),
        (lambda footer: _put(_chunk(footer, 0)[3].value, 7, thrift.I64, 5000), "two of its parts overlap"),
        (lambda footer: _put(_chunk(footer, 0)[3].value, 7, thrift.I64, -1), "two of its parts overlap"),
        (lambda footer: parts.chunks(footer.groups[0]).pop(), "a row group has more or fewer columns than the table"),
        (lambda footer: _chunk(footer, 0).pop(3), "its metadata are not as they should be"),
        (lambda footer: footer.metadata.pop(2), "its metadata are not as they should be"),
    ],
)  # fmt: skip
def test_what_cannot_be_moved_is_refused_with_the_reason(change: Callable[[parts.Footer], object], reason: str) -> None:
    raw = refooted(WHOLE[0], change)
    with pytest.raises(OutputError, match=f"^this Parquet file cannot be changed without loss: {reason}"):
        parts.read(io.BytesIO(raw))


def test_a_column_whose_pages_could_not_be_told_from_others_is_refused() -> None:
    rows = [(row, {**(row.mapping or {}), "when": "2031-01-01"}) for row in PARQUET.read(io.BytesIO(WHOLE[0]), "")]
    raw = refooted(WHOLE[0], lambda footer: _put(footer.metadata[2].value.values[6], 2, thrift.I32, 9))
    with pytest.raises(
        OutputError, match=r"^column 'when' is written in a way that its changed values cannot be given"
    ):
        list(PARQUET.rewrite(iter(rows), io.BytesIO(), io.BytesIO(raw)))


def test_a_name_that_is_no_text_is_an_error() -> None:
    raw = WHOLE[2].replace(b"\x05title", b"\x05\xff\xfe\xfftl")
    assert raw != WHOLE[2]
    with pytest.raises(InputError, match=r"^in: no Parquet file, or a damaged one"):
        list(PARQUET.read(io.BytesIO(raw), "in"))


STRUCTS = st.lists(st.sampled_from([b"\x1c", b"\x19\xfc", b"\xff", b"\x15\x02", b"\x0b", b"\0"])).map(b"".join)


@given(st.binary(max_size=60) | STRUCTS)
def test_bytes_that_are_no_struct_are_an_error(raw: bytes) -> None:
    with contextlib.suppress(thrift.ThriftError):
        struct = thrift.decode(raw)
        assert thrift.decode(thrift.encode(struct)) == struct


def test_a_struct_that_is_nested_for_ever_or_says_it_is_huge_is_an_error() -> None:
    for raw in (b"\x1c" * 100_000, b"\x19\x19" * 100_000, b"\x19\xf5\xff\xff\xff\xff\x0f", b"\x1b\xff\xff\xff\x7f\x88"):
        with pytest.raises(thrift.ThriftError):
            thrift.decode(raw)


def test_rows_that_cannot_be_read_stay_beside_one_that_changes() -> None:
    text = pa.StringArray.from_buffers(3, *pa.array([b"ok", b"\xff", b"too"]).buffers()[1:])
    sink = io.BytesIO()
    pq.write_table(pa.table({"text": text}), sink)
    rows: list[Row] = list(PARQUET.read(io.BytesIO(sink.getvalue()), "in"))
    assert [bool(row.trouble) for row in rows] == [False, True, False]
    new = fixed(sink.getvalue())
    assert pq.read_table(io.BytesIO(new)).column(0).cast(pa.binary()).to_pylist() == [b"ok!", b"\xff", b"too!"]
