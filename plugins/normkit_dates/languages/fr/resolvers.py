"""What some shapes mean in French alone."""

from __future__ import annotations

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import tense
from normkit_dates.grammar.interpretation import Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.fr import lexicon as words
from normkit_dates.languages.fr.guards import is_holiday
from normkit_dates.languages.shared import romance_days, romance_periods
from normkit_dates.languages.shared.counting import counts_in_words
from normkit_dates.languages.shared.romance_guards import word_before
from normkit_dates.resolvers import absolute, parts, periods, relative


def month_day(phrase: Phrase) -> Interpretation | None:
    """Le 15 octobre, pour le 15 octobre; no street, and an event of some year only where it is close."""
    named = {word.lower() for word in phrase.row.words[max(0, phrase.first - 2) : phrase.first]}
    if not named.isdisjoint(words.STREETS):
        return None
    return romance_days.month_day(
        phrase, ahead=word_before(phrase, 2) == "pour", close=not named.isdisjoint(words.EVENTS)
    )


def day_of_september(phrase: Phrase) -> Interpretation | None:
    """Le 12 sept. 2024: "sept" is a seven too."""
    found = edtf.day(phrase.number("y"), 9, phrase.number("d")) if phrase.number("c") == 7 else None
    return Interpretation.of_day(found)


def new_year(phrase: Phrase) -> Interpretation | None:
    """Au nouvel an, le jour de l'An: the one that is over where the sentence tells of the past, else the nearest."""
    if phrase.row.words[phrase.last - 1].lower() != "an" or phrase.row.word(phrase.last) in words.OTHER_NEW_YEARS:
        return None
    return romance_days.new_year(phrase)


def holiday(phrase: Phrase) -> Interpretation | None:
    """À Noël, le lundi de Pâques, la Saint-Valentin."""
    return relative.holiday(_named_for_saint(phrase))


def holiday_of_year(phrase: Phrase) -> Interpretation | None:
    """Noël 2014, lundi de Pâques 2018."""
    inner = _named_for_saint(phrase)
    return absolute.holiday_of_year(inner) if is_holiday(inner) or not phrase.has("G") else None


def _named_for_saint(phrase: Phrase) -> Phrase:
    """Return the phrase without the "saint" of Saint-Sylvestre: alone the word means Good Friday."""
    at = phrase.letters.find("H")
    return phrase.sub(at, len(phrase.letters)) if at > 0 and phrase.has("G") else phrase


def weekday(phrase: Phrase) -> Interpretation | None:
    """Jeudi, ce jeudi soir; "jusqu'à jeudi" is one to come where no verb tells, "pour jeudi" always."""
    before = word_before(phrase)
    open_end = before == "ici" or (phrase.row.letter(phrase.first - 1) == "z" and word_before(phrase, 3) == "jusqu")
    return romance_days.weekday(phrase, ahead=before == "pour" or (open_end and not tense(phrase)))


def in_eight(phrase: Phrase) -> Interpretation | None:
    """Lundi en huit, en quinze: one or two weeks after the coming one."""
    weeks = {8: 1, 15: 2}.get(phrase.number("dc"))
    found = edtf.coming_weekday(phrase.anchor, phrase.number("W"), least=7 * weeks) if weeks else None
    return Interpretation.of_day(found)


def season(phrase: Phrase) -> Interpretation | None:
    """L'été dernier, au printemps. The Arab Spring was another."""
    return None if phrase.row.word(phrase.last) == "arabe" else periods.season(phrase)


def season_since(phrase: Phrase) -> Interpretation | None:
    """Depuis le printemps."""
    since = word_before(phrase, 3 if phrase.row.letter(phrase.first - 1) == "'" else 2) == "depuis"
    return periods.season_since(phrase) if since else None


def clear_year(phrase: Phrase) -> Interpretation | None:
    """L'année 2019, la fin de l'an 2000."""
    return absolute.clear_year(phrase) if phrase.name("U") == "year" else None


def decade(phrase: Phrase) -> Interpretation | None:
    """Les années 1990, 80, trente; quatre-vingts is four times twenty."""
    if not phrase.row.words[phrase.first + phrase.letters.index("u")].lower().startswith("ann"):
        return None
    return romance_periods.decade(phrase, 56 if phrase.numbers("c")[:2] == [4, 20] else 0)


def units_ago(phrase: Phrase) -> Interpretation | None:
    """Il y a deux ans, voici une dizaine d'années."""
    return _counted(phrase, periods.units_ago(phrase))


def units_ahead(phrase: Phrase) -> Interpretation | None:
    """Dans deux semaines. "Dans un an", "dans une semaine" of the past is a stretch of time."""
    if phrase.has("a") and phrase.number("c") == 0 and tense(phrase) < 0:
        return None
    return _counted(phrase, periods.units_ahead(phrase))


def _counted(phrase: Phrase, found: Interpretation | None) -> Interpretation | None:
    """Return None where the sum of the words is wrong (quatre-vingts, et demi), APPROX where the count is round."""
    row = phrase.row
    halves = row.word(phrase.last) == "et" and row.word(phrase.last + 1).startswith("demi")
    if not found or halves or phrase.numbers("c")[:2] == [4, 20]:
        return None
    return Interpretation(found.value + "~", "APPROX") if "ac" in phrase.letters and "~" not in found.value else found


def day_alone(phrase: Phrase) -> Interpretation | None:
    """Le 16."""
    return romance_days.day_alone(phrase) if word_before(phrase) == "le" else None


def spelled_day(phrase: Phrase) -> Interpretation | None:
    """Le vingt-six novembre deux mille."""
    at = phrase.letters.index("M") + 1
    found = edtf.day(_spelled(phrase.sub(at, len(phrase.letters))), phrase.month(), phrase.sub(0, at).day())
    return Interpretation.of_day(found) if found and found.year >= edtf.FIRST_YEAR else None


def spelled_year(phrase: Phrase) -> Interpretation | None:
    """En mil neuf cent soixante-quinze; not "en deux mille cas"."""
    year = 0 if counts_in_words(phrase) else _spelled(phrase)
    return Interpretation(edtf.years(year, 4)) if 1100 <= year <= edtf.LAST_YEAR else None


def _spelled(phrase: Phrase) -> int:
    """Return the year in words; quatre-vingt is four times twenty."""
    numbers = phrase.numbers("ch")
    for at in range(len(numbers) - 2, -1, -1):
        if numbers[at : at + 2] == [4, 20]:
            numbers[at : at + 2] = [80]
    return absolute.year_in_words(numbers)


def season_of_year(phrase: Phrase) -> Interpretation | None:
    """L'été 2024. "Ils ont été 2000" counts: "été" is a form of "to be" too, behind a verb or an adverb."""
    summer = phrase.number("S") == 22 and not phrase.has("e")
    verb = phrase.row.letter(phrase.first - 1) in "Vx" and word_before(phrase).endswith(("a", "t", "ir", "s"))
    return None if summer and verb else absolute.season_of_year(phrase)


def this_unit(phrase: Phrase) -> Interpretation | None:
    """La fin de l'année, en début de semaine. "Fin de mois" is every month's, and a school year is another."""
    row = phrase.row
    every = phrase.name("U") == "month" and row.words[phrase.last - 2].lower() != "du"
    school = row.word(phrase.last).startswith(("scolaire", "universitaire"))
    return None if every or school else romance_periods.this_unit(phrase)


def part_of_today(phrase: Phrase) -> Interpretation | None:
    """Dans la journée."""
    return relative.part_of_topic(phrase) if phrase.row.words[phrase.last - 1].lower() == "journée" else None


def half(phrase: Phrase) -> Interpretation | None:
    """La seconde moitié de mai, du XIXe siècle; la première quinzaine d'octobre."""
    return (
        parts.half_of(phrase.number("O"), phrase.sub(2, len(phrase.letters))) if phrase.number("c", 15) == 15 else None
    )
