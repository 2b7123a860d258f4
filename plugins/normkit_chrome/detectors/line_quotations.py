"""Quotation marks around chrome: what stands between them is somebody's words.

The core's ``verbatim`` answers another question. There a quotation that nothing closes goes on to the end of its line,
and code and addresses count; here a mark without its partner protects nothing, because a stray inch mark or a quotation
that an extractor cut off must not keep a page's button in the text, and a quotation may run over several lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

_OPENING, _CLOSING = "“«„", "”»"
_Stretch = TypeVar("_Stretch", bound=tuple[int, ...])
"""Start, end, and what else is known of it."""


def is_quoted(line: str, at: int) -> bool:
    """Say whether the place ``at`` of a line lies between quotation marks."""
    before = line[:at]
    if before.count('"') % 2 and '"' in line[at:]:
        return True
    return _open_quotes(before) > 0 and any(mark in line[at:] for mark in _CLOSING)


def unquoted(text: str, stretches: Iterable[_Stretch]) -> Iterator[_Stretch]:
    """Yield the stretches, given in order, of which ``is_quoted`` does not hold in their line. Linear."""
    stop = at = opened = straight = closes = ends = 0
    for stretch in stretches:
        start, end = stretch[:2]
        if start >= stop:
            at, opened, straight = text.rfind("\n", 0, start) + 1, 0, 0
            stop = text.find("\n", end)
            stop = len(text) if stop < 0 else stop
            closes = max(text.rfind(mark, at, stop) for mark in _CLOSING)
            ends = text.rfind('"', at, stop)
        opened += _open_quotes(text[at:start])
        straight += text.count('"', at, start)
        at = start
        if not (opened > 0 and closes > at) and not (straight % 2 and ends > at):
            yield stretch


def is_within_quotation(before: str, after: str) -> bool:
    """Say whether what stands between two lines lies in a quotation that runs over both."""
    return _open_quotes(before) > 0 > _open_quotes(after)


def _open_quotes(text: str) -> int:
    """Return how many quotation marks a text opens and does not close; negative where it closes more."""
    return sum(map(text.count, _OPENING)) - sum(map(text.count, _CLOSING))
