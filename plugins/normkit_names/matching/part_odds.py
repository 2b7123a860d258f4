"""How likely two parts of names are one: as words (``word_odds``), cut short, or in another country's spelling."""

from __future__ import annotations

import re
from math import log

from normkit_names.lexicon import attested_forms
from normkit_names.lexicon.attested_forms import MAX_ODDS
from normkit_names.matching.edit_distance import strokes
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
from normkit_names.normalization.memo import memoize
from normkit_names.normalization.phonemes import ARABIC_PHONEMES
from normkit_names.normalization.reading import CUT, Reading, read_name
from normkit_names.normalization.regional import joined, regional_readings

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
_GROUPS = {letter: group for group in ("dtszjgkqcxh", "bpfv", "mn", "l", "r") for letter in group}
"""First letter -> the group that spellings of one name exchange; vowels, which they also drop, are in none. Parts of
different groups are two, and their sounds are not compared."""
_UNTOLD = "aeiouyhwv"
"""What ``_skeleton`` leaves out: vowels, glides, an h, which is mute or part of a digraph, a v, which may be a w."""
_CONSONANT_GROUPS = bytes.maketrans(b"dtszjgkqcxbpfmnlr" + _UNTOLD.encode(), b"ddddddddddbbbmmlr" + b" " * len(_UNTOLD))
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
    if a[0] != b[0]:
        group, other = _GROUPS.get(a[0]), _GROUPS.get(b[0])
        if group is not other and group and other and a[:3] not in _GLUED and b[:3] not in _GLUED:
            return NEVER
    if _end_otherwise(a, b):
        return NEVER
    odds = odds_by_sounds(parts)
    if odds <= LEAST_LIKELY or (latin_word(a)[3] and latin_word(b)[3]):
        return odds
    return max(NEVER, min(SURE, odds + odds_of_letters(a, b)))


def odds_of_letters(a: str, b: str) -> float:
    """Return what the letters of two words add to the log-odds that their sounds have: much where a stroke of a key is
    between long words, and less than nothing where few letters are the same.
    """
    if a[1:2] == "l" or b[1:2] == "l":
        a, b = without_one_article(a, b) or (a, b)
    return LETTERS * (LETTERS_APART - strokes(a, b) / max(len(a), len(b)))


def odds_by_sounds(parts: WordPair) -> float:
    """Return the log-odds of two Latin parts being one as words, or by the orthography of a region where they are
    unlike as words. Where they are ``LEAST_LIKELY`` or less, any such figure.
    """
    a, b = parts
    odds = word_odds(parts, LEAST_LIKELY)
    if LEAST_LIKELY < odds < MAX_ODDS and a[:3] == KUNYA == b[:3] and len(a) > 5 < len(b):
        odds = min(odds, word_odds((a[3:], b[3:]), LEAST_LIKELY))  # the particle makes no two names alike
    if odds < 0 and (_readings(a) or _readings(b)):
        for one, other_one in regional_pairs(a, b):
            read = SURE if one == other_one else word_odds((one, other_one), max(odds, LEAST_LIKELY) + REGIONAL)
            odds = max(odds, min(REGIONAL_MOST, read) - REGIONAL)
    return odds


def _end_otherwise(a: str, b: str) -> bool:
    """Say whether two words end in consonants of different groups though neither has the other's and more behind them:
    no orthography changes that.

    Of 4,573 such pairs of parts in labelled pairs of names 13 would be likelier than ``LEAST_LIKELY``, none likely one.
    """
    last, other_last = a.rstrip(_UNTOLD)[-1:], b.rstrip(_UNTOLD)[-1:]
    if last == other_last or not last or not other_last or _GROUPS[last] is _GROUPS[other_last]:
        return False
    one = _skeleton(a.encode().translate(_CONSONANT_GROUPS))
    other = _skeleton(b.encode().translate(_CONSONANT_GROUPS))
    return not one.startswith(other) and not other.startswith(one)


@memoize
def _skeleton(groups: bytes) -> str:
    """Return the groups of a word's consonants, each run of one group once; they recur more than words do."""
    return latin.without_doubled(groups.decode().replace(" ", ""))


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


@memoize
def _readings(word: str) -> tuple[str, ...]:
    """Return the regional readings of a word; one that is a commoner name as it is spelt has none."""
    return regional_readings(word, attested_forms.bearers(latin_word(word)[3]))


def _head_form(word: str) -> bytes:
    """Return the Arabic form that a word mostly stands for, empty where it is not attested."""
    return latin_word(word)[3].partition(b" ")[0]


def _is_known(read: str, word: str) -> bool:
    """Say whether a reading of a word is attested, or the word without a particle."""
    return bool(latin_word(read)[3]) or read == joined(word)


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
    if a[-1:] != CUT:
        return cross_script_odds(parts)
    first = latin.phonemes(a[:-1])[:1].lower()
    return CUT_SHORT if first in ARABIC_PHONEMES.get(b[:1], "").lower() else NEVER


def rarity_of(part: str) -> float:
    """Return how much a part that two names share says, by its bearers: the log of one in how many has it.

    >>> rarity("muhammad") < rarity("tariq") < rarity("shaibani")
    True
    """
    if part[-1:] == CUT:
        return OF_INITIAL
    form = _head_form(part) if part.isascii() else letters_and_form(part)[1]
    bearers = int(attested_forms.head_forms().get(form, b"0"))
    if not bearers and part[:3] == KUNYA and len(part) > 5:
        return rarity(part[3:])
    return log(ALL_BEARERS / (bearers + RAREST)) if bearers else OF_UNKNOWN


rarity = memoize(rarity_of)
"""``rarity_of``, remembered."""


def read_pair(a: str, b: str) -> tuple[Reading, Reading, WordOdds]:
    """Return the readings of two names, and what compares a part with a part.

    Latin script comes before Arabic, else the first of the alphabet: an assignment of parts may have ties, and must not
    depend on which name is given first.
    """
    if b < a:
        a, b = b, a
    if a.isascii() and b.isascii():
        return read_name(a), read_name(b), latin_part_odds
    arabic_a = not a.isascii() and ARABIC_LETTER.search(a) is not None
    arabic_b = not b.isascii() and ARABIC_LETTER.search(b) is not None
    if arabic_a is arabic_b:
        return read_name(a), read_name(b), arabic_odds if arabic_a else latin_part_odds
    return (read_name(b), read_name(a), cross_part_odds) if arabic_a else (read_name(a), read_name(b), cross_part_odds)
