"""Spanish, as news writes it.

Letters of its own, beyond those of ``grammar`` and ``romance`` (where T is also "mañana", the morning):

    A hace ("ago")   N dentro   i en   p por   z a, al, hasta   t article   f de, del   & y   j que ("que viene")
    B mismo   J ese, aquel ("ese día")   Y ya   X año ("Año Nuevo")   C nuevo   o º, ro (1º, 3er)   G santo
"""

from __future__ import annotations

from normkit_dates.calendars import edtf
from normkit_dates.grammar.phrase import Language, Phrase, Reading, Rule
from normkit_dates.grammar.tense import tense
from normkit_dates.grammar.token_tables import tables
from normkit_dates.languages.es import lexicon as words
from normkit_dates.languages.shared import romance
from normkit_dates.resolvers import absolute, intervals, ordinal, relative


def unknown(word: str) -> str:
    """Return the letter of a word outside the lexicon: F and V for what ends like a verb of the future or the past."""
    last = word[-1]
    if last in words.LAST_LETTERS and word.islower() and len(word) > 3 and word not in words.NOT_PAST:
        if last == "ó":
            return "V"
        for length in (5, 4, 3, 2):
            if letter := words.ENDINGS.get(word[-length:]):
                return letter
        return "x"
    if word[0] in "12" and len(word) == 8 and word.isdecimal():
        return "D"
    return "x" if word.isalnum() else "_"


# ---------------------------------------------------------------- guards


def _before(phrase: Phrase, back: int = 1) -> str:
    return phrase.row.word(phrase.first - back).lower()


def _last(phrase: Phrase) -> str:
    return phrase.row.words[phrase.last - 1].lower()


def is_year(phrase: Phrase) -> bool:
    """Say whether a bare number is a year."""
    return romance.is_year(phrase, words.YEARS)


def is_month(phrase: Phrase) -> bool:
    """Say whether a month's name, alone, is that month: no given name, and no part of a day already passed over."""
    row, before = phrase.row, _before(phrase)
    if phrase.has("e"):
        return True
    if before == "cada" or (before == "de" and row.letter(phrase.first - 2) in "dco"):
        return False
    return row.words[phrase.last - 1].islower() or (
        before in words.MONTH_LEADS and row.letter(phrase.first - 2) not in "xW"
    )


def is_weekday(phrase: Phrase) -> bool:
    """Say whether a weekday is one day: no name (Plácido Domingo), and not every one (los lunes)."""
    row, before = phrase.row, phrase.row.word(phrase.first - 1)
    word = next(row.words[n] for n in range(phrase.first, phrase.last) if row.letters[n] == "W")
    behind = row.word(phrase.last)
    if before.lower() in words.HABITS or row.letter(phrase.first - 1) in "Oo" or behind in ("negro", "santo"):
        return False
    if word.istitle() and (behind[:1].isupper() or (before[:1].isupper() and row.letter(phrase.first - 1) in "xG")):
        return False
    if row.letters.startswith("zW", phrase.last) and before.lower() in ("de", "("):
        return False
    return not (before == "a" and row.letter(phrase.first - 2) == "W")


def is_quarter(phrase: Phrase) -> bool:
    """Say whether a quarter is one of the year and not of a pregnancy or of school."""
    near = phrase.row.words[max(0, phrase.first - 8) : phrase.last + 8]
    return not any(word.startswith(("embaraz", "gestación", "escolar", "curso")) for word in near)


def is_today(phrase: Phrase) -> bool:
    """Say whether "mañana" is tomorrow: behind an article, "cada" or "una" it is the morning; "Hoy" may be a paper."""
    row = phrase.row
    if row.word(phrase.last).lower() == "en" and row.word(phrase.last + 1).startswith("d"):  # hoy en día
        return False
    if row.words[phrase.first].lower() != "mañana":
        return row.words[phrase.first] != "Hoy" or row.letter(phrase.first - 1) != "x"
    return row.letter(phrase.first - 1) not in "taLRC" and _before(phrase) not in ("cada", "media", "toda")


def is_feast(phrase: Phrase) -> bool:
    """Say whether a feast is a day: a word of time leads up to it, and no name follows."""
    row, at = phrase.row, phrase.first
    name = phrase.named("H")
    if row.word(phrase.last)[:1].isupper() or (name in ("ash wednesday", "palm sunday") and not phrase.has("W")):
        return False
    while row.letter(at - 1) == "t":
        at -= 1
    if row.letter(at - 1) == "f" and row.letter(at - 2) in "UP":  # el día de Navidad
        return True
    return phrase.has("WLgv") or row.letter(at - 1) == "\n" or row.word(at - 1).lower() in words.FEAST_LEADS


# ---------------------------------------------------------------- resolvers


def month_day(phrase: Phrase) -> Reading | None:
    """El 15 de octubre, para el 15 de octubre; no street or movement, and an event of some year only where close."""
    row = phrase.row
    named = {word.lower() for word in row.words[max(0, phrase.first - 2) : phrase.first]}
    capital = any(row.words[n].istitle() for n in range(phrase.first, phrase.last) if row.letters[n] == "M")
    if not named.isdisjoint(words.STREETS) or (capital and row.letter(phrase.first - 1) == "x"):
        return None
    return romance.month_day(phrase, ahead=_before(phrase, 2) == "para", close=not named.isdisjoint(words.EVENTS))


def spoken_year(phrase: Phrase) -> Reading | None:
    """Cuatro de mayo de mil novecientos noventa."""
    at = phrase.letters.index("M")
    year = absolute.spoken_year(phrase.sub(at, len(phrase.letters)).numbers("ch"))
    found = edtf.day(year, phrase.month(), phrase.sub(0, at).day()) if year >= edtf.FIRST_YEAR else None
    return Reading(str(found)) if found else None


def weekday(phrase: Phrase) -> Reading | None:
    """El jueves, este jueves; "hasta el jueves" is one to come where no verb tells, "para el jueves" always."""
    lead = _before(phrase, 2) if phrase.row.letter(phrase.first - 1) == "t" else _before(phrase)
    return romance.weekday(phrase, ahead=lead == "para" or (lead == "hasta" and not tense(phrase)))


def day_of_last_or_coming(phrase: Phrase) -> Reading | None:
    """El pasado 3 de mayo, el 3 de mayo próximo; "este 3 de mayo" says no more than "el 3 de mayo"."""
    return romance.day_of_last_or_coming(phrase) if phrase.number("Lg") else month_day(phrase)


def last_weekday(phrase: Phrase) -> Reading | None:
    """El lunes pasado, el próximo lunes, el lunes que viene: strictly before or after the anchor; este lunes."""
    anchor, wanted = phrase.anchor, phrase.number("W")
    if not phrase.number("Lg"):
        return weekday(phrase)
    before, after = (anchor.weekday() - wanted) % 7 or 7, (wanted - anchor.weekday()) % 7 or 7
    found = edtf.shifted_days(anchor, after if phrase.number("Lg") > 0 else -before)
    if not found or _is_last_of_some(phrase):
        return None
    return Reading(str(found), type="TIME" if phrase.has("P") else "DATE")


def _is_last_of_some(phrase: Phrase) -> bool:
    """Say whether "último" stands before its noun: the last one of something, and not the past one."""
    return phrase.row.words[phrase.first].lower() in ("último", "última", "ultimo", "ultima")


def last_unit(phrase: Phrase) -> Reading | None:
    """La semana pasada, el próximo año, este mes, a finales del año pasado; este fin de semana."""
    if _is_last_of_some(phrase) or (phrase.named("U") == "day" and phrase.number("Lg")):
        return None
    if _is_weekend(phrase):
        return romance.weekend(phrase)
    return relative.last_unit(phrase)


def _is_weekend(phrase: Phrase) -> bool:
    at = phrase.letters.find("efU")
    return at >= 0 and phrase.row.words[phrase.first + at].lower() == "fin" and phrase.named("U") == "week"


def this_unit(phrase: Phrase) -> Reading | None:
    """A finales de año, a principios de semana; el fin de semana; not a school year."""
    if _is_weekend(phrase):
        return relative.weekend(phrase) if _before(phrase) == "el" and tense(phrase) else None
    school = phrase.row.word(phrase.last).startswith(("escolar", "académico", "lectivo"))
    return None if school else romance.this_unit(phrase)


def part_of_day(phrase: Phrase) -> Reading | None:
    """Esta tarde, esta mañana, la pasada noche; pasado mañana."""
    if phrase.has("T") and _last(phrase) != "mañana":
        return None
    if phrase.has("T") and phrase.row.words[phrase.first].lower() == "pasado":
        return relative.day_before_deictic(phrase)
    found = relative.part_of_day(phrase)
    return found and found._replace(type="TIME")


def quarter(phrase: Phrase) -> Reading | None:
    """El tercer trimestre, el pasado trimestre. "El último trimestre" is the last one of something."""
    return None if _is_last_of_some(phrase) else relative.quarter(phrase)


def day_alone(phrase: Phrase) -> Reading | None:
    """El 16, el día 15."""
    said = phrase.has("U") and phrase.row.words[phrase.first].lower() in ("día", "dia")
    return romance.day_alone(phrase) if said or (_before(phrase) == "el" and not phrase.has("U")) else None


def season(phrase: Phrase) -> Reading | None:
    """El verano pasado, este invierno. The Arab Spring was another."""
    return None if phrase.row.word(phrase.last) == "árabe" else relative.season(phrase)


def clear_year(phrase: Phrase) -> Reading | None:
    """El año 2019, a finales del año 2000."""
    return absolute.clear_year(phrase) if phrase.named("U") == "year" else None


def decade(phrase: Phrase) -> Reading | None:
    """Los años 90, la década de los ochenta."""
    named = phrase.named("U") == "decade" if phrase.has("U") else phrase.named("u") == "year"
    return romance.decade(phrase) if named else None


def new_year(phrase: Phrase) -> Reading | None:
    """En Año Nuevo; the Chinese one is another day."""
    leads = _before(phrase) in words.FEAST_LEADS or phrase.row.letter(phrase.first - 1) == "\n"
    if phrase.named("U") != "year" or phrase.row.word(phrase.last) in ("chino", "lunar", "judío"):
        return None
    return romance.new_year(phrase) if leads or phrase.row.words[phrase.first].istitle() else None


def units_ago(phrase: Phrase) -> Reading | None:
    """Hace dos años. "Desde hace dos años" and "hace un año y medio" are other stretches of time."""
    return None if _before(phrase) == "desde" or _halves(phrase) else relative.units_ago(phrase)


def units_ahead(phrase: Phrase) -> Reading | None:
    """Dentro de dos semanas."""
    return None if _halves(phrase) else relative.units_ahead(phrase)


def units_planned(phrase: Phrase) -> Reading | None:
    """En dos semanas, where the sentence looks ahead."""
    return None if _halves(phrase) else relative.units_planned(phrase)


def _halves(phrase: Phrase) -> bool:
    return phrase.row.letter(phrase.last) == "&" and phrase.row.word(phrase.last + 1).startswith("medi")


# ---------------------------------------------------------------- rules

_DAY = r"(?:L?[Ww]\.?,?t?)?"
_NUMBER = r"(?:d\.?o?|O|c(?:&c)?)"
_PART = r"(?:ef(?:Uf)?)?"
_TO = r"[-z]t?|&t?"
_COUNT = r"~?f?(?:[dny]|ac?f?|c(?:&c)?)"
_OF_DAY = r"(?:[pif]t?[PT]|P)"
_COMING = r"(?:L|jg)"
_END = r"(?=[.,;:!?)\n]|$)"
_IN = r"f?t?(?:M,?f?y|M|LU|UL|U?y)"
_LAST_YEAR = r",?f?t?(?:UL|Ujg|LU)"

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
    Rule("week-of", rf"Uf{_NUMBER}f?[Mm]\.?,?f?y", absolute.week_of, relative=False),
    Rule("week-of", rf"Uf{_NUMBER}f?M", relative.week_of),
    Rule(
        "day-around", rf"vf{_NUMBER}f?[Mm]\.?,?f?y", romance.around_named(absolute.named_month_day_year), relative=False
    ),
    Rule("day-around", r"vft?Hf?y", romance.around_named(absolute.feast_of_year), relative=False),
    Rule("day-around", rf"vf{_NUMBER}f?M", romance.around_named(month_day)),
    Rule("day-around", r"vft?H", romance.around_named(relative.feast)),
    Rule("days", rf"W?do?(?:{_TO})W?do?f?[Mm]\.?,?f?y", romance.joined_days(intervals.days_of_year), relative=False),
    Rule("days", rf"W?do?(?:{_TO})W?do?f?M", romance.joined_days(intervals.days_of_month)),
    Rule(
        "day-month-name",
        rf"{_DAY}do?f?[Mm]\.?(?=(?:{_TO})W?do?f?[Mm]\.?,?f?y)",
        romance.year_ahead(absolute.named_month_day_year),
        relative=False,
    ),
    Rule(
        "day-month-name-year",
        _DAY + rf"{_NUMBER}[-/]?f?[Mm]\.?[-,/]?f?(?:U)?y",
        absolute.named_month_day_year,
        relative=False,
    ),
    Rule("day-month-name-year", _DAY + r"[Mm]\.?d,?f?y", absolute.named_month_day_year, relative=False),
    Rule("day-month-spoken-year", _DAY + rf"{_NUMBER}f?Mf(?:c?h)(?:[ch&]){{0,4}}", spoken_year, relative=False),
    Rule("day-of-last-month-name", rf"L(?:W,?)?{_NUMBER}f?M|{_NUMBER}f?M{_COMING}", day_of_last_or_coming),
    Rule("day-month-of-last-year", _DAY + rf"{_NUMBER}f?M{_LAST_YEAR}", relative.month_of_last_year),
    Rule("day-month", _DAY + rf"{_NUMBER}(?:f?M|f?m)|Md{_END}", month_day),
    Rule("day-month", _DAY + r"d/d(?![-/.:%]?[dny])", romance.led_month_day),
    Rule("month-of-last-year", _PART + rf"M{_LAST_YEAR}", relative.month_of_last_year),
    Rule("month-of-year", rf"M(?=(?:{_TO}|/)M,?f?y)", romance.year_ahead(absolute.month_of_year), relative=False),
    Rule("month-of-year", _PART + r"[Mm]\.?,?f?U?y", absolute.month_of_year, relative=False),
    Rule("last-month", rf"(?:ef)?L(?:Uf)?M|{_PART}M{_COMING}", relative.last_month_named),
    Rule("last-in-period", rf"L[WU]{_IN}", romance.last_in_period),
    Rule("nth-in-period", rf"(?:O|do)[WU]{_IN}", ordinal.nth_in_period),
    Rule("day-of-last-month", r"d\.?o?ft?(?:UL|LU)", ordinal.nth_in_period),
    Rule("month", _PART + r"M", relative.month),
    Rule("quarter-of-year", r"(?:O|do)Q,?f?U?y|qd,?f?y|dqf?y", absolute.quarter_of_year, relative=False),
    Rule("quarter-of-year", r"LQf?U?y", romance.last_quarter_of_year, relative=False),
    Rule("quarter", rf"(?:O|do)Q(?:f?t?U{_COMING}|ft?LU)?|LQ|Q{_COMING}", quarter),
    Rule("half-of-year", r"(?:O|do)Z,?f?U?y", intervals.half_year, relative=False),
    Rule("half", rf"(?:O|do)Z(?:f?t?U{_COMING}|ft?LU)?", intervals.half_year),
    Rule("season-of-year", r"(?:eft?)?Sf?y(?:[-/][yd])?", absolute.season_of_year, relative=False),
    Rule("season", rf"(?:eft?)?S{_COMING}|(?:eft?)?LS|eftS", season),
    Rule("decade", r"(?:eft)?(?<=t)u(?:y|n|d|c)|(?:eft?)?Uf(?:tu?)?(?:y|n|d|c)", decade, relative=False),
    Rule("century", r"(?:eft?)?UO", absolute.century, relative=False),
    Rule("feast-of-year", r"(?:(?:Wf)?H|WG)f?y", absolute.feast_of_year, relative=False),
    Rule("feast", rf"L?(?:(?:Wft?)?H|WG){_COMING}?", relative.feast),
    Rule("new-year", r"UC", new_year),
    Rule("year", r"(?:eft?)?Uy", clear_year, relative=False),
    Rule("year", r"(?:ef)?y", absolute.year, relative=False),
    Rule("weekday-of-week", rf"W,?f?t?(?:U{_COMING}|LU)", relative.weekday_of_week),
    Rule("weekday-of-week", r"W,?f?t?(?:UR|RU)", romance.weekday_of_week_around),
    Rule("weekday-and-day", r"L?(?:W|w\.)t?do?(?=[.,;!?)\n](?![dny])|[zf&ip]|$)", relative.weekday_and_day),
    Rule("last-weekday", rf"W{_COMING}{_OF_DAY}?|LW{_OF_DAY}?", last_weekday),
    Rule("weekday-around", r"WR(?![zf])|RW", romance.weekday_around),
    Rule("weekday", rf"W{_OF_DAY}?", weekday),
    Rule("day-before", r"bfT", relative.day_before_deictic),
    Rule("part-of-day", r"L[PT]", part_of_day),
    Rule("deictic", rf"T{_OF_DAY}?", relative.deictic),
    Rule("same-day", r"tBU|JB?[UP]", romance.same_day),
    Rule("last-unit", rf"(?:eft?)?U{_COMING}|(?:eft?)?LU|LefU", last_unit),
    Rule("unit-around", r"UR(?![zf])|RU", romance.unit_around),
    Rule("this-unit", r"eft?U", this_unit),
    Rule("units-around", r"(?:[dac])[Uu](?:b(?![fj])|rP)", romance.units_around),
    Rule("day-around", r"(?<=t)v(?!f)", romance.day_around),
    Rule("ago", rf"AY?{_COUNT}[Uu]", units_ago),
    Rule("ahead", rf"Nf{_COUNT}[Uu]", units_ahead),
    Rule("planned", rf"i{_COUNT}[Uu]", units_planned),
    Rule("day-alone", rf"U(?:d|c){_END}|(?<=t)d{_END}", day_alone),
)

_LETTERS, _VALUES = tables(words.WORDS, words.spellings, words.EXACT)

LANGUAGE = Language(
    "es",
    _LETTERS,
    _VALUES,
    RULES,
    starts="yDdWwLOcMmveUuqQSHRTbtJANi",
    year_leads=words.YEARS.leads,
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_quarter=is_quarter,
    is_today=is_today,
    is_feast=is_feast,
    unknown=unknown,
)
