"""German, as news writes it: the shapes of its dates. Its letters are told in ``lexicon``."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Language, Rule
from normkit_dates.grammar.token_tables import tables
from normkit_dates.languages.de.guards import is_feast, is_month, is_today, is_weekday, is_year
from normkit_dates.languages.de.lexicon import EXACT, WORDS, YEAR_LEADS, spellings, unknown
from normkit_dates.languages.de.resolvers import (
    calendar_week,
    clear_year,
    days_of_month,
    decade,
    deictic,
    digits,
    digits_month_day,
    last_in_period,
    last_unit,
    last_weekday,
    month_day,
    next_day,
    part_of_day,
    part_of_unit,
    season,
    this_year,
    tomorrow,
    weekday,
    weekday_ahead,
    weekend,
    years_to_the_day,
)
from normkit_dates.languages.shared import weekday_shapes
from normkit_dates.resolvers import absolute, intervals, ordinal, periods, relative


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
    Rule("month-day-of-last-year", _dated(rf"{_DAY}{_MONTH}t?[Lg]U"), periods.month_of_last_year),
    Rule("week-of", rf"U[fz]t?{_DAY}{_MONTH}", periods.week_of),
    Rule("month-day", _dated(_DAY + _MONTH), month_day),
    Rule("month-day", rf"(?:W|w\.?),?{_MONTH}d(?![.:]?[dny])", month_day),
    Rule("month-day", _dated(r"d\.d\.?") + r"(?!\.?[dny])", digits_month_day),
    Rule("last-in-period-of-year", rf"L[WU]{_PERIOD_OF_YEAR}", last_in_period, relative=False),
    Rule("nth-in-period-of-year", rf"(?:O|d\.)[WU]{_PERIOD_OF_YEAR}", ordinal.nth_in_period, relative=False),
    Rule("last-in-period", rf"L[WU]{_PERIOD}", last_in_period),
    Rule("nth-in-period", rf"(?:O|d\.)[WU]{_PERIOD}", ordinal.nth_in_period),
    Rule("months-of-year", r"M(?:-|/|Bi?)My", intervals.months, relative=False),
    Rule("month-of-year-behind", r"M(?=(?:,M){0,4}vMy)", weekday_shapes.of_year_behind, relative=False),
    Rule("month-of-last-year", r"(?:Et?|e)?Mt?[Lg]U", periods.month_of_last_year),
    Rule("month-of-year", rf"(?:Et?|e)?{_MONTH},?{_OF_YEAR}", absolute.month_of_year, relative=False),
    Rule("last-month", r"(?:Et?)?[Lg]M", periods.last_month_named),
    Rule("month", r"(?:Et?|e)?(?<!d\.)(?<!d)M(?!t?lU)", periods.month),
    Rule("quarter-of-year", rf"(?:O|d\.)Q{_OF_YEAR}|qd/?y", absolute.quarter_of_year, relative=False),
    Rule("quarter", r"(?:O|d\.)Q(?:t?[Lg]U)?|[Lg]Q(?!t|y)", periods.quarter),
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
    Rule("from-today", rf"TI{_COUNT}[Uu]", periods.units_ahead),
    Rule("deictic", r"T[Po]?", deictic),
    Rule("named-deictic", r"A[WUPo]", tomorrow),
    Rule("tomorrow", r"oP?", tomorrow),
    Rule("last-night", r"LP", part_of_day),
    Rule("last-unit", r"(?:Et?)?[Lg]U", last_unit),
    Rule("this-unit", r"E[tf]U", periods.this_unit),
    Rule("next-day", r"Y|lU|Ue", next_day),
    Rule("days-later", r"[acd][Uu]e", relative.days_from_topic),
    Rule("weekend", r"[Lg]K|(?<=[if])K", weekend),
    Rule("ago", rf"b(?:~\.?)?{_COUNT}[Uu]", periods.units_ago),
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
