"""What was learned from a corpus, as TOML that a person can review: a file, or a folder with a file for each table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from normkit.core.errors import ConfigError, OutputError

if TYPE_CHECKING:
    from normkit.core.files.atomic import FileState

SUFFIX = ".toml"


def read(path: Path) -> dict[str, Any]:
    """Return what a TOML file holds; of a folder, name -> what its file NAME.toml holds.

    Raises ConfigError for what cannot be read or is no TOML.
    """
    import tomllib

    if path.is_dir():
        return {file.stem: read(file) for file in _files(path)}
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
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
    """Return a document as TOML text."""
    import tomli_w

    return tomli_w.dumps(document)


def digested(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file, or of the files of a folder with their names; nothing for what is not there."""
    for file in _files(path) if path.is_dir() else [path] if path.is_file() else []:
        yield f"{file.name}\n".encode()
        yield file.read_bytes()


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.suffix == SUFFIX and not file.name.startswith("."))
