"""Turkish, as news writes it: the shapes of its dates. Its letters are told in ``lexicon``."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Language, Production
from normkit_dates.grammar.token_tables import tables
from normkit_dates.languages.tr.guards import is_holiday, is_month, is_place, is_quarter, is_weekday, is_year
from normkit_dates.languages.tr.lexicon import EXACT, WORDS, spellings, unknown_letter
from normkit_dates.languages.tr.resolvers import (
    bare_decade,
    counted_units,
    day_and_its_weekday,
    day_in_list,
    days_of_month,
    decade,
    decade_of_century,
    first_months,
    half_of_accounts,
    holiday,
    last_quarter,
    last_quarter_of_year,
    last_unit,
    last_units,
    month,
    month_day,
    months_from_to,
    neighbour_unit,
    next_weeks_day,
    numeric_day,
    numeric_days,
    other_unit,
    part_of_day,
    part_of_last_unit,
    part_of_unit,
    quarter,
    season,
    season_since,
    units_ago,
    units_later,
    weekday,
    weekend,
    year_before,
)
from normkit_dates.resolvers import absolute, intervals, ordinal, parts, periods, relative, series
from normkit_dates.resolvers.compared import same_period
from normkit_dates.resolvers.written_days import WRITTEN_DAYS

_DAY = r"(?:d(?:'o)?)"
_YEAR = r"(?:y(?:'s|\$?Y)?)"
_WEEKDAY = r"(?:,?Wz?P?)"
_COUNT = r"(?<![hcdny½])(?:cc?|d|n)"
_QUANTITY = rf"(?:(?:~{_COUNT}|{_COUNT})½?|½)U(?:v?(?:cc?|d|n)½?U)?"
_SPELLED = r"(?<!h)c?h(?:c?h)?(?:c{0,2}|c?O)"
_OF = r"(?:'s)?j?"

# The order decides between two productions that fit at the same word.
PRODUCTIONS = (
    Production("year-month-day", r"y(?:-d-d|/d/d|\.d\.d)(?![-/.][dn])", absolute.year_month_day, relative=False),
    Production("days-of-year", r"(?<![-/.])d(?:\.d)?\.?[-i]d\.d\.y", intervals.numeric_days_of_year, relative=False),
    Production("day-month-short-year", r"(?<![-/.])d-d-[dn](?='s)", absolute.day_month_short_year, relative=False),
    Production("compact-day", r"D", absolute.compact_day, relative=False),
    Production("day-month-year", r"d(?:\.d\.|/d/|-d-)y", absolute.day_month_year, relative=False),
    Production(
        "day-month-short-year", r"d(?:\.d\.|/d/)[dn](?![./:]?[dn])", absolute.day_month_short_year, relative=False
    ),
    Production("month-of-year", r"(?<![-/.])d/y(?![-/.]?[dn])", absolute.numbered_month, relative=False),
    *WRITTEN_DAYS,
    Production(
        "day-of-year-behind", r"dM(?:'s)?(?=(?:(?:,dM){0,6}[-iv])?dM,?y)", series.of_year_behind, relative=False
    ),
    Production("day-of-month-behind", r"d(?=(?:,d){0,8},?[v∨]dM)", series.of_month_behind(day_in_list)),
    Production("same-period", rf"(?:[Lg]U|{_YEAR}|c?lU)§[¤QjU]", same_period, contextual=True),
    Production("spelled-day", rf"(?:cc?|d)M{_SPELLED}(?!U)", absolute.spelled_day, relative=False),
    Production("spelled-year", rf"{_SPELLED}Y", absolute.spelled_year, relative=False),
    Production("days-of-month-of-year", r"d[-i]dM,?y", intervals.days_of_year, relative=False),
    Production("days-of-month", r"d[-i]dM", days_of_month),
    Production(
        "day-month-name-year",
        rf"(?:W,?)?dM,?y(?:{_WEEKDAY}|\(W\))?",
        absolute.unless(is_place, absolute.named_month_day_year),
        relative=False,
    ),
    Production("day-month-name-year", r"(?:W,?)?d-?m\.?[-,]?y", absolute.named_month_day_year, relative=False),
    Production("month-day-year", r"(?:W,?)?M[dc],?y", absolute.named_month_day_year, relative=False),
    Production("month-day-of-last-year", r"[Lg]UdM", periods.month_of_last_year),
    Production("month-day", rf"(?:W,?)?dM{_WEEKDAY}|W,?(?:dM|Md)|MdW|dM", month_day),
    Production("days-of-months", r"d\.d[-i]d\.d(?:t|(?!\.?[dny]))", numeric_days),
    Production("month-day", r"d\.dt", numeric_day),
    Production("nth-in-period-of-year", rf"{_YEAR}M{_OF}(?:O|d\.)[WU]z?", ordinal.nth_in_period, relative=False),
    Production("last-in-period-of-year", rf"{_YEAR}M{_OF}p[WU]z?", ordinal.last_in_period, relative=False),
    Production("nth-in-period", rf"M{_OF}(?:O|d\.)[WU]z?|U(?:O|d\.)Wz?", ordinal.nth_in_period),
    Production("last-in-period", rf"M{_OF}p[WU]z?|UpWz?", ordinal.last_in_period),
    Production("counted-units-of-year", rf"{_YEAR}[Op](?:cc?|d)[jU]", counted_units, relative=False),
    Production("counted-units", r"[Lg]?U[Op](?:cc?|d)[jU]", counted_units),
    Production("first-months", r"O(?:cc?|d)U(?!U)", first_months, contextual=True, names_period=True),
    Production("last-units", r"(?<!U)(?<!'s)p(?:cc?|d|n)U(?!U)", last_units),
    Production("half-of-year", rf"{_YEAR}M{_OF}OR|(?:d(?:\.|'o)|O\.?)UOR", parts.half_behind, relative=False),
    Production("half", rf"M{_OF}OR", parts.half_behind),
    Production("counted-units", rf"M{_OF}[Op](?:cc?|d)[zU]", counted_units),
    Production("quarter-of-year", rf"{_YEAR}pQ", last_quarter_of_year, relative=False),
    Production("months-of-year", rf"{_YEAR}Mj?Mj?", months_from_to, relative=False),
    Production("months", r"Mj?Mj?", months_from_to),
    Production("months-of-year", r"yY?M[-i]M|M[-i]My", intervals.months, relative=False),
    Production("month-of-year-behind", r"M(?=(?:,M){0,4},?(?:[iv∨]|ss?)My)", series.of_year_behind, relative=False),
    Production("months", r"M-M", intervals.months),
    Production("month-of-year", rf"{_YEAR}M(?:jE?|E)?|M{_OF},?yE?", absolute.month_of_year, relative=False),
    Production("month-of-last-year", r"[Lg]UM(?:jE?|E)?", periods.month_of_last_year),
    Production("last-month", r"[Lg]M(?:jE?|E)?", periods.last_month_named),
    Production("month", rf"M(?:{_OF}E|j)?", month),
    Production("quarter-of-year", rf"{_YEAR}(?:O|d\.)Q", absolute.quarter_of_year, relative=False),
    Production("quarter", r"(?:[Lg]?U)?(?:O|d\.)QU?|[Lg]QU?", quarter),
    Production("half-year-of-year", rf"{_YEAR}(?:O|d\.)R", intervals.half_year, relative=False),
    Production("half-year", r"[Lg]?U(?:O|d\.)R", intervals.half_year),
    Production("half-year", r"OR", half_of_accounts, contextual=True, names_period=True),
    Production("quarter", r"pQ(?!U)", last_quarter),
    Production("season-of-year", rf"{_YEAR}S", absolute.season_of_year, relative=False),
    Production("season-of-year-behind", rf"S(?=(?:[vi,]|x[xs]?)S{_YEAR})", series.of_year_behind, relative=False),
    Production("season-of-year", r"Sy(?:'s)?", absolute.season_of_year, relative=False),
    Production("season", r"[Lg]S", season),
    Production("season", r"S", season_since),
    Production("decade", r"(?:d(?:\.|'o)|O\.?)U(?:n'r|J)[uY]?", decade_of_century, relative=False),
    Production("decade", r"J[uY]", absolute.decade, relative=False),
    Production("decade", r"JE?", bare_decade, relative=False),
    Production("decade", r"[yn]'ru?", decade, relative=False),
    Production("century", r"(?:d(?:\.|'o)|O\.?)UE?", absolute.century, relative=False),
    Production("years", r"y[-/](?:yY?|[dn])(?![-/.:]?[dny])", intervals.years_with_short_end, relative=False),
    Production("year", r"y(?:\$?YE?|'sE|E)|y(?=-yY)", absolute.clear_year, relative=False),
    Production("year", r"y", absolute.year, relative=False),
    Production("feast", r"H", holiday),
    Production("weekday-of-week", r"[Lg]UWz?P?", relative.weekday_of_week),
    Production("next-weeks-day", r"XWz?P?", next_weeks_day),
    Production("last-weekday", r"[Lg]Wz?P?", relative.last_weekday),
    Production("weekday-and-day", r"d(?:'[xso])?(?:W|\(W\))z?|W,?d(?![-/.:]?[dny]|[UuMmjz'])z?", day_and_its_weekday),
    Production("weekday", r"Wz?P?", weekday),
    Production("day-after", r"Tl(?:U|z)?", relative.day_before_deictic),
    Production("deictic", r"TP?", relative.deictic),
    Production("part-of-day", r"LP", part_of_day),
    Production("weekend", r"[Lg]?K", weekend),
    Production("part-of-last-unit", r"[Lg]UE", part_of_last_unit),
    Production("last-unit", r"[Lg]U", last_unit),
    Production("part-of-unit", r"UE", part_of_unit),
    Production("other-unit", r"q[Uz]", other_unit),
    Production("year-before", r"cUl(?![QUOM])", year_before, contextual=True),
    Production("neighbour-unit", r"c?l(?:QU?|U)", neighbour_unit, contextual=True),
    Production("ago", r"QUb", periods.quarter_century_ago),
    Production("ago", rf"{_QUANTITY}b", units_ago, contextual=True, names_period=True),
    Production("later", rf"{_QUANTITY}B", units_later, contextual=True),
)

_LETTERS, _VALUES = tables(WORDS, spellings, EXACT)

LANGUAGE = Language(
    "tr",
    _LETTERS,
    _VALUES,
    PRODUCTIONS,
    starts="ydDWMOLgSnHXTKUQqclh½~Jp",
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_quarter=is_quarter,
    is_holiday=is_holiday,
    unknown_letter=unknown_letter,
)
