"""A finding with its place as the JSON formats write it."""

from __future__ import annotations

from typing import Any

from normkit.core.serial import finding_dict
from normkit.reporters.located import Located


def located_dict(located: Located) -> dict[str, Any]:
    """Return a finding and its place as a dict. Offsets count code points of the field."""
    return {
        "path": located.path,
        "line": located.line,
        "column": located.column or 1,
        "record": located.record,
        **finding_dict(located.finding),
        "hint": located.hint,
    }
