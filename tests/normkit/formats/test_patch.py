"""Undo: patches take every change back, and refuse a file that they do not fit."""

from __future__ import annotations

import pytest

from normkit import ReplayError
from normkit.formats.patch import Patch
from tests.normkit.formats.harness import JSONL, MARK, rewritten, undone


def test_undo_refuses_patches_that_do_not_fit() -> None:
    for patches in ([Patch(9, 2, b"x")], [Patch(4, 1, b""), Patch(2, 1, b"")], [Patch(11, 0, b"x")]):
        with pytest.raises(ReplayError, match="changed since"):
            undone(b"0123456789", patches)
    assert undone(b"0123456789", [Patch(0, 1, b"ab"), Patch(1, 0, b"c"), Patch(10, 0, b"!")]) == b"abc123456789!"


def test_several_changes_in_one_file_come_undone() -> None:
    raw = MARK + b'{"a": "x", "b": "y"}\r\n\r\nbroken\r\n{"b": "z"}'
    new, patches = rewritten(JSONL, raw, {0: {"a": "", "b": "yy", "c": "new"}, 1: {"b": "Z", "a": "q"}})
    assert new == MARK + b'{"a": "", "b": "yy", "c": "new"}\r\n\r\nbroken\r\n{"b": "Z", "a": "q"}'
    assert undone(new, patches) == raw
    assert len(patches) == 5
