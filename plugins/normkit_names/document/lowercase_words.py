"""What the words in small letters tell of a text: the language of its prose, and which capitals stand for nothing."""

from __future__ import annotations

import re
from functools import cache, cached_property

from normkit import word_set
from normkit_names.lexicon import names
from normkit_names.normalization import latin

LEAST_KNOWN = 1 / 3
"""Share of a text's different lowercase words that are frequent ones of English, French, German or Spanish:
prose of these has .42 and more, of other languages .28 at most (900 pages of 24 languages)."""
_SHORTEST_KNOWN = 3
"""Letters: shorter words are in no list."""
_TELLING = 2
"""Different lowercase words that tell a language."""
_FRENCH = word_set("est et les une dans qui pour avec aux été cette sur pas ont sont selon par leur ses après elle")
_GERMAN = word_set("der die das und ist nicht mit von dem den ein eine auf für im zum zur hat wurde sich auch wird")
_MALAY = word_set(
    "yang dan untuk dengan pada kata telah tidak akan ini itu dalam oleh kepada bagi berkata meminta sebelum setelah"
    " kepala juga seorang adalah karena kerana orang warga saat"
)
"""Words of Malay and Indonesian that are none of English, French or German."""
_OFTEN_MALAY = (" yang ", " dan ", " di ", " kata ", " pada ", " meminta ")
"""One of them is in nearly any text in those languages."""
_IBERIAN = word_set("el una por del para pero como muy y não uma pelo pela foi ao isso")
"""Words of Spanish and Portuguese that are none of English, French or German."""


class LowercaseWords:
    """The words of a text that are written in small letters throughout; none is looked for before it is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def words(self) -> frozenset[str]:
        """The different words of two letters and more."""
        return frozenset(filter(str.islower, _word().findall(self._text)))

    def has(self, word: str) -> bool:
        """Say whether a capitalised word is a plain one of this text, in the singular or plural ("tariffs")."""
        plain = word.lower()
        return not self.words.isdisjoint((plain, plain + "s", plain.removesuffix("s")))

    @cached_property
    def is_claimed(self) -> bool:
        """Whether the prose is English, French or German, whose ordinary words are known; so is what has no prose."""
        long = [word for word in self.words if len(word) >= _SHORTEST_KNOWN]
        known = sum(map(names.is_ordinary, [word if word.isascii() else latin.to_ascii(word) for word in long]))
        return known >= LEAST_KNOWN * len(long) and not self._has_several(_IBERIAN)

    @cached_property
    def is_french(self) -> bool:
        """Whether "M." is a gentleman."""
        accents = any(map(_french_letter().search, self.words))
        elisions = _elision().search(self._text) is not None
        return len(self.words & _FRENCH) + accents + elisions >= _TELLING

    @cached_property
    def is_german(self) -> bool:
        """Whether each noun has a capital."""
        return self._has_several(_GERMAN)

    @cached_property
    def is_malay(self) -> bool:
        """Whether people are called by their given names, as in Malay and Indonesian."""
        return any(word in self._text for word in _OFTEN_MALAY) and self._has_several(_MALAY)

    def _has_several(self, telling: frozenset[str]) -> bool:
        return len(self.words & telling) >= _TELLING


@cache
def _french_letter() -> re.Pattern[str]:
    return re.compile("[éèêàçœ]")


@cache
def _elision() -> re.Pattern[str]:
    """Match a word with an elided one before it: "d'accord", "L’avocat"."""
    return re.compile(r"(?<![^\W_])(?:[dlnscDLNSC]|[Qq]u)['’][^\W\d_]{2}")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{2,}")
