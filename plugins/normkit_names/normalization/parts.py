"""The parts of a name in either script: its words, folded, with particles joined to what they belong to."""

from __future__ import annotations

from normkit_names.normalization import arabic, latin

Words = tuple[str, ...]
"""The folded words of a name."""


def parts(name: str) -> Words:
    """Return the folded words of a name in either script: ``arabic.words`` or ``latin.words``."""
    return arabic.words(name) if in_arabic(name) else latin.words(name)


def in_arabic(name: str) -> bool:
    """Say whether a name has a letter of the Arabic script."""
    return not name.isascii() and arabic.ARABIC.search(name) is not None
