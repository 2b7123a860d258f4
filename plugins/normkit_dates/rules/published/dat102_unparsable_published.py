"""DAT102 unparsable-published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from normkit import Context, Example, Finding, Fix, Record, Rule, Safety, Span
from normkit_dates.published.field_parser import Kind, parse_value
from normkit_dates.published.published_field import placeholder

_INSTALL = "option 'languages' needs dateparser: pip install 'normkit[dateparser]'"


@dataclass(frozen=True, eq=False, repr=False)
class UnparsablePublished(Rule):
    """The publication date cannot be read as a day.

    Read are ISO 8601, RFC 2822, what ``date`` and JavaScript print, dates in words and in digits, and seconds
    since 1970. Not read are relative words ("yesterday"), years and months alone, and other text. Dates that fit
    two days are DAT105's, days that do not exist and years of two digits DAT108's, words for "unknown" DAT104's.

    ## Why is this bad?
    What software makes of such a value is chance, and "on Thursday" in the text has no day to count from.

    ## Fix safety
    There is no fix, unless the option ``languages`` is set: then the package dateparser may read an absolute
    date in those languages. That fix is unsafe: dateparser is generous. Taken is only what it reads the same with
    the day first and the month first, with the year in four digits; relative words are never read.
    """

    code = "DAT102"
    name = "unparsable-published"
    reads = ("published",)
    examples = (
        Example({"text": "The bridge opened.", "published": "2025-07-31T08:00:00Z"}),
        Example({"text": "The bridge opened.", "published": "Thu, 31 Jul 2025 08:00:00 GMT"}),
        Example(
            {"text": "The bridge opened.", "published": "2 hours ago"},
            {"text": "The bridge opened.", "published": "2 hours ago"},
        ),
    )

    languages: tuple[str, ...] = ()
    """ISO 639 codes of languages in which dateparser (extra ``normkit[dateparser]``) may read the value; none: off."""

    def __post_init__(self) -> None:
        if self.languages:
            try:
                from normkit_dates.published.dateparser_adapter import expect_known
            except ImportError:
                raise ValueError(_INSTALL) from None
            expect_known(self.languages)

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding where the value names no day."""
        value = record.text("published")
        parsed = parse_value(value)
        if parsed.kind is not Kind.UNREADABLE or not value.strip() or placeholder(value):
            return
        span = Span("published", 0, len(value))
        message = f"publication date names no single day{': ' if parsed.why else ''}{parsed.why}"
        read = self._read(value)
        if read:
            yield Finding(span, f"{message}; dateparser reads {read}", Fix.replace(span, read, Safety.UNSAFE))
        else:
            yield Finding(span, message)

    def _read(self, value: str) -> str:
        if not self.languages:
            return ""
        from normkit_dates.published.dateparser_adapter import read_in

        return read_in(value, self.languages)
