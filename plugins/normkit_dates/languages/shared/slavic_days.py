"""Days of Russian and Ukrainian: of a month, of the week, today, holidays. Their letters: see ``slavic_lexicon``."""

from __future__ import annotations

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import FELL_THROUGH, direction, tense
from normkit_dates.grammar.interpretation import INFERRED, Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.shared.counting import counts
from normkit_dates.languages.shared.slavic_guards import (
    counts_something,
    is_day_in_words,
    is_inside_number,
    is_place,
    is_place_or_event,
)
from normkit_dates.languages.shared.slavic_lexicon import (
    BETWEEN,
    CALLS,
    ELSEWHERE,
    EVERY,
    FROM,
    LIST_LEADS,
    NUMBERED,
    STEP,
    TERM_LEADS,
)
from normkit_dates.resolvers import absolute, comparison, intervals, relative, series

# ---------------------------------------------------------------- days and months


def stated_year(phrase: Phrase) -> int:
    """Return the year that is written, or told by "last year", "of this year"; 0 where none is."""
    if phrase.has("y"):
        return phrase.number("y")
    said = phrase.has("CIY") or (phrase.has("L") and phrase.name("U") == "year")
    year = phrase.anchor.year + phrase.number("CIL") if said else 0
    return year if 1 <= year <= 9999 else 0


def stated_year_before(phrase: Phrase) -> int:
    """Return the year told right before: "в прошлом году 6 апреля", "торік у травні"; 0 where none is."""
    row, end = phrase.row, phrase.first
    end -= row.letter(end - 1) in ",i"
    said = phrase._replace(first=max(0, end - 2), last=end)
    return stated_year(said) if said.letters[-1:] == "C" or said.letters == "LU" else 0


def day_of_year(phrase: Phrase) -> Interpretation | None:
    """5 мая 2024 года, пятое мая прошлого года, 5 мая с. г."""
    taken = is_day_in_words(phrase) and not counts_something(phrase)
    found = edtf.day(stated_year(phrase), phrase.month(), phrase.day()) if taken else None
    return Interpretation.of_day(found)


day_of_year_or_place = absolute.unless(is_place, day_of_year)
"""Not the square of 9 May 1945."""


def spelled_day(phrase: Phrase) -> Interpretation | None:
    """Девятого мая тысяча девятьсот сорок шестого года."""
    return absolute.spelled_day(phrase) if is_day_in_words(phrase) else None


def numeric_day_of_year(phrase: Phrase) -> Interpretation | None:
    """05.03.2024, 05.03.2024 г."""
    at = phrase.letters.index("d")
    return absolute.day_month_year(phrase.sub(at, at + 5))


def day_of_month(phrase: Phrase) -> Interpretation | None:
    """5 мая, пятого мая, but no street and no event of some year."""
    elsewhere = phrase.row.word(phrase.last).lower().startswith(ELSEWHERE)
    if not is_day_in_words(phrase) or is_place_or_event(phrase) or elsewhere:
        return None
    found = edtf.day(stated_year_before(phrase), phrase.month(), phrase.day())
    return Interpretation(str(found)) if found else relative.month_day(phrase)


def short_day_of_month(phrase: Phrase) -> Interpretation | None:
    """5 дек., 15 Лют: an abbreviation with its dot, with a capital, or with nothing behind it."""
    row = phrase.row
    word = row.words[phrase.first + phrase.letters.index("m")]
    taken = phrase.has(".") or word[0].isupper() or row.letter(phrase.last) in "\n,)"
    return relative.month_day(phrase) if taken else None


def day_alone(phrase: Phrase) -> Interpretation | None:
    """20-го числа, двадцать пятого числа, but not of every month."""
    row = phrase.row
    spoken = phrase.has("d") or (row.words[phrase.last - 2][-2:] == "го" and row.words[phrase.last - 1][-1] == "а")
    return relative.day_alone(phrase) if spoken and row.word(phrase.last).lower() not in EVERY else None


def numeric_day(phrase: Phrase) -> Interpretation | None:
    """15.02, 15/02: alone on its line, in brackets, behind a weekday or "until"; else it may be a price or a time."""
    row = phrase.row
    alone = row.letter(phrase.first - 1) in "\n(" and row.letter(phrase.last) in "\n)"
    month = row.words[phrase.first + phrase.letters.rindex("d")]
    told = alone or phrase.has("W") or _is_listed(phrase) or _is_term(phrase) or _is_moved(phrase)
    if len(month) != 2 or not told:
        return None
    return relative.numeric_month_day(_from_digits(phrase))


def _is_listed(phrase: Phrase) -> bool:
    """Say whether it is one of two days behind a word that leads up to them: на 13.12 и 14.12."""
    row, first, last = phrase.row, phrase.first, phrase.last
    if row.letters.startswith("jd.d", last):
        start, end = first, last + 4
    elif row.letters.endswith("d.dj", 0, first):
        start, end = first - 4, last
    else:
        return False
    figures = all(len(row.words[n]) == 2 for n in (start, start + 2, end - 3, end - 1))
    return figures and row.word(start - 1).lower() in LIST_LEADS and not counts(row, end - 1)


def _is_moved(phrase: Phrase) -> bool:
    """Say whether something is moved from a day, or to it: перенесли с 18.09 на 25.09."""
    row, first, last = phrase.row, phrase.first, phrase.last
    from_one = row.word(first - 1).lower() in FROM and row.letters.startswith("Nd.d", last)
    return from_one or (row.letters.endswith("d.dN", 0, first) and row.word(first - 5).lower() in FROM)


def _is_term(phrase: Phrase) -> bool:
    """Say whether a small word makes it a term: до 13.03, с 16.03; not what counts something, and no hour."""
    row, first, last = phrase.row, phrase.first, phrase.last
    figures = last - first == 3 and all(len(row.words[n]) == 2 for n in (first, first + 2))
    if not figures or row.word(first - 1).lower() not in TERM_LEADS:
        return False
    behind = row.word(last).lower()
    ends = not behind or behind in ("—", "–") or row.letter(last) in ".,;:)i\n"
    return behind.startswith("включ") or (ends and not counts(row, last - 1))


def numeric_days(phrase: Phrase) -> Interpretation | None:
    """С 25.09 по 30.10: days between two words that say so, months of two digits; prices and rates count something."""
    row = phrase.row
    led = phrase.has("-") or row.word(phrase.first - 1).lower() in FROM
    if not led or counts(row, phrase.last - 1) or any(len(row.words[phrase.first + n]) != 2 for n in (2, 6)):
        return None
    return intervals.numeric_days(phrase)


def _from_digits(phrase: Phrase) -> Phrase:
    return phrase.sub(phrase.letters.index("d"), phrase.last - phrase.first)


def short_year_day(phrase: Phrase) -> Interpretation | None:
    """18.07.14, with a month of two digits, and no part of a longer number."""
    row = phrase.row
    longer = row.touches(phrase.last - 1) and row.letter(phrase.last) == "." and row.touches(phrase.last)
    inside = row.letter(phrase.first - 1) == "." and row.touches(phrase.first - 1)
    called = row.word(phrase.first - (2 if row.letter(phrase.first - 1) in ".:" else 1)).lower().startswith(CALLS)
    if "-" in phrase.letters and (called or row.letter(phrase.first - 1) in "-)+"):
        return None
    slashed = "/" in phrase.letters and len(row.words[phrase.last - 1]) == 2 and not called
    house = row.word(phrase.first - 1).lower() in NUMBERED
    numbers = phrase.numbers("dn")
    clear = "." in phrase.letters and numbers[0] > 12 and numbers[-1] > 31 and not called  # 17.5.44
    whole = len(row.words[phrase.last - 3]) == 2 or (slashed and not house) or clear
    if inside or (longer and row.word(phrase.last + 1).isdigit()) or not whole:
        return None
    return absolute.day_month_short_year(_from_digits(phrase))


def days_of_month(phrase: Phrase) -> Interpretation | None:
    """3-5 мая, с 3 по 5 мая прошлого года, между 3 и 5 мая: an interval; of "3 и 4 мая" the first day."""
    first, last = phrase.numbers("d")[:2]
    year = stated_year(phrase)
    if phrase.has("j") and phrase.row.word(phrase.first - 1).lower() not in BETWEEN:
        return series.first_of_days(day_of_year if year else relative.month_day)(phrase)
    if not year:
        return intervals.days_of_month(phrase)
    start, end = edtf.day(year, phrase.month(), first), edtf.day(year, phrase.month(), last)
    return Interpretation(f"{start}/{end}") if start and end and start < end else None


def days_of_months(phrase: Phrase) -> Interpretation | None:
    """С 28 апреля по 3 мая 2024 года: the year stands behind the last day only, or is inferred for it."""
    days, (first, last) = phrase.numbers("d"), phrase.numbers("M")
    year, last_day = stated_year(phrase), phrase.sub(phrase.letters.rindex("d"), len(phrase.letters))
    found = None if year else relative.month_day(last_day)
    year = int(found.value[:4]) if found else year
    start, end = edtf.day(year - (first > last), first, days[0]), edtf.day(year, last, days[1])
    confidence = found.confidence if found else 0.0
    return Interpretation(f"{start}/{end}", confidence=confidence) if start and end and start < end else None


# ---------------------------------------------------------------- weekdays, today, this week


_FELL = ("пришелс", "пришёлс", "пришлас", "пришлос", "пришлис", "выпал", "припа", "випа")
"""How verbs begin that say on which day something fell, without a look ahead."""


def weekday(phrase: Phrase) -> Interpretation | None:
    """В пятницу, утром в среду; "(moved) to Friday" and, without a verb of the past, "until Friday" look ahead."""
    row = phrase.row
    if not row.language.is_weekday(phrase):
        return None
    before = row.word(phrase.first - 1).lower()
    ahead = row.letter(phrase.first - 1) == "N" or (before in ("до", "к", "ко") and tense(phrase) == 0)
    planned = "W" in {row.language.role_of[word] for word in row.words[max(0, phrase.first - 4) : phrase.first]}
    planned = planned or row.word(phrase.first - 2).lower().startswith(_FELL)  # пришелся на пятницу
    here = planned or not ahead or phrase.has("P") or row.letter(phrase.first - 2) in "WP"
    if here or direction(phrase) == FELL_THROUGH:
        return relative.weekday(phrase)
    found = edtf.coming_weekday(phrase.anchor, phrase.number("W"))
    return Interpretation.of_day(found, confidence=INFERRED)


def last_weekday(phrase: Phrase) -> Interpretation | None:
    """В прошлую среду; "the one before" counts from elsewhere."""
    return None if phrase.number("L") < -1 else relative.last_weekday(phrase)


def weekday_beyond(phrase: Phrase) -> Interpretation | None:
    """В среду после следующей: a week after the coming one."""
    found = edtf.coming_weekday(phrase.anchor, phrase.number("W"), least=8) if phrase.number("L") == 1 else None
    return Interpretation.of_day(found)


def deictic(phrase: Phrase) -> Interpretation | None:
    """Сегодня, вчера вечером; but not «Россия сегодня» nor "завтрашний день", which is the future."""
    row, behind = phrase.row, phrase.row.letter(phrase.last)
    before = row.word(phrase.first - 1)
    if row.word(phrase.last) in ("»", "”", '"') and before[:1].isupper():
        return None
    return None if behind == "U" and row.words[phrase.first][-1] not in "ая" else relative.deictic(phrase)


def days_later(phrase: Phrase) -> Interpretation | None:
    """Два дня спустя, годом ранее: from the day, or the period, named last."""
    row = phrase.row
    unit = next(row.words[n] for n in range(phrase.first, phrase.last) if row.letters[n] in "UuQ")
    if is_inside_number(phrase) or (not phrase.has("cd") and unit.lower() not in STEP):
        return None
    of_days = phrase.name("Uu") in ("day", "week")
    return relative.days_from_topic(phrase) if of_days else comparison.units_later(phrase)


def holiday(phrase: Phrase) -> Interpretation | None:
    """Новый год, женский день, католическое Рождество: the first word makes the holiday, the noun has to fit."""
    row, name = phrase.row, phrase.name("H")
    noun = {"new year": "year", "women": "day", "valentine": "day", "christmas": "christmas"}.get(name, "")
    if phrase.name("UR") != noun or (name == "new year" and not row.words[phrase.first][0].isupper()):
        return None
    if row.word(phrase.first - 1).lower()[:7] in ("старый", "старого", "старий", "китайск", "лунный", "еврейск"):
        return None
    return absolute.holiday_of_year(phrase) if phrase.has("y") else relative.holiday(phrase)
