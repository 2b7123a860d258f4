"""The data files of the lexicon, beside this module: read when first needed, each by the module that knows its form."""

from __future__ import annotations

import os

FOLDER = os.path.join(os.path.dirname(__file__), "data")


def read_bytes(name: str) -> bytes:
    """Return the bytes of a data file, by its name without ".txt"."""
    with open(os.path.join(FOLDER, f"{name}.txt"), "rb") as file:
        return file.read()


def read_text(name: str) -> str:
    """Return the text of a data file (UTF-8), by its name without ".txt"."""
    return read_bytes(name).decode().replace("\r\n", "\n")
