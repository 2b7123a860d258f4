"""All rules of the family, in the order of their codes: a new one is added here."""

from __future__ import annotations

from normkit import Rule
from normkit_dates.rules.corpus.dat201_identical_timestamp import IdenticalTimestamp
from normkit_dates.rules.corpus.dat202_ambiguous_published_by_source import AmbiguousPublishedBySource
from normkit_dates.rules.leaked.dat111_leaked_date_prefix import LeakedDatePrefix
from normkit_dates.rules.leaked.dat112_head_date_line import HeadDateLine
from normkit_dates.rules.published.dat101_missing_published import MissingPublished
from normkit_dates.rules.published.dat102_unparsable_published import UnparsablePublished
from normkit_dates.rules.published.dat103_future_published import FuturePublished
from normkit_dates.rules.published.dat104_placeholder_published import PlaceholderPublished
from normkit_dates.rules.published.dat105_ambiguous_published import AmbiguousPublished
from normkit_dates.rules.published.dat106_contradicted_published import ContradictedPublished
from normkit_dates.rules.published.dat107_published_without_zone import PublishedWithoutZone
from normkit_dates.rules.published.dat108_odd_year_published import OddYearPublished
from normkit_dates.rules.published.dat109_published_form import PublishedForm
from normkit_dates.rules.text.dat001_date_mention import DateMention
from normkit_dates.rules.text.dat121_relative_date_without_anchor import RelativeDateWithoutAnchor
from normkit_dates.rules.text.dat122_weekday_contradicts_date import WeekdayContradictsDate
from normkit_dates.rules.text.dat123_later_than_published import LaterThanPublished
from normkit_dates.rules.text.dat124_hijri_pair import HijriPair
from normkit_dates.rules.text.dat125_impossible_date import ImpossibleDate
from normkit_dates.rules.text.dat126_marks_in_date import MarksInDate
from normkit_dates.rules.text.dat131_resolved_date import ResolvedDate

RULES: tuple[type[Rule], ...] = (
    DateMention,
    MissingPublished,
    UnparsablePublished,
    FuturePublished,
    PlaceholderPublished,
    AmbiguousPublished,
    ContradictedPublished,
    PublishedWithoutZone,
    OddYearPublished,
    PublishedForm,
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
