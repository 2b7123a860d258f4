"""How far something is away: two weeks, four years and two months, a year and a half, two and a half months.

Letters: see ``absolute``; ``½`` is a half, its value the number of halves ("anderthalb", one and a half, has 3). A unit
without a number is one of it, a dual two; a half without a unit of its own is half of the unit before it.
"""

from __future__ import annotations

from normkit_dates.calendars import edtf
from normkit_dates.grammar.phrase import Interpretation, Phrase

_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}

MOST = 9999
"""Units: what is farther is no date."""

MONTH = 30
"""Days, where half a month is asked for: what counts so is approximate."""


_Part = tuple[int, str]
"""How many halves, and the name of their unit."""


def away(phrase: Phrase, direction: int) -> Interpretation | None:
    """Return what is so far from the anchor (from a day that the phrase names with a T), before it or behind it.

    It is as fine as the finest unit: days for weeks, months for half a year.
    """
    parts = _parts(phrase)
    if not parts or any(not 0 < halves <= 2 * MOST for halves, _ in parts):
        return None
    if len(parts) == 1 and not parts[0][0] % 2:
        value = _shifted(phrase, parts[0][1], direction * parts[0][0] // 2)
    else:
        value = _of_several(phrase, parts, direction)
    if not value:
        return None
    about = phrase.has("~") or any(halves % 2 and unit == "week" for halves, unit in parts)
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
            parts.append((4 if letter == "2" else whole + halves or 2, token.name("Uu2")))
            whole = halves = 0
    if parts and (whole or halves):  # two of years; a year and a half
        last, unit = parts[-1]
        parts[-1] = (whole or last) + halves, unit
    return parts


def _shifted(phrase: Phrase, unit: str, steps: int) -> str:
    anchor = edtf.shifted_days(phrase.anchor, phrase.number("T")) or phrase.anchor
    if unit in ("week", "fortnight"):
        return edtf.shifted(anchor, "day", _DAYS[unit] * steps)
    if unit in ("decade", "century"):
        return edtf.years(anchor.year + steps * (10 if unit == "decade" else 100), 4)
    return edtf.shifted(anchor, unit, steps)


def _of_several(phrase: Phrase, parts: list[_Part], direction: int) -> str:
    months = sum(halves * _MONTHS.get(unit, 0) for halves, unit in parts)
    days = sum(halves * _DAYS.get(unit, 0) for halves, unit in parts)
    anchor = phrase.anchor
    found = edtf.shifted_month(anchor, direction * (months // 2))
    if not found:
        return ""
    if not days and not months % 2:
        return edtf.years(found[0], 4) if months % 24 == 0 else edtf.month(*found)
    same_day = next((day for n in range(anchor.day, 0, -1) if (day := edtf.day(*found, n))), None)
    shifted = edtf.shifted_days(same_day, direction * ((days + months % 2 * MONTH) // 2)) if same_day else None
    if shifted and not days:  # half a month is no number of days
        return edtf.month(shifted.year, shifted.month)
    return str(shifted) if shifted else ""
