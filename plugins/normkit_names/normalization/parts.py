"""The parts of a name in either script: its words, folded, with particles joined to what they belong to.

What is known of the Arabic script is imported on need: a check of texts in Latin script starts without it.
"""

from __future__ import annotations

from normkit_names.normalization import latin

Parts = tuple[str, ...]
"""The folded parts of a name, in order."""


def name_parts(name: str) -> Parts:
    """Return the folded parts of a name in either script: ``arabic.name_parts`` or ``latin.name_parts``."""
    if not name.isascii() and is_arabic(name):
        from normkit_names.normalization import arabic

        return arabic.name_parts(name)
    return latin.name_parts(name)


def is_arabic(name: str) -> bool:
    """Say whether a name has a letter of the Arabic script."""
    if name.isascii():
        return False
    from normkit_names.normalization.arabic import ARABIC_LETTER

    return ARABIC_LETTER.search(name) is not None
