"""English, as news writes it. Its letters are told in ``english_words``."""

from __future__ import annotations

from collections.abc import Iterable

from normkit_dates.grammar.phrase import Language, Phrase, Reading, Rule
from normkit_dates.grammar.tense import tense
from normkit_dates.grammar.token_tables import tables
from normkit_dates.languages.en.lexicon import (
    COMPARED,
    COUNTED,
    EVENTS,
    EXACT,
    FEAST_LEADS,
    HEAT,
    MONTH_LEADS,
    NAMED_DAYS,
    NAMES,
    NOT_PAST,
    PAPERS,
    PLAY,
    SHORT_LEADS,
    VAGUE,
    WEAK_LEADS,
    WORDS,
    YEAR_LEADS,
)
from normkit_dates.resolvers import absolute, intervals, ordinal, relative


def spellings(word: str) -> Iterable[str]:
    """Return a word small, with a capital, and in capitals."""
    return word, word.capitalize(), word.upper()


def is_year(phrase: Phrase) -> bool:
    """Say whether a bare number is a year: what leads up to it, and nothing that it counts behind it."""
    row, last = phrase.row, phrase.last - 1
    number = phrase.number("y")
    before, behind = row.word(phrase.first - 1), row.word(phrase.last)
    if (
        behind.lower() in COUNTED
        or behind in ("%", "°", "$", "€", "£", "+")
        or before in ("$", "€", "£", "#", ":", "+")
    ):
        return False
    if behind in (".", ",", ":", "/") and row.glued(last) and row.glued(phrase.last) and row.letter(last + 2) in "dny":
        return False
    if row.letter(phrase.last) == "-" and row.glued(last) and row.letter(phrase.last + 1) not in "ydn":
        return False
    if before in (".", ",", "/") and row.glued(phrase.first - 1) and row.word(phrase.first - 2).isdigit():
        return False
    if phrase.has("eE") or before.lower() in YEAR_LEADS:
        return number >= 1500
    if not 1900 <= number <= 2060:
        return False
    if before.lower() in WEAK_LEADS or row.letter(phrase.first - 1) in "Mm":
        return not (number % 50 == 0 and behind.islower() and behind.endswith("s"))
    if row.letter(phrase.first - 1) in ("(", "-", "'"):
        return row.word(phrase.first - 2).isalpha() or behind in (")", "-")
    return before[:1].isupper() and (behind.islower() or not behind.isalnum())


def is_month(phrase: Phrase) -> bool:
    """Say whether a month's name, alone, is that month and not a given name, a verb or a march."""
    row = phrase.row
    word = next(row.words[n] for n in range(phrase.first, phrase.last) if row.letters[n] in "Mm")
    before = row.word(phrase.first - 1)
    if phrase.has("eE"):
        return True
    if row.letter(phrase.last) == "-" and row.glued(phrase.last - 1):
        return False
    if len(word) <= 3 and word.lower() != "may":
        return before.lower() in SHORT_LEADS
    if word.islower():
        return before.lower() in SHORT_LEADS
    behind = row.word(phrase.last)
    if word not in NAMES:
        return not (behind[:1].isupper() and behind.isalpha() and before.lower() not in MONTH_LEADS)
    return before.lower() in (SHORT_LEADS | {"between", "from", "before", "after", "of"}) and not behind[:1].isupper()


def is_weekday(phrase: Phrase) -> bool:
    """Say whether a weekday is one day: no name, not every one, and no row of days (Monday-Friday)."""
    row, before = phrase.row, phrase.row.word(phrase.first - 1).lower()
    if before in NAMED_DAYS or before in ("every", "each"):
        return False
    if row.letters[max(0, phrase.first - 2) : phrase.first] == "W-" or row.letters.startswith("-W", phrase.last):
        return False
    # Small letters without a word of time are a name, or no careful text.
    return not row.words[phrase.first].islower() or before in ("", "on", "by", "until", "since", "and", "or")


def is_quarter(phrase: Phrase) -> bool:
    """Say whether a quarter is one of the year and not of a game: no word of play and no score near it."""
    near = slice(max(0, phrase.first - 12), phrase.last + 12)
    scores = ("d-d", "n-n", "n-d", "d-n")
    return not PLAY.intersection(phrase.row.words[near]) and not any(s in phrase.row.letters[near] for s in scores)


def unknown(word: str) -> str:
    """Return the letter of a word outside the lexicon: V for what looks like a regular verb of the past."""
    if word[-2:] == "ed" and len(word) > 4 and word.islower() and word not in NOT_PAST:
        return "V"
    if word[0] in "12" and len(word) == 8 and word.isdecimal():
        return "D"
    return "x" if word.isalnum() else "_"


def month_day(phrase: Phrase) -> Reading | None:
    """October 15, unless it names an event of some year."""
    return None if phrase.row.word(phrase.last).lower() in EVENTS else relative.month_day(phrase)


def decade(phrase: Phrase) -> Reading | None:
    """The 1990s, the 70s, unless the talk is of the weather."""
    near = phrase.row.words[max(0, phrase.first - 8) : phrase.first]
    return None if any(word.lower() in HEAT for word in near) else absolute.decade(phrase)


def is_today(phrase: Phrase) -> bool:
    """Say whether "Today" is a day: not the end of a paper's name, and not "in today's world"."""
    row = phrase.row
    if row.letters.startswith("'s", phrase.last) and row.letter(phrase.first - 1) == "i":
        return False
    return not (row.word(phrase.first) == "Today" and row.word(phrase.first - 1) in PAPERS)


def season(phrase: Phrase) -> Reading | None:
    """Last summer; "in the spring" only where a verb tells which, and not the Autumn Statement."""
    bare = not phrase.has("L")
    if bare and (not tense(phrase) or phrase.row.word(phrase.last)[:1].isupper()):
        return None
    return relative.season(phrase)


def feast(phrase: Phrase) -> Reading | None:
    """At Christmas, on New Year's Eve. "The new year" is no day, and "Christmas trees" are none."""
    if phrase.named("G") == "new year" and phrase.named("U") != "year":
        return None
    return relative.feast(phrase)


def is_feast(phrase: Phrase) -> bool:
    """Say whether a feast is a day and not part of a name: a word of time leads up to it, and no noun follows."""
    row = phrase.row
    leads = phrase.has("L") or row.word(phrase.first - 1).lower() in FEAST_LEADS
    return leads and row.letter(phrase.last) != "x" and not (row.letter(phrase.last) == "'" and phrase.has("H"))


def days_from_topic(phrase: Phrase) -> Reading | None:
    """The next day, the previous week, two days later; "two days early" is none, "the next week" may be any.

    Where a date follows ("two days later, on Friday") it says the day itself.
    """
    words = phrase.row.words[phrase.first : phrase.last]
    if phrase.has("e"):
        dated = phrase.row.letters.startswith(",p", phrase.last)
        return None if dated or not words[-1].endswith("er") else relative.days_from_topic(phrase)
    vague = words[-2].lower() in VAGUE or (phrase.number("L") > 0 and words[-1] != "day")
    return None if vague else relative.days_from_topic(phrase)


def units_planned(phrase: Phrase) -> Reading | None:
    """In two weeks, behind "will" or "due"; "for the first time in 25 years" says how long it took."""
    before = phrase.row.words[max(0, phrase.first - 6) : phrase.first]
    return None if COMPARED.intersection(before) else relative.units_planned(phrase)


_DAY = r"(?:L?(?:W|w\.?)[,-]?\(?)?"
_NUMBER = r"(?:do?|c-?O|O)"
_PART = r"(?:t?Eft?|e-?)?"
_IN = r"(?:f|i)t?(?:[Mm],?f?y|M|LU|U|y)"
_COUNT = r"(?:a?cf?|c-c|[dnya])"

# The order decides between two rules that fit at the same word.
RULES = (
    Rule(
        "year-month-day", r"y(?:-d-d|/d/d|\.d\.d|[-/][Mm][-/]d)(?![-/.][dn])", absolute.year_month_day, relative=False
    ),
    Rule("day-month-year", r"d(?:/d/|\.d\.|-d-)y", absolute.day_month_year, relative=False),
    Rule("short-date", r"(?<![-/.])d/d/[dn](?![-/.]?[dny])", absolute.day_month_short_year, relative=False),
    Rule("compact-date", "D", absolute.compact_day, relative=False),
    Rule("week-of", r"t?U(?:ft?|[EB]p?t?)(?:[Mm]\.?do?,?f?y|do?f?[Mm]\.?,?y)", absolute.week_of, relative=False),
    Rule("week-of", r"t?U(?:ft?|[EB]p?t?)(?:M\.?do?|do?f?M)", relative.week_of),
    Rule("days", r"(?:do?[-z]do?f?[Mm]\.?|[Mm]\.?do?[-z]do?),?y", intervals.days_of_year, relative=False),
    Rule(
        "month-day-year", _DAY + r"[Mm]\.?[-,]?(?:do?|t?c?-?O),?[-f]?y", absolute.named_month_day_year, relative=False
    ),
    Rule(
        "day-month-name-year",
        _DAY + r"(?:t?do?f?|Of|d[-/])[Mm]\.?[-,/]?f?y",
        absolute.named_month_day_year,
        relative=False,
    ),
    Rule("short-date", r"d(?:-[Mm]-|o?f?[Mm]\.?')n", absolute.named_month_day_year, relative=False),
    Rule("month-day-of-last-year", _DAY + r"(?:[Mm]\.?do?|t?do?f?[Mm]),?f?LU", relative.month_of_last_year),
    Rule("month-day", _DAY + r"(?:M[.-]?,?do?|m-d)(?![:%]|[.,]?n|[-,]?y|,d_)", month_day),
    Rule("month-day", _DAY + rf"(?:mdo|t?(?:do?|{_NUMBER}f)M|t?(?:dof?|Of)m)", month_day),
    Rule("month-of-last-year", _PART + r"[Mm]f?LU", relative.month_of_last_year),
    Rule("month-of-year", _PART + r"[Mm]\.?,?f?y", absolute.month_of_year, relative=False),
    Rule("last-in-month", rf"t?(?:{_NUMBER}-?)?L[WU]{_IN}", ordinal.last_in_period),
    Rule("nth-in-month", rf"t?{_NUMBER}-?[WU]{_IN}", ordinal.nth_in_period),
    Rule("day-of-last-month", rf"t?{_NUMBER}ft?LU", ordinal.nth_in_period),
    Rule("last-month", _PART + r"L[Mm]", relative.last_month_named),
    Rule("month", r"(?:t?Ef|e-?)?M", relative.month),
    Rule("week-number", r"t?Ud(?:f|,)?(?:y|LU)", ordinal.week_number),
    Rule("quarter-of-year", r"t?(?:O|do)-?Q(?:ft?y|,?y)|yqd|qd,?f?y", absolute.quarter_of_year, relative=False),
    Rule("quarter", r"t?(?:O|do)-?Q(?:f?t?LU)?|t?LQ", relative.quarter),
    Rule("season-of-year", r"(?:t?Eft?|e-?|t)?S(?:ft?)?y", absolute.season_of_year, relative=False),
    Rule("season", _PART + r"LS|(?<=it)S", season),
    Rule("decade", r"(?:e-?)?(?:t?ys|tns|'ns|(?<=nsx)ns)", decade, relative=False),
    Rule("century", r"(?:t|t?e-?)?(?:do|O)-?U", absolute.century, relative=False),
    Rule("short-year", r"'n", absolute.short_year, relative=False),
    Rule("feast-of-year", r"(?:GW|GU'?s?[vU]|H(?:[vW]|'?s?U)?),?f?y", absolute.feast_of_year, relative=False),
    Rule("feast", r"L?(?:GW|GU'?s[vU]|H(?:[vW]|'?s?U)?)", feast),
    Rule("year", r"t?Ef(?:tU)?y", absolute.clear_year, relative=False),
    Rule("year", r"(?:e-?)?y", absolute.year, relative=False),
    Rule("weekday-of-week", r"WP?,?p?(?:f|')?s?t?[Ll]U|[Ll]U(?:'?s?|-)W", relative.weekday_of_week),
    Rule("weekday-in-weeks", rf"W,?{_COUNT}[Uu](?:rN|A)", relative.weekday_in_weeks),
    Rule("last-weekday", r"L?[Llg]WP?", relative.last_weekday),
    # Without "th" the number must close its clause: "on Friday 3 soldiers", "Friday the third man".
    Rule("weekday-and-day", r"[Ww]\.?,?(?:do|(?:t?do|d|tc?-?O)(?=[.,;!?)\n](?![dny])|$))", relative.weekday_and_day),
    Rule("weekday", r"WP?", relative.weekday),
    Rule("day-before", r"t?UbT", relative.day_before_deictic),
    Rule("deictic", r"e?TP?", relative.deictic),
    Rule("part-of-day", r"(?:e-?)?LP", relative.part_of_day),
    Rule("unit-beyond", r"t?UbL", relative.unit_beyond),
    Rule("last-unit", r"(?:t?Eft?|e-?)LU|(?<!t)LU", relative.last_unit),
    Rule("coming-unit", r"(?:t|L)?gU", relative.coming_unit),
    Rule("this-unit", r"t?Eft?U|eitU", relative.this_unit),
    Rule("weekend", r"L?[Llg]K|(?<=[xp])tK", relative.weekend),
    Rule("ago", rf"~?{_COUNT}[Uu]A", relative.units_ago),
    Rule("from-now", rf"~?{_COUNT}[Uu](?:r[NT]|Z)", relative.units_ahead),
    Rule("later", rf"t[Ll]U|{_COUNT}[Uu]e", days_from_topic, relative=False),
    Rule("ahead", rf"i~?{_COUNT}[Uu]", units_planned),
)

_LETTERS, _VALUES = tables(WORDS, spellings, EXACT)

LANGUAGE = Language(
    "en",
    _LETTERS,
    _VALUES,
    RULES,
    starts="yDdWwMmOtqQSeEn'LlgTUac~GHi",
    dead_ends=r"[taic][xV,._]|t[FG]",
    month_first=True,
    year_leads=YEAR_LEADS,
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_quarter=is_quarter,
    is_today=is_today,
    is_feast=is_feast,
    unknown=unknown,
)
