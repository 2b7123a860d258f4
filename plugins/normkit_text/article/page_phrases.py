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
_SHORT = (2, 3)
"""Letters of shorter words that phrases without a longer one are looked up by."""


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
    """Phrases by what a text holds that they stand in."""

    by_start: dict[str, list[Phrase]]
    """By how their longest word behind a blank begins: there, in the text, a word begins, too."""
    by_letter: dict[str, list[Phrase]]
    """By their first letter beyond ASCII, where they have no such word."""
    by_part: dict[str, list[Phrase]]
    """The others by their first part, which may stand within a word."""


def _likely(folded: str) -> Iterable[Phrase]:
    """Return the phrases of all languages but those of which a text holds no word, or no letter, that they have."""
    index = _index()
    starts = {word[:_START] for word in folded.split()}
    starts |= {start[:length] for start in starts for length in _SHORT}
    found = [phrase for start in starts & index.by_start.keys() for phrase in index.by_start[start]]
    found += [phrase for part, several in index.by_part.items() if part in folded for phrase in several]
    if not folded.isascii():
        for letter in alphabet(folded) & index.by_letter.keys():
            found += index.by_letter[letter]
    return found


@cache
def _index() -> _Index:
    index = _Index({}, {}, {})
    for phrase in chain(*map(_of_language, languages())):
        longest = max((word for part in phrase.parts for word in part.split(" ")[1:]), key=len, default="")
        letters = [letter for part in phrase.parts for letter in part if not letter.isascii()]
        if len(longest) >= _START or (len(longest) in _SHORT and not letters):
            index.by_start.setdefault(longest[:_START], []).append(phrase)
        elif letters:
            index.by_letter.setdefault(letters[0], []).append(phrase)
        else:
            index.by_part.setdefault(phrase.parts[0], []).append(phrase)
    return index
