"""Load plugins, and complain clearly.

normkit loads them itself: pluggy's own loader lets a stranger's entry point called "chrome" silently replace
ours, and stops at the first broken plugin.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import lru_cache
from inspect import get_annotations
from types import MappingProxyType
from typing import Any, NamedTuple

import pluggy

from normkit.core import hookspecs
from normkit.core.rule import LearnableRule, Rule
from normkit.settings.discovery import GROUP, Entry, installed

before_import: Callable[[Entry], None] | None = None
"""Called with each entry before the first of its code runs: so the command line puts a process around a stranger's."""
OFF = "NORMKIT_NO_PLUGINS"
"""Environment variable: names of plugins to leave out, separated by commas."""


class Plugins(NamedTuple):
    """What an environment's plugins provide, and what went wrong while loading them."""

    manager: pluggy.PluginManager
    entries: tuple[Entry, ...]
    rules: Mapping[str, type[Rule]]
    owners: Mapping[str, Entry]
    """code -> the plugin that brought the rule."""
    problems: tuple[str, ...]
    lost: Mapping[str, str]
    """code -> why no rule answers to it, though plugins claim it."""


@lru_cache(maxsize=8)
def load(disabled: frozenset[str] = frozenset(), entries: tuple[Entry, ...] | None = None) -> Plugins:
    """Load all plugins but the ``disabled`` ones. Never raises for a bad plugin: see ``problems``."""
    off = disabled | {name for name in os.environ.get(OFF, "").split(",") if name}
    found = sorted(set(installed() if entries is None else entries))
    wanted = [entry for entry in found if entry.name not in off]
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(hookspecs)
    problems: list[str] = []
    loaded: list[Entry] = []
    for entry in wanted:
        rivals = [other for other in wanted if other.name == entry.name]
        if len(rivals) > 1:
            problems.append(f"the name {entry.name!r} is claimed twice, neither is loaded: {_and(rivals)}")
        elif complaint := _register(manager, entry):
            problems.append(complaint)
        else:
            loaded.append(entry)
    rules, owners, lost = _rules(manager, {entry.name: entry for entry in loaded}, problems)
    return Plugins(
        manager, tuple(loaded), MappingProxyType(rules), MappingProxyType(owners),
        tuple(dict.fromkeys(problems)), MappingProxyType(lost),
    )  # fmt: skip


def _register(manager: pluggy.PluginManager, entry: Entry) -> str:
    """Load one plugin; return what is wrong with it, or ``""``."""
    if before_import is not None:
        before_import(entry)
    module, _, attribute = entry.target.partition(":")
    try:
        plugin: Any = importlib.import_module(module)
        for part in attribute.split(".") if attribute else ():
            plugin = getattr(plugin, part)
        manager.register(plugin, entry.name)
    except Exception as error:  # a stranger's code may raise anything
        return f"{entry} does not load: {type(error).__name__}: {error}"
    try:
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        manager.unregister(plugin)
        return f"{entry} is not loaded: {' '.join(str(error).split())}"
    return ""


def _rules(
    manager: pluggy.PluginManager, by_name: Mapping[str, Entry], problems: list[str]
) -> tuple[dict[str, type[Rule]], dict[str, Entry], dict[str, str]]:
    claims: dict[str, list[tuple[Entry, type[Rule]]]] = {}
    for hook in manager.hook.register_rules.get_hookimpls():
        entry = by_name[hook.plugin_name]
        try:
            registered: Iterable[object] = hook.function()  # type: ignore[assignment]
            for rule in registered:
                if complaint := _unfit(rule):
                    problems.append(f"{entry}: {complaint}")
                elif isinstance(rule, type) and issubclass(rule, Rule):
                    claims.setdefault(rule.code, []).append((entry, rule))
        except Exception as error:  # as above
            problems.append(f"{entry} fails to register its rules: {type(error).__name__}: {error}")
    lost: dict[str, str] = {}
    for code, several in claims.items():
        if len(several) > 1:
            lost[code] = f"the code {code} is claimed twice, neither is used: {_and(entry for entry, _ in several)}"
            problems.append(lost[code])
    single = {code: several[0] for code, several in sorted(claims.items()) if code not in lost}
    return (
        {code: rule for code, (_, rule) in single.items()},
        {code: entry for code, (entry, _) in single.items()},
        lost,
    )


def _unfit(rule: object) -> str:
    """Say why an object is no usable rule class, or ``""``."""
    if not (isinstance(rule, type) and issubclass(rule, Rule)):
        return f"{rule!r} is no subclass of normkit.Rule"
    code = getattr(rule, "code", None)
    if not (
        isinstance(code, str) and code.isalnum() and code.isupper() and isinstance(getattr(rule, "name", None), str)
    ):
        return f"rule {rule.__name__} needs a code like 'ABC101' and a name like 'some-name'"
    known = {entry.name for entry in fields(rule)}
    written = {name for name, kind in get_annotations(rule).items() if "ClassVar" not in str(kind)}
    if written - known:
        return f"rule {code} has options ({', '.join(sorted(written - known))}): put @dataclass(frozen=True) on it"
    if issubclass(rule, LearnableRule) and not isinstance(getattr(rule, "learns", None), str):
        return f"rule {code} is a LearnableRule and must say what its facts are called: learns = 'openings'"
    return ""


def _and(entries: Iterable[Entry]) -> str:
    return " and ".join(dict.fromkeys(map(str, entries)))
