"""How sure is each rule of the chrome family? ``python benchmarks/chrome/rule_precision.py FOLDER``

FOLDER holds labelled pages (see ``labelled_pages.py``), and perhaps ``inline*.jsonl.gz``: true texts with chrome put
into them (text, and spans: start, end, kind). For each rule and safety it prints what the rule would take out: lines of
chrome and of content and the share of chrome among them, the same in words, and for texts with chrome put into them the
stretches that touch such a span, and those that do not.
"""

from __future__ import annotations

import gzip
import json
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from benchmarks.chrome.labelled_pages import Row, pages, records, words
from normkit import Finding, Normalizer, Safety, Span

Kind = tuple[str, str]
"""(code of a rule, safety of its fix)."""


def fixes(findings: tuple[Finding, ...]) -> Iterator[tuple[Kind, Span]]:
    """Yield what the fixes would take out, with what proposes it."""
    for finding in findings:
        if finding.fix and finding.fix.safety > Safety.MANUAL:
            for edit in finding.fix.edits:
                yield (finding.code, finding.fix.safety.name), edit.span


def lines(record: Row, kit: Normalizer, counts: Counter[tuple[Kind, str, str]]) -> None:
    """Count the chrome (X) and content (C) that each rule takes out of what an extractor made of a page."""
    text = record["text"]
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    for kind, span in fixes(kit.check({"id": record["id"], "text": text}).findings):
        for number in range(bisect_right(starts, span.start) - 1, len(starts) - 1):
            start, end = max(span.start, starts[number]), min(span.end, starts[number + 1])
            if start >= end:
                break
            gone, label = len(words(text[start:end])), record["labels"][number]
            counts[kind, label, "words"] += gone
            counts[kind, label, "lines"] += 2 * gone > len(words(text[starts[number] : starts[number + 1]]))


def stretches(record: Row, kit: Normalizer, counts: Counter[tuple[Kind, str, str]]) -> None:
    """Count the stretches that each rule takes out of a text with chrome put into it: put there, or not."""
    for kind, span in fixes(kit.check({"id": record["id"], "text": record["text"]}).findings):
        put = any(start < span.end and end > span.start for start, end, _ in record["spans"])
        counts[kind, "X" if put else "C", "stretches"] += 1


def count(folder: Path) -> Counter[tuple[Kind, str, str]]:
    """Return (rule and safety, "X" or "C", unit) -> how much chrome and content the rule would take out."""
    kit, counts = Normalizer(select=["CHR"]), Counter[tuple[Kind, str, str]]()
    doubtful = {name for name, page in pages(folder).items() if page.get("gt_suspect")}
    for record in records(folder):
        if record["page"] not in doubtful:
            lines(record, kit, counts)
    for path in sorted(folder.glob("inline*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                stretches(json.loads(line), kit, counts)
    return counts


def figures(folder: Path) -> dict[str, float]:
    """Return, for each rule and safety, the precision of what it takes out, and how much chrome that is."""
    counts, found = count(folder), dict[str, float]()
    for kind in sorted({kind for kind, _, _ in counts}):
        for unit in ("lines", "stretches"):
            chrome, content = counts[kind, "X", unit], counts[kind, "C", unit]
            if chrome + content:
                found[f"{' '.join(kind)}: precision of {unit}"] = chrome / (chrome + content)
                found[f"{' '.join(kind)}: chrome {unit}"] = chrome
    return found


def main(arguments: list[str]) -> int:
    """Print a line for each rule and safety."""
    folder = Path(arguments[0]) if arguments else None
    if folder is None or not folder.is_dir():
        print("no folder of labelled pages: nothing to measure")
        return 0
    counts = count(folder)
    for kind in sorted({kind for kind, _, _ in counts}):
        print(f"{kind[0]} {kind[1]:6}", end="")
        for unit in ("lines", "words", "stretches"):
            chrome, content = counts[kind, "X", unit], counts[kind, "C", unit]
            print(f"  {unit} {chrome:6} {content:5} {chrome / max(1, chrome + content):.4f}", end="")
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
