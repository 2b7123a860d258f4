"""DAT124 hijri-pair."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from normkit import Context, Example, Finding, Record, Rule
from normkit_dates.published.order import order_of_published
from normkit_dates.text.dated_mention import DatedMention
from normkit_dates.text.scanner import dated_mentions


@dataclass(frozen=True, eq=False, repr=False)
class HijriPair(Rule):
    """A Hijri date and the Gregorian date written with it are not the same day.

    Read are pairs in Arabic text, in words or digits and in either order: "12 رجب 1445 هـ الموافق 24 يناير 2024",
    "12/7/1445هـ (24/1/2024م)". A half without a year is taken in the year that brings it nearest to the other half.

    ## Why is this bad?
    One of the two is a slip, of a month more often than of a day, and programs that read one half disagree with those
    that read the other.

    ## Fix safety
    There is no fix: nothing tells which half is right. The mention of the pair has the Gregorian half as its value.
    The Hijri half is computed by arithmetic (the tabular calendar, fitted to Umm al-Qura: see
    ``normkit_dates.calendars.hijri``), which is right to a day; where the moon is sighted a month may begin a day later
    still. So a difference of up to ``days`` is no contradiction.
    """

    code = "DAT124"
    name = "hijri-pair"
    reads = ("text", "language")
    examples = (
        Example({"text": "صدر القرار في 12 رجب 1445 هـ الموافق 24 يناير 2024.", "language": "ar"}),
        Example({"text": "يبدأ العام الدراسي في 1446/2/14هـ الموافق 2024/8/18م.", "language": "ar"}),
        Example(
            {"text": "صدر القرار في 12 رجب 1445 هـ الموافق 24 فبراير 2024.", "language": "ar"},
            {"text": "صدر القرار في 12 رجب 1445 هـ الموافق 24 فبراير 2024.", "language": "ar"},
        ),
    )

    days: int = 2
    """By how many days the two may differ."""

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding for each pair that disagrees."""
        for dated in dated_mentions(
            record.text("text"), context.anchor, record.text("language"), order_of_published(record)
        ):
            if dated.mention.details["rule"] == "hijri-pair":
                yield from self._judged(dated)

    def _judged(self, dated: DatedMention) -> Iterator[Finding]:
        # Imported here: few texts have such a pair, and all would pay for it at start-up.
        from normkit_dates.languages.ar.hijri import stated_pair

        pair = stated_pair(dated.phrase)
        if not pair:
            return
        by_moon, by_sun = pair
        off = abs((by_moon - by_sun).days)
        if off > self.days:
            message = f"the Hijri date is about {by_moon}, {off} days from the {by_sun} beside it"
            yield Finding(dated.mention.span, message)
