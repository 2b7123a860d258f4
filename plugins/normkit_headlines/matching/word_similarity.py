"""Are two words one word, written differently? And which words never stand for each other?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from itertools import permutations

from normkit_headlines.lexicon.gazetteer import DEMONYMS, PLACE_NAMES
from normkit_headlines.lexicon.semantics import (
    ANTONYMS,
    BASE_FORMS,
    CONFUSABLE_PAIRS,
    EXCLUSIVE_SETS,
    NUMBER_NAMES,
    SYNONYMS,
)
from normkit_headlines.lexicon.stopwords import STOPWORDS
from normkit_headlines.text.tokenize import has_digit

KNOWN_FROM, FAR_OFTENER = 4, 50
"""A word of two or three letters is known where it stands in so many headlines, or so many times as often as its
misspelt form."""

DocumentFrequency = Mapping[str, int]
"""In how many different headlines of the corpus a word stands."""


def same_word(x: str, y: str, frequency: DocumentFrequency) -> bool:
    """Say whether two words are one: a slip of the pen, an inflected form, another transliteration, a synonym."""
    if x == y:
        return True
    if has_digit(x) or has_digit(y):
        return _is_misspelt_number(x, y, frequency) or _is_misspelt_number(y, x, frequency)
    if mutually_exclusive(x, y):
        return False
    return stem(x) == stem(y) or _is_misspelling(x, y, frequency) or _is_transliteration(x, y)


def mutually_exclusive(x: str, y: str) -> bool:
    """Say whether one word never stands for the other: two places, two weekdays, opposites."""
    if any(x in words and y in words for words in (PLACE_NAMES, DEMONYMS, *EXCLUSIVE_SETS)):
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
    if len(word) > 4 and word.isascii():
        for ending in ("ing", "ies", "ied", "es", "ed", "s", "e", "y"):
            if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
                return word[: -len(ending)]
    return word


@cache
def _synonyms() -> dict[str, str]:
    forms = ((word, other, ending) for word, other in SYNONYMS.items() for ending in ("", "s"))
    return {_without_inflection(word + ending): _without_inflection(other) for word, other, ending in forms}


def _is_misspelt_number(number: str, word: str, frequency: DocumentFrequency) -> bool:
    """Say whether ``word`` is a number's name, misspelt ("firsst")."""
    name = NUMBER_NAMES.get(number, "")
    return len(name) > 3 and frequency.get(word, 0) <= 2 and not has_digit(word) and _distance(name, word) == 1


def _is_misspelling(x: str, y: str, frequency: DocumentFrequency) -> bool:
    """Say whether one of two words is the other, misspelt.

    A word that many headlines hold is no slip: two such words are two words. In a word of four letters a
    letter replaced makes another word more often than not, as does the first letter of a longer one. In a
    shorter one it always does (UK, US; NFL, NHL), and other slips are believed only where the corpus knows one of the
    two well and the other not at all, or far less.
    """
    short, long = sorted((x, y), key=len)
    if len(long) < 2 or len(long) - len(short) > 2:
        return False
    rare, common = sorted((frequency.get(x, 0), frequency.get(y, 0)))
    if rare > 2 + common // 50:
        return False
    if len(long) < 4:
        replaced = len(x) == len(y) and sorted(x) != sorted(y)
        unknown = rare <= 1 and common >= KNOWN_FROM
        return not replaced and (unknown or rare * FAR_OFTENER <= common) and _distance(x, y) == 1
    steps = _distance(x, y)
    if steps == 1 and len(x) == len(y) and sorted(x) != sorted(y):  # a letter replaced
        return x[0] == y[0] and (len(x) > 4 or common > 1)
    return steps == 1 or (steps == 2 and len(short) >= 7)


def is_misspelt_stopword(word: str, frequency: DocumentFrequency) -> bool:
    """Say whether a word that is rare in the corpus is a letter away from a stop word."""
    rare = len(word) < 7 and frequency.get(word, 0) <= 2
    return rare and any(_distance(word, stopword) <= 1 for stopword in _LONGER_STOPWORDS)


_LONGER_STOPWORDS = sorted(word for word in STOPWORDS if len(word) > 2)


def _distance(x: str, y: str) -> int:
    """Return the least number of letters to replace, put in, take out or swap with a neighbour; 3 stands for more."""
    return _osa()(x, y, score_cutoff=2)


@cache
def _osa() -> Callable[..., int]:
    from rapidfuzz.distance import OSA  # costs milliseconds, and few runs come so far

    return OSA.distance


def _is_transliteration(x: str, y: str) -> bool:
    """Say whether two words are one Arabic, Persian or Russian name in two Latin spellings."""
    if min(len(x), len(y)) < 4 or _consonants(x) != _consonants(y):
        return False
    return _distance(_undoubled(x), _undoubled(y)) <= 2


def _undoubled(word: str) -> str:
    """Return a word with its doubled letters single."""
    return "".join(letter for at, letter in enumerate(word) if at == 0 or word[at - 1] != letter)


@lru_cache(maxsize=1 << 14)
def _consonants(word: str) -> str:
    """Return the consonants of a name as transliterations keep them apart."""
    if len(word) > 4:
        word = word.replace("kh", "x").replace("gh", "g").replace("h", "")
    sounds = _undoubled(word).translate(_SAME_SOUNDS)
    return sounds[:1].strip("aeiou") + "".join(letter for letter in sounds[1:] if letter not in "aeiouyw")


_SAME_SOUNDS = str.maketrans({"q": "k", "g": "k", "c": "k", "z": "s"})
