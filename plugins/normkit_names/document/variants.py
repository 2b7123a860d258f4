"""Where one document spells a part of one person's name in several ways.

Only parts that are spellings of one word are compared. A part that is left out, and the further names of a longer chain
("Salim Hamad al-Otaibi"), are no spelling of anything; nor is a part with its article or particle left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

from normkit import SENTENCE_ENDS
from normkit_names.document.candidate import APOSTROPHES, FULL, NameCandidate
from normkit_names.document.capitalised_neighbours import follows_kin
from normkit_names.document.coreference import SAME_FULL, SAME_UNLISTED, SURELY_SOUNDS_ARABIC, Entity
from normkit_names.document.name_evidence import article_pattern
from normkit_names.lexicon import names
from normkit_names.matching.work_limit import Comparisons
from normkit_names.normalization import latin
from normkit_names.normalization.parts import name_parts

MOST_SPELLINGS = 30
"""Spellings of one person's name that are compared, so that the time stays linear."""


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile("[" + "".join(map(re.escape, SENTENCE_ENDS)) + "\n]")


@cache
def _word_pattern() -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_]+(?:[{APOSTROPHES}][^\W\d_]+)*")


class WrittenPart(NamedTuple):
    """A part of a name as written, without its article. Offsets are code points of the text."""

    start: int
    end: int
    text: str
    folded: str
    """The part, folded, without an article written together with it."""
    full: bool
    """It is part of a full name."""
    name_start: int
    """Where the whole name begins."""
    name: str
    """The whole name as written."""

    def moved(self, ahead: int) -> WrittenPart:
        """Return the same part of the same name, further on in the text."""
        start, end, text, folded, full, name_start, name = self
        return WrittenPart(start + ahead, end + ahead, text, folded, full, name_start + ahead, name)


class Variation(NamedTuple):
    """One part of one person's name in several spellings."""

    spellings: tuple[tuple[WrittenPart, ...], ...]
    """The places of each spelling, two spellings or more: the one most used first, of equal ones the first written."""
    names: tuple[str, ...]
    """The person's full names, as first written."""
    apart: bool = False
    """The text says that these are two people: a sentence has both full names, or one is a relative's."""

    @property
    def places(self) -> Iterator[WrittenPart]:
        """Each place of each spelling."""
        return chain.from_iterable(self.spellings)

    @property
    def is_tie(self) -> bool:
        """Whether no spelling is used more often than every other one."""
        return len(self.spellings[0]) == len(self.spellings[1])


def person_variations(person: Entity, text: str, comparisons: Comparisons) -> tuple[Variation, ...]:
    """Return the parts of a person's name that a text spells in several ways, given name first.

    Article, possessive, capitals, apostrophes and accents make no spelling of their own.
    """
    folded = {name_parts(name.text) for name in person.candidates}
    if len(folded) < 2:
        return ()
    first: list[WrittenPart] = []
    later: list[WrittenPart] = []
    known: dict[str, list[WrittenPart]] = {}
    for name in person.candidates:
        if len(name.text) != name.end - name.start:
            continue  # the surname first with a comma: its text is not what is written
        if (parts_of := known.get(key := name.kind + name.text)) is None:
            known[key] = parts = list(_written_parts(name))
        else:
            ahead = name.start - parts_of[0].name_start if parts_of else 0
            parts = [part.moved(ahead) for part in parts_of]
        if name.kind == FULL:
            first += parts[:1]
            later += parts[1:]
        else:
            later += parts
    spelt = tuple(person.spellings.values())
    return tuple(
        Variation(spellings, spelt, _are_apart(spellings, text))
        for parts in (first, later)
        for spellings in _spellings_of_one_word(parts, comparisons)
    )


def _spellings_of_one_word(
    parts: Iterable[WrittenPart], comparisons: Comparisons
) -> Iterator[tuple[tuple[WrittenPart, ...], ...]]:
    """Yield the parts that spell one word in several ways, by spelling."""
    by_spelling: defaultdict[str, list[WrittenPart]] = defaultdict(list)
    for part in parts:
        by_spelling[part.folded].append(part)
    words: list[list[tuple[WrittenPart, ...]]] = []
    for found in sorted(map(tuple, by_spelling.values()), key=lambda found: not _in_full(found))[:MOST_SPELLINGS]:
        alike = [word for word in words if all(_is_one_word(one, found, comparisons) for one in word)]
        if len(alike) == 1:
            alike[0].append(found)
        else:
            words.append([found])
    for word in words:
        if len(word) > 1:
            yield tuple(sorted(word, key=lambda found: (-len(found), found[0].start)))


def _are_apart(spellings: Sequence[Sequence[WrittenPart]], text: str) -> bool:
    """Say whether a text names two people by the full names that have a part in these spellings."""
    places = sorted((part.start, number) for number, found in enumerate(spellings) for part in found if part.full)
    if any(follows_kin(text, part.name_start) for found in spellings for part in found if part.full):
        return True
    return any(
        number != other and not _sentence_end().search(text, start, end)
        for (start, number), (end, other) in pairwise(places)
    )


def _is_one_word(one: Sequence[WrittenPart], other: Sequence[WrittenPart], comparisons: Comparisons) -> bool:
    """Say whether the parts spelt in one way are the word that the others spell: alike, and not beside each other in
    one name ("Said Saeed").

    What stands alone and is not listed as a surname has to be liker, and to sound Arabic: it may be any word. It may be
    no given name: somebody is called so.
    """
    if comparisons.are_over or not {part.name_start for part in one}.isdisjoint(part.name_start for part in other):
        return False
    least = SAME_FULL
    for found in (one, other):
        word = found[0].folded
        if _in_full(found) or names.surname_attestation(word):
            continue
        if names.given_attestation(word) or names.trigram_odds(word) < SURELY_SOUNDS_ARABIC:
            return False
        least = SAME_UNLISTED
    return comparisons.of_words(one[0].folded, other[0].folded) >= least


def _in_full(found: Iterable[WrittenPart]) -> bool:
    """Say whether a full name has a spelling."""
    return any(part.full for part in found)


def _written_parts(name: NameCandidate) -> Iterator[WrittenPart]:
    """Yield the parts of a name as written, in order.

    There are none of a name in Arabic script, nor those that several words make in the middle of a name.
    """
    folded = name_parts(name.text)
    if not all(map(str.isascii, folded)):
        return
    words = list(_word_pattern().finditer(name.text))
    last = len(folded) - 1
    for number, part in enumerate(folded):
        if number == last:
            tries = [(word.start(), len(name.text)) for word in reversed(words)]
        elif number == 0:
            tries = [(0, word.end()) for word in words]
        else:
            tries = [word.span() for word in words]
        span = next(((start, end) for start, end in tries if name_parts(name.text[start:end]) == (part,)), None)
        if span:
            start, end = span
            key = latin.without_article(part)
            if key != part or article_pattern().match(name.text[start:end]):
                start += 2  # "Alshammari", "AlQarni"
            written = name.text[start:end]
            at = name.start
            yield WrittenPart(at + start, at + end, written, key, name.kind == FULL, at, name.text)
