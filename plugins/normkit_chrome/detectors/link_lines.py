"""Lines that only lead elsewhere: a pointer to another article, a bar of the page's own links."""

from __future__ import annotations

import re
from functools import cache

from normkit_chrome.lexicon import beside_chrome, page_ends, phrases

LONGEST_POINTER = 200
"""Code points."""
_FEWEST_WORDS, _MOST_WORDS = 3, 25
"""Words of the headline behind a pointer."""
POINTERS = (
    "related", "related article", "related story", "related stories", "related reading", "related news", "related post",
    "related coverage", "related link", "related video", "also read", "read also", "read next", "see also",
    "lesen sie auch", "lesen sie hier", "mehr zum thema", "lire aussi", "à lire aussi", "a lire aussi",
    "lire également", "lea también", "lee también", "lea además", "te puede interesar", "leia também", "leia ainda",
    "veja também", "leggi anche", "lees ook", "читайте также", "смотрите также", "ilgili haber", "اقرأ أيضا",
    "اقرأ أيضاً", "إقرأ أيضا", "إقرأ أيضاً", "شاهد أيضا", "شاهد أيضاً",
)  # fmt: skip
"""What an outlet sets before the headline of another article, folded. "Read more:" and "Watch:" are not here: authors
write them too, into sentences of their own."""
POINTER_OPENINGS = frozenset(pointer.split()[0] for pointer in POINTERS) | {"[" + POINTERS[0]}

_BARS = r" ?[|·•/] ?"
_SHORTEST_BAR = 2
"""Links."""
_KNOWN_SHARE = 0.6
_LABEL = 40
"""Code points."""


@cache
def _pointer() -> re.Pattern[str]:
    return re.compile(rf"\[?(?:{'|'.join(sorted(POINTERS, key=len, reverse=True))}) ?: (?P<headline>\S.*?)\]?")


def pointer(key: str) -> bool:
    """Say whether a folded line names another article after a heading for such: "related: harvest is late".

    A sentence after the heading ("see also: the second part of this report.") may be the author's.
    """
    match = _pointer().fullmatch(key) if len(key) <= LONGEST_POINTER and ":" in key else None
    if match is None:
        return False
    headline = match["headline"]
    return _FEWEST_WORDS <= len(headline.split()) <= _MOST_WORDS and not headline.endswith((".", ":", ";", ","))


def bracketed(line: str) -> bool:
    """Say whether a pointer stands in brackets, as outlets set it between paragraphs: "[Related: harvest is late]"."""
    return line.startswith("[") and line.endswith("]")


def bar(key: str) -> bool:
    """Say whether a folded line is a row of links set off by bars, most of which a site's interface is known for."""
    if "|" not in key and "·" not in key and "•" not in key and " / " not in key:
        return False
    labels = [label.strip() for label in re.split(_BARS, key) if label.strip()]
    known = sum(label in phrases() or label in beside_chrome() or label in page_ends() for label in labels)
    return known >= max(_SHORTEST_BAR, _KNOWN_SHARE * len(labels)) and max(map(len, labels)) <= _LABEL
