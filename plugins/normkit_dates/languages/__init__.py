"""The languages, and which of them a text is read in."""

from __future__ import annotations

import re
from functools import cache

from normkit_dates.phrase import Language

_ARABIC_LETTER = re.compile("[\u0620-\u064a]")
_LOOK = 2000
"""Code points from the head of a text that tell its script."""


def language_of(text: str, tag: str) -> Language:
    """Return the language for a BCP 47 tag; without one, Arabic for Arabic script and English otherwise."""
    primary = tag.replace("_", "-").split("-", 1)[0].strip().lower()
    if not primary:
        primary = "ar" if _arabic(text) else "en"
    return _language(primary)


def _arabic(text: str) -> bool:
    if text.isascii():
        return False
    head = text[:_LOOK]
    return len(_ARABIC_LETTER.findall(head)) > len(head) // 4


@cache
def _language(primary: str) -> Language:
    if primary == "en":
        from normkit_dates.languages.english import ENGLISH

        return ENGLISH
    if primary == "ar":
        from normkit_dates.languages.arabic import ARABIC

        return ARABIC
    from normkit_dates.languages.numeric import NUMERIC

    return NUMERIC
