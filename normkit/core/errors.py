"""The errors normkit raises: one small tree, and every one says what is wrong, where, and what to do."""

from __future__ import annotations

from collections.abc import Iterable


class NormkitError(Exception):
    """The root of the tree. The command line prints it and exits with 2."""


class ConfigError(NormkitError):
    """A setting, option, code or configuration file that normkit cannot use."""


class PluginError(NormkitError):
    """A plugin that does not load, or two plugins that claim the same name or code."""


class InputError(NormkitError):
    """A file that cannot be read, or holds no records."""


class OutputError(NormkitError):
    """A file that cannot be written, or a format that cannot hold what it is given."""


class ReplayError(NormkitError):
    """A change log that does not fit the record or the file it is replayed on or taken back from."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return ``"; did you mean 'x'?"`` for the known word closest to ``word``, or ``""`` if none is close.

    >>> nearest("selct", ["select", "ignore"])
    "; did you mean 'select'?"
    """
    from rapidfuzz import process

    best = process.extractOne(word, sorted(known), score_cutoff=60)
    return f"; did you mean {best[0]!r}?" if best else ""
