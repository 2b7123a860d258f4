"""Load plugins, and complain clearly.

normkit loads them itself: pluggy's own loader lets a stranger's entry point called "chrome" silently replace
ours, and stops at the first broken plugin.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from functools import lru_cache
from inspect import get_annotations
from itertools import islice
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

import pluggy

from normkit.core import hookspecs
from normkit.core.errors import reason
from normkit.core.rule import LearnableRule, Rule, Stage
from normkit.core.text import shortened, visible
from normkit.settings.discovery import GROUP, Entry, installed

before_import: Callable[[Entry], None] | None = None
"""Called with each entry before the first of its code runs: so the command line puts a process around a stranger's."""
T = TypeVar("T")
OFF = "NORMKIT_NO_PLUGINS"
"""Environment variable: names of plugins to leave out, separated by commas."""
MOST = 10_000
"""Rules, formats or reporters that one plugin may bring."""
_TYPES = {
    "default": (bool,), "most": (float, int), "stage": (Stage,), "follows": (str,), "told": (str,),
    "examples": (tuple,),
}  # fmt: skip
"""Attributes of a rule class -> their types: the engine goes by them."""


HOME = "normkit"
"""The distribution whose names and codes no other takes."""


class Plugins(NamedTuple):
    """What an environment's plugins provide, and what went wrong while loading them."""

    manager: pluggy.PluginManager
    entries: tuple[Entry, ...]
    rules: Mapping[str, type[Rule]]
    owners: Mapping[str, Entry]
    """code -> the plugin that brought the rule."""
    problems: tuple[str, ...]
    """Each on one line, fit for a terminal."""
    lost: Mapping[str, str]
    """code -> why no rule answers to it, though plugins claim it."""
    formats: tuple[Any, ...] = ()
    """Further file formats (``normkit.formats.Format``); the command line asks for them."""
    reporters: Mapping[str, Any] = MappingProxyType({})
    """Output format -> a further reporter; as above."""


@lru_cache(maxsize=8)
def load(disabled: frozenset[str] = frozenset(), entries: tuple[Entry, ...] | None = None) -> Plugins:
    """Load all plugins but the ``disabled`` ones. Never raises for a bad plugin: see ``problems``.

    Of two that claim one name, code or suffix normkit's own keeps it, else neither has it.
    """
    off = disabled | {name for name in os.environ.get(OFF, "").split(",") if name}
    found = sorted(
        set(installed() if entries is None else entries), key=lambda entry: (entry.distribution != HOME, entry)
    )
    wanted = [entry for entry in found if entry.name not in off]
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(hookspecs)
    problems: list[str] = []
    named, contested = single((entry.name, entry, entry) for entry in wanted)
    problems += [f"the name {name!r} {why}" for name, why in contested]
    loaded: dict[str, Entry] = {}
    for entry in named.values():
        if why := _register(manager, entry):
            problems.append(why)
        else:
            loaded[entry.name] = entry
    rules, owners, lost = _rules(manager, loaded, problems)
    return Plugins(
        manager, tuple(sorted(loaded.values())), MappingProxyType(rules), MappingProxyType(owners),
        tuple(dict.fromkeys(map(visible, problems))), MappingProxyType(lost),
    )  # fmt: skip


def single(claims: Iterable[tuple[str, Entry, T]]) -> tuple[dict[str, T], list[tuple[str, str]]]:
    """Return name -> what is claimed under it, for names that are one plugin's; and (name, why) for the others.

    Of a name that normkit's own distribution claims, that claim holds.
    """
    by_name: dict[str, list[tuple[Entry, T]]] = {}
    for name, entry, what in claims:
        by_name.setdefault(name, []).append((entry, what))
    found: dict[str, T] = {}
    contested: list[tuple[str, str]] = []
    for name, several in by_name.items():
        ours = [pair for pair in several if pair[0].distribution == HOME]
        if len(several) == 1 or len(ours) == 1:
            found[name] = (ours or several)[0][1]
        if len(several) > 1:
            rivals = _and(entry for entry, _ in several if entry.distribution != HOME) if len(ours) == 1 else ""
            why = (
                f"is normkit's own, and not taken from it by {rivals}"
                if rivals
                else (f"is claimed twice, neither is used: {_and(entry for entry, _ in several)}")
            )
            contested.append((name, why))
    return found, contested


def _register(manager: pluggy.PluginManager, entry: Entry) -> str:
    """Load one plugin; return what is wrong with it, or ``""``."""
    if before_import is not None:
        before_import(entry)
    module, _, attribute = entry.target.partition(":")
    plugin: Any = None
    try:
        plugin = importlib.import_module(module)
        for part in attribute.split(".") if attribute else ():
            plugin = getattr(plugin, part)
        manager.register(plugin, entry.name)
        manager.check_pending()
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a stranger's code may raise anything
        if manager.has_plugin(entry.name):
            manager.unregister(name=entry.name)
        unfit = isinstance(error, pluggy.PluginValidationError)
        why = f"is not loaded: {' '.join(str(error).split())}" if unfit else f"does not load: {reason(error)}"
        return f"{entry} {why}"
    return ""


def provided(
    hook: pluggy.HookCaller, by_name: Mapping[str, Entry], what: str, problems: list[str]
) -> Iterator[tuple[Entry, Any]]:
    """Yield what each plugin returns from a hook without arguments, with the plugin; tell of those that fail."""
    for plugin in hook.get_hookimpls():
        entry = by_name[plugin.plugin_name]
        try:
            yield from [(entry, one) for one in _drawn(plugin.function())]
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # as above
            problems.append(f"{entry} fails to register its {what}: {reason(error)}")


def _drawn(provided: Any) -> list[Any]:
    """Return the items of what a hook returns, pairs for a mapping. Raises ValueError where there is no end to them."""
    items = provided.items() if isinstance(provided, Mapping) else provided
    found = list(islice(items, MOST + 1))
    if len(found) > MOST:
        raise ValueError(f"it returns more than {MOST:,}, and perhaps never ends")
    return found


def complaint(unfit: Callable[[Any], str], what: Any) -> str:
    """Say what is wrong with what a plugin provides, or ``""``; asking may raise anything."""
    try:
        return unfit(what)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # as above
        return f"it cannot be looked at: {reason(error)}"


def _rules(
    manager: pluggy.PluginManager, by_name: Mapping[str, Entry], problems: list[str]
) -> tuple[dict[str, type[Rule]], dict[str, Entry], dict[str, str]]:
    claims: list[tuple[str, Entry, tuple[Entry, type[Rule]]]] = []
    for entry, rule in provided(manager.hook.register_rules, by_name, "rules", problems):
        if why := complaint(unfit_rule, rule) or (entry.distribution != HOME and complaint(_unfit_options, rule)):
            problems.append(f"{entry}: {why}")
        else:
            claims.append((rule.code, entry, (entry, rule)))
    found, contested = single(claims)
    problems += [f"the code {code} {why}" for code, why in contested]
    lost = {code: f"the code {code} {why}" for code, why in contested if code not in found}
    learned, contested = single(
        (rule.learns, entry, rule) for entry, rule in found.values() if issubclass(rule, LearnableRule)
    )
    for name, why in contested:  # two that learn under one name would read each other's files
        problems.append(f"what is learned as {name!r} {why}")
        for code in [code for code, (_, rule) in found.items() if getattr(rule, "learns", None) == name]:
            if found[code][1] is not learned.get(name):
                del found[code]
                if name not in learned:
                    lost[code] = f"rule {code} is left out: what is learned as {name!r} {why}"
    ordered = sorted(found.items())
    return {code: rule for code, (_, rule) in ordered}, {code: entry for code, (entry, _) in ordered}, lost


def unfit_rule(rule: object) -> str:
    """Say why an object is no usable rule class, or ``""``. It may raise what the class does."""
    if not (isinstance(rule, type) and issubclass(rule, Rule)):
        return f"{shortened(repr(rule), 100)} is no subclass of normkit.Rule"
    code, name = getattr(rule, "code", None), getattr(rule, "name", None)
    if type(code) is not str or type(name) is not str or not (code.isalnum() and code.isupper()) or not _plain(name):
        return f"rule {rule.__name__} needs a code like 'ABC101' and a name like 'some-name'"
    if code.startswith("KIT"):
        return f"rule {code}: codes that begin with KIT are the engine's"
    known = {entry.name for entry in fields(rule)}
    written = {name for name, kind in get_annotations(rule).items() if "ClassVar" not in str(kind)}
    if written - known:
        return f"rule {code} has options ({', '.join(sorted(written - known))}): put @dataclass(frozen=True) on it"
    if issubclass(rule, LearnableRule) and not (
        type(learns := getattr(rule, "learns", None)) is str and _plain(learns)
    ):
        return f"rule {code} is a LearnableRule and must say what its facts are called: learns = 'openings'"
    for attribute in ("reads", "triggers"):
        told = getattr(rule, attribute)
        if told is not None and not (type(told) is tuple and all(type(one) is str and one for one in told)):
            return f"rule {code}: {attribute} must be a tuple of strings, or None"
    for attribute, kinds in _TYPES.items():
        if type(getattr(rule, attribute)) not in kinds:
            return f"rule {code}: {attribute} must be of type {kinds[0].__name__}"
    return ""


def _unfit_options(rule: type[Rule]) -> str:
    if not fields(rule):
        return ""
    from normkit.settings.options import unfit_options

    return unfit_options(rule)


def _plain(name: str) -> bool:
    return name.isprintable() and not name.isspace() and 0 < len(name) <= 100


def _and(entries: Iterable[Entry]) -> str:
    return " and ".join(dict.fromkeys(map(str, entries)))
