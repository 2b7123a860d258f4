"""What some shapes mean in Spanish alone."""

from __future__ import annotations

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import tense
from normkit_dates.grammar.interpretation import Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.es import lexicon as words
from normkit_dates.languages.shared import romance_days, romance_periods
from normkit_dates.languages.shared.counting import counts_in_words
from normkit_dates.languages.shared.romance_guards import word_before
from normkit_dates.resolvers import absolute, periods, relative


def _last(phrase: Phrase) -> str:
    return phrase.row.words[phrase.last - 1].lower()


def month_day(phrase: Phrase) -> Interpretation | None:
    """El 15 de octubre, para el 15 de octubre; no street or movement, and an event of some year only where close."""
    row = phrase.row
    named = {word.lower() for word in row.words[max(0, phrase.first - 2) : phrase.first]}
    capital = any(row.words[n].istitle() for n in range(phrase.first, phrase.last) if row.letters[n] == "M")
    spelled = phrase.has("cO") and row.words[phrase.first].istitle() and row.letter(phrase.first - 1) not in "\n.!?"
    if capital and word_before(phrase) == "de":  # la estación de 25 de Mayo
        return None
    if not named.isdisjoint(words.STREETS) or (capital and (spelled or row.letter(phrase.first - 1) == "x")):
        return None
    return romance_days.month_day(
        phrase, ahead=word_before(phrase, 2) == "para", close=not named.isdisjoint(words.EVENTS)
    )


def spelled_year(phrase: Phrase) -> Interpretation | None:
    """En mil novecientos setenta y cinco; not "en mil cien casos"."""
    return None if counts_in_words(phrase) else absolute.spelled_year(phrase)


def weekday(phrase: Phrase) -> Interpretation | None:
    """El jueves, este jueves; "hasta el jueves" is one to come where no verb tells, "para el jueves" always."""
    lead = word_before(phrase, 2) if phrase.row.letter(phrase.first - 1) == "t" else word_before(phrase)
    return romance_days.weekday(phrase, ahead=lead == "para" or (lead == "hasta" and not tense(phrase)))


def day_of_last_or_coming(phrase: Phrase) -> Interpretation | None:
    """El pasado 3 de mayo, el 3 de mayo próximo; "este 3 de mayo" says no more than "el 3 de mayo"."""
    return romance_days.day_of_last_or_coming(phrase) if phrase.number("Lg") else month_day(phrase)


def last_in_month(phrase: Phrase) -> Interpretation | None:
    """La última semana de mayo; el pasado mes de mayo."""
    of_month = phrase.name("U") == "month"
    return periods.last_month_named(phrase) if of_month else romance_periods.last_in_period(phrase)


def last_weekday(phrase: Phrase) -> Interpretation | None:
    """El lunes pasado, el próximo lunes, el lunes que viene: strictly before or after the anchor; este lunes."""
    anchor, wanted = phrase.anchor, phrase.number("W")
    if not phrase.number("Lg"):
        return weekday(phrase)
    before, after = (anchor.weekday() - wanted) % 7 or 7, (wanted - anchor.weekday()) % 7 or 7
    found = edtf.shifted_days(anchor, after if phrase.number("Lg") > 0 else -before)
    if not found or _is_last_of_some(phrase):
        return None
    return Interpretation(str(found), type="TIME" if phrase.has("P") else "DATE")


def _is_last_of_some(phrase: Phrase) -> bool:
    """Say whether "último" stands before its noun: the last one of something, and not the past one."""
    return phrase.row.words[phrase.first].lower() in ("último", "última", "ultimo", "ultima")


def last_unit(phrase: Phrase) -> Interpretation | None:
    """La semana pasada, el próximo año, este mes, a finales del año pasado; este fin de semana."""
    if _is_last_of_some(phrase) or (phrase.name("U") == "day" and phrase.number("Lg")):
        return None
    if _is_weekend(phrase):
        return romance_periods.weekend(phrase)
    return periods.last_unit(phrase)


def _is_weekend(phrase: Phrase) -> bool:
    at = phrase.letters.find("efU")
    return at >= 0 and phrase.row.words[phrase.first + at].lower() == "fin" and phrase.name("U") == "week"


def this_unit(phrase: Phrase) -> Interpretation | None:
    """A finales de año, a principios de semana; el fin de semana; not a school year."""
    if _is_weekend(phrase):
        return periods.weekend(phrase) if word_before(phrase) == "el" and tense(phrase) else None
    school = phrase.row.word(phrase.last).startswith(("escolar", "académico", "lectivo"))
    return None if school else romance_periods.this_unit(phrase)


def part_of_day(phrase: Phrase) -> Interpretation | None:
    """Esta tarde, esta mañana, la pasada noche; pasado mañana."""
    if phrase.has("T") and _last(phrase) != "mañana":
        return None
    if phrase.has("T") and phrase.row.words[phrase.first].lower() == "pasado":
        return relative.day_before_deictic(phrase)
    found = relative.part_of_day(phrase)
    return found and found._replace(type="TIME")


def quarter(phrase: Phrase) -> Interpretation | None:
    """El tercer trimestre, el pasado trimestre; "el último trimestre" may be the last one of something."""
    if not _is_last_of_some(phrase):
        return periods.quarter(phrase)
    return None if phrase.row.letter(phrase.last) == "f" else periods.last_quarter(phrase)


def day_alone(phrase: Phrase) -> Interpretation | None:
    """El 16, el día 15."""
    said = phrase.has("U") and phrase.row.words[phrase.first].lower() in ("día", "dia")
    return romance_days.day_alone(phrase) if said or (word_before(phrase) == "el" and not phrase.has("U")) else None


def season(phrase: Phrase) -> Interpretation | None:
    """El verano pasado, este invierno. The Arab Spring was another."""
    return None if phrase.row.word(phrase.last) == "árabe" else periods.season(phrase)


def season_since(phrase: Phrase) -> Interpretation | None:
    """Desde la primavera."""
    return periods.season_since(phrase) if word_before(phrase, 2) == "desde" else None


def clear_year(phrase: Phrase) -> Interpretation | None:
    """El año 2019, a finales del año 2000."""
    return absolute.clear_year(phrase) if phrase.name("U") == "year" else None


def decade(phrase: Phrase) -> Interpretation | None:
    """Los años 90, la década de los ochenta."""
    named = phrase.name("U") == "decade" if phrase.has("U") else phrase.name("u") == "year"
    return romance_periods.decade(phrase) if named else None


def bare_decade(phrase: Phrase) -> Interpretation | None:
    """En los sesenta; not "en los sesenta países", "en los cuarenta y dos"."""
    row, behind = phrase.row, phrase.row.word(phrase.last).lower()
    counts = row.letter(phrase.last) == "x" and behind.endswith("s")
    more = row.letter(phrase.last) == "&" and row.letter(phrase.last + 1) not in "it"
    if word_before(phrase) != "los" or counts or more:
        return None
    return romance_periods.decade(phrase)


def new_year(phrase: Phrase) -> Interpretation | None:
    """En Año Nuevo; the Chinese one is another day."""
    leads = word_before(phrase) in words.HOLIDAY_LEADS or phrase.row.letter(phrase.first - 1) == "\n"
    if phrase.name("U") != "year" or phrase.row.word(phrase.last) in ("chino", "lunar", "judío"):
        return None
    return romance_days.new_year(phrase) if leads or phrase.row.words[phrase.first].istitle() else None


def units_ago(phrase: Phrase) -> Interpretation | None:
    """Hace dos años. "Desde hace dos años" and "hace un año y medio" are other stretches of time."""
    return None if word_before(phrase) == "desde" or _halves(phrase) else periods.units_ago(phrase)


def units_ahead(phrase: Phrase) -> Interpretation | None:
    """Dentro de dos semanas."""
    return None if _halves(phrase) else periods.units_ahead(phrase)


def units_planned(phrase: Phrase) -> Interpretation | None:
    """En dos semanas, where the sentence looks ahead."""
    return None if _halves(phrase) else periods.units_planned(phrase)


def _halves(phrase: Phrase) -> bool:
    return phrase.row.letter(phrase.last) == "&" and phrase.row.word(phrase.last + 1).startswith("medi")
