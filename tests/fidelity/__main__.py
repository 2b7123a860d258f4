"""``python -m tests.fidelity --files 10000 --seed 1``: the laws of fidelity on as many files as asked."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

from tests.fidelity import laws, parquet
from tests.fidelity.builders import BUILDERS

FORMATS = (*BUILDERS, "parquet")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fidelity", description=__doc__)
    parser.add_argument("--files", type=int, default=10_000, help="how many files to generate")
    parser.add_argument("--seed", default="1", help="what the files are made from: the same seed, the same files")
    parser.add_argument("--only", choices=FORMATS, help="files of one format")
    asked = parser.parse_args()
    names = (asked.only,) if asked.only else FORMATS
    files: Counter[str] = Counter()
    size = failed = number = 0
    start = time.monotonic()
    while files.total() < asked.files:
        name = names[number % len(names)]
        key = f"{asked.seed} {name} {number}"
        number += 1
        try:
            with tempfile.TemporaryDirectory() as folder:
                if name == "parquet":
                    size += parquet.hold(Random(key), Path(folder))
                else:
                    size += laws.hold(BUILDERS[name](Random(key)), Path(folder))
        except AssertionError as error:
            failed += 1
            print(f"FAILED: {name}, made from {key!r}: {error}", flush=True)
        files[name] += 2  # one with nothing to fix, one with something
    each = ", ".join(f"{name} {files[name]}" for name in names)
    print(f"{files.total()} files ({each}), {size} bytes compared, {failed} failed, {time.monotonic() - start:.0f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
