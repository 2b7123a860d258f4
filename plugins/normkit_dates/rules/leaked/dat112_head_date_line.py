"""DAT112 head-date-line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from normkit import Context, Edit, Example, Finding, Fix, Record, Rule, Safety, Span, cuts, lines
from normkit_dates.published.published_field import may_name_day, stamp_of
from normkit_dates.rules.published.dat101_missing_published import insertion

if TYPE_CHECKING:
    from normkit_dates.published.witnesses.datelines import Dateline

MOST = 8
"""Datelines that an article may have at its head: more are a list of dates, and none of them is taken out."""


class HeadDateLine(Rule):
    """A line at the head of the article holds its date and nothing else.

    The date may be in words or digits, with a time, a zone, a label ("Published:", also on a line of its own before
    it) and bars ("Aug 1, 2025 |"), and may be repeated. The head is the beginning of the text, or the lines beneath
    the headline where the text repeats it below a page's menus. A date inside a sentence, a date beside other words
    (DAT101 reads it and leaves it), lines with different dates (a calendar), and a date that may be another day's (an
    event's, or one that goes on with the line before it; see DAT101) are left alone.

    ## Why is this bad?
    The line is no sentence of the article. Where ``published`` is empty, the one thing it says is lost to every
    program that reads the field.

    ## Fix safety
    Safe where ``published`` is empty and DAT101 finds the evidence strong enough: the date is moved there, with its
    time and zone as given (none is invented), and the lines that say no more go; no line goes whose date does not
    arrive there. Unsafe where ``published`` says the
    same already (a dateline does little harm), and for the only date of a page that may be the day of the visit, of
    an update or of a comment. Shown only where the URL says otherwise. What ``published`` says otherwise is DAT106's.
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
        Example({"text": "On Oct 15, 2025 the bridge opened.", "published": "2025-10-19"}),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding for the datelines of the head that say the same."""
        if not may_name_day(record):
            return
        from normkit_dates.published.inference import infer_published

        published = record.text("published")
        if published.strip():
            yield from _beside(record, published)
            return
        found = infer_published(record)
        if found and found.datelines and not found.prefix:
            safety = found.safety if len(found.datelines) <= MOST else Safety.MANUAL
            moved = Fix((*insertion(record, found).edits, *_deletions(record, found.datelines)), safety)
            yield Finding(_span(record, found.datelines[0]), f"dateline in the text; {found.why}", moved)


def _beside(record: Record, published: str) -> Iterator[Finding]:
    """Yield what the datelines say beside a field that is filled."""
    from normkit_dates.published.witnesses.datelines import HEAD, datelines

    above = datelines(record)
    head = [line for line in above if line.rank < HEAD and not line.after_prose]
    stamp = stamp_of(published)
    if not stamp or not head:
        return
    same = [line for line in head if line.stamp.day == stamp.day and stamp.time.startswith(line.stamp.time)]
    if same:
        fix = Fix(tuple(_deletions(record, same)), Safety.UNSAFE if len(above) <= MOST else Safety.MANUAL)
        yield Finding(_span(record, same[0]), "dateline in the text; published says the same", fix)


def _deletions(record: Record, found: Iterable[Dateline]) -> Iterator[Edit]:
    """Yield the deletion of the lines, each with the label on a line of its own before it."""
    numbers = {number for line in found for number in (line.line, line.label_line) if number is not None}
    for start, end in cuts(record.text("text"), numbers):
        yield Edit(Span("text", start, end))


def _span(record: Record, line: Dateline) -> Span:
    row = lines(record.text("text"))[line.line]
    return Span("text", row.start, row.end)
