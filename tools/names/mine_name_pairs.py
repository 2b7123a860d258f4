"""Labelled pairs of spellings, mined from a table of names: what ``fit_edit_costs.py`` learns from.

Two spellings of one Arabic form are one name; look-alikes of different forms are two (equal consonants, near in
Jaro-Winkler, one consonant apart, or at random).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import NamedTuple

import build_attested_forms
import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler, Levenshtein

from normkit_names.lexicon import attested_forms
from normkit_names.normalization import latin

TIERS = {"skeleton": 0.34, "jaro-winkler": 0.36, "near-skeleton": 0.20, "random": 0.10}
"""Negatives of each kind, for each positive."""
NEAREST = 5
"""Of how many nearest spellings one is taken."""

Word = tuple[str, str]
"""A spelling, folded, and the form it stands for."""


class Pair(NamedTuple):
    """Two spellings with their forms."""

    a: Word
    b: Word
    one_name: bool


def skeleton(word: str) -> str:
    """Return the consonants of a word that no convention drops or exchanges.

    >>> skeleton("bachir") == skeleton("bashar")
    True
    """
    same = str.maketrans("SKGDTCqgzv", "skgdtckjsf", "aeiouAEIOU12345hwy")
    return latin.phonemes(word).translate(same)


class PairMiner:
    """The pairs of a table: as many that are two names as are one."""

    def __init__(self, bearers: build_attested_forms.Bearers, kept: Callable[[str], bool]) -> None:
        self.random = random.Random(4)
        self.forms: dict[str, Counter[str]] = {}
        for (word, form), count in bearers.items():
            self.forms.setdefault(word, Counter())[attested_forms.form_key(form)] += count
        self.words = sorted(
            (word, form)
            for word, counts in self.forms.items()
            for form, n in counts.items()
            if n >= 2 and n >= 0.1 * counts.total() and kept(form)
        )
        self.by_skeleton: dict[str, list[Word]] = {}
        for word in self.words:
            self.by_skeleton.setdefault(skeleton(word[0]), []).append(word)
        self.by_skeleton = {key: words for key, words in self.by_skeleton.items() if len(key) > 1}

    def pairs(self) -> list[Pair]:
        """Return all pairs."""
        found = list(self.one_name())
        taken: set[tuple[Word, ...]] = set()
        names = len(found)
        for tier, share in TIERS.items():
            sources = {
                "skeleton": self.of_skeleton,
                "jaro-winkler": self.near,
                "near-skeleton": self.near_skeleton,
                "random": self.at_random,
            }
            most = len(found) + share * names
            for a, b in sources[tier]():
                pair = tuple(sorted((a, b)))
                if pair not in taken and b[1] not in self.forms[a[0]] and a[1] not in self.forms[b[0]]:
                    taken.add(pair)
                    found.append(Pair(a, b, False))
                if len(found) >= most:
                    break
        return found

    def one_name(self) -> Iterator[Pair]:
        """Yield spellings of one form; of the forms with many, some."""
        by_form: dict[str, list[str]] = {}
        for word, form in self.words:
            by_form.setdefault(form, []).append(word)
        for form, words in sorted(by_form.items()):
            pairs = list(combinations(words, 2))
            self.random.shuffle(pairs)
            yield from (Pair((a, form), (b, form), True) for a, b in pairs[: 3 + len(words) // 2])

    def of_skeleton(self) -> Iterator[tuple[Word, Word]]:
        for _ in range(2):
            for word in self.random.sample(self.words, len(self.words)):
                rivals = self.by_skeleton.get(skeleton(word[0]), [word])
                tried = self.random.choices(rivals, k=NEAREST)
                yield word, max(tried, key=lambda rival: JaroWinkler.similarity(word[0], rival[0]))

    def near(self) -> Iterator[tuple[Word, Word]]:
        spellings = [word for word, _ in self.words]
        chosen = self.random.sample(self.words, len(self.words) * 6 // 10)
        for start in range(0, len(chosen), 200):
            part = chosen[start : start + 200]
            likeness = process.cdist(
                [word for word, _ in part], spellings, scorer=JaroWinkler.similarity, dtype=np.float32
            )
            nearest = np.argpartition(-likeness, NEAREST, axis=1)[:, :NEAREST]
            yield from ((word, self.words[self.random.choice(row)]) for word, row in zip(part, nearest, strict=True))

    def near_skeleton(self) -> Iterator[tuple[Word, Word]]:
        keys = sorted(self.by_skeleton)
        chosen = self.random.sample(keys, min(len(keys), 1500))
        distances = process.cdist(chosen, keys, scorer=Levenshtein.distance, score_cutoff=1, dtype=np.uint8)
        for key, row in zip(chosen, distances, strict=True):
            near = np.nonzero(row == 1)[0]
            for _ in range(3 if len(near) else 0):
                other = keys[self.random.choice(near)]
                yield self.random.choice(self.by_skeleton[key]), self.random.choice(self.by_skeleton[other])

    def at_random(self) -> Iterator[tuple[Word, Word]]:
        while True:
            yield self.random.choice(self.words), self.random.choice(self.words)
