"""Laws that something of a plugin's keeps, by hand or as tests: one function each, its docstring the law."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from normkit.core.errors import nearest
from normkit.testing.harness import BreachError

Promise = Callable[..., None]
"""Raises BreachError where what it is given breaks the law of its name."""


class BrokenLawError(AssertionError):
    """What breaks which law, in words, and how."""

    def __init__(self, what: str, promise: Promise, why: str) -> None:
        self.law = name(promise)
        words = (promise.__doc__ or "").partition("\n")[0]
        super().__init__("\n    ".join((f"{what} breaks the law {self.law}: {words}", *why.split("\n"))))


def name(promise: Promise) -> str:
    """Return a law's id: ``"two-reads-agree"``."""
    return promise.__name__.replace("_", "-")


def check(what: str, promise: Promise, *given: Any) -> None:
    """Raise BrokenLawError if what is given breaks its promise; whatever it raises is a breach."""
    __tracebackhide__ = True
    try:
        promise(*given)
    except BreachError as breach:
        raise BrokenLawError(what, promise, breach.why) from breach.__cause__
    except Exception as error:  # a stranger's code may raise anything
        raise BrokenLawError(what, promise, f"it raises {type(error).__name__}: {error}") from error


def chosen(laws: Sequence[Promise], only: Collection[str], skip: Collection[str]) -> Iterator[Promise]:
    """Yield the laws that ``only`` and ``skip`` leave. Raises ValueError for the name of no law."""
    known = {name(law): law for law in laws}
    for one in (*only, *skip):
        if one not in known:
            raise ValueError(f"there is no law {one!r}{nearest(one, known)}")
    yield from (law for one, law in known.items() if (not only or one in only) and one not in skip)


def as_tests(what: str, laws: Iterator[Promise], given: Sequence[tuple[str, tuple[Any, ...]]]) -> Callable[..., None]:
    """Return a pytest test of each law on each of what is given, with ids like ``wet-two-reads-agree``."""
    import pytest

    tried = [pytest.param(law, args, id=f"{one}-{name(law)}") for law in laws for one, args in given]

    def test_law_is_kept(law: Promise, given: tuple[Any, ...]) -> None:
        __tracebackhide__ = True
        check(what, law, *given)

    test: Callable[..., None] = pytest.mark.parametrize(("law", "given"), tried)(test_law_is_kept)
    return test
