"""What a fix would do, record by record: file, record id, field, line, before and after."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from normkit.reporters.terminal.style import painted, unobeyed, visible

CONTEXT = 1
"""Unchanged lines shown around a change."""
LONGEST = 300
"""Code points shown of a line."""
DEPTH = 4
"""How often what differs is searched for lines in common: the time is that of sorting the lines, so many times."""


class Block(NamedTuple):
    """Lines ``a`` to ``b`` of the old text, and lines ``c`` to ``d`` of the new one that stand in their place."""

    a: int
    b: int
    c: int
    d: int


def hunks(
    title: str, before: Mapping[str, str], after: Mapping[str, str], codes: str, text_line: int | None, color: bool
) -> Iterator[str]:
    """Yield the lines of a record's diff. ``text_line``: where ``text`` begins in the file, if its lines are there."""
    for field in dict.fromkeys((*before, *after)):
        old, new = before.get(field, ""), after.get(field, "")
        if old == new and (field in before) == (field in after):
            continue
        head = unobeyed(f"{visible(title)} · {visible(field)}")
        yield painted(head, "bold", color) + painted(f"  {codes}", "dim", color)
        first = text_line if field == "text" and text_line else 1
        yield from _shown(old.splitlines(), new.splitlines(), first, color)


def _shown(old: Sequence[str], new: Sequence[str], first: int, color: bool) -> Iterator[str]:
    """Yield what differs with its context; blocks that share some stand under one heading."""
    last: Block | None = None
    for block in differing(old, new):
        if last is None or block.a - last.b > 2 * CONTEXT:
            if last is not None:
                yield from _lines("   ", old[last.b : last.b + CONTEXT], "", color)
            begin = max(0, block.a - CONTEXT)
            yield painted(f"  @@ line {begin + first} @@", "cyan", color)
        else:
            begin = last.b
        yield from _lines("   ", old[begin : block.a], "", color)
        yield from _lines("  -", old[block.a : block.b], "red", color)
        yield from _lines("  +", new[block.c : block.d], "green", color)
        last = block
    if last is not None:
        yield from _lines("   ", old[last.b : last.b + CONTEXT], "", color)


def _lines(mark: str, lines: Sequence[str], style: str, color: bool) -> Iterator[str]:
    for line in lines:
        shown = unobeyed(f"{mark} {_short(line)}")
        yield painted(shown, style, color) if style else shown


def differing(old: Sequence[str], new: Sequence[str], depth: int = DEPTH) -> Iterator[Block]:
    """Yield what differs between two texts, line by line and in order; in time n log n of their lines.

    Lines that both have hold the two together, as long as they come in one order.
    """
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    b, d = len(old) - tail, len(new) - tail
    if head == b and head == d:
        return
    common = _common(old[head:b], new[head:d]) if depth and head < b and head < d else []
    if not common:
        yield Block(head, b, head, d)
        return
    ends = [(-1, -1), *common, (b - head, d - head)]
    for (a, c), (up_to_a, up_to_c) in pairwise(ends):
        from_a, from_c = a + 1 + head, c + 1 + head
        for block in differing(old[from_a : up_to_a + head], new[from_c : up_to_c + head], depth - 1):
            yield Block(block.a + from_a, block.b + from_a, block.c + from_c, block.d + from_c)


def _common(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the longest row of lines, as pairs of their numbers, that occur equally often in both texts.

    Where there is none, of those that occur more often in one text the first count.
    """
    counts, others = Counter(old), Counter(new)
    alike = {line for line, _ in counts.items() & others.items()} or counts.keys() & others.keys()
    places: dict[str, list[int]] = {line: [] for line in alike}
    for number in range(len(new) - 1, -1, -1):
        if new[number] in alike:
            places[new[number]].append(number)
    pairs = [(number, places[line].pop()) for number, line in enumerate(old) if places.get(line)]
    # The longest increasing row (Schensted 1961), with what stands before each of its members.
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        ends[length : length + 1] = [place]
        at[length : length + 1] = [number]
        before.append(at[length - 1] if length else -1)
    row = []
    number = at[-1] if at else -1
    while number >= 0:
        row.append(pairs[number])
        number = before[number]
    return row[::-1]


def _short(line: str) -> str:
    return visible(line if len(line) <= LONGEST else line[: LONGEST // 2] + " … " + line[-LONGEST // 2 :])
