"""``python -m tests.fuzz``: hold records made by chance to the laws, for as long as it is told to.

The seed is printed; the same seed tries the same cases, in the same order. Exit 1 if any law was broken.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import count
from random import SystemRandom
from time import monotonic

from tests.fuzz.campaign import Tally, campaign
from tests.fuzz.material import codes

MOST_FAILURES = 20
"""After so many there is enough to mend."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__.partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(10**6))
    parser.add_argument("--only", type=int, metavar="NUMBER", help="try this case alone")
    parser.add_argument("--cases", type=int, metavar="COUNT", help="stop after so many, however long they take")
    told = parser.parse_args()
    print(f"seed {told.seed}", flush=True)
    tally = Tally()
    numbers = [told.only] if told.only is not None else _numbers(told.minutes, told.cases)
    failures = 0
    for failure in campaign(told.seed, numbers, tally):
        failures += 1
        print(f"\n{failure}", flush=True)
        if failures == MOST_FAILURES:
            break
    _print(tally)
    print(f"{tally.cases} cases, {tally.records} records, {tally.fixed.total()} edits, {failures} failures")
    return 1 if failures else 0


def _numbers(minutes: float, most: int | None) -> Iterator[int]:
    end, said = monotonic() + minutes * 60, monotonic()
    for number in count():
        if number == most or (most is None and monotonic() > end):
            return
        if monotonic() - said > 60:
            said = monotonic()
            print(f"... {number} cases", flush=True)
        yield number


def _print(tally: Tally) -> None:
    print("\nrule    found   edits")
    for code in codes():
        print(f"{code} {tally.found[code]:8,}{tally.fixed[code]:8,}")
    if tally.silent():
        print(f"found nothing: {', '.join(tally.silent())}")


if __name__ == "__main__":
    sys.exit(main())
