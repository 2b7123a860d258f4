"""Are two headlines one headline re-published? The guard on the words that differ decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from normkit_headlines.lexicon import OPPOSITES, SMALL
from normkit_headlines.places import PLACES
from normkit_headlines.wording import Wording
from normkit_headlines.words import has_digit

MOST_SLIPS = 4
"""Words of one headline that may be misspelt against the other: two, or in a long one every third up to this."""
MOST_TURNS = 8
"""Places at which a headline is turned about to see if it is another one; more are found in word salad only."""
CUT_WORDS = 3
CUT_LETTERS = 12
"""What must be left of a headline that was cut, so that it can be told from others."""

Counts = Mapping[str, int]
"""In how many different headlines of the corpus a word stands."""


def near(a: Wording, b: Wording, counts: Counts) -> bool:
    """Say whether two headlines differ mechanically only.

    Allowed: small words, a slip of the pen, an inflected or transliterated form, the parts in another
    order, a label in front or behind, an ellipsis for the rest. A number, a place, an opposite or any
    other word that stands on one side only makes two headlines of them.
    """
    if a.key == b.key:
        return True
    if a.cut or b.cut:
        start, whole = (a, b) if a.cut and (not b.cut or len(a.words) <= len(b.words)) else (b, a)
        return _is_start(start.words, whole.words, counts)
    if a.short or b.short:
        return False
    if _same_words(a.words, b.words, counts):
        return True
    return any(_same_words(x, y, counts) for x, y in _without_label(a, b))


def similar(a: Wording, b: Wording, weight: Mapping[str, float]) -> bool:
    """Say whether two headlines tell the same news in an edited wording: to be reported, never acted on.

    ``weight`` says how telling each word is in the corpus. The shared words must outweigh the others
    by far, and the others must hold no number, place or opposite against each other.
    """
    if a.short or b.short:
        return False
    ours, theirs = {_stem(word) for word in a.words}, {_stem(word) for word in b.words}
    only_a, only_b = ours - theirs, theirs - ours
    if any(_opposed(x, y) for x in only_a for y in only_b) or any(map(has_digit, only_a | only_b)):
        return False
    shared = sum(weight.get(word, 1.0) for word in ours & theirs)
    return shared >= 0.6 * sum(weight.get(word, 1.0) for word in ours | theirs)


def alike(x: str, y: str, counts: Counts) -> bool:
    """Say whether two words are one: a slip of the pen, an inflected form, another transliteration."""
    if x == y:
        return True
    if has_digit(x) or has_digit(y) or _opposed(x, y):
        return False
    return _stem(x) == _stem(y) or _slip(x, y, counts) or _transliterated(x, y)


def _without_label(a: Wording, b: Wording) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Yield the two headlines with what may be a label taken off one of them, where enough is left to compare."""
    for one, other in ((a, b), (b, a)):
        for rest in (one.words[one.opening :], one.words[: len(one.words) - one.ending]):
            if CUT_WORDS <= len(rest) < len(one.words):
                yield rest, other.words


def _is_start(start: Sequence[str], whole: Sequence[str], counts: Counts) -> bool:
    """Say whether ``start``, cut within or after its last word, begins ``whole``."""
    *full, last = start or ("",)
    if len(start) < CUT_WORDS or len("".join(start)) < CUT_LETTERS or len(full) > len(whole):
        return False
    if not _same_row(full, whole[: len(full)], counts):
        return False
    rest = whole[len(full) :]
    if rest:
        return rest[0].startswith(last) or any(word.startswith(last) for word in SMALL) or alike(last, rest[0], counts)
    return any(word.startswith(last) for word in SMALL)


def _same_words(x: Sequence[str], y: Sequence[str], counts: Counts) -> bool:
    short, long = (x, y) if len(x) <= len(y) else (y, x)
    if len(long) > len(short) + 2:
        return False
    if len(long) > len(short):
        # Small words are left out, unless they are misspelt: then they stand on one side only.
        long = [word for word in long if not _misspelt_small(word, counts)]
    return _same_row(short, long, counts) or _turned(short, long, counts)


def _same_row(x: Sequence[str], y: Sequence[str], counts: Counts) -> bool:
    """Say whether two rows of words are one, word by word, but for a few slips."""
    if len(x) != len(y):
        return False
    differing = [(v, w) for v, w in zip(x, y, strict=True) if v != w]
    most = min(MOST_SLIPS, max(2, len(x) // 3)) if len(x) > 3 else 1
    return len(differing) <= most and all(alike(v, w, counts) for v, w in differing)


def _turned(x: Sequence[str], y: Sequence[str], counts: Counts) -> bool:
    """Say whether ``y`` is ``x`` with its two parts changed about: "A, B" and "B: A".

    Not any order of the same words: who beats whom must stay as it is.
    """
    turns = (at for at in range(1, len(x)) if x[at] == y[0] or x[at - 1] == y[-1])
    return len(x) == len(y) > 2 and any(_same_row([*x[at:], *x[:at]], y, counts) for at in islice(turns, MOST_TURNS))


def _opposed(x: str, y: str) -> bool:
    return (x in PLACES and y in PLACES) or frozenset((x, y)) in OPPOSITES or _negated(x, y) or _negated(y, x)


def _negated(x: str, y: str) -> bool:
    return any(x == prefix + y for prefix in ("un", "in", "im", "il", "ir", "dis", "non", "mis", "de"))


def _stem(word: str) -> str:
    """Return a word without its plural, third person or past ending; enough to compare, no linguist's stem."""
    if len(word) > 4 and word.isascii():
        for ending in ("ing", "ies", "ied", "es", "ed", "s", "e", "y"):
            if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
                return word[: -len(ending)]
    return word


def _slip(x: str, y: str, counts: Counts) -> bool:
    """Say whether one of two words is the other, misspelt.

    A word that many headlines hold is no slip: two such words are two words. In a word of four letters a
    letter replaced makes another word more often than not, as does the first letter of a longer one. A
    shorter word is judged only where the corpus knows one of the two well and the other not at all.
    """
    short, long = sorted((x, y), key=len)
    if len(long) < 3 or len(long) - len(short) > 2:
        return False
    rare, common = sorted((counts.get(x, 0), counts.get(y, 0)))
    if rare > 2 + common // 50:
        return False
    if len(long) < 4 and (rare > 1 or common < 4):
        return False
    steps = _distance(x, y)
    if steps == 1 and len(x) == len(y) and sorted(x) != sorted(y):  # a letter replaced
        return x[0] == y[0] and (len(x) > 4 or common > 1)
    return steps == 1 or (steps == 2 and len(short) >= 7)


def _misspelt_small(word: str, counts: Counts) -> bool:
    return counts.get(word, 0) <= 2 and len(word) < 6 and any(_distance(word, small) <= 1 for small in _LONGER_SMALL)


_LONGER_SMALL = sorted(word for word in SMALL if len(word) > 2)


def _distance(x: str, y: str) -> int:
    """Return the least number of letters to replace, put in, take out or swap with a neighbour; 3 stands for more."""
    from rapidfuzz.distance import OSA

    return OSA.distance(x, y, score_cutoff=2)


def _transliterated(x: str, y: str) -> bool:
    """Say whether two words are one Arabic, Persian or Russian name in two Latin spellings."""
    return min(len(x), len(y)) >= 4 and _skeleton(x) == _skeleton(y) and _distance(_thin(x), _thin(y)) <= 2


def _thin(word: str) -> str:
    """Return a word with its doubled letters single."""
    return "".join(letter for at, letter in enumerate(word) if at == 0 or word[at - 1] != letter)


def _skeleton(word: str) -> str:
    """Return the consonants of a name as transliterations keep them apart."""
    thin = _thin(word.replace("kh", "x").replace("gh", "g").replace("h", "") if len(word) > 4 else word)
    sounds = thin.translate(_SOUNDS)
    return sounds[:1].strip("aeiou") + "".join(letter for letter in sounds[1:] if letter not in "aeiouyw")


_SOUNDS = str.maketrans({"q": "k", "g": "k", "c": "k", "z": "s"})
