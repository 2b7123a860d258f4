"""A date lies ahead or back as its clause says, in every language that is read."""

from __future__ import annotations

import re
import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from normkit_dates import find
from normkit_dates.languages.registry import TAGS

SENTENCES = tomllib.loads((Path(__file__).parents[4] / "fixtures/dates/direction.toml").read_text("utf-8"))
PUBLISHED = date(2024, 3, 14)
"""A Thursday."""


def test_every_language_has_sentences() -> None:
    assert set(SENTENCES) == set(TAGS)


@pytest.mark.parametrize("language", TAGS)
def test_a_date_lies_where_its_clause_puts_it(language: str) -> None:
    wrong = [line for line in SENTENCES[language] if not holds(line, language)]
    assert not wrong


def holds(line: str, language: str) -> bool:
    """Say whether each date in braces is found, ahead of the day of publication or before it, as its mark says."""
    marks = re.findall(r"\{(.*?)([<>])\}", line)
    text = re.sub(r"\{(.*?)[<>]\}", r"\1", line)
    values = {text[m.span.start : m.span.end]: m.value for m in find(text, PUBLISHED, language)}
    found = [next((values[words] for words in values if name in words or words in name), "") for name, _ in marks]
    return all(
        value and (value > str(PUBLISHED)) == (mark == ">") for value, (_, mark) in zip(found, marks, strict=True)
    )


def of(text: str, language: str = "en") -> tuple[str, float]:
    """Return the value and the confidence of the only date in a text."""
    (mention,) = find(text, PUBLISHED, language)
    return mention.value, float(mention.details["confidence"])


def test_a_plan_in_the_present_is_less_sure_than_one_with_will() -> None:
    planned, stated = of("Talks resume on Monday."), of("Talks will resume on Monday.")
    assert planned[0] == stated[0] == "2024-03-18"
    assert planned[1] < 0.9 < stated[1]


def test_a_weekday_that_no_verb_governs_is_a_guess() -> None:
    assert of("A quiet Monday, on the whole.")[1] < 0.9


def test_the_day_of_publication_needs_no_verb() -> None:
    assert of("A quiet day on Thursday.") == ("2024-03-14", 0.93)


def test_what_failed_lies_back_and_what_may_yet_come_ahead() -> None:
    assert of("The bridge was to open on Monday, but a beam cracked.")[0] == "2024-03-11"
    assert of("The bridge was to open on Monday. Instead, a beam cracked.")[0] == "2024-03-11"
    assert of("The bridge was to open on Monday.") == ("2024-03-18", 0.8)


def test_capitals_in_a_headline_tell_what_happened() -> None:
    assert of("STORM CLOSES HARBOUR ON MONDAY")[0] == "2024-03-11"


def test_a_noun_that_looks_like_a_verb_of_plans_is_none() -> None:
    for text in ("The vote on Monday ended a quarrel.", "She reached the final of the City Open on Monday."):
        assert of(text)[0] == "2024-03-11"


@pytest.mark.parametrize("again", [1, 400])
def test_a_long_row_of_clauses_is_read_sentence_by_sentence(again: int) -> None:
    text = "The court, which was told to wait, put off the vote until Monday. " * again
    assert {mention.value for mention in find(text, PUBLISHED, "en")} == {str(PUBLISHED + timedelta(4))}
