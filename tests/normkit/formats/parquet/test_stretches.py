"""Ranges of a Parquet file's rows, each read from the file by itself, are the rows of the file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normkit import InputError
from normkit.formats.base import Row, Stretch
from normkit.formats.registry import format_of

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

PARQUET = format_of("x.parquet")


def written(path: Path, rows: int, group: int) -> bytes:
    table = pa.table({"id": [f"r{n}" for n in range(rows)], "text": [f"It rained {n} times." for n in range(rows)]})
    pq.write_table(table, path, row_group_size=group, compression="none", use_dictionary=False)
    return path.read_bytes()


def stretches(path: Path) -> list[Stretch]:
    with path.open("rb") as source:
        return list(PARQUET.stretches(source, str(path), 1 << 20))


def until_damage(rows: Iterator[Row]) -> tuple[list[tuple[int, object]], str]:
    """Return what can be read, and why no more."""
    found = list[tuple[int, object]]()
    try:
        found.extend((row.line, row.mapping) for row in rows)
    except InputError as error:
        return found, str(error)
    return found, ""


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 5_000), st.integers(1, 3_000))
def test_they_are_the_rows_of_the_file(tmp_path_factory: pytest.TempPathFactory, rows: int, group: int) -> None:
    path = tmp_path_factory.mktemp("parquet") / "a.parquet"
    raw = written(path, rows, group)
    found = [row for one in stretches(path) for row in PARQUET.read_stretch(one, str(path))]
    assert found == list(PARQUET.read(io.BytesIO(raw), str(path)))


@pytest.mark.parametrize("group", [700, 1024, 1500, 4000])
def test_damage_is_told_with_the_place_at_which_who_reads_all_finds_it(tmp_path: Path, group: int) -> None:
    path = tmp_path / "a.parquet"
    raw = bytearray(written(path, 4000, group))
    metadata = pq.ParquetFile(path).metadata
    column = metadata.row_group(metadata.num_row_groups - 1).column(1)
    raw[column.data_page_offset : column.data_page_offset + 40] = b"\xff" * 40
    path.write_bytes(raw)
    expected = until_damage(PARQUET.read(io.BytesIO(raw), str(path)))
    assert expected[1]
    found, why = list[tuple[int, object]](), ""
    for one in stretches(path):
        some, why = until_damage(PARQUET.read_stretch(one, str(path)))
        found += some
        if why:
            break
    assert (found, why) == expected


def test_a_file_that_is_another_one_by_now_is_not_read_on(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    written(path, 3000, 1000)
    first, *_ = stretches(path)
    written(path, 4000, 1000)
    with pytest.raises(InputError, match="changed by another program"):
        list(PARQUET.read_stretch(first, str(path)))


def test_what_stands_in_no_file_is_not_cut(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    raw = written(path, 3000, 1000)
    assert stretches(path)
    assert not list(PARQUET.stretches(io.BytesIO(raw), str(path), 1))
    (tmp_path / "no.parquet").write_bytes(b"PAR1 and no more")
    assert not stretches(tmp_path / "no.parquet")
