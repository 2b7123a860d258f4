"""Whether a text is in the language that its record says: told by letters, and by the small words of two languages.

In doubt it is: sister languages, short texts, languages that are not known here, and texts in two.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache
from typing import NamedTuple

from normkit_text.lexicon.small_words import NAMES, OWN_LETTERS, SCRIPTS, SISTERS, SMALL_WORDS, THREE_LETTERS

_LOOK = 6000
"""Code points of a text that are looked at."""
_LETTERS = 40
"""Letters that tell a script."""
_FOREIGN = 0.9
"""Share of the letters that must be of a script in which the language is not written."""
_WORDS = 25
"""Words that a text needs for its small words to tell."""
_OWN, _SHARE = 6, 0.10
"""Small words that the one language has and the other has not: how many, and which share of all, tell it."""
_CLEAR = 5
"""How many times as many as those of the other one."""
_RANGES = (
    ("Latn", 0x41, 0x24F), ("Latn", 0x1E00, 0x1EFF), ("Grek", 0x370, 0x3FF), ("Cyrl", 0x400, 0x52F),
    ("Armn", 0x530, 0x58F), ("Hebr", 0x590, 0x5FF), ("Arab", 0x600, 0x77F), ("Arab", 0x8A0, 0x8FF),
    ("Deva", 0x900, 0x97F), ("Beng", 0x980, 0x9FF), ("Guru", 0xA00, 0xA7F), ("Gujr", 0xA80, 0xAFF),
    ("Taml", 0xB80, 0xBFF), ("Telu", 0xC00, 0xC7F), ("Knda", 0xC80, 0xCFF), ("Mlym", 0xD00, 0xD7F),
    ("Sinh", 0xD80, 0xDFF), ("Thai", 0xE00, 0xE7F), ("Laoo", 0xE80, 0xEFF), ("Mymr", 0x1000, 0x109F),
    ("Geor", 0x10A0, 0x10FF), ("Hang", 0x1100, 0x11FF), ("Ethi", 0x1200, 0x139F), ("Khmr", 0x1780, 0x17FF),
    ("Kana", 0x3040, 0x30FF), ("Hani", 0x3400, 0x4DBF), ("Hani", 0x4E00, 0x9FFF), ("Hang", 0xAC00, 0xD7AF),
    ("Arab", 0xFB50, 0xFDFF), ("Arab", 0xFE70, 0xFEFF),
)  # fmt: skip
"""Script -> blocks of Unicode (Blocks.txt)."""
_SCRIPT_NAMES = {
    "Latn": "Latin", "Grek": "Greek", "Cyrl": "Cyrillic", "Armn": "Armenian", "Hebr": "Hebrew", "Arab": "Arabic",
    "Deva": "Devanagari", "Beng": "Bengali", "Guru": "Gurmukhi", "Gujr": "Gujarati", "Taml": "Tamil", "Telu": "Telugu",
    "Knda": "Kannada", "Mlym": "Malayalam", "Sinh": "Sinhala", "Thai": "Thai", "Laoo": "Lao", "Mymr": "Burmese",
    "Geor": "Georgian", "Hang": "Korean", "Ethi": "Ethiopic", "Khmr": "Khmer", "Kana": "Japanese", "Hani": "Chinese",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


class Other(NamedTuple):
    """What a text is instead."""

    declared: str
    """The code of the language that the record says."""
    language: str
    """The code of the language that the text is in; ``""`` where only its letters tell."""
    script: str
    """The name of the script that tells; ``""`` where small words do."""


def declared_language(value: str) -> str:
    """Return the code (ISO 639-1 where there is one) that a record's language says; ``""`` where it says nothing known.

    >>> [declared_language(value) for value in ("en-GB", "deu", "English", "zh_Hant", "?")]
    ['en', 'de', 'en', 'zh', '']
    """
    bare = value.strip().casefold()
    if bare in NAMES:
        return NAMES[bare]
    match = re.fullmatch(r"([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*(?:\.utf-?8)?", bare)
    return THREE_LETTERS.get(match[1], match[1]) if match else ""


def find_other_language(declared: str, text: str) -> Other | None:
    """Return what language or letters a text is in, where it is clearly not in the declared one; else None.

    >>> find_other_language("en", "Движение по мосту через реку восстановлено, первыми проехали автобусы.").script
    'Cyrillic'
    """
    tag = declared_language(declared)
    if not tag or tag in ("und", "mul", "zxx", "mis"):
        return None
    look = _prose(text)
    counts = _script_counts(look)
    letters = sum(counts.values())
    if letters < _LETTERS:
        return None
    if (foreign := _by_script(tag, declared, counts, letters)) is not None:
        return foreign
    if tag not in SMALL_WORDS and tag not in ("no", "ms") and not (tag in _script_of() and _script_of()[tag] != "Latn"):
        return None
    return _by_words(tag, look)


def _by_script(tag: str, declared: str, counts: Counter[str], letters: int) -> Other | None:
    wanted = _script_of().get(tag)
    kana, han, hangul = counts["Kana"], counts["Hani"], counts["Hang"]
    east = kana + han + hangul
    if wanted is None or "latn" in declared.casefold() or "cyrl" in declared.casefold():
        return None
    if wanted in ("Kana", "Hani", "Hang") and east >= _FOREIGN * letters:
        if tag == "ja" and not kana and not hangul and han >= 60:
            return Other(tag, "zh", "")
        if tag == "ja" and hangul > 0.8 * east:
            return Other(tag, "ko", "")
        if wanted == "Hani" and kana > 0.2 * east:
            return Other(tag, "ja", "")
        if wanted == "Hani" and hangul > 0.8 * east:
            return Other(tag, "ko", "")
        if tag == "ko" and not hangul and kana > 0.2 * east:
            return Other(tag, "ja", "")
        return Other(tag, "zh", "") if tag == "ko" and not hangul and han >= 60 else None
    if wanted not in ("Kana", "Hani", "Hang") and east >= _FOREIGN * letters:
        return Other(tag, "ja" if kana > 0.1 * east else "ko" if hangul > 0.5 * east else "zh", "")
    script, most = max(counts.items(), key=lambda item: (item[1], item[0]))
    if wanted in ("Kana", "Hani") and script in ("Kana", "Hani"):
        return None
    if script == wanted or script == "Latn" or most < _FOREIGN * letters:
        return None  # texts in Latin letters may be transliterated: small words must tell
    only = [language for language, its in _script_of().items() if its == script]
    return Other(tag, only[0] if len(only) == 1 else "", _SCRIPT_NAMES[script])


def _by_words(tag: str, look: str) -> Other | None:
    found = _WORD.findall(look.casefold())
    if len(found) < _WORDS:
        return None
    words = Counter(found)
    best = _best(words)
    if not best or best == tag or any({tag, best} <= sisters for sisters in SISTERS):
        return None
    said = {"no": "nb", "ms": "id"}.get(tag, tag)
    own, other = _more(words, best, said), _more(words, said, best)
    if own < max(_OWN, _SHARE * len(found)) or other * _CLEAR > own:
        return None
    return Other(tag, best, "")


def _more(words: Counter[str], language: str, other: str) -> int:
    """Return how many words are of a language and not of another: its small words, and words with its own letters."""
    small = SMALL_WORDS.get(language, frozenset()) - SMALL_WORDS.get(other, frozenset())
    letters = frozenset(OWN_LETTERS.get(language, "")) - frozenset(OWN_LETTERS.get(other, ""))
    found = sum(words[word] for word in small)
    if letters:
        found += sum(times for word, times in words.items() if word not in small and not letters.isdisjoint(word))
    return found


def _best(words: Counter[str]) -> str:
    """Return the language with most small words and words with its own letters; English where several are equal."""
    scores = dict.fromkeys(SMALL_WORDS, 0)
    languages_of = _languages_of()
    for word, times in words.items():
        for language in languages_of.get(word, ()):
            scores[language] += times
    letters = frozenset().union(*words)
    for language, own in _own_letters():
        if not own.isdisjoint(letters):
            scores[language] = _more(words, language, "")
    most, language = max((score, language) for language, score in scores.items())
    return "en" if most and scores["en"] == most else language if most else ""


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """Return the languages of each small word."""
    found: dict[str, list[str]] = {}
    for language, words in SMALL_WORDS.items():
        for word in words:
            found.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in found.items()}


@cache
def _own_letters() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((language, frozenset(letters)) for language, letters in OWN_LETTERS.items() if language in SMALL_WORDS)


@lru_cache(maxsize=16)
def likely_language(text: str) -> str:
    """Return the code of the language whose small words a text has most of; ``""`` where it has none."""
    return _best(Counter(_WORD.findall(text[:_LOOK].casefold())))


def _prose(text: str) -> str:
    """Return the head of a text without addresses of pages and mail."""
    return re.sub(r"(?:https?://|www\.)\S+|\S+@\S+", " ", text[:_LOOK])


def _script_counts(text: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for letter, times in Counter(text).items():
        if letter.isalpha() and (script := _script(letter)):
            counts[script] += times
    return counts


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    code = ord(letter)
    found = next((script for script, first, last in _RANGES if first <= code <= last), "")
    return found if found != "Latn" or unicodedata.category(letter)[0] == "L" else ""


@cache
def _script_of() -> dict[str, str]:
    return {language: script for script, languages in SCRIPTS.items() for language in languages.split()}
