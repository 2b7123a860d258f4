"""Options of rules: what may be declared as one, and of which kind each is."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from inspect import get_annotations
from types import NoneType, SimpleNamespace, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from normkit.core.errors import reason
from normkit.core.rule import Rule
from normkit.settings.loading import checked, is_path, unfit

KINDS = "bool, int, float, str, Path, Literal[...], tuple[..., ...], Mapping[str, ...], and any of them or None"
"""What an option may be, as messages say it."""


def kind_of_option(rule: type[Rule], option: Field[Any]) -> Any:
    """Return the type that an option is declared with; ``Path`` need not be imported where the module runs.

    Raises what its annotation does.
    """
    from pathlib import Path  # takes longer to import than a small file to check: rules import it for types alone

    owner = next(base for base in rule.__mro__ if option.name in get_annotations(base))
    declared = SimpleNamespace(__annotations__={option.name: option.type})
    return get_type_hints(declared, vars(sys.modules[owner.__module__]), {"Path": Path})[option.name]


def unfit_options(rule: type[Rule]) -> str:
    """Say what is wrong with the options that a rule declares, or ``""``. It may raise what the class does.

    That a name is one in Python is seen to by ``dataclass``. The rules of normkit's own distribution are not put
    through this at every start, but once by a test.
    """
    taken = {name for base in rule.__mro__ if base.__module__.startswith("normkit.") for name in _names_of(base)}
    for option in fields(rule):
        if option.name in taken:
            what = f"{option.name!r} is no option, but what every rule has: leave its type away, or call it otherwise"
            return f"rule {rule.code} ({rule.name}): {what}"
        if why := _unfit(rule, option):
            return f"rule {rule.code} ({rule.name}): option {option.name!r} {why}"
    return ""


def _names_of(base: type) -> set[str]:
    """Return the names that one of normkit's own classes takes, but for those of its own options."""
    own = {option.name for option in fields(base)} if issubclass(base, Rule) else set()
    return {*vars(base), *get_annotations(base)} - own


def _unfit(rule: type[Rule], option: Field[Any]) -> str:
    if not option.init:
        return "cannot be set (init=False)"
    try:
        kind = kind_of_option(rule, option)
    except (NameError, AttributeError, TypeError, SyntaxError) as error:
        return f"has a type that cannot be told: {reason(error)}"
    if not is_kind(kind):
        named = option.type if isinstance(option.type, str) else getattr(kind, "__name__", kind)
        return f"is of a type that no settings file can hold: {named!s:.100}; known are {KINDS}"
    if option.default is MISSING and option.default_factory is MISSING:
        return "needs a default: a rule runs as it is until somebody sets it otherwise"
    default = option.default if option.default_factory is MISSING else option.default_factory()
    if default is None and NoneType in get_args(kind):
        return ""
    return f"has a wrong default: it {unfit(default, kind)}" if checked(default, kind) is None else ""


def is_kind(kind: Any) -> bool:
    """Say whether values of a settings file can be checked against a type.

    >>> is_kind(tuple[str, ...] | None), is_kind(list[str])
    (True, False)
    """
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return all(one is NoneType or is_kind(one) for one in inner)
    if origin is Literal:
        return all(type(one) in (str, int, bool) for one in inner)
    if origin is tuple:
        return inner[1:] == (...,) and is_kind(inner[0])
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return len(inner) == 2 and inner[0] is str and is_kind(inner[1])
    return kind in (Any, bool, int, float, str) or is_path(kind)
