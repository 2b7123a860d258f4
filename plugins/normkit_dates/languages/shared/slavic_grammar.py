"""The shapes of Russian and Ukrainian dates: one grammar over the words of both. Letters: see ``slavic_lexicon``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from normkit_dates.grammar.phrase import Language, Phrase, Production
from normkit_dates.grammar.token_tables import tables
from normkit_dates.grammar.wordlist import Words
from normkit_dates.languages.shared import slavic_days, slavic_guards, slavic_lexicon, slavic_periods, weekday_shapes
from normkit_dates.resolvers import absolute, intervals, ordinal, parts, periods, relative, series
from normkit_dates.resolvers.compared import quarter_before, same_period
from normkit_dates.resolvers.written_days import WRITTEN_DAYS

_WEEKDAY = r"(?:(?:W|w\.?)(?:,\n?|-)?)?"
_DAY = r"(?:d(?:-[oz])?|c?O)"
_DAYS = r"d(?:-o)?[-pj]d(?:-o)?M"
_YEAR = r"y(?:-o)?(?:\$?U|Y\.?)?"
_SPELLED = r"c?1(?:c{0,3}O)U"
_LAST = r"(?:,?LU|s\.Y\.?|C)"
_COUNT = r"(?:c{1,3}|[dny])"
_QUANTITY = rf"(?:{_COUNT}(?:[sx]½)?[uU]|½[uU]|U)(?:[sx]½|[jo]?{_COUNT}[uU]|jU)?"
_PARTS = r"(?:[OZ]q|Oh)M"

# The order decides between two productions that fit at the same word.
PRODUCTIONS = (
    Production("year-month-day", r"y(?:-d-d|/d/d|\.d\.d)(?![-/.][dn])", absolute.year_month_day, relative=False),
    Production(
        "day-month-year", rf"{_WEEKDAY}d(?:/d/|\.d\.|-d-)y(?:U|Y\.?)?", slavic_days.numeric_day_of_year, relative=False
    ),
    Production(
        "day-month-short-year",
        r"(?:W,?)?d(?:\.d\.|/d/|-d-)[dn](?![-/][dny])",
        slavic_days.short_year_day,
        relative=False,
    ),
    Production("days-of-year", r"(?<![-/.])d(?:-o|\.d\.?)?[-p]d\.d\.y", intervals.numeric_days_of_year, relative=False),
    Production("month-of-year", r"(?<![-/.])d/y(?![-/.]?[dn])", absolute.numbered_month, relative=False),
    *WRITTEN_DAYS,
    Production("compact-day", r"D", absolute.compact_day, relative=False),
    Production("days-of-months", rf"dM[-p]dM{_YEAR}", slavic_days.days_of_months, relative=False),
    Production("days-of-months", r"dM[-p]dM(?:,?LU)?", slavic_days.days_of_months),
    Production("days-of-month", rf"{_DAYS}{_YEAR}", slavic_days.days_of_month, relative=False),
    Production("days-of-month", rf"{_DAYS}{_LAST}?", slavic_days.days_of_month),
    Production(
        "day-of-year-behind",
        rf"dM(?=(?:,[ixs]?dM){{0,6}},?[jpo][ixs]?d(?:-o)?M{_YEAR})",
        series.of_year_behind,
        relative=False,
    ),
    Production(
        "day-of-month-behind",
        r"d(?:-o)?(?=(?:,d(?:-o)?){0,8},?[j∨o]i?d(?:-o)?M)",
        series.of_month_behind(slavic_days.day_of_month),
    ),
    Production(
        "day-month-name-year", rf"{_WEEKDAY}{_DAY}[Mm]\.?{_YEAR}", slavic_days.day_of_year_or_place, relative=False
    ),
    Production("spelled-day", rf"{_WEEKDAY}{_DAY}M{_SPELLED}", slavic_days.spelled_day, relative=False),
    Production("day-of-last-year", rf"{_WEEKDAY}{_DAY}M{_LAST}", slavic_days.day_of_year),
    Production("month-day", rf"{_WEEKDAY}{_DAY}M(?:,i?W(?![PN])|\(W\))?", slavic_days.day_of_month),
    Production("month-day", rf"{_WEEKDAY}d(?:-[oz])?m\.?", slavic_days.short_day_of_month),
    Production("days-of-months", r"d\.d[-p]d\.d(?![.%/]?[dny])", slavic_days.numeric_days),
    Production("month-day", r"(?:W,?)?d(?:\.d\.?|/d)", slavic_days.numeric_day),
    Production("day-alone", r"(?:d(?:-[oz])?|c?O)q(?![ML])", slavic_days.day_alone),
    Production("nth", rf"O[WU]i?M{_YEAR}|OU{_YEAR}", ordinal.nth_in_period, relative=False),
    Production("nth", r"O[WU]i?M(?:,?LU)?|OU?LU|dqLU", ordinal.nth_in_period),
    Production(
        "counted-units-of-year", rf"(?:[OZ]c{{1,2}}|c{{1,2}}[OZ]?)[uU]M?{_YEAR}", parts.counted_units, relative=False
    ),
    Production(
        "counted-units",
        r"(?:[OZ]c{1,2}|c{1,2}[OZ])[uU](?:M(?:,?LU)?|L?U|OU)|c{1,2}[uU](?:LU|s\.Y\.?)",
        parts.counted_units,
    ),
    Production("first-months", r"(?:Oc|cO)u", slavic_periods.first_months, contextual=True, names_period=True),
    Production("first-months", r"(?<!O)cu(?=xV)", slavic_periods.months_of_figures, contextual=True, names_period=True),
    Production(
        "first-months",
        r"(?<!O)cu(?=[^!?\n]{2,28}§¤)",
        slavic_periods.months_compared,
        contextual=True,
        names_period=True,
    ),
    Production("last-units", r"Z(?:c{1,2}|[dn])[uU]", slavic_periods.last_units),
    Production("part-of-month", rf"Z[uU]M(?:{_YEAR}|{_LAST})?", slavic_periods.last_days),
    Production("nth", rf"Z[WU]i?M{_YEAR}|ZU{_YEAR}", ordinal.last_in_period, relative=False),
    Production("nth", r"Z[WU]i?M(?:,?LU)?|ZUL?U", ordinal.last_in_period),
    Production("same-period", rf"§[¤QUh](?:i?{_LAST}|i?¬U|i?{_YEAR})", same_period, contextual=True),
    Production("year-before", r"¬U", slavic_periods.year_before, contextual=True),
    Production("quarter-before", r"¬Q", quarter_before, contextual=True),
    Production("part-of-month", rf"{_PARTS}{_YEAR}", slavic_periods.part_of_month, relative=False),
    Production("part-of-month", rf"{_PARTS}{_LAST}?", slavic_periods.part_of_month),
    Production("months-of-year", rf"M[-p]M{_YEAR}", slavic_periods.months_of_year, relative=False),
    Production("months", rf"M[-p]M{_LAST}|M-M", slavic_periods.months_of_year),
    Production("month-of-year", rf"E?[Mm]\.?{_YEAR}", slavic_periods.month_of_year, relative=False),
    Production(
        "month-of-year-behind",
        rf"E?M(?=(?:,[ix]?M){{0,4}},?(?:[j∨o][ix]?|p)E?M{_YEAR})",
        series.of_year_behind,
        relative=False,
    ),
    Production("month-of-last-year", rf"E?M{_LAST}", slavic_periods.month_of_year),
    Production("last-month", r"E?LM", periods.last_month_named),
    Production("month", r"E?M", slavic_periods.month),
    Production("half-of-century", r"Oh(?:O|d(?:-[oz])?)U", slavic_periods.half_of_century, relative=False),
    Production("quarter-of-year", rf"ZQ{_YEAR}", slavic_periods.last_quarter, relative=False),
    Production("quarter", r"ZQ", periods.last_quarter),
    Production("half-of-year", rf"Oh{_YEAR}", slavic_periods.half_of_year, relative=False),
    Production("half-of-year", r"Oh(?:L?U)?", slavic_periods.half_of_year),
    Production("quarter-of-year", rf"[Od](?:-[oz])?(?:Q|a\.?){_YEAR}", absolute.quarter_of_year, relative=False),
    Production("quarter", r"[Od](?:-[oz])?Q(?:,?LU)?|LQ", periods.quarter),
    Production("season-of-year-behind", rf"S(?=(?:,S){{0,2}},?[j∨]S{_YEAR})", series.of_year_behind, relative=False),
    Production("season-of-year", rf"E?S(?:y-yu?|{_YEAR})", slavic_periods.season_of_year, relative=False),
    Production("season-of-last-year", rf"E?S{_LAST}", slavic_periods.season_of_year),
    Production("season", r"E?L?S", slavic_periods.season),
    Production("quarter", r"(?<=[iN])O(?=[xVF.,;:!?)\n]|$)", slavic_periods.part_left_out, contextual=True),
    Production("decade", r"E?(?:[yn]-[zj]u?|d-[zj]u|Bu?)LU", slavic_periods.decade),
    Production("decade", r"E?(?:[yn]-[zj]u?|d-[zj]u|Bu?)(?:OU)?", slavic_periods.decade, relative=False),
    Production("years", r"E?y[-p]y(?:-[oz])?(?:[uU]|Y\.?)|(?<=\()y-y(?=\))", slavic_periods.years, relative=False),
    Production("years", r"y[-/][dn](?![-/.:]?[dny])", intervals.years_with_short_end, relative=False),
    Production("year", r"E?y(?:-o\$?[Uu]?|\$?[Uu]|Y\.)", slavic_periods.clear_year, relative=False),
    Production("year", r"Ey|y(?=(?:(?:,|,?j|i|p)y){1,4}(?:-o)?[Uu])", slavic_periods.clear_year, relative=False),
    Production("year", r"y", absolute.year, relative=False),
    Production("spelled-year", _SPELLED, absolute.spelled_year, relative=False),
    Production("year-in-one-word", r"[CI]", slavic_periods.year_in_one_word),
    Production("weekday-beyond", r"WbL", slavic_days.weekday_beyond),
    Production("weekday-of-week", r"P?WN?LU", relative.weekday_of_week),
    Production("last-weekday", r"[Llg]WP?", slavic_days.last_weekday),
    Production("weekday-and-day", r"d-o(?:,i?W|\(W\))", weekday_shapes.day_and_weekday),
    Production(
        "weekday-and-day", r"(?:W|w\.?),?d(?=(?:-(?![oz])|[.,;:)\n])(?![dny])|$)", weekday_shapes.day_and_weekday
    ),
    Production("weekday-and-day", r"W,?(?:d-oq?|dq)(?!M)", weekday_shapes.with_its_number(slavic_days.weekday)),
    Production("weekday", r"(?:P[iN]?)?WP?", slavic_days.weekday),
    Production("deictic", r"TP?", slavic_days.deictic),
    Production("part-of-day", r"LP", relative.part_of_day),
    Production("weekend", r"[Llg]K|(?<=[iN])K", slavic_periods.weekend),
    Production("days-later", rf"{_COUNT}[uU]j{_COUNT}[uU]e", periods.units_from_topic, contextual=True),
    Production("days-later", rf"{_COUNT}?[uUQ]e|e{_COUNT}?[uU]", slavic_days.days_later, contextual=True),
    Production("last-unit", r"E?LU", slavic_periods.last_unit),
    Production("coming-unit", r"E?gU", periods.coming_unit),
    Production("this-unit", r"EU", slavic_periods.this_unit),
    Production("ago", r"¹U?t?A", periods.quarter_century_ago),
    Production("ago", rf"~?{_QUANTITY}t?A|[uU][cd]t?A", slavic_periods.units_ago),
    Production("from-now", rf"r~?{_QUANTITY}", slavic_periods.units_ahead),
    Production("half-year-away", r"XU?t?A|rXU?", slavic_periods.half_year_away),
    Production("feast-of-year", r"HR?y", slavic_days.holiday, relative=False),
    Production("feast", r"UJH|H[UR]?", slavic_days.holiday),
    Production("century", r"E?(?:O|d(?:-[oz])?)U", slavic_periods.century, relative=False),
)

STARTS = "§¬¹ydwWDMmOc1CIELlgTPSnBeUuQrXHZK½~"
"""The letters that the productions begin with."""


def language(
    code: str,
    lists: Words,
    exact: Words,
    unknown_letter: Callable[[str], str],
    is_weekday: Callable[[Phrase], bool] = slavic_guards.is_weekday,
    fold: Mapping[int, str | int] | None = None,
) -> Language:
    """Return the language of these word lists, with the productions and guards of both."""
    letters, values = tables(lists, slavic_lexicon.spellings, {**slavic_lexicon.EXACT, **exact})
    return Language(
        code,
        letters,
        values,
        PRODUCTIONS,
        starts=STARTS,
        fold=fold,
        is_year=slavic_guards.is_year,
        is_month=slavic_guards.is_month,
        is_weekday=is_weekday,
        unknown_letter=unknown_letter,
    )
