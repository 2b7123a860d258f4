"""Do two words name two months, or two days of the week? In any language that the Unicode CLDR has."""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple
from unicodedata import category, normalize

import normkit_headlines.lexicon

_ABBREVIATED = 3
"""Latin letters of an abbreviation at most."""
_PARTICLE, _ENDING = 3, 4
"""So many letters may stand before a name (an article, "in") and behind it (a case)."""
_AROUND = 12
"""The same in scripts that set no space between words."""
_UNSPACED = (("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"), ("\u3040", "\u9fff"))
"""First and last letters of Thai and Lao, Burmese, Khmer, Japanese and Chinese."""


class _Names(NamedTuple):
    """word -> language and kind -> the months or days that it names, as bits."""

    whole: dict[str, dict[str, int]]
    stems: dict[str, dict[str, int]]
    """The same for names without their last letter, to which other endings come."""


def names_time(word: str, abbreviated: bool = False) -> bool:
    """Say whether a word, as headlines compare it, is the name of a month or of a day of the week.

    Abbreviations, which are often other words, too ("Sun", "mar"), count on request.
    """
    return word in _names().whole and (abbreviated or len(word) > _ABBREVIATED or not word.isascii())


def other_time(x: str, y: str) -> bool:
    """Say whether two words, as headlines compare them, name different months or days: "junio", "julio".

    Also with the same letters around the name: "июне", "июле"; "بيونيو", "بيوليو"; "六月号", "七月号".
    """
    names = _names()
    if _differ(names.whole, x, y):
        return True
    most = min(len(x), len(y))
    before = next((at for at in range(most) if x[at] != y[at]), most)
    behind = next((at for at in range(most - before) if x[-1 - at] != y[-1 - at]), most - before)
    if any(first <= x[:1] <= last for first, last in _UNSPACED):
        around = product(range(max(0, before - _AROUND), before + 1), range(min(behind, _AROUND) + 1))
        return any(_differ(names.whole, x[at : len(x) - end], y[at : len(y) - end], True) for at, end in around)
    for start in range(min(before, _PARTICLE) + 1):
        for end in range(min(behind, _ENDING) + 1):
            one, other = x[start : len(x) - end], y[start : len(y) - end]
            if min(len(one), len(other)) > 2 + (start > 0) and _differ(names.stems, one, other, True):
                return True
    return False


def _differ(names: dict[str, dict[str, int]], x: str, y: str, in_one_language: bool = False) -> bool:
    """Say whether two names are two in a language that has both, or else in two languages."""
    one, other = names.get(x), names.get(y)
    if not one or not other or x == y:
        return False
    common = one.keys() & other.keys()
    if common or in_one_language:
        return any(not one[language] & other[language] for language in common)
    kinds = {language.partition(" ")[2] for language in one} & {language.partition(" ")[2] for language in other}
    return any(not _of_kind(one, kind) & _of_kind(other, kind) for kind in kinds)


def _of_kind(named: dict[str, int], kind: str) -> int:
    bits = 0
    for language, own in named.items():
        if language.endswith(kind):
            bits |= own
    return bits


@cache
def _names() -> _Names:
    names = _Names({}, {})
    path = Path(normkit_headlines.lexicon.__path__[0], "data", "calendar_names.txt")
    for row in path.read_text("utf-8").splitlines():
        if row.startswith("#"):
            continue
        language, kind, listed = row.split(" ", 2)
        for number, words in enumerate(listed.split(", ")):
            for word in words.split():
                for spelling in {word, _without_accents(word)}:
                    _add(names.whole, spelling, f"{language} {kind}", number)
                    _add(names.stems, spelling, f"{language} {kind}", number)
                    if len(spelling) > 3:
                        _add(names.stems, spelling[:-1], f"{language} {kind}", number)
    return names


def _add(names: dict[str, dict[str, int]], word: str, language: str, number: int) -> None:
    own = names.setdefault(word, {})
    own[language] = own.get(language, 0) | 1 << number


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    return normalize(
        "NFC", "".join(mark for mark in normalize("NFD", word) if category(mark) != "Mn" or mark >= "\u0900")
    )
