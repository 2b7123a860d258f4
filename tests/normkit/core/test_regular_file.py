"""Only regular files are opened, and opening never waits."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from normkit.core.regular_file import open_regular, read_regular

pytestmark = pytest.mark.skipif(os.name != "posix", reason="FIFOs and devices with names are POSIX")


def fifo(path: Path) -> None:
    os.mkfifo(path)


def listening(path: Path) -> None:
    here = os.getcwd()
    os.chdir(path.parent)  # the name of a socket has at most 107 bytes
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(path.name)
    finally:
        os.chdir(here)


KINDS: dict[str, Callable[[Path], None]] = {
    "a FIFO": fifo,
    "a socket": listening,
    "a folder": Path.mkdir,
    "a device": lambda path: path.symlink_to("/dev/zero"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_regular_file_is_refused_at_once_by_its_kind(tmp_path: Path, kind: str) -> None:
    KINDS[kind](tmp_path / "x.txt")
    (tmp_path / "link.txt").symlink_to("x.txt")
    for name in ("x.txt", "link.txt"):
        with pytest.raises(OSError, match="only regular files") as caught:
            open_regular(tmp_path / name)
        assert caught.value.strerror == f"it is {kind}, and only regular files are opened"


def test_a_file_that_turns_into_a_fifo_between_two_looks_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.txt"
    path.write_text("once")
    as_it_was = os.stat(path)
    path.unlink()
    os.mkfifo(path)
    before = set(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else set[str]()
    monkeypatch.setattr(os, "stat", lambda name: as_it_was)
    with pytest.raises(OSError, match="a FIFO"):
        open_regular(path)
    monkeypatch.undo()
    if before:
        assert set(os.listdir("/proc/self/fd")) == before, "a descriptor stays open"


@pytest.mark.parametrize("name", ["a\0b", "half \ud800 a character"])
def test_a_name_that_no_file_can_have_is_an_error_of_the_system_like_all_others(name: str) -> None:
    with pytest.raises(OSError, match="no file can have such a name"):
        open_regular(name)


def test_a_regular_file_is_read_by_its_name_or_by_a_link(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"0123456789")
    (tmp_path / "link.txt").symlink_to("x.txt")
    assert read_regular(tmp_path / "x.txt") == read_regular(str(tmp_path / "link.txt"), 10) == b"0123456789"
    with open_regular(tmp_path / "x.txt") as file:
        assert (file.seek(4), file.read(2)) == (4, b"45")


def test_a_file_that_is_longer_than_asked_for_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"0123456789")
    with pytest.raises(OSError, match="longer than 9 bytes"):
        read_regular(tmp_path / "x.txt", 9)
