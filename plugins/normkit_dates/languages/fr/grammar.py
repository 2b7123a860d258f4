"""French, as news writes it.

Letters of its own, beyond those of ``grammar`` and ``romance``:

    I il   Y y   A voici, voilà ("il y a", "voici": ago)   N dans   h durant, pendant   i en   z à, au
    t article   f de   & et   j hui ("aujourd'hui")   J là ("ce jour-là")   B même   X end ("week-end")
    p plus ("plus tard")   G saint   C nouvel ("nouvel an")   o er, e (1er, 3e)
"""

from __future__ import annotations

from normkit_dates.calendars import edtf
from normkit_dates.grammar.phrase import Language, Phrase, Reading, Rule
from normkit_dates.grammar.tense import tense
from normkit_dates.grammar.token_tables import tables
from normkit_dates.languages.fr import lexicon as words
from normkit_dates.languages.shared import romance
from normkit_dates.resolvers import absolute, intervals, ordinal, relative


def unknown(word: str) -> str:
    """Return the letter of a word outside the lexicon: F and V for what ends like a verb of the future or the past."""
    if word[-1] in words.LAST_LETTERS and word.islower():
        for length in (6, 5, 4, 3):
            letter = words.ENDINGS.get(word[-length:])
            if letter and len(word) > length:
                return "x" if word in words.NOT_FUTURE or word in words.NOT_PAST else letter
        return "x"
    if word[0] in "12" and len(word) == 8 and word.isdecimal():
        return "D"
    return "x" if word.isalnum() else "_"


# ---------------------------------------------------------------- guards


def _before(phrase: Phrase, back: int = 1) -> str:
    return phrase.row.word(phrase.first - back).lower()


def is_year(phrase: Phrase) -> bool:
    """Say whether a bare number is a year."""
    return romance.is_year(phrase, words.YEARS)


def is_month(phrase: Phrase) -> bool:
    """Say whether a month's name, alone, is that month: not a planet or a given name, and not every one."""
    word, before = phrase.row.words[phrase.last - 1], _before(phrase)
    if phrase.has("e"):
        return True
    if before == "chaque" or phrase.row.letter(phrase.first - 1) in "do":
        return False
    return word.islower() or (before in words.MONTH_LEADS and not (word == "Mars" and before in ("de", "et")))


def is_weekday(phrase: Phrase) -> bool:
    """Say whether a weekday is one day: no name, and not every one."""
    return phrase.has("L") or (_before(phrase) not in words.HABITS and phrase.row.letter(phrase.first - 1) not in "Oo")


def is_quarter(phrase: Phrase) -> bool:
    """Say whether a quarter is one of the year and not of a pregnancy or of school."""
    near = phrase.row.words[max(0, phrase.first - 8) : phrase.last + 8]
    return not any(word.startswith(("grossesse", "enceinte", "scolaire", "école")) for word in near)


def is_today(phrase: Phrase) -> bool:
    """Say whether "aujourd'hui" is a day and not the paper "Aujourd'hui en France"."""
    row = phrase.row
    paper = (
        row.word(phrase.first) == "Aujourd" and row.word(phrase.last) == "en" and row.word(phrase.last + 1) == "France"
    )
    return not paper


def is_feast(phrase: Phrase) -> bool:
    """Say whether a feast is a day: a word of time leads up to it, and no name follows."""
    row, at = phrase.row, phrase.first
    behind = row.word(phrase.last)
    if behind[:1].isupper() or behind in words.OTHER_NEW_YEARS:
        return False
    name = phrase.named("H")
    if name in ("valentine", "new year eve"):
        return "G" in row.letters[max(0, at - 2) : at]
    if name in ("shrove tuesday", "ash wednesday", "palm sunday") and not phrase.has("W"):
        return False
    while row.letter(at - 1) in "t'":
        at -= 1
    if row.letter(at - 1) == "f" and row.letter(at - 2) in "UP":  # le jour de Noël, le soir de Noël
        return True
    return phrase.has("Wgv") or row.letter(at - 1) == "\n" or row.word(at - 1).lower() in words.FEAST_LEADS


# ---------------------------------------------------------------- resolvers


def month_day(phrase: Phrase) -> Reading | None:
    """Le 15 octobre, pour le 15 octobre; no street, and an event of some year only where it is close."""
    named = {word.lower() for word in phrase.row.words[max(0, phrase.first - 2) : phrase.first]}
    if not named.isdisjoint(words.STREETS):
        return None
    return romance.month_day(phrase, ahead=_before(phrase, 2) == "pour", close=not named.isdisjoint(words.EVENTS))


def day_of_september(phrase: Phrase) -> Reading | None:
    """Le 12 sept. 2024: "sept" is a seven too."""
    found = edtf.day(phrase.number("y"), 9, phrase.number("d")) if phrase.number("c") == 7 else None
    return Reading(str(found)) if found else None


def new_year(phrase: Phrase) -> Reading | None:
    """Au nouvel an, le jour de l'An: the one that is over where the sentence tells of the past, else the nearest."""
    if phrase.row.words[phrase.last - 1].lower() != "an" or phrase.row.word(phrase.last) in words.OTHER_NEW_YEARS:
        return None
    return romance.new_year(phrase)


def feast(phrase: Phrase) -> Reading | None:
    """À Noël, le lundi de Pâques, la Saint-Valentin."""
    return relative.feast(_named_for_saint(phrase))


def feast_of_year(phrase: Phrase) -> Reading | None:
    """Noël 2014, lundi de Pâques 2018."""
    inner = _named_for_saint(phrase)
    return absolute.feast_of_year(inner) if is_feast(inner) or not phrase.has("G") else None


def _named_for_saint(phrase: Phrase) -> Phrase:
    """Return the phrase without the "saint" of Saint-Sylvestre: alone the word means Good Friday."""
    at = phrase.letters.find("H")
    return phrase.sub(at, len(phrase.letters)) if at > 0 and phrase.has("G") else phrase


def weekday(phrase: Phrase) -> Reading | None:
    """Jeudi, ce jeudi soir; "jusqu'à jeudi" is one to come where no verb tells, "pour jeudi" always."""
    before = _before(phrase)
    open_end = before == "ici" or (phrase.row.letter(phrase.first - 1) == "z" and _before(phrase, 3) == "jusqu")
    return romance.weekday(phrase, ahead=before == "pour" or (open_end and not tense(phrase)))


def in_eight(phrase: Phrase) -> Reading | None:
    """Lundi en huit, en quinze: one or two weeks after the coming one."""
    weeks = {8: 1, 15: 2}.get(phrase.number("dc"))
    days = (phrase.number("W") - phrase.anchor.weekday()) % 7
    found = edtf.shifted_days(phrase.anchor, days + 7 * weeks) if weeks else None
    return Reading(str(found)) if found else None


def season(phrase: Phrase) -> Reading | None:
    """L'été dernier, au printemps. The Arab Spring was another."""
    return None if phrase.row.word(phrase.last) == "arabe" else relative.season(phrase)


def clear_year(phrase: Phrase) -> Reading | None:
    """L'année 2019, la fin de l'an 2000."""
    return absolute.clear_year(phrase) if phrase.named("U") == "year" else None


def decade(phrase: Phrase) -> Reading | None:
    """Les années 1990, 80, trente; quatre-vingts is four times twenty."""
    if not phrase.row.words[phrase.first + phrase.letters.index("u")].lower().startswith("ann"):
        return None
    return romance.decade(phrase, 56 if phrase.numbers("c")[:2] == [4, 20] else 0)


def units_ago(phrase: Phrase) -> Reading | None:
    """Il y a deux ans, voici une dizaine d'années."""
    return _counted(phrase, relative.units_ago(phrase))


def units_ahead(phrase: Phrase) -> Reading | None:
    """Dans deux semaines. "Dans un an", "dans une semaine" of the past is a stretch of time."""
    if phrase.has("a") and phrase.number("c") == 0 and tense(phrase) < 0:
        return None
    return _counted(phrase, relative.units_ahead(phrase))


def _counted(phrase: Phrase, found: Reading | None) -> Reading | None:
    """Return a reading without what the sum of its words gets wrong, and with a mark where the count is a round one."""
    row = phrase.row
    halves = row.word(phrase.last) == "et" and row.word(phrase.last + 1).startswith("demi")
    if not found or halves or phrase.numbers("c")[:2] == [4, 20]:
        return None
    return Reading(found.value + "~", "APPROX") if "ac" in phrase.letters and "~" not in found.value else found


def day_alone(phrase: Phrase) -> Reading | None:
    """Le 16."""
    return romance.day_alone(phrase) if _before(phrase) == "le" else None


def season_of_year(phrase: Phrase) -> Reading | None:
    """L'été 2024. "Ils ont été 2000" counts: "été" is a form of "to be" too, behind a verb or an adverb."""
    summer = phrase.number("S") == 22 and not phrase.has("e")
    verb = phrase.row.letter(phrase.first - 1) in "Vx" and _before(phrase).endswith(("a", "t", "ir", "s"))
    return None if summer and verb else absolute.season_of_year(phrase)


def this_unit(phrase: Phrase) -> Reading | None:
    """La fin de l'année, en début de semaine. "Fin de mois" is every month's, and a school year is another."""
    row = phrase.row
    every = phrase.named("U") == "month" and row.words[phrase.last - 2].lower() != "du"
    school = row.word(phrase.last).startswith(("scolaire", "universitaire"))
    return None if every or school else romance.this_unit(phrase)


def part_of_today(phrase: Phrase) -> Reading | None:
    """Dans la journée."""
    return relative.part_of_topic(phrase) if phrase.row.words[phrase.last - 1].lower() == "journée" else None


# ---------------------------------------------------------------- rules

_DAY = r"(?:L?[Ww]\.?,?t?)?"
_NUMBER = r"(?:do?|O|c(?:-?&?-?c)?)"
_PART = r"(?:e(?:-|f(?:Uf'?)?)?)?"
_TO = r"[-z]|&t?"
_COUNT = r"~?f?'?(?:[dny]|ac?(?:f'?)?|c(?:-?&?-?c)?)"
_OF_DAY = r"(?:P|b-P)"
_WEEKEND = r"K(?:-?X)?"
_BEHIND = r"(?=[.,;:!?)]|$)"
_IN = r"f?t?'?(?:M,?f?y|M|Ug|LU|U?y)"
_LAST_YEAR = r",?f?t?'?(?:Ug|LU)"

# The order decides between two rules that fit at the same word.
RULES = (
    Rule(
        "year-month-day", r"y(?:-d-d|/d/d|\.d\.d|[-/][Mm][-/]d)(?![-/.][dn])", absolute.year_month_day, relative=False
    ),
    Rule("compact-date", "D", absolute.compact_day, relative=False),
    Rule("day-month-year", _DAY + r"d(?:/d/|\.d\.|-d-)y", romance.digits(absolute.day_month_year), relative=False),
    Rule(
        "short-date",
        _DAY + r"(?<![-/])d/d/[dn](?![-/.]?[dny])",
        romance.digits(absolute.day_month_short_year),
        relative=False,
    ),
    Rule(
        "short-date",
        r"(?:(?<=t)|(?<=W))d(?:\.d\.|-d-)[dn](?![-/.]?[dny])",
        absolute.day_month_short_year,
        relative=False,
    ),
    Rule("spaced-date", r"(?<![dny])dd[dny](?![dny/%:])", romance.spaced_day, relative=False),
    Rule("week-of", rf"Uf{_NUMBER}[Mm]\.?,?f?y", absolute.week_of, relative=False),
    Rule("week-of", rf"Uf{_NUMBER}f?M", relative.week_of),
    Rule(
        "day-around",
        rf"v(?:f'?{_NUMBER}-?[Mm]\.?,?f?y)",
        romance.around_named(absolute.named_month_day_year),
        relative=False,
    ),
    Rule("day-around", r"vf'?t?'?Hf?y", romance.around_named(absolute.feast_of_year), relative=False),
    Rule("day-around", rf"vf'?{_NUMBER}-?M", romance.around_named(month_day)),
    Rule("day-around", r"vf'?t?'?H", romance.around_named(feast)),
    Rule("days", rf"W?do?(?:{_TO})W?do?f?[Mm]\.?,?f?y", romance.joined_days(intervals.days_of_year), relative=False),
    Rule("days", rf"W?do?(?:{_TO})W?do?f?M", romance.joined_days(intervals.days_of_month)),
    Rule(
        "day-month-name",
        rf"{_DAY}do?[Mm]\.?(?=(?:{_TO})W?do?[Mm]\.?,?f?y)",
        romance.year_ahead(absolute.named_month_day_year),
        relative=False,
    ),
    Rule(
        "day-month-name-year",
        _DAY + rf"{_NUMBER}[-/]?f?[Mm]\.?[-,/]?f?y",
        absolute.named_month_day_year,
        relative=False,
    ),
    Rule(
        "day-month-name-year",
        _DAY + r"do?[Mm]\.?(?:n(?!%)|d(?=[;)\n]|[.,](?![dny])|$))",
        absolute.named_month_day_year,
        relative=False,
    ),
    Rule("day-month-name-year", _DAY + r"do?c\.?y", day_of_september, relative=False),
    Rule("day-of-last-month-name", _DAY + rf"{_NUMBER}Mg", romance.day_of_last_or_coming),
    Rule("day-month-of-last-year", _DAY + rf"{_NUMBER}f?M{_LAST_YEAR}", relative.month_of_last_year),
    Rule("day-month", _DAY + rf"{_NUMBER}(?:-?f?M|m)", month_day),
    Rule("day-month", _DAY + r"d/d(?![-/.:%]?[dny])", romance.led_month_day),
    Rule("month-of-last-year", _PART + rf"M{_LAST_YEAR}", relative.month_of_last_year),
    Rule("month-of-year", rf"M(?=(?:{_TO}|/)M,?f?y)", romance.year_ahead(absolute.month_of_year), relative=False),
    Rule("month-of-year", _PART + r"[Mm]\.?,?f?y", absolute.month_of_year, relative=False),
    Rule("month-of-year", r"M'?n", romance.month_of_short_year, relative=False),
    Rule("last-month", _PART + r"Mg|L(?:Uf'?)?M", relative.last_month_named),
    Rule("last-in-period", rf"g[WU]{_IN}", romance.last_in_period),
    Rule("nth-in-period", rf"(?:O|do)[WU]{_IN}", ordinal.nth_in_period),
    Rule("day-of-last-month", r"do?f(?:t?'?Ug|LU)", ordinal.nth_in_period),
    Rule("month", _PART + r"M", relative.month),
    Rule("quarter-of-year", r"(?:O|do)Qf?(?:t?'?U)?y|qd,?f?y", absolute.quarter_of_year, relative=False),
    Rule("quarter-of-year", r"gQf?y", romance.last_quarter_of_year, relative=False),
    Rule("quarter", r"(?:O|do)Q(?:f?t?'?Ug|f?LU)?|Qg|LQ", relative.quarter),
    Rule("half-of-year", r"(?:O|do)Zf?(?:t?'?U)?y", intervals.half_year, relative=False),
    Rule("half", r"(?:O|do)Z(?:f?t?'?Ug|f?LU)?", intervals.half_year),
    Rule("season-of-year", r"(?:e(?:ft?'?)?)?Sf?y(?:[-/][yd])?", season_of_year, relative=False),
    Rule("season", r"(?:e(?:ft?'?)?)?Sg|(?:ef)?LS|eft?'?S|(?<=z)S|(?<=zt')S", season),
    Rule("decade", r"(?:ef)?u(?:y|n|d|c(?:-?c)?(?:-?c)?)", decade, relative=False),
    Rule("century", r"(?:ef)?(?:O|do)U", absolute.century, relative=False),
    Rule("feast-of-year", r"(?:WG|(?:Wf?'?t?'?)?(?:G-?)?H)f?y", feast_of_year, relative=False),
    Rule("feast", r"(?:WG|(?:Wf?'?t?'?|G-?)?H)g?", feast),
    Rule("new-year", r"CU|Uft'U", new_year),
    Rule("year", r"(?:ef(?:t'?)?)?Uy", clear_year, relative=False),
    Rule("year", r"e(?:-|f)?y|y", absolute.year, relative=False),
    Rule("weekday-of-week", r"W,?f?t?(?:Ug|LU)", relative.weekday_of_week),
    Rule("weekday-of-week", r"W,?f?t?U(?:R|f'b)", romance.weekday_of_week_around),
    Rule("weekday-in-eight", r"Wi[dc](?![dnu])", in_eight),
    Rule("weekday-and-day", r"L?(?:W|w\.)t?do?(?=[.,;!?)\n](?![dny])|[zf&i]|$)", relative.weekday_and_day),
    Rule("last-weekday", r"WgP?", relative.last_weekday),
    Rule("weekday-around", r"W(?:R(?!t)|f'b)", romance.weekday_around),
    Rule("weekday", rf"L?W{_OF_DAY}?", weekday),
    Rule("day-before", rf"b-?T{_OF_DAY}?", relative.day_before_deictic),
    Rule("deictic", rf"T(?:'j)?{_OF_DAY}?", relative.deictic),
    Rule("same-day", rf"tBU|L(?:U|{_OF_DAY})-?J|LBU", romance.same_day),
    Rule("part-of-day", rf"L{_OF_DAY}", relative.part_of_day),
    Rule("last-night", r"Pg", romance.last_night),
    Rule("part-of-today", r"(?<=Nt)U(?!f)", part_of_today),
    Rule("weekend", rf"{_WEEKEND}g|g{_WEEKEND}|L{_WEEKEND}", romance.weekend),
    Rule("weekend", rf"(?<=[hN]t){_WEEKEND}(?!f)", relative.weekend),
    Rule("last-unit", r"(?:eft?'?)?Ug|(?:ef)?LU(?!-?J)", romance.last_unit),
    Rule("coming-unit", r"gU", romance.coming_unit),
    Rule("unit-around", r"U(?:R(?!t)|f'b)", romance.unit_around),
    Rule("this-unit", r"eft?'?U", this_unit),
    Rule("units-around", rf"(?:[dac]|ac)[Uu](?:pr|r|b{_BEHIND})", romance.units_around),
    Rule("day-around", r"(?:(?<=t)v|(?<=')b-v)z?P?(?!f)", romance.day_around),
    Rule("ago", rf"(?:IYV|A)(?:zx)?{_COUNT}[Uu]", units_ago),
    Rule("ahead", rf"N{_COUNT}[Uu]", units_ahead),
    Rule("day-alone", r"(?<=t)d(?=[.,;:!?)\n]|$)", day_alone),
)

_LETTERS, _VALUES = tables(words.WORDS, words.spellings, words.EXACT)

LANGUAGE = Language(
    "fr",
    _LETTERS,
    _VALUES,
    RULES,
    starts="yDdWwLOcMmvegqQSuGHCUTbtPKNIAa",
    year_leads=words.YEARS.leads,
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_quarter=is_quarter,
    is_today=is_today,
    is_feast=is_feast,
    unknown=unknown,
)
