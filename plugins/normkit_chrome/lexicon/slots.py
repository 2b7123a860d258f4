"""The changing parts of phrases: choices are spelled out, names become patterns."""

from __future__ import annotations

import re
from functools import cache
from itertools import product

SLOTS = {
    "{name}": "[^.!?:;。।؟۔]{1,60}?",
    "{text}": "[^.!?:。।؟۔]{1,160}?",
    "{n}": r" ?\{n\} ?",
    "{networks}": re.escape("{networks}"),
}
_SLOT = r"(\{[^{}]+\})"


def all_choices(phrase: str) -> list[str]:
    """Return a phrase with its choices made in each way, single blanks, and none around a number."""
    if "{" not in phrase:
        return [phrase]
    parts = re.split(_SLOT, phrase)
    parts[1::2] = [part[1:-1] if "|" in part else part for part in parts[1::2]]
    made = map("".join, product(*(part.split("|") if at % 2 else (part,) for at, part in enumerate(parts))))
    return [" ".join(line.split()).replace(" {n}", "{n}").replace("{n} ", "{n}") for line in made]


def pattern_of(phrase: str) -> str:
    """Return the pattern of a phrase with slots in it."""
    return "".join(map(_part, re.split(_SLOT, phrase)))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern compiled: many are never asked for."""
    return re.compile(pattern)


def needs_pattern(phrase: str) -> bool:
    """Say whether a phrase holds a name: what else changes in it can be spelled out."""
    return "{name}" in phrase or "{text}" in phrase


def _part(part: str) -> str:
    """Return the pattern of a piece of a phrase: a slot, a choice, or words."""
    if part[:1] == "{" and "|" in part:
        return f"(?:{'|'.join(map(re.escape, part[1:-1].split('|')))})"
    return SLOTS.get(part) or re.escape(part)
