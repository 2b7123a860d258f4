"""CPU time of ``normkit check`` on one small clean file, beside codespell's on the same file, in one run.

    python benchmarks/engine/startup.py [RUNS]

Both are run in turn, as a pre-commit hook would, RUNS times (default 20); user and system seconds of
the child processes, median and least. normkit is installed from its wheel into a fresh environment,
because only an installed package has its bytecode compiled.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]
RECORD = '{"id": "a", "title": "A quiet day", "text": "The river was calm.", "published": "2024-01-02"}\n'


def cpu_seconds(command: list[str], environment: dict[str, str]) -> float:
    """Return user and system seconds of one run of a command that must succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(binaries: Path, folder: Path, runs: int) -> dict[str, list[float]]:
    """Return the seconds of each tool, measured in turn."""
    (folder / "a.jsonl").write_text(RECORD)
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment["NORMKIT_CACHE_DIR"] = str(folder / "cache")
    commands = {
        "normkit": [str(binaries / "normkit"), "check", str(folder / "a.jsonl")],
        "codespell": [str(binaries / "codespell"), str(folder / "a.jsonl")],
    }
    for command in commands.values():
        cpu_seconds(command, environment)  # the first run fills caches
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            seconds[name].append(cpu_seconds(command, environment))
    return seconds


def install(folder: Path) -> Path:
    """Install normkit's wheel and codespell into a fresh environment; return its folder of programs."""
    venv.create(folder / "venv", with_pip=True)
    binaries = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    quiet = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([str(binaries / "python"), *quiet, "--compile", str(ROOT), "codespell"], check=True)
    return binaries


def main(argv: list[str]) -> int:
    """Print a line for each tool."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seconds = measure(install(folder), folder, int(argv[0]) if argv else 20)
    for tool, values in seconds.items():
        print(f"{tool:10} median {statistics.median(values) * 1000:6.1f} ms   least {min(values) * 1000:6.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
