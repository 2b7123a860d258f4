"""What some shapes mean in English alone."""

from __future__ import annotations

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import tense
from normkit_dates.grammar.interpretation import GUESSED, INFERRED, Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.en import stretches
from normkit_dates.languages.en.lexicon import (
    COMPARED,
    COMPARING,
    GOES_ON,
    HEAT,
    JUST_BEFORE,
    SEASON_LEADS,
    TELLS,
    VAGUE,
    YEAR_LEADS,
)
from normkit_dates.languages.shared.counting import counts_in_words
from normkit_dates.resolvers import absolute, ordinal, periods, relative

_DECEMBER = 12


def year_ago_quarter(phrase: Phrase) -> Interpretation | None:
    """The year-ago quarter, a year-earlier loss, the 1988 quarter."""
    from normkit_dates.resolvers import comparison

    return comparison.year_ago_quarter(phrase) if phrase.name("U") in ("year", "") else None


def quarter_of_period(phrase: Phrase) -> Interpretation | None:
    """The final quarter, behind the third "in the fourth": of the year of the period that the text named last."""
    row = phrase.row
    if not phrase.has("Q"):
        behind = row.word(phrase.last)
        led = row.word(phrase.first - 1).lower() in ("in", "for", "from", "than")
        if not led or (behind.isalpha() and behind not in GOES_ON):
            return None
    from normkit_dates.resolvers import comparison

    return comparison.quarter_of_period(phrase)


def decade(phrase: Phrase) -> Interpretation | None:
    """The 1990s, the 70s, unless the talk is of the weather."""
    near = phrase.row.words[max(0, phrase.first - 8) : phrase.first]
    return None if any(word.lower() in HEAT for word in near) else absolute.decade(phrase)


def spelled_year(phrase: Phrase) -> Interpretation | None:
    """In nineteen sixty-three, by two thousand and five; not "in two thousand cases"."""
    numbers, row = phrase.numbers("c"), phrase.row
    before = row.word(phrase.first - 1).lower()
    # nineteen seventy-nine, nineteen oh four: two numbers that count nothing in a row
    paired = not phrase.has("h") and len(numbers) > 1 and 11 <= numbers[0] <= 20 and not 0 < numbers[1] < 10
    led = before in YEAR_LEADS or (paired and before in ("of", "from", "to", "and"))
    told = paired and row.letter(phrase.first - 1) in "\n.!?" and row.word(phrase.last) in TELLS
    return absolute.spelled_year(phrase) if (led or told) and not counts_in_words(phrase) else None


def nth_in_period(phrase: Phrase) -> Interpretation | None:
    """The third Tuesday of May, the (second) last Friday in October."""
    if phrase.name("U") == "decade":
        from normkit_dates.resolvers import parts

        return parts.decades_of_century(phrase)
    at = min(phrase.letters.index(letter) for letter in "WU" if letter in phrase.letters)
    if phrase.has("J"):  # the final week of June
        found = ordinal.nth_in_period if phrase.number("J") == 1 else ordinal.last_in_period
        return found(phrase) if phrase.name("U") == "week" and phrase.has("Mm") else None
    return ordinal.last_in_period(phrase) if "L" in phrase.letters[:at] else ordinal.nth_in_period(phrase)


def season(phrase: Phrase) -> Interpretation | None:
    """Last summer; "in the spring" only where a verb tells which, and not the Autumn Statement."""
    bare = not phrase.has("Lg")
    row = phrase.row
    if bare and row.letter(phrase.first - 1) == "i":
        alone = row.letter(phrase.last) != "x" or row.word(phrase.last) in GOES_ON
        return periods.season_ahead(phrase) if alone and row.word(phrase.first).islower() else None
    if bare and row.letter(phrase.first - 1) != "t":
        behind = row.letter(phrase.last)
        counted = behind == "-" or (behind == "x" and row.word(phrase.last) not in GOES_ON)
        before = row.word(phrase.first - 1)
        put_off = before == "to" and row.word(phrase.first) not in ("spring", "fall") and tense(phrase) > 0
        if counted or row.word(phrase.first).istitle() or not (before in SEASON_LEADS or put_off):
            return None
    if bare and (not tense(phrase) or phrase.row.word(phrase.last)[:1].isupper()):
        return None
    return periods.season(phrase)


def holiday(phrase: Phrase) -> Interpretation | None:
    """At Christmas, on New Year's Eve. "The new year" is no day, and "Christmas trees" are none."""
    if phrase.name("G") == "new year" and phrase.name("U") != "year":
        return None
    return relative.holiday(phrase)


def days_from_topic(phrase: Phrase) -> Interpretation | None:
    """The next day, the previous week, two days later; "two days early" is none, "the next week" may be any.

    Where a date follows ("two days later, on Friday") it says the day itself.
    """
    words = phrase.row.words[phrase.first : phrase.last]
    if phrase.has("e"):
        dated = phrase.row.letters.startswith(",p", phrase.last)
        if dated or not words[-1].endswith("er"):
            return None
        return _earlier(phrase)
    if phrase.has("u"):
        if words[1].lower() in JUST_BEFORE and phrase.name("u") == "month":  # the previous three months
            return _before_quarter(phrase)
        return stretches.to_anchor(phrase)
    if phrase.name("U") == "year":
        from normkit_dates.resolvers import comparison

        if words[-2].lower() == "past":
            return stretches.to_anchor(phrase)
        led = phrase.row.word(phrase.first - 1).lower() in COMPARING
        closes = led or phrase.row.letter(phrase.last) in ".,;:!?)\n"
        if closes and words[-2].lower() == "following":
            return comparison.years_from_period(phrase, 1)
        return comparison.year_before(phrase) if closes and words[-2].lower() in JUST_BEFORE else None
    if words[-2].lower() == "past":
        return stretches.to_anchor(phrase)
    vague = words[-2].lower() in VAGUE or (phrase.number("L") > 0 and words[-1] != "day")
    return None if vague else relative.days_from_topic(phrase)


def _before_quarter(phrase: Phrase) -> Interpretation | None:
    """The previous three months, behind a quarter: the one before it."""
    from normkit_dates.resolvers import comparison

    count = sum(phrase.numbers("dnc"))
    return comparison.units_from_period(phrase, "month", -count) if phrase.period[4:6] == "-3" else None


def _earlier(phrase: Phrase) -> Interpretation | None:
    """A year earlier, two months later: from the period that the text named last, else years before the anchor."""
    unit, count = phrase.name("Uu"), sum(phrase.numbers("dnc")) or 1
    sign = -1 if phrase.name("e") == "START" else 1
    if unit == "month" and count % 12:
        return stretches.months_from_period(phrase, sign * count)
    if unit not in ("year", "month"):
        return relative.days_from_topic(phrase)
    from normkit_dates.resolvers import comparison

    if unit == "year" and sign < 0 and not phrase.period:
        return Interpretation(edtf.shifted(phrase.anchor, "year", -count), confidence=GUESSED)
    return comparison.years_later(phrase)


def before_topic(phrase: Phrase) -> Interpretation | None:
    """A year before, two days after, where nothing follows: from the period or the day that the text named last."""
    count, unit = sum(phrase.numbers("dnc")) or 1, phrase.name("Uu")
    if phrase.row.word(phrase.first - 1).lower() in ("not", "nor"):
        return None
    steps = count * phrase.number("b")
    if unit == "year":
        from normkit_dates.resolvers import comparison

        return comparison.years_from_period(phrase, steps)
    if unit == "month" and count % 12:
        return stretches.months_from_period(phrase, steps)
    days = {"day": 1, "week": 7}.get(unit, 0)
    found = edtf.shifted_days(phrase.topic, steps * days) if phrase.topic and days else None
    return Interpretation.of_day(found, confidence=GUESSED)


def this_unit(phrase: Phrase) -> Interpretation | None:
    """At the end of the year, later in the week; by midyear, by mid-year."""
    if phrase.has("µ") or phrase.letters.startswith("e-U"):
        named = phrase.has("µ") or (phrase.name("e") == "MID" and phrase.name("U") == "year")
        return Interpretation(edtf.years(phrase.anchor.year, 4), "MID", confidence=INFERRED) if named else None
    return periods.this_unit(phrase)


def units_ago(phrase: Phrase) -> Interpretation | None:
    """Two weeks ago; of "46 a year ago" the number is no part."""
    return None if phrase.letters[:2] in ("da", "na", "ya") else periods.units_ago(phrase)


def units_planned(phrase: Phrase) -> Interpretation | None:
    """In two weeks, behind "will" or "due"; "for the first time in 25 years" says how long it took."""
    before = phrase.row.words[max(0, phrase.first - 6) : phrase.first]
    return None if COMPARED.intersection(before) else periods.units_planned(phrase)


def end_of_unit(phrase: Phrase) -> Interpretation | None:
    """At year-end, by month-end, by month's end."""
    if phrase.name("U") == "month" and phrase.name("E") == "END":
        return Interpretation(edtf.shifted(phrase.anchor, "month", 0), "END", confidence=INFERRED)
    led = phrase.row.word(phrase.first - 1).lower() in ("at", "from", "since")
    if led and phrase.anchor.month < _DECEMBER and tense(phrase) < 0:  # debt stood at 5 million at year-end
        phrase = phrase._replace(anchor=phrase.anchor.replace(year=phrase.anchor.year - 1, day=1))
    return periods.end_of_year(phrase)
