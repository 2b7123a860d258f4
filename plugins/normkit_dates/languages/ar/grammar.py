"""Arabic, as news writes it: the Levant's month names, the international ones and the Maghreb's, and Hijri dates.

Here are the shapes of its dates. The words and their letters are in ``lexicon``, what they are where they stand in
``guards``, what the shapes mean in ``days``, ``periods`` and ``hijri``.
"""

from __future__ import annotations

from normkit_dates.grammar.phrase import Language, Production
from normkit_dates.languages.ar.days import (
    day_of_last_month,
    day_of_month,
    day_of_that_month,
    day_of_this_month,
    day_of_year,
    days_of_month,
    deictic,
    first_of_month,
    holiday_of_year,
    if_months_agree,
    last_weekday,
    next_day,
    tonight,
    weekday_and_numeric_day,
)
from normkit_dates.languages.ar.guards import is_holiday, is_month, is_place, is_quarter, is_today, is_weekday, is_year
from normkit_dates.languages.ar.hijri import (
    DAY,
    GREGORIAN_MONTH,
    HIJRI_MONTH,
    LAST_YEAR,
    MONTH_NAME,
    MONTH_NUMBER,
    NUMERIC_DAY,
    PAIR,
    YEAR,
    hijri_day,
    hijri_month_of_year,
    hijri_pair,
    hijri_year,
    last_hijri_month,
    numeric_day,
)
from normkit_dates.languages.ar.lexicon import FOLD, LETTERS, VALUES, unknown_letter
from normkit_dates.languages.ar.periods import (
    century,
    decade,
    first_months,
    half,
    half_alone,
    half_year,
    last_month,
    member_of_year_behind,
    month,
    month_in_list,
    month_of_last_year,
    month_of_year,
    months_of_year,
    next_week,
    nth_in_period,
    part_of_unit,
    quarter,
    season_in_list,
    season_of_last_year,
    season_year,
    spelled_day,
    spelled_year,
    this_season,
    unit_beyond,
    units_ago,
    units_ahead,
    year_named,
    years_before,
)
from normkit_dates.languages.shared import weekday_shapes
from normkit_dates.resolvers import absolute, intervals, parts, periods, quantities, relative, series
from normkit_dates.resolvers.compared import quarter_before, same_period
from normkit_dates.resolvers.written_days import WRITTEN_DAYS

# What may stand before a day: "on the evening of yesterday, Thursday, corresponding to the day". A dozen productions
# begin so: each looks first whether a day comes at all.
_TO_DAY = r"(?=[BPaTW@][BPaTW@,\-R:xit]{0,14}+[dOy])"
_LEAD = rf"(?:{_TO_DAY}(?:B?P)?(?:a?@?T,?)?(?:@?W)?P?[,-]?(?:R[:x]?)?[it]?@?)?"
_WEEKDAY_LEAD = rf"{_TO_DAY}(?:(?:B?P)?(?:a?@?T,?)?@?W,?P?(?:R[:x]?)?[it]?@?|@)"
_PART = r"(?:[eE]f?)?"
_OF_PERIOD = rf"[fi]?(?:{GREGORIAN_MONTH}|{MONTH_NUMBER})"
_NTH = r"(?:O@?W|@?WX|X@?W|O@|[OX]U|U[OX]|X@|[@T]X)"
_SPELLED = r"U1[cW]{0,3}"
_COUNT = r"(?:2|[U@]c?|[dnc]{1,3}[uU@])"
_QUANTITY = rf"(?:½U|[U2]&?[dnc]{{1,3}}[uU@]|{_COUNT}(?:½U?|&?{_COUNT})?)"

# The order decides between two productions that fit at the same word.
PRODUCTIONS = (
    Production("hijri-pair", _LEAD + PAIR, hijri_pair, relative=False),
    Production("numeric-day", _LEAD + NUMERIC_DAY + "[JC]?", numeric_day, relative=False),
    Production(
        "day-month-short-year", r"d(?:/d/|\.d\.)[dn](?![-/.:J]?[dny])", absolute.day_month_short_year, relative=False
    ),
    Production("month-of-year", r"(?<![-/.])d/y(?![-/.]?[dn])", absolute.numbered_month, relative=False),
    *WRITTEN_DAYS,
    Production("hijri-day", rf"{_LEAD}{DAY}{HIJRI_MONTH}{YEAR}J?", hijri_day, relative=False),
    Production("hijri-month", rf"{_PART}{HIJRI_MONTH}{YEAR}J?", hijri_month_of_year, relative=False),
    Production("hijri-year", r"U?yJ|UJy", hijri_year, relative=False),
    Production("last-hijri-month", rf"{HIJRI_MONTH}[Lg]", last_hijri_month),
    Production(
        "days-of-month",
        rf"t?d(?:[-&]|r@?)t?df?{GREGORIAN_MONTH}{YEAR}C?",
        if_months_agree(days_of_month),
        relative=False,
    ),
    Production("days-of-month", rf"t?d(?:[-&]|r@?)t?df?{GREGORIAN_MONTH}", if_months_agree(days_of_month)),
    Production(
        "day-of-year-behind",
        rf"{_LEAD}{DAY}{GREGORIAN_MONTH}(?=(?:,?[&i]{DAY}{GREGORIAN_MONTH}){{0,6}}(?:,?[&i]|r|-)@?{DAY}{GREGORIAN_MONTH}{YEAR})",
        member_of_year_behind,
        relative=False,
    ),
    Production(
        "day-of-month-behind",
        rf"t?d(?=(?:,?&t?d){{2,8}}f?{GREGORIAN_MONTH})",
        series.of_month_behind(relative.month_day),
    ),
    Production(
        "month-of-year-behind",
        rf"{MONTH_NAME}(?=(?:[,i&]{{0,2}}{MONTH_NAME}){{1,4}}[,i&]{{0,2}}{GREGORIAN_MONTH}{YEAR})",
        month_in_list,
        relative=False,
    ),
    Production(
        "month-of-year-behind", rf"{MONTH_NAME}(?=(?:,?i|∨i?){GREGORIAN_MONTH}{YEAR})", month_in_list, relative=False
    ),
    Production("month-of-year-behind", rf"{MONTH_NAME}[r&-]?{GREGORIAN_MONTH}{YEAR}C?", months_of_year, relative=False),
    Production(
        "day-month-year",
        rf"{_LEAD}{DAY}{GREGORIAN_MONTH}{YEAR}C?",
        if_months_agree(absolute.unless(is_place, day_of_year)),
        relative=False,
    ),
    Production(
        "month-day-year", rf"(?:W,?)?{MONTH_NAME}d,y", if_months_agree(absolute.named_month_day_year), relative=False
    ),
    Production("spelled-day", rf"{_LEAD}{DAY}{GREGORIAN_MONTH},?[fi]?{_SPELLED}", spelled_day, relative=False),
    Production("spelled-year", _SPELLED, spelled_year, relative=False),
    Production("day-of-last-year", rf"{_LEAD}{DAY}{GREGORIAN_MONTH}{LAST_YEAR}", if_months_agree(month_of_last_year)),
    Production("day-of-last-month", rf"{_LEAD}{DAY}{GREGORIAN_MONTH}[Lg]", if_months_agree(day_of_last_month)),
    Production("day-month", rf"{_LEAD}(?:{DAY}(?:{GREGORIAN_MONTH}|{MONTH_NUMBER}))", if_months_agree(day_of_month)),
    Production("day-month", rf"{_LEAD}O{GREGORIAN_MONTH}", if_months_agree(absolute.unless(is_place, first_of_month))),
    Production("day-of-this-month", rf"{_LEAD}(?:t?d[-&]{DAY}|{DAY})(?:U[Lg]|aU)", day_of_this_month),
    Production("day-of-that-month", rf"{_LEAD}{DAY}Uh", day_of_that_month),
    Production("day-of-this-month", rf"(?:{_WEEKDAY_LEAD}|(?<=[iR]))t?d(?:[-&]t?d)?[Lg]", day_of_this_month),
    Production("weekday-and-day", r"@?W,?t?dfU(?![Lgyc1])|@d\(W\)", weekday_shapes.day_and_weekday),
    Production("weekday-and-day", r"@?W,?Ri?@?t?d(?![-/.:]?[dny])", relative.weekday_and_day),
    Production("days-of-year", r"(?<=f)t?d(?:/d)?rd/d/y", intervals.numeric_days_of_year, relative=False),
    Production("days-of-months", r"(?<=f)d/drd/d(?![/.-]?[dny])", intervals.numeric_days),
    Production("weekday-and-day", r"(?:@?W,?@?|@)d/d(?![-/.:]?[dny])", weekday_and_numeric_day),
    Production("nth", rf"{_NTH}(?:{_OF_PERIOD}{YEAR}|[fi]?Uy)", nth_in_period, relative=False),
    Production("nth", rf"{_NTH}(?:{_OF_PERIOD}(?:{LAST_YEAR})?|{LAST_YEAR})", nth_in_period),
    Production("counted-units-of-year", rf"uc[OX]{YEAR}", parts.counted_units, relative=False),
    Production("counted-units-of-year", rf"uc[OX]f?{GREGORIAN_MONTH}{YEAR}", parts.counted_units, relative=False),
    Production("counted-units", rf"uc[OX]f?{GREGORIAN_MONTH}", parts.counted_units),
    Production("counted-units", rf"uc[OX](?:{LAST_YEAR}|fU)", parts.counted_units),
    Production("last-units", r"(?:uc{1,2}|utd?d|t?d[uU])[Lg](?!f)", quantities.to_anchor),
    Production("first-months", r"uc[OX](?!f)", first_months, contextual=True, names_period=True),
    Production("month-of-last-year", rf"{_PART}{GREGORIAN_MONTH}{LAST_YEAR}", if_months_agree(month_of_last_year)),
    Production(
        "month-of-year",
        rf"{_PART}(?:{GREGORIAN_MONTH}|{MONTH_NUMBER}){YEAR}C?",
        if_months_agree(month_of_year),
        relative=False,
    ),
    Production("last-month", rf"{_PART}(?:{GREGORIAN_MONTH}[Lg]|a{GREGORIAN_MONTH})", if_months_agree(last_month)),
    Production("month", rf"{_PART}{GREGORIAN_MONTH}|[eE]f?{MONTH_NUMBER}", if_months_agree(month)),
    Production("same-period", rf"(?:§[¤QU]|[¤QU]h)[fi]?(?:U[Lgl]|{YEAR}C?)", same_period, contextual=True),
    Production("quarter-before", r"Ql", quarter_before, contextual=True),
    Production("quarter-of-year", rf"Q[OX]{YEAR}C?", quarter, relative=False),
    Production("quarter", rf"Q[OX](?:{LAST_YEAR}|fU)?|Q[Lg]|aQ", quarter),
    Production("half-of-year", rf"sOf?{GREGORIAN_MONTH}{YEAR}|sOf?U(?:O[Oc]?|t?d|c)", half, relative=False),
    Production("half", rf"sOf?{GREGORIAN_MONTH}", half),
    Production("half-year", rf"sO{YEAR}", half_year, relative=False),
    Production("half-year", rf"sO{LAST_YEAR}|sOfU(?!O)", half_year),
    Production("half-year", r"sO(?!f)", half_alone, contextual=True, names_period=True),
    Production("season-of-year-behind", r"S(?=&?[it]?S[fi]?U?y)", season_in_list, relative=False),
    Production("season-of-year", rf"{_PART}S[fi]?U?yC?", absolute.season_of_year, relative=False),
    Production("season", rf"{_PART}S{LAST_YEAR}", season_of_last_year),
    Production("season", rf"{_PART}S[Lg]", periods.season),
    Production("season", rf"{_PART}aS", this_season),
    Production("decade", rf"{_PART}q(?:[fi]?U(?:L|O[Oc]?|t?d|c))?", decade, relative=False),
    Production("century", rf"{_PART}U(?:O[Oc]?|t?d|c)(?!J)", century, relative=False),
    Production("year", rf"{_PART}U\$?y(?:[-/]y)?C?(?![-/:]?[dn])", year_named, relative=False),
    Production("year", r"[eE]f?yC?", year_named, relative=False),
    Production("season-year", r"y[-/]y(?![-/.:]?[dny])", season_year, relative=False),
    Production("year", r"yC?", absolute.year, relative=False),
    Production("weekday-of-week", rf"@?W{LAST_YEAR}", relative.weekday_of_week),
    Production("last-weekday", r"P?@?WP?(?:b(?=L)|B(?=g))?[Lg]|a@?W", last_weekday),
    Production("next-day", r"[@T]l|T[Lg]", next_day),
    Production("deictic", r"(?:B?P)?(?:@?Of?@?T|[Bb]@?T|a?@?T)O?(?:,?@?W|\(W\))?P?(?!l)", deictic),
    Production(
        "weekday-and-day", r"@?W,?t?d(?![-/.:]?[dny]|[&fUuLg]|M|m)", weekday_shapes.with_its_number(relative.weekday)
    ),
    Production("weekday", r"(?:B?P)?@?WP?", relative.weekday),
    Production("feast-of-year", rf"(?:GH|HU?){YEAR}", holiday_of_year, relative=False),
    Production("feast", r"GH[Lg]?|HU?", relative.holiday),
    Production("part-of-day", r"aP|PL", relative.part_of_day),
    Production("tonight", r"P", tonight),
    Production("weekend", r"K[Lg]?", periods.weekend),
    Production("unit-beyond", r"UbL|UBg", unit_beyond),
    Production("next-week", r"Ux?l", next_week, contextual=True),
    Production("last-unit", rf"{_PART}(?:U[Lg]|aU)|[eE]f?U|XU", part_of_unit),
    Production("year-before", r"bx(?:U|2|cu)|b(?:U|2|cu)fx", years_before, contextual=True),
    Production("season", r"(?<=A)S", periods.season_since),
    Production("ago", r"[bA]QU", periods.quarter_century_ago),
    Production("ago", rf"[bA](?:~f?)?{_QUANTITY}(?:fN)?(?![yMmkISjzq(WTOX1])", units_ago),
    Production("ahead", rf"{_QUANTITY}fN", units_ahead),
    Production("ahead", rf"B(?:~f?)?{_QUANTITY}(?:fN)?(?![yMmkISjzq(WTOX])", units_ahead),
)

LANGUAGE = Language(
    "ar",
    LETTERS,
    VALUES,
    PRODUCTIONS,
    starts="§¤ydtnac2½Uu@WMmkOXTPBbAeEQsSqIjzGHK",
    fold=FOLD,
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_quarter=is_quarter,
    is_today=is_today,
    is_holiday=is_holiday,
    unknown_letter=unknown_letter,
)
