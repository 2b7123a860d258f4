"""Settings: what a user may set, in a file or on the command line."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

Codes = tuple[str, ...]
NO_KEYS = ("root", "set_by", "read_from")
"""Fields that no file can set."""


@dataclass(frozen=True, slots=True, repr=False)
class Settings:
    """What a user may set. A field is a key of the file, with ``-`` for ``_``."""

    select: Codes = ()
    """Codes or prefixes of the rules to run; empty means all."""
    extend_select: Codes = ()
    """Codes or prefixes to run besides those of ``select``."""
    ignore: Codes = ()
    """Codes or prefixes to leave out."""
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Options by code: ``[tool.normkit.rules.CHR111]``."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """Own names of the canonical fields: ``text = "articleBody"``."""
    per_file_ignores: Mapping[str, Codes] = field(default_factory=dict)
    """Glob of a path, relative to the file with the settings -> codes to leave out."""
    per_source_ignores: Mapping[str, Codes] = field(default_factory=dict)
    """A record's ``source``, or the host of its ``url`` -> codes to leave out."""
    exclude: tuple[str, ...] = ()
    """Globs of paths that are not looked at when a folder is walked."""
    force_exclude: bool = False
    """Pass over what ``exclude`` and .gitignore name, and hidden files, even where they are named themselves."""
    gitignore: bool = True
    """Pass over what .gitignore names when a folder is walked."""
    no_plugins: tuple[str, ...] = ()
    """Names of plugins not to load."""
    unsafe_fixes: bool = False
    """Apply unsafe fixes too."""
    schema: str = ""
    """``package.module:Schema``: a pandera schema of the user's own for what leaves."""
    learned: Mapping[str, str] = field(default_factory=dict)
    """What was learned, and reviewed -> its file or folder: ``names = "names.toml"`` (see ``normkit learn``)."""
    facts_memory: int = 0
    """Megabytes of facts for corpus rules to hold in memory; more goes to disk (``normkit[duckdb]``). 0: no limit."""
    timeout: float = 0.0
    """Seconds that a record may take; the rule that is asked then becomes a finding. 0: no limit."""
    encoding: str = ""
    """The encoding of the files, by any name that Python knows; empty is UTF-8."""
    baseline: str = ""
    """A file of findings that are known and not reported again."""
    keep_logs: int = 1000
    """Change logs that a fix in place leaves in its folder; older ones go. 0: all stay."""
    root: str = ""
    """The folder of the file that set this; paths count from here. Not a key."""
    set_by: Mapping[str, str] = field(default_factory=dict)
    """Key -> the file that set it, one that was extended perhaps. Not a key."""
    read_from: tuple[str, ...] = ()
    """The files that this was read from, each with the one it extends after it. Not a key."""

    def __repr__(self) -> str:
        """Return the call that makes these settings: what is not as it is by default."""
        default = Settings()
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        told = [f"{name}={value!r}" for name, value in values.items() if value != getattr(default, name)]
        return f"Settings({', '.join(told)})"

    def path(self, name: str, key: str) -> Path:
        """Return a path that these settings name under a key: relative ones count from the folder of the key's file."""
        from pathlib import Path  # takes longer to import than a small file to check

        return Path(self.set_by[key]).parent / name if key in self.set_by else Path(self.root, name)

    def learned_files(self) -> dict[str, Path]:
        """Return what was learned -> its file or folder, as ``path`` has it."""
        return {name: self.path(path, "learned") for name, path in self.learned.items()}

    def for_file(self, path: str) -> Settings:
        """Return these settings with the ignores that hold for one file."""
        more = [code for glob, codes in self.per_file_ignores.items() if self._matches(path, glob) for code in codes]
        return replace(self, ignore=(*self.ignore, *more), per_file_ignores={}) if self.per_file_ignores else self

    def excludes(self, path: str) -> bool:
        """Say whether a walk passes over this path: an exclude names it, or a folder that it stands in."""
        if not self.exclude:
            return False
        inside, whole = self._inside(path), os.path.abspath(path)
        parts = inside.split("/")
        above = ["/".join(parts[:number]) for number in range(1, len(parts))]
        for glob in self.exclude:
            bare = glob.removeprefix("./").rstrip("/")
            folders = any(fnmatchcase(one, bare) or fnmatchcase(one.rpartition("/")[2], bare) for one in above)
            here = fnmatchcase(inside, bare) or fnmatchcase(parts[-1], bare)
            if folders or (here and (not glob.endswith("/") or os.path.isdir(whole))):
                return True
        return False

    def _matches(self, path: str, glob: str) -> bool:
        inside = self._inside(path)
        return fnmatchcase(inside, glob) or fnmatchcase(inside.rpartition("/")[2], glob)

    def _inside(self, path: str) -> str:
        """Return a path as it counts from the settings' folder; a whole one where it is not below that."""
        from pathlib import Path

        whole = Path(os.path.abspath(path))
        root = Path(self.root).absolute()
        return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else whole.as_posix()
