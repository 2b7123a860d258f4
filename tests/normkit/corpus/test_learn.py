"""Learn, review, apply: what a corpus tells becomes a file, a person edits it, rules go by it without a first pass."""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from normkit import ConfigError, Normalizer
from normkit.settings.discovery import Entry, installed
from normkit.settings.plugins import load
from tests.conftest import Run

TOY = '''
from dataclasses import dataclass
from pathlib import Path
from normkit import Finding, LearnableRule, Rule, Span, hookimpl

@dataclass(frozen=True)
class Opening(LearnableRule):
    """A first word that other texts begin with too."""
    code, name, learns = "TOY201", "common-opening", "openings"
    least: int = 2
    def collect(self, record):
        yield (record.text("text").split(" ")[0],)
    def reduce(self, facts):
        words = [word for word, in facts]
        return {word for word in words if words.count(word) >= self.least}
    def check(self, record, context):
        if record.text("text").split(" ")[0] in context.facts:
            yield Finding(Span("text", 0, 1), "a common opening")
    def dump(self, facts, known):
        kept = {word: table for word, table in known.items() if table.get("keep")}
        return {**{word: {"words": 1} for word in sorted(facts)}, **kept}
    def load(self, document):
        return {word for word, table in document.items() if table["words"]}

@dataclass(frozen=True)
class Listed(Rule):
    """A text that a file lists."""
    code, name = "TOY101", "listed"
    file: Path | None = None
    def check(self, record, context):
        if self.file and record.text("text") in self.file.read_text():
            yield Finding(Span("text", 0, 1), "listed")

@hookimpl
def register_rules():
    return [Opening, Listed]
'''


@pytest.fixture
def corpus(workplace: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Stand in a folder with four records and a plugin that learns from them."""
    (workplace / "plugin").mkdir()
    (workplace / "plugin" / "toy_learning.py").write_text(TOY)
    monkeypatch.syspath_prepend(workplace / "plugin")
    sys.modules.pop("toy_learning", None)
    entries = (*installed(), Entry("toy", "toy_learning", "dist-toy", "1.0"))
    monkeypatch.setattr("normkit.settings.plugins.installed", lambda: entries)
    load.cache_clear()
    texts = ["Rain fell.", "Rain stopped.", "Snow fell.", "Snow lay."]
    (workplace / "a.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    yield workplace
    load.cache_clear()


def test_learning_writes_what_the_records_tell(corpus: Path, run: Run) -> None:
    assert run("learn", "openings", "a.jsonl") == (0, "[Rain]\nwords = 1\n\n[Snow]\nwords = 1\n", "")
    code, out, _ = run("learn", "openings", "a.jsonl", "-o", "openings.toml")
    assert (code, out) == (0, "Learned openings from 4 records of 1 file: openings.toml\n")
    assert (corpus / "openings.toml").read_text() == "[Rain]\nwords = 1\n\n[Snow]\nwords = 1\n"


def test_learning_again_keeps_what_a_person_decided(corpus: Path, run: Run) -> None:
    (corpus / "openings.toml").write_text("[Hail]\nwords = 0\nkeep = true\n\n[Sleet]\nwords = 1\n")
    assert run("learn", "openings", "a.jsonl", "-o", "openings.toml")[0] == 0
    text = (corpus / "openings.toml").read_text()
    assert "[Hail]\nwords = 0\nkeep = true\n" in text
    assert "[Sleet]" not in text


def test_a_folder_takes_a_file_for_each_table(corpus: Path, run: Run) -> None:
    assert run("learn", "openings", "a.jsonl", "-o", "openings/")[0] == 0
    assert sorted(file.name for file in (corpus / "openings").iterdir()) == ["Rain.toml", "Snow.toml"]
    (corpus / "openings" / "Rain.toml").write_text("words = 5\nkeep = true\n")
    assert run("learn", "openings", "a.jsonl", "-o", "openings")[0] == 0
    assert (corpus / "openings" / "Rain.toml").read_text() == "words = 5\nkeep = true\n"


def test_rules_go_by_what_was_learned_without_a_first_pass(corpus: Path, run: Run) -> None:
    (corpus / "normkit.toml").write_text('select = ["TOY"]\n[learned]\nopenings = "lists/openings.toml"\n')
    (corpus / "lists").mkdir()
    (corpus / "lists" / "openings.toml").write_text("[Snow]\nwords = 1\n")
    code, out, _ = run("check", "a.jsonl", "--output-format", "jsonl")
    assert code == 1
    assert [json.loads(line)["line"] for line in out.splitlines()] == [3, 4]
    kit = Normalizer.from_config(corpus / "normkit.toml")
    assert kit.corpus_rules == ()
    for one in (kit, pickle.loads(pickle.dumps(kit))):
        outcome = one.check({"text": "Snow fell."})
        assert [finding.code for finding in outcome.findings] == ["TOY201"]
        assert outcome.skipped == ()


def test_learning_again_does_not_go_by_what_was_learned(corpus: Path, run: Run) -> None:
    (corpus / "normkit.toml").write_text('ignore = ["TOY"]\n[learned]\nopenings = "openings.toml"\n')
    assert run("learn", "openings", "a.jsonl", "-o", "openings.toml")[0] == 0, "the file is not there yet"
    assert run("learn", "openings", "a.jsonl", "-o", "openings.toml")[0] == 0
    assert "[Rain]" in (corpus / "openings.toml").read_text()


def test_the_options_of_the_rule_hold(corpus: Path, run: Run) -> None:
    (corpus / "normkit.toml").write_text("[rules.TOY201]\nleast = 3\n")
    assert run("learn", "openings", "a.jsonl") == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["openigns", "a.jsonl"], "no rule learns 'openigns'"),
        (["openings", "nowhere.jsonl"], "there is no such file"),
        (["openings", "a.jsonl", "-o", "bad.toml"], "bad.toml: cannot be read as TOML"),
        (["openings", "a.jsonl", "-o", "no/such/folder.toml"], "folder.toml: cannot be written"),
        (["openings", "a.jsonl", "broken.jsonl"], "broken.jsonl:1: "),
    ],
)
def test_what_cannot_be_learned_is_said(corpus: Path, run: Run, arguments: list[str], message: str) -> None:
    (corpus / "bad.toml").write_text("= 3")
    (corpus / "broken.jsonl").write_bytes(b'{"text": "Rain\xff"}\n')
    code, out, err = run("learn", *arguments)
    assert code == 2
    assert message in err
    assert ("[Snow]" in out) == (arguments[-1] == "broken.jsonl"), "what can be read is learned"
    assert (corpus / "bad.toml").read_text() == "= 3", "nothing is lost"


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('[learned]\nopenigns = "x.toml"\n', "'learned' names 'openigns', which no rule learns"),
        ('[learned]\nopenings = "x.toml"\n', "x.toml: cannot be read"),
        ('[learned]\nopenings = "odd.toml"\n', r"odd.toml: rule TOY201 \(common-opening\) cannot read it"),
        ("[learned]\nopenings = 3\n", "takes a table of texts"),
        ("[rules.TOY101]\nfile = 3\n", "option 'file' takes"),
    ],
)
def test_bad_settings_name_what_is_wrong(corpus: Path, settings: str, message: str) -> None:
    (corpus / "normkit.toml").write_text(settings)
    (corpus / "odd.toml").write_text("Rain = 3\n")
    with pytest.raises(ConfigError, match=message):
        Normalizer.from_config(corpus / "normkit.toml")


def test_a_path_counts_from_the_settings_and_its_content_is_in_the_fingerprint(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fingerprint() -> Any:
        kit = Normalizer.from_config(corpus / "normkit.toml")
        assert len(kit.check({"text": "Rain"}).findings) == 1
        return kit.ruleset

    (corpus / "normkit.toml").write_text('select = ["TOY101"]\n[rules.TOY101]\nfile = "list.txt"\n')
    (corpus / "list.txt").write_text("Rain")
    first = fingerprint()
    (corpus / "else").mkdir()
    monkeypatch.chdir(corpus / "else")
    assert fingerprint() == first
    (corpus / "list.txt").write_text("Rain\nSnow")
    assert fingerprint() != first
