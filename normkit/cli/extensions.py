"""File formats and reporters that plugins add: which are whose, and which cannot be used."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from normkit.core.text import visible
from normkit.formats.base import Format
from normkit.formats.registry import known_suffixes
from normkit.reporters.registry import BUILT_IN
from normkit.settings.plugins import Plugins, complaint, provided, single


def extended(plugins: Plugins) -> Plugins:
    """Return the plugins with the formats and reporters they bring. Never raises for a bad one: see ``problems``.

    normkit's own suffixes and output formats stay its own; of those that two plugins claim neither is used.
    """
    problems: list[str] = []
    by_name = {entry.name: entry for entry in plugins.entries}
    brought = list(provided(plugins.manager.hook.register_formats, by_name, "formats", problems))
    named = list(provided(plugins.manager.hook.register_reporters, by_name, "reporters", problems))
    if not (brought or named or problems):
        return plugins
    formats, reporters = [], []
    for entry, format in brought:
        if why := complaint(_unfit_format, format):
            problems.append(f"{entry}: {why}")
        else:
            formats += [(suffix, entry, format) for suffix in dict.fromkeys(format.suffixes)]
    for entry, pair in named:
        if why := complaint(_unfit_reporter, pair):
            problems.append(f"{entry}: {why}")
        else:
            reporters.append((pair[0], entry, pair[1]))
    of_suffix, contested = single(formats)
    problems += [f"the suffix {suffix} {why}" for suffix, why in contested]
    lost = {suffix for suffix, _ in contested}
    whole = {id(one): one for one in of_suffix.values() if lost.isdisjoint(one.suffixes)}
    of_name, contested = single(reporters)
    problems += [f"the output format {name!r} {why}" for name, why in contested]
    return plugins._replace(
        formats=tuple(whole.values()),
        reporters=MappingProxyType(dict(sorted(of_name.items()))),
        problems=tuple(dict.fromkeys((*plugins.problems, *map(visible, problems)))),
    )


def _unfit_format(format: Any) -> str:
    """Say why an object that a plugin brings is no usable format, or ``""``. It may raise what the object does."""
    if not isinstance(format, Format):
        return f"{type(format).__name__} is no subclass of normkit.Format"
    name, suffixes = getattr(format, "name", None), getattr(format, "suffixes", None)
    if type(name) is not str or not name.isprintable() or type(suffixes) not in (tuple, list) or not suffixes:
        return f"format {type(format).__name__} needs a name and suffixes like ('.warc',)"
    for suffix in suffixes:
        if type(suffix) is not str or not suffix.isprintable() or suffix != suffix.lower() or suffix[:1] != ".":
            return f"format {name!r}: a suffix is in lower case and begins with a dot"
        if suffix in known_suffixes():
            return f"format {name!r}: the suffix {suffix} is normkit's own, and not taken from it"
    return ""


def _unfit_reporter(pair: Any) -> str:
    """Say why a pair of name and reporter cannot be used, or ``""``."""
    name, report = pair
    if type(name) is not str or not name.isprintable() or not 0 < len(name) <= 100:
        return "the name of an output format is a short printable string"
    if not callable(report):
        return f"the output format {name!r} has a reporter that cannot be called"
    if name in BUILT_IN:
        return f"the output format {name!r} is normkit's own, and not taken from it"
    return ""
