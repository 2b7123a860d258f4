"""How far something is away: two weeks, four years and two months, a year and a half, two and a half months.

Letters: see ``absolute``; ``½`` is a half, its value the number of halves ("anderthalb", one and a half, has 3). A unit
without a number is one of it, a dual two; a half without a unit of its own is half of the unit before it.
"""

from __future__ import annotations

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import tense
from normkit_dates.grammar.interpretation import GUESSED, Interpretation
from normkit_dates.grammar.phrase import Phrase

_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}

MOST = 9999
"""Units: what is farther is no date."""

MOST_UNITS = 400
"""Units of a stretch up to the anchor: what is longer is told by its years."""

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


def to_anchor(phrase: Phrase) -> Interpretation | None:
    """Les douze derniers mois, за последние пять лет: from so many units before the anchor to it, as fine as the unit.

    "The next two weeks", where a verb looks ahead, go from the anchor on.
    """
    steps = (sum(phrase.numbers("dnc")) or 1) * (phrase.number("Lglp") or (-1 if phrase.has("Z") else 0))
    if not steps or (steps > 0 and tense(phrase) <= 0):
        return None
    value = between(phrase, phrase.name("Uu"), steps)
    return Interpretation(value, confidence=GUESSED) if value else None


def between(phrase: Phrase, unit: str, steps: int) -> str:
    """Return the interval between the anchor and what is so many units off, before or behind it; "" for none."""
    anchor = phrase.anchor
    if abs(steps) > MOST_UNITS or unit not in (*_DAYS, "month", "year", "decade"):
        return ""
    if unit in _DAYS:
        ends = [str(anchor), edtf.shifted(anchor, "day", steps * _DAYS[unit])]
    elif unit == "month":
        ends = [edtf.shifted(anchor, "month", 0), edtf.shifted(anchor, "month", steps)]
    else:
        years = steps * _MONTHS[unit] // _MONTHS["year"]
        ends = [edtf.years(anchor.year, 4), edtf.years(anchor.year + years, 4)]
    return "/".join(sorted(ends)) if all(ends) else ""


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
