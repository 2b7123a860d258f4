"""A finding with its place as the JSON formats write it, and the JSON itself: well-formed Unicode, on one line."""

from __future__ import annotations

import json
import os
from typing import Any

from normkit.core.serial import change_dict, finding_dict, well_formed
from normkit.reporters.located import Located, ReportedRow


def located_dict(located: Located) -> dict[str, Any]:
    """Return a finding and its place as a dict: lines and columns of the file, offsets in code points of the field."""
    start, end = located.region
    return {
        "path": located.path,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "record": located.record,
        **finding_dict(located.finding, located.own_field),
        "hint": located.hint,
        "fingerprint": located.fingerprint,
    }


def diff_dict(row: ReportedRow) -> dict[str, Any]:
    """Return what would change in a row of a dry run: the edits, and the lines that a person reads."""
    changes = [change_dict(change) for change in row.outcome.changes]
    return {"path": row.path, "line": row.line, "record": row.record, "changes": changes, "diff": list(row.diff)}


def here(path: str) -> str:
    """Return a path as services want it: from the working folder, where it is below that."""
    if not os.path.isabs(path):
        return path if path == "-" else os.path.normpath(path)
    try:
        below = os.path.relpath(path)
    except (OSError, ValueError):  # the folder is gone, or on another drive
        return path
    return path if below.startswith(os.pardir) else below


def dumped(value: object) -> str:
    r"""Return a value as JSON in ASCII on one line.

    Half a surrogate pair, which strict readers refuse, stands as its escape; what a CI runner would read as a command
    in its log is written so that it does not.

    >>> print(dumped(["a\udcff", "##[error]"]))
    ["a\\udcff", "#\u0023[error]"]
    """
    text = json.dumps(value)
    if "\\ud" in text:
        text = json.dumps(well_formed(value))
    for command in ("##[", "##vso[", "##teamcity[") if "##" in text else ():
        text = text.replace(command, f"#\\u0023{command[2:]}")
    return text
