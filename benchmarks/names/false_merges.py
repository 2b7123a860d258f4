"""Does a fix ever merge two people? ``python benchmarks/names/false_merges.py FOLDER``

FOLDER holds labelled pairs of spellings: ``*.tsv`` or ``*.tsv.gz`` with the columns label, tier, a, b, or split, kind,
label, tier, region, a, b, ... . Every pair with the label 0 (two names) is placed into documents that name both people,
which all rules of the names family then fix: safely, and with unsafe fixes allowed. Printed is how many pairs have a
document that was changed, in any way.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from normkit import Normalizer

ONE_WORD = (
    "Hikmat {a} opened the hall. On Monday {b} closed it.",
    "Hikmat {b} opened the hall. On Monday {a} closed it.",
    "Hikmat {a} met Samir {b} on Monday.",
    "{a} al-Haddad met {b} al-Haddad. Then al-Haddad left.",
)
"""Documents for two given names or surnames."""
WHOLE = (
    "{a} opened the hall. On Monday {b} closed it.",
    "{b} opened the hall. {b} was late. On Monday {a} closed it.",
)
"""Documents for two full names, and for a full name and a surname."""


def count(file: Path, shown: bool = False) -> Counter[tuple[str, str]]:
    """Return (kind, "pairs", "safe" or "unsafe") -> pairs of two names, and how many of them fixes change."""
    kit = Normalizer(select=["NAM"])
    counts: Counter[tuple[str, str]] = Counter()
    for kind, a, b in negatives(file):
        counts[kind, "pairs"] += 1
        documents = [document.format(a=a, b=b) for document in (ONE_WORD if kind == "unit" else WHOLE)]
        for trust, allowed in (("safe", False), ("unsafe", True)):
            changed = [text for text in documents if kit.fix({"text": text}, allowed).changes]
            counts[kind, trust] += bool(changed)
            if changed and shown:
                print(f"    {trust} | {a} | {b} | {kit.fix({'text': changed[0]}, allowed).record['text']}")
    return counts


def files(folder: Path) -> list[Path]:
    """Return the files of labelled pairs."""
    return sorted([*folder.glob("*.tsv"), *folder.glob("*.tsv.gz")])


def figures(folder: Path) -> dict[str, float]:
    """Return the share of pairs of two names that fixes leave apart."""
    found: dict[str, float] = {}
    for file in files(folder):
        counts = count(file)
        for kind in sorted({kind for kind, _ in counts}):
            for trust in ("safe", "unsafe"):
                apart = 1 - counts[kind, trust] / counts[kind, "pairs"]
                found[f"{file.name.split('.')[0]} {kind}: apart after {trust} fixes"] = apart
    return found


def main(argv: list[str]) -> int:
    """Print pairs, and how many of them safe and unsafe fixes change, by file and kind."""
    print(f"{'file':10} {'kind':7} {'pairs':>7} {'safe':>6} {'unsafe':>7} {'share':>8}")
    for file in files(Path(argv[0])):
        counts = count(file, "-v" in argv)
        for kind in sorted({kind for kind, _ in counts}):
            pairs, safe, unsafe = (counts[kind, what] for what in ("pairs", "safe", "unsafe"))
            print(f"{file.name.split('.')[0]:10} {kind:7} {pairs:7} {safe:6} {unsafe:7} {unsafe / pairs:8.4f}")
    return 0


def negatives(file: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (kind, a, b) for the pairs of a file that are two names."""
    with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) >= 7 and cells[2] == "0":
                yield cells[1], cells[5], cells[6]
            elif len(cells) == 4 and cells[0] == "0":
                yield ("full" if " " in cells[2].strip() or " " in cells[3].strip() else "unit"), cells[2], cells[3]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
