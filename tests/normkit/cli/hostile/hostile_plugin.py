"""A plugin, installed in a folder of its own, whose rules attack the process that asks them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

CALM = "The river was calm."
SOURCE = '''
import ctypes, os, re, signal, subprocess, sys, threading, time
from dataclasses import dataclass
from normkit import CorpusRule, Finding, LearnableRule, Rule, Span, hookimpl

def endure():
    while True:
        try:
            time.sleep(60)
        except BaseException:
            pass

def wait_for_the_end():
    open(os.environ["HOSTILE_PID"], "w").write(str(os.getpid()))
    time.sleep(600)

def print_lines():
    print("JUNK", flush=True)
    os.write(1, b"JUNK")

ATTACKS = {
    "leave": lambda: os._exit(0),
    "kill": lambda: os.kill(os.getpid(), 9),
    "abort": os.abort,
    "crash": lambda: ctypes.string_at(0),
    "interrupt": lambda: (_ for _ in ()).throw(KeyboardInterrupt),
    "exit": lambda: sys.exit(0),
    "fork": os.fork,
    "print": print_lines,
    "read": lambda: (sys.stdin.read(), os.read(0, 1)),
    "child": lambda: subprocess.Popen(["sleep", "600"]),
    "thread": lambda: threading.Thread(target=time.sleep, args=(600,)).start(),
    "close": lambda: os.closerange(3, 256),
    "loop": lambda: [None for _ in iter(int, 1)],
    "endure": endure,
    "regex": lambda: re.match("(a+)+$", "a" * 60 + "b"),
    "sleep": lambda: time.sleep(600),
    "wait": wait_for_the_end,
}

def attack(name):
    if name in os.environ["HOSTILE"].split():
        ATTACKS[name]()

class Hostile(Rule):
    """Attacks on a record that says so."""
    def check(self, record, context):
        if record.text("text") == self.name:
            ATTACKS[self.name]()
        return ()

@dataclass(frozen=True)
class Seen(Rule):
    """Says of each record that it has seen it."""
    code, name = "HOS100", "seen"
    def check(self, record, context):
        yield Finding(Span("text", 0, 1), "seen")

@dataclass(frozen=True)
class Always(Rule):
    """Ends its process on each record."""
    code, name, default = "HOS199", "always", False
    def check(self, record, context):
        os._exit(0)

@dataclass(frozen=True)
class Learner(LearnableRule):
    """Attacks in the first pass."""
    code, name, default, learns = "HOS201", "learner", False, "hostile"
    def collect(self, record):
        if record.text("text") == "collect": os._exit(0)
        yield ("x",)
    def reduce(self, facts):
        attack("leave"); attack("print"); attack("fork"); attack("wait")
        return sum(1 for _ in facts)
    def check(self, record, context): return ()
    def dump(self, facts, known): return {"facts": facts}
    def load(self, document): return document

RULES = [Seen, Always, Learner]
for number, name in enumerate(ATTACKS, 101):
    members = {"code": f"HOS{number}", "name": name, "__doc__": ".", "__module__": __name__}
    RULES.append(dataclass(frozen=True)(type(f"Hostile{name.title()}", (Hostile,), members)))
    globals()[RULES[-1].__name__] = RULES[-1]  # to pickle

if "HOSTILE_IMPORT" in os.environ:
    ATTACKS[os.environ["HOSTILE_IMPORT"]]()

@hookimpl
def register_rules():
    return RULES
'''


class Workshop:
    """A folder with records and, outside it, the plugin; runs of the command line in it."""

    def __init__(self, home: Path) -> None:
        self.home, self.plugin, self.temporary = home / "work", home / "site", home / "tmp"
        for folder in (self.home, self.plugin / "hostile-1.0.dist-info", self.temporary):
            folder.mkdir(parents=True)
        (self.plugin / "hostile.py").write_text(SOURCE)
        about = self.plugin / "hostile-1.0.dist-info"
        (about / "METADATA").write_text("Metadata-Version: 2.1\nName: hostile\nVersion: 1.0\n")
        (about / "entry_points.txt").write_text("[normkit]\nhostile = hostile\n")

    def write(self, *texts: str) -> Path:
        """Write a record for each text."""
        file = self.home / "a.jsonl"
        rows = ({"id": f"r{n}", "title": "A quiet day", "text": text} for n, text in enumerate(texts, 1))
        file.write_text("".join(json.dumps(row) + "\n" for row in rows))
        return file

    def start(self, *argv: str, cwd: Path | None = None, **environment: str) -> subprocess.Popen[str]:
        """Start ``normkit`` with the plugin alone."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("NORMKIT_", "PYTHON"))}
        own = {
            "PYTHONPATH": str(self.plugin),
            "TMPDIR": str(self.temporary),
            "NORMKIT_NO_PLUGINS": "chrome,dates,headlines,names,example",
            "HOSTILE": "",
            "HOSTILE_PID": str(self.temporary / "pid"),
        }
        return subprocess.Popen(
            [sys.executable, "-m", "normkit", *argv],
            cwd=cwd or self.home,
            env=kept | own | environment,
            stdin=subprocess.PIPE,  # it stays open: who reads it would wait
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(self, *argv: str, cwd: Path | None = None, **environment: str) -> tuple[int, str, str]:
        """Run it to its end: exit code, standard output, standard error."""
        return self.end(self.start(*argv, cwd=cwd, **environment))

    def end(self, started: subprocess.Popen[str]) -> tuple[int, str, str]:
        """Wait until the run is over, and nobody holds its outputs any more."""
        assert started.stdin is not None
        try:
            started.wait(120)
            assert started.stdout is not None
            assert started.stderr is not None
            found = started.returncode, started.stdout.read(), started.stderr.read()
        finally:
            started.stdin.close()
            if started.returncode is None:
                started.kill()
        assert "Traceback" not in found[1] + found[2]
        return found
