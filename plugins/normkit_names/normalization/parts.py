"""The parts of a name in either script: its words, folded, with particles joined to what they belong to."""

from __future__ import annotations

from normkit_names.normalization import arabic, latin

Parts = tuple[str, ...]
"""The folded parts of a name, in order."""


def name_parts(name: str) -> Parts:
    """Return the folded parts of a name in either script: ``arabic.name_parts`` or ``latin.name_parts``."""
    return arabic.name_parts(name) if is_arabic(name) else latin.name_parts(name)


def is_arabic(name: str) -> bool:
    """Say whether a name has a letter of the Arabic script."""
    return not name.isascii() and arabic.ARABIC_LETTER.search(name) is not None
