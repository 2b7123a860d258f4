"""Phrases that whole lines are known by, by what they begin with.

The tables are written from the files of the languages (tools/chrome/build_phrase_tables.py). Most lines are written in
Latin letters, which a key has without their accents: what other scripts write is read for a line that holds them.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache, lru_cache

from normkit_chrome.lexicon.phrases import WHOLE_LINES

OF_MATTERS = "whole lines of matters"
"""Whole lines whose texts news tells of, too: there a text must speak to the visitor."""
OF_PAGES = "whole lines of other pages"
"""Whole lines that a page consists of which stands in an article's place: an error, a robot's check, a paywall."""
LETTERS = {
    "b": "lines beside chrome",
    "w": "whole lines",
    "p": OF_PAGES,
    "m": OF_MATTERS,
    "h": "list headings",
    "a": "advertisement lines",
    "c": "continues below",
}
"""The kind of a phrase by its letter; a phrase of two kinds is of the later one."""
LETTER_OF = {
    **{kind: letter for letter, kind in LETTERS.items()},
    **dict.fromkeys(WHOLE_LINES, "w"),
    **dict.fromkeys(("whole lines: error page", "whole lines: paywall"), "p"),
    **dict.fromkeys(("whole lines: privacy", "whole lines: affiliate note"), "m"),
}
"""The letter by which a table tells the kind that a file of a language has."""
WHOLE = ("whole lines", OF_PAGES, OF_MATTERS)
"""Kinds of whole lines: who asks for a line's kind is told the first."""
SURE = (WHOLE[0], "advertisement lines", "continues below")
"""Kinds that are chrome wherever they stand, as it is told."""
MARKS = " .!>→。।"
"""What may stand behind a phrase of some length, or not."""
BEGINNING = 8
"""Code points of its beginning by which a phrase is looked up, fewer where a slot follows."""
LONGEST_OPENING = 12
"""Code points of its beginning by which a phrase is told, where a line begins with what it is looked up by."""
PLACE = 7
"""Digits of a place in a table."""
BEHIND_NAME = "..."
"""What the phrases are looked up by that begin with a name: their end tells more."""
_LATIN, _OTHER = _TABLES = ("latin.txt", "other.txt")
_FIRST = 2
"""First code points by which the shorter beginnings are looked up."""
_NO_PART = [b""] * 4
FOLDER = os.path.join(os.path.dirname(__file__), "data")
"""Where the tables are."""


def beginning_of(phrase: str) -> str:
    """Return what the key of a phrase is looked up by: how it begins, up to a slot and without marks behind it."""
    if phrase.startswith(("{name}", "{text}", "{n}{name}")):
        return BEHIND_NAME
    fixed = phrase[:1] + phrase[1:BEGINNING].partition("{")[0]
    return fixed[: max(1, len(phrase.rstrip(MARKS)))]


def beginnings(line: str, other: bool) -> list[str]:
    """Return the beginnings of phrases that the key of a line begins with, the shortest first: of most lines none.

    ``other`` adds the phrases in other scripts.
    """
    found = _begun(_LATIN, line)
    return sorted({*found, *_begun(_OTHER, line)}, key=len) if other else found


def _begun(name: str, line: str) -> list[str]:
    places, by_first = _beginnings(name, line[:1])
    shorter = by_first.get(line[:_FIRST]) or by_first.get(line[:1], ())
    found = [one for one in shorter if line.startswith(one)] if shorter and line.startswith(shorter) else []
    if line[:BEGINNING] in places and line not in found:
        found.append(line[:BEGINNING])
    return found


def begins_phrase(char: str) -> bool:
    """Say whether a phrase in Latin letters begins with a character: a quotation mark begins none."""
    return char in _table(_LATIN)[0]


def may_begin(line: str) -> bool:
    """Say whether a line in small letters, of ASCII and a letter first, may begin as a phrase or as other chrome."""
    known = _openings()
    return line[:6] in known or line[:4] in known or line[:3] in known


@cache
def _openings() -> frozenset[str]:
    """Return the first code points of what lines in Latin letters are known by, in the sizes of ``may_begin``."""
    with open(f"{FOLDER}/openings.txt", "rb") as file:
        return frozenset(file.read().decode().split("\n"))


@cache
def phrases_at(beginning: str, other: bool) -> tuple[tuple[str, str], ...]:
    """Return the (kind, key) of each phrase with a beginning; choices in it are still to be made."""
    rows = [row for name in _TABLES[: 1 + other] for row in _rows(name, beginning)]
    return tuple([(LETTERS[row[0]], row[2:]) for row in rows])


@cache
def openings_at(beginning: str, other: bool) -> tuple[str, ...]:
    """Return what the phrases with a beginning begin with, up to ``LONGEST_OPENING`` and to what changes in them."""
    rows = [row[2:].partition("{")[0] for name in _TABLES[: 1 + other] for row in _rows(name, beginning)]
    return tuple(dict.fromkeys(row[:LONGEST_OPENING].rstrip(MARKS) for row in rows))


@lru_cache(maxsize=4096)
def _beginnings(name: str, first: str) -> tuple[dict[str, int], dict[str, tuple[str, ...]]]:
    """Return how phrases begin that begin with one character: beginning -> the place of its rows among all.

    And first code points -> the beginnings of less than ``BEGINNING``, the shortest first.
    """
    short, long, _, _ = _part(name, first)
    shorter, longer = [names.decode().split("\t") if names else [] for names in (short, long)]
    names = shorter + longer
    return dict(zip(names, range(len(names)), strict=True)), _by_first(shorter)


@lru_cache(maxsize=4096)
def _part(name: str, first: str) -> list[bytes]:
    """Return what a table holds for one character.

    These are the shorter beginnings, the others, where the rows of each end, and the rows.
    """
    letters, ends, parts = _table(name)
    number = letters.find(first) if first else -1
    return _NO_PART if number < 0 else _numbered(number, ends, parts).split(b"\n", 3)


@cache
def _table(name: str) -> tuple[str, bytes, bytes]:
    """Return the first characters of phrases, where the part of each ends, and the parts."""
    with open(f"{FOLDER}/{name}", "rb") as file:
        letters, ends, parts = file.read().split(b"\n", 2)
    return letters.decode(), ends, parts


def _numbered(number: int, ends: bytes, whole: bytes) -> bytes:
    """Return one part of many; each end has ``PLACE`` digits and counts bytes."""
    first = int(ends[(number - 1) * PLACE : number * PLACE]) if number else 0
    return whole[first : int(ends[number * PLACE : (number + 1) * PLACE])]


def _by_first(beginnings: Sequence[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for beginning in beginnings:  # the shortest first
        first = beginning[:_FIRST]
        if first not in found:
            found[first] = found.get(beginning[0], [])[:]
        found[first].append(beginning)
    return {first: tuple(held) for first, held in found.items()}


def _rows(name: str, beginning: str) -> list[str]:
    """Return what a table says of the phrases with a beginning: each a letter, a blank and a key."""
    place = _beginnings(name, beginning[:1])[0].get(beginning)
    if place is None:
        return []
    _, _, ends, rows = _part(name, beginning[:1])
    return _numbered(place, ends, rows).decode().splitlines()
