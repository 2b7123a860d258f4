"""The examples in docstrings hold, of the core and of every family."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = [*(ROOT / "normkit").rglob("*.py"), *(ROOT / "plugins").glob("normkit_*/**/*.py")]
WITH_EXAMPLES = sorted(file for file in FILES if ">>> " in file.read_text("utf-8") and file.parent.name != "testing")


def module_name(file: Path) -> str:
    base = ROOT / "plugins" if file.is_relative_to(ROOT / "plugins") else ROOT
    return ".".join(file.relative_to(base).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("name", [module_name(file) for file in WITH_EXAMPLES])
def test_examples_hold(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert result.attempted > 0
    assert result.failed == 0
