"""Which files to read, by which settings, with which plugins, in how many processes."""

from __future__ import annotations

import argparse
import os
import re
import stat
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from normkit.cli.extensions import extended
from normkit.cli.paths.named import named
from normkit.cli.process import supervision
from normkit.cli.report.run_summary import say
from normkit.core.engine_codes import INVALID, NO_TEXT
from normkit.core.errors import ConfigError, InputError, nearest
from normkit.core.rule import CorpusRule, LearnableRule
from normkit.engine.normalizer import Normalizer
from normkit.formats.base import Format
from normkit.pipeline.pool import Jobs
from normkit.pipeline.source import Source
from normkit.reporters.terminal.style import visible
from normkit.settings import loading
from normkit.settings.discovery import installed
from normkit.settings.plugins import Plugins, load
from normkit.settings.settings import Settings

if TYPE_CHECKING:
    from normkit.core.serial import Decision
    from normkit.pipeline.decisions.carried_out import CarriedOut
    from normkit.pipeline.decisions.known_findings import Baseline

MOST_NAMED = 20
"""Files that --verbose names of those which share their settings."""
_TARGET = r"[\w.]{1,60}:\w{1,60}"
_HEAD = 4096
"""Bytes of standard input that tell whether it looks like JSON Lines."""
PARALLEL_FROM = 4 << 20
"""Bytes of input from which on more than one process pays off."""


def base_settings(args: argparse.Namespace) -> Settings:
    """Return the settings that hold for the run as a whole: those of the working folder, or of --config."""
    if args.config is not None:
        return _overridden(loading.load(args.config or os.curdir), args)
    file = None if args.isolated else loading.find(_working_folder())
    return _overridden(loading.load(file) if file else Settings(), args)


def _working_folder() -> str:
    try:
        return os.getcwd()
    except OSError as error:
        raise InputError(f"the working folder is gone ({error.strerror}); change to another one") from error


def _overridden(settings: Settings, args: argparse.Namespace) -> Settings:
    """Return the settings with what the command line says on top."""
    if args.facts_memory is not None:
        settings = replace(settings, facts_memory=args.facts_memory)
    if args.timeout is not None:
        settings = replace(settings, timeout=args.timeout)
    if args.encoding is not None:
        settings = replace(settings, encoding=args.encoding)
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


def _of_corpus(settings: Settings, plugins: Plugins) -> Settings:
    """Return the settings without the rules, and the engine's own findings, that need one record alone."""
    alone = [
        code
        for code, rule in plugins.rules.items()
        if not issubclass(rule, CorpusRule) or (issubclass(rule, LearnableRule) and rule.learns in settings.learned)
    ]
    return replace(settings, ignore=(*settings.ignore, *alone, INVALID, NO_TEXT))


def plugins_of(settings: Settings) -> Plugins:
    """Load the plugins and warn, loudly, of those that are lost.

    Raises ConfigError for a plugin to leave out that is not installed.
    """
    _expect_installed(settings)
    with supervision.strangers_turn("plugins were loaded"):
        plugins = extended(load(frozenset(settings.no_plugins)))
    for problem in plugins.problems:
        say(f"warning: {problem}")
    return plugins


def _expect_installed(settings: Settings) -> None:
    known = {entry.name for entry in installed()} if settings.no_plugins else set()
    for name in settings.no_plugins:
        if name not in known:
            raise ConfigError(f"no plugin {name!r} is installed{nearest(name, known)}")


def sources(args: argparse.Namespace, settings: Settings, plugins: Plugins) -> list[Source]:
    """Return the files to read, each with its format and the normalizer its settings give.

    Raises InputError for a path that is not there or of no known format, and where there is no file at all.
    """
    here = _working_folder()
    formats = formats_of(plugins)
    of_folder: dict[str, Settings] = {}
    kits: dict[tuple[tuple[str, ...], tuple[str, ...]], Normalizer] = {}

    def settings_of(path: str) -> Settings:
        if args.config is not None or args.isolated or path == "-":
            return settings
        folder = os.path.dirname(os.path.join(here, path))
        if folder not in of_folder:
            file = loading.find(folder)
            of_folder[folder] = _overridden(loading.load(file) if file else Settings(), args)
            _expect_installed(of_folder[folder])
        return of_folder[folder]

    def kit_for(path: str) -> Normalizer:
        own = settings_of(path).for_file(path)
        if getattr(args, "scope", "") == "corpus":
            own = _of_corpus(own, plugins)
        if (own.read_from, own.ignore) not in kits:
            kits[own.read_from, own.ignore] = Normalizer(settings=own)
        return kits[own.read_from, own.ignore]

    found = [
        Source(path, format, kit_for(path), _standard_input(args) if path == "-" else None, trouble)
        for path, format, trouble in named(args, formats, settings_of)
    ]
    if args.verbose:
        _say_settings(found, settings)
    found = [_decoded(source) for source in found]
    # A file that is named twice, or by a link as well, is read once; verdicts are no records.
    every = {os.path.realpath(source.path): source for source in reversed(found)}
    for verdicts in (getattr(args, "decisions", None), getattr(args, "verdicts", None)):
        every.pop(os.path.realpath(verdicts or ""), None)
    return list(every.values())[::-1]


def _decoded(source: Source) -> Source:
    """Return a source in the encoding that its settings name. Raises ConfigError for one that is unknown."""
    if not (given := source.kit.settings.encoding):
        return source
    from normkit.formats.coding.recoded import in_encoding
    from normkit.formats.coding.unicode import encoding_named

    format = in_encoding(source.format, encoding_named(given))
    return Source(source.path, format, source.kit, source.content, source.trouble)


def _say_settings(sources: Sequence[Source], settings: Settings) -> None:
    """Say on stderr which settings files hold for the run and for each file."""
    paths: dict[tuple[str, ...], list[str]] = {settings.read_from: []}
    for source in sources:
        paths.setdefault(source.kit.settings.read_from, []).append(source.path)
    for files, held in paths.items():
        here = ["the run as a whole"] if files == settings.read_from else []
        some = [*here, *held[:MOST_NAMED], *([f"{len(held) - MOST_NAMED} more"] if len(held) > MOST_NAMED else [])]
        named = " extends ".join(files) or "none"
        print(f"normkit: settings: {visible(named)}: {visible(', '.join(some))}", file=sys.stderr)


def _standard_input(args: argparse.Namespace) -> BinaryIO:
    """Return standard input as a file that can be read twice; say so where it looks like something it is not read as.

    Raises InputError.
    """
    import shutil
    import tempfile

    if sys.stdin is None:
        raise InputError("-: cannot be read: standard input is closed")
    try:
        kept = tempfile.TemporaryFile()  # noqa: SIM115 (open until the run ends)
        shutil.copyfileobj(sys.stdin.buffer, kept)
    except OSError as error:
        raise InputError(f"-: cannot be read, or kept in {tempfile.gettempdir()}: {error.strerror}") from error
    kept.seek(0)
    head = kept.read(_HEAD).removeprefix(b"\xef\xbb\xbf").lstrip()
    if args.stdin_filename is None and head and not head.startswith(b"{"):
        likely = "NAME.json" if head.startswith(b"[") else "NAME (in.csv, in.txt, ...)"
        say(f"-: is read as JSON Lines, and does not look like it: --stdin-filename {likely} tells what it is")
    elif args.stdin_filename is None and head.partition(b"\n")[0].strip() == b"{":
        say("-: is read as JSON Lines, and looks like a JSON document: --stdin-filename NAME.json tells what it is")
    return kept


def formats_of(plugins: Plugins) -> list[Format]:
    """Return the formats that plugins add."""
    return list(plugins.formats)


def baselines_of(args: argparse.Namespace, sources: Sequence[Source]) -> dict[str, Baseline]:
    """Return path of a file -> the baseline that holds for it: that of --baseline, else that of the file's settings.

    Raises ConfigError for a file that holds no decisions.
    """
    files = {} if getattr(args, "write_baseline", None) else baseline_files(args, sources)
    if not files:
        return {}
    from normkit.pipeline.decisions.known_findings import baselines

    return baselines(files, sources)


def baseline_files(args: argparse.Namespace, sources: Sequence[Source]) -> dict[str, str]:
    """Return path of a file to read -> the path of the baseline that holds for it."""
    given = args.baseline
    own = ((one.path, one.kit.settings) for one in sources)
    files = ((path, given or (_baseline_of(settings) if settings.baseline else "")) for path, settings in own)
    return {path: file for path, file in files if file}


def _baseline_of(settings: Settings) -> str:
    """Return the path of the settings' baseline, from the working folder where it is below that."""
    from pathlib import Path  # takes longer to import than a small file to check

    whole, here = settings.path(settings.baseline, "baseline"), Path.cwd()
    return str(whole.relative_to(here) if whole.is_relative_to(here) else whole)


def verdicts_of(args: argparse.Namespace, fix: bool) -> CarriedOut | None:
    """Return the verdicts of --decisions, to be carried out with ``fix``; None: the run has none.

    Raises ConfigError for a file that holds no verdicts.
    """
    if args.decisions is None:
        return None
    from normkit.pipeline.decisions.carried_out import CarriedOut
    from normkit.pipeline.decisions.verdict_file import read

    return CarriedOut(read(args.decisions), fix)


def decisions_of(
    held: Mapping[str, Baseline], verdicts: CarriedOut | None, sources: Sequence[Source], fix: bool
) -> Mapping[str, Mapping[str, Decision]]:
    """Return path of a file -> fingerprint -> what was decided, by a verdict or else a baseline.

    With ``fix`` also what is known, which is not fixed; raises ConfigError for a baseline that cannot tell that.
    """
    known: Mapping[str, Mapping[str, Decision]] = {}
    if held:
        from normkit.pipeline.decisions.known_findings import engine_decisions

        for path in {one.decisions.path for one in held.values() if fix and not one.decisions.version}:
            raise ConfigError(f"{path}: is of an older kind, by which a fix cannot know what to leave; "
                              f"write it anew: normkit check --write-baseline {path}")  # fmt: skip
        known = engine_decisions(held, fix)
    return verdicts.decisions(known, sources) if verdicts else known


def schema_of(args: argparse.Namespace, settings: Settings) -> str:
    """Return the schema of the user's own to validate by, as MODULE:NAME; ``""`` for none.

    Code that a settings file names is anybody's. Raises ConfigError for it, unless the command line says to trust it.
    """
    if args.schema or not settings.schema or args.trust_config:
        return args.schema or settings.schema
    target = settings.schema if re.fullmatch(_TARGET, settings.schema) else "MODULE:NAME"
    raise ConfigError(
        f"{settings.read_from[0]}: 'schema' names code, and code that a settings file names runs on your word only: "
        f"name it yourself with --schema {target}, or trust these settings with --trust-config"
    )


def kit_of(sources: Sequence[Source], settings: Settings) -> Normalizer:
    """Return the normalizer that a report speaks of."""
    return sources[0].kit if sources else Normalizer(settings=settings)


def not_asked(args: argparse.Namespace, sources: Sequence[Source]) -> tuple[str, ...]:
    """Return the codes of the corpus rules that this run leaves out, as --scope says."""
    codes = {code for source in sources for code in source.kit.corpus_rules} if args.scope == "record" else set()
    return tuple(sorted(codes))


def jobs_for(args: argparse.Namespace, sources: Sequence[Source]) -> Jobs:
    """Return how work is shared out: as --jobs says, or to as many processes as pay off for the size of the input.

    One job is this process, unless a limit of time holds, or a stranger's rules take part: what these do to the
    process that asks them must not be done to this one. Of several settings the strictest limit holds.
    """
    timeout = min((kit.settings.timeout for kit in _kits(sources) if kit.settings.timeout), default=0.0)
    processes = int(args.jobs)
    if not processes:
        processes = (os.cpu_count() or 1) if sum(map(_size, sources)) > PARALLEL_FROM else 1
    alone = processes == 1 and not timeout and not any(map(_asks_strangers, _kits(sources)))
    return Jobs(0 if alone else processes, timeout)


def _kits(sources: Sequence[Source]) -> list[Normalizer]:
    return list({id(source.kit): source.kit for source in sources}.values())


def _asks_strangers(kit: Normalizer) -> bool:
    """Say whether rules, or hooks, of another distribution than normkit's take part in judging a record."""
    plugins = load(frozenset(kit.settings.no_plugins))
    strangers = {entry.name for entry in plugins.entries if entry.distribution not in supervision.OWN}
    if not strangers:
        return False
    hooks = plugins.manager.hook.anchor_date.get_hookimpls()
    names = {hook.plugin_name for hook in hooks} | {plugins.owners[rule.code].name for rule in kit.rules}
    return not names.isdisjoint(strangers)


def _size(source: Source) -> int:
    try:
        found = os.stat(source.path)
    except OSError:  # reading it says so
        return 0
    return found.st_size if stat.S_ISREG(found.st_mode) else 0
