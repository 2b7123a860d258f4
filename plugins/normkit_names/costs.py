"""What it costs to read one sound as another, and what a name can afford: the fitted knowledge of ``compare``.

Costs are log-odds: a pair of names pays the sum of its steps, and what is left of a budget is the log-odds of its
being one name. The figures are in ``data/costs.txt``, fitted by ``tools/names_costs.py`` to pairs mined from the name
table of arabic-name-romanizer (Wikidata CC0, Algerian Name Transcription Corpus CC0, DziriNames MIT).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).with_name("data")
GAP = "-"
"""No sound at all."""
LEAST = 0.1
"""The least cost of a step between sounds that do not regularly stand for each other."""

LATIN_SOUNDS = "abcdefghijklmnopqrstuvwxyzAEIOU12345SCKGDT"
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
    """first sound -> second sound -> cost; ``GAP`` on either side."""
    budget: float
    """Log-odds of two names of six sounds that agree in all."""
    each: float
    """What each further sound adds."""
    witness: float
    """What attestation adds: this, and ``weight`` times the log-odds that ``forms`` gives."""
    weight: float


@cache
def latin_class(sound: str) -> str:
    """Return the class of a Latin sound: v vowel, I vowel that stands first, F last, y glide (w, y), c consonant."""
    for name, sounds in ((GAP, GAP), ("F", "12345"), ("I", "AEIOU"), ("v", "aeiou"), ("y", "wy")):
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

    def cost(a: str, b: str) -> float:
        step, of_class = latin_step(a, b)
        return 0.0 if a == b else figures.get(step, figures.get("~" + of_class, 0.0))

    return _costs(figures, {a: {b: cost(a, b) for b in LATIN_SOUNDS + GAP} for a in LATIN_SOUNDS + GAP})


@cache
def cross_costs() -> Costs:
    """Return the costs of reading a Latin sound as an Arabic letter."""
    figures = _figures("cross")

    def cost(a: str, b: str) -> float:
        step, of_class = cross_step(a, b)
        return figures.get(step, figures.get("~" + of_class, 0.0))

    letters = "".join(SPELT) + GAP
    return _costs(figures, {a: {b: cost(a, b) for b in letters} for a in LATIN_SOUNDS + GAP})


def _costs(figures: dict[str, float], steps: dict[str, dict[str, float]]) -> Costs:
    return Costs(steps, figures["budget"], figures["each"], figures["witness"], figures["weight"])


def _figures(table: str) -> dict[str, float]:
    """Return the figures of a table; a line of the file is a table, a step (or "~" and a class), and its figure."""
    rows = [line.split(" ") for line in (DATA / "costs.txt").read_text("utf-8").splitlines() if line[:1] != "#"]
    return {step: float(figure) for of_table, step, figure in rows if of_table == table}
