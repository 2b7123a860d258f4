"""What was learned from a corpus, as TOML that a person can review: a file, or a folder with a file for each table."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from normkit.core.errors import ConfigError, OutputError
from normkit.core.regular_file import parsed_toml, read_regular

if TYPE_CHECKING:
    from pathlib import Path

    from normkit.core.files.atomic import FileState

SUFFIX = ".toml"
_HIDDEN = re.compile(r"[^\x20-\x7e\n]")


def read(path: Path) -> dict[str, Any]:
    """Return what a TOML file holds; of a folder, name -> what its file NAME.toml holds.

    Raises ConfigError for what cannot be read or is no TOML.
    """
    try:
        if os.path.isdir(path):
            return {file.stem: read(file) for file in _files(path)}
        return parsed_toml(read_regular(path))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise ConfigError(f"{path}: cannot be read as TOML: {error}") from error


def write(path: Path, document: Mapping[str, Any], folder: bool, seen: FileState | None = None) -> None:
    """Write a document, atomically; into a folder as one file for each of its tables.

    Files of the folder that the document does not name stay. ``seen`` is the state of the one file when it was read.
    Raises OutputError where that cannot be done.
    """
    if not folder:
        from normkit.core.files.atomic import replacing

        with replacing(path, seen) as new:
            new.sink.write(dumped(document).encode())
            new.commit()
        return
    for name in document:
        if not name or name.startswith(".") or not name.isprintable() or set(name) & set('/\\:*?"<>|'):
            raise OutputError(f"{path}: {name!r} cannot be the name of a file")
    if path.is_symlink():
        raise OutputError(f"{path}: is a link; name the folder itself, or remove the link")
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{path}: cannot be made: {error.strerror}") from error
    for name, table in document.items():
        write(path / f"{name}{SUFFIX}", table, folder=False)


def dumped(document: Mapping[str, Any]) -> str:
    """Return a document as TOML text, which holds nothing that a terminal or a build log obeys or does not show.

    What stands in it comes from anybody's records. TOML has escapes for all of it but half a surrogate pair, which
    is written as the characters of its escape.
    """
    import tomli_w

    text = _HIDDEN.sub(_escaped, tomli_w.dumps(document))
    for command in ("##[", "##vso[", "##teamcity[") if "##" in text else ():
        text = text.replace(command, f"#\\u0023{command[2:]}")
    return text


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    if character.isprintable() or character == "\u200c":  # Persian and others are not written without it
        return character
    if "\ud800" <= character <= "\udfff":
        return f"\\\\u{ord(character):04x}"
    return f"\\U{ord(character):08X}" if ord(character) > 0xFFFF else f"\\u{ord(character):04X}"


def digested(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file, or of the files of a folder with their names; nothing for what is not there."""
    with suppress(OSError):
        for file in _files(path) if os.path.isdir(path) else [path] if os.path.isfile(path) else []:
            content = read_regular(file)
            yield f"{file.name}\n".encode("utf-8", "surrogateescape")
            yield content


def _files(folder: Path) -> list[Path]:
    """Return what a folder holds of one table each; no folders below, which might lead back to it."""
    named = (file for file in folder.iterdir() if file.suffix == SUFFIX and not file.name.startswith("."))
    return sorted(file for file in named if not os.path.isdir(file))
