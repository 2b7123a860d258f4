"""Labels around headlines: learned from a corpus, reviewed, taken off."""

from __future__ import annotations

from pathlib import Path

import pytest

from normkit import ConfigError, Normalizer
from normkit_headlines import group
from tests.conftest import Run

TITLES = (
    "Ferry strike leaves islands cut off", "Two mills close before winter", "Nobody saw the comet fall",
    "Choir sings on the bridge until noon", "Barge runs aground off Elm Bay",
)  # fmt: skip
RECORDS = "".join(
    f'{{"url": "https://tolvan.example/{number}", "title": "{title} • Tolvan"}}\n'
    for number, title in enumerate(TITLES)
)
LEARNED = """["tolvan.example"]
records = 5
suffix = [
    { text = "tolvan", records = 5, decision = "drop", example = "Tolvan" },
]
"""


@pytest.fixture
def titles(workplace: Path) -> Path:
    (workplace / "a.jsonl").write_text(RECORDS, "utf-8")
    return workplace


def test_labels_are_learned_reviewed_and_applied_without_a_first_pass(titles: Path, run: Run) -> None:
    assert run("learn", "labels", "a.jsonl", "-o", "labels.toml")[0] == 0
    assert (titles / "labels.toml").read_text("utf-8") == LEARNED
    kit = Normalizer(select=["HED202"], learned={"labels": str(titles / "labels.toml")})
    assert kit.corpus_rules == ()
    record = {"url": "https://tolvan.example/new", "title": "Mayor opens new bridge • Tolvan"}
    assert kit.fix(record).record["title"] == "Mayor opens new bridge"
    assert kit.fix({**record, "url": "https://elsewhere.example/"}).changes == ()


def test_learning_again_keeps_what_a_person_decided(titles: Path, run: Run) -> None:
    decided = LEARNED.replace('"Tolvan" }', '"Tolvan", keep = true }')
    (titles / "labels.toml").write_text(f"{decided}\n[other]\nrecords = 9\n", "utf-8")
    assert run("learn", "labels", "a.jsonl", "-o", "labels.toml")[0] == 0
    text = (titles / "labels.toml").read_text("utf-8")
    assert "keep = true" in text
    assert "[other]\nrecords = 9\n" in text
    kit = Normalizer(select=["HED202"], learned={"labels": str(titles / "labels.toml")})
    assert kit.fix({"url": "https://tolvan.example/new", "title": "Mayor opens new bridge • Tolvan"}).changes == ()


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ("tolvan = 3\n", "'tolvan' is no site"),
        ("[tolvan]\nrecords = 5\nsufix = []\n", "'sufix' means nothing here"),
        ("[tolvan]\nrecords = 5\nsuffix = [3]\n", "'suffix' is no array of tables"),
        ('[tolvan]\nrecords = 5\n[[tolvan.suffix]]\ntext = " "\n', "needs a text and a decision"),
        ('[tolvan]\nrecords = 5\n[[tolvan.suffix]]\ntext = "x"\nkeep = "no"\n', "'keep' is true or false"),
    ],
)
def test_a_file_that_makes_no_sense_says_why(workplace: Path, document: str, message: str) -> None:
    (workplace / "labels.toml").write_text(document, "utf-8")
    with pytest.raises(ConfigError, match=message):
        Normalizer(learned={"labels": str(workplace / "labels.toml")})


def test_labels_that_a_corpus_repeats_keep_no_headlines_apart() -> None:
    heads = ["Gale sinks two trawlers", "Council buries the last tank", "Ferries stay in port at night"]
    assert group([*heads, *(f"{head} – Tide & Harbour Gazette" for head in heads)]) == [0, 1, 2, 0, 1, 2]
