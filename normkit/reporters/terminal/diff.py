"""What a fix would do, record by record: file, record id, field, line, before and after."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from normkit.reporters.terminal.style import painted, visible

CONTEXT = 1
"""Unchanged lines shown around a change."""
LONGEST = 300
"""Code points shown of a line."""


def hunks(
    title: str, before: Mapping[str, str], after: Mapping[str, str], codes: str, text_line: int | None, color: bool
) -> Iterator[str]:
    """Yield the lines of a record's diff. ``text_line``: where ``text`` begins in the file, if its lines are there."""
    for field in dict.fromkeys((*before, *after)):
        old, new = before.get(field, ""), after.get(field, "")
        if old == new and (field in before) == (field in after):
            continue
        yield painted(f"{visible(title)} · {field}", "bold", color) + painted(f"  {codes}", "dim", color)
        first = text_line if field == "text" and text_line else 1
        yield from _lines(old.splitlines(), new.splitlines(), first, color)


def _lines(old: list[str], new: list[str], first: int, color: bool) -> Iterator[str]:
    for group in difflib.SequenceMatcher(None, old, new).get_grouped_opcodes(CONTEXT):
        yield painted(f"  @@ line {group[0][1] + first} @@", "cyan", color)
        for tag, a, b, c, d in group:
            if tag == "equal":
                yield from (f"    {_short(line)}" for line in old[a:b])
                continue
            yield from (painted(f"  - {_short(line)}", "red", color) for line in old[a:b])
            yield from (painted(f"  + {_short(line)}", "green", color) for line in new[c:d])


def _short(line: str) -> str:
    return visible(line if len(line) <= LONGEST else line[: LONGEST // 2] + " … " + line[-LONGEST // 2 :])
