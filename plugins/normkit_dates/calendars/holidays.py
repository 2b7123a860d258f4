"""Holidays that fall on one day of a year: fixed ones, those that count from Easter, and n-th weekdays of a month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

FIXED = {
    "new year": (1, 1),
    "epiphany": (1, 6),
    "valentine": (2, 14),
    "women": (3, 8),
    "labour": (5, 1),
    "halloween": (10, 31),
    "all saints": (11, 1),
    "all souls": (11, 2),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year eve": (12, 31),
}
"""Month and day; only holidays that mean the same day wherever they are kept."""

FROM_EASTER = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter": 0,
    "easter monday": 1,
    "ascension": 39,
    "pentecost": 49,
    "whit monday": 50,
    "corpus christi": 60,
}
"""Days from Easter Sunday."""


def easter(year: int) -> date:
    """Return Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).

    >>> easter(2018), easter(2013)
    (datetime.date(2018, 4, 1), datetime.date(2013, 3, 31))
    """
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    full = moon + sunday - 7 * ((year % 19 + 11 * moon + 22 * sunday) // 451) + 114
    return date(year, full // 31, full % 31 + 1)


def thanksgiving(year: int) -> date:
    """Return the fourth Thursday of November (the United States' day)."""
    first = date(year, 11, 1)
    return first + timedelta((3 - first.weekday()) % 7 + 21)


MOVABLE: dict[str, Callable[[int], date]] = {"thanksgiving": thanksgiving}


def day(name: str, year: int) -> date | None:
    """Return the day of a holiday in a year, or None for an unknown one or a year without it.

    >>> day("easter monday", 2013)
    datetime.date(2013, 4, 1)
    """
    if not 1583 <= year <= 9998:  # the Gregorian calendar begins in 1582
        return None
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in FROM_EASTER:
        return easter(year) + timedelta(FROM_EASTER[name])
    return MOVABLE[name](year) if name in MOVABLE else None
