"""Plugins print and reporters fail: the fix is made, reports hold findings alone, and the exit code is right."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from normkit.settings.discovery import Entry, installed
from normkit.settings.plugins import load
from tests.conftest import Run

ARTICLES = "".join(
    f'{{"id": "{name}", "title": "Rain", "text": "It rained all day.\\n\\nSign Up{tail}", "published": "2024-01-02"}}\n'
    for name, tail in (("a", ""), ("b", "\\n\\nLog in or register to leave a comment about it"), ("c", ""))
).replace("\n\n", "\\n\\n")
PLUGIN = """
import os, sys
from dataclasses import dataclass
from normkit import Finding, Rule, Span, hookimpl

print("junk at import")

@dataclass(frozen=True)
class Prints(Rule):
    '''Prints.'''
    code, name = "TOY101", "prints"
    def check(self, record, context):
        print("junk of a rule")
        sys.stdout.write("more junk")
        os.write(1, b"junk on the descriptor")
        os.system("echo junk of a program")
        yield Finding(Span("text", 0, 2), "found")

@hookimpl
def register_rules():
    print("junk at registering")
    return [Prints]

def nothing(run, rows, out): pass
def half(run, rows, out): out.write(next(iter(rows)).path)
def exits(run, rows, out): sys.exit(0)
def raises(run, rows, out): next(iter(rows)); raise ValueError("no\\n::error::x\\x1b[31m")
def ends(run, rows, out): raise GeneratorExit
def closes(run, rows, out):
    for row in rows: out.close(); out.buffer.close(); out.detach()
def stops(run, rows, out): getattr(rows, "close", lambda: None)(); del rows
def clears(run, rows, out):
    for row in rows:
        run.totals.codes.clear(); run.totals.edits.clear(); run.totals.failed_files = 0
def swallows(run, rows, out):
    try:
        for row in rows: pass
    except BaseException: pass
def odd(run, rows): pass
def counts(run, rows, out): out.write(f"{sum(len(row.findings) for row in rows)} {sum(run.totals.codes.values())}\\n")

@hookimpl
def register_reporters():
    return {name: globals()[name] for name in
            "nothing half exits raises ends closes stops clears swallows odd counts".split()}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place on Python's path with the plugin, as a distribution brings it."""
    folder = tmp_path_factory.mktemp("site")
    info = folder / "toy-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: toy\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[normkit]\ntoy = toy_plugin\n")
    (folder / "toy_plugin.py").write_text(PLUGIN)
    return folder


@pytest.fixture
def normkit(site: Path, workplace: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Run the program with the plugin, in a folder with two files."""
    for name in ("a.jsonl", "b.jsonl"):
        (workplace / name).write_text(ARTICLES)
    environment = {**os.environ, "PYTHONPATH": str(site), "NORMKIT_CACHE_DIR": str(site / "cache")}
    code = "from normkit.cli.main import run; run()"

    def call(*argv: str, **more: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", code, *argv]
        how = {"capture_output": True, "text": True, "env": environment, "check": False, "timeout": 120, **more}
        return subprocess.run(command, **how)  # type: ignore[call-overload, no-any-return]

    return call


def fixed(workplace: Path) -> bool:
    return not any("Sign Up" in (workplace / name).read_text() for name in ("a.jsonl", "b.jsonl"))


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_plugins_print_stands_in_no_report(normkit, workplace: Path, jobs: str) -> None:  # type: ignore[no-untyped-def]
    done = normkit("check", ".", "--select", "TOY101,CHR101", "--output-format", "json", "--jobs", jobs)
    assert (done.returncode, len(json.loads(done.stdout)["findings"])) == (1, 12)
    for junk in ("junk at import", "junk of a rule", "junk on the descriptor", "junk of a program", "junk at reg"):
        assert junk in done.stderr
    if jobs == "2":
        return
    done = normkit("fix", "-", "--select", "TOY101,CHR101", input=ARTICLES)
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a", "b", "c"]
    assert "Sign Up" not in done.stdout


@pytest.fixture
def beside(site: Path, workplace: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have the plugin in this process, in a folder with two files."""
    for name in ("a.jsonl", "b.jsonl"):
        (workplace / name).write_text(ARTICLES + '{"text": 5}\n')
    monkeypatch.syspath_prepend(site)
    entries = (*installed(), Entry("toy", "toy_plugin", "toy", "1.0"))
    monkeypatch.setattr("normkit.settings.plugins.installed", lambda: entries)
    load.cache_clear()
    yield
    monkeypatch.undo()
    load.cache_clear()


REPORTERS = {
    "nothing": (1, "left out 2 rows with findings"),
    "half": (1, "left out"),
    "exits": (2, "the reporter failed: SystemExit: 0"),
    "raises": (2, "the reporter failed: ValueError: no\\n::error::x\\x1b[31m"),
    "ends": (2, "the reporter failed: GeneratorExit"),
    "closes": (1, ""),
    "stops": (1, "left out"),
    "clears": (1, ""),
    "swallows": (1, ""),
    "odd": (2, "the reporter failed: TypeError"),
    "counts": (1, ""),
}
"""Name -> the exit code of a run with findings, and what is said on standard error."""


@pytest.mark.parametrize("name", REPORTERS)
def test_whatever_a_reporter_does_all_files_are_fixed(beside: None, run: Run, workplace: Path, name: str) -> None:
    code, told = REPORTERS[name]
    done, _, err = run("fix", ".", "--select", "CHR101,KIT", "--output-format", name, "--no-schema")
    assert fixed(workplace), err
    assert (done, told in err) == (code, True), err


@pytest.mark.parametrize("name", ["clears", "swallows"])
def test_a_reporter_hides_no_file_that_failed(beside: None, run: Run, workplace: Path, name: str) -> None:
    (workplace / "c.jsonl").write_bytes('{"text": "x"}\n'.encode("utf-16"))
    assert run("check", ".", "--select", "CHR101", "--output-format", name)[0] == 2


def test_a_reader_that_goes_away_stops_no_fix(normkit, workplace: Path) -> None:  # type: ignore[no-untyped-def]
    reader, writer = os.pipe()
    os.close(reader)
    done = normkit("fix", ".", "--select", "CHR101,KIT", capture_output=False, stdout=writer, stderr=subprocess.DEVNULL)
    os.close(writer)
    assert (done.returncode, fixed(workplace)) == (141, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_output_that_cannot_be_written_is_told_of_and_stops_no_fix(  # type: ignore[no-untyped-def]
    normkit, workplace: Path
) -> None:
    with open("/dev/full", "w") as full:
        done = normkit("fix", ".", "--select", "CHR101", capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert (done.returncode, fixed(workplace)) == (2, True)
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr


def test_closed_streams_end_no_run_in_a_traceback(normkit, workplace: Path) -> None:  # type: ignore[no-untyped-def]
    command = [sys.executable, "-c", "from normkit.cli.main import run; run()", "check", ".", "--select", "CHR101"]
    for closed, code in ((">&-", 1), ("2>&- <&-", 1)):
        done = subprocess.run(
            ["sh", "-c", f'exec "$@" {closed}', "sh", *command], capture_output=True, text=True, check=False
        )
        assert done.returncode == code
        assert "Traceback" not in done.stderr + done.stdout


def test_a_report_for_programs_has_no_last_line_of_a_diff(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_text(ARTICLES)
    code, out, _ = run("fix", "--diff", "a.jsonl", "--select", "CHR101", "--output-format", "json")
    document = json.loads(out)
    assert (code, document["findings"]) == (1, [])
    assert document["diff"]
    for changed in document["diff"]:
        assert [change["code"] for change in changed["changes"]] == ["CHR101"]
        assert any(line.startswith("  -") for line in changed["diff"])


def test_help_goes_to_standard_output_and_a_wrong_usage_is_2(run: Run) -> None:
    code, out, err = run("check", "--help")
    assert (code, out.startswith("usage: normkit check"), err) == (0, True, "")
    code, out, err = run("check", "--no-such")
    assert (code, out) == (2, "")
    assert "check has no option --no-such" in err
    assert len(err.splitlines()) == 2
