"""The Islamic calendar by arithmetic against Umm al-Qura's (hijridate, MIT)."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from normkit_dates.calendars import hijri


def test_days_of_umm_al_qura_are_hit_or_missed_by_one() -> None:
    oracle = pytest.importorskip("hijridate")
    off = Counter(
        (date(*oracle.Hijri(year, month, 1).to_gregorian().datetuple()) - found).days
        for year in range(1343, 1501)
        for month in range(1, 13)
        if (found := hijri.gregorian(year, month, 1))
    )
    months = sum(off.values())
    assert months == 158 * 12
    assert off[0] / months > 0.64
    assert (off[-1] + off[0] + off[1]) / months > 0.995
    assert set(off) <= {-2, -1, 0, 1, 2}


def test_months_follow_each_other_without_a_gap() -> None:
    first = hijri.gregorian(1300, 1, 1)
    assert first
    for index in range(1300 * 12, 1500 * 12):
        following = hijri.gregorian((index + 1) // 12, (index + 1) % 12 + 1, 1)
        assert following
        assert (following - first).days in (29, 30)
        assert hijri.month_of(first) == (index // 12, index % 12 + 1)
        assert hijri.month_of(date.fromordinal(following.toordinal() - 1)) == (index // 12, index % 12 + 1)
        first = following


@pytest.mark.parametrize("parts", [(0, 1, 1), (1445, 0, 1), (1445, 13, 1), (1445, 9, 0), (1445, 9, 31), (9999, 1, 1)])
def test_what_is_no_day_is_none(parts: tuple[int, int, int]) -> None:
    assert hijri.gregorian(*parts) is None


def test_before_the_first_day_there_is_no_month() -> None:
    assert hijri.month_of(date(1, 1, 1)) is None
    assert hijri.month_of(date(622, 7, 19)) == (1, 1)
