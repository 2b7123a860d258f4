"""A text and its row of tokens fit together."""

from __future__ import annotations

import re

import pytest

from normkit_dates.grammar.phrase import CALENDAR_LETTERS, productions
from normkit_dates.grammar.tokens import tokenize
from normkit_dates.languages.registry import TAGS, language_of
from tests.linear.patterns import samples


def test_the_row_has_one_letter_a_token() -> None:
    tokens = tokenize("On Thursday, 3 May 2024\nit rained.", language_of("", "en"))
    assert len(tokens.letters) == len(tokens.words)
    assert [tokens.text[tokens.start(n) : tokens.end(n)] for n in range(len(tokens.words))] == tokens.words


@pytest.mark.parametrize("tag", TAGS)
def test_what_is_searched_for_only_in_texts_with_certain_letters_holds_one(tag: str) -> None:
    language = language_of("", tag)
    for given, needed in ((language.calendar, CALENDAR_LETTERS), (language.words, language.word_letters)):
        for production in productions(given) if needed else ():
            whole = f"{production.lead}(?:{production.pattern})"
            for letters in samples(whole):
                if re.fullmatch(whole, letters):
                    assert set(letters) & set(needed), f"{production.name}: {letters}"


def test_english_without_numbers_and_words_of_time_is_not_searched() -> None:
    row = tokenize("The river was calm.", language_of("", "en"))
    assert row.language.grammar(row.letters) is None
