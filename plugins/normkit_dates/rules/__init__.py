"""The rules of the dates family, one file each."""

from normkit import Rule
from normkit_dates.rules.ambiguous_published import AmbiguousPublished
from normkit_dates.rules.ambiguous_published_by_source import AmbiguousPublishedBySource
from normkit_dates.rules.contradicted_published import ContradictedPublished
from normkit_dates.rules.date_mention import DateMention
from normkit_dates.rules.future_published import FuturePublished
from normkit_dates.rules.head_date_line import HeadDateLine
from normkit_dates.rules.hijri_pair import HijriPair
from normkit_dates.rules.identical_timestamp import IdenticalTimestamp
from normkit_dates.rules.impossible_date import ImpossibleDate
from normkit_dates.rules.later_than_published import LaterThanPublished
from normkit_dates.rules.leaked_date_prefix import LeakedDatePrefix
from normkit_dates.rules.marks_in_date import MarksInDate
from normkit_dates.rules.missing_published import MissingPublished
from normkit_dates.rules.odd_year_published import OddYearPublished
from normkit_dates.rules.placeholder_published import PlaceholderPublished
from normkit_dates.rules.published_without_zone import PublishedWithoutZone
from normkit_dates.rules.relative_date_without_anchor import RelativeDateWithoutAnchor
from normkit_dates.rules.resolved_date import ResolvedDate
from normkit_dates.rules.unparsable_published import UnparsablePublished
from normkit_dates.rules.weekday_contradicts_date import WeekdayContradictsDate

ALL: tuple[type[Rule], ...] = (
    DateMention,
    MissingPublished,
    UnparsablePublished,
    FuturePublished,
    PlaceholderPublished,
    AmbiguousPublished,
    ContradictedPublished,
    PublishedWithoutZone,
    OddYearPublished,
    LeakedDatePrefix,
    HeadDateLine,
    RelativeDateWithoutAnchor,
    WeekdayContradictsDate,
    LaterThanPublished,
    ImpossibleDate,
    HijriPair,
    MarksInDate,
    ResolvedDate,
    IdenticalTimestamp,
    AmbiguousPublishedBySource,
)

__all__ = ["ALL"]
