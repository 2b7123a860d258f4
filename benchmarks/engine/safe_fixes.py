"""A sample of the safe fixes that normkit makes on real articles, for a person to read; then how many were right.

    python benchmarks/engine/safe_fixes.py draw FILE... [--most 40] > sample.jsonl
    python benchmarks/engine/safe_fixes.py count sample.jsonl verdicts.tsv

``draw`` takes JSON Lines of articles, also gzipped (title, text, url, ... under the names that normkit knows), fixes
each record by itself, and draws at most so many changed records for each rule and file, by a hash: the same sample from
the same files.
Every line holds the rule, what was taken out, what was put in its place, and the text around it. A reader writes a line
for each, ``number TAB right|wrong|unsure TAB why``; ``count`` prints the table of docs/trust.md.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import heapq
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from normkit import Normalizer, Outcome

AROUND = 400
"""Code points shown before and behind a change."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("draw")
    drawing.add_argument("files", nargs="+", type=Path)
    drawing.add_argument("--most", type=int, default=40, help="changed records a rule and file")
    counting = commands.add_parser("count")
    counting.add_argument("sample", type=Path)
    counting.add_argument("verdicts", type=Path)
    args = parser.parse_args()
    if args.command == "draw":
        draw(args.files, args.most)
    else:
        count(args.sample, args.verdicts)


def draw(files: list[Path], most: int) -> None:
    """Write the sample, a line a changed record and rule."""
    kit, number = Normalizer(), 0
    for file in files:
        drawn: dict[str, list[tuple[int, int, dict[str, Any]]]] = defaultdict(list)
        made = Counter[str]()
        for at, record in enumerate(records(file), 1):
            outcome = kit.fix(record)
            for code, seen in by_rule(record, outcome).items():
                made[code] += 1
                rank = int(hashlib.sha256(f"{file.name}:{at}:{code}".encode()).hexdigest(), 16)
                heapq.heappush(drawn[code], (-rank, at, seen | {"file": file.name, "line": at}))
                if len(drawn[code]) > most:
                    heapq.heappop(drawn[code])
        for code in sorted(drawn):
            for _, _, seen in sorted(drawn[code], key=lambda entry: entry[1]):
                number += 1
                print(json.dumps({"number": number, "code": code, "made": made[code], **seen}, ensure_ascii=False))


def records(file: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a file; of labelled data what a scraper would have had of it."""
    with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else open(file, encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            text = entry.get("text") or entry.get("body")
            url = entry.get("url") or (f"https://{entry['domain']}/" if entry.get("domain") else None)
            named = {"title": entry.get("title"), "text": text, "url": url, "language": entry.get("language")}
            yield {key: value for key, value in named.items() if value}


def by_rule(record: Mapping[str, Any], outcome: Outcome) -> dict[str, dict[str, Any]]:
    """Return code -> what that rule changed in a record."""
    found: dict[str, dict[str, Any]] = {}
    for change in outcome.changes:
        seen = found.setdefault(change.code, {"title": record.get("title", ""), "changes": []})
        field = change.span.field
        value = str(record.get(field, ""))
        # Spans count in the record as it was when the round began: in later ones the place is looked for.
        start = change.span.start if change.round == 1 else max(0, value.find(change.before or ""))
        end = start + len(change.before or "")
        around = value[max(0, start - AROUND) : start], value[end : end + AROUND]
        seen["changes"].append({"field": field, "out": change.before, "in": change.after, "around": around})
    return found


def count(sample: Path, verdicts: Path) -> None:
    """Print the table: a line a rule with the changes made, read, right, wrong, and in doubt.

    Below it the share of the changes that are wrong, where each rule counts by how many it makes.
    """
    said = dict(line.split("\t")[:2] for line in verdicts.read_text("utf-8").splitlines() if line.strip())
    made: dict[str, dict[str, int]] = defaultdict(dict)
    read: dict[str, Counter[str]] = defaultdict(Counter)
    for line in sample.read_text("utf-8").rstrip("\n").split("\n"):  # texts hold other line breaks
        entry = json.loads(line)
        made[entry["code"]][entry["file"]] = entry["made"]
        read[entry["code"]][said.get(str(entry["number"]), "unread")] += 1
    print("| rule | records changed | read | right | wrong | in doubt |\n|---|---|---|---|---|---|")
    total = Counter[str]()
    for code in sorted(read):
        marks = read[code]
        seen = sum(marks[word] for word in ("right", "wrong", "unsure"))
        total.update({"made": sum(made[code].values()), "read": seen}, **marks)
        row = code, f"{sum(made[code].values()):,}", seen, marks["right"], marks["wrong"], marks["unsure"]
        print(f"| {' | '.join(map(str, row))} |")
    print(f"| all | {total['made']:,} | {total['read']} | {total['right']} | {total['wrong']} | {total['unsure']} |")
    wrong = sum(sum(made[code].values()) * read[code]["wrong"] / read[code].total() for code in read)
    print(f"\nWrong, by the number of changes a rule makes: {wrong / total['made']:.1%}")
    if unread := sum(marks["unread"] for marks in read.values()):
        print(f"{unread} of the sample are unread", file=sys.stderr)


if __name__ == "__main__":
    main()
