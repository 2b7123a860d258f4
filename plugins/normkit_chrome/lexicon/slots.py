"""The changing parts of phrases: choices are spelled out, names are what stands between the fixed parts."""

from __future__ import annotations

import re
from functools import cache

_STOPS = {"{name}": ".!?:;。।؟۔", "{text}": ".!?:。।؟۔"}
"""What no name and no text holds, but for a point within a word: an address has some."""
_WITHIN = r"\.(?=\w)"
_MOST = {"{name}": 60, "{text}": 160}
"""Code points of the longest."""
_SLOT = r"(\{[^{}]+\})"
_CHANGING = r"(\{name\}|\{text\}|\{[^{}]*\|[^{}]*\})"


def without_blanks(phrase: str) -> str:
    """Return a phrase without the blanks around its numbers, which may stand there or not."""
    return phrase.replace(" {n}", "{n}").replace("{n} ", "{n}") if "{n}" in phrase else phrase


def all_choices(phrase: str) -> list[str]:
    """Return a phrase with its choices made in each way, single blanks, and none around a number."""
    if "|" not in phrase:
        return [phrase]
    made = [""]
    for part in re.split(_SLOT, phrase):
        options = part[1:-1].split("|") if part[:1] == "{" and "|" in part else [part]
        made = [(line + option).replace("  ", " ") for line in made for option in options]
    lines = [line.strip() for line in made]
    return list(map(without_blanks, lines)) if "{n}" in phrase else lines


def has_name(phrase: str) -> bool:
    """Say whether a phrase holds a name: what else changes in it can be spelled out."""
    return "{name}" in phrase or "{text}" in phrase


def is_filled(phrase: str, line: str) -> bool:
    """Say whether a line is a phrase with names in place of its slots for them, and its choices made.

    >>> [is_filled("more from {name}", line) for line in ("more from elm bay", "more from elm bay. it rained")]
    [True, False]
    """
    first, slot, *rest = _parts(phrase)
    last = rest[-1]
    if not (line.startswith(first) and line.endswith(last)):
        return False
    if len(rest) > 1 or "|" in slot:
        return (
            _holds_in_order(line, (first, *rest[::2])) and _pattern(phrase, line.isascii()).fullmatch(line) is not None
        )
    size = len(line) - len(first) - len(last)
    return 0 < size <= _MOST[slot] and _filling(slot).fullmatch(line, len(first), len(first) + size) is not None


def _holds_in_order(line: str, parts: tuple[str, ...]) -> bool:
    """Say whether a line holds these parts one behind the other: of most lines no pattern needs to be built."""
    at = 0
    for part in parts:
        at = line.find(part, at) + len(part)
        if at < len(part):
            return False
    return True


@cache
def _filling(slot: str) -> re.Pattern[str]:
    return re.compile(rf"(?:[^{_STOPS[slot]}]|{_WITHIN})+")


@cache
def _parts(phrase: str) -> tuple[str, ...]:
    """Return the fixed parts of a phrase, and between each two of them what changes."""
    return tuple(re.split(_CHANGING, phrase))


@cache
def _pattern(phrase: str, ascii_only: bool) -> re.Pattern[str]:
    """Return the pattern of a phrase in which several parts change: of most the ends tell that a line is another.

    For a line of ASCII no marks of other scripts are in it: they make it ten times as slow to compile.
    """
    parts = _parts(phrase)
    slots = (*(_any_of(slot, ascii_only) for slot in parts[1::2]), "")
    return re.compile("".join(re.escape(words) + slot for words, slot in zip(parts[::2], slots, strict=True)))


def _any_of(slot: str, ascii_only: bool) -> str:
    if slot in _MOST:
        stops = "".join(stop for stop in _STOPS[slot] if stop.isascii() or not ascii_only)
        return rf"(?:[^{stops}]|{_WITHIN}){{1,{_MOST[slot]}}}?"
    return f"(?:{'|'.join(map(re.escape, slot[1:-1].split('|')))})"
