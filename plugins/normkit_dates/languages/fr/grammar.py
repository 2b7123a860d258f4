"""French, as news writes it: the shapes of its dates. Its letters are told in ``lexicon``."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Language, Production
from normkit_dates.grammar.token_tables import tables
from normkit_dates.languages.fr import lexicon as words
from normkit_dates.languages.fr.guards import is_holiday, is_month, is_place, is_quarter, is_today, is_weekday, is_year
from normkit_dates.languages.fr.lexicon import unknown_letter
from normkit_dates.languages.fr.resolvers import (
    clear_year,
    day_alone,
    day_of_september,
    decade,
    half,
    holiday,
    holiday_of_year,
    in_eight,
    month_day,
    new_year,
    part_of_today,
    season,
    season_of_year,
    season_since,
    spelled_day,
    spelled_year,
    this_unit,
    units_ago,
    units_ahead,
    weekday,
)
from normkit_dates.languages.shared import romance_days, romance_periods, weekday_shapes
from normkit_dates.resolvers import absolute, intervals, ordinal, parts, periods, quantities, relative, series
from normkit_dates.resolvers.compared import quarter_before, quarter_left_out, same_period

_DAY = romance_days.WEEKDAY_LEAD
_NUMBER = r"(?:do?|O|c(?:-?&?-?[ca])?)"
_MEMBER = r"(?:do?f?|O)"
_SPELLED = r"(?:c(?:-?c)?-?)?h-?(?:[ch]-?|&(?=-?c)-?){0,7}(?<!-)"
_PART = r"(?:e(?:-|f(?:Uf'?)?)?)?"
_ONE = "x"  # celles
_TO = r"[-z]|&t?"
_COUNT = r"~?f?'?(?:[dny]|ac?(?:f'?)?|c(?:-?&?-?c)?)"
_QUANTITY = rf"(?:a?½-?[Uu]|{_COUNT}[Uu](?:&½|&{_COUNT}[Uu])?)"
_OF_DAY = r"(?:P|b-P)"
_WEEKEND = r"K(?:-?X)?"
_BEHIND = r"(?=[.,;:!?)]|$)"
_IN = r"f?t?'?(?:M,?f?y|M|Ug|LU|U?y)"
_LAST_YEAR = r",?f?t?'?(?:Ug|LU)"

# The order decides between two productions that fit at the same word.
PRODUCTIONS = (
    *romance_days.NUMERIC_DAYS,
    Production("spaced-date", r"(?<![dny])dd[dny](?![dny/%:])", romance_days.spaced_day, relative=False),
    Production(
        "same-period",
        r"(?:B[¤QZU]|[¤QZ]§),?(?:f?t?'?(?:U[gR]|LU|U?y)|aU(?:pr|b)|IYVaU)",
        same_period,
        contextual=True,
    ),
    Production("quarter-before", r"QR", quarter_before, contextual=True),
    Production("week-of", rf"Uf{_NUMBER}[Mm]\.?,?f?y", absolute.week_of, relative=False),
    Production("week-of", rf"Uf{_NUMBER}f?M", periods.week_of),
    Production(
        "day-around",
        rf"v(?:f'?{_NUMBER}-?[Mm]\.?,?f?y)",
        romance_days.around_named(absolute.named_month_day_year),
        relative=False,
    ),
    Production("day-around", r"vf'?t?'?Hf?y", romance_days.around_named(absolute.holiday_of_year), relative=False),
    Production("day-around", rf"vf'?{_NUMBER}-?M", romance_days.around_named(month_day)),
    Production("day-around", r"vf'?t?'?H", romance_days.around_named(holiday)),
    Production(
        "days", rf"W?do?(?:{_TO})W?do?f?[Mm]\.?,?f?y", romance_days.joined_days(intervals.days_of_year), relative=False
    ),
    Production("days", rf"W?do?(?:{_TO})W?do?f?M", romance_days.joined_days(intervals.days_of_month)),
    Production(
        "day-of-year-behind",
        rf"{_DAY}{_MEMBER}[Mm]\.?(?=(?:,f?{_DAY}{_MEMBER}[Mm]\.?){{0,6}},?(?:{_TO})f?{_DAY}{_MEMBER}[Mm]\.?,?f?y)",
        series.of_year_behind,
        relative=False,
    ),
    Production(
        "day-of-month-behind", r"do?(?=(?:,t?do?){0,8},?[&∨]t?do?f?M)", series.of_month_behind(relative.month_day)
    ),
    Production(
        "day-month-name-year",
        _DAY + rf"{_NUMBER}[-/]?f?[Mm]\.?[-,/]?f?y",
        absolute.unless(is_place, absolute.named_month_day_year),
        relative=False,
    ),
    Production(
        "day-month-name-year",
        _DAY + r"do?[Mm]\.?(?:n(?!%)|d(?=[;)\n]|[.,](?![dny])|$))",
        absolute.named_month_day_year,
        relative=False,
    ),
    Production("day-month-name-year", _DAY + r"do?c\.?y", day_of_september, relative=False),
    Production("spelled-day", _DAY + rf"{_NUMBER}f?M,?f?{_SPELLED}(?!-|f?'?[Uu])", spelled_day, relative=False),
    Production("day-of-last-month-name", _DAY + rf"{_NUMBER}Mg", romance_days.day_of_last_or_coming),
    Production("day-month-of-last-year", _DAY + rf"{_NUMBER}f?M{_LAST_YEAR}", periods.month_of_last_year),
    Production("day-month", _DAY + rf"{_NUMBER}(?:-?f?M|m)", month_day),
    Production("day-month", _DAY + r"d/d(?![-/.:%]?[dny])", romance_days.numeric_month_day),
    Production("month-of-last-year", _PART + rf"M{_LAST_YEAR}", periods.month_of_last_year),
    Production(
        "month-of-year-behind",
        rf"{_PART}M(?=(?:,[if]?M){{0,4}},?(?:(?:{_TO}|/|x')[if]?|∨(?:{_ONE}?f'?|i)?|x'[iz]){_PART}M,?f?y)",
        series.of_year_behind,
        relative=False,
    ),
    Production("month-of-year", _PART + r"[Mm]\.?,?f?y", absolute.month_of_year, relative=False),
    Production("month-of-year", r"M'?n", romance_periods.month_of_short_year, relative=False),
    Production("last-month", _PART + r"Mg|L(?:Uf'?)?M", periods.last_month_named),
    Production(
        "counted-units-of-year",
        r"(?:[dc][Og]|O[dc])[UuQ]f(?:t?'?[Ux])?(?:M,?f?)?y",
        parts.counted_units,
        relative=False,
    ),
    Production(
        "counted-units", r"(?:[dc][Og]|O[dc])[Uu](?:ft?'?Ug|fL?U|ft?'?U|f'?M|ft?(?:O|do)U)", parts.counted_units
    ),
    Production("first-months", r"(?:[dc]O|O[dc])U(?!'?[fbR])", parts.first_months, contextual=True, names_period=True),
    Production("last-units", r"[tLf]?(?:[dn]|c(?:-?&?-?c)?)g[Uu](?!'?[fb])", quantities.to_anchor),
    Production("half-of-year", r"O¼f?(?:t?'?U)?y", parts.half, relative=False),
    Production("half", r"O¼f(?:t?'?Ug|LU|t?'?U)", parts.half),
    Production("half-of-year", r"O(?:¼|c)f'?M,?f?y|O¼ft?(?:O|do)U", half, relative=False),
    Production("half", r"O(?:¼|c)f'?M", half),
    Production("last-in-period", rf"g[WU]{_IN}", romance_periods.last_in_period),
    Production("nth-in-period", rf"(?:O|do)[WU]{_IN}", ordinal.nth_in_period),
    Production("day-of-last-month", r"do?f(?:t?'?Ug|LU)", ordinal.nth_in_period),
    Production("month", _PART + r"M", periods.month),
    Production("quarter-of-year", r"(?:O|do)Qf?(?:t?'?U)?y|qd,?f?y", absolute.quarter_of_year, relative=False),
    Production("quarter-of-year", r"gQf?y", romance_periods.last_quarter_of_year, relative=False),
    Production("quarter", r"(?:O|do)Q(?:f?t?'?Ug|f?LU)?|Qg|LQ", periods.quarter),
    Production("quarter", r"gQ(?!f)", periods.last_quarter),
    Production("half-of-year", r"(?:O|do)Zf?(?:t?'?U)?y", intervals.half_year, relative=False),
    Production("half", r"(?:O|do)Z(?:f?t?'?Ug|f?LU)?", intervals.half_year),
    Production(
        "season-of-year-behind",
        r"S(?=(?:,[zti']{0,2}S){0,2},?[&∨x][zti']{0,3}Sf?y)",
        series.of_year_behind,
        relative=False,
    ),
    Production("season-of-year", r"(?:e(?:ft?'?)?)?Sf?y(?:[-/][yd])?", season_of_year, relative=False),
    Production("season", r"(?:e(?:ft?'?)?)?Sg|(?:ef)?LS|eft?'?S|(?<=z)S|(?<=zt')S", season),
    Production("season", r"(?<=t)S|(?<=')S", season_since),
    Production("quarter", r"(?<=[zf])O(?=[VF.,;:!?)\n]|$)", quarter_left_out, contextual=True),
    Production("decade", r"(?:ef)?u(?:y|n|d|c(?:-?c)?)f(?:(?:O|do)U|Ug)", absolute.of_century(decade)),
    Production("decade", r"(?:ef)?u(?:y|n|d|c(?:-?c)?(?:-?c)?)", decade, relative=False),
    Production("century", r"(?:ef)?(?:O|do)U", absolute.century, relative=False),
    Production("feast-of-year", r"(?:WG|(?:Wf?'?t?'?)?(?:G-?)?H)f?y", holiday_of_year, relative=False),
    Production("feast", r"(?:WG|(?:Wf?'?t?'?|G-?)?H)g?", holiday),
    Production("new-year", r"CU|Uft'U", new_year),
    Production("spelled-year", rf"(?<=[iU]){_SPELLED}(?!-|f?'?[Uu])", spelled_year, relative=False),
    Production("year", r"(?:ef(?:t'?)?)?Uy", clear_year, relative=False),
    Production("years", r"y[-/](?:y|[dn](?![-/.:]?[dny]))", intervals.years_with_short_end, relative=False),
    Production("year", r"e(?:-|f)?y|y", absolute.year, relative=False),
    Production("weekday-of-week", r"W,?f?t?(?:Ug|LU)", relative.weekday_of_week),
    Production("weekday-of-week", r"W,?f?t?U(?:R|f'b)", romance_days.weekday_of_week_around),
    Production("weekday-in-eight", r"Wi[dc](?![dnu])", in_eight),
    Production("weekday-and-day", r"L?(?:W|w\.)t?do?(?=[.,;:!?)\n-](?![dny])|[zf&i]|$)", relative.weekday_and_day),
    Production("weekday-and-day", r"(?<=t)do?(?:\(W\)|,tW)", weekday_shapes.day_and_weekday),
    Production("weekday-and-day", r"L?W,?t?do?(?!f?[MUu]|[-/.:]?[dny]|&)", weekday_shapes.with_its_number(weekday)),
    Production("last-weekday", r"WgP?", relative.last_weekday),
    Production("weekday-around", r"W(?:R(?!t)|f'b)", romance_days.weekday_around),
    Production("weekday", rf"L?W{_OF_DAY}?", weekday),
    Production("day-before", rf"b-?T{_OF_DAY}?", relative.day_before_deictic),
    Production("deictic", rf"T(?:'j)?{_OF_DAY}?", relative.deictic),
    Production("same-day", rf"tBU|L(?:U|{_OF_DAY})-?J|LBU", romance_days.same_day),
    Production("part-of-day", rf"L{_OF_DAY}", relative.part_of_day),
    Production("last-night", r"Pg", romance_days.last_night),
    Production("part-of-today", r"(?<=Nt)U(?!f)", part_of_today),
    Production("weekend", rf"{_WEEKEND}g|g{_WEEKEND}|L{_WEEKEND}", romance_periods.weekend),
    Production("weekend", rf"(?<=[kN]t){_WEEKEND}(?!f)", periods.weekend),
    Production("last-unit", r"(?:eft?'?)?Ug|(?:ef)?LU(?!-?J)", romance_periods.last_unit),
    Production("coming-unit", r"gU", romance_periods.coming_unit),
    Production("unit-around", r"U(?:R(?!t)|f'b)", romance_periods.unit_around, contextual=True),
    Production("this-unit", r"eft?'?U", this_unit),
    Production(
        "units-around", rf"{_COUNT}[Uu]&{_COUNT}[Uu](?:pr|r|b{_BEHIND})", periods.units_from_topic, contextual=True
    ),
    Production("units-around", rf"(?:[dac]|ac)[UuQ](?:pr|r|b{_BEHIND})", romance_days.units_around, contextual=True),
    Production("day-around", r"(?:(?<=t)v|(?<=')b-v)z?P?(?!f)", romance_days.day_around),
    Production("ago", r"(?:IYV|A)a?¹fU", periods.quarter_century_ago),
    Production("ago", rf"(?:IYV|A)(?:zx|xx|x)?{_QUANTITY}", units_ago),
    Production("ahead", rf"N{_QUANTITY}", units_ahead),
    Production("day-alone", r"(?<=t)d(?=[.,;:!?)\n]|$)", day_alone),
)

_LETTERS, _VALUES = tables(words.WORDS, words.spellings, words.EXACT)

LANGUAGE = Language(
    "fr",
    _LETTERS,
    _VALUES,
    PRODUCTIONS,
    starts="B§¤yDdWwLOchMmvegqQSuGHCUTbtPKNIAa",
    year_leads=words.YEARS.leads,
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_quarter=is_quarter,
    is_today=is_today,
    is_holiday=is_holiday,
    unknown_letter=unknown_letter,
)
