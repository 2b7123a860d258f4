"""Which phrases of pages a text holds: looked up by words of theirs where many texts come, one by one in the first."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from normkit_text.characters.alphabet import alphabet
from normkit_text.lexicon.page_signs import are_many, languages_of
from normkit_text.lexicon.phrases import PAGES, languages, of_language

_START = 4
"""Letters of a word that phrases are looked up by: most words of news begin otherwise."""
_SHORT = 3
"""Letters of a word that other phrases are looked up by."""
_LONG = 8
"""Letters of a word that is looked for in long words alone: a text has few."""


class Phrase(NamedTuple):
    """What a page says that stands in place of an article."""

    place: tuple[str, int]
    """The tag of its language, and its number there."""
    parts: tuple[str, ...]
    """What it consists of, in order; words may stand between."""
    kind: str
    """A key of ``PAGES``."""

    def stands_in(self, folded: str) -> bool:
        at = 0
        for part in self.parts:
            found = folded.find(part, at)
            if found < 0:
                return False
            at = found + len(part)
        return True


@lru_cache(maxsize=4)
def phrases_in(folded: str) -> tuple[Phrase, ...]:
    """Return the phrases of pages in a text, of the languages of which it holds a sign, in their order.

    >>> [phrase.parts for phrase in phrases_in(" we cannot show this page: javascript is disabled ")]
    [('javascript is disabled',)]
    """
    found = [
        phrase
        for phrase in (_likely(folded) if are_many() else chain(*map(_of_language, languages_of(folded))))
        if phrase.parts[0] in folded and phrase.stands_in(folded)
    ]
    if not found:
        return ()
    order = {tag: number for number, tag in enumerate(languages_of(folded))}
    known = [phrase for phrase in found if phrase.place[0] in order]
    return tuple(sorted(known, key=lambda phrase: (order[phrase.place[0]], phrase.place[1])))


@cache
def _of_language(tag: str) -> tuple[Phrase, ...]:
    known = of_language(tag)
    said = ((words, kind) for kind in PAGES for words in known.get(kind, ()))
    return tuple(Phrase((tag, number), tuple(words.split(" * ")), kind) for number, (words, kind) in enumerate(said))


class _Index(NamedTuple):
    """Phrases by what a text holds that they stand in; a phrase may begin and end within a word."""

    by_start: dict[str, list[Phrase]]
    """By how their longest word behind a blank begins: there, in the text, a word begins, too."""
    by_letter: dict[str, list[Phrase]]
    """By their first letter beyond ASCII."""
    by_long: dict[str, list[Phrase]]
    """By a long word that a word of the text is, or holds."""
    by_part: dict[str, list[Phrase]]
    """The others by their first part."""


def _likely(folded: str) -> Iterable[Phrase]:
    """Return the phrases of all languages but those of which a text holds no word, or no letter, that they have."""
    index, words = _index(), set(folded.split())
    starts = {word[:_START] for word in words}
    starts |= {start[:_SHORT] for start in starts}
    found = [phrase for start in starts & index.by_start.keys() for phrase in index.by_start[start]]
    if not folded.isascii():
        found += [phrase for letter in alphabet(folded) & index.by_letter.keys() for phrase in index.by_letter[letter]]
    long = " ".join([word for word in words if len(word) >= _LONG])
    found += [phrase for word, several in index.by_long.items() if word in long for phrase in several]
    found += [phrase for part, several in index.by_part.items() if part in folded for phrase in several]
    return found


@cache
def _index() -> _Index:
    index = _Index({}, {}, {}, {})
    for phrase in chain(*map(_of_language, languages())):
        behind = max((word for part in phrase.parts for word in part.split(" ")[1:]), key=len, default="")
        longest = max(phrase.parts[0].split(), key=len)
        beyond = next((letter for part in phrase.parts for letter in part if not letter.isascii()), "")
        if len(behind) >= _START:
            index.by_start.setdefault(behind[:_START], []).append(phrase)
        elif beyond:
            index.by_letter.setdefault(beyond, []).append(phrase)
        elif len(longest) >= _LONG:
            index.by_long.setdefault(longest, []).append(phrase)
        elif len(behind) == _SHORT:
            index.by_start.setdefault(behind, []).append(phrase)
        else:
            index.by_part.setdefault(phrase.parts[0], []).append(phrase)
    return index
