"""Walk through what stands in a JSON value, and change that and nothing around it: a member, items of an array."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from normkit.formats.base import same
from normkit.formats.patch import Splice

Written = Callable[[object], bytes]
"""Writes a value in the style of the object that it is put into."""

_decoder = json.JSONDecoder()
_SPACE = re.compile(r"[ \t\n\r]*")


def skip_space(text: str, at: int) -> int:
    """Return where the white space that begins at ``at`` ends."""
    found = _SPACE.match(text, at)
    return found.end() if found else at


class Member(NamedTuple):
    """A key and its value: where they begin and end in what they were read from."""

    key: str
    start: int
    key_end: int
    value: int
    end: int


def members_of(text: str, start: int) -> Iterator[Member]:
    """Yield the members of the valid object that begins at ``start``, in order: code points of ``text``."""
    at = skip_space(text, start + 1)
    while text[at] != "}":
        key, key_end = _decoder.raw_decode(text, at)
        value = skip_space(text, skip_space(text, key_end) + 1)
        _, end = _decoder.raw_decode(text, value)
        yield Member(key, at, key_end, value, end)
        at = skip_space(text, end)
        if text[at] == ",":
            at = skip_space(text, at + 1)


def elements(text: str, start: int) -> Iterator[tuple[int, int, object]]:
    """Yield the elements of the valid array that begins at ``start``: where each begins and ends, and its value."""
    at = skip_space(text, start + 1)
    while text[at] != "]":
        value, end = _decoder.raw_decode(text, at)
        yield at, end, value
        at = skip_space(text, end)
        if text[at] == ",":
            at = skip_space(text, at + 1)


def byte_members(raw: bytes, start: int) -> Iterator[Member]:
    """Yield the members of the valid object that begins at ``start``, in order: byte offsets."""
    # In Latin-1 a character is a byte, and all of JSON's own signs are ASCII: the offsets are bytes.
    for member in members_of(raw.decode("latin-1"), start):
        yield member._replace(key=json.loads(raw[member.start : member.key_end].decode()))


def byte_spans(raw: bytes, start: int) -> list[tuple[int, int]]:
    """Return where the elements of the valid array that begins at ``start`` begin and end: byte offsets."""
    return [(at, end) for at, end, _ in elements(raw.decode("latin-1"), start)]


# ---------------------------------------------------------------- changing in place


def splices_of_value(raw: bytes, start: int, end: int, before: object, after: object, written: Written) -> list[Splice]:
    """Return what puts ``after`` in place of ``before``, the value at ``start`` to ``end`` of ``raw``.

    In an object that loses no key, and in an array, only what is different is written; a text is written whole.
    """
    if type(before) is dict and type(after) is dict and before.keys() == after.keys():
        last = {member.key: (member.value, member.end) for member in byte_members(raw, start)}
        return [
            splice
            for key, value in after.items()
            if not same(before[key], value)
            for splice in splices_of_value(raw, *last[key], before[key], value, written)
        ]
    if type(before) is list and type(after) is list and before and after:
        return _splices_of_items(byte_spans(raw, start), before, after, written)
    return [Splice(start, end, written(after))]


def _splices_of_items(
    spans: list[tuple[int, int]], before: list[object], after: list[object], written: Written
) -> list[Splice]:
    """Return what makes an array hold other items: those that stay keep their bytes, and what is between them."""
    result: list[Splice] = []
    for start, end, new in _differences([written(one) for one in before], [written(one) for one in after]):
        # As many as there were take the places of old ones; the rest goes, or comes behind the last of them.
        kept = min(len(new), end - start)
        result += [Splice(*spans[start + at], new[at]) for at in range(kept)]
        if more := b"".join(b", " + one for one in new[kept:]):
            if start + kept:
                at = spans[start + kept - 1][1]
                result.append(Splice(at, at, more))
            else:
                result.append(Splice(spans[0][0], spans[0][0], more[2:] + b", "))
        elif start + kept < end and start + kept:
            result.append(Splice(spans[start + kept - 1][1], spans[end - 1][1], b""))
        elif start + kept < end:
            result.append(Splice(spans[0][0], spans[end][0], b""))
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
