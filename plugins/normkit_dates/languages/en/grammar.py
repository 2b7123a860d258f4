"""English, as news writes it: the shapes of its dates. Its letters are told in ``lexicon``."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Language, Production
from normkit_dates.grammar.token_tables import tables
from normkit_dates.grammar.wordlist import letter_cases
from normkit_dates.languages.en.direction import DIRECTION
from normkit_dates.languages.en.guards import is_holiday, is_month, is_quarter, is_today, is_weekday, is_year
from normkit_dates.languages.en.lexicon import EXACT, WORDS, YEAR_LEADS, unknown_letter
from normkit_dates.languages.en.resolvers import (
    day_of_month_before,
    day_of_short_year,
    days_from_topic,
    days_of_month,
    decade,
    holiday,
    month_day,
    nth_in_period,
    season,
    spelled_year,
    units_planned,
    year_ago_quarter,
)
from normkit_dates.languages.shared import weekday_shapes
from normkit_dates.resolvers import absolute, intervals, ordinal, parts, periods, relative, series

_DAY = r"(?:L?(?:W|w\.?)[,-]?\(?)?"
_NUMBER = r"(?:do?|c-?O|O)"
# What stands between a member of a range or a list and the year of its last one: months, days, and what joins them.
_MORE = r"[-,&z][otpzLWwft.,&-]{0,5}(?:d[of.]{0,2}[Mm]|[Mm]\.?d)[dMmotfpzLWw.,&-]{0,22}"
_MEMBER = r"(?:[Mm]\.?d|t?do?f?[Mm])[o.]?"
# 08:15:00 +0000, 08:15 CEST: a clock between the day and its year (ctime, RFC 850 logs).
_CLOCK = r"[dn]:[dn:xy_-]{1,6}"
_TO_DAY = r"(?:do?[-z]do?f?[Mm]\.?|[Mm]\.?do?[-z]do?)"
_FEAST = r"L?(?:GW|GU'?s?[vU]|H(?:[vW]|'?s?U)?)"
_WEEK = r"t?U(?:ft?|[EB]p?t?)"
_HALF = r"(?:t?(?:O|do)-?½ft?|Cd,?f?)"
_UNITS = r"t?[OL](?:d|n|c-?c?)uft?"
_QUARTER = r"t?(?:O|do|J)-?Q"
# What stands between the first day of a list and its last.
_DAYS = r"(?:,t?do?){0,8},?&t?do?"
_SPELLED = r"c[ch](?:[ch&-]{0,4}[ch])?"
_PART = r"(?:t?Eft?|e-?)?"
_COUNT = r"(?:a?cf?|c-c|[dnya])"
_QUANTITY = r"i?~?[acdny½](?:[acf½-]{0,3}|-?&-?a-?½-?)[Uu](?:&a½|,?&?(?:a?c|[any])f?[Uu]|,?&?d[Uu])?"

# The order decides between two productions that fit at the same word.
PRODUCTIONS = (
    Production(
        "year-month-day", r"y(?:-d-d|/d/d|\.d\.d|[-/][Mm][-/]d)(?![-/.][dn])", absolute.year_month_day, relative=False
    ),
    Production("day-month-year", r"d(?:/d/|\.d\.|-d-)y", absolute.day_month_year, relative=False),
    Production("short-date", r"(?<![-/.])d/d/[dn](?![-/.]?[dny])", absolute.day_month_short_year, relative=False),
    Production("compact-date", "D", absolute.compact_day, relative=False),
    Production("week-of", r"(?:[Mm]\.?do?,?f?y|do?f?[Mm]\.?,?y)", absolute.week_of, False, lead=_WEEK),
    Production("week-of", r"(?:M\.?do?|do?f?M)", periods.week_of, lead=_WEEK),
    Production("days", r",?y", intervals.days_of_year, False, lead=_TO_DAY),
    Production("days", r"(?![:%]|[.,]?[dn])", days_of_month, lead=_TO_DAY),
    Production("day-of-month-behind", rf"t?do?(?={_DAYS}f?[Mm])", series.of_month_behind(relative.month_day)),
    Production("day-of-month-before", r"(?<=[do,][&,])do?(?!o|f?[Mm]|d)", day_of_month_before),
    Production("short-date", r"d(?:-[Mm]-|o?f?[Mm]\.?')[dn]", absolute.named_short_year_day, relative=False),
    Production("short-date", r"d[Mm][dn]", day_of_short_year),
    Production("short-date", r"(?<![-/.])d-d-n(?![-/.]?[dny])", absolute.day_month_short_year, relative=False),
    Production("ctime", rf"(?:[Ww],?)?[Mm]d{_CLOCK}y", absolute.named_month_day_year, relative=False),
    Production("year-month-day", r"y,?[Mm]\.?do?(?![:%]|-?[dn])", absolute.named_month_day_year, relative=False),
    Production("year-month", r"y[Mm](?!\.?d)", absolute.month_behind_year, relative=False),
    Production(
        "month-day-year", r"[Mm]\.?[-,]?(?:do?|t?c?-?O),?[-f]?y", absolute.named_month_day_year, False, lead=_DAY
    ),
    Production(
        "day-month-name-year",
        r"(?:t?do?f?|t?(?:c-?)?Of|d[-/])[Mm]\.?[-,/]?f?y",
        absolute.named_month_day_year,
        False,
        lead=_DAY,
    ),
    Production(
        "day-of-year-behind",
        rf"{_MEMBER}(?={_MORE}y)|[Mm]\.?do?(?={_DAYS},?f?y)",
        series.of_year_behind,
        False,
        lead=_DAY,
    ),
    Production(
        "spelled-day", rf"(?:Mt?c?-?O|t?(?:c?-?O|do)U?fM),?{_SPELLED}(?![-x])", absolute.spelled_day, False, lead=_DAY
    ),
    Production("month-day-of-last-year", r"(?:[Mm]\.?do?|t?do?f?[Mm]),?f?LU", periods.month_of_last_year, lead=_DAY),
    Production(
        "month-day",
        r"(?:M[.-]?,?do?|m-d)(?![:%]|[.,]?n|[-,]?y|,d_)|mdo|t?(?:do?f?|c?-?Of)M|t?[dO]o?fm",
        month_day,
        lead=_DAY,
    ),
    Production(
        "month-of-year-behind",
        r"M\.?(?=[-,&z][Mm.,&ztEfe-]{1,20}(?<=[Mm.,f])y)",
        series.of_year_behind,
        False,
        lead=_PART,
    ),
    Production("month-of-last-year", r"[Mm]f?LU", periods.month_of_last_year, lead=_PART),
    Production("month-of-year", r"[Mm](?:\.?,?f?y|[-/]y(?![-/]))", absolute.month_of_year, False, lead=_PART),
    Production("last-month", r"L[Mm]", periods.last_month_named, lead=_PART),
    Production("month", r"M", periods.month, lead=_PART),
    Production("nth-in-month", rf"t?(?:{_NUMBER}-?L?|L)[WU](?:f|i)t?(?:[Mm],?f?y|M|LU|U|y)", nth_in_period),
    Production("day-of-last-month", rf"t?{_NUMBER}ft?LU", ordinal.nth_in_period),
    Production("half-of-year", r"ys|ns|U?y|M,?f?y|(?:do|O)-?U", parts.half, False, lead=_HALF),
    Production("half", r"LU|U|M", parts.half, lead=_HALF),
    Production("counted-units-of-year", r"U?y|M,?f?y", parts.counted_units, False, lead=_UNITS),
    Production("counted-units", r"LU|U|M", parts.counted_units, lead=_UNITS),
    Production("week-number", r"t?Ud(?:f|,)?(?:y|LU)", ordinal.week_number),
    Production("quarter-of-year", r"ft?y|,?y", absolute.quarter_of_year, False, lead=_QUARTER),
    Production("quarter", r"(?:f?t?LU)?", periods.quarter, lead=_QUARTER),
    Production("quarter-of-year", r"yqd|qd,?f?y", absolute.quarter_of_year, relative=False),
    Production("quarter", r"t?LQ", periods.quarter),
    Production("season-of-year", r"(?:t?Eft?|e-?|t)?S(?:ft?)?y", absolute.season_of_year, relative=False),
    Production("season", _PART + r"LS|(?<=it)S", season),
    Production("decade", r"(?:e-?)?(?:t?ys|tX|[t']ns|(?<=[e-])ns|(?<=ns&)ns)", decade, relative=False),
    Production("century", r"(?:t|t?e-?)?(?:do|O)-?U", absolute.century, relative=False),
    Production("short-year", r"'[nd]", absolute.short_year, relative=False),
    Production("years", r"y[-/][dn](?![-/.:]?[dny])", intervals.years_with_short_end, relative=False),
    Production("feast-of-year", r",?f?y", absolute.holiday_of_year, False, lead=_FEAST),
    Production("feast", r"", holiday, lead=_FEAST),
    Production("spelled-year", _SPELLED + r"(?!-)", spelled_year, relative=False),
    Production("year", r"t?Ef(?:tU)?y", absolute.clear_year, relative=False),
    Production("year", r"(?:e-?)?y", absolute.year, relative=False),
    Production("weekday-of-week", r"WP?,?p?(?:f|')?s?t?[Ll]U|[Ll]U(?:'?s?|-)W", relative.weekday_of_week),
    Production("weekday-in-weeks", rf"W,?{_COUNT}[Uu](?:rN|A)", relative.weekday_in_weeks),
    Production("last-weekday", r"L?[Llg]WP?", relative.last_weekday),
    # Without "th" the number must close its clause: "on Friday 3 soldiers", "Friday the third man".
    Production(
        "weekday-and-day",
        r"do|(?:t?do|d|tc?-?O)(?=[.,;!?)\n](?![dny])|$)",
        relative.weekday_and_day,
        lead=r"[Ww]\.?,?",
    ),
    Production(
        "weekday-and-day", r"tdo(?!f?[Mm])", weekday_shapes.with_its_number(relative.weekday), lead=r"[Ww]\.?,?"
    ),
    Production("weekday", r"WP?", relative.weekday),
    Production("day-before", r"t?UbT", relative.day_before_deictic),
    Production("deictic", r"e?TP?", relative.deictic),
    Production("part-of-day", r"(?:e-?)?LP", relative.part_of_day),
    Production("unit-beyond", r"t?UbL", periods.unit_beyond),
    Production("last-unit", r"(?:t?Eft?|e-?)LU|(?<!t)LU", periods.last_unit),
    Production("coming-unit", r"(?:t|L)?gU", periods.coming_unit),
    Production("year-end", r"t?U-E(?:f?y)", periods.end_of_year, relative=False),
    Production("year-end", r"t?U(?:-|'s?)E", periods.end_of_year),
    Production("this-unit", r"t?Eft?U|eitU", periods.this_unit),
    Production("weekend", r"L?[Llg]K|(?<=[xp&])tK", periods.weekend),
    Production("year-ago-quarter", r"[at]?U-[Ae]Q?|tyQ", year_ago_quarter, contextual=True),
    Production("later", r"t[Ll]U", days_from_topic, False, contextual=True),
    Production("ago", r"A", periods.units_ago, lead=_QUANTITY),
    Production("from-now", r"r[NT]|Z", periods.units_ahead, lead=_QUANTITY),
    Production("later", r"e", days_from_topic, False, contextual=True, lead=_QUANTITY),
    Production("ahead", r"", units_planned, lead=_QUANTITY),
)

_LETTERS, _VALUES = tables(WORDS, letter_cases, EXACT)

LANGUAGE = Language(
    "en",
    _LETTERS,
    _VALUES,
    PRODUCTIONS,
    starts="yDdWwMmOtqQCJSeEn'LlgTUac½~GHi",
    dead_ends=r"[taic][xV,._\n]|[tai]&|t[FG]|'(?![nd])",
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
