"""What the parts that two names share, lack and order otherwise say together: a sum of log-odds.

After Fellegi and Sunter (1969): what is shared weighs by its rarity, what is not by how often one bearer's names differ
so. The weights (``data/name_evidence.txt``) are fitted by ``tools/names/fit_name_evidence.py``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp, log

from normkit_names.lexicon import data_file
from normkit_names.matching.assignment import Links, Places
from normkit_names.matching.part_odds import OF_UNKNOWN, rarity
from normkit_names.matching.word_odds import SURE
from normkit_names.normalization.memo import memoize
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
OF_FAMILY = 7.0
"""How much the rarity of names sums to that two of a family share, or others of one given name."""
_GENERATIONS = frozenset(GENERATIONS.values())

FEATURES = (
    "prior", "rarity", "beyond a family", "doubt", "doubt between scripts", "other given name", "other parts",
    "other in number", "more beside", "front", "front often", "middle", "end", "order", "order though told",
    "cut short", "bin on one side", "one part", "generation",
)  # fmt: skip
"""The pieces of evidence that have a weight; ``explanation`` has them in words."""

Shape = tuple[tuple[Places, ...], int, int, str, str, str, str]
"""What tells the evidence that no word adds to: the places of the links, how many parts each name has, which of those
before the first link are often left out (``_often_left_out``), and the marks."""
Observed = tuple[str, float, str, str]
"""A piece of evidence: which feature, how much of it, and the parts of both names that show it, "" where none do."""
_Seen = tuple[str, float, int, int]
"""The same with the numbers of the parts, those of the second name behind those of the first; -1 where none do."""


def observe(first: Reading, second: Reading, links: Links) -> list[Observed]:
    """Return the evidence of two names, whose parts are linked.

    What stands behind the given name is shared by a family: where the given name is doubtful though both spellings are
    known, or one name has another in front, the rarity of the others says nothing. Where another pair of one script is
    doubtful, only so much does as is more than two of a family share, and of names that are known.
    """
    a, b = first[0], second[0]
    of_shape, of_family = _observe_shape(_shape(first, second, links))
    of_family = of_family or _is_doubt_of_known(a, b, links)
    one_script = is_one_script(first, second)
    is_doubtful = one_script and min(links[1]) < 0
    beyond = -OF_FAMILY
    seen: list[Observed] = [("prior", 1.0, "", "")]
    for (i, i_end, j, j_end), odds in zip(*links, strict=True):
        one, other = "".join(a[i:i_end]), "".join(b[j:j_end])
        if CUT in (one[-1], other[-1]):
            seen.append(("cut short", 1.0, one, other))
        elif odds < 0:
            seen.append(("doubt" if one_script else "doubt between scripts", -odds, one, other))
        elif not of_family:
            rarest = min(rarity(one), rarity(other))
            if not is_doubtful:
                seen.append(("rarity", rarest, one, other))
            elif rarest != OF_UNKNOWN:
                beyond += rarest
    if beyond > 0:
        seen.append(("beyond a family", beyond, "", ""))
    parts = (*a, *b, "")
    return seen + [(feature, amount, parts[one], parts[other]) for feature, amount, one, other in of_shape]


def _shape(first: Reading, second: Reading, links: Links) -> Shape:
    """Return the shape of two names, whose parts are linked."""
    (a, marks_a), (b, marks_b) = first, second
    places = links[0]
    begin_a, _, begin_b, _ = places[0]
    if begin_b:
        for place in places:
            if place[2] < begin_b:
                begin_b = place[2]
    often_a = _often_left_out(a[:begin_a]) if begin_a else ""
    often_b = _often_left_out(b[:begin_b]) if begin_b else ""
    return places, len(a), len(b), often_a, often_b, marks_a, marks_b


def _often_left_out(parts: Parts) -> str:
    """Return a mark for each part: "x" where names often leave it out, else a space."""
    often = ""
    for part in parts:
        often += "x" if is_often_left_out(part) else " "
    return often


def is_often_left_out(part: str) -> bool:
    """Say whether names often lack this part where others have it in front."""
    return part in _OFTEN_IN_FRONT or part.startswith(_KUNYA)


def _is_doubt_of_known(a: Parts, b: Parts, links: Links) -> bool:
    """Say whether the first link is doubtful though both parts are names that are attested: the doubt is no slip."""
    (i, _, j, _), odds = links[0][0], links[1][0]
    return odds < 0 and rarity(a[i]) != OF_UNKNOWN != rarity(b[j])


def is_one_script(first: Reading, second: Reading) -> bool:
    """Say whether two names are of one script, so that letters tell too; the Latin one is the first of two."""
    return first[0][0].isascii() == second[0][0].isascii()


def _observe_shape(shape: Shape) -> tuple[list[_Seen], bool]:
    """Return the evidence of a shape, and whether it tells another given name, or one in front."""
    places, length_a, length_b, often_a, often_b, marks_a, marks_b = shape
    seen: list[_Seen] = []
    if len(places) == 1:
        seen.append(("one part", 1.0, -1, -1))
    of_b = sorted([place[2:] for place in places])
    rest_a = _lacked([place[:2] for place in places], range(length_a), often_a, seen)
    rest_b = _lacked(of_b, range(length_a, length_a + length_b), often_b, seen)
    of_family = _unshared(rest_a, rest_b, seen)
    if of_b != [place[2:] for place in places]:
        told = SURNAME_TOLD in marks_a or SURNAME_TOLD in marks_b
        seen.append(("order though told" if told else "order", 1.0, -1, -1))
    if (SON in marks_a) != (SON in marks_b) or (DAUGHTER in marks_a) != (DAUGHTER in marks_b):
        seen.append(("bin on one side", 1.0, -1, -1))
    if _GENERATIONS.isdisjoint(marks_a) != _GENERATIONS.isdisjoint(marks_b):
        seen.append(("generation", 1.0, -1, -1))
    return seen, of_family


def _unshared(rest_a: list[tuple[int, str]], rest_b: list[tuple[int, str]], seen: list[_Seen]) -> bool:
    """Tell ``seen`` the evidence of the parts that have no partner: other names on both sides, and what one side has
    more; say whether it is another given name, or one in front.
    """
    more, fewer = (rest_a, rest_b) if len(rest_a) >= len(rest_b) else (rest_b, rest_a)
    if not fewer:
        seen += [(place, 1.0, part, -1) for part, place in more]
        return bool(more) and more[0][1] == "front"
    in_front = more[0][1] == fewer[0][1] == "front"
    seen.append(("other given name" if in_front else "other parts", 1.0, more[0][0], fewer[0][0]))
    if len(fewer) > 1:
        seen.append(("other in number", len(fewer) - 1.0, -1, -1))
    if len(more) > len(fewer):
        seen.append(("more beside", float(len(more) - len(fewer)), -1, -1))
    return in_front


def _lacked(taken: Sequence[tuple[int, ...]], parts: range, often: str, seen: list[_Seen]) -> list[tuple[int, str]]:
    """Return the numbers of the parts without a partner, and whether each stands in front of those with one, behind, or
    between; ``taken`` are the places of those with one, in order.

    Parts in front that are ``often`` left out are told to ``seen`` instead.
    """
    found = []
    end = 0
    for start, next_end in taken:
        for number in range(end, start):
            if not end and often[number] == "x":
                seen.append(("front often", 1.0, parts[number], -1))
            else:
                found.append((parts[number], "middle" if end else "front"))
        end = next_end
    return found + [(part, "end") for part in parts[end:]]


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


@cache
def other_names_odds() -> float:
    """Return the log-odds of two names that have one part in common at most, and each another given name.

    No evidence makes more of such names without an initial or a given name that is often left out; where the other
    parts stand elsewhere, it makes less.
    """
    of = weights()
    return of["prior"] + of["one part"] + of["other given name"]


@cache
def _word_weights() -> tuple[float, float, float, float, float]:
    """Return the weights of rarity, of rarity beyond a family's, of doubt in one script and between two, and of a part
    cut short.
    """
    of = weights()
    return of["rarity"], of["beyond a family"], of["doubt"], of["doubt between scripts"], of["cut short"]


@memoize
def _shape_odds(shape: Shape) -> tuple[float, bool]:
    """Return what the evidence of a shape sums to, and whether it tells another given name, or one in front."""
    seen, of_family = _observe_shape(shape)
    of = weights()
    return of["prior"] + sum([of[feature] * amount for feature, amount, _, _ in seen]), of_family


def whole_odds(first: Reading, second: Reading, links: Links) -> float:
    """Return the log-odds of two names by the evidence (``observe``) and by the least likely pair of parts.

    Names that are compared are of few shapes, so only their words are weighed anew.
    """
    (a, marks_a), (b, marks_b) = first, second
    places, odds_of = links
    total, of_family = _shape_odds(_shape(first, second, links))
    if not of_family and odds_of[0] < 0.0:
        of_family = _is_doubt_of_known(a, b, links)
    of_rarity, of_beyond, of_doubt, of_doubt_between, of_cut = _word_weights()
    are_cut = CUT in marks_a or CUT in marks_b
    worst = SURE
    doubts = shared = known = 0.0
    for number, odds in enumerate(odds_of):
        if odds < 0.0:
            doubts -= odds
            continue
        if odds < worst:
            worst = odds
        if are_cut or not of_family:
            i, i_end, j, j_end = places[number]
            one = a[i] if i_end == i + 1 else a[i] + a[i + 1]
            other = b[j] if j_end == j + 1 else b[j] + b[j + 1]
            if are_cut and (one[-1] == CUT or other[-1] == CUT):
                total += of_cut
            elif not of_family:
                rarest = rarity(one)
                if one != other and (of_other := rarity(other)) < rarest:
                    rarest = of_other
                shared += rarest
                if rarest != OF_UNKNOWN:
                    known += rarest
    if not doubts:
        total += of_rarity * shared
    elif is_one_script(first, second):
        total += of_doubt * doubts + of_beyond * max(0.0, known - OF_FAMILY)
    else:
        total += of_doubt_between * doubts + of_rarity * shared
    if total > SURE:
        total = SURE
    return -log(exp(-worst) + exp(-total))  # ``both``, without the call


def worst_odds(links: Links) -> float:
    """Return the log-odds of the least likely pair of parts that is likely one."""
    worst = SURE
    for odds in links[1]:
        if 0 <= odds < worst:
            worst = odds
    return worst
