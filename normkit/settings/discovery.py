"""Which plugins are installed: walk the entry points of the distributions on ``sys.path``, and keep the answer."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import NamedTuple

GROUP = "normkit"


class Entry(NamedTuple):
    """One plugin as its distribution announces it."""

    name: str
    target: str
    distribution: str
    version: str

    def __str__(self) -> str:
        return f"plugin {self.name!r} of {self.distribution} {self.version}"


def installed() -> tuple[Entry, ...]:
    """Return the plugins that the distributions on ``sys.path`` announce.

    Reading all metadata takes longer than a small check, so the answer is kept in the user's cache
    folder, for as long as no folder on ``sys.path`` changes.
    """
    state = [[path, os.stat(path).st_mtime_ns] for path in sys.path if path and os.path.exists(path)]
    cache = _cache_file()
    try:
        kept = json.loads(cache.read_bytes())
        if kept["state"] == state:
            return tuple(Entry(*row) for row in kept["entries"])
    except (OSError, ValueError, KeyError, TypeError):
        pass
    entries = _read_metadata()
    _keep(cache, {"state": state, "entries": entries})
    return entries


def _read_metadata() -> tuple[Entry, ...]:
    from importlib.metadata import distributions

    found: dict[tuple[str, str], Entry] = {}
    for distribution in distributions():
        for point in distribution.entry_points:
            if point.group == GROUP:
                # The first on sys.path wins, as it does for imports.
                entry = Entry(point.name, point.value, distribution.metadata["Name"], distribution.version)
                found.setdefault((entry.name, entry.distribution), entry)
    return tuple(sorted(found.values()))


def _cache_file() -> Path:
    home = os.environ.get("NORMKIT_CACHE_DIR") or os.path.join(
        os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache"), "normkit"
    )
    # One file per environment; zlib's checksum names it because hashlib takes longer to import.
    from zlib import crc32

    return Path(home, f"plugins-{crc32(os.pathsep.join(sys.path).encode('utf-8', 'surrogateescape')):08x}.json")


def _keep(cache: Path, content: object) -> None:
    """Write the cache in one step; where that is not allowed, the next start reads the metadata again."""
    fresh = cache.with_suffix(f".{os.getpid()}")
    try:
        cache.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(content), "utf-8")
        os.replace(fresh, cache)
    except OSError:
        pass
