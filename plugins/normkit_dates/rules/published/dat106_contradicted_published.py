"""DAT106 contradicted-published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normkit import Context, Evidence, Example, Finding, Record, Rule, Span
from normkit_dates.calendars import cldr_names
from normkit_dates.published.field_parser import parse_value
from normkit_dates.published.lines.dateline import Stamp
from normkit_dates.published.published_field import ZONE_SPAN, known_stamp, may_name_day

if TYPE_CHECKING:
    from normkit_dates.published.corroboration import Corroboration


class ContradictedPublished(Rule):
    """The publication date is another one than the record, or its own weekday, says.

    Elsewhere: the full date of the URL, a date leaked before the first sentence, the datelines before the prose
    (all of one day). It is a contradiction if such a day is more than one day off (one day is zones), and no other
    of them agrees with ``published``. A dateline of an update that is later than ``published`` is none. The field
    contradicts itself where it names a weekday that is not its day's: "Tue, 13 Mar 2024".

    ## Why is this bad?
    One of them is wrong. Often ``published`` is the day of an update, of a crawl or an import, or day and month
    were swapped on the way; every relative date of the text then counts from the wrong day.

    ## Fix safety
    There is no fix: which is right is for a person to say.
    """

    code = "DAT106"
    name = "contradicted-published"
    examples = (
        Example(
            {"text": "The bridge opened.", "published": "Wed, 31 Jul 2025 08:00:00 GMT"},
            {"text": "The bridge opened.", "published": "Wed, 31 Jul 2025 08:00:00 GMT"},
        ),
        Example(
            {
                "text": "The bridge opened.",
                "published": "2025-07-31T23:30:00Z",
                "url": "https://tolvan.example/2025/08/01/bridge",
            }
        ),
        Example({"text": "Updated: 4 August 2025\nThe bridge opened.", "published": "2025-07-31"}),
        Example(
            {
                "text": "The bridge opened.",
                "published": "2025-12-08",
                "url": "https://tolvan.example/2025/08/12/bridge",
            },
            {
                "text": "The bridge opened.",
                "published": "2025-12-08",
                "url": "https://tolvan.example/2025/08/12/bridge",
            },
        ),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding that names what stands against the field."""
        value = record.text("published")
        if parse_value(value).wrong_weekday:
            day = parse_value(value).stamps[0].day
            weekday = cldr_names.WEEKDAYS["en"].split(", ")[day.weekday()].capitalize()
            yield Finding(Span("published", 0, len(value)), f"published names another weekday: {day} is a {weekday}")
            return
        stamp = known_stamp(value)
        if stamp is None or not may_name_day(record):
            return
        from normkit_dates.published.corroboration import corroborations

        against = _against(stamp, list(corroborations(record)))
        if against:
            named = " and ".join(dict.fromkeys(f"{told.place} names {told.stamp.day}" for told in against))
            swapped = all(_is_swapped(stamp, told.stamp) for told in against)
            span = Span("published", 0, len(value))
            yield Finding(
                span, f"published {stamp.day}, but {named}{' (day and month are swapped)' if swapped else ''}"
            )

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        """Yield what other places of the record say."""
        from normkit_dates.published.corroboration import witnesses

        yield from map(Evidence, witnesses(record))


def _against(stamp: Stamp, said: list[Corroboration]) -> list[Corroboration]:
    """Return what contradicts a moment, if nothing agrees with it."""
    datelines = {told.stamp.day for told in said if told.place == "a dateline" and not told.stamp.updated}
    if len(datelines) > 1:
        said = [told for told in said if told.place != "a dateline"]
    if any(abs(told.stamp.day - stamp.day) <= ZONE_SPAN for told in said):
        return []
    return [told for told in said if not (told.stamp.updated and told.stamp.day > stamp.day)]


def _is_swapped(one: Stamp, other: Stamp) -> bool:
    return (one.day.year, one.day.month, one.day.day) == (other.day.year, other.day.day, other.day.month)
