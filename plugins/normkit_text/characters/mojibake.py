"""Mojibake: UTF-8 that was read as a code page of one byte a character, and stored so.

A stretch is mended where three things hold: its characters go back to bytes that are UTF-8; what these say fits
where it stands; and no sound text writes the characters that way. "SPÖ“" is UTF-8 for a Hebrew accent, "AMANHÃ”" for
"AMANHÔ": capitals before a closing mark prove nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from normkit_text.characters import code_pages
from normkit_text.characters.alphabet import unusual_runs
from normkit_text.characters.code_pages import Page

ENOUGH = 3
"""Letters of one foreign script that a line must come to, where every character beyond ASCII in it is of a sequence."""

_CLOSERS = re.compile("[‘’“”»›…–—™®©°ºª¹²³·•،؛؟№\u00a0\u00ad\u200c-\u200f\u2500-\u259f]")
"""What may well follow a letter in sound text, or draws a box; all other signs in a sequence never do."""
_LATIN = re.compile("[\u00c0-\u017f\u018f\u0259\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u1e80-\u1e85\u1ea0-\u1ef9]")
"""Latin letters of languages that news is written in: the rest of the alphabet is phonetics and what chance makes."""
_SIGNS = re.compile(
    "[\u00a0-\u00bf×÷\u0300-\u0304\u0306-\u0308\u030a-\u030c\u2000-\u200f\u2010-\u205f\u2060\u20a0-\u20cf"
    "\u2100-\u214f\u2190-\u27bf\u2900-\u2bff\u3000-\u303f\ufe0e\ufe0f\ufeff\uff00-\uffef\U0001f000-\U0001faff]"
)
"""Signs that articles of any script hold."""
_CONTROLS = re.compile("[\x80-\x9f]")


class Garbled(NamedTuple):
    """A garbled stretch. Offsets are code points of the text."""

    start: int
    end: int
    meaning: str | None
    """What it says, beyond doubt; None where that is lost or doubtful."""
    page: str
    """The code page that it was misread by."""


@lru_cache(maxsize=8)
def find_mojibake(text: str) -> tuple[Garbled, ...]:
    """Return the garbled stretches of a text, in order; none for text that may be as its author wrote it.

    Either all of them can be mended or none: where bytes were lost, whoever has the text whole can mend all of it.
    """
    runs = () if text.isascii() else tuple(run for run in unusual_runs(text) if len(run) > 1)
    if not runs:
        return ()
    pages = _pages_of(runs)
    if not pages:
        return ()
    cp1252 = code_pages.page("cp1252")
    if cp1252 in pages and (twice := _read_twice(text, cp1252)):
        return twice
    readings = {found: None for page in pages if (found := _by_page(text, page))}
    if not readings:
        return ()
    best = min(readings, key=lambda found: (-sum(one.end - one.start for one in found), list(readings).index(found)))
    rivals = {_mended(text, found) for found in readings if _covers(found, best)}
    if len(rivals) > 1 or any(one.meaning is None for one in best):
        return tuple(one._replace(meaning=None) for one in best)
    return best


def _pages_of(runs: tuple[str, ...]) -> list[Page]:
    """Return the pages of which a text holds a sequence, told by its runs of unusual characters.

    A sequence has no ASCII: plain English leaves nothing to look through.
    """
    used, joined = frozenset[str]().union(*runs), " ".join(runs)
    return [
        page
        for page in map(code_pages.page, code_pages.NAMES)
        if page.leads & used and page.tails & used and page.sequences.search(joined)
    ]


def _read_twice(text: str, page: Page) -> tuple[Garbled, ...]:
    """Return the stretches of a text that was read wrongly twice; what they say is mojibake still, and certainly so."""
    found, bare = [], False
    for match in page.sequences.finditer(text):
        if (meaning := page.decoded(match[0])) is not None:
            found.append(Garbled(*match.span(), meaning, page.name))
            bare = bare or bool(_CONTROLS.search(meaning))
    if not bare or not _is_ascii_between(text, found, 0, len(text)):
        return ()  # what it says may stand as it is; or a part of the text is sound
    once = _mended(text, tuple(found))
    again = find_mojibake(once)
    if not again or any(one.meaning is None for one in again) or _CONTROLS.search(_mended(once, again)):
        return ()
    return tuple(found)


def _covers(found: tuple[Garbled, ...], best: tuple[Garbled, ...]) -> bool:
    return {(one.start, one.end) for one in best} <= {(one.start, one.end) for one in found}


def _mended(text: str, found: tuple[Garbled, ...]) -> str:
    pieces, at = [], 0
    for one in found:
        pieces += [text[at : one.start], one.meaning or text[one.start : one.end]]
        at = one.end
    return "".join((*pieces, text[at:]))


class _Run(NamedTuple):
    start: int
    end: int
    meaning: str
    scripts: frozenset[str]
    certain: bool


def _by_page(text: str, page: Page) -> tuple[Garbled, ...]:
    """Return the garbled stretches that were misread by one code page."""
    runs = list(_runs(text, page))
    if not runs:
        return ()
    chosen: list[_Run] = []
    for line in _lines(text, runs):
        letters = [one for run in line.runs for one in run.meaning if one.isalpha()]
        scripts = frozenset[str]().union(*(run.scripts for run in line.runs)) - {"LATIN"}
        sure = any(run.certain for run in line.runs) or (len(scripts) == 1 and len(letters) >= ENOUGH)
        if line.whole and sure:
            chosen += line.runs
        else:
            chosen += [run for run in line.runs if run.certain]
    if not chosen:
        return ()
    leads = {text[run.start] for run in chosen} | ({"â"} & page.leads)  # of quotation marks and dashes
    left = set(runs) - set(chosen)
    spaces = {run for run in left if set(text[run.start : run.end]) <= {*leads, "\u00a0"}}  # "Â\u00a0" beside "Â«"
    chosen = sorted((*chosen, *spaces), key=lambda run: run.start)
    lost = any(text[run.start] in leads for run in left - spaces) or _strays(text, runs, page, leads)
    return tuple(Garbled(run.start, run.end, None if lost else run.meaning, page.name) for run in chosen)


class _Line(NamedTuple):
    runs: list[_Run]
    whole: bool
    """All that is not ASCII in the line belongs to a sequence."""


def _lines(text: str, runs: list[_Run]) -> Iterator[_Line]:
    """Yield the text as one line, if all of it is garbled; else each line that holds a run."""
    if _is_ascii_between(text, runs, 0, len(text)):
        yield _Line(runs, True)
        return
    of_line: dict[int, list[_Run]] = {}
    end = -1
    for run in runs:
        if run.start >= end:
            start, end = text.rfind("\n", 0, run.start) + 1, (text.find("\n", run.end) + 1) or len(text)
        of_line.setdefault(start, []).append(run)
    for start, found in of_line.items():
        stop = text.find("\n", found[-1].end)
        yield _Line(found, _is_ascii_between(text, found, start, len(text) if stop < 0 else stop))


def _is_ascii_between(text: str, runs: Sequence[_Run | Garbled], start: int, stop: int) -> bool:
    ends = [start, *(end for run in runs for end in (run.start, run.end)), stop]
    return all(text[a:b].isascii() for a, b in zip(ends[::2], ends[1::2], strict=True))


def _strays(text: str, runs: list[_Run], page: Page, leads: set[str]) -> bool:
    """Say whether a first byte stands alone whose others were lost: as "Ã " for "à", "Ï?", "ÐÐ³Ð¾", "vÄera"."""
    ends = [0, *(end for run in runs for end in (run.start, run.end)), len(text)]
    gaps = list(zip(ends[::2], ends[1::2], strict=True))
    around = {one for start, stop in gaps for one in text[start:stop] if not one.isascii()}
    if around and around <= {lead for lead in leads if not _is_cyrillic(lead)}:
        return True  # nothing beyond ASCII is sound: neither is the "Ä" of "Äetl"
    return any(
        text[at] in leads and _is_stray(text, at, page, leads) for start, stop in gaps for at in range(start, stop)
    )


def _is_stray(text: str, at: int, page: Page, leads: set[str]) -> bool:
    lead, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if not after.isalpha() or after in page.tails:
        return True
    if after in leads and not _is_cyrillic(lead):  # "СССР" is a word
        return True
    return lead.isupper() and (before.islower() or (lead == "Ã" and after.islower()))


def _is_cyrillic(one: str) -> bool:
    return "\u0400" <= one <= "\u04ff"


def _runs(text: str, page: Page) -> Iterator[_Run]:
    for match in page.sequences.finditer(text):
        meaning = page.decoded(match[0])
        if meaning is None or not all(map(_may_stand, meaning)):
            continue
        start, end = match.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        scripts = frozenset(script for one in meaning if (script := _script(one)))
        foreign = scripts - {"LATIN"}
        if len(foreign) > 1 or (foreign and "LATIN" in scripts):
            continue
        if any(_is_latin(one) if foreign else _is_foreign(one) for one in (before, after)):
            continue  # letters of two scripts in one word
        ends = [start, *(found.end() for found in page.one.finditer(text, start, end))]
        certain = any(_is_certain(text, a, b, text[b : b + 1]) for a, b in pairwise(ends))
        if foreign:
            certain = certain and sum(map(str.isalpha, meaning)) >= 2
        yield _Run(start, end, meaning, scripts, certain)


def _is_certain(text: str, start: int, end: int, after: str) -> bool:
    """Say whether no sound text writes the characters of one sequence.

    A sign that never follows a letter shows it, and so does a capital in the middle of a word, a mark that closes
    before a word begins ("Å“uvre", "Ã–sterreich"), or a piece of a box in a word.
    """
    lead, tails, before = text[start], text[start + 1 : end], text[start - 1 : start]
    if lead == "â" and tails[0] == "€":
        return True
    if any(not one.isalpha() and not _CLOSERS.match(one) for one in tails):
        return True
    if len(tails) > 1:
        return False
    if "\u2500" <= lead <= "\u259f":
        return tails.isalpha() and (before.isalpha() or after.isalpha())
    return lead.isupper() and (before.islower() or (not before.isalpha() and tails in "“”–—" and after.islower()))


def _may_stand(one: str) -> bool:
    """Say whether an article may hold a character."""
    return bool(_script(one) or _SIGNS.match(one)) if ord(one) > 0x7F else False


@cache
def _script(one: str) -> str:
    """Return the script of a letter or a mark of letters ("LATIN", "ARABIC"), "" for what articles do not hold."""
    if _SIGNS.match(one):
        return ""
    if _LATIN.match(one):
        return "LATIN"
    if (
        unicodedata.category(one)[0] not in "LMN"
        and not "\u0590" <= one <= "\u06ff"
        and not "\u0900" <= one <= "\u0fff"
    ):
        return ""
    name = unicodedata.name(one, "").split(" ")[0]
    if name in ("HIRAGANA", "KATAKANA", "HANGUL", "KATAKANA-HIRAGANA"):
        return "CJK"
    return "" if name == "LATIN" else name


def _is_latin(one: str) -> bool:
    return one.isascii() and one.isalpha()


def _is_foreign(one: str) -> bool:
    return one > "\u024f" and one.isalpha() and not _LATIN.match(one)
