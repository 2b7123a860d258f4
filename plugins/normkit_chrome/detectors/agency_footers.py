"""The notes an agency's site puts under an article, told by their cues."""

from __future__ import annotations

from functools import lru_cache

from normkit import fold
from normkit_chrome.detectors.cues import holds, holds_all

LAST_LINES = 6
"""A footer stands among the last lines of a text that are no other chrome."""
_LONGEST_FOOTER = 700
"""Code points."""

_PARTS = ("agency footer: site", "agency footer: part", "agency footer: readers")
"""A footer of an agency's site names all three, in one language."""


@lru_cache(maxsize=256)
def is_agency_footer(line: str) -> bool:
    """Say whether a line tells that the site holds only a part of what subscribers get."""
    if len(line) > _LONGEST_FOOTER or not holds(line, "agency footer: reader stems"):
        return False
    folded = fold(line)
    if '"' in folded or holds(folded, "agency footer: reports"):
        return False
    return holds_all(folded, *_PARTS)


def is_rights_note(line: str) -> bool:
    """Say whether a line reserves the rights in the article itself, as agencies do."""
    if len(line) > _LONGEST_FOOTER or line.lstrip()[:1] not in ("©", "(", "c", "C"):
        return False
    folded = fold(line)
    return folded.startswith(("©", "copyright", "(c)")) and "this material" in folded
