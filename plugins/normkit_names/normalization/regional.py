"""How countries beyond the Arab ones spell Arabic names: what a word would be in the commoner spelling.

Orthographies of one language each: Somali x is h and c is ayn (Latin orthography of 1972), Turkish c is English j
(1928), Indonesian before 1972 wrote sj, tj, dj, oe; Russian has one letter for h and kh, and g for h. Hausa and its
neighbours put a vowel behind a last consonant, the Maghreb drops one before two first ones. What a reading costs is in ``part_odds``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from normkit_names.normalization.memo import memoize



class Orthography(NamedTuple):
    """How words are spelt in a region."""

    sign: str
    """What a word must have to be read so, as a pattern."""
    letters: tuple[tuple[str, str], ...]
    """Spellings, as patterns, and what they are read as, in turn."""
    most_bearers: int
    """A word that is attested for more bearers as it is spelt is not read so."""


ANY_BEARERS = 1 << 30
"""So many bearers has no word: it may be read so whatever is known of it, and of what it is read as."""
ORTHOGRAPHIES = {
    "Somali": Orthography(
        r"x|c(?![hk])|([aiueo])\1",
        ((r"x", "h"), (r"c", ""), (r"dh", "d"), (r"([aiueo])\1", r"\1")),
        most_bearers=20,
    ),
    "Turkish": Orthography(
        r"c(?!h)|[tpv]",
        ((r"c", "j"), (r"^me(?=[hm])", "mu"), (r"v", "w"), (r"(?<=..)t$", "d"), (r"p$", "b")),
        most_bearers=2,
    ),
    "Indonesian": Orthography(
        r"sj|tj|oe|^sy|.ch[lmnrd]",
        ((r"sj", "sh"), (r"tj", "ch"), (r"^sy", "sh"), (r"(?<=.)ch(?=[lmnrd])", "h"), (r"oe", "u")),
        most_bearers=2,
    ),
    "Russian": Orthography(
        r"kh|dzh|g(?!h)",
        ((r"kh", "h"), (r"dzh", "j"), (r"^g(?!h)", "h"), (r"(?<=[aeiou])g(?=[aeiou])", "h")),
        most_bearers=2,
    ),
    "Hausa": Orthography(
        r"[^aeiou](?:u|ou|a)$|iyu$",
        ((r"(?<=i)yu$|(?<=[^aeiou])(?:ou|[ua])$", ""), (r"^ou", "u")),
        most_bearers=9,
    ),
    "Maghrebi": Orthography(r"^[bdhklms][rlmhs](?<![dkslt]h)", ((r"^", "i"),), most_bearers=ANY_BEARERS - 1),
    "joined": Orthography(
        r"^(?:b[ei]n|oul?d)....", ((r"^b[ei]n", ""), (r"^oul?d", "")), most_bearers=ANY_BEARERS
    ),
}


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], str], ...], int], ...]:
    return tuple(
        (re.compile(one.sign), tuple((re.compile(spelt), read) for spelt, read in one.letters), one.most_bearers)
        for one in ORTHOGRAPHIES.values()
    )


@memoize
def regional_readings(word: str) -> tuple[tuple[str, int], ...]:
    """Return a folded Latin word as it may be read by another orthography, without itself; mostly none.

    Each reading has the most bearers that the word itself may have.

    >>> regional_readings("xuseen"), regional_readings("nasiru"), regional_readings("tariq")
    ((('husen', 20),), (('nasir', 9),), ())
    """
    found: dict[str, int] = {}
    for sign, letters, most in _compiled() if len(word) > 3 else ():
        if sign.search(word):
            read = word
            for pattern, letter in letters:
                read = pattern.sub(letter, read)
            if read != word and len(read) > 2:
                found.setdefault(read, most)
    return tuple(found.items())
