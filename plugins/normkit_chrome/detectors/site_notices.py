"""Notices by which a site covers itself: consent to cookies, terms of its use. They are told by their cues."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from normkit import Line, fold
from normkit_chrome.detectors.cues import holds, holds_all
from normkit_chrome.detectors.inline_spans import places

_TRIGGERS = {
    "ookies": ("",),
    "rivacy ": ("policy", "notice", "Policy", "Notice"),
    "erms ": ("of ", "& ", "and "),
    "avaScript": ("",),
    "xterne": ("",),
}
"""What a notice holds, and what follows there: a line without any of these is none."""
LONGEST = 700
"""Code points."""

# What each notice is about.
_TOPICS = ("cookie notice", "terms notice", "script notice", "external content notice")
_NOTICES = tuple((f"{topic}: subject", f"{topic}: site", f"{topic}: request") for topic in _TOPICS)
"""The kinds of cues of each: what it is about, whose it is, what the reader is told to do or to accept."""


def site_notices(text: str, rows: Sequence[Line]) -> Iterator[int]:
    """Yield the numbers of the lines that tell visitors what a site does with their data, or what they agree to."""
    found = sorted(
        place
        for words, following in _TRIGGERS.items()
        for place in places(text, words)
        if text.startswith(following, place + len(words))
    )
    starts = [row.start for row in rows] if found else []
    for number in dict.fromkeys(bisect_right(starts, place) - 1 for place in found):
        if _is_notice(rows[number].text):
            yield number


def _is_notice(line: str) -> bool:
    if len(line) > LONGEST:
        return False
    folded = fold(line)
    if '"' in folded or holds(folded, "notice reports"):
        return False
    return any(holds_all(folded, *kinds) for kinds in _NOTICES)
