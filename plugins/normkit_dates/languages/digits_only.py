"""Dates in digits, for the languages whose words are not known yet."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Language, Production
from normkit_dates.grammar.token_tables import tables
from normkit_dates.resolvers import absolute
from normkit_dates.resolvers.written_days import WRITTEN_DAYS

PRODUCTIONS = (
    Production("year-month-day", r"y(?:-d-d|/d/d|\.d\.d)(?![-/.][dn])", absolute.year_month_day, relative=False),
    WRITTEN_DAYS[0],
    Production("day-month-year", r"d(?:/d/|\.d\.|-d-)y", absolute.day_month_year, relative=False),
)

_LETTERS, _VALUES = tables({}, lambda word: (word,))

LANGUAGE = Language("und", _LETTERS, _VALUES, PRODUCTIONS, starts="yd")
