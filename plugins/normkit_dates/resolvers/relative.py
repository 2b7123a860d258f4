"""Days that count from the anchor: the conventions of news (TIMEX3, ISO/TimeML).

A bare weekday is the most recent one, the day of publication included; a bare day of a month is the past or the coming
one by tense, the nearest where no verb tells.
"""

from __future__ import annotations

from datetime import date

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import direction
from normkit_dates.grammar.interpretation import GUESSED, INFERRED, Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.resolvers import absolute

FAR, NEAR = 300, 60
"""Days: of two dates one so far off and one so near the near one is meant, whatever the verb."""

YEARS_AROUND = 9
"""Years to look back and ahead for a day that not every year has (29 February, a weekday on a day of the month)."""


FRIDAY = 4
_CASTAWAYS = ("Crusoe", "Crusoé", "Defoe", "Робинзон", "Робінзон", "Дефо", "كروزو", "روبنسون")
_CHARACTERS = ("personnage", "personaje", "персонаж", "karakter", "شخصي", "character")
"""How words begin that make of a Friday beside them one who plays a part."""
_NEAR_NAME = 8
"""Words on either side of a weekday in which Crusoe is looked for."""

# ---------------------------------------------------------------- days of the year


def month_day(phrase: Phrase) -> Interpretation | None:
    """October 15: by tense, else the nearest."""
    return day_of_some_year(phrase, phrase.month(), phrase.day())


def numeric_month_day(phrase: Phrase) -> Interpretation | None:
    """15.2., 15/2, 2/15: compact, in the order of the language."""
    numbers = phrase.numbers("d")
    found = absolute.month_and_day(phrase, numbers) if phrase.compact and len(numbers) == 2 else None
    return day_of_some_year(phrase, *found) if found else None


def holiday(phrase: Phrase) -> Interpretation | None:
    """At Christmas, last Easter, the coming New Year's Eve."""
    anchor = phrase.anchor
    if not phrase.row.language.is_holiday(phrase):
        return None
    shift = phrase.number("Lg")
    if phrase.has("Lg") and not shift:
        found = absolute.holiday_date(phrase, anchor.year)
        return Interpretation.of_day(found)
    days = [absolute.holiday_date(phrase, year) for year in range(anchor.year - 1, anchor.year + 2)]
    return _nearest_by_tense(phrase, [day for day in days if day], shift)


def day_alone(phrase: Phrase) -> Interpretation | None:
    """On the 24th: of the month that fits the tense, else the nearest one."""
    number, anchor = phrase.day(), phrase.anchor
    months = [edtf.shifted_month(anchor, shift) for shift in range(-2, 3)]
    days = [edtf.day(*month, number) for month in months if month]
    return _nearest_by_tense(phrase, [day for day in days if day])


def weekday_and_day(phrase: Phrase) -> Interpretation | None:
    """Friday 31, Mon 13th: the day of a month that is such a weekday, by tense, else the nearest."""
    anchor, number, wanted = phrase.anchor, phrase.day(), phrase.number("Ww")
    months = [edtf.shifted_month(anchor, shift) for shift in range(-14, 15)]
    days = [day for month in months if month and (day := edtf.day(*month, number)) and day.weekday() == wanted]
    near = [day for day in days if abs((day - anchor).days) <= NEAR]
    if near and (near[0] > anchor or near[-1] < anchor):  # all of them on one side: a far one on the other is not meant
        closest = min(near, key=lambda day: abs(day - anchor))
        return Interpretation.of_day(closest, confidence=INFERRED if len(near) == 1 else GUESSED)
    return _nearest_by_tense(phrase, near or days)


def day_of_some_year(phrase: Phrase, month: int, number: int) -> Interpretation | None:
    year, around = phrase.anchor.year, YEARS_AROUND if number == 29 else 1
    days = [edtf.day(year, month, number) for year in range(year - around, year + around + 1)]
    return _nearest_by_tense(phrase, [found for found in days if found])


def _nearest_by_tense(phrase: Phrase, days: list[date], shift: int = 0) -> Interpretation | None:
    """Return the day meant: the last one before the anchor or the first one after it, by ``shift`` or by tense."""
    anchor = phrase.anchor
    past = max((day for day in days if day <= anchor), default=None)
    coming = min((day for day in days if day >= anchor), default=None)
    if not past or not coming:
        return None
    gone, ahead = (anchor - past).days, (coming - anchor).days
    if not gone:
        return Interpretation(str(anchor), confidence=INFERRED)
    if shift:
        return Interpretation(str(past if shift < 0 else coming), confidence=INFERRED)
    one_near = max(gone, ahead) > FAR and min(gone, ahead) < NEAR
    sign, sure = (0, GUESSED) if one_near else direction(phrase)
    if not sign:
        sign = -1 if gone <= ahead else 1
    return Interpretation(str(past if sign < 0 else coming), confidence=sure)


# ---------------------------------------------------------------- weekdays


def weekday(phrase: Phrase) -> Interpretation | None:
    """Thursday: the most recent one, the day of publication included, unless a verb before it looks ahead."""
    wanted = phrase.number("W")
    if not phrase.row.language.is_weekday(phrase) or (wanted == FRIDAY and is_castaway(phrase)):
        return None
    back = (phrase.anchor.weekday() - wanted) % 7
    if not back:
        return _day(phrase, 0, INFERRED)
    sign, sure = direction(phrase)
    return _day(phrase, -back if sign <= 0 else 7 - back, sure)


def is_castaway(phrase: Phrase) -> bool:
    """Say whether a Friday is Crusoe's companion: "Пятница спасает Робинзона"."""
    row = phrase.row
    near = row.words[max(0, phrase.first - _NEAR_NAME) : phrase.last + _NEAR_NAME]
    before = row.word(phrase.first - 1)
    beside = (before, row.word(phrase.first - 2), row.word(phrase.last))
    if not row.words[phrase.first].islower() and any(
        word.lower().startswith(_CHARACTERS) or word == "Figur" for word in beside
    ):
        return True
    named = row.words[phrase.first].istitle() and not (before and row.language.role_of[before] in tuple("oubrst"))
    return any(word.startswith(_CASTAWAYS) or (named and word == "Robinson") for word in near)


def last_weekday(phrase: Phrase) -> Interpretation | None:
    """Last Thursday: strictly before the anchor. Next Thursday: of the next week. Coming: strictly after."""
    shift, wanted, today = phrase.number("lg") or phrase.number("L"), phrase.number("W"), phrase.anchor.weekday()
    if shift < 0:
        return _day(phrase, -((today - wanted) % 7 or 7))
    if phrase.has("lg"):
        return _day(phrase, ((wanted - today) % 7 or 7) + 7 * (shift - 1))
    return _day(phrase, wanted - today + 7 * shift)


def weekday_of_week(phrase: Phrase) -> Interpretation | None:
    """Wednesday of last week."""
    if phrase.name("U") != "week":
        return None
    return _day(phrase, phrase.number("W") - phrase.anchor.weekday() + 7 * phrase.number("Lg"))


def weekday_in_weeks(phrase: Phrase) -> Interpretation | None:
    """Wednesday two weeks from now: of that week. ("Ago" where the phrase has an A or a b.)"""
    if phrase.name("Uu") != "week":
        return None
    weeks = sum(phrase.numbers("dc")) or 1
    sign = -1 if phrase.has("Ab") else 1
    return _day(phrase, phrase.number("W") - phrase.anchor.weekday() + 7 * sign * weeks)


def _day(phrase: Phrase, days: int, confidence: float = 0.0) -> Interpretation | None:
    found = edtf.shifted_days(phrase.anchor, days)
    return Interpretation.of_day(found, "TIME" if phrase.has("P") else "DATE", confidence)


# ---------------------------------------------------------------- today, and days from one that the text named


def deictic(phrase: Phrase) -> Interpretation | None:
    """Yesterday, earlier today, tomorrow night."""
    if not phrase.row.language.is_today(phrase):
        return None
    return _day(phrase, phrase.number("T"))


def day_before_deictic(phrase: Phrase) -> Interpretation | None:
    """The day before yesterday, the day after tomorrow: one day further the same way."""
    days = phrase.number("T")
    return _day(phrase, days + (1 if days > 0 else -1)) if days else None


def part_of_day(phrase: Phrase) -> Interpretation | None:
    """This morning, last night. "The next morning" counts from elsewhere in the text."""
    if phrase.number("L") > 0:
        return None
    return _day(phrase, phrase.number("L"))


def part_of_topic(phrase: Phrase) -> Interpretation | None:
    """The start of the day: of the one the text named last, else of the anchor. Its end is a figure of speech."""
    if phrase.name("U") != "day" or phrase.name("E") == "END":
        return None
    return Interpretation(str(phrase.topic or phrase.anchor), phrase.name("E"), "TIME", GUESSED)


def days_from_topic(phrase: Phrase) -> Interpretation | None:
    """The next day, the previous day, two days later, a week earlier: from the day the text named last."""
    unit = phrase.name("Uu")
    if not phrase.topic or unit not in ("day", "week"):
        return None
    count = sum(phrase.numbers("dc")) or 1
    back = phrase.number("Ll") < 0 if phrase.has("Ll") else phrase.name("e") == "START"
    found = edtf.shifted_days(phrase.topic, (-1 if back else 1) * count * (7 if unit == "week" else 1))
    return Interpretation.of_day(found, confidence=GUESSED)
