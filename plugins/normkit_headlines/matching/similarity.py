"""Are two headlines one headline re-published? The guard on the words that differ decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import cache
from operator import ne

from normkit_headlines.lexicon.labels import DISCLAIMERS
from normkit_headlines.lexicon.stopwords import STOPWORDS
from normkit_headlines.lexicon.wording.amounts import COUNTED
from normkit_headlines.lexicon.wording.copy_edits import SHIFTERS
from normkit_headlines.matching.copy_edits import copy_edited
from normkit_headlines.matching.normalization import NormalizedHeadline
from normkit_headlines.matching.words.misspelling import DocumentFrequency, Surroundings, is_misspelt_stopword
from normkit_headlines.matching.words.word_similarity import mutually_exclusive, same_word, stem

MAX_MISSPELLINGS = 4
"""Words of one headline that may be misspelt against the other: two, or in a long one every third up to this."""
MAX_ROTATIONS = 8
"""Places at which a headline is turned about to see if it is another one; more are found in word salad only."""
MIN_WORDS_LEFT = 3
"""Words that must be left of a headline where a label is taken off it."""
MAX_EDITED_SHARE = 0.29
"""The share of a headline's words that an edited wording may change."""


def same_headline(a: NormalizedHeadline, b: NormalizedHeadline, frequency: DocumentFrequency) -> bool:
    """Say whether two headlines with different keys (``NormalizedHeadline.key``) differ mechanically only.

    Allowed: stop words, a slip of the pen, another tense or transliteration, the parts in another
    order, a label in front or behind, initials for a name, an ellipsis for the rest. A number, a place, an opposite
    or any other word that stands on one side only makes two headlines of them.
    """
    if a.short or b.short:
        return False
    around = Surroundings(frequency, frozenset(a.words).intersection(b.words))
    if _is_same(a, b, around):
        return True
    if not (a.truncated or b.truncated) and _is_copy_edited(a, b, around):
        return True
    return any(
        _is_same(one._replace(words=named), other, around)
        for one, other in ((a, b), (b, a))
        for named in _with_initials(one.words, [word for word in other.words if word not in around.shared])
    )


def _is_copy_edited(a: NormalizedHeadline, b: NormalizedHeadline, around: Surroundings) -> bool:
    """Say whether one headline is the other, edited by a desk; labels aside."""
    if a.numbers != b.numbers or 2 * len(around.shared) < min(len(a.words), len(b.words)):
        return False
    if copy_edited(a.words, b.words, around):
        return True
    # A name before a colon may be one that others have in the place of a label.
    return not (a.label_before or b.label_before) and any(copy_edited(x, y, around) for x, y in _without_label(a, b))


def edited_headline(
    a: NormalizedHeadline, b: NormalizedHeadline, frequency: DocumentFrequency, lowercase: Set[str]
) -> bool:
    """Say whether two headlines tell the same news in an edited wording: to be reported, never acted on.

    One word may be replaced, if both are among the ``lowercase`` words, which are no names; or a word or two may be put
    in at one place. Never a number, nor a word that turns the statement round, nor a place or an opposite for another.
    """
    if same_headline(a, b, frequency):
        return True
    if a.short or b.short or a.truncated or b.truncated or a.numbers != b.numbers:
        return False
    pairs = ((a.words, b.words), *_without_label(a, b))
    return any(_is_edited(rotated, y, lowercase) for x, y in pairs for rotated in (x, *_rotations(x, y)))


@cache
def max_misspellings(length: int) -> int:
    """Return how many words of a headline of ``length`` words may be misspelt."""
    return min(MAX_MISSPELLINGS, max(2, length // 3)) if length > 3 else 1


def _is_same(a: NormalizedHeadline, b: NormalizedHeadline, around: Surroundings) -> bool:
    """Say whether two headlines are the same, initials aside."""
    if a.truncated or b.truncated:
        start, whole = (a, b) if a.truncated and (not b.truncated or len(a.words) <= len(b.words)) else (b, a)
        if _is_beginning(start.words, whole.words, around):
            return True
    elif _same_words(a.words, b.words, around):
        return True
    return any(_same_words(x, y, around) for x, y in _without_label(a, b))


def _without_label(a: NormalizedHeadline, b: NormalizedHeadline) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Yield the two headlines with what may be a label taken off one of them, where enough is left to compare."""
    if not (a.label_before or a.label_behind or b.label_before or b.label_behind):
        return
    for one, other in ((a, b), (b, a)):
        rests = [one.words[: len(one.words) - one.label_behind]]
        if not one.truncated:
            rests.append(one.words[one.label_before :])
        for rest in rests:
            if MIN_WORDS_LEFT <= len(rest) < len(one.words) and not other.truncated:
                yield rest, other.words


def _with_initials(words: Sequence[str], others: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the words with initials, which stand among the ``others``, in place of the name that has them."""
    if few := [word for word in others if 2 < len(word) < 6]:
        letters = "".join([word[0] for word in words])
        for initials in few:
            if (at := letters.find(initials)) >= 0 and initials.isalpha():
                yield (*words[:at], initials, *words[at + len(initials) :])


def _is_beginning(start: Sequence[str], whole: Sequence[str], around: Surroundings) -> bool:
    """Say whether ``start``, cut within or after its last word, begins ``whole``."""
    *full, last = start
    if len(full) > len(whole):
        return False
    if not _same_in_order(full, whole[: len(full)], around):
        full = [word for word in full if not is_misspelt_stopword(word, around)]
        if len(full) + 1 == len(start) or not _same_in_order(full, whole[: len(full)], around):
            return False
    rest = whole[len(full) :]
    if rest and (rest[0].startswith(last) or same_word(last, rest[0], around)):
        return True
    return any(word.startswith(last) for word in STOPWORDS)


def _is_edited(x: Sequence[str], y: Sequence[str], lowercase: Set[str]) -> bool:
    """Say whether two sequences of words differ at one place only, and there as an edited wording may."""
    ours, theirs = tuple(map(stem, x)), tuple(map(stem, y))
    short, long = min(len(x), len(y)), max(len(x), len(y))
    start = next((at for at in range(short) if ours[at] != theirs[at]), short)
    end = next((at for at in range(short - start) if ours[-1 - at] != theirs[-1 - at]), short - start)
    only_x, only_y = x[start : len(x) - end], y[start : len(y) - end]
    if max(len(only_x), len(only_y)) > MAX_EDITED_SHARE * long:
        return False
    changed = (*only_x, *only_y)
    if any(word in SHIFTERS or word in DISCLAIMERS for word in changed):
        return False
    if only_x and only_y and any(word in COUNTED for word in changed):
        return False
    if len(only_x) == len(only_y) == 1:
        return only_x[0] in lowercase and only_y[0] in lowercase and not mutually_exclusive(only_x[0], only_y[0])
    return not (only_x and only_y) and len(only_x) + len(only_y) <= 2


def _same_words(x: Sequence[str], y: Sequence[str], around: Surroundings) -> bool:
    """Say whether two sequences of words are one, in the same order or with their two parts changed about."""
    short, long = (x, y) if len(x) <= len(y) else (y, x)
    if len(long) > len(short) + 2:
        return False
    if len(long) > len(short):
        # Stop words are left out, unless they are misspelt: then they stand on one side only.
        long = [word for word in long if not is_misspelt_stopword(word, around)]
    return _same_in_order(short, long, around) or _is_rotated(short, long, around)


def _same_in_order(x: Sequence[str], y: Sequence[str], around: Surroundings) -> bool:
    """Say whether two sequences of words are one, word by word, but for a few slips."""
    if len(x) != len(y) or sum(map(ne, x, y)) > max_misspellings(len(x)):
        return False
    return all(same_word(v, w, around) for v, w in zip(x, y, strict=True) if v != w)


def _is_rotated(x: Sequence[str], y: Sequence[str], around: Surroundings) -> bool:
    """Say whether ``y`` is ``x`` with its two parts changed about, word by word."""
    return len(x) == len(y) and any(_same_in_order(rotated, y, around) for rotated in _rotations(x, y))


def _rotations(x: Sequence[str], y: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield ``x`` with its two parts changed about, "A, B" and "B: A", where that makes it begin or end as ``y`` does.

    Not any order of the same words: who beats whom must stay as it is.
    """
    if min(len(x), len(y)) > 2 and (y[0] in x or y[-1] in x):
        first, last = y[0], y[-1]
        joints = [at for at in range(1, len(x)) if x[at] == first or x[at - 1] == last]
        for at in joints[:MAX_ROTATIONS]:
            yield [*x[at:], *x[:at]]
