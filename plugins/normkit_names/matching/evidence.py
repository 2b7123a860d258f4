"""What the parts that two names share, lack and order otherwise say together: a sum of log-odds.

After Fellegi and Sunter (1969): what is shared weighs by its rarity, what is not by how often one bearer's names differ
so. The weights (``data/name_evidence.txt``) are fitted by ``tools/names/fit_name_evidence.py``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp, log

from normkit_names.lexicon import data_file
from normkit_names.matching.assignment import Link
from normkit_names.matching.part_odds import OF_UNKNOWN, rarity
from normkit_names.matching.word_odds import SURE
from normkit_names.normalization.parts import Parts
from normkit_names.normalization.reading import CUT, DAUGHTER, GENERATIONS, SON, SURNAME_TOLD, Reading
from normkit_names.normalization.titles import ALSO_NAMES, ARABIC_ALSO_NAMES, TITLES

_OFTEN_IN_FRONT = (
    TITLES
    | ALSO_NAMES
    | ARABIC_ALSO_NAMES
    | frozenset(
        {
            "muhammad",
            "mohammad",
            "mohammed",
            "mohamed",
            "mohamad",
            "muhammed",
            "abd",
            "gholam",
            "ghulam",
            "محمد",
            "غلام",
        }
    )
)
"""Parts that names have in front or lack: titles, and given names that are mostly left out before another one."""
_KUNYA = ("abu", "um", "ابو", "ام")
_GENERATIONS = frozenset(GENERATIONS.values())

FEATURES = (
    "prior", "rarity", "doubt", "other given name", "other parts", "other in number", "more beside", "front",
    "front often", "middle", "end", "order", "order though told", "cut short", "bin on one side", "one part",
    "generation",
)  # fmt: skip
"""The pieces of evidence that have a weight; ``explanation`` has them in words."""

Places = tuple[int, int, float]
"""A ``Link`` as the second name has it."""
Observed = tuple[str, float, str, str]
"""A piece of evidence: which feature, how much of it, and the parts of both names that show it, "" where none do."""


def observe(first: Reading, second: Reading, links: Sequence[Link]) -> list[Observed]:
    """Return the evidence of two names, whose parts are linked.

    What stands behind the given name is shared by a family: where the given name is doubtful though both spellings are
    known, or one name has another in front, the rarity of the others says nothing.
    """
    (a, marks_a), (b, marks_b) = first, second
    seen: list[Observed] = [("prior", 1.0, "", "")]
    unshared: list[Observed] = []
    of_family = False
    if not len(links) == len(a) == len(b):
        of_family = _unshared(a, b, links, unshared)
    if links and links[0][4] < 0 and not of_family:
        of_family = _are_known(a[links[0][0]], b[links[0][2]])
    in_order = True
    last = 0
    for i, i_end, j, j_end, odds in links:
        one = a[i] if i_end == i + 1 else a[i] + a[i + 1]
        other = b[j] if j_end == j + 1 else b[j] + b[j + 1]
        if j < last:
            in_order = False
        last = j
        if one[-1] == CUT or other[-1] == CUT:
            seen.append(("cut short", 1.0, one, other))
        elif odds < 0:
            seen.append(("doubt", -odds, one, other))
        elif not of_family:
            seen.append(("rarity", rarity(one) if one == other else min(rarity(one), rarity(other)), one, other))
    if len(links) == 1:
        seen.append(("one part", 1.0, "", ""))
    seen += unshared
    if not in_order:
        told = SURNAME_TOLD in marks_a or SURNAME_TOLD in marks_b
        seen.append(("order though told" if told else "order", 1.0, "", ""))
    if marks_a != marks_b:
        if (SON in marks_a) != (SON in marks_b) or (DAUGHTER in marks_a) != (DAUGHTER in marks_b):
            seen.append(("bin on one side", 1.0, "", ""))
        if _GENERATIONS.isdisjoint(marks_a) != _GENERATIONS.isdisjoint(marks_b):
            seen.append(("generation", 1.0, "", ""))
    return seen


def _are_known(one: str, other: str) -> bool:
    """Say whether two parts are names that are attested: a doubt is then no slip."""
    return max(rarity(one), rarity(other)) < OF_UNKNOWN


def _unshared(a: Parts, b: Parts, links: Sequence[Link], seen: list[Observed]) -> bool:
    """Tell ``seen`` the evidence of the parts that have no partner: other names on both sides, and what one side has
    more; say whether it is another given name, or one in front.
    """
    rest_a = _lacked(a, links, seen)
    rest_b = _lacked(b, [links[0][2:]] if len(links) == 1 else sorted([link[2:] for link in links]), seen)
    more, fewer = (rest_a, rest_b) if len(rest_a) >= len(rest_b) else (rest_b, rest_a)
    if not fewer:
        seen += [(place, 1.0, part, "") for part, place in more]
        return bool(more) and more[0][1] == "front"
    in_front = more[0][1] == fewer[0][1] == "front"
    seen.append(("other given name" if in_front else "other parts", 1.0, more[0][0], fewer[0][0]))
    if len(fewer) > 1:
        seen.append(("other in number", len(fewer) - 1.0, "", ""))
    if len(more) > len(fewer):
        seen.append(("more beside", float(len(more) - len(fewer)), "", ""))
    return in_front


def _lacked(parts: Parts, taken: Sequence[Link | Places], seen: list[Observed]) -> list[tuple[str, str]]:
    """Return the parts without a partner, and whether each stands in front of those with one, behind, or between;
    ``taken`` are the places of those with one, in order.

    Parts in front that are often left out are told to ``seen`` instead.
    """
    found = []
    end = 0
    for place in taken:
        if place[0] > end:
            for part in parts[end : place[0]]:
                if not end and (part in _OFTEN_IN_FRONT or part.startswith(_KUNYA)):
                    seen.append(("front often", 1.0, part, ""))
                else:
                    found.append((part, "middle" if end else "front"))
        end = place[1]
    if end < len(parts):
        place_of_rest = "end" if end else "front"
        found += [(part, place_of_rest) for part in parts[end:]]
    return found


def tell_two(first: Reading, second: Reading) -> bool:
    """Say whether two names tell that their bearers are two: a son and a daughter, two generations."""
    marks_a, marks_b = first[1], second[1]
    if not marks_a or not marks_b:
        return False
    if {SON, DAUGHTER} <= {*marks_a, *marks_b} and not (SON in marks_a and DAUGHTER in marks_a):
        return not (SON in marks_b and DAUGHTER in marks_b)
    one, other = _GENERATIONS & {*marks_a}, _GENERATIONS & {*marks_b}
    return bool(one and other and one != other)


@cache
def weights() -> dict[str, float]:
    """Return the weight of each feature."""
    lines = (line.rsplit(" ", 1) for line in data_file.read_text("name_evidence").splitlines() if line[:1] != "#")
    return {feature: float(figure) for feature, figure in lines}


def both(a: float, b: float) -> float:
    """Return the log-odds of two things both being so, of which each can fail: at most those of the less likely.

    >>> both(9, 1) > 0.9, both(1, 1) < 1
    (True, True)
    """
    return -log(exp(-a) + exp(-b))


def evidence_odds(first: Reading, second: Reading, links: Sequence[Link]) -> float:
    """Return the log-odds that evidence gives two names."""
    of = weights()
    total = 0.0
    for feature, amount, _, _ in observe(first, second, links):
        total += of[feature] * amount
    return total if total < SURE else SURE


def worst_odds(links: Sequence[Link]) -> float:
    """Return the log-odds of the least likely pair of parts that is likely one."""
    worst = SURE
    for link in links:
        if 0 <= link[4] < worst:
            worst = link[4]
    return worst
