"""Why two spellings are one name or two: the words aligned, and what each step between their sounds cost."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

from normkit_names.lexicon import attested_forms
from normkit_names.lexicon.edit_costs import Costs, cross_costs, latin_costs
from normkit_names.matching import alignment, similarity, word_odds
from normkit_names.matching.edit_distance import unlike
from normkit_names.normalization.parts import Words
from normkit_names.normalization.phonemes import GAP


@dataclass(frozen=True)
class Step:
    """One line of a waterfall."""

    what: str
    log_odds: float

    def __str__(self) -> str:
        return f"{self.log_odds:+7.2f}  {self.what}"


@dataclass(frozen=True)
class Part:
    """A pair of words of two names, and the steps whose sum is its log-odds."""

    a: str
    b: str
    steps: tuple[Step, ...]

    @property
    def log_odds(self) -> float:
        return sum(step.log_odds for step in self.steps)

    def __str__(self) -> str:
        heading = f"{self.a or '(none)'} ~ {self.b or '(none)'}"
        return "\n".join([heading, *(f"  {step}" for step in self.steps), f"  {self.log_odds:+7.2f}"])


@dataclass(frozen=True)
class Explanation:
    """The comparison of two names; its text is a waterfall. The part with the least log-odds decides."""

    a: str
    b: str
    parts: tuple[Part, ...]

    @property
    def log_odds(self) -> float:
        return min(part.log_odds for part in self.parts)

    @property
    def similarity(self) -> float:
        return 1 / (1 + exp(-self.log_odds))

    def __str__(self) -> str:
        verdict = "one name" if self.log_odds >= 0 else "two names"
        decided = min(self.parts, key=lambda part: part.log_odds)
        worst = f", decided by {decided.a or decided.b}" if len(self.parts) > 1 else ""
        return "\n".join(
            [*map(str, self.parts), f"{verdict}: log-odds {self.log_odds:+.2f}, {self.similarity:.3f}{worst}"]
        )


def explain(a: str, b: str) -> Explanation:
    """Return how two spellings compare; the steps of the deciding part sum to the log-odds of ``similarity``.

    >>> print(explain("Karim", "Karima"))  # doctest: +ELLIPSIS
    karim ~ karima
      ...
    two names: log-odds ...
    """
    first, second, comparer = similarity.matched(a, b)
    if not first or not second:
        return Explanation(a, b, (Part(" ".join(first), " ".join(second), (Step("no name", word_odds.NEVER),)),))
    if first == second:
        whole = Part(" ".join(first), " ".join(second), (Step("equal after folding", word_odds.SURE),))
        return Explanation(a, b, (whole,))
    odds = similarity.log_odds(a, b)
    found = tuple(_part(one, other, comparer) for one, other in pairs(first, second, comparer))
    if not found or min(part.log_odds for part in found) > odds + 1e-9:
        reason = Step("a word in front, or alone, that the other name lacks", odds)
        found = (*found, Part(" ".join(first), " ".join(second), (reason,)))
    return Explanation(a, b, found)


def pairs(a: Words, b: Words, comparer: word_odds.Compare) -> list[tuple[str, str]]:
    """Return which words of two names are compared; "" beside a word that has no partner."""
    if len(a) == len(b):
        return list(zip(a, b, strict=True))
    if len(a) > len(b):
        return [(one, other) for other, one in pairs(b, a, lambda one, other: comparer(other, one))]
    found: list[tuple[str, str]] = []
    i = j = 0

    def odds(way: tuple[float, int, int]) -> float:
        return min(way[0], alignment.best(a, b, comparer, *way[1:]))

    while i < len(a) and len(b) - j >= len(a) - i and len(b) <= alignment.MOST_PARTS:
        way = max(alignment.ways(a, b, comparer, i, j), key=odds, default=None)
        if way is None:
            return found
        _, next_i, next_j = way
        found.append(("".join(a[i:next_i]), "".join(b[j:next_j])))
        i, j = next_i, next_j
    return [*found, *(("", word) for word in b[j:])] if i == len(a) else found


def steps(a: str, b: str, costs: Costs) -> list[tuple[str, str, float]]:
    """Return the cheapest steps from ``a`` to ``b``, matches too, in order: sound, sound (``GAP``: none), cost."""
    start, end = unlike(a, b, costs.steps)
    middle_a, middle_b = a[start : len(a) - end], b[start : len(b) - end]
    table = [[0.0] * (len(middle_b) + 1) for _ in range(len(middle_a) + 1)]
    for i in range(len(middle_a) + 1):
        for j in range(len(middle_b) + 1):
            if i or j:
                table[i][j] = min(cost for _, _, cost in _ways(table, i, j, middle_a, middle_b, costs))
    taken = [(x, y, 0.0) for x, y in zip(a[len(a) - end :], b[len(b) - end :], strict=True)][::-1]
    i, j = len(middle_a), len(middle_b)
    while i or j:
        before_i, before_j, _ = min(_ways(table, i, j, middle_a, middle_b, costs), key=lambda way: way[2])
        x = middle_a[before_i] if before_i < i else GAP
        y = middle_b[before_j] if before_j < j else GAP
        taken.append((x, y, costs.steps[x][y]))
        i, j = before_i, before_j
    taken += [(x, y, 0.0) for x, y in zip(a[:start], b[:start], strict=True)][::-1]
    return taken[::-1]


def _ways(table: list[list[float]], i: int, j: int, a: str, b: str, costs: Costs) -> list[tuple[int, int, float]]:
    ways = []
    if i and j:
        ways.append((i - 1, j - 1, table[i - 1][j - 1] + costs.steps[a[i - 1]][b[j - 1]]))
    if i:
        ways.append((i - 1, j, table[i - 1][j] + costs.steps[a[i - 1]][GAP]))
    if j:
        ways.append((i, j - 1, table[i][j - 1] + costs.steps[GAP][b[j - 1]]))
    return ways


def _part(a: str, b: str, comparer: word_odds.Compare) -> Part:
    """Return a pair of words with its steps."""
    if not a or not b:
        return Part(a, b, (Step("a word that the other name lacks", alignment.MISSING_PART),))
    if a == b and comparer is not word_odds.spelt_odds:
        return Part(a, b, (Step("equal after folding", word_odds.SURE),))
    if comparer is word_odds.part_odds:
        bare = word_odds.unglued(a, b)
        if bare and word_odds.part_odds(a, b) > word_odds.spelt_odds(a, b):
            article = Step("an article written together", -word_odds.GLUED_ARTICLE)
            return Part(a, b, (*_part(*bare, word_odds.spelt_odds).steps, article))
    if comparer is word_odds.same_letters:
        return Part(a, b, (Step("Arabic words", comparer(a, b)),))
    first, of_first = word_odds.heard(a)
    melody_a = melody_b = ""
    if comparer is word_odds.cross_odds:
        costs = cross_costs()
        second, form = word_odds.written(b)
        witness = word_odds.attested_as(costs, of_first, form)
        known = [_forms(first), b]
    else:
        costs = latin_costs()
        second, of_second = word_odds.heard(b)
        witness = word_odds.attested(costs, of_first, of_second)
        known = [_forms(first), _forms(second)]
        (first, melody_a), (second, melody_b) = word_odds.voiced(a), word_odds.voiced(b)
    attests = f"attested: {known[0]}; {known[1]}" if any(known) else "two spellings that nobody attests"
    found = [Step(attests, witness)] if witness else []
    if abs(witness) < attested_forms.MOST:
        found.append(Step(f"{len(first)} and {len(second)} sounds", word_odds.budget(costs, first, second)))
        if comparer is word_odds.cross_odds:
            taken = [(y, x, cost) for x, y, cost in steps(second, first, costs)]
        else:
            taken = steps(first, second, costs)
        found += [Step(f"{_named(x)} for {_named(y)}", -cost) for x, y, cost in taken if cost]
        if melodies := costs.melodies.get((melody_a, melody_b)):
            found.append(Step(f"vowels {melody_a or '(none)'} and {melody_b or '(none)'} together", -melodies))
    total = sum(step.log_odds for step in found)
    if total > word_odds.SURE:
        found.append(Step("no surer than equal names", word_odds.SURE - total))
    if total < word_odds.NEVER:
        found.append(Step("no less likely than never", word_odds.NEVER - total))
    return Part(a, b, tuple(found))


def _forms(sounds: str) -> str:
    counts = attested_forms.attested(sounds)
    bearers = sum(counts.values())
    return ", ".join(f"{form} {n} of {bearers}" for form, n in list(counts.items())[:3])


_DIGRAPHS = {"S": "sh", "K": "kh", "G": "gh", "C": "ch", "D": "dh", "T": "th", GAP: "nothing"}


def _named(sound: str) -> str:
    """Return a sound in words: ``latin.sounds`` marks digraphs and vowels at either end, ``latin.voiced`` more."""
    if sound in "123456":
        return f"{('a', 'e', 'i', 'o', 'u', 'eh')[int(sound) - 1]} at the end"
    if sound in "äëïöü":
        return f"{'aeiou'['äëïöü'.index(sound)]} before the last consonant"
    return f"{sound.lower()} at the beginning" if sound in "AEIOU" else _DIGRAPHS.get(sound, sound)
