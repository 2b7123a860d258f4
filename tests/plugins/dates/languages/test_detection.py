"""A text tells its language by its script and its small words."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from normkit_dates.languages.detection import detect_language
from normkit_dates.languages.registry import TAGS

EXAMPLES = tomllib.loads((Path(__file__).parents[4] / "fixtures/dates/languages.toml").read_text("utf-8"))


def test_every_language_has_its_examples() -> None:
    assert sorted(EXAMPLES) == sorted(TAGS)


@pytest.mark.parametrize("tag", TAGS)
def test_a_text_tells_its_language(tag: str) -> None:
    assert detect_language(EXAMPLES[tag]["prose"]) == tag


def test_a_language_that_is_not_read_is_told_from_those_that_are() -> None:
    assert detect_language("Il consiglio ha detto che il ponte non è una delle priorità della città.") == "it"


@pytest.mark.parametrize("text", ["Bridge 12", ""])
def test_a_text_that_tells_nothing_is_taken_for_english(text: str) -> None:
    assert detect_language(text) == "en"
