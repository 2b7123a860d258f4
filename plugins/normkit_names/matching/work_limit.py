"""How much of one document's time goes into comparing its names: a limit that real texts do not reach.

A comparison of two words takes as long as the table of their letters is large. Each lone name of a text may be like the
surname of each person, and each full name like each other one: names made to be alike would take a second for each
kilobyte.
"""

from __future__ import annotations

from normkit_names.matching.similarity import comparable_parts, parts_odds
from normkit_names.matching.word_odds import WordOdds, latin_odds

MOST_STEPS = 200_000
"""Steps of comparisons that any document may take: of 4,900 articles of many sites, none takes more than 29,000."""
STEPS_PER_CODE_POINT = 1
"""Further steps for each code point of a document, so that the time stays linear."""
COMPARISON = 30
"""Steps that a comparison costs beside those through its table."""


class Comparisons:
    """The comparisons of one document; with no steps left, only equal spellings are one name.

    What they cost is told from lengths alone, so that a result never depends on what was compared before.
    """

    def __init__(self, length: int) -> None:
        self._left = MOST_STEPS + STEPS_PER_CODE_POINT * length

    @property
    def are_over(self) -> bool:
        """Whether nothing may be compared any more."""
        return self._left <= 0

    def of_words(self, a: str, b: str) -> float:
        """Return the ``latin_odds`` of two folded words."""
        self._left -= COMPARISON + len(a) * len(b)
        return latin_odds(a, b)

    def of_names(self, a: str, b: str) -> float:
        """Return the ``log_odds`` of two names."""
        first, second, compare = comparable_parts(a, b)
        self._left -= COMPARISON
        return parts_odds(first, second, self._counted(compare))

    def _counted(self, compare: WordOdds) -> WordOdds:
        def counted(a: str, b: str) -> float:
            self._left -= COMPARISON + len(a) * len(b)
            return compare(a, b)

        return counted
