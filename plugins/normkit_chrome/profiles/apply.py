"""What of one text its site repeats elsewhere, by the site's profile."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from normkit import Line, Repeated, Safety, Site, cut, fold, lines, runs
from normkit_chrome.analysis.chrome_spans import leaks
from normkit_chrome.detectors import guards
from normkit_chrome.profiles.learn import BOTH, KIND_OF, LINE
from normkit_chrome.profiles.sketch import HEAD, TAIL, glued, key

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


def repeats(text: str, profile: Site) -> Iterator[Repeat]:
    """Yield what a profile says the site repeats: lines, of which those in a row are one, and pieces. Linear."""
    rows = lines(text)
    listed = _listed(rows, profile)
    known = {number: one for number, one in listed.items() if one.dropped}
    sure = _sure(text, rows, listed, known)
    for safety, numbers in ((Safety.SAFE, sure), (Safety.MANUAL, known.keys() - sure)):
        for run in runs(text, numbers):
            start, end = rows[run[0]].start, rows[run[-1]].end
            records = min(known[number].records for number in run)
            yield Repeat(start, end, cut(text, run[0], run[-1]), safety, records, len(run))
    fenced = guards.fenced(text, rows)
    for number, row in enumerate(rows):
        if number not in known and number not in fenced:
            yield from _glued(row, profile)


def _listed(rows: Sequence[Line], profile: Site) -> dict[int, Repeated]:
    """Return the lines that the site repeats, but for those that a person keeps for the article."""
    found = {}
    for number, row in enumerate(rows):
        one = None if row.blank else profile.repeated.get((LINE, key(row.text)))
        if one is not None and one.keep is not True:
            found[number] = one
    return found


def _sure(text: str, rows: Sequence[Line], listed: Container[int], known: Mapping[int, Repeated]) -> set[int]:
    """Return the known lines that can go: they stand where the site puts them, and nothing around speaks for them."""
    if not known:
        return set()
    head, tail = _edges(text, rows, known)
    spoken_for = {number for run in _between(rows, listed) for number in _spoken_for(rows, known, *run)}
    in_place = {number for number, one in known.items() if _in_place(number, one, head, tail)}
    return in_place - spoken_for - guards.fenced(text, rows)


def _in_place(number: int, one: Repeated, head: int, tail: int) -> bool:
    """Say whether a line stands at the edge of the text that the profile names; a person's word counts anywhere."""
    at_head, at_tail = number < head and one.zone in (HEAD, BOTH), number > tail and one.zone in (TAIL, BOTH)
    return at_head or at_tail or one.keep is False


def _edges(text: str, rows: Sequence[Line], known: Container[int]) -> tuple[int, int]:
    """Return where the head ends and where the tail begins, as numbers of lines.

    They are counted in lines that neither the profile nor another rule knows, so that fixing does not move them.
    """
    leaked = {(leak.start, leak.end) for leak in leaks(text)}
    others = [n for n, row in enumerate(rows) if not (row.blank or n in known or (row.start, row.end) in leaked)]
    deep = min(_EDGE_LINES, len(others) // 2)
    return (others[deep], others[-1 - deep]) if others else (len(rows), -1)


def _between(rows: Sequence[Line], listed: Container[int]) -> Iterator[tuple[str, list[int], str]]:
    """Yield (line before, listed lines in a row, line after): what the site repeats is no neighbour."""
    before = ""
    waiting: list[int] = []
    for number, row in enumerate(rows):
        if number in listed:
            waiting.append(number)
        elif not row.blank:
            yield before, waiting, row.text
            waiting, before = [], row.text
    yield before, waiting, ""


def _spoken_for(
    rows: Sequence[Line], known: Container[int], before: str, run: Sequence[int], after: str
) -> Iterator[int]:
    """Yield the known lines of a run that what stands around gives to the article: a quotation, a sentence, a table."""
    ours = [number for number in run if number in known]
    quoted = guards.inside_quotation(before, after) or (before.count('"') % 2 and after.count('"') % 2)
    if quoted or (guards.table_row(before) and guards.table_row(after)):
        yield from ours
        return
    if ours and guards.completes(before, ""):
        yield ours[0]
    if ours and guards.completes("", after):
        yield ours[-1]
    if guards.code(before) or guards.code(after):
        yield from (number for number in ours if guards.indented(rows[number].text))


def _glued(row: Line, profile: Site) -> Iterator[Repeat]:
    """Yield the pieces of a line that the profile would drop."""
    line = row.text.strip()
    for mark, start, end in glued(line):
        one = profile.repeated.get((KIND_OF[mark], fold(line[start:end])))
        if one is not None and one.dropped and not guards.inside_quotes(line, start):
            begin = row.start + row.text.index(line)
            place = (begin + start, begin + end)
            yield Repeat(*place, place, Safety.SAFE, one.records, 0)
