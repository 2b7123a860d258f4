"""The language that a text is written in, told by its script and its small words."""

from __future__ import annotations

import re
from functools import lru_cache

SMALL_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in was for on that with is by at from as his her has said were will",
        "de": "der die und das den von zu mit dem im ist auf für nicht ein eine sich auch wurde nach",
        "es": "el la los las de del que y en un una por con para se su fue como más pero",
        "fr": "le la les des du et est que dans une un pour par sur au aux qui il ne avec",
        "tr": "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ancak en ise oldu dedi ne",
        "it": "il la di che e della del per un una sono con non nel alla da più gli ha dei",
        "pt": "o a os as de do da que e em um uma para com não no na por foi mais",
        "nl": "de het een van en in is dat op te voor met zijn aan door niet ook bij werd naar",
        "sv": "och att det som en på är av för den med till inte har om ett men var från han",
        "pl": "i w na z się do nie że jest to o jak po od za przez oraz był dla ale",
    }.items()
}
"""The commonest small words of languages in Latin letters, also of those that are not read further: they tell the
language of a text that does not say it, and keep Italian from being read as Spanish."""

_ARABIC, _CYRILLIC, _LATIN = map(re.compile, ("[\u0620-\u064a]", "[\u0400-\u04ff]", "[A-Za-z]"))

_LOOK = 1500
"""Code points from the head of a text that tell its language."""

_ENOUGH = 8
"""Small words of English that settle it: no other language has so many of them."""

_CLEAR = 1.5
"""How many times as many small words as the runner-up a language needs."""


@lru_cache(maxsize=16)
def detect_language(text: str) -> str:
    """Return the code of the language that a text is written in, by script and small words.

    >>> detect_language("Der Präsident ist nach dem Treffen nicht in die Stadt zurückgekehrt.")
    'de'
    """
    head = text[:_LOOK]
    if not head.isascii():
        script = _script(head)
        if script:
            return script
    words = set(head.lower().split())
    if len(words & SMALL_WORDS["en"]) >= _ENOUGH:
        return "en"
    scores = sorted(((len(words & small), language) for language, small in SMALL_WORDS.items()), reverse=True)
    (best, language), (second, _) = scores[:2]
    return language if best >= 4 and best >= _CLEAR * second else "en"


def _script(head: str) -> str:
    """Return the code for a text mostly in Arabic or Cyrillic letters, "" for others."""
    arabic, cyrillic = len(_ARABIC.findall(head)), len(_CYRILLIC.findall(head))
    if not arabic and not cyrillic:
        return ""
    half = (arabic + cyrillic + len(_LATIN.findall(head))) // 2
    if arabic > half:
        return "ar"
    if cyrillic > half:
        return "uk" if any(letter in head for letter in "іїєґ") else "ru"
    return ""
