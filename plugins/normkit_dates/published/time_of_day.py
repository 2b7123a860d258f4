"""The time of day and the zone that follow a date in a field."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from normkit_dates.published.lexicon import FILLERS, ZONES

_WIDEST = 14
"""Hours: no zone is further from UTC (Kiribati)."""


class Clock(NamedTuple):
    """A time of day and its zone, as given; both "" where only a day is."""

    time: str = ""
    """``HH:MM``, ``HH:MM:SS`` or ``HH:MM:SS.f``; trailing zeros of a fraction are dropped."""
    zone: str = ""
    """``Z`` or ``+HH:MM``."""
    certain: bool = True
    """False where the zone's name says nothing certain (RFC 2822 section 4.3: all but UTC and the American ones)."""
    why: str = ""
    """Why the clock does not have that time."""
    next_day: bool = False
    """It is the end of its day, 24:00 (ISO 8601): the beginning of the next."""


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?:(?:[Tt]|\s?[,;|@]|\s-)?\s?(?:(?P<word>[^\W\d_]{1,4})\s)?   # what joins the day and the time
          (?:(?P<h>\d\d?)
            (?:[:.h](?P<m>\d\d)(?:[:.](?P<s>\d\d)(?P<f>[.,]\d{1,9})?)?|h(?![a-z])|(?=\s?[apAP]\.?\s?[mM]))
            (?:\s?(?P<half>[apAP])\.?\s?[mM]\b\.?)?(?:\s?(?:Uhr|hrs?|h)\b)?
          |(?<=[Tt])(?P<hh>\d\d)(?:(?P<mm>\d\d)(?:(?P<ss>\d\d)(?P<ff>[.,]\d{1,9})?)?)?))?
        (?:\s?\(?(?P<zone>[Zz]|[^\W\d_]{2,5})\)?)?
        (?P<offset>\s?[+-]\d\d?(?::?\d\d)?(?:\s[A-Z]{3,5}(?:\sm=[+-][\d.]{1,24})?)?)?   # Go names the zone behind
        (?:\s?[\[(][^()\[\]]{1,60}[\])])?                             # the zone's full name, behind all else
        """,
        re.VERBOSE,
    )


def clock_of(value: str, start: int) -> Clock | None:
    """Return what the rest of a value, from ``start`` on, says of the time; None where it says anything else."""
    match = _pattern().fullmatch(value, start)
    if not match or (match["word"] and match["word"].lower() not in FILLERS):
        return None
    zone, certain = _zone(match["zone"] or "", match["offset"] or "")
    hour = match["h"] or match["hh"] or ""
    if zone is None or (not certain and not hour):
        return None
    if not hour:
        return Clock()
    half, minute, second = match["half"] or "", match["m"] or match["mm"] or "00", match["s"] or match["ss"]
    fraction = (match["f"] or match["ff"] or "")[1:].rstrip("0")
    given = ":".join(filter(None, (hour, minute, second)))
    if int(hour) == 24 and not any(map(int, filter(None, (minute, second, fraction)))) and not half:
        return Clock(f"00:{minute}" + (f":{second}" if second else ""), zone, certain, next_day=True)
    # Second 60 is a leap second (RFC 3339).
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 60 or (half and not 1 <= int(hour) <= 12):
        return Clock(why=f"the clock has no {given}" + (f" {half}m" if half else ""))
    number = int(hour) % 12 + 12 * (half in "pP") if half else int(hour)
    time = ":".join(filter(None, (f"{number:02d}", minute, second))) + (f".{fraction}" if fraction else "")
    return Clock(time, zone, certain)


def _zone(name: str, offset: str) -> tuple[str | None, bool]:
    """Return (zone, whether it is certain); zone None for a word or a number that is no zone."""
    if offset:
        digits = re.sub(r"\D", "", offset.split("m=")[0])
        hours, minutes = (digits, "00") if len(digits) < 3 else (digits[:-2], digits[-2:])
        real = int(hours) <= _WIDEST and int(minutes) < 60
        return (f"{offset.strip()[0]}{int(hours):02d}:{minutes}" if real else None), True
    if not name or name.lower() in ZONES:
        return ZONES[name.lower()] if name else "", True
    return ("" if name.isupper() else None), False
