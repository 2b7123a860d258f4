"""The first pass over the files: what each record tells the corpus rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from normkit.core.errors import InputError, NormkitError
from normkit.corpus.fact_store import FactStore
from normkit.corpus.passes import CollectedFacts, FactCollector
from normkit.engine.normalizer import Normalizer
from normkit.formats.base import Row
from normkit.pipeline.pool import Jobs, mapped
from normkit.pipeline.reading import Task, measured, pieces, rows_of_piece, without_content
from normkit.pipeline.source import Source

if TYPE_CHECKING:
    from normkit.pipeline.stumble import Stumble


Watch = Callable[[Source, int, int], None]
"""Is told of each piece of work when it is done: the file, how many records, how many bytes."""


def collect_facts(
    sources: Sequence[Source], jobs: Jobs, facts: FactStore, watch: Watch | None = None
) -> dict[str, tuple[Normalizer, FactCollector]]:
    """Make the first pass, for those normalizers that have corpus rules.

    Return key of their knowledge -> (a normalizer with that key, the facts collected for it).
    """
    learners = [source for source in sources if source.kit.corpus_rules]
    kits: dict[str, Normalizer] = {}
    for source in learners:
        kits.setdefault(source.kit.knowledge_key, source.kit)
    collectors = {key: (kit, FactCollector(facts, f"{number}:")) for number, (key, kit) in enumerate(kits.items())}
    for source, some in collected(learners, jobs, watch):
        if not isinstance(some, NormkitError):  # the second pass says so
            collectors[source.kit.knowledge_key][1].add(some)
    return collectors


def collected(
    sources: Sequence[Source], jobs: Jobs, watch: Watch | None = None
) -> Iterator[tuple[Source, list[CollectedFacts] | NormkitError]]:
    """Yield what each record tells the corpus rules, in order; for a file or a record that cannot be read, why.

    A rule that ends its process on a record, or takes too long, fails like one that raises an error. ``watch`` is
    told how far the work has come.
    """
    if not sources:
        return
    known = without_content(sources)
    items, each = partial(rows_of_piece, known), partial(_collect, known)
    for piece, results, stumbles in mapped(items, each, pieces(sources, jobs), jobs):
        rows = list(rows_of_piece(sources, piece)) if stumbles else [None] * len(results)
        for at, (row, told) in enumerate(zip(rows, results, strict=True)):
            if row is not None and (here := [one for one in stumbles if one.holds_for(at)]):
                yield from _stumbled(sources[row[0]], row[1], told, here)
            elif told is not None:
                yield sources[told[0]], told[1]
        if watch is not None and results:
            number, size = measured(piece)
            watch(sources[number], sum(told is not None for told in results), size)


def _collect(sources: Sequence[Source], task: Task) -> tuple[int, list[CollectedFacts] | NormkitError] | None:
    """Return the number of a row's source and what the row tells; None for one that is no record."""
    number, row = task
    source = sources[number]
    if isinstance(row, NormkitError):
        return number, row
    if row.trouble:
        return number, InputError(f"{source.path}:{row.line}: {row.trouble}")
    if row.mapping is None:
        return None
    return number, source.kit.collect(row.mapping, source.default_id(row))


def _stumbled(
    source: Source,
    row: Row | NormkitError,
    told: tuple[int, list[CollectedFacts] | NormkitError] | None,
    stumbles: Sequence[Stumble],
) -> Iterator[tuple[Source, list[CollectedFacts] | NormkitError]]:
    """Yield what a row tells, and the rules that failed on it; all of them where none can be named."""
    rest = told[1] if told else []
    if isinstance(row, NormkitError) or isinstance(rest, NormkitError) or row.mapping is None:
        if told:
            yield source, rest
        return
    problems = {
        code: CollectedFacts(code, (), f"{source.path}:{row.line}: {one.how}")
        for one in stumbles
        for code in source.kit.corpus_rules
        if one.left_out and code == (one.rule or code)
    }
    yield source, [*(facts for facts in rest if facts.code not in problems), *problems.values()]
