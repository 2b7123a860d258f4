"""A paragraph that ends with a phrase is told from one that does not, by its last letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from normkit_chrome.lexicon import phrases as lexicon
from normkit_chrome.lexicon.line_ends import may_end_with_phrase
from normkit_chrome.lexicon.phrases import WHOLE_LINES
from normkit_chrome.lexicon.slots import all_choices

FILES = sorted(Path(lexicon.__file__).parent.glob("*.txt"))
STORY = "The ferry to Elm Bay was late on both days, and nobody on the pier could say why."


def closing_phrases(file: Path) -> list[str]:
    """Return the phrases of one language that are chrome wherever they stand and in which nothing changes."""
    found: list[str] = []
    for section in file.read_text("utf-8").split("\n[")[1:]:
        kind, _, block = section.partition("]")
        if kind in (*WHOLE_LINES, "advertisement lines", "continues below"):
            written = [line.strip('"') for line in block.split("\n") if line and line[0] != "#"]
            found += [one for phrase in written for one in all_choices(phrase) if "{" not in one]
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_line_that_ends_with_a_phrase_of_some_words_is_looked_at(file: Path) -> None:
    long = [phrase for phrase in closing_phrases(file) if len(phrase.split()) > 3]
    assert long or file.stem in ("any", "ja", "zh")
    assert [one for one in long if not may_end_with_phrase(f"{STORY} {one}")] == []
    assert [one for one in long if one[-1].isalpha() and not may_end_with_phrase(f"{STORY} {one}.")] == []


@pytest.mark.parametrize(
    "end",
    ["See all comments (1,204)", "Subscribe to our Facebook channel", "Vous aimez cet article ?", "Seite 3 von 12"],
)
def test_a_number_a_network_and_a_blank_before_a_mark_keep_none_from_being_told(end: str) -> None:
    assert may_end_with_phrase(f"{STORY} {end}")


@pytest.mark.parametrize(
    "line",
    [
        STORY,
        f"{STORY} It was a new experience.",
        f"{STORY} He has no comments on that content",
        f"{STORY} That was in 1987.",
        f"{STORY} It cost $1,204 (not 12)",
        f"{STORY} “Nobody told us,” she said.",
        "Der Zug kam am Dienstag zu spät, und niemand wusste, warum. Das war vor zwölf Jahren",
        "Поезд опоздал на два часа, и никто не знал, почему это случилось в тот день.",
    ],
)
def test_most_lines_end_otherwise(line: str) -> None:
    assert not may_end_with_phrase(line)
