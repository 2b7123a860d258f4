"""What of one text its site repeats elsewhere, by the site's profile."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence

from normkit import Line, Repeated, Safety, Site, cut, fold, lines, runs
from normkit_chrome.analysis.chrome_spans import find_chrome
from normkit_chrome.detectors import guards, line_quotations
from normkit_chrome.profiles.apply_stretches import repeated_stretches
from normkit_chrome.profiles.learn import BOTH, ENDING, KIND_OF, LINE
from normkit_chrome.profiles.repeated_span import About, RepeatedSpan
from normkit_chrome.profiles.sketch import HEAD, LONGEST, MIDDLE, TAIL, affixes, ending_key, endings, line_key
from normkit_chrome.profiles.stretches import is_in_nearly_all

_EDGE_LINES = 8
"""Head and tail end after so many lines of a text that nobody knows: what stands deeper is mid-text."""


def apply_profile(text: str, profile: Site, share: float, about: About) -> Iterator[RepeatedSpan]:
    """Yield the spans of a text that its site repeats: lines, several in a row as one, and what is glued to lines.

    What may be the record's only word on its author, source or day is unsafe, also where the profile asks about it
    and ``share`` of the stories hold it. Linear in the text.
    """
    rows = lines(text)
    listed = _listed(rows, profile)
    own = {number for number, one in listed.items() if one.keep is None and about.lacks(rows[number].text)}
    known = {
        n: one for n, one in listed.items() if one.dropped or (n in own and one.records >= share * profile.records)
    }
    removable = _removable(text, rows, listed, known, profile.records)
    by_safety = {Safety.SAFE: removable - own, Safety.UNSAFE: removable & own, Safety.MANUAL: known.keys() - removable}
    for safety, numbers in by_safety.items():
        for run in runs(text, numbers):
            start, end = rows[run[0]].start, rows[run[-1]].end
            records = min(known[number].records for number in run)
            yield RepeatedSpan(start, end, cut(text, run[0], run[-1]), safety, records, len(run))
    passed = guards.fenced_lines(text) | known.keys()
    starts = [row.start for row in rows]
    for stretch in repeated_stretches(text, profile, about.lacks):
        number = bisect_right(starts, stretch.start) - 1
        if number not in passed:
            yield stretch
        if stretch.end >= rows[number].end:
            passed.add(number)
    for number, row in enumerate(rows):
        if number not in passed:
            yield from _repeated_affixes(row, profile, about)
    number = next((n for n in range(len(rows) - 1, -1, -1) if len(rows[n].text.strip()) > LONGEST), -1)
    if number >= 0 and number not in passed:
        yield from _repeated_ending(rows[number], profile, about)


def known_by(words: str, profile: Site) -> Iterator[Repeated]:
    """Yield what the site repeats of words that ``apply_profile`` has found: line by line, else as a part of a line."""
    found = list(_listed(lines(words), profile).values())
    kinds = (*KIND_OF.values(), ENDING)
    keys = [(kind, as_key(words.strip())) for kind in kinds for as_key in (fold, ending_key)]
    yield from found or (profile.repeated[one] for one in keys if one in profile.repeated)


def _listed(rows: Sequence[Line], profile: Site) -> dict[int, Repeated]:
    """Return the lines that the site repeats, but for those that a person keeps for the article."""
    found = {}
    for number, row in enumerate(rows):
        one = None if row.blank else profile.repeated.get((LINE, line_key(row.text)))
        if one is not None and one.keep is not True:
            found[number] = one
    return found


def _removable(
    text: str, rows: Sequence[Line], listed: Container[int], known: Mapping[int, Repeated], records: int
) -> set[int]:
    """Return the known lines that can go: they stand where the site puts them, and nothing around speaks for them."""
    if not known:
        return set()
    head, tail = _edges(text, rows, known)
    around = _runs_with_neighbours(rows, listed)
    needed = {number for run in around for number in _needed_by_neighbours(rows, known, *run)}
    in_place = {number for number, one in known.items() if _in_place(number, one, head, tail, records)}
    return in_place - needed - guards.fenced_lines(text)


def _in_place(number: int, one: Repeated, head: int, tail: int, records: int) -> bool:
    """Say whether a line stands at the edge of the text that the profile names.

    A person's word counts anywhere, and what nearly all of the site's ``records`` stories hold in mid-text.
    """
    if one.zone == MIDDLE and is_in_nearly_all(one.records, records):
        return True
    at_head, at_tail = number < head and one.zone in (HEAD, BOTH), number > tail and one.zone in (TAIL, BOTH)
    return at_head or at_tail or one.keep is False


def _edges(text: str, rows: Sequence[Line], known: Container[int]) -> tuple[int, int]:
    """Return where the head ends and where the tail begins, as numbers of lines.

    They are counted in lines that neither the profile nor another rule knows, so that fixing does not move them.
    """
    chrome = {(span.start, span.end) for span in find_chrome(text)}
    others = [n for n, row in enumerate(rows) if not (row.blank or n in known or (row.start, row.end) in chrome)]
    deep = min(_EDGE_LINES, len(others) // 2)
    return (others[deep], others[-1 - deep]) if others else (len(rows), -1)


def _runs_with_neighbours(rows: Sequence[Line], listed: Container[int]) -> Iterator[tuple[str, list[int], str]]:
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


def _needed_by_neighbours(
    rows: Sequence[Line], known: Container[int], before: str, run: Sequence[int], after: str
) -> Iterator[int]:
    """Yield the known lines of a run that what stands around gives to the article: a quotation, a sentence, a table."""
    ours = [number for number in run if number in known]
    quoted = line_quotations.is_within_quotation(before, after) or (before.count('"') % 2 and after.count('"') % 2)
    if quoted or (guards.is_table_row(before) and guards.is_table_row(after)):
        yield from ours
        return
    if ours and guards.completes_sentence(before, ""):
        yield ours[0]
    if ours and guards.completes_sentence("", after):
        yield ours[-1]
    if guards.is_code(before) or guards.is_code(after):
        yield from (number for number in ours if guards.is_indented(rows[number].text))


def _repeated_affixes(row: Line, profile: Site, about: About) -> Iterator[RepeatedSpan]:
    """Yield what is glued to a line and the profile would drop."""
    line = row.text.strip()
    for mark, start, end in affixes(line):
        one = profile.repeated.get((KIND_OF[mark], fold(line[start:end])))
        if one is not None and one.dropped and not line_quotations.is_quoted(line, start):
            begin = row.start + row.text.index(line)
            place = (begin + start, begin + end)
            own = one.keep is None and about.lacks(line[start:end])
            safety = Safety.UNSAFE if own else Safety.SAFE
            yield RepeatedSpan(*place, place, safety, one.records, 0)


def _repeated_ending(row: Line, profile: Site, about: About) -> Iterator[RepeatedSpan]:
    """Yield the last sentences of a line that the profile would drop, as many as it knows.

    They are safe where a third of them would be chrome on lines of their own: stories of one matter close alike, too,
    with what went before. Never safe is what may be the record's only word on its author, source or day.
    """
    line = row.text.strip()
    begin, found = row.start + row.text.index(line), endings(line)
    for place, (stop, start) in enumerate(found):
        one = profile.repeated.get((ENDING, ending_key(line[start:])))
        if one is None or not one.dropped:
            continue
        if not line_quotations.is_quoted(line, start):
            stops = [*(after for after, _ in found[place + 1 :]), len(line)]
            sentences = [line[at:end] for (_, at), end in zip(found[place:], stops, strict=True)]
            chrome = sum(1 for sentence in sentences if find_chrome(sentence))
            sure = 3 * chrome >= len(sentences) and not any(map(about.lacks, (line[start:], *sentences)))
            safety = Safety.SAFE if sure or one.keep is False else Safety.UNSAFE
            end = begin + len(line)
            yield RepeatedSpan(begin + start, end, (begin + stop, end), safety, one.records, 0)
        return
