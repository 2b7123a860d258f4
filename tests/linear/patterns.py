"""Every pattern of the source, and strings grown from each: what it matches, many times, and almost matches.

The attacks are those of Davis, Coghlan, Servant and Lee, "The Impact of Regular Expression Denial of Service in
Practice" (ESEC/FSE 2018): a prefix that leads to a repeated part, the part many times, a suffix that fails.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any
from unittest import mock

from normkit import Normalizer
from tests.linear.growth import Pump

HOMES = ("normkit", "normkit_chrome", "normkit_dates", "normkit_headlines", "normkit_names", "normkit_text")
MOST_BRANCHES = 8
"""Alternatives of one group that are followed; a lexicon has thousands, all alike."""
PROBES = "a1 A_.-,:é\u0627я中\u0301'\"(\n"
"""Characters that stand for a class of characters, tried in order."""

Parsed = Any
"""A pattern as ``re`` parses it: a list of (opcode, argument)."""


def modules() -> list[ModuleType]:
    """Return all modules of the core and of the families."""
    homes = map(importlib.import_module, HOMES)
    names = (entry.name for home in homes for entry in pkgutil.walk_packages(home.__path__, home.__name__ + "."))
    return [importlib.import_module(name) for name in names if not name.endswith("__main__")]


def every_pattern() -> list[str]:
    """Return all patterns over text that the source holds: its modules', and those made to look at examples."""
    found: set[str] = set()
    with _recording(found):
        for module in modules():
            for value in list(vars(module).values()):
                _keep(value, found)
                if hasattr(value, "cache_clear") and value.__module__ == module.__name__ and not _parameters(value):
                    value.cache_clear()
                    _keep(value(), found)
        kit = Normalizer()
        for rule in kit.rules:
            for example in rule.examples:
                for record in example.records():
                    kit.check(record)
    return sorted(found)


def _parameters(function: Callable[..., object]) -> int:
    code = function.__wrapped__.__code__  # type: ignore[attr-defined]
    return int(code.co_argcount + code.co_kwonlyargcount)


def _keep(value: object, found: set[str]) -> None:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            found.add(value.pattern if not value.flags & re.VERBOSE else f"(?x:{value.pattern})")
    elif isinstance(value, (list, tuple, set, frozenset)):
        for one in value:
            _keep(one, found)
    elif isinstance(value, dict):
        for one in value.values():
            _keep(one, found)


@contextmanager
def _recording(found: set[str]) -> Iterator[None]:
    """Keep the patterns that the source asks ``re`` to compile."""
    compiled = re._compile  # type: ignore[attr-defined]

    def record(pattern: object, flags: int) -> object:
        caller = sys._getframe(2).f_globals.get("__name__", "")
        value = compiled(pattern, flags)
        if caller.partition(".")[0] in HOMES:
            _keep(value, found)
        return value

    with mock.patch.object(re, "_compile", record):
        yield


# ---------------------------------------------------------------- strings of a pattern


def pumps(pattern: str) -> list[Pump]:
    """Return the attacks grown from a pattern: its samples repeated, and each of its repeated parts pumped."""
    tree = re._parser.parse(pattern)  # type: ignore[attr-defined]
    found: dict[Pump, None] = {}
    for variant in range(2):
        whole = _sample(tree, variant)
        items = list(tree)
        for cut in range(1, len(items) + 1):
            if part := _sample(items[:cut], variant):
                found[Pump("", part, "")] = None
        if whole:
            found[Pump("", whole + " ", "")] = None
            found[Pump("", whole[:-1], "")] = None
        for before, body in _loops(items, "", variant):
            if body:
                found[Pump(before, body, "\x00")] = None
                found[Pump("", before + body, "\x00")] = None
    return [pump for pump in found if pump.body]


def samples(pattern: str) -> list[str]:
    """Return a few strings that a pattern matches, as far as its lookaheads let them."""
    tree = re._parser.parse(pattern)  # type: ignore[attr-defined]
    return list(dict.fromkeys(_sample(tree, variant) for variant in range(3)))


def _loops(items: list[Parsed], before: str, variant: int) -> Iterator[tuple[str, str]]:
    """Yield (what leads to it, one turn of it) for each repeated part."""
    for op, arg in items:
        name = str(op)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            _, high, body = arg
            if high > 3:
                yield before, _sample(body, variant)
            yield from _loops(list(body), before, variant)
        elif name == "SUBPATTERN":
            yield from _loops(list(arg[-1]), before, variant)
        elif name == "ATOMIC_GROUP":
            yield from _loops(list(arg), before, variant)
        elif name in ("ASSERT", "ASSERT_NOT"):
            yield from _loops(list(arg[1]), before, variant)
        elif name == "BRANCH":
            for branch in arg[1][:MOST_BRANCHES]:
                yield from _loops(list(branch), before, variant)
        before += _sample([(op, arg)], variant)


def _sample(items: Any, variant: int, groups: dict[int, str] | None = None) -> str:
    """Return a string that parsed items match, but for their lookaheads; ``variant`` picks among alternatives."""
    groups = {} if groups is None else groups
    text = ""
    for op, arg in items:
        name = str(op)
        if name == "LITERAL":
            text += chr(arg)
        elif name == "NOT_LITERAL":
            text += next(one for one in PROBES if ord(one) != arg)
        elif name == "ANY":
            text += "x"
        elif name == "IN":
            text += _of_class(arg, variant)
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            low, high, body = arg
            text += "".join(_sample(body, variant, groups) for _ in range(min(max(low, 1), high, 40)))
        elif name == "SUBPATTERN":
            number, *_, body = arg
            part = _sample(body, variant, groups)
            if number is not None:
                groups[number] = part
            text += part
        elif name == "ATOMIC_GROUP":
            text += _sample(arg, variant, groups)
        elif name == "BRANCH":
            branches = arg[1]
            text += _sample(branches[variant % len(branches)], variant, groups)
        elif name == "GROUPREF":
            text += groups.get(arg, "")
        elif name == "ASSERT" and arg[0] < 0 and not text:
            text += _sample(arg[1], variant, groups)
    return text


def _of_class(members: list[Parsed], variant: int) -> str:
    """Return a character of a class."""
    negated = str(members[0][0]) == "NEGATE"
    if negated:
        tree = [(re._constants.IN, members)]  # type: ignore[attr-defined]
        fits = re._compiler.compile(_pattern_of(tree))  # type: ignore[attr-defined]
        good = [one for one in PROBES if fits.fullmatch(one)]
        return good[variant % len(good)] if good else "\u2603"
    op, arg = members[variant % len(members)]
    name = str(op)
    if name == "LITERAL":
        return chr(arg)
    if name == "RANGE":
        return chr(min(arg[0] + variant, arg[1]))
    shown = {"CATEGORY_DIGIT": "7", "CATEGORY_SPACE": " ", "CATEGORY_WORD": "w", "CATEGORY_NOT_DIGIT": "q"}
    return shown.get(str(arg), "-")


def _pattern_of(tree: list[Parsed]) -> Any:
    state = re._parser.State()  # type: ignore[attr-defined]
    state.str = ""
    return re._parser.SubPattern(state, tree)  # type: ignore[attr-defined]
