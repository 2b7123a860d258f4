"""A list of strings as a text of paragraphs (Scrapy's ``getall()``), and a fixed text as a list again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeGuard

from normkit.core.model import Change

BETWEEN = "\n\n"
"""What stands between two paragraphs of the text."""

_Piece = tuple[str, int | None]
"""Some of the text, and the number of the item that it is of; None: of none (it stands between items)."""


def is_paragraphs(value: object) -> TypeGuard[list[str]]:
    """Say whether a value is a list of strings, and nothing else."""
    return type(value) is list and all(type(item) is str for item in value)


def joined(items: Sequence[str]) -> str:
    """Return the text that a list of paragraphs is."""
    return BETWEEN.join(items)


def starts(items: Iterable[str]) -> Iterator[int]:
    """Yield where in the text each paragraph begins.

    >>> list(starts(["It rained.", "", "It snowed."]))
    [0, 12, 14]
    """
    at = 0
    for item in items:
        yield at
        at += len(item) + len(BETWEEN)


def fixed(items: Sequence[str], changes: Iterable[Change]) -> list[str] | None:
    """Return the items after the changes of their text, in order; None where these cannot be told apart into items.

    What joins two items, or puts something between them, is of neither.
    """
    pieces: list[_Piece] = []
    for number, item in enumerate(items or [""]):
        pieces += [(BETWEEN, None), (item, number)] if number else [(item, number)]
    for _, of_round in groupby(changes, key=lambda change: change.round):
        edits = sorted((change.span.start, change.span.end, change.after) for change in of_round)
        pieces = _edited(pieces, edits)
    return _items(pieces)


def _edited(pieces: list[_Piece], edits: list[tuple[int, int, str]]) -> list[_Piece]:
    """Return the pieces of a text after the edits of a round: disjoint, in order, (start, end, new text)."""
    result: list[_Piece] = []
    waiting = iter(edits)
    edit = next(waiting, None)
    at, put = 0, False
    for text, owner in pieces:
        end, done = at + len(text), at
        while edit and (edit[0] < end or (edit[0] == end and edit[1] == end and owner is not None)):
            start, stop, new = edit
            if start > done:
                result.append((text[done - at : start - at], owner))
            if new and not put:
                # New text is of the item that the edit begins in; one that begins between two is of neither.
                result.append((new, owner))
            put = True
            done = min(max(stop, done), end)
            if stop > end:
                break
            edit, put = next(waiting, None), False
        result.append((text[done - at :], owner))
        at = end
    return result


def _items(pieces: list[_Piece]) -> list[str] | None:
    """Return the items that pieces make; None where what stands between two of them is not what divides items.

    An item without text is one where what divides it from its neighbours is left on both of its sides.
    """
    result: list[str] = []
    between, emptied = "", 0
    for owner, run in groupby(pieces, key=lambda piece: piece[1]):
        text = "".join(text for text, _ in run)
        if owner is None:
            between += text
        elif not text:
            emptied += 1
        else:
            empty = len(between) // len(BETWEEN) - bool(result)
            if between != BETWEEN * (empty + bool(result)) or not 0 <= empty <= emptied:
                return None
            result += [*[""] * empty, text]
            between, emptied = "", 0
    empty = len(between) // len(BETWEEN) + (not result)
    if between != BETWEEN * (empty - (not result)) or empty > emptied:
        return None
    return result + [""] * empty
