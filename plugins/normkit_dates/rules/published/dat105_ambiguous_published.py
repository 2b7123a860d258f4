"""DAT105 ambiguous-published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from normkit import Context, Evidence, Example, Finding, Fix, Record, Rule, Safety, Span
from normkit_dates.published.field_parser import ORDERS, Kind, ParsedValue, parse_value
from normkit_dates.published.order import order_in
from normkit_dates.published.published_field import not_after_crawl, placeholder

if TYPE_CHECKING:
    from normkit_dates.published.corroboration import Decision


@dataclass(frozen=True, eq=False, repr=False)
class AmbiguousPublished(Rule):
    """The publication date fits two days: 03/04/2024 is 3 April or March 4.

    With dots (03.04.2024) the day stands first, with the year in front (2024/03/04) the month: these are not
    ambiguous, nor is a date with its weekday, if only one of the two days has it.

    ## Why is this bad?
    One program reads April, the next one March, and both are sure. Every relative date of the text is then
    weeks off.

    ## Fix safety
    Safe where a second witness names one of the two days (the full date of the URL, a date leaked before the first
    sentence, a dateline), or the option ``order`` says how to read and no witness or crawl time objects. Unsafe
    where a witness is a day off, only the crawl time rules the other day out, or the dates of the text show the order
    (21/03/2025 tells that 07/03/2025 has the day first). Otherwise shown only; so are
    times in a zone that cannot be written in ISO 8601. What the source's other records tell is DAT202's.
    """

    code = "DAT105"
    name = "ambiguous-published"
    examples = (
        Example({"text": "The bridge opened.", "published": "31/07/2025"}),
        Example(
            {"text": "The bridge opened.", "published": "03/04/2025"},
            {"text": "The bridge opened.", "published": "03/04/2025"},
        ),
        Example(
            {
                "text": "The bridge opened.",
                "published": "03/04/2025 08:15",
                "url": "https://tolvan.example/2025/04/03/bridge",
            },
            {
                "text": "The bridge opened.",
                "published": "2025-04-03T08:15",
                "url": "https://tolvan.example/2025/04/03/bridge",
            },
        ),
    )

    order: str = ""
    """"dmy" where the day stands first in all that is checked, "mdy" where the month does; "" where it is not known."""

    def __post_init__(self) -> None:
        if self.order not in ("", *ORDERS):
            raise ValueError(f"option 'order' takes 'dmy' or 'mdy', not {self.order!r}")

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding where two days fit."""
        value = record.text("published")
        parsed = parse_value(value)
        if parsed.kind is not Kind.AMBIGUOUS or placeholder(value):
            return
        span = Span("published", 0, len(value))
        message = f"publication date fits two days, {parsed.stamps[0].day} and {parsed.stamps[1].day}"
        decision = self._decision(record, value, parsed)
        if decision is None:
            yield Finding(span, message)
            return
        safety = decision.safety if parsed.whole else Safety.MANUAL
        yield Finding(span, f"{message}; {decision.why}", Fix.replace(span, decision.stamp.value, safety))

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        """Yield what other places of the record say."""
        from normkit_dates.published.corroboration import witnesses

        yield from map(Evidence, witnesses(record))

    def _decision(self, record: Record, value: str, parsed: ParsedValue) -> Decision | None:
        from normkit_dates.published.corroboration import Decision, confirmed

        left = not_after_crawl(record, parsed)
        ordered = parsed.stamps[ORDERS.index(self.order)] if self.order else None
        found = confirmed(record, parsed)
        if not found and ordered:
            found = Decision(ordered, Safety.SAFE, f"order {self.order!r} is set")
        if not found and len(left) == 1:
            return Decision(left[0], Safety.UNSAFE, "the other is after the crawl")
        if not found and "/" in value and (told := order_in(record.text("text"))):
            first = "day" if told == ORDERS[0] else "month"
            stamp = parsed.stamps[ORDERS.index(told)]
            found = Decision(stamp, Safety.UNSAFE, f"dates of the text have the {first} first")
        if found and found.stamp not in left:
            return Decision(found.stamp, Safety.MANUAL, f"{found.why}, but that is after the crawl")
        if found and ordered and found.stamp != ordered:
            return Decision(found.stamp, Safety.MANUAL, f"{found.why}, but order {self.order!r} is set")
        return found
