"""Are two headlines one headline re-published? The guard on the words that differ decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import islice

from normkit_headlines.lexicon.semantics import TURNING
from normkit_headlines.lexicon.stopwords import SMALL
from normkit_headlines.matching.normalization import Wording
from normkit_headlines.matching.word_similarity import Counts, alike, is_misspelt_small, opposed, stem

MOST_SLIPS = 4
"""Words of one headline that may be misspelt against the other: two, or in a long one every third up to this."""
MOST_TURNS = 8
"""Places at which a headline is turned about to see if it is another one; more are found in word salad only."""
LEFT_WORDS = 3
"""What must be left of a headline where a label is taken off it."""
EDITED = 0.25
"""The share of a headline's words that an edited wording may change."""


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
        full = [word for word in full if not is_misspelt_small(word, counts)]
        if len(full) + 1 == len(start) or not _same_row(full, whole[: len(full)], counts):
            return False
    rest = whole[len(full) :]
    if rest and (rest[0].startswith(last) or alike(last, rest[0], counts)):
        return True
    return any(word.startswith(last) for word in SMALL)


def _edited(x: Sequence[str], y: Sequence[str], plain: Set[str]) -> bool:
    """Say whether two rows of words differ at one place only, and there as an edited wording may."""
    ours, theirs = tuple(map(stem, x)), tuple(map(stem, y))
    short, long = min(len(x), len(y)), max(len(x), len(y))
    start = next((at for at in range(short) if ours[at] != theirs[at]), short)
    end = next((at for at in range(short - start) if ours[-1 - at] != theirs[-1 - at]), short - start)
    only_x, only_y = x[start : len(x) - end], y[start : len(y) - end]
    if max(len(only_x), len(only_y)) > EDITED * long or any(word in TURNING for word in (*only_x, *only_y)):
        return False
    if len(only_x) == len(only_y) == 1:
        return only_x[0] in plain and only_y[0] in plain and not opposed(only_x[0], only_y[0])
    return not (only_x and only_y) and len(only_x) + len(only_y) <= 2


def _same_words(x: Sequence[str], y: Sequence[str], counts: Counts) -> bool:
    short, long = (x, y) if len(x) <= len(y) else (y, x)
    if len(long) > len(short) + 2:
        return False
    if len(long) > len(short):
        # Small words are left out, unless they are misspelt: then they stand on one side only.
        long = [word for word in long if not is_misspelt_small(word, counts)]
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
