"""DAT109 published-form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from normkit import Context, Example, Finding, Fix, Record, Rule, Safety, Severity, Span
from normkit_dates.published.field_parser import Kind, parse_value, plain_iso
from normkit_dates.published.published_field import placeholder


@cache
def _standard() -> re.Pattern[str]:
    """Return the pattern of ISO 8601 (extended, basic, by weeks, by days) and of RFC 2822."""
    clock = r"[Tt ]\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?\s?(?:[Zz]|[+-]\d\d:?(?:\d\d)?)?"
    date = r"\d\d?[ -](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[ -]\d{4}"
    return re.compile(
        rf"\s*(?:\d{{4}}(?:-\d\d-\d\d|\d{{4}}|-?W\d\d(?:-?\d)?|-?\d{{3}})(?:{clock})?"
        rf"|(?:[A-Z][a-z]{{2,8}},\s)?{date}\s\d\d?:\d\d(?::\d\d)?\s(?:[+-]\d{{4}}|[A-Z]{{1,3}}))\s*"
    )


@dataclass(frozen=True, eq=False, repr=False)
class PublishedForm(Rule):
    """The publication date can be read, but not by most programs: "3 Temmuz 2022 Pazar, 09:12", "1689761100000".

    ISO 8601 in all its forms and the dates of mail and feeds (RFC 2822) are left as they are. Dates in words, in
    digits of another order, with two digits of the year and its weekday, counts of seconds, and what ``date``,
    JavaScript, Go, PDF and ASP.NET print become ISO 8601, as fine as they are.

    ## Why is this bad?
    What reads the record next knows ISO 8601. What it makes of "08/06/2022, 9:15 AM EDT" is chance, or an error.

    ## Fix safety
    Safe, as only what means one moment is written anew: not what fits two days (DAT105), what names a weekday that is
    not the day's (DAT106), or a zone with several meanings.
    """

    code = "DAT109"
    name = "published-form"
    reads = ("published",)
    examples = (
        Example({"text": "The bridge opened.", "published": "Thu, 31 Jul 2025 08:00:00 GMT"}),
        Example(
            {"text": "The bridge opened.", "published": "31. Juli 2025, 08:15 Uhr"},
            {"text": "The bridge opened.", "published": "2025-07-31T08:15"},
        ),
        Example(
            {"text": "The bridge opened.", "published": "July 31st, 2025 at 8:15 AM EDT"},
            {"text": "The bridge opened.", "published": "2025-07-31T08:15-04:00"},
        ),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding where the value has another form."""
        value = record.text("published")
        if not value or plain_iso(value) or _standard().fullmatch(value) or placeholder(value):
            return
        parsed = parse_value(value)
        if parsed.kind is not Kind.DAY or not parsed.whole or parsed.wrong_weekday:
            return
        (stamp,) = parsed.stamps
        span = Span("published", 0, len(value))
        fix = Fix.replace(span, stamp.value, Safety.SAFE)
        yield Finding(span, f"publication date is not in ISO 8601: {stamp.value}", fix, Severity.NOTE)
