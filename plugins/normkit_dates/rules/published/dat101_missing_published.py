"""DAT101 missing-published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normkit import Context, Evidence, Example, Finding, Fix, Record, Rule, Span

if TYPE_CHECKING:
    from normkit_dates.published.inference import InferredDate


class MissingPublished(Rule):
    """The record does not say when the article was published.

    ## Why is this bad?
    Every "on Thursday" and "last month" of the article counts from that day. Without it they mean nothing,
    and records cannot be put in order.

    ## Fix safety
    Safe is what was right on at least 97 of 100 pages (development half of htmldate's evaluation pages, Apache-2.0;
    figures in docs/families/dates.md): the URL's day stands in a line of the text or is named in its lead (as a date, a
    day of the month or its weekday); a date beneath the line that repeats the title; a date with its label; the only
    date at the head of the text; the date of a permalink where the text has no other. Unsafe is a date somewhere
    else in the URL, and the only dateline of a page that stands below the text, is an update, or names the weekday
    (as often the day of the visit). Shown only: what another witness (the URL, the time of the crawl) contradicts,
    and the date of a line that may be another day's: it names a span of days or hours, stands in a sentence, goes on
    with the line before it, repeats the title's, stands in a table or a list of articles, or is of a year that needs
    another witness. Months count in the language of the text ("7 out of 2021" is no October in English).
    Datelines that disagree decide nothing, and 03/04/2025 is read only where its weekday, the URL or the other dates
    of the page tell its order. Time and zone are kept as given, none is invented; a time whose zone has several
    meanings (IST) is left out. A date that is to be taken out of the text as well is left to DAT111 and DAT112.
    """

    code = "DAT101"
    name = "missing-published"
    examples = (
        Example({"text": "The bridge opened.", "published": "2025-07-31"}),
        Example({"text": "The bridge opened."}, {"text": "The bridge opened."}),
        Example(
            {"text": "The bridge opened on 31 July 2025.", "url": "https://tolvan.example/2025/07/31/bridge"},
            {
                "text": "The bridge opened on 31 July 2025.",
                "url": "https://tolvan.example/2025/07/31/bridge",
                "published": "2025-07-31",
            },
        ),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding where the field is missing or blank."""
        if record.text("published").strip():
            return
        from normkit_dates.published.inference import infer_published

        found = infer_published(record)
        blank = Span("published", 0, len(record.text("published")))
        if found is None:
            yield Finding(blank, "no publication date, and nothing tells it")
        elif found.prefix or found.datelines:
            yield Finding(blank, f"no publication date; {found.why}")
        else:
            yield Finding(blank, f"no publication date; {found.why}", insertion(record, found))

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        """Yield what tells the day, the strongest first."""
        from normkit_dates.published.inference import witnesses

        yield from map(Evidence, witnesses(record))


def insertion(record: Record, found: InferredDate) -> Fix:
    """Return the fix that puts what the witnesses say into ``published``."""
    return Fix.replace(Span("published", 0, len(record.text("published"))), found.value, found.safety)
