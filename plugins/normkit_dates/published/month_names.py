"""The names of months and weekdays, each with the languages whose word it is.

The names come from the Unicode CLDR (``cldr_names.py``) and from ``press_names.py``, as those of the lexicons do; they
are read without their accents as well.

"Mars" is March in French, and a planet in English; "out" is October in Portuguese. A number before such a word and a
year behind it prove nothing: a month counts in the language of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import normalize

from normkit import Record
from normkit_dates.calendars import cldr_names, press_names
from normkit_dates.languages.detection import likely_languages

_ACCENTS = dict.fromkeys((*range(0x300, 0x330), 0x653, 0x654, 0x655))
"""Combining marks of Latin, Greek, Cyrillic and Arabic letters."""


class CalendarName(NamedTuple):
    """What a word means in the calendar, and to whom."""

    number: int
    """Of the month (January is 1) or the weekday (Monday is 0); no word means another one elsewhere."""
    languages: frozenset[str]
    """Codes of the languages that have the word."""
    written_out: bool = False
    """It is the name, not its abbreviation."""


def _named(full: Mapping[str, str], *others: Mapping[str, str], first: int) -> dict[str, CalendarName]:
    """Return word -> what it means, of tables language -> names from ``first`` on.

    Each word also stands without its accents, as capitals and old systems print it.
    """
    found: dict[str, tuple[int, set[str], bool]] = {}
    for table in (full, *others):
        for language, row in table.items():
            for number, name in _spellings(row, first):
                if name not in found:
                    found[name] = number, set(), table is full
                found[name][1].add(language)
    return {name: CalendarName(number, frozenset(tags), whole) for name, (number, tags, whole) in found.items()}


def _spellings(row: str, first: int) -> Iterator[tuple[int, str]]:
    plain = () if row.isascii() else (normalize("NFD", row).translate(_ACCENTS),)
    for spelled in (row, *plain):
        for number, names in enumerate(spelled.split(","), first):
            for name in names.split():
                yield number, name.partition("-")[0]  # segunda-feira


@cache
def months() -> Mapping[str, CalendarName]:
    """Return name of a month -> what it means; the tables are made when the first line with a date is read."""
    return _named(cldr_names.MONTHS, cldr_names.SHORT_MONTHS, press_names.MONTHS, first=1)


@cache
def weekdays() -> Mapping[str, CalendarName]:
    """Return name of a weekday -> what it means."""
    return _named(cldr_names.WEEKDAYS, press_names.WEEKDAYS, first=0)


@cache
def weekday_forms() -> Mapping[str, frozenset[int]]:
    """Return every short or full name of a weekday -> the weekdays that it is, in whichever language.

    For what is a date by its place, "Sex, 06 Mai 2022" of a Portuguese feed: in lines the short ones are words.
    """
    found: dict[str, set[int]] = {}
    for table in (cldr_names.WEEKDAYS, cldr_names.SHORT_WEEKDAYS, press_names.WEEKDAYS):
        for row in table.values():
            for number, name in _spellings(row, 0):
                found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


EVERY_LANGUAGE = frozenset(cldr_names.MONTHS)
"""For what is a date by its place: the value of a field."""

_WITHOUT_LATIN = frozenset({"ar", "el", "fa", "ru", "uk"})

_SAME = {"no": "nb", "nn": "nb"}

_HINTS = 2
"""Small words that hint at the language of a short text."""

SURE_LENGTH = 5
"""Letters of a written-out month that is hardly another word where its language is not spoken: not "mars", "mai"."""


def languages_of(record: Record) -> frozenset[str]:
    """Return the languages whose months and weekdays count in the lines of a record."""
    return _spoken(record.text("text"), record.text("title"), record.text("language"))


@lru_cache(maxsize=64)
def _spoken(text: str, title: str, tag: str) -> frozenset[str]:
    """Return the languages of a text by its BCP 47 tag; without one that is known it tells itself, with its title.

    What tells nothing may be English. Among other letters, words in English can be no others.
    """
    primary = tag.replace("_", "-").split("-", 1)[0].strip().lower()
    primary = _SAME.get(primary, primary)
    if primary in EVERY_LANGUAGE:
        found = {primary}
    else:
        found = set(likely_languages(text) or {*likely_languages(f"{title}\n{text}", _HINTS), "en"})
    if "ar" in found or "fa" in found:
        found |= {"ar", "fa"}
    return frozenset(found | {"en"} if found <= _WITHOUT_LATIN else found)


def month_numbers(words: Iterable[str], languages: frozenset[str]) -> dict[str, int]:
    """Return word -> month for those of ``words`` that are months in one of the languages."""
    return {word: months()[word].number for word in words if word in months() and languages & months()[word].languages}


def weekday_numbers(words: Iterable[str], languages: frozenset[str]) -> set[int]:
    """Return the weekdays among ``words``: short ones count in one of the languages, Italian "di" is no "Dienstag"."""
    names = [(word, weekdays()[word]) for word in words if word in weekdays()]
    return {name.number for word, name in names if len(word) > 3 or languages & name.languages}


def languages_beside(words: Iterable[str]) -> frozenset[str]:
    """Return the languages that the weekdays of a line are written out in: "mardi 1 mars 2020" is French anywhere."""
    return frozenset().union(*(weekdays()[word].languages for word in words if word in weekdays() and len(word) > 3))


def foreign_months(words: Iterable[str]) -> dict[str, int]:
    """Return word -> month for those of ``words`` that are written-out months anywhere, and hardly another word."""
    return {
        word: months()[word].number
        for word in words
        if word in months() and months()[word].written_out and len(word) >= SURE_LENGTH
    }
