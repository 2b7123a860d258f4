"""Add to each record what the schemas of plugins and of the user say of it as it leaves."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence

from normkit.core.engine_codes import INVALID
from normkit.core.model import Finding
from normkit.engine.normalizer import Normalizer
from normkit.pipeline.output.field_checks import unsaid
from normkit.pipeline.source import Failed, ProcessedRow, Stream

BATCH = 1000
"""Records validated together."""
Validation = Callable[[Normalizer, Sequence[Mapping[str, object]]], list[list[Finding]]]
"""Says what is wrong with each of a batch of records."""


def validated(stream: Stream, validation: Validation) -> Iterator[ProcessedRow | Failed]:
    """Add to each record what the schemas say of it as it leaves; in batches, never one at a time."""
    items = iter(stream)
    while batch := list(itertools.islice(items, BATCH)):
        yield from _validated(batch, validation)


def _validated(batch: list[ProcessedRow | Failed], validation: Validation) -> Iterator[ProcessedRow | Failed]:
    more: dict[int, list[Finding]] = {}
    leaving = [(n, item) for n, item in enumerate(batch) if isinstance(item, ProcessedRow) and _leaves(item)]
    for kit, group in itertools.groupby(leaving, key=lambda pair: pair[1].source.kit):
        several = list(group)
        found = validation(kit, [item.outcome.record for _, item in several])
        more.update((n, some) for (n, _), some in zip(several, found, strict=True) if some)
    for n, item in enumerate(batch):
        if n in more and isinstance(item, ProcessedRow):
            item = item._replace(outcome=unsaid(item.outcome, more[n]))
        yield item


def _leaves(item: ProcessedRow) -> bool:
    return item.row.mapping is not None and item.source.kit.reports(INVALID)
