"""Arabic, as news writes it: the Levant's month names, the international ones and the Maghreb's, and Hijri dates.

Here are the shapes of its dates. The words and their letters are in ``lexicon``, what they are where they stand in
``guards``, what the shapes mean in ``days``, ``periods`` and ``hijri``.
"""

from __future__ import annotations

from normkit_dates.grammar.phrase import Language, Rule
from normkit_dates.languages.ar.days import (
    agreed,
    day_of_last_month,
    day_of_month,
    day_of_that_month,
    day_of_this_month,
    day_of_year,
    days_of_month,
    deictic,
    feast_of_year,
    first_of_month,
    last_weekday,
    next_day,
    tonight,
    weekday_and_numeric_day,
)
from normkit_dates.languages.ar.guards import is_feast, is_month, is_quarter, is_today, is_weekday, is_year
from normkit_dates.languages.ar.hijri import (
    BY_NUMBER,
    DAY,
    DIGITS,
    GREGORIAN,
    HIJRI,
    LAST_YEAR,
    NAME,
    PAIR,
    YEAR,
    hijri_day,
    hijri_month_of_year,
    hijri_pair,
    hijri_year,
    last_hijri_month,
    numeric_day,
)
from normkit_dates.languages.ar.lexicon import FOLD, LETTERS, VALUES, unknown
from normkit_dates.languages.ar.periods import (
    century,
    decade,
    half_year,
    last_month,
    month,
    month_of_last_year,
    month_of_year,
    next_week,
    nth_in_period,
    part_of_unit,
    quarter,
    season_of_last_year,
    season_year,
    this_season,
    unit_beyond,
    units_ago,
    units_ahead,
    year_named,
)
from normkit_dates.resolvers import absolute, periods, relative

# What may stand before a day: "on the evening of yesterday, Thursday, corresponding to the day".
_LEAD = r"(?:(?=[BPaTW@])(?:B?P)?(?:a?@?T,?)?(?:@?W)?P?[,-]?(?:R[:x]?)?[it]?@?)?"
_WEEKDAY_LEAD = r"(?:(?:B?P)?(?:a?@?T,?)?@?W,?P?(?:R[:x]?)?[it]?@?|@)"
_PART = r"(?:[eE]f?)?"
_OF_PERIOD = rf"[fi]?(?:{GREGORIAN}|{BY_NUMBER})"
_NTH = r"(?:O@?W|@?WX|X@?W|O@|[OX]U|U[OX]|X@|[@T]X)"
_COUNT = r"(?:2|[U@]c?|[dnc]{1,3}[uU@])"

# The order decides between two rules that fit at the same word.
RULES = (
    Rule("hijri-pair", _LEAD + PAIR, hijri_pair, relative=False),
    Rule("numeric-day", _LEAD + DIGITS + "[JC]?", numeric_day, relative=False),
    Rule("day-month-short-year", r"d(?:/d/|\.d\.)[dn](?![-/.:J]?[dny])", absolute.day_month_short_year, relative=False),
    Rule("hijri-day", rf"{_LEAD}{DAY}{HIJRI}{YEAR}J?", hijri_day, relative=False),
    Rule("hijri-month", rf"{_PART}{HIJRI}{YEAR}J?", hijri_month_of_year, relative=False),
    Rule("hijri-year", r"U?yJ|UJy", hijri_year, relative=False),
    Rule("last-hijri-month", rf"{HIJRI}[Lg]", last_hijri_month),
    Rule("days-of-month", rf"t?d(?:[-&]|r@?)t?df?{GREGORIAN}{YEAR}C?", agreed(days_of_month), relative=False),
    Rule("days-of-month", rf"t?d(?:[-&]|r@?)t?df?{GREGORIAN}", agreed(days_of_month)),
    Rule("day-month-year", rf"{_LEAD}{DAY}{GREGORIAN}{YEAR}C?", agreed(day_of_year), relative=False),
    Rule("month-day-year", rf"(?:W,?)?{NAME}d,y", agreed(absolute.named_month_day_year), relative=False),
    Rule("day-of-last-year", rf"{_LEAD}{DAY}{GREGORIAN}{LAST_YEAR}", agreed(month_of_last_year)),
    Rule("day-of-last-month", rf"{_LEAD}{DAY}{GREGORIAN}[Lg]", agreed(day_of_last_month)),
    Rule("day-month", rf"{_LEAD}(?:{DAY}(?:{GREGORIAN}|{BY_NUMBER}))", agreed(day_of_month)),
    Rule("day-month", rf"{_LEAD}O{GREGORIAN}", agreed(first_of_month)),
    Rule("day-of-this-month", rf"{_LEAD}(?:t?d[-&]{DAY}|{DAY})(?:U[Lg]|aU)", day_of_this_month),
    Rule("day-of-that-month", rf"{_LEAD}{DAY}Uh", day_of_that_month),
    Rule("day-of-this-month", rf"(?:{_WEEKDAY_LEAD}|(?<=[iR]))t?d(?:[-&]t?d)?[Lg]", day_of_this_month),
    Rule("weekday-and-day", r"@?W,?Ri?@?t?d(?![-/.:]?[dny])", relative.weekday_and_day),
    Rule("weekday-and-day", r"(?:@?W,?@?|@)d/d(?![-/.:]?[dny])", weekday_and_numeric_day),
    Rule("nth", rf"{_NTH}(?:{_OF_PERIOD}{YEAR}|[fi]?Uy)", nth_in_period, relative=False),
    Rule("nth", rf"{_NTH}(?:{_OF_PERIOD}(?:{LAST_YEAR})?|{LAST_YEAR})", nth_in_period),
    Rule("month-of-last-year", rf"{_PART}{GREGORIAN}{LAST_YEAR}", agreed(month_of_last_year)),
    Rule("month-of-year", rf"{_PART}(?:{GREGORIAN}|{BY_NUMBER}){YEAR}C?", agreed(month_of_year), relative=False),
    Rule("last-month", rf"{_PART}(?:{GREGORIAN}[Lg]|a{GREGORIAN})", agreed(last_month)),
    Rule("month", rf"{_PART}{GREGORIAN}|[eE]f?{BY_NUMBER}", agreed(month)),
    Rule("quarter-of-year", rf"Q[OX]{YEAR}C?", quarter, relative=False),
    Rule("quarter", rf"Q[OX](?:{LAST_YEAR}|fU)?|Q[Lg]|aQ", quarter),
    Rule("half-year", rf"sO{YEAR}", half_year, relative=False),
    Rule("half-year", rf"sO{LAST_YEAR}", half_year),
    Rule("season-of-year", rf"{_PART}S[fi]?U?yC?", absolute.season_of_year, relative=False),
    Rule("season", rf"{_PART}S{LAST_YEAR}", season_of_last_year),
    Rule("season", rf"{_PART}S[Lg]", periods.season),
    Rule("season", rf"{_PART}aS", this_season),
    Rule("decade", rf"{_PART}q(?:[fi]?U(?:L|O[Oc]?|t?d|c))?", decade, relative=False),
    Rule("century", rf"{_PART}U(?:O[Oc]?|t?d|c)(?!J)", century, relative=False),
    Rule("year", rf"{_PART}Uy(?:[-/]y)?C?(?![-/:]?[dn])", year_named, relative=False),
    Rule("year", r"[eE]f?yC?", year_named, relative=False),
    Rule("season-year", r"y[-/]y(?![-/.:]?[dny])", season_year, relative=False),
    Rule("year", r"yC?", absolute.year, relative=False),
    Rule("weekday-of-week", rf"@?W{LAST_YEAR}", relative.weekday_of_week),
    Rule("last-weekday", r"P?@?WP?(?:b(?=L)|B(?=g))?[Lg]|a@?W", last_weekday),
    Rule("next-day", r"[@T]l|T[Lg]", next_day),
    Rule("deictic", r"(?:B?P)?(?:@?Of?@?T|[Bb]@?T|a?@?T)O?(?:,?@?W|\(W\))?P?(?!l)", deictic),
    Rule("weekday", r"(?:B?P)?@?WP?", relative.weekday),
    Rule("feast-of-year", rf"(?:GH|HU?){YEAR}", feast_of_year, relative=False),
    Rule("feast", r"GH[Lg]?|HU?", relative.feast),
    Rule("part-of-day", r"aP|PL", relative.part_of_day),
    Rule("tonight", r"P", tonight),
    Rule("weekend", r"K[Lg]?", periods.weekend),
    Rule("unit-beyond", r"UbL|UBg", unit_beyond),
    Rule("next-week", r"Ul", next_week),
    Rule("last-unit", rf"{_PART}(?:U[Lg]|aU)|[eE]f?U|XU", part_of_unit),
    Rule("ago", rf"[bA](?:~f?)?{_COUNT}(?:fN)?(?![yMmkISjzq(WTOX])", units_ago),
    Rule("ahead", rf"{_COUNT}fN", units_ahead),
    Rule("ahead", rf"B(?:~f?)?{_COUNT}(?:fN)?(?![yMmkISjzq(WTOX])", units_ahead),
)

LANGUAGE = Language(
    "ar",
    LETTERS,
    VALUES,
    RULES,
    starts="ydtnac2U@WMmkOXTPBbAeEQsSqIjzGHK",
    fold=FOLD,
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_quarter=is_quarter,
    is_today=is_today,
    is_feast=is_feast,
    unknown=unknown,
)
