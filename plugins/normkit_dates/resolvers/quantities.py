"""How far something is away: two weeks, four years and two months, a year and a half, two and a half months.

Letters: see ``absolute``; ``½`` is a half, its value the number of halves ("anderthalb", one and a half, has 3). A unit
without a number is one of it, a dual two; a half without a unit of its own is half of the unit before it.
"""

from __future__ import annotations

from typing import NamedTuple

from normkit_dates.calendars import edtf
from normkit_dates.grammar.phrase import Interpretation, Phrase

_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7}

MOST = 9999
"""Units: what is farther is no date."""

MONTH = 30
"""Days, where half a month is asked for: what counts so is approximate."""


class _Part(NamedTuple):
    """A number of one unit."""

    halves: int
    unit: str


def away(phrase: Phrase, direction: int) -> Interpretation | None:
    """Return what is so far from the anchor (from a day that the phrase names with a T), before it or behind it.

    It is as fine as the finest unit: days for weeks, months for half a year.
    """
    parts = _parts(phrase)
    if not parts or any(not 0 < part.halves <= 2 * MOST for part in parts):
        return None
    if len(parts) == 1 and not parts[0].halves % 2:
        value = _shifted(phrase, parts[0].unit, direction * parts[0].halves // 2)
    else:
        value = _of_several(phrase, parts, direction)
    if not value:
        return None
    about = phrase.has("~") or any(part.halves % 2 and part.unit in ("month", "week") for part in parts)
    return Interpretation(value + "~", "APPROX") if about else Interpretation(value)


def _parts(phrase: Phrase) -> list[_Part]:
    """Return the parts of a quantity, in order; none where a unit is missing."""
    parts = list[_Part]()
    whole = halves = 0
    for number, letter in enumerate(phrase.letters):
        token = phrase.sub(number, number + 1)
        if letter in "dncy":
            whole += 2 * token.number("dncy")
        elif letter == "½":
            halves += token.number("½")
        elif letter in "Uu2":
            parts.append(_Part(4 if letter == "2" else whole + halves or 2, token.name("Uu2")))
            whole = halves = 0
    if parts and (whole or halves):  # two of years; a year and a half
        parts[-1] = parts[-1]._replace(halves=(whole or parts[-1].halves) + halves)
    return parts


def _shifted(phrase: Phrase, unit: str, steps: int) -> str:
    anchor = edtf.shifted_days(phrase.anchor, phrase.number("T")) or phrase.anchor
    if unit == "week":
        return edtf.shifted(anchor, "day", 7 * steps)
    if unit in ("decade", "century"):
        return edtf.years(anchor.year + steps * (10 if unit == "decade" else 100), 4)
    return edtf.shifted(anchor, unit, steps)


def _of_several(phrase: Phrase, parts: list[_Part], direction: int) -> str:
    months = sum(part.halves * _MONTHS.get(part.unit, 0) for part in parts)
    days = sum(part.halves * _DAYS.get(part.unit, 0) for part in parts)
    anchor = phrase.anchor
    found = edtf.shifted_month(anchor, direction * (months // 2))
    if not found:
        return ""
    if not days and not months % 2:
        return edtf.years(found[0], 4) if months % 24 == 0 else edtf.month(*found)
    same_day = next((day for n in range(anchor.day, 0, -1) if (day := edtf.day(*found, n))), None)
    shifted = edtf.shifted_days(same_day, direction * ((days + months % 2 * MONTH) // 2)) if same_day else None
    return str(shifted) if shifted else ""
