"""The shapes of English dates that hold no number and no month: imported for a text that may have one."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Production
from normkit_dates.languages.en import stretches
from normkit_dates.languages.en.resolvers import (
    before_topic,
    days_from_topic,
    decade,
    end_of_unit,
    holiday,
    nth_in_period,
    quarter_of_period,
    season,
    spelled_year,
    this_unit,
    units_ago,
    units_planned,
    year_ago_quarter,
)
from normkit_dates.resolvers import absolute, ordinal, parts, periods, relative

_NUMBER = r"(?:do?|c-?O|O)"
FEAST = r"L?(?:GW|GU'?s?[vU]|H(?:[vW]|'?s?U)?)"
HALF = r"(?:t?(?:O|do|J)-?½ft?|Cd,?f?)"
UNITS = r"t?[OLJ](?:d|n|c-?c?)u"
QUARTER = r"t?(?:O|do|J)-?Q"
SPELLED = r"c-?[ch](?:[ch&-]{0,7}[ch])?"
PART = r"(?:t?E(?:-|ft?)|e-?)?"
COUNT = r"(?:a?cf?|c-c|[dnya])"
_QUANTITY = r"~?[acdny½](?:[acf½-]{0,3}|-?&-?a-?½-?)[Uu](?:&a½|,?&?(?:a?c|[any])f?[Uu]|,?&?d[Uu])?"

# The order decides between two productions that fit at the same word.
PRODUCTIONS = (
    Production(
        "nth-in-month", rf"t?(?:{_NUMBER}-?L?|L|J)[WU](?:f|i)t?(?:[Mm],?f?y|M|LU|U|y|(?:do|O)-?U)", nth_in_period
    ),
    Production("day-of-last-month", rf"t?{_NUMBER}ft?LU", ordinal.nth_in_period),
    Production("half-of-century", r"(?:do|O)-?U", parts.half, False, lead=HALF),
    Production("half", r"LU|U", parts.half, lead=HALF),
    Production("counted-units", r"ft?(?:L?U|(?:do|O)-?U)", parts.counted_units, lead=UNITS),
    Production("counted-units", r"(?=[.,;:!?)\nr&xtVaL]|$)", stretches.first_months, lead=UNITS),
    Production(
        "quarter-of-period", r"t?J-?Q(?!f?t?LU)|(?<=[ix])tO(?=[.,;!?)\n&]|$)", quarter_of_period, contextual=True
    ),
    Production("quarter-of-century", r"ft?(?:do|O)-?U", parts.quarter_of_century, False, lead=QUARTER),
    Production("quarter", r"(?:f?t?LU)?", periods.quarter, lead=QUARTER),
    Production("quarter", r"t?LQ(?!ft?(?:do|O)-?U)", periods.quarter),
    Production("season", PART + r"(?:L|g)S|(?<=it)S|(?<=i)S", season),
    Production("decade", r"(?:e-?)?tX|te-?X|X(?<=X[&z-]X)|eX(?<=X&eX)", decade, relative=False),
    Production("century", r"(?:t|t?e-?)?(?:do|O)-?U", absolute.century, relative=False),
    Production("feast", r"", holiday, lead=FEAST),
    Production("spelled-year", SPELLED + r"(?!-)", spelled_year, relative=False),
    Production("weekday-of-week", r"WP?,?p?(?:f|')?s?t?[Ll]U|[Ll]U(?:'?s?|-)W", relative.weekday_of_week),
    Production("weekday-in-weeks", rf"W,?{COUNT}[Uu](?:rN|A)", relative.weekday_in_weeks),
    Production("last-weekday", r"L?[Llg]WP?", relative.last_weekday),
    Production("weekday-and-day", r"[Ww]\.?,?tc?-?O(?=[.,;!?)\n](?![dny])|$)", relative.weekday_and_day),
    Production("weekday", r"WP?", relative.weekday),
    Production("day-before", r"t?UbT", relative.day_before_deictic),
    Production("deictic", r"e?TP?", relative.deictic),
    Production("part-of-day", r"(?:e-?)?LP", relative.part_of_day),
    Production("unit-beyond", r"t?UbL", periods.unit_beyond),
    Production("last-unit", r"t?Eft?(?:LU|g[UQ])|e-?LU|(?<!t)LU", periods.last_unit),
    Production("coming-unit", r"(?:t|L)?gU", periods.coming_unit),
    Production("coming-unit", r"tgQ|t?[Lg]ΦU", periods.last_unit),
    Production("year-end", r"t?U(?:-|'s?)E", end_of_unit),
    Production("this-unit", r"t?Eft?U|eitU|µ|(?<=[xp])e-U(?=[.,;:!?)\n]|$)", this_unit),
    Production("weekend", r"L?[Llg]K|(?<=[xp&])tK", periods.weekend),
    Production("year-ago-quarter", r"[at]?U-[Ae][Q¤]?|t?l-U[Q¤]", year_ago_quarter, contextual=True),
    Production("later", r"t(?:[Ll]U|l(?:d|n|c-?c?)u)", days_from_topic, False, contextual=True),
    Production("ago", r"A", units_ago, lead="i?" + _QUANTITY),
    Production("from-now", r"r[NT]|Z", periods.units_ahead, lead="i?" + _QUANTITY),
    Production("later", r"b(?=[.,;:!?)\n]|$)", before_topic, False, contextual=True, lead="i?" + _QUANTITY),
    Production("later", r"e", days_from_topic, False, contextual=True, lead="i?" + _QUANTITY),
    Production("ahead", "i" + _QUANTITY, units_planned),
)
