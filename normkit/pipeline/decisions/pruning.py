"""A baseline loses what is gone, and never gains: the known findings of a project can only become fewer.

Gone is what a run has looked for in its place and not found. An entry whose rule was not asked, or whose file was not
read, stays. An entry that went with its record names the file from now on where the record is.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from normkit.core.engine_codes import NOTICES
from normkit.core.errors import ConfigError
from normkit.core.rule import CorpusRule
from normkit.core.serial import Decision
from normkit.pipeline.decisions.decision_file import Entry, write
from normkit.pipeline.decisions.known_findings import Baseline, Used
from normkit.pipeline.source import Source


def expect_prunable(held: Mapping[str, Baseline], written: bool) -> None:
    """Raise ConfigError where there is no baseline to prune, or one that does not tell what is gone.

    ``written``: a new one is to be written in this run.
    """
    if written:
        raise ConfigError("--prune-baseline and --write-baseline: what is written anew has nothing that is gone")
    if not held:
        raise ConfigError(
            "--prune-baseline: there is no baseline; name it with --baseline FILE, or in the settings (baseline = ...)"
        )
    for one in held.values():
        if one.decisions.version < 2:
            path = one.decisions.path
            raise ConfigError(
                f"{path}: is of an older kind, which does not say whose an entry is, so that none can be called gone; "
                f"write it anew: normkit check --write-baseline {path}"
            )


def prune(
    held: Mapping[str, Baseline], used: Used, sources: Sequence[Source], skipped: Collection[str], walked: bool
) -> Iterator[tuple[str, int, int]]:
    """Write each baseline without what is gone; yield its path, how many findings are gone, how many are left.

    ``used`` is what was known in the run, ``skipped`` the rules that were not asked; ``walked``: a folder was read, not
    some files of it. Raises OutputError.
    """
    for baseline in {id(one): one for one in held.values()}.values():
        path, entries = baseline.decisions.path, baseline.decisions.entries
        mine = {(at, file): count for (one, at, file), count in used.items() if one == path}
        read = [source for source in sources if held.get(source.path) is baseline]
        left = tuple(_left(baseline, mine, read, skipped, walked))
        if Counter(left) != Counter(entries):
            write(path, left, baseline.decisions.seen)
        before, after = (sum(e.times for e in some if e.decision is Decision.KNOWN) for some in (entries, left))
        yield path, before - after, after


def _left(
    baseline: Baseline, used: Mapping[tuple[int, str], int], sources: Sequence[Source], skipped: Collection[str],
    walked: bool,
) -> Iterator[Entry]:  # fmt: skip
    """Yield the entries that are not gone."""
    entries = baseline.decisions.entries
    home = os.path.dirname(os.path.realpath(baseline.decisions.path))
    asked = {baseline.names[source.path]: _asked(source, skipped) for source in sources}
    anywhere = {code: of_all for codes in asked.values() for code, of_all in codes.items()}
    named = {entry.file for entry in entries if entry.file}
    # What is nowhere in all files that the baseline names is nowhere.
    whole = all(file in asked for file in named if os.path.lexists(os.path.join(home, file)))
    found: Counter[int] = Counter()
    known: Counter[Entry] = Counter()
    for (at, file), count in used.items():
        found[at] += count
        known[entries[at]._replace(file=file or entries[at].file, times=0)] += count
    for at, entry in enumerate(entries):
        if entry.decision is not Decision.KNOWN:
            yield entry
            continue
        codes = asked.get(entry.file, anywhere)
        of_all = codes.get(entry.code)
        sought = of_all is not None and (whole or entry.file in asked) and (not of_all or (whole and walked))
        if entry.times > found[at] and not (sought and entry.file):
            known[entry._replace(times=0)] += entry.times - found[at]
    yield from (entry._replace(times=times) for entry, times in known.items())


def _asked(source: Source, skipped: Collection[str]) -> dict[str, bool]:
    """Return the codes that were looked for in a file -> whether findings of them depend on all other files, too."""
    own = {code: False for code in NOTICES if source.kit.reports(code)}
    return own | {rule.code: isinstance(rule, CorpusRule) for rule in source.kit.rules if rule.code not in skipped}
