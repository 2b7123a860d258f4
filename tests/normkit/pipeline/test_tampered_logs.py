"""A change log may come from anywhere: what is tampered with, cut, empty or moved undoes nothing, and says so."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run

DIRTY = "It rained.\n\nSign Up\n"
LOG = ".normkit/undo-0001.jsonl"
FIX = ("fix", "a.txt", "b.txt", "--select", "CHR101", "--no-schema")


def with_entry(kind: str, **more: Any) -> Callable[[bytes], bytes]:
    """Return what changes the first line of a kind."""

    def change(log: bytes) -> bytes:
        rows = [json.loads(row) for row in log.splitlines()]
        first = next(row for row in rows if row["kind"] == kind)
        first.update(more)
        return b"".join(json.dumps(row).encode() + b"\n" for row in rows)

    return change


def with_line(kind: str, line: bytes) -> Callable[[bytes], bytes]:
    """Return what puts a line in place of the first of a kind."""

    def change(log: bytes) -> bytes:
        rows = log.splitlines(keepends=True)
        at = next(n for n, row in enumerate(rows) if json.loads(row)["kind"] == kind)
        return b"".join([*rows[:at], line + b"\n", *rows[at + 1 :]])

    return change


def without(number: int) -> Callable[[bytes], bytes]:
    """Return what takes a line out."""

    def change(log: bytes) -> bytes:
        rows = log.splitlines(keepends=True)
        del rows[number]
        return b"".join(rows)

    return change


def twice(number: int) -> Callable[[bytes], bytes]:
    """Return what doubles a line."""

    def change(log: bytes) -> bytes:
        rows = log.splitlines(keepends=True)
        rows.insert(number, rows[number])
        return b"".join(rows)

    return change


SHAPES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda log: b"",
    "one line feed": lambda log: b"\n",
    "its first line": lambda log: log.splitlines(keepends=True)[0],
    "half": lambda log: log[: len(log) // 2],
    "all but the last line": lambda log: b"".join(log.splitlines(keepends=True)[:-1]),
    "all but the last byte": lambda log: log[:-1],
    "without its first line": without(0),
    "without its first patch": without(1),
    "without its first file": without(3),
    "without all of its first file": lambda log: without(1)(without(1)(without(1)(log))),
    "a patch twice": twice(1),
    "a file twice": twice(3),
    "a run twice": twice(0),
    "all of it twice": lambda log: log * 2,
    "more after its end": lambda log: log + log.splitlines(keepends=True)[1],
    "another log behind it, which has not ended": lambda log: log.replace(b'"ended": 1', b'"ended": 0') * 2,
    "not UTF-8": lambda log: log.replace(b"a.txt", b"a\xff.txt"),
    "a byte order mark": lambda log: b"\xef\xbb\xbf" + log,
    "UTF-16": lambda log: log.decode().encode("utf-16"),
    "carriage returns alone": lambda log: log.replace(b"\n", b"\r"),
    "zeros": lambda log: bytes(1 << 20),
    "deep nesting": with_line("change", b"[" * 100_000 + b"]" * 100_000),
    "deep nesting in a value": with_line("patch", b'{"kind": "patch", "at": ' + b"[" * 50_000 + b"]" * 50_000 + b"}"),
    "a list for a line": with_line("patch", b"[]"),
    "a kind that is a list": with_line("patch", b'{"kind": []}'),
    "a kind that is none": with_line("patch", b'{"kind": "pitch"}'),
    "a key twice": with_line("end", b'{"kind": "end", "files": 1, "files": 2}'),
    "a wrong count": with_entry("end", files=1),
    "a count that is none": with_entry("end", files=True),
    "a negative place": with_entry("patch", at=-1),
    "a place that is text": with_entry("patch", at="1"),
    "a place that is a fraction": with_entry("patch", at=1.5),
    "a place that is true": with_entry("patch", at=True),
    "a place beyond the end": with_entry("patch", at=10**6),
    "a place beyond all ends": with_entry("patch", at=10**30),
    "a place of 5,000 digits": with_line(
        "patch", b'{"kind": "patch", "at": ' + b"9" * 5000 + b', "length": 0, "before": ""}'
    ),
    "not a number": with_line("patch", b'{"kind": "patch", "at": NaN, "length": 0, "before": ""}'),
    "infinity": with_line("patch", b'{"kind": "patch", "at": 0, "length": Infinity, "before": ""}'),
    "a negative length": with_entry("patch", length=-5),
    "a length beyond the end": with_entry("patch", length=10**9),
    "bytes that are no base64": with_entry("patch", before="!!!!"),
    "bytes that are not ASCII": with_entry("patch", before="é"),
    "bytes that are null": with_entry("patch", before=None),
    "other bytes": with_entry("patch", before=base64.b64encode(b"evil").decode()),
    "no name": with_entry("file", file=""),
    "a name that is null": with_entry("file", file=None),
    "the folder itself": with_entry("file", file="."),
    "a name with a NUL": with_entry("file", file="a\0.txt"),
    "a name with half a character": with_entry("file", file="a\ud800.txt"),
    "a very long name": with_entry("file", file="a" * 100_000),
    "a name of many parts": with_entry("file", file="a/" * 5000 + "a.txt"),
    "another file": with_entry("file", file="c.txt"),
    "a folder": with_entry("file", file="sub"),
    "a way up": with_entry("file", file="sub/../a.txt"),
    "a way round": with_entry("file", file="./a.txt"),
    "a digest in capitals": with_entry("file", after="A" * 64),
    "a digest that is short": with_entry("file", before="abc"),
    "a digest that is a number": with_entry("file", before=1),
    "a wrong digest before": with_entry("file", before="0" * 64),
    "a wrong digest after": with_entry("file", after="0" * 64),
    "a kept copy that is not there": with_entry("file", kept="undo-0001/1"),
    "a kept copy of another log": with_entry("file", kept="undo-0002/1"),
    "a kept copy elsewhere": with_entry("file", kept="../c.txt"),
    "a kept copy that is a list": with_entry("file", kept=[]),
    "a negative size": with_entry("file", size=-1),
}


@pytest.fixture
def fixed(workplace: Path, run: Run) -> Path:
    for name in ("a.txt", "b.txt"):
        (workplace / name).write_text(DIRTY)
    (workplace / "c.txt").write_text("Other.\n")
    (workplace / "sub").mkdir()
    assert run(*FIX)[0] == 0
    return workplace


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_log_that_was_tampered_with_undoes_nothing_and_says_so(fixed: Path, run: Run, shape: str) -> None:
    log = fixed / LOG
    tampered = SHAPES[shape](log.read_bytes())
    assert tampered != log.read_bytes()
    log.write_bytes(tampered)
    before = contents(fixed)
    code, out, err = run("undo", LOG)
    assert (code, out) == (2, "")
    assert err.startswith("normkit: ")
    assert contents(fixed) == before


@pytest.mark.parametrize("cut", range(0, 1200, 37))
def test_a_log_that_was_cut_anywhere_never_claims_success(fixed: Path, run: Run, cut: int) -> None:
    whole = (fixed / LOG).read_bytes()
    (fixed / LOG).write_bytes(whole[: min(cut, len(whole) - 1)])
    assert run("undo", LOG)[:2] == (2, "")


def test_a_whole_log_still_brings_all_back(fixed: Path, run: Run) -> None:
    assert run("undo", LOG)[0] == 0
    assert {(fixed / name).read_text() for name in ("a.txt", "b.txt")} == {DIRTY}


def test_a_log_that_was_moved_undoes_nothing(fixed: Path, run: Run) -> None:
    (fixed / "elsewhere/.normkit").mkdir(parents=True)
    for place in ("log.jsonl", "sub/undo-0001.jsonl", "elsewhere/.normkit/undo-0001.jsonl"):
        shutil.copy(fixed / LOG, fixed / place)
        code, out, err = run("undo", place)
        assert (code, out) == (2, "")
        assert place in err or "elsewhere" in err


def forged(folder: Path, name: str, old: bytes, new: bytes, kept: str | None = None) -> None:
    """Write a log that turns ``old``, in a file, into ``new``."""
    (folder / ".normkit").mkdir(exist_ok=True)
    patch = {"kind": "patch", "at": 0, "length": len(old), "before": base64.b64encode(new).decode()}
    digests = [hashlib.sha256(content).hexdigest() for content in (new, old)]
    file = {"kind": "file", "file": name, "before": digests[0], "after": digests[1], "kept": kept}
    rows = [{"kind": "run", "ruleset": "x"}, *([patch] if kept is None else []), file]
    (folder / LOG).write_text("".join(json.dumps(row) + "\n" for row in rows))


@pytest.mark.parametrize("name", ["../home/bashrc", "{home}/bashrc", "way/bashrc", "bashrc", ".git/config"])
def test_a_forged_log_writes_to_nothing_outside_its_folder_nor_hidden_in_it(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    home, repository = workplace / "home", workplace / "repository"
    (repository / ".git").mkdir(parents=True)
    home.mkdir()
    for file in (home / "bashrc", repository / ".git/config"):
        file.write_bytes(b"mine\n")
    (repository / "way").symlink_to("../home")
    (repository / "bashrc").symlink_to("../home/bashrc")
    monkeypatch.chdir(repository)
    forged(repository, name.format(home=home), b"mine\n", b"evil\n")
    code, _, err = run("undo", LOG)
    assert code == 2
    assert err.startswith("normkit: ")
    assert (home / "bashrc").read_bytes() == (repository / ".git/config").read_bytes() == b"mine\n"


def test_a_file_outside_is_brought_back_on_the_users_word(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workplace / "here").mkdir()
    (workplace / "a.txt").write_text(DIRTY)
    monkeypatch.chdir(workplace / "here")
    _, out, _ = run("fix", "../a.txt", "--select", "CHR101", "--no-schema")
    assert "Undo with: normkit undo --outside .normkit/undo-0001.jsonl" in out
    code, _, err = run("undo", LOG)
    assert (code, "--outside" in err) == (2, True)
    assert run("undo", "--outside", LOG)[0] == 0
    assert (workplace / "a.txt").read_text() == DIRTY


@pytest.mark.parametrize("way", ["link to a file", "link to the folder", "FIFO", "device"])
def test_a_kept_copy_is_a_file_of_its_own_log(workplace: Path, run: Run, way: str) -> None:
    (workplace / "a.txt").write_bytes(b"mine\n")
    (workplace / "secret").mkdir()
    (workplace / "secret/1").write_bytes(b"evil\n")
    forged(workplace, "a.txt", b"mine\n", b"evil\n", kept="undo-0001/1")
    folder = workplace / ".normkit/undo-0001"
    if way == "link to the folder":
        folder.symlink_to("../secret")
    else:
        folder.mkdir()
        if way == "FIFO":
            os.mkfifo(folder / "1")
        else:
            (folder / "1").symlink_to("/dev/zero" if way == "device" else "../../secret/1")
    code, _, err = run("undo", LOG)
    assert code == 2
    assert "kept" in err or "copy" in err
    assert (workplace / "a.txt").read_bytes() == b"mine\n"


@pytest.mark.parametrize(
    "kept", ["undo-0002/1", "../secret/1", "undo-0001/../../secret/1", "undo-0001/01", "/{here}/secret/1"]
)
def test_a_kept_copy_has_no_name_but_its_own(workplace: Path, run: Run, kept: str) -> None:
    (workplace / "a.txt").write_bytes(b"mine\n")
    for folder in ("secret", ".normkit/undo-0001", ".normkit/undo-0002"):
        (workplace / folder).mkdir(parents=True)
        for name in ("1", "01"):
            (workplace / folder / name).write_bytes(b"evil\n")
    forged(workplace, "a.txt", b"mine\n", b"evil\n", kept.format(here=workplace))
    code, _, err = run("undo", LOG)
    assert (code, "which is not its own" in err) == (2, True)
    assert (workplace / "a.txt").read_bytes() == b"mine\n"


@pytest.mark.parametrize("name", ["../mine", "a/../../mine", "./a", "a//b", "a/", ".."])
def test_a_path_that_no_log_has_is_refused_even_on_the_users_word(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (workplace / "here/a").mkdir(parents=True)
    (workplace / "mine").write_bytes(b"mine\n")
    monkeypatch.chdir(workplace / "here")
    forged(workplace / "here", name, b"mine\n", b"evil\n")
    code, _, err = run("undo", "--outside", LOG)
    assert (code, "as no change log does" in err) == (2, True)
    assert (workplace / "mine").read_bytes() == b"mine\n"


@pytest.mark.parametrize("way", ["FIFO", "device", "link", "folder", "link to the folder", "nothing"])
def test_a_log_is_a_file_in_a_folder_and_neither_is_a_link(fixed: Path, run: Run, way: str) -> None:
    log = fixed / LOG
    log.rename(fixed / "real.jsonl")
    if way == "FIFO":
        os.mkfifo(log)
    elif way == "folder":
        log.mkdir()
    elif way == "link to the folder":
        (fixed / ".normkit").rename(fixed / "logs")
        (fixed / "real.jsonl").rename(fixed / "logs/undo-0001.jsonl")
        (fixed / ".normkit").symlink_to("logs")
    elif way != "nothing":
        log.symlink_to("/dev/zero" if way == "device" else "../real.jsonl")
    code, out, err = run("undo", LOG)
    assert (code, out) == (2, "")
    assert "undo-0001.jsonl: cannot be read" in err
