"""What do site profiles take out of a page they have not seen?

    python benchmarks/chrome/site_profiles.py FOLDER [-v]

FOLDER holds labelled pages (see ``labelled_pages.py``). For each host with 5 pages or more, a profile is learned from
all its pages but one and applied to that one, with safe fixes only. Printed by extractor: body F1 over runs of four
words (of the means of precision and recall) of the text as it was, by the profile, and by the profile and then the
family's other rules; the profile's lines taken out that are chrome and content, their precision, and the share of the
chrome lines. ``-v`` prints the content lines that went.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.chrome.labelled_pages import Agreement, Row, agreement, f1, lines_lost, pages, records, shingles
from normkit import Normalizer, Policy, Record

LEAST_PAGES = 5
_PROFILES, _FAMILY = Normalizer(select=["CHR201"]), Normalizer(select=["CHR"])


class Result(NamedTuple):
    """What profiles do to the pages of one extractor."""

    pages: int
    f1: dict[str, float]
    """Body F1 of the text "raw", by the "profile", and by the "family" after it."""
    chrome_gone: int
    """Lines."""
    content_gone: int
    chrome: int

    @property
    def precision(self) -> float:
        """The share of the lines taken out that are chrome; 1 where none was."""
        gone = self.chrome_gone + self.content_gone
        return self.chrome_gone / gone if gone else 1.0

    @property
    def recall(self) -> float:
        """The share of the chrome lines that were taken out."""
        return self.chrome_gone / max(1, self.chrome)


def results(folder: Path, shown: bool = False) -> Iterator[tuple[str, Result]]:
    """Yield (extractor, what profiles do to its pages); with ``shown`` print the content lines that go."""
    for extractor, sites in sorted(corpora(folder).items()):
        scores: dict[str, list[Agreement]] = defaultdict(list)
        gone: Counter[str] = Counter()
        labels: Counter[str] = Counter()
        for held_out, others in (split for of_site in sites.values() for split in one_out(of_site)):
            by_profile, by_family = cleaned(held_out, others)
            for name, text in (("raw", held_out["text"]), ("profile", by_profile), ("family", by_family)):
                scores[name].append(agreement(text, shingles(held_out["body"])))
            labels.update(held_out["labels"])
            for label, line in lines_gone(held_out, by_profile):
                gone[label] += 1
                if label == "C" and shown:
                    print(f"    {line[:120]}")
        agreements = {name: f1(scores[name]) for name in ("raw", "profile", "family")}
        yield extractor, Result(len(scores["raw"]), agreements, gone["X"], gone["C"], labels["X"])


def figures(folder: Path) -> dict[str, float]:
    """Return, for each extractor, body F1 by profile and family, and precision and recall of the profile's lines."""
    found: dict[str, float] = {}
    for extractor, result in results(folder):
        found[f"{extractor}: F1 by profile"] = result.f1["profile"]
        found[f"{extractor}: F1 by family"] = result.f1["family"]
        found[f"{extractor}: precision"] = result.precision
        found[f"{extractor}: recall"] = result.recall
    return found


def main(argv: list[str]) -> int:
    """Print a line for each extractor."""
    folder = Path(argv[0]) if argv else None
    if folder is None or not folder.is_dir():
        print("no folder of labelled pages: nothing to measure")
        return 0
    heads = f"{'raw':>7} {'profile':>7} {'family':>7} {'X':>6} {'C':>4} {'prec':>6} {'recall':>6}"
    print(f"{'extractor':18} {'pages':>5} {heads}")
    for extractor, result in results(folder, "-v" in argv):
        agreements = " ".join(f"{result.f1[name]:7.4f}" for name in ("raw", "profile", "family"))
        rates = f"{result.precision:6.4f} {result.recall:6.3f}"
        print(f"{extractor:18} {result.pages:5} {agreements} {result.chrome_gone:6} {result.content_gone:4} {rates}")
    return 0


def corpora(folder: Path) -> dict[str, dict[str, list[Row]]]:
    """Return extractor -> host -> its records with what is known of their pages, for hosts with enough pages."""
    of_name = pages(folder)
    hosts = {name: Record(name, {"url": page.get("url") or ""}).host for name, page in of_name.items()}
    counts = Counter(hosts.values())
    found: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for record in records(folder):
        host = hosts[record["page"]]
        if host and counts[host] >= LEAST_PAGES:
            found[record["extractor"]][host].append({**of_name[record["page"]], **record})
    return found


def one_out(of_site: list[Row]) -> Iterator[tuple[Row, list[Row]]]:
    """Yield each record whose true text is not in doubt, with all the others."""
    for held_out in of_site:
        if not held_out.get("gt_suspect"):
            yield held_out, [record for record in of_site if record is not held_out]


def cleaned(held_out: Row, others: list[Row]) -> tuple[str, str]:
    """Return the text cleaned by a profile of the others, and by the family's other rules after that."""
    knowledge = _PROFILES.learn(_PROFILES.collect(given(other)) for other in others)
    once = _PROFILES.judge(given(held_out), Policy(_PROFILES.trust()), knowledge).record
    return str(once["text"]), str(_FAMILY.fix(once).record["text"])


def given(record: Row) -> dict[str, str]:
    """Return what a user has: the text and its URL."""
    return {"id": record["id"], "url": record["url"], "text": record["text"]}


def lines_gone(record: Row, after: str) -> Iterator[tuple[str, str]]:
    """Yield the label and the text of the lines most of whose words went."""
    lines = record["text"].split("\n")
    for number, words, lost in lines_lost(record["text"], after):
        if 2 * lost > words:
            yield record["labels"][number], lines[number]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
