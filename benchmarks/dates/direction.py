#!/usr/bin/env python3
"""Dates that lie ahead or back: share that is right, and how far the confidence holds, on sentences of your own.

    python benchmarks/dates/direction.py FILE [FILE ...]

A FILE is a TOML table of sentences by language, as fixtures/dates/direction.toml: each date in braces, ">" at its end
where it lies ahead of the day of publication and "<" where it lies back. ``--day`` gives that day; no date may name it.

Printed: dates and share right by language and direction, then share right by confidence.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

MARKED = re.compile(r"\{([^{}]*)([<>])\}")


class Judged(NamedTuple):
    """A date, and whether it came out on the right side."""

    language: str
    ahead: bool
    right: bool
    confidence: str
    """"" where no date was found."""


def judge(sentence: str, language: str, published: date) -> Iterator[Judged]:
    """Yield each marked date of a sentence."""
    from normkit_dates import find

    text, spans = "", []
    at = 0
    for mark in MARKED.finditer(sentence):
        text += sentence[at : mark.start()]
        spans.append((len(text), len(text) + len(mark[1]), mark[2] == ">"))
        text, at = text + mark[1], mark.end()
    found = find(text + sentence[at:], published, language)
    for start, end, ahead in spans:
        met = next((m for m in found if m.span.start < end and m.span.end > start), None)
        right = bool(met) and (met.value > str(published)[: len(met.value)]) == ahead if met else False
        yield Judged(language, ahead, right, met.details["confidence"] if met else "")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--day", type=date.fromisoformat, default=date(2024, 3, 14))
    given = parser.parse_args()
    judged = [
        one
        for file in given.files
        for language, sentences in tomllib.loads(file.read_text("utf-8")).items()
        for sentence in sentences
        for one in judge(sentence, language, given.day)
    ]
    tally: dict[str, list[bool]] = defaultdict(list)
    for one in judged:
        tally[f"{one.language} {'ahead' if one.ahead else 'back'}"].append(one.right)
        if one.confidence:
            tally[f"confidence {one.confidence}"].append(one.right)
    for name, right in sorted(tally.items()):
        print(f"{name:18} right {sum(right) / len(right):.3f} of {len(right)}")


if __name__ == "__main__":
    main()
