"""A corpus that holds what all families look for, as a table whose columns every host can hold."""

from __future__ import annotations

import os
from collections.abc import Iterator
from random import Random
from typing import Any

from benchmarks.engine import throughput

RECORDS = int(os.environ.get("INTEGRATIONS_RECORDS", "300"))
"""`make test-integrations` asks for 5,000; elsewhere some hosts are missing, and fewer will do."""
LEAKS = ("", "", "", "\n\n4 View gallery ( Photo: Reuters )", "\n\nRain fell. commentsSign Up", "\n\nlist 1 of 4")
BODIES = (
    None,
    "",
    "[removed]",
    "نشر في 12 مارس 2025\n\nقال خالد الشيباني إن المعرض سيفتح يوم الخميس.",
    "It rained on Thursday.",
)
"""What stands in place of a text now and then."""


def records(count: int = RECORDS, seed: int = 7) -> Iterator[dict[str, Any]]:
    """Yield records with equal keys: made-up articles, copies of some, leaks, missing fields, and other types."""
    random = Random(seed)
    made: list[dict[str, Any]] = []
    for number, article in enumerate(throughput.records(count, seed)):
        record: dict[str, Any] = {**article, "source": None, "language": "en", "tags": ["news"], "views": number}
        if made and random.random() < 0.1:  # the same story, at another address
            copy = random.choice(made)
            record = {**copy, "id": record["id"], "url": record["url"], "views": number}
        record["text"] = f"{record['text'] or ''}{random.choice(LEAKS)}"
        chance = random.random()
        if chance < 0.05:
            record["text"] = random.choice(BODIES)
        elif chance < 0.1:
            record["title"] = None if record["text"] and number % 2 else "Untitled"
        elif chance < 0.2:
            record |= {"published": None, "text": f"date 2025-12-{number % 28 + 1:02}\n{record['text']}"}
        elif chance < 0.25:
            record |= {"source": "Levant Mirror", "tags": None, "views": None, "language": None}
        made.append(record)
        yield record
