"""``python -m tests.project.determinism``: the same files give the same bytes, wherever and however they are read.

It runs one piece of work (reports in every format, fixed files, the change log, learned files, facts) in worlds that
differ in all that must not matter: hash seed, locale, time zone, number of processes, order of the files, and every
Python that is named. Exit 1 where a world gives other bytes than the first.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from normkit.testing.mutants import AnyRecord, mutant
from tests.fuzz.material import mixed

ROOT = Path(__file__).parents[2]
Bytes = Mapping[str, str]
"""What came of a piece of work: what it is -> its bytes, as Latin-1."""

_WORK = r"""
import contextlib, io, json, pathlib, sys, time
time.tzset() if hasattr(time, "tzset") else None
import locale
with contextlib.suppress(locale.Error):
    locale.setlocale(locale.LC_ALL, "")

def run(*argv):
    from normkit.cli.main import main
    out = io.TextIOWrapper(io.BytesIO(), "utf-8", "surrogateescape", newline="\n")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        code = main([argv[0], "--isolated", *argv[1:]])
    out.flush()
    return f"exit {code}\n" + out.buffer.getvalue().decode("latin-1")

def work():
    told = json.loads(sys.argv[1])
    jobs, files = ["--jobs", str(told["jobs"])], told["files"]
    done = {}
    for name in told["reports"]:
        done[f"report {name}"] = run("check", *jobs, "--output-format", name, *files)
    if told["whole"]:
        done["statistics"] = run("check", *jobs, "--statistics", *files)
        done["diff"] = run("fix", "--diff", "--unsafe-fixes", *jobs, *files)
        for what in ("names", "chrome"):
            done[f"learned {what}"] = run("learn", what, *jobs, *files)
    done["fix"] = run("fix", "--unsafe-fixes", "--save-facts", "all.facts", *jobs, *files)
    done["facts"] = pathlib.Path("all.facts").read_bytes().decode("latin-1")
    for file in sorted(files):
        done[f"fixed {file}"] = pathlib.Path(file).read_bytes().decode("latin-1")
    (log,) = pathlib.Path(".normkit").glob("*.jsonl")
    done["log"] = log.read_bytes().decode("latin-1")
    done["fix"] = done["fix"].replace(log.name, "LOG")
    return done

if __name__ == "__main__":
    said = json.dumps(work(), sort_keys=True)
    sys.stdout.write(said)
"""


class World(NamedTuple):
    """Where and how the work is done."""

    name: str
    env: Mapping[str, str] = {}
    jobs: int = 1
    reverse: bool = False
    """The files are named from the last to the first."""
    python: str = sys.executable


REPORTS = ("text", "json", "jsonl", "github", "sarif")
HERE = World("here", {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"})
SHORT = (
    World("another hash seed, a locale without UTF-8, a time zone far away",
          {"PYTHONHASHSEED": "4242", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0",
           "TZ": "Pacific/Kiritimati"}),
    World("two processes, files from last to first", {"PYTHONHASHSEED": "7", "TZ": "America/St_Johns"}, 2, True),
)  # fmt: skip
WHOLE = (
    *SHORT,
    *(World(f"hash seed {seed}", {"PYTHONHASHSEED": seed}) for seed in ("1", "2", "random")),
    *(World(f"locale {name}", {"LC_ALL": name}) for name in ("C", "POSIX", "C.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8")),
    *(World(f"time zone {name}", {"TZ": name}) for name in ("Asia/Kathmandu", "America/Los_Angeles", "ABC-25:30")),
    *(World(f"{jobs} processes", {}, jobs) for jobs in (2, 4)),
    World("the files from the last to the first", {}, 1, True),
)
"""A locale that is not installed is the C locale to a program: that, too, must not matter."""


def records(seed: int, count: int) -> list[AnyRecord]:
    """Return records made by chance that a JSON file can hold."""
    chance, made = random.Random(seed), list[AnyRecord]()
    while len(made) < count:
        record = {key: value for key, value in mutant(chance, mixed()).items() if isinstance(key, str)}
        texts = {key: value for key, value in record.items() if isinstance(value, (str, int, list, type(None)))}
        if sum(len(str(value)) for value in texts.values()) < 20_000:
            made.append(texts)
    return made


def write_inputs(folder: Path, count: int) -> list[str]:
    """Write the articles of the fixtures, and records made by chance, into a folder; return the names."""
    shutil.copytree(ROOT / "fixtures" / "articles", folder, dirs_exist_ok=True)
    made = records(15, count)
    for number in range(3):
        lines = (json.dumps(record) + "\n" for record in made[number::3])
        (folder / f"made-{number}.jsonl").write_text("".join(lines), "utf-8")
    return sorted(path.name for path in folder.iterdir())


def work(world: World, count: int, reports: Sequence[str] = REPORTS, whole: bool = True) -> Bytes:
    """Return what comes of the work in a world; of a part of it, if not ``whole``. Raises ChildProcessError."""
    with tempfile.TemporaryDirectory() as folder:
        files = write_inputs(Path(folder), count)
        told = {
            "jobs": world.jobs,
            "files": files[::-1] if world.reverse else files,
            "reports": reports,
            "whole": whole,
        }
        script = Path(folder, ".work.py")
        script.write_text(_WORK, "utf-8")
        env = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
        path = [str(ROOT), str(ROOT / "plugins")]
        ran = subprocess.run(
            [world.python, str(script), json.dumps(told)],
            env={
                **env,
                "NO_COLOR": "1",
                "NORMKIT_NO_PLUGINS": "example",
                "PYTHONPATH": os.pathsep.join(path),
                **world.env,
            },
            cwd=folder,
            capture_output=True,
        )
    if ran.returncode:
        raise ChildProcessError(f"{world.name}: {ran.stderr.decode('utf-8', 'replace')[-3000:]}")
    done: Bytes = json.loads(ran.stdout)
    return done


def differences(first: Bytes, other: Bytes, ordered: bool = True) -> list[str]:
    """Return what differs, with the first lines that do; where the order may, what stands in reports is compared."""
    found = []
    for name in sorted(first.keys() & other.keys()):
        mine = first[name]
        a, b = mine.splitlines(), other[name].splitlines()
        if not ordered:
            if name in ("diff", "fix", "statistics") or (name.startswith("report") and name != "report jsonl"):
                continue
            if name in ("report jsonl", "log"):
                a, b = sorted(a), sorted(b)
        if a != b or (ordered and mine != other[name]):
            here, there = next(((x, y) for x, y in zip([*a, ""], [*b, ""], strict=False) if x != y), ("", ""))
            found.append(f"{name}:\n    {here[:300]}\n    {there[:300]}")
    return found


def main() -> int:
    pythons = [World(f"Python {python}", {}, 1, False, os.path.abspath(python)) for python in sys.argv[1:]]
    first = work(HERE, 400)
    print(f"{len(first)} outputs, {sum(map(len, first.values())):,} bytes")
    failed = 0
    for world in (*WHOLE, *pythons):
        found = differences(first, work(world, 400), not world.reverse)
        failed += bool(found)
        print(f"{'DIFFERS' if found else 'same   '}  {world.name}", *found, sep="\n  ", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
