"""Where a title stands again in its text, and what is lost where it is taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from normkit import Safety, cut, fold, is_verbatim, lines, runs
from normkit_headlines.labels.separators import is_short, may_be_label
from normkit_headlines.lexicon.labels import DISCLAIMERS, OPENERS
from normkit_headlines.lexicon.stopwords import READER_PRONOUNS
from normkit_headlines.text.article_head import (
    DEEP_LINES,
    LINE_LENGTH,
    Head,
    Row,
    head,
    longer_words,
    may_end,
    resembles,
    whole_page,
)
from normkit_headlines.title.line_readings import (
    SEPARATORS,
    Reading,
    is_date,
    length,
    readings,
    restores,
    same,
    spoken,
)
from normkit_headlines.title.run_in_title import glued

_WRAPPED = 3
"""A headline stands on so many lines at most."""
_CARRIED_ON = 4
"""A line of more words that begins in lower case carries a sentence on; a shorter one may be a by-line."""
_READER = 1000
"""Code points of an article's beginning in which a guide addresses its reader."""


class Repeat(NamedTuple):
    """A place where the title stands again. Offsets are code points of the text."""

    start: int
    end: int
    gone: tuple[int, int]
    """What to take out."""
    better: str
    """The words as they stand there, where the title itself is cut or in capitals; else ""."""
    safety: Safety


class _Hit(NamedTuple):
    """Lines that say the title."""

    rows: tuple[Row, ...]
    start: int
    end: int
    """What of them is the title and its labels; a date beside it is not."""
    better: str
    safety: Safety

    @property
    def whole(self) -> bool:
        return self.start == self.rows[0].start and self.end == self.rows[-1].end


def repeats(title: str, text: str, least: int) -> tuple[Repeat, ...]:
    """Return where the title stands again: at the text's head, before its first sentence and at its tail, in order.

    A title of fewer than ``least`` words is too short to be sure of.
    """
    top = head(text, DEEP_LINES) if whole_page(title, text) else head(text)
    ways = tuple(readings(title.strip()))
    hits = tuple(_at_head(ways, top, longer_words(title)))
    tail = _at_tail(ways, text, top) if may_end(title, text) else ()
    found = _taken_out(text, (*hits, *tail))
    sure = Safety.SAFE if top.lead and length(ways[0].words) >= least else Safety.MANUAL
    bare = len(found) == len(hits) == 1 and len(hits[0].rows) == len(top.rows)
    if bare and _addresses_reader(top.lead):
        sure = min(sure, Safety.UNSAFE)
    if run_in := glued(title, top):
        start, end, safety = run_in
        found = sorted([*found, Repeat(start, end, (start, end), "", safety)])
    return tuple(one._replace(safety=min(one.safety, sure)) for one in found)


def _at_head(ways: tuple[Reading, ...], top: Head, longer: list[str]) -> Iterator[_Hit]:
    number = 0
    while number < len(top.rows):
        hit = None
        if resembles(top.rows[number].text, longer):
            hit = _hit(ways, top.rows[number]) or _wrapped(ways[0], top.rows[number : number + _WRAPPED])
        if hit:
            yield hit
        number += len(hit.rows) if hit else 1


def _at_tail(ways: tuple[Reading, ...], text: str, top: Head) -> list[_Hit]:
    """Return what the text's last lines say of the title. A line that is announced ("She said:") is a quotation."""
    found: list[_Hit] = []
    first = top.rows[-1].line if top.rows else -1
    every = lines(text)
    for number in range(len(every) - 1, first, -1):
        plain = every[number].text.strip()
        if not plain:
            continue
        start = every[number].start + every[number].text.index(plain)
        hit = _hit(ways, Row(number, start, start + len(plain), plain)) if len(plain) <= LINE_LENGTH else None
        if not hit or not hit.whole:
            return [] if plain.endswith(":") else found
        found.append(hit)
    return []


def _hit(ways: tuple[Reading, ...], row: Row) -> _Hit | None:
    """Return what a line says of the title, or None. Labels of the title are no loss to the text."""
    for mine in readings(row.text):
        for its in ways:
            if same(mine, its) and all(map(is_short, its.labels)):
                return _weighed(mine, its, row)
    return None


def _weighed(mine: Reading, its: Reading, row: Row) -> _Hit | None:
    """Return the hit, or None where something else stands on the line. A date stays, with all on its side."""
    start = row.start + len(row.text[: mine.start].rstrip(SEPARATORS)) if any(map(is_date, mine.before)) else row.start
    end = row.end - len(row.text[mine.end :].lstrip(SEPARATORS)) if any(map(is_date, mine.behind)) else row.end
    gone = mine.before * (start == row.start) + mine.behind * (end == row.end)
    if not all(map(may_be_label, gone)) or (start > row.start and end < row.end):
        return None
    better = row.text[mine.start : mine.end].strip() if _is_better(mine, its) else ""
    return _Hit((row,), start, end, better, _safety(mine, row.text))


def _wrapped(title: Reading, rows: tuple[Row, ...]) -> _Hit | None:
    """Return a title that is wrapped over several lines, or None."""
    words: tuple[str, ...] = ()
    for number, row in enumerate(rows):
        words += spoken(row.text)
        if not words or row.line != rows[0].line + number or words != title.words[: len(words)]:
            return None
        if number and len(words) == len(title.words):
            said = rows[: number + 1]
            whole = " ".join(one.text for one in said)
            mine = next(readings(whole))
            return _Hit(said, said[0].start, row.end, whole if _is_better(mine, title) else "", _safety(mine, whole))
    return None


def _is_better(line: Reading, title: Reading) -> bool:
    """Say whether a line has what the title lost: its end, or its small letters."""
    return restores(line, title) or (title.capital and not title.labels and not line.capital and not line.cut)


def _safety(mine: Reading, line: str) -> Safety:
    """Say how surely a line can go with its labels. What stands before a colon may say who speaks."""
    if line.endswith(".") and not mine.cut:
        return Safety.MANUAL
    if any(fold(label) in DISCLAIMERS for label in mine.labels):
        return Safety.UNSAFE
    speaker = mine.quoted and not all(label.isupper() or fold(label) in OPENERS for label in mine.before)
    return Safety.UNSAFE if speaker else Safety.SAFE


def _taken_out(text: str, hits: tuple[_Hit, ...]) -> list[Repeat]:
    """Return what to take out: lines that follow each other at once, and parts of lines."""
    whole = {row.line: (row, hit) for hit in hits if hit.whole for row in hit.rows}
    found = [Repeat(hit.start, hit.end, (hit.start, hit.end), hit.better, hit.safety) for hit in hits if not hit.whole]
    for run in runs(text, whole):
        said = [whole[number] for number in run]
        start, end = said[0][0].start, said[-1][0].end
        better = next((hit.better for _, hit in said if hit.better), "")
        safety = Safety.MANUAL if _carried_on(text, end) else min(hit.safety for _, hit in said)
        found.append(Repeat(start, end, cut(text, run[0], run[-1]), better, safety))
    return sorted(found)


def _carried_on(text: str, end: int) -> bool:
    """Say whether the very next line goes on with the sentence of a line that ends there."""
    following = text[end : end + LINE_LENGTH].lstrip("\r").removeprefix("\n").partition("\n")[0].strip()
    return following[:1].islower() and (len(following.split()) > _CARRIED_ON or following.endswith("."))


def _addresses_reader(lead: str) -> bool:
    """Say whether an article speaks to its reader in its own words: a guide does, a report does not."""
    beginning = lead[:_READER]
    return any(not is_verbatim(beginning, match.start()) for match in _reader().finditer(beginning))


@cache
def _reader() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(READER_PRONOUNS))})\b", re.IGNORECASE)
