"""Which plugins are installed: walk the entry points of the distributions on ``sys.path``, and keep the answer."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from stat import S_ISREG, S_IWGRP, S_IWOTH
from typing import NamedTuple

GROUP = "normkit"
LARGEST_CACHE = 1 << 20
"""Bytes that are read of a cache; one that is longer is none."""


class Entry(NamedTuple):
    """One plugin as its distribution announces it."""

    name: str
    target: str
    distribution: str
    version: str

    def __str__(self) -> str:
        return f"plugin {self.name!r} of {self.distribution} {self.version}"


def installed() -> tuple[Entry, ...]:
    """Return the plugins that the distributions on ``sys.path`` announce, but for those in the working folder.

    What lies in the folder that a run looks at is data: it is no plugin even where Python's path holds that folder
    (``python -m``, an empty part of PYTHONPATH). Reading all metadata takes longer than a small check, so the answer is
    kept in the user's cache folder, for as long as no folder on ``sys.path`` changes.
    """
    folders = _trusted_folders()
    state = [[path, changed] for path, changed in folders.items()]
    cache = _cache_file(folders)
    if cache is not None and (kept := _kept(cache, state)) is not None:
        return kept
    entries = _read_metadata(list(folders))
    if cache is not None:
        _keep(cache, {"state": state, "entries": entries})
    return entries


def _trusted_folders() -> dict[str, int]:
    """Return the places on ``sys.path`` where plugins may be, and when each has changed (nanoseconds)."""
    here = os.stat(os.curdir) if os.path.exists(os.curdir) else None
    home = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    found: dict[str, int] = {}
    for path in sys.path:
        try:
            state = os.stat(path) if os.path.isabs(path) else None
        except (OSError, ValueError):
            continue
        if state and not (here and os.path.samestat(state, here) and path != home):
            found[path] = state.st_mtime_ns
    return found


def _read_metadata(folders: list[str]) -> tuple[Entry, ...]:
    from importlib.metadata import distributions

    found: list[Entry] = []
    known: set[str] = set()
    for distribution in distributions(path=folders):
        try:
            name, version = str(distribution.metadata["Name"]), str(distribution.version)
            own = [
                Entry(str(p.name), str(p.value), name, version) for p in distribution.entry_points if p.group == GROUP
            ]
        except Exception:  # metadata that are broken announce nothing
            continue
        if own and name.lower() not in known:  # the first on sys.path wins, as it does for imports
            known.add(name.lower())
            found += own
    return tuple(sorted(set(found)))


def _cache_file(folders: Iterable[str]) -> str | None:
    """Return where the answer for these folders is kept; None where no place outside the working folder is known."""
    home = os.environ.get("NORMKIT_CACHE_DIR") or os.path.join(
        os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache"), "normkit"
    )
    if not os.path.isabs(home):
        return None
    # One file per environment; zlib's checksum names it because hashlib takes longer to import.
    from zlib import crc32

    return os.path.join(home, f"plugins-{crc32(os.pathsep.join(folders).encode('utf-8', 'surrogateescape')):08x}.json")


def _kept(cache: str, state: object) -> tuple[Entry, ...] | None:
    """Return what the cache says; None where it is old, or not what normkit writes, or others may write it."""
    try:
        # No link is followed, and no pipe waited for.
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(cache, flags), "rb") as opened:
            about = os.fstat(opened.fileno())
            if not S_ISREG(about.st_mode) or (os.name == "posix" and not _is_own(about)):
                return None
            content = opened.read(LARGEST_CACHE + 1)
        if len(content) > LARGEST_CACHE:
            return None
        kept = json.loads(content)
        if kept["state"] != state:
            return None
        entries = tuple(Entry(*row) for row in kept["entries"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return entries if all(type(part) is str for entry in entries for part in entry) else None


def _is_own(about: os.stat_result) -> bool:
    """Say whether a file is the user's own, and nobody else may write it: it names code to import."""
    return about.st_uid == os.geteuid() and not about.st_mode & (S_IWGRP | S_IWOTH)


def _keep(cache: str, content: object) -> None:
    """Write the cache in one step; where that is not allowed, the next start reads the metadata again."""
    fresh = f"{cache}.{os.urandom(8).hex()}"
    try:
        os.makedirs(os.path.dirname(cache), exist_ok=True)
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as new:
            json.dump(content, new)
        os.replace(fresh, cache)
    except (OSError, ValueError):
        with suppress(OSError):
            os.unlink(fresh)
