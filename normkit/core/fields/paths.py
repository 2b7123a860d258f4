"""Values inside values: ``article.body`` is the ``body`` in the mapping under ``article``.

A key that holds the dots itself wins over a way through mappings, at every step of it.
"""

from __future__ import annotations

from collections.abc import Mapping

DEEPEST = 8
"""Mappings that a path leads through at most."""
MISSING = object()
"""Stands for what is not there, where None is a value."""


def value_at(mapping: Mapping[str, object], path: str) -> object:
    """Return what stands at a path, or ``MISSING``.

    >>> value_at({"source": {"name": "The Quay"}}, "source.name")
    'The Quay'
    >>> value_at({"source": {"name": "The Quay"}, "source.name": "Harbour News"}, "source.name")
    'Harbour News'
    """
    found: object = mapping
    for key in steps(mapping, path):
        found = found[key]  # type: ignore[index]
    return MISSING if found is mapping else found


def steps(mapping: Mapping[str, object], path: str) -> tuple[str, ...]:
    """Return the keys that lead to what stands at a path, the mapping's own first; none where nothing stands there."""
    if path in mapping:
        return (path,)
    return _inner(mapping, path, DEEPEST) if "." in path else ()


def _inner(mapping: Mapping[str, object], path: str, most: int) -> tuple[str, ...]:
    at = path.find(".")
    while 0 < at < len(path) - 1 and most:
        inner, rest = mapping.get(path[:at]), path[at + 1 :]
        if type(inner) is dict:
            below = (rest,) if rest in inner else _inner(inner, rest, most - 1)
            if below:
                return (path[:at], *below)
        at = path.find(".", at + 1)
    return ()


def placed(mapping: dict[str, object], path: str, value: object) -> None:
    """Put a value at a path; where that leads nowhere, under the path as a key.

    What the path leads through is copied, not changed.
    """
    *outer, last = steps(mapping, path) or (path,)
    here = mapping
    for key in outer:
        inner: dict[str, object] = dict(here[key])  # type: ignore[call-overload]
        here[key] = inner
        here = inner
    here[last] = value


def removed(mapping: dict[str, object], path: str) -> None:
    """Take out what stands at a path, if anything does. What the path leads through is copied, not changed."""
    way = steps(mapping, path)
    here = mapping
    for key in way[:-1]:
        inner: dict[str, object] = dict(here[key])  # type: ignore[call-overload]
        here[key] = inner
        here = inner
    if way:
        del here[way[-1]]
