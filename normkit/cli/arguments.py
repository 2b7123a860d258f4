"""What ``check`` and ``fix`` share: which files, which rules, which output."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

from normkit.core.errors import ConfigError, InputError, nearest
from normkit.core.model import Finding
from normkit.engine.normalizer import Normalizer
from normkit.formats import Format, format_of, known_suffixes
from normkit.pipeline.judging import Source
from normkit.reporters import Reporter, reporter
from normkit.settings import loading
from normkit.settings.loading import Settings
from normkit.settings.plugins import Plugins, installed, load

if TYPE_CHECKING:
    from normkit.pipeline.output.in_place import Validate

PARALLEL_FROM = 4 << 20
"""Bytes of input from which on more than one process pays off."""

_TARGET = re.compile(r"[\w.]+:\w+")


def parser(command: str, description: str) -> argparse.ArgumentParser:
    """Return a parser for ``normkit COMMAND`` with no arguments yet."""
    return argparse.ArgumentParser(f"normkit {command}", description=description, formatter_class=_formatter)


def _formatter(prog: str) -> argparse.HelpFormatter:
    # Unless it is told the width, argparse imports shutil to ask for it: 2 ms of each check.
    try:
        width = int(os.environ.get("COLUMNS", 0)) or os.get_terminal_size().columns
    except (OSError, ValueError):
        width = 80
    return argparse.RawDescriptionHelpFormatter(prog, width=width - 2)


def codes(given: str) -> tuple[str, ...]:
    """Read ``CHR,DAT101``."""
    return tuple(code.strip() for code in given.split(",") if code.strip())


def add(parser: argparse.ArgumentParser) -> None:
    """Add the options that ``check`` and ``fix`` share."""
    add_paths(parser)
    which = parser.add_argument_group("rules")
    which.add_argument("--select", type=codes, metavar="CODES", help="codes or prefixes to run, by comma: CHR,DAT101")
    which.add_argument("--extend-select", type=codes, default=(), metavar="CODES", help="codes to run besides")
    which.add_argument("--ignore", type=codes, default=(), metavar="CODES", help="codes or prefixes to leave out")
    corpus = parser.add_argument_group("rules that judge a record by all the others")
    corpus.add_argument("--save-facts", metavar="FILE", help="keep what the records tell, for later runs to know")
    corpus.add_argument("--known", metavar="FILE", action="append", default=[], help="such a file of an earlier run")
    what = parser.add_argument_group("output")
    what.add_argument("--output-format", default="text", metavar="NAME", help="text, json, jsonl, github, sarif")
    what.add_argument("--statistics", action="store_true", help="count the findings by code instead of showing them")
    what.add_argument("--schema", metavar="MODULE:NAME", nargs="?", const="", help="validate what leaves with pandera; "
                      "with MODULE:NAME, by a schema of your own too")  # fmt: skip
    what.add_argument("--exit-zero", action="store_true", help="exit with 0 even if findings are left")


def add_paths(parser: argparse.ArgumentParser) -> None:
    """Add what every command that reads article files takes."""
    parser.add_argument("paths", nargs="*", help="files and folders; - for standard input; none: the working folder")
    how = parser.add_argument_group("run")
    how.add_argument("--no-plugin", action="append", default=[], metavar="NAME", help="do not load this plugin")
    how.add_argument("--config", metavar="FILE", help="this settings file for all (else the nearest to each file)")
    how.add_argument("--isolated", action="store_true", help="read no settings file")
    how.add_argument("--stdin-filename", metavar="NAME", default="stdin.jsonl", help="what - is, by its suffix")
    how.add_argument("--jobs", type=_count, default=0, metavar="N", help="processes (default: by size of the input)")
    how.add_argument("--facts-memory", type=_count, metavar="MB", help="hold so much of what records tell corpus "
                     "rules; more goes to disk (needs normkit[duckdb]; default: hold all)")  # fmt: skip


def _count(given: str) -> int:
    count = int(given)
    if count < 0:
        raise argparse.ArgumentTypeError("must be 0 or more")
    return count


def split_schema(argv: Sequence[str]) -> list[str]:
    """Let ``--schema FILE`` mean ``--schema`` and a file: only MODULE:NAME belongs to the option."""
    out: list[str] = []
    for at, word in enumerate(argv):
        alone = word == "--schema" and not (at + 1 < len(argv) and _TARGET.fullmatch(argv[at + 1]))
        out.append("--schema=" if alone else word)
    return out


# ---------------------------------------------------------------- settings


def base_settings(args: argparse.Namespace) -> Settings:
    """Return the settings that hold for the run as a whole: those of the working folder, or of --config."""
    if args.config:
        return _overridden(loading.load(Path(args.config)), args)
    file = None if args.isolated else loading.find(Path.cwd())
    return _overridden(loading.load(file) if file else Settings(), args)


def _overridden(settings: Settings, args: argparse.Namespace) -> Settings:
    """Return the settings with what the command line says on top."""
    if args.facts_memory is not None:
        settings = replace(settings, facts_memory=args.facts_memory)
    if "only" in args:  # one rule with its options, whatever is ignored, and by nothing that was learned before
        alone = replace(settings, extend_select=(), ignore=(), per_file_ignores={}, learned={})
        return replace(alone, select=(args.only,), no_plugins=(*settings.no_plugins, *args.no_plugin))
    return replace(
        settings,
        select=settings.select if args.select is None else args.select,
        extend_select=(*(settings.extend_select if args.select is None else ()), *args.extend_select),
        ignore=(*settings.ignore, *args.ignore),
        no_plugins=(*settings.no_plugins, *args.no_plugin),
        unsafe_fixes=settings.unsafe_fixes or getattr(args, "unsafe_fixes", False),
    )


def plugins_of(settings: Settings) -> Plugins:
    """Load the plugins and warn, loudly, of those that are lost.

    Raises ConfigError for a plugin to leave out that is not installed.
    """
    _expect_installed(settings)
    plugins = load(frozenset(settings.no_plugins))
    for problem in plugins.problems:
        print(f"normkit: warning: {problem}", file=sys.stderr)
    return plugins


def _expect_installed(settings: Settings) -> None:
    known = {entry.name for entry in installed()} if settings.no_plugins else set()
    for name in settings.no_plugins:
        if name not in known:
            raise ConfigError(f"no plugin {name!r} is installed{nearest(name, known)}")


# ---------------------------------------------------------------- files


def sources(args: argparse.Namespace, settings: Settings, plugins: Plugins) -> list[Source]:
    """Return the files to read, each with its format and the normalizer its settings give.

    Raises InputError for a path that is not there or of no known format.
    """
    formats = formats_of(plugins)
    kits: dict[tuple[Path | None, tuple[str, ...]], Normalizer] = {}

    def kit_for(path: str) -> Normalizer:
        own, file = settings, None
        if not args.config and not args.isolated and path != "-":
            file = loading.find(Path(path).absolute().parent)
            own = _overridden(loading.load(file) if file else Settings(), args)
            _expect_installed(own)
        own = own.for_file(path)
        if (file, own.ignore) not in kits:
            kits[file, own.ignore] = Normalizer(settings=own)
        return kits[file, own.ignore]

    found: list[Source] = []
    for path in args.paths or ["."]:
        if path == "-":
            format = format_of(args.stdin_filename, formats)
            found.append(Source("-", format, kit_for("-"), _standard_input()))
        elif Path(path).is_dir():
            walked = ((file, kit_for(file)) for file in _walk(path, formats))
            found += [
                Source(file, format_of(file, formats), kit) for file, kit in walked if not kit.settings.excludes(file)
            ]
        elif not os.path.lexists(path):
            raise InputError(f"{path}: there is no such file or folder")
        else:
            found.append(Source(path, format_of(path, formats), kit_for(path)))
    if not found:
        print("normkit: warning: no article files under the given paths", file=sys.stderr)
    # A file that is named twice, or by a link as well, is read once.
    return list({os.path.realpath(source.path): source for source in reversed(found)}.values())[::-1]


def _walk(folder: str, formats: Sequence[Format]) -> Iterator[str]:
    """Yield the article files below a folder, in order; hidden ones and .json (mostly no articles) are passed over."""
    suffixes = tuple(suffix for suffix in known_suffixes(formats) if suffix != ".json")
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.normpath(os.path.join(here, name))
            if not name.startswith(".") and name.lower().endswith(suffixes):
                yield path


def _standard_input() -> BinaryIO:
    """Return standard input as a file that can be read twice."""
    import shutil
    import tempfile

    kept = tempfile.TemporaryFile()  # noqa: SIM115 (open until the run ends)
    shutil.copyfileobj(sys.stdin.buffer, kept)
    return kept


# ---------------------------------------------------------------- how to run and what to show


def formats_of(plugins: Plugins) -> list[Format]:
    """Return the formats that plugins add."""
    return [format for some in plugins.manager.hook.register_formats() for format in some]


def reporter_of(args: argparse.Namespace, plugins: Plugins) -> Reporter:
    """Return the reporter that --output-format or --statistics asks for."""
    if args.statistics:
        from normkit.reporters.terminal import statistics

        return statistics.report
    further = {name: made for some in plugins.manager.hook.register_reporters() for name, made in some.items()}
    return reporter(args.output_format, further)


def kit_of(sources: Sequence[Source], settings: Settings) -> Normalizer:
    """Return the normalizer that a report speaks of."""
    return sources[0].kit if sources else Normalizer(settings=settings)


def jobs_for(args: argparse.Namespace, sources: Sequence[Source]) -> int:
    """Return how many processes to use: what --jobs says, or as many as pay off for the size of the input."""
    if args.jobs:
        return int(args.jobs)
    size = sum(os.path.getsize(source.path) for source in sources if os.path.isfile(source.path))
    return (os.cpu_count() or 1) if size > PARALLEL_FROM else 1


def validator(target: str, plugins: Plugins) -> Validate:
    """Return what validates records by the output schema, and by the user's own if there is one."""
    from normkit.pipeline.output import schema

    output, own = schema.output_schema(plugins), schema.user_schema(target) if target else None

    def validate(kit: Normalizer, records: Sequence[Mapping[str, object]]) -> list[list[Finding]]:
        found = schema.failures(output, records, kit.names)
        more = schema.own_failures(own, records) if own is not None else [[] for _ in records]
        return [a + b for a, b in zip(found, more, strict=True)]

    return validate


def use_color(stream: TextIO) -> bool:
    """Say whether to write colour: NO_COLOR and FORCE_COLOR rule, else only on a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()
