"""German, as news writes it: the shapes of its dates. Its letters are told in ``lexicon``."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Language, Production
from normkit_dates.grammar.token_tables import tables
from normkit_dates.grammar.wordlist import letter_cases
from normkit_dates.languages.de.guards import is_holiday, is_month, is_place, is_today, is_weekday, is_year
from normkit_dates.languages.de.lexicon import EXACT, WORDS, YEAR_LEADS, unknown_letter
from normkit_dates.languages.de.resolvers import (
    calendar_week,
    clear_year,
    days_later,
    days_of_month,
    days_of_named_month,
    decade,
    deictic,
    half_of_named_month,
    last_in_period,
    last_quarter_of_year,
    last_unit,
    last_weekday,
    month_day,
    month_of_year_before,
    next_day,
    numeric_day,
    numeric_month_day,
    part_of_day,
    part_of_unit,
    season,
    season_since,
    this_year,
    tomorrow,
    weekday,
    weekday_ahead,
    weekend,
    year_before,
    years_to_the_day,
)
from normkit_dates.languages.shared import weekday_shapes
from normkit_dates.resolvers import absolute, intervals, ordinal, parts, periods, quantities, relative, series
from normkit_dates.resolvers.compared import quarter_left_out, same_period
from normkit_dates.resolvers.written_days import WRITTEN_DAYS


def _dated(core: str) -> str:
    """Return the pattern of a day, with or without its weekday: "Freitag, den", "Fr.,", "Freitag (...)"."""
    return rf"(?:(?:W|w\.?),?t?)?{core}|W\({core}\)"


_DAY = r"(?:d\.?|O)"
_MONTH = r"(?:M|m\.?)"
_TO = r"(?:-|/|v|Bi?t?)"
_MEMBER = r"(?:[ift]|W,?t?)?d\."
_OF_YEAR = r"(?:[ti]U)?y"
_PERIOD = r"(?:(?:[it]|It)?(?:M|[Lg]U)|tU)"
_PERIOD_OF_YEAR = rf"(?:[it]|It)?(?:M{_OF_YEAR}|Uy)"
_COUNT = r"[acdn]"
_QUANTITY = rf"(?:a?½|{_COUNT})[Uu](?:vc?½|v{_COUNT}[Uu])?"

# The order decides between two productions that fit at the same word.
PRODUCTIONS = (
    Production("year-month-day", r"y(?:-d-d|/d/d|\.d\.d)(?![-/.][dn])", absolute.year_month_day, relative=False),
    Production("days-of-year", r"(?<![-/.])d\.?(?:-|Bi?t?)d\.d\.y", intervals.numeric_days_of_year, relative=False),
    Production("compact-day", r"D", absolute.compact_day, relative=False),
    Production("day-month-year", _dated(r"d(?:\.d\.|/d/|-d-)y"), numeric_day, relative=False),
    Production("day-month-short-year", _dated(r"d\.d\.[dn]") + r"(?![.:]?[dn])", numeric_day, relative=False),
    Production("month-of-year", r"(?<![-/.])d/y(?![-/.]?[dn])", absolute.numbered_month, relative=False),
    *WRITTEN_DAYS,
    Production("days-of-month-of-year", rf"d\.?{_TO}d\.?{_MONTH}{_OF_YEAR}", days_of_month, relative=False),
    Production("days-of-month", rf"d\.?{_TO}d\.?{_MONTH}", days_of_month),
    Production(
        "day-of-year-behind",
        rf"{_MEMBER}{_MONTH}(?=(?:,{_MEMBER}{_MONTH}){{0,6}},?{_TO}{_MEMBER}{_MONTH},?{_OF_YEAR})",
        series.of_year_behind,
        relative=False,
    ),
    Production(
        "day-of-year-behind",
        rf"d\.d\.?(?=(?:,d\.d\.){{0,6}}{_TO}d\.d\.y)",
        series.digits_of_year_behind,
        relative=False,
    ),
    Production(
        "day-of-month-behind",
        rf"d\.(?=(?:,[it]?d\.){{0,8}},?[v∨][it]?t?d\.{_MONTH})",
        series.of_month_behind(relative.month_day),
    ),
    Production("same-period", rf"§[¤QUj](?:[if]?t?(?:[Lg]U|¬)|{_OF_YEAR})", same_period, contextual=True),
    Production("year-before", r"¬", year_before, contextual=True),
    Production("week-of", rf"U[fz]t?{_DAY}{_MONTH}{_OF_YEAR}", absolute.week_of, relative=False),
    Production(
        "day-month-name-year",
        _dated(rf"{_DAY}{_MONTH},?{_OF_YEAR}"),
        absolute.unless(is_place, absolute.named_month_day_year),
        relative=False,
    ),
    Production("month-day-year", rf"(?:(?:W|w\.?),?)?{_MONTH}d,?y", absolute.named_month_day_year, relative=False),
    Production("month-day-of-last-year", _dated(rf"{_DAY}{_MONTH}t?[Lg]U"), periods.month_of_last_year),
    Production("week-of", rf"U[fz]t?{_DAY}{_MONTH}", periods.week_of),
    Production("month-day", _dated(_DAY + _MONTH), month_day),
    Production("month-day", rf"(?:W|w\.?),?{_MONTH}d(?![.:]?[dny])", month_day),
    Production("days-of-months", r"d\.d\.(?:-|Bi?t?)d\.d\.(?!y)", intervals.numeric_days),
    Production("month-day", _dated(r"d\.d\.?") + r"(?!\.?[dny])", numeric_month_day),
    Production(
        "counted-units-of-year", rf"[OL][dc][UuQ](?:[if]|t[Ux]?)?(?:M{_OF_YEAR}|y)", parts.counted_units, relative=False
    ),
    Production(
        "counted-units", r"[OL][dc][UuQ](?:[ift]M|t[Lg]?U|[if]?[Lg]U|[ift]{0,2}(?:d\.|O)U)", parts.counted_units
    ),
    Production("days-of-its-name", rf"[OL][dcn]²(?:{_OF_YEAR})?", days_of_named_month),
    Production("half-of-its-name", rf"O³(?:{_OF_YEAR})?", half_of_named_month),
    Production("first-months", r"O[dc]u(?=[VF.,;:!?)\n]|$)", parts.first_months, contextual=True, names_period=True),
    Production("last-units", r"[Lg][dcn]u(?![tfb])", quantities.to_anchor),
    Production("half-of-year", r"O¼(?:f|tU)?y", parts.half, relative=False),
    Production("half", r"O¼t[Lg]?U", parts.half),
    Production("half-of-year", rf"O¼[if]?t?M{_OF_YEAR}|O¼t?(?:d\.|O)U", parts.half, relative=False),
    Production("half", r"O¼[if]?t?M", parts.half),
    Production("quarter-of-year", rf"LQ{_OF_YEAR}", last_quarter_of_year, relative=False),
    Production("last-in-period-of-year", rf"L[WU]{_PERIOD_OF_YEAR}", last_in_period, relative=False),
    Production("nth-in-period-of-year", rf"(?:O|d\.)[WU]{_PERIOD_OF_YEAR}", ordinal.nth_in_period, relative=False),
    Production("last-in-period", rf"L[WU]{_PERIOD}", last_in_period),
    Production("nth-in-period", rf"(?:O|d\.)[WU]{_PERIOD}", ordinal.nth_in_period),
    Production("months-of-year", r"M(?:-|/|Bi?)My", intervals.months, relative=False),
    Production(
        "month-of-year-behind", rf"M(?=(?:,i?M){{0,4}},?[v∨]i?M{_OF_YEAR})", series.of_year_behind, relative=False
    ),
    Production(
        "month-of-year-behind", rf"(?:Et?|e)?M(?=Bi?t?(?:Et?|e)?M{_OF_YEAR})", series.of_year_behind, relative=False
    ),
    Production("month-of-year-before", r"M[ti]?¬", month_of_year_before, contextual=True),
    Production("month-of-last-year", r"(?:Et?|e)?Mt?[Lg]U", periods.month_of_last_year),
    Production("month-of-year", rf"(?:Et?|e)?{_MONTH},?{_OF_YEAR}", absolute.month_of_year, relative=False),
    Production("last-month", r"(?:Et?)?[Lg]M", periods.last_month_named),
    Production("month", r"(?:Et?|e)?(?<!d\.)(?<!d)M(?!t?lU)", periods.month),
    Production("quarter-of-year", rf"(?:O|d\.)Q{_OF_YEAR}|qd/?y", absolute.quarter_of_year, relative=False),
    Production("quarter", r"(?:O|d\.)Q(?:t?[Lg]U)?|[Lg]Q(?!t|y)", periods.quarter),
    Production("half-year-of-year", rf"(?:O|d\.)j{_OF_YEAR}", intervals.half_year, relative=False),
    Production("half-year", r"(?:O|d\.)j(?:t?[Lg]U)?", intervals.half_year),
    Production(
        "season-of-year-behind", rf"S(?=(?:,i?t?S){{0,2}},?[v∨]i?t?S{_OF_YEAR})", series.of_year_behind, relative=False
    ),
    Production("season-of-year", rf"(?:Et?)?S{_OF_YEAR}(?:/[dn])?", absolute.season_of_year, relative=False),
    Production("season-of-last-year", r"St?[Lg]U", weekday_shapes.season_of_last_year),
    Production("season", r"(?:Et?)?[Lg]S|(?<=i)S", season),
    Production("season", r"(?<=t)S", season_since),
    Production("quarter", r"(?<=i)O(?=[VF.,;:!?)\n]|$)", quarter_left_out, contextual=True),
    Production("decade", r"(?:Et|e)?(?:[yn]r-?u?|Xu?)t(?:[Lg]|d\.|O)U", absolute.of_century(decade)),
    Production("decade", r"(?:Et|e)?(?:[yn]r-?u?|Xu?)", decade, relative=False),
    Production("century", r"(?:Et|e)?(?:d\.|O)U", absolute.century, relative=False),
    Production("calendar-week-of-year", rf"d\.C{_OF_YEAR}|Cd[,/]?y", calendar_week, relative=False),
    Production("calendar-week", r"d\.C|Cd", calendar_week),
    Production("part-of-unit-of-year", r"Jy", part_of_unit, relative=False),
    Production("part-of-unit", r"J", part_of_unit),
    Production("feast-of-year", r"Hy", absolute.holiday_of_year, relative=False),
    Production("feast", r"[Lg]?H", relative.holiday),
    Production("year", r"(?:Et?)?[Uu]y", clear_year, relative=False),
    Production("years", r"y[-/](?:y|[dn](?![-/.:]?[dny]))", intervals.years_with_short_end, relative=False),
    Production("year", r"[Ee]?y", absolute.year, relative=False),
    Production("weekday-of-week", r"Wt?[Lg]U|[Lg]Ui?W", relative.weekday_of_week),
    Production("weekday-in-weeks", rf"W[Ib]{_COUNT}[Uu]", relative.weekday_in_weeks),
    Production("last-weekday", r"[Lg]W[Po]?", last_weekday),
    Production("weekday-and-day", r"W\(d\.\)|d\.(?:,[it]?W|\(W\))", weekday_shapes.day_and_weekday),
    Production("weekday-and-day", r"(?:W|w\.?),?t?d\.(?![MmdnyQWUjO])", weekday_shapes.with_its_number(weekday)),
    Production("weekday-ahead", r"(?:(?<=[zB])|(?<=[zB]t)|(?<=[zB]i))W[Po]?", weekday_ahead),
    Production("weekday", r"W[Po]?", weekday),
    Production("years-to-the-day", rf"Tb{_COUNT}[Uu]", years_to_the_day),
    Production("from-today", rf"TI{_COUNT}[Uu]", periods.units_ahead),
    Production("deictic", r"T[Po]?", deictic),
    Production("named-deictic", r"A[WUPo]", tomorrow),
    Production("tomorrow", r"oP?", tomorrow),
    Production("last-night", r"LP", part_of_day),
    Production("last-unit", r"(?:Et?)?[Lg]U", last_unit),
    Production("this-unit", r"E[tf]U", periods.this_unit),
    Production("next-day", r"Y|lU|[UQ]e", next_day, contextual=True),
    Production("days-later", r"[acd][Uu]v[acd][Uu]e", periods.units_from_topic, contextual=True),
    Production("days-later", r"[acd][UuQ]e", days_later, contextual=True),
    Production("weekend", r"[Lg]K|(?<=[if])K", weekend),
    Production("ago", r"ba?¹", periods.quarter_century_ago),
    Production("ago", rf"b(?:~\.?){{0,2}}{_QUANTITY}", periods.units_ago),
    Production("in-units", rf"I(?:~\.?)?{_QUANTITY}", weekday_shapes.units_planned),
    Production("this-year", r"N", this_year),
)

_LETTERS, _VALUES = tables(WORDS, letter_cases, EXACT)

LANGUAGE = Language(
    "de",
    _LETTERS,
    _VALUES,
    PRODUCTIONS,
    starts="§¬ydDWwMmOLgEeSjJqCXnHToAYlUuacKbIN",
    year_leads=YEAR_LEADS,
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_today=is_today,
    is_holiday=is_holiday,
    unknown_letter=unknown_letter,
)
