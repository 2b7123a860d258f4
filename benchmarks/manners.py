"""normkit's manners on the command line beside those of ruff, typos and sqlfluff: docs/guide/command-line.md shows it.

    python benchmarks/manners.py [--runs N] [TOOL ...]

Each tool is installed by pip into an environment of its own; one that cannot be had is left out. Size is that of all
files that the installation leaves, with compiled modules, in MB of 10^6 bytes; its time depends on the network and on
what pip has cached. Start-up is the least CPU time of N runs (default 10) on one small file in which nothing is found.
A manner is a question with a run for its answer: each is asked of a small file of the tool's own kind.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]


class Tool(NamedTuple):
    """How a tool is called, each command as words, and what it looks at."""

    name: str
    suffix: str
    clean: str
    dirty: str
    check: str
    fix: str
    diff: str
    json: str
    sarif: str
    quiet: str
    wrong: tuple[str, str]
    """An option with a slip in it, and the right one."""
    completion: str = ""
    environment: Mapping[str, str] = {}
    package: str = ""


RECORD = '{{"id": "a", "title": "A quiet day", "text": "The river was calm.{}", "published": "2024-01-02"}}\n'
SQL = "--dialect ansi"
TOOLS = (
    Tool("normkit", ".jsonl", RECORD.format(""), RECORD.format("\\n\\nSign Up"), "check", "fix", "fix --diff",
         "check --output-format json", "check --output-format sarif", "check -q", ("check --exit-zer", "--exit-zero"),
         "completion bash", package=str(ROOT)),
    Tool("ruff", ".py", "print(1)\n", "import os\n", "check", "check --fix", "check --diff",
         "check --output-format json", "check --output-format sarif", "check -q", ("check --exit-zer", "--exit-zero"),
         "generate-shell-completion bash"),
    Tool("typos", ".txt", "The river was calm.\n", "The river was clam, teh end.\n", "", "--write-changes", "--diff",
         "--format json", "--format sarif", "-q", ("--write-chnges", "--write-changes")),
    Tool("sqlfluff", ".sql", "SELECT a FROM b\n", "SELECT a from  b\n", f"lint {SQL}", f"fix {SQL}", "",
         f"lint {SQL} --format json", f"lint {SQL} --format sarif", f"lint {SQL} -q",
         (f"lint {SQL} --nofial", "--nofail"), environment={"_SQLFLUFF_COMPLETE": "bash_source"}),
)  # fmt: skip


class Done(NamedTuple):
    """How a run ended."""

    code: int
    out: str
    err: str


class Place(NamedTuple):
    """A tool's program, and an empty folder with its files: ``clean``, ``dirty``, ``binary``."""

    tool: Tool
    program: Path
    folder: Path

    def run(self, command: str, *files: str, stdin: str = "", **environment: str) -> Done:
        """Run a command of the tool in the folder, on ``clean``, ``dirty`` ... with the tool's suffix."""
        names = [name if name in ("-", ".") else name + self.tool.suffix for name in files]
        done = subprocess.run(
            [str(self.program), *command.split(), *names], cwd=self.folder, input=stdin, capture_output=True, text=True,
            errors="replace", env=clean_environment(self.folder) | environment, check=False,
        )  # fmt: skip
        return Done(done.returncode, done.stdout, done.stderr)


def clean_environment(folder: Path) -> dict[str, str]:
    """Return an environment without settings of this project, in which bytecode is kept."""
    left_out = ("NORMKIT_", "PYTHONDONTWRITEBYTECODE", "VIRTUAL_ENV")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(left_out)}
    return kept | {"NORMKIT_CACHE_DIR": str(folder / ".cache"), "NO_COLOR": "1"}


def _codes(at: Place) -> bool:
    fine, found, wrong = (at.run(at.tool.check, "clean"), at.run(at.tool.check, "dirty"), at.run(at.tool.wrong[0]))
    return fine.code == 0 and len({fine.code, found.code, wrong.code}) == 3


def _hint(at: Place) -> bool:
    done = at.run(at.tool.wrong[0], "clean")
    return done.code != 0 and at.tool.wrong[1] in done.err and len(done.err.splitlines()) <= 12


def _parses(at: Place, command: str) -> bool:
    lines = at.run(command, "dirty").out.strip()
    try:
        json.loads(lines)
    except ValueError:
        try:
            return bool([json.loads(line) for line in lines.splitlines()])
        except ValueError:
            return False
    return True


def _diff_changes_nothing(at: Place) -> bool:
    if not at.tool.diff:
        return False
    file = at.folder / f"dirty{at.tool.suffix}"
    before = file.read_bytes()
    done = at.run(at.tool.diff, "dirty")
    return file.read_bytes() == before and "@@" in done.out + done.err


def _gitignore(at: Place) -> bool:
    (at.folder / ".gitignore").write_text("dirty*\nbinary*\n")
    subprocess.run(["git", "init", "-q"], cwd=at.folder, check=True, capture_output=True)
    (at.folder / f"binary{at.tool.suffix}").unlink()
    return at.run(at.tool.check, ".").code == 0


def _missing(at: Place) -> bool:
    done = at.run(at.tool.check, "nowhere")
    return done.code != 0 and "nowhere" in done.out + done.err and "Traceback" not in done.out + done.err


def _completion(at: Place) -> bool:
    if not (at.tool.completion or at.tool.environment):
        return False
    done = at.run(at.tool.completion, **at.tool.environment)
    return done.code == 0 and at.tool.name in done.out


def _binary(at: Place) -> bool:
    done = at.run(at.tool.check, "binary")
    return "Traceback" not in done.out + done.err and "panicked" not in done.err


MANNERS: Mapping[str, Callable[[Place], bool]] = {
    "a slip in an option is answered with the right one, on a few lines": _hint,
    "exit codes tell clean, findings and wrong usage apart": _codes,
    "`-` reads standard input": lambda at: at.run(at.tool.check, "-", stdin=at.tool.clean).code == 0,
    "`-q` says nothing of a clean file": lambda at: at.run(at.tool.quiet, "clean")[1:] == ("", ""),
    "`--version`": lambda at: any(map(str.isdigit, at.run("--version").out)),
    "completion for bash": _completion,
    "JSON": lambda at: _parses(at, at.tool.json),
    "SARIF": lambda at: '"runs"' in at.run(at.tool.sarif, "dirty").out,
    "a diff, and nothing written": _diff_changes_nothing,
    "a path that is not there is named": _missing,
    "bytes at random give no traceback": _binary,
    "`.gitignore` holds in a walk": _gitignore,
}
"""Asked in this order; the last one leaves the folder changed."""


def install(tool: Tool, home: Path) -> tuple[float, float] | None:
    """Install a tool; return MB and seconds, or None where it cannot be had."""
    venv.create(home, with_pip=False)
    before = _bytes(home)
    start = time.perf_counter()
    pip = [sys.executable, "-m", "pip", "--python", str(home / "bin/python"), "--disable-pip-version-check"]
    done = subprocess.run([*pip, "install", "--quiet", tool.package or tool.name], capture_output=True, check=False)
    return None if done.returncode else ((_bytes(home) - before) / 1e6, time.perf_counter() - start)


def _bytes(folder: Path) -> int:
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def least_seconds(at: Place, command: str, runs: int) -> float:
    """Return the least user and system seconds of some runs on the clean file."""

    def once() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        at.run(command, "clean")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    once()  # fills caches
    return min(once() for _ in range(runs))


def column(tool: Tool, home: Path, runs: int) -> list[str] | None:
    """Return a tool's column of the table, or None where it cannot be had."""
    if (cost := install(tool, home / "venv")) is None:
        return None
    folder = home / "files"
    folder.mkdir()
    for name, content in (("clean", tool.clean), ("dirty", tool.dirty)):
        (folder / f"{name}{tool.suffix}").write_text(content)
    (folder / f"binary{tool.suffix}").write_bytes(bytes(range(256)) * 8)
    at = Place(tool, home / "venv/bin" / tool.name, folder)
    seconds = [f"{least_seconds(at, command, runs) * 1000:.0f} ms" for command in (tool.check, tool.fix)]
    return [
        f"{cost[0]:.0f} MB",
        f"{cost[1]:.0f} s",
        *seconds,
        *("yes" if ask(at) else "no" for ask in MANNERS.values()),
    ]


def table(columns: Mapping[str, list[str]]) -> str:
    """Return a table in Markdown: a row a question, a column a tool."""
    asked = ("installed: size", "installed: time", "start-up: check", "start-up: fix", *MANNERS)
    rows = [["", *columns], ["---"] * (len(columns) + 1)]
    rows += [[question, *(cells[n] for cells in columns.values())] for n, question in enumerate(asked)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("tools", nargs="*", metavar="TOOL", choices=[[], *(tool.name for tool in TOOLS)])
    parser.add_argument("--runs", type=int, default=10)
    args = parser.parse_args()
    columns: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as name:
        for tool in TOOLS:
            if tool.name in (args.tools or [tool.name for tool in TOOLS]):
                home = Path(name, tool.name)
                home.mkdir()
                if (cells := column(tool, home, args.runs)) is None:
                    print(f"{tool.name} cannot be installed, and is left out", file=sys.stderr)
                else:
                    columns[tool.name] = cells
    print(table(columns))
    return 0


if __name__ == "__main__":
    sys.exit(main())
