"""Names of networks and app stores within a line, several in a row among them."""

from __future__ import annotations

import re
from functools import cache

from normkit_chrome.lexicon.keys import key
from normkit_chrome.lexicon.phrases import phrases

_WORD = r"[a-z]+|[^\W_a-z]+"
_OPENING = 3
"""Code points by which a line is told to begin with no name."""
_ARTICLES = ("the ", "l'", "le ", "la ", "il ", "lo ", "o ", "el ", "dem ", "den ")
_AT = (
    *("on ", "at ", "auf ", "bei ", "im ", "sur ", "dans ", "chez ", "en ", "su ", "no ", "na ", "em ", "op ", "in "),
    *("via ", "в ", "на ", "من "),
)
_AND = (
    *(" and", " und", " et", " y", " e", " en", " и", " та", " і", " i", " ve", " و", " or", " oder", " ou", " o"),
    *(" of", " или", " або", " veya", " lub", " atau", " dan", " và", " hoặc"),
)
_BETWEEN = tuple("/|&+•·")
"""Marks between two names."""


def holds_network(line: str) -> bool:
    """Say whether the key of a line may hold the name of a network: it has a word that one begins with."""
    return not _networks_by_word().keys().isdisjoint(_word().findall(line))


def opens_with_network(line: str) -> bool:
    """Say whether the key of a line begins with a word that the name of a network begins with."""
    start = line[:_OPENING]
    if start not in _openings() and start.isalpha() and start.isascii():
        return False  # a shorter name ends there
    first = _word().match(line)
    return first is not None and first[0] in _networks_by_word()


def without_networks(line: str) -> str:
    """Return a line with a slot in place of each row of names of networks, and of the article before it."""
    parts, at = [], 0
    for word in _word().finditer(line):
        if word.start() < at or not (end := _network_end(line, word.start())):
            continue
        before = line[at : word.start()]
        articles = (one for one in _ARTICLES if before.endswith(one) and not before[: -len(one)][-1:].isalpha())
        parts += [before.removesuffix(next(articles, "")), "{networks}"]
        at = end
        while end := _network_end(line, _behind_joint(line, at)):
            at = end
    return "".join([*parts, line[at:]])


def _network_end(line: str, at: int) -> int:
    """Return where the name of a network ends that stands at a place of a line; 0 for none."""
    word = _word().match(line, at)
    for name in _networks_by_word().get(word[0], ()) if word else ():
        end = at + len(name)
        if line.startswith(name, at) and not _joins(line[at - 1 : at]):
            ending = _set_off().match(line, end)
            end = ending.end() if ending else end
            if not _joins(line[end : end + 1]):
                return end
    return 0


def _joins(char: str) -> bool:
    return char.isdigit() or "a" <= char <= "z" or "а" <= char <= "я"


@cache
def _networks_by_word() -> dict[str, tuple[str, ...]]:
    """Return first word -> the names of networks that begin with it, the longest first."""
    names = sorted(key("\n".join(phrases("networks"))).split("\n"), key=lambda name: (-len(name), name))
    found: dict[str, tuple[str, ...]] = {}
    for name in names:
        if word := _word().match(name):
            found[word[0]] = (*found.get(word[0], ()), name)
    return found


@cache
def _openings() -> frozenset[str]:
    """Return the first code points of the names: most lines begin otherwise."""
    return frozenset(name[:_OPENING] for name in key("\n".join(phrases("networks"))).split("\n"))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(_WORD)


def _behind_joint(line: str, at: int) -> int:
    """Return where the next name of a network may begin, behind what stands between two names: "and on the "."""
    at += line.startswith(",", at)
    if joint := _size_of(line, at, _AND):
        at += joint
        at += line.startswith(" ", at)
        at += _size_of(line, at, _AT)
    else:
        at += line.startswith(" ", at)
        at += _size_of(line, at, _BETWEEN)
        at += line.startswith(" ", at)
    return at + _size_of(line, at, _ARTICLES)


def _size_of(line: str, at: int, words: tuple[str, ...]) -> int:
    """Return the code points of the first of some words that stands at a place of a line; 0 for none."""
    return next((len(word) for word in words if line.startswith(word, at)), 0) if line.startswith(words, at) else 0


@cache
def _set_off() -> re.Pattern[str]:
    """Match an ending as Turkish sets it off from a name."""
    return re.compile(r"'[a-z]{1,4}")
