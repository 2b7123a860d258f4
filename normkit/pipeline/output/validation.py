"""Add to each record what the output schemas say of it as it leaves."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from normkit.core.engine_codes import INVALID, NO_TEXT
from normkit.core.model import Finding
from normkit.engine.normalizer import Normalizer
from normkit.pipeline.source import Failed, ProcessedRow, Stream

BATCH = 1000
"""Records validated together."""


class Validation(NamedTuple):
    """How records are validated that are about to leave: those that nothing has changed, most cheaply."""

    passes: Callable[[Normalizer, Mapping[str, object]], bool]
    """Says of a record by itself, without a table, that ``failures`` has nothing against it; False where in doubt."""
    failures: Callable[[Normalizer, Sequence[Mapping[str, object]]], list[list[Finding]]]
    """Says what is wrong with each of a batch of records."""


def validated(stream: Stream, validation: Validation) -> Iterator[ProcessedRow | Failed]:
    """Add to each record what the schemas say of it as it leaves; in batches, never one at a time.

    Of a field that the engine has found missing they need not say it again.
    """
    items = iter(stream)
    while batch := list(itertools.islice(items, BATCH)):
        yield from _validated(batch, validation)


def _validated(batch: list[ProcessedRow | Failed], validation: Validation) -> Iterator[ProcessedRow | Failed]:
    more: dict[int, list[Finding]] = {}
    present = [
        (n, item)
        for n, item in enumerate(batch)
        if isinstance(item, ProcessedRow)
        and _leaves(item)
        and (item.outcome.changes or not validation.passes(item.source.kit, item.outcome.record))
    ]
    for kit, group in itertools.groupby(present, key=lambda pair: pair[1].source.kit):
        several = list(group)
        found = validation.failures(kit, [item.outcome.record for _, item in several])
        more.update((n, some) for (n, _), some in zip(several, found, strict=True) if some)
    for n, item in enumerate(batch):
        if n in more and isinstance(item, ProcessedRow):
            said = item.outcome.findings
            told = {finding.span.field for finding in said if finding.code in (INVALID, NO_TEXT)}
            new = [finding for finding in more[n] if finding.span.field not in told]
            item = item._replace(outcome=replace(item.outcome, findings=(*said, *new)))
        yield item


def _leaves(item: ProcessedRow) -> bool:
    return item.row.mapping is not None and item.source.kit.reports(INVALID)
