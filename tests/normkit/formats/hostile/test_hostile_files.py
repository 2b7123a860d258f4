"""Files that nobody wrote: whatever the bytes are, normkit reads on, and undo brings every one of them back."""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normkit.cli.main import main
from tests.conftest import ARTICLES

CHROME = "It rained on the harbour all day.\n\nSign Up\n\n4 View gallery ( Photo: A. Name/Agency )\n"
SEEDS = {
    ".jsonl": [
        *(ARTICLES / "weekly.jsonl").read_bytes().splitlines(keepends=True),
        b'{"text": "It rained.\\n\\nSign Up", "published": null}\r\n',
    ],
    ".json": [b'[\n {"title": "Rain", "text": "It rained.\\n\\nSign Up"},\n', b' {"text": "Fine."}\n]\n'],
    ".csv": [b"id,title,text,published\r\n", b'a,Rain,"It rained.\n\nSign Up",\r\n', b"b,Sun,Fine.,2024-01-02\r\n"],
    ".tsv": [b"id\ttext\n", b'a\t"It rained.\n\nSign Up"\n'],
    ".txt": [*CHROME.encode().splitlines(keepends=True), b"12 MAR 2025 09:40\n", "مرسى حديد\n".encode()],
    ".md": [b"---\ntitle: Rain\ndate:\n---\n", *CHROME.encode().splitlines(keepends=True)],
}
JUNK = st.sampled_from(
    [b"", b"\x00", b"\xff\xfe", b'"', b"{", b"}]", b",", b"\r", b"\n", b"\\ud800", b"\xe2\x80", b"---\n"]
)


@st.composite
def damaged(draw: st.DrawFn, suffix: str) -> bytes:
    """Pieces of a good file, repeated, left out, cut and spoilt."""
    pieces = draw(st.lists(st.sampled_from(SEEDS[suffix]), max_size=6))
    good = b"".join(draw(st.sampled_from([SEEDS[suffix], pieces])))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(good)))
        good = good[:at] + draw(st.one_of(JUNK, st.binary(max_size=4))) + good[at + draw(st.integers(0, 3)) :]
    return good


def run(*argv: str) -> tuple[int, str]:
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = main(argv)
    return code, said.getvalue()


@pytest.mark.parametrize("suffix", SEEDS)
def test_any_bytes_are_survived_and_brought_back(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    @settings(max_examples=40)
    @given(damaged(suffix))
    def survive(content: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            monkeypatch.chdir(folder)
            file = Path(folder, f"a{suffix}")
            file.write_bytes(content)
            assert run("check", file.name)[0] in (0, 1, 2)
            assert file.read_bytes() == content
            assert run("fix", file.name, "--unsafe-fixes")[0] in (0, 1, 2)
            once = file.read_bytes()
            code, said = run("fix", file.name, "--unsafe-fixes")
            assert file.read_bytes() == once, "a second fix finds nothing more to do"
            assert "edit" not in said or code == 2
            log = Path(folder, ".normkit", "undo-0001.jsonl")
            assert log.exists() == (once != content)
            if log.exists():
                assert run("undo", str(log))[0] == 0
            assert file.read_bytes() == content
            assert sorted(os.listdir(folder)) == sorted([file.name, *([".normkit"] if log.exists() else [])])
            run("fix", file.name, "--add-columns", "title,published")
            for latest in sorted(Path(folder).glob(".normkit/undo-*.jsonl"))[-1:]:
                assert run("undo", str(latest))[0] == 0
            assert file.read_bytes() == content
            monkeypatch.chdir("/")

    survive()
