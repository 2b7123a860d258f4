"""Search for text that takes more than linear time, or more than a second a megabyte; ``make linear``.

Prints the worst twenty by seconds a megabyte and by exponent; exit code 1 where one is over the limits. Every attack is
looked at by each family, at two sizes; what stands out is looked at again, at three larger ones, several times.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from normkit import Normalizer
from tests.linear import attacks
from tests.linear.growth import Attack, Growth, grow

FAMILIES = ("CHR", "DAT", "HED", "NAM", "TXT")
MOST_RATE = {"CHR": 1.0, "DAT": 2.0, "HED": 1.0, "NAM": 2.0, "TXT": 1.0}
"""Seconds a megabyte of text."""
MOST_EXPONENT = 1.1
FIRST, LARGER = (4_000, 48_000), (20_000, 80_000, 320_000)
"""Code points."""
RECORDS = (6_000, 24_000)
"""Records of a corpus: below, each headline finds more to be compared with as the corpus grows, up to a limit."""
SHOWN = 20


class Result(NamedTuple):
    """What a kit of rules took with an attack."""

    kit: str
    growth: Growth

    @property
    def rate(self) -> float:
        return self.growth.rate

    @property
    def exponent(self) -> float:
        return self.growth.exponent

    def __str__(self) -> str:
        return f"{self.rate:7.2f} s/MB  exponent {self.exponent:5.2f}  {self.kit:4} {self.growth.attack.says}"


def search(kits: dict[str, Normalizer], every: Iterable[Attack], keep: int = 25, fix: bool = False) -> list[Result]:
    """Return what each kit takes with the attacks that stand out, at the larger sizes."""
    rows = [Result(name, grow(kit, attack, FIRST, fix=fix)) for attack in every for name, kit in kits.items()]
    found = []
    for name, kit in kits.items():
        own = [row for row in rows if row.kit == name]
        worst = {id(row.growth): row for by in ("rate", "exponent") for row in _worst(own, by, keep)}
        found += [Result(name, grow(kit, row.growth.attack, LARGER, tries=2, fix=fix)) for row in worst.values()]
    return [again(kits[row.kit], row, LARGER, fix) for row in found]


def again(kit: Normalizer, row: Result, sizes: Sequence[int], fix: bool = False) -> Result:
    """Return a result, measured again where it stands out: others may have been at work."""
    for _ in range(2):
        if row.exponent <= MOST_EXPONENT and row.rate <= MOST_RATE.get(row.kit, sum(MOST_RATE.values())):
            break
        other = grow(kit, row.growth.attack, sizes, tries=2, fix=fix)
        least = tuple(map(min, row.growth.seconds, other.seconds))
        row = Result(row.kit, row.growth._replace(seconds=least))
    return row


def _worst(rows: list[Result], by: str, count: int = SHOWN) -> list[Result]:
    return sorted(rows, key=attrgetter(by), reverse=True)[:count]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.linear", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pairs", type=int, default=attacks.PAIRS, help="pairs of fragments (default: %(default)s)")
    parser.add_argument("--only", choices=("text", "fields", "corpora", "fixes"), help="a part of the search")
    given = parser.parse_args()
    of_corpora = Normalizer().corpus_rules
    kits = {family: Normalizer(select=[family], ignore=of_corpora) for family in FAMILIES}
    found: list[Result] = []
    if given.only in (None, "text"):
        found += search(kits, chain(attacks.in_text(given.pairs), attacks.of_many_words()))
    if given.only in (None, "fields"):
        found += search(kits, attacks.in_other_fields())
    if given.only in (None, "corpora"):
        for code in of_corpora:
            kit = Normalizer(select=[code])
            found += [Result(code, grow(kit, attack, RECORDS)) for attack in attacks.on_corpora()]
    if given.only in (None, "fixes"):
        worst = [
            row.growth.attack for family in FAMILIES for row in _worst([r for r in found if r.kit == family], "rate")
        ]
        some = chain(worst, attacks.of_many_words())
        found += search({"all": Normalizer(ignore=of_corpora)}, some, fix=True)
    return report(found)


def report(found: list[Result]) -> int:
    """Print the worst results; return the exit code."""
    for by in ("rate", "exponent"):
        print(f"\nThe worst {SHOWN} by {by}:")
        print(*_worst(found, by), sep="\n")
    slow = [row for row in found if row.kit in MOST_RATE and row.rate > MOST_RATE[row.kit]]
    steep = [row for row in found if row.exponent > MOST_EXPONENT]
    print(f"\n{len(found)} confirmed at larger sizes; over the limits: {len(slow)} by rate, {len(steep)} by exponent")
    return int(bool(slow or steep))


if __name__ == "__main__":
    sys.exit(main())
