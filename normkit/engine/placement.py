"""Where values may go: a fix that needs a field which the record's container cannot hold is held back."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from typing import Literal

from normkit.core.errors import ConfigError
from normkit.core.fields import steps, value_at
from normkit.core.model import Fix, Record

FieldCapacity = Callable[[str], bool]
"""Says whether the record's container can hold a field of this (own) name: a column, a key, a front-matter line."""

Places = Literal["own", "any"] | Container[str]
"""Where values may go: into the record's own keys, each in the type it has; under any key; or under those named."""


def capacity(places: Places, record: Mapping[str, object]) -> FieldCapacity | None:
    """Return what ``places`` says of a record; None: it can hold a field of any name. Raises ConfigError."""
    if places == "any":
        return None
    if places == "own":
        return lambda key: bool(steps(record, key))
    if isinstance(places, str) or not hasattr(places, "__contains__"):
        raise ConfigError(f"places is 'own', 'any', or a container of field names, not {places!r}")
    return lambda key: key in places or (steps(record, key) or (key,))[0] in places


def unlike(before: Mapping[str, object], after: Mapping[str, object]) -> list[str]:
    """Return the keys that are new, or whose values have another type than before; a missing value may become text."""
    return [key for key, value in after.items() if key not in before or _unlike(before[key], value)]


def _unlike(before: object, after: object) -> bool:
    if before is None or before is after:
        return False
    if type(before) is dict and type(after) is dict:
        return bool(unlike(before, after))
    return type(before) is not type(after)


def occupied(fix: Fix, given: Mapping[str, object], record: Record, own: Mapping[str, str]) -> str:
    """Return a key of ``given`` that a fix would put a value under, though what stands there is no text of the record.

    A list where a title is due, an id, or the key of another field: nothing that rules do not see is overwritten. Nor
    is a number, which is read as text in ``published`` alone: it would become one.
    ``record`` is that of ``given``; ``own`` maps canonical names to its keys. ``""`` where there is none.
    """
    for edit in fix.edits:
        field = edit.span.field
        if field not in record.fields:
            if steps(given, key := own.get(field, field)):
                return key
        elif field == "published" and isinstance(value_at(given, key := own.get(field, field)), int | float):
            return key
    return ""


def unplaceable_fields(fix: Fix, own: Mapping[str, str], capacity: FieldCapacity) -> list[str]:
    """Return the (own) names of the fields that a fix would put a value into and the container cannot hold.

    ``own`` maps canonical names to the record's own ones.
    """
    names = (own.get(edit.span.field, edit.span.field) for edit in fix.edits if edit.text)
    return [name for name in dict.fromkeys(names) if not capacity(name)]
