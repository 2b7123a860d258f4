"""Where values may go: a fix that needs a field which the record's container cannot hold is held back."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from normkit.core.model import Fix

FieldCapacity = Callable[[str], bool]
"""Says whether the record's container can hold a field of this (own) name: a column, a key, a front-matter line."""


def unplaceable_fields(fix: Fix, own: Mapping[str, str], capacity: FieldCapacity) -> list[str]:
    """Return the (own) names of the fields that a fix would put a value into and the container cannot hold.

    ``own`` maps canonical names to the record's own ones.
    """
    names = (own.get(edit.span.field, edit.span.field) for edit in fix.edits if edit.text)
    return [name for name in dict.fromkeys(names) if not capacity(name)]
