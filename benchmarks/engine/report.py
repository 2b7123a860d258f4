"""What ``--report`` costs: ``check`` with and without it, in turn, in one process that asks rules in another.

    python benchmarks/engine/report.py [RECORDS] [--rounds 3]

RECORDS (default 20,000) are those of ``throughput.py``. Printed are medians of processor time in seconds, of both
processes, and sizes of the files: with the texts of 500 records of each rule, and with all of them.
"""

from __future__ import annotations

import argparse
import io
import json
import os
from contextlib import redirect_stdout
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.engine.throughput import records
from normkit.cli.main import main

WAYS = {
    "check": (),
    "check --report": ("--report", "report.html"),
    "check --report --report-examples 0": ("--report", "report.html", "--report-examples", "0"),
}


def seconds(*argv: str) -> tuple[float, str]:
    """Return the processor seconds of a run of the command line, its worker's too, and what it printed."""
    start = sum(os.times()[:4])
    with redirect_stdout(io.StringIO()) as out:
        main(argv)
    return sum(os.times()[:4]) - start, out.getvalue()


def compared(count: int, rounds: int) -> None:
    """Print a line of figures for each way."""
    with open("a.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(record) + "\n" for record in records(count))
    took: dict[str, list[float]] = {way: [] for way in WAYS}
    sizes = {}
    argv = ("check", "a.jsonl", "--isolated", "--exit-zero", "--jobs", "1", "--statistics")
    seconds(*argv)  # what is imported and kept from record to record is so in every round
    for _ in range(rounds):
        for way, options in WAYS.items():
            spent, out = seconds(*argv, *options)
            took[way].append(spent)
            sizes[way] = Path("report.html").stat().st_size if options else 0
    print(out.splitlines()[-2])
    alone = median(took["check"])
    for way, times in took.items():
        more = f"{100 * (median(times) / alone - 1):+.1f} %"
        size = f"{sizes[way] / 1e6:.1f} MB"
        print(f"{way:36}{median(times):8.1f} s {more:>8} {size if sizes[way] else '':>9}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", nargs="?", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    with TemporaryDirectory() as folder:
        os.chdir(folder)
        compared(args.records, args.rounds)
