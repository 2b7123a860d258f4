"""A file of verdicts: what is accepted is made, what is rejected stays and is not shown, the rest is told."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from normkit.cli.main import main
from normkit.core.errors import ConfigError
from normkit.core.serial import Decision
from normkit.pipeline.decisions import carried_out, verdict_file
from normkit.pipeline.decisions.decision_file import Entry
from tests.conftest import ARTICLES, Run

MARK = "0a1b2c3d4e5f6071"
ROWS = (
    {"id": "a", "title": "Rain in Velmora", "text": "It rained in Velmora.\n\nSign Up"},
    {"id": "b", "title": "Dry in Tolvan", "text": "It was dry in Tolvan.\n\nSign Up\n\nThe dam held."},
)


def line(mark: str = MARK, verdict: str = "accept", **more: object) -> str:
    return json.dumps({"fingerprint": mark, "code": "CHR101", "record": "a", "verdict": verdict, **more})


def found(run: Run, *argv: str) -> list[dict[str, Any]]:
    """Return what a check finds, as ``jsonl`` tells it."""
    return [json.loads(one) for one in run("check", *argv, "--output-format", "jsonl")[1].splitlines()]


def decide(findings: list[dict[str, Any]], *verdicts: str) -> None:
    """Write a verdict on each finding."""
    lines = [
        line(one["fingerprint"], verdict, code=one["code"]) for one, verdict in zip(findings, verdicts, strict=True)
    ]
    Path("decisions.jsonl").write_text("\n".join(lines) + "\n")


@pytest.fixture
def rows(workplace: Path) -> Path:
    file = workplace / "a.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    return file


# ---------------------------------------------------------------- the file


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "d.jsonl:1: is no JSON object on one line (broken JSON (at column 2))"),
        ("[]", "d.jsonl:1: is no JSON object"),
        ("\n\n" + line(verdict="maybe"), "d.jsonl:3: its 'verdict' is neither accept nor reject"),
        (line(verdict="known"), "d.jsonl:1: its 'verdict' is neither accept nor reject"),
        (line("0A1B"), "d.jsonl:1: its 'fingerprint' is none"),
        (line(note=7), "d.jsonl:1: its 'note' is no text"),
        (line(why="x"), "d.jsonl:1: has 1 key besides fingerprint, code, record, verdict, note"),
        ('{"fingerprint": "x"}', "d.jsonl:1: has no 'code'"),
        (line() + "\n" + line(verdict="reject"), "d.jsonl:2: says reject, and line 1 says accept, of the same finding"),
        ("<<<<<<< ours\n" + line(), "d.jsonl:1: a merge has left both sides here"),
        ('{"normkit-decisions": 2, "findings": []}', "d.jsonl:1: is a baseline: name it with --baseline"),
        ("\xff", "d.jsonl:1: is no JSON object on one line (it is not UTF-8 (byte 1))"),
        ('{"code": 1, "code": 2}', "d.jsonl:1: is no JSON object on one line (an object has the same key twice)"),
        ("[" * 100_000, "d.jsonl:1: is no JSON object on one line (it is nested too deep)"),
    ],
)
def test_a_line_that_says_nothing_is_named(rows: Path, run: Run, content: str, words: str) -> None:
    Path("d.jsonl").write_bytes(content.encode("latin-1"))
    for command in ("check", "fix"):
        code, _, err = run(command, "a.jsonl", "--decisions", "d.jsonl")
        assert (code, err.startswith(f"normkit: {words}")) == (2, True), err
    assert rows.read_text() == "".join(json.dumps(row) + "\n" for row in ROWS)


def test_all_bad_lines_are_told_at_once_up_to_a_few() -> None:
    with pytest.raises(ConfigError) as raised:
        verdict_file.parsed(b"x\n" * 9, "d.jsonl")
    assert [str(one).partition(": ")[0] for one in raised.value.args] == [f"d.jsonl:{at}" for at in range(1, 6)] + [
        "... and 4 more"
    ]


def test_no_word_of_the_file_is_told(rows: Path, run: Run) -> None:
    Path("secrets").write_text('{"password": "hunter2", "verdict": "hunter2"}\nhunter2\n')
    assert "hunter2" not in run("check", "a.jsonl", "--decisions", "secrets")[2]


def test_a_file_that_is_not_there_is_told(rows: Path, run: Run) -> None:
    assert run("fix", "a.jsonl", "--decisions", "none.jsonl")[2].startswith("normkit: none.jsonl: cannot be read")


TEXTS = st.text(max_size=12)
ENTRIES = st.lists(
    st.builds(
        lambda mark, decision, record, code, note: Entry(
            f"{mark:016x}", decision, record=record, code=code, note=note
        ),
        st.integers(0, 2**64 - 1), st.sampled_from([Decision.ACCEPT, Decision.REJECT]), TEXTS, TEXTS, TEXTS,
    ),
    unique_by=lambda entry: entry.fingerprint,
)  # fmt: skip


@given(ENTRIES)
def test_what_is_written_is_read_again_and_the_same_in_any_order(entries: list[Entry]) -> None:
    content = verdict_file.written(entries)
    assert content == verdict_file.written(reversed(entries))
    assert len(content.decode().splitlines()) == len(entries)
    assert {one.entry for one in verdict_file.parsed(content, "d").every} == set(entries)


@given(st.binary() | st.lists(st.sampled_from([line(), line(verdict="reject"), "{}", "\r", "[]", "\ufeff"])).map(
    lambda lines: "\n".join(lines).encode()
))  # fmt: skip
def test_any_bytes_are_verdicts_or_refused(content: bytes) -> None:
    with suppress(ConfigError):
        entries = {one.entry for one in verdict_file.parsed(content, "d.jsonl").every}
        assert {one.entry for one in verdict_file.parsed(verdict_file.written(entries), "d").every} == entries


# ---------------------------------------------------------------- in a run


def test_accepted_ones_are_made_however_safe_and_rejected_ones_stay(rows: Path, run: Run) -> None:
    first, second = found(run, "a.jsonl", "--select", "CHR101")
    decide([first, second], "reject", "accept")
    argv = ("a.jsonl", "--select", "CHR101", "--decisions", "decisions.jsonl")
    assert [one["record"] for one in found(run, *argv)] == ["b"], "what is rejected is not shown"
    code, out, err = run("fix", *argv)
    assert (code, err) == (0, "")
    assert "Made 1 edit in 1 record" in out
    assert [json.loads(row)["text"] for row in rows.read_text().splitlines()] == [
        ROWS[0]["text"], "It was dry in Tolvan.\n\nThe dam held.",
    ]  # fmt: skip
    run("undo")
    assert rows.read_text() == "".join(json.dumps(row) + "\n" for row in ROWS)


def test_a_verdict_on_what_has_changed_is_told_and_not_made(rows: Path, run: Run) -> None:
    decide(found(run, "a.jsonl", "--select", "CHR101"), "accept", "reject")
    rows.write_text(rows.read_text().replace("Sign Up", "Sign up now"))
    argv = ("a.jsonl", "--select", "CHR101", "--decisions", "decisions.jsonl", "--diff")
    err = run("fix", *argv)[2].splitlines()
    assert err == [
        "normkit: decisions.jsonl: 2 decisions of 2 are not met: the text has changed since, or is not in these files",
        "normkit: decisions.jsonl:1: accept CHR101 of a",
        "normkit: decisions.jsonl:2: reject CHR101 of a",
    ]
    assert not run("fix", "a.jsonl", "--select", "DAT", "--decisions", "decisions.jsonl")[2], "nobody asked that rule"


def test_many_of_them_are_counted(rows: Path, run: Run) -> None:
    Path("decisions.jsonl").write_text("".join(line(f"{at:016x}") + "\n" for at in range(12)))
    err = run("check", "a.jsonl", "--decisions", "decisions.jsonl")[2].splitlines()
    assert len(err) == 1 + verdict_file.MOST_TOLD + 1
    assert err[-1] == "normkit: decisions.jsonl: ... and 7 more"


def test_a_line_twice_is_told_and_counts_once(rows: Path, run: Run) -> None:
    findings = found(run, "a.jsonl", "--select", "CHR101")
    decide(findings + findings, "reject", "accept", "reject", "accept")
    code, _, err = run("fix", "a.jsonl", "--select", "CHR101", "--decisions", "decisions.jsonl")
    assert (code, err.splitlines()) == (
        0, [f"normkit: decisions.jsonl:{at}: says again what line {at - 2} says" for at in (3, 4)]
    )  # fmt: skip


def test_a_fix_that_cannot_be_made_here_is_told(workplace: Path, run: Run) -> None:
    Path("a.jsonl").write_text(json.dumps({"id": "a", "text": "It rained.", "published": ""}) + "\n")
    (finding,) = found(run, "a.jsonl", "--select", "DAT101")
    assert finding["fix"] is None
    decide([finding], "accept")
    code, _, err = run("fix", "a.jsonl", "--select", "DAT101", "--decisions", "decisions.jsonl", "--no-schema")
    assert code == 1
    assert "1 decision of 1 is accepted and not made, and shown with what is left" in err


def test_a_verdict_stands_above_a_baseline(rows: Path, run: Run) -> None:
    decide(found(run, "a.jsonl", "--select", "CHR101"), "accept", "reject")
    argv = ("a.jsonl", "--select", "CHR101")
    run("check", *argv, "--write-baseline", "known.json")
    assert "Made 1 edit" in run("fix", *argv, "--baseline", "known.json", "--decisions", "decisions.jsonl")[1]


def test_the_file_is_never_an_output(rows: Path, run: Run) -> None:
    decide(found(run, "a.jsonl", "--select", "CHR101"), "accept", "reject")
    code, _, err = run("fix", "a.jsonl", "--decisions", "decisions.jsonl", "-o", "decisions.jsonl")
    assert (code, "is one of the files to read" in err) == (2, True)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_processes_tell_the_same(rows: Path, run: Run, jobs: str) -> None:
    decide(found(run, "a.jsonl", "--select", "CHR101"), "accept", "reject")
    with Path("decisions.jsonl").open("a") as file:
        file.write(line() + "\n")
    argv = ("a.jsonl", "--select", "CHR101", "--decisions", "decisions.jsonl", "--diff", "--jobs", jobs)
    code, out, err = run("fix", *argv)
    assert (code, "Would make 1 edit" in out, "1 decision of 3 is not met" in err) == (1, True, True)


# ---------------------------------------------------------------- the law


def said(*argv: str) -> tuple[str, str]:
    """Run the command line; return what it says on standard output and on standard error."""
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
        main([*argv, *(["--isolated"] if argv[0] != "undo" else [])])
    return out.getvalue(), err.getvalue()


def by_rules(*argv: str) -> dict[str, dict[str, Any]]:
    """Return the findings by their fingerprints, without those of the engine: it speaks of fixes that are offered."""
    every = (json.loads(one) for one in said("check", *argv, "--output-format", "jsonl")[0].splitlines())
    return {one["fingerprint"]: one for one in every if not one["code"].startswith("KIT")}


def place(path: str, edit: Mapping[str, Any]) -> tuple[object, ...]:
    """Return what an edit that was offered, and one that was made in the first round, have in common."""
    return path, edit["field"], edit["start"], edit["end"], edit.get("after", edit.get("text"))


@settings(max_examples=10, phases=[Phase.generate])  # to make a failing example smaller would take minutes
@given(st.randoms(use_true_random=False))
def test_accepted_are_made_rejected_stay_and_undo_gives_back_the_bytes(random: Random) -> None:
    """Whatever is decided of the findings in twelve articles."""
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        shutil.copytree(ARTICLES, name, dirs_exist_ok=True)
        patch.chdir(name)
        patch.setattr(carried_out, "MOST_TOLD", 1000)
        files = sorted(path.name for path in Path(name).iterdir())
        before = {file: Path(file).read_bytes() for file in files}
        findings = by_rules(*files)
        verdicts = {mark: random.choice(["accept", "reject", ""]) for mark in findings}
        decided = [mark for mark in findings if verdicts[mark]]
        lines = [line(mark, verdicts[mark], code=findings[mark]["code"]) + "\n" for mark in decided]
        Path("decisions.jsonl").write_text("".join(lines))
        argv = (*files, "--decisions", "decisions.jsonl")

        assert by_rules(*argv).keys() == {mark for mark in findings if verdicts[mark] != "reject"}

        rows = map(json.loads, said("fix", *argv, "--diff", "--output-format", "jsonl")[0].splitlines())
        changes = [(change["code"], *place(row["path"], change)) for row in rows for change in row.get("changes", ())]
        told = said("fix", *argv, "-q")[1]
        left = by_rules(*files)
        for at, mark in enumerate(decided, 1):
            edits = (findings[mark]["fix"] or {"edits": ()})["edits"]
            if verdicts[mark] == "reject":
                made = [
                    edit for edit in edits if (findings[mark]["code"], *place(findings[mark]["path"], edit)) in changes
                ]
                assert not made, findings[mark]
            elif edits and f"decisions.jsonl:{at}: " not in told:
                assert mark not in left, findings[mark]
        said("undo")
        assert {file: Path(file).read_bytes() for file in files} == before
