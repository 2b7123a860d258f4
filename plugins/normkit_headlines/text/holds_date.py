"""Whether a short piece of text holds a date. What date it is does not matter here."""

from __future__ import annotations

import re
from functools import cache

_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"


def mentions_date(piece: str) -> bool:
    """Say whether a piece holds a date, also one without its year ("May 5"), or a year beside another word."""
    return bool(_any_date().search(piece))


def holds_timestamp(line: str) -> bool:
    """Say whether a folded line holds a whole date, or a time of day: it tells when something was published."""
    return bool(_timestamp().search(line))


@cache
def _any_date() -> re.Pattern[str]:
    return re.compile(
        r"\d\d?[./:]\d\d|\d{4}-\d\d|\w\W{1,3}(?:19|20)\d\d\b|\b(?:19|20)\d\d\W{1,3}\w"
        rf"|\b\d\d?(?:st|nd|rd|th)?\W{{1,2}}{_MONTH}|\b{_MONTH}[a-z]{{0,6}}\W{{1,2}}\d",
        re.IGNORECASE,
    )


@cache
def _timestamp() -> re.Pattern[str]:
    return re.compile(
        r"\d\d?:\d\d|\b(?:19|20)\d\d-\d\d|\d[./]\d\d?[./]\d"
        rf"|\b\d\d?(?:st|nd|rd|th)?\s{_MONTH}[a-z]{{0,6}},?\s\d{{4}}|\b{_MONTH}[a-z]{{0,6}}\.?\s\d\d?,\s\d{{4}}"
    )
