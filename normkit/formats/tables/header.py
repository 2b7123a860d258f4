"""What the first lines of a table in text are: names of columns, a title above them, or the first record already."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from normkit.core.fields import own_names

LONGEST_NAME = 100
"""Characters: a longer cell in the first row is an article, not the name of a column."""
LOOK_BELOW = 10
"""Lines below the first one in which names of columns are looked for, where that holds none."""

_VALUE = re.compile(
    r"(?!\d{1,4}$)[-+]?\d[\d.,:/T Z+-]*|true|false|null|none|nan|.+://.+|.+\.(?:json|html?|txt|xml)", re.IGNORECASE
)
"""Dates, numbers but for short ones, times, addresses, files: what cells hold, and what columns are not called."""
_DIVIDED = {b",": "commas", b";": "semicolons", b"\t": "tabs", b"|": "bars"}


def are_names(names: Sequence[str]) -> bool:
    """Say whether the cells of a row are names that records are known by: a text or a title among them."""
    return not own_names(tuple(names)).keys().isdisjoint(("title", "text"))


def no_names(names: Sequence[str]) -> str:
    """Return the first cell that shows a row to hold no names of columns, as ``"cell 2 reads '...'"``, or ``""``."""
    known = are_names(names)
    for number, name in enumerate(names, 1):
        value = not known and _VALUE.fullmatch(name.strip())
        if len(name) > LONGEST_NAME or "\n" in name or "://" in name or value:
            return f"cell {number} reads {name[:40]!r}"
    return ""


def above(names: Sequence[str], below: Sequence[tuple[int, Sequence[str]]]) -> int:
    """Return the line of the names of columns where a title stands above them; 0 where the first row is the header.

    ``below`` are the next lines and their cells. A title is a row of one cell, or of one that is not empty, which no
    record is known by; the header is the first row below with more cells, of which one is.
    """
    if are_names(names) or sum(bool(name.strip()) for name in names) > 1:
        return 0
    return next((line for line, cells in below if len(cells) > 1 and are_names(cells) and not no_names(cells)), 0)


def instead(head: bytes, delimiters: Sequence[bytes], path: str) -> str:
    """Return what to tell of a file by its first line that is another kind of file of text than its name says."""
    start = head.lstrip()
    if start.startswith((b'{"', b"[{", b"[\n", b"[\r")):
        suffix = ".jsonl" if start.startswith(b"{") else ".json"
        return f"{path}: the file is JSON, whatever its name says; rename it to {os.path.splitext(path)[0]}{suffix}"
    if any(delimiter in head for delimiter in delimiters):
        return ""
    names = head.decode("utf-8", "replace").strip()
    for sign, word in _DIVIDED.items():
        if sign in head and are_names(names.split(sign.decode())):
            return f"{path}: {word} divide its columns, not tabs; rename it to {os.path.splitext(path)[0]}.csv"
    return ""
