"""Holidays that count from Easter fall where the calendar has them."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from normkit_dates.calendars import holidays


@given(st.dates(date(1583, 1, 1), date(9998, 12, 31)))
def test_easter_is_a_sunday_between_22_march_and_25_april(day: date) -> None:
    easter = holidays.easter(day.year)
    assert easter.weekday() == 6
    assert date(day.year, 3, 22) <= easter <= date(day.year, 4, 25)
