"""What a record costs by its kind, beside ``ftfy.fix_text`` on the same texts, and which rules take it.

    python benchmarks/engine/per_record.py [FOLDER] [--rounds 5] [--rules]

Kinds: "tiny" (a title and two sentences), "dense" (the articles of ``throughput.py``: many names and dates, a line of
the site's) and, where FOLDER holds labelled pages (see ``chrome/labelled_pages.py``), "articles": up to 400 true bodies
in English. normkit, with all rules but those across records, and ftfy take turns in one process; printed are medians of
processor time, as microseconds a record and as throughput beside ftfy's. ``--rules`` prints each rule's share.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

import ftfy

from benchmarks.chrome.labelled_pages import pages
from benchmarks.engine.throughput import records
from normkit import Normalizer

Records = Sequence[dict[str, str]]
ENGLISH = frozenset(("the", "of", "and", "to", "in"))
_ENGLISH_SHARE = 0.12
"""Share of a text's words that are these, at the least, where it is in English."""
MOST = 400


def tiny() -> Iterator[dict[str, str]]:
    """Yield records that no rule has anything to say of."""
    for number in range(2_000):
        text = "The river was calm. Nobody had seen it like this before."
        yield {"title": f"A quiet day in Tolvan {number}", "text": text, "published": "2024-01-02"}


def articles(folder: Path) -> Iterator[dict[str, str]]:
    """Yield the true bodies in English among labelled pages."""
    for page in pages(folder).values():
        words = page["body"].lower().split()
        if words and sum(word in ENGLISH for word in words) > _ENGLISH_SHARE * len(words):
            yield {"title": page["title"] or "", "text": page["body"], "published": "2020-05-05"}


def seconds(work: Callable[[dict[str, str]], Any], given: Records) -> float:
    """Return the processor seconds that this takes for all records."""
    start = time.process_time()
    for record in given:
        work(record)
    return time.process_time() - start


def compared(kind: str, given: Records, rounds: int) -> str:
    """Return a line of figures."""
    kit = Normalizer()
    works: dict[str, Callable[[dict[str, str]], Any]] = {
        "ftfy": lambda record: ftfy.fix_text(record["text"]),
        "check": kit.check,
        "fix": kit.fix,
    }
    for work in works.values():
        seconds(work, given)  # tables are read, patterns compiled
    taken = [{name: seconds(work, given) for name, work in works.items()} for _ in range(rounds)]
    points = sum(len(record["text"]) for record in given)
    row = f"{kind:9} {len(given):6,} {points / len(given):8,.0f}"
    for name in works:
        row += f" {median(one[name] for one in taken) / len(given) * 1e6:8,.0f}"
    for name in ("check", "fix"):
        row += f" {median(one['ftfy'] / one[name] for one in taken):10.2f}"
    return f"{row} {points / median(one['ftfy'] for one in taken) / 1e6:9.1f}"


def shares(given: Records) -> dict[str, float]:
    """Return the share of the rules in the time of ``check``, the largest first.

    What several rules share is counted as of the one that is asked first.
    """
    kit, taken = Normalizer(), defaultdict[str, float](float)
    for rule in kit.rules:
        check = rule.check

        def timed(*asked: Any, check: Callable[..., Any] = check, code: str = rule.code) -> list[Any]:
            start = time.thread_time()
            found = list(check(*asked))
            taken[code] += time.thread_time() - start
            return found

        object.__setattr__(rule, "check", timed)
    for _ in range(2):
        taken.clear()
        start = time.thread_time()
        for record in given:
            kit.check(record)
        whole = time.thread_time() - start
    return {code: taken[code] / whole for code in sorted(taken, key=taken.__getitem__, reverse=True)}


def main() -> int:
    """Print a line for each kind of record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--rules", action="store_true", help="which rules take how much of a check")
    args = parser.parse_args()
    kinds: dict[str, Records] = {"tiny": list(tiny()), "dense": list(islice(records(800), 800))}
    if args.folder:
        kinds["articles"] = list(islice(articles(args.folder), MOST))
    print(f"{'':23} {'microseconds a record':>26} {'throughput / ftfy':>21} {'ftfy':>9}")
    print(
        f"{'':9} {'records':>6} {'points':>7} {'ftfy':>8} {'check':>8} {'fix':>8} {'check':>10} {'fix':>10} {'M/s':>9}"
    )
    for kind, given in kinds.items():
        print(compared(kind, given, args.rounds), flush=True)
    for kind, given in kinds.items() if args.rules else ():
        print(kind, ", ".join(f"{code} {share:.0%}" for code, share in islice(shares(given).items(), 10)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
