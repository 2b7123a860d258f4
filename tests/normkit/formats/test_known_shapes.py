"""The files that people have, a table of them (``fixtures/shapes``): each is checked, fixed and undone, or told.

``fixtures/README.md`` says what the keys of a shape mean.
"""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from normkit.core.fields import field_names, to_record
from normkit.formats.coding import codecs
from normkit.formats.coding.recoded import in_encoding
from normkit.formats.coding.unicode import encoding_named
from normkit.formats.registry import format_of
from tests.conftest import ROOT, Run
from tests.normkit.formats.harness import mappings

zstd = pytest.importorskip(codecs._ZSTD)
SHAPES = ROOT / "fixtures" / "shapes"
RULES = ("--isolated", "--jobs", "1", "--select", "CHR102")
AD = "Advertisement"
TITLES = ["Ferry to Marsh Island Sails Again", "Wexcombe Pupils Plant an Orchard"]
PACK: dict[str, Callable[[bytes], bytes]] = {
    "gz": lambda raw: gzip.compress(raw, mtime=0), "bz2": bz2.compress, "xz": lzma.compress, "zst": zstd.compress,
}  # fmt: skip
UNPACK = {"gz": gzip.decompress, "bz2": bz2.decompress, "xz": lzma.decompress, "zst": zstd.decompress}
COLUMNAR = ("arrow", "feather", "parquet")
Shape = dict[str, Any]


def shapes(*, told: bool) -> list[Any]:
    return [param for param in _every() if ("told" in param.values[0]) is told]


def _every() -> Iterator[Any]:
    for file in sorted(SHAPES.glob("*.toml")):
        for shape in tomllib.loads(file.read_text("utf-8"))["shape"]:
            yield pytest.param(shape, id=f"{file.stem}-{shape['name']}")


def content_of(shape: Shape) -> str:
    """Return the text of a shape's file, unpacked and decoded; of a table in columns: its records as JSON Lines."""
    return str(shape["content"]) if "content" in shape else (SHAPES / "services" / shape["file"]).read_text("utf-8")


def ending(shape: Shape) -> str:
    return str(shape.get("packed", shape["file"].rpartition(".")[2]))


def made(shape: Shape, content: str) -> bytes:
    """Return the bytes of a shape's file that holds this text."""
    if "hex" in shape:
        return bytes.fromhex(shape["hex"])
    if ending(shape) in COLUMNAR:
        return in_columns(shape, [json.loads(line) for line in content.splitlines()])
    raw = content.encode(shape.get("encoding", "utf-8"))
    return PACK[ending(shape)](raw) if ending(shape) in PACK else raw


def in_columns(shape: Shape, records: list[dict[str, object]]) -> bytes:
    import pyarrow as pa
    import pyarrow.feather
    import pyarrow.parquet

    sink, table = io.BytesIO(), pa.Table.from_pylist(records)
    write = pa.parquet.write_table if ending(shape) == "parquet" else pa.feather.write_feather
    write(table, sink)
    return sink.getvalue()


def said(shape: Shape, raw: bytes) -> object:
    """Return what a file holds, unpacked: its bytes, or the table that other programs read from it."""
    if ending(shape) in COLUMNAR:
        import pyarrow.feather
        import pyarrow.parquet

        read = pyarrow.parquet.read_table if ending(shape) == "parquet" else pyarrow.feather.read_table
        return read(io.BytesIO(raw)).to_pylist()
    return UNPACK[ending(shape)](raw) if ending(shape) in UNPACK else raw


def records_of(shape: Shape, raw: bytes) -> list[dict[str, object]]:
    format = format_of(shape["file"])
    if "--encoding" in (options := shape.get("options", [])):
        format = in_encoding(format, encoding_named(options[options.index("--encoding") + 1]))
    return mappings(format, raw)


def without_ads(shape: Shape, content: str) -> str:
    spelt = (shape.get("gone"), f"{AD}\\n\\n", f"{AD}\n\n")
    return content.replace(next(one for one in spelt if one and one in content), "")


@pytest.mark.parametrize("shape", shapes(told=False))
def test_a_shape_is_checked_fixed_and_undone(shape: Shape, workplace: Path, run: Run) -> None:
    content = content_of(shape)
    file = workplace / shape["file"]
    file.write_bytes(raw := made(shape, content))
    argv = (*RULES, *shape.get("options", ()), file.name)

    found = records_of(shape, raw)
    own = field_names(found[0]).own
    assert {field: own.get(field) for field in shape["own"]} == shape["own"], "the fields are found by their own names"
    titles = [to_record(one)[0].fields["title"] for one in found] if "title" in own else []
    assert titles == shape.get("titles", TITLES)

    code, out, err = run("check", "--output-format", "json", *argv)
    assert (code, err) == (1, ""), out
    findings = json.loads(out)["findings"]
    ads = [one for one in findings if one["code"] == "CHR102"]
    assert {one["own_field"] for one in ads} <= {shape["own"].get("text")}, "a finding names the user's own field"
    assert len(ads) == content.count(AD) or "unfixed" in shape
    for one in () if ending(shape) in COLUMNAR else ads:
        line = content.split("\n")[one["line"] - 1]
        assert line[one["column"] - 1 :].startswith(AD), "a finding has its line and column in the file"
        assert line[: one["end_column"] - 1].endswith(AD)
    told = [one["message"] for one in findings if one not in ads]
    for words in filter(None, (shape.get("unfixed"), shape.get("also"))):
        assert words in out
    assert "unfixed" in shape or "also" in shape or not told, "nothing else is said of a sound file"

    code, out, err = run("fix", *argv)
    assert err == ""
    if "unfixed" in shape:
        assert (code, file.read_bytes()) == (1, raw), "read, and left as it is"
        return
    assert (code, shape.get("left", "") in out) == (1 if told or "left" in shape else 0, True), out
    wanted = made(shape, without_ads(shape, content))
    assert said(shape, file.read_bytes()) == said(shape, wanted), "only the text changes"
    assert run("undo", ".normkit/undo-0001.jsonl")[0] == 0
    assert file.read_bytes() == raw, "undone, every byte is back"


@pytest.mark.parametrize("shape", shapes(told=True))
def test_a_shape_that_is_not_read_is_told_in_one_sentence(shape: Shape, workplace: Path, run: Run) -> None:
    file = workplace / shape["file"]
    file.write_bytes(raw := made(shape, content_of(shape)))
    for command in ("check", "fix"):
        code, out, err = run(command, *RULES, file.name)
        assert code == shape.get("exit", 2), out + err
        where, sentence = (err, f"normkit: {file.name}: {shape['told']}") if code == 2 else (out, shape["told"])
        assert where.count(sentence) == 1, out + err
        assert "All fine" not in out
    assert file.read_bytes() == raw
    assert [entry.name for entry in workplace.iterdir()] == [file.name]


def test_each_shape_says_where_it_is_met_and_has_a_name_of_its_own() -> None:
    every = [param.values[0] for param in _every()]
    names = [shape["name"] for shape in every]
    assert all(shape["seen"] for shape in every)
    assert sorted(set(names)) == sorted(names)
