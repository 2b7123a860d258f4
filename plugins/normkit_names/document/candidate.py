"""A candidate: what looks like an Arabic name in running text, before the document decides who it is."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

FULL, MAYBE, WITH_INITIALS, WITH_ARTICLE, LONE, AFTER_WORD, PLACE = (
    "full name",
    "perhaps a full name",
    "surname with initials",
    "name with its article",
    "lone name",
    "name after a word",
    "place",
)
"""What a candidate is by itself. MAYBE is a full name if the document repeats its surname, WITH_INITIALS
if no full name has it; AFTER_WORD follows another
capitalised word, which may be its title or an unknown given name."""
UNKNOWN = ""
"""The kind of what is no candidate: an unknown word beside another one."""
APOSTROPHES = "'’`‘ʿʾ"
"""Marks inside a name that stand for hamza and ayn."""
PARTICLES = "[AaEe]l|[Bb](?:in|en|int[ie]?|te)|[Ii]bn|[Aa]b(?:ou?|oul|ul?|d[ueo]?l?)|[Oo]uld|[Uu]mm"
"""What stands before a part of a name with a blank or a hyphen, as a pattern."""
CAPITAL = "[A-ZÀ-ÖØ-Þ\u0100-\u024f\u1e00-\u1eff]"
"""What a word of a name begins with, as a pattern; beyond Latin-1 large and small letters take turns."""
MOST_TOKENS = 7
"""Tokens: a longer run is a list of names without commas."""
LONGEST_WORD = 40
"""Code points: a longer word, with its particles, is no name."""


class NameCandidate(NamedTuple):
    """Words of a text that may be a name. Offsets are code points of the text.

    Its text is what is written there, but of an item of a list with the surname first: "Tariq al-Obeidi".
    """

    start: int
    end: int
    text: str
    kind: str
    """What it is by itself: one of the kinds above."""
    initial: str = ""
    """What stands before a lone name for its given name: "K" in "K. al-Masri"."""
    repeated: bool = False
    """It is a full name only because the document repeats its surname."""


@cache
def initial_pattern() -> re.Pattern[str]:
    """Match the initial between two parts of a name: the "M." of "Hikmat M. al-Masri"."""
    return re.compile(r" ([A-Z])\. \Z")


@cache
def initials_before_pattern() -> re.Pattern[str]:
    """Match the initials before a lone name, and catch the first: the "K." of "K. al-Masri", of "(K. A. al-Masri"."""
    one = r"(?:[CDGKST]h|[A-Z])\."
    return re.compile(rf"(?<![^\W_])({one})(?:[- \u00a0]?{one}){{0,2}}[ \u00a0]?\Z")
