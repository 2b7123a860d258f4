"""May two headlines tell one story, if their texts do? Most words are common, and no fact stands against another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from normkit_headlines.lexicon.gazetteer import COUNTRY_OF
from normkit_headlines.lexicon.wording.copy_edits import SHIFTERS
from normkit_headlines.matching.copy_edits import MAY_GO
from normkit_headlines.matching.normalization import POSSESSIVE, NormalizedHeadline
from normkit_headlines.matching.words.word_similarity import mutually_exclusive, stem
from normkit_headlines.text.tokenize import has_digit

SHARED = 0.6
"""The share of the telling words of the headline with fewer that must stand in the other one, too."""
MIN_SHARED = 2
BEGINNING, MOST_ENDING = 4, 4
"""Two words are forms of one where they begin with so many of the same letters, and then have no more than so many."""


def related_headlines(a: NormalizedHeadline, b: NormalizedHeadline) -> bool:
    """Say whether two headlines may be one if their texts say so: the words in any order, in any form.

    Never two with another number, place, day or opposite on either side, or with a word on one side that turns the
    statement round.
    """
    if a.short or b.short:
        return False
    ours, theirs = _telling(a.words), _telling(b.words)
    if not ours or not theirs:
        return False
    only_a, only_b = ours.keys() - theirs.keys(), theirs.keys() - ours.keys()
    if len(ours) + len(theirs) - len(only_a) - len(only_b) < 2 * MIN_SHARED:
        return False
    rest_a, rest_b = [ours[one] for one in sorted(only_a)], [theirs[one] for one in sorted(only_b)]
    pairs = [(x, y) for x, y in product(rest_a, rest_b) if _may_be_forms(x, y)]
    formed_a, formed_b = {x for x, _ in pairs}, {y for _, y in pairs}
    shared = min(len(ours) - len(only_a) + len(formed_a), len(theirs) - len(only_b) + len(formed_b))
    if shared < SHARED * min(len(ours), len(theirs)):
        return False
    return not _contradict([x for x in rest_a if x not in formed_a], [y for y in rest_b if y not in formed_b])


def _telling(words: Sequence[str]) -> dict[str, str]:
    """Return what each word that tells something says -> the word."""
    return {_sense(word): word for word in words if word not in MAY_GO or word in SHIFTERS}


@lru_cache(maxsize=1 << 14)
def _sense(word: str) -> str:
    """Return what a word says, whatever its form: the country for its people, a noun for what belongs to it."""
    bare = word.removesuffix(POSSESSIVE)
    bare = COUNTRY_OF.get(bare, bare)
    return stem(bare) if bare.isascii() else bare


def _may_be_forms(x: str, y: str) -> bool:
    """Say whether two words may be forms of one: they begin alike, and go on for a few letters."""
    if x[:BEGINNING] != y[:BEGINNING]:
        return False  # of most
    common = next((at for at, (v, w) in enumerate(zip(x, y, strict=False)) if v != w), min(len(x), len(y)))
    if common < BEGINNING or max(len(x), len(y)) - common > MOST_ENDING:
        return False
    return not (has_digit(x) or has_digit(y) or mutually_exclusive(x, y))


def _contradict(only_a: Sequence[str], only_b: Sequence[str]) -> bool:
    """Say whether what stands on one side only speaks against what stands on the other one only."""
    if any(word in SHIFTERS for word in (*only_a, *only_b)):
        return True
    if any(map(has_digit, only_a)) and any(map(has_digit, only_b)):
        return True
    return any(mutually_exclusive(x, y) for x, y in product(only_a, only_b))
