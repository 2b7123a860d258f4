"""DAT122 weekday-contradicts-date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from normkit import Context, Evidence, Example, Finding, Record, Rule, Span
from normkit_dates.calendars import edtf
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.published.order import order_of_published
from normkit_dates.text.dated_mention import GREGORIAN_SINCE, DatedMention
from normkit_dates.text.scanner import dated_mentions

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

NEAR = 60
"""Days from the anchor within which a date without its year is surely the nearest one."""


class WeekdayContradictsDate(Rule):
    """A date in the text names a day of the week that it does not fall on: "Thursday, July 30, 2025".

    The weekday stands in the date or beside it ("Thursday (30.07.2025)"). Dates with their year are checked, and
    those without where they are at most 60 days from the day of publication and the weekday fits them neither in
    the year before nor in the year after. Left alone are days before March 1923, which may follow the Julian
    calendar; several weekdays or days together; and digits that agree when read in the other order (03/04/2025).

    ## Why is this bad?
    One of the two is a slip, and a program that believes the wrong one puts the event on another day.

    ## Fix safety
    There is no fix: nobody can tell whether the weekday, the day, the month or the year is wrong. The message
    names the weekday that the date has, and the days nearby that would fit.
    """

    code = "DAT122"
    name = "weekday-contradicts-date"
    reads = ("text", "language")
    examples = (
        Example("The bridge opened on Wednesday, July 30, 2025."),
        Example(
            "The bridge opened on Thursday, July 30, 2025.",
            "The bridge opened on Thursday, July 30, 2025.",
        ),
        Example({"text": "The bridge opens on Tuesday, August 5.", "published": "2025-07-31"}),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding for each date whose weekday is another."""
        found = dated_mentions(record.text("text"), context.anchor, record.text("language"), order_of_published(record))
        letters = found[0].phrase.row.letters if found else ""
        if "W" not in letters and "w" not in letters:
            return
        for dated in found:
            day = dated.day if dated.of_calendar else None
            at = _weekday(dated.phrase) if day and day >= GREGORIAN_SINCE else None
            if day and at is not None:
                wanted = dated.phrase.row.language.values.get(dated.phrase.row.words[at])
                if isinstance(wanted, int) and _contradicts(dated, day, wanted, context.anchor):
                    yield Finding(_span(dated, at), _message(day, wanted))

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        """Yield how the date was read."""
        from normkit_dates.text.reading import how_read

        yield from how_read(record, order_of_published(record), context.anchor, finding.span)


def _weekday(phrase: Phrase) -> int | None:
    """Return the token that names the day of the week, in the phrase or beside it; None for none or several."""
    row, first, last = phrase.row, phrase.first, phrase.last
    inside = [n for n in range(first, last) if row.letters[n] in "Ww"]
    before = first - 2 if row.letter(first - 1) in ",(." else first - 1
    if len(inside) == 1:
        at = inside[0]
    elif not inside and row.letter(before) in "Ww":
        at = before
    elif not inside and row.letter(last) == "(" and row.letter(last + 1) in "Ww" and row.letter(last + 2) in ").":
        at = last + 1
    else:
        return None
    several = not set("Ww").isdisjoint(row.letters[max(0, at - 3) : at]) or row.letters.startswith(("-W", "/W"), at + 1)
    ends_sentence = row.letters.startswith("W.", at)  # what is abbreviated is a "w"
    return None if several or ends_sentence else at


def _contradicts(dated: DatedMention, day: date, wanted: int, anchor: date | None) -> bool:
    """Say whether the weekday fits neither the day nor another day that may be meant."""
    if dated.has_year:
        return wanted not in {other.weekday() for other in _orders(dated.phrase, day)}
    row, last = dated.phrase.row, dated.phrase.last
    numbered_names = row.letter(last + 1) == "d" and row.letter(last) not in ".;:!?)\n"  # August 5 and 6
    years = (day.year - 1, day.year, day.year + 1)
    fits = any(found.weekday() == wanted for year in years if (found := edtf.day(year, day.month, day.day)))
    return anchor is not None and abs((day - anchor).days) <= NEAR and not numbered_names and not fits


def _orders(phrase: Phrase, day: date) -> list[date]:
    """Return the day, and what its digits are in the other order, unless the year comes first (ISO 8601)."""
    fixed = phrase.has("MmkD") or phrase.letters.lstrip("Ww.,").startswith("y")
    swapped = None if fixed else edtf.day(day.year, day.day, day.month)
    return [day, swapped] if swapped else [day]


def _span(dated: DatedMention, weekday: int) -> Span:
    row, span = dated.phrase.row, dated.mention.span
    return Span(span.field, min(span.start, row.start(weekday)), max(span.end, row.end(weekday)))


def _message(day: date, wanted: int) -> str:
    back = (day.weekday() - wanted) % 7
    near = [edtf.shifted_days(day, days) for days in (-back, 7 - back)]
    years = [edtf.day(day.year + step, day.month, day.day) for step in (-1, 1)]
    fitting = ", ".join(sorted(str(other) for other in (*near, *years) if other and other.weekday() == wanted))
    return f"{day} is a {WEEKDAYS[day.weekday()]}, not a {WEEKDAYS[wanted]}; days nearby that fit: {fitting}"
