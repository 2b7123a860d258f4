#!/usr/bin/env python3
"""How well a missing publication date is found: each ground by itself, and the trade-off curve.

    python benchmarks/dates/published.py DATA_FOLDER

The folder holds ``*.jsonl.gz`` files of records with ``url``, ``title``, ``text``, ``kind`` ("page" for the whole
page, "main" for its main text) and ``published``, the list of right days: htmldate's evaluation pages (Apache-2.0)
in the shape of the labelled data that this project was built with. Without the folder nothing is measured.

The first table is where the figures of ``published/inference.py`` and ``docs/families/dates.md`` come from. "odd" and
"even" are halves by a hash of the URL: what was seen on one half should hold on the other. The curve admits the grounds
from the strongest on; what a contradiction or the time of the crawl makes doubtful is never filled.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from normkit import Record, Safety
from normkit_dates.published.inference import WEIGHTS, Ground, infer_published

KINDS = ("page", "main")


class Filled(NamedTuple):
    """What was found for one text."""

    kind: str
    ground: Ground
    doubtful: bool
    right: bool
    odd: bool


def records(folder: Path) -> Iterator[dict[str, str]]:
    """Yield the records of the folder."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as opened:
            yield from map(json.loads, opened)


def judged(row: dict[str, str]) -> Filled | None:
    """Return what is found for one record and whether it is right; None where nothing tells the day."""
    found = infer_published(Record(row["id"], {field: row[field] for field in ("url", "title", "text")}))
    if found is None:
        return None
    odd = bool(zlib.crc32(row["url"].encode()) % 2)
    return Filled(row["kind"], found.ground, found.safety is Safety.MANUAL, found.value[:10] in row["published"], odd)


def share(filled: list[Filled]) -> str:
    """Return "right/all share" of some texts."""
    right = sum(one.right for one in filled)
    return f"{right}/{len(filled)} {right / len(filled):.3f}" if filled else "-"


def print_grounds(filled: list[Filled]) -> None:
    """Print how often each ground decided, and how often rightly."""
    print(f"{'ground':<44}{'safety':<8}{'page':>14}{'main':>14}{'both':>14}{'odd':>14}{'even':>14}")
    for ground, weight in WEIGHTS.items():
        ours = [one for one in filled if one.ground is ground and not one.doubtful]
        cells = [[one for one in ours if one.kind == kind] for kind in KINDS]
        halves = [[one for one in ours if one.odd is odd] for odd in (True, False)]
        row = "".join(f"{share(cell):>14}" for cell in (*cells, ours, *halves))
        stale = (sum(one.right for one in ours), len(ours)) != (weight.right, weight.of)
        print(f"{ground:<44}{weight.safety.name.lower():<8}{row}{'  inference.py says otherwise' if stale else ''}")
    doubtful = [one for one in filled if one.doubtful]
    print(f"{'(another witness contradicts: shown only)':<44}{'manual':<8}{'':>28}{share(doubtful):>14}")


def print_curve(filled: list[Filled], texts: dict[str, int]) -> None:
    """Print coverage and precision as the grounds are admitted one by one."""
    print(f"\n{'admitted down to':<44}{'page coverage':>15}{'precision':>11}{'main coverage':>15}{'precision':>11}")
    for count in range(1, len(WEIGHTS) + 1):
        admitted = set(list(WEIGHTS)[:count])
        row = ""
        for kind in KINDS:
            ours = [one for one in filled if one.kind == kind and one.ground in admitted and not one.doubtful]
            precision = f"{sum(one.right for one in ours) / len(ours):.3f}" if ours else "-"
            row += f"{len(ours) / max(1, texts[kind]):>15.3f}{precision:>11}"
        print(f"{list(WEIGHTS)[count - 1]:<44}{row}")


def figures(folder: Path) -> dict[str, float]:
    """Return, for whole pages and main texts, how many get a date that is not in doubt, and how many rightly."""
    rows = list(records(folder))
    sure = [one for row in rows if (one := judged(row)) and not one.doubtful]
    found: dict[str, float] = {}
    for kind in KINDS:
        ours = [one for one in sure if one.kind == kind]
        found[f"{kind}: coverage"] = len(ours) / max(1, sum(row["kind"] == kind for row in rows))
        found[f"{kind}: precision"] = sum(one.right for one in ours) / max(1, len(ours))
    return found


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description="Trade-off curve of the publication date.")
    parser.add_argument("folder", type=Path, help="folder with *.jsonl.gz files of labelled pages")
    folder = parser.parse_args(arguments).folder
    rows = list(records(folder))
    if not rows:
        print(f"no *.jsonl.gz in {folder}: nothing to measure", file=sys.stderr)
        return 2
    start = time.process_time()
    filled = [one for row in rows if (one := judged(row))]
    seconds = time.process_time() - start
    print_grounds(filled)
    print_curve(filled, {kind: sum(row["kind"] == kind for row in rows) for kind in KINDS})
    print(f"\n{len(rows)} texts, {1000 * seconds / len(rows):.2f} ms of CPU each")
    return 0


if __name__ == "__main__":
    sys.exit(main())
