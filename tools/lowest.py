"""Print the lowest versions that pyproject.toml allows, as pip takes them: ``charset-normalizer==3.3 pluggy==1.5 ...``.

Usage: python tools/lowest.py [EXTRA ...]
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def lowest(requirement: str) -> str:
    """Return a requirement's lowest version alone. Raises ValueError where it has no ``>=`` for a bound.

    >>> lowest("backports.zstd>=1; python_version < '3.14'")
    "backports.zstd==1; python_version < '3.14'"
    """
    pinned, found = re.subn(r"^([\w.-]+(?:\[[\w,]+\])?)>=([\w.]+)(?=$|;)", r"\1==\2", requirement)
    if not found:
        raise ValueError(f"{requirement!r} has no lowest version")
    return pinned


def requirements(*extras: str) -> list[str]:
    """Return what pyproject.toml requires, with that of these extras; without other extras of normkit itself."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    optional: dict[str, list[str]] = project["optional-dependencies"]
    every = [*project["dependencies"], *(one for extra in extras for one in optional[extra])]
    return [one for one in every if not one.startswith("normkit[")]


if __name__ == "__main__":
    print("\n".join(map(lowest, requirements(*sys.argv[1:]))))
