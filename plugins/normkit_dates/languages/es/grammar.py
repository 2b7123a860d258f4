"""Spanish, as news writes it: the shapes of its dates. Its letters are told in ``lexicon``."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Language, Rule
from normkit_dates.grammar.token_tables import tables
from normkit_dates.languages.es import lexicon as words
from normkit_dates.languages.es.guards import is_feast, is_month, is_quarter, is_today, is_weekday, is_year
from normkit_dates.languages.es.lexicon import unknown
from normkit_dates.languages.es.resolvers import (
    clear_year,
    day_alone,
    day_of_last_or_coming,
    decade,
    last_unit,
    last_weekday,
    month_day,
    new_year,
    part_of_day,
    quarter,
    season,
    spoken_year,
    this_unit,
    units_ago,
    units_ahead,
    units_planned,
    weekday,
)
from normkit_dates.languages.shared import romance_days, romance_periods
from normkit_dates.resolvers import absolute, intervals, ordinal, periods, relative

_DAY = r"(?:L?[Ww]\.?,?t?)?"
_NUMBER = r"(?:d\.?o?|O|c(?:&c)?)"
_PART = r"(?:ef(?:Uf)?)?"
_TO = r"[-z]t?|&t?"
_COUNT = r"~?f?(?:[dny]|ac?f?|c(?:&c)?)"
_OF_DAY = r"(?:[pif]t?[PT]|P)"
_COMING = r"(?:L|jg)"
_END = r"(?=[.,;:!?)\n]|$)"
_IN = r"f?t?(?:M,?f?y|M|LU|UL|U?y)"
_LAST_YEAR = r",?f?t?(?:UL|Ujg|LU)"

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
    Rule("week-of", rf"Uf{_NUMBER}f?[Mm]\.?,?f?y", absolute.week_of, relative=False),
    Rule("week-of", rf"Uf{_NUMBER}f?M", periods.week_of),
    Rule(
        "day-around",
        rf"vf{_NUMBER}f?[Mm]\.?,?f?y",
        romance_days.around_named(absolute.named_month_day_year),
        relative=False,
    ),
    Rule("day-around", r"vft?Hf?y", romance_days.around_named(absolute.feast_of_year), relative=False),
    Rule("day-around", rf"vf{_NUMBER}f?M", romance_days.around_named(month_day)),
    Rule("day-around", r"vft?H", romance_days.around_named(relative.feast)),
    Rule(
        "days", rf"W?do?(?:{_TO})W?do?f?[Mm]\.?,?f?y", romance_days.joined_days(intervals.days_of_year), relative=False
    ),
    Rule("days", rf"W?do?(?:{_TO})W?do?f?M", romance_days.joined_days(intervals.days_of_month)),
    Rule(
        "day-month-name",
        rf"{_DAY}do?f?[Mm]\.?(?=(?:{_TO})W?do?f?[Mm]\.?,?f?y)",
        romance_days.year_ahead(absolute.named_month_day_year),
        relative=False,
    ),
    Rule(
        "day-month-name-year",
        _DAY + rf"{_NUMBER}[-/]?f?[Mm]\.?[-,/]?f?(?:U)?y",
        absolute.named_month_day_year,
        relative=False,
    ),
    Rule("day-month-name-year", _DAY + r"[Mm]\.?d,?f?y", absolute.named_month_day_year, relative=False),
    Rule("day-month-spoken-year", _DAY + rf"{_NUMBER}f?Mf(?:c?h)(?:[ch&]){{0,4}}", spoken_year, relative=False),
    Rule("day-of-last-month-name", rf"L(?:W,?)?{_NUMBER}f?M|{_NUMBER}f?M{_COMING}", day_of_last_or_coming),
    Rule("day-month-of-last-year", _DAY + rf"{_NUMBER}f?M{_LAST_YEAR}", periods.month_of_last_year),
    Rule("day-month", _DAY + rf"{_NUMBER}(?:f?M|f?m)|Md{_END}", month_day),
    Rule("day-month", _DAY + r"d/d(?![-/.:%]?[dny])", romance_days.led_month_day),
    Rule("month-of-last-year", _PART + rf"M{_LAST_YEAR}", periods.month_of_last_year),
    Rule("month-of-year", rf"M(?=(?:{_TO}|/)M,?f?y)", romance_days.year_ahead(absolute.month_of_year), relative=False),
    Rule("month-of-year", _PART + r"[Mm]\.?,?f?U?y", absolute.month_of_year, relative=False),
    Rule("last-month", rf"(?:ef)?L(?:Uf)?M|{_PART}M{_COMING}", periods.last_month_named),
    Rule("last-in-period", rf"L[WU]{_IN}", romance_periods.last_in_period),
    Rule("nth-in-period", rf"(?:O|do)[WU]{_IN}", ordinal.nth_in_period),
    Rule("day-of-last-month", r"d\.?o?ft?(?:UL|LU)", ordinal.nth_in_period),
    Rule("month", _PART + r"M", periods.month),
    Rule("quarter-of-year", r"(?:O|do)Q,?f?U?y|qd,?f?y|dqf?y", absolute.quarter_of_year, relative=False),
    Rule("quarter-of-year", r"LQf?U?y", romance_periods.last_quarter_of_year, relative=False),
    Rule("quarter", rf"(?:O|do)Q(?:f?t?U{_COMING}|ft?LU)?|LQ|Q{_COMING}", quarter),
    Rule("half-of-year", r"(?:O|do)Z,?f?U?y", intervals.half_year, relative=False),
    Rule("half", rf"(?:O|do)Z(?:f?t?U{_COMING}|ft?LU)?", intervals.half_year),
    Rule("season-of-year", r"(?:eft?)?Sf?y(?:[-/][yd])?", absolute.season_of_year, relative=False),
    Rule("season", rf"(?:eft?)?S{_COMING}|(?:eft?)?LS|eftS", season),
    Rule("decade", r"(?:eft)?(?<=t)u(?:y|n|d|c)|(?:eft?)?Uf(?:tu?)?(?:y|n|d|c)", decade, relative=False),
    Rule("century", r"(?:eft?)?UO", absolute.century, relative=False),
    Rule("feast-of-year", r"(?:(?:Wf)?H|WG)f?y", absolute.feast_of_year, relative=False),
    Rule("feast", rf"L?(?:(?:Wft?)?H|WG){_COMING}?", relative.feast),
    Rule("new-year", r"UC", new_year),
    Rule("year", r"(?:eft?)?Uy", clear_year, relative=False),
    Rule("year", r"(?:ef)?y", absolute.year, relative=False),
    Rule("weekday-of-week", rf"W,?f?t?(?:U{_COMING}|LU)", relative.weekday_of_week),
    Rule("weekday-of-week", r"W,?f?t?(?:UR|RU)", romance_days.weekday_of_week_around),
    Rule("weekday-and-day", r"L?(?:W|w\.)t?do?(?=[.,;!?)\n](?![dny])|[zf&ip]|$)", relative.weekday_and_day),
    Rule("last-weekday", rf"W{_COMING}{_OF_DAY}?|LW{_OF_DAY}?", last_weekday),
    Rule("weekday-around", r"WR(?![zf])|RW", romance_days.weekday_around),
    Rule("weekday", rf"W{_OF_DAY}?", weekday),
    Rule("day-before", r"bfT", relative.day_before_deictic),
    Rule("part-of-day", r"L[PT]", part_of_day),
    Rule("deictic", rf"T{_OF_DAY}?", relative.deictic),
    Rule("same-day", r"tBU|JB?[UP]", romance_days.same_day),
    Rule("last-unit", rf"(?:eft?)?U{_COMING}|(?:eft?)?LU|LefU", last_unit),
    Rule("unit-around", r"UR(?![zf])|RU", romance_periods.unit_around),
    Rule("this-unit", r"eft?U", this_unit),
    Rule("units-around", r"(?:[dac])[Uu](?:b(?![fj])|rP)", romance_days.units_around),
    Rule("day-around", r"(?<=t)v(?!f)", romance_days.day_around),
    Rule("ago", rf"AY?{_COUNT}[Uu]", units_ago),
    Rule("ahead", rf"Nf{_COUNT}[Uu]", units_ahead),
    Rule("planned", rf"i{_COUNT}[Uu]", units_planned),
    Rule("day-alone", rf"U(?:d|c){_END}|(?<=t)d{_END}", day_alone),
)

_LETTERS, _VALUES = tables(words.WORDS, words.spellings, words.EXACT)

LANGUAGE = Language(
    "es",
    _LETTERS,
    _VALUES,
    RULES,
    starts="yDdWwLOcMmveUuqQSHRTbtJANi",
    year_leads=words.YEARS.leads,
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_quarter=is_quarter,
    is_today=is_today,
    is_feast=is_feast,
    unknown=unknown,
)
