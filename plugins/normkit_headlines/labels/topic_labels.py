"""Labels that belong to the headline: they say what an article is or is about, not who published it."""

from __future__ import annotations

from normkit_headlines.lexicon.gazetteer import DEMONYMS, PLACE_NAMES
from normkit_headlines.lexicon.labels import DISCLAIMERS, LEADING_LABELS, SECTIONS, TRAILING_LABELS
from normkit_headlines.text.calendar import names_time
from normkit_headlines.text.tokenize import tokenize


def says_what(label: str) -> bool:
    """Say whether a folded label says what an article is or is about, not who published it.

    A verdict, a section, a place, a month or a day do.
    """
    words = tokenize(label)
    if any(label in known for known in (DISCLAIMERS, LEADING_LABELS, TRAILING_LABELS, SECTIONS)):
        return True
    if any(names_time(word, len(words) == 1) for word in words):
        return True
    return all(word in PLACE_NAMES or word in DEMONYMS or word in SECTIONS for word in words)
