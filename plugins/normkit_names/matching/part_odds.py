"""How likely two parts of names are one: as words (``word_odds``), cut short, or in another country's spelling."""

from __future__ import annotations

import re
from math import log

from normkit_names.lexicon import attested_forms
from normkit_names.lexicon.attested_forms import MAX_ODDS
from normkit_names.matching.edit_distance import letters_apart
from normkit_names.matching.word_odds import (
    LEAST_LIKELY,
    NEVER,
    SURE,
    WordOdds,
    WordPair,
    arabic_odds,
    cross_script_odds,
    latin_odds,
    latin_word,
    letters_and_form,
    without_one_article,
    word_odds,
)
from normkit_names.normalization import latin
from normkit_names.normalization.arabic import ARABIC_LETTER
from normkit_names.normalization.memo import memoize, memoize_word
from normkit_names.normalization.phonemes import ARABIC_PHONEMES
from normkit_names.normalization.reading import CUT, Reading, read_name
from normkit_names.normalization.regional import joined, regional_readings

LONGEST_NAME = 200
"""Code points: a longer name is compared by its beginning."""
CUT_SHORT = 2.0
"""Log-odds of an initial, or of another beginning, and a part that begins so."""
REGIONAL = 1.0
"""What it costs to read a word by another country's orthography: other names are spelt so too."""
REGIONAL_MOST = 3.0
"""The most that such a reading makes likely."""
LETTERS, LETTERS_APART = 5.0, 0.45
"""What the share of letters apart weighs beside the sounds, and the share at which it says nothing: spellings of one
name mostly keep letters that other names of much the same sounds have not. The share weighs careless spellings in lists
against words that were exchanged (docs/families/names.md)."""
ALL_BEARERS, RAREST = 196_000.0, 3.0
"""Bearers of all names in the table of ``attested_forms``, and what is added to those of each."""
OF_UNKNOWN = 7.0
"""The rarity of a part that is not in the table: somewhat rare, for the table lacks common names of some countries."""
OF_INITIAL = 2.5
"""The rarity of an initial."""
_WRITTEN_WITHOUT_TA = "ا".encode()
"""The last letter of a name in -a that no feminine ending makes."""
KUNYA = "abu"
"""What a name after a child begins with, folded."""
MOST_APART, APART_IF_ONE_BEGINS_IN_A_VOWEL, APART_IF_THEY_END_OTHERWISE = 0.75, 0.6, 0.5
"""The shares of letters apart above which two words are two, whatever their sounds: any words, where one begins with a
vowel and the other with a consonant, and where both end in consonants that no orthography exchanges."""
REGIONAL_APART = 0.5
"""The share of letters apart up to which another country's orthography may make the difference."""
_GROUPS = ("dtszjgkqcxh", "bpfv", "mn", "l", "r")
"""Consonants that spellings of one name exchange; vowels, which they also drop, are in none."""
_NOT_EXCHANGED = frozenset(
    one + other for group in _GROUPS for others in _GROUPS if others is not group for one in group for other in others
)
"""Two consonants of different groups, as a word of two letters."""
_VOWELS, _OTHER_FIRST_LETTERS = "aeiou", "dtszjgkqcxbpfmnlr"
_ONE_IS_A_VOWEL = frozenset(
    pair for one in _VOWELS for other in _OTHER_FIRST_LETTERS for pair in (one + other, other + one)
)
"""A vowel and a consonant; h, w, y and v may stand for a vowel."""
_UNTOLD = "aeiouyhwv"
"""What the last consonant of a word stands before: vowels, glides, an h, which is mute or part of a digraph, a v, which
may be a w."""
_GLUED = ("ben", "bin")
"""What may be written together with the name behind it."""
_SERVANT = re.compile("^abd[aeou]l?")
_SAME_INITIAL = str.maketrans("cqgjyeiouvw", "kkjjjaaaaww")
"""Letters that spellings of one name begin with in turn: Qasim and Kasim, Gamal and Jamal, Yusuf and Jusuf."""


@memoize
def latin_part_odds(parts: WordPair) -> float:
    """Return the log-odds of two Latin parts, as ``read_name`` gives them, being one: by their sounds
    (``odds_by_sounds``) and, unless both are attested, by their letters. Where they are ``LEAST_LIKELY`` or less, any
    such figure.
    """
    a, b = parts
    if a[-1] == CUT or b[-1] == CUT:
        return cut_odds(a, b)
    if a[0] + b[0] in _NOT_EXCHANGED and not _is_glued(a, b):
        return NEVER
    apart = letters_apart(a, b)
    if have_other_letters(a, b, apart):
        return NEVER
    odds = odds_by_sounds(parts, apart)
    if odds <= LEAST_LIKELY or (is_attested(a) and is_attested(b)):
        return odds
    return max(NEVER, min(SURE, odds + odds_of_letters(a, b)))


def _is_glued(a: str, b: str) -> bool:
    """Say whether one of two words begins as if a "ben" were written together with it."""
    return a[:3] in _GLUED or b[:3] in _GLUED


def have_other_letters(a: str, b: str, apart: float) -> bool:
    """Say whether two words, so many of whose letters are ``apart``, are two whatever their sounds."""
    if apart > APART_IF_ONE_BEGINS_IN_A_VOWEL and (
        apart > MOST_APART or (a[0] + b[0] in _ONE_IS_A_VOWEL and a[1:2] != "l" != b[1:2])
    ):
        return True
    stem, other = a.rstrip(_UNTOLD), b.rstrip(_UNTOLD)
    if not stem or not other or stem[-1] + other[-1] not in _NOT_EXCHANGED:
        return False
    return len(stem) == len(other) or (apart > APART_IF_THEY_END_OTHERWISE and a not in b and b not in a)


def odds_of_letters(a: str, b: str) -> float:
    """Return what the letters of two words add to the log-odds that their sounds have: much where a stroke of a key is
    between long words, and less than nothing where few letters are the same.
    """
    if a[1:2] == "l" or b[1:2] == "l":
        a, b = without_one_article(a, b) or (a, b)
    return LETTERS * (LETTERS_APART - letters_apart(a, b))


def odds_by_sounds(parts: WordPair, apart: float) -> float:
    """Return the log-odds of two Latin parts, of whose letters so many are ``apart``, being one as words, or by the
    orthography of a region where they are unlike as words. Where they are ``LEAST_LIKELY`` or less, any such figure.
    """
    a, b = parts
    odds = word_odds(parts, LEAST_LIKELY)
    if LEAST_LIKELY < odds < MAX_ODDS and a[:3] == KUNYA == b[:3] and len(a) > 5 < len(b):
        odds = min(odds, word_odds((a[3:], b[3:]), LEAST_LIKELY))  # the particle makes no two names alike
    may_be_regional = apart <= REGIONAL_APART or _is_glued(a, b)
    if odds < 0 and may_be_regional and (_readings(a) or _readings(b)):
        for one, other_one in regional_pairs(a, b):
            read = SURE if one == other_one else word_odds((one, other_one), max(odds, LEAST_LIKELY) + REGIONAL)
            odds = max(odds, min(REGIONAL_MOST, read) - REGIONAL)
    return odds


def regional_pairs(a: str, b: str) -> list[tuple[str, str]]:
    """Return how two words may be read by other orthographies: as each other, or as names that are attested."""
    if _is_gendered(a, b):
        return []
    possible_a, possible_b = _readings(a), _readings(b)
    if b in possible_a or a in possible_b:
        return [(a, a)]
    known_a = [read for read in possible_a if _is_known(read, a)]
    known_b = [read for read in possible_b if _is_known(read, b)]
    pairs = [(one, b) for one in known_a] + [(a, other) for other in known_b]
    return pairs + [(one, other) for one in known_a for other in known_b]


@memoize_word
def _readings(word: str) -> tuple[str, ...]:
    """Return the regional readings of a word; one that is a commoner name as it is spelt has none."""
    return regional_readings(word, latin_word(word)[1][0])


def is_attested(word: str) -> bool:
    """Say whether a folded Latin word is a spelling that is attested."""
    return latin_word(word)[1][0] > 0


def _head_form(word: str) -> bytes:
    """Return the Arabic form that a word mostly stands for, empty where it is not attested."""
    forms = latin_word(word)[1][1]
    return forms[0] if forms else b""


def _is_known(read: str, word: str) -> bool:
    """Say whether a reading of a word is attested, or the word without a particle."""
    return is_attested(read) or read == joined(word)


def _is_gendered(a: str, b: str) -> bool:
    """Say whether a last "a" may part a woman's name from a man's: "Karim", "Karima", but not "Ibrahim", "Ibrahima"."""
    short, long = sorted((a, b), key=len)
    if not long.endswith("a") or short.endswith(("a", "ah", "eh")):
        return False
    return not _head_form(long).endswith(_WRITTEN_WITHOUT_TA)


def cut_odds(a: str, b: str) -> float:
    """Return the log-odds of two parts, one of which at least is cut short."""
    if min(len(a), len(b)) > 4 and (odds := latin_odds((a.rstrip(CUT), b.rstrip(CUT)))) > CUT_SHORT:
        return odds  # a full stop behind a whole word
    short, long = sorted((_SERVANT.sub("abd", part.rstrip(CUT)) for part in (a, b)), key=len)
    if len(short) == 1 or len(long) == 1:
        return CUT_SHORT if short.translate(_SAME_INITIAL) == long[:1].translate(_SAME_INITIAL) else NEVER
    whole, start = latin.phonemes(long).lower(), latin.phonemes(short).lower()
    return CUT_SHORT if long.startswith(short) or whole.startswith(start) else NEVER


def cross_part_odds(parts: WordPair) -> float:
    """Return the log-odds of a Latin part and an Arabic one being one."""
    a, b = parts
    if CUT not in a:
        return cross_script_odds(parts)
    first = latin.phonemes(a[:-1])[:1].lower()
    return CUT_SHORT if first in ARABIC_PHONEMES.get(b[:1], "").lower() else NEVER


def rarity_of(part: str) -> float:
    """Return how much a part that two names share says, by its bearers: the log of one in how many has it.

    >>> rarity("muhammad") < rarity("tariq") < rarity("shaibani")
    True
    """
    if CUT in part:
        return OF_INITIAL
    form = _head_form(part) if part.isascii() else letters_and_form(part)[1]
    bearers = attested_forms.head_forms().get(form)
    if bearers:
        return log(ALL_BEARERS / (int(bearers) + RAREST))
    return rarity(part[3:]) if part[:3] == KUNYA and len(part) > 5 else OF_UNKNOWN


rarity = memoize_word(rarity_of)
"""``rarity_of``, remembered."""


def read_pair(a: str, b: str) -> tuple[Reading, Reading, WordOdds]:
    """Return the readings of two names, and what compares a part with a part.

    Latin script comes before Arabic, else the first of the alphabet: an assignment of parts may have ties, and must not
    depend on which name is given first.
    """
    if len(a) + len(b) > LONGEST_NAME:
        a, b = a[:LONGEST_NAME], b[:LONGEST_NAME]
    if b < a:
        a, b = b, a
    if a.isascii() and b.isascii():
        return read_name(a), read_name(b), latin_part_odds
    arabic_a = not a.isascii() and ARABIC_LETTER.search(a) is not None
    arabic_b = not b.isascii() and ARABIC_LETTER.search(b) is not None
    if arabic_a is arabic_b:
        return read_name(a), read_name(b), arabic_odds if arabic_a else latin_part_odds
    return (read_name(b), read_name(a), cross_part_odds) if arabic_a else (read_name(a), read_name(b), cross_part_odds)
