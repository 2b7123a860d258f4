"""Weeks, months, quarters, seasons and years that count from the anchor, and what is so many of them away.

A bare month is the past or the coming one by tense, the nearest where no verb tells.
"""

from __future__ import annotations

from datetime import date

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import direction, is_surely_ahead, tense
from normkit_dates.grammar.interpretation import GUESSED, INFERRED, Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.resolvers import quantities, relative


def week_of(phrase: Phrase) -> Interpretation | None:
    """The week of April 10."""
    found = relative.month_day(phrase) if phrase.name("U") == "week" else None
    return found and Interpretation(edtf.week(date.fromisoformat(found.value)), confidence=found.confidence)


# ---------------------------------------------------------------- months


def month(phrase: Phrase) -> Interpretation | None:
    """In October, early June: by tense, else the nearest; the month of the anchor is both."""
    if not phrase.row.language.is_month(phrase):
        return None
    number, anchor = phrase.month(), phrase.anchor
    sign, sure = (-1, INFERRED) if number == anchor.month else direction(phrase)
    found = _nearest(anchor, number, sign)
    return Interpretation(edtf.month(*found), phrase.name("eE"), confidence=sure) if found else None


def nearest_month(phrase: Phrase) -> tuple[int, int] | None:
    """Return (year, month) of a month without its year."""
    return _nearest(phrase.anchor, phrase.month(), tense(phrase))


def _nearest(anchor: date, number: int, sign: int) -> tuple[int, int] | None:
    """Return (year, month) of the month of this number that a verb, or the anchor, tells; ``sign``: see ``tense``."""
    if not number:
        return None
    back, ahead = (anchor.month - number) % 12, (number - anchor.month) % 12
    if not sign or (sign > 0 and ahead * 30 > relative.FAR and back * 30 <= relative.NEAR):
        sign = -1 if back <= ahead else 1
    return edtf.shifted_month(anchor, -back if sign < 0 else ahead)


def last_month_named(phrase: Phrase) -> Interpretation | None:
    """Last December: the latest one that is over. Next March: the first one to come. This May: of this year."""
    anchor, number, shift = phrase.anchor, phrase.month(), phrase.number("Lg")
    if shift == 0 and (phrase.has("m") or phrase.letters.endswith("L")):
        return None  # "febrero este"
    if shift == 0:
        return Interpretation(edtf.month(anchor.year, number), phrase.name("eE"))
    months = -((anchor.month - number) % 12 or 12) if shift < 0 else ((number - anchor.month) % 12 or 12)
    found = edtf.shifted_month(anchor, months + 12 * (shift - 1 if shift > 1 else 0))
    return Interpretation(edtf.month(*found), phrase.name("eE")) if found else None


def month_of_last_year(phrase: Phrase) -> Interpretation | None:
    """July last year, 3 July last year."""
    if phrase.name("U") != "year":
        return None
    found = phrase.anchor.year + phrase.number("Lg")
    day = phrase.day()
    if not 1 <= found <= 9999:
        return None
    if day:
        exact = edtf.day(found, phrase.month(), day)
        return Interpretation.of_day(exact)
    return Interpretation(edtf.month(found, phrase.month()), phrase.name("eE"))


def last_unit(phrase: Phrase) -> Interpretation | None:
    """Last week, earlier this month, the end of last year, next quarter."""
    value = edtf.shifted(phrase.anchor, phrase.name("UQ"), phrase.number("Lg"))
    return Interpretation(value, phrase.name("eE")) if value else None


def unit_beyond(phrase: Phrase) -> Interpretation | None:
    """The week after next, the year before last: one further the same way."""
    steps = phrase.number("Lg")
    value = edtf.shifted(phrase.anchor, phrase.name("U"), steps + phrase.number("b"))
    return Interpretation(value) if value and steps == phrase.number("b") else None


def coming_unit(phrase: Phrase) -> Interpretation | None:
    """The coming week. "The past year" is a duration, "the previous year" counts from elsewhere in the text."""
    value = edtf.shifted(phrase.anchor, phrase.name("U"), phrase.number("g"))
    return Interpretation(value) if value else None


def this_unit(phrase: Phrase) -> Interpretation | None:
    """The end of the year, later in the week: of the anchor. "At the end of the day" is a figure of speech."""
    if phrase.has("E") and phrase.name("U") == "day":
        return relative.part_of_topic(phrase)
    steps = -is_last_end(phrase, phrase.name("eE"), phrase.name("U"))
    value = edtf.shifted(phrase.anchor, phrase.name("U"), steps)
    return Interpretation(value, phrase.name("eE"), confidence=INFERRED) if value else None


def is_last_end(phrase: Phrase, part: str, unit: str) -> bool:
    """Say whether the end of a year or month is that of the last one: told as past while this one is young."""
    anchor = phrase.anchor
    young = (unit == "year" and anchor.month <= 6) or (unit == "month" and anchor.day <= 15)
    return part == "END" and young and tense(phrase) < 0


def end_of_year(phrase: Phrase) -> Interpretation | None:
    """At year-end, by year's end, year-end 1989. What ends a day is a figure of speech."""
    if phrase.name("U") != "year" or phrase.name("E") != "END":
        return None
    year = phrase.number("y")
    return Interpretation(edtf.years(year or phrase.anchor.year, 4), "END", confidence=0.0 if year else INFERRED)


def weekend(phrase: Phrase) -> Interpretation:
    """This weekend, last weekend; the coming one is this week's, until it has begun, the next one next week's.

    "Over the weekend" is the past one, unless a verb looks ahead.
    """
    begun = phrase.anchor.weekday() >= 5
    if phrase.has("lg") and phrase.number("lg") > 0:
        return Interpretation(edtf.weekend(phrase.anchor, phrase.number("lg") - (not begun)))
    if phrase.has("Llg"):
        return Interpretation(edtf.weekend(phrase.anchor, phrase.number("lg") or phrase.number("L")))
    weeks = 0 if begun or tense(phrase) > 0 else -1
    return Interpretation(edtf.weekend(phrase.anchor, weeks), confidence=INFERRED)


def quarter(phrase: Phrase) -> Interpretation | None:
    """Last quarter; the third quarter (of this year)."""
    number, anchor = phrase.number("OdcJ"), phrase.anchor
    if not number:
        return Interpretation(edtf.quarter(anchor, phrase.number("Lg")))
    if phrase.has("J") and not phrase.has("Lg"):
        return None  # the final quarter: of the game, of a year that the text named
    if not 1 <= number <= 4 or (phrase.has("U") and phrase.name("U") != "year"):
        return None
    if phrase.has("Lg"):
        return Interpretation(edtf.part(anchor.year + phrase.number("Lg"), 32 + number))
    if not phrase.row.language.is_quarter(phrase):
        return None
    ahead = number - 1 - (anchor.month - 1) // 3
    value = edtf.quarter(anchor, ahead - 4 if ahead >= 2 and not is_surely_ahead(phrase) else ahead)
    return Interpretation(value, confidence=INFERRED)


def season(phrase: Phrase) -> Interpretation | None:
    """Last summer, this winter, in the spring."""
    anchor, number = phrase.anchor, phrase.number("S")
    now = 21 + (anchor.month % 12) // 3 - 1
    year = anchor.year - (anchor.month < 3)
    now = 24 if now == 20 else now
    if phrase.has("Lg"):
        shift = phrase.number("Lg")
        this = anchor.year - year if number != 24 else 0  # in January only the winter is that of the year before
        years = (-1 if number >= now else 0) if shift < 0 else (1 if number <= now else 0) if shift > 0 else this
        return Interpretation(edtf.part(year + years, number), phrase.name("eE"))
    years = _nearest_season(phrase, number - now)
    return Interpretation(edtf.part(year + years, number), phrase.name("eE"), confidence=INFERRED)


def season_ahead(phrase: Phrase) -> Interpretation | None:
    """In spring, where the clause surely looks ahead; else it may be every spring."""
    return season(phrase) if direction(phrase) == (1, INFERRED) else None


def season_since(phrase: Phrase) -> Interpretation:
    """Since the spring: the latest one that has begun."""
    anchor, number = phrase.anchor, phrase.number("S")
    begun = anchor.month >= 3 * (number - 20)
    return Interpretation(edtf.part(anchor.year - (not begun), number), confidence=INFERRED)


def _nearest_season(phrase: Phrase, ahead: int) -> int:
    sign = tense(phrase)
    if ahead == 0 or not sign:
        return 0
    return -1 if sign < 0 and ahead > 0 else 1 if sign > 0 and ahead < 0 else 0


# ---------------------------------------------------------------- two weeks ago


def last_quarter(phrase: Phrase) -> Interpretation | None:
    """Au dernier trimestre, в последнем квартале: the fourth where a verb looks ahead, else the one over."""
    if not phrase.row.language.is_quarter(phrase):
        return None
    ahead = tense(phrase) > 0
    return Interpretation(
        edtf.part(phrase.anchor.year, 36) if ahead else edtf.quarter(phrase.anchor, -1), confidence=GUESSED
    )


def units_ago(phrase: Phrase) -> Interpretation | None:
    """Two weeks ago, a decade ago, a year and a half ago: as fine as its finest unit, days for weeks."""
    return quantities.away(phrase, -1)


def units_from_topic(phrase: Phrase) -> Interpretation | None:
    """Three years and four months earlier: from the day that the text named last, else from the anchor."""
    back = phrase.name("e") == "START" or phrase.number("rb") < 0
    start = phrase.topic or (phrase.anchor if back else None)
    found = quantities.away(phrase._replace(anchor=start), -1 if back else 1) if start else None
    return found and found._replace(confidence=GUESSED)


def quarter_century_ago(phrase: Phrase) -> Interpretation | None:
    """A quarter of a century ago; ``¹`` holds the years of half a century in one word."""
    if phrase.has("Uu") and phrase.name("Uu") != "century":
        return None
    return Interpretation(edtf.years(phrase.anchor.year - phrase.number("¹", 25), 4))


def units_ahead(phrase: Phrase) -> Interpretation | None:
    """Three weeks from now, in two months."""
    return quantities.away(phrase, 1)


def units_planned(phrase: Phrase) -> Interpretation | None:
    """In two weeks, where the sentence looks ahead; else it is how long something took."""
    return quantities.away(phrase, 1) if tense(phrase) > 0 else None
