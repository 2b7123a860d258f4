"""DAT202 ambiguous-published-by-source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from normkit import Context, CorpusRule, Example, Fact, Finding, Fix, Record, Safety, Span
from normkit_dates.published.field_parser import ORDERS, Kind, ParsedValue, parse_value, shape_of
from normkit_dates.published.lines.dateline import Stamp
from normkit_dates.published.order import order_in
from normkit_dates.published.published_field import not_after_crawl, placeholder, source_of

Habits = Mapping[tuple[str, str], tuple[str, int]]
"""(source, shape of its values) -> (order of day and month, how many records show it)."""

_IN_TEXTS = "/"
"""Stands for the shape of dates between slashes in the texts of a source."""


@dataclass(frozen=True, eq=False, repr=False)
class AmbiguousPublishedBySource(CorpusRule):
    """The publication date fits two days, and the source's other records tell which one is meant.

    A source that also writes 31/07/2025 has the day first, one that writes 07/31/2025 the month. What counts are
    records of the same source (``source``, else the host of the ``url``) with a date of the same notation whose
    numbers or weekday leave one order; three at the least, and none for the other order. Where no such date tells,
    the dates between slashes in the texts of three records do.

    ## Why is this bad?
    One program reads April, the next one March, and both are sure; see DAT105, which reports the same date
    where nothing tells.

    ## Fix safety
    Safe where the source is named; unsafe where the records name none, as they may come from several, and where only
    their texts tell: who writes them is not the program that writes the field. Nothing is
    offered where a witness of the record itself decides (that is DAT105's) or objects, or the day is after the crawl.
    """

    code = "DAT202"
    name = "ambiguous-published-by-source"
    key_fields = 1
    examples = (
        Example(
            tuple(
                {"title": "Tides", "source": "Tolvan Post", "published": f"{day}/04/2025"}
                for day in ("03", "15", "23", "30")
            ),
            tuple(
                {"title": "Tides", "source": "Tolvan Post", "published": published}
                for published in ("2025-04-03", "15/04/2025", "23/04/2025", "30/04/2025")
            ),
        ),
        Example(
            tuple(
                {"title": "Tides", "source": "Tolvan Post", "published": f"{day}/04/2025"} for day in ("03", "15", "23")
            )
        ),
    )

    least: int = 3
    """How many records must show the order: one may be a slip, or typed by hand."""

    def collect(self, record: Record) -> Iterator[Fact]:
        """Yield (source, shape, order) for a value whose order is certain."""
        value = record.text("published")
        order = parse_value(value).order
        if order:
            yield source_of(record), shape_of(value), order
        if told := order_in(record.text("text")):
            yield source_of(record), _IN_TEXTS, told

    def reduce(self, facts: Iterator[Fact]) -> Habits:
        """Return the order of each source and shape for which all records show the same one."""
        counts = Counter((str(source), str(shape), str(order)) for source, shape, order in facts)
        other = dict(zip(ORDERS, reversed(ORDERS), strict=True))
        return {
            (source, shape): (order, count)
            for (source, shape, order), count in counts.items()
            if count >= self.least and (source, shape, other[order]) not in counts
        }

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding where two days fit and the source's habit names one."""
        value = record.text("published")
        parsed = parse_value(value)
        if parsed.kind is not Kind.AMBIGUOUS or not parsed.whole or placeholder(value):
            return
        source = source_of(record)
        habits: Habits = context.facts or {}
        order, count = habits.get((source, shape_of(value)), ("", 0))
        in_texts = not order and "/" in value
        if in_texts:
            order, count = habits.get((source, _IN_TEXTS), ("", 0))
        stamp = parsed.stamps[ORDERS.index(order)] if order else None
        if stamp is None or stamp not in not_after_crawl(record, parsed) or _told_otherwise(record, parsed, stamp):
            return
        first = "day" if order == ORDERS[0] else "month"
        witnesses = f"the texts of {count} records" if in_texts else f"{count} others"
        span = Span("published", 0, len(value))
        yield Finding(
            span,
            f"publication date fits two days; {witnesses} of {source or 'the records'} have the {first} first",
            Fix.replace(span, stamp.value, Safety.SAFE if source and not in_texts else Safety.UNSAFE),
        )


def _told_otherwise(record: Record, parsed: ParsedValue, stamp: Stamp) -> bool:
    """Say whether a witness of the record decides by itself, or stands against a moment."""
    from normkit_dates.published.corroboration import confirmed, supported_moments

    witness = confirmed(record, parsed)
    decides = witness is not None and witness.safety is Safety.SAFE
    return decides or any(named != stamp for named, _ in supported_moments(record, parsed))
