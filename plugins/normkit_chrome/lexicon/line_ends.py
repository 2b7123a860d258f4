"""How the phrases end that are chrome wherever they stand, by which it is told that a line holds one at its end."""

from __future__ import annotations

from functools import cache

from normkit import fold
from normkit_chrome.lexicon.keys import is_other_script, is_unspaced, key
from normkit_chrome.lexicon.line_table import FOLDER, MARKS

END, LONGEST_END = 8, 12
"""Code points of its end by which a phrase that closes a line is looked up, and is told; fewer behind a slot."""
WINDOW = 24
"""Code points of a line that hold the end of a phrase, and a number behind it."""
_AROUND_NUMBERS = "0123456789.,:/()%- "
"""What numbers are written with, and what stands around them."""


def may_end_with_phrase(line: str) -> bool:
    """Say whether a line ends as a phrase does that is chrome anywhere, or as a button for sharing does."""
    if line[-1] == ".":
        end = line[-END - 1 : -1].lower()
        if end.isascii() and end[-1:].isalpha() and end not in ends(other=False):
            return False  # most paragraphs
    end = line[-WINDOW:].rstrip(MARKS)
    other = False
    if not end.isascii():
        other = is_other_script(end)
        if other or not end[-LONGEST_END - 1 :].isascii():
            end = key(fold(end)).rstrip(MARKS)
    end = end.lower()
    if not end[-1:].isalpha():
        end = numbered(key(end))
    known = ends(other)
    before = known.get(end[-END:])
    if before is not None and _closes(end, before):
        return True
    if line[-1].isalnum() and end[max(end.rfind(" ") + 1, len(end) - END + 1) :] in known:
        return True  # a short word
    return other and not known.keys().isdisjoint([end[-size:] for size in range(1, END)])


@cache
def ends(other: bool) -> dict[str, str]:
    """Return how these phrases end, and buttons: last code points -> those before them; ``other`` adds other scripts.

    ``END`` are looked up. As many before them tell as make ``LONGEST_END``; tabs set those of several phrases apart.
    """
    found: dict[str, str] = {}  # a set of so many would be looked through in each collection of garbage
    for name in ("latin_ends.txt", "other_ends.txt")[: 1 + other]:
        with open(f"{FOLDER}/{name}", "rb") as file:
            known, before = file.read().decode().split("\n\n", 1)
        found |= zip(known.split("\n"), before.split("\n"), strict=True)
    return found


def _closes(end: str, known: str) -> bool:
    """Say whether a line ends with one of what may stand before its last letters, and that as a whole, or as a word."""
    for one in known.split("\t"):
        size = END + len(one)
        if end.endswith(one, 0, -END) and (size == LONGEST_END or _is_word(end, len(end) - size)):
            return True
    return False


def _is_word(end: str, at: int) -> bool:
    """Say whether no letter stands on both sides of a place, where words are set apart."""
    before, behind = end[max(0, at - 1) : at], end[at : at + 1]
    return not (before.isalnum() and behind.isalnum()) or is_unspaced(before)


def numbered(end: str) -> str:
    """Return the end of a line with a slot in place of a number that closes it, and of the marks around that.

    >>> numbered("read comments (1,204)"), numbered("an end (as told)")
    ('read comments{n}', 'an end (as told)')
    """
    bare = end.rstrip(_AROUND_NUMBERS)
    return f"{bare}{{n}}" if any(map(str.isdigit, end[len(bare) :])) else end
