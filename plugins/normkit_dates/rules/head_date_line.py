"""DAT112 head-date-line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from normkit import Context, Edit, Example, Finding, Fix, Record, Rule, Safety, Span, cuts, lines
from normkit_dates.published import stamp_of
from normkit_dates.rules.missing_published import insertion
from normkit_dates.witness import HEAD, Dateline, datelines, evidence


@dataclass(frozen=True)
class HeadDateLine(Rule):
    """A line in the head of the text holds the date of the article and nothing else.

    The date may be in words or digits, with a time, a zone, a label ("Published:") and bars ("Aug 1, 2025 |"),
    and may be repeated. A date inside a sentence, and lines with different dates (a calendar), are left alone.

    ## Why is this bad?
    The line is no sentence of the article. Where ``published`` is empty, the one thing it says is lost to every
    program that reads the field.

    ## Fix safety
    Safe where ``published`` is empty and no witness objects: the date is moved there, with its time and zone as
    given (none is invented), and the lines that say no more go. Unsafe where ``published`` says the same already
    (a dateline does little harm), and for a line with a weekday or an update, which may be the day of the
    crawl. Shown only where ``published`` or the URL says otherwise.
    """

    code = "DAT112"
    name = "head-date-line"
    examples = (
        Example(
            {"text": "Bridge opens\n15 OCT 2025 12:20\nThe bridge opened."},
            {"text": "Bridge opens\nThe bridge opened.", "published": "2025-10-15T12:20"},
        ),
        Example(
            {"text": "Oct 15, 2025 |\nThe bridge opened.", "published": "2025-10-15"},
            {"text": "The bridge opened.", "published": "2025-10-15"},
            unsafe=True,
        ),
        Example(
            {"text": "Oct 15, 2025 |\nThe bridge opened.", "published": "2025-10-19"},
            {"text": "Oct 15, 2025 |\nThe bridge opened.", "published": "2025-10-19"},
        ),
        Example({"text": "On Oct 15, 2025 the bridge opened.", "published": "2025-10-19"}),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding for the datelines of the head that say the same."""
        published = record.text("published")
        if published.strip():
            yield from _beside(record, published)
            return
        found = evidence(record)
        if found and found.datelines and not found.prefix:
            moved = Fix((*insertion(record, found).edits, *_deletions(record, found.datelines)), found.safety)
            yield Finding(_span(record, found.datelines[0]), f"dateline in the text; {found.why}", moved)


def _beside(record: Record, published: str) -> Iterator[Finding]:
    """Yield what the datelines say beside a field that is filled."""
    head = [line for line in datelines(record.text("text")) if line.rank < HEAD and not line.prose]
    stamp = stamp_of(published)
    if not stamp or not head:
        return
    same = [line for line in head if line.stamp.day == stamp.day and line.stamp.time in ("", stamp.time)]
    if same:
        fix = Fix(tuple(_deletions(record, same)), Safety.UNSAFE)
        yield Finding(_span(record, same[0]), "dateline in the text; published says the same", fix)
    elif len({line.stamp.day for line in head}) == 1:
        said = head[0].stamp.value
        yield Finding(_span(record, head[0]), f"dateline in the text says {said}, published says {published[:30]}")


def _deletions(record: Record, found: Iterable[Dateline]) -> Iterator[Edit]:
    for start, end in cuts(record.text("text"), (line.line for line in found)):
        yield Edit(Span("text", start, end))


def _span(record: Record, line: Dateline) -> Span:
    row = lines(record.text("text"))[line.line]
    return Span("text", row.start, row.end)
