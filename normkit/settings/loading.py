"""Settings: what ``[tool.normkit]`` in pyproject.toml, or normkit.toml, says; and the rules it configures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from fnmatch import fnmatchcase
from itertools import chain
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from normkit.core.engine_codes import NOTICES
from normkit.core.errors import ConfigError, PluginError, nearest
from normkit.core.fields import ALIASES
from normkit.core.rule import LearnableRule, Rule
from normkit.settings.plugins import Plugins

Codes = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set. A field is a key of the file, with ``-`` for ``_``."""

    select: Codes = ()
    """Codes or prefixes of the rules to run; empty means all."""
    extend_select: Codes = ()
    """Codes or prefixes to run besides those of ``select``."""
    ignore: Codes = ()
    """Codes or prefixes to leave out."""
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Options by code: ``[tool.normkit.rules.CHR111]``."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """Own names of the canonical fields: ``text = "articleBody"``."""
    per_file_ignores: Mapping[str, Codes] = field(default_factory=dict)
    """Glob of a path, relative to the file with the settings -> codes to leave out."""
    per_source_ignores: Mapping[str, Codes] = field(default_factory=dict)
    """A record's ``source``, or the host of its ``url`` -> codes to leave out."""
    exclude: tuple[str, ...] = ()
    """Globs of paths that are not looked at when a folder is walked."""
    no_plugins: tuple[str, ...] = ()
    """Names of plugins not to load."""
    unsafe_fixes: bool = False
    """Apply unsafe fixes too."""
    schema: str = ""
    """``package.module:Schema``: a pandera schema of the user's own for what leaves."""
    learned: Mapping[str, str] = field(default_factory=dict)
    """What was learned, and reviewed -> its file or folder: ``names = "names.toml"`` (see ``normkit learn``)."""
    facts_memory: int = 0
    """Megabytes of facts for corpus rules to hold in memory; more goes to disk (``normkit[duckdb]``). 0: no limit."""
    baseline: str = ""
    """A file of findings that are known and not reported again."""
    root: str = ""
    """The folder of the file that set this; paths count from here. Not a key."""

    def path(self, name: str) -> Path:
        """Return a path that these settings name: relative ones count from the folder of their file."""
        return Path(self.root, name)

    def for_file(self, path: str) -> Settings:
        """Return these settings with the ignores that hold for one file."""
        more = [code for glob, codes in self.per_file_ignores.items() if self._matches(path, glob) for code in codes]
        return replace(self, ignore=(*self.ignore, *more), per_file_ignores={}) if self.per_file_ignores else self

    def excludes(self, path: str) -> bool:
        """Say whether a walk passes over this path."""
        return any(self._matches(path, glob) for glob in self.exclude)

    def _matches(self, path: str, glob: str) -> bool:
        whole = Path(path).absolute()
        root = Path(self.root).absolute()
        inside = whole.relative_to(root).as_posix() if whole.is_relative_to(root) else whole.as_posix()
        return fnmatchcase(inside, glob) or fnmatchcase(whole.name, glob)


_OURS = re.compile(rb"^[ \t]*\[{1,2}tool\.normkit[\].]", re.MULTILINE)
_KEYS = {entry.name.replace("_", "-"): entry for entry in fields(Settings) if entry.name != "root"}


# ---------------------------------------------------------------- files


def find(path: Path) -> Path | None:
    """Return the file whose settings hold for ``path``: the nearest going up, or None."""
    return next((file for folder in (path, *path.parents) for file in _candidates(folder)), None)


def _candidates(folder: Path) -> Iterable[Path]:
    for name in ("normkit.toml", ".normkit.toml"):
        if (folder / name).is_file():
            yield folder / name
    project = folder / "pyproject.toml"
    try:
        if project.is_file() and _OURS.search(project.read_bytes()):
            yield project
    except OSError as error:
        raise ConfigError(f"{project}: cannot be read: {error.strerror}") from error


def load(file: Path) -> Settings:
    """Read the settings of a file and of those it extends.

    Raises ConfigError for a file that cannot be read, a key that does not exist, a value of the wrong type.
    """
    return _load(file, ())


def _load(file: Path, seen: tuple[Path, ...]) -> Settings:
    import tomllib

    if file in seen:
        raise ConfigError(f"{file}: 'extend' goes in a circle: {' -> '.join(map(str, (*seen, file)))}")
    try:
        document = tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{file}: cannot be read as TOML: {error}") from error
    if file.name == "pyproject.toml":
        document = document.get("tool", {}).get("normkit", {})
    if not isinstance(document, dict):
        raise ConfigError(f"{file}: [tool.normkit] must be one table")
    base = Settings()
    if "extend" in document:
        other = document.pop("extend")
        if not isinstance(other, str):
            raise ConfigError(f"{file}: 'extend' must be the path of another settings file")
        base = _load((file.parent / other).resolve(), (*seen, file))
    return replace(
        base, **{key.replace("-", "_"): _value(file, key, document[key]) for key in document}, root=str(file.parent)
    )


def _value(file: Path, key: str, value: object) -> Any:
    if key not in _KEYS:
        raise ConfigError(f"{file}: unknown key {key!r}{nearest(key, (*_KEYS, 'extend'))}")
    checked = _checked(value, get_type_hints(Settings)[_KEYS[key].name])
    if checked is None:
        raise ConfigError(f"{file}: {key!r} has a value of the wrong type: {value!r}; it takes {_KEYS[key].type}")
    if key == "fields":
        check_fields(checked, str(file))
    return checked


def check_fields(names: Mapping[str, str], where: str = "fields") -> None:
    """Raise ConfigError if ``names`` maps a field that does not exist."""
    for canonical in names:
        if canonical not in ALIASES:
            raise ConfigError(f"{where}: unknown field {canonical!r}{nearest(canonical, ALIASES)}")


def _checked(value: object, kind: Any) -> Any:
    """Return ``value`` as ``kind``, lists as tuples; None if it is something else."""
    if kind is Any:
        return value
    if kind == Path | None:
        return Path(value) if isinstance(value, (str, Path)) else None
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        if not isinstance(value, (list, tuple)):
            return None
        items = tuple(_checked(item, inner) for item in value)
        return None if None in items else items
    if get_origin(kind) is not None:
        inner = get_args(kind)[1]
        if not isinstance(value, Mapping):
            return None
        pairs = {key: _checked(item, inner) for key, item in value.items()}
        return None if None in pairs.values() else pairs
    if kind is float and type(value) is int:
        return float(value)
    return value if type(value) is kind else None


# ---------------------------------------------------------------- rules


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
            raise ConfigError(f"'learned' names {name!r}, which no rule learns{nearest(name, learners)}")
    for code in settings.rules:
        if code not in plugins.rules:
            raise ConfigError(
                f"options for an unknown rule {code!r}{nearest(code, plugins.rules)}{_lost_with(plugins)}"
            )
    chosen = [code for code in plugins.rules if _selected(code, plugins.rules[code], settings)]
    return tuple(_configured_rule(plugins.rules[code], settings.rules.get(code, {}), settings) for code in chosen)


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
        raise ConfigError(
            f"no rule has the code or prefix {prefix!r}{nearest(prefix, plugins.rules)}{_lost_with(plugins)}"
        )


def _lost_with(plugins: Plugins) -> str:
    return "".join(f"\n  (it may be lost with this one: {problem})" for problem in plugins.problems)


def _configured_rule(rule: type[Rule], options: Mapping[str, Any], settings: Settings) -> Rule:
    if not options:
        return rule()
    hints = get_type_hints(rule)
    known = {entry.name: hints[entry.name] for entry in fields(rule)}
    values = {}
    for key, value in options.items():
        name = key.replace("-", "_")
        if name not in known:
            takes = nearest(name, known) if known else "; it takes none"
            raise ConfigError(f"rule {rule.code} ({rule.name}) has no option {key!r}{takes}")
        values[name] = _checked(value, known[name])
        if values[name] is None:
            raise ConfigError(f"rule {rule.code} ({rule.name}): option {key!r} takes {known[name]}, not {value!r}")
        if isinstance(values[name], Path):
            values[name] = settings.path(values[name])
    try:
        return rule(**values)
    except ValueError as error:
        raise ConfigError(f"rule {rule.code} ({rule.name}): {error}") from error
