"""Keeping what was found out about a name, a word or a pair of words, since all of them recur.

``functools.lru_cache`` does the same, but links its entries in a list that the garbage collector walks: comparing two
full names, each seen once, missed a cache of 1 MB 249 times with it and 164 times with a dict (cachegrind). For the
same reason answers are texts, figures, and tuples of them, which the collector leaves alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Asked = TypeVar("Asked")
Found = TypeVar("Found")

MOST = 1 << 15
"""Answers that are kept of each kind; with one more all are forgotten. All kinds together take 25 MB when full, where
names are compared in one script, and 44 MB in two."""


def kept(find: Callable[[Asked], Found]) -> Callable[[Asked], Found]:
    """Keep what a function finds out about what it is asked, a word or two; it may be anything but None."""
    known: dict[Asked, Found] = {}
    look_up = known.get

    @wraps(find)
    def found(asked: Asked) -> Found:
        answer = look_up(asked)
        if answer is None:
            answer = find(asked)
            if len(known) >= MOST:
                known.clear()
            known[asked] = answer
        return answer

    return found
