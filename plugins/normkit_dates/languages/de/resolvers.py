"""What some shapes mean in German alone."""

from __future__ import annotations

from datetime import date

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import tense
from normkit_dates.grammar.interpretation import GUESSED, INFERRED, Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.de.guards import is_recurring, is_weekday
from normkit_dates.languages.de.lexicon import DAY_LEADS, EVENTS, FOCUS, HEARSAY, PARTICIPLE, PARTS, PEOPLE, PLANS
from normkit_dates.languages.shared import weekday_shapes
from normkit_dates.resolvers import absolute, comparison, intervals, ordinal, parts, periods, relative, series


def numeric_day(phrase: Phrase) -> Interpretation | None:
    """Freitag, den 18.07.2014; 18.07.14."""
    found = phrase.sub(phrase.letters.index("d"), phrase.last - phrase.first)
    return absolute.day_month_year(found) if found.has("y") else absolute.day_month_short_year(found)


def month_day(phrase: Phrase) -> Interpretation | None:
    """3. Mai, Freitag, 3. Mai; not the name of an event or a street, and no third place of a Jan Maier."""
    row, last = phrase.row, phrase.last - 1
    if any(word.startswith(EVENTS) for word in row.words[max(0, phrase.first - 3) : phrase.first]):
        return None
    if row.letter(phrase.last) == "-" and row.touches(last):
        return None
    if row.letter(last) == "m" and row.word(phrase.last)[:1].isupper():
        return None
    return weekday_shapes.on_weekday(phrase, relative.month_day)


def numeric_month_day(phrase: Phrase) -> Interpretation | None:
    """Am 15.2.; Freitag, 18.07.: after a word that leads up to a day, or alone on its line."""
    found = phrase.sub(phrase.letters.index("d"), phrase.last - phrase.first)
    before, behind = phrase.row.word(phrase.first - 1), phrase.row.word(phrase.last)
    dotted = phrase.letters[-1] == "."
    alone = dotted and phrase.row.letter(phrase.first - 1) == phrase.row.letter(phrase.last) == "\n"
    alone = alone or (dotted and before in (":", "(", "–", "|", "•"))
    led = phrase.has("Ww") or before.lower() in (DAY_LEADS if dotted else ("am", "vom"))
    if (
        not (led or alone)
        or behind in ("Uhr", "%", "Prozent")
        or (not dotted and phrase.row.letter(phrase.last) in "dnyc")
    ):
        return None
    return weekday_shapes.on_weekday(
        phrase, lambda whole: relative.numeric_month_day(found._replace(anchor=whole.anchor))
    )


def last_in_period(phrase: Phrase) -> Interpretation | None:
    """Der letzte Freitag im Oktober; "im letzten Jahr im Mai" is a month."""
    if phrase.name("U") == "year" and phrase.has("M"):
        return periods.month_of_last_year(phrase)
    return ordinal.last_in_period(phrase) if phrase.row.word(phrase.first).lower().startswith("letzt") else None


def days_of_month(phrase: Phrase) -> Interpretation | None:
    """3. bis 5. Mai (2024); zwischen dem 3. und 5. Mai; of "3. und 4. Mai" the first."""
    row, first = phrase.row, phrase.first
    between = "zwischen" in (row.word(first - 1).lower(), row.word(first - 2).lower())
    if phrase.has("v") and not between:
        return series.first_of_days(absolute.named_month_day_year if phrase.has("y") else relative.month_day)(phrase)
    return intervals.days_of_year(phrase) if phrase.has("y") else intervals.days_of_month(phrase)


def part_of_unit(phrase: Phrase) -> Interpretation | None:
    """Bis Jahresende, zum Jahresende 2023, seit Monatsbeginn."""
    part, unit = phrase.name("J").split()
    steps = -periods.is_last_end(phrase, part, unit)
    value = edtf.years(phrase.number("y"), 4) if phrase.has("y") else edtf.shifted(phrase.anchor, unit, steps)
    possible = value and (unit == "year" or not phrase.has("y"))
    return Interpretation(value, part, confidence=INFERRED) if possible else None


def season(phrase: Phrase) -> Interpretation | None:
    """Im vergangenen Sommer; "im Sommer" only where a verb looks back or a plan ahead, and not in "Sommer-Tour"."""
    row = phrase.row
    if row.letter(phrase.last) == "-" and row.touches(phrase.last - 1):
        return None
    if row.word(phrase.last) in ("seines", "ihres", "meines"):
        return None  # im Herbst seines Lebens
    near = row.words[max(0, phrase.first - 10) : phrase.last + 1]
    planned = PLANS.intersection(near) or (not FOCUS.isdisjoint(near[-4:]) and tense(phrase) > 0)
    if phrase.has("Lg") or tense(phrase) < 0 or planned:
        return periods.season(phrase)
    return periods.season_ahead(phrase)


def season_since(phrase: Phrase) -> Interpretation | None:
    """Seit dem Frühjahr."""
    return periods.season_since(phrase) if phrase.row.word(phrase.first - 2).lower() == "seit" else None


def decade(phrase: Phrase) -> Interpretation | None:
    """1990er, 90er Jahre, neunziger Jahre, in den Siebzigern; not the seventies of one's life."""
    row, last, first = phrase.row, phrase.last - 1, phrase.number("ynX")
    behind, years = row.word(phrase.last), phrase.has("u") or "jahre" in row.word(last)
    if first % 10 or (phrase.has("r") and not row.touches(phrase.first + phrase.letters.index("r") - 1)):
        return None
    if not years and phrase.has("X") and row.words[last].endswith(("ern", "er") if phrase.has("E") else "ern"):
        aged = any(row.word(phrase.first - n).lower().startswith(PEOPLE) for n in range(2, 5))
        named = phrase.has("E") or row.word(phrase.first - 1).lower() in ("den", "seit", "aus")
        return Interpretation(edtf.years(first, 3), phrase.name("eE")) if named and not aged else None
    led = row.letter(phrase.first - 1) == "t" and first >= 60
    if not years and (not led or phrase.has("X") or behind[:1].isupper() or (row.touches(last) and behind == "-")):
        return None
    return Interpretation(edtf.years(first if first > 99 else 1900 + first, 3), phrase.name("eE"))


def clear_year(phrase: Phrase) -> Interpretation | None:
    """Jahr 2014, Ende des Jahres 2014."""
    return absolute.clear_year(phrase) if phrase.name("Uu") == "year" else None


def calendar_week(phrase: Phrase) -> Interpretation | None:
    """KW 12, 12. Kalenderwoche 2024 (ISO 8601)."""
    try:
        monday = date.fromisocalendar(phrase.number("y") or phrase.anchor.year, phrase.number("d"), 1)
    except ValueError:
        return None
    return Interpretation(edtf.week(monday))


def weekday(phrase: Phrase) -> Interpretation | None:
    """Am Donnerstag, Donnerstagabend; "seit Montag", "soll am Montag gesehen worden sein" look back."""
    since = phrase.row.word(phrase.first - 1).lower() == "seit"
    if (since or _hearsay(phrase)) and is_weekday(phrase):
        found = edtf.shifted_days(phrase.anchor, -((phrase.anchor.weekday() - phrase.number("W")) % 7))
        return _timed(phrase, Interpretation.of_day(found, confidence=INFERRED))
    row = phrase.row
    if row.word(phrase.first - 1).lower() == "von" and row.word(phrase.last) == "an":
        return weekday_ahead(phrase)
    return _timed(phrase, relative.weekday(phrase))


def _hearsay(phrase: Phrase) -> bool:
    """Say whether "soll" only reports: an infinitive of the perfect follows ("verletzt worden sein")."""
    words = phrase.row.words
    if HEARSAY.isdisjoint(words[max(0, phrase.first - 12) : phrase.first]):
        return False
    return any(map(_is_perfect, words[phrase.last :], words[phrase.last + 1 : phrase.last + 26]))


def _is_perfect(word: str, after: str) -> bool:
    """Say whether two words close an infinitive of the perfect: verletzt worden sein, unterschrieben haben."""
    if after == "haben":
        return word.islower() and word.endswith(("t", "en")) and word not in ("offen", "nicht", "wollen", "sollen")
    return after == "sein" and (word == "worden" or PARTICIPLE.match(word) is not None)


def weekday_ahead(phrase: Phrase) -> Interpretation | None:
    """Ab Montag, bis Freitag, von Samstag an: the one to come, unless a verb looks back."""
    return _timed(phrase, weekday_shapes.weekday_ahead(phrase))


def last_weekday(phrase: Phrase) -> Interpretation | None:
    """Am vergangenen Montag, vorletzten Sonntag, kommenden Freitag."""
    before_last = edtf.shifted_days(phrase.anchor, -7) if phrase.number("L") == -2 else None
    return _timed(phrase, relative.last_weekday(phrase._replace(anchor=before_last) if before_last else phrase))


def _timed(phrase: Phrase, found: Interpretation | None) -> Interpretation | None:
    """Make it a TIME where the weekday has its part of the day in its own word."""
    parted = any(word.lower().endswith(PARTS) for word in phrase.row.words[phrase.first : phrase.last])
    return found._replace(type="TIME") if found and parted else found


def last_unit(phrase: Phrase) -> Interpretation | None:
    """Vergangene Woche, im kommenden Jahr, am nächsten Tag; "die letzte Woche der Messe" is the last of something."""
    row, before, behind = phrase.row, phrase.row.word(phrase.first - 1), phrase.row.word(phrase.last)
    if phrase.name("U") == "day":
        return relative.days_from_topic(phrase) if phrase.has("g") else None
    final = row.word(phrase.first).lower().startswith("letzt") and row.letter(phrase.first - 1) in "tiIv"
    if final and behind in ("des", "der", "vor", "seiner", "ihrer", "dieser"):
        return None
    if final and before.lower() == "das" and behind in ("im", "in", "von"):
        return None
    return periods.last_unit(phrase)


def next_day(phrase: Phrase) -> Interpretation | None:
    """Am Vortag, am Folgetag, am Tag darauf, am folgenden Tag: from the day the text named last."""
    if phrase.has("Y"):
        found = edtf.shifted_days(phrase.topic, phrase.number("Y")) if phrase.topic else None
        return Interpretation.of_day(found, confidence=GUESSED)
    if phrase.name("U") == "day":
        return relative.days_from_topic(phrase)
    return comparison.units_later(phrase) if phrase.has("e") and phrase.name("U") in ("month", "year", "") else None


def days_later(phrase: Phrase) -> Interpretation | None:
    """Zwei Tage später, ein Jahr zuvor: from the day, or the period, that the text named last."""
    of_days = phrase.name("Uu") in ("day", "week")
    return relative.days_from_topic(phrase) if of_days else comparison.units_later(phrase)


def deictic(phrase: Phrase) -> Interpretation | None:
    """Heute, gestern Abend, heute Morgen."""
    found = relative.deictic(phrase)
    return found._replace(type="TIME") if found and phrase.has("o") else found


def tomorrow(phrase: Phrase) -> Interpretation | None:
    """Morgen, am morgigen Dienstag, am gestrigen Abend; not "am Morgen"."""
    row, before = phrase.row, phrase.row.word(phrase.first - 1)
    if phrase.has("o") and (row.word(phrase.last) == "als" or row.letters.endswith("Tx", 0, phrase.first)):
        return None  # lieber morgen als übermorgen, von heute auf morgen
    if phrase.has("o") and (
        (row.word(phrase.first)[:1].isupper() and not _starts_sentence(phrase))
        or before.lower() in ("guten", "am", "jeden", "jedem", "ein", "einem")
    ):
        return None
    found = edtf.shifted_days(phrase.anchor, phrase.number("Ao"))
    return Interpretation.of_day(found, type="TIME" if phrase.has("P") else "DATE")


def _starts_sentence(phrase: Phrase) -> bool:
    return phrase.row.letter(phrase.first - 1) in "\n.!?:_"


def years_to_the_day(phrase: Phrase) -> Interpretation | None:
    """Heute vor 20 Jahren: this day of that year."""
    anchor, count = phrase.anchor, phrase.number("acdn")
    found = edtf.day(anchor.year - count, anchor.month, anchor.day) if phrase.name("Uu") == "year" else None
    if found:
        return Interpretation(str(found)) if phrase.number("T") == 0 else None
    return periods.units_ago(phrase)


def part_of_day(phrase: Phrase) -> Interpretation | None:
    """Vergangene Nacht; "an diesem Abend" counts from elsewhere in the text."""
    night = phrase.row.word(phrase.last - 1).lower() == "nacht"
    return relative.part_of_day(phrase) if night and phrase.number("L") == -1 else None


def weekend(phrase: Phrase) -> Interpretation | None:
    """Am Wochenende, kommendes Wochenende; not every one."""
    if not (phrase.has("Lg") or tense(phrase)) or is_recurring(phrase):
        return None
    return periods.weekend(phrase)


def this_year(phrase: Phrase) -> Interpretation | None:
    """Heuer: this year, in the south."""
    return Interpretation(edtf.shifted(phrase.anchor, "year", 0))


def year_before(phrase: Phrase) -> Interpretation | None:
    """Im Vorjahr, im Vorjahresquartal, im Vorquartal: of the period that the text named last, else of the anchor."""
    name = phrase.name("¬")
    if name == "quarter":
        return comparison.quarter_before(phrase)
    if name == "month":
        return comparison.units_from_period(phrase, name, -1)
    found = comparison.year_before(phrase)
    return found or Interpretation(edtf.shifted(phrase.anchor, "year", -1), confidence=INFERRED)


def month_of_year_before(phrase: Phrase) -> Interpretation | None:
    """Juni des Vorjahres: of the year before the one that the text named last, else before the anchor's."""
    named = phrase.period[:4]
    year = int(named) if named.isdecimal() else phrase.anchor.year
    return Interpretation(edtf.month(year - 1, phrase.month())) if phrase.name("¬") == "year" and year > 1 else None


def _named_month(phrase: Phrase) -> ordinal.Period | None:
    """Return the month of a word like "Novembertage"."""
    return ordinal.named_period(with_letter(phrase, "²³", "M"), "")


def with_letter(phrase: Phrase, letters: str, letter: str) -> Phrase:
    """Return the phrase with another letter for the words of ``letters``."""
    row = phrase.row
    changed = "".join(letter if old in letters else old for old in phrase.letters)
    return phrase._replace(row=row._replace(letters=row.letters[: phrase.first] + changed + row.letters[phrase.last :]))


def days_of_named_month(phrase: Phrase) -> Interpretation | None:
    """Die letzten zehn Novembertage, die ersten drei Maitage 2014."""
    period, count = _named_month(phrase), sum(phrase.numbers("dcn"))
    if not period or count < 2 or (phrase.has("O") and phrase.number("O") != 1):
        return None
    value = parts.first_units(period, count, "day", last=phrase.has("L"))
    return Interpretation(value, confidence=INFERRED, written=phrase.has("y")) if value else None


def half_of_named_month(phrase: Phrase) -> Interpretation | None:
    """In der zweiten Oktoberhälfte."""
    found = parts.half_of(phrase.number("O"), with_letter(phrase, "³", "M").sub(1, len(phrase.letters)))
    return found and found._replace(written=phrase.has("y"))


def last_quarter_of_year(phrase: Phrase) -> Interpretation | None:
    """Im letzten Quartal 2014: the fourth."""
    return Interpretation(edtf.part(phrase.number("y"), 36)) if phrase.number("L") == -1 else None
