"""The order of digits that a record's own date shows."""

from __future__ import annotations

import re
from functools import lru_cache

from normkit import Record


def order_of_published(record: Record) -> str:
    """Return "dmy" or "mdy" where the field ``published`` shows it (21/02/2018), "" where it does not.

    It tells how 07/03/2018 is meant in the text of the same page.
    """
    value = record.text("published")
    return _order(value) if "/" in value else ""


@lru_cache(maxsize=256)
def _order(value: str) -> str:
    """Return the order of the first date between slashes.

    >>> _order("21/02/2018 10:00"), _order("02/03/2018")
    ('dmy', '')
    """
    match = re.search(r"(?<![\d/])(\d\d?)/(\d\d?)/(?:\d{4}|\d\d)(?![\d/])", value)
    first, second = (int(match[1]), int(match[2])) if match else (0, 0)
    return "dmy" if first > 12 >= second > 0 else "mdy" if second > 12 >= first > 0 else ""
