"""How much chrome do cleaners of text take out, and how much of the article with it?

    pip install justext lxml_html_clean                # left out where they are not installed
    python benchmarks/chrome/line_filters.py FOLDER [RECORDS]

FOLDER holds labelled pages (see ``labelled_pages.py``); RECORDS is how many of each source and extractor are taken, all
without it. Printed for each source, extractor and tool: the shares of the words of chrome lines (taken out) and of
content lines (lost), the gain in body F1 over the text as it came (runs of four words, F1 of the means), the precision
and recall of the lines taken out (more than half of their words gone), and megabytes of text a second of one core.

The tools beside normkit:

- C4: the rules for lines of Raffel et al., "Exploring the Limits of Transfer Learning with a Unified Text-to-Text
  Transformer", JMLR 21 (2020), section 2.2. Its rules for whole pages drop records, and have no place here.
- FineWeb: the same without the rule for terminal punctuation, as in Penedo et al., "The FineWeb Datasets: Decanting
  the Web for the Finest Text Data at Scale" (2024), section 3. The filters of their own are for whole pages too.
- jusText (Pomikálek, 2011), each line given as a paragraph of its own, with the stop words that fit
  the text best, and its own thresholds.
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from html import escape
from importlib.util import find_spec
from pathlib import Path

from benchmarks.chrome.labelled_pages import Agreement, Row, agreement, f1, lines_lost, pages, records, shingles, words
from normkit import Normalizer

Tool = Callable[[str, str], str]
"""(text, URL) -> the cleaned text."""

NEWS = ("aeb", "fundus80")
"""Datasets that are printed as one source, "news"."""
POLICY = ("terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies")
ENDS = (".", "!", "?", '"', "”", "'", "’")
LANGUAGES = (
    "English", "German", "French", "Spanish", "Italian", "Portuguese", "Dutch", "Polish", "Russian", "Turkish",
    "Arabic",
)  # fmt: skip
"""Of jusText's stop words, those of these languages are tried."""


def c4(text: str, url: str) -> str:
    """Return the lines of five words or more that end as sentences do and speak of no script and no policy."""
    return "\n".join(line for line in text.split("\n") if line.rstrip().endswith(ENDS) and _passes(line))


def fineweb(text: str, url: str) -> str:
    """Return the lines of five words or more that speak of no script and no policy."""
    return "\n".join(filter(_passes, text.split("\n")))


def _passes(line: str) -> bool:
    folded = line.lower()
    return len(line.split()) >= 5 and "javascript" not in folded and not any(notice in folded for notice in POLICY)


def justext(text: str, url: str) -> str:
    """Return the lines that jusText takes for no boilerplate."""
    import justext  # type: ignore[import-not-found,import-untyped,unused-ignore]

    rows = [row for row in text.split("\n") if row.strip()]
    html = "".join(f"<p>{escape(row)}</p>" for row in rows)
    found = justext.justext(html.encode(), _stop_words(words(text)[:2000]), encoding="utf-8")
    return "\n".join(row for row, judged in zip(rows, found, strict=True) if not judged.is_boilerplate)


def _stop_words(of: list[str]) -> frozenset[str]:
    """Return the stop words of the language that most of these words are stop words of."""
    return max(_stop_lists(), key=lambda stop_words: sum(word.lower() in stop_words for word in of))


@cache
def _stop_lists() -> tuple[frozenset[str], ...]:
    import justext

    return tuple(frozenset(justext.get_stoplist(language)) for language in LANGUAGES)


def normkit(unsafe: bool) -> Tool:
    """Return the chrome family, as one record after the other is given to it."""
    kit = Normalizer(select=["CHR"])
    return lambda text, url: str(kit.fix({"text": text, "url": url}, unsafe).record["text"])


def tools() -> dict[str, Tool]:
    """Return the tools by name, without those that are not installed."""
    others: dict[str, Tool] = {"C4 lines": c4, "FineWeb lines": fineweb}
    if find_spec("justext"):
        others["jusText"] = justext
    return {**others, "normkit": normkit(unsafe=False), "normkit --unsafe": normkit(unsafe=True)}


@dataclass
class Score:
    """What a tool did to the records of one extractor."""

    agreements: list[Agreement] = field(default_factory=list)
    words: Counter[str] = field(default_factory=Counter)
    """Label -> words of its lines."""
    lost: Counter[str] = field(default_factory=Counter)
    """Label -> words that went."""
    lines: Counter[str] = field(default_factory=Counter)
    gone: Counter[str] = field(default_factory=Counter)
    """Label -> lines, and those of which most words went."""
    seconds: float = 0.0
    size: int = 0
    """Bytes of text."""

    def share(self, label: str) -> float:
        """Return the share of the words of these lines that went."""
        return self.lost[label] / max(1, self.words[label])

    def columns(self, raw: float) -> Iterator[str]:
        """Yield the figures as they are printed; ``raw`` is the body F1 of the texts as they came."""
        chrome, content = self.gone["X"], self.gone["C"]
        yield f"{self.share('X'):8.4f} {self.share('C'):8.5f} {f1(self.agreements) - raw:+8.4f}"
        yield f"{chrome / (chrome + content):9.4f}" if chrome + content else f"{'-':>9}"
        yield f"{chrome / max(1, self.lines['X']):7.4f} {self.size / 1e6 / max(self.seconds, 1e-9):8.1f}"


def score(tool: Tool, group: list[tuple[Row, Row]]) -> Score:
    """Return what a tool does to (record, page)s."""
    total = Score()
    for record, page in group:
        text, labels = record["text"], record["labels"]
        begun = time.process_time()
        after = tool(text, page.get("url") or "")
        total.seconds += time.process_time() - begun
        total.size += len(text.encode())
        total.agreements.append(agreement(after, shingles(page["body"])))
        total.lines.update(labels)
        for line, label in zip(text.split("\n"), labels, strict=True):
            total.words[label] += len(words(line))
        for number, held, lost in lines_lost(text, after):
            total.lost[labels[number]] += lost
            total.gone[labels[number]] += 2 * lost > held
    return total


def groups(folder: Path, most: int) -> dict[tuple[str, str], list[tuple[Row, Row]]]:
    """Return (source, extractor) -> its records with their pages; without pages whose true text is in doubt."""
    of_name = pages(folder)
    found: dict[tuple[str, str], list[tuple[Row, Row]]] = defaultdict(list)
    for record in records(folder):
        page = of_name[record["page"]]
        group = found["news" if record["dataset"] in NEWS else record["dataset"], record["extractor"]]
        if len(group) < most and not page.get("gt_suspect"):
            group.append((record, page))
    return dict(sorted(found.items()))


def main(arguments: list[str]) -> int:
    """Print a line for each source, extractor and tool."""
    folder = Path(arguments[0]) if arguments else None
    if folder is None or not folder.is_dir():
        print("no folder of labelled pages: nothing to measure")
        return 0
    most = int(arguments[1]) if len(arguments) > 1 else sys.maxsize
    heads = f"{'removed':>8} {'lost':>8} {'gain':>8} {'precision':>9} {'recall':>7} {'MB/s':>8}"
    print(f"{'source':7} {'extractor':18} {'tool':16} {heads}")
    for (source, extractor), group in groups(folder, most).items():
        raw = f1([agreement(record["text"], shingles(page["body"])) for record, page in group])
        print(f"{source:7} {extractor:18} {'raw':16} body F1 {raw:.4f}, {len(group)} records")
        for name, tool in tools().items():
            print(f"{source:7} {extractor:18} {name:16}", *score(tool, group).columns(raw), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
