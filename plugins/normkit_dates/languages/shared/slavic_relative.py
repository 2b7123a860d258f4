"""Days, weeks and feasts of Russian and Ukrainian that count from the anchor. Letters: ``slavic``."""

from __future__ import annotations

from normkit_dates.calendars import edtf
from normkit_dates.grammar.phrase import GUESSED, INFERRED, Phrase, Reading
from normkit_dates.grammar.tense import tense
from normkit_dates.languages.shared.slavic_lexicon import ONE, STEP, inside_number
from normkit_dates.resolvers import absolute, relative

# ---------------------------------------------------------------- weekdays, today, this week


def weekday(phrase: Phrase) -> Reading | None:
    """В пятницу, утром в среду; "(moved) to Friday" and, without a verb of the past, "until Friday" look ahead."""
    row = phrase.row
    if not row.language.is_weekday(phrase):
        return None
    before = row.word(phrase.first - 1).lower()
    ahead = row.letter(phrase.first - 1) == "N" or (before in ("до", "к", "ко") and tense(phrase) == 0)
    if not ahead or phrase.has("P") or row.letter(phrase.first - 2) in "WP":
        return relative.weekday(phrase)
    found = edtf.shifted_days(phrase.anchor, (phrase.number("W") - phrase.anchor.weekday()) % 7)
    return Reading(str(found), confidence=INFERRED) if found else None


def last_weekday(phrase: Phrase) -> Reading | None:
    """В прошлую среду; "the one before" counts from elsewhere."""
    return None if phrase.number("L") < -1 else relative.last_weekday(phrase)


def weekday_beyond(phrase: Phrase) -> Reading | None:
    """В среду после следующей: a week after the coming one."""
    days = ((phrase.number("W") - phrase.anchor.weekday()) % 7 or 7) + 7
    found = edtf.shifted_days(phrase.anchor, days) if phrase.number("L") == 1 else None
    return Reading(str(found)) if found else None


def today(phrase: Phrase) -> Reading | None:
    """Сегодня, вчера вечером; but not «Россия сегодня» nor "завтрашний день", which is the future."""
    row, behind = phrase.row, phrase.row.letter(phrase.last)
    before = row.word(phrase.first - 1)
    if row.word(phrase.last) in ("»", "”", '"') and before[:1].isupper():
        return None
    return None if behind == "U" and row.words[phrase.first][-1] not in "ая" else relative.deictic(phrase)


def last_unit(phrase: Phrase) -> Reading | None:
    """На прошлой неделе, в конце этого года; "the next day" counts from the day named last, "this day" is vague."""
    if phrase.named("U") != "day":
        return relative.last_unit(phrase)
    return relative.days_from_topic(phrase) if phrase.number("L") > 0 and not phrase.has("E") else None


def this_unit(phrase: Phrase) -> Reading | None:
    """В начале года, к концу недели."""
    return relative.this_unit(phrase) if phrase.named("U") in ("day", "week", "month", "year") else None


def weekend(phrase: Phrase) -> Reading | None:
    """В прошлые выходные; "at the weekend" where a verb says which, else it is every one."""
    if phrase.row.letter(phrase.last) == "u" or (not phrase.has("Ll") and not tense(phrase)):
        return None
    if phrase.has("l") and phrase.number("l") > 0:
        return Reading(edtf.weekend(phrase.anchor, phrase.anchor.weekday() >= 5))
    return relative.weekend(phrase)


# ---------------------------------------------------------------- two weeks ago


def ago(phrase: Phrase) -> Reading | None:
    """Две недели назад, год тому назад; "недели две назад" is about two."""
    row, letters = phrase.row, phrase.letters
    if inside_number(phrase) or row.word(phrase.last) in ("що", "числі"):
        return None
    unit = min(letters.index(letter) for letter in "Uu" if letter in letters)
    if not phrase.has("cdny") and row.words[phrase.first + unit].lower() not in ONE:
        return None
    found = relative.units_ago(phrase)
    turned = phrase.has("cd") and letters[0] in "Uu"
    return Reading(f"{found.value}~", "APPROX") if found and turned else found


def ahead(phrase: Phrase) -> Reading | None:
    """Через две недели; in a tale of the past it counts from the day named last. "Через день" is every other day."""
    row, counted = phrase.row, phrase.has("cdn")
    if row.word(phrase.last) in ("после", "після") or (not counted and row.words[phrase.last - 1].lower() not in ONE):
        return None
    if row.word(phrase.first - 1).lower() == "раз":
        return None
    sign = tense(phrase)
    found = relative.days_from_topic(phrase) if sign < 0 else relative.units_ahead(phrase)
    return found if not found or sign > 0 else found._replace(confidence=GUESSED)


def half_year_away(phrase: Phrase) -> Reading | None:
    """Полгода назад, через полгода, пів року тому."""
    back = phrase.has("A")
    if phrase.has("U") and phrase.named("U") != "year":
        return None
    if not back and tense(phrase) < 0:
        return None
    value = edtf.shifted(phrase.anchor, "month", -6 if back else 6)
    return Reading(value) if value else None


def days_later(phrase: Phrase) -> Reading | None:
    """Два дня спустя, днём ранее: from the day named last."""
    row = phrase.row
    unit = next(row.words[n] for n in range(phrase.first, phrase.last) if row.letters[n] in "Uu")
    if inside_number(phrase) or (not phrase.has("cd") and unit.lower() not in STEP):
        return None
    return relative.days_from_topic(phrase)


def feast(phrase: Phrase) -> Reading | None:
    """Новый год, женский день, католическое Рождество: the first word makes the feast, the noun has to fit."""
    row, name = phrase.row, phrase.named("H")
    noun = {"new year": "year", "women": "day", "valentine": "day", "christmas": "christmas"}.get(name, "")
    if phrase.named("UR") != noun or (name == "new year" and not row.words[phrase.first][0].isupper()):
        return None
    if row.word(phrase.first - 1).lower()[:7] in ("старый", "старого", "старий", "китайск", "лунный", "еврейск"):
        return None
    return absolute.feast_of_year(phrase) if phrase.has("y") else relative.feast(phrase)
