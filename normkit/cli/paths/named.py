"""The article files that the paths of a command line name: files, folders, quoted globs, standard input."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Sequence

from normkit.cli.report.run_summary import say
from normkit.core.errors import ConfigError, InputError
from normkit.core.text import counted
from normkit.formats.base import Format
from normkit.formats.registry import format_of, known_suffixes, walked_suffixes
from normkit.settings.settings import Settings

STDIN_NAME = "stdin.jsonl"
"""What standard input is where nobody says otherwise."""


Named = tuple[str, Format, str]
"""A file to read: its path, its format, and why nothing can be read there (``""`` where all is well)."""


def named(args: argparse.Namespace, formats: Sequence[Format], settings_of: Callable[[str], Settings]) -> list[Named]:
    """Return the files to read, in the order of the paths; ``-`` is standard input.

    Raises InputError for a path that is not there or of no known format, and where there is no file at all;
    ConfigError where ``--stdin-filename`` names nothing.
    """
    paths = args.paths
    if args.stdin_filename is not None and "-" not in paths:
        if paths:
            raise ConfigError("--stdin-filename says what - is, and none of the paths is -: add it, or leave that out")
        paths = ["-"]
    looking = _Looking(args, formats, settings_of)
    found = [one for path in paths or ["."] for one in looking.files_of(path)]
    looking.tell(bool(found))
    return found


class _Looking:
    """One look at all paths: walks import what they need, and count what they pass over."""

    def __init__(
        self, args: argparse.Namespace, formats: Sequence[Format], settings_of: Callable[[str], Settings]
    ) -> None:
        self._args, self._formats, self._settings_of = args, formats, settings_of
        self._suffixes, self._walked_suffixes = known_suffixes(formats), walked_suffixes(formats)
        self._walks = False

    def files_of(self, path: str) -> Iterator[Named]:
        """Yield the files that one path names."""
        if path == "-":
            yield "-", format_of(self._args.stdin_filename or STDIN_NAME, self._formats), ""
        elif self._passes_over_named(path):
            self._passed.excluded += 1
        elif path and os.path.isdir(path):
            yield from self._walked(path)
        elif not os.path.lexists(path):
            yield from self._matched(path)
        else:
            yield path, format_of(path, self._formats), ""

    def _matched(self, path: str) -> Iterator[Named]:
        """Yield what a glob matches that no shell has expanded; of files those that have a format."""
        if not any(sign in path for sign in "*?["):
            raise InputError(f"{path or repr(path)}: there is no such file or folder")
        from glob import glob

        try:
            matches = sorted(glob(path, recursive=True))
        except ValueError:  # a NUL
            matches = []
        if not matches:
            raise InputError(f"{path}: no file or folder has a name like that")
        readable = [
            match
            for match in matches
            if os.path.isdir(match) or match.lower().endswith((*self._suffixes, *self._walked_suffixes))
        ]
        if not readable:
            raise InputError(f"{path}: {_fit(len(matches))} that, and no format reads {_them(len(matches))}; known are "
                             f"{', '.join(self._suffixes)}")  # fmt: skip
        for match in readable:
            if self._passes_over_named(match):
                self._passed.excluded += 1
            elif os.path.isdir(match):
                yield from self._walked(match)
            else:
                yield match, format_of(match, self._formats), ""

    def _walked(self, folder: str) -> Iterator[Named]:
        from normkit.cli.paths.walking import walked

        self._begin()
        inside = os.path.join(folder, "_")  # the settings of a path are those of the folder that it stands in
        ignore = None if self._args.no_gitignore or not self._settings_of(inside).gitignore else self._ignore
        for file, trouble in walked(folder, self._walked_suffixes, self._is_excluded, ignore, self._passed):
            yield file, format_of(f"{file}.txt" if trouble else file, self._formats), trouble

    def _is_excluded(self, path: str) -> bool:
        return self._settings_of(path).excludes(path)

    def _passes_over_named(self, path: str) -> bool:
        """Say whether a path is passed over although it is named: with --force-exclude, if a walk would do so."""
        if not path or not (self._args.force_exclude or self._settings_of(path).force_exclude):
            return False
        from normkit.cli.paths.walking import is_foreign

        self._begin()
        if self._is_excluded(path) or is_foreign(path):
            return True
        ignored = not self._args.no_gitignore and self._settings_of(path).gitignore
        return ignored and self._ignore.passes_over_named(os.path.abspath(path))

    def _begin(self) -> None:
        """Import what walks need: a check of files that are named is to start fast."""
        if not self._walks:
            from normkit.cli.paths.gitignore import GitIgnore
            from normkit.cli.paths.walking import Passed

            self._walks, self._ignore, self._passed = True, GitIgnore(), Passed()

    def tell(self, found: bool) -> None:
        """Say on stderr what git ignores of what would be read. Raises InputError where nothing is left to read."""
        passed = self._passed if self._walks else None
        ignored = [(passed.ignored_files, "article file")] if passed and passed.ignored_files else []
        if passed and passed.ignored_folders and (ignored or not found):
            ignored.append((passed.ignored_folders, "folder"))
        told = " and ".join(counted(number, what) for number, what in ignored)
        if told and not self._args.quiet:
            say(f"{told} that .gitignore names: passed over (--no-gitignore: look at them, too)")
        if not found and not told and not (passed and passed.excluded):
            raise InputError(f"there are no article files under the given paths ({', '.join(self._suffixes)})")


def _fit(number: int) -> str:
    return f"{counted(number, 'file')} {'has' if number == 1 else 'have'} a name like"


def _them(number: int) -> str:
    return "it" if number == 1 else "them"
