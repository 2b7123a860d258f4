"""Labelled pages, and how near a text is to the true one: what the benchmarks of the chrome family share.

A folder of labelled pages holds

- ``pages*.jsonl.gz``: page, dataset, url, body (the true text) and gt_suspect (where that is in doubt);
- ``records*.jsonl.gz``: id, page, dataset, extractor, text (what it made of the page) and labels, a letter for each
  line of the text: X chrome, C content, others for what is neither.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from statistics import mean
from typing import Any

Row = dict[str, Any]
Agreement = tuple[float, float]
"""Precision and recall of a text's words, in runs of four, against the true text's."""

_WORD = re.compile(r"\w+")


def pages(folder: Path) -> dict[str, Row]:
    """Return page -> what is known of it."""
    return {page["page"]: page for page in _rows(folder, "pages*.jsonl.gz")}


def records(folder: Path) -> Iterator[Row]:
    """Yield what the extractors made of the pages."""
    return _rows(folder, "records*.jsonl.gz")


def _rows(folder: Path, pattern: str) -> Iterator[Row]:
    for path in sorted(folder.glob(pattern)):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            yield from map(json.loads, file)


def words(text: str) -> list[str]:
    """Return the words of a text."""
    return _WORD.findall(text)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return all runs of four words."""
    every = words(text)
    return Counter(tuple(every[start : start + 4]) for start in range(max(1, len(every) - 3)) if every)


def agreement(text: str, true: Counter[tuple[str, ...]]) -> Agreement:
    """Return how much of a text is true, and how much of the truth it holds."""
    found = shingles(text)
    common = (found & true).total()
    return common / max(1, found.total()), common / max(1, true.total())


def f1(scores: Sequence[Agreement]) -> float:
    """Return the harmonic mean of mean precision and mean recall."""
    precision, recall = (mean(values) for values in zip(*scores, strict=True))
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def lines_lost(before: str, after: str) -> Iterator[tuple[int, int, int]]:
    """Yield (number, words, words lost) for the lines of a text that are not the same any more."""
    old, new = before.split("\n"), after.split("\n")
    for tag, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        left = Counter(word for line in new[new_start:new_end] for word in words(line))
        for number in range(start, end) if tag != "equal" else ():
            held = Counter(words(old[number]))
            kept = held & left
            left -= kept
            yield number, held.total(), held.total() - kept.total()
