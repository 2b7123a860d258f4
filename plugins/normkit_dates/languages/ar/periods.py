"""What weeks, months, years and coarser stretches of time, and counts of them, mean in Arabic."""

from __future__ import annotations

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import tense
from normkit_dates.grammar.interpretation import GUESSED, Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.ar.days import alone, months_of, with_named_months
from normkit_dates.languages.ar.guards import is_definite, is_general, is_one_of, is_quarter, word_behind, word_of
from normkit_dates.languages.ar.hijri import shift_of
from normkit_dates.languages.ar.lexicon import ACCOUNTS, KINDS_OF_YEAR
from normkit_dates.resolvers import absolute, comparison, intervals, ordinal, parts, periods, relative, series

_NEAR = 12
"""Words on either side of "the first half" in which a word of accounts is looked for."""


def year_named(phrase: Phrase) -> Interpretation | None:
    """The year 2024, 2023/2024. A year from 1380 to 1460 without a mark may be one of either calendar."""
    years = phrase.numbers("y")
    if phrase.has("U") and phrase.name("U") != "year":
        return None
    if word_behind(phrase) in ("قبل", "ق") or (1380 <= years[0] <= 1460 and not phrase.has("C")):
        return None
    if len(years) == 2:
        return Interpretation(f"{years[0]}/{years[1]}") if years[0] < years[1] else None
    return Interpretation(edtf.years(years[0], 4), phrase.name("eE"))


def season_year(phrase: Phrase) -> Interpretation | None:
    """2023/2024, 2023-2024: one year after the other is a season; else they are two years, or no years at all."""
    first, last = phrase.numbers("y")
    return Interpretation(f"{first}/{last}") if last == first + 1 and 1900 <= first <= 2060 else None


def month_of_last_year(phrase: Phrase) -> Interpretation | None:
    """May of last year, 3 May of last year."""
    return periods.month_of_last_year(with_named_months(phrase))


def month(phrase: Phrase) -> Interpretation | None:
    """In May, the start of May, the start of month three."""
    return periods.month(phrase if phrase.has("Mmk") else with_named_months(phrase))


def last_month(phrase: Phrase) -> Interpretation | None:
    """Last May, this May, the coming May."""
    return periods.last_month_named(with_named_months(phrase))


def month_of_year(phrase: Phrase) -> Interpretation | None:
    """May 2024, month three 2024."""
    return absolute.month_of_year(phrase if phrase.has("Mmk") else with_named_months(phrase))


def months_of_year(phrase: Phrase) -> Interpretation | None:
    """February (and June 2016), from February (to June 2016); one month by two names is one."""
    if len(months_of(phrase)) == 1:
        return absolute.month_of_year(phrase)
    end = 1 + (phrase.letters[0] == "k")
    joined = phrase.letters[end] in "r&-" or phrase.row.word(phrase.first + end)[:1] == "و"
    found = series.of_year_behind(phrase.sub(0, end)) if joined else None
    return found and found._replace(taken=end)


def member_of_year_behind(phrase: Phrase) -> Interpretation | None:
    """8 March (and on 14 November 2016): "and" or a mark joins the next one, not "in" alone."""
    joined = phrase.row.letter(phrase.last) != "i" or word_behind(phrase)[:1] == "و"
    return series.of_year_behind(phrase) if joined else None


def month_in_list(phrase: Phrase) -> Interpretation | None:
    """February (and May and October 1997); not one month by two names."""
    behind = word_behind(phrase)
    return series.of_year_behind(phrase) if behind[:1] == "و" or behind in ("او", ",", "،") else None


def season_in_list(phrase: Phrase) -> Interpretation | None:
    """Spring (and autumn 2020)."""
    return series.of_year_behind(phrase) if word_behind(phrase)[:1] == "و" else None


def quarter(phrase: Phrase) -> Interpretation | None:
    """The first quarter of 2024, of this year; the last one is the fourth."""
    number, year = phrase.number("O") or (4 if phrase.has("X") else 0), phrase.number("y")
    if year or (phrase.has("Lg") and number):
        if not 1 <= number <= 4 or (phrase.has("U") and phrase.name("U") != "year"):
            return None
        return Interpretation(edtf.part(year or phrase.anchor.year + shift_of(phrase), 32 + number))
    if word_of(phrase, "Q").endswith("ثلاثي"):  # also a trio
        return None
    return periods.last_quarter(phrase) if phrase.has("X") else periods.quarter(phrase) if is_quarter(phrase) else None


def half_year(phrase: Phrase) -> Interpretation | None:
    """The first half of 2024, of last year: an interval of months."""
    return intervals.half_year(phrase) if not phrase.has("U") or phrase.name("U") == "year" else None


def half_alone(phrase: Phrase) -> Interpretation | None:
    """The first half, near a word of accounts: of the year that the text named, or the latest one by tense."""
    if found := comparison.half_left_out(phrase):
        return found
    near = phrase.row.words[max(0, phrase.first - _NEAR) : phrase.last + _NEAR]
    if not is_quarter(phrase) or not any(is_one_of(word, ACCOUNTS) for word in near):
        return None
    half = intervals.half_year(phrase)
    return half and half._replace(confidence=GUESSED)


def first_months(phrase: Phrase) -> Interpretation | None:
    """The first nine months, with the article, and not those of something."""
    definite = is_definite(word_of(phrase, "u")) and word_behind(phrase)[:2] != "لل"
    return parts.first_months(phrase) if definite else None


def years_before(phrase: Phrase) -> Interpretation | None:
    """A year before that, two months before that: from the period that the text named last."""
    steps = -(2 if phrase.has("2") else phrase.number("c") or 1)
    return comparison.units_from_period(phrase, phrase.name("Uu2"), steps) if word_of(phrase, "x") == "ذلك" else None


def this_season(phrase: Phrase) -> Interpretation:
    """This summer, this winter: of this year; a winter begins in the year before where the year is young."""
    number, anchor = phrase.number("S"), phrase.anchor
    return Interpretation(edtf.part(anchor.year - (number == 24 and anchor.month < 3), number), phrase.name("eE"))


def season_of_last_year(phrase: Phrase) -> Interpretation | None:
    """The summer of last year."""
    if phrase.name("U") != "year":
        return None
    return Interpretation(edtf.part(phrase.anchor.year + shift_of(phrase), phrase.number("S")), phrase.name("eE"))


def decade(phrase: Phrase) -> Interpretation | None:
    """The nineties, the eighties of the last century (the twentieth: no news is older); not "in his thirties"."""
    first = phrase.number("q")
    number = phrase.sub(phrase.letters.index("q"), phrase.last - phrase.first).day()
    if phrase.has("U"):
        if phrase.name("U") != "century" or (not phrase.has("L") and not 11 <= number <= 21):
            return None
        century = 100 * (number - 1) if number else 2000 if phrase.number("L") == 0 else 1900
        return Interpretation(edtf.years(century + first % 100, 3), phrase.name("eE"))
    if first < 1950 or phrase.row.word(phrase.last + 1)[:3] in ("عمر", "الع"):
        return None
    return Interpretation(edtf.years(first, 3), phrase.name("eE"))


def century(phrase: Phrase) -> Interpretation | None:
    """The nineteenth century, of our era and calendar."""
    number = phrase.day()
    if phrase.name("U") != "century" or not 11 <= number <= 21 or word_behind(phrase) in ("قبل", "ق"):
        return None
    return Interpretation(edtf.years(100 * (number - 1), 2), phrase.name("eE"))


def part_of_unit(phrase: Phrase) -> Interpretation | None:
    """Last week, early next month, the end of the year; the end of the week is the weekend."""
    unit = phrase.name("U")
    if phrase.has("X") and not (unit == "week" and is_definite(word_of(phrase, "U"))):
        return None
    if unit == "week" and (phrase.name("E") == "END" or phrase.has("X")):
        return periods.weekend(phrase)
    if not phrase.has("Lga"):
        definitely = is_definite(word_of(phrase, "U")) and unit != "decade"
        return periods.this_unit(phrase) if definitely and word_behind(phrase) not in KINDS_OF_YEAR else None
    if unit == "decade" and phrase.has("La") and not phrase.number("L"):
        return None  # "the current contract"
    if is_general(phrase):
        return None
    return periods.last_unit(phrase)


def unit_beyond(phrase: Phrase) -> Interpretation | None:
    """The week before last, the year after next."""
    value = edtf.shifted(phrase.anchor, phrase.name("U"), 2 * shift_of(phrase))
    return Interpretation(value) if value and shift_of(phrase) == phrase.number("bB") else None


def units_ago(phrase: Phrase) -> Interpretation | None:
    """Two weeks ago, since two years; not "two weeks before that" nor "a year and a half"."""
    return periods.units_ago(_with_day(phrase)) if _counts_from_now(phrase) else None


def units_ahead(phrase: Phrase) -> Interpretation | None:
    """In two weeks, unless the sentence tells of the past."""
    if not _counts_from_now(phrase):
        return None
    return periods.units_ahead(_with_day(phrase)) if tense(phrase) >= 0 or phrase.has("N") else None


def _counts_from_now(phrase: Phrase) -> bool:
    following, letter = word_behind(phrase), phrase.row.letter(phrase.last)
    if phrase.has("U@") and not phrase.has("dnc") and is_definite(word_of(phrase, "U@")):
        return False
    if following[:1] == "و" and (letter in "2uUdnc" or following[1:] in ("نصف", "نيف", "ربع", "ثلث", "بضعه")):
        return False
    return phrase.has("N") or (letter not in "fl" and following not in ("علي", "ذلك"))


def _with_day(phrase: Phrase) -> Phrase:
    """Return the phrase with "day" as a unit like others, without its sentence."""
    return alone(phrase, phrase.row.words[phrase.first : phrase.last], phrase.letters.replace("@", "U"))


def next_week(phrase: Phrase) -> Interpretation | None:
    """The next week, the month before it: from what the text named last; else, without a past verb, from now."""
    if phrase.has("x") and word_of(phrase, "x") not in ("الذي", "التي"):
        return None
    if phrase.topic and phrase.name("U") == "week":
        return relative.days_from_topic(phrase)
    if found := comparison.units_from_period(phrase, phrase.name("U"), phrase.number("l")):
        return found
    if phrase.topic or tense(phrase) < 0 or is_general(phrase):
        return None
    value = edtf.shifted(phrase.anchor, phrase.name("U"), phrase.number("l"))
    return Interpretation(value, confidence=GUESSED) if value else None


def nth_in_period(phrase: Phrase) -> Interpretation | None:
    """The third Tuesday of September, the first week of the coming month, the last day of 2016."""
    named = with_named_months(phrase)
    return ordinal.last_in_period(named) if phrase.has("X") else ordinal.nth_in_period(named)


def spelled_year(phrase: Phrase) -> Interpretation | None:
    """The year one thousand and nine hundred and fifty-two."""
    year = _in_words(phrase) if phrase.name("U") == "year" else 0
    return Interpretation(edtf.years(year, 4)) if 1100 <= year <= edtf.LAST_YEAR else None


def spelled_day(phrase: Phrase) -> Interpretation | None:
    """The twenty-third of July of the year one thousand and nine hundred and fifty-two."""
    at = phrase.letters.index("U")
    year = _in_words(phrase.sub(at, len(phrase.letters)))
    found = edtf.day(year, phrase.month(), phrase.sub(0, at).day()) if 1100 <= year <= edtf.LAST_YEAR else None
    return Interpretation.of_day(found)


def _in_words(phrase: Phrase) -> int:
    """Return a year in words; "two", without its article, is spelt like Monday."""
    return sum(phrase.numbers("1c")) + 2 * phrase.letters.count("W")


def half(phrase: Phrase) -> Interpretation | None:
    """The second half of October, the first half of the nineteenth century."""
    count = phrase.letters[-2:] == "Oc" and phrase.sub(len(phrase.letters) - 2, len(phrase.letters)).number("O") == 20
    end = len(phrase.letters) - count  # the twentieth century, (three) waves
    found = parts.half_of(phrase.number("O"), with_named_months(phrase.sub(2, end)))
    return found and found._replace(taken=end if count else 0)
