"""DAT107 published-without-zone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from normkit import Context, Example, Finding, Fix, Record, Rule, Safety, Severity, Span
from normkit_dates.published.field_parser import Kind, parse_value
from normkit_dates.published.published_field import placeholder

_OFFSET = r"[+-](?:0\d|1[0-4]):[0-5]\d"


@dataclass(frozen=True, eq=False, repr=False)
class PublishedWithoutZone(Rule):
    """The publication time does not say in which zone: "2025-07-31T08:00".

    Off by default, as most sources leave the zone out and days are right without; select DAT107 where
    records are ordered by the minute.

    ## Why is this bad?
    The moment is up to 26 hours wide. Near midnight the day changes with the zone, and records of several
    countries cannot be put in order.

    ## Fix safety
    There is a fix only where the option ``zone`` is set and the value is in ISO 8601: the zone is appended, the rest
    stays as it is. "Z" is safe: UTC is the same all year. An offset like "+02:00" is unsafe: a country with
    summer time has two, and one of them is wrong half of the year. Names ("Europe/Paris") are refused: what they mean
    depends on the tables of the machine, and an hour of autumn has two meanings.
    """

    code = "DAT107"
    name = "published-without-zone"
    reads = ("published",)
    default = False
    examples = (
        Example({"text": "The bridge opened.", "published": "2025-07-31T08:00:00Z"}),
        Example({"text": "The bridge opened.", "published": "2025-07-31"}),
        Example(
            {"text": "The bridge opened.", "published": "2025-07-31T08:00"},
            {"text": "The bridge opened.", "published": "2025-07-31T08:00"},
        ),
    )

    zone: str = ""
    """The zone of all times without one in what is checked: "Z", or an offset ("+02:00"); "" where it is not known."""

    def __post_init__(self) -> None:
        if self.zone and self.zone != "Z" and not re.fullmatch(_OFFSET, self.zone):
            raise ValueError(f"option 'zone' takes 'Z' or an offset such as '+02:00', not {self.zone!r}")

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding where a time stands without a zone."""
        value = record.text("published")
        parsed = parse_value(value)
        if parsed.kind is not Kind.DAY or not parsed.whole or placeholder(value):
            return
        (stamp,) = parsed.stamps
        if stamp.time and not stamp.zone:
            span = Span("published", 0, len(value))
            yield Finding(span, "publication time without a zone", self._fix(value), Severity.NOTE)

    def _fix(self, value: str) -> Fix | None:
        iso = re.match(r"\s*\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?=\s*\Z)", value)
        if not iso or not self.zone:
            return None
        return Fix.insert("published", iso.end(), self.zone, Safety.SAFE if self.zone == "Z" else Safety.UNSAFE)
