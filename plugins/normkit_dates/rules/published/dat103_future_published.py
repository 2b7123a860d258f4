"""DAT103 future-published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from normkit import Context, Example, Finding, Record, Rule, Span
from normkit_dates.published.published_field import ZONE_SPAN, crawl_day, known_stamp, stamp_of


@dataclass(frozen=True, eq=False, repr=False)
class FuturePublished(Rule):
    """The publication date lies after the day the record was fetched.

    The day of the crawl is read from a field of the record (``crawled``, ``crawled_at``, ``fetched_at``,
    ``date_crawled``, ``scraped_at``, ``date_download``); the option ``today`` stands in where there is none. The
    clock of the machine is never asked. One day ahead may be today in another zone and is not reported.

    ## Why is this bad?
    An article cannot be fetched before it is published: day and month were swapped, a date of the text (an
    event to come) was taken for the article's, or the field is a placeholder.

    ## Fix safety
    There is no fix: only the source knows the right day.
    """

    code = "DAT103"
    name = "future-published"
    examples = (
        Example({"text": "The bridge opened.", "published": "2025-07-31", "crawled": "2025-08-01T06:00:00Z"}),
        Example(
            {"text": "The bridge opened.", "published": "2025-12-08", "crawled": "2025-08-12"},
            {"text": "The bridge opened.", "published": "2025-12-08", "crawled": "2025-08-12"},
        ),
    )

    today: str = ""
    """The latest day an article can be from (YYYY-MM-DD), for records that do not tell when they were fetched."""

    def __post_init__(self) -> None:
        if self.today and not stamp_of(self.today):
            raise ValueError(f"option 'today' takes a day (YYYY-MM-DD), not {self.today!r}")

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding where the day is more than one day ahead."""
        value = record.text("published")
        latest = crawl_day(record) or self._today()
        stamp = known_stamp(value) if latest else None
        if stamp and latest and stamp.day - latest > ZONE_SPAN:
            span = Span("published", 0, len(value))
            yield Finding(span, f"published {stamp.day}, after the day it was fetched, {latest}")

    def _today(self) -> date | None:
        stamp = stamp_of(self.today) if self.today else None
        return stamp.day if stamp else None
