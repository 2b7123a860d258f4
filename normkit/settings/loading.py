"""Read settings files: ``[tool.normkit]`` in pyproject.toml, or normkit.toml; the nearest one going up holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from normkit.core.errors import ConfigError, nearest
from normkit.core.fields import ALIASES
from normkit.settings.settings import Settings

_OURS = re.compile(rb"^[ \t]*\[{1,2}tool\.normkit[\].]", re.MULTILINE)
_KEYS = {entry.name.replace("_", "-"): entry for entry in fields(Settings) if entry.name != "root"}


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
    found = checked(value, get_type_hints(Settings)[_KEYS[key].name])
    if found is None:
        raise ConfigError(f"{file}: {key!r} has a value of the wrong type: {value!r}; it takes {_KEYS[key].type}")
    if key == "fields":
        check_fields(found, str(file))
    if key == "timeout" and not 0 <= found < float("inf"):
        raise ConfigError(f"{file}: 'timeout' is a number of seconds, 0 (no limit) or more, not {found!r}")
    return found


def check_fields(names: Mapping[str, str], where: str = "fields") -> None:
    """Raise ConfigError if ``names`` maps a field that does not exist."""
    for canonical in names:
        if canonical not in ALIASES:
            raise ConfigError(f"{where}: unknown field {canonical!r}{nearest(canonical, ALIASES)}")


def checked(value: object, kind: Any) -> Any:
    """Return ``value`` as ``kind``, lists as tuples; None if it is something else."""
    if kind is Any:
        return value
    if kind == Path | None:
        return Path(value) if isinstance(value, (str, Path)) else None
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        if not isinstance(value, (list, tuple)):
            return None
        items = tuple(checked(item, inner) for item in value)
        return None if None in items else items
    if get_origin(kind) is not None:
        inner = get_args(kind)[1]
        if not isinstance(value, Mapping):
            return None
        pairs = {key: checked(item, inner) for key, item in value.items()}
        return None if None in pairs.values() else pairs
    if kind is float and type(value) is int:
        return float(value)
    return value if type(value) is kind else None
