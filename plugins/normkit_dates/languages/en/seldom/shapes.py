"""English shapes that few texts have: imported and compiled for a text that may have one (``grammar.SELDOM``)."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Production
from normkit_dates.languages.en import stretches
from normkit_dates.languages.en.phrases import COUNT
from normkit_dates.languages.en.resolvers import season
from normkit_dates.languages.en.seldom import days, fiscal, lists
from normkit_dates.resolvers import relative
from normkit_dates.resolvers.compared import same_period
from normkit_dates.resolvers.written_days import WRITTEN_DAYS

_BEFORE = r"aU[eAb]|tUb"
_NTH = r"t?(?:O|do|L)"
_CLOSES = r"(?=[.,;:!?)\n]|$)"

PRODUCTIONS = (
    WRITTEN_DAYS[0],
    Production("short-date", r"d(?<![-/.]d)\.d\.[dn](?![-/.:%]?[dny])", days.short_dotted_day, relative=False),
    Production("month-of-year", r"d(?<![-/.:]d)/y(?![-/.:]?[dny])", days.month_in_digits, relative=False),
    Production("numeric-day", r"d(?<![-/.]d)/d(?![-/.:%]?[dny])", days.settled_day),
    Production("day-of-last-month", r"t?doj\.?", days.day_of_old_letter),
    Production("weekday-and-day", r"t?do(?:,aW|\(W\))", relative.weekday_and_day),
    Production("weekday-in-weeks", r"WU(?![-x])|[ac][Uu][pr]W", days.weekday_week),
    Production("weekday-in-weeks", rf"{COUNT}[Uu]Ap?W", relative.weekday_in_weeks),
    Production("last-weekday", r"t?WbL", days.weekday_beyond),
    Production("month-of-year", r"M\.?'[dn]", fiscal.month_of_short_year, relative=False),
    Production("fiscal-year", r"\$'?(?:y|[dn])(?:[-/][dn])?(?![-/.:]?[dny])", fiscal.fiscal_year, relative=False),
    Production("half-of-year", r"(?:O|do)-?½,?y|t?y(?:O|do)-?½|Cd,?'?n", fiscal.half_of_short_year, relative=False),
    Production(
        "period-ended",
        r"t?(?:½|[dn]|c-?c?)?-?[UuQ][zVx](?:(?:E-|t?Eft?)?M|[Mm]\.?do?|t?do?f?M)(?:,?f?y)?(?![-/.,]?[dny])",
        stretches.period_ended,
    ),
    Production("full-year", r"tYU(?![fy])|Y-U(?=x)", fiscal.full_year),
    Production(
        "half-of-year",
        r"-?½(?!-?[uU]|,?f?t?[MmyLndecO])",
        fiscal.half_alone,
        contextual=True,
        names_period=True,
        lead=_NTH,
    ),
    Production("quarter-in-row", r"(?=&t?O-?[uQ])", lists.quarter_in_row, lead=_NTH),
    Production("quarter-in-row", r"(?<=[&t]O)-?u(?:fy)?", lists.quarter_in_row, lead=_NTH),
    Production("weekend-of-month", r"K[fi](?:M(?:,?y)?|LU)", lists.weekend_of_month, lead=_NTH),
    Production("quarter-by-month", r"t?M-(?:z-)?M-?¤(?:,?f?y)?", fiscal.months_of_period),
    Production("quarter-by-month", r"t?(?:M-)?M-?Q,?f?y", fiscal.quarter_by_month, relative=False),
    Production("quarter-by-month", r"t?(?:M-)?M-?Q", fiscal.quarter_by_month),
    Production("quarter-of-year", r"t?LQft?y", days.last_quarter_of_year, relative=False),
    Production("quarter-of-year", r"qd,?'?n|dq[dny]|t?y(?:O|do|J)-?Q", fiscal.quarter_of_short_year, relative=False),
    Production("quarter-of-period", r"[qC]d(?!f?t?LU|[-/.:,]?f?[dny])", fiscal.part_of_period, contextual=True),
    Production("quarter-before", r"tx?lQ|lQ", days.quarter_before, contextual=True),
    Production("same-period", rf"t?§[¤QU](?:,?[fi]?(?:t?L|tl)[U$]|{_BEFORE}|,?[fi]?y)", same_period, contextual=True),
    Production("year-before", rf"t[UQ]b{_CLOSES}", days.year_before, contextual=True),
    Production("season", r"S(?<=[xbz]S)", season),
    Production("new-year", r"(?<=it)GU(?!')", days.in_the_new_year),
    Production("spelled-year", r"'c-?c?(?!-)", days.spelled_short_year, relative=False),
    Production("year", r"~y", days.about_year, relative=False),
)
"""Tried before the common ones: none of them begins one of those."""
