#!/usr/bin/env python3
"""Fit the costs and weights of ``normkit_names.matching.similarity`` and write them to ``edit_costs.txt`` in a folder.

    pip install --no-deps arabic-name-romanizer numpy rapidfuzz
    python tools/names/fit_edit_costs.py plugins/normkit_names/lexicon/data
    python tools/names/fit_edit_costs.py FOLDER --half first   # of half of the Arabic forms, with attested_forms.txt

The pairs are mined from the same open table as ``build_attested_forms.py``, by ``mine_name_pairs.py``.

Each pair is aligned with the costs so far, and a logistic regression on the counted steps and the two melodies gives
new costs, a few times over. A pair of sounds that is no different from its class gets no figure of its own: a ridge
holds it there. Of an article written together on one side only the rest is aligned, as ``word_odds`` does.
Then the weight of attestation is fitted beside the costs, each pair leaving its own two bearers out of the table.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import build_attested_forms
import numpy as np
from mine_name_pairs import Pair, PairMiner  # type: ignore[import-not-found]

from normkit_names.lexicon import attested_forms
from normkit_names.lexicon.edit_costs import Costs
from normkit_names.matching import explanation, word_odds
from normkit_names.normalization import arabic, latin
from normkit_names.normalization.phonemes import (
    ARABIC_PHONEMES,
    GAP,
    LATIN_PHONEMES,
    MARKED_PHONEMES,
    arabic_class,
    latin_class,
)

HEADER = "# By tools/names/fit_edit_costs.py: table, step of phonemes (~ a class of steps; - no phoneme), log-odds."
ROUNDS = 4
STEPS = 300
RIDGE_CLASS, RIDGE_MELODIES = 0.1, 4.0
SEEN = 5
"""Pairs of names in which two sounds, or two melodies, must occur to get a cost of their own."""
NEAR = 0.05
"""Sounds whose cost differs less from their class than this, and melodies that cost less, are not listed."""
LEAST = 0.1
"""The least cost of a step between sounds that do not regularly stand for each other."""
UNLIKE = 4.0
"""Cost of a step between consonants before anything is known."""


class Example(NamedTuple):
    """A pair as one table sees it: sounds, sounds or letters, whether it is one name, and what attestation says."""

    a: str
    b: str
    one_name: bool
    attested: float | None
    melodies: str = ""
    """Its two melodies, with a colon between them, where they are not one."""


def latin_examples(pairs: list[Pair], of_sounds: Mapping[str, Mapping[str, int]]) -> Iterator[Example]:
    """Yield each pair as two Latin spellings."""
    for (spelt_a, form_a), (spelt_b, form_b), one_name in pairs:
        a, b = word_odds.without_one_article(spelt_a, spelt_b) or (spelt_a, spelt_b)
        phonemes_a, phonemes_b = latin.phonemes(a), latin.phonemes(b)
        (first, melody_a), (second, melody_b) = latin.mark_vowels(a, phonemes_a), latin.mark_vowels(b, phonemes_b)
        if first != second:
            rest_a, rest_b = _without(of_sounds.get(phonemes_a), form_a), _without(of_sounds.get(phonemes_b), form_b)
            shared = attested_forms.shared_form_odds(rest_a, rest_b) if rest_a[0] and rest_b[0] else None
            melodies = "" if melody_a == melody_b else ":".join(sorted((melody_a, melody_b)))
            yield Example(first, second, one_name, shared, melodies)


def cross_examples(pairs: list[Pair], of_sounds: Mapping[str, Mapping[str, int]]) -> Iterator[Example]:
    """Yield each pair as the first spelling and the form of the second."""
    for (a, form_a), (_, form_b), one_name in pairs:
        sounds = latin.phonemes(a)
        rest = _without(of_sounds.get(sounds), form_a)
        yield Example(
            sounds,
            arabic.phonemic_letters(form_b),
            one_name,
            attested_forms.form_odds(rest, form_b.encode()) if rest[0] else None,
        )


def _without(counts: Mapping[str, int] | None, form: str) -> attested_forms.Attestation:
    """Return what is attested of a spelling, less one bearer of ``form``."""
    rest = {other: n - (other == form) for other, n in (counts or {}).items() if n > (other == form)}
    if not rest:
        return attested_forms.NOT_ATTESTED
    return attested_forms.attestation(str(build_attested_forms.listed(rest)).encode())


class Table(NamedTuple):
    """One table to fit."""

    name: str
    step: Callable[[str, str], tuple[str, str]]
    sounds: str
    letters: str
    ridge: float
    """What holds a pair of sounds to its class. Spellings vary in more ways in one script than between two."""
    examples: Callable[[list[Pair], Mapping[str, Mapping[str, int]]], Iterator[Example]]


def latin_step(a: str, b: str) -> tuple[str, str]:
    """Return a step between two Latin sounds, either way, and its class."""
    one, other = latin_class(a), latin_class(b)
    return (a + b if a < b else b + a), (one + other if one < other else other + one)


def cross_step(a: str, b: str) -> tuple[str, str]:
    """Return a step between a Latin sound and an Arabic letter and its class, "" for a regular one."""
    return a + b, "" if a in ARABIC_PHONEMES.get(b, "") else latin_class(a) + arabic_class(b)


TABLES = (
    Table("latin", latin_step, MARKED_PHONEMES + GAP, MARKED_PHONEMES + GAP, 0.7, latin_examples),
    Table("cross", cross_step, LATIN_PHONEMES + GAP, "".join(ARABIC_PHONEMES) + GAP, 1.5, cross_examples),
)


def fit(table: Table, examples: list[Example]) -> dict[str, float]:
    """Return the figures of a table: budget, classes ("~"), steps that cost what their class does not say, melodies."""
    labels = np.array([example.one_name for example in examples], float)
    weights: dict[str, float] = {}
    budget = [3.5, 0.3]
    for _ in range(ROUNDS):
        costs = Costs(_steps(table, weights), 0.0, 0.0, 0.0, 0.0, {})
        rows = []
        for example in examples:
            row = Counter([example.melodies] if example.melodies else [])
            for one, other, cost in explanation.edit_steps(example.a, example.b, costs):
                if cost or one != other:
                    step, of_class = table.step(one, other)
                    row.update([step, "~" + of_class] if of_class else [step])
            rows.append(row)
        seen = Counter(name for row in rows for name in row)
        names = sorted(name for name, times in seen.items() if name.startswith("~") or times >= SEEN)
        place = {name: number for number, name in enumerate(names)}
        counts = np.zeros((len(rows), len(names) + 2))
        for number, (row, example) in enumerate(zip(rows, examples, strict=True)):
            for name, times in row.items():
                if name in place:
                    counts[number, place[name]] = -times
            counts[number, -2:] = 1, (len(example.a) + len(example.b)) / 2 - 6
        fitted = regression(
            counts,
            labels,
            np.array([weights.get(name, 0.0) for name in names] + budget),
            np.array([_ridge(table, name) for name in names] + [0, 0]),
            np.array([_floor(table, name) for name in names] + [-9, -9]),
        )
        weights.update(zip(names, map(float, fitted[:-2]), strict=True))  # what is too dear to be taken stays dear
        budget = [float(figure) for figure in fitted[-2:]]
    return {"budget": budget[0], "per_phoneme": budget[1], **_listed(table, weights)}


def _ridge(table: Table, name: str) -> float:
    return RIDGE_CLASS if name.startswith("~") else RIDGE_MELODIES if ":" in name else table.ridge


def _floor(table: Table, name: str) -> float:
    """Return the least weight: no step may gain, but it may cost less than its class, and melodies may gain."""
    may_be_less = ":" in name or (not name.startswith("~") and table.step(*name)[1])
    return -9.0 if may_be_less else 0.0


def regression(counts: Any, labels: Any, start: Any, ridge: Any, floor: Any) -> Any:
    """Return the weights of a logistic regression with a ridge and lower bounds (Adam, full batch)."""
    weights, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for step in range(1, STEPS + 1):
        slope = counts.T @ (1 / (1 + np.exp(-counts @ weights)) - labels) + ridge * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        weights -= 0.05 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        weights = np.maximum(weights, floor)
    return weights


def _steps(table: Table, weights: Mapping[str, float]) -> dict[str, dict[str, float]]:
    def cost(a: str, b: str) -> float:
        step, of_class = table.step(a, b)
        if a == b:
            return 0.0
        of_its_class = weights.get("~" + of_class, UNLIKE if "c" in of_class or "K" in of_class else UNLIKE / 3)
        return max(LEAST, of_its_class + weights.get(step, 0.0)) if of_class else weights.get(step, 0.0)

    return {a: {b: cost(a, b) for b in table.letters} for a in table.sounds}


def _listed(table: Table, weights: Mapping[str, float]) -> dict[str, float]:
    steps = _steps(table, weights)
    classes = {table.step(a, b)[1] for a, row in steps.items() for b in row} - {"", GAP + GAP}
    figures = {"~" + of_class: weights.get("~" + of_class, UNLIKE) for of_class in classes}
    for name, weight in weights.items():
        if ":" in name:
            cost, usual = weight, 0.0
        elif name.startswith("~"):
            continue
        else:
            cost, usual = steps[name[0]][name[1]], figures.get("~" + table.step(*name)[1], 0.0)
        if abs(cost - usual) >= NEAR:
            figures[name] = cost
    return dict(sorted(figures.items()))


def weigh(table: Table, examples: list[Example], figures: Mapping[str, float]) -> dict[str, float]:
    """Return what attestation adds to the log-odds that the costs leave: a constant and a weight."""
    classes = {name[1:]: cost for name, cost in figures.items() if name.startswith("~")}

    def cost(a: str, b: str) -> float:
        step, of_class = table.step(a, b)
        return 0.0 if a == b else figures.get(step, classes.get(of_class, 0.0))

    steps = {a: {b: cost(a, b) for b in table.letters} for a in table.sounds}
    costs = Costs(steps, figures["budget"], figures["per_phoneme"], 0.0, 0.0, {})
    rows, labels, fixed = [], [], []
    for example in examples:
        if example.attested is not None:
            rows.append((1.0, example.attested))
            labels.append(float(example.one_name))
            paid = sum(cost for _, _, cost in explanation.edit_steps(example.a, example.b, costs))
            paid += figures.get(example.melodies, 0.0)
            fixed.append(
                max(-4.0, costs.budget + costs.per_phoneme * ((len(example.a) + len(example.b)) / 2 - 6) - paid)
            )
    counts, truth, known = np.array(rows), np.array(labels), np.array(fixed)
    weights = np.array([0.0, 1.0])
    for _ in range(4000):
        slope = counts.T @ (1 / (1 + np.exp(-counts @ weights - known)) - truth) / len(truth)
        weights -= 0.3 * slope
    return {"attestation": float(weights[0]), "attestation_weight": float(weights[1])}


HALVES = {"first": build_attested_forms.in_first_half, "second": build_attested_forms.in_second_half}


def main(folder: Path, half: str | None) -> None:
    """Fit all tables; print how many pairs they rest on."""
    bearers = build_attested_forms.table()
    kept = HALVES[half] if half else build_attested_forms.any_form
    of_sounds = build_attested_forms.attested(bearers, kept)
    if half:
        build_attested_forms.write(folder, of_sounds)
    pairs = PairMiner(bearers, kept).pairs()
    lines = [HEADER]
    for table in TABLES:
        examples = list(table.examples(pairs, of_sounds))
        figures = fit(table, examples)
        figures = {**weigh(table, examples, figures), **figures}
        print(table.name, len(examples), {name: round(figure, 2) for name, figure in list(figures.items())[:4]})
        lines += [f"{table.name} {step} {figure:.2f}" for step, figure in figures.items()]
    (folder / "edit_costs.txt").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--half", choices=HALVES, help="which half of the Arabic forms is kept")
    parsed = arguments.parse_args()
    main(parsed.folder, parsed.half)
