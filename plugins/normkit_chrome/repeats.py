"""What of one text its site repeats elsewhere, by the site's profile."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from normkit import Line, Safety, cut, fold, lines, runs
from normkit_chrome import guards
from normkit_chrome.leaks import leaks
from normkit_chrome.profiles import HEAD, LINE, TAIL, Profile, Repeated, glued, key

_EDGE_LINES = 8
"""Head and tail end after so many lines of a text that nobody knows: what stands deeper is mid-text."""


class Repeat(NamedTuple):
    """A stretch of a text that its site repeats. Offsets are code points."""

    start: int
    end: int
    cut: tuple[int, int]
    """What to delete so that no gap stays behind."""
    safety: Safety
    records: int
    """Stories that hold it: of several lines, the fewest."""
    lines: int
    """0 for a piece of a line."""


def repeats(text: str, profile: Profile) -> Iterator[Repeat]:
    """Yield what a profile says the site repeats: lines, of which those in a row are one, and pieces. Linear."""
    rows = lines(text)
    known = _known(rows, profile)
    sure = _sure(text, rows, known)
    for safety, numbers in ((Safety.SAFE, sure), (Safety.MANUAL, known.keys() - sure)):
        for run in runs(text, numbers):
            start, end = rows[run[0]].start, rows[run[-1]].end
            records = min(known[number].records for number in run)
            yield Repeat(start, end, cut(text, run[0], run[-1]), safety, records, len(run))
    fenced = guards.fenced(text, rows)
    for number, row in enumerate(rows):
        if number not in known and number not in fenced:
            yield from _glued(row, profile)


def _known(rows: Sequence[Line], profile: Profile) -> dict[int, Repeated]:
    """Return the lines that the profile would drop."""
    found = {}
    for number, row in enumerate(rows):
        one = None if row.blank else profile.repeated.get((LINE, key(row.text)))
        if one is not None and one.dropped:
            found[number] = one
    return found


def _sure(text: str, rows: Sequence[Line], known: Mapping[int, Repeated]) -> set[int]:
    """Return the known lines that can go: they stand where the site puts them, and nothing around speaks for them."""
    if not known:
        return set()
    head, tail = _edges(text, rows, known)
    return {
        number
        for number, before, after in _with_neighbours(rows, known)
        if _in_place(number, known[number], head, tail) and not _spoken_for(rows[number].text, before, after)
    } - guards.fenced(text, rows)


def _in_place(number: int, one: Repeated, head: int, tail: int) -> bool:
    """Say whether a line stands at the edge of the text that the profile names; a person's word counts anywhere."""
    return one.keep is False or (one.zone == HEAD and number < head) or (one.zone == TAIL and number > tail)


def _edges(text: str, rows: Sequence[Line], known: Container[int]) -> tuple[int, int]:
    """Return where the head ends and where the tail begins, as numbers of lines.

    They are counted in lines that neither the profile nor another rule knows, so that fixing does not move them.
    """
    leaked = {(leak.start, leak.end) for leak in leaks(text)}
    others = [n for n, row in enumerate(rows) if not (row.blank or n in known or (row.start, row.end) in leaked)]
    deep = min(_EDGE_LINES, len(others) // 2)
    return (others[deep], others[-1 - deep]) if others else (len(rows), -1)


def _with_neighbours(rows: Sequence[Line], known: Container[int]) -> Iterator[tuple[int, str, str]]:
    """Yield each known line with the nearest lines before and after it that are not."""
    before = ""
    waiting: list[int] = []
    for number, row in enumerate(rows):
        if number in known:
            waiting.append(number)
        elif not row.blank:
            yield from ((one, before, row.text) for one in waiting)
            waiting, before = [], row.text
    yield from ((one, before, "") for one in waiting)


def _spoken_for(line: str, before: str, after: str) -> bool:
    """Say whether the lines around a line make it the article's: a quotation, a sentence, code, a table."""
    if guards.inside_quotation(before, after) or (before.count('"') % 2 and after.count('"') % 2):
        return True
    if guards.indented(line) and (guards.code(before) or guards.code(after)):
        return True
    if guards.completes(before, after):
        return True
    return guards.table_row(before) and guards.table_row(after)


def _glued(row: Line, profile: Profile) -> Iterator[Repeat]:
    """Yield the pieces of a line that the profile would drop."""
    for kind, (start, end) in glued(row.text):
        one = profile.repeated.get((kind, fold(row.text[start:end])))
        if one is not None and one.dropped and not guards.inside_quotes(row.text, start):
            place = (row.start + start, row.start + end)
            yield Repeat(*place, place, Safety.SAFE, one.records, 0)
