"""German, as news writes it. Its letters are told in ``german_words``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from normkit_dates.calendars import edtf
from normkit_dates.grammar.phrase import GUESSED, INFERRED, Language, Phrase, Reading, Rule
from normkit_dates.grammar.tense import tense
from normkit_dates.grammar.token_tables import tables
from normkit_dates.languages.de.lexicon import (
    COUNT_LEADS,
    DAY_LEADS,
    EVENTS,
    EVERY,
    EXACT,
    FEAST_LEADS,
    HEARSAY,
    MONTH_LEADS,
    NAMED,
    NAMES,
    NO_DATE_BEFORE,
    NOT_PAST,
    PAPERS,
    PARTS,
    PLANS,
    WORDS,
    YEAR_LEADS,
)
from normkit_dates.languages.shared import weekday_shapes
from normkit_dates.resolvers import absolute, intervals, ordinal, relative

_ROWS, _ROWS_BEHIND = ("W-", "w-", "WB"), ("-W", "-w", "BW")

_PREFIX = r"(?:ab|an|auf|aus|bei|ein|fest|her|hin|los|mit|nach|statt|teil|um|vor|weg|wieder|zu|zurück|zusammen)?"
_PARTICIPLE = re.compile(_PREFIX + r"ge[^\W\d_]{3,}(?:t|en)$")
_ADJECTIVE = re.compile(_PREFIX + r"ge(?!hörte|langte|währte|fährdete|staltete|nügte|nehmigte)[^\W\d_]{3,}te$")
"""A participle before its noun: "die angekündigte Reform"."""

# ---------------------------------------------------------------- guards


def spellings(word: str) -> Iterable[str]:
    """Return a word small, with a capital, and in capitals."""
    return word, word.capitalize(), word.upper()


def unknown(word: str) -> str:
    """Return the letter of a word outside the lexicon: V for what looks like a preterite or a participle."""
    if word[-1:] in "etn" and len(word) > 4 and word.islower() and word not in NOT_PAST:
        if word[-2:] == "te":
            return "x" if word[-3] == "s" or ("ge" in word and _ADJECTIVE.match(word)) else "V"
        if "ge" in word and _PARTICIPLE.match(word):
            return "V"
    if word[0] in "12" and len(word) == 8 and word.isdecimal():
        return "D"
    return "x" if word.isalnum() else "_"


def is_year(phrase: Phrase) -> bool:
    """Say whether a bare number is a year: German needs no word before it, so what it counts must not follow."""
    row, last, number = phrase.row, phrase.last - 1, phrase.number("y")
    before, behind = row.word(phrase.first - 1), row.word(phrase.last)
    if before in ("$", "€", "£", "#", ":", "+", "§", "@") or behind in ("%", "°", "$", "€", "£", "+", ":"):
        return False
    if behind in (".", ",", "/") and row.glued(last) and row.glued(phrase.last) and row.letter(last + 2) in "dnyc":
        return False
    if before in (".", ",", "/", "-") and row.glued(phrase.first - 1) and row.glued(phrase.first - 2):
        return before == "-" and row.letter(phrase.first - 2) == "y" and 1500 <= number <= 2060
    if row.glued(last) and (
        behind.isalpha() or (row.letter(phrase.last) == "-" and row.letter(phrase.last + 1) not in "yd")
    ):
        return False
    if phrase.has("eE"):
        return number >= 1500
    counts = behind[:1].isupper() and behind.isalpha()
    if before.lower() in YEAR_LEADS:
        return 1500 <= number <= 2060 and not (counts and number % 10 == 0)
    if before in COUNT_LEADS or not 1900 <= number <= 2060:
        return False
    if row.letter(phrase.first - 1) in "MmS" or before == "(":
        return True
    return not counts and number % 100 != 0 and (behind not in ("Jahre", "-") or row.letter(phrase.last + 1) == "y")


def is_month(phrase: Phrase) -> bool:
    """Say whether a month's name, alone, is that month: no given name, no part of a compound, not every one."""
    row = phrase.row
    word, before, behind = row.word(phrase.last - 1), row.word(phrase.first - 1), row.word(phrase.last)
    if row.letter(phrase.last) == "-" and row.glued(phrase.last - 1):
        return False
    if before.lower() in NO_DATE_BEFORE or before.lower() in NAMED or _every(phrase):
        return False
    if behind in ("eines", "jedes", "jeden"):
        return False
    if phrase.has("E"):
        return True
    listed_month = before == "," and row.letter(phrase.first - 2) == "M"
    if before.lower() in MONTH_LEADS or row.letter(phrase.first - 1) in "MLg/" or listed_month:
        return before.lower() in ("im", "seit", "ab", "ende", "mitte", "anfang") or not _is_name(word, behind)
    return word not in NAMES and word[:1].isupper() and not (behind[:1].isupper() and behind.isalpha())


def _is_name(word: str, behind: str) -> bool:
    return word in NAMES and behind[:1].isupper() and behind.isalpha()


def _every(phrase: Phrase) -> bool:
    return not EVERY.isdisjoint(phrase.row.words[max(0, phrase.first - 4) : phrase.first])


def is_weekday(phrase: Phrase) -> bool:
    """Say whether a weekday is one day: no surname, no paper, not every one."""
    row, before = phrase.row, phrase.row.word(phrase.first - 1)
    if before.lower() in NO_DATE_BEFORE or before.lower() in NAMED or _every(phrase):
        return False
    if before == "am" and row.word(phrase.first - 2) in PAPERS:
        return False
    if row.letter(phrase.last) == "-" and row.glued(phrase.last - 1) and row.letter(phrase.last + 1) not in "WwdP":
        return False
    if _opening_hours(phrase):
        return False
    return not (
        before[:1].isupper() and row.letter(phrase.first - 1) == "x" and before.isalpha() and not before.isupper()
    )


def _opening_hours(phrase: Phrase) -> bool:
    """Say whether the days stand in a row: "Mo-Fr", "Montag bis Freitag"; with "von" only where no verb tells."""
    row = phrase.row
    first = phrase.first - 2 if row.letters[max(0, phrase.first - 2) : phrase.first] in _ROWS else phrase.first
    if first == phrase.first and row.letters[phrase.last : phrase.last + 2] not in _ROWS_BEHIND:
        return False
    return row.word(first - 1).lower() != "von" or "-" in row.letters[first : phrase.last + 1] or tense(phrase) == 0


def is_today(phrase: Phrase) -> bool:
    """Say whether "heute" is the day: not "to this day", not "of our time", not the noun, not the half of a name."""
    row, word, before = phrase.row, phrase.row.word(phrase.first), phrase.row.word(phrase.first - 1)
    if row.letter(phrase.last) == "-" and row.glued(phrase.last - 1):
        return False
    if (
        word[:1].isupper()
        and not word.isupper()
        and (before.islower() or before in ("'", '"', "„", "“", "»", "«", "-"))
    ):
        return False
    if word.lower() == "heute" and phrase.last - phrase.first == 1:
        return before.lower() not in ("bis", "von") and (before.lower() != "noch" or tense(phrase) > 0)
    return True


def is_feast(phrase: Phrase) -> bool:
    """Say whether a feast is the one of a year."""
    row = phrase.row
    behind = row.word(phrase.last)
    if row.letter(phrase.last) == "-" and row.glued(phrase.last - 1):
        return False
    if row.word(phrase.first - 1).lower() in FEAST_LEADS:
        return not (behind[:1].isupper() and behind.isalpha())
    return phrase.has("Lg")


# ---------------------------------------------------------------- resolvers


def digits(phrase: Phrase) -> Reading | None:
    """Freitag, den 18.07.2014; 18.07.14."""
    found = phrase.sub(phrase.letters.index("d"), phrase.last - phrase.first)
    return absolute.day_month_year(found) if found.has("y") else absolute.day_month_short_year(found)


def month_day(phrase: Phrase) -> Reading | None:
    """3. Mai, Freitag, 3. Mai; not the name of an event or a street, and no third place of a Jan Maier."""
    row, last = phrase.row, phrase.last - 1
    if any(word.startswith(EVENTS) for word in row.words[max(0, phrase.first - 3) : phrase.first]):
        return None
    if row.letter(phrase.last) == "-" and row.glued(last):
        return None
    if row.letter(last) == "m" and row.word(phrase.last)[:1].isupper():
        return None
    return weekday_shapes.on_weekday(phrase, relative.month_day)


def digits_month_day(phrase: Phrase) -> Reading | None:
    """Am 15.2.; Freitag, 18.07.: after a word that leads up to a day, or alone on its line."""
    found = phrase.sub(phrase.letters.index("d"), phrase.last - phrase.first)
    before, behind = phrase.row.word(phrase.first - 1), phrase.row.word(phrase.last)
    dotted = phrase.letters[-1] == "."
    alone = dotted and phrase.row.letter(phrase.first - 1) == phrase.row.letter(phrase.last) == "\n"
    led = phrase.has("Ww") or before.lower() in (DAY_LEADS if dotted else ("am", "vom"))
    if (
        not (led or alone)
        or behind in ("Uhr", "%", "Prozent")
        or (not dotted and phrase.row.letter(phrase.last) in "dnyc")
    ):
        return None
    return weekday_shapes.on_weekday(
        phrase, lambda whole: relative.numeric_month_day(found._replace(anchor=whole.anchor))
    )


def last_in_period(phrase: Phrase) -> Reading | None:
    """Der letzte Freitag im Oktober; "im letzten Jahr im Mai" is a month."""
    if phrase.named("U") == "year" and phrase.has("M"):
        return relative.month_of_last_year(phrase)
    return ordinal.last_in_period(phrase) if phrase.row.word(phrase.first).lower().startswith("letzt") else None


def days_of_month(phrase: Phrase) -> Reading | None:
    """3. bis 5. Mai (2024); "3. und 4. Mai" only where they follow on each other."""
    first, last = phrase.numbers("d")[:2]
    if phrase.has("v") and last != first + 1:
        return None
    return intervals.days_of_year(phrase) if phrase.has("y") else intervals.days_of_month(phrase)


def part_of_unit(phrase: Phrase) -> Reading | None:
    """Bis Jahresende, zum Jahresende 2023, seit Monatsbeginn."""
    part, unit = phrase.named("J").split()
    value = edtf.years(phrase.number("y"), 4) if phrase.has("y") else edtf.shifted(phrase.anchor, unit, 0)
    return Reading(value, part, confidence=INFERRED) if value and (unit == "year" or not phrase.has("y")) else None


def season(phrase: Phrase) -> Reading | None:
    """Im vergangenen Sommer; "im Sommer" only where a verb looks back or a plan ahead, and not in "Sommer-Tour"."""
    row = phrase.row
    if row.letter(phrase.last) == "-" and row.glued(phrase.last - 1):
        return None
    planned = PLANS.intersection(row.words[max(0, phrase.first - 10) : phrase.first])
    return relative.season(phrase) if phrase.has("Lg") or tense(phrase) < 0 or planned else None


def decade(phrase: Phrase) -> Reading | None:
    """1990er, 90er Jahre, neunziger Jahre; in the nineties of one's life only without the years."""
    row, last, first = phrase.row, phrase.last - 1, phrase.number("ynX")
    behind, years = row.word(phrase.last), phrase.has("u") or "jahre" in row.word(last)
    if first % 10 or (phrase.has("r") and not row.glued(phrase.first + phrase.letters.index("r") - 1)):
        return None
    led = row.letter(phrase.first - 1) == "t" and first >= 60
    if not years and (not led or phrase.has("X") or behind[:1].isupper() or (row.glued(last) and behind == "-")):
        return None
    return Reading(edtf.years(first if first > 99 else 1900 + first, 3), phrase.named("eE"))


def clear_year(phrase: Phrase) -> Reading | None:
    """Jahr 2014, Ende des Jahres 2014."""
    return absolute.clear_year(phrase) if phrase.named("Uu") == "year" else None


def calendar_week(phrase: Phrase) -> Reading | None:
    """KW 12, 12. Kalenderwoche 2024 (ISO 8601)."""
    try:
        monday = date.fromisocalendar(phrase.number("y") or phrase.anchor.year, phrase.number("d"), 1)
    except ValueError:
        return None
    return Reading(edtf.week(monday))


def weekday(phrase: Phrase) -> Reading | None:
    """Am Donnerstag, Donnerstagabend; "seit Montag", "soll am Montag gesehen worden sein" look back."""
    since = phrase.row.word(phrase.first - 1).lower() == "seit"
    if (since or _hearsay(phrase)) and is_weekday(phrase):
        found = edtf.shifted_days(phrase.anchor, -((phrase.anchor.weekday() - phrase.number("W")) % 7))
        return _timed(phrase, Reading(str(found), confidence=INFERRED) if found else None)
    row = phrase.row
    if row.word(phrase.first - 1).lower() == "von" and row.word(phrase.last) == "an":
        return weekday_ahead(phrase)
    return _timed(phrase, relative.weekday(phrase))


def _hearsay(phrase: Phrase) -> bool:
    """Say whether "soll" only reports: an infinitive of the perfect follows ("verletzt worden sein")."""
    words = phrase.row.words
    if HEARSAY.isdisjoint(words[max(0, phrase.first - 12) : phrase.first]):
        return False
    return any(
        (word == "worden" and after == "sein") or (after in ("haben", "sein") and _PARTICIPLE.match(word) is not None)
        for word, after in pairwise(words[phrase.last : phrase.last + 25])
    )


def weekday_ahead(phrase: Phrase) -> Reading | None:
    """Ab Montag, bis Freitag, von Samstag an: the one to come, unless a verb looks back."""
    return _timed(phrase, weekday_shapes.weekday_ahead(phrase))


def last_weekday(phrase: Phrase) -> Reading | None:
    """Am vergangenen Montag, vorletzten Sonntag, kommenden Freitag."""
    before_last = edtf.shifted_days(phrase.anchor, -7) if phrase.number("L") == -2 else None
    return _timed(phrase, relative.last_weekday(phrase._replace(anchor=before_last) if before_last else phrase))


def _timed(phrase: Phrase, reading: Reading | None) -> Reading | None:
    """Make it a TIME where the weekday has its part of the day in its own word."""
    parted = any(word.lower().endswith(PARTS) for word in phrase.row.words[phrase.first : phrase.last])
    return reading._replace(type="TIME") if reading and parted else reading


def last_unit(phrase: Phrase) -> Reading | None:
    """Vergangene Woche, im kommenden Jahr, am nächsten Tag; "die letzte Woche der Messe" is the last of something."""
    row, before, behind = phrase.row, phrase.row.word(phrase.first - 1), phrase.row.word(phrase.last)
    if phrase.named("U") == "day":
        return relative.days_from_topic(phrase) if phrase.has("g") else None
    final = row.word(phrase.first).lower().startswith("letzt") and row.letter(phrase.first - 1) in "tiIv"
    if final and behind in ("des", "der", "vor", "seiner", "ihrer", "dieser"):
        return None
    if final and before.lower() == "das" and behind in ("im", "in", "von"):
        return None
    return relative.last_unit(phrase)


def next_day(phrase: Phrase) -> Reading | None:
    """Am Vortag, am Folgetag, am Tag darauf, am folgenden Tag: from the day the text named last."""
    if phrase.has("Y"):
        found = edtf.shifted_days(phrase.topic, phrase.number("Y")) if phrase.topic else None
        return Reading(str(found), confidence=GUESSED) if found else None
    return relative.days_from_topic(phrase) if phrase.named("U") == "day" else None


def deictic(phrase: Phrase) -> Reading | None:
    """Heute, gestern Abend, heute Morgen."""
    found = relative.deictic(phrase)
    return found._replace(type="TIME") if found and phrase.has("o") else found


def tomorrow(phrase: Phrase) -> Reading | None:
    """Morgen, am morgigen Dienstag, am gestrigen Abend; not "am Morgen"."""
    row, before = phrase.row, phrase.row.word(phrase.first - 1)
    if phrase.has("o") and (row.word(phrase.last) == "als" or row.letters.endswith("Tx", 0, phrase.first)):
        return None  # lieber morgen als übermorgen, von heute auf morgen
    if phrase.has("o") and (
        (row.word(phrase.first)[:1].isupper() and not _starts_sentence(phrase))
        or before.lower() in ("guten", "am", "jeden", "jedem", "ein", "einem")
    ):
        return None
    found = edtf.shifted_days(phrase.anchor, phrase.number("Ao"))
    return Reading(str(found), "", "TIME" if phrase.has("P") else "DATE") if found else None


def _starts_sentence(phrase: Phrase) -> bool:
    return phrase.row.letter(phrase.first - 1) in "\n.!?:_"


def years_to_the_day(phrase: Phrase) -> Reading | None:
    """Heute vor 20 Jahren: this day of that year."""
    anchor, count = phrase.anchor, phrase.number("acdn")
    found = edtf.day(anchor.year - count, anchor.month, anchor.day) if phrase.named("Uu") == "year" else None
    if found:
        return Reading(str(found)) if phrase.number("T") == 0 else None
    return relative.units_ago(phrase)


def part_of_day(phrase: Phrase) -> Reading | None:
    """Vergangene Nacht; "an diesem Abend" counts from elsewhere in the text."""
    night = phrase.row.word(phrase.last - 1).lower() == "nacht"
    return relative.part_of_day(phrase) if night and phrase.number("L") == -1 else None


def weekend(phrase: Phrase) -> Reading | None:
    """Am Wochenende, kommendes Wochenende; not every one."""
    if not (phrase.has("Lg") or tense(phrase)) or _every(phrase):
        return None
    return relative.weekend(phrase)


def this_year(phrase: Phrase) -> Reading | None:
    """Heuer: this year, in the south."""
    return Reading(edtf.shifted(phrase.anchor, "year", 0))


def _dated(core: str) -> str:
    """Return the pattern of a day, with or without its weekday: "Freitag, den", "Fr.,", "Freitag (...)"."""
    return rf"(?:(?:W|w\.?),?t?)?{core}|W\({core}\)"


_DAY = r"(?:d\.?|O)"
_MONTH = r"(?:M|m\.?)"
_TO = r"(?:-|/|v|Bi?t?)"
_OF_YEAR = r"(?:[ti]U)?y"
_PERIOD = r"(?:(?:[it]|It)?(?:M|[Lg]U)|tU)"
_PERIOD_OF_YEAR = rf"(?:[it]|It)?(?:M{_OF_YEAR}|Uy)"
_COUNT = r"[acdn]"

# The order decides between two rules that fit at the same word.
RULES = (
    Rule("year-month-day", r"y(?:-d-d|/d/d|\.d\.d)(?![-/.][dn])", absolute.year_month_day, relative=False),
    Rule("compact-day", r"D", absolute.compact_day, relative=False),
    Rule("day-month-year", _dated(r"d(?:\.d\.|/d/|-d-)y"), digits, relative=False),
    Rule("day-month-short-year", _dated(r"d\.d\.[dn]") + r"(?![.:]?[dn])", digits, relative=False),
    Rule("days-of-month-of-year", rf"d\.?{_TO}d\.?{_MONTH}{_OF_YEAR}", days_of_month, relative=False),
    Rule("days-of-month", rf"d\.?{_TO}d\.?{_MONTH}", days_of_month),
    Rule("day-of-year-behind", rf"d\.{_MONTH}(?={_TO}d\.{_MONTH}y)", weekday_shapes.of_year_behind, relative=False),
    Rule("week-of", rf"U[fz]t?{_DAY}{_MONTH}{_OF_YEAR}", absolute.week_of, relative=False),
    Rule("day-month-name-year", _dated(rf"{_DAY}{_MONTH},?{_OF_YEAR}"), absolute.named_month_day_year, relative=False),
    Rule("month-day-year", rf"(?:(?:W|w\.?),?)?{_MONTH}d,?y", absolute.named_month_day_year, relative=False),
    Rule("month-day-of-last-year", _dated(rf"{_DAY}{_MONTH}t?[Lg]U"), relative.month_of_last_year),
    Rule("week-of", rf"U[fz]t?{_DAY}{_MONTH}", relative.week_of),
    Rule("month-day", _dated(_DAY + _MONTH), month_day),
    Rule("month-day", rf"(?:W|w\.?),?{_MONTH}d(?![.:]?[dny])", month_day),
    Rule("month-day", _dated(r"d\.d\.?") + r"(?!\.?[dny])", digits_month_day),
    Rule("last-in-period-of-year", rf"L[WU]{_PERIOD_OF_YEAR}", last_in_period, relative=False),
    Rule("nth-in-period-of-year", rf"(?:O|d\.)[WU]{_PERIOD_OF_YEAR}", ordinal.nth_in_period, relative=False),
    Rule("last-in-period", rf"L[WU]{_PERIOD}", last_in_period),
    Rule("nth-in-period", rf"(?:O|d\.)[WU]{_PERIOD}", ordinal.nth_in_period),
    Rule("months-of-year", r"M(?:-|/|Bi?)My", intervals.months, relative=False),
    Rule("month-of-year-behind", r"M(?=(?:,M){0,4}vMy)", weekday_shapes.of_year_behind, relative=False),
    Rule("month-of-last-year", r"(?:Et?|e)?Mt?[Lg]U", relative.month_of_last_year),
    Rule("month-of-year", rf"(?:Et?|e)?{_MONTH},?{_OF_YEAR}", absolute.month_of_year, relative=False),
    Rule("last-month", r"(?:Et?)?[Lg]M", relative.last_month_named),
    Rule("month", r"(?:Et?|e)?(?<!d\.)(?<!d)M(?!t?lU)", relative.month),
    Rule("quarter-of-year", rf"(?:O|d\.)Q{_OF_YEAR}|qd/?y", absolute.quarter_of_year, relative=False),
    Rule("quarter", r"(?:O|d\.)Q(?:t?[Lg]U)?|[Lg]Q(?!t|y)", relative.quarter),
    Rule("half-year-of-year", rf"(?:O|d\.)j{_OF_YEAR}", intervals.half_year, relative=False),
    Rule("half-year", r"(?:O|d\.)j(?:t?[Lg]U)?", intervals.half_year),
    Rule("season-of-year", rf"(?:Et?)?S{_OF_YEAR}(?:/[dn])?", absolute.season_of_year, relative=False),
    Rule("season-of-last-year", r"St?[Lg]U", weekday_shapes.season_of_last_year),
    Rule("season", r"(?:Et?)?[Lg]S|(?<=i)S", season),
    Rule("decade", r"(?:Et|e)?(?:[yn]r-?u?|Xu?)", decade, relative=False),
    Rule("century", r"(?:Et|e)?(?:d\.|O)U", absolute.century, relative=False),
    Rule("calendar-week-of-year", rf"d\.C{_OF_YEAR}|Cd[,/]?y", calendar_week, relative=False),
    Rule("calendar-week", r"d\.C|Cd", calendar_week),
    Rule("part-of-unit-of-year", r"Jy", part_of_unit, relative=False),
    Rule("part-of-unit", r"J", part_of_unit),
    Rule("feast-of-year", r"Hy", absolute.feast_of_year, relative=False),
    Rule("feast", r"[Lg]?H", relative.feast),
    Rule("year", r"(?:Et?)?[Uu]y", clear_year, relative=False),
    Rule("year", r"[Ee]?y", absolute.year, relative=False),
    Rule("weekday-of-week", r"Wt?[Lg]U|[Lg]Ui?W", relative.weekday_of_week),
    Rule("weekday-in-weeks", rf"W[Ib]{_COUNT}[Uu]", relative.weekday_in_weeks),
    Rule("last-weekday", r"[Lg]W[Po]?", last_weekday),
    Rule("weekday-ahead", r"(?:(?<=[zB])|(?<=[zB]t)|(?<=[zB]i))W[Po]?", weekday_ahead),
    Rule("weekday", r"W[Po]?", weekday),
    Rule("years-to-the-day", rf"Tb{_COUNT}[Uu]", years_to_the_day),
    Rule("from-today", rf"TI{_COUNT}[Uu]", relative.units_ahead),
    Rule("deictic", r"T[Po]?", deictic),
    Rule("named-deictic", r"A[WUPo]", tomorrow),
    Rule("tomorrow", r"oP?", tomorrow),
    Rule("last-night", r"LP", part_of_day),
    Rule("last-unit", r"(?:Et?)?[Lg]U", last_unit),
    Rule("this-unit", r"E[tf]U", relative.this_unit),
    Rule("next-day", r"Y|lU|Ue", next_day),
    Rule("days-later", r"[acd][Uu]e", relative.days_from_topic),
    Rule("weekend", r"[Lg]K|(?<=[if])K", weekend),
    Rule("ago", rf"b(?:~\.?)?{_COUNT}[Uu]", relative.units_ago),
    Rule("in-units", rf"I(?:~\.?)?{_COUNT}[Uu]", weekday_shapes.units_planned),
    Rule("this-year", r"N", this_year),
)

_LETTERS, _VALUES = tables(WORDS, spellings, EXACT)

LANGUAGE = Language(
    "de",
    _LETTERS,
    _VALUES,
    RULES,
    starts="ydDWwMmOLgEeSjJqCXnHToAYlUuacKbIN",
    year_leads=YEAR_LEADS,
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_today=is_today,
    is_feast=is_feast,
    unknown=unknown,
)
