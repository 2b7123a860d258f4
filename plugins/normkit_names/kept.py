"""Keeping what was found out about a name, a word or a pair of words, since all of them recur.

``functools.lru_cache`` does the same, but links its entries in a list that the garbage collector walks: comparing two
full names, each seen once, missed a cache of 1 MB 249 times with it and 164 times with a dict (cachegrind). For the
same reason answers are texts, figures, and tuples of them, which the collector leaves alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")
Found = TypeVar("Found")

MOST = 1 << 15
"""Answers that are kept of each kind; with one more all are forgotten. All kinds together take 25 MB when full, where
names are compared in one script, and 42 MB in two."""


def kept(find: Callable[[A], Found]) -> Callable[[A], Found]:
    """Keep what a function finds out about a word; it may be anything but None."""
    known: dict[A, Found] = {}
    look_up = known.get

    @wraps(find)
    def found(word: A) -> Found:
        answer = look_up(word)
        if answer is None:
            answer = find(word)
            if len(known) >= MOST:
                known.clear()
            known[word] = answer
        return answer

    return found


def kept_of_two(find: Callable[[A, B], Found]) -> Callable[[A, B], Found]:
    """Keep what a function finds out about two words; it may be anything but None."""
    known: dict[tuple[A, B], Found] = {}
    look_up = known.get

    @wraps(find)
    def found(a: A, b: B) -> Found:
        answer = look_up((a, b))
        if answer is None:
            answer = find(a, b)
            if len(known) >= MOST:
                known.clear()
            known[a, b] = answer
        return answer

    return found
