"""The files of phrases: what a phrase looks like, and that none stands twice."""

from __future__ import annotations

import runpy
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from normkit import fold
from normkit_chrome.detectors.phrase_lines import kind_of_line
from normkit_chrome.lexicon import phrases as lexicon
from normkit_chrome.lexicon.phrases import AS_WRITTEN, KINDS, ONLY_LINES, cue_groups, phrases

FOLDER = Path(lexicon.__file__).parent
TOOL = Path(__file__).parents[4] / "tools/chrome/build_phrase_tables.py"
FILES = sorted(FOLDER.glob("*.txt"))
FULL = ["any", "ar", "de", "en", "es", "fr", "it", "nl", "pt", "ru", "tr"]
"""The languages whose phrases of all kinds are known, and what all write alike."""
COMMON = ["fa", "he", "hi", "id", "ja", "ko", "pl", "uk", "vi", "zh"]
"""Those that are known by their commonest phrases."""

Section = tuple[str, list[str], list[str]]
"""Kind, comments, phrases as they are written."""


def sections(file: Path) -> list[Section]:
    """Return the sections of a file, read in the plainest way."""
    found: list[Section] = []
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("["):
            found.append((line.strip("[]"), [], []))
        elif line and found:
            _, comments, held = found[-1]
            (comments if line.startswith("#") else held).append(line)
    return found


def test_there_is_a_file_for_each_language_and_one_for_all() -> None:
    assert [file.stem for file in FILES] == sorted(FULL + COMMON)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_holds_known_kinds_in_their_order_each_once(file: Path) -> None:
    kinds = [kind for kind, _, _ in sections(file)]
    assert kinds == [kind for kind in KINDS if kind in kinds]
    assert all(held for _, _, held in sections(file))


def test_every_kind_says_what_it_tells_and_says_it_everywhere() -> None:
    notes = {(kind, comments[0]) for file in FILES for kind, comments, _ in sections(file)}
    assert sorted(kind for kind, _ in notes) == sorted(KINDS)
    assert {kind for kind, note in notes if note.endswith("; as written.")} == set(AS_WRITTEN)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_phrases_are_written_as_they_are_looked_up(file: Path) -> None:
    text = file.read_bytes().decode()
    assert text == unicodedata.normalize("NFC", text)
    assert "\r" not in text
    assert not [line for line in text.split("\n") if line != line.strip()]
    for kind, _, held in sections(file):
        bare = [phrase[1:-1].strip() if phrase.startswith('"') else phrase for phrase in held]
        assert kind in AS_WRITTEN or bare == [fold(phrase) for phrase in bare]


@pytest.mark.parametrize("kind", KINDS)
def test_no_phrase_stands_twice_in_a_kind(kind: str) -> None:
    blocks = [held for file in FILES for found, _, held in sections(file) if found == kind]
    if ":" not in kind:  # the others are read language by language: two may write a cue alike
        blocks = [[phrase for held in blocks for phrase in held]]
    assert [phrase for held in blocks for phrase, count in Counter(held).items() if count > 1] == []


def test_the_tables_are_those_of_the_files() -> None:
    tables = runpy.run_path(str(TOOL))["tables"]()
    written = {file.name: file.read_bytes().decode() for file in (FOLDER / "data").iterdir()}
    assert written == tables, "run: python tools/chrome/build_phrase_tables.py plugins/normkit_chrome/lexicon/data"


def test_all_languages_are_read_and_comments_are_not() -> None:
    for kind in (kind for kind in KINDS if kind not in ONLY_LINES):
        held = [phrase for file in FILES for found, _, held in sections(file) if found == kind for phrase in held]
        assert [phrase.strip('" ') for phrase in phrases(kind)] == [phrase.strip('" ') for phrase in held]


def test_quotation_marks_keep_the_spaces_of_a_phrase() -> None:
    assert " told " in phrases("notice reports")
    assert kind_of_line('read more "') == "whole lines"


def test_cues_go_together_language_by_language() -> None:
    groups = cue_groups("cookie notice: subject", "cookie notice: site", "cookie notice: request")
    assert len(groups) == 5
    assert all(subject == ("cookies",) for subject, _, _ in groups)
    assert not [group for group in groups if "this website" in group[1] and "diese website" in group[1]]
