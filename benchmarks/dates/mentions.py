#!/usr/bin/env python3
"""Dates in text: normkit beside dateparser, parsedatetime and datefinder, on labelled texts of your own.

    pip install dateparser parsedatetime datefinder
    python benchmarks/dates/mentions.py FOLDER [NAME ...]

FOLDER holds ``NAME.jsonl`` files (all of them without NAME), one JSON object a line:

    {"text": "... on Thursday ...", "ref": "2025-07-31", "lang": "en",
     "spans": [{"start": 4, "end": 15, "scope": "date", "values": ["2025-07-31"]}, ...]}

``ref`` is the day of publication, ``values`` the EDTF values that are right. Spans of another scope, of a category
outside CATEGORIES or counted from elsewhere (``"anchored": "other"``) are neither asked for nor held against anyone.

Printed for each file and tool: F1 of the spans, share of the found ones with the right value, F1 of both, kilobytes
of text a second of one core; and ``backwards``, the F1 of both without the dates that differ from the label only in
their direction (labels of assistants look ahead: "Monday" is the next one). A tool that gives days only is right
where its day lies in the label's month, week or year. Tools that are not installed are left out.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from datetime import time as clock
from importlib.util import find_spec
from pathlib import Path
from typing import Any

CATEGORIES = {
    "absolute", "month_day", "month_year", "month", "year", "weekday", "deictic", "modifier_unit", "n_units", "fuzzy",
    "day", "week", "quarter", "n/a",
}  # fmt: skip

Found = tuple[int, int, str]
"""Start, end (code points) and value of a date."""
Finder = Callable[[str, date, str], Iterable[Found]]


def normkit(text: str, ref: date, language: str) -> Iterator[Found]:
    """Yield what normkit finds."""
    from normkit_dates import find

    for mention in find(text, ref, language):
        yield mention.span.start, mention.span.end, mention.value.rstrip("~")


def dateparser(text: str, ref: date, language: str) -> Iterator[Found]:
    """Yield what dateparser.search finds; it gives words, not places, so each is looked for behind the last."""
    from dateparser.search import search_dates

    settings: Any = {"RELATIVE_BASE": datetime.combine(ref, clock()), "PREFER_DATES_FROM": "past"}
    at = 0
    for words, found in search_dates(text, languages=[language], settings=settings) or ():
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            yield start, at, str(found.date())


def parsedatetime(text: str, ref: date, language: str) -> Iterator[Found]:
    """Yield what parsedatetime finds, dates only, in English only."""
    from parsedatetime import Calendar

    if language == "en":
        for found, kind, start, end, _ in Calendar().nlp(text, datetime.combine(ref, clock())) or ():
            if kind in (1, 3):
                yield start, end, str(found.date())


def datefinder(text: str, ref: date, language: str) -> Iterator[Found]:
    """Yield what datefinder finds."""
    from datefinder import find_dates

    for found, (start, end) in find_dates(text, index=True, base_date=datetime.combine(ref, clock())):
        yield start, end, str(found.date())


TOOLS: tuple[tuple[str, str, Finder], ...] = (  # name, module, what it finds
    ("normkit", "normkit_dates", normkit),
    ("dateparser", "dateparser", dateparser),
    ("parsedatetime", "parsedatetime", parsedatetime),
    ("datefinder", "datefinder", datefinder),
)


@dataclass
class Score:
    """Counts over the texts of one file."""

    days_only: bool
    asked: int = 0
    hit: int = 0
    right: int = 0
    given: int = 0
    good: int = 0
    """Dates given that meet one asked for."""
    ahead: int = 0
    """Dates that are wrong only because the label looks ahead."""
    seconds: float = 0.0
    size: int = 0
    """Bytes of text."""

    def f1(self, good: int, found: int, without: int = 0) -> float:
        """Return the F1 of so many good ones among the given and so many found among the asked for."""
        precision, recall = good / max(1, self.given - without), found / max(1, self.asked - without)
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score(file: Path, tool: str, finder: Finder) -> Score:
    """Return the counts of one tool over one file."""
    total = Score(days_only=tool != "normkit")
    for line in file.read_text("utf-8").splitlines():
        case = json.loads(line)
        ref = date.fromisoformat(case["ref"][:10])
        begun = time.process_time()
        found = list(finder(case["text"], ref, case.get("lang") or "en"))
        total.seconds += time.process_time() - begun
        total.size += len(case["text"].encode())
        _count(total, found, case["spans"], ref)
    return total


def _count(total: Score, found: list[Found], spans: list[dict[str, Any]], ref: date) -> None:
    claimed: set[int] = set()
    for span in filter(_asked, spans):
        total.asked += 1
        hits = [(_overlap(place, span), n) for n, place in enumerate(found) if _overlap(place, span) > 0]
        if not hits:
            continue
        claimed.update(n for _, n in hits)
        total.hit += 1
        value = found[max(hits)[1]][2]
        if value in span["values"] or (total.days_only and any(_lies_in(value, label) for label in span["values"])):
            total.right += 1
        elif any(_looks_ahead(value, label, ref) for label in span["values"]):
            total.ahead += 1
    others = [span for span in spans if not _asked(span)]
    free = [place for n, place in enumerate(found) if n not in claimed]
    total.good += len(claimed)
    total.given += len(claimed) + sum(all(_overlap(place, span) <= 0 for span in others) for place in free)


def _asked(span: dict[str, Any]) -> bool:
    if span["scope"] != "date" or span.get("anchored") == "other" or span.get("cat", "n/a") not in CATEGORIES:
        return False
    first, _, last = span["values"][0].partition("/")
    if span.get("rtype") != "daterange" or not last:
        return True
    days = [_day(first), _day(last)]
    return None not in days and days[1] - days[0] == timedelta(6)  # type: ignore[operator]


def _overlap(place: Found, span: dict[str, Any]) -> int:
    return int(min(place[1], span["end"]) - max(place[0], span["start"]))


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _lies_in(value: str, label: str) -> bool:
    """Say whether a day lies in the label's month, year, decade or interval."""
    first, _, last = label.partition("/")
    return first <= value <= last if last else value.startswith(label.rstrip("X"))


def _looks_ahead(value: str, label: str, ref: date) -> bool:
    """Say whether a label after ``ref`` is the same day of the week, month or year as the value, one round later."""
    ours, theirs = _day((value + "-01-01")[:10]), _day((label + "-01-01")[:10])
    if not ours or not theirs or theirs <= ref or len(value) != len(label):
        return False
    months = 12 * (theirs.year - ours.year) + theirs.month - ours.month
    return (theirs - ours).days == 7 or (ours.day == theirs.day and months in (1, 12))


def calibration(file: Path) -> Iterator[tuple[str, bool]]:
    """Yield (confidence, whether the value is right) for each date of normkit's that meets one asked for."""
    from normkit_dates import find

    for line in file.read_text("utf-8").splitlines():
        case = json.loads(line)
        for mention in find(case["text"], date.fromisoformat(case["ref"][:10]), case.get("lang") or "en"):
            place = (mention.span.start, mention.span.end, mention.value.rstrip("~"))
            met = [span for span in case["spans"] if _asked(span) and _overlap(place, span) > 0]
            if met:
                yield mention.details["confidence"], any(place[2] in span["values"] for span in met)


def figures(folder: Path) -> dict[str, float]:
    """Return, for each file, the F1 of spans and of right values, and the share right at each confidence."""
    found: dict[str, float] = {}
    right: dict[str, list[bool]] = {}
    for file in sorted(folder.glob("*.jsonl")):
        got = score(file, "normkit", normkit)
        found[f"{file.stem}: span F1"] = got.f1(got.good, got.hit)
        found[f"{file.stem}: value F1"] = got.f1(got.right, got.right)
        for confidence, good in calibration(file):
            right.setdefault(confidence, []).append(good)
    return {**found, **{f"confidence {stated}: right": sum(of) / len(of) for stated, of in right.items()}}


def main(arguments: list[str]) -> None:
    """Print a table for each file."""
    folder, names = Path(arguments[0]), arguments[1:]
    files = [file for file in sorted(folder.glob("*.jsonl")) if not names or file.stem in names]
    print(f"{'file':18} {'tool':14} {'span F1':>8} {'value':>7} {'both F1':>8} {'backwards':>10} {'KB/s':>9}  dates")
    for file in files:
        for name, module, finder in TOOLS:
            if find_spec(module) is None:
                continue
            got = score(file, name, finder)
            spans, both = got.f1(got.good, got.hit), got.f1(got.right, got.right)
            figures = (spans, got.right / max(1, got.hit), both)
            ahead = got.f1(got.right, got.right, without=got.ahead)
            speed = got.size / 1024 / max(got.seconds, 1e-9)
            shown = " ".join(f"{figure:8.3f}" for figure in figures)
            print(f"{file.stem:18} {name:14} {shown} {ahead:10.3f} {speed:9.1f}  {got.asked}")
    judged = [pair for file in files for pair in calibration(file)]
    for confidence in sorted({confidence for confidence, _ in judged}, reverse=True):
        right = [good for stated, good in judged if stated == confidence]
        print(f"confidence {confidence:5} right {sum(right) / len(right):.3f} of {len(right)}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
