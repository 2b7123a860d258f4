"""What parts a label from a headline. Light: titles of all records are looked at.

One table of signs. The patterns differ where titles, lines of a page and folded headlines do.
"""

from __future__ import annotations

import re
from functools import cache

SPACED_SIGNS = "·•»›/–—-"
"""Signs that part where white space stands on both sides."""
SIGNS = f":|{SPACED_SIGNS}"
"""One of these signs stands in every title that wears a label."""
OUTLET_SIGNS = frozenset(("|", "·", "•", "»", "::"))
"""Behind these a site sets its name. A dash, a slash or an arrow also parts two that play or that a railway joins."""


@cache
def title_separator() -> re.Pattern[str]:
    """Return what parts a title. A program's label may stand close before it ("NextImg:Mayor opens bridge")."""
    return re.compile(rf"\s?\|\s?|\s(?:::|[{SPACED_SIGNS}])\s|:\s?")


@cache
def line_separator() -> re.Pattern[str]:
    """Return what parts a line of a text: also a path on a page ("Home > News"), and no time of day ("12:30")."""
    return re.compile(rf"\s?\||\s(?:::|[>{SPACED_SIGNS}])\s|:\s")


@cache
def folded_separator() -> re.Pattern[str]:
    """Return what parts a folded headline.

    Folding leaves one dash and one bar. Fewer signs than in a title: what stands behind them is not compared, and
    nobody is asked about it.
    """
    return re.compile(r" (?:[-|·]|--|::) ")


@cache
def before_trailing_label() -> re.Pattern[str]:
    """Return what stands before a label at the end of a headline that is not folded: such a sign, or a bracket."""
    return re.compile(r"\s[-(|·:»‐-―−]")
