"""Spanish, as news writes it: the shapes of its dates. Its letters are told in ``lexicon``."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Language, Production
from normkit_dates.grammar.token_tables import tables
from normkit_dates.languages.es import lexicon as words
from normkit_dates.languages.es.guards import is_holiday, is_month, is_place, is_quarter, is_today, is_weekday, is_year
from normkit_dates.languages.es.lexicon import unknown_letter
from normkit_dates.languages.es.resolvers import (
    bare_decade,
    clear_year,
    day_alone,
    day_of_last_or_coming,
    decade,
    last_in_month,
    last_unit,
    last_weekday,
    month_day,
    new_year,
    part_of_day,
    quarter,
    season,
    season_since,
    spelled_year,
    this_unit,
    units_ago,
    units_ahead,
    units_planned,
    weekday,
)
from normkit_dates.languages.shared import romance_days, romance_periods, weekday_shapes
from normkit_dates.resolvers import absolute, intervals, ordinal, parts, periods, quantities, relative, series
from normkit_dates.resolvers.compared import quarter_before, quarter_left_out, same_period

_DAY = romance_days.WEEKDAY_LEAD
_NUMBER = r"(?:d\.?o?|O|c(?:&c)?)"
_MEMBER = r"(?:d\.?o?|O)f?"
_PART = r"(?:ef(?:Uf)?)?"
_ONE = "t"
_TO = r"[-z]t?|&t?"
_COUNT = r"~?f?(?:[dny]|ac?f?|c(?:&c)?)"
_QUANTITY = rf"(?:a?½[Uu]|U&½|{_COUNT}[Uu](?:&½|&{_COUNT}[Uu])?)"
_OF_DAY = r"(?:[pif]t?[PT]|P)"
_COMING = r"(?:L|jg)"
_END = r"(?=[.,;:!?)\n]|$)"
_IN = r"f?t?(?:M,?f?y|M|LU|UL|U?y)"
_LAST_YEAR = r",?f?t?(?:UL|Ujg|LU)"

# The order decides between two productions that fit at the same word.
PRODUCTIONS = (
    *romance_days.NUMERIC_DAYS,
    Production(
        "same-period",
        rf"(?:[B§][¤QZU]|[¤QZ]§)f?t?(?:U[LR]|U{_COMING}|LU|U?y)",
        same_period,
        contextual=True,
    ),
    Production("quarter-before", r"QR", quarter_before, contextual=True),
    Production("week-of", rf"Uf{_NUMBER}f?[Mm]\.?,?f?y", absolute.week_of, relative=False),
    Production("week-of", rf"Uf{_NUMBER}f?M", periods.week_of),
    Production(
        "day-around",
        rf"vf{_NUMBER}f?[Mm]\.?,?f?y",
        romance_days.around_named(absolute.named_month_day_year),
        relative=False,
    ),
    Production("day-around", r"vft?Hf?y", romance_days.around_named(absolute.holiday_of_year), relative=False),
    Production("day-around", rf"vf{_NUMBER}f?M", romance_days.around_named(month_day)),
    Production("day-around", r"vft?H", romance_days.around_named(relative.holiday)),
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
        _DAY + rf"{_NUMBER}[-/]?(?:uf)?(?:Uf)?f?[Mm]\.?[-,/]?f?(?:U)?y",
        absolute.unless(is_place, absolute.named_month_day_year),
        relative=False,
    ),
    Production("day-month-name-year", _DAY + r"[Mm]\.?d,?f?y", absolute.named_month_day_year, relative=False),
    Production(
        "day-month-spoken-year",
        _DAY + rf"{_NUMBER}(?:uf)?(?:Uf)?f?Mf(?:Uf?)?(?:c?h)(?:[ch&]){{0,4}}",
        absolute.spelled_day,
        relative=False,
    ),
    Production("day-of-last-month-name", rf"L(?:W,?)?{_NUMBER}f?M|{_NUMBER}f?M{_COMING}", day_of_last_or_coming),
    Production("day-month-of-last-year", _DAY + rf"{_NUMBER}f?M{_LAST_YEAR}", periods.month_of_last_year),
    Production("day-month", _DAY + rf"{_NUMBER}(?:f?M|f?m)|Md{_END}", month_day),
    Production("day-month", _DAY + r"d/d(?![-/.:%]?[dny])", romance_days.numeric_month_day),
    Production("month-of-last-year", _PART + rf"M{_LAST_YEAR}", periods.month_of_last_year),
    Production(
        "month-of-year-behind",
        rf"{_PART}M(?=(?:,[if]?M){{0,4}},?(?:(?:{_TO}|/)[if]?|∨(?:{_ONE}?f'?|i)?){_PART}M,?f?y)",
        series.of_year_behind,
        relative=False,
    ),
    Production("month-of-year", _PART + r"[Mm]\.?,?f?U?y", absolute.month_of_year, relative=False),
    Production("last-in-period", r"L[WU]f(?:M,?f?y|M)", last_in_month),
    Production("last-month", rf"(?:ef)?L(?:Uf)?M|{_PART}M{_COMING}", periods.last_month_named),
    Production(
        "counted-units-of-year", r"(?:c[OL]|[OL][dc])[uQ]ft?(?:[Ux]?y|M,?f?y)", parts.counted_units, relative=False
    ),
    Production("counted-units", r"(?:c[OL]|[OL][dc])uf(?:t?UL|LU|t?UO|t?U|M)", parts.counted_units),
    Production("first-months", r"(?:cO|O[dc])u(?![fbRj])", parts.first_months, contextual=True, names_period=True),
    Production("last-units", r"t(?:L(?:[dn]|c(?:&c)?)|(?:[dn]|c)L)u(?![fb])", quantities.to_anchor),
    Production("half-of-year", r"O¼f?(?:t?U)?y", parts.half, relative=False),
    Production("half", r"O¼f(?:t?UL|LU|t?U)(?!O)", parts.half),
    Production("half-of-year", r"O¼ft?M,?f?y|O¼ft?UO", parts.half, relative=False),
    Production("half", r"O¼ft?M", parts.half),
    Production("last-in-period", rf"L[WU]{_IN}", romance_periods.last_in_period),
    Production("nth-in-period", rf"(?:O|do)[WU]{_IN}", ordinal.nth_in_period),
    Production("day-of-last-month", r"d\.?o?ft?(?:UL|LU)", ordinal.nth_in_period),
    Production("month", _PART + r"M", periods.month),
    Production("quarter-of-year", r"(?:O|do)Q,?f?U?y|qd,?f?y|dqf?y", absolute.quarter_of_year, relative=False),
    Production("quarter-of-year", r"LQf?U?y", romance_periods.last_quarter_of_year, relative=False),
    Production("quarter", rf"(?:O|do)Q(?:f?t?U{_COMING}|ft?LU)?|LQ|Q{_COMING}", quarter),
    Production("half-of-year", r"(?:O|do)Z,?f?U?y", intervals.half_year, relative=False),
    Production("half", rf"(?:O|do)Z(?:f?t?U{_COMING}|ft?LU)?", intervals.half_year),
    Production("season-of-year-behind", r"S(?=(?:,i?t?S){0,2},?[&∨]i?t?Sf?y)", series.of_year_behind, relative=False),
    Production("season-of-year", r"(?:eft?)?Sf?y(?:[-/][yd])?", absolute.season_of_year, relative=False),
    Production("season", rf"(?:eft?)?S{_COMING}|(?:eft?)?LS|eftS", season),
    Production("season", r"(?<=t)S", season_since),
    Production("season", r"(?<=i)S(?!f)", periods.season_ahead),
    Production("decade", r"eftc(?!&)", romance_periods.decade, relative=False),
    Production("decade", r"(?<=it)c(?=[VF.,;:!?)&x\n]|$)", bare_decade, relative=False),
    Production("quarter", r"(?<=[tf])O(?=[VF.,;:!?)\n]|$)", quarter_left_out, contextual=True),
    Production("decade", r"(?:eft?)?(?:(?<=t)u|Uf(?:tu?)?)(?:y|n|d|c)ft?(?:UO|UL|LU)", absolute.of_century(decade)),
    Production("decade", r"(?:eft)?(?<=t)u(?:y|n|d|c)|(?:eft?)?Uf(?:tu?)?(?:y|n|d|c)", decade, relative=False),
    Production("century", r"(?:eft?)?UO", absolute.century, relative=False),
    Production("feast-of-year", r"(?:(?:Wf)?H|WG)f?y", absolute.holiday_of_year, relative=False),
    Production("feast", rf"L?(?:(?:Wft?)?H|WG){_COMING}?", relative.holiday),
    Production("new-year", r"UC", new_year),
    Production(
        "spelled-year", r"(?:(?<=[iU])|(?<=Sf))(?:c?h)(?:[ch]&?){1,4}(?<!&)(?!&|f?[Uu])", spelled_year, relative=False
    ),
    Production("year", r"(?:eft?)?U\$?y", clear_year, relative=False),
    Production("years", r"y[-/](?:y|[dn](?![-/.:]?[dny]))", intervals.years_with_short_end, relative=False),
    Production("year", r"(?:ef)?y", absolute.year, relative=False),
    Production("weekday-of-week", rf"W,?f?t?(?:U{_COMING}|LU)", relative.weekday_of_week),
    Production("weekday-of-week", r"W,?f?t?(?:UR|RU)", romance_days.weekday_of_week_around),
    Production("weekday-and-day", r"L?(?:W|w\.)t?do?(?=[.,;:!?)\n-](?![dny])|[zf&ip]|$)", relative.weekday_and_day),
    Production("weekday-and-day", r"(?:U|(?<=t))do?(?:\(W\)|,W)", weekday_shapes.day_and_weekday),
    Production("weekday-and-day", r"L?W,?t?do?(?!f?[MUu]|[-/.:]?[dny]|&)", weekday_shapes.with_its_number(weekday)),
    Production("last-weekday", rf"W{_COMING}{_OF_DAY}?|LW{_OF_DAY}?", last_weekday),
    Production("weekday-around", r"WR(?![zf])|RW", romance_days.weekday_around),
    Production("weekday", rf"W{_OF_DAY}?", weekday),
    Production("day-before", r"bfT", relative.day_before_deictic),
    Production("part-of-day", r"L[PT]", part_of_day),
    Production("deictic", rf"T{_OF_DAY}?", relative.deictic),
    Production("same-day", r"tBU|JB?[UP]", romance_days.same_day),
    Production("last-unit", rf"(?:eft?)?U{_COMING}|(?:eft?)?LU|LefU", last_unit),
    Production("unit-around", r"UR(?![zf])|RU", romance_periods.unit_around, contextual=True),
    Production("this-unit", r"eft?U", this_unit),
    Production(
        "units-around",
        rf"{_COUNT}[Uu]&{_COUNT}[Uu](?:b(?![fj])|rP)",
        periods.units_from_topic,
        contextual=True,
    ),
    Production("units-around", r"(?:[dac])[UuQ](?:b(?![fj])|rP)", romance_days.units_around, contextual=True),
    Production("day-around", r"(?<=t)v(?!f)", romance_days.day_around),
    Production("ago", rf"{_QUANTITY}l", units_ago),
    Production("ago", r"AY?a?OfU", periods.quarter_century_ago),
    Production("ago", rf"AY?{_QUANTITY}", units_ago),
    Production("ahead", rf"Nf{_QUANTITY}", units_ahead),
    Production("planned", rf"i{_QUANTITY}", units_planned),
    Production("day-alone", rf"U(?:d|c){_END}|(?<=t)d{_END}", day_alone),
)

_LETTERS, _VALUES = tables(words.WORDS, words.spellings, words.EXACT)

LANGUAGE = Language(
    "es",
    _LETTERS,
    _VALUES,
    PRODUCTIONS,
    starts="B§¤yDdWwLOcahMmveUuqQSHRTbtJANi½",
    year_leads=words.YEARS.leads,
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_quarter=is_quarter,
    is_today=is_today,
    is_holiday=is_holiday,
    unknown_letter=unknown_letter,
)
