"""The article files below a folder: what a walk yields, what it passes over and says so, what it cannot read."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator

from normkit.cli.paths.gitignore import GitIgnore
from normkit.cli.report.run_summary import say

FOREIGN = frozenset({"node_modules", "bower_components", "site-packages", "__pycache__", "__pypackages__"})
"""Folders that package managers fill: nobody's own articles are in there."""
_VENV = "pyvenv.cfg"


class Passed:
    """What a run passes over while it walks: counted, to be told."""

    def __init__(self) -> None:
        self.excluded = 0
        """Files and folders that the settings exclude."""
        self.ignored_files = 0
        """Article files that .gitignore names."""
        self.ignored_folders = 0
        """Folders that .gitignore names; what is in them is not counted."""


def walked(
    folder: str,
    suffixes: tuple[str, ...],
    excluded: Callable[[str], bool],
    ignore: GitIgnore | None,
    passed: Passed,
) -> Iterator[tuple[str, str]]:
    """Yield (path, ``""``) of the article files below a folder, in order; (path, why) where one cannot be looked at.

    Hidden ones, what is excluded or ignored, and what package managers fill are passed
    over, and so are links that lead out of the folder: who can put one there could have any file reported, or fixed.
    That is said on stderr.
    """
    root = os.path.join(os.path.realpath(folder), "")
    top = os.path.abspath(folder)
    closed: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=closed.append):
        yield from _troubles(closed)
        below: list[str] = []
        for name in sorted(folders):
            path = os.path.normpath(os.path.join(here, name))
            if name.startswith(".") or name in FOREIGN or os.path.lexists(os.path.join(path, _VENV)):
                continue
            if excluded(path):
                passed.excluded += 1
            elif ignore and ignore.passes_over(os.path.abspath(path), True, top):
                passed.ignored_folders += 1
            else:
                below.append(name)
        folders[:] = below
        for name in sorted(files):
            path = os.path.normpath(os.path.join(here, name))
            if name.startswith(".") or not name.lower().endswith(suffixes):
                continue
            if excluded(path):
                passed.excluded += 1
            elif ignore and ignore.passes_over(os.path.abspath(path), False, top):
                passed.ignored_files += 1
            elif os.path.islink(path) and _leads_out(path, root):
                say(f"{path}: a link out of the folder, passed over; name it")
            else:
                yield path, ""
    yield from _troubles(closed)


def is_foreign(path: str) -> bool:
    """Say whether a walk from the working folder would pass over a path for its names: hidden, or not one's own."""
    parts = os.path.normpath(os.path.relpath(path)).split(os.sep)
    return any(part in FOREIGN or (part.startswith(".") and part not in (os.curdir, os.pardir)) for part in parts)


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
