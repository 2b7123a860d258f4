"""What may reach a terminal: data made visible, and colour where it is wanted."""

from __future__ import annotations

import re

from normkit.core.text import visible as visible

RESET = "\x1b[0m"
STYLES = {"bold": "\x1b[1m", "dim": "\x1b[2m", "red": "\x1b[31m", "green": "\x1b[32m", "cyan": "\x1b[36m"}


def painted(text: str, style: str, color: bool) -> str:
    """Return ``text`` in a style, where colour is on."""
    return f"{STYLES[style]}{text}{RESET}" if color and text else text


_COMMAND = r"(?:\A\s*)(?=::)|(?<=#)(?=#(?:\[|vso\[|teamcity))"
"""Where a runner of continuous integration begins to read a command: ``::name::``, ``##[name]``, ``##vso[name]``."""


def obeyed(line: str) -> list[int]:
    """Return the offsets in a line at which a backslash keeps a CI runner from obeying it; mostly none."""
    return [found.end() for found in re.finditer(_COMMAND, line)] if "::" in line or "##" in line else []


def unobeyed(line: str) -> str:
    r"""Return a line of a report such that no CI runner takes it for a command.

    >>> unobeyed("    ::stop-commands::x")
    '    \\::stop-commands::x'
    """
    for at in reversed(obeyed(line)):
        line = f"{line[:at]}\\{line[at:]}"
    return line
