"""The main process by itself: records a second that it hands out to workers, puts in order, reports and writes.

    python -m benchmarks.engine.main_process [RECORDS] [--forms jsonl,csv,parquet]

RECORDS (default 3,000) are made up as in ``throughput``. What the workers answer is recorded once, and then replayed
to the main process alone: it cuts the file, packs tasks, unpacks answers, sorts, reports, writes files and change logs.
Not in it is what the system takes to pass bytes through pipes. What a record takes is the difference between all of
the records and a sixth of them, the best of several runs; the start is no part of it.
"""

from __future__ import annotations

import argparse
import csv
import gc
import json
import os
import pickle
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

from benchmarks.engine import throughput
from normkit.cli import main as cli
from normkit.pipeline import process, worker
from normkit.pipeline.stumble import Stumble

RUNS = 5
"""Replays of which the fastest counts."""
COMMANDS = {
    "check": ["check"],
    "check --output-format sarif": ["check", "--output-format", "sarif"],
    "fix": ["fix"],
    "fix -o FILE.csv": ["fix", "-o", "new.csv"],
    "fix -o FILE.parquet": ["fix", "-o", "new.parquet"],
}


class Cost(NamedTuple):
    """What a run takes of the main process, and of all of them."""

    main: float
    """Seconds of the processor."""
    workers: float


class Recorder:
    """Keeps what workers answer, by what they were asked, to stand in for them afterwards."""

    def __init__(self) -> None:
        self._answers: dict[object, bytes] = {}
        self._real = process.Process

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Keep what the processes answer meanwhile."""
        recorder = self

        class Recorded(self._real):  # type: ignore[misc,name-defined]
            def _asked(self, order: worker.Order) -> worker.Answer | Stumble:
                answer: worker.Answer | Stumble = super()._asked(order)
                recorder._answers[_key(self._work, order)] = pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
                return answer

        with _replaced(Recorded):
            yield

    @contextmanager
    def replaying(self) -> Iterator[None]:
        """Let nobody be asked meanwhile."""
        recorder = self

        class Replayed(self._real):  # type: ignore[misc,name-defined]
            def _asked(self, order: worker.Order) -> worker.Answer | Stumble:
                pickle.dumps(order, pickle.HIGHEST_PROTOCOL)
                answer: worker.Answer | Stumble = pickle.loads(recorder._answers[_key(self._work, order)])
                return answer

        with _replaced(Replayed):
            yield


def _key(work: worker.Work, order: worker.Order) -> object:
    """Return what tells an order from all others of a run: the pass, and the first row, or the rule."""
    task, of = order.task, work.each.func.__qualname__  # type: ignore[attr-defined]
    if isinstance(task, list):
        number, row = task[0]
        return of, number, row.line
    return (of, task.code) if hasattr(task, "code") else (of, task[0], task[1].line)


@contextmanager
def _replaced(by: type[process.Process]) -> Iterator[None]:
    before, process.Process = process.Process, by  # type: ignore[misc]
    try:
        yield
    finally:
        process.Process = before  # type: ignore[misc]


def cost(argv: list[str], write: Callable[[], str]) -> Cost:
    """Return what a command takes, once recorded, then replayed. ``write`` lays out the file and returns its name."""
    recorder = Recorder()
    with recorder.recording():
        before = os.times()
        _run([*argv, write()])
        now = os.times()
    found = []
    with recorder.replaying():
        for _ in range(RUNS):
            name = write()
            gc.collect()
            begun = process_time()
            _run([*argv, name])
            found.append(process_time() - begun)
    return Cost(min(found), now.children_user + now.children_system - before.children_user - before.children_system)


def _run(argv: list[str]) -> None:
    with open(os.devnull, "w", encoding="utf-8") as nothing, redirect_stdout(nothing), redirect_stderr(nothing):
        code = cli.main([*argv[:1], "--isolated", "--jobs", "2", *argv[1:]])
    if code > 1:
        raise SystemExit(f"normkit {' '.join(argv)}: exit code {code}")


def _jsonl(rows: list[dict[str, str]], path: Path) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def _csv(rows: list[dict[str, str]], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as sink:
        writer = csv.DictWriter(sink, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def _parquet(rows: list[dict[str, str]], path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=5_000)


FORMS: Mapping[str, Callable[[list[dict[str, str]], Path], None]] = {"jsonl": _jsonl, "csv": _csv, "parquet": _parquet}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", nargs="?", type=int, default=3_000)
    parser.add_argument("--forms", default="jsonl,csv", help="of jsonl, csv, parquet, by comma")
    parser.add_argument("--commands", default="check,fix", help=f"of {', '.join(COMMANDS)}, by comma")
    args = parser.parse_args()
    gc.set_threshold(cli.FEW_COLLECTIONS)
    rows = list(islice(throughput.records(args.records), args.records))
    few = max(1, args.records // 6)
    print(f"{'':44} {'us a record':>12} {'records / s':>12} {'share':>7}")
    for form in args.forms.split(","):
        for command in args.commands.split(","):
            for scope in ("record", "all"):
                argv = [*COMMANDS[command], "--scope", scope]
                one, other = (_measured(argv, form, some) for some in (rows[:few], rows))
                count = len(rows) - few
                each = (other.main - one.main) / count
                whole = each + (other.workers - one.workers) / count
                what = f"{command}, {form}, {'record rules' if scope == 'record' else 'all rules'}"
                print(f"{what:44} {each * 1e6:>12,.0f} {1 / each:>12,.0f} {each / whole:>7.1%}", flush=True)
    return 0


def _measured(argv: list[str], form: str, rows: list[Any]) -> Cost:
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        path = Path(f"corpus.{form}")

        def write() -> str:
            FORMS[form](rows, path)
            return path.name

        return cost(argv, write)


if __name__ == "__main__":
    sys.exit(main())
