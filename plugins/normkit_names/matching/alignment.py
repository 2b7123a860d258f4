"""Are two names in one text, or in many records, spellings of one? Part for part, in order; the worst pair decides.

That is stricter than ``similarity``, which weighs what two names share: here a text is about to be changed, or two
people to be made one.
"""

from __future__ import annotations

from collections.abc import Iterator

from normkit import word_set
from normkit_names.matching.assignment import UNEVEN
from normkit_names.matching.word_odds import NEVER, SURE, WordOdds, arabic_odds, cross_script_odds, latin_odds
from normkit_names.normalization import arabic, latin
from normkit_names.normalization.parts import Parts, is_arabic
from normkit_names.normalization.titles import TITLES

MISSING_PART = 1.5
"""The log-odds that a full name can reach when it has a part more than the other ("Ahmed Hussein al-Sharaa")."""
OFTEN_LEFT_OUT = TITLES | word_set(
    "muhammad mohammad mohammed mohamed mohamad muhammed mohd abd mir mirza mian malik gholam ghulam chaudhry chaudhary"
    " choudhury allama qari hafiz ustad hazrat khwaja khawaja molana moulana mawlawi maulvi agha professor prof doctor"
    " miss"
)
"""Words that a full name may have in front of the given name the other begins with: titles, and given names that
are mostly left out (the commonest words that one alias has and another lacks in the table of ``attested_forms``)."""
_SON = "ben"
MOST_PARTS = 8
"""Words: longer names of unequal length are not aligned, and are two."""
LONGEST_NAME = 200
"""Code points: a longer name is compared by its beginning."""


def strict_odds(first: Parts, second: Parts, compare: WordOdds) -> float:
    """Return the log-odds of two names, as ``comparable_parts`` gives them, being spellings of one."""
    if first == second:
        return SURE if first else NEVER
    if len(first) != len(second):
        return alignment_odds(first, second, compare)
    worst = SURE
    for one, other in zip(first, second, strict=True):
        if one != other and (odds := compare((one, other))) < worst:
            worst = odds
            if worst <= NEVER:
                break
    return worst


def strict_log_odds(a: str, b: str) -> float:
    """Return the log-odds of two spellings being of one name, part for part."""
    return strict_odds(*comparable_parts(a, b))


def comparable_parts(a: str, b: str) -> tuple[Parts, Parts, WordOdds]:
    """Return the folded parts of two names, Latin script before Arabic, and what compares a part with a part."""
    a, b = a[:LONGEST_NAME], b[:LONGEST_NAME]
    if a.isascii() and b.isascii():
        return latin.name_parts(a), latin.name_parts(b), latin_odds
    if is_arabic(a):
        if is_arabic(b):
            return arabic.name_parts(a), arabic.name_parts(b), arabic_odds
        return latin.name_parts(b), arabic.name_parts(a), cross_script_odds
    if is_arabic(b):
        return latin.name_parts(a), arabic.name_parts(b), cross_script_odds
    return latin.name_parts(a), latin.name_parts(b), latin_odds


def alignment_odds(a: Parts, b: Parts, compare: WordOdds) -> float:
    """Return the log-odds of two full names of unequal length: those of the worst pair of words, in order.

    Words of the longer name may be without a partner, but not before the first pair, and two of its words may
    make one of the other ("Ali Reza", "Alireza").
    """
    return (
        _best_odds(a, b, compare) if len(a) < len(b) else _best_odds(b, a, lambda words: compare((words[1], words[0])))
    )


def lacks_part(a: Parts, b: Parts, compare: WordOdds) -> bool:
    """Say whether one of two names has a part that the other one has not: a longer chain of names, or two people."""
    return len(a) != len(b) and alignment_odds(a, b, compare) <= MISSING_PART


def _best_odds(short: Parts, long: Parts, compare: WordOdds, i: int = 0, j: int = 0) -> float:
    """Return the log-odds of the best alignment of the words from ``i`` and ``j`` on."""
    if i == len(short) and j <= len(long):
        return SURE if j == len(long) else MISSING_PART if i > 1 else NEVER
    if len(long) - j < len(short) - i or len(long) > MOST_PARTS:
        return NEVER
    found = NEVER
    for odds, next_i, next_j in _pairings(short, long, compare, i, j):
        if odds > found:
            found = max(found, min(odds, _best_odds(short, long, compare, next_i, next_j)))
    return found


def _pairings(short: Parts, long: Parts, compare: WordOdds, i: int, j: int) -> Iterator[tuple[float, int, int]]:
    """Yield the ways to pair words ``i`` and ``j``: the log-odds, and the numbers of the words that come next."""
    one, other = short[i], long[j]
    if i and one.startswith(_SON) and one[len(_SON) :] == other:
        one = other  # a name of two parts keeps its "bin", a longer one is read without
    odds = SURE if one == other else compare((one, other))
    if odds > NEVER:
        yield odds, i + 1, j + 1
    joined = "".join(long[j : j + 2])
    if odds < SURE and abs(len(joined) - len(one)) <= UNEVEN:
        yield SURE if one == joined else compare((one, joined)), i + 1, j + 2
    if len(short) > 1 and (i > 0 or other in OFTEN_LEFT_OUT):
        yield MISSING_PART, i, j + 1
