"""CHR201 with its documents: learned from a corpus, reviewed by a person, applied with no first pass."""

from __future__ import annotations

import json
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest

from normkit import ConfigError, Normalizer
from normkit_chrome.rules.corpus.chr201_site_chrome import SiteChrome
from tests.conftest import Run
from tests.plugins.chrome.profiles.site_records import CALL, HOST, NOTE, PROSE, by_profile, corpus, learned, line, page


def test_a_profile_is_learned_reviewed_and_applied(workplace: Path, run: Run) -> None:
    records = corpus("*", NOTE, CALL)
    (workplace / "a.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    assert run("learn", "chrome", "a.jsonl", "-o", "profiles/")[0] == 0
    file = workplace / "profiles" / f"{HOST}.toml"
    document = tomllib.loads(file.read_text("utf-8"))
    told = {"records": 6, "zone": "tail"}
    assert document == {
        "records": 6,
        "line": [
            {"text": NOTE.lower(), **told, "decision": "ask", "example": NOTE},
            {"text": CALL.lower(), **told, "decision": "drop", "example": CALL},
        ],
    }
    kit = Normalizer(select=["CHR201"], learned={"chrome": "profiles/"})
    fresh = page(9, "Nobody swam.", NOTE, CALL)
    assert kit.corpus_rules == ()
    assert kit.fix(fresh).record["text"] == f"Nobody swam.\n{NOTE}"
    text = file.read_text("utf-8")
    text = text.replace('"ask"', '"ask"\nkeep = false').replace('"drop"', '"drop"\nkeep = true')
    file.write_text(text)
    assert run("learn", "chrome", "a.jsonl", "-o", "profiles/")[0] == 0
    assert [one["keep"] for one in tomllib.loads(file.read_text("utf-8"))["line"]] == [False, True]
    kit = Normalizer(select=["CHR201"], learned={"chrome": "profiles/"})
    assert kit.fix(fresh).record["text"] == f"Nobody swam.\n{CALL}"


def test_what_a_person_decided_outlives_what_is_learned() -> None:
    known = line("an old call to nobody at all", keep=False)
    known[HOST]["line"].append({"text": "learned once and gone", "records": 3, "zone": "tail", "decision": "drop"})
    known["other.example"] = {"records": 7}
    document = SiteChrome().dump(learned(corpus("*", CALL)), known)
    assert [one["text"] for one in document[HOST]["line"]] == ["an old call to nobody at all", CALL.lower()]
    assert document["other.example"] == {"records": 7}


def test_a_document_comes_back_as_it_was() -> None:
    found = learned(corpus("Town", "Harbour", "Weather and tides", "*", CALL, PROSE.format("same")))
    assert SiteChrome().load(SiteChrome().dump(found, {})) == found


@pytest.mark.parametrize(
    "document",
    [
        {"x.example": 3},
        {"x.example": {"records": "many"}},
        {"x.example": {"records": 5, "lines": []}},
        {"x.example": {"records": 5, "line": 3}},
        {"x.example": {"records": 5, "line": [{"zone": "tail"}]}},
        {"x.example": {"records": 5, "line": [{"text": "a", "zone": "foot"}]}},
        {"x.example": {"records": 5, "line": [{"text": "a", "keep": "yes"}]}},
        {"x.example": {"records": 5, "line": [{"text": "a", "kept": True}]}},
        {"x.example": {"records": 5, "line": [{"text": 3}]}},
    ],
)
def test_a_document_that_makes_no_sense_is_refused(document: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="CHR201"):
        by_profile(document, tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        f"{CALL}\n" * 20_000,
        f"{CALL}\n{PROSE}\n" * 7_000,
        "“\n" * 300_000,
        "a: " * 300_000,
        " " * 1_000_000,
        ".”A" * 300_000,
        ("x" * 150 + ".”" * 40 + "\n") * 4_000,
    ],
    ids=["calls", "mixed", "openers", "colons", "spaces", "ends", "closers"],
)
def test_a_megabyte_takes_linear_time(text: str, tmp_path: Path) -> None:
    kit, first = by_profile(line(CALL), tmp_path), Normalizer(select=["CHR201"])
    record = {"url": f"https://{HOST}/", "text": text}
    start = time.process_time()
    kit.check(record)
    first.collect(record)
    assert time.process_time() - start < 5
