"""Bad input of every kind: a clear message that names file and place, the right exit code, nothing lost."""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Run

FINE = b'{"id": "fine", "title": "Rain", "text": "It rained.", "published": "2024-01-02"}\n'

# name -> (content, what the message must say, exit code)
RECORDS: dict[str, tuple[bytes, str, int]] = {
    "not-utf8.jsonl": (FINE + b'{"text": "caf\xe9"}\n' + FINE, "UTF-8", 1),
    "not-utf8.txt": (b"Rain.\ncaf\xe9\n", "UTF-8", 1),
    "not-utf8.csv": (b"id,text\na,caf\xe9\n", "UTF-8", 1),
    "utf16.jsonl": ('{"text": "x"}\n'.encode("utf-16"), "UTF-16", 2),
    "broken.jsonl": (FINE + b'{"text": "x"\n' + FINE, "JSON", 1),
    "deep.jsonl": (b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}\n" + FINE, "deep", 1),
    "no-object.jsonl": (b'["a", "b"]\n' + FINE, "object", 1),
    "huge-number.jsonl": (b'{"text": "x", "n": ' + b"9" * 5000 + b"}\n" + FINE, "number", 1),
    "wrong-type.jsonl": (
        b'{"title": "Rain", "text": {"a": 1}, "published": "2024-01-02"}\n',
        "holds a dict, not text",
        1,
    ),
    "ragged.csv": (b"id,text\na,b,c\n", "cells", 1),
    "twice.csv": (b"text,text\na,b\n", "text", 2),
    "no-text.csv": (b"id,other\n1,2\n", "no column is known as a text or a title; its columns: id, other", 2),
    "no-text.jsonl": (
        b'{"id": "x", "tale": "Rain fell on the ward, and nobody went out."}\n',
        "'tale' looks like the text: name it, [fields] text = 'tale'",
        1,
    ),
    "cut-off.json": (b'[{"text": "a"}, {"text": "b"', "JSON", 1),
    "parquet.parquet": (b"PAR1 but not really", "parquet.parquet", 2),
}


def complaints(run: Run, *argv: str) -> tuple[int, str]:
    code, out, err = run(*argv)
    assert "Traceback" not in out + err
    return code, out + err


@pytest.mark.parametrize("name", RECORDS)
def test_unreadable_records_are_named_and_nothing_is_lost(workplace: Path, run: Run, name: str) -> None:
    content, message, expected = RECORDS[name]
    (workplace / name).write_bytes(content)
    code, said = complaints(run, "check", name)
    assert code == expected, said
    assert name in said
    assert message in said
    complaints(run, "fix", name)
    assert (workplace / name).read_bytes() == content


def test_what_the_engine_reports_can_be_ignored_like_any_rule(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_bytes(b'{"text": "x"\n{"title": "Rain", "text": [1], "published": "2024-01-02"}\n')
    assert run("check", "a.jsonl")[1].count("KIT") == 2
    assert run("check", "a.jsonl", "--ignore", "KIT001,KIT005")[0] == 0
    assert run("fix", "a.jsonl", "--ignore", "KIT")[0] == 0


def test_the_line_of_a_broken_record_is_named(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_bytes(FINE + b'{"text": "x"\n')
    assert "a.jsonl · a.jsonl:2\n  2 text  KIT001 unreadable-record  broken JSON" in run("check", "a.jsonl")[1]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.jsonl", b""),
        ("empty.txt", b""),
        ("empty.csv", b""),
        ("nul.txt", b"Rain.\x00\nIt rained."),
        ("nul.jsonl", b'{"title": "a", "text": "Rain.\\u0000"}\n'),
        ("surrogate.jsonl", b'{"title": "a", "text": "Rain. \\ud800"}\n'),
        ("blank.jsonl", b"\n\n \n"),
        ("bom.jsonl", b"\xef\xbb\xbf" + FINE),
    ],
)
def test_odd_but_readable_input_is_read(workplace: Path, run: Run, name: str, content: bytes) -> None:
    (workplace / name).write_bytes(content)
    assert complaints(run, "check", name)[0] in (0, 1)
    complaints(run, "fix", name, "--select", "CHR,HED,NAM")
    assert (workplace / name).read_bytes() == content


@pytest.mark.parametrize("ending", [b"", b"\n"])
def test_a_line_of_100_mb_is_read(workplace: Path, ending: bytes) -> None:
    line = b'{"title": "a", "published": "2024-01-02", "text": "' + b"rain and wind " * 7_500_000 + b'"}' + ending
    (workplace / "long.jsonl").write_bytes(line)
    command = [sys.executable, "-m", "normkit", "check", "long.jsonl"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_folder_is_walked_and_one_without_articles_is_said_to_be(workplace: Path, run: Run) -> None:
    (workplace / "folder.jsonl").mkdir()
    for command in (["check"], ["fix"], ["learn", "names"]):
        code, said = complaints(run, *command, "folder.jsonl")
        assert code == 2
        assert said.startswith("normkit: there are no article files under the given paths (.arrow, .csv, .feather, ")
    (workplace / "folder.jsonl" / "a.txt").write_text("Rain.\n\nSign Up\n")
    assert complaints(run, "check", "folder.jsonl", "--select", "CHR101")[0] == 1


def test_a_folder_where_a_file_is_due(workplace: Path, run: Run) -> None:
    (workplace / "a.txt").write_text("Rain.")
    (workplace / "out.jsonl").mkdir()
    code, said = complaints(run, "fix", "a.txt", "-o", "out.jsonl")
    assert code == 2
    assert "out.jsonl: is no regular file" in said


def test_what_is_not_there_or_of_no_known_kind(workplace: Path, run: Run) -> None:
    (workplace / "a.docx").write_bytes(b"x")
    (workplace / "a.txt").write_text("Rain.")
    for name, message in (("nowhere.txt", "no such file"), ("a.docx", ".docx")):
        code, said = complaints(run, "check", name)
        assert code == 2
        assert name in said
        assert message in said
    os.symlink("nowhere.txt", "dangling.txt")
    code, said = complaints(run, "check", "dangling.txt", "a.txt")
    assert code == 2
    assert "dangling.txt: cannot be read" in said


def without_override() -> None:
    """Give up root's right to override permissions (prctl PR_CAPBSET_DROP of CAP_DAC_*), for the process to come."""
    if os.getuid() == 0:
        libc = ctypes.CDLL(None)
        for capability in (1, 2):
            assert libc.prctl(24, capability, 0, 0, 0) == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="capabilities are Linux's")
def test_no_permission_to_read_or_to_write(workplace: Path) -> None:
    def unprivileged(*argv: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "normkit", *argv, "--select", "CHR101"]
        return subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=without_override)

    for name in ("a.txt", "b.txt"):
        (workplace / name).write_text("Rain.\n\nSign Up\n")
    (workplace / "a.txt").chmod(0)
    done = unprivileged("check", "a.txt", "b.txt")
    assert done.returncode == 2
    assert "a.txt: cannot be read: Permission denied" in done.stderr
    assert "b.txt" in done.stdout
    workplace.chmod(0o500)
    done = unprivileged("fix", "b.txt", "--no-schema")
    workplace.chmod(0o700)
    assert done.returncode == 2
    assert "b.txt: cannot be written: Permission denied" in done.stderr
    assert (workplace / "b.txt").read_text() == "Rain.\n\nSign Up\n"


def test_a_full_disk_leaves_the_old_file(workplace: Path) -> None:
    row = FINE.replace(b"It rained.", b"It rained.\\n\\nSign Up")
    (workplace / "a.jsonl").write_bytes(row * 4000)

    def small_files_only() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))

    command = [sys.executable, "-m", "normkit", "fix", "a.jsonl", "--select", "CHR101", "--no-schema"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=small_files_only)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "cannot be written" in done.stderr
    assert (workplace / "a.jsonl").read_bytes() == row * 4000
    assert [one.name for one in workplace.iterdir()] == ["a.jsonl", ".normkit"]


def test_bad_settings_are_said_with_their_file(workplace: Path, run: Run) -> None:
    (workplace / "a.txt").write_text("Rain.")
    (workplace / "normkit.toml").write_text("selct = ['CHR']")
    code, said = complaints(run, "check", "a.txt")
    assert code == 2
    assert "normkit.toml: unknown key 'selct'; did you mean 'select'?" in said
