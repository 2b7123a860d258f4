"""What the records of files tell the corpus rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from normkit.core.errors import InputError, NormkitError
from normkit.corpus.passes import CollectedFacts, FactBag, FactBlock, FactCollector, blocks_of
from normkit.engine.normalizer import Normalizer
from normkit.pipeline.pool import Jobs, mapped
from normkit.pipeline.reading import Task, measured, pieces, rows_of_piece, without_content
from normkit.pipeline.source import Source

if TYPE_CHECKING:
    from normkit.pipeline.stumble import Stumble


Watch = Callable[[Source, int, int], None]
"""Is told of each piece of work when it is done: the file, how many records, how many bytes."""
Collectors = Mapping[str, tuple[Normalizer, FactCollector]]
"""``Normalizer.knowledge_key`` -> (a normalizer with that key, the facts collected for it)."""


class Told(NamedTuple):
    """What a piece of work tells the corpus rules."""

    records: int
    facts: Sequence[FactBlock]
    errors: Sequence[NormkitError] = ()
    """Why the file, or some of its records, cannot be read."""


def collect_facts(sources: Sequence[Source], jobs: Jobs, facts: FactBag, watch: Watch | None = None) -> Collectors:
    """Make the first pass, for those normalizers that have corpus rules."""
    learners = [source for source in sources if source.kit.corpus_rules]
    kits: dict[str, Normalizer] = {}
    for source in learners:
        kits.setdefault(source.kit.knowledge_key, source.kit)
    collectors = {key: (kit, FactCollector(facts, f"{number}:")) for number, (key, kit) in enumerate(kits.items())}
    for source, told in collected(learners, jobs, watch):  # what cannot be read is said in the second pass
        collectors[source.kit.knowledge_key][1].append(told.facts)
    return collectors


def collected(sources: Sequence[Source], jobs: Jobs, watch: Watch | None = None) -> Iterator[tuple[Source, Told]]:
    """Yield what the records tell the corpus rules, piece by piece, in order.

    A rule that ends its process on a record, or takes too long, fails like one that raises an error. ``watch`` is
    told how far the work has come.
    """
    if not sources:
        return
    known = without_content(sources)
    items, each = partial(rows_of_piece, known), partial(_collect, known)
    for piece, told, stumbles in mapped(items, each, pieces(sources, jobs), jobs, _joined):
        number, size = measured(piece)
        yield sources[number], told
        for at, (_, row) in enumerate(rows_of_piece(sources, piece) if stumbles else ()):
            here = [one for one in stumbles if one.holds_for(at)]
            if here and not isinstance(row, NormkitError) and row.mapping is not None:
                given_up = not all(one.rule for one in here)
                yield sources[number], _failed(sources[number], row.line, here, given_up)
        if watch is not None:
            watch(sources[number], told.records, size)


_Collected = list[CollectedFacts] | NormkitError | None
"""What a row tells, or why it cannot be read; None for one that is no record."""


def _collect(sources: Sequence[Source], task: Task) -> _Collected:
    number, row = task
    source = sources[number]
    if isinstance(row, NormkitError):
        return row
    if row.trouble:
        return InputError(f"{source.path}:{row.line}: {row.trouble}")
    return None if row.mapping is None else source.kit.collect(row.mapping, source.default_id(row))


def _joined(results: Iterable[_Collected]) -> Told:
    facts = list[list[CollectedFacts]]()
    errors = list[NormkitError]()
    for told in results:
        if isinstance(told, NormkitError):
            errors.append(told)
        elif told is not None:
            facts.append(told)
    return Told(len(facts), blocks_of(chain.from_iterable(facts)), errors)


def _failed(source: Source, line: int, stumbles: Iterable[Stumble], given_up: bool) -> Told:
    """Return which rules failed on a record; all of them where none can be named."""
    problems = {
        code: FactBlock(code, b"", f"{source.path}:{line}: {one.how}")
        for one in stumbles
        for code in source.kit.corpus_rules
        if one.left_out and code == (one.rule or code)
    }
    return Told(int(given_up), [*problems.values()])
