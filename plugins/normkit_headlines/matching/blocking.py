"""Which headlines are worth comparing: those that share two of their rarest words, and all their numbers.

In the terms of record linkage, this is blocking: only headlines under one key, in one block, are compared. Keys and
pairs are numbers in arrays, sorted part by part: they never stand in memory as objects all at once.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby

from normkit_headlines.matching.headline_index import HeadlineIndex
from normkit_headlines.matching.similarity import max_misspellings

KEY_WORDS = 5
"""So many of a headline's words make the keys under which it is found: the rarest of those that others have, too; of
one that was truncated, the first."""
PAIRED = ((0, 1), (0, 2), (1, 2), (2, 3), (3, 4))
"""Which of these words are paired. If any two of them are misspelt, one of the pairs is still there, or its place is
taken by the next."""
FULL_BLOCK = 16
"""So many headlines under one key are compared each with each; of more (a template, "Daily crossword: No 1", fills a
key) each with the first ones."""

Pair = tuple[int, int]
_END = -1
"""Sorts before every word."""
_PARTS_BITS = 6
"""What is sorted is shared out into parts by so many of its first bits."""
_ALL = (1 << 64) - 1
_FIRST, _SECOND, _NUMBER, _BEGINNING = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5
"""Odd numbers whose bits have no pattern: what they multiply is spread over all keys."""


def candidate_pairs(index: HeadlineIndex, among: Sequence[int], spare: int) -> Iterator[tuple[int, list[int]]]:
    """Yield entries of ``among`` (ascending), each with those before it that it may be the same as, ascending.

    Two of them share all words of the shorter one but for the slips it may have, and ``spare`` more.
    """
    parts = _parts()
    width = (len(index) >> _PARTS_BITS) + 1
    for pairs in _pairs_by_key(index, among, spare):
        for later, earlier in pairs:
            parts[later // width].append(later << 32 | earlier)
    for part in parts:
        for later, same in groupby(sorted(set(part)), key=lambda pair: pair >> 32):
            yield later, [pair & 0xFFFFFFFF for pair in same]


def _pairs_by_key(index: HeadlineIndex, among: Sequence[int], spare: int) -> Iterator[Iterable[Pair]]:
    """Yield pairs (later, earlier) that are worth comparing, key by key; some come under several."""
    at = bisect_left(among, index.first_truncated)
    whole, truncated = among[:at], among[at:]
    bits = len(index).bit_length()
    for part in _keys(index, whole, truncated, bits):
        for key, keys in groupby(sorted(part), key=lambda key: key >> bits):
            block = [key & (1 << bits) - 1 for key in keys]
            if len(block) > 1:
                yield _pairs_in_block(index, block, bool(key & 1), spare)
    yield _continuations(index, whole, truncated)


def _parts() -> list[array[int]]:
    return [array("Q") for _ in range(1 << _PARTS_BITS)]


def _keys(index: HeadlineIndex, whole: Sequence[int], truncated: Sequence[int], bits: int) -> list[array[int]]:
    """Return the keys under which entries are found: a hash of two words, a bit, and the entry in the last ``bits``.

    The bit says that the key is for what was truncated, which is found by the words it begins with; what is whole has
    such keys only where something that was truncated asks for them.
    """
    parts, keep = _parts(), _ALL >> bits + 1 << bits + 1
    asked = bytearray(1 << 20 if truncated else 0)
    for entry in truncated:
        for key in _hashes(_word_pairs(index, _beginning(index, entry)), _BEGINNING):
            asked[key >> 44] = 1
            parts[key >> 64 - _PARTS_BITS].append(key & keep | 1 << bits | entry)
    for entry in chain(whole, truncated):
        pairs: Iterable[Pair] = ()
        for words in index.label_variants(entry):
            pairs = {*pairs, *_word_pairs(index, words)} if pairs else _word_pairs(index, words)
        numbers = sum(word + 1 for word in filter(index.is_number.__getitem__, index.word_ids(entry)))
        for key in _hashes(pairs, numbers * _NUMBER):
            parts[key >> 64 - _PARTS_BITS].append(key & keep | entry)
    for entry in whole if truncated else ():
        for key in _hashes(_word_pairs(index, _beginning(index, entry)), _BEGINNING):
            if asked[key >> 44]:
                parts[key >> 64 - _PARTS_BITS].append(key & keep | 1 << bits | entry)
    return parts


def _hashes(pairs: Iterable[Pair], salt: int) -> list[int]:
    return [first * _FIRST + second * _SECOND + salt & _ALL for first, second in pairs]


def _word_pairs(index: HeadlineIndex, words: Sequence[int]) -> Iterable[Pair]:
    """Return pairs of words, rarer one first; no other entry has words that stand once."""
    rarest = _rarest(index, words)
    return [(rarest[i], rarest[j]) for i, j in PAIRED if j < len(rarest)]


def _rarest(index: HeadlineIndex, words: Iterable[int]) -> list[int]:
    singletons = index.singletons
    return sorted({word for word in words if word >= singletons})[:KEY_WORDS]


def _beginning(index: HeadlineIndex, entry: int) -> Sequence[int]:
    return index.word_ids(entry)[:KEY_WORDS]


def _pairs_in_block(
    index: HeadlineIndex,
    block: Sequence[int],
    for_truncated: bool,
    spare: int,
    depth: int = 2,
    done: set[tuple[int, tuple[int, ...]]] | None = None,
) -> list[Pair]:
    """Return pairs (later, earlier) of one block that share enough words.

    Where many headlines share ``depth`` words, one more tells them apart. Several words lead to the same smaller block
    in any order: ``done`` holds those that were looked at, with their depth.
    """
    done = set() if done is None else done
    if len(block) > FULL_BLOCK and depth < KEY_WORDS:
        by_word: dict[int, list[int]] = {}
        for entry in block:
            for word in _beginning(index, entry) if for_truncated else _rarest(index, index.word_ids(entry)):
                by_word.setdefault(word, []).append(entry)
        smaller = {tuple(part) for part in by_word.values() if 1 < len(part) < len(block)}
        if smaller:
            new = [part for part in smaller if (depth, part) not in done]
            done.update((depth, part) for part in new)
            return [
                pair for part in new for pair in _pairs_in_block(index, part, for_truncated, spare, depth + 1, done)
            ]
    return _pairs_with_first(index, block, for_truncated, spare)


def _pairs_with_first(index: HeadlineIndex, block: Sequence[int], for_truncated: bool, spare: int) -> list[Pair]:
    """Return the pairs of a block that share enough words, each entry compared with the first ones."""
    words = [frozenset(index.word_ids(entry)) for entry in block]
    first = bisect_left(block, index.first_truncated) if for_truncated else 0
    least = [_least_shared(len(own) - for_truncated) - spare for own in words]
    found = []
    for at in range(max(1, first), len(block)):
        own, enough = words[at], least[at]
        for before in range(min(at, FULL_BLOCK)):
            shared = len(own & words[before])
            if shared >= enough or shared >= least[before]:
                found.append((block[at], block[before]))
    return found


@lru_cache(maxsize=64)
def _least_shared(length: int) -> int:
    """Return how many words of a headline of ``length`` words stand in each that it is the same as."""
    return length - max_misspellings(length)


def _continuations(index: HeadlineIndex, whole: Sequence[int], truncated: Sequence[int]) -> Iterator[Pair]:
    """Yield pairs (truncated, whole) where the whole one goes on just as the other begins, if not too many do."""
    by_start: dict[tuple[int, ...], tuple[list[int], list[tuple[int, ...]]]] = {}
    for entry in truncated:
        if full := tuple(index.word_ids(entry)[:-1]):
            by_start.setdefault(full[:2], ([], []))[0].append(entry)
    for entry in whole if by_start else ():
        ids = tuple(index.word_ids(entry))
        for start in {ids[:1], ids[:2]} & by_start.keys():
            by_start[start][1].append((*ids, _END, entry))
    for beginnings, wholes in by_start.values():
        wholes.sort()
        for entry in beginnings:
            continuing = _continuing(index, entry, wholes)
            if len(continuing) <= FULL_BLOCK:
                yield from ((entry, other) for other in continuing)


def _continuing(index: HeadlineIndex, truncated: int, wholes: Sequence[tuple[int, ...]]) -> list[int]:
    """Return the entries of sorted ``wholes`` (words, end, entry) that go on as ``truncated`` begins.

    Its last word may be cut, too.
    """
    *full, last = index.word_ids(truncated)
    begun = wholes[bisect_left(wholes, (*full,)) : bisect_left(wholes, (*full[:-1], full[-1] + 1))]
    word = index.vocabulary[last]
    return [one[-1] for one in begun if (at := one[len(full)]) == _END or index.vocabulary[at].startswith(word)]
