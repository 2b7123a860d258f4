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
    ".csv": ("tables.csv", "CSV"),
    ".tsv": ("tables.csv", "TSV"),
    ".parquet": ("parquet.table", "PARQUET"),
    ".arrow": ("parquet.ipc", "ARROW"),
    ".feather": ("parquet.ipc", "ARROW"),
    ".txt": ("text", "TEXT"),
    ".md": ("markdown", "MARKDOWN"),
    ".markdown": ("markdown", "MARKDOWN"),
}
PACKINGS = (".gz", ".bz2", ".xz", ".zst")
"""Suffixes that may follow another one: the file is packed (see ``coding.codecs``)."""
_NOT_PACKED = (".parquet", ".arrow", ".feather")
"""Files that are packed inside, and read in no order: behind these suffixes no packing is read."""
_NOT_WALKED = (".json",)
"""Suffixes of files that mostly hold no articles: they are read where they are named, and passed over by a walk."""


def known_suffixes(more: Iterable[Format] = ()) -> tuple[str, ...]:
    """Return every suffix that has a format, sorted; ``more`` are the formats of plugins."""
    return tuple(sorted({*_BUILT_IN, *(suffix for format in more for suffix in format.suffixes)}))


def walked_suffixes(more: Iterable[Format] = ()) -> tuple[str, ...]:
    """Return the suffixes of the files that a walk takes for articles, packed ones with them, sorted."""
    plain = [suffix for suffix in known_suffixes(more) if suffix not in _NOT_WALKED]
    packed = [suffix + packing for suffix in plain if suffix not in _NOT_PACKED for packing in PACKINGS]
    return tuple(sorted((*plain, *packed)))


def format_of(path: str | os.PathLike[str], more: Iterable[Format] = ()) -> Format:
    """Return the format of a file by its suffix, in any case; ``-`` (standard input) is JSONL.

    A suffix of a packing behind another one gives that one's format, ``Packed``. ``more`` are the formats of plugins.
    Raises InputError for an unknown suffix, PluginError for one that two formats claim.
    """
    name = os.fspath(path)
    if name == "-":
        return _built_in(".jsonl")
    more = tuple(more)
    # The longest suffix wins: a plugin's .warc.gz over another's .gz.
    suffix = max((s for s in known_suffixes(more) if name.lower().endswith(s)), key=len, default="")
    if not suffix:
        bare, packing = os.path.splitext(name)
        if packing.lower() in PACKINGS:
            return _packed(name, bare, more)
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


def _packed(name: str, bare: str, more: tuple[Format, ...]) -> Format:
    """Return the format of a packed file that would be called ``bare`` unpacked. Raises InputError."""
    from normkit.formats.coding.codecs import codec_of
    from normkit.formats.coding.packed import Packed
    from normkit.formats.foreign import named

    codec = codec_of(name)
    if codec is None:
        raise InputError(_unknown(name, known_suffixes(more)))
    known = bare.lower().endswith(known_suffixes(more))
    told = "" if known else named(name) or (named(bare) and f"{name}: {named(bare).removeprefix(bare + ': ')}")
    if told:
        raise InputError(told)
    if bare.lower().endswith(PACKINGS):
        raise InputError(f"{name}: the file is packed twice; unpack it once")
    if bare.lower().endswith(_NOT_PACKED):
        kind = os.path.splitext(bare)[1]
        raise InputError(f"{name}: {kind} files are packed inside, and not read from {codec.name}; unpack it first")
    if not known:
        every = ", ".join(s for s in known_suffixes(more) if s not in _NOT_PACKED)
        raise InputError(
            f"{name}: packed by {codec.name}, but what is in it? Say so by a suffix before {codec.suffix}, as in "
            f"{os.path.basename(bare)}.jsonl{codec.suffix} (known are {every})"
        )
    return Packed(format_of(bare, more), codec)


def _unknown(name: str, known: tuple[str, ...]) -> str:
    from normkit.formats.foreign import named

    if told := named(name):
        return told
    suffix = os.path.splitext(name)[1]
    what = f"no format reads {suffix} files" if suffix else "a file without a suffix has no format"
    return f"{name}: {what}; known are {', '.join(known)} (or pass it on standard input with --stdin-filename)"
