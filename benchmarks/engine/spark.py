"""Spark in two processes on this machine: what ``learn`` shuffles, and what of it comes to the driver.

    python benchmarks/engine/spark.py [RECORDS ...] [--skew 0.1] [--fix]

Needs the extra ``spark``. Records are those of ``throughput.py``; with ``--skew`` so many of them come from one site.
Figures are Spark's own, from its event log: bytes that tasks wrote for the shuffle, bytes of their results (these go to
the driver), the most that one task read, and what was spilled to disk. Below them: the bytes of each rule's knowledge.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.engine import throughput
from normkit import Learned, Normalizer

PARTITIONS = 16


def written(folder: Path, count: int, skew: float) -> Path:
    """Return a file of made-up records."""
    file = folder / "records.jsonl"
    with file.open("w", encoding="utf-8") as sink:
        for number, record in enumerate(throughput.records(count)):
            if number < skew * count:
                record["url"] = f"https://one.example/{number}"
            sink.write(json.dumps(record) + "\n")
    return file


def tasks(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the metrics of all tasks of an event log."""
    for file in folder.rglob("events*"):
        for line in file.read_text("utf-8").splitlines():
            if '"SparkListenerTaskEnd"' in line:
                yield json.loads(line)["Task Metrics"]


def measure(file: Path, folder: Path, with_fix: bool) -> Learned:
    """Learn from a file, perhaps fix it, in a session of its own."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    from pyspark.sql import SparkSession

    from normkit.integrations import spark

    builder = SparkSession.builder.master("local[2]").config("spark.sql.shuffle.partitions", PARTITIONS)
    builder = builder.config("spark.eventLog.enabled", True).config("spark.eventLog.dir", str(folder))
    builder = builder.config("spark.sql.adaptive.enabled", False).config("spark.ui.enabled", False)
    builder = builder.config("spark.eventLog.rolling.enabled", True).config("spark.eventLog.compress", False)
    session = builder.config("spark.driver.host", "127.0.0.1").getOrCreate()
    kit = Normalizer()
    columns = "id string, title string, text string, url string, published string"
    articles = session.read.schema(columns).json(str(file))
    learned = spark.learn(articles, kit)
    if with_fix:
        fixed = spark.fix(articles, kit.with_learned(learned))
        fixed.write.format("noop").mode("overwrite").save()
    session.stop()
    return learned


def main() -> None:
    """Print the figures for each number of records."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", nargs="*", type=int, default=[20_000])
    parser.add_argument("--skew", type=float, default=0)
    parser.add_argument("--fix", action="store_true")
    given = parser.parse_args()
    for count in given.records:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "events"
            folder.mkdir()
            learned = measure(written(Path(name), count, given.skew), folder, given.fix)
            found = list(tasks(folder))
        reads = [task["Shuffle Read Metrics"] for task in found]
        figures = {
            "shuffled": sum(task["Shuffle Write Metrics"]["Shuffle Bytes Written"] for task in found),
            "to the driver": sum(task["Result Size"] for task in found),
            "read by one task": max(read["Local Bytes Read"] + read["Remote Bytes Read"] for read in reads),
            "spilled": sum(task["Disk Bytes Spilled"] for task in found),
            "seconds of tasks": sum(task["Executor Run Time"] for task in found) // 1000,
        }
        print(f"{count:,} records, skew {given.skew}: " + ", ".join(f"{k} {v:,}" for k, v in figures.items()))
        print("  knowledge: " + ", ".join(f"{code} {len(packed):,}" for code, packed in learned.packed.items()))


if __name__ == "__main__":
    main()
