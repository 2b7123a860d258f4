"""What does it cost to learn site profiles from many records?

    python benchmarks/chrome/site_profiles_cost.py [RECORDS] [SITES]

The records (default: 100,000 of 500 sites) are made up, the same ones in every run: sentences of nonsense words, and
around them most of the 25 lines that their site repeats. Printed are the CPU seconds of one core and the megabytes of
resident memory of each step: the facts of all records, sorted, and the profiles made of them.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator
from random import Random

from normkit import Fact, Record
from normkit_chrome.rules.corpus.chr201_site_chrome import SiteChrome

LETTERS = "abcdefghijklmnoprstuvw"


def made(count: int, sites: int) -> Iterator[Record]:
    """Yield records of about 3,700 code points."""
    random = Random(1)
    words = ["".join(random.choices(LETTERS, k=random.randint(2, 9))) for _ in range(30_000)]

    def sentence(least: int, most: int) -> str:
        return " ".join(random.choices(words, k=random.randint(least, most))).capitalize() + "."

    repeated = [[sentence(2, 8) for _ in range(25)] for _ in range(sites)]
    for number in range(count):
        site = random.randrange(sites)
        around = [line for line in repeated[site] if random.random() < 0.7]
        story = [sentence(15, 60) for _ in range(random.randint(5, 20))]
        text = "\n".join([*around[:7], *story, *around[7:]])
        yield Record(str(number), {"url": f"https://www.site{site}.example/{number}", "text": text})


def main(argv: list[str]) -> int:
    """Print a line for each step."""
    count, sites = (int(argv[at]) if len(argv) > at else default for at, default in enumerate((100_000, 500)))
    rule = SiteChrome()
    facts: list[Fact] = []
    seconds, before = 0.0, peak()
    for record in made(count, sites):
        begun = time.process_time()
        facts += rule.collect(record)
        seconds += time.process_time() - begun
    print(f"collect  {seconds:6.1f} s {peak() - before:6.0f} MB  {len(facts)} facts of {count} records")
    before, begun = peak(), time.process_time()
    facts.sort()
    profiles = rule.reduce(iter(facts))
    found = sum(len(profile.repeated) for profile in profiles.values())
    seconds = time.process_time() - begun
    print(f"reduce   {seconds:6.1f} s {peak() - before:6.0f} MB  {found} lines of {len(profiles)} sites")
    return 0


def peak() -> float:
    """Return the most megabytes that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << (20 if sys.platform == "darwin" else 10))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
