"""What is looked at for a date of publication: lines with digits, whatever the script."""

from __future__ import annotations

import sys
from datetime import date

import pytest

from normkit_dates.published.lines.dateline import FEWEST_DIGITS
from normkit_dates.published.witnesses.datelines import _has_digits
from normkit_dates.published.witnesses.url_and_lead import how_lead_names_day


def test_digits_of_every_script_are_seen() -> None:
    digits = [char for char in map(chr, range(sys.maxunicode + 1)) if char.isdecimal()]
    assert len(digits) > 600
    assert all(_has_digits(digit * FEWEST_DIGITS) for digit in digits)


def test_marks_of_running_text_are_no_digits() -> None:
    assert not _has_digits("“Très bien” – said the «mayor» … of Añover, İzmir and Łódź: 123 times’")


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("5.3.2021", True), ("05. 03. 21", True), ("3/5/2021", True), ("2021-03-05", True), ("10-05-03-2021", True),
        ("3.5.2021", False), ("3/ 5/2021", False), ("15.3.2021", False), ("5.3.20211", False), ("2021-03-051", False),
        ("2021-05-03", False),
    ],
)  # fmt: skip
def test_a_day_in_digits_is_told_from_others(written: str, named: bool) -> None:
    found = how_lead_names_day(f"Seen {written} there.", date(2021, 3, 5), frozenset({"en"}))
    assert found == ("date" if named else "")
