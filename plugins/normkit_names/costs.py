"""What it costs to read one sound as another: the whole knowledge of ``normkit_names.compare``, as data.

Costs are log-odds: a name costs the sum of its steps, and what is left of a budget that grows with the length of
the name is the log-odds of its being one name. The figures come from a logistic regression on the steps of about
9,000 labelled pairs of Latin spellings and 3,000 of a Latin and an Arabic spelling, rounded to 0.1; what differs
little from the cost of its class is left out (``tools/names_costs.py``). The pairs derive from Wikidata (CC0), the
Algerian Name Transcription Corpus (CC0) and DziriNames (MIT).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

Costs = dict[str, dict[str, float]]
"""cost of reading one sound as another; the empty string is no sound at all."""

GAP = "-"

LATIN_BUDGET = (3.2, 0.37)
"""Budget of a name of six sounds, and what each further sound adds."""
LATIN_CLASSES = {
    "-F": 3.7, "-I": 1.5, "-c": 2.4, "-v": 1.3, "-y": 2.9, "FF": 2.4, "FI": 2.0, "Fc": 4.1, "Fv": 1.1, "Fy": 0.8,
    "II": 0.1, "Ic": 2.9, "Iv": 0.1, "Iy": 1.3, "cc": 2.6, "cv": 4.1, "cy": 2.8, "vv": 1.1, "vy": 1.0, "yy": 3.5,
}  # fmt: skip
"""By class: v vowel, I vowel that stands first, F vowel that stands last, y glide (w, y), c consonant."""
LATIN = {
    0.1: "2u 4u AU Aa CS EI Ei Gq OU Uw ae dz ei iy kq ou ow uw vw",
    0.2: "1u AO Dz",
    0.3: "AE gk",
    0.4: "-e",
    0.5: "-2 2i ey gj gq",
    0.6: "Dd -E eo",
    0.7: "1e 45",
    0.8: "AI -I sz",
    0.9: "12",
    1.0: "Kh bp mn",
    1.2: "Cj Gk Ts -l",
    1.3: "-K hj",
    1.5: "3a Gg Kk au ay eu ew jy",
    1.6: "3e 3u Th st -v",
    1.8: "-p -T Uv io",
    2.0: "Aw -D -G js ls -t -y Tt -U ms -q -z",
    2.2: "Ad Sh aw 1i As ai",
    2.4: "-i iw uv iu",
    2.9: "-O",
    3.7: "bh dm bm dh hv -n 13",
    4.1: "-w",
    5.1: "-3 -1",  # -i and -a at the end make another name: Azzouz and Azzouzi, Karim and Karima
}
"""Latin sounds (see ``latin.sounds``) that differ more, or less, than their classes do."""

CROSS_BUDGET = (4.1, 0.65)
SPELT = {
    "ا": "aeAE12ouOi", "ب": "bp", "ت": "t", "ث": "Tts", "ج": "jgC", "ح": "h", "خ": "K", "د": "d", "ذ": "Ddz",
    "ر": "r", "ز": "z", "س": "s", "ش": "SC", "ص": "s", "ض": "dDz", "ط": "t", "ظ": "zDd", "ع": "aAeEoOiI",
    "غ": "Gg", "ف": "fv", "ق": "qkgG", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h12", "و": "wuoUO45v",
    "ي": "yiIe312E", "پ": "p", "چ": "C", "ژ": "j", "گ": "g",
}  # fmt: skip
"""Arabic letter -> the Latin sounds that regularly stand for it; these cost nothing unless ``CROSS`` says so."""
CROSS_CLASSES = {
    "F-": 4.2, "FH": 2.1, "FK": 4.4, "FW": 4.9, "-H": 2.4, "I-": 0.6, "IH": 1.7, "IK": 3.8, "IW": 0.4, "-K": 3.4,
    "-W": 4.0, "c-": 3.0, "cH": 3.5, "cK": 3.3, "cW": 4.1, "v-": 0.4, "vH": 3.0, "vK": 4.1, "vW": 3.6, "y-": 4.0,
    "yH": 3.2, "yK": 4.5, "yW": 3.8,
}  # fmt: skip
"""Latin class, then Arabic class: W letters that may be long vowels, H ayn and ha, K all others."""
CROSS = {
    0.1: "u-",
    0.3: "Oع Tث fف gق zظ 1ا 3ي 5و Dض dد jج lل oو rر tت",
    0.5: "4و Cش vو 2ه aع iع nن oا pب eا",
    0.9: "-ح eي 2ا Aو Aي I- i-",
    1.1: "-ع 2ي tث",
    1.5: "Dد uا A- sز",
    1.8: "2- l- -ل",
    2.1: "jز S- q- s- iا -ط",
    2.4: "aي eه -ا 1ي",
    3.4: "3ه -ه",
    4.2: "n- h- -ن",
    5.5: "-ي 3- y-",
}
"""Latin sound, then Arabic letter: what differs from the above."""

_LATIN_SOUNDS = "abcdefghijklmnopqrstuvwxyzAEIOU12345SCKGDT"


def latin_class(sound: str) -> str:
    """Return the class of a Latin sound, as ``LATIN_CLASSES`` names it."""
    for name, sounds in (("-", GAP), ("F", "12345"), ("I", "AEIOU"), ("v", "aeiou"), ("y", "wy")):
        if sound in sounds:
            return name
    return "c"


def arabic_class(letter: str) -> str:
    """Return the class of a folded Arabic letter, as ``CROSS_CLASSES`` names it."""
    return GAP if letter == GAP else "W" if letter in "اوي" else "H" if letter in "عه" else "K"


@cache
def latin_costs() -> Costs:
    """Return the costs between Latin sounds, both ways."""
    special = {frozenset(pair): cost for cost, pairs in LATIN.items() for pair in pairs.split()}

    def cost(a: str, b: str) -> float:
        of_class = LATIN_CLASSES["".join(sorted((latin_class(a), latin_class(b))))]
        return 0.0 if a == b else special.get(frozenset((a, b)), of_class)

    return _table(_LATIN_SOUNDS, _LATIN_SOUNDS, cost)


@cache
def cross_costs() -> Costs:
    """Return the costs of reading a Latin sound as an Arabic letter."""
    special = {pair: cost for cost, pairs in CROSS.items() for pair in pairs.split()}

    def cost(a: str, b: str) -> float:
        regular = 0.0 if a in SPELT.get(b, "") else CROSS_CLASSES[latin_class(a) + arabic_class(b)]
        return special.get(a + b, regular)

    return _table(_LATIN_SOUNDS, "".join(SPELT), cost)


def _table(rows: str, columns: str, cost: Callable[[str, str], float]) -> Costs:
    table = {a: {b: cost(a, b) for b in columns} | {"": cost(a, GAP)} for a in rows}
    table[""] = {b: cost(GAP, b) for b in columns}
    return table
