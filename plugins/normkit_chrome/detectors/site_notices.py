"""Notices by which a site covers itself: consent to cookies, terms of its use. They are told by their cues."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from normkit import Line, fold
from normkit_chrome.detectors.cues import holds, holds_all, occurrences

_TRIGGERS = {
    "ookies": ("",),
    "rivacy ": ("policy", "notice", "Policy", "Notice"),
    "erms ": ("of ", "& ", "and "),
    "avaScript": ("",),
    "xterne": ("",),
}
"""What a notice holds, without its first letter, and what follows there: a line without any of these is none. The
subject of a new kind of notice needs one."""
_LONGEST = 700
"""Code points of the longest notice."""
_TOPICS = ("cookie notice", "terms notice", "script notice", "external content notice")
_NOTICES = tuple((f"{topic}: subject", f"{topic}: site", f"{topic}: request") for topic in _TOPICS)
"""The kinds of phrases that tell each: a notice holds one of each kind, in one language."""


def find_notices(text: str, rows: Sequence[Line]) -> Iterator[int]:
    """Yield the numbers of the lines that tell visitors what a site does with their data, or what they agree to."""
    found = sorted(
        place
        for words, following in _TRIGGERS.items()
        for place in occurrences(text, words)
        if text.startswith(following, place + len(words))
    )
    starts = [row.start for row in rows] if found else []
    for number in dict.fromkeys(bisect_right(starts, place) - 1 for place in found):
        if _is_notice(rows[number].text):
            yield number


def _is_notice(line: str) -> bool:
    if len(line) > _LONGEST:
        return False
    folded = fold(line)
    if '"' in folded or holds(folded, "notice reports"):
        return False
    return any(holds_all(folded, *kinds) for kinds in _NOTICES)
