"""The rules of the dates family, one file each."""

from normkit import Rule
from normkit_dates.rules.date_mention import DateMention
from normkit_dates.rules.future_published import FuturePublished
from normkit_dates.rules.head_date_line import HeadDateLine
from normkit_dates.rules.leaked_date_prefix import LeakedDatePrefix
from normkit_dates.rules.missing_published import MissingPublished
from normkit_dates.rules.placeholder_published import PlaceholderPublished
from normkit_dates.rules.relative_date_without_anchor import RelativeDateWithoutAnchor
from normkit_dates.rules.unparsable_published import UnparsablePublished

ALL: tuple[type[Rule], ...] = (
    DateMention,
    MissingPublished,
    UnparsablePublished,
    FuturePublished,
    PlaceholderPublished,
    LeakedDatePrefix,
    HeadDateLine,
    RelativeDateWithoutAnchor,
)

__all__ = ["ALL"]
