"""``fix``: in place or elsewhere, atomic, logged, and taken back byte for byte."""

from __future__ import annotations

import json
import os
import random
import signal
import stat
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from normkit import Record
from normkit.core.fields import to_record
from normkit.core.model import Change, Safety, Span
from normkit.engine import edits
from tests.conftest import Run


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(p.relative_to(folder)): p.read_bytes()
        for p in sorted(folder.rglob("*"))
        if p.is_file() and ".normkit" not in p.parts
    }


def test_fix_then_undo_gives_every_file_back(articles: Path, run: Run) -> None:
    before = contents(articles)
    _, out, _ = run("fix", ".", "--unsafe-fixes")
    after = contents(articles)
    assert after.keys() == before.keys()
    assert after != before
    assert "Undo with: normkit undo .normkit/undo-0001.jsonl" in out
    code, out, _ = run("undo", ".normkit/undo-0001.jsonl")
    assert code == 0
    assert contents(articles) == before
    assert out.count("brought back") == sum(after[name] != before[name] for name in before)
    code, out, _ = run("undo", ".normkit/undo-0001.jsonl")
    assert (code, "Nothing to undo" in out) == (0, True)


def test_a_parquet_file_is_brought_back_whole(workplace: Path, run: Run) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.table({"id": ["a", "b"], "text": ["Fine.", "It rained.\n\nSign Up"]}), "a.parquet")
    before = (workplace / "a.parquet").read_bytes()
    run("fix", "a.parquet", "--select", "CHR")
    assert pq.read_table("a.parquet").column("text").to_pylist() == ["Fine.", "It rained."]
    assert run("undo", ".normkit/undo-0001.jsonl")[0] == 0
    assert (workplace / "a.parquet").read_bytes() == before


def test_a_second_fix_changes_nothing_and_leaves_no_log(articles: Path, run: Run) -> None:
    run("fix", ".")
    after = contents(articles)
    _, out, _ = run("fix", ".")
    assert contents(articles) == after
    assert "Nothing to fix" in out
    assert [p.name for p in (articles / ".normkit").glob("undo-*")] == ["undo-0001.jsonl"]


def test_undo_refuses_where_a_file_has_changed_since(articles: Path, run: Run) -> None:
    run("fix", ".")
    (articles / "open_quay.txt").write_text("another text")
    now = contents(articles)
    code, _, err = run("undo", ".normkit/undo-0001.jsonl")
    assert code == 2
    assert "open_quay.txt: has changed since the fix; nothing was undone" in err
    assert contents(articles) == now


@pytest.mark.parametrize("line", ["", "{}", "[]", "nonsense", '{"kind": "file"}', '{"kind": "other"}'])
def test_undo_takes_change_logs_only(workplace: Path, run: Run, line: str) -> None:
    (workplace / ".normkit").mkdir()
    (workplace / ".normkit/log.jsonl").write_text(line + "\n")
    code, _, err = run("undo", ".normkit/log.jsonl")
    assert code == 2
    assert "log.jsonl:1: is no line of a change log" in err


def test_the_log_replays_to_what_was_written(articles: Path, run: Run) -> None:
    before = {json.loads(row)["id"]: json.loads(row) for row in (articles / "weekly.jsonl").read_text().splitlines()}
    run("fix", "weekly.jsonl", "--unsafe-fixes")
    after = {json.loads(row)["id"]: json.loads(row) for row in (articles / "weekly.jsonl").read_text().splitlines()}
    changes: dict[str, list[Change]] = {}
    for row in map(json.loads, (articles / ".normkit/undo-0001.jsonl").read_text().splitlines()):
        if row["kind"] == "change":
            span = Span(row["field"], row["start"], row["end"])
            safety = Safety[row["safety"].upper()]
            change = Change(row["record"], row["code"], row["round"], span, row["before"], row["after"], safety)
            changes.setdefault(row["record"], []).append(change)
    assert changes
    for name, made in changes.items():
        old, new = to_record(before[name])[0], to_record(after[name])[0]
        assert edits.replay(old, made) == new
        assert edits.revert(new, made) == Record(old.id, old.fields)


def test_the_log_folder_ignores_itself(articles: Path, run: Run) -> None:
    run("fix", ".")
    assert (articles / ".normkit/.gitignore").read_text() == "*\n"


def test_text_files_become_clean_records_elsewhere(articles: Path, run: Run) -> None:
    files = sorted(str(p) for p in Path().glob("*.txt"))
    before = contents(articles)
    _, out, _ = run("fix", *files, "-o", "clean.jsonl", "--unsafe-fixes")
    assert "no place for" not in out
    records = {row["id"]: row for row in map(json.loads, (articles / "clean.jsonl").read_text().splitlines())}
    assert list(records) == files
    assert records["open_quay.txt"]["title"] == "Minister, Dockers Sign Deal to Reopen Marsa Hadid Terminal"
    assert records["open_quay.txt"]["published"] == "2025-03-12T09:40"
    assert records["north_gazette.txt"]["published"] == "2025-03-12"
    assert records["harbour_view.txt"]["published"] == "2025-03-12"
    assert "view gallery" not in records["harbour_view.txt"]["text"].lower()
    assert {name: data for name, data in contents(articles).items() if name != "clean.jsonl"} == before


def test_in_place_a_text_file_keeps_what_it_has_no_place_for(articles: Path, run: Run) -> None:
    _, out, _ = run("fix", "open_quay.txt")
    text = (articles / "open_quay.txt").read_text()
    assert "Minister, Dockers Sign Deal" in text
    assert "12 MAR 2025 09:40" in text
    assert "this text file has no place for" in out
    assert "-o FILE.jsonl" in out


def test_the_diff_shows_file_record_field_line_and_what_is_left_and_writes_nothing(articles: Path, run: Run) -> None:
    before = contents(articles)
    code, out, _ = run("fix", "--diff", "weekly.jsonl", "open_quay.txt")
    assert code == 1
    assert contents(articles) == before
    assert not (articles / ".normkit").exists()
    assert "weekly.jsonl · ww-101 · text  " in out
    assert "  @@ line 1 @@\n  - Grain terminal reopens in Marsa Hadid\n" in out
    assert "open_quay.txt · text  " in out
    assert "  - Sign Up\n" in out
    assert "HED201 same-headline" in out


DATED = "12 MAR 2025 09:40\n\nThe mayor of the harbour town opened the new bridge with a pair of old scissors."


def test_a_table_without_a_column_says_how_to_keep_the_value_and_can_be_given_one(workplace: Path, run: Run) -> None:
    plain = 'id;"text";n\r\na;"It said: ""no"".";1\r\n\r\nb;"' + DATED + '";2'
    (workplace / "a.csv").write_bytes(plain.encode())
    _, out, _ = run("fix", "a.csv", "--select", "DAT112")
    assert "no place for 'published'; fix with -o FILE.jsonl or --add-columns published to keep it" in out
    assert (workplace / "a.csv").read_bytes() == plain.encode()
    run("fix", "a.csv", "--select", "DAT112", "--add-columns", "published,text")
    text = DATED.partition("\n\n")[2]
    wider = f'id;"text";n;published\r\na;"It said: ""no"".";1;\r\n\r\nb;"{text}";2;2025-03-12T09:40'
    assert (workplace / "a.csv").read_bytes() == wider.encode()
    assert run("undo", ".normkit/undo-0001.jsonl")[0] == 0
    assert (workplace / "a.csv").read_bytes() == plain.encode()


def test_a_table_with_nothing_to_fix_gets_no_column(workplace: Path, run: Run) -> None:
    (workplace / "a.tsv").write_text("id\ttext\na\tFine.\n")
    run("fix", "a.tsv", "--select", "DAT112", "--add-columns", "published")
    assert (workplace / "a.tsv").read_text() == "id\ttext\na\tFine.\n"


def test_a_parquet_table_gets_a_column_of_text_and_keeps_the_others(workplace: Path, run: Run) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    table = pa.table({"n": pa.array([1, None], pa.int8()), "text": ["Fine.", DATED]})
    pq.write_table(table, "a.parquet")
    before = (workplace / "a.parquet").read_bytes()
    run("fix", "a.parquet", "--select", "DAT112", "--add-columns", "published")
    wider = pq.read_table("a.parquet")
    assert wider.schema.names == ["n", "text", "published"]
    assert wider.schema.field("n") == table.schema.field("n")
    assert wider.column("n").equals(table.column("n"))
    assert wider.column("published").to_pylist() == [None, "2025-03-12T09:40"]
    assert run("undo", ".normkit/undo-0001.jsonl")[0] == 0
    assert (workplace / "a.parquet").read_bytes() == before


def test_all_records_are_counted_whatever_they_are_written_to(workplace: Path, run: Run) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.table({"text": ["Fine."] * 3}), "a.parquet")
    assert "Nothing to fix in 3 records." in run("fix", "a.parquet", "--select", "CHR")[1]
    assert "Nothing to fix in 3 records." in run("fix", "a.parquet", "--select", "CHR", "-o", "b.jsonl")[1]


def test_a_table_gets_columns_on_its_way_elsewhere_too(workplace: Path, run: Run) -> None:
    (workplace / "a.csv").write_text(f'id,text\na,"{DATED}"\n')
    run("fix", "a.csv", "--select", "DAT112", "--add-columns", "published", "-o", "b.csv")
    assert (workplace / "b.csv").read_text().startswith("id,text,published\na,")
    assert (workplace / "b.csv").read_text().endswith(",2025-03-12T09:40\n")


def test_mode_and_links_are_kept(workplace: Path, run: Run) -> None:
    real = workplace / "real.txt"
    real.write_text("It rained.\n\nSign Up\n")
    real.chmod(0o640)
    os.symlink("real.txt", "link.txt")
    run("fix", "link.txt", "--select", "CHR")
    assert (workplace / "link.txt").is_symlink()
    assert real.read_text() == "It rained.\n"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert sorted(p.name for p in workplace.iterdir()) == [".normkit", "link.txt", "real.txt"]


def test_an_invalid_record_is_reported_and_written_or_set_aside(workplace: Path, run: Run) -> None:
    rows = ['{"id": "a", "text": "Fine.", "url": "https://x.example/1"}', '{"id": "b", "text": " ", "url": "nowhere"}']
    (workplace / "a.jsonl").write_text("\n".join(rows) + "\n")
    code, out, _ = run("fix", "a.jsonl", "--select", "CHR")
    assert code == 1
    assert "KIT004 invalid-record" in out or "KIT004" in out
    assert "not an absolute http address (it holds 'nowhere')" in out
    assert (workplace / "a.jsonl").read_text() == "\n".join(rows) + "\n"
    code, _, _ = run("fix", "a.jsonl", "--select", "CHR", "-o", "a.csv", "--rejects", "bad.jsonl")
    assert code == 1
    assert (workplace / "a.csv").read_text().splitlines()[1:] == ["a,Fine.,https://x.example/1"]
    (reject,) = map(json.loads, (workplace / "bad.jsonl").read_text().splitlines())
    assert reject["record"]["id"] == "b"
    assert len(reject["reasons"]) == 2
    assert run("fix", "a.jsonl", "--rejects", "bad.jsonl")[0] == 2, "nothing can be set aside in place"


def test_marked_duplicates_are_set_aside_on_request_and_never_lost(workplace: Path, run: Run) -> None:
    rows = ['{"id": "a", "text": "Rain fell."}', '{"id": "b", "text": "Rain fell.", "duplicate_of": "a"}']
    (workplace / "a.jsonl").write_text("\n".join(rows) + "\n")
    assert run("fix", "a.jsonl", "--select", "CHR", "-o", "all.jsonl")[0] == 0
    assert (workplace / "all.jsonl").read_text().splitlines() == rows
    assert run("fix", "a.jsonl", "--select", "CHR", "-o", "b.jsonl", "--duplicates", "twice.jsonl")[0] == 0
    assert (workplace / "b.jsonl").read_text().splitlines() == rows[:1]
    (aside,) = map(json.loads, (workplace / "twice.jsonl").read_text().splitlines())
    assert aside == {"path": "a.jsonl", "line": 2, "reasons": ["duplicate of a"], "record": json.loads(rows[1])}
    assert run("fix", "a.jsonl", "--duplicates", "twice.jsonl")[0] == 2, "nothing can be set aside in place"


def test_a_schema_of_the_users_own(workplace: Path, run: Run) -> None:
    (workplace / "shapes.py").write_text(
        "import pandera.polars as pa\n\nclass Shape(pa.DataFrameModel):\n    id: str\n    stars: int = pa.Field(ge=1)\n"
    )
    (workplace / "a.jsonl").write_text('{"id": "a", "text": "x", "stars": 3}\n{"id": "b", "text": "x", "stars": 0}\n')
    assert run("check", "--schema", "a.jsonl", "--select", "CHR")[0] == 0
    code, out, _ = run("check", "--schema", "shapes:Shape", "a.jsonl", "--select", "CHR")
    assert code == 1
    assert "a.jsonl · b\n  2 stars  KIT004" in out
    assert "greater_than_or_equal_to(1) (it holds '0')" in out
    for wrong in ("shapes:Nope", "nowhere:Shape", "json:loads"):
        code, _, err = run("check", "--schema", wrong, "a.jsonl")
        assert code == 2
        assert wrong in err


FIXED = "Rain fell on the harbour for a week, and nobody at the quay was surprised by it. " * 3


def killed_files(folder: Path) -> list[Path]:
    files = [folder / f"{n:02}.jsonl" for n in range(12)]
    for file in files:
        row = json.dumps({"id": file.stem, "title": "Rain", "text": FIXED + "\n\nSign Up", "published": "2024-01-02"})
        file.write_text((row + "\n") * 400)
    return files


def test_a_killed_fix_leaves_every_file_old_or_new_and_undo_works(tmp_path: Path) -> None:
    files = killed_files(tmp_path)
    old = {file: file.read_bytes() for file in files}
    command = [sys.executable, "-m", "normkit", "fix", "--select", "CHR101", "--no-schema", *map(str, files)]
    started = time.perf_counter()
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    whole = time.perf_counter() - started
    new = {file: file.read_bytes() for file in files}
    assert all(new[file] == old[file].replace(b"\\n\\nSign Up", b"") for file in files)
    states = set()
    moments = random.Random(7)
    for _ in range(20):
        for file in files:
            file.write_bytes(old[file])
        running = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with suppress(subprocess.TimeoutExpired):
            running.wait(timeout=moments.uniform(0.15, 1.0) * whole)
        running.send_signal(signal.SIGKILL)
        running.wait()
        now = {file: file.read_bytes() for file in files}
        assert all(now[file] in (old[file], new[file]) for file in files)
        states.add(sum(now[file] == new[file] for file in files))
        for log in sorted((tmp_path / ".normkit").glob("undo-*.jsonl"))[-1:]:
            undo = [*command[:3], "undo", str(log)]
            done = subprocess.run(undo, cwd=tmp_path, capture_output=True, text=True, check=False)
            assert done.returncode == 0 or "there is nothing that it could undo" in done.stderr
        assert {file: file.read_bytes() for file in files} == old
    assert len(states) > 2, f"the kills came at too few different moments: {states}"
