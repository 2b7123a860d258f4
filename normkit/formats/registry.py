"""Which format a file has, by its suffix. A format's module is imported when a file of its kind comes along."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from normkit.core.errors import InputError, PluginError
from normkit.formats.base import Format

# suffix -> (module of normkit.formats, name of the format object in it)
_BUILT_IN: Mapping[str, tuple[str, str]] = {
    ".jsonl": ("json.lines", "JSONL"),
    ".ndjson": ("json.lines", "JSONL"),
    ".json": ("json.array", "JSON"),
    ".csv": ("csv", "CSV"),
    ".tsv": ("csv", "TSV"),
    ".parquet": ("parquet.table", "PARQUET"),
    ".txt": ("text", "TEXT"),
    ".md": ("markdown", "MARKDOWN"),
    ".markdown": ("markdown", "MARKDOWN"),
}
_PACKED = (".gz", ".bz2", ".xz", ".zst", ".zip")


def known_suffixes(more: Iterable[Format] = ()) -> tuple[str, ...]:
    """Return every suffix that has a format, sorted; ``more`` are the formats of plugins."""
    return tuple(sorted({*_BUILT_IN, *(suffix for format in more for suffix in format.suffixes)}))


def format_of(path: str | os.PathLike[str], more: Iterable[Format] = ()) -> Format:
    """Return the format of a file by its suffix, in any case; ``-`` (standard input) is JSONL.

    ``more`` are the formats of plugins. Raises InputError for an unknown suffix, PluginError for one
    that two formats claim.
    """
    name = os.fspath(path)
    if name == "-":
        return _built_in(".jsonl")
    more = tuple(more)
    # The longest suffix wins: a plugin's .warc.gz over another's .gz.
    suffix = max((s for s in known_suffixes(more) if name.lower().endswith(s)), key=len, default="")
    if not suffix:
        raise InputError(_unknown(name, known_suffixes(more)))
    claims = [format for format in more if suffix in format.suffixes]
    if suffix in _BUILT_IN:
        claims.append(_built_in(suffix))
    if len(claims) > 1:
        owners = " and ".join(f"{format.name!r} ({type(format).__module__})" for format in claims)
        raise PluginError(f"{name}: the suffix {suffix} is claimed by the formats {owners}; switch one plugin off")
    return claims[0]


def _built_in(suffix: str) -> Format:
    from importlib import import_module

    module, attribute = _BUILT_IN[suffix]
    found: Format = getattr(import_module(f"normkit.formats.{module}"), attribute)
    return found


def _unknown(name: str, known: tuple[str, ...]) -> str:
    suffix = os.path.splitext(name)[1]
    if suffix.lower() in _PACKED:
        return f"{name}: the file is compressed; unpack it first"
    what = f"no format reads {suffix} files" if suffix else "a file without a suffix has no format"
    return f"{name}: {what}; known are {', '.join(known)} (or pass it on standard input with --stdin-filename)"
