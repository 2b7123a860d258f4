"""Periods of accounts as English writes them short: Q1 alone, H1 97, FY10, the June quarter, Sept. '57."""

from __future__ import annotations

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.sentence import sentence_around
from normkit_dates.grammar.direction.tense import tense
from normkit_dates.grammar.interpretation import GUESSED, Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.en.lexicon import ACCOUNT_LEADS, ACCOUNTS, FIGURES
from normkit_dates.resolvers import absolute, intervals, periods


def part_of_period(phrase: Phrase) -> Interpretation | None:
    """Flat on Q1, guidance for H2: of the year of the quarter that the text named last, else by tense."""
    row, number, named = phrase.row, phrase.number("d"), phrase.period
    led = row.word(phrase.first - 1).lower() in ACCOUNT_LEADS or row.letter(phrase.first - 1) == "("
    led = led or (row.letter(phrase.first - 1) in ".\n" and row.letter(phrase.last) in "xFV")  # Q3 bookings grew
    led = led or row.letters.startswith(("&qd", "&Cd"), phrase.last) or row.word(phrase.last) in ACCOUNTS
    if not led or not phrase.compact or not 1 <= number <= (4 if phrase.has("q") else 2):
        return None
    year = int(named[:4]) if named[:4].isdecimal() and named[4:6] in ("-3", "-0", "-1") and len(named) < 16 else 0
    if phrase.has("q"):
        found = Interpretation(edtf.part(year, 32 + number), confidence=GUESSED) if year else periods.quarter(phrase)
        return found and found._replace(written=bool(year))
    return intervals.half_year(phrase, year)


def quarter_by_month(phrase: Phrase) -> Interpretation | None:
    """The June quarter, the January-March quarter of 2013: named for its last month."""
    month = phrase.numbers("M")[-1]
    if phrase.letters.count("M") > 1 and phrase.numbers("M")[0] + 2 != month:
        return None
    at = phrase.letters.rindex("M")
    named = (phrase.number("y"), month) if phrase.has("y") else periods.nearest_month(phrase.sub(at, at + 1))
    return Interpretation(edtf.part(named[0], 32 + month // 3)) if named and month % 3 == 0 else None


def months_of_period(phrase: Phrase) -> Interpretation | None:
    """The January-to-March period, the April-June period of 2013."""
    first, last = phrase.numbers("M")
    at = phrase.letters.rindex("M")
    named = (phrase.number("y"), last) if phrase.has("y") else periods.nearest_month(phrase.sub(at, at + 1))
    if not named or first >= last:
        return None
    if last - first == 2 and last % 3 == 0:
        return Interpretation(edtf.part(named[0], 32 + last // 3), written=phrase.has("y"))
    return Interpretation(f"{edtf.month(named[0], first)}/{edtf.month(*named)}", written=phrase.has("y"))


def _two_digits(phrase: Phrase) -> int:
    """Return the year of four digits, or of the last two that the phrase writes."""
    if phrase.has("y"):
        return phrase.number("y")
    return absolute.full_year(phrase.numbers("dn")[-1]) if len(phrase.row.words[phrase.last - 1]) == 2 else 0


def quarter_of_short_year(phrase: Phrase) -> Interpretation | None:
    """Q4 97, Q3 '98, 4Q97, the 1998 fourth quarter."""
    number, year = phrase.number("OdJ"), _two_digits(phrase)
    compact = not phrase.has("q") or phrase.sub(0, 2).compact
    return Interpretation(edtf.part(year, 32 + number)) if compact and year and 1 <= number <= 4 else None


def half_of_short_year(phrase: Phrase) -> Interpretation | None:
    """Second-half 1998, the 1998 first half, H1 97."""
    year = _two_digits(phrase)
    return intervals.half_year(phrase, year) if year and (not phrase.has("C") or phrase.sub(0, 2).compact) else None


_REPORTED = 4
"""Months: so long into a year the accounts of the one before are told."""


def _of_accounts(phrase: Phrase) -> bool:
    """Say whether the sentence speaks of accounts, and not of a match."""
    start, end = sentence_around(phrase)
    words = phrase.row.words[start:end]
    return phrase.row.language.is_quarter(phrase) and any(word.lower() in FIGURES for word in words)


def half_alone(phrase: Phrase) -> Interpretation | None:
    """Profit for the first half, a stronger second half, first-half net: of the year that the text named, or by tense.

    Without a word of accounts it may as well be a match's.
    """
    if not _of_accounts(phrase):
        return None
    named = phrase.period if phrase.period[:4].isdecimal() and phrase.period[4:6] in ("-3", "-0", "-1") else ""
    found = intervals.half_year(phrase, int(named[:4]) if len(named) in (7, 15) else 0)
    return found and found._replace(confidence=GUESSED)


def full_year(phrase: Phrase) -> Interpretation | None:
    """Guidance for the full year, full-year results: the one told of early in the next year, else the anchor's."""
    if phrase.name("U") != "year" or not _of_accounts(phrase):
        return None
    told = phrase.anchor.month <= _REPORTED and tense(phrase) < 0
    return Interpretation(edtf.years(phrase.anchor.year - told, 4), confidence=GUESSED)


def month_of_short_year(phrase: Phrase) -> Interpretation | None:
    """Sept. '57."""
    year = _two_digits(phrase)
    return Interpretation(edtf.month(year, phrase.month())) if year else None


def fiscal_year(phrase: Phrase) -> Interpretation | None:
    """FY10, FY2010, FY2009-10: by its number; where it begins the country says."""
    if phrase.has("-/"):
        years = phrase.sub(1, len(phrase.letters))
        first = phrase.number("y") or absolute.full_year(phrase.numbers("dn")[0])
        return Interpretation(f"{first}/{first + 1}") if (first + 1) % 100 == years.numbers("dn")[-1] else None
    year = _two_digits(phrase)
    return Interpretation(edtf.years(year, 4)) if year else None
