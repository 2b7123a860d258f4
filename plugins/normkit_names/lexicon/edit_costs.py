"""What it costs to read one sound as another, and what a name can afford: the fitted knowledge of ``compare``.

Costs are log-odds: a pair of names pays the sum of its steps, and what is left of a budget is the log-odds of its being
one name. The figures are in ``data/edit_costs.txt``, fitted by ``tools/names/fit_edit_costs.py`` to pairs mined from
the name table of arabic-name-romanizer (Wikidata CC0, Algerian Name Transcription Corpus CC0, DziriNames MIT).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).with_name("data")
GAP = "-"
"""No sound at all."""
LEAST = 0.1
"""The least cost of a step between sounds that do not regularly stand for each other."""

LATIN_SOUNDS = "abcdefghijklmnopqrstuvwxyzAEIOU12345SCKGDT"
VOICED_SOUNDS = LATIN_SOUNDS + "6äëïöü"
"""The same with the vowels that ``latin.voiced`` tells apart."""
SPELT = {
    "ا": "aeAE12ouOi", "ب": "bp", "ت": "t", "ث": "Tts", "ج": "jgC", "ح": "h", "خ": "K", "د": "d", "ذ": "Ddz",
    "ر": "r", "ز": "z", "س": "s", "ش": "SC", "ص": "s", "ض": "dDz", "ط": "t", "ظ": "zDd", "ع": "aAeEoOiI",
    "غ": "Gg", "ف": "fv", "ق": "qkgG", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h12", "و": "wuoUO45v",
    "ي": "yiIe312E", "پ": "p", "چ": "C", "ژ": "j", "گ": "g",
}  # fmt: skip
"""Arabic letter -> the Latin sounds that regularly stand for it; these cost nothing unless the table says so."""


class Costs(NamedTuple):
    """Costs between the sounds of two scripts, and the budget that they are paid from."""

    steps: dict[str, dict[str, float]]
    """Sound, or Arabic letter -> Latin sound -> cost; ``GAP`` on either side."""
    budget: float
    """Log-odds of two names of six sounds that agree in all."""
    each: float
    """What each further sound adds."""
    witness: float
    """What attestation adds: this, and ``weight`` times the log-odds that ``forms`` gives."""
    weight: float
    melodies: dict[tuple[str, str], float]
    """Two melodies (``latin.voiced``), either way -> what it costs, beside the steps, that both are not one."""


@cache
def latin_class(sound: str) -> str:
    """Return the class of a Latin sound: y glide (w, y), c consonant, v vowel, I first, F last, V last but one."""
    for name, sounds in ((GAP, GAP), ("F", "123456"), ("I", "AEIOU"), ("v", "aeiou"), ("V", "äëïöü"), ("y", "wy")):
        if sound in sounds:
            return name
    return "c"


@cache
def arabic_class(letter: str) -> str:
    """Return the class of a folded Arabic letter: W letters that may be long vowels, H ayn and ha, K all others."""
    return GAP if letter == GAP else "W" if letter in "اوي" else "H" if letter in "عه" else "K"


def latin_step(a: str, b: str) -> tuple[str, str]:
    """Return a step between two Latin sounds, either way, and its class."""
    one, other = latin_class(a), latin_class(b)
    return (a + b if a < b else b + a), (one + other if one < other else other + one)


def cross_step(a: str, b: str) -> tuple[str, str]:
    """Return a step between a Latin sound and an Arabic letter and its class, "" for a regular one."""
    return a + b, "" if a in SPELT.get(b, "") else latin_class(a) + arabic_class(b)


@cache
def latin_costs() -> Costs:
    """Return the costs between Latin sounds, both ways."""
    figures = _figures("latin")
    classes = {sound: latin_class(sound) for sound in VOICED_SOUNDS + GAP}
    steps = _by_class(figures, classes, classes)
    for step, figure in figures.items():
        if len(step) == 2 and ":" not in step:
            steps[step[0]][step[1]] = steps[step[1]][step[0]] = figure
    for sound in classes:
        steps[sound][sound] = 0.0
    return _costs(figures, steps)


@cache
def cross_costs() -> Costs:
    """Return the costs of reading an Arabic letter as a Latin sound."""
    figures = _figures("cross")
    letters = {letter: arabic_class(letter) for letter in [*SPELT, GAP]}
    steps = _by_class(figures, letters, {sound: latin_class(sound) for sound in LATIN_SOUNDS + GAP})
    for letter, regular in SPELT.items():
        for sound in regular:
            steps[letter][sound] = 0.0
    for step, figure in figures.items():
        if len(step) == 2:
            steps[step[1]][step[0]] = figure
    return _costs(figures, steps)


def _by_class(
    figures: Mapping[str, float], firsts: Mapping[str, str], seconds: Mapping[str, str]
) -> dict[str, dict[str, float]]:
    """Return for each step what a step of its class costs; sounds and letters come with their classes."""
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
    return Costs(steps, figures["budget"], figures["each"], figures["witness"], figures["weight"], melodies)


def _figures(table: str) -> dict[str, float]:
    """Return the figures of a table; a line of the file is a table, a step (or "~" and a class), and its figure.

    In place of a step there may be two melodies, with a colon between them, or the name of a field of ``Costs``.
    """
    figures = {}
    for line in (DATA / "edit_costs.txt").read_text("utf-8").splitlines():
        if line.startswith(table):
            _, step, figure = line.split(" ")
            figures[step] = float(figure)
    return figures
