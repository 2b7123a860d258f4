"""The data files of the lexicon, beside this module: read when first needed, each by the module that knows its form."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).with_name("data")


def read_bytes(name: str) -> bytes:
    """Return the bytes of a data file, by its name without ".txt"."""
    return (FOLDER / f"{name}.txt").read_bytes()


def read_text(name: str) -> str:
    """Return the text of a data file (UTF-8), by its name without ".txt"."""
    return (FOLDER / f"{name}.txt").read_text("utf-8")
