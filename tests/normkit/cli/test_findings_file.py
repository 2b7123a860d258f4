"""What is found, as a table in a file: the same from files and from a batch; ``normkit.run`` is the same run."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import normkit
from normkit import ConfigError, InputError, Normalizer, NormkitError
from normkit.core.serial import COLUMNS, arrow_schema
from tests.conftest import Run

SELECT = "CHR101,DAT112,HED1,TXT"
DIRTY = [
    {"id": "a", "title": "Rain on the hills at last", "text": "It rained all day on the hills.\n\nSign Up"},
    {"title": "A quiet day at the harbour", "text": "The river was calm from dawn to dusk, and so was the sea."},
    {"title": "", "text": "12 March 2025\n\nMinister Al-Rashid spoke at length of rain and of the harbour."},
]


@pytest.fixture
def file(workplace: Path) -> Path:
    file = workplace / "a.jsonl"
    file.write_text("".join(json.dumps(record) + "\n" for record in DIRTY), "utf-8")
    return file


def read(file: Path) -> list[dict[str, Any]]:
    if file.suffix == ".parquet":
        pq = pytest.importorskip("pyarrow.parquet")
        table = pq.read_table(file)
        assert table.schema.equals(arrow_schema("findings"), check_metadata=True)
        return list(table.to_pylist())
    if file.suffix == ".jsonl":
        return [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    with file.open(encoding="utf-8", newline="") as opened:
        return [dict(_typed(row)) for row in csv.DictReader(opened)]


def _typed(row: dict[str, str]) -> Iterator[tuple[str, object]]:
    for name, value in row.items():
        what = COLUMNS["findings"][name]
        yield name, (value if what == "text" else json.loads(value)) if value or name == "excerpt" else None


@pytest.mark.parametrize("suffix", [".parquet", ".csv", ".jsonl"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_check_writes_what_a_batch_tells(file: Path, run: Run, suffix: str, jobs: str) -> None:
    pa = pytest.importorskip("pyarrow")
    out = file.with_name(f"found{suffix}")
    code, text, _ = run("check", "a.jsonl", "--select", SELECT, "--findings", str(out), "--jobs", jobs)
    assert (code, "CHR101" in text) == (1, True)
    found = read(out)
    kit = Normalizer(select=SELECT.split(","))
    names = pa.array([f"a.jsonl:{number}" for number in (1, 2, 3)])
    batch = kit.check_batch(pa.Table.from_pylist(DIRTY).append_column("at", names), key="at").findings.to_pylist()
    told = [{**row, "row": None, "path": "a.jsonl", "line": row["row"] + 1} for row in batch]
    for row in told:
        row["record"] = "a" if row["line"] == 1 else row["record"]
    assert found == told
    assert found


def test_a_fix_writes_what_is_fixed_and_what_is_left(file: Path, run: Run) -> None:
    out = file.with_name("found.jsonl")
    run("fix", "a.jsonl", "--select", SELECT, "--findings", str(out), "-o", "b.jsonl")
    found = read(out)
    assert {(row["line"], row["code"]) for row in found if row["fixed"]} == {(1, "CHR101"), (3, "DAT112")}
    assert all((row["round"] is not None) == row["fixed"] for row in found)
    assert run("fix", "a.jsonl", "--diff", "--findings", "c.csv")[0] == 2


def test_a_fix_of_a_file_and_of_a_table_tell_the_same(file: Path, run: Run) -> None:
    """Titles, by which records without an id are known, are fixed meanwhile."""
    pa = pytest.importorskip("pyarrow")
    records = [{**record, "id": None, "title": f"{record['title']} &amp; more | Tolvan News"} for record in DIRTY]
    file.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    run("fix", "a.jsonl", "-o", "b.jsonl", "--findings", "found.jsonl", "--scope", "record")
    found = read(file.with_name("found.jsonl"))
    names = pa.array([f"a.jsonl:{number}" for number in (1, 2, 3)])
    kit = Normalizer(ignore=Normalizer().corpus_rules)
    columns = pa.schema([*((name, pa.string()) for name in ("id", "title", "text", "published")), ("at", pa.string())])
    table = pa.Table.from_pylist([{**r, "at": str(name)} for r, name in zip(records, names, strict=True)], columns)
    batch = kit.fix_batch(table, key="at", details=True).findings.to_pylist()
    told = {(row["record"], row["code"], row["fixed"], row["fingerprint"]) for row in batch}
    assert {(row["record"], row["code"], row["fixed"], row["fingerprint"]) for row in found} == told
    assert any(row["fixed"] for row in found)


def test_a_file_of_another_kind_or_one_that_is_read_is_refused(file: Path, run: Run) -> None:
    assert "ends in .parquet, .csv, .jsonl" in run("check", "a.jsonl", "--findings", "found.txt")[2]
    assert "is one of the files to read" in run("check", "a.jsonl", "--findings", "a.jsonl")[2]
    (file.with_name("link.csv")).symlink_to("a.jsonl")
    both = run("check", "a.jsonl", "--findings", "found.csv", "--write-baseline", "known.json")
    assert "one of them at a time" in both[2]
    assert "is a link" in run("check", "a.jsonl", "--findings", "link.csv")[2]
    assert file.read_text("utf-8").count("\n") == 3


def test_half_a_surrogate_pair_is_written_as_its_escape(file: Path, run: Run) -> None:
    file.write_text('{"title": "Rain on the hills", "text": "It rained \\ud800 all day.\\n\\nSign Up \\ud800"}\n')
    for suffix in (".csv", ".jsonl", ".parquet"):
        assert run("check", "a.jsonl", "--findings", f"found{suffix}")[0] == 1
        assert any("\\ud800" in str(row["excerpt"]) for row in read(file.with_name(f"found{suffix}")))


# ---------------------------------------------------------------- as a call


def test_a_run_is_the_command_as_a_call(file: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    code, text, _ = run("check", "a.jsonl", "--select", SELECT)
    report = normkit.run("a.jsonl", select=SELECT.split(","), report="found.csv")
    assert (report.exit_code, report.text, report.clean) == (code, text, False)
    assert report.records == 3
    assert report.findings["CHR101"] == 1
    assert len(read(file.with_name("found.csv"))) == sum(report.findings.values())
    assert capsys.readouterr() == ("", "")
    assert normkit.run("a.jsonl", select=["CHR111"], show=True).clean
    assert "All fine" in capsys.readouterr().out


def test_a_run_fixes_in_place_and_to_another_file(file: Path, run: Run) -> None:
    before = file.read_bytes()
    other = normkit.run([file], fix=True, output=Path("b.jsonl"), select=SELECT)
    assert file.read_bytes() == before
    assert (other.log, sum(other.edits.values()), sum(other.changed.values())) == (None, 3, 2)
    report = normkit.run(["a.jsonl"], fix=True, select=["CHR101"], jobs=1, isolated=True)
    assert report.changed == {"a.jsonl": 1}
    assert report.log
    assert run("undo", report.log)[0] == 0
    assert file.read_bytes() == before


def test_what_is_wrong_is_raised_as_an_error_of_the_tree(file: Path) -> None:
    with pytest.raises(ConfigError, match="no option --foo"):
        normkit.run("a.jsonl", foo=1)
    with pytest.raises(ConfigError, match="takes a whole number"):
        normkit.run("a.jsonl", jobs="many")
    with pytest.raises(ConfigError, match="give fix=True"):
        normkit.run("a.jsonl", output="b.jsonl")
    with pytest.raises(ConfigError, match="for shells"):
        normkit.run("a.jsonl", fix=True, output="-")
    with pytest.raises(ConfigError, match="asks for help"):
        normkit.run("a.jsonl", help=True)
    with pytest.raises(ConfigError, match="on_error is"):
        normkit.run("a.jsonl", on_error="ignore")  # type: ignore[arg-type]
    with pytest.raises(NormkitError):
        normkit.run("nowhere.jsonl")


def test_a_file_that_fails_is_told_when_the_others_are_done(file: Path) -> None:
    file.with_name("b.parquet").write_bytes(b"PAR1")
    with pytest.raises(InputError, match=r"b\.parquet"):
        normkit.run(["a.jsonl", "b.parquet"], select=["CHR101"])
    report = normkit.run(["b.parquet", "a.jsonl"], select=["CHR101"], on_error="report")
    assert report.exit_code == 2
    assert any("b.parquet" in problem for problem in report.problems)
    assert report.findings["CHR101"] == 1
