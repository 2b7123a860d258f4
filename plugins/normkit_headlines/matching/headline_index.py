"""The different headlines of a corpus in compact arrays: a million of them fit into little memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from normkit_headlines.lexicon.wording.semantics import NUMBER_NAMES
from normkit_headlines.matching.normalization import NormalizedHeadline, normalize_headline
from normkit_headlines.text.digest import digest
from normkit_headlines.text.tokenize import has_digit

_TRUNCATED, _SHORT, _LABEL_BEFORE, _LABEL_BEHIND, _BYTE = 1, 2, 8, 16, 255
"""How an entry's flags stand in one number: two bits, then two counts of words of eight bits each."""


@dataclass(frozen=True, slots=True, eq=False)
class HeadlineIndex:
    """The different headlines of a corpus, its entries: headlines with an equal key have one entry.

    Entries are numbered from 0 in the order in which they may lead a cluster, words from the rarest on. Neither
    depends on the order of the headlines. For the key see ``NormalizedHeadline.key``.
    """

    vocabulary: Sequence[str]
    """The word of each word number."""
    document_frequency: dict[str, int]
    """word -> in how many entries it stands."""
    singletons: int
    """So many words, the first ones, stand in one entry only."""
    is_number: bytearray
    """For each word: 1 if it is a number that cannot have been a misspelt word ("firsst", "1st")."""
    words: array[int]
    """The word numbers of all entries, one entry after the other."""
    starts: array[int]
    """Where in ``words`` each entry starts; one more at the end."""
    flags: array[int]
    frequency: array[int]
    """How many headlines have the entry."""
    first_truncated: int
    """From this entry on all are truncated."""
    entry_of: array[int]
    """The entry of each headline."""

    def __len__(self) -> int:
        return len(self.frequency)

    def is_short(self, entry: int) -> bool:
        """Say whether an entry is too short to be judged by likeness."""
        return bool(self.flags[entry] & _SHORT)

    def word_ids(self, entry: int) -> array[int]:
        """Return the words of an entry, as word numbers, in order."""
        return self.words[self.starts[entry] : self.starts[entry + 1]]

    def headline(self, entry: int) -> NormalizedHeadline:
        """Return an entry as it compares."""
        flags, ids, vocabulary = self.flags[entry], self.word_ids(entry), self.vocabulary
        words = tuple([vocabulary[word] for word in ids])
        numbers = () if "".join(words).isalpha() else tuple(sorted(filter(has_digit, words)))
        before, behind = flags >> _LABEL_BEFORE & _BYTE, flags >> _LABEL_BEHIND & _BYTE
        return NormalizedHeadline(words, bool(flags & _TRUNCATED), before, behind, bool(flags & _SHORT), numbers)

    def label_variants(self, entry: int) -> Iterator[array[int]]:
        """Yield the words of an entry as it may be found: all, and without what may be a label on either side.

        A truncated one ends within its label, if it has one there. Of one that is too short to judge there are none.
        """
        flags, ids = self.flags[entry], self.word_ids(entry)
        if flags & _SHORT:
            return
        if not flags & _TRUNCATED:
            yield ids
        if (before := flags >> _LABEL_BEFORE & _BYTE) and not flags & _TRUNCATED:
            yield ids[before:]
        if behind := flags >> _LABEL_BEHIND & _BYTE:
            yield ids[:-behind]


class _Unordered(NamedTuple):
    """The entries in the order of their first headlines, the words in the order in which they were first met."""

    vocabulary: list[str]
    words: array[int]
    starts: array[int]
    lengths: array[int]
    flags: array[int]
    frequency: array[int]
    digests: array[int]
    """What stands for each entry's key."""
    entry_of: array[int]

    def word_ids(self, entry: int) -> array[int]:
        """Return the words of an entry, as word numbers, in order."""
        return self.words[self.starts[entry] : self.starts[entry] + self.lengths[entry]]


def index_headlines(headlines: Iterable[str], learned_labels: frozenset[str]) -> HeadlineIndex:
    """Return the index of headlines; ``learned_labels`` are the outlets' names that they taught, folded."""
    return _ordered(_collected(headlines, learned_labels))


def _collected(headlines: Iterable[str], learned_labels: frozenset[str]) -> _Unordered:
    words, starts, lengths, flags, frequency, entry_of = (array("I") for _ in range(6))
    found = _Unordered([], words, starts, lengths, flags, frequency, array("Q"), entry_of)
    id_of_word: dict[str, int] = {}
    entry_of_digest: dict[int, int] = {}
    for position, headline in enumerate(headlines):
        own = normalize_headline(headline, learned_labels)
        own_flags = (
            own.truncated * _TRUNCATED
            | own.short * _SHORT
            | own.label_before << _LABEL_BEFORE
            | own.label_behind << _LABEL_BEHIND
        )
        own_digest = digest(own.key or _key_without_words(headline, position))
        entry = entry_of_digest.setdefault(own_digest, len(frequency))
        entry_of.append(entry)
        if entry == len(frequency):
            found.digests.append(own_digest)
            frequency.append(1)
            for column in (starts, lengths, flags):
                column.append(0)
        else:
            frequency[entry] += 1
            # Of several headlines with one key the first by the alphabet is kept, not the first that came.
            known = tuple([found.vocabulary[word] for word in found.word_ids(entry)])
            if (known, flags[entry]) <= (own.words, own_flags):
                continue
        starts[entry], lengths[entry], flags[entry] = len(words), len(own.words), own_flags
        for word in own.words:
            if word not in id_of_word:
                id_of_word[word] = len(id_of_word)
                found.vocabulary.append(word)
            words.append(id_of_word[word])
    return found


def _key_without_words(headline: str, position: int) -> str:
    """Return a key for a headline without words: "?!" is "?!", but a missing headline is nobody else's."""
    return f"\n{headline}" if headline.strip() else f"\n{position}"


def _ordered(found: _Unordered) -> HeadlineIndex:
    """Renumber the entries as they may lead a cluster, the words from the rarest on."""
    names, total = found.vocabulary, len(found.frequency)
    counts = array("I", bytes(4 * len(names)))
    for entry in range(total):
        for word in set(found.word_ids(entry)):
            counts[word] += 1
    by_rarity = sorted(range(len(names)), key=lambda word: (counts[word], names[word]))
    new_word = _inverse(by_rarity)
    order = _leading_order(found, counts)
    words, starts = array("I"), array("I", [0])
    for entry in order:
        words.extend([new_word[word] for word in found.word_ids(entry)])
        starts.append(len(words))
    new_entry = _inverse(order)
    vocabulary = [names[word] for word in by_rarity]
    return HeadlineIndex(
        vocabulary,
        document_frequency={names[word]: counts[word] for word in by_rarity},
        singletons=sum(count == 1 for count in counts),
        is_number=bytearray(has_digit(word) and word not in NUMBER_NAMES for word in vocabulary),
        words=words,
        starts=starts,
        flags=array("I", [found.flags[entry] for entry in order]),
        frequency=array("I", [found.frequency[entry] for entry in order]),
        first_truncated=sum(not flags & _TRUNCATED for flags in found.flags),
        entry_of=array("I", [new_entry[entry] for entry in found.entry_of]),
    )


def _leading_order(found: _Unordered, counts: Sequence[int]) -> array[int]:
    """Return the entries in the order in which they may lead a cluster.

    Whole before truncated, plain before misspelt (a slip is a word nobody else has), often before once; the rest by
    digest.
    """

    def key(entry: int) -> int:
        slips = sum([counts[word] == 1 for word in found.word_ids(entry)])
        seldom = (1 << 32) - found.frequency[entry]
        # One number for four: a million tuples would take far more memory.
        return (((found.flags[entry] & _TRUNCATED) << 16 | slips) << 33 | seldom) << 64 | found.digests[entry]

    return array("I", sorted(range(len(found.frequency)), key=key))


def _inverse(order: Sequence[int]) -> array[int]:
    """Return the inverse of a permutation: at which index of ``order`` each number stands."""
    inverse = array("I", bytes(4 * len(order)))
    for index, number in enumerate(order):
        inverse[number] = index
    return inverse
