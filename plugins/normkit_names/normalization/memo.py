"""Remembering what was found out about a name, a word or a pair of words, since all of them recur.

``functools.lru_cache`` with a limit does the same, but links its entries in a list that the garbage collector walks:
comparing two full names, each seen once, missed a cache of 1 MB 249 times with it and 164 times with a dict
(cachegrind). For the same reason values are texts, figures, and tuples of them, which the collector leaves alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

MAX_ENTRIES = 1 << 15
"""Values remembered of each function; with one more all are forgotten. As they fill up in turn, all functions
together take 26 MB at most where names are compared in one script, and 32 MB in two (tracemalloc, made-up names without
end, with an eighth of these values)."""


_forget_words: list[Callable[[], None]] = []
"""What forgets all that is remembered of words."""


def memoize_word(compute: Callable[[str], Value]) -> Callable[[str], Value]:
    """Remember what a function returns for a word, until ``memoize`` forgets something: words come from names, and are
    looked at for pairs of them, so that they need no limit of their own.
    """
    remembered = lru_cache(maxsize=None)(compute)
    _forget_words.append(remembered.cache_clear)
    return remembered


def memoize(compute: Callable[[Key], Value]) -> Callable[[Key], Value]:
    """Remember what a function returns for its one argument.

    What is known is looked up without a call of Python. The function loses its docstring for ``help`` and doctest.
    """

    class Remembered(dict[Any, Any]):
        """What the function returned for each argument; what is not there yet is computed."""

        __slots__ = ()

        def __missing__(self, key: Key) -> Value:
            if len(self) >= MAX_ENTRIES:
                self.clear()
                for forget in _forget_words:
                    forget()
            value = self[key] = compute(key)
            return value

    return Remembered().__getitem__
