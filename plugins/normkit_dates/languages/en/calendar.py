"""English dates that hold a number or a month: tried first, and imported for a text that holds one (``grammar``)."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Production
from normkit_dates.languages.en.days import (
    day_month_year,
    day_of_month_before,
    day_of_short_year,
    days_of_month,
    last_month,
    month,
    month_day,
    spaced_day,
)
from normkit_dates.languages.en.phrases import FEAST, HALF, PART, QUARTER, SPELLED, UNITS
from normkit_dates.languages.en.resolvers import (
    decade,
    year_ago_quarter,
)
from normkit_dates.languages.en.seldom.lists import of_year_again
from normkit_dates.languages.shared import weekday_shapes
from normkit_dates.resolvers import absolute, intervals, ordinal, parts, periods, relative, series

_DAY = r"(?:L?(?:W|w\.?)[,-]?\(?)?"
# What stands between a member of a range or a list and the year of its last one: months, days, and what joins them.
_MORE = r"[-,&z][otpzLWwft.,&-]{0,5}(?:d[of.]{0,2}[Mm]|[Mm]\.?d)[dMmotfpzLWw.,&-]{0,22}"
_MEMBER = r"(?:[Mm]\.?d|t?do?f?[Mm])[o.]?"
# 08:15:00 +0000, 08:15 CEST: a clock between the day and its year (ctime, RFC 850 logs).
_CLOCK = r"[dn]:[dn:xy_-]{1,6}"
_TO_DAY = r"(?:do?[-z/]do?f?[Mm]\.?|[Mm]\.?do?[-z]do?)"
_WEEK = r"t?U(?:ft?|[EB]p?t?)"
_AGAIN = r",?&(?:x?[ip]?|V[ip])"
# What stands between the first day of a list and its last.
_DAYS = r"(?:,t?do?){0,8},?&t?do?"

# The order decides between two productions that fit at the same word.
PRODUCTIONS = (
    Production(
        "year-month-day", r"y(?:-d-d|/d/d|\.d\.d|[-/][Mm][-/]d)(?![-/.][dn])", absolute.year_month_day, relative=False
    ),
    Production("day-month-year", r"d(?:/d/|\.d\.|-d-)y", day_month_year, relative=False),
    Production(
        "short-date", r"d(?<![-/.]d)/d/[dn](?![-/.]?[dny](?!/d/))", absolute.day_month_short_year, relative=False
    ),
    Production("spaced-date", r"(?<=[fp:x])ddy(?![-/.,]?[dny])", spaced_day, relative=False),
    Production("compact-date", "D", absolute.compact_day, relative=False),
    Production("week-of", r"(?:[Mm]\.?do?,?f?y|do?f?[Mm]\.?,?y)", absolute.week_of, False, lead=_WEEK),
    Production("week-of", r"(?:M\.?do?|do?f?M)", periods.week_of, lead=_WEEK),
    Production("days", r",?y", intervals.days_of_year, False, lead=_TO_DAY),
    Production("days", r"(?!:[dny]|%|[.,]?[dn])", days_of_month, lead=_TO_DAY),
    Production("day-of-month-behind", rf"t?do?(?={_DAYS}f?[Mm])", series.of_month_behind(relative.month_day)),
    Production(
        "day-of-month-behind",
        r"t?do?(?=,?[&z-][Ww]\.?,?t?do?f?[Mm])",
        series.of_month_behind(relative.month_day),
        lead=r"[Ww]\.?,?",
    ),
    Production("day-of-month-before", r"d(?<=[do,][&,]d)o?(?!o|f?[Mm]|d|[-/.][dMm])", day_of_month_before),
    Production("short-date", r"d(?:-[Mm]-|o?f?[Mm]\.?')[dn]", absolute.named_short_year_day, relative=False),
    Production("short-date", r"d[Mm][dn]", day_of_short_year),
    Production("short-date", r"d(?<![-/.]d)-d-n(?![-/.]?[dny])", absolute.day_month_short_year, relative=False),
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
    Production("day-of-year-behind", rf"{_MEMBER}(?={_AGAIN}L?W?{_MEMBER},?f?y)", of_year_again, False, lead=_DAY),
    Production(
        "spelled-day",
        rf"(?:Mt?c?-?O|t?(?:c?-?O|do)(?:U?f)?M),?(?:itU)?(?:{SPELLED}(?![-x])|(?<=U)y)",
        absolute.spelled_day,
        False,
        lead=_DAY,
    ),
    Production("month-day-of-last-year", r"(?:[Mm]\.?do?|t?do?f?[Mm]),?f?LU", periods.month_of_last_year, lead=_DAY),
    Production(
        "month-day",
        r"(?:M[.-]?,?do?|m-d)(?!:[dny]|%|[.,]?n|[-,]?y|,d_)|mdo|(?<!O)t?(?:do?f?|c?-?Of)M|t?[dO]o?fm",
        month_day,
        lead=_DAY,
    ),
    Production(
        "month-of-year-behind",
        r"M\.?(?=[-,&z][Mm.,&ztEfe-]{1,20}(?<=[Mm.,f])y)",
        series.of_year_behind,
        False,
        lead=PART,
    ),
    Production("month-of-year-behind", rf"M\.?(?={_AGAIN}{PART}M\.?,?f?y)", of_year_again, False, lead=PART),
    Production("month-of-last-year", r"[Mm]f?LU", periods.month_of_last_year, lead=PART),
    Production("month-of-year", r"[Mm](?:\.?,?f?y|[-/]y(?![-/]))", absolute.month_of_year, False, lead=PART),
    Production("last-month", r"L[Mm]", last_month, lead=PART),
    Production("months", r"M-M(?!-|,?f?y)", intervals.months),
    Production("month", r"M", month, lead=PART),
    Production("week-number", r"t?Ud(?:f|,)?(?:y|LU)", ordinal.week_number),
    Production("half-of-year", r"ys|ns|U?y|M,?f?y", parts.half, False, lead=HALF),
    Production("half", r"M", parts.half, lead=HALF),
    Production("counted-units-of-year", r"ft?(?:U?y|M,?f?y)", parts.counted_units, False, lead=UNITS),
    Production("counted-units", r"ft?M", parts.counted_units, lead=UNITS),
    Production("quarter-of-year", r"ft?y|,?y", absolute.quarter_of_year, False, lead=QUARTER),
    Production("quarter-of-year", r"yqd|qd,?f?y", absolute.quarter_of_year, relative=False),
    Production(
        "season-of-year",
        r"(?:t?Eft?|e-?|t)?S(?:(?:ft?)?y|(?=(?:,S){0,2},?[&/z-]t?S(?:ft?)?y))",
        series.season_of_year,
        relative=False,
    ),
    Production("decade", r"(?:e-?)?(?:t?ys|[t']ns|(?<=[e-])ns|(?<=ns&)ns)", decade, relative=False),
    Production("short-year", r"'[nd]", absolute.short_year, relative=False),
    Production("years", r"y[-/][dn](?![-/.:]?[dny])", intervals.years_with_short_end, relative=False),
    Production("feast-of-year", r",?f?y", absolute.holiday_of_year, False, lead=FEAST),
    Production("year", r"t?Ef(?:tU)?y", absolute.clear_year, relative=False),
    Production("year", r"(?:e-?)?y", absolute.year, relative=False),
    Production("year-end", r"t?U-E(?:f?y)", periods.end_of_year, relative=False),
    # Without "th" the number must close its clause: "on Friday 3 soldiers", "Friday the third man".
    Production(
        "weekday-and-day",
        r"do|t?do?(?=[.,;!?)\n](?![dny])|(?<=d)(?:-(?!d)|:)x|$)",
        relative.weekday_and_day,
        lead=r"[Ww]\.?,?",
    ),
    Production(
        "weekday-and-day",
        r"t?d(?:o(?!f?[Mm])|(?!o|[FV%_]|f|-?[MmnydU]|[/.:]?[dny]|,d[_:]))",
        weekday_shapes.with_its_number(relative.weekday),
        lead=r"[Ww]\.?,?",
    ),
    Production("year-ago-quarter", r"tyQ", year_ago_quarter, contextual=True),
)
