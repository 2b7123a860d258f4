"""The lines of a page that are not blank: which are prose, and which stand behind prose."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

PAGE = 600
"""Lines (not blank) of a page that are looked at."""

REACH = 200_000
"""Code points: what stands behind them is not looked at."""

PROSE = 25
"""Words: from the first line so long on, a dateline is no longer in the head."""

_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalnum())
"""ASCII but for its letters and digits."""


class PageLine(NamedTuple):
    """A line that is not blank."""

    number: int
    """Its number among ``normkit.lines``."""
    text: str
    prose: bool
    """It is long enough for prose."""
    after_prose: bool
    """A line of prose stands before it."""


def lines_of_page(text: str) -> Iterator[tuple[int, str]]:
    """Yield the first PAGE lines of a text that are not blank, each with its number among ``normkit.lines``."""
    *broken, last = text[:REACH].split("\n")  # as ``normkit.lines`` has them, which makes an object of each
    found = 0
    for number, piece in enumerate((*broken, last)):
        if piece and not piece.isspace():
            yield number, piece[:-1] if piece[-1] == "\r" and number < len(broken) else piece
            found += 1
            if found == PAGE:
                return


def is_prose(line: str) -> bool:
    """Say whether a line is long enough for prose."""
    return len(line) > 4 * PROSE or line.count(" ") >= PROSE


@lru_cache(maxsize=16)
def page_lines(text: str) -> tuple[PageLine, ...]:
    """Return the first PAGE lines of a text that are not blank."""
    rows: list[PageLine] = []
    after_prose = False
    for number, line in lines_of_page(text):
        prose = is_prose(line)
        rows.append(PageLine(number, line, prose, after_prose))
        after_prose = after_prose or prose
    return tuple(rows)


@lru_cache(maxsize=64)
def _letters(text: str) -> str:
    """Return what of a headline survives a wrong decoding: its ASCII letters and digits; all of it if these are few."""
    lower = text.lower()
    plain = lower.encode("ascii", "ignore").translate(None, _NO_LETTERS)
    return plain.decode() if len(plain) >= 12 else "".join(lower.split())


def repeats(line: str, title: str) -> bool:
    """Say whether a line is the title, its beginning ("Title | Site"), or the longer form of it."""
    if len(title) < 8 or not 8 <= len(line) <= 400:
        return False
    ours, theirs = _letters(line), _letters(title)
    shorter = min(len(ours), len(theirs))
    return shorter >= 8 and (ours == theirs or (shorter >= 15 and (ours.startswith(theirs) or theirs.startswith(ours))))
