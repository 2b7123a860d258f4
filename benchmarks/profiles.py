"""What do site profiles take out of a page they have not seen? ``python benchmarks/profiles.py FOLDER [-v]``

FOLDER holds ``pages*.jsonl.gz`` (page, url, body: the true text) and ``records*.jsonl.gz`` (page, extractor, text,
labels: a letter for each line of the text, X chrome, C content). For each host with 5 pages or more, a profile is
learned from all its pages but one and applied to that one, with safe fixes only. Printed by extractor: body F1 over
4-token shingles (of the means of precision and recall) of the text as it was, by the profile, and by the profile and
then the family's other rules; the profile's lines taken out that are chrome and content, their precision, and the share
of the chrome lines. ``-v`` prints the content lines that went.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from statistics import mean
from typing import Any
from urllib.parse import urlsplit

from normkit import Normalizer

LEAST_PAGES = 5
Records = list[dict[str, Any]]


def main(argv: list[str]) -> int:
    """Print a line for each extractor."""
    heads = f"{'raw':>7} {'profile':>7} {'family':>7} {'X':>6} {'C':>4} {'prec':>6} {'recall':>6}"
    print(f"{'extractor':18} {'pages':>5} {heads}")
    for extractor, sites in sorted(corpora(Path(argv[0])).items()):
        scores: dict[str, list[tuple[float, float]]] = defaultdict(list)
        lines: Counter[str] = Counter()
        for held_out, others in (split for records in sites.values() for split in one_out(records)):
            by_profile, by_family = cleaned(held_out, others)
            for name, text in (("raw", held_out["text"]), ("profile", by_profile), ("family", by_family)):
                scores[name].append(agreement(text, held_out["body"]))
            gone = lines_gone(held_out["text"], by_profile)
            lines.update(held_out["labels"])
            lines.update(f"{held_out['labels'][number]} gone" for number in gone)
            if "-v" in argv:
                before = held_out["text"].split("\n")
                print(*(f"    {before[n][:120]}" for n in gone if held_out["labels"][n] == "C"), sep="\n")
        chrome, content = lines["X gone"], lines["C gone"]
        figures = " ".join(f"{f1(scores[name]):7.4f}" for name in ("raw", "profile", "family"))
        precision = f"{chrome / (chrome + content):6.4f}" if chrome + content else "     -"
        rates = f"{precision} {chrome / max(1, lines['X']):6.3f}"
        print(f"{extractor:18} {len(scores['raw']):5} {figures} {chrome:6} {content:4} {rates}")
    return 0


def corpora(folder: Path) -> dict[str, dict[str, Records]]:
    """Return extractor -> host -> its records, for hosts with enough pages."""
    pages = {page["page"]: page for page in rows(folder, "pages*.jsonl.gz")}
    hosts = {name: urlsplit(page.get("url") or "").hostname or "" for name, page in pages.items()}
    counts = Counter(hosts.values())
    found: dict[str, dict[str, Records]] = defaultdict(lambda: defaultdict(list))
    for record in rows(folder, "records*.jsonl.gz"):
        page, host = pages[record["page"]], hosts[record["page"]]
        if host and counts[host] >= LEAST_PAGES:
            doubtful = bool(page.get("gt_suspect"))
            found[record["extractor"]][host].append({**record, **page, "id": record["id"], "doubtful": doubtful})
    return found


def rows(folder: Path, pattern: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of all files that match."""
    for path in sorted(folder.glob(pattern)):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            yield from map(json.loads, file)


def one_out(records: Records) -> Iterator[tuple[dict[str, Any], Records]]:
    """Yield each record whose true text is not in doubt, with all the others."""
    for held_out in records:
        if not held_out["doubtful"]:
            yield held_out, [record for record in records if record is not held_out]


def cleaned(held_out: dict[str, Any], others: Records) -> tuple[str, str]:
    """Return the text cleaned by a profile of the others, and by the family's other rules after that."""
    kit = Normalizer(select=["CHR201"])
    learned = kit.learn(kit.collect(given(other)) for other in others)
    once = kit.judge(given(held_out), kit.trust(), learned=learned).record
    return str(once["text"]), str(Normalizer(select=["CHR"]).fix(once).record["text"])


def given(record: dict[str, Any]) -> dict[str, str]:
    """Return what a user has: the text and its URL."""
    return {"id": record["id"], "url": record["url"], "text": record["text"]}


def lines_gone(before: str, after: str) -> list[int]:
    """Return the numbers of the lines that are not in the text any more."""
    old, new = before.split("\n"), after.split("\n")
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [n for tag, start, end, _, _ in steps if tag != "equal" for n in range(start, end) if old[n].strip()]


def agreement(text: str, body: str) -> tuple[float, float]:
    """Return precision and recall of a text's 4-token shingles against the true body's."""
    found, true = shingles(text), shingles(body)
    common = (found & true).total()
    return common / max(1, found.total()), common / max(1, true.total())


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return all runs of four words."""
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[start : start + 4]) for start in range(max(1, len(words) - 3)) if words)


def f1(scores: Sequence[tuple[float, float]]) -> float:
    """Return the harmonic mean of mean precision and mean recall."""
    precision, recall = (mean(values) for values in zip(*scores, strict=True))
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
