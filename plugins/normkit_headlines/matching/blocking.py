"""Which headlines are worth comparing: those that share two of their rarest words, and all their numbers.

Keys and candidates are numbers in arrays, sorted part by part: they never stand in memory as objects all at once.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby

from normkit_headlines.matching.headline_index import Forms
from normkit_headlines.matching.similarity import most_slips

RAREST = 5
"""So many of a headline's words make the keys under which it is found: the rarest of those that others have, too; of
one that was cut, the first."""
PAIRED = ((0, 1), (0, 2), (1, 2), (2, 3), (3, 4))
"""Which of these words are paired. If any two of them are misspelt, one of the pairs is still there, or its place is
taken by the next."""
CROWD = 16
"""So many headlines under one key are compared each with each; of more (a template, "Daily crossword: No 1", fills a
key) each with the first ones."""

Pair = tuple[int, int]
_END = -1
"""Sorts before every word."""
_PARTS_BITS = 6
"""What is sorted is shared out into parts by so many of its first bits."""
_ALL = (1 << 64) - 1
_FIRST, _SECOND, _NUMBER, _CUT = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5
"""Odd numbers whose bits have no pattern: what they multiply is spread over all keys."""


def candidates(forms: Forms, among: Sequence[int], spare: int) -> Iterator[tuple[int, list[int]]]:
    """Yield forms of ``among`` (ascending), each with those before it that it may be the same as, ascending.

    Two of them share all words of the shorter one but for the slips it may have, and ``spare`` more.
    """
    met = _parts()
    width = (len(forms) >> _PARTS_BITS) + 1
    for pairs in _met(forms, among, spare):
        for later, earlier in pairs:
            met[later // width].append(later << 32 | earlier)
    for part in met:
        for later, same in groupby(sorted(set(part)), key=lambda pair: pair >> 32):
            yield later, [pair & 0xFFFFFFFF for pair in same]


def _met(forms: Forms, among: Sequence[int], spare: int) -> Iterator[Iterable[Pair]]:
    """Yield pairs (later, earlier) that are worth comparing, key by key; some come under several."""
    at = bisect_left(among, forms.first_cut)
    whole, cut = among[:at], among[at:]
    bits = len(forms).bit_length()
    for part in _keys(forms, whole, cut, bits):
        for key, keys in groupby(sorted(part), key=lambda key: key >> bits):
            members = [key & (1 << bits) - 1 for key in keys]
            if len(members) > 1:
                yield _alike(forms, members, bool(key & 1), spare)
    yield _begun(forms, whole, cut)


def _parts() -> list[array[int]]:
    return [array("Q") for _ in range(1 << _PARTS_BITS)]


def _keys(forms: Forms, whole: Sequence[int], cut: Sequence[int], bits: int) -> list[array[int]]:
    """Return the keys under which forms are found: a hash of two words, a bit, and the form in the last ``bits``.

    The bit says that the key is for what was cut, which is found by the words it begins with; what is whole has such
    keys only where something that was cut asks for them.
    """
    parts, keep = _parts(), _ALL >> bits + 1 << bits + 1
    asked = bytearray(1 << 20 if cut else 0)
    for form in cut:
        for key in _hashes(_pairs(forms, _beginning(forms, form)), _CUT):
            asked[key >> 44] = 1
            parts[key >> 64 - _PARTS_BITS].append(key & keep | 1 << bits | form)
    for form in chain(whole, cut):
        pairs: Iterable[Pair] = ()
        for words in forms.variants(form):
            pairs = {*pairs, *_pairs(forms, words)} if pairs else _pairs(forms, words)
        numbers = sum(word + 1 for word in filter(forms.numeric.__getitem__, forms.ids(form)))
        for key in _hashes(pairs, numbers * _NUMBER):
            parts[key >> 64 - _PARTS_BITS].append(key & keep | form)
    for form in whole if cut else ():
        for key in _hashes(_pairs(forms, _beginning(forms, form)), _CUT):
            if asked[key >> 44]:
                parts[key >> 64 - _PARTS_BITS].append(key & keep | 1 << bits | form)
    return parts


def _hashes(pairs: Iterable[Pair], salt: int) -> list[int]:
    return [first * _FIRST + second * _SECOND + salt & _ALL for first, second in pairs]


def _pairs(forms: Forms, words: Sequence[int]) -> Iterable[Pair]:
    """Return pairs of words, rarer one first; no other form has words that stand once."""
    rarest = _rarest(forms, words)
    return [(rarest[i], rarest[j]) for i, j in PAIRED if j < len(rarest)]


def _rarest(forms: Forms, words: Iterable[int]) -> list[int]:
    once = forms.once
    return sorted({word for word in words if word >= once})[:RAREST]


def _beginning(forms: Forms, form: int) -> Sequence[int]:
    return forms.ids(form)[:RAREST]


def _alike(forms: Forms, members: Sequence[int], for_cut: bool, spare: int, depth: int = 2) -> list[Pair]:
    """Return pairs (later, earlier) of the members of one key that share enough words.

    Where many headlines share ``depth`` words, one more tells them apart.
    """
    if len(members) > CROWD and depth < RAREST:
        by_word: dict[int, list[int]] = {}
        for member in members:
            for word in _beginning(forms, member) if for_cut else _rarest(forms, forms.ids(member)):
                by_word.setdefault(word, []).append(member)
        groups = {tuple(group) for group in by_word.values() if 1 < len(group) < len(members)}
        if groups:
            return [pair for group in groups for pair in _alike(forms, group, for_cut, spare, depth + 1)]
    return _compared(forms, members, for_cut, spare)


def _compared(forms: Forms, members: Sequence[int], for_cut: bool, spare: int) -> list[Pair]:
    """Return the same, each compared with the first ones."""
    words = [frozenset(forms.ids(member)) for member in members]
    first = bisect_left(members, forms.first_cut) if for_cut else 0
    least = [_least(len(own) - for_cut) - spare for own in words]
    found = []
    for at in range(max(1, first), len(members)):
        own, enough = words[at], least[at]
        for before in range(min(at, CROWD)):
            shared = len(own & words[before])
            if shared >= enough or shared >= least[before]:
                found.append((members[at], members[before]))
    return found


@lru_cache(maxsize=64)
def _least(length: int) -> int:
    """Return how many words of a headline of ``length`` words stand in each that it is the same as."""
    return length - most_slips(length)


def _begun(forms: Forms, whole: Sequence[int], cut: Sequence[int]) -> Iterator[Pair]:
    """Yield pairs (cut, whole) where the whole headline goes on just as the cut one begins, if not too many do."""
    starting: dict[tuple[int, ...], tuple[list[int], list[tuple[int, ...]]]] = {}
    for form in cut:
        if full := tuple(forms.ids(form)[:-1]):
            starting.setdefault(full[:2], ([], []))[0].append(form)
    for form in whole if starting else ():
        ids = tuple(forms.ids(form))
        for start in {ids[:1], ids[:2]} & starting.keys():
            starting[start][1].append((*ids, _END, form))
    for cuts, rows in starting.values():
        rows.sort()
        for form in cuts:
            going_on = _going_on(forms, form, rows)
            if len(going_on) <= CROWD:
                yield from ((form, other) for other in going_on)


def _going_on(forms: Forms, cut: int, rows: Sequence[tuple[int, ...]]) -> list[int]:
    """Return those of the sorted rows (words, end, form) that go on as ``cut`` begins; its last word may be cut."""
    *full, last = forms.ids(cut)
    begun = rows[bisect_left(rows, (*full,)) : bisect_left(rows, (*full[:-1], full[-1] + 1))]
    word = forms.vocabulary[last]
    return [row[-1] for row in begun if (at := row[len(full)]) == _END or forms.vocabulary[at].startswith(word)]
