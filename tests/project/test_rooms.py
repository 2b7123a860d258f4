"""A stranger finds the room of a line: few entries in each, files that are read in one sitting, plain ``__init__``s."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOST_ENTRIES, MOST_LINES = 11, 350
KEYED = re.compile(r"[a-z]{2}(\.txt)?|(?:[A-Za-z]{3}\d{3}|[a-z]{3}\d{3}_\w+)(\.\w+)?")
"""Entries with a public code: languages by their tag, rules by their code."""
FACES = {"normkit", "normkit/core/fields", "normkit/formats", "normkit/reporters", "normkit/testing"}
PLACES = ("normkit", "plugins", "tests", "fixtures", "docs", "benchmarks", "tools")
UNCOUNTED = {"__init__.py", "__main__.py", "py.typed", "__pycache__", "README.md"}


def rooms() -> list[Path]:
    every = (folder for place in PLACES for folder in (ROOT / place, *(ROOT / place).rglob("*/")))
    return sorted(room for room in every if room.is_dir() and room.name != "__pycache__" and "." not in room.name)


def is_code(file: Path) -> bool:
    return file.suffix == ".py" and "cldr_names" not in file.name


@pytest.mark.parametrize("room", rooms(), ids=lambda room: str(room.relative_to(ROOT)))
def test_a_room_has_few_entries(room: Path) -> None:
    entries = {entry.name for entry in room.iterdir()} - UNCOUNTED
    counted = sorted(name for name in entries if not KEYED.fullmatch(name) and not name.startswith("."))
    assert len(counted) <= MOST_ENTRIES, f"{room}: {counted}"


def test_a_file_is_read_in_one_sitting() -> None:
    files = (file for place in ("normkit", "plugins") for file in (ROOT / place).rglob("*.py") if is_code(file))
    long = {str(file.relative_to(ROOT)): len(file.read_text("utf-8").splitlines()) for file in files}
    assert not {file: lines for file, lines in long.items() if lines > MOST_LINES}


def test_a_package_is_its_docstring_but_for_the_faces() -> None:
    homes = [ROOT / "normkit", *(ROOT / "plugins").glob("normkit_*")]
    for file in (file for home in homes for file in home.rglob("__init__.py")):
        name = file.parent.relative_to(ROOT).as_posix()
        if name in FACES or file.parent.parent.name == "plugins":
            continue
        body = ast.parse(file.read_text("utf-8")).body
        assert len(body) == 1, f"{name}/__init__.py holds more than a docstring"
        assert isinstance(body[0], ast.Expr), f"{name}/__init__.py says nothing of its room"
