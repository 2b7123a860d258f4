"""What it costs to read one phoneme as another, and what a name can afford: the fitted knowledge of ``word_odds``.

Costs are log-odds: a pair of names pays the sum of its steps, and what is left of a budget is the log-odds of its being
one name. The figures are in ``data/edit_costs.txt``, fitted by ``tools/names/fit_edit_costs.py`` to pairs mined from
the name table of arabic-name-romanizer (Wikidata CC0, Algerian Name Transcription Corpus CC0, DziriNames MIT).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import inf
from typing import NamedTuple

from normkit_names.lexicon import data_file
from normkit_names.normalization.phonemes import (
    ARABIC_PHONEMES,
    GAP,
    LATIN_PHONEMES,
    MARKED_PHONEMES,
    arabic_class,
    latin_class,
)


class Costs(NamedTuple):
    """Costs between the phonemes or letters of two scripts, and the budget that they are paid from."""

    steps: dict[str, dict[str, float]]
    """Phoneme, or Arabic letter -> Latin phoneme -> cost; ``GAP`` on either side."""
    budget: float
    """Log-odds of two words of six phonemes that agree in all."""
    per_phoneme: float
    """What each further phoneme adds."""
    attestation: float
    """What it adds that both are attested, whatever for."""
    attestation_weight: float
    """What the log-odds that ``attested_forms`` gives are multiplied by."""
    melodies: dict[tuple[str, str], float]
    """Two melodies (``latin.mark_vowels``), either way -> what it costs, beside the steps, that they are not one."""
    best_melodies: float = inf
    """The most that two melodies give back, a cost below zero; infinite where it is not told."""


@cache
def latin_costs() -> Costs:
    """Return the costs between Latin phonemes, both ways."""
    figures = _figures("latin")
    classes = {phoneme: latin_class(phoneme) for phoneme in MARKED_PHONEMES + GAP}
    steps = _costs_by_class(figures, classes, classes)
    for step, figure in figures.items():
        if len(step) == 2 and ":" not in step:
            steps[step[0]][step[1]] = steps[step[1]][step[0]] = figure
    for phoneme in classes:
        steps[phoneme][phoneme] = 0.0
    return _costs(figures, steps)


@cache
def cross_costs() -> Costs:
    """Return the costs of reading an Arabic letter as a Latin phoneme."""
    figures = _figures("cross")
    letters = {letter: arabic_class(letter) for letter in [*ARABIC_PHONEMES, GAP]}
    steps = _costs_by_class(figures, letters, {phoneme: latin_class(phoneme) for phoneme in LATIN_PHONEMES + GAP})
    for letter, regular in ARABIC_PHONEMES.items():
        for phoneme in regular:
            steps[letter][phoneme] = 0.0
    for step, figure in figures.items():
        if len(step) == 2:
            steps[step[1]][step[0]] = figure
    return _costs(figures, steps)


def _costs_by_class(
    figures: Mapping[str, float], firsts: Mapping[str, str], seconds: Mapping[str, str]
) -> dict[str, dict[str, float]]:
    """Return for each step what a step of its class costs; phonemes and letters come with their classes."""
    rows = {
        one: {b: figures.get(f"~{one}{other}", figures.get(f"~{other}{one}", 0.0)) for b, other in seconds.items()}
        for one in sorted(set(firsts.values()))
    }
    return {a: rows[one].copy() for a, one in firsts.items()}


def _costs(figures: Mapping[str, float], steps: dict[str, dict[str, float]]) -> Costs:
    melodies = {}
    for name, figure in figures.items():
        if ":" in name:
            a, _, b = name.partition(":")
            melodies[a, b] = melodies[b, a] = figure
    return Costs(
        steps,
        budget=figures["budget"],
        per_phoneme=figures["per_phoneme"],
        attestation=figures["attestation"],
        attestation_weight=figures["attestation_weight"],
        melodies=melodies,
        best_melodies=max(0.0, -min(melodies.values(), default=0.0)),
    )


def _figures(table: str) -> dict[str, float]:
    """Return the figures of a table; a line of the file is a table, a step (or "~" and a class), and its figure.

    In place of a step there may be two melodies, with a colon between them, or the name of a field of ``Costs``.
    """
    figures = {}
    for line in data_file.read_text("edit_costs").splitlines():
        if line.startswith(table):
            _, step, figure = line.split(" ")
            figures[step] = float(figure)
    return figures
