"""Are two words one word, written differently? And which words never stand for each other?"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import permutations

from normkit_headlines.lexicon.gazetteer import DEMONYMS, PLACE_NAMES
from normkit_headlines.lexicon.wording.semantics import (
    ANTONYMS,
    BASE_FORMS,
    CONFUSABLE_PAIRS,
    EXCLUSIVE_SETS,
    NUMBER_NAMES,
    SYNONYMS,
)
from normkit_headlines.lexicon.wording.transliterations import NAME_OF
from normkit_headlines.matching.normalization import POSSESSIVE
from normkit_headlines.matching.words.misspelling import (
    DocumentFrequency,
    Surroundings,
    distance,
    is_misspelling,
    may_be_inflected,
)
from normkit_headlines.text.calendar import other_time
from normkit_headlines.text.tokenize import has_digit


def same_word(x: str, y: str, around: Surroundings) -> bool:
    """Say whether two words are one: a slip of the pen, another tense or transliteration, a synonym."""
    if x == y:
        return True
    if POSSESSIVE in (x[-2:], y[-2:]):
        bare = x.removesuffix(POSSESSIVE), y.removesuffix(POSSESSIVE)
        return f"{bare[0]}s" == y or f"{bare[1]}s" == x or same_word(*bare, around)
    if has_digit(x) or has_digit(y):
        return _is_misspelt_number(x, y, around.frequency) or _is_misspelt_number(y, x, around.frequency)
    alike = _is_other_tense(x, y) or is_misspelling(x, y, around) or _is_transliteration(x, y, around)
    # Most words that are compared are not alike: what costs more is asked last.
    return alike and not mutually_exclusive(x, y)


def _is_other_tense(x: str, y: str) -> bool:
    """Say whether two words are one verb in two tenses, or two words of one meaning; one thing and several are two."""
    if stem(x) != stem(y):
        return False
    if any(word in BASE_FORMS or word.endswith(("ed", "ing")) for word in (x, y)):
        return True
    return _without_inflection(x) != _without_inflection(y)


def mutually_exclusive(x: str, y: str) -> bool:
    """Say whether one word never stands for the other: two places, two weekdays, opposites."""
    if any(x in words and y in words for words in (PLACE_NAMES, DEMONYMS, *EXCLUSIVE_SETS)) or other_time(x, y):
        return True
    if frozenset((x, y)) in CONFUSABLE_PAIRS or _is_negation_of(x, y) or _is_negation_of(y, x):
        return True
    return frozenset((stem(x), stem(y))) in _antonyms()


@cache
def _antonyms() -> frozenset[frozenset[str]]:
    forms = ((x, y) for pair in ANTONYMS for x, y in permutations(pair))
    return frozenset(frozenset((stem(v), stem(w))) for x, y in forms for v in (x, f"{x}s") for w in (y, f"{y}s"))


def _is_negation_of(x: str, y: str) -> bool:
    """Say whether ``x`` is ``y`` with a prefix that negates it ("unlikely", "likely")."""
    return x.endswith(y) and x.removesuffix(y) in _NEGATING_PREFIXES


_NEGATING_PREFIXES = frozenset(("un", "in", "im", "il", "ir", "dis", "non", "mis", "de"))


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """Return a word without its plural, third person or past ending; enough to compare, no linguist's stem.

    Of a verb that no ending tells, the base; of words of one meaning, the one that stands for them.
    """
    bare = _without_inflection(BASE_FORMS.get(word, word))
    return _synonyms().get(bare, bare)


def _without_inflection(word: str) -> str:
    if not word.isascii():
        return word
    bare = next((word[: -len(ending)] for ending in _endings(word) if len(word) - len(ending) > 2), word)
    # A letter is doubled before an ending ("stop", "stopped"), or in one country's spelling ("travelled").
    return bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "aeiou" else bare


def _endings(word: str) -> tuple[str, ...]:
    """Return the endings of a word that may be no part of it; what comes first is the likeliest."""
    if len(word) < 5 or word.endswith("ss"):
        return ()
    return tuple(ending for ending in ("ing", "ies", "ied", "es", "ed", "s", "e", "y") if word.endswith(ending))


@cache
def _synonyms() -> dict[str, str]:
    forms = ((word, other, ending) for word, other in SYNONYMS.items() for ending in ("", "s"))
    return {_without_inflection(word + ending): _without_inflection(other) for word, other, ending in forms}


def _is_misspelt_number(number: str, word: str, frequency: DocumentFrequency) -> bool:
    """Say whether ``word`` is a number's name, misspelt ("firsst")."""
    name = NUMBER_NAMES.get(number, "")
    return len(name) > 3 and frequency.get(word, 0) <= 2 and not has_digit(word) and distance(name, word) == 1


def _is_transliteration(x: str, y: str, around: Surroundings) -> bool:
    """Say whether two words are one Arabic, Persian or Russian name in two Latin spellings.

    A name that is not listed counts where letters stand for one sound ("q", "k"), no list knows both as words, and
    another ending makes no other form of it. With other vowels alone it may be another name (Hansen, Hanson).
    """
    if NAME_OF.get(x) or NAME_OF.get(y):
        return NAME_OF.get(x) == NAME_OF.get(y)
    short, long = sorted((x, y), key=len)
    if len(short) < 5 or _consonants(x) != _consonants(y) or distance(_undoubled(x), _undoubled(y)) > 2:
        return False
    if _without_vowels(x) == _without_vowels(y):
        return False
    return not (around.known(x) & around.known(y)) and not may_be_inflected(short, long, around)


def _undoubled(word: str) -> str:
    """Return a word with its doubled letters single."""
    return "".join(letter for at, letter in enumerate(word) if at == 0 or word[at - 1] != letter)


@lru_cache(maxsize=1 << 14)
def _consonants(word: str) -> str:
    """Return the consonants of a name as transliterations keep them apart."""
    if len(word) > 4:
        word = word.replace("kh", "x").replace("gh", "g").replace("h", "")
    sounds = _undoubled(word).translate(_SAME_SOUNDS)
    return sounds[:1].strip("aeiou") + _without_vowels(sounds[1:])


def _without_vowels(word: str) -> str:
    return "".join(letter for letter in _undoubled(word) if letter not in "aeiouyw")


_SAME_SOUNDS = str.maketrans({"q": "k", "g": "k", "c": "k", "z": "s"})
