"""Weeks, months and years of Russian and Ukrainian, and what is so many of them away. Letters: ``slavic_lexicon``."""

from __future__ import annotations

from datetime import date, timedelta

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import tense
from normkit_dates.grammar.interpretation import GUESSED, INFERRED, Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.shared.slavic_days import stated_year, stated_year_before
from normkit_dates.languages.shared.slavic_guards import counts_something, is_before_christ, is_inside_number, is_place
from normkit_dates.languages.shared.slavic_lexicon import (
    CHANGES,
    HARD_ENDINGS,
    ONE,
    PLURAL_ENDINGS,
    SEASONALLY,
    SPANS,
    YEAR_PLURALS,
)
from normkit_dates.resolvers import absolute, comparison, ordinal, parts, periods, quantities, relative
from normkit_dates.resolvers.compared import quarter_left_out


def month_of_year(phrase: Phrase) -> Interpretation | None:
    """В мае 2024 года, в конце мая прошлого года, торік у травні."""
    year = 0 if counts_something(phrase) else stated_year(phrase)
    return Interpretation(edtf.month(year, phrase.month()), phrase.name("E")) if year else None


def month(phrase: Phrase) -> Interpretation | None:
    """В мае, в начале июня; "в прошлом году в мае" is of that year."""
    year = stated_year_before(phrase)
    if year and phrase.row.language.is_month(phrase):
        return Interpretation(edtf.month(year, phrase.month()), phrase.name("E"))
    return periods.month(phrase)


def months_of_year(phrase: Phrase) -> Interpretation | None:
    """Январь-март 2024 года, с января по март: an interval."""
    first, last = phrase.numbers("M")
    year, at = stated_year(phrase), phrase.letters.rindex("M")
    found = (year, last) if year else periods.nearest_month(phrase.sub(at, at + 1))
    if not found:
        return None
    start, end = edtf.month(found[0] - (first > last), first), edtf.month(*found)
    return Interpretation(f"{start}/{end}", confidence=0.0 if year else INFERRED) if start < end else None


def part_of_month(phrase: Phrase) -> Interpretation | None:
    """В первых числах мая, во второй половине мая 2024 года, в третьей декаде июня (of ten days)."""
    if phrase.has("h") and not phrase.name("h"):
        year = stated_year(phrase)
        found = parts.half_of(phrase.number("O"), phrase.sub(2, len(phrase.letters)))
        anchor = edtf.day(year, phrase.month(), 1) if year and not phrase.has("y") else None
        if anchor:
            found = parts.half_of(phrase.number("O"), phrase.sub(2, 3)._replace(anchor=anchor))
        return found
    number = -1 if phrase.has("Z") else phrase.number("O")
    if phrase.name("h") == "decade":
        return _ten_days(number, month_of_year(phrase) or periods.month(phrase))
    mod = {1: "START", 2: "END", 3: "END", -1: "END"}.get(number, "")
    found = month_of_year(phrase) or periods.month(phrase)
    return found._replace(mod=mod) if found and mod else None


def last_days(phrase: Phrase) -> Interpretation | None:
    """В последние дни октября: the end of the month; one last day is counted (see ``ordinal``)."""
    if phrase.name("Uu") == "week" and phrase.has("U"):
        return ordinal.last_in_period(phrase)
    several = phrase.row.words[phrase.first].lower().endswith(PLURAL_ENDINGS) and phrase.name("Uu") == "day"
    found = (month_of_year(phrase) or periods.month(phrase)) if several else None
    return found and found._replace(mod="END")


def part_left_out(phrase: Phrase) -> Interpretation | None:
    """В первом полугодии ... на второе: no noun of its own follows, as in "на второе место"."""
    behind = phrase.row.word(phrase.last)
    if phrase.row.letter(phrase.last) == "x" and (behind[-1:] in "оеяєі" or not phrase.period.endswith("-06")):
        return None
    return quarter_left_out(phrase)


def last_units(phrase: Phrase) -> Interpretation | None:
    """За последние пять лет; not the last five years of a life."""
    return None if phrase.row.word(phrase.last).lower() in SPANS else quantities.to_anchor(phrase)


def _ten_days(number: int, month: Interpretation | None) -> Interpretation | None:
    """Return the first, second or third (or last) ten days of a month."""
    first = date.fromisoformat(f"{month.value}-01") if month and (1 <= number <= 3 or number == -1) else None
    after = edtf.shifted_month(first, 1) if first else None
    if not month or not first or not after:
        return None
    last = date(*after, 1) - timedelta(1)
    start = first.replace(day=1 + 10 * ((number if number > 0 else 3) - 1))
    end = last if start.day > 20 else start + timedelta(9)
    return month._replace(value=f"{start}/{end}", mod="")


# ---------------------------------------------------------------- years and their parts


def clear_year(phrase: Phrase) -> Interpretation | None:
    """2014 год, в конце 2014-го, 2014 г."""
    if is_before_christ(phrase) or is_place(phrase) or phrase.name("U") not in ("year", ""):
        return None
    if phrase.has("u") and phrase.row.words[phrase.last - 1].lower() not in YEAR_PLURALS:
        return None
    if not phrase.has("UuYE") and (phrase.number("y") % 50 == 0 or not 1900 <= phrase.number("y") <= 2060):
        return None
    return absolute.clear_year(phrase)


def years(phrase: Phrase) -> Interpretation | None:
    """1941-1945 годы, с 2014 по 2016 год: an interval."""
    first, last = phrase.numbers("y")
    if first >= last or phrase.name("Uu") not in ("year", "") or is_before_christ(phrase):
        return None
    return Interpretation(f"{edtf.years(first, 4)}/{edtf.years(last, 4)}")


def year_in_one_word(phrase: Phrase) -> Interpretation | None:
    """Торік, цьогоріч; прошлогодний."""
    value = edtf.years(stated_year(phrase), 4)
    return Interpretation(value) if value else None


def half_of_year(phrase: Phrase) -> Interpretation | None:
    """Первое полугодие 2024 года, вторая половина года: an interval; alone, the latest one by tense."""
    number, anchor = phrase.number("O"), phrase.anchor
    if number not in (1, 2) or (phrase.has("U") and phrase.name("U") != "year"):
        return None
    if not phrase.has("yU") and phrase.name("h") != "year":
        return None
    year = stated_year(phrase) or anchor.year
    if not phrase.has("yU") and number == 2 and anchor.month <= 6 and tense(phrase) <= 0:
        year -= 1
    start, end = edtf.month(year, 6 * number - 5), edtf.month(year, 6 * number)
    return Interpretation(f"{start}/{end}", confidence=0.0 if phrase.has("yL") else INFERRED)


def season(phrase: Phrase) -> Interpretation | None:
    """Этим летом, в начале осени; летом, where a verb says which."""
    words = phrase.row.words[phrase.first : phrase.last]
    if phrase.has("L") and not phrase.number("L") and phrase.number("S") != 24:
        return Interpretation(edtf.part(phrase.anchor.year, phrase.number("S")), phrase.name("E"))
    adverb = words[-1].lower() in SEASONALLY and tense(phrase) != 0
    if len(words) == 1 and phrase.row.word(phrase.first - 1).lower() in ("с", "з", "із") and words[0][-1] in "ыіи":
        return periods.season_since(phrase)
    return periods.season(phrase) if phrase.has("LE") or adverb else None


def season_of_year(phrase: Phrase) -> Interpretation | None:
    """Летом 2014 года, летом прошлого года."""
    year = stated_year(phrase)
    value = edtf.part(year, phrase.number("S")) if year else ""
    return Interpretation(value, phrase.name("E")) if value else None


def decade(phrase: Phrase) -> Interpretation | None:
    """1990-е, 90-е годы, девяностые; 20-е годы XIX века."""
    first = phrase.number("ynBd")
    first += 1900 if first < 100 else 0
    number = phrase.number("O")
    if phrase.has("L") and phrase.name("U") == "century":
        number = phrase.anchor.year // 100 + 1 + phrase.number("L")
    if number:
        first = 100 * (number - 1) + first % 100
    elif not phrase.has("y") and (phrase.row.letter(phrase.last) == "q" or not _is_decade_alone(phrase, first)):
        return None
    if first % 10 or (phrase.has("U") and phrase.name("U") != "century"):
        return None
    value = edtf.years(first, 3)
    return Interpretation(value, phrase.name("E")) if value else None


def _is_decade_alone(phrase: Phrase, first: int) -> bool:
    """Say whether a decade needs no century: в девяностые, 80-е; в двадцатые, в начале нулевых, but no zero rates."""
    if 1930 <= first < 2000:
        return True
    row, last = phrase.row, phrase.last - 1
    led = row.letter(phrase.first - 1) == "i" and row.words[last].endswith(("е", "і"))
    return phrase.has("B") and (phrase.has("Eu") or led)


def century(phrase: Phrase) -> Interpretation | None:
    """XIX век, в 20-м столетии."""
    return None if is_before_christ(phrase) else absolute.century(phrase)


def last_unit(phrase: Phrase) -> Interpretation | None:
    """На прошлой неделе, в конце этого года; "the next day" counts from the day named last, "this day" is vague."""
    if phrase.name("U") != "day":
        return periods.last_unit(phrase)
    return relative.days_from_topic(phrase) if phrase.number("L") > 0 and not phrase.has("E") else None


def this_unit(phrase: Phrase) -> Interpretation | None:
    """В начале года, к концу недели."""
    return periods.this_unit(phrase) if phrase.name("U") in ("day", "week", "month", "year") else None


def weekend(phrase: Phrase) -> Interpretation | None:
    """В прошлые выходные; "at the weekend" where a verb says which, else it is every one."""
    if phrase.row.letter(phrase.last) == "u" or (not phrase.has("Ll") and not tense(phrase)):
        return None
    if phrase.has("l") and phrase.number("l") > 0:
        return Interpretation(edtf.weekend(phrase.anchor, phrase.anchor.weekday() >= 5))
    return periods.weekend(phrase)


# ---------------------------------------------------------------- two weeks ago


def units_ago(phrase: Phrase) -> Interpretation | None:
    """Две недели назад, год тому назад; "недели две назад" is about two."""
    row, letters = phrase.row, phrase.letters
    if is_inside_number(phrase) or row.word(phrase.last) in ("що", "числі"):
        return None
    unit = min(letters.index(letter) for letter in "Uu" if letter in letters)
    if not phrase.has("cdny½") and row.words[phrase.first + unit].lower() not in ONE:
        return None
    found = periods.units_ago(phrase)
    turned = letters[0] in "Uu" and letters.rstrip("tA")[-1] in "cd"
    return Interpretation(f"{found.value}~", "APPROX") if found and turned else found


def units_ahead(phrase: Phrase) -> Interpretation | None:
    """Через две недели; in a tale of the past it counts from the day named last. "Через день" is every other day."""
    row, counted = phrase.row, phrase.has("cdn½")
    if row.word(phrase.last) in ("после", "після") or (not counted and row.words[phrase.last - 1].lower() not in ONE):
        return None
    if row.word(phrase.first - 1).lower() == "раз":
        return None
    sign = tense(phrase)
    found = relative.days_from_topic(phrase) if sign < 0 else periods.units_ahead(phrase)
    return found if not found or sign > 0 else found._replace(confidence=GUESSED)


def half_year_away(phrase: Phrase) -> Interpretation | None:
    """Полгода назад, через полгода, пів року тому."""
    back = phrase.has("A")
    if phrase.has("U") and phrase.name("U") == "century":
        return Interpretation(edtf.years(phrase.anchor.year + (-50 if back else 50), 4))
    if phrase.has("U") and phrase.name("U") != "year":
        return None
    if not back and tense(phrase) < 0:
        return None
    value = edtf.shifted(phrase.anchor, "month", -6 if back else 6)
    return Interpretation(value) if value else None


def year_before(phrase: Phrase) -> Interpretation | None:
    """В предыдущем году, месяце: before the period that the text named last."""
    unit = phrase.name("U")
    found = comparison.units_from_period(phrase, unit, -1) if unit in ("year", "month") else None
    return found and found._replace(written=True)


def first_months(phrase: Phrase) -> Interpretation | None:
    """За первые девять месяцев; not those of something: "первые шесть месяцев войны"."""
    row, at = phrase.row, phrase.last
    noun = row.word(at) if row.letter(at) == "x" else ""
    if noun and noun[-1] in "иыі" and row.word(phrase.first - 1).lower() != "за":
        return None  # первые шесть месяцев войны прошли
    return parts.first_months(phrase) if not noun or _is_subject(noun, row.word(at + 1)) else None


def _is_subject(noun: str, verb: str) -> bool:
    """Say whether a noun may be in the nominative: by its ending, or by the verb behind it, which agrees."""
    feminine = noun[-1:] in ("а", "я") and verb.endswith(("ла", "лась", "лася"))
    plural = noun[-1:] in ("и", "ы", "і") and verb.endswith(("ли", "лись", "лися"))
    return noun[-1:] in HARD_ENDINGS or feminine or plural


_SAME = 30
"""Tokens behind some months in which "the same period" is looked for."""


def months_of_figures(phrase: Phrase) -> Interpretation | None:
    """За девять месяцев экспорт вырос: the first nine, where something changed by a figure."""
    row, at = phrase.row, phrase.last
    told = row.word(at + 1).startswith(CHANGES) and _is_subject(row.word(at), row.word(at + 1))
    compared = "§¤" in row.letters[at : at + _SAME]
    return months_compared(phrase) if told or compared else None


def months_compared(phrase: Phrase) -> Interpretation | None:
    """За девять месяцев, where the sentence compares them with the same period of another year: the first nine."""
    if phrase.row.word(phrase.first - 1).lower() != "за" or phrase.name("u") != "month":
        return None
    return parts.months_of_year(phrase)


def half_of_century(phrase: Phrase) -> Interpretation | None:
    """Первая половина XIX века."""
    return parts.half_of(phrase.number("O"), phrase.sub(2, len(phrase.letters))) if not phrase.name("h") else None


def last_quarter(phrase: Phrase) -> Interpretation:
    """В последнем квартале 2010 года: the fourth."""
    return Interpretation(edtf.part(phrase.number("y"), 36))
