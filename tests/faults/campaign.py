"""The law of every write, put to the test at every step: old or new, never half, and nothing of anybody's lost."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from normkit.cli.main import main
from tests.faults.injection import FAULTS, FOREIGN, INTERRUPTED, KILLED, Ended, run
from tests.faults.scenarios import MIXED, SELECT, TWO, Scenario, laid_out

ADDED = b'{"id": "other", "title": "Fog", "text": "Fog came in.", "published": "2024-01-03"}\n'
"""What another program adds, or puts in a file's place."""


class Fault(NamedTuple):
    """One fault, and what it broke; no word is none."""

    scenario: str
    kind: str
    step: int
    broken: str


class Whole(NamedTuple):
    """A scenario that ran without a fault."""

    scenario: Scenario
    steps: int
    code: int
    start: Path
    """A folder as it is before the command."""
    new: Mapping[str, bytes]
    """What the command writes: name -> content."""

    @property
    def old(self) -> Mapping[str, bytes | None]:
        """What was there before under the same names."""
        return {name: _content(self.start / name) for name in self.new}


def faults(scenario: Scenario, chosen: Callable[[int, int], bool] = lambda number, of: True) -> Iterator[Fault]:
    """Inject every fault at every step of a scenario, those that are ``chosen`` (number of the fault, of how many)."""
    with tempfile.TemporaryDirectory() as scratch:
        whole = _whole(scenario, Path(scratch))
        foreign = FOREIGN if not scenario.outputs else ()
        every = [(kind, step) for kind in (*FAULTS, *foreign) for step in range(1, whole.steps + 1)]
        for number, (kind, step) in enumerate(every):
            if chosen(number, len(every)):
                here = Path(scratch) / "here"
                shutil.copytree(whole.start, here)
                try:
                    broken = (_meeting if kind in FOREIGN else _fault)(whole, here, kind, step)
                except AssertionError as error:
                    broken = str(error) or "assertion"
                shutil.rmtree(here)
                yield Fault(scenario.name, kind, step, broken)


def warm_up() -> None:
    """Load once what every run needs, for runs are forks of this process."""
    with tempfile.TemporaryDirectory() as scratch:
        for name, content in {**TWO, **MIXED}.items():
            (Path(scratch) / name).write_bytes(content)
        with contextlib.redirect_stdout(io.StringIO()):
            main(("fix", "--diff", scratch, *SELECT))
            main(("learn", "names", scratch))
            main(("check", scratch, "--select", "HED201"))


def _whole(scenario: Scenario, scratch: Path) -> Whole:
    start, here = scratch / "start", scratch / "whole"
    start.mkdir()
    laid_out(scenario, start)
    if scenario.before:
        assert run(scenario.before, start).code == 0
    shutil.copytree(start, here)
    done = run(scenario.argv, here)
    assert done.code in (0, 1), done.said
    new = {name: (here / name).read_bytes() for name in scenario.outputs or scenario.files}
    assert all(new[name] != _content(start / name) for name in new), f"{scenario.name}: it did not do a thing"
    return Whole(scenario, done.steps, done.code, start, new)


def _fault(whole: Whole, here: Path, kind: str, step: int) -> str:
    scenario, new, old = whole.scenario, whole.new, whole.old
    done = run(scenario.argv, here, kind, step)
    now = {name: _content(here / name) for name in new}
    _expect_said(done, whole.code)
    assert all(now[name] in (old[name], new[name]) for name in new), f"half a file: {now}"
    assert done.code not in (0, 1) or now == new, f"it ended with {done.code}, and wrote {now}"
    kept = {name: content for name, content in scenario.files.items() if name not in new}
    assert all(_content(here / name) == content for name, content in kept.items()), "an input was written to"
    order = [now[name] == new[name] for name in scenario.outputs]
    assert order == sorted(order, reverse=True), "the main output took its place before what was set aside"
    if not scenario.outputs and not scenario.before and step % 2:
        _take_back(here, old)
    again = run(scenario.argv, here)
    assert again.code == whole.code, f"the next run ended with {again.code}: {again.said}"
    assert {name: _content(here / name) for name in new} == new, "the next run did not do its work"
    _expect_tidy(here, {*scenario.files, *new})
    if not scenario.outputs and not scenario.before:
        _take_back(here, old)
    return ""


def _meeting(whole: Whole, here: Path, kind: str, step: int) -> str:
    """Let another program write to the first file; what it wrote stands, and what it had not seen is not lost."""
    first = here / next(iter(whole.new))

    def other() -> None:
        if kind == "append":
            with open(first, "ab") as file:
                file.write(ADDED)
        else:
            (here / "other").write_bytes(ADDED)
            os.rename(here / "other", first)

    done = run(whole.scenario.argv, here, kind, step, other)
    _expect_said(done, whole.code)
    assert (_content(first) or b"").endswith(ADDED), "what the other program wrote is gone"
    others = list(whole.new)[1:]
    assert all(_content(here / name) in (whole.old[name], whole.new[name]) for name in others), "half a file"
    if done.code == 2 and "is kept in" in done.said:
        (kept,) = here.glob(f"{first.name}.kept-*")
        assert kept.read_bytes().removesuffix(ADDED) == whole.new[first.name], "the work beside is not the work"
        kept.unlink()
    _expect_tidy(here, set(whole.scenario.files))
    return ""


def _expect_said(done: Ended, clean: int) -> None:
    assert "Traceback" not in done.said, done.said
    assert done.code in (clean, 2, KILLED, INTERRUPTED), f"it ended with {done.code}: {done.said}"
    assert done.code != 2 or "normkit: " in done.said, "it failed without a word"
    assert done.code != 2 or "Nothing to fix" not in done.said, done.said


def _take_back(here: Path, old: Mapping[str, bytes | None]) -> None:
    for log in sorted((here / ".normkit").glob("undo-*.jsonl"), reverse=True):
        back = run(("undo", f".normkit/{log.name}"), here)
        allowed = ("there is nothing that it could undo", "has changed since the fix")
        assert back.code == 0 or any(word in back.said for word in allowed), f"undo of {log.name}: {back.said}"
    assert {name: _content(here / name) for name in old} == old, "undo did not bring the old files back"


def _expect_tidy(here: Path, expected: set[str]) -> None:
    left = {path.name for path in here.iterdir()} - expected - {".normkit"}
    assert not left, f"left behind: {left}"
    strange = {path.name for path in (here / ".normkit").glob("*") if not path.name.startswith((".gitignore", "undo-"))}
    assert not strange, f"left behind among the logs: {strange}"


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
