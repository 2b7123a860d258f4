"""The article files below a folder: what a walk yields, what it passes over and says so, what it cannot read."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence

from normkit.reporters.terminal.style import visible


def walked(folder: str, suffixes: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield (path, ``""``) of the article files below a folder, in order; (path, why) where one cannot be looked at.

    Hidden ones and .json (mostly no articles) are passed over, and so are links that lead out of the folder: who can
    put one there could have any file reported, or fixed. That is said on stderr.
    """
    wanted = tuple(suffix for suffix in suffixes if suffix != ".json")
    root = os.path.join(os.path.realpath(folder), "")
    closed: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=closed.append):
        yield from _troubles(closed)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.normpath(os.path.join(here, name))
            if name.startswith(".") or not name.lower().endswith(wanted):
                continue
            if os.path.islink(path) and _leads_out(path, root):
                print(f"normkit: {visible(path)}: a link out of the folder, passed over; name it", file=sys.stderr)
            else:
                yield path, ""
    yield from _troubles(closed)


def _troubles(closed: list[OSError]) -> Iterator[tuple[str, str]]:
    while closed:
        error = closed.pop()
        yield str(error.filename), error.strerror or str(error)


def _leads_out(link: str, root: str) -> bool:
    """Say whether a link leads to a regular file elsewhere; what is no file is told when it is opened."""
    try:
        elsewhere = not os.path.realpath(link).startswith(root)
        return elsewhere and stat.S_ISREG(os.stat(link).st_mode)
    except OSError:
        return False
