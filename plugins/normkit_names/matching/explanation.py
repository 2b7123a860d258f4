"""Why two spellings are one name or two: the parts taken for one, what each step between their phonemes cost, and what
the evidence of the whole sums to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from normkit import Evidence
from normkit_names.lexicon import attested_forms
from normkit_names.lexicon.attested_forms import MAX_ODDS
from normkit_names.lexicon.edit_costs import Costs, cross_costs, latin_costs
from normkit_names.matching.assignment import MOST_PARTS, assign
from normkit_names.matching.edit_distance import common_ends, letters_apart
from normkit_names.matching.evidence import both, observe, tell_two, weights, worst_odds
from normkit_names.matching.part_odds import cross_part_odds, latin_part_odds, odds_by_sounds, read_pair
from normkit_names.matching.similarity import as_words, have_other_names, is_decided_by_parts, log_odds
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
    latin_vowels,
    latin_word,
    letters_and_form,
    probability,
    without_one_article,
)
from normkit_names.normalization.phonemes import CLOSED_VOWELS, FINAL_VOWELS, GAP, INITIAL_VOWELS, VOWELS
from normkit_names.normalization.reading import CUT

_ROUNDING = 1e-9
"""Log-odds that only the order of a sum makes."""


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
    """The comparison of two names; its text is a waterfall.

    Where the parts are the same in number and order, the least likely pair of them decides. Else the evidence of all of
    them sums to the log-odds.
    """

    a: str
    b: str
    parts: tuple[PartPair, ...]
    evidence: tuple[Step, ...] = ()

    @property
    def decides(self) -> tuple[Step, ...]:
        """The steps that sum to the log-odds: the evidence of the whole, else those of the least likely pair."""
        return self.evidence or min(self.parts, key=lambda pair: pair.log_odds).steps

    @property
    def log_odds(self) -> float:
        return sum(step.log_odds for step in self.decides)

    @property
    def similarity(self) -> float:
        return probability(self.log_odds)

    def __str__(self) -> str:
        verdict = "one name" if self.log_odds >= 0 else "two names"
        decided = min(self.parts, key=lambda pair: pair.log_odds) if self.parts else None
        several = decided is not None and len(self.parts) > 1 and not self.evidence
        worst = f", decided by {decided.a or decided.b}" if decided and several else ""
        together = ["the whole", *(f"  {step}" for step in self.evidence)] if self.evidence else []
        return "\n".join(
            [
                *map(str, self.parts),
                *together,
                f"{verdict}: log-odds {self.log_odds:+.2f}, {self.similarity:.3f}{worst}",
            ]
        )


def explain(a: str, b: str) -> Explanation:
    """Return how two spellings compare: the parts that are taken for one, and the evidence of the whole.

    >>> print(explain("Karim", "Karima"))  # doctest: +ELLIPSIS
    karim ~ karima
      ...
    two names: log-odds ...
    >>> print(explain("Tariq Yasir Obeidi", "Obeidi, Tariq"))  # doctest: +ELLIPSIS
    tariq ~ tariq
      ...
    the whole
      ...
      ...yasir: one name has it between others...
    one name: log-odds ...
    """
    first, second, compare = read_pair(a, b)
    (parts_a, _), (parts_b, _) = first, second
    odds = log_odds(a, b)
    turned = b < a and compare is not cross_part_odds  # ``read_pair`` has the first of the alphabet first

    def explained(one: str, other: str, by: WordOdds) -> PartPair:
        return _explained(other, one, by) if turned else _explained(one, other, by)

    if not parts_a or not parts_b:
        return Explanation(a, b, (PartPair(" ".join(parts_a), " ".join(parts_b), (Step("no name", NEVER),)),))
    if is_decided_by_parts(first, second, compare):
        by = as_words(parts_a, parts_b, compare) if len(parts_a) == 1 else compare
        pairs = zip(parts_a, parts_b, strict=True)
        return Explanation(a, b, tuple(explained(one, other, by) for one, other in pairs))
    if min(len(parts_a), len(parts_b)) == 1:
        together = PartPair(
            "".join(parts_a), "".join(parts_b), (Step("one word for the whole of the other name", odds),)
        )
        return Explanation(a, b, (together,))
    links = assign(parts_a, parts_b, compare) if max(len(parts_a), len(parts_b)) <= MOST_PARTS else ((), ())
    found = tuple(
        explained("".join(parts_a[i:i_end]), "".join(parts_b[j:j_end]), compare) for i, i_end, j, j_end in links[0]
    )
    other_names = have_other_names(first, second, compare)
    if other_names or not links[0] or tell_two(first, second):
        reason = "a son and a daughter, or two generations" if links[0] else "no part in common, or too many parts"
        if other_names:
            reason = "one part in common at most, and others in both names"
        return Explanation(a, b, found, (Step(reason, odds),))
    steps = [
        Step(_IN_WORDS[feature].format(one=one, other=other), weights()[feature] * amount)
        for feature, amount, one, other in observe(first, second, links)
    ]
    total = sum(step.log_odds for step in steps)
    least = both(worst_odds(links), min(SURE, total))
    corrections = (
        Step("no surer than equal names", min(0.0, SURE - total)),
        Step("and the least likely pair of parts has to be one", least - min(SURE, total)),
        Step("no less likely than never", odds - least),
    )
    return Explanation(a, b, found, (*steps, *(step for step in corrections if abs(step.log_odds) > _ROUNDING)))


def waterfall(a: str, b: str) -> Iterator[Evidence]:
    """Yield what makes two spellings one name, or two: the steps that decide, with their weights; then, where there are
    several, the pairs of parts.

    >>> [(step.what, step.weight) for step in waterfall("Salim Harb", "Salim Harp")][-2:]
    [('salim and salim: log-odds +9.00', None), ('harb and harp: log-odds +2.46; this pair decides', None)]
    """
    found = explain(a, b)
    decides = found.decides
    yield from (Evidence(step.what, step.log_odds) for step in decides)
    for pair in found.parts if len(found.parts) > 1 else ():
        decided = "; this pair decides" if pair.steps is decides else ""
        yield Evidence(f"{pair.a} and {pair.b}: log-odds {pair.log_odds:+.2f}{decided}")


_IN_WORDS = {
    "prior": "before anything is known",
    "rarity": "{one}: so rare is the name that both have",
    "beyond a family": "so much rarer is what both have than what a family shares",
    "doubt": "{one} and {other}: a doubtful pair",
    "doubt between scripts": "{one} and {other}: a doubtful pair of two scripts",
    "other given name": "{one} and {other}: other given names, of a family perhaps",
    "other parts": "{one} and {other}: each name has one that the other lacks",
    "other in number": "more than one such pair",
    "more beside": "one name is longer besides",
    "front": "{one}: one name has it in front",
    "front often": "{one}: one name has it in front, where it is often left out",
    "middle": "{one}: one name has it between others",
    "end": "{one}: one name has it behind",
    "order": "the parts stand in another order",
    "order though told": "the parts stand in another order, though the surname is told",
    "cut short": "{one} and {other}: one is cut short",
    "bin on one side": "one name tells whose child",
    "one part": "no more than one part in common",
    "generation": "one name tells the generation",
}


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


def _explained(a: str, b: str, odds_of: WordOdds) -> PartPair:
    """Return a pair of parts with the steps that ``odds_of`` takes."""
    if a == b and odds_of is not latin_odds_as_spelt:
        return PartPair(a, b, (Step("equal after folding", SURE),))
    if odds_of is arabic_odds:
        return PartPair(a, b, (Step("Arabic words", odds_of((a, b))),))
    if CUT in (a[-1:], b[-1:]):
        return PartPair(a, b, (Step("one is cut short", odds_of((a, b))),))
    if odds_of in (cross_part_odds, cross_script_odds):
        return PartPair(a, b, _bounded(_cross_script_steps(a, b)))
    if odds_of is latin_part_odds:
        odds = latin_part_odds((a, b))
        if odds == NEVER and latin_odds((a, b)) != NEVER:
            return PartPair(a, b, (Step("letters that no spellings exchange, or few in common", NEVER),))
        sounds = odds_by_sounds((a, b), letters_apart(a, b)) if odds != NEVER else odds
        letters = odds - sounds
        of_letters = (Step("letters that both have, or have not", letters),) if letters else ()
        if sounds != latin_odds((a, b)):
            step = Step("by the spelling of a region, or without its particle", sounds)
            return PartPair(a, b, (step, *of_letters))
        return PartPair(a, b, (*_explained(a, b, latin_odds).steps, *of_letters))
    bare = without_one_article(a, b) if odds_of is latin_odds else None
    if bare and latin_odds((a, b)) > latin_odds_as_spelt((a, b)):
        article = Step("an article written together", -GLUED_ARTICLE)
        return PartPair(a, b, (*_explained(*bare, latin_odds_as_spelt).steps, article))
    return PartPair(a, b, _bounded(_latin_steps(a, b)))


def _latin_steps(a: str, b: str) -> list[Step]:
    """Return the steps of two Latin words: attestation, and if that does not decide, budget, edits, melodies."""
    costs = latin_costs()
    phonemes_a, attested_a = latin_word(a)
    phonemes_b, attested_b = latin_word(b)
    (first, melody_a), (second, melody_b) = latin_vowels(a), latin_vowels(b)
    attested = max(-MAX_ODDS, min(MAX_ODDS, attestation(costs, attested_a, attested_b)))
    found = _attestation_steps(attested, _bearers(phonemes_a), _bearers(phonemes_b))
    if abs(attested) < MAX_ODDS:
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
    first, attested_a = latin_word(a)
    second, form = letters_and_form(b)
    attested = cross_script_attestation(costs, attested_a, form)
    found = _attestation_steps(attested, _bearers(first), b)
    if abs(attested) < MAX_ODDS:
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
