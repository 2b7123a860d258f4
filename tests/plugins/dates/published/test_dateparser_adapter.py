"""dateparser reads absolute dates in the languages asked for, and nothing else."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import Any

import pytest

from normkit import ConfigError, Normalizer


def fixed(code: str, options: dict[str, Any], record: dict[str, str], unsafe: bool = False) -> str:
    kit = Normalizer(select=[code], options={code: options}, on_error="raise")
    return str(kit.fix({"title": "Rain", **record}, unsafe).record["published"])


def test_without_the_package_the_option_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "normkit_dates.published.dateparser_adapter", raising=False)
    monkeypatch.setitem(sys.modules, "dateparser.date", None)
    with pytest.raises(ConfigError, match=r"pip install 'normkit\[dateparser\]'"):
        Normalizer(select=["DAT102"], options={"DAT102": {"languages": ["th"]}})


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("31 กรกฎาคม 2025", "2025-07-31"),
        ("31 जुलाई 2025, 08:05", "2025-07-31T08:05"),
        ("31 जुलाई 2025, 08:05 +0530", "2025-07-31T08:05+05:30"),
        ("31 जुलाई 2025, 08:05 IST", ""),
        ("31 กรกฎาคม 2568", ""),
        ("31 กรกฎาคม", ""),
        ("กรกฎาคม 2025", ""),
        ("3 ชั่วโมงที่แล้ว", ""),
        ("เมื่อวาน", ""),
        ("hace 3 horas", ""),
        ("hace 2025 días", ""),
        ("mañana", ""),
        ("el 3/4/2025 hoy", ""),
    ],
)
def test_dateparser_reads_absolute_dates_only(value: str, expected: str) -> None:
    pytest.importorskip("dateparser")
    options = {"languages": ["th", "hi", "es"]}
    assert fixed("DAT102", options, {"published": value}) == value
    assert fixed("DAT102", options, {"published": value}, unsafe=True) == (expected or value)


def test_dateparser_does_not_depend_on_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("dateparser")
    from normkit_dates.published.dateparser_adapter import read_in

    values = (
        "31 กรกฎาคม 2025",
        "29 กุมภาพันธ์ 2024",
        "31 กรกฎาคม",
        "hace 3 horas",
        "el jueves",
        "a las 8:05",
        "5 mayo 25",
    )
    readings = set()
    for year in (1999, 2024, 2100):

        class Clock(datetime):
            @classmethod
            def now(cls, tz: Any = None, year: int = year) -> Clock:
                return cls(year, 2, 28, tzinfo=tz)

            today = utcnow = now

        for name, module in list(sys.modules.items()):
            if name.startswith("dateparser") and name != "dateparser.conf" and hasattr(module, "datetime"):
                monkeypatch.setattr(module, "datetime", Clock)
        read_in.cache_clear()
        readings.add(tuple(read_in(value, ("th", "es")) for value in values))
    assert readings == {("2025-07-31", "2024-02-29", "", "", "", "", "")}


def test_dateparser_is_not_imported_unless_asked_for() -> None:
    kit = Normalizer(select=["DAT102"], on_error="raise")
    loaded = "dateparser" in sys.modules
    kit.check({"title": "Rain", "published": "hace 3 horas"})
    assert ("dateparser" in sys.modules) == loaded
