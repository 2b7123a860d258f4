"""Promises of the rules on the field ``published``: their options decide where they should, and are checked."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit import ConfigError, Normalizer
from normkit.testing.strategies import date_phrases, hostile_text
from normkit_dates.published.published_field import stamp_of


@given(st.one_of(hostile_text(), date_phrases(), st.text()))
def test_every_value_is_reported_by_one_rule_at_most(value: str) -> None:
    kit = Normalizer(select=["DAT102", "DAT104", "DAT105", "DAT108"], on_error="raise")
    findings = kit.check({"title": "Rain", "published": value}).findings
    assert len(findings) <= 1
    if value.strip() and not findings:
        assert stamp_of(value)


def fixed(code: str, options: dict[str, Any], record: dict[str, str], unsafe: bool = False) -> str:
    kit = Normalizer(select=[code], options={code: options}, on_error="raise")
    return str(kit.fix({"title": "Rain", **record}, unsafe).record["published"])


@pytest.mark.parametrize(("order", "day"), [("dmy", "2025-04-03"), ("mdy", "2025-03-04")])
def test_order_decides(order: str, day: str) -> None:
    assert fixed("DAT105", {"order": order}, {"published": "03/04/2025"}) == day
    assert fixed("DAT105", {"order": order}, {"published": "03/04/2025 8:05 pm"}) == f"{day}T20:05"


def test_order_does_not_overrule_a_witness_or_the_crawl() -> None:
    against = ({"url": "https://tolvan.example/2025/03/04/rain"}, {"crawled": "2025-03-10"})
    for record in against:
        assert fixed("DAT105", {"order": "dmy"}, {"published": "03/04/2025", **record}, unsafe=True) == "03/04/2025"


@pytest.mark.parametrize(
    ("zone", "unsafe", "value", "expected"),
    [
        ("Z", False, "2025-07-31T08:00", "2025-07-31T08:00Z"),
        ("Z", False, " 2025-07-31 08:00:09.25 ", " 2025-07-31 08:00:09.25Z "),
        ("+02:00", False, "2025-07-31T08:00", "2025-07-31T08:00"),
        ("+02:00", True, "2025-07-31T08:00", "2025-07-31T08:00+02:00"),
        ("-05:30", True, "31 July 2025 08:00", "31 July 2025 08:00"),
        ("Z", True, "2025-07-31", "2025-07-31"),
        ("Z", True, "2025-07-31T08:00+02:00", "2025-07-31T08:00+02:00"),
    ],
)
def test_zone_is_appended(zone: str, unsafe: bool, value: str, expected: str) -> None:
    assert fixed("DAT107", {"zone": zone}, {"published": value}, unsafe) == expected


def test_a_zone_is_asked_for_only_where_wanted() -> None:
    assert "DAT107" not in [rule.code for rule in Normalizer(select=["DAT"]).rules]


@pytest.mark.parametrize(
    ("code", "options", "message"),
    [
        ("DAT102", {"languages": ["xx"]}, "xx"),
        ("DAT103", {"today": "soon"}, "takes a day"),
        ("DAT105", {"order": "ymd"}, "takes 'dmy' or 'mdy', not 'ymd'"),
        ("DAT107", {"zone": "Europe/Paris"}, r"takes 'Z' or an offset such as '\+02:00', not 'Europe/Paris'"),
        ("DAT107", {"zone": "+25:00"}, "takes 'Z' or an offset"),
    ],
)
def test_an_option_that_means_nothing_is_a_config_error(code: str, options: dict[str, Any], message: str) -> None:
    if code == "DAT102":
        pytest.importorskip("dateparser")
    with pytest.raises(ConfigError, match=message):
        Normalizer(select=[code], options={code: options})
