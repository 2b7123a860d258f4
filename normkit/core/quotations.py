"""What in a text is not the writer's own prose: quotations, code, addresses of pages."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache

CLOSERS = {
    '"': '"',
    "“": "”",
    "„": "“”",
    "‟": "”",
    "”": "”",  # Swedish and Finnish open as they close
    "«": "»",
    "»": "«",  # German and Danish
    "‹": "›",
    "›": "‹",
    "‘": "’",
    "‚": "‘’",
    "「": "」",
    "『": "』",
}
"""Opening mark -> the marks that close it. A straight single one is an apostrophe too often to open anything."""


@cache
def _marks() -> re.Pattern[str]:
    # "‘90s" and "players’ hopes" are apostrophes; so is what stands between two letters.
    return re.compile(
        r"""(?:https?://|www\.)[^\s"“”«»<>]+|`{1,3}|["“„‟”«»‹›‚「」『』\n]|(?<!\w)‘(?!\d)|‘(?!\w)|’(?!\w)"""
    )


@lru_cache(maxsize=16)
def verbatim(text: str) -> tuple[tuple[int, int], ...]:
    """Return the parts (start, end), in order and apart, that quote, are code, or the address of a page.

    A quotation that nothing closes goes on to the end of its line, code behind a fence (```) to the next fence.
    """
    found: list[tuple[int, int]] = []
    start, closers = -1, ""
    for match in _marks().finditer(text):
        mark = match[0]
        if closers:
            fenced = closers == "```"
            if mark == closers or (not fenced and (mark == "\n" or mark in closers)):
                found.append((start, match.end()))
                closers = ""
        elif mark in CLOSERS or mark[0] == "`":
            start, closers = match.start(), CLOSERS.get(mark, mark)
        elif len(mark) > 1:
            found.append(match.span())
    if closers:
        found.append((start, len(text)))
    return tuple(found)


def is_verbatim(text: str, at: int) -> bool:
    """Say whether the code point at an offset is part of a quotation, of code or of an address.

    >>> is_verbatim("He said “on Monday” on Tuesday.", 12), is_verbatim("He said “on Monday” on Tuesday.", 23)
    (True, False)
    """
    parts = verbatim(text)
    number = bisect_right(parts, at, key=lambda part: part[0]) - 1
    return number >= 0 and at < parts[number][1]
