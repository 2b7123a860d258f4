"""Records as scrapers, editors and vandals leave them: realistic ones, cut up, mixed and spoilt by chance.

Chance is a ``random.Random``: the same seed gives the same record, on any machine and under any Python.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from random import Random
from typing import Any, NamedTuple

from normkit.core.fields import CANONICAL, FIELDS, names_of
from normkit.testing import samples

AnyRecord = dict[str, Any]
"""A record with whatever keys and values its maker gave it."""

BREAKS = ("\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n \n", "\u2028", "\u2029", "\x85", "\x0b", " ", "")
ODD_KEYS: tuple[Any, ...] = (
    7,
    None,
    "",
    " ",
    "Title",
    "TEXT",
    "text ",
    "id",
    "_id",
    "a.b",
    "\u202etext",
    "k" * 300,
    "headline",
    "body",
    "date",
)
ODD_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 7.5, float("nan"), float("inf"), 10**30, 1741945200, 1741945200000, b"bytes", (),
    [], ["Rain.", "Sun."], {}, {"text": "Rain."}, date(2025, 3, 14), datetime(2025, 3, 14, 9, 40, tzinfo=UTC),
    datetime(1, 1, 1), date(9999, 12, 31),
)  # fmt: skip
"""What stands where a text belongs: what JSON, CSV readers, data frames and date parsers put there."""
HUGE = 1 << 20
"""Code points of the longest line."""
_BLOCKS = ((0x20, 0x250), (0x300, 0x370), (0x400, 0x460), (0x600, 0x700), (0x2000, 0x2100), (0, 0x110000))
"""Where other letters come from: Latin, combining marks, Cyrillic, Arabic, punctuation and controls, anywhere."""
_PLACES = 6
"""Lines next to each other that a mutation takes at most."""


class Material(NamedTuple):
    """What mutants are made of."""

    seeds: Sequence[Mapping[str, object]]
    """Whole records that rules find something in, or nearly."""
    pieces: Sequence[str]
    """Lines, phrases, dates and names to strew in."""


def mutant(chance: Random, material: Material) -> AnyRecord:
    """Return a record: a seed, changed a few times in its texts, and now and then in its keys and values."""
    record = dict(chance.choice(material.seeds))
    for _ in range(_few(chance, chance.choice((4, 8, 8, 24)))):
        texts = [key for key, value in record.items() if isinstance(value, str)]
        key = "text" if "text" in record and chance.random() < 0.7 else chance.choice(texts or ["text"])
        text = record.get(key, "")
        record[key] = spoilt(chance, text if isinstance(text, str) else "", material)
    if chance.random() < 0.3:
        record = _rearranged(chance, record, material)
    return record


def spoilt(chance: Random, text: str, material: Material) -> str:
    """Return a text with one thing done to it."""
    done: str = chance.choice(_MUTATIONS)(chance, text, material)
    return done


def _few(chance: Random, most: int) -> int:
    """Return a number from 0 to ``most``, small ones more often."""
    return min(chance.randint(0, most), chance.randint(0, most))


def _piece(chance: Random, material: Material) -> str:
    return chance.choice(samples.HOSTILE) if chance.random() < 0.2 else chance.choice(material.pieces)


def _other(chance: Random, material: Material) -> str:
    seed = chance.choice(material.seeds)
    value = seed.get("text", "")
    return value if isinstance(value, str) else ""


def _range(chance: Random, count: int) -> tuple[int, int]:
    start = chance.randint(0, count)
    return start, min(count, start + chance.randint(1, _PLACES))


# ---------------------------------------------------------------- one thing done to a text


def _with_line(chance: Random, text: str, material: Material) -> str:
    lines = text.split("\n")
    at = chance.choice((0, len(lines), chance.randint(0, len(lines))))
    return "\n".join((*lines[:at], _piece(chance, material), *lines[at:]))


def _with_piece(chance: Random, text: str, material: Material) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + _piece(chance, material) + text[at:]


def _glued(chance: Random, text: str, material: Material) -> str:
    """A phrase grows on a line, with or without a gap."""
    lines = text.split("\n")
    at, gap, piece = (
        chance.randrange(len(lines)),
        chance.choice(("", " ", " | ", ": ", " - ")),
        _piece(chance, material),
    )
    lines[at] = chance.choice((f"{lines[at]}{gap}{piece}", f"{piece}{gap}{lines[at]}"))
    return "\n".join(lines)


def _spliced(chance: Random, text: str, material: Material) -> str:
    mine, other = text.split("\n"), _other(chance, material).split("\n")
    cut, from_ = chance.randint(0, len(mine)), chance.randint(0, len(other))
    return "\n".join((*mine[:cut], *other[from_:], *mine[cut:][: chance.randint(0, 99)]))


def _repeated(chance: Random, text: str, material: Material) -> str:
    lines = text.split("\n")
    start, end = _range(chance, len(lines))
    at = chance.randint(0, len(lines))
    return "\n".join((*lines[:at], *(lines[start:end] * chance.choice((1, 1, 2, 12))), *lines[at:]))


def _swapped(chance: Random, text: str, material: Material) -> str:
    lines = text.split("\n")
    a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    return "\n".join(lines)


def _without_lines(chance: Random, text: str, material: Material) -> str:
    lines = text.split("\n")
    start, end = _range(chance, len(lines))
    return "\n".join(lines[:start] + lines[end:])


def _cut(chance: Random, text: str, material: Material) -> str:
    at = chance.randint(0, len(text))
    return text[at:] if chance.random() < 0.3 else text[:at]


def _without_some(chance: Random, text: str, material: Material) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + text[at + chance.choice((1, 1, 2, 10)) :]


def _other_breaks(chance: Random, text: str, material: Material) -> str:
    old, new = chance.choice(("\n\n", "\n", " ")), chance.choice(BREAKS)
    return text.replace(old, new, chance.choice((1, 3, -1)))


def _other_case(chance: Random, text: str, material: Material) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    lines[at] = chance.choice((str.upper, str.lower, str.title, str.swapcase, str.casefold))(lines[at])
    return "\n".join(lines)


def _other_letter(chance: Random, text: str, material: Material) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chr(chance.randrange(*chance.choice(_BLOCKS))) + text[at + 1 :]


def _hostile_run(chance: Random, text: str, material: Material) -> str:
    return chance.choice(samples.HOSTILE).join(text.split(chance.choice(("\n", " ")), chance.choice((1, 4))))


def _nested(chance: Random, text: str, material: Material) -> str:
    opening, closing = chance.choice(("()", "[]", "“”", "«»", "\u2066\u2069", ("<p>", "</p>"), ('"', '"')))
    depth = chance.choice((1, 2, 60))
    return f"{opening * depth}{text}{closing * depth}"


def _long(chance: Random, text: str, material: Material) -> str:
    """A line of up to a megabyte; seldom, for it takes its time."""
    if chance.random() > 0.02:
        return text
    piece = _piece(chance, material) + chance.choice((" ", "", "\n", ", "))
    size = HUGE if chance.random() < 0.02 else chance.choice((3000, 20000))
    return _with_piece(chance, text, Material(material.seeds, ((piece * (size // max(1, len(piece)) + 1))[:size],)))


_MUTATIONS: Sequence[Callable[[Random, str, Material], str]] = (
    _with_line, _with_line, _with_piece, _glued, _glued, _spliced, _repeated, _swapped, _without_lines, _cut,
    _without_some, _other_breaks, _other_case, _other_letter, _hostile_run, _nested, _long,
)  # fmt: skip


# ---------------------------------------------------------------- keys and values


def _rearranged(chance: Random, record: AnyRecord, material: Material) -> AnyRecord:
    """Return the record with one thing done to its keys or values."""
    if not record:
        return {"text": _piece(chance, material)}
    what, key = chance.randrange(8), chance.choice(list(record))
    if what == 0:
        record.pop(key, None)
    elif what == 1:
        record[chance.choice((key, *CANONICAL))] = chance.choice(ODD_VALUES)
    elif what == 2:
        record[chance.choice(ODD_KEYS)] = chance.choice((*ODD_VALUES, _piece(chance, material)))
    elif what == 3 and key in FIELDS:  # other people's names, in other people's order
        record[chance.choice(names_of(key))] = record.pop(key)
    elif what == 4 and key in FIELDS:  # a field under two names
        record[chance.choice(names_of(key))] = chance.choice((record[key], _piece(chance, material)))
    elif what == 5:
        record[chance.choice(CANONICAL)] = record[key]
    elif what == 6:
        record[chance.choice(("title", "published", "source", "url", "language"))] = _piece(chance, material)
    else:
        other = chance.choice(material.seeds)
        record = {**record, **{name: value for name, value in other.items() if chance.random() < 0.5}}
    return dict(sorted(record.items(), key=lambda _: chance.random())) if chance.random() < 0.3 else record
