"""How much time goes into comparing names: limits that real texts and corpora do not reach.

A comparison of two words takes as long as the table of their letters is large. Each lone name of a text may be like the
surname of each person, each full name like each other one, and so across records: names made to be alike would take a
second for each kilobyte.
"""

from __future__ import annotations

from normkit_names.matching.alignment import comparable_parts, strict_odds
from normkit_names.matching.word_odds import WordOdds, WordPair, latin_odds

MOST_STEPS = 400_000
"""Steps of comparisons that any document may take: of 4,900 articles of many sites, none takes more than 29,000."""
STEPS_PER_CODE_POINT = 1
"""Further steps for each code point of a document, so that the time stays linear."""
COMPARISON = 30
"""Steps that a comparison costs beside those through its table."""


class Comparisons:
    """Comparisons that take so many steps at most; with no steps left, only equal spellings are one name.

    What they cost is told from lengths alone, so that a result never depends on what was compared before.
    """

    def __init__(self, steps: int, pool: Comparisons | None = None) -> None:
        self._left = steps
        self._pool = pool
        """Where more is taken from when they are used up."""

    @classmethod
    def of_document(cls, length: int) -> Comparisons:
        """Return those that a document of so many code points may take."""
        return cls(MOST_STEPS + STEPS_PER_CODE_POINT * length)

    @property
    def are_over(self) -> bool:
        """Whether nothing may be compared any more."""
        return self._left <= 0 and (self._pool is None or self._pool.are_over)

    def of_words(self, a: str, b: str) -> float:
        """Return the ``latin_odds`` of two folded words."""
        self._take(COMPARISON + len(a) * len(b))
        return latin_odds((a, b))

    def of_names(self, a: str, b: str) -> float:
        """Return the ``strict_odds`` of two names."""
        first, second, compare = comparable_parts(a, b)
        self._take(COMPARISON)
        return strict_odds(first, second, self.counted(compare))

    def counted(self, compare: WordOdds) -> WordOdds:
        """Return what compares words, and takes steps for it."""

        def counted(words: WordPair) -> float:
            self._take(COMPARISON + len(words[0]) * len(words[1]))
            return compare(words)

        return counted

    def _take(self, steps: int) -> None:
        self._left -= steps
        if self._left < 0 and self._pool is not None:
            self._pool._left += self._left
            self._left = 0
