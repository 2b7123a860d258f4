"""What is written goes where it belongs alone, over nothing that somebody else wrote, and can be read by nobody new."""

from __future__ import annotations

import io
import os
import stat
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run

DIRTY, CLEAN = "It rained.\n\nSign Up\n", "It rained.\n"
ROW = b'{"id": "a", "title": "Rain", "text": "It rained.\\n\\nSign Up", "published": "2024-01-02"}\n'
MORE = b'{"id": "z", "title": "Fog", "text": "Fog came.", "published": "2024-01-03"}\n'
SELECT = ("--select", "CHR101", "--no-schema")
LOG = ".normkit/undo-0001.jsonl"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# ---------------------------------------------------------------- links of a hostile repository


@pytest.fixture
def mine(workplace: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file of the user's outside the repository, where this stands."""
    (workplace / "a.txt").write_text(DIRTY)
    file = tmp_path_factory.mktemp("home") / "mine"
    file.write_text("mine\n")
    return file


def test_a_temporary_name_that_is_a_link_leads_nowhere(workplace: Path, mine: Path, run: Run) -> None:
    (workplace / ".a.txt.normkit-new").symlink_to(mine)
    for n in range(16):
        (workplace / f".normkit-new-{n:016x}").symlink_to(mine)
    assert run("fix", "a.txt", *SELECT)[0] == 0
    assert mine.read_text() == "mine\n"
    assert not (workplace / "a.txt").is_symlink()
    assert (workplace / "a.txt").read_text() == CLEAN


@pytest.mark.parametrize("name", [".normkit", ".normkit/.gitignore"])
@pytest.mark.parametrize("kind", ["link", "dangling link", "file", "FIFO"])
def test_a_folder_of_logs_that_is_none_or_leads_elsewhere_is_refused(
    workplace: Path, mine: Path, run: Run, name: str, kind: str
) -> None:
    elsewhere = mine.parent / "elsewhere"
    elsewhere.mkdir()
    place = workplace / name
    if name == ".normkit/.gitignore":
        place.parent.mkdir()
        if kind == "file":
            pytest.skip("that is what it should be")
    if kind == "FIFO":
        os.mkfifo(place)
    elif kind == "file":
        place.write_text("x")
    else:
        target = mine.parent / "nothing" if kind == "dangling link" else mine if place.suffix else elsewhere
        place.symlink_to(target if place.name == ".normkit" or kind == "dangling link" else mine)
    code, _, err = run("fix", "a.txt", *SELECT)
    assert code == 2
    assert ".normkit: the change log cannot be written" in err
    assert "remove it" in err
    assert (mine.read_text(), list(elsewhere.iterdir())) == ("mine\n", [])
    assert not (mine.parent / "nothing").exists()
    assert (workplace / "a.txt").read_text() == DIRTY


def test_logs_and_kept_copies_take_names_that_are_free(workplace: Path, mine: Path, run: Run) -> None:
    (workplace / "a.csv").write_text('id,text\na,"12 MAR 2025 09:40\n\nRain fell on the harbour."\n')
    (workplace / ".normkit/undo-0001").mkdir(parents=True)
    for name in ("undo-0001/1", "undo-0001/2", "undo-0002.jsonl", "undo-0003"):
        (workplace / ".normkit" / name).symlink_to(mine)
    (workplace / ".normkit/undo-999999999.jsonl").write_text("")
    for _ in range(2):
        run("fix", "a.csv", "--select", "DAT112", "--no-schema", "--add-columns", "published")
        (workplace / "a.csv").write_text('id,text\na,"12 MAR 2025 09:40\n\nRain fell on the harbour."\n')
    assert mine.read_text() == "mine\n"
    assert (workplace / ".normkit/undo-1000000001/1").exists()


@pytest.mark.parametrize(
    "argv",
    [
        ("fix", "a.txt", "-o", "trap.jsonl"),
        ("fix", "a.txt", "-o", "b.jsonl", "--rejects", "trap.jsonl"),
        ("fix", "a.txt", "-o", "b.jsonl", "--duplicates", "trap.jsonl"),
        ("fix", "a.txt", "--save-facts", "trap.jsonl"),
        ("check", "a.txt", "--save-facts", "trap.jsonl"),
        ("check", "a.txt", "--write-baseline", "trap.jsonl"),
        ("learn", "names", "a.txt", "-o", "trap.jsonl"),
    ],
)
@pytest.mark.parametrize("dangling", [False, True])
def test_an_output_that_is_a_link_is_refused(
    workplace: Path, mine: Path, run: Run, argv: tuple[str, ...], dangling: bool
) -> None:
    target = mine.parent / "nothing" if dangling else mine
    (workplace / "trap.jsonl").symlink_to(target)
    mine.write_text("")
    code, _, err = run(*argv)
    assert (code, "trap.jsonl: is a link" in err) == (2, True)
    assert mine.read_text() == ""
    assert not (mine.parent / "nothing").exists()
    assert not (workplace / "b.jsonl").exists()


def test_a_folder_of_learned_files_leads_nowhere_by_links(workplace: Path, mine: Path, run: Run) -> None:
    from normkit.core.errors import OutputError
    from normkit.corpus import learned_file

    mine.write_text("")
    (workplace / "profiles").mkdir()
    (workplace / "profiles/site.toml").symlink_to(mine)
    (workplace / "other").symlink_to(mine.parent)
    for folder in ("profiles", "other"):
        with pytest.raises(OutputError, match="is a link"):
            learned_file.write(Path(folder), {"site": {"a": 1}}, folder=True)
    assert mine.read_text() == ""
    assert not (mine.parent / "site.toml").exists()


# ---------------------------------------------------------------- other programs at the same time


def other_program(monkeypatch: pytest.MonkeyPatch, act: Callable[[], None], at: int) -> None:
    """Let another program act just before the ``at``-th sync."""
    real, count = os.fsync, iter(range(1, 1000))

    def sync(descriptor: int) -> None:
        if next(count) == at:
            act()
        real(descriptor)

    monkeypatch.setattr(os, "fsync", sync)


def append(path: Path, content: bytes) -> None:
    with open(path, "ab") as file:
        file.write(content)


def put(path: Path, content: bytes) -> None:
    path.with_name("other").write_bytes(content)
    os.replace(path.with_name("other"), path)


@pytest.mark.parametrize("at", [1, 2, 3, 4])
@pytest.mark.parametrize("act", [append, put])
def test_what_another_program_writes_meanwhile_stands(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch, act: Callable[[Path, bytes], None], at: int
) -> None:
    file = workplace / "a.jsonl"
    file.write_bytes(ROW)
    other_program(monkeypatch, lambda: act(file, MORE), at)
    code, _, err = run("fix", "a.jsonl", *SELECT)
    assert file.read_bytes().endswith(MORE)
    if code == 2:
        assert "changed by another program" in err
        (kept,) = workplace.glob("a.jsonl.kept-*")
        assert kept.name in err
        assert kept.read_bytes().startswith(ROW.replace(rb"\n\nSign Up", b""))


def test_a_program_that_holds_the_file_open_and_adds_to_it_during_the_swap_loses_nothing(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = workplace / "a.jsonl"
    file.write_bytes(ROW)
    from normkit.core.files.folder import Folder

    swap = Folder.swap

    swapped: list[bool] = []

    def and_add(self: Folder, name: str, other: str) -> bool:
        with open(file, "ab") as held:
            swapped.append(swap(self, name, other))
            held.write(MORE)
        return swapped[-1]

    monkeypatch.setattr(Folder, "swap", and_add)
    code, _, err = run("fix", "a.jsonl", *SELECT)
    if not swapped[0]:
        pytest.skip("this system cannot swap two files in one step")
    assert next(workplace.glob("a.jsonl.kept-*"), None), "nobody has looked at what came out of the swap"
    assert (code, "changed by another program" in err) == (2, True)
    assert file.read_bytes() == ROW + MORE


def test_a_file_whose_bytes_changed_and_whose_time_was_set_back_is_left_alone(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second name keeps the time of its last change of state from being asked: what is left are the bytes."""
    from normkit.pipeline.output.change_log import ChangeLog

    file, other = workplace / "a.jsonl", ROW.replace(b"Rain", b"Hail")
    file.write_bytes(ROW)
    os.link(file, workplace / "second")
    close = ChangeLog.close_file

    def meanwhile(self: ChangeLog, *args: Any) -> None:
        found = file.stat()
        file.write_bytes(other)
        os.utime(file, ns=(found.st_atime_ns, found.st_mtime_ns))
        close(self, *args)

    monkeypatch.setattr(ChangeLog, "close_file", meanwhile)
    code, _, err = run("fix", "a.jsonl", *SELECT)
    assert (code, "changed by another program" in err) == (2, True)
    assert file.read_bytes() == other


@pytest.mark.parametrize("at", [1, 2])
@pytest.mark.parametrize("act", [append, put, None])
def test_where_two_files_cannot_be_swapped_they_are_compared_and_renamed(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch, act: Callable[[Path, bytes], None] | None, at: int
) -> None:
    from normkit.core.files import folder

    monkeypatch.setattr(folder, "_swap_call", lambda: None)
    file = workplace / "a.jsonl"
    file.write_bytes(ROW)
    if act is not None:
        other_program(monkeypatch, lambda: act(file, MORE), at)
    assert run("fix", "a.jsonl", *SELECT)[0] == (2 if act else 0)
    assert file.read_bytes().endswith(MORE if act else ROW.replace(rb"\n\nSign Up", b""))


def test_a_table_with_nothing_to_fix_needs_no_room_to_be_written(workplace: Path, run: Run) -> None:
    fcntl, pa = pytest.importorskip("fcntl"), pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    for text, code in ((CLEAN, 0), (DIRTY, 2)):
        pq.write_table(pa.table({"text": [text]}), "a.parquet")
        with open("a.parquet", "rb") as other:
            fcntl.flock(other, fcntl.LOCK_EX)
            assert run("fix", "a.parquet", *SELECT)[0] == code


@pytest.mark.parametrize("moment", ["before the rewriting", "after it"])
@pytest.mark.parametrize("way", ["-o", "in place"])
def test_a_table_that_is_replaced_between_judging_and_writing_is_left_alone(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch, moment: str, way: str
) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    from normkit.formats.parquet.table import Parquet

    def table(path: str, *texts: str) -> None:
        pq.write_table(pa.table({"id": [str(n) for n in range(len(texts))], "text": list(texts)}), path)

    table("a.parquet", "Fine.", DIRTY)
    table("new.parquet", "Another text.", "And another one.")
    new = (workplace / "new.parquet").read_bytes()
    rewrite = Parquet.rewrite

    def meanwhile(self: Parquet, rows: Any, *files: Any) -> Iterator[Any]:
        every = list(rows)
        if moment == "before the rewriting":
            put(workplace / "a.parquet", new)
        yield from rewrite(self, every, *files)
        if moment != "before the rewriting":
            put(workplace / "a.parquet", new)

    monkeypatch.setattr(Parquet, "rewrite", meanwhile)
    code, _, err = run("fix", "a.parquet", *SELECT, *(("-o", "out.parquet") if way == "-o" else ()))
    assert (workplace / "a.parquet").read_bytes() == new
    if way == "in place":
        assert (code, "changed by another program" in err) == (2, True)
    else:
        assert code == 2 or pq.read_table("out.parquet").column("text").to_pylist() == ["Fine.", CLEAN.strip()]


@pytest.mark.parametrize("way", ["-o", "in place"])
def test_a_table_that_is_cut_or_added_to_before_it_is_read_again_is_left_alone(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    from normkit.formats.parquet.table import Parquet

    pq.write_table(pa.table({"text": [DIRTY]}), "a.parquet")
    rewrite = Parquet.rewrite

    def meanwhile(self: Parquet, rows: Any, *files: Any) -> Iterator[Any]:
        every = list(rows)
        append(workplace / "a.parquet", b"more")
        yield from rewrite(self, every, *files)

    monkeypatch.setattr(Parquet, "rewrite", meanwhile)
    code, _, err = run("fix", "a.parquet", *SELECT, *(("-o", "out.parquet") if way == "-o" else ()))
    assert (code, "a.parquet" in err) == (2, True)
    assert (workplace / "a.parquet").read_bytes().endswith(b"more")
    assert sorted(path.name for path in workplace.iterdir()) == ["a.parquet"]


def test_a_table_that_gets_columns_is_compared_with_what_was_read(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = workplace / "a.csv"
    file.write_text('id,text\na,"12 MAR 2025 09:40\n\nRain fell on the harbour."\n')
    other_program(monkeypatch, lambda: put(file, b"id,text\nb,New.\n"), 1)
    code, _, _ = run("fix", "a.csv", "--select", "DAT112", "--no-schema", "--add-columns", "published")
    assert (code, file.read_bytes()) == (2, b"id,text\nb,New.\n")


def test_an_output_or_an_undone_file_that_another_program_writes_meanwhile_stands(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workplace / "a.jsonl").write_bytes(ROW)
    for name in ("out.jsonl", "new.jsonl"):
        with monkeypatch.context() as patch:
            other_program(patch, lambda name=name: put(workplace / name, MORE), 1)  # type: ignore[misc]
            (workplace / "out.jsonl").write_bytes(b"")
            assert run("fix", "a.jsonl", *SELECT, "-o", name)[0] == 2
        assert (workplace / name).read_bytes() == MORE
    assert run("fix", "a.jsonl", *SELECT)[0] == 0
    other_program(monkeypatch, lambda: append(workplace / "a.jsonl", MORE), 1)
    assert run("undo", LOG)[0] == 2
    assert (workplace / "a.jsonl").read_bytes().endswith(MORE)


def test_of_two_runs_at_one_file_one_wins_and_the_other_is_told(workplace: Path, run: Run) -> None:
    fcntl = pytest.importorskip("fcntl")
    (workplace / "a.txt").write_text(DIRTY)
    with open(workplace / "a.txt", "rb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        code, out, err = run("fix", "a.txt", *SELECT)
    assert code == 2
    assert "another program is writing it" in err
    assert "Nothing to fix" not in out
    assert (workplace / "a.txt").read_text() == DIRTY
    assert run("fix", "a.txt", *SELECT)[0] == 0


def test_two_runs_at_once_do_the_work_once(workplace: Path) -> None:
    files = [workplace / f"{n}.jsonl" for n in range(8)]
    for file in files:
        file.write_bytes(ROW * 50)
    command = [sys.executable, "-m", "normkit", "fix", ".", *SELECT]
    runs = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    said = [run.communicate()[1] for run in runs]
    assert all(file.read_bytes() == ROW.replace(rb"\n\nSign Up", b"") * 50 for file in files)
    assert all(run.returncode == 0 or "another program" in err for run, err in zip(runs, said, strict=True))
    assert {path.suffix for path in workplace.iterdir() if path.is_file()} <= {".jsonl"} | {
        path.suffix for path in workplace.glob("*.kept-*")
    }


# ---------------------------------------------------------------- what killed runs leave, and places that refuse


@pytest.mark.parametrize("bits", [0o600, 0o400, 0o444])
def test_what_a_killed_run_left_is_removed_and_stops_nobody(workplace: Path, run: Run, bits: int) -> None:
    file = workplace / "a.txt"
    file.write_text(DIRTY)
    file.chmod(0o444)
    for name in (".a.txt.normkit-new", ".normkit-new-0123456789abcdef"):
        (workplace / name).write_text("half")
        (workplace / name).chmod(bits)
    assert run("fix", "a.txt", *SELECT)[0] == 0
    assert file.read_text() == CLEAN
    assert mode(file) == 0o444
    assert not (workplace / ".normkit-new-0123456789abcdef").exists()


def test_the_temporary_file_of_a_run_that_lives_is_left_to_it(workplace: Path, run: Run) -> None:
    fcntl = pytest.importorskip("fcntl")
    (workplace / "a.txt").write_text(DIRTY)
    with open(workplace / ".normkit-new-0123456789abcdef", "wb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        run("fix", "a.txt", *SELECT)
        assert (workplace / ".normkit-new-0123456789abcdef").exists()


def test_a_name_of_full_length_can_be_written(workplace: Path, run: Run) -> None:
    file = workplace / ("a" * 251 + ".txt")
    file.write_text(DIRTY)
    assert run("fix", file.name, *SELECT)[0] == 0
    assert file.read_text() == CLEAN


@pytest.mark.parametrize("at", range(1, 6))
def test_a_full_disk_leaves_the_file_and_no_half_log(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    (workplace / "a.txt").write_text(DIRTY)

    def full() -> None:
        raise OSError(28, "No space left on device")

    other_program(monkeypatch, full, at)
    code, out, err = run("fix", "a.txt", *SELECT)
    if code == 2:
        assert "No space left on device" in err
        assert "Nothing to fix" not in out
        assert (workplace / "a.txt").read_text() == DIRTY
        assert not list((workplace / ".normkit").glob("undo-*"))
    else:
        assert run("undo", LOG)[0] == 0
    assert [path.name for path in workplace.iterdir() if path.name != ".normkit"] == ["a.txt"]


def test_a_disk_that_is_full_when_a_log_begins_is_left_without_it(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from normkit.pipeline.output import change_log

    class Full(io.FileIO):
        def write(self, data: Any) -> int:
            raise OSError(28, "No space left on device")

    created = change_log._created

    def full(own: Any) -> tuple[str, io.FileIO]:
        name, file = created(own)
        with file:
            return name, Full(os.dup(file.fileno()), "r+b")

    (workplace / "a.txt").write_text(DIRTY)
    monkeypatch.setattr(change_log, "_created", full)
    code, _, err = run("fix", "a.txt", *SELECT)
    assert (code, "No space left on device" in err) == (2, True)
    assert (workplace / "a.txt").read_text() == DIRTY
    assert not list((workplace / ".normkit").glob("undo-*"))


# ---------------------------------------------------------------- who may read it


@pytest.mark.parametrize("bits", [0o600, 0o640, 0o644])
def test_a_log_and_what_it_keeps_are_read_by_those_alone_who_can_read_its_files(
    workplace: Path, run: Run, bits: int
) -> None:
    for name in ("a.csv", "b.csv"):
        (workplace / name).write_text('id,text\na,"12 MAR 2025 09:40\n\nRain fell on the harbour."\n')
    (workplace / "a.csv").chmod(bits)
    run("fix", "a.csv", "b.csv", "--select", "DAT112", "--no-schema", "--add-columns", "published")
    assert mode(workplace / LOG) == bits
    assert mode(workplace / ".normkit/undo-0001") == 0o700
    assert mode(workplace / "a.csv") == bits


def test_owner_group_and_attributes_are_kept(workplace: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    file = workplace / "a.txt"
    file.write_text(DIRTY)
    try:
        os.setxattr(file, "user.licence", b"CC0")
        os.chown(file, 12345, 23456)
    except (AttributeError, OSError):
        pytest.skip("needs extended attributes, and the right to give files away")
    file.chmod(0o2640)
    _, _, err = run("fix", "a.txt", *SELECT)
    now = file.stat()
    assert (now.st_uid, now.st_gid, mode(file), os.getxattr(file, "user.licence")) == (12345, 23456, 0o2640, b"CC0")
    assert err == ""


def test_an_owner_that_cannot_be_kept_is_told_and_lets_nobody_else_in(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = workplace / "a.txt"
    file.write_text(DIRTY)
    file.chmod(0o660)
    try:
        os.chown(file, 12345, 23456)
    except (AttributeError, OSError):
        pytest.skip("needs the right to give files away")

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "fchown", refuse)
    _, _, err = run("fix", "a.txt", *SELECT)
    assert "cannot keep its owner 12345 and group 23456" in err
    assert mode(file) == 0o600


def test_an_access_list_of_the_folder_does_not_open_a_file_that_has_none(workplace: Path, run: Run) -> None:
    file = workplace / "a.txt"
    file.write_text(DIRTY)
    # user::rwx, user 12345:rwx, group::r-x, mask::rwx, other::---
    entries = [(1, 7, 0xFFFFFFFF), (2, 7, 12345), (4, 5, 0xFFFFFFFF), (16, 7, 0xFFFFFFFF), (32, 0, 0xFFFFFFFF)]
    acl = struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)
    try:
        os.setxattr(workplace, "system.posix_acl_default", acl)
    except (AttributeError, OSError):
        pytest.skip("needs access lists")
    file.chmod(0o640)
    run("fix", "a.txt", *SELECT)
    assert "system.posix_acl_access" not in os.listxattr(file)
    assert mode(file) == 0o640


def test_a_hard_link_is_told_before_it_is_broken(workplace: Path, run: Run) -> None:
    (workplace / "a.txt").write_text(DIRTY)
    os.link("a.txt", "b.txt")
    code, _, err = run("fix", "a.txt", *SELECT)
    assert code == 0
    assert "warning: a.txt: has 2 names (hard links)" in err
    assert ((workplace / "a.txt").read_text(), (workplace / "b.txt").read_text()) == (CLEAN, DIRTY)


def test_both_names_of_a_file_are_fixed_and_undone(workplace: Path, run: Run) -> None:
    (workplace / "a.txt").write_text(DIRTY)
    os.link("a.txt", "b.txt")
    assert run("fix", "a.txt", "b.txt", *SELECT)[0] == 0
    assert {(workplace / name).read_text() for name in ("a.txt", "b.txt")} == {CLEAN}
    assert run("undo", LOG)[0] == 0
    assert {(workplace / name).read_text() for name in ("a.txt", "b.txt")} == {DIRTY}
