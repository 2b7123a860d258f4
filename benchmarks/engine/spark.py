"""Spark in two processes on this machine, beside the command line in two: what learning and fixing cost, and move.

    python benchmarks/engine/spark.py [RECORDS ...] [--steps learn fix cli-learn cli-fix] [--select CODES] [--skew 0.1]

Needs the extra ``spark``, and Linux. Records are those of ``throughput.py``, a third of which come from one site; with
``--skew`` so many do, and all others from a thousand sites alike. ``--select`` names the rules to run. Each step runs
in a session of its own, over the same file: ``learn_file`` and ``fix`` on Spark, then ``normkit check --scope corpus``,
which learns and judges by what all records tell, and ``normkit fix``, which does both passes. Last of all the bytes of
the two fixed files are compared.

Processor seconds are those of the operating system, the JVM's and those of Spark's Python workers apart. The other
figures are Spark's, from its event log: bytes that tasks wrote for the shuffle, bytes of their results (these go to the
driver), the most that one task read from the shuffle, what was spilled to disk, and how long the longest task ran.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.engine import throughput
from normkit import Learned, Normalizer

PARTITIONS = 16
SITES = 1000
"""Of the records that are not the one site's."""
STEPS = ("learn", "fix", "cli-learn", "cli-fix")
COLUMNS = ("id", "url", "title", "published", "text")


def written(folder: Path, count: int, skew: float | None) -> Path:
    """Return a file of made-up records, in the JSON that Spark writes."""
    file = folder / "records.jsonl"
    with file.open("w", encoding="utf-8") as sink:
        for number, record in enumerate(throughput.records(count)):
            if skew is not None:
                host = "one" if number < skew * count else f"site{number % SITES}"
                record["url"] = f"https://{host}.example/{number}"
            sink.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
    return file


def command(step: str, folder: Path, select: str) -> list[str]:
    """Return the command line of a step."""
    if not step.startswith("cli-"):
        return [sys.executable, __file__, "--folder", str(folder), "--run", step, "--select", select]
    shared = [str(folder / "records.jsonl"), "--isolated", "--exit-zero", "--statistics", "--jobs", "2"]
    shared += ["--facts-memory", "100", *(["--select", select] if select else [])]
    if step == "cli-learn":
        return [sys.executable, "-m", "normkit", "check", *shared, "--scope", "corpus"]
    return [sys.executable, "-m", "normkit", "fix", *shared, "--no-schema", "-o", str(folder / "fixed.jsonl")]


def on_spark(step: str, folder: Path, kit: Normalizer) -> None:
    """Learn from the records of a folder, or fix them, in a session of its own."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    from pyspark.sql import SparkSession

    from normkit.integrations import spark

    events = folder / f"events-{step}"
    events.mkdir()
    builder = SparkSession.builder.master("local[2]").config("spark.sql.shuffle.partitions", PARTITIONS)
    builder = builder.config("spark.eventLog.enabled", True).config("spark.eventLog.dir", str(events))
    builder = builder.config("spark.sql.adaptive.enabled", False).config("spark.ui.enabled", False)
    builder = builder.config("spark.eventLog.rolling.enabled", True).config("spark.eventLog.compress", False)
    builder = builder.config("spark.local.dir", str(folder)).config("spark.ui.showConsoleProgress", False)
    session = builder.config("spark.driver.host", "127.0.0.1").getOrCreate()
    articles = session.read.schema(", ".join(f"{name} string" for name in COLUMNS)).json(str(folder / "records.jsonl"))
    if step == "learn":
        spark.learn_file(articles, folder / "learned.bin", kit)
    else:
        fixed = spark.fix(articles, kit, known=folder / "learned.bin")
        fixed.write.mode("overwrite").json(str(folder / "fixed"))
    session.stop()


def tasks(events: Path) -> Iterator[dict[str, Any]]:
    """Yield the metrics of all tasks of an event log."""
    for file in events.rglob("events*"):
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                if '"SparkListenerTaskEnd"' in line:
                    yield json.loads(line)["Task Metrics"]


def moved(events: Path) -> dict[str, float]:
    """Return what the tasks of an event log moved: megabytes, but for the last, which are seconds."""
    found = list(tasks(events))
    reads = [task["Shuffle Read Metrics"] for task in found]
    return {
        "shuffled": sum(task["Shuffle Write Metrics"]["Shuffle Bytes Written"] for task in found) / 1e6,
        "to the driver": sum(task["Result Size"] for task in found) / 1e6,
        "most read": max(read["Local Bytes Read"] + read["Remote Bytes Read"] for read in reads) / 1e6,
        "spilled": sum(task["Disk Bytes Spilled"] for task in found) / 1e6,
        "longest task, s": max(task["Executor Run Time"] for task in found) / 1000,
        "tasks": len(found),
    }


def measure(step: str, folder: Path, select: str) -> None:
    """Run a step; print what it cost and moved."""
    with open(folder / f"{step}.log", "w+b") as out:
        ran = throughput.run(command(step, folder, select), out)
    jvm = ran.programs.pop("java", 0.0)
    figures = {
        "wall": ran.seconds,
        "processor": ran.used.processor,
        "first process": ran.own,
        "JVM": jvm,
        "workers": sum(ran.programs.values()),
    }
    moves = {} if step.startswith("cli-") else moved(folder / f"events-{step}")
    seconds = ", ".join(f"{name} {value:,.1f} s" for name, value in figures.items())
    print(f"{step:9}: {seconds}, PSS {ran.used.pss:,.0f} MB")
    if moves:
        print(" " * 11 + ", ".join(f"{name} {value:,.3f}" for name, value in moves.items()))
    if step == "learn":
        learned = Learned.load(folder / "learned.bin")
        print("  knowledge: " + ", ".join(f"{code} {len(packed):,}" for code, packed in learned.packed.items()))
    sys.stdout.flush()


def digest(*files: Path) -> str:
    """Return a digest of files, one behind the other."""
    found = sha256()
    for file in files:
        found.update(file.read_bytes())
    return found.hexdigest()


def main() -> None:
    """Print the figures for each number of records."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", nargs="*", type=int, default=[20_000])
    parser.add_argument("--skew", type=float)
    parser.add_argument("--steps", nargs="+", choices=STEPS, default=STEPS)
    parser.add_argument("--select", default="", metavar="CODES", help="by comma (default: all)")
    parser.add_argument("--folder", help="leave all that is written here")
    parser.add_argument("--run", choices=STEPS, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run:
        on_spark(given.run, Path(given.folder), Normalizer(filter(None, given.select.split(","))))
        return
    for count in given.records:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(given.folder or name) / str(count)
            folder.mkdir(parents=True, exist_ok=True)
            size = written(folder, count, given.skew).stat().st_size / 1e6
            print(f"{count:,} records, {size:,.0f} MB", flush=True)
            for step in given.steps:
                measure(step, folder, given.select)
            if {"fix", "cli-fix"} <= set(given.steps):
                parts = sorted((folder / "fixed").glob("part-*.json"))
                same = digest(*parts) == digest(folder / "fixed.jsonl")
                print("the bytes of the two fixed files: " + ("the same" if same else "NOT the same"))


if __name__ == "__main__":
    main()
