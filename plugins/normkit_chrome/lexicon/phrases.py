"""The phrases of all languages, from ``<tag>.txt`` beside this file, by way of one table of them all.

A file of a language holds sections: a header ``[kind]``, then a phrase a line; lines that begin with "#" are comments.
What several languages write alike, and names, stand in ``any.txt``. A phrase is folded (``normkit.fold``), but in the
kinds of ``AS_WRITTEN``; one in quotation marks keeps the spaces at its ends.

Whole lines are chrome whatever article they stand in: they say nothing about the event it reports, and talk to the
visitor of the page. Their kinds tell what for. A phrase that a heading or a sentence of an article could consist of has
no place among them ("Resources", "Contact", "Newsletter" alone). A heading that ends with a colon ("See also:") mostly
introduces links that stay: it stays with them.

A phrase with a changing part holds slots: ``{n}`` (a number), ``{networks}`` (names of networks and app stores),
``{name}``, ``{text}``, or a choice, ``{minute|minutes}``. ``detectors/phrase_lines.py`` tells how phrases are found.

Small texts are many, and files that they have no use for would cost more than they do: so what is read is a table that
``tools/chrome/build_phrase_tables.py`` writes, and whole lines have one of their own (``line_table.py``).
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import cache

from normkit_chrome.lexicon.keys import key

ANY = "any"
"""The file of what belongs to no single language."""
WHOLE_LINES = (
    *("whole lines: newsletter", "whole lines: account", "whole lines: paywall", "whole lines: app"),
    *("whole lines: share", "whole lines: print", "whole lines: comments", "whole lines: related"),
    *("whole lines: navigation", "whole lines: player", "whole lines: poll", "whole lines: reading time"),
    *("whole lines: privacy", "whole lines: rights", "whole lines: mail frame", "whole lines: feed footer"),
    *("whole lines: affiliate note", "whole lines: credit", "whole lines: error page", "whole lines: tip"),
)
"""What whole lines are for."""
ONLY_LINES = (*WHOLE_LINES, "continues below")
"""Kinds that are looked up as lines alone: ``line_table`` has them."""
KINDS = (
    *WHOLE_LINES,
    *(
        "list headings",
        "list heading words",
        "lines beside chrome",
        "menu entries",
        "page ends",
        "rights formulas",
    ),
    *("comment forms", "poll buttons", "advertisement lines", "continues below"),
    *("networks", "glued labels", "advertisement names", "first words", "share labels", "share buttons", "feed tails"),
    *("pointers", "pointers in capitals", "joined pointers", "open words", "header words", "day words"),
    *("player labels", "picture labels", "photo agencies", "photo desks", "place words"),
    *("agency footer: site", "agency footer: part", "agency footer: readers", "agency footer: reader stems"),
    "agency footer: reports",
    *("cookie notice: subject", "cookie notice: site", "cookie notice: request"),
    *("terms notice: subject", "terms notice: site", "terms notice: request"),
    *("consent notice: subject", "consent notice: site", "consent notice: request"),
    *("script notice: subject", "script notice: site", "script notice: request"),
    *("external content notice: subject", "external content notice: site", "external content notice: request"),
    *("notice: words", "notice reports", "visitor words", "speech words", "by words", "review cues"),
    *("own headings", "announcing words", "source labels", "source openings", "licence words"),
    *("biography words", "biography openings"),
    *("dates: months", "dates: ages", "dates: age labels"),
)
"""What the files may hold; each header has a comment that says what it tells."""
FEED_SIGNS = ("feed signs", "feed signs of other scripts")
"""Kinds that only the table has: a word, and the words of feeds that hold it."""
AS_WRITTEN = ("glued labels", "feed tails", "advertisement names", "first words", "player labels")
"""Kinds that are looked up as they stand, and not folded."""

_TABLE = os.path.join(os.path.dirname(__file__), "data", "kinds.txt")


@cache
def phrases(kind: str) -> tuple[str, ...]:
    """Return the phrases of a kind in all languages: pages mix them (an English player on a Turkish page)."""
    return _parsed(_block(kind))


@cache
def phrase_set(kind: str) -> frozenset[str]:
    """Return the phrases of a kind in all languages, to look one up."""
    return frozenset(phrases(kind))


@cache
def key_set(kind: str) -> frozenset[str]:
    """Return the keys of the phrases of a kind, to look up the ``key`` of a line."""
    return frozenset(map(key, phrases(kind)))


def holds(line: str, kind: str) -> bool:
    """Say whether a line holds a phrase of a kind, of any language."""
    for phrase in phrases(kind):  # noqa: SIM110 (asked of every line of a page; ``any`` takes twice as long)
        if phrase in line:
            return True
    return False


def occurrences(text: str, words: str) -> Iterator[int]:
    """Yield the offsets at which words stand in a text, in code points and in order."""
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + len(words))


def sign_places(text: str, signs: Mapping[str, tuple[str, ...]]) -> list[int]:
    """Return the offsets of signs in a text, in order: of words with one of what may stand right behind them.

    A text is searched once for each of the words: few of them are cheap.
    """
    return sorted(
        place
        for words, following in signs.items()
        for place in occurrences(text, words)
        if text.startswith(following, place + len(words))
    )


@cache
def menu_entries() -> frozenset[str]:
    """Return the lines that are a sign of a menu, each on its own none."""
    return phrase_set("menu entries") | phrase_set("lines beside chrome")


@cache
def cue_groups(*kinds: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Return, for each language that has a phrase of all kinds, its phrases of the first kind, of the second, ...

    What stands in the file ``ANY`` counts in each language.
    """
    of_kinds = [_by_language(kind) for kind in kinds]
    tags = sorted({tag for of_kind in of_kinds for tag in of_kind} - {ANY})
    groups = (tuple(of_kind.get(ANY, ()) + of_kind.get(tag, ()) for of_kind in of_kinds) for tag in tags)
    return tuple(group for group in groups if all(group))


@cache
def _blocks() -> dict[bytes, bytes]:
    """Return kind -> the lines below its header, unparsed: most kinds are never asked for."""
    with open(_TABLE, "rb") as file:
        return dict([section.split(b"]", 1) for section in file.read().split(b"\n[")[1:]])


def _block(kind: str) -> str:
    return _blocks()[kind.encode()].decode()


def _by_language(kind: str) -> dict[str, tuple[str, ...]]:
    """Return language -> its phrases of a kind."""
    parts = [part.partition("\n") for part in _block(kind).split("\n# ")[1:]]
    return {tag: _parsed(f"\n{block}") for tag, _, block in parts}


def _parsed(block: str) -> tuple[str, ...]:
    lines = [line for line in block.split("\n") if line and line[0] != "#"]
    return tuple([line[1:-1] if line[0] == '"' else line for line in lines] if '\n"' in block else lines)
