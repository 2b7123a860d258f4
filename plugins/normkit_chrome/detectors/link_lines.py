"""Lines that only lead elsewhere: a pointer to another article, a bar of the page's own links."""

from __future__ import annotations

import re
from functools import cache

from normkit_chrome.lexicon.phrases import phrase_set, phrases

_LONGEST_POINTER = 200
"""Code points."""
_FEWEST_WORDS, _MOST_WORDS = 3, 25
"""Words of the headline behind a pointer."""
_BRACKETED = "[related"
"""What a pointer in brackets begins with where it is longer than a short line."""

_BARS = r" ?[|·•/] ?"
_LINKS = ("whole lines", "list headings", "lines beside chrome", "page ends")
"""Kinds of phrases that are a site's own links."""
_SHORTEST_BAR = 2
"""Links."""
_KNOWN_SHARE = 0.6
"""The share of its links that must be known."""
_LONGEST_LINK = 40
"""Code points."""


@cache
def _pointer_pattern() -> re.Pattern[str]:
    labels = "|".join(map(re.escape, phrases("pointers")))
    return re.compile(rf"\[?(?:{labels}) ?: (?P<headline>\S.*?)\]?")


def pointer_openings() -> frozenset[str]:
    """Return the first words of pointers, folded."""
    return frozenset({*(pointer.split()[0] for pointer in phrases("pointers")), _BRACKETED})


def is_pointer(folded: str) -> bool:
    """Say whether a folded line names another article after a heading for such: "related: harvest is late".

    A sentence after the heading ("see also: the second part of this report.") may be the author's.
    """
    match = _pointer_pattern().fullmatch(folded) if len(folded) <= _LONGEST_POINTER and ":" in folded else None
    if match is None:
        return False
    headline = match["headline"]
    return _FEWEST_WORDS <= len(headline.split()) <= _MOST_WORDS and not headline.endswith((".", ":", ";", ","))


def is_bracketed(line: str) -> bool:
    """Say whether a pointer stands in brackets, as outlets set it between paragraphs: "[Related: harvest is late]"."""
    return line.startswith("[") and line.endswith("]")


def is_link_bar(folded: str) -> bool:
    """Say whether a folded line is a row of links set off by bars, most of which a site's interface is known for."""
    if "|" not in folded and "·" not in folded and "•" not in folded and " / " not in folded:
        return False
    links = [link for part in re.split(_BARS, folded) if (link := part.strip())]
    known = sum(any(link in phrase_set(kind) for kind in _LINKS) for link in links)
    return known >= max(_SHORTEST_BAR, _KNOWN_SHARE * len(links)) and max(map(len, links)) <= _LONGEST_LINK
