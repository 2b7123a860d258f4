"""French, as news writes it: the shapes of its dates. Its letters are told in ``lexicon``."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Language, Rule
from normkit_dates.grammar.token_tables import tables
from normkit_dates.languages.fr import lexicon as words
from normkit_dates.languages.fr.guards import is_feast, is_month, is_quarter, is_today, is_weekday, is_year
from normkit_dates.languages.fr.lexicon import unknown
from normkit_dates.languages.fr.resolvers import (
    clear_year,
    day_alone,
    day_of_september,
    decade,
    feast,
    feast_of_year,
    in_eight,
    month_day,
    new_year,
    part_of_today,
    season,
    season_of_year,
    this_unit,
    units_ago,
    units_ahead,
    weekday,
)
from normkit_dates.languages.shared import romance_days, romance_periods
from normkit_dates.resolvers import absolute, intervals, ordinal, periods, relative

_DAY = r"(?:L?[Ww]\.?,?t?)?"
_NUMBER = r"(?:do?|O|c(?:-?&?-?c)?)"
_PART = r"(?:e(?:-|f(?:Uf'?)?)?)?"
_TO = r"[-z]|&t?"
_COUNT = r"~?f?'?(?:[dny]|ac?(?:f'?)?|c(?:-?&?-?c)?)"
_OF_DAY = r"(?:P|b-P)"
_WEEKEND = r"K(?:-?X)?"
_BEHIND = r"(?=[.,;:!?)]|$)"
_IN = r"f?t?'?(?:M,?f?y|M|Ug|LU|U?y)"
_LAST_YEAR = r",?f?t?'?(?:Ug|LU)"

# The order decides between two rules that fit at the same word.
RULES = (
    Rule(
        "year-month-day", r"y(?:-d-d|/d/d|\.d\.d|[-/][Mm][-/]d)(?![-/.][dn])", absolute.year_month_day, relative=False
    ),
    Rule("compact-date", "D", absolute.compact_day, relative=False),
    Rule("day-month-year", _DAY + r"d(?:/d/|\.d\.|-d-)y", romance_days.digits(absolute.day_month_year), relative=False),
    Rule(
        "short-date",
        _DAY + r"(?<![-/])d/d/[dn](?![-/.]?[dny])",
        romance_days.digits(absolute.day_month_short_year),
        relative=False,
    ),
    Rule(
        "short-date",
        r"(?:(?<=t)|(?<=W))d(?:\.d\.|-d-)[dn](?![-/.]?[dny])",
        absolute.day_month_short_year,
        relative=False,
    ),
    Rule("spaced-date", r"(?<![dny])dd[dny](?![dny/%:])", romance_days.spaced_day, relative=False),
    Rule("week-of", rf"Uf{_NUMBER}[Mm]\.?,?f?y", absolute.week_of, relative=False),
    Rule("week-of", rf"Uf{_NUMBER}f?M", periods.week_of),
    Rule(
        "day-around",
        rf"v(?:f'?{_NUMBER}-?[Mm]\.?,?f?y)",
        romance_days.around_named(absolute.named_month_day_year),
        relative=False,
    ),
    Rule("day-around", r"vf'?t?'?Hf?y", romance_days.around_named(absolute.feast_of_year), relative=False),
    Rule("day-around", rf"vf'?{_NUMBER}-?M", romance_days.around_named(month_day)),
    Rule("day-around", r"vf'?t?'?H", romance_days.around_named(feast)),
    Rule(
        "days", rf"W?do?(?:{_TO})W?do?f?[Mm]\.?,?f?y", romance_days.joined_days(intervals.days_of_year), relative=False
    ),
    Rule("days", rf"W?do?(?:{_TO})W?do?f?M", romance_days.joined_days(intervals.days_of_month)),
    Rule(
        "day-month-name",
        rf"{_DAY}do?[Mm]\.?(?=(?:{_TO})W?do?[Mm]\.?,?f?y)",
        romance_days.year_ahead(absolute.named_month_day_year),
        relative=False,
    ),
    Rule(
        "day-month-name-year",
        _DAY + rf"{_NUMBER}[-/]?f?[Mm]\.?[-,/]?f?y",
        absolute.named_month_day_year,
        relative=False,
    ),
    Rule(
        "day-month-name-year",
        _DAY + r"do?[Mm]\.?(?:n(?!%)|d(?=[;)\n]|[.,](?![dny])|$))",
        absolute.named_month_day_year,
        relative=False,
    ),
    Rule("day-month-name-year", _DAY + r"do?c\.?y", day_of_september, relative=False),
    Rule("day-of-last-month-name", _DAY + rf"{_NUMBER}Mg", romance_days.day_of_last_or_coming),
    Rule("day-month-of-last-year", _DAY + rf"{_NUMBER}f?M{_LAST_YEAR}", periods.month_of_last_year),
    Rule("day-month", _DAY + rf"{_NUMBER}(?:-?f?M|m)", month_day),
    Rule("day-month", _DAY + r"d/d(?![-/.:%]?[dny])", romance_days.led_month_day),
    Rule("month-of-last-year", _PART + rf"M{_LAST_YEAR}", periods.month_of_last_year),
    Rule("month-of-year", rf"M(?=(?:{_TO}|/)M,?f?y)", romance_days.year_ahead(absolute.month_of_year), relative=False),
    Rule("month-of-year", _PART + r"[Mm]\.?,?f?y", absolute.month_of_year, relative=False),
    Rule("month-of-year", r"M'?n", romance_periods.month_of_short_year, relative=False),
    Rule("last-month", _PART + r"Mg|L(?:Uf'?)?M", periods.last_month_named),
    Rule("last-in-period", rf"g[WU]{_IN}", romance_periods.last_in_period),
    Rule("nth-in-period", rf"(?:O|do)[WU]{_IN}", ordinal.nth_in_period),
    Rule("day-of-last-month", r"do?f(?:t?'?Ug|LU)", ordinal.nth_in_period),
    Rule("month", _PART + r"M", periods.month),
    Rule("quarter-of-year", r"(?:O|do)Qf?(?:t?'?U)?y|qd,?f?y", absolute.quarter_of_year, relative=False),
    Rule("quarter-of-year", r"gQf?y", romance_periods.last_quarter_of_year, relative=False),
    Rule("quarter", r"(?:O|do)Q(?:f?t?'?Ug|f?LU)?|Qg|LQ", periods.quarter),
    Rule("half-of-year", r"(?:O|do)Zf?(?:t?'?U)?y", intervals.half_year, relative=False),
    Rule("half", r"(?:O|do)Z(?:f?t?'?Ug|f?LU)?", intervals.half_year),
    Rule("season-of-year", r"(?:e(?:ft?'?)?)?Sf?y(?:[-/][yd])?", season_of_year, relative=False),
    Rule("season", r"(?:e(?:ft?'?)?)?Sg|(?:ef)?LS|eft?'?S|(?<=z)S|(?<=zt')S", season),
    Rule("decade", r"(?:ef)?u(?:y|n|d|c(?:-?c)?(?:-?c)?)", decade, relative=False),
    Rule("century", r"(?:ef)?(?:O|do)U", absolute.century, relative=False),
    Rule("feast-of-year", r"(?:WG|(?:Wf?'?t?'?)?(?:G-?)?H)f?y", feast_of_year, relative=False),
    Rule("feast", r"(?:WG|(?:Wf?'?t?'?|G-?)?H)g?", feast),
    Rule("new-year", r"CU|Uft'U", new_year),
    Rule("year", r"(?:ef(?:t'?)?)?Uy", clear_year, relative=False),
    Rule("year", r"e(?:-|f)?y|y", absolute.year, relative=False),
    Rule("weekday-of-week", r"W,?f?t?(?:Ug|LU)", relative.weekday_of_week),
    Rule("weekday-of-week", r"W,?f?t?U(?:R|f'b)", romance_days.weekday_of_week_around),
    Rule("weekday-in-eight", r"Wi[dc](?![dnu])", in_eight),
    Rule("weekday-and-day", r"L?(?:W|w\.)t?do?(?=[.,;!?)\n](?![dny])|[zf&i]|$)", relative.weekday_and_day),
    Rule("last-weekday", r"WgP?", relative.last_weekday),
    Rule("weekday-around", r"W(?:R(?!t)|f'b)", romance_days.weekday_around),
    Rule("weekday", rf"L?W{_OF_DAY}?", weekday),
    Rule("day-before", rf"b-?T{_OF_DAY}?", relative.day_before_deictic),
    Rule("deictic", rf"T(?:'j)?{_OF_DAY}?", relative.deictic),
    Rule("same-day", rf"tBU|L(?:U|{_OF_DAY})-?J|LBU", romance_days.same_day),
    Rule("part-of-day", rf"L{_OF_DAY}", relative.part_of_day),
    Rule("last-night", r"Pg", romance_days.last_night),
    Rule("part-of-today", r"(?<=Nt)U(?!f)", part_of_today),
    Rule("weekend", rf"{_WEEKEND}g|g{_WEEKEND}|L{_WEEKEND}", romance_periods.weekend),
    Rule("weekend", rf"(?<=[hN]t){_WEEKEND}(?!f)", periods.weekend),
    Rule("last-unit", r"(?:eft?'?)?Ug|(?:ef)?LU(?!-?J)", romance_periods.last_unit),
    Rule("coming-unit", r"gU", romance_periods.coming_unit),
    Rule("unit-around", r"U(?:R(?!t)|f'b)", romance_periods.unit_around),
    Rule("this-unit", r"eft?'?U", this_unit),
    Rule("units-around", rf"(?:[dac]|ac)[Uu](?:pr|r|b{_BEHIND})", romance_days.units_around),
    Rule("day-around", r"(?:(?<=t)v|(?<=')b-v)z?P?(?!f)", romance_days.day_around),
    Rule("ago", rf"(?:IYV|A)(?:zx)?{_COUNT}[Uu]", units_ago),
    Rule("ahead", rf"N{_COUNT}[Uu]", units_ahead),
    Rule("day-alone", r"(?<=t)d(?=[.,;:!?)\n]|$)", day_alone),
)

_LETTERS, _VALUES = tables(words.WORDS, words.spellings, words.EXACT)

LANGUAGE = Language(
    "fr",
    _LETTERS,
    _VALUES,
    RULES,
    starts="yDdWwLOcMmvegqQSuGHCUTbtPKNIAa",
    year_leads=words.YEARS.leads,
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_quarter=is_quarter,
    is_today=is_today,
    is_feast=is_feast,
    unknown=unknown,
)
