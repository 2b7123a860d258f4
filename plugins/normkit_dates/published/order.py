"""The order of day and month that dates in digits show."""

from __future__ import annotations

import re

from normkit import Record

_SLASHED = r"(?<![\d/])(\d\d?)/(\d\d?)/(?:\d{4}|\d\d)(?![\d/])"
"""A day, a month and a year between slashes, in either order."""
_DAY_FIRST = (".uk", ".ie", ".au", ".nz", ".in", ".za", ".ke", ".ng", ".gh", ".pk", ".sg")
"""Domains of countries that write English, and the day before the month."""


def order_of_published(record: Record) -> str:
    """Return "dmy" or "mdy" where the field ``published`` shows it (21/02/2018), "dmy" of a British site, else "".

    It tells how 07/03/2018 is meant in the text of the same page.
    """
    return order_in(record.text("published")) or ("dmy" if record.host.endswith(_DAY_FIRST) else "")


def order_in(text: str) -> str:
    """Return the order, "dmy" or "mdy", that the dates between slashes of a text show; "" for none, or for both.

    >>> order_in("Tabled on 07/03/2018, passed on 21/03/2018."), order_in("02/03/2018")
    ('dmy', '')
    """
    if "/" not in text:
        return ""
    days = [(int(match[1]), int(match[2])) for match in re.finditer(_SLASHED, text)]
    shown = (any(a > 12 >= b > 0 for a, b in days), any(b > 12 >= a > 0 for a, b in days))
    return ("dmy", "mdy")[shown.index(True)] if sum(shown) == 1 else ""
