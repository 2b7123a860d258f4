"""DAT108 odd-year-published."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Example, Finding, Fix, Record, Rule, Safety, Span
from normkit_dates.published.field_parser import Kind, parse_value
from normkit_dates.published.published_field import not_after_crawl, placeholder


class OddYearPublished(Rule):
    """The publication date has a year of two digits, or no calendar and clock have it.

    "31.07.25" may be of 2025, 1925 or 2031, where no weekday tells which; 30 February, month 13 and 25:61 do not
    exist; no newspaper is older than 1605, so a year like 1404 or 1447 counts in another calendar, as 2568 does.

    ## Why is this bad?
    What a program makes of two digits is its own: strptime takes 69 for 1969, Excel 29 for 2029. A day that does
    not exist becomes null in one program and the first of March in the next.

    ## Fix safety
    Safe for a year of two digits where a second witness (the full date of the URL, a date leaked before the first
    sentence, a dateline) names one of the days that it can mean. A day that does not exist is shown only: what
    was meant, only the source knows.
    """

    code = "DAT108"
    name = "odd-year-published"
    examples = (
        Example({"text": "The bridge opened.", "published": "31.07.2025"}),
        Example(
            {"text": "The bridge opened.", "published": "31.07.25"},
            {"text": "The bridge opened.", "published": "31.07.25"},
        ),
        Example(
            {"text": "31 July 2025\nThe bridge opened.", "published": "31-Jul-25"},
            {"text": "31 July 2025\nThe bridge opened.", "published": "2025-07-31"},
        ),
        Example(
            {"text": "The bridge opened.", "published": "2025-02-30"},
            {"text": "The bridge opened.", "published": "2025-02-30"},
        ),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding for a short year, a day or a time that does not exist."""
        value = record.text("published")
        parsed = parse_value(value)
        if parsed.kind not in (Kind.SHORT_YEAR, Kind.NO_SUCH_DAY) or placeholder(value):
            return
        span = Span("published", 0, len(value))
        if parsed.kind is Kind.NO_SUCH_DAY:
            yield Finding(span, f"publication date does not exist: {parsed.why}")
            return
        from normkit_dates.published.corroboration import confirmed

        message = "publication date has a year of two digits"
        decision = confirmed(record, parsed) if parsed.whole else None
        if decision and decision.safety is Safety.SAFE and decision.stamp in not_after_crawl(record, parsed):
            fix = Fix.replace(span, decision.stamp.value, Safety.SAFE)
            yield Finding(span, f"{message}; {decision.why}", fix)
        else:
            yield Finding(span, message)
