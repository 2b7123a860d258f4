"""Where a run may write: never onto what it reads, nor to one file twice."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

from normkit.cli.inputs import baseline_files
from normkit.core.errors import ConfigError
from normkit.pipeline.source import Source


def expect_apart(
    written: Mapping[str, str | None], sources: Sequence[Source], args: argparse.Namespace, out: TextIO
) -> None:
    """Raise ConfigError if an output (option -> its file) is an input of the run, another output, or no file.

    ``out`` is where the run prints: that is none either.
    """
    if findings := written.get("--findings"):
        from normkit.reporters.machine.findings_file import expect_writable

        expect_writable(findings)
    outputs = {option: path for option, path in written.items() if path and path != "-"}
    if not outputs:
        return
    read = {mark: path for path in _read(sources, args) for mark in _marks(path)}
    taken: dict[object, str] = {}
    for option, path in outputs.items():
        if os.path.islink(path):
            raise ConfigError(f"{option} {path}: is a link to {os.readlink(path)}; name the file itself, or remove it")
        if os.path.lexists(path) and not os.path.isfile(path):
            raise ConfigError(f"{option} {path}: is no regular file, and would be replaced by one; name another")
        for mark in _marks(path):
            if mark in read:
                way = "; leave -o out to fix in place" if option == "-o" else ""
                raise ConfigError(f"{option} {path}: is one of the files to read ({read[mark]}){way}")
            if mark in taken:
                raise ConfigError(f"{option} {path}: {taken[mark]} is written there; name two files")
            if mark in _streams(out):
                raise ConfigError(f"{option} {path}: what the run prints goes there; name another file")
        taken.update(dict.fromkeys(_marks(path), option))


def _read(sources: Sequence[Source], args: argparse.Namespace) -> Iterator[str]:
    yield from (source.path for source in sources if source.content is None)
    yield from filter(None, (args.config, getattr(args, "baseline", None)))
    if "baseline" in args and not getattr(args, "write_baseline", None):
        yield from dict.fromkeys(baseline_files(args, sources).values())


def _marks(path: str) -> tuple[object, ...]:
    """Return what two names of one file have in common."""
    real = os.path.realpath(path)
    try:
        found = os.stat(real)
    except (OSError, ValueError):
        return (real,)
    return real, (found.st_dev, found.st_ino)


def _streams(out: TextIO) -> Iterator[object]:
    for stream in (out, sys.stderr):
        try:
            found = os.fstat(stream.fileno())
        except (OSError, ValueError, AttributeError):
            continue
        yield found.st_dev, found.st_ino
