"""Which rules are selected, with which options."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import fields
from itertools import chain
from typing import TYPE_CHECKING, Any

from normkit.core.engine_codes import NOTICES
from normkit.core.errors import ConfigError, NormkitError, PluginError, nearest, reason
from normkit.core.rule import LearnableRule, Rule
from normkit.settings.loading import LONGEST_SHOWN, LONGEST_TEXT, checked, shown, unfit
from normkit.settings.plugins import Plugins
from normkit.settings.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


def configured(settings: Settings, plugins: Plugins) -> tuple[Rule, ...]:
    """Return the selected rules with their options, by code.

    Raises ConfigError for a code, option or value that does not exist, PluginError for a selected
    code that two plugins claim.
    """
    ignores = (*settings.per_file_ignores.values(), *settings.per_source_ignores.values())
    for prefix in (*settings.select, *settings.extend_select, *settings.ignore, *chain(*ignores)):
        _known(prefix, plugins)
    for code, why in plugins.lost.items():
        if _named(code, settings):
            raise PluginError(f"{why}; leave one of them out with no-plugins, or ignore {code}")
    learners = {rule.learns for rule in plugins.rules.values() if issubclass(rule, LearnableRule)}
    for name in settings.learned:
        if name not in learners:
            close = nearest(name[:LONGEST_SHOWN], learners)
            raise ConfigError(f"'learned' names {shown(name)}, which no rule learns{close}")
    for code in settings.rules:
        if code not in plugins.rules:
            close = nearest(code[:LONGEST_SHOWN], plugins.rules)
            raise ConfigError(f"{_file(settings)}options for an unknown rule {shown(code)}{close}{_lost_with(plugins)}")
    chosen = {code for code, rule in plugins.rules.items() if _selected(code, rule, settings)}
    for code in settings.rules:
        if code not in chosen and not matches(code, settings.ignore):
            made(plugins.rules[code], settings)  # a wrong option is told before somebody relies on it
    return tuple(made(plugins.rules[code], settings) for code in plugins.rules if code in chosen)


def matches(code: str, prefixes: Iterable[str]) -> bool:
    """Say whether a code is one of ``prefixes`` or begins with one."""
    return any(code.startswith(prefix) for prefix in prefixes)


def _selected(code: str, rule: type[Rule], settings: Settings) -> bool:
    return _named(code, settings) and (rule.default or code in (*settings.select, *settings.extend_select))


def _named(code: str, settings: Settings) -> bool:
    wanted = not settings.select or matches(code, (*settings.select, *settings.extend_select))
    return wanted and not matches(code, settings.ignore)


def _known(prefix: str, plugins: Plugins) -> None:
    if not prefix or not any(code.startswith(prefix) for code in (*plugins.rules, *plugins.lost, *NOTICES)):
        close = nearest(prefix[:LONGEST_SHOWN].upper(), plugins.rules)
        raise ConfigError(f"no rule has the code or prefix {shown(prefix)}{close}{_lost_with(plugins)}")


def _lost_with(plugins: Plugins) -> str:
    return "".join(f" (it may be lost with this one: {problem})" for problem in plugins.problems)


def made(rule: type[Rule], settings: Settings) -> Rule:
    """Return a rule with its options, whatever they are and whatever it raises for them: ConfigError or PluginError."""
    options = settings.rules.get(rule.code, {})
    try:
        made = _configured_rule(rule, options, settings)
        if options:
            repr(made)  # what cannot be written down now cannot be told of later
        return made
    except ConfigError as error:
        raise ConfigError(f"{_file(settings)}{error}") from error
    except (KeyboardInterrupt, NormkitError):
        raise
    except BaseException as error:
        if options:
            why = f"its options cannot be used: {reason(error)}"
            raise ConfigError(f"{_file(settings)}rule {rule.code} ({rule.name}): {why}") from error
        raise PluginError(f"rule {rule.code} ({rule.name}) cannot be made: {reason(error)}; ignore it") from error


def _file(settings: Settings) -> str:
    """Return how a message begins about an option that a file has set."""
    file = settings.set_by.get("rules")
    return f"{file}: " if file else ""


def _configured_rule(rule: type[Rule], options: Mapping[str, Any], settings: Settings) -> Rule:
    if not options:
        return rule()
    from normkit.settings.options import kind_of_option  # only where there is an option: it imports pathlib

    known = {entry.name: kind_of_option(rule, entry) for entry in fields(rule)}
    values = {}
    for key, value in options.items():
        name = key.replace("-", "_")
        if name not in known:
            takes = nearest(name[:LONGEST_SHOWN], known) if known else "; it takes none"
            raise ConfigError(f"rule {rule.code} ({rule.name}) has no option {shown(key)}{takes}")
        values[name] = checked(value, known[name])
        if values[name] is None:
            raise ConfigError(f"rule {rule.code} ({rule.name}): option {key!r} {unfit(value, known[name])}")
        if isinstance(values[name], os.PathLike):
            values[name] = _readable(rule, key, settings.path(values[name], "rules"))
    try:
        return rule(**values)
    except (ValueError, TypeError, ArithmeticError) as error:
        raise ConfigError(f"rule {rule.code} ({rule.name}): {str(error)[:LONGEST_TEXT]}") from error


def _readable(rule: type[Rule], key: str, path: Path) -> Path:
    """Return a path that an option names, unless what is there would never come to an end."""
    if os.path.lexists(path) and not (os.path.isfile(path) or os.path.isdir(path)):
        raise ConfigError(f"rule {rule.code} ({rule.name}): option {key!r}: {path}: it is neither a file nor a folder")
    return path
