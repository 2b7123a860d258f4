"""The different headlines of a corpus in compact arrays: a million of them fit into little memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple

from normkit_headlines.lexicon.semantics import NUMBER_WORDS
from normkit_headlines.matching.normalization import Wording, wording
from normkit_headlines.text.tokenize import has_digit

_CUT, _SHORT, _OPENING, _ENDING, _BYTE = 1, 2, 8, 16, 255
"""How a form's marks stand in one number: two bits, then two counts of words of eight bits each."""


@dataclass(frozen=True, slots=True, eq=False)
class Forms:
    """The forms of headlines: headlines with an equal key (``Wording.key``) have one form.

    Forms are numbered from 0 in the order in which they may lead a group, words from the rarest on. Neither
    depends on the order of the headlines.
    """

    vocabulary: Sequence[str]
    counts: dict[str, int]
    """word -> in how many forms it stands."""
    once: int
    """So many words, the first ones, stand in one form only."""
    numeric: bytearray
    """For each word: 1 if it is a number that cannot have been a misspelt word ("firsst", "1st")."""
    words: array[int]
    """The words of all forms, one form after the other."""
    starts: array[int]
    """Where in ``words`` each form starts; one more at the end."""
    marks: array[int]
    times: array[int]
    """How many headlines have the form."""
    first_cut: int
    """From this form on all are cut."""
    of: array[int]
    """The form of each headline."""

    def __len__(self) -> int:
        return len(self.times)

    def short(self, form: int) -> bool:
        """Say whether a form is too short to be judged by likeness."""
        return bool(self.marks[form] & _SHORT)

    def ids(self, form: int) -> array[int]:
        """Return the words of a form, as numbers."""
        return self.words[self.starts[form] : self.starts[form + 1]]

    def wording(self, form: int) -> Wording:
        """Return a form as it compares."""
        mark, ids, vocabulary = self.marks[form], self.ids(form), self.vocabulary
        words = tuple([vocabulary[word] for word in ids])
        numbers = tuple(sorted(filter(has_digit, words)))
        opening, ending = mark >> _OPENING & _BYTE, mark >> _ENDING & _BYTE
        return Wording(words, bool(mark & _CUT), opening, ending, bool(mark & _SHORT), numbers)

    def variants(self, form: int) -> Iterator[array[int]]:
        """Yield the words of a form to be found by: all, and without what may be a label, with which its cut goes.

        Of one that is too short to judge there are none.
        """
        mark, ids = self.marks[form], self.ids(form)
        if mark & _SHORT:
            return
        if not mark & _CUT:
            yield ids
        if (opening := mark >> _OPENING & _BYTE) and not mark & _CUT:
            yield ids[opening:]
        if ending := mark >> _ENDING & _BYTE:
            yield ids[:-ending]


class _Gathered(NamedTuple):
    """The forms in the order of their first headlines."""

    names: list[str]
    """The words in the order in which they were first met."""
    words: array[int]
    starts: array[int]
    lengths: array[int]
    marks: array[int]
    times: array[int]
    digests: array[int]
    """What stands for each form's key; that two of a million are equal by chance has odds of one to 30 millions."""
    of: array[int]

    def ids(self, form: int) -> array[int]:
        """Return the words of a form, as numbers."""
        return self.words[self.starts[form] : self.starts[form] + self.lengths[form]]


def forms_of(headlines: Sequence[str], labels: frozenset[str]) -> Forms:
    """Return the forms of headlines; ``labels`` are the sites' names learned from them."""
    return _ordered(_gathered(headlines, labels))


def _gathered(headlines: Sequence[str], labels: frozenset[str]) -> _Gathered:
    words, starts, lengths, marks, times, of = (array("I") for _ in range(6))
    found = _Gathered([], words, starts, lengths, marks, times, array("Q"), of)
    number: dict[str, int] = {}
    form_of: dict[int, int] = {}
    for at, headline in enumerate(headlines):
        own = wording(headline, labels)
        mark = own.cut * _CUT | own.short * _SHORT | own.opening << _OPENING | own.ending << _ENDING
        digest = _digest(own.key or _own_key(headline, at))
        form = form_of.setdefault(digest, len(times))
        of.append(form)
        if form == len(times):
            found.digests.append(digest)
            times.append(1)
            for column in (starts, lengths, marks):
                column.append(0)
        else:
            times[form] += 1
            # Of several wordings with one key the first by the alphabet is kept, not the first that came.
            if (tuple([found.names[word] for word in found.ids(form)]), marks[form]) <= (own.words, mark):
                continue
        starts[form], lengths[form], marks[form] = len(words), len(own.words), mark
        for word in own.words:
            if word not in number:
                number[word] = len(number)
                found.names.append(word)
            words.append(number[word])
    return found


def _own_key(headline: str, at: int) -> str:
    """Return a key for a headline without words: "?!" is "?!", but a missing headline is nobody else's."""
    return f"\n{headline}" if headline.strip() else f"\n{at}"


def _digest(key: str) -> int:
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def _ordered(found: _Gathered) -> Forms:
    """Renumber the forms as they may lead, the words from the rarest on."""
    names, total = found.names, len(found.times)
    counts = array("I", bytes(4 * len(names)))
    for form in range(total):
        for word in set(found.ids(form)):
            counts[word] += 1
    by_rarity = sorted(range(len(names)), key=lambda word: (counts[word], names[word]))
    rank = _places(by_rarity)
    order = _leading(found, counts)
    words, starts = array("I"), array("I", [0])
    for form in order:
        words.extend([rank[word] for word in found.ids(form)])
        starts.append(len(words))
    place = _places(order)
    vocabulary = [names[word] for word in by_rarity]
    return Forms(
        vocabulary,
        counts={names[word]: counts[word] for word in by_rarity},
        once=sum(count == 1 for count in counts),
        numeric=bytearray(has_digit(word) and word not in NUMBER_WORDS for word in vocabulary),
        words=words,
        starts=starts,
        marks=array("I", [found.marks[form] for form in order]),
        times=array("I", [found.times[form] for form in order]),
        first_cut=sum(not mark & _CUT for mark in found.marks),
        of=array("I", [place[form] for form in found.of]),
    )


def _leading(found: _Gathered, counts: Sequence[int]) -> array[int]:
    """Return the forms in the order in which they may lead a group.

    Whole before cut, plain before misspelt (a slip is a word nobody else has), often before once; the rest by digest.
    """

    def key(form: int) -> int:
        slips = sum([counts[word] == 1 for word in found.ids(form)])
        seldom = (1 << 32) - found.times[form]
        # One number for four: a million tuples would take far more memory.
        return (((found.marks[form] & _CUT) << 16 | slips) << 33 | seldom) << 64 | found.digests[form]

    return array("I", sorted(range(len(found.times)), key=key))


def _places(order: Sequence[int]) -> array[int]:
    """Return at which place of ``order`` each number stands."""
    places = array("I", bytes(4 * len(order)))
    for place, number in enumerate(order):
        places[number] = place
    return places
