"""Phrases that whole lines are known by, by what they begin with.

The tables are written from the files of the languages (tools/chrome/build_phrase_tables.py). Most lines are written in
Latin letters, which a key has without their accents: what other scripts write is read for a line that holds them.
"""

from __future__ import annotations

import os
from functools import cache, lru_cache
from itertools import accumulate, pairwise

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
START = 3
"""Code points of a beginning by which a table is divided."""
LONGEST_END = 8
"""Code points of its end by which a phrase is told to close a line, fewer behind a slot."""
BEHIND_NAME = "..."
"""What the phrases are looked up by that begin with a name."""
_TABLES = ("latin.txt", "other.txt")
_NONE: dict[int, set[str]] = {}
_FOLDER = os.path.join(os.path.dirname(__file__), "data")


def beginning_of(phrase: str) -> str:
    """Return what the key of a phrase is looked up by: how it begins, up to a slot and without marks behind it."""
    if phrase.startswith(("{name}", "{text}")):
        return BEHIND_NAME
    fixed = phrase[:1] + phrase[1:BEGINNING].partition("{")[0]
    return fixed[: max(1, len(phrase.rstrip(MARKS)))]


@lru_cache(maxsize=8192)
def beginnings(start: str, other: bool) -> dict[int, set[str]]:
    """Return size in code points, the least first -> the beginnings of phrases with these first characters.

    ``start`` is the first ``START`` code points of a line. ``other`` adds the phrases in other scripts.
    """
    found: dict[int, set[str]] = {}
    for name in _TABLES[: 1 + other]:
        starts = _starts(name, start[:1])
        for part in filter(starts.get, dict.fromkeys((start[:1], start[:2], start))):
            for beginning in starts[part].partition(b"\n")[0].decode().split("\t"):
                found.setdefault(len(beginning), set()).add(beginning)
    return dict(sorted(found.items())) if found else _NONE


@cache
def phrases_at(beginning: str, other: bool) -> tuple[tuple[str, str], ...]:
    """Return the (kind, key) of each phrase with a beginning; choices in it are still to be made."""
    rows = [row for name in _TABLES[: 1 + other] for row in _rows(name, beginning)]
    return tuple([(LETTERS[row[0]], row[2:]) for row in rows])


def _rows(name: str, beginning: str) -> list[str]:
    """Return what a table says of the phrases with a beginning: each a letter, a blank and a key."""
    names, _, rows = _starts(name, beginning[:1]).get(beginning[:START], b"").decode().partition("\n")
    of_start = names.split("\t")
    return rows.split("\n\n")[of_start.index(beginning)].split("\n") if beginning in of_start else []


@cache
def ends(other: bool) -> frozenset[str]:
    """Return how the phrases end that are chrome wherever they stand, and buttons; ``other`` adds other scripts."""
    found: set[str] = set()
    for name in ("latin_ends.txt", "other_ends.txt")[: 1 + other]:
        with open(f"{_FOLDER}/{name}", "rb") as file:
            found.update(file.read().decode().splitlines())
    return frozenset(found)


@lru_cache(maxsize=4096)
def _starts(name: str, letter: str) -> dict[str, bytes]:
    """Return first characters of beginnings -> what a table says of them, for those with one first character."""
    first, places = _letters(name)
    if letter not in places:
        return {}
    begin, end = places[letter]
    with open(f"{_FOLDER}/{name}", "rb") as file:
        file.seek(first + begin)
        part = file.read(end - begin)
    names, sizes, rest = part.split(b"\n", 2)
    return {start: rest[begin:end] for start, (begin, end) in _places(names, sizes).items()}


@cache
def _letters(name: str) -> tuple[int, dict[str, tuple[int, int]]]:
    """Return where the parts of a table begin, in bytes, and first character of beginnings -> the place of its part."""
    with open(f"{_FOLDER}/{name}", "rb") as file:
        names, sizes = file.readline(), file.readline()
    return len(names) + len(sizes), _places(names, sizes)


def _places(names: bytes, sizes: bytes) -> dict[str, tuple[int, int]]:
    """Return name -> where its part begins and ends, of a row of names and one of sizes in bytes."""
    bounds = pairwise(accumulate(map(int, sizes.split(b"\t")), initial=0))
    return dict(zip(names.decode().rstrip("\n").split("\t"), bounds, strict=True))
