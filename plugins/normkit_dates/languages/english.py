"""English, as news writes it."""

from __future__ import annotations

from collections.abc import Iterable

from normkit_dates import grammar, relative
from normkit_dates.lexicon import Words, bag, tables
from normkit_dates.phrase import Language, Phrase, Reading, Rule

WORDS: Words = {
    "M": {
        1: "january jan",
        2: "february feb",
        3: "march mar",
        4: "april apr",
        5: "may",
        6: "june jun",
        7: "july jul",
        8: "august aug",
        9: "september sept sep",
        10: "october oct",
        11: "november nov",
        12: "december dec",
    },
    "W": {0: "monday", 1: "tuesday", 2: "wednesday", 3: "thursday", 4: "friday", 5: "saturday", 6: "sunday"},
    "w": {0: "mon", 1: "tue tues", 2: "wed", 3: "thu thur thurs", 4: "fri", 5: "sat", 6: "sun"},
    "U": {"day": "day", "week": "week wk", "month": "month", "year": "year yr", "decade": "decade"},
    "u": {"day": "days", "week": "weeks", "month": "months", "year": "years", "decade": "decades"},
    "Q": {"quarter": "quarter qtr"},
    "q": {1: "q"},
    "K": {"weekend": "weekend"},
    "S": {21: "spring", 22: "summer", 23: "autumn fall", 24: "winter"},
    "L": {-1: "last", 0: "this", 1: "next"},
    "l": {-1: "past previous", 1: "following"},
    "g": {1: "coming upcoming"},
    "T": {-1: "yesterday", 0: "today tonight", 1: "tomorrow"},
    "P": {1: "morning afternoon evening night noon midnight"},
    "e": {"START": "early earlier", "MID": "mid", "END": "late later"},
    "E": {"START": "start beginning", "MID": "middle", "END": "end close"},
    "O": {
        1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth",
        10: "tenth", 11: "eleventh", 12: "twelfth",
    },
    "o": {1: "st nd rd th"},
    "c": {
        1: "one", 2: "two couple", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine",
        10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen",
        17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty", 50: "fifty",
        60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety",
    },
    "a": {1: "a an"},
    "A": {1: "ago"},
    "N": {0: "now"},
    "b": {0: "before after"},
    "r": {0: "from"},
    "f": {0: "of"},
    "t": {0: "the"},
    "i": {0: "in"},
    "s": {0: "s"},
    "~": {0: "about around roughly approximately nearly almost some"},
    # What will be: helping verbs, and what is planned. "may" is a month first; its "may" of doubt is rare in print.
    "F": {
        1: "will would shall should could must set due plan plans planned planning scheduled expected expects expect "
        "slated hopes hope aims intends wants seeks proposed projected anticipated going upcoming deadline poised "
        "ahead"
    },
    # What was: forms that do not end in -ed.
    "V": {
        -1: "was were had did has said says told went came took made began met won lost fell rose became gave found "
        "held left saw sent led got ran shot broke hit cut struck drew grew kept spoke stood wrote fled fought sold "
        "bought brought built caught chose died killed paid put quit read sank seen shown spent swept taken "
        "threw wore been done given known"
    },
}  # fmt: skip

# Common words first, dates second: months need a capital, or a year or an ordinal beside them.
EXACT: Words = {
    "m": {3: "march mar", 5: "may", 8: "august"},
    "x": {0: "sun sat wed mon fri"},
}  # fmt: skip

COUNTED = bag(
    "people troops soldiers men women children homes houses jobs workers employees votes points shares dollars "
    "euros pounds yen miles km kilometres kilometers metres meters feet tons tonnes barrels cases deaths members "
    "times words pages copies cars vehicles units flights fans users students passengers hours minutes calories "
    "rpm hp mm cm kg mph kmh megawatts mw per percent gmt utc hrs"
)
"""A number before one of these is no year."""

YEAR_LEADS = bag("in since by until till during before after between circa year fiscal from mid early late")
"""A number after one of these is a year, back to 1500."""

WEAK_LEADS = bag("the of to for and or through than with its his her their our a this that s")
"""A number after one of these is a year from 1900 on, unless it counts something."""

MONTH_LEADS = bag(
    "in since by until till during before after between from to of for on last next this early mid late through "
    "and or the a an its each every until around about earlier"
)
"""Words before a capital month that is followed by another capital: still no given name."""

SHORT_LEADS = bag("in since by until till during early mid late last next this")
NAMES = frozenset({"May", "March", "April", "June", "August", "MAY", "MARCH", "APRIL", "JUNE", "AUGUST"})
"""Months that are also given names or verbs: alone they need a preposition before them."""

NAMED_DAYS = bag("black cyber good super ash palm bloody manic giving easter casual fat ruby blue sheffield")
"""Before a weekday they make a name: Black Monday, Good Friday."""

PAPERS = bag("USA Russia India Psychology Medical History Africa News Business Sports Christianity")
"""Before a capital Today they make the name of a paper."""

EVENTS = bag("attack attacks terrorist terror coup uprising massacre revolution movement crackdown riot insurrection")
"""Behind a day they make the name of an event, of any year: the 11 September attacks."""

HEAT = bag("highs lows temperatures degrees mercury")
"""Words near "the 70s" that make it no decade."""

PLAY = bag("scored touchdown yards goal rebounds pitch game")
"""Words near a quarter that make it one of a game."""

_NOT_PAST = bag("need indeed hundred speed exceed proceed succeed united seed feed bleed breed unprecedented")


def spellings(word: str) -> Iterable[str]:
    """Return a word small, with a capital, and in capitals."""
    return word, word.capitalize(), word.upper()


def is_year(phrase: Phrase) -> bool:
    """Say whether a bare number is a year: what leads up to it, and nothing that it counts behind it."""
    row, last = phrase.row, phrase.last - 1
    number = phrase.number("y")
    before, behind = row.word(phrase.first - 1), row.word(phrase.last)
    if (
        behind.lower() in COUNTED
        or behind in ("%", "°", "$", "€", "£", "+")
        or before in ("$", "€", "£", "#", ":", "+")
    ):
        return False
    if behind in (".", ",", ":", "/") and row.glued(last) and row.glued(phrase.last) and row.letter(last + 2) in "dny":
        return False
    if row.letter(phrase.last) == "-" and row.glued(last) and row.letter(phrase.last + 1) not in "ydn":
        return False
    if before in (".", ",", "/") and row.glued(phrase.first - 1) and row.word(phrase.first - 2).isdigit():
        return False
    if phrase.has("eE") or before.lower() in YEAR_LEADS:
        return number >= 1500
    if not 1900 <= number <= 2060:
        return False
    if before.lower() in WEAK_LEADS or row.letter(phrase.first - 1) in "Mm":
        return not (number % 50 == 0 and behind.islower() and behind.endswith("s"))
    if row.letter(phrase.first - 1) in ("(", "-", "'"):
        return row.word(phrase.first - 2).isalpha() or behind in (")", "-")
    return before[:1].isupper() and (behind.islower() or not behind.isalnum())


def is_month(phrase: Phrase) -> bool:
    """Say whether a month's name, alone, is that month and not a given name, a verb or a march."""
    row = phrase.row
    word = next(row.words[n] for n in range(phrase.first, phrase.last) if row.letters[n] in "Mm")
    before = row.word(phrase.first - 1)
    if phrase.has("eE"):
        return True
    if row.letter(phrase.last) == "-" and row.glued(phrase.last - 1):
        return False
    if len(word) <= 3 and word.lower() != "may":
        return before.lower() in SHORT_LEADS
    if word.islower():
        return before.lower() in SHORT_LEADS
    behind = row.word(phrase.last)
    if word not in NAMES:
        return not (behind[:1].isupper() and behind.isalpha() and before.lower() not in MONTH_LEADS)
    return before.lower() in (SHORT_LEADS | {"between", "from", "before", "after", "of"}) and not behind[:1].isupper()


def is_weekday(phrase: Phrase) -> bool:
    """Say whether a weekday is one day: no name, and not every one."""
    before = phrase.row.word(phrase.first - 1).lower()
    return before not in NAMED_DAYS and before not in ("every", "each")


def is_quarter(phrase: Phrase) -> bool:
    """Say whether a quarter is one of the year and not of a game."""
    return not PLAY.intersection(phrase.row.words[max(0, phrase.first - 12) : phrase.last + 12])


def unknown(word: str) -> str:
    """Return the letter of a word outside the lexicon: V for what looks like a regular verb of the past."""
    if word[-2:] == "ed" and len(word) > 4 and word.islower() and word not in _NOT_PAST:
        return "V"
    return "x" if word.isalnum() else "_"


def month_day(phrase: Phrase) -> Reading | None:
    """October 15, unless it names an event of some year."""
    return None if phrase.row.word(phrase.last).lower() in EVENTS else relative.month_day(phrase)


def decade(phrase: Phrase) -> Reading | None:
    """The 1990s, the 70s, unless the talk is of the weather."""
    near = phrase.row.words[max(0, phrase.first - 8) : phrase.first]
    return None if any(word.lower() in HEAT for word in near) else grammar.decade(phrase)


def is_today(phrase: Phrase) -> bool:
    """Say whether "Today" is a day and not the end of a paper's name."""
    row = phrase.row
    return not (row.word(phrase.first) == "Today" and row.word(phrase.first - 1) in PAPERS)


_DAY = r"(?:[Ww]\.?,?)?"
_PART = r"(?:t?Eft?|e-?)?"

# The order decides between two rules that fit at the same word.
RULES = (
    Rule(
        "year-month-day", r"y(?:-d-d|/d/d|\.d\.d|[-/][Mm][-/]d)(?![-/.]?[dn])", grammar.year_month_day, relative=False
    ),
    Rule("day-month-year", r"d(?:/d/|\.d\.|-d-)y", grammar.day_month_year, relative=False),
    Rule("week-of", r"t?Uft?(?:[Mm]\.?do?,?f?y|do?f?[Mm]\.?,?y)", grammar.week_of, relative=False),
    Rule("week-of", r"t?Uft?(?:M\.?do?|do?f?M)", relative.week_of),
    Rule("month-day-year", _DAY + r"[Mm]\.?[-,]?do?,?[-f]?y", grammar.named_month_day_year, relative=False),
    Rule(
        "day-month-name-year",
        _DAY + r"(?:t?do?f?|Of|d[-/])[Mm]\.?[-,/]?f?y",
        grammar.named_month_day_year,
        relative=False,
    ),
    Rule("month-day-of-last-year", _DAY + r"(?:[Mm]\.?do?|t?do?f?[Mm]),?f?LU", relative.month_of_last_year),
    Rule("month-day", _DAY + r"M\.?,?do?(?![:%]|[.,]?n|-?y|,d_)", month_day),
    Rule("month-day", _DAY + r"(?:mdo|t?(?:do?|Of)f?M|t?(?:dof?|Of)m)", month_day),
    Rule("month-of-last-year", _PART + r"[Mm]f?LU", relative.month_of_last_year),
    Rule("month-of-year", _PART + r"[Mm]\.?,?f?y", grammar.month_of_year, relative=False),
    Rule("last-month", _PART + r"L[Mm]", relative.last_month_named),
    Rule("month", r"(?:t?Ef|e-?)?M", relative.month),
    Rule("quarter-of-year", r"t?O-?Q(?:fy|,?y)|yqd|qd,?f?y", grammar.quarter_of_year, relative=False),
    Rule("quarter", r"t?O-?Q(?:f?LU)?|t?LQ", relative.quarter),
    Rule("season-of-year", r"(?:t?Eft?|e-?|t)?S(?:ft?)?y", grammar.season_of_year, relative=False),
    Rule("season", _PART + r"LS|(?:(?<=it)|(?<=i))S", relative.season),
    Rule("decade", r"(?:e-?)?(?:t?ys|tns|'ns|(?<=nsx)ns)", decade, relative=False),
    Rule("short-year", r"'n", grammar.short_year, relative=False),
    Rule("year", r"t?Ef(?:tU)?y", grammar.clear_year, relative=False),
    Rule("year", r"(?:e-?)?y", grammar.year, relative=False),
    Rule("weekday-of-week", r"WP?,?(?:f|')?s?LU|LU'?s?W", relative.weekday_of_week),
    Rule("last-weekday", r"L?[Llg]WP?", relative.last_weekday),
    Rule("weekday", r"WP?", relative.weekday),
    Rule("day-before", r"t?UbT", relative.day_before_deictic),
    Rule("deictic", r"e?TP?", relative.deictic),
    Rule("part-of-day", r"(?:e-?)?LP", relative.part_of_day),
    Rule("last-unit", r"(?:t?Eft?|e-?)LU|(?<!t)LU", relative.last_unit),
    Rule("coming-unit", r"(?:t|L)?gU", relative.coming_unit),
    Rule("this-unit", r"t?Eft?U|eitU", relative.this_unit),
    Rule("weekend", r"L?[Llg]K|(?<=x)tK", relative.weekend),
    Rule("ago", r"~?(?:a?cf?|c-c|[dnya])[Uu]A", relative.units_ago),
    Rule("from-now", r"~?(?:a?cf?|c-c|[dnya])[Uu]r[NT]", relative.units_ahead),
)

_LETTERS, _VALUES = tables(WORDS, spellings, EXACT)

LANGUAGE = Language(
    "en",
    _LETTERS,
    _VALUES,
    RULES,
    starts="ydWwMmOtqQSeEn'LlgTUac~",
    month_first=True,
    year_leads=YEAR_LEADS,
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_quarter=is_quarter,
    is_today=is_today,
    unknown=unknown,
)
