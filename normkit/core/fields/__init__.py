"""Field names at the edge: a caller's own keys, paths and types against the canonical ones that rules read."""

from normkit.core.fields.choice import FieldNames, field_names, may_hold_fields, own_names
from normkit.core.fields.names import CANONICAL, FIELDS, folded, meaning, names_of
from normkit.core.fields.paths import MISSING, steps, value_at
from normkit.core.fields.records import changed_fields, expect_mapping, from_record, to_record
from normkit.core.fields.values import as_text, readable

__all__ = [
    "CANONICAL",
    "FIELDS",
    "MISSING",
    "FieldNames",
    "as_text",
    "changed_fields",
    "expect_mapping",
    "field_names",
    "folded",
    "from_record",
    "may_hold_fields",
    "meaning",
    "names_of",
    "own_names",
    "readable",
    "steps",
    "to_record",
    "value_at",
]
