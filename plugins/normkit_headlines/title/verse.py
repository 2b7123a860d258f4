"""Whether a line is one of a poem's or a song's own: its title is often its first line, or its refrain."""

from __future__ import annotations

from collections.abc import Sequence

from normkit import Line
from normkit_headlines.text.tokenize import has_digit

VERSES = 3
"""So many lines of verse beside one, without a blank line before the first of them, make it one of theirs."""
_VERSE_LENGTH = 80
"""Code points of a line of verse at most."""
_VERSE_WORDS, _VERSE_SIGNS = 3, 5
"""Words of a line of verse at least: a by-line, a date and a button have fewer. Signs, where nothing parts words."""

_BULLETS = "*+•·>»#|["


def is_verse(lines: Sequence[Line], first: int, last: int) -> bool:
    """Say whether lines ``first`` to ``last`` stand among verse: above it, or beneath it.

    Prose that is wrapped at a fixed width is none: its lines begin in lower case.
    """
    line = lines[first].text.strip()
    below, above = lines[last + 1 : last + 2 + 2 * VERSES], lines[max(0, first - 1 - 2 * VERSES) : first][::-1]
    return _are_verses(line, below) or _are_verses(line, above)


def _are_verses(line: str, beside: Sequence[Line]) -> bool:
    if not beside or beside[0].blank:
        return False
    verses = [one.text.strip() for one in beside if not one.blank][:VERSES]
    if len(verses) < VERSES or not all(map(_may_be_verse, verses)):
        return False
    return line[:1].islower() or 2 * sum(verse[:1].islower() for verse in verses) < len(verses)


def _may_be_verse(line: str) -> bool:
    if len(line) > _VERSE_LENGTH or has_digit(line) or line.isupper() or line[0] in _BULLETS:
        return False
    spaced = len(line.split())
    return spaced >= _VERSE_WORDS or (spaced < 2 and "\u3040" <= line[0] <= "\u9fff" and len(line) >= _VERSE_SIGNS)
