"""What Russian and Ukrainian share: the order of words, and what leads up to a date.

Letters of their own:

    Y "г.", "р." (year)   C "last year" in one word (торік)   I one that is an adjective (прошлогодний)
    B a decade's name (девяностые)
    o ending of an ordinal in digits (5-го)   z one that can be a decade's (1990-х)   q "числа" (the 5th)
    Z last (of a row)   h half (of a year, a month), ten days   X half a year   a "кв." (quarter)
    N "на"   i "в"   p "по", "до" (to)   j "и" (and)   b after   r "через" (in)   t "тому" (of "тому назад")
    s "с.г.", "ц.р." (of this year)   J "святого"   R a feast's noun
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from normkit_dates.grammar.phrase import Language, Phrase, Rule
from normkit_dates.grammar.token_tables import Words, tables
from normkit_dates.languages.shared import slavic_calendar as calendar
from normkit_dates.languages.shared import slavic_lexicon as words
from normkit_dates.languages.shared import slavic_relative as counted
from normkit_dates.resolvers import absolute, ordinal, relative

_WEEKDAY = r"(?:(?:W|w\.?)(?:,\n?|-)?)?"
_DAY = r"(?:d(?:-[oz])?|c?O)"
_DAYS = r"d(?:-o)?[-pj]d(?:-o)?M"
_YEAR = r"y(?:-o)?(?:U|Y\.?)?"
_LAST = r"(?:,?LU|s\.Y\.?|C)"
_COUNT = r"(?:c{1,3}|[dny])"
_PARTS = r"(?:[OZ]q|Oh)M"

# The order decides between two rules that fit at the same word.
RULES = (
    Rule("year-month-day", r"y(?:-d-d|/d/d|\.d\.d)(?![-/.][dn])", absolute.year_month_day, relative=False),
    Rule("day-month-year", rf"{_WEEKDAY}d(?:/d/|\.d\.|-d-)y(?:U|Y\.?)?", calendar.numeric_day_of_year, relative=False),
    Rule("day-month-short-year", r"(?:W,?)?d\.d\.[dn]", calendar.short_year_day, relative=False),
    Rule("compact-day", r"D", absolute.compact_day, relative=False),
    Rule("days-of-months", rf"dM[-p]dM{_YEAR}", calendar.days_of_months, relative=False),
    Rule("days-of-months", r"dM[-p]dM(?:,?LU)?", calendar.days_of_months),
    Rule("days-of-month", rf"{_DAYS}{_YEAR}", calendar.days_of_month, relative=False),
    Rule("days-of-month", rf"{_DAYS}{_LAST}?", calendar.days_of_month),
    Rule("day-month-name-year", rf"{_WEEKDAY}{_DAY}[Mm]\.?{_YEAR}", calendar.day_of_year, relative=False),
    Rule("day-of-last-year", rf"{_WEEKDAY}{_DAY}M{_LAST}", calendar.day_of_year),
    Rule("month-day", rf"{_WEEKDAY}{_DAY}M(?:,i?W(?![PN])|\(W\))?", calendar.day_of_month),
    Rule("month-day", rf"{_WEEKDAY}d(?:-[oz])?m\.?", calendar.short_day_of_month),
    Rule("month-day", r"(?:W,?)?d(?:\.d\.?|/d)", calendar.numeric_day),
    Rule("day-alone", r"(?:d(?:-[oz])?|c?O)q(?![ML])", calendar.day_alone),
    Rule("nth", rf"O[WU]i?M{_YEAR}|OU{_YEAR}", ordinal.nth_in_period, relative=False),
    Rule("nth", r"O[WU]i?M(?:,?LU)?|OU?LU|dqLU", ordinal.nth_in_period),
    Rule("nth", rf"Z[WU]i?M{_YEAR}|ZU{_YEAR}", ordinal.last_in_period, relative=False),
    Rule("nth", r"Z[WU]i?M(?:,?LU)?|ZUL?U", ordinal.last_in_period),
    Rule("part-of-month", rf"{_PARTS}{_YEAR}", calendar.part_of_month, relative=False),
    Rule("part-of-month", rf"{_PARTS}{_LAST}?", calendar.part_of_month),
    Rule("months-of-year", rf"M[-p]M{_YEAR}", calendar.months_of_year, relative=False),
    Rule("months", rf"M[-p]M{_LAST}|M-M", calendar.months_of_year),
    Rule("month-of-year", rf"E?[Mm]\.?{_YEAR}", calendar.month_of_year, relative=False),
    Rule("month-of-last-year", rf"E?M{_LAST}", calendar.month_of_year),
    Rule("last-month", r"E?LM", relative.last_month_named),
    Rule("month", r"E?M", calendar.month),
    Rule("half-of-year", rf"Oh{_YEAR}", calendar.half_of_year, relative=False),
    Rule("half-of-year", r"Oh(?:L?U)?", calendar.half_of_year),
    Rule("quarter-of-year", rf"[Od](?:-[oz])?(?:Q|a\.?){_YEAR}", absolute.quarter_of_year, relative=False),
    Rule("quarter", r"[Od](?:-[oz])?Q(?:,?LU)?|LQ", relative.quarter),
    Rule("season-of-year", rf"E?S(?:y-yu?|{_YEAR})", calendar.season_of_year, relative=False),
    Rule("season-of-last-year", rf"E?S{_LAST}", calendar.season_of_year),
    Rule("season", r"E?L?S", calendar.season),
    Rule("decade", r"E?(?:[yn]-[zj]u?|d-[zj]u|Bu?)LU", calendar.decade),
    Rule("decade", r"E?(?:[yn]-[zj]u?|d-[zj]u|Bu?)(?:OU)?", calendar.decade, relative=False),
    Rule("years", r"E?y[-p]y(?:-[oz])?(?:[uU]|Y\.?)|(?<=\()y-y(?=\))", calendar.years, relative=False),
    Rule("year", r"E?y(?:-o[Uu]?|[Uu]|Y\.)", calendar.clear_year, relative=False),
    Rule("year", r"Ey|y(?=(?:(?:,|,?j|i|p)y){1,4}(?:-o)?[Uu])", calendar.clear_year, relative=False),
    Rule("year", r"y", absolute.year, relative=False),
    Rule("year-in-one-word", r"[CI]", calendar.year_in_one_word),
    Rule("weekday-beyond", r"WbL", counted.weekday_beyond),
    Rule("weekday-of-week", r"P?WN?LU", relative.weekday_of_week),
    Rule("last-weekday", r"[Llg]WP?", counted.last_weekday),
    Rule("weekday", r"(?:P[iN]?)?WP?", counted.weekday),
    Rule("deictic", r"TP?", counted.today),
    Rule("part-of-day", r"LP", relative.part_of_day),
    Rule("weekend", r"[Llg]K|(?<=[iN])K", counted.weekend),
    Rule("days-later", rf"{_COUNT}?[uU]e|e{_COUNT}?[uU]", counted.days_later),
    Rule("last-unit", r"E?LU", counted.last_unit),
    Rule("coming-unit", r"E?gU", relative.coming_unit),
    Rule("this-unit", r"EU", counted.this_unit),
    Rule("ago", rf"~?(?:{_COUNT}[uU]|U)t?A|[uU][cd]t?A", counted.ago),
    Rule("from-now", rf"r~?(?:{_COUNT}[uU]|U)", counted.ahead),
    Rule("half-year-away", r"XU?t?A|rXU?", counted.half_year_away),
    Rule("feast-of-year", r"HR?y", counted.feast, relative=False),
    Rule("feast", r"UJH|H[UR]?", counted.feast),
    Rule("century", r"E?(?:O|d(?:-[oz])?)U", calendar.century, relative=False),
)

STARTS = "ydwWDMmOcCIELlgTPSnBeUurXHZK~"
"""The letters that the rules begin with."""


def language(
    code: str,
    lists: Words,
    exact: Words,
    unknown: Callable[[str], str],
    is_weekday: Callable[[Phrase], bool] = words.is_weekday,
    fold: Mapping[int, str | int] | None = None,
) -> Language:
    """Return the language of these word lists, with the rules and guards of both."""
    letters, values = tables(lists, words.spellings, {**words.EXACT, **exact})
    return Language(
        code,
        letters,
        values,
        RULES,
        starts=STARTS,
        fold=fold,
        is_year=words.is_year,
        is_month=words.is_month,
        is_weekday=is_weekday,
        unknown=unknown,
    )
