"""A text and its row of tokens fit together."""

from __future__ import annotations

import re

import pytest

from normkit_dates.grammar.phrase import CALENDAR_LETTERS
from normkit_dates.grammar.tokens import tokenize
from normkit_dates.languages.registry import TAGS, language_of
from tests.linear.patterns import samples


def test_the_row_has_one_letter_a_token() -> None:
    tokens = tokenize("On Thursday, 3 May 2024\nit rained.", language_of("", "en"))
    assert len(tokens.letters) == len(tokens.words)
    assert [tokens.text[tokens.start(n) : tokens.end(n)] for n in range(len(tokens.words))] == tokens.words


@pytest.mark.parametrize("tag", TAGS)
def test_what_is_searched_for_only_in_texts_with_numbers_or_months_needs_one(tag: str) -> None:
    language = language_of("", tag)
    further = language.productions[: len(language.productions) - len(language.words)]
    for production in further:
        for letters in samples(production.lead + production.pattern):
            if re.fullmatch(production.lead + production.pattern, letters):
                assert set(letters) & set(CALENDAR_LETTERS), f"{production.name}: {letters}"
