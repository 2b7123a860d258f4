"""Days, months and years of Russian and Ukrainian: with a year, with "last year" or without. Letters: ``slavic``."""

from __future__ import annotations

from normkit_dates.calendars import edtf
from normkit_dates.grammar.phrase import INFERRED, Phrase, Reading
from normkit_dates.grammar.tense import tense
from normkit_dates.languages.shared.slavic_lexicon import (
    ELSEWHERE,
    EVERY,
    SEASONALLY,
    YEARS_WORDS,
    before_christ,
    counts,
    is_place_or_event,
    is_spoken_day,
)
from normkit_dates.resolvers import absolute, intervals, relative

# ---------------------------------------------------------------- days and months


def _year(phrase: Phrase) -> int:
    """Return the year that is written, or told by "last year", "of this year"; 0 where none is."""
    if phrase.has("y"):
        return phrase.number("y")
    said = phrase.has("CIY") or (phrase.has("L") and phrase.named("U") == "year")
    year = phrase.anchor.year + phrase.number("CIL") if said else 0
    return year if 1 <= year <= 9999 else 0


def _year_before(phrase: Phrase) -> int:
    """Return the year told right before: "в прошлом году 6 апреля", "торік у травні"; 0 where none is."""
    row, end = phrase.row, phrase.first
    end -= row.letter(end - 1) in ",i"
    said = phrase._replace(first=max(0, end - 2), last=end)
    return _year(said) if said.letters[-1:] == "C" or said.letters == "LU" else 0


def day_of_year(phrase: Phrase) -> Reading | None:
    """5 мая 2024 года, пятое мая прошлого года, 5 мая с. г."""
    taken = is_spoken_day(phrase) and not counts(phrase)
    found = edtf.day(_year(phrase), phrase.month(), phrase.day()) if taken else None
    return Reading(str(found)) if found else None


def numeric_day_of_year(phrase: Phrase) -> Reading | None:
    """05.03.2024, 05.03.2024 г."""
    at = phrase.letters.index("d")
    return absolute.day_month_year(phrase.sub(at, at + 5))


def day_of_month(phrase: Phrase) -> Reading | None:
    """5 мая, пятого мая, but no street and no event of some year."""
    elsewhere = phrase.row.word(phrase.last).lower().startswith(ELSEWHERE)
    if not is_spoken_day(phrase) or is_place_or_event(phrase) or elsewhere:
        return None
    found = edtf.day(_year_before(phrase), phrase.month(), phrase.day())
    return Reading(str(found)) if found else relative.month_day(phrase)


def short_day_of_month(phrase: Phrase) -> Reading | None:
    """5 дек., 15 Лют: an abbreviation with its dot, with a capital, or with nothing behind it."""
    row = phrase.row
    word = row.words[phrase.first + phrase.letters.index("m")]
    taken = phrase.has(".") or word[0].isupper() or row.letter(phrase.last) in "\n,)"
    return relative.month_day(phrase) if taken else None


def day_alone(phrase: Phrase) -> Reading | None:
    """20-го числа, двадцать пятого числа, but not of every month."""
    row = phrase.row
    spoken = phrase.has("d") or (row.words[phrase.last - 2][-2:] == "го" and row.words[phrase.last - 1][-1] == "а")
    return relative.day_alone(phrase) if spoken and row.word(phrase.last).lower() not in EVERY else None


def numeric_day(phrase: Phrase) -> Reading | None:
    """15.02, 15/02: alone on its line, in brackets, or behind a weekday; elsewhere it may be a price or a time."""
    row = phrase.row
    alone = row.letter(phrase.first - 1) in "\n(" and row.letter(phrase.last) in "\n)"
    month = row.words[phrase.first + phrase.letters.rindex("d")]
    if len(month) != 2 or not (alone or phrase.has("W")):
        return None
    return relative.numeric_month_day(_from_digits(phrase))


def _from_digits(phrase: Phrase) -> Phrase:
    return phrase.sub(phrase.letters.index("d"), phrase.last - phrase.first)


def short_year_day(phrase: Phrase) -> Reading | None:
    """18.07.14, with a month of two digits, and no part of a longer number."""
    row = phrase.row
    longer = row.glued(phrase.last - 1) and row.letter(phrase.last) == "." and row.glued(phrase.last)
    inside = row.letter(phrase.first - 1) == "." and row.glued(phrase.first - 1)
    if inside or (longer and row.word(phrase.last + 1).isdigit()) or len(row.words[phrase.last - 3]) != 2:
        return None
    return absolute.day_month_short_year(_from_digits(phrase))


def days_of_month(phrase: Phrase) -> Reading | None:
    """3-5 мая, с 3 по 5 мая прошлого года, 3 и 4 мая: an interval, of two days only if they follow each other."""
    first, last = phrase.numbers("d")[:2]
    if phrase.has("j") and last != first + 1:
        return None
    year = _year(phrase)
    if not year:
        return intervals.days_of_month(phrase)
    start, end = edtf.day(year, phrase.month(), first), edtf.day(year, phrase.month(), last)
    return Reading(f"{start}/{end}") if start and end and start < end else None


def days_of_months(phrase: Phrase) -> Reading | None:
    """С 28 апреля по 3 мая 2024 года: the year stands behind the last day only, or is inferred for it."""
    days, (first, last) = phrase.numbers("d"), phrase.numbers("M")
    found = None if _year(phrase) else relative.month_day(phrase.sub(phrase.letters.rindex("d"), len(phrase.letters)))
    year = int(found.value[:4]) if found else _year(phrase)
    start, end = edtf.day(year - (first > last), first, days[0]), edtf.day(year, last, days[1])
    confidence = found.confidence if found else 0.0
    return Reading(f"{start}/{end}", confidence=confidence) if start and end and start < end else None


def month_of_year(phrase: Phrase) -> Reading | None:
    """В мае 2024 года, в конце мая прошлого года, торік у травні."""
    year = 0 if counts(phrase) else _year(phrase)
    return Reading(edtf.month(year, phrase.month()), phrase.named("E")) if year else None


def month(phrase: Phrase) -> Reading | None:
    """В мае, в начале июня; "в прошлом году в мае" is of that year."""
    year = _year_before(phrase)
    if year and phrase.row.language.is_month(phrase):
        return Reading(edtf.month(year, phrase.month()), phrase.named("E"))
    return relative.month(phrase)


def months_of_year(phrase: Phrase) -> Reading | None:
    """Январь-март 2024 года, с января по март: an interval."""
    first, last = phrase.numbers("M")
    year, at = _year(phrase), phrase.letters.rindex("M")
    found = (year, last) if year else relative.nearest_month(phrase.sub(at, at + 1))
    if not found:
        return None
    start, end = edtf.month(found[0] - (first > last), first), edtf.month(*found)
    return Reading(f"{start}/{end}", confidence=0.0 if year else INFERRED) if start < end else None


def part_of_month(phrase: Phrase) -> Reading | None:
    """В первых числах мая, во второй половине мая 2024 года, в третьей декаде июня (of ten days)."""
    number = -1 if phrase.has("Z") else phrase.number("O")
    middle = number == 2 and phrase.named("h") == "decade"
    mod = "MID" if middle else {1: "START", 2: "END", 3: "END", -1: "END"}.get(number, "")
    found = month_of_year(phrase) or relative.month(phrase)
    return found._replace(mod=mod) if found and mod else None


# ---------------------------------------------------------------- years and their parts


def clear_year(phrase: Phrase) -> Reading | None:
    """2014 год, в конце 2014-го, 2014 г."""
    if before_christ(phrase) or phrase.named("U") not in ("year", ""):
        return None
    if phrase.has("u") and phrase.row.words[phrase.last - 1].lower() not in YEARS_WORDS:
        return None
    if not phrase.has("UuYE") and (phrase.number("y") % 50 == 0 or not 1900 <= phrase.number("y") <= 2060):
        return None
    return absolute.clear_year(phrase)


def years(phrase: Phrase) -> Reading | None:
    """1941-1945 годы, с 2014 по 2016 год: an interval."""
    first, last = phrase.numbers("y")
    if first >= last or phrase.named("Uu") not in ("year", "") or before_christ(phrase):
        return None
    return Reading(f"{edtf.years(first, 4)}/{edtf.years(last, 4)}")


def year_in_one_word(phrase: Phrase) -> Reading | None:
    """Торік, цьогоріч; прошлогодний."""
    value = edtf.years(_year(phrase), 4)
    return Reading(value) if value else None


def half_of_year(phrase: Phrase) -> Reading | None:
    """Первое полугодие 2024 года, вторая половина года: an interval; alone, the latest one by tense."""
    number, anchor = phrase.number("O"), phrase.anchor
    if number not in (1, 2) or (phrase.has("U") and phrase.named("U") != "year"):
        return None
    if not phrase.has("yU") and phrase.named("h") != "year":
        return None
    year = _year(phrase) or anchor.year
    if not phrase.has("yU") and number == 2 and anchor.month <= 6 and tense(phrase) <= 0:
        year -= 1
    start, end = edtf.month(year, 6 * number - 5), edtf.month(year, 6 * number)
    return Reading(f"{start}/{end}", confidence=0.0 if phrase.has("yL") else INFERRED)


def season(phrase: Phrase) -> Reading | None:
    """Этим летом, в начале осени; летом, where a verb says which."""
    words = phrase.row.words[phrase.first : phrase.last]
    if phrase.has("L") and not phrase.number("L") and phrase.number("S") != 24:
        return Reading(edtf.part(phrase.anchor.year, phrase.number("S")), phrase.named("E"))
    adverb = words[-1].lower() in SEASONALLY and tense(phrase) != 0
    return relative.season(phrase) if phrase.has("LE") or adverb else None


def season_of_year(phrase: Phrase) -> Reading | None:
    """Летом 2014 года, летом прошлого года."""
    year = _year(phrase)
    value = edtf.part(year, phrase.number("S")) if year else ""
    return Reading(value, phrase.named("E")) if value else None


def decade(phrase: Phrase) -> Reading | None:
    """1990-е, 90-е годы, девяностые; 20-е годы XIX века."""
    first = phrase.number("ynBd")
    first += 1900 if first < 100 else 0
    number = phrase.number("O")
    if phrase.has("L") and phrase.named("U") == "century":
        number = phrase.anchor.year // 100 + 1 + phrase.number("L")
    if number:
        first = 100 * (number - 1) + first % 100
    elif not phrase.has("y") and (first < 1930 or phrase.row.letter(phrase.last) == "q"):
        return None
    if first % 10 or (phrase.has("U") and phrase.named("U") != "century"):
        return None
    value = edtf.years(first, 3)
    return Reading(value, phrase.named("E")) if value else None


def century(phrase: Phrase) -> Reading | None:
    """XIX век, в 20-м столетии."""
    return None if before_christ(phrase) else absolute.century(phrase)
