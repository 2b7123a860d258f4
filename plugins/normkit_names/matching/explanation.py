"""Why two spellings are one name or two: the words aligned, and what each step between their phonemes cost."""

from __future__ import annotations

from dataclasses import dataclass

from normkit_names.lexicon import attested_forms
from normkit_names.lexicon.edit_costs import Costs, cross_costs, latin_costs
from normkit_names.matching.alignment import MISSING_PART, MOST_PARTS, best_odds, pairings
from normkit_names.matching.edit_distance import common_ends
from normkit_names.matching.similarity import comparable_parts, log_odds
from normkit_names.matching.word_odds import (
    GLUED_ARTICLE,
    NEVER,
    SURE,
    WordOdds,
    arabic_odds,
    attestation,
    budget,
    cross_script_attestation,
    cross_script_odds,
    latin_odds,
    latin_odds_as_spelt,
    letters_and_form,
    marked_phonemes,
    phonemes_and_forms,
    probability,
    without_one_article,
)
from normkit_names.normalization.parts import Parts
from normkit_names.normalization.phonemes import CLOSED_VOWELS, FINAL_VOWELS, GAP, INITIAL_VOWELS, VOWELS


@dataclass(frozen=True)
class Step:
    """One line of a waterfall: what is counted, and its log-odds."""

    what: str
    log_odds: float

    def __str__(self) -> str:
        return f"{self.log_odds:+7.2f}  {self.what}"


@dataclass(frozen=True)
class PartPair:
    """A pair of parts of two names, folded, and the steps whose sum is its log-odds."""

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
    """The comparison of two names; its text is a waterfall. The pair of parts with the least log-odds decides."""

    a: str
    b: str
    parts: tuple[PartPair, ...]

    @property
    def log_odds(self) -> float:
        return min(pair.log_odds for pair in self.parts)

    @property
    def similarity(self) -> float:
        return probability(self.log_odds)

    def __str__(self) -> str:
        verdict = "one name" if self.log_odds >= 0 else "two names"
        decided = min(self.parts, key=lambda pair: pair.log_odds)
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
    first, second, word_odds = comparable_parts(a, b)
    if not first or not second:
        return Explanation(a, b, (PartPair(" ".join(first), " ".join(second), (Step("no name", NEVER),)),))
    if first == second:
        whole = PartPair(" ".join(first), " ".join(second), (Step("equal after folding", SURE),))
        return Explanation(a, b, (whole,))
    whole_odds = log_odds(a, b)
    found = tuple(_explained(one, other, word_odds) for one, other in aligned_parts(first, second, word_odds))
    if not found or min(pair.log_odds for pair in found) > whole_odds + 1e-9:
        reason = Step("a word in front, or alone, that the other name lacks", whole_odds)
        found = (*found, PartPair(" ".join(first), " ".join(second), (reason,)))
    return Explanation(a, b, found)


def aligned_parts(a: Parts, b: Parts, word_odds: WordOdds) -> list[tuple[str, str]]:
    """Return which words of two names are compared; "" beside a word that has no partner."""
    if len(a) == len(b):
        return list(zip(a, b, strict=True))
    if len(a) > len(b):
        return [(one, other) for other, one in aligned_parts(b, a, lambda one, other: word_odds(other, one))]
    found: list[tuple[str, str]] = []
    i = j = 0

    def worst(way: tuple[float, int, int]) -> float:
        return min(way[0], best_odds(a, b, word_odds, *way[1:]))

    while i < len(a) and len(b) - j >= len(a) - i and len(b) <= MOST_PARTS:
        way = max(pairings(a, b, word_odds, i, j), key=worst, default=None)
        if way is None:
            return found
        _, next_i, next_j = way
        found.append(("".join(a[i:next_i]), "".join(b[j:next_j])))
        i, j = next_i, next_j
    return [*found, *(("", word) for word in b[j:])] if i == len(a) else found


def edit_steps(a: str, b: str, costs: Costs) -> list[tuple[str, str, float]]:
    """Return the cheapest steps from ``a`` to ``b``, matches too, in order: phoneme, phoneme (``GAP``: none), cost."""
    start, end = common_ends(a, b, costs.steps)
    middle_a, middle_b = a[start : len(a) - end], b[start : len(b) - end]
    table = [[0.0] * (len(middle_b) + 1) for _ in range(len(middle_a) + 1)]
    for i in range(len(middle_a) + 1):
        for j in range(len(middle_b) + 1):
            if i or j:
                table[i][j] = min(cost for _, _, cost in _last_steps(table, i, j, middle_a, middle_b, costs))
    taken = [(x, y, 0.0) for x, y in zip(a[len(a) - end :], b[len(b) - end :], strict=True)][::-1]
    i, j = len(middle_a), len(middle_b)
    while i or j:
        before_i, before_j, _ = min(_last_steps(table, i, j, middle_a, middle_b, costs), key=lambda way: way[2])
        x = middle_a[before_i] if before_i < i else GAP
        y = middle_b[before_j] if before_j < j else GAP
        taken.append((x, y, costs.steps[x][y]))
        i, j = before_i, before_j
    taken += [(x, y, 0.0) for x, y in zip(a[:start], b[:start], strict=True)][::-1]
    return taken[::-1]


def _last_steps(table: list[list[float]], i: int, j: int, a: str, b: str, costs: Costs) -> list[tuple[int, int, float]]:
    """Return the cells from which a cell of the table is reached in one step, and what the way through each costs."""
    ways = []
    if i and j:
        ways.append((i - 1, j - 1, table[i - 1][j - 1] + costs.steps[a[i - 1]][b[j - 1]]))
    if i:
        ways.append((i - 1, j, table[i - 1][j] + costs.steps[a[i - 1]][GAP]))
    if j:
        ways.append((i, j - 1, table[i][j - 1] + costs.steps[GAP][b[j - 1]]))
    return ways


def _explained(a: str, b: str, word_odds: WordOdds) -> PartPair:
    """Return a pair of words with the steps that ``word_odds`` takes."""
    if not a or not b:
        return PartPair(a, b, (Step("a word that the other name lacks", MISSING_PART),))
    if a == b and word_odds is not latin_odds_as_spelt:
        return PartPair(a, b, (Step("equal after folding", SURE),))
    if word_odds is arabic_odds:
        return PartPair(a, b, (Step("Arabic words", word_odds(a, b)),))
    if word_odds is cross_script_odds:
        return PartPair(a, b, _bounded(_cross_script_steps(a, b)))
    bare = without_one_article(a, b) if word_odds is latin_odds else None
    if bare and latin_odds(a, b) > latin_odds_as_spelt(a, b):
        article = Step("an article written together", -GLUED_ARTICLE)
        return PartPair(a, b, (*_explained(*bare, latin_odds_as_spelt).steps, article))
    return PartPair(a, b, _bounded(_latin_steps(a, b)))


def _latin_steps(a: str, b: str) -> list[Step]:
    """Return the steps of two Latin words: attestation, and if that does not decide, budget, edits, melodies."""
    costs = latin_costs()
    (first, forms_a), (second, forms_b) = phonemes_and_forms(a), phonemes_and_forms(b)
    attested = attestation(costs, forms_a, forms_b)
    found = _attestation_steps(attested, _bearers(first), _bearers(second))
    if abs(attested) < attested_forms.MAX_ODDS:
        (first, melody_a), (second, melody_b) = marked_phonemes(a), marked_phonemes(b)
        found.append(Step(f"{len(first)} and {len(second)} sounds", budget(costs, first, second)))
        found += [
            Step(f"{_in_words(x)} for {_in_words(y)}", -cost) for x, y, cost in edit_steps(first, second, costs) if cost
        ]
        if melodies := costs.melodies.get((melody_a, melody_b)):
            found.append(Step(f"vowels {melody_a or '(none)'} and {melody_b or '(none)'} together", -melodies))
    return found


def _cross_script_steps(a: str, b: str) -> list[Step]:
    """Return the steps of a Latin word and an Arabic one."""
    costs = cross_costs()
    (first, forms), (second, form) = phonemes_and_forms(a), letters_and_form(b)
    attested = cross_script_attestation(costs, forms, form)
    found = _attestation_steps(attested, _bearers(first), b)
    if abs(attested) < attested_forms.MAX_ODDS:
        found.append(Step(f"{len(first)} and {len(second)} sounds", budget(costs, first, second)))
        found += [
            Step(f"{_in_words(x)} for {_in_words(y)}", -cost) for y, x, cost in edit_steps(second, first, costs) if cost
        ]
    return found


def _attestation_steps(attested: float, a: str, b: str) -> list[Step]:
    """Return the step of attestation, none if it adds nothing."""
    what = f"attested: {a}; {b}" if a or b else "two spellings that nobody attests"
    return [Step(what, attested)] if attested else []


def _bounded(steps: list[Step]) -> tuple[Step, ...]:
    """Return steps with one more that keeps their sum between ``NEVER`` and ``SURE``, where that is needed."""
    total = sum(step.log_odds for step in steps)
    if total > SURE:
        return (*steps, Step("no surer than equal names", SURE - total))
    if total < NEVER:
        return (*steps, Step("no less likely than never", NEVER - total))
    return tuple(steps)


def _bearers(phonemes: str) -> str:
    """Return the commonest forms that a spelling is attested for, with their share of its bearers."""
    counts = attested_forms.forms_of(phonemes)
    bearers = sum(counts.values())
    return ", ".join(f"{form} {n} of {bearers}" for form, n in list(counts.items())[:3])


_DIGRAPHS = {"S": "sh", "K": "kh", "G": "gh", "C": "ch", "D": "dh", "T": "th", GAP: "nothing"}


def _in_words(phoneme: str) -> str:
    """Return a phoneme, or a letter, as a reader knows it: what it is, and where in the word a vowel stands."""
    if phoneme in FINAL_VOWELS:
        return f"{(*VOWELS, 'eh')[FINAL_VOWELS.index(phoneme)]} at the end"
    if phoneme in CLOSED_VOWELS:
        return f"{VOWELS[CLOSED_VOWELS.index(phoneme)]} before the last consonant"
    return f"{phoneme.lower()} at the beginning" if phoneme in INITIAL_VOWELS else _DIGRAPHS.get(phoneme, phoneme)
