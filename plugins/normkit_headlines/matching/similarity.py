"""Are two headlines one headline re-published? The guard on the words that differ decides."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from itertools import islice, permutations

from normkit_headlines.lexicon.gazetteer import PEOPLES, PLACES
from normkit_headlines.lexicon.semantics import ANTONYMS, BASES, EXCLUSIVE, NUMBER_WORDS, OPPOSITES, SYNONYMS, TURNING
from normkit_headlines.lexicon.wordlist import SMALL
from normkit_headlines.matching.normalization import Wording
from normkit_headlines.text.tokenize import has_digit

MOST_SLIPS = 4
"""Words of one headline that may be misspelt against the other: two, or in a long one every third up to this."""
MOST_TURNS = 8
"""Places at which a headline is turned about to see if it is another one; more are found in word salad only."""
LEFT_WORDS = 3
"""What must be left of a headline where a label is taken off it."""
KNOWN, FAR_BETTER = 4, 50
"""In so many headlines stands a short word at least, or so many times as often as its misspelt form."""
EDITED = 0.25
"""The share of a headline's words that an edited wording may change."""

Counts = Mapping[str, int]
"""In how many different headlines of the corpus a word stands."""


def near(a: Wording, b: Wording, counts: Counts) -> bool:
    """Say whether two headlines with different keys (``Wording.key``) differ mechanically only.

    Allowed: small words, a slip of the pen, an inflected or transliterated form, the parts in another
    order, a label in front or behind, initials for a name, an ellipsis for the rest. A number, a place, an opposite
    or any other word that stands on one side only makes two headlines of them.
    """
    if a.short or b.short:
        return False
    if _near(a, b, counts):
        return True
    initials = {word for word in {*a.words} ^ {*b.words} if 2 < len(word) < 6 and word.isalpha()}
    return bool(initials) and any(
        _near(one._replace(words=named), other, counts)
        for one, other in ((a, b), (b, a))
        for word in sorted(initials.intersection(other.words))
        if (named := _with_initials(one.words, word))
    )


def similar(a: Wording, b: Wording, counts: Counts, plain: Set[str]) -> bool:
    """Say whether two headlines tell the same news in an edited wording: to be reported, never acted on.

    One word may be replaced, if both are among the ``plain`` words, which are no names; or a word or two may be put
    in at one place. Never a number, nor a word that turns the statement round, nor a place or an opposite for another.
    """
    if near(a, b, counts):
        return True
    if a.short or b.short or a.cut or b.cut or a.numbers != b.numbers:
        return False
    pairs = ((a.words, b.words), *_without_label(a, b))
    return any(_edited(turned, y, plain) for x, y in pairs for turned in (x, *_turns(x, y)))


def most_slips(length: int) -> int:
    """Return how many words of a headline of ``length`` words may be misspelt."""
    return min(MOST_SLIPS, max(2, length // 3)) if length > 3 else 1


def alike(x: str, y: str, counts: Counts) -> bool:
    """Say whether two words are one: a slip of the pen, an inflected form, another transliteration, a synonym."""
    if x == y:
        return True
    if has_digit(x) or has_digit(y):
        return _number_slip(x, y, counts) or _number_slip(y, x, counts)
    if _opposed(x, y):
        return False
    return _stem(x) == _stem(y) or _slip(x, y, counts) or _transliterated(x, y)


def _near(a: Wording, b: Wording, counts: Counts) -> bool:
    if a.cut or b.cut:
        start, whole = (a, b) if a.cut and (not b.cut or len(a.words) <= len(b.words)) else (b, a)
        if _is_start(start.words, whole.words, counts):
            return True
    elif _same_words(a.words, b.words, counts):
        return True
    return any(_same_words(x, y, counts) for x, y in _without_label(a, b))


def _without_label(a: Wording, b: Wording) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Yield the two headlines with what may be a label taken off one of them, where enough is left to compare."""
    for one, other in ((a, b), (b, a)):
        rests = [one.words[: len(one.words) - one.ending]]
        if not one.cut:
            rests.append(one.words[one.opening :])
        for rest in rests:
            if LEFT_WORDS <= len(rest) < len(one.words) and not other.cut:
                yield rest, other.words


def _with_initials(words: Sequence[str], initials: str) -> tuple[str, ...]:
    """Return the words with ``initials`` in place of the name that has them, nothing if there is none."""
    at = "".join([word[0] for word in words]).find(initials)
    return (*words[:at], initials, *words[at + len(initials) :]) if at >= 0 else ()


def _is_start(start: Sequence[str], whole: Sequence[str], counts: Counts) -> bool:
    """Say whether ``start``, cut within or after its last word, begins ``whole``."""
    *full, last = start
    if len(full) > len(whole):
        return False
    if not _same_row(full, whole[: len(full)], counts):
        full = [word for word in full if not _misspelt_small(word, counts)]
        if len(full) + 1 == len(start) or not _same_row(full, whole[: len(full)], counts):
            return False
    rest = whole[len(full) :]
    if rest and (rest[0].startswith(last) or alike(last, rest[0], counts)):
        return True
    return any(word.startswith(last) for word in SMALL)


def _edited(x: Sequence[str], y: Sequence[str], plain: Set[str]) -> bool:
    """Say whether two rows of words differ at one place only, and there as an edited wording may."""
    ours, theirs = tuple(map(_stem, x)), tuple(map(_stem, y))
    short, long = min(len(x), len(y)), max(len(x), len(y))
    start = next((at for at in range(short) if ours[at] != theirs[at]), short)
    end = next((at for at in range(short - start) if ours[-1 - at] != theirs[-1 - at]), short - start)
    only_x, only_y = x[start : len(x) - end], y[start : len(y) - end]
    if max(len(only_x), len(only_y)) > EDITED * long or any(word in TURNING for word in (*only_x, *only_y)):
        return False
    if len(only_x) == len(only_y) == 1:
        return only_x[0] in plain and only_y[0] in plain and not _opposed(only_x[0], only_y[0])
    return not (only_x and only_y) and len(only_x) + len(only_y) <= 2


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
    return len(differing) <= most_slips(len(x)) and all(alike(v, w, counts) for v, w in differing)


def _turned(x: Sequence[str], y: Sequence[str], counts: Counts) -> bool:
    """Say whether ``y`` is ``x`` with its two parts changed about, word by word."""
    return len(x) == len(y) and any(_same_row(turned, y, counts) for turned in _turns(x, y))


def _turns(x: Sequence[str], y: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield ``x`` with its two parts changed about, "A, B" and "B: A", where that makes it begin or end as ``y`` does.

    Not any order of the same words: who beats whom must stay as it is.
    """
    turns = (at for at in range(1, len(x)) if x[at] == y[0] or x[at - 1] == y[-1])
    if min(len(x), len(y)) > 2:
        for at in islice(turns, MOST_TURNS):
            yield [*x[at:], *x[:at]]


def _opposed(x: str, y: str) -> bool:
    """Say whether one word never stands for the other: two places, two weekdays, opposites."""
    if any(x in words and y in words for words in (PLACES, PEOPLES, *EXCLUSIVE)):
        return True
    if frozenset((x, y)) in OPPOSITES or _negated(x, y) or _negated(y, x):
        return True
    return frozenset((_stem(x), _stem(y))) in _antonyms()


@cache
def _antonyms() -> frozenset[frozenset[str]]:
    forms = ((x, y) for pair in ANTONYMS for x, y in permutations(pair))
    return frozenset(frozenset((_stem(v), _stem(w))) for x, y in forms for v in (x, f"{x}s") for w in (y, f"{y}s"))


def _negated(x: str, y: str) -> bool:
    return x.endswith(y) and x.removesuffix(y) in _NEGATIONS


_NEGATIONS = frozenset(("un", "in", "im", "il", "ir", "dis", "non", "mis", "de"))


@lru_cache(maxsize=1 << 14)
def _stem(word: str) -> str:
    """Return a word without its plural, third person or past ending; enough to compare, no linguist's stem.

    Of a verb that no ending tells, the base; of words of one meaning, the one that stands for them.
    """
    word = BASES.get(word, word)
    stem = _without_inflection(word)
    return _synonyms().get(stem, stem)


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


def _number_slip(number: str, word: str, counts: Counts) -> bool:
    """Say whether ``word`` is a number's name, misspelt ("firsst")."""
    name = NUMBER_WORDS.get(number, "")
    return len(name) > 3 and counts.get(word, 0) <= 2 and not has_digit(word) and _distance(name, word) == 1


def _slip(x: str, y: str, counts: Counts) -> bool:
    """Say whether one of two words is the other, misspelt.

    A word that many headlines hold is no slip: two such words are two words. In a word of four letters a
    letter replaced makes another word more often than not, as does the first letter of a longer one. In a
    shorter one it always does (UK, US; NFL, NHL), and other slips are believed only where the corpus knows one of the
    two well and the other not at all, or far less.
    """
    short, long = sorted((x, y), key=len)
    if len(long) < 2 or len(long) - len(short) > 2:
        return False
    rare, common = sorted((counts.get(x, 0), counts.get(y, 0)))
    if rare > 2 + common // 50:
        return False
    if len(long) < 4:
        replaced = len(x) == len(y) and sorted(x) != sorted(y)
        unknown = rare <= 1 and common >= KNOWN
        return not replaced and (unknown or rare * FAR_BETTER <= common) and _distance(x, y) == 1
    steps = _distance(x, y)
    if steps == 1 and len(x) == len(y) and sorted(x) != sorted(y):  # a letter replaced
        return x[0] == y[0] and (len(x) > 4 or common > 1)
    return steps == 1 or (steps == 2 and len(short) >= 7)


def _misspelt_small(word: str, counts: Counts) -> bool:
    return counts.get(word, 0) <= 2 and len(word) < 7 and any(_distance(word, small) <= 1 for small in _LONGER_SMALL)


_LONGER_SMALL = sorted(word for word in SMALL if len(word) > 2)


def _distance(x: str, y: str) -> int:
    """Return the least number of letters to replace, put in, take out or swap with a neighbour; 3 stands for more."""
    return _osa()(x, y, score_cutoff=2)


@cache
def _osa() -> Callable[..., int]:
    from rapidfuzz.distance import OSA  # costs milliseconds, and few runs come so far

    return OSA.distance


def _transliterated(x: str, y: str) -> bool:
    """Say whether two words are one Arabic, Persian or Russian name in two Latin spellings."""
    return min(len(x), len(y)) >= 4 and _skeleton(x) == _skeleton(y) and _distance(_thin(x), _thin(y)) <= 2


def _thin(word: str) -> str:
    """Return a word with its doubled letters single."""
    return "".join(letter for at, letter in enumerate(word) if at == 0 or word[at - 1] != letter)


@lru_cache(maxsize=1 << 14)
def _skeleton(word: str) -> str:
    """Return the consonants of a name as transliterations keep them apart."""
    thin = _thin(word.replace("kh", "x").replace("gh", "g").replace("h", "") if len(word) > 4 else word)
    sounds = thin.translate(_SOUNDS)
    return sounds[:1].strip("aeiou") + "".join(letter for letter in sounds[1:] if letter not in "aeiouyw")


_SOUNDS = str.maketrans({"q": "k", "g": "k", "c": "k", "z": "s"})
