"""English, as news writes it."""

from __future__ import annotations

from collections.abc import Iterable

from normkit_dates import cldr, counting, grammar, relative
from normkit_dates.lexicon import Words, bag, listed, tables
from normkit_dates.phrase import Language, Phrase, Reading, Rule
from normkit_dates.tense import tense

WORDS: Words = {
    "M": listed(cldr.MONTHS["en"], 1, {**listed(cldr.SHORT_MONTHS["en"], 1), 9: "sept sep"}),
    "W": listed(cldr.WEEKDAYS["en"], 0),
    "w": listed(cldr.SHORT_WEEKDAYS["en"], 0, {1: "tues", 3: "thur thurs"}),
    "U": {
        "day": "day", "week": "week wk", "month": "month", "year": "year yr", "decade": "decade", "century": "century",
    },
    "u": {
        "day": "days", "week": "weeks", "month": "months", "year": "years", "decade": "decades", "century": "centuries",
    },
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
    "H": {
        "christmas": "christmas xmas", "easter": "easter", "thanksgiving": "thanksgiving", "halloween": "halloween",
        "pentecost": "pentecost", "valentine": "valentine",
    },
    # Words that make a feast of the day behind them: Good Friday, Boxing Day, New Year's Eve.
    "G": {
        "good friday": "good", "ash wednesday": "ash", "palm sunday": "palm", "boxing day": "boxing", "new year": "new",
    },
    "v": {"eve": "eve"},
    "c": {
        1: "one", 2: "two couple", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine",
        10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen",
        17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty", 50: "fifty",
        60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety",
    },
    "a": {1: "a an"},
    "A": {1: "ago"},
    "Z": {1: "hence"},
    "N": {0: "now"},
    "b": {-1: "before", 1: "after"},
    "r": {0: "from"},
    "z": {0: "to"},
    "B": {0: "starting commencing"},
    "p": {0: "on"},
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

VAGUE = bag("past last")
"""The past week, the last day: how long, and not when."""

COMPARED = bag("time times first most least more than worst best biggest highest lowest largest could would might")
"""Words near "in 25 years" that make it a stretch of time."""

FEAST_LEADS = bag("on at by before after since until till during from this last next of for around")
"""Words that lead up to a feast."""

EVENTS = bag("attack attacks terrorist terror coup uprising massacre revolution movement crackdown riot insurrection")
"""Behind a day they make the name of an event, of any year: the 11 September attacks."""

HEAT = bag("highs lows temperatures degrees mercury")
"""Words near "the 70s" that make it no decade."""

PLAY = bag("scored touchdown yards goal rebounds pitch game halftime foul fouls")
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
    """Say whether a weekday is one day: no name, not every one, and no row of days (Monday-Friday)."""
    row, before = phrase.row, phrase.row.word(phrase.first - 1).lower()
    if before in NAMED_DAYS or before in ("every", "each"):
        return False
    if row.letters[max(0, phrase.first - 2) : phrase.first] == "W-" or row.letters.startswith("-W", phrase.last):
        return False
    # Small letters without a word of time are a name, or no careful text.
    return not row.words[phrase.first].islower() or before in ("", "on", "by", "until", "since", "and", "or")


def is_quarter(phrase: Phrase) -> bool:
    """Say whether a quarter is one of the year and not of a game: no word of play and no score near it."""
    near = slice(max(0, phrase.first - 12), phrase.last + 12)
    scores = ("d-d", "n-n", "n-d", "d-n")
    return not PLAY.intersection(phrase.row.words[near]) and not any(s in phrase.row.letters[near] for s in scores)


def unknown(word: str) -> str:
    """Return the letter of a word outside the lexicon: V for what looks like a regular verb of the past."""
    if word[-2:] == "ed" and len(word) > 4 and word.islower() and word not in _NOT_PAST:
        return "V"
    if word[0] in "12" and len(word) == 8 and word.isdecimal():
        return "D"
    return "x" if word.isalnum() else "_"


def month_day(phrase: Phrase) -> Reading | None:
    """October 15, unless it names an event of some year."""
    return None if phrase.row.word(phrase.last).lower() in EVENTS else relative.month_day(phrase)


def decade(phrase: Phrase) -> Reading | None:
    """The 1990s, the 70s, unless the talk is of the weather."""
    near = phrase.row.words[max(0, phrase.first - 8) : phrase.first]
    return None if any(word.lower() in HEAT for word in near) else grammar.decade(phrase)


def is_today(phrase: Phrase) -> bool:
    """Say whether "Today" is a day: not the end of a paper's name, and not "in today's world"."""
    row = phrase.row
    if row.letters.startswith("'s", phrase.last) and row.letter(phrase.first - 1) == "i":
        return False
    return not (row.word(phrase.first) == "Today" and row.word(phrase.first - 1) in PAPERS)


def season(phrase: Phrase) -> Reading | None:
    """Last summer; "in the spring" only where a verb tells which, and not the Autumn Statement."""
    bare = not phrase.has("L")
    if bare and (not tense(phrase) or phrase.row.word(phrase.last)[:1].isupper()):
        return None
    return relative.season(phrase)


def feast(phrase: Phrase) -> Reading | None:
    """At Christmas, on New Year's Eve. "The new year" is no day, and "Christmas trees" are none."""
    if phrase.named("G") == "new year" and phrase.named("U") != "year":
        return None
    return relative.feast(phrase)


def is_feast(phrase: Phrase) -> bool:
    """Say whether a feast is a day and not part of a name: a word of time leads up to it, and no noun follows."""
    row = phrase.row
    leads = phrase.has("L") or row.word(phrase.first - 1).lower() in FEAST_LEADS
    return leads and row.letter(phrase.last) != "x" and not (row.letter(phrase.last) == "'" and phrase.has("H"))


def days_from_topic(phrase: Phrase) -> Reading | None:
    """The next day, the previous week, two days later; "two days early" is none, "the next week" may be any.

    Where a date follows ("two days later, on Friday") it says the day itself.
    """
    words = phrase.row.words[phrase.first : phrase.last]
    if phrase.has("e"):
        dated = phrase.row.letters.startswith(",p", phrase.last)
        return None if dated or not words[-1].endswith("er") else relative.days_from_topic(phrase)
    vague = words[-2].lower() in VAGUE or (phrase.number("L") > 0 and words[-1] != "day")
    return None if vague else relative.days_from_topic(phrase)


def units_planned(phrase: Phrase) -> Reading | None:
    """In two weeks, behind "will" or "due"; "for the first time in 25 years" says how long it took."""
    before = phrase.row.words[max(0, phrase.first - 6) : phrase.first]
    return None if COMPARED.intersection(before) else relative.units_planned(phrase)


_DAY = r"(?:L?[Ww]\.?(?:,|-)?)?"
_NUMBER = r"(?:do?|c-?O|O)"
_PART = r"(?:t?Eft?|e-?)?"
_IN = r"(?:f|i)t?(?:[Mm],?f?y|M|LU|U|y)"
_COUNT = r"(?:a?cf?|c-c|[dnya])"

# The order decides between two rules that fit at the same word.
RULES = (
    Rule(
        "year-month-day", r"y(?:-d-d|/d/d|\.d\.d|[-/][Mm][-/]d)(?![-/.]?[dn])", grammar.year_month_day, relative=False
    ),
    Rule("day-month-year", r"d(?:/d/|\.d\.|-d-)y", grammar.day_month_year, relative=False),
    Rule("short-date", r"(?<![-/.])d/d/[dn](?![-/.]?[dny])", grammar.day_month_short_year, relative=False),
    Rule("compact-date", "D", grammar.compact_day, relative=False),
    Rule("week-of", r"t?U(?:ft?|[EB]p?t?)(?:[Mm]\.?do?,?f?y|do?f?[Mm]\.?,?y)", grammar.week_of, relative=False),
    Rule("week-of", r"t?U(?:ft?|[EB]p?t?)(?:M\.?do?|do?f?M)", relative.week_of),
    Rule("days", r"(?:do?[-z]do?f?[Mm]\.?|[Mm]\.?do?[-z]do?),?y", grammar.days_of_month, relative=False),
    Rule("month-day-year", _DAY + r"[Mm]\.?[-,]?(?:do?|t?c?-?O),?[-f]?y", grammar.named_month_day_year, relative=False),
    Rule(
        "day-month-name-year",
        _DAY + r"(?:t?do?f?|Of|d[-/])[Mm]\.?[-,/]?f?y",
        grammar.named_month_day_year,
        relative=False,
    ),
    Rule("short-date", r"d(?:-[Mm]-|o?f?[Mm]\.?')n", grammar.named_month_day_year, relative=False),
    Rule("month-day-of-last-year", _DAY + r"(?:[Mm]\.?do?|t?do?f?[Mm]),?f?LU", relative.month_of_last_year),
    Rule("month-day", _DAY + r"\(?(?:M[.-]?,?do?|m-d)(?![:%]|[.,]?n|-?y|,d_)", month_day),
    Rule("month-day", _DAY + rf"(?:mdo|t?(?:do?|{_NUMBER}f)M|t?(?:dof?|Of)m)", month_day),
    Rule("month-of-last-year", _PART + r"[Mm]f?LU", relative.month_of_last_year),
    Rule("month-of-year", _PART + r"[Mm]\.?,?f?y", grammar.month_of_year, relative=False),
    Rule("last-in-month", rf"t?(?:{_NUMBER}-?)?L[WU]{_IN}", counting.last_in_period),
    Rule("nth-in-month", rf"t?{_NUMBER}-?[WU]{_IN}", counting.nth_in_period),
    Rule("day-of-last-month", rf"t?{_NUMBER}ft?LU", counting.nth_in_period),
    Rule("last-month", _PART + r"L[Mm]", relative.last_month_named),
    Rule("month", r"(?:t?Ef|e-?)?M", relative.month),
    Rule("week-number", r"t?Ud(?:f|,)?(?:y|LU)", counting.week_number),
    Rule("quarter-of-year", r"t?(?:O|do)-?Q(?:ft?y|,?y)|yqd|qd,?f?y", grammar.quarter_of_year, relative=False),
    Rule("quarter", r"t?(?:O|do)-?Q(?:f?t?LU)?|t?LQ", relative.quarter),
    Rule("season-of-year", r"(?:t?Eft?|e-?|t)?S(?:ft?)?y", grammar.season_of_year, relative=False),
    Rule("season", _PART + r"LS|(?<=it)S", season),
    Rule("decade", r"(?:e-?)?(?:t?ys|tns|'ns|(?<=nsx)ns)", decade, relative=False),
    Rule("century", r"(?:t|t?e-?)?(?:do|O)-?U", grammar.century, relative=False),
    Rule("short-year", r"'n", grammar.short_year, relative=False),
    Rule("feast-of-year", r"(?:GW|GU'?s?[vU]|H(?:[vW]|'?s?U)?),?f?y", grammar.feast_of_year, relative=False),
    Rule("feast", r"L?(?:GW|GU'?s[vU]|H(?:[vW]|'?s?U)?)", feast),
    Rule("year", r"t?Ef(?:tU)?y", grammar.clear_year, relative=False),
    Rule("year", r"(?:e-?)?y", grammar.year, relative=False),
    Rule("weekday-of-week", r"WP?,?p?(?:f|')?s?t?[Ll]U|[Ll]U(?:'?s?|-)W", relative.weekday_of_week),
    Rule("weekday-in-weeks", rf"W,?{_COUNT}[Uu](?:rN|A)", relative.weekday_in_weeks),
    Rule("last-weekday", r"L?[Llg]WP?", relative.last_weekday),
    # Without "th" the number must close its clause: "on Friday 3 soldiers", "Friday the third man".
    Rule("weekday-and-day", r"[Ww]\.?,?(?:do|(?:t?do|d|tc?-?O)(?=[.,;!?)\n](?![dny])|$))", relative.weekday_and_day),
    Rule("weekday", r"WP?", relative.weekday),
    Rule("day-before", r"t?UbT", relative.day_before_deictic),
    Rule("deictic", r"e?TP?", relative.deictic),
    Rule("part-of-day", r"(?:e-?)?LP", relative.part_of_day),
    Rule("unit-beyond", r"t?UbL", relative.unit_beyond),
    Rule("last-unit", r"(?:t?Eft?|e-?)LU|(?<!t)LU", relative.last_unit),
    Rule("coming-unit", r"(?:t|L)?gU", relative.coming_unit),
    Rule("this-unit", r"t?Eft?U|eitU", relative.this_unit),
    Rule("weekend", r"L?[Llg]K|(?<=[xp])tK", relative.weekend),
    Rule("ago", rf"~?{_COUNT}[Uu]A", relative.units_ago),
    Rule("from-now", rf"~?{_COUNT}[Uu](?:r[NT]|Z)", relative.units_ahead),
    Rule("later", rf"t[Ll]U|{_COUNT}[Uu]e", days_from_topic, relative=False),
    Rule("ahead", rf"i~?{_COUNT}[Uu]", units_planned),
)

_LETTERS, _VALUES = tables(WORDS, spellings, EXACT)

LANGUAGE = Language(
    "en",
    _LETTERS,
    _VALUES,
    RULES,
    starts="yDdWwMmOtqQSeEn'LlgTUac~GHi",
    month_first=True,
    year_leads=YEAR_LEADS,
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_quarter=is_quarter,
    is_today=is_today,
    is_feast=is_feast,
    unknown=unknown,
)
