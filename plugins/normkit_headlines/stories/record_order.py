"""How records are named in a message, and in which order they come."""

from __future__ import annotations

import re

_NUMBERS = re.compile(r"[0-9]+")


def named(name: str, origin: str) -> str:
    """Return a record's id and, where it was read from a file, file and line; a place in a list ("#3") is none."""
    known = origin not in ("", name) and not origin.startswith("#")
    return f"{name!r} ({origin})" if known else repr(name)


def natural_order(name: str) -> tuple[str | tuple[int, str], ...]:
    """Return a key by which names sort as a person counts: "in.csv:2" before "in.csv:10".

    Names that differ in leading zeros alone have one key.
    """
    digits = (part.lstrip("0") for part in _NUMBERS.findall(name))
    numbers = [(len(number), number) for number in digits]
    texts = _NUMBERS.split(name)
    return tuple(part for pair in zip(texts, [*numbers, (0, "")], strict=True) for part in pair)
