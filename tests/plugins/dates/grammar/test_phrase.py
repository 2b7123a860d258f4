"""A text and its row of tokens fit together."""

from __future__ import annotations

from normkit_dates.grammar.tokens import tokenize
from normkit_dates.languages.registry import language_of


def test_the_row_has_one_letter_a_token() -> None:
    tokens = tokenize("On Thursday, 3 May 2024\nit rained.", language_of("", "en"))
    assert len(tokens.letters) == len(tokens.words)
    assert [tokens.text[tokens.start(n) : tokens.end(n)] for n in range(len(tokens.words))] == tokens.words
