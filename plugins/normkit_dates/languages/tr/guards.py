"""What words and numbers of Turkish are where they stand: a year or an amount, a month or a mine."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.tr.lexicon import (
    ABLATIVE,
    BEHIND_NAMES,
    CLOSES,
    DIRECTED,
    NOMINATIVES,
    NOT_ABLATIVE,
    OWNED,
    OWNED_ENDINGS,
    PLACES,
    PLAY,
    TOWNS,
    YEAR_NOUNS,
    lower_case,
)


def is_year(phrase: Phrase) -> bool:
    """Say whether a bare number is a year: its ending, brackets, or the noun behind it tell."""
    row, last, number = phrase.row, phrase.last - 1, phrase.number("y")
    if not 1500 <= number <= 2100 or (row.word(phrase.first - 1) in (".", ",", ":") and row.touches(phrase.first - 1)):
        return False
    behind = row.word(phrase.last)
    if row.letter(phrase.last) == "'" and row.touches(last) and row.letter(phrase.last + 1) == "s":
        return _ending_of_year(row.word(phrase.last + 1), row.words[phrase.last + 2 : phrase.last + 5])
    if row.word(phrase.first - 1) == "(":
        return behind in (")", "-") and 1900 <= number <= 2060
    told = behind.startswith(YEAR_NOUNS) or behind in ("için", "itibarıyla", "genelinde") or _is_owned(behind)
    return 1900 <= number <= 2060 and told


def _is_owned(noun: str) -> bool:
    """Say whether a noun has the ending of what belongs to the year or the month before it: 2008 krizi."""
    stem = next((stem for stem in OWNED if noun.startswith(stem)), "")
    return bool(stem) and noun[len(stem) :].startswith(OWNED_ENDINGS)


def _ending_of_year(ending: str, behind: list[str]) -> bool:
    """Say whether the ending behind a number, and the words after it, make it a year."""
    after = behind[0] if behind else ""
    if ending in ABLATIVE:
        return after not in ("fazla", "çok", "az", "aşkın", "yüksek", "büyük", "küçük")
    if ending in ("e", "a", "ye", "ya"):
        return after in ("kadar", "dek", "değin", "doğru", "göre", "kıyasla", "oranla", "nazaran")
    if ending in ("i", "ı", "u", "ü", "yi", "yı", "yu", "yü", "ü"):  # 2007'yi zararla kapatan
        return any(word.startswith(CLOSES) for word in behind)
    return ending in ("te", "ta", "de", "da", "teki", "taki", "deki", "daki", "in", "ın", "un", "ün", "nin", "nın")


def is_month(phrase: Phrase) -> bool:
    """Say whether a month's name, alone, is that month: "ayı" or an ending says so; "ocak" may be a mine."""
    row = phrase.row
    word = next(row.words[n] for n in range(phrase.first, phrase.last) if row.letters[n] == "M")
    if is_recurring(phrase) or row.letters.endswith("lU", 0, phrase.first):
        return False
    if phrase.has("jE"):
        return True
    if row.letter(phrase.last) == "'" and row.touches(phrase.last - 1):
        return row.word(phrase.last + 1) in ("te", "ta", "de", "da", "teki", "taki", "deki", "daki", *ABLATIVE)
    if lower_case(word) in ("ekime", "ocaktan"):
        return row.word(phrase.last) in DIRECTED
    return lower_case(word) not in NOMINATIVES or _is_owned(row.word(phrase.last))


def is_weekday(phrase: Phrase) -> bool:
    """Say whether a weekday is one day: no market, no town, no prayer, not every one."""
    row, word, behind = phrase.row, phrase.row.word(phrase.first), phrase.row.word(phrase.last)
    if is_recurring(phrase) or phrase.quoted or behind.startswith(BEHIND_NAMES):
        return False
    if any(word.startswith("günleri") for word in row.words[phrase.last : phrase.last + 3]):
        return False
    if phrase.has("zP"):
        return True
    if row.letter(phrase.last) == "'" and row.touches(phrase.last - 1):
        return word not in TOWNS and row.word(phrase.last + 1) in ("ye", "ya", *ABLATIVE)
    if phrase.number("W") == 6 or (word[:1].isupper() and behind[:1].isupper()):
        return False
    return not (row.letter(phrase.last) == "-" and row.touches(phrase.last - 1))


def is_place(phrase: Phrase) -> bool:
    """Say whether a day names a bridge or a square: 15 Temmuz 2016 Şehitler Köprüsü."""
    return phrase.row.word(phrase.last).startswith(PLACES)


def is_recurring(phrase: Phrase) -> bool:
    """Say whether a word before it makes it every such day, and no one in particular."""
    return lower_case(phrase.row.word(phrase.first - 1)) in ("her", "bazı", "tüm", "bütün", "birçok", "hiçbir")


def is_quarter(phrase: Phrase) -> bool:
    """Say whether a quarter is one of the year and not of a game."""
    near = slice(max(0, phrase.first - 12), phrase.last + 12)
    scores = ("d-d", "n-n", "n-d", "d-n")
    return not PLAY.intersection(phrase.row.words[near]) and not any(s in phrase.row.letters[near] for s in scores)


def is_holiday(phrase: Phrase) -> bool:
    """Say whether a holiday is the one of a year: its ending tells."""
    row, word = phrase.row, lower_case(phrase.row.word(phrase.last - 1))
    return word != "yılbaşı" and (word != "noel" or (row.letter(phrase.last) == "'" and row.touches(phrase.last - 1)))


def counts_from_event(phrase: Phrase) -> bool:
    """Say whether a word in the ablative leads up to it: "seçimlerden iki ay önce" counts from the election."""
    before = lower_case(phrase.row.word(phrase.first - 1))
    return before.endswith(ABLATIVE) and before not in NOT_ABLATIVE
