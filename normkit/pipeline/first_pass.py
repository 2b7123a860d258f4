"""The first pass over the files: what each record tells the corpus rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from normkit.core.errors import InputError, NormkitError
from normkit.corpus.fact_store import FactStore
from normkit.corpus.passes import CollectedFacts, FactCollector
from normkit.engine.normalizer import Normalizer
from normkit.pipeline.pool import mapped
from normkit.pipeline.reading import Piece, pieces, rows_of_stretch, without_content
from normkit.pipeline.source import Source


def collect_facts(
    sources: Sequence[Source], jobs: int, facts: FactStore
) -> dict[str, tuple[Normalizer, FactCollector]]:
    """Make the first pass, for those normalizers that have corpus rules.

    Return key of their knowledge -> (a normalizer with that key, the facts collected for it).
    """
    learners = [source for source in sources if source.kit.corpus_rules]
    kits: dict[str, Normalizer] = {}
    for source in learners:
        kits.setdefault(source.kit.knowledge_key, source.kit)
    collectors = {key: (kit, FactCollector(facts, f"{number}:")) for number, (key, kit) in enumerate(kits.items())}
    for source, some in collected(learners, jobs):
        if not isinstance(some, NormkitError):  # the second pass says so
            collectors[source.kit.knowledge_key][1].add(some)
    return collectors


def collected(sources: Sequence[Source], jobs: int) -> Iterator[tuple[Source, list[CollectedFacts] | NormkitError]]:
    """Yield what each record tells the corpus rules, in order; for a file or a record that cannot be read, why."""
    if sources:
        work = partial(_collect, without_content(sources))
        for _, told in mapped(work, pieces(sources, jobs), jobs):
            yield from ((sources[number], some) for number, some in told)


def _collect(sources: Sequence[Source], piece: Piece) -> list[tuple[int, list[CollectedFacts] | NormkitError]]:
    """Do the work of the first pass on a piece of a file."""
    told: list[tuple[int, list[CollectedFacts] | NormkitError]] = []
    for number, row in piece if isinstance(piece, list) else rows_of_stretch(sources[piece[0]], *piece):
        source = sources[number]
        if isinstance(row, NormkitError):
            told.append((number, row))
        elif row.trouble:
            told.append((number, InputError(f"{source.path}:{row.line}: {row.trouble}")))
        elif row.mapping is not None:
            told.append((number, source.kit.collect(row.mapping, source.default_id(row))))
    return told
