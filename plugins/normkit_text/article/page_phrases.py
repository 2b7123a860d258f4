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


def _likely(folded: str) -> Iterable[Phrase]:
    """Return the phrases of all languages but those of which a text holds no word, or no letter, that they have."""
    by_word, by_letter, others = _index()
    found = list(others)
    for start in {word[:_START] for word in folded.split()} & by_word.keys():
        found += by_word[start]
    if not folded.isascii():
        for letter in alphabet(folded) & by_letter.keys():
            found += by_letter[letter]
    return found


@cache
def _index() -> tuple[dict[str, list[Phrase]], dict[str, list[Phrase]], list[Phrase]]:
    """Return phrases by how their longest word begins, by their first letter beyond ASCII, and those that have neither.

    A phrase may begin within a word, but each word behind a blank begins there in the text, too.
    """
    by_word: dict[str, list[Phrase]] = {}
    by_letter: dict[str, list[Phrase]] = {}
    others = []
    for phrase in chain(*map(_of_language, languages())):
        longest = max((word for part in phrase.parts for word in part.split(" ")[1:]), key=len, default="")
        letters = [letter for part in phrase.parts for letter in part if not letter.isascii()]
        if len(longest) >= _START:
            by_word.setdefault(longest[:_START], []).append(phrase)
        elif letters:
            by_letter.setdefault(letters[0], []).append(phrase)
        else:
            others.append(phrase)
    return by_word, by_letter, others
