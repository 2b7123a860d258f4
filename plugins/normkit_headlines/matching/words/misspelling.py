"""Is one of two words the other, misspelt? A slip that gives another word of a language is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple
from unicodedata import normalize

from normkit import word_set
from normkit_headlines.lexicon.gazetteer import DEMONYMS, PLACE_NAMES
from normkit_headlines.lexicon.known_words import LANGUAGES, LITTLE_COUNTED, LONGEST_LISTED, languages_of
from normkit_headlines.lexicon.stopwords import FUNCTION_WORDS, STOPWORDS
from normkit_headlines.text.calendar import names_time

DocumentFrequency = Mapping[str, int]
"""In how many different headlines of the corpus a word stands."""

KNOWN_FROM, NAME_FROM, OFTENER, FAR_OFTENER = 2, 4, 5, 50
"""The corpus knows a word where it stands in so many headlines and its misspelt form in one, or so many times as often;
what stands in more than two is a word itself, but beside one that is so far oftener."""
SHORT_ENGLISH, LONG, SURE_LENGTH_ENGLISH, SURE_LENGTH = 6, 7, 9, 12
"""A slip in a word of so many letters seldom makes another word; of longer ones hardly two are a letter apart."""
_VOWELS = frozenset("aeiouyæøœаеёиоуыэюяіїєьйαεηιουωةهاينتوىء")
_CONSONANT_ENDINGS = frozenset(("", *"snrmtdxмтлхвнкςν"))


_ENGLISH = frozenset(("en",))
_ENGLISH_ENDINGS = word_set("s es d ed r er rs ers y ies ied ing ly") | {""}
_ALL = frozenset(LANGUAGES)


class _Edit(NamedTuple):
    """Where two words differ."""

    short: str
    """What the shorter one has there; neither is more than a letter long unless two neighbours are swapped."""
    long: str
    before: int
    """Letters that both begin with."""
    behind: int
    """Letters that both end in."""
    doubled: bool
    """Whether the longer one has a letter twice that the other has once."""

    @property
    def replaced(self) -> bool:
        """Whether one letter stands for another."""
        return len(self.short) == len(self.long) == 1

    @property
    def swapped(self) -> bool:
        """Whether two neighbours changed places."""
        return len(self.short) == 2 and self.short == self.long[::-1]


@dataclass(frozen=True)
class Surroundings:
    """What tells whether two words of two headlines are one: the corpus, and the words that both headlines have."""

    frequency: DocumentFrequency
    shared: frozenset[str]

    @cached_property
    def languages(self) -> frozenset[str]:
        """The languages that most of the shared words are words of; all of them where none is known."""
        counts = self._counts
        most = max(counts.values(), default=0)
        return frozenset(one for one in counts if 4 * counts[one] >= 3 * most) or _ALL

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(language for word in self.shared for language in _languages_of(word))

    @property
    def english(self) -> bool:
        """Whether the headlines are surely English: most of the shared words are, and no other language has as many."""
        return self.languages == {"en"} and 2 * self._counts["en"] >= len(self.shared)

    def known(self, word: str) -> frozenset[str]:
        """Return the languages of the headlines that have a word."""
        return _languages_of(word) & self.languages


def is_misspelling(x: str, y: str, around: Surroundings) -> bool:
    """Say whether one of two words is the other, misspelt.

    Not where both are words, of one language or of the corpus, nor where one may be a form of the other: another
    ending. A slip is believed where the corpus knows one of the two well and the other not at all; else in a long
    word of the headlines' language, and in a very long one that no list has.
    """
    short, long = sorted((x, y), key=len)
    if len(long) < 2 or len(long) - len(short) > 2:
        return False
    rare, common = sorted((around.frequency.get(x, 0), around.frequency.get(y, 0)))
    if rare > 2 + common // FAR_OFTENER:
        return False
    steps = distance(x, y)
    if steps > 2 or (steps == 2 and len(short) < LONG):
        return False
    edit = _edit(short, long)
    well_known = rare > 0 and ((rare == 1 and common >= KNOWN_FROM) or rare * OFTENER <= common)
    if steps == 1 and well_known and (x in FUNCTION_WORDS) != (y in FUNCTION_WORDS):
        return True
    if around.known(x) & around.known(y) or may_be_inflected(short, long, around):
        return False
    if len(long) < 4:
        return (well_known or rare * FAR_OFTENER <= common) and steps == 1 and not edit.replaced
    if not _is_listed(x, y, around):
        return steps == 1 and _is_sure(
            edit, len(long), well_known and common >= (KNOWN_FROM if edit.doubled else NAME_FROM), around.english
        )
    if steps == 2:
        sure = well_known or (around.english and len(short) >= SURE_LENGTH_ENGLISH)
        return sure and edit.before > 1 and edit.behind > 0
    if edit.replaced:
        return edit.before > 0 and (well_known or len(long) >= LONG)
    return well_known or edit.swapped or edit.doubled or len(long) >= (SHORT_ENGLISH if around.english else LONG)


def _is_listed(x: str, y: str, around: Surroundings) -> bool:
    """Say whether a list has one of two words and would have the other one, too, if that were a word."""
    if not _languages_of(x):
        x, y = y, x
    return bool(_languages_of(x)) and (len(y) <= LONGEST_LISTED or around.english or bool(_languages_of(y)))


def _is_sure(edit: _Edit, length: int, well_known: bool, english: bool) -> bool:
    """Say whether a single slip in a word that no list knows is hardly anything else.

    Of English the list has nearly all words, and endings are few.
    """
    sure = length >= (SURE_LENGTH_ENGLISH if english else SURE_LENGTH)
    if edit.swapped:
        return well_known or length >= LONG
    if edit.doubled:
        return well_known or sure or (english and length >= SHORT_ENGLISH)
    if edit.replaced:
        return sure and edit.before > 1 and (edit.behind > 1 or english)
    return edit.before > 0 and (edit.behind > 0 or english) and (well_known or sure)


def _languages_of(word: str) -> frozenset[str]:
    """Return the languages that have a word; places and their people are known in English beyond the list."""
    return languages_of(word) | _ENGLISH if word in PLACE_NAMES or word in DEMONYMS else languages_of(word)


def may_be_inflected(short: str, long: str, around: Surroundings) -> bool:
    """Say whether two words differ in their endings as forms of one word do: its number, gender, case or person.

    A list that has the longer of them has the shorter one, too, if that is a word.
    """
    edit = _edit(short, long)
    if edit.behind or edit.swapped or (edit.doubled and edit.long not in tuple("aeo")):
        return False
    if not edit.short and around.known(long) - LITTLE_COUNTED and not around.known(short):
        return False
    if around.english:
        after_e = edit.long[:1] in ("d", "r") and not short.endswith("e")
        return {edit.short, edit.long} <= _ENGLISH_ENDINGS and not after_e
    return _is_ending(edit.short) and _is_ending(edit.long)


def _is_ending(rest: str) -> bool:
    if rest in _CONSONANT_ENDINGS:
        return True
    return len(rest) <= 3 and not _VOWELS.isdisjoint(normalize("NFD", rest))


def _edit(short: str, long: str) -> _Edit:
    before = next((at for at in range(len(short)) if short[at] != long[at]), len(short))
    most = len(short) - before
    behind = next((at for at in range(most) if short[-1 - at] != long[-1 - at]), most)
    extra = long[before : len(long) - behind]
    doubled = before == len(short) - behind and len(extra) == 1 and long[before - 1 : before] == extra
    return _Edit(short[before : len(short) - behind], extra, before, behind, doubled)


def is_misspelt_stopword(word: str, around: Surroundings) -> bool:
    """Say whether a word that is none, and rare in the corpus, is a letter away from a stop word."""
    if len(word) > 6 or around.frequency.get(word, 0) > 2 or around.known(word) or names_time(word):
        return False
    return any(distance(word, stopword) <= 1 for stopword in _LONGER_STOPWORDS)


_LONGER_STOPWORDS = sorted(word for word in STOPWORDS if len(word) > 2)


def distance(x: str, y: str) -> int:
    """Return the least number of letters to replace, put in, take out or swap with a neighbour; 3 stands for more."""
    return _osa()(x, y, score_cutoff=2)


@cache
def _osa() -> Callable[..., int]:
    from rapidfuzz.distance import OSA  # costs milliseconds, and few runs come so far

    return OSA.distance
