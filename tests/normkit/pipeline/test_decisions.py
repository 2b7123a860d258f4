"""A baseline is a file of decisions: what is known is not shown, what is rejected stays, what is accepted is made."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from normkit import Normalizer, Record, fingerprint
from tests.conftest import Run

TEXT = "It rained in Velmora.\n\nSign Up"
ROW = json.dumps({"id": "b", "text": TEXT}) + "\n"
CHECK = ("check", "a.jsonl", "--select", "CHR")
FIX = ("fix", "a.jsonl", "--select", "CHR", "--no-schema")


@pytest.fixture
def mark(workplace: Path) -> str:
    """Stand in a folder with a dirty file; return the fingerprint of its one finding."""
    (workplace / "a.jsonl").write_text(ROW)
    (finding,) = Normalizer(select=["CHR"]).check({"id": "b", "text": TEXT}).findings
    return fingerprint(finding, Record("b", {"text": TEXT}))


def decide(mark: str, **entry: object) -> None:
    Path("decided.json").write_text(json.dumps({"normkit-decisions": 1, "findings": {mark: entry}}))


def test_a_baseline_lists_fingerprints(mark: str, run: Run) -> None:
    run(*CHECK, "--write-baseline", "known.json")
    document = json.loads(Path("known.json").read_text())
    assert document == {"normkit-decisions": 1, "findings": {mark: {"decision": "known", "count": 1}}}


def test_a_known_finding_is_known_in_a_renamed_file_and_on_another_line(mark: str, run: Run) -> None:
    run(*CHECK, "--write-baseline", "known.json")
    Path("a.jsonl").rename("c.jsonl")
    Path("c.jsonl").write_text(json.dumps({"id": "z", "text": "Sun."}) + "\n" + ROW)
    assert run("check", "c.jsonl", "--select", "CHR", "--baseline", "known.json")[0] == 0


def test_what_is_known_is_not_called_fine(mark: str, run: Run) -> None:
    run(*CHECK, "--write-baseline", "known.json")
    assert run(*CHECK, "--baseline", "known.json")[1] == "Nothing found in 1 record. 1 known finding not shown.\n"


def test_what_is_rejected_is_neither_shown_nor_made(mark: str, run: Run) -> None:
    decide(mark, decision="reject")
    assert run(*CHECK, "--baseline", "decided.json")[0] == 0
    assert run(*FIX, "--baseline", "decided.json")[1].startswith("Nothing to fix")
    assert Path("a.jsonl").read_text() == ROW


def test_what_is_accepted_is_made(workplace: Path, run: Run) -> None:
    text = "The council met. The harbour reopened.\n\nHe said on Monday that rain had come to stay in Velmora."
    given = {"id": "b", "title": "THE HARBOUR REOPENS IN VELMORA", "text": text}
    (workplace / "a.jsonl").write_text(json.dumps(given) + "\n")
    (finding,) = Normalizer(select=["HED112"]).check(given).findings
    decide(fingerprint(finding, Record("b", {"title": given["title"], "text": text})), decision="accept")
    fix = ("fix", "a.jsonl", "--select", "HED112", "--no-schema")
    assert "Nothing to fix" in run(*fix)[1]
    assert "Made 1 edit" in run(*fix, "--baseline", "decided.json")[1]
    assert json.loads((workplace / "a.jsonl").read_text())["title"] == "The harbour reopens in Velmora"


def test_a_baseline_of_the_first_kind_is_read(mark: str, run: Run) -> None:
    Path("old.json").write_text('{\n "normkit-baseline": 1,\n "findings": {\n  "0f3a": 2,\n  "OLD": 1\n }\n}\n')
    assert run(*CHECK, "--baseline", "old.json")[0] == 1
    import hashlib

    covered = "Sign Up"
    old = hashlib.sha256(json.dumps(["CHR101", "a.jsonl", "b", "text", covered]).encode()).hexdigest()[:16]
    Path("old.json").write_text(json.dumps({"normkit-baseline": 1, "findings": {old: 1}}))
    assert run(*CHECK, "--baseline", "old.json")[0] == 0


@pytest.mark.parametrize(
    "document",
    [
        "[]",
        "{",
        "{}",
        '{"normkit-decisions": 2, "findings": {}}',
        '{"normkit-decisions": 1, "findings": {"a": {"decision": "maybe"}}}',
        '{"normkit-decisions": 1, "findings": ["a"]}',
    ],
)
def test_a_file_without_decisions_is_told(document: str, mark: str, run: Run) -> None:
    Path("broken.json").write_text(document)
    code, _, err = run(*CHECK, "--baseline", "broken.json")
    assert code == 2
    assert "broken.json: is no baseline" in err
