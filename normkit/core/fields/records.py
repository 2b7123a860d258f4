"""A caller's mapping as the record that rules read, and the fixed record as a mapping of the caller's own again.

Canonical fields are ``title text published url source language``. A record may carry any others; the textual ones
reach the rules under their own names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from normkit.core.errors import InputError, OutputError
from normkit.core.fields.choice import FieldNames, Given, field_names
from normkit.core.fields.names import CANONICAL, FIELDS
from normkit.core.fields.paragraphs import fixed, is_paragraphs, joined
from normkit.core.fields.paths import MISSING, placed, removed, value_at
from normkit.core.fields.values import as_field, as_text, identity, in_type_of, readable
from normkit.core.model import Change, Record


def expect_mapping(given: object) -> None:
    """Raise InputError for what is no mapping, and so no record."""
    if not issubclass(type(given), Mapping):
        raise InputError(
            f"a record is a mapping of fields, such as {{'title': '...', 'text': '...'}}, not {type(given).__name__}"
        )


def to_record(
    mapping: Mapping[str, object], given: Given = (), origin: str = "", names: FieldNames | None = None
) -> tuple[Record, dict[str, str]]:
    """Return the canonical record of a caller's mapping, and the canonical fields that hold no text.

    ``origin`` says where it was read, and stands in for a missing id. ``names`` are those of the mapping, or of what
    it was before it was fixed, where they are known already. The second value maps each field without a text to the
    name of the type found there: see ``values.as_field``.
    """
    mapping = readable(mapping)
    own = (names or field_names(mapping, given)).own
    of_own = {path: field for field, path in own.items()}
    found: dict[str, str] = {}
    wrong: dict[str, str] = {}

    values = [(of_own.get(key), key, value) for key, value in mapping.items()]
    for canonical, path in own.items():
        if "." in path and path not in mapping and (value := value_at(mapping, path)) is not MISSING:
            values.append((canonical, path, value))
    for field, key, value in values:
        if field is None:
            # Under a name of a field, but not the one that stands for it: no rule sees it.
            if key not in FIELDS and (text := as_text(value)) is not None:
                found[key] = text
        elif field == "id":
            continue
        elif (text := as_field(field, value)) is not None:
            found[field] = text
        elif field in CANONICAL:
            wrong[field] = type(value).__name__
    called = value_at(mapping, own.get("id", "id"))
    return Record(("" if called is MISSING else identity(called)) or origin, found, origin), wrong


def from_record(
    mapping: Mapping[str, object], before: Record, after: Record, names: FieldNames, changes: Sequence[Change] = ()
) -> dict[str, object]:
    """Return a copy of the caller's mapping with what changed from ``before`` to ``after`` put into it.

    ``names`` are those of the mapping, and ``changes`` lead from the one record to the other. Raises OutputError where
    a list is a text, and they cannot be told apart into its items.
    """
    result = dict(mapping)
    if after is before:
        return result
    plain = readable(mapping)
    # A key that is a text of another type (a word of an enumeration) stays the object that it is.
    keys = {str.__str__(key): key for key in result if type(key) is not str and issubclass(type(key), str)}
    for field in changed_fields(before, after):
        own = names.own.get(field, field)
        if field not in after.fields:
            removed(result, keys.get(own, own))
            continue
        old, text = value_at(plain, own), after.fields[field]
        value = _as_list(field, own, old, text, changes) if is_paragraphs(old) else in_type_of(old, text)
        placed(result, keys.get(own, own), value)
    return result


def _as_list(field: str, own: str, items: list[str], text: str, changes: Sequence[Change]) -> list[str]:
    if len(items) < 2:
        return [text]
    new = fixed(items, [change for change in changes if change.span.field == field])
    if new is None or joined(new) != text:
        raise OutputError(f"{own!r} is a list, and the fixes cannot be told apart into its items; it is left as it is")
    return new


def changed_fields(before: Record, after: Record) -> Iterable[str]:
    """Return the names of the fields that differ, in the order they stand in the records."""
    every = dict.fromkeys((*before.fields, *after.fields))
    return [name for name in every if before.fields.get(name) != after.fields.get(name)]
