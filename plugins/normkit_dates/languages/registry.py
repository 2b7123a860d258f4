"""The languages that are read, by their BCP 47 tag."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from normkit_dates.grammar.phrase import Language
from normkit_dates.languages.detection import detect_language

TAGS = ("ar", "de", "en", "es", "fr", "ru", "tr", "uk")
"""The languages whose words are known; of all others only dates in digits are read."""


def language_of(text: str, tag: str) -> Language:
    """Return the language for a BCP 47 tag; without one, the one that the head of the text is written in.

    Where that is not clear (a short text, a mixed one) a text in Latin letters is read as English.
    """
    primary = tag.replace("_", "-").split("-", 1)[0].strip().lower() if tag else ""
    return _language(primary or detect_language(text))


@cache
def _language(primary: str) -> Language:
    module = f"{primary}.grammar" if primary in TAGS else "digits_only"
    found: Language = import_module(f"normkit_dates.languages.{module}").LANGUAGE
    return found
