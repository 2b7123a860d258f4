"""English, as news writes it: the shapes of its dates. Its letters are told in ``lexicon``."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Language, Production
from normkit_dates.grammar.token_tables import tables
from normkit_dates.grammar.wordlist import letter_cases
from normkit_dates.languages.en.direction import DIRECTION
from normkit_dates.languages.en.guards import is_holiday, is_month, is_quarter, is_today, is_weekday, is_year
from normkit_dates.languages.en.lexicon import EXACT, WORDS, YEAR_LEADS, unknown_letter
from normkit_dates.languages.en.resolvers import days_from_topic, decade, holiday, month_day, season, units_planned
from normkit_dates.resolvers import absolute, intervals, ordinal, periods, relative

_DAY = r"(?:L?(?:W|w\.?)[,-]?\(?)?"
_NUMBER = r"(?:do?|c-?O|O)"
_PART = r"(?:t?Eft?|e-?)?"
_IN = r"(?:f|i)t?(?:[Mm],?f?y|M|LU|U|y)"
_COUNT = r"(?:a?cf?|c-c|[dnya])"

# The order decides between two productions that fit at the same word.
PRODUCTIONS = (
    Production(
        "year-month-day", r"y(?:-d-d|/d/d|\.d\.d|[-/][Mm][-/]d)(?![-/.][dn])", absolute.year_month_day, relative=False
    ),
    Production("day-month-year", r"d(?:/d/|\.d\.|-d-)y", absolute.day_month_year, relative=False),
    Production("short-date", r"(?<![-/.])d/d/[dn](?![-/.]?[dny])", absolute.day_month_short_year, relative=False),
    Production("compact-date", "D", absolute.compact_day, relative=False),
    Production("week-of", r"t?U(?:ft?|[EB]p?t?)(?:[Mm]\.?do?,?f?y|do?f?[Mm]\.?,?y)", absolute.week_of, relative=False),
    Production("week-of", r"t?U(?:ft?|[EB]p?t?)(?:M\.?do?|do?f?M)", periods.week_of),
    Production("days", r"(?:do?[-z]do?f?[Mm]\.?|[Mm]\.?do?[-z]do?),?y", intervals.days_of_year, relative=False),
    Production(
        "month-day-year", _DAY + r"[Mm]\.?[-,]?(?:do?|t?c?-?O),?[-f]?y", absolute.named_month_day_year, relative=False
    ),
    Production(
        "day-month-name-year",
        _DAY + r"(?:t?do?f?|Of|d[-/])[Mm]\.?[-,/]?f?y",
        absolute.named_month_day_year,
        relative=False,
    ),
    Production("short-date", r"d(?:-[Mm]-|o?f?[Mm]\.?')n", absolute.named_month_day_year, relative=False),
    Production("month-day-of-last-year", _DAY + r"(?:[Mm]\.?do?|t?do?f?[Mm]),?f?LU", periods.month_of_last_year),
    Production("month-day", _DAY + r"(?:M[.-]?,?do?|m-d)(?![:%]|[.,]?n|[-,]?y|,d_)", month_day),
    Production("month-day", _DAY + rf"(?:mdo|t?(?:do?|{_NUMBER}f)M|t?(?:dof?|Of)m)", month_day),
    Production("month-of-last-year", _PART + r"[Mm]f?LU", periods.month_of_last_year),
    Production("month-of-year", _PART + r"[Mm]\.?,?f?y", absolute.month_of_year, relative=False),
    Production("last-in-month", rf"t?(?:{_NUMBER}-?)?L[WU]{_IN}", ordinal.last_in_period),
    Production("nth-in-month", rf"t?{_NUMBER}-?[WU]{_IN}", ordinal.nth_in_period),
    Production("day-of-last-month", rf"t?{_NUMBER}ft?LU", ordinal.nth_in_period),
    Production("last-month", _PART + r"L[Mm]", periods.last_month_named),
    Production("month", r"(?:t?Ef|e-?)?M", periods.month),
    Production("week-number", r"t?Ud(?:f|,)?(?:y|LU)", ordinal.week_number),
    Production("quarter-of-year", r"t?(?:O|do)-?Q(?:ft?y|,?y)|yqd|qd,?f?y", absolute.quarter_of_year, relative=False),
    Production("quarter", r"t?(?:O|do)-?Q(?:f?t?LU)?|t?LQ", periods.quarter),
    Production("season-of-year", r"(?:t?Eft?|e-?|t)?S(?:ft?)?y", absolute.season_of_year, relative=False),
    Production("season", _PART + r"LS|(?<=it)S", season),
    Production("decade", r"(?:e-?)?(?:t?ys|tns|'ns|(?<=nsx)ns)", decade, relative=False),
    Production("century", r"(?:t|t?e-?)?(?:do|O)-?U", absolute.century, relative=False),
    Production("short-year", r"'n", absolute.short_year, relative=False),
    Production("feast-of-year", r"(?:GW|GU'?s?[vU]|H(?:[vW]|'?s?U)?),?f?y", absolute.holiday_of_year, relative=False),
    Production("feast", r"L?(?:GW|GU'?s[vU]|H(?:[vW]|'?s?U)?)", holiday),
    Production("year", r"t?Ef(?:tU)?y", absolute.clear_year, relative=False),
    Production("year", r"(?:e-?)?y", absolute.year, relative=False),
    Production("weekday-of-week", r"WP?,?p?(?:f|')?s?t?[Ll]U|[Ll]U(?:'?s?|-)W", relative.weekday_of_week),
    Production("weekday-in-weeks", rf"W,?{_COUNT}[Uu](?:rN|A)", relative.weekday_in_weeks),
    Production("last-weekday", r"L?[Llg]WP?", relative.last_weekday),
    # Without "th" the number must close its clause: "on Friday 3 soldiers", "Friday the third man".
    Production(
        "weekday-and-day", r"[Ww]\.?,?(?:do|(?:t?do|d|tc?-?O)(?=[.,;!?)\n](?![dny])|$))", relative.weekday_and_day
    ),
    Production("weekday", r"WP?", relative.weekday),
    Production("day-before", r"t?UbT", relative.day_before_deictic),
    Production("deictic", r"e?TP?", relative.deictic),
    Production("part-of-day", r"(?:e-?)?LP", relative.part_of_day),
    Production("unit-beyond", r"t?UbL", periods.unit_beyond),
    Production("last-unit", r"(?:t?Eft?|e-?)LU|(?<!t)LU", periods.last_unit),
    Production("coming-unit", r"(?:t|L)?gU", periods.coming_unit),
    Production("this-unit", r"t?Eft?U|eitU", periods.this_unit),
    Production("weekend", r"L?[Llg]K|(?<=[xp])tK", periods.weekend),
    Production("ago", rf"~?{_COUNT}[Uu]A", periods.units_ago),
    Production("from-now", rf"~?{_COUNT}[Uu](?:r[NT]|Z)", periods.units_ahead),
    Production("later", rf"t[Ll]U|{_COUNT}[Uu]e", days_from_topic, relative=False),
    Production("ahead", rf"i~?{_COUNT}[Uu]", units_planned),
)

_LETTERS, _VALUES = tables(WORDS, letter_cases, EXACT)

LANGUAGE = Language(
    "en",
    _LETTERS,
    _VALUES,
    PRODUCTIONS,
    starts="yDdWwMmOtqQSeEn'LlgTUac~GHi",
    dead_ends=r"[taic][xV,._\n]|t[FG]|'(?!n)",
    month_first=True,
    year_leads=YEAR_LEADS,
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_quarter=is_quarter,
    is_today=is_today,
    is_holiday=is_holiday,
    unknown_letter=unknown_letter,
    direction_words=DIRECTION,
)
