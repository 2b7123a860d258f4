"""The laws of a faithful fixer, held to one file: the command line writes it, and undoes it."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
from pathlib import Path

from normkit.cli.main import main
from tests.fidelity.files import PLAIN, Case, Form

RULE = ("--select", "EXA101", "--unsafe-fixes", "--isolated")


def run(*argv: str) -> tuple[int, str]:
    """Run the command line here; return its exit code and all that it said."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = main(argv)
    return code, said.getvalue()


def hold(case: Case, folder: Path) -> int:
    """Put a file through the laws in an empty folder; return how many bytes were compared.

    Nothing to fix: the same bytes, in place and elsewhere. One text to fix: it reads as wanted, every other byte
    stays, in place and elsewhere. Undone: the same bytes. Raises AssertionError.
    """
    calm = case.before + case.calm + case.after
    loud = case.before + case.loud + case.after
    assert in_place(folder, case.suffix, calm, case.form) == calm, "nothing to fix, and bytes differ"
    to_utf8 = bool(case.form.options)  # another encoding is left behind, and all records are written anew
    assert to_utf8 or elsewhere(folder, case.suffix, calm, case.form) == calm, (
        "nothing to fix, and bytes differ with -o"
    )
    new = in_place(folder, case.suffix, loud, case.form)
    assert new.startswith(case.before), "bytes before the fixed text differ"
    assert new.endswith(case.after), "bytes behind the fixed text differ"
    middle = new[len(case.before) : len(new) - len(case.after)]
    assert case.said(middle) == case.wanted, f"the text is {middle!r}"
    assert to_utf8 or elsewhere(folder, case.suffix, loud, case.form) == new, "in place and -o differ"
    return 2 * len(calm) + 2 * len(loud)


def in_place(folder: Path, suffix: str, content: bytes, form: Form = PLAIN) -> bytes:
    """Fix a file in place and undo it, which brings back every byte; return its content when it was fixed."""
    file = folder / f"a{suffix}"
    file.write_bytes(raw := form.made(content))
    with contextlib.chdir(folder):
        code, said = run("fix", file.name, *RULE, *form.options)
        assert code in (0, 1), said
        new = file.read_bytes()
        logs = sorted(folder.glob(".normkit/*.jsonl"))
        assert bool(logs) == (new != raw), "a log is left where something was written, and only there"
        if logs:
            code, said = run("undo", os.path.relpath(logs[0], folder))
            assert code == 0, said
            shutil.rmtree(folder / ".normkit")
    assert file.read_bytes() == raw, "undone, and bytes differ"
    assert [entry.name for entry in folder.iterdir()] == [file.name], "something is left over"
    file.unlink()
    return form.content(new)


def elsewhere(folder: Path, suffix: str, content: bytes, form: Form = PLAIN) -> bytes:
    """Fix a file into another one of its format; return its content, and expect the old one to stay as it is."""
    file, other = folder / f"a{suffix}", folder / f"b{suffix}"
    file.write_bytes(raw := form.made(content))
    with contextlib.chdir(folder):
        code, said = run("fix", file.name, *RULE, "-o", other.name)
    assert code in (0, 1), said
    assert file.read_bytes() == raw
    new = other.read_bytes()
    file.unlink()
    other.unlink()
    return form.content(new)
