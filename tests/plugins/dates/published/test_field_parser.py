"""The reader of ``published`` reads every day in every notation, guesses nothing, never raises."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from email.utils import format_datetime
from itertools import product
from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from normkit.testing.strategies import date_phrases, hostile_text
from normkit_dates.published.field_parser import FIRST_NEWSPAPER, Kind, parse_value, shape_of
from normkit_dates.published.published_field import is_zero_date, placeholder, stamp_of

DAYS = st.dates(date(FIRST_NEWSPAPER, 1, 1), date(2199, 12, 31))


SINCE_2001 = st.datetimes(datetime(2001, 9, 9, 1, 46, 40), datetime(2029, 12, 31)).map(
    lambda at: at.replace(tzinfo=UTC)
)


ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


ONE_DAY = (
    "%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d", "%Y-%j", "%G-W%V-%u", "%d.%m.%Y", "%d %B %Y", "%B %d, %Y", "%d-%b-%Y",
    "%a, %d %b %Y", "%A, %B %d, %Y", "%d de %B de %Y",
)  # fmt: skip


WITH_A_TIME = (
    "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y%m%dT%H%M%S", "%Y%m%d%H%M%S", "%a %b %d %Y %H:%M:%S",
    "%a %b %d %H:%M:%S %Y", "%d/%b/%Y:%H:%M:%S", "%d.%m.%Y, %H:%M:%S", "%B %d, %Y at %I:%M:%S %p",
)  # fmt: skip


WITH_A_ZONE = (
    "%Y-%m-%dT%H:%M:%S%:z", "%Y-%m-%d %H:%M:%S%z", "%Y%m%dT%H%M%S%z", "%a, %d %b %Y %H:%M:%S %z",
    "%a %b %d %Y %H:%M:%S GMT%z (Somewhere Standard Time)",
)  # fmt: skip


def written(at: date | datetime, notation: str) -> str:
    """Return a moment in a notation of strftime; %:z (Python 3.12) is spelled out here."""
    offset = at.strftime("%z")
    return at.strftime(notation.replace("%:z", f"{offset[:3]}:{offset[3:]}"))


@pytest.mark.parametrize("notation", ONE_DAY)
def test_every_day_is_read_in_every_notation(notation: str) -> None:
    @given(DAYS)
    @example(date(2024, 2, 29))
    @example(date(2024, 12, 31))
    def holds(day: date) -> None:
        stamp = stamp_of(written(day, notation))
        assert stamp
        assert (stamp.day, stamp.time, stamp.zone) == (day, "", "")
        assert stamp_of(written(day, notation).translate(ARABIC))

    holds()


@pytest.mark.parametrize("notation", WITH_A_TIME)
def test_every_second_is_read_as_given(notation: str) -> None:
    @given(DAYS, st.times())
    def holds(day: date, second: time) -> None:
        stamp = stamp_of(written(datetime.combine(day, second), notation))
        assert stamp
        assert (stamp.day, stamp.time, stamp.zone) == (day, f"{second:%H:%M:%S}", "")

    holds()


@pytest.mark.parametrize("notation", WITH_A_ZONE)
def test_every_zone_is_kept(notation: str) -> None:
    @given(DAYS, st.times(), st.integers(-12 * 4, 14 * 4))
    def holds(day: date, second: time, quarters: int) -> None:
        at = datetime.combine(day, second.replace(microsecond=0), timezone(timedelta(minutes=15 * quarters)))
        stamp = stamp_of(written(at, notation))
        assert stamp
        assert datetime.fromisoformat(stamp.value) == at
        assert stamp.day == day

    holds()


@given(SINCE_2001)
def test_counts_since_1970_are_moments(at: datetime) -> None:
    at = at.replace(microsecond=0)
    seconds = int(at.timestamp())
    for value in (
        f"{seconds}",
        f"{seconds}.0",
        f"{seconds}.25",
        f"{seconds}000",
        f"{seconds}000000",
        f"{seconds}{0:09d}",
    ):
        stamp = stamp_of(value)
        assert stamp
        assert datetime.fromisoformat(stamp.value) == at


@given(SINCE_2001)
def test_rfc_2822_and_rfc_3339(at: datetime) -> None:
    for value in (format_datetime(at), format_datetime(at, usegmt=True), at.isoformat(), at.isoformat(" ")):
        stamp = stamp_of(value)
        assert stamp
        assert datetime.fromisoformat(stamp.value).replace(microsecond=0) == at.replace(microsecond=0)


@given(DAYS, st.sampled_from("/-"), st.sampled_from(["", " 08:05", " 8:05 PM", "T08:05:09+02:00"]))
def test_what_fits_two_days_is_never_decided(day: date, mark: str, rest: str) -> None:
    value = f"{day:%d}{mark}{day:%m}{mark}{day:%Y}{rest}"
    parsed = parse_value(value)
    if day.day > 12:
        assert (parsed.kind, parsed.order) == (Kind.DAY, "dmy")
    elif day.day == day.month:
        assert (parsed.kind, parsed.order) == (Kind.DAY, "")
    else:
        swapped = day.replace(month=day.day, day=day.month)
        assert parsed.kind is Kind.AMBIGUOUS
        assert [stamp.day for stamp in parsed.stamps] == [day, swapped]
        assert stamp_of(value) is None


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_two_digits_are_no_year(day: date) -> None:
    for notation in ("%d.%m.%y", "%m/%d/%y", "%y-%m-%d", "%d-%b-%y", "%b %d, '%y"):
        parsed = parse_value(day.strftime(notation))
        assert parsed.kind is Kind.SHORT_YEAR
        assert day in [stamp.day for stamp in parsed.stamps]
        assert stamp_of(day.strftime(notation)) is None


@pytest.mark.parametrize(("month", "number"), list(product(range(14), (0, 29, 30, 31, 32))))
def test_only_days_of_the_calendar_are_read(month: int, number: int) -> None:
    value = f"2025-{month:02d}-{number:02d}"
    parsed = parse_value(value)
    try:
        assert [date.fromisoformat(value)] == [stamp.day for stamp in parsed.stamps]
    except ValueError:
        assert parsed.kind is Kind.NO_SUCH_DAY


@settings(max_examples=300)
@given(st.one_of(hostile_text(), date_phrases(), st.text(), st.from_regex(r"[\d/.,: TZ+-]{1,40}")))
def test_any_value_is_survived_and_says_one_thing(value: str) -> None:
    parsed = parse_value(value)
    assert (parsed.kind is Kind.DAY) == (stamp_of(value) is not None)
    assert len(parsed.stamps) == 1 or parsed.kind is not Kind.DAY
    assert len(parsed.stamps) == 2 or parsed.kind is not Kind.AMBIGUOUS
    assert not parsed.stamps or parsed.kind in (Kind.DAY, Kind.AMBIGUOUS, Kind.SHORT_YEAR)
    for stamp in parsed.stamps:
        if stamp.time and stamp.time[6:8] != "60":
            datetime.fromisoformat(stamp.value)
    if is_zero_date(value):
        assert placeholder(value)


@pytest.mark.parametrize(
    "unit", [" ", "0", "1", "1/", "1-", "2025-", "Thu ", "am ", "8:", "a", "(", "+", "\u200f", "٣", "T0"]
)
def test_a_megabyte_takes_no_time(unit: str) -> None:
    begin = process_time()
    for value in (unit * (1_000_000 // len(unit)), f"2025-07-31{unit * 30}", f"Thu, 3/4/2025 {unit * 30}"):
        parse_value(value)
        placeholder(value)
    assert process_time() - begin < 0.5


@pytest.mark.parametrize(
    ("value", "shape"),
    [("03/04/2025 08:05", "0/0/0 0:0"), ("3/4/2025 8:05 PM", "0/0/0 0:0 a"), ("٣/٤/٢٠٢٥", "0/0/0"), ("", "")],
)
def test_shapes(value: str, shape: str) -> None:
    assert shape_of(value) == shape
