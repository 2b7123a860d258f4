"""Change what stands inside of a JSON value and nothing around it: a member of an inner object, items of an array."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from normkit.formats.base import same
from normkit.formats.patch import Splice

Written = Callable[[object], bytes]
"""Writes a value in the style of the object that it is put into."""

_decoder = json.JSONDecoder()
_SPACE = " \t\n\r"


class _Child(NamedTuple):
    """A value inside of another: its key (None in an array), and its bytes."""

    key: str | None
    start: int
    end: int


def splices_of_value(raw: bytes, start: int, end: int, before: object, after: object, written: Written) -> list[Splice]:
    """Return what puts ``after`` in place of ``before``, the value at ``start`` to ``end`` of ``raw``.

    In an object that loses no key, and in an array, only what is different is written; a text is written whole.
    """
    if type(before) is dict and type(after) is dict and before.keys() == after.keys():
        last = {child.key: child for child in _children(raw, start)}
        return [
            splice
            for key, value in after.items()
            if not same(before[key], value)
            for splice in splices_of_value(raw, last[key].start, last[key].end, before[key], value, written)
        ]
    if type(before) is list and type(after) is list and before and after:
        return _splices_of_items(list(_children(raw, start)), before, after, written)
    return [Splice(start, end, written(after))]


def _splices_of_items(
    children: list[_Child], before: list[object], after: list[object], written: Written
) -> list[Splice]:
    """Return what makes an array hold other items: those that stay keep their bytes, and what is between them."""
    result: list[Splice] = []
    for start, end, new in _differences([written(one) for one in before], [written(one) for one in after]):
        # As many as there were take the places of old ones; the rest goes, or comes behind the last of them.
        kept = min(len(new), end - start)
        result += [Splice(*children[start + at][1:], new[at]) for at in range(kept)]
        if more := b"".join(b", " + one for one in new[kept:]):
            if start + kept:
                at = children[start + kept - 1].end
                result.append(Splice(at, at, more))
            else:
                result.append(Splice(children[0].start, children[0].start, more[2:] + b", "))
        elif start + kept < end and start + kept:
            result.append(Splice(children[start + kept - 1].end, children[end - 1].end, b""))
        elif start + kept < end:
            result.append(Splice(children[0].start, children[end].start, b""))
    return result


def _differences(before: Sequence[bytes], after: Sequence[bytes]) -> Iterator[tuple[int, int, Sequence[bytes]]]:
    """Yield the stretches of ``before`` that are not in ``after``, and what stands there, in order and one pass."""
    places = defaultdict[bytes, list[int]](list)
    for at, item in enumerate(before):
        places[item].append(at)
    done, first = 0, 0
    for number, item in enumerate(after):
        found = places.get(item, [])
        nearest = bisect_left(found, done)
        if nearest < len(found):
            at = found[nearest]
            if at > done or number > first:
                yield done, at, after[first:number]
            done, first = at + 1, number + 1
    if done < len(before) or first < len(after):
        yield done, len(before), after[first:]


def _children(raw: bytes, start: int) -> Iterator[_Child]:
    """Yield the values in the object or array that begins at ``start`` of valid JSON, in order."""
    # In Latin-1 a character is a byte, and all of JSON's own signs are ASCII: the offsets are bytes.
    text = raw.decode("latin-1")
    named = text[start] == "{"
    at = _skip(text, start + 1)
    while text[at] not in "]}":
        key = None
        if named:
            _, stop = _decoder.raw_decode(text, at)
            key = json.loads(raw[at:stop].decode())
            at = _skip(text, _skip(text, stop) + 1)
        _, end = _decoder.raw_decode(text, at)
        yield _Child(key, at, end)
        at = _skip(text, end)
        if text[at] == ",":
            at = _skip(text, at + 1)


def _skip(text: str, at: int) -> int:
    while text[at : at + 1] and text[at] in _SPACE:
        at += 1
    return at
