"""Ask the URL and the lead of the text whether they agree with a day that another witness names."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache

from normkit_dates.calendars import edtf
from normkit_dates.published.lexicon import HOMOGRAPHS
from normkit_dates.published.lines.dateline import words_of
from normkit_dates.published.month_names import foreign_months, month_numbers, weekdays

LEAD = 3000
"""Code points of the text in which the day of a URL may be named."""


@cache
def _full_date() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)((?:199|20\d)\d)(?:/(\d\d?)/(\d\d?)(?![^/?#])|([.-])(\d\d)\4(\d\d)|(\d\d)(\d\d))(?!\d)")


_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"


@cache
def _named_month() -> re.Pattern[str]:
    """Return the pattern of folders that name the month: /2017/Sep/18/."""
    names = "|".join(_MONTHS[n : n + 3] for n in range(0, 36, 3))
    return re.compile(rf"/((?:199|20\d)\d)/({names})[a-z]{{0,6}}/(?=\d\d?/)", re.IGNORECASE)


@cache
def _of_calendar() -> re.Pattern[str]:
    """Return the pattern of an address that lists what a day holds: of a calendar, of events, of an archive."""
    return re.compile(
        r"/(?:calendars?|kalender|calendario|calendrier|calendário|takvim|agenda|events?|eventos?|eventi|"
        r"veranstaltungen|termine|evenements|etkinlik(?:ler)?|календарь|календар|afisha)/(?:[^?#]{0,80})?\d"
        r"|/archiv(?:es?|o|io)?/(?:[^?#/]{1,20}/)?\d{4}[-/]\d\d?[-/]\d\d?/?(?:[?#]|\Z)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=64)
def url_day(url: str) -> date | None:
    """Return the full date in a URL (2025/12/25, 2025-12-25, 20251225), or None for none or several."""
    if ("20" not in url and "199" not in url) or _of_calendar().search(url[:2000]):
        return None
    url = _named_month().sub(lambda m: f"/{m[1]}/{_MONTHS.index(m[2].lower()) // 3 + 1:02d}/", url[:2000])
    found = {
        edtf.day(int(m[1]), int(m[2] or m[5] or m[7]), int(m[3] or m[6] or m[8]))
        for m in _full_date().finditer(url[:2000])
    }
    return found.pop() if len(found) == 1 else None


@cache
def _folders() -> re.Pattern[str]:
    return re.compile(r"/((?:199|20\d)\d)/(\d\d?)/")


@cache
def _sections() -> re.Pattern[str]:
    return re.compile(r"/\d{4}/\d\d?/\d\d?/[^/?#]+/[^/?#]")


def is_permalink(url: str) -> bool:
    """Say whether the date in a URL is part of a name, or stands right before the last part of the path.

    Publishing systems build such addresses from the day of publication ("/2025/12/25/harbour-pact/"). Where
    sections and numbers follow the date, it is as often the day of the first draft.
    """
    return not _sections().search(url[:2000])


@lru_cache(maxsize=64)
def url_month(url: str) -> tuple[int, int] | None:
    """Return the (year, month) that are folders of a URL's path (/2025/12/), or None for none or several."""
    if "/20" not in url and "/199" not in url:
        return None
    found = {(int(m[1]), int(m[2])) for m in _folders().finditer(url[:2000]) if 1 <= int(m[2]) <= 12}
    return found.pop() if len(found) == 1 else None


def url_spells(url: str, day: date) -> bool:
    """Say whether a URL holds a day in any order and with any marks: 25-12-2025, 25122025, 251225."""
    year, month, number = f"{day:%Y %m %d}".split()
    forms = (year + month + number, number + month + year, year[2:] + month + number, number + month + year[2:])
    digits = re.sub(r"(?<=\d)[-._/](?=\d)", "", url[:2000])
    return any(re.search(rf"(?<!\d){form}(?!\d)", digits) for form in forms)


@lru_cache(maxsize=16)
def how_lead_names_day(text: str, day: date, languages: frozenset[str]) -> str:
    """Return how the lead of a text in ``languages`` names a day, or "" for not at all.

    One of "date", "day of the month", "weekday".
    """
    if _in_digits(text[:LEAD], day):
        return "date"
    words = words_of(text[:LEAD])
    distinct = set(words)
    months = foreign_months(distinct) | month_numbers(distinct, languages)
    for at, word in enumerate(words) if day.month in months.values() else ():
        if months.get(word) == day.month and any(
            _is_day(near, day) for near in (*words[max(0, at - 2) : at], *words[at + 1 : at + 2])
        ):
            return "day of the month"
    named = distinct.intersection(weekdays())
    names = (weekdays()[word] for word in named if len(word) > 3 and word not in HOMOGRAPHS)
    told = any(name.number == day.weekday() and not languages.isdisjoint(name.languages) for name in names)
    return "weekday" if told else ""


def _is_day(word: str, day: date) -> bool:
    return word.isdecimal() and len(word) < 3 and int(word) == day.day


@cache
def _digits() -> re.Pattern[str]:
    """Return the pattern of three numbers with marks between; it takes up nothing: they may overlap."""
    return re.compile(
        r"(?<!\d)(?=([0-9]{1,2})([./-])(\s?)([0-9]{1,2})([./-])(\s?)([0-9]{4}|[0-9]{2})(?!\d)"
        r"|([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})(?!\d))"
    )


def _in_digits(text: str, day: date) -> bool:
    """Say whether a text has a day in digits, with its year, in any order."""
    years, wanted = (str(day.year), f"{day:%y}"), (day.month, day.day)
    for first, mark, gap, second, next_mark, next_gap, year, *iso in _digits().findall(text):
        if iso[0]:
            if iso[0] == years[0] and (int(iso[1]), int(iso[2])) == wanted:
                return True
        elif year in years:
            numbers = int(first), int(second)
            slashed = mark + gap + next_mark + next_gap == "//"
            if numbers[::-1] == wanted or (slashed and numbers == wanted):
                return True
    return False
