"""Read settings files: ``[tool.normkit]`` in pyproject.toml, or normkit.toml; the nearest one going up holds.

They may be anybody's: what is wrong with one is said with its file and key, never with what stands in it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from normkit.core.errors import ConfigError, nearest
from normkit.core.fields import FIELDS
from normkit.core.regular_file import parsed_toml, read_regular
from normkit.settings.settings import NO_KEYS, Settings

LARGEST = 1 << 20
"""Bytes of a settings file."""
LONGEST_CHAIN = 20
"""Files that extend each other."""
LONGEST_TEXT = 2000
"""Code points of a text in settings."""
LONGEST_SHOWN = 60
"""Code points of a name in a message."""

_OURS = re.compile(
    rb"^[ \t]*(?:\[{1,2}[ \t]*tool[ \t]*\.[ \t]*normkit[ \t]*[\].]|(?:tool[ \t]*\.[ \t]*)?normkit[ \t]*[.=])",
    re.MULTILINE,
)
"""How what is for normkit may begin in a pyproject.toml; ``normkit = ...`` may as well be somebody's dependency."""
_KEYS = {entry.name.replace("_", "-"): entry for entry in fields(Settings) if entry.name not in NO_KEYS}
_SIZES = ("facts-memory", "keep-logs")
"""Keys whose number cannot be below 0."""
_MOST, _MOST_INT = 1e300, 2**63 - 1
_KINDS = {
    bool: "true or false",
    str: "a text",
    int: "a whole number",
    float: "a number with a fraction",
    list: "a list",
    tuple: "a list",
    dict: "a table",
}


def find(path: str) -> str | None:
    """Return the file whose settings hold for ``path``: the nearest going up, or None.

    Raises ConfigError for one that is there and cannot be read.
    """
    return next((file for folder in _upwards(path) for file in _candidates(folder)), None)


def _upwards(path: str) -> Iterable[str]:
    yield path
    while (above := os.path.dirname(path)) != path:
        yield (path := above)


def _candidates(folder: str) -> Iterable[str]:
    for name in ("normkit.toml", ".normkit.toml"):
        # Anything but a folder counts, so that what cannot be read is told and not passed over.
        if os.path.lexists(file := os.path.join(folder, name)) and not os.path.isdir(file):
            yield file
    if os.path.isfile(project := os.path.join(folder, "pyproject.toml")) and _speaks_to_us(_read(project)):
        yield project


def _speaks_to_us(project: bytes) -> bool:
    """Say whether a pyproject.toml holds ``tool.normkit``, however it is written; what cannot be parsed may."""
    found = _OURS.search(project)
    if not found or b"[" in found[0]:
        return bool(found)
    try:
        tools: object = parsed_toml(project).get("tool", {})
    except ValueError:
        return True
    return isinstance(tools, dict) and "normkit" in tools


def load(file: str) -> Settings:
    """Read the settings of a file and of those it extends.

    Raises ConfigError for a file that cannot be read, a key that does not exist, a value of the wrong type.
    """
    chain = _chain(file)
    settings = Settings(read_from=tuple(one for one, _ in chain))
    for one, document in reversed(chain):
        values = {key.replace("-", "_"): _value(one, key, value) for key, value in document.items()}
        set_by = {**settings.set_by, **dict.fromkeys(values, one)}
        settings = replace(settings, **values, root=os.path.dirname(one) or os.curdir, set_by=set_by)
    return settings


def _chain(file: str) -> list[tuple[str, dict[str, Any]]]:
    """Return a file and those it extends, each with its keys."""
    chain: list[tuple[str, dict[str, Any]]] = []
    seen: list[str] = []
    while True:
        if (real := _real(file)) in seen:
            raise ConfigError(f"{file}: 'extend' goes in a circle: {' -> '.join((*seen, real))}")
        if len(chain) == LONGEST_CHAIN:
            raise ConfigError(f"{chain[0][0]}: 'extend' leads through more than {LONGEST_CHAIN} files")
        seen.append(real)
        document = _document(file)
        chain.append((file, document))
        if "extend" not in document:
            return chain
        other = document.pop("extend")
        if not checked(other, str):
            raise ConfigError(f"{file}: 'extend' must be the path of another settings file")
        file, extends = _real(os.path.join(os.path.dirname(file), other)), file
        if not os.path.lexists(file):
            raise ConfigError(f"{extends}: 'extend' names {file}, and there is no such file")


def _real(file: str) -> str:
    try:
        return os.path.realpath(file)
    except (OSError, ValueError):  # a NUL, half a character: to open it says so
        return os.path.abspath(file)


def _document(file: str) -> dict[str, Any]:
    """Return the keys of one settings file."""
    try:
        document = parsed_toml(_read(file))
    except ValueError as error:
        raise ConfigError(f"{file}: cannot be read as TOML: {error}") from error
    return _ours(file, document)


def _ours(file: str, document: dict[str, Any]) -> dict[str, Any]:
    """Return the keys of a document that are normkit's: those at its top, or those below [tool.normkit]."""
    shared = os.path.basename(file) == "pyproject.toml"
    tool = document.get("tool", {})
    if not shared and not (isinstance(tool, dict) and "normkit" in tool):
        if isinstance(document.get("normkit"), dict):
            raise ConfigError(f"{file}: [normkit] is no table here: its keys stand at the top, or under [tool.normkit]")
        return document
    if shared and isinstance(tool, dict) and "normkit" not in tool:
        raise ConfigError(f"{file}: has no [tool.normkit]")
    found = tool["normkit"] if isinstance(tool, dict) else None
    if not isinstance(found, dict):
        raise ConfigError(f"{file}: [tool.normkit] must be one table")
    if not shared and len(document) > 1:
        other = next(key for key in document if key != "tool")
        raise ConfigError(
            f"{file}: {shown(other)} stands at the top, and other keys under [tool.normkit]: put all in one place"
        )
    return found


def _read(file: str) -> bytes:
    try:
        return read_regular(file, LARGEST)
    except OSError as error:
        if isinstance(error, FileNotFoundError) and not os.path.lexists(file):
            raise ConfigError(f"{file}: there is no such file") from error
        raise ConfigError(f"{file}: cannot be read: {error.strerror}") from error


@cache
def _types() -> Mapping[str, Any]:
    return get_type_hints(Settings)


def _value(file: str, key: str, value: object) -> Any:
    if key not in _KEYS:
        raise ConfigError(f"{file}: unknown key {shown(key)}{nearest(key[:LONGEST_SHOWN], (*_KEYS, 'extend'))}")
    found = checked(value, _types()[_KEYS[key].name])
    if found is None:
        raise ConfigError(f"{file}: {key!r} {unfit(value, _types()[_KEYS[key].name])}")
    if key in _SIZES and found < 0:
        raise ConfigError(f"{file}: {key!r} must be 0 or more")
    if key == "fields":
        check_fields(found, file)
    if key == "timeout" and not 0 <= found < float("inf"):
        raise ConfigError(f"{file}: 'timeout' is a number of seconds, 0 (no limit) or more, not {found!r}")
    return found


def shown(name: str) -> str:
    """Return a name as messages quote it: cut where it is long."""
    return repr(name if len(name) <= LONGEST_SHOWN else f"{name[:LONGEST_SHOWN]}...")


def unfit(value: object, kind: Any) -> str:
    """Return why a value of a document is not of this kind.

    >>> unfit("CHR", tuple[str, ...]), unfit([1], tuple[str, ...])
    ('takes a list of texts, and is a text', 'takes a list of texts, and is a list that holds a whole number')
    >>> unfit("earliest", Literal["first", "last"])
    "takes 'first' or 'last', and nothing else"
    """
    if get_origin(kind) is Literal:
        return f"takes {in_words(kind)}, and nothing else"
    inner = () if get_origin(kind) in (UnionType, Union) else get_args(kind)
    items = (
        value if isinstance(value, (list, tuple)) and inner else value.values() if isinstance(value, Mapping) else ()
    )
    odd = next(
        (item for item in items if inner and checked(item, inner[0 if get_origin(kind) is tuple else -1]) is None), None
    )
    holds = f" that holds {kind_of(odd)}" if odd is not None else ""
    return f"takes {in_words(kind)}, and is {kind_of(value)}{holds}"


def in_words(kind: Any, many: bool = False) -> str:
    """Return what a setting or an option takes, in words.

    >>> in_words(tuple[str, ...]), in_words(Mapping[str, float])
    ('a list of texts', 'a table of numbers')
    >>> in_words(int | Literal["all"] | None), in_words(tuple[Literal["first", "last"], ...])
    ("a whole number or 'all'", "a list of 'first' or 'last'")
    """
    words = {bool: "true or false", str: "texts", int: "whole numbers", float: "numbers", Any: "values"}
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return " or ".join(map(repr, inner))
    if origin in (UnionType, Union):
        return " or ".join(in_words(one, many) for one in inner if one is not NoneType)
    if origin is tuple or origin is list or origin is frozenset or origin is set:
        return f"{'lists' if many else 'a list'} of {in_words(inner[0], True)}"
    if len(inner) == 2:  # a mapping
        return f"{'tables' if many else 'a table'} of {in_words(inner[1], True)}"
    name = str(getattr(kind, "__name__", kind)).lower()
    named = words.get(kind, f"{name}s" if name == "path" else name)
    return named if many or named == name or kind is bool else f"a {named[:-1]}"


def kind_of(value: object) -> str:
    """Return what kind a value of a document is, in words: of a value that does not fit, no more is told."""
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        return f"a text of more than {LONGEST_TEXT:,} characters"
    if isinstance(value, int | float) and not -_MOST_INT <= value <= _MOST_INT:
        return "a number without end or bounds"
    return next((words for kind, words in _KINDS.items() if type(value) is kind), "a date or a time")


def check_fields(names: Mapping[str, str], where: str = "fields") -> None:
    """Raise ConfigError if ``names`` maps a field that does not exist."""
    for canonical in names:
        if canonical not in FIELDS:
            close = nearest(canonical[:LONGEST_SHOWN], FIELDS)
            raise ConfigError(f"{where}: unknown field {shown(canonical)}{close}")


def checked(value: Any, kind: Any) -> Any:
    """Return ``value`` as ``kind``, lists as tuples; None if it is something else, or beyond all measure."""
    if kind is Any:
        return value
    if get_origin(kind) is Literal:
        return next((one for one in get_args(kind) if type(one) is type(value) and one == value), None)
    if get_origin(kind) in (UnionType, Union):
        found = (checked(value, one) for one in get_args(kind) if one is not NoneType)
        return next((one for one in found if one is not None), None)
    if is_path(kind):
        return kind(value) if isinstance(value, os.PathLike) or checked(value, str) is not None else None
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
    if kind is float and type(value) in (int, float):
        return float(value) if abs(value) < _MOST else None
    if type(value) is not kind or (kind is int and abs(value) > _MOST_INT):
        return None
    return None if kind is str and len(value) > LONGEST_TEXT else value


def is_path(kind: Any) -> bool:
    """Say whether a type is one of paths."""
    return isinstance(kind, type) and issubclass(kind, os.PathLike)
