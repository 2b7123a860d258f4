"""Parse a value of the field ``published``: one day, several, or none, and why.

Read are ISO 8601 (also 20250731T0800Z, the ordinal 2025-212, the week date 2025-W31-4 and 24:00, the end of a day),
RFC 3339, RFC 2822, what ``date``, JavaScript's ``Date``, Go, PDF and ASP.NET print, dates in words, in digits in any
order that the calendar allows, and the seconds, milli-, micro- or nanoseconds since 1970. What fits two days is never
decided here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, time, timedelta
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from normkit import INVISIBLE
from normkit_dates.calendars import edtf
from normkit_dates.grammar.wordlist import JOINERS
from normkit_dates.published.lexicon import FILLERS, LABELS, UPDATES
from normkit_dates.published.lines.dateline import LONGEST_DATE, Stamp, read_dateline
from normkit_dates.published.month_names import months, weekday_forms
from normkit_dates.published.time_of_day import Clock, clock_of

FIRST_NEWSPAPER = 1605
"""Strasbourg's "Relation": a year before belongs to another calendar (1404 Persian, 1447 Hijri), or is a slip."""

ORDERS = ("dmy", "mdy")
"""Day first, month first."""

_EPOCH = date(1970, 1, 1)
_SECONDS_A_DAY = 86_400
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—−", "-"),
        **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
        **dict.fromkeys(set(INVISIBLE) - set(JOINERS)),  # joiners are parts of Persian names
        "،": ",",
        "’": "'",
    }
)
"""Dashes, spaces and invisible marks that browsers and editors put into dates."""


class Kind(Enum):
    """How a value of ``published`` reads."""

    DAY = "one day"
    AMBIGUOUS = "two days, by the order of day and month"
    SHORT_YEAR = "a year of two digits"
    NO_SUCH_DAY = "no day of the calendar, or no time of the clock"
    UNREADABLE = "no date"


class ParsedValue(NamedTuple):
    """What a value says, and what it leaves open."""

    kind: Kind
    stamps: tuple[Stamp, ...] = ()
    """The moments that fit: one for DAY; for AMBIGUOUS two, as in ORDERS; more for SHORT_YEAR."""
    why: str = ""
    """What calendar or clock lack, for NO_SUCH_DAY; perhaps a reason for UNREADABLE."""
    order: str = ""
    """One of ORDERS, for a DAY in digits that shows how its source writes."""
    wrong_weekday: bool = False
    """The value names a weekday that is not the day's."""
    whole: bool = True
    """The stamps say all that the value says; False where it names a zone that cannot be written in ISO 8601."""


class _WrittenDate(NamedTuple):
    """A date as it stands in a value."""

    end: int
    days: tuple[tuple[int, int, int], ...]
    """Year, month and day, in every order that the notation allows; two stand as in ORDERS."""
    short_year: bool = False
    """The year has two digits."""


@lru_cache(maxsize=64)
def parse_value(value: str) -> ParsedValue:
    """Return what a value says, where an article can be of that year; else NO_SUCH_DAY."""
    parsed = parse_any_year(value)
    years = [stamp.day.year for stamp in parsed.stamps]
    if parsed.kind in (Kind.DAY, Kind.AMBIGUOUS) and not FIRST_NEWSPAPER <= years[0] <= edtf.LAST_YEAR:
        return ParsedValue(Kind.NO_SUCH_DAY, why=f"no article is from the year {years[0]}")
    return parsed


@lru_cache(maxsize=64)
def parse_any_year(value: str) -> ParsedValue:
    """Return what a value says, be the year 1 or 9999: the zeros of systems are dates, too."""
    value = _plain(value)
    if len(value) > LONGEST_DATE:
        return ParsedValue(Kind.UNREADABLE)
    if "/Date(" in value and (count := re.fullmatch(r"\\?/Date\((\d{10,13})(?:[+-]\d{4})?\)\\?/", value)):
        value = count[1]  # JSON of ASP.NET
    elif value[:2] == "D:" and (pdf := re.fullmatch(r"D:(\d{8})(\d{6})(?:Z|([+-]\d\d)'(\d\d)'?)?", value)):
        value = f"{pdf[1]}T{pdf[2]}" + (f"{pdf[3]}:{pdf[4]}" if pdf[3] else "Z" * (value[-1] == "Z"))
    eastern = None
    if not value.isascii():
        from normkit_dates.calendars.eastern_weekday import without_eastern_weekday

        value, eastern = without_eastern_weekday(value)
    if value.replace(".", "", 1).isdecimal():
        return _number(*value.partition(".")[::2])
    parsed = plain_iso(value) or _in_notation(value) or _in_words(value)
    if (
        parsed.kind is not Kind.DAY
        or parsed.wrong_weekday
        or not _names_another_weekday(value, parsed.stamps[0], eastern)
    ):
        return parsed
    return parsed._replace(wrong_weekday=True)


def _names_another_weekday(value: str, stamp: Stamp, eastern: int | None) -> bool:
    """Say whether a weekday anywhere in a value is not that of its day. Short names are those of other words, too."""
    said = [] if eastern is None else [frozenset((eastern,))]
    if len(value) > len("2025-07-31T08:15:00Z"):
        words = re.findall(r"[^\W\d_]{4,}", value.lower())
        said += [weekday_forms()[word] for word in words if word in weekday_forms() and word not in months()]
    days = {stamp.day.weekday()}
    if stamp.time.startswith("00:00"):  # 24:00 of the day before
        days.add((stamp.day.weekday() + 6) % 7)
    return bool(said) and all(days.isdisjoint(one) for one in said)


def shape_of(value: str) -> str:
    """Return how a value is written, without what it says: values of one program have one shape.

    >>> shape_of("3/14/2025 8:05 PM") == shape_of("12/1/2025 11:30 AM") == "0/0/0 0:0 a"
    True
    """
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "0", _plain(value)))


def _plain(value: str) -> str:
    if len(value) > 4 * LONGEST_DATE:
        return value
    if not value.isascii():
        value = "".join(str(int(char)) if char.isdecimal() else char for char in value.translate(_PLAIN))
    return value.strip(" \t\r\n\f\v|·•,;")


@lru_cache(maxsize=64)
def plain_iso(value: str) -> ParsedValue | None:
    """Return the day of YYYY-MM-DD, also with THH:MM:SS and Z or nothing: most values, without compiling a pattern."""
    if value[4:5] != "-" or value[7:8] != "-" or len(value) not in (10, 19, 20) or value[10:11] not in "T":
        return None
    clock, zone = value[11:19], value[19:]
    try:
        day = date.fromisoformat(value[:10])
        if clock and (zone not in "Z" or time.fromisoformat(clock).isoformat() != clock):
            return None
    except ValueError:
        return None
    return ParsedValue(Kind.DAY, (Stamp(day, clock, zone),))


# ---------------------------------------------------------------- numbers


def _number(digits: str, fraction: str) -> ParsedValue:
    """Return what digits alone say: YYYYMMDD with or without a time, or a count since 1970."""
    compact = not fraction.strip("0") and digits[:2] in ("16", "17", "18", "19", "20", "21")
    if len(digits) in (10, 13, 16, 19):
        if len(digits) == 10 and compact and _compact(digits).kind is Kind.DAY:
            return ParsedValue(Kind.UNREADABLE, why="it may count seconds since 1970, or be year, month, day and hour")
        return _since_1970(int(digits[:10]))
    if compact and len(digits) in (8, 12, 14):
        return _compact(digits)
    return ParsedValue(Kind.UNREADABLE)


def _since_1970(seconds: int) -> ParsedValue:
    days, rest = divmod(seconds, _SECONDS_A_DAY)
    clock = f"{rest // 3600:02d}:{rest // 60 % 60:02d}:{rest % 60:02d}"
    return ParsedValue(Kind.DAY, (Stamp(_EPOCH + timedelta(days), clock, "Z"),))


def _compact(digits: str) -> ParsedValue:
    """Return what YYYYMMDD says, followed by HH, HHMM or HHMMSS or nothing."""
    day = (int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    clock = clock_of(f"T{digits[8:]}", 1) if len(digits) > 8 else Clock()
    return _parsed_date(_WrittenDate(8, (day,)), clock) if clock else ParsedValue(Kind.UNREADABLE)


# ---------------------------------------------------------------- digits and words


def _in_notation(value: str) -> ParsedValue | None:
    """Return what a date in digits, or with one month by name, and its time say; None for another notation."""
    value, weekday, updated = _without_lead(value)
    found = (read_as(match) for pattern, read_as in _NOTATIONS if (match := re.match(pattern, value)))
    written = next(filter(None, found), None)
    clock = clock_of(value, written.end) if written else None
    return _parsed_date(written, clock, weekday, updated) if written and clock else None


def _without_lead(value: str) -> tuple[str, frozenset[int], bool]:
    """Return a value without its labels and weekday, what that can be (Monday is 0), and if a label says "updated"."""
    weekday, updated = frozenset[int](), False
    while lead := re.match(r"([^\W\d_]+)[\s.,:|-]{1,3}", value):
        word = lead[1].lower()
        if word in weekday_forms() and word not in months():
            weekday = weekday_forms()[word]
        elif word not in LABELS and word not in UPDATES and word not in FILLERS:
            break
        updated = updated or word in UPDATES
        value = value[lead.end() :]
    return value, weekday, updated


def _year_first(match: re.Match[str]) -> _WrittenDate:
    return _WrittenDate(match.end(), ((int(match["y"]), int(match["m"]), int(match["d"])),))


def _ordinal(match: re.Match[str]) -> _WrittenDate:
    year = int(match["y"])
    found = edtf.shifted_days(date(year, 1, 1), int(match["n"]) - 1) if year else None
    return _WrittenDate(match.end(), ((found.year, found.month, found.day),) if found and found.year == year else ())


def _week_day(match: re.Match[str]) -> _WrittenDate:
    try:
        found = date.fromisocalendar(int(match["y"]), int(match["w"]), int(match["d"]))
    except ValueError:
        return _WrittenDate(match.end(), ())
    return _WrittenDate(match.end(), ((found.year, found.month, found.day),))


def _year_last(match: re.Match[str]) -> _WrittenDate:
    """Return what digits mean of which the last are a year, or all may be one of two digits."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["z"])
    if len(match["z"]) == 4:
        days = ((year, second, first), (year, first, second))
        # With dots the day stands first wherever the calendar allows it (DIN 5008 and its neighbours).
        return _WrittenDate(match.end(), days[:1] if match["sep"] == "." and edtf.day(*days[0]) else days)
    days_of = [(year, second, first), (year, first, second), (first, second, year)]
    return _WrittenDate(match.end(), tuple(_with_centuries(days_of)), short_year=True)


def _named(match: re.Match[str]) -> _WrittenDate | None:
    """Return what a month by name means between two numbers, or before them."""
    name = months().get(match["name"].lower())
    if not name:
        return None
    day, month, year = int(match["d"]), name.number, int(match["z"])
    if len(match["z"]) == 4:
        return _WrittenDate(match.end(), ((year, month, day),))
    return _WrittenDate(match.end(), tuple(_with_centuries([(year, month, day), (day, month, year)])), short_year=True)


def _with_centuries(days: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    for year, month, day in days:
        yield 2000 + year, month, day
        yield 1900 + year, month, day


_NOTATIONS: tuple[tuple[str, Callable[[re.Match[str]], _WrittenDate | None]], ...] = (
    (r"(?P<y>\d{4})(?P<sep>[-/.])\s?(?P<m>\d\d?)(?P=sep)\s?(?P<d>\d\d?)(?!\d)\.?", _year_first),
    (r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?=[Tt]\d|[Zz]?$)", _year_first),
    (r"(?P<y>\d{4})-(?P<n>\d{3})(?!\d)", _ordinal),
    (r"(?P<y>\d{4})-?[Ww](?P<w>\d\d)-?(?P<d>[1-7])(?!\d)", _week_day),
    (r"(?P<a>\d\d?)(?P<sep>[-/.])\s?(?P<b>\d\d?)(?P=sep)\s?(?P<z>\d{4}|\d\d)(?!\d)", _year_last),
    (
        r"(?P<d>\d\d?)(?:st|nd|rd|th|er|º|ª)?[\s./-]{1,2}(?:(?:of|de)\s)?(?P<name>[^\W\d_]{3,14})"
        r"[\s.,/-]{1,2}(?:de\s)?'?(?P<z>\d{4}|\d\d)(?!\d)",
        _named,
    ),
    (
        r"(?P<name>[^\W\d_]{3,14})[\s./-]{1,2}(?P<d>\d\d?)(?:st|nd|rd|th|er)?,?"
        r"[\s./-]'?(?P<z>\d{4}|\d\d)(?!\d)(?!:)",
        _named,
    ),
)
"""How dates are written, and what reads each. Compiled one by one, as they are needed."""


def _parsed_date(
    written: _WrittenDate, clock: Clock, weekday: frozenset[int] = frozenset(), updated: bool = False
) -> ParsedValue:
    """Return what the parts of a date and its time say; a weekday decides between two days.

    A year of two digits is this century's where the weekday is that of no other day that may be meant.
    """
    orders: dict[date, int] = {}
    for order, parts in enumerate(written.days):
        if day := edtf.day(*parts):
            orders.setdefault(day, order)
    agreeing = [day for day in orders if day.weekday() in weekday]
    days = agreeing or list(orders)
    meant = [edtf.shifted_days(day, int(clock.next_day)) or day for day in days]
    stamps = tuple(Stamp(day, clock.time, clock.zone, updated, bool(weekday)) for day in meant)
    if not days:
        none = Kind.UNREADABLE if written.short_year else Kind.NO_SUCH_DAY
        return ParsedValue(none, why="" if written.short_year else _no_such_day(written))
    if clock.why:
        return ParsedValue(Kind.NO_SUCH_DAY, why=clock.why)
    if written.short_year and not (agreeing and len(meant) == 1 and days[0] == edtf.day(*written.days[0])):
        return ParsedValue(Kind.SHORT_YEAR, stamps, whole=clock.certain)
    if len(days) > 1:
        return ParsedValue(Kind.AMBIGUOUS, stamps, whole=clock.certain)
    told = len(set(written.days)) > 1
    shown = ORDERS[orders[days[0]]] if told else ""
    return ParsedValue(Kind.DAY, stamps, "", shown, bool(weekday) and not agreeing, clock.certain)


def _no_such_day(written: _WrittenDate) -> str:
    if len(written.days) != 1:
        return "no order of its numbers makes a day" if written.days else "the year has no such day"
    year, month, day = written.days[0]
    if 1 <= month <= 12:
        return f"{year:04d}-{month:02d} has no day {day}"
    return f"the year has no month {month}"


# ---------------------------------------------------------------- looser words


def _in_words(value: str) -> ParsedValue:
    """Return what a value says in an order, or among words, that the notations above do not have."""
    bare = re.sub(r"(?<=\d)\s?[\[(][^()\[\]]{1,60}[\])]$", "", value)
    if stamp := read_dateline(bare):
        return ParsedValue(Kind.DAY, (stamp,))
    # RFC 2822 section 4.3: other names of zones say nothing certain. The day can be read without.
    without_zone = re.sub(r"(?<=:\d\d)\s[A-Z]{2,5}\b(?!\s?[+-]\d)", "", bare)
    if without_zone != bare and (stamp := read_dateline(without_zone)):
        return ParsedValue(Kind.DAY, (stamp,), whole=False)
    return ParsedValue(Kind.UNREADABLE)
