"""The steps of a write come in the order that a power cut asks for, and at none of them can somebody new read."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from normkit.core.files import folder
from normkit.core.files.folder import Folder
from tests.conftest import Run
from tests.faults.scenarios import Scenario, laid_out, scenarios

Inode = tuple[int, int]
LOG = ".normkit/undo-0001.jsonl"


class Placed(NamedTuple):
    """A file took its place."""

    content: bytes
    synced: bytes | None
    """What of it was brought to the disk before; None: nothing."""
    log: bytes
    """What of the change log was on the disk by then."""
    kept_synced: bool
    """Whether the folder of kept copies, if there is one, was."""
    folder: Inode
    name: str


def _inode(found: os.stat_result) -> Inode:
    return found.st_dev, found.st_ino


def traced(patch: pytest.MonkeyPatch) -> tuple[list[Placed], list[Inode]]:
    """Return two lists that fill while something is written: files that took their place; folders synced since."""
    synced: dict[Inode, bytes] = {}
    placed: list[Placed] = []
    folders: list[Inode] = []
    fsync = os.fsync

    def syncing(descriptor: int) -> None:
        found = os.fstat(descriptor)
        if stat.S_ISDIR(found.st_mode):
            folders.append(_inode(found))
            synced[_inode(found)] = b""
        else:
            synced[_inode(found)] = Path(f"/proc/self/fd/{descriptor}").read_bytes()
        fsync(descriptor)

    def placing(self: Folder, beside: str, name: str) -> None:
        if not beside.startswith(".normkit-new-") or name.startswith(".normkit-new-") or ".kept-" in name:
            return
        at = self._at(beside)
        with open(at, "rb", opener=lambda path, flags: os.open(path, flags, dir_fd=self._fd)) as file:
            content, inode = file.read(), _inode(os.fstat(file.fileno()))
        log, kept = Path(LOG), Path(LOG).with_suffix("")
        on_disk = synced.get(_inode(log.stat()), b"") if log.exists() else b""
        safe = not kept.exists() or _inode(kept.stat()) in synced
        placed.append(Placed(content, synced.get(inode), on_disk, safe, _inode(os.fstat(self._fd or 0)), name))
        folders.clear()

    def before(name: str) -> Callable[..., Any]:
        real = getattr(Folder, name)

        def step(self: Folder, beside: str, *args: Any) -> Any:
            placing(self, beside, args[-1])
            return real(self, beside, *args)

        return step

    patch.setattr(os, "fsync", syncing)
    for name in ("swap", "replace", "link"):
        patch.setattr(Folder, name, before(name))
    return placed, folders


NAMED = [pytest.param(scenario, id=scenario.name) for scenario in scenarios()]
IN_PLACE = [pytest.param(scenario, id=scenario.name) for scenario in scenarios() if not scenario.outputs]


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="looks at open files by /proc")
@pytest.mark.parametrize("swaps", [True, False], ids=["swapped", "renamed"])
@pytest.mark.parametrize("scenario", NAMED)
def test_content_then_log_then_place_then_folder(
    scenario: Scenario, swaps: bool, workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out(scenario, workplace)
    if scenario.before:
        assert run(*scenario.before)[0] == 0
    with monkeypatch.context() as patch:
        if not swaps:
            patch.setattr(folder, "_swap_call", lambda: None)
        placed, folders = traced(patch)
        assert run(*scenario.argv)[0] in (0, 1)
    order = list(dict.fromkeys(one.name for one in placed))  # where a swap fails, a file is renamed
    assert order == list(scenario.outputs) or (not scenario.outputs and set(order) == set(scenario.files))
    for one in placed:
        assert one.synced == one.content, f"{one.name} took its place before all of it was on the disk"
        if not scenario.outputs and not scenario.before:
            assert f'"kind": "file", "file": "{one.name}"'.encode() in one.log, "the log was not on the disk before"
            assert one.kept_synced, "the kept copy was not on the disk before"
    assert placed[-1].folder in folders, "the new name was not brought to the disk"


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
@pytest.mark.parametrize("scenario", IN_PLACE)
def test_at_no_step_can_a_private_file_be_read_by_others(
    scenario: Scenario, workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out(scenario, workplace)
    for name in scenario.files:
        (workplace / name).chmod(0o600)
    if scenario.before:
        assert run(*scenario.before)[0] == 0
    open_to_others: set[str] = set()
    looks = 0

    def look() -> None:
        nonlocal looks
        looks += 1
        for path in workplace.rglob("*"):
            found = path.lstat()
            if stat.S_ISREG(found.st_mode) and found.st_mode & 0o077 and found.st_size and path.name != ".gitignore":
                open_to_others.add(path.name)

    def looked(call: Callable[..., Any]) -> Callable[..., Any]:
        def step(*args: Any, **named: Any) -> Any:
            look()
            result = call(*args, **named)
            look()
            return result

        return step

    umask = os.umask(0o022)
    try:
        for name in ("fsync", "fchmod"):
            monkeypatch.setattr(os, name, looked(getattr(os, name)))
        assert run(*scenario.argv)[0] in (0, 1)
    finally:
        os.umask(umask)
    assert looks
    assert open_to_others == set()
