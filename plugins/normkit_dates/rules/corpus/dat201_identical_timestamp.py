"""DAT201 identical-timestamp."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from normkit import Context, CorpusRule, Example, Fact, Finding, Record, Span
from normkit_dates.published.published_field import known_stamp, source_of

Crowds = Mapping[tuple[str, str], int]
"""(source, value of ``published``) -> how many articles have it, where that is too many."""

OPENING = 300
"""Code points that stand for the whole of a title, a URL or a text."""

ROUND = 4
"""A time on the full minute needs so many times as many articles as one with seconds."""


@dataclass(frozen=True, eq=False, repr=False)
class IdenticalTimestamp(CorpusRule):
    """Many articles of one source claim to be published at the very same moment.

    A time with seconds (14:07:33) on ``least`` different articles is reported: a desk does not publish five articles in
    one second, a program that stores them does. A time on the full minute (00:01, 14:07) must be on four times as
    many, and on nearly all of the source (``share``): embargoes and schedulers let several articles out at once, but
    not everything. Never reported are days without a time, as several articles a day are normal, and the quarters of
    the hour: newsletters come at six sharp, and the midnight that stands for a day is 22:00 or 18:30 in another zone.
    Copies of one article (the same title, else the same URL, else the same beginning) count once.

    ## Why is this bad?
    It is the moment of a crawl, an import or a migration, written over the publication dates: all of them, and
    every relative date that counts from them, are wrong.

    ## Fix safety
    There is no fix: the right dates are lost; a witness in URL or text may know (see DAT106).
    """

    code = "DAT201"
    name = "identical-timestamp"
    key_fields = 1
    examples = (
        Example(
            tuple(
                {"title": f"Bridge report {part}", "source": "Tolvan Post", "published": "2025-07-31T14:07:33Z"}
                for part in "abcde"
            ),
            tuple(
                {"title": f"Bridge report {part}", "source": "Tolvan Post", "published": "2025-07-31T14:07:33Z"}
                for part in "abcde"
            ),
        ),
        Example(
            tuple(
                {"title": f"Bridge report {part}", "source": "Tolvan Post", "published": "2025-07-31T06:00:00Z"}
                for part in "abcde"
            )
        ),
        Example(
            tuple(
                {"title": f"Bridge report {part}", "source": "Tolvan Post", "published": "2025-07-31"}
                for part in "abcde"
            )
        ),
    )

    least: int = 5
    """Articles that must share a time with seconds: below, one story in several parts, or a run of briefs, may."""
    share: float = 0.9
    """The part of a source's articles with a time of day, from 0 to 1, that must share a time on the full minute."""

    def collect(self, record: Record) -> Iterator[Fact]:
        """Yield (source, value, article) for a value with a time of day."""
        value = record.text("published").strip()
        if _time_of(value):
            yield source_of(record), value, _article(record)

    def reduce(self, facts: Iterator[Fact]) -> Crowds:
        """Return the moments that too many articles share."""
        crowds = Counter((str(source), str(value)) for (source, value, _), _ in groupby(facts))
        totals = Counter[str]()
        for (source, _), count in crowds.items():
            totals[source] += count
        return {
            (source, value): count
            for (source, value), count in crowds.items()
            if self._too_many(_time_of(value), count, totals[source])
        }

    def _too_many(self, time: str, count: int, total: int) -> bool:
        """Say whether so many of all articles with a time can have this one, ``HH:MM`` or ``HH:MM:SS``, by chance."""
        if time[5:] not in ("", ":00"):
            return count >= self.least
        return int(time[3:5]) % 15 != 0 and count >= max(ROUND * self.least, self.share * total)

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding where the record's moment is shared by too many."""
        value, source = record.text("published"), source_of(record)
        count = context.facts.get((source, value.strip()), 0) if context.facts else 0
        if count:
            whose = f"{count} articles of {source}" if source else f"{count} articles"
            message = f"{whose} have this very timestamp: the time of a crawl or an import, it seems"
            yield Finding(Span("published", 0, len(value)), message)


def _time_of(value: str) -> str:
    """Return the time of day that a value names, "" for none."""
    stamp = known_stamp(value)
    return stamp.time if stamp else ""


def _article(record: Record) -> str:
    return (record.text("title") or record.text("url") or record.text("text"))[:OPENING]
