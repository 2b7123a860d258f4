"""A text and its row of tokens fit together."""

from __future__ import annotations

import re
from itertools import accumulate
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit_dates.grammar.letters import CALENDAR_LETTERS
from normkit_dates.grammar.phrase import productions
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
    for some, needed in ((language.calendar, CALENDAR_LETTERS), (language.words, language.word_letters)):
        for production in productions(some) if needed else ():
            whole = f"{production.lead}(?:{production.pattern})"
            for letters in samples(whole):
                if re.fullmatch(whole, letters):
                    assert set(letters) & set(needed), f"{production.name}: {letters}"


@pytest.mark.parametrize("tag", TAGS)
def test_no_dead_end_is_the_beginning_of_a_date(tag: str) -> None:
    language = language_of("", tag)
    for production in language.productions:
        whole = f"{production.lead}(?:{production.pattern})"
        for letters in samples(whole):
            if re.fullmatch(whole, letters):
                assert not re.match(language.dead_ends, letters), f"{production.name}: {letters}"


PIECES = (
    "May",
    "7",
    "é",
    "naïve",
    "\u0660\u0661",
    "_",
    "-",
    "a2b",
    "\n",
    "\r\n",
    " ",
    "  ",
    "\t",
    "\u00a0",
    "…",
    "٣",
    "🙂",
)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.sampled_from(("en", "ar")), st.randoms())
def test_offsets_are_the_same_in_whatever_order_they_are_asked_for(text: str, tag: str, chance: Random) -> None:
    language = language_of("", tag)
    token = re.compile(r"([^\W\d_]+|\d+|[^\w\s]|_|\n)")
    pieces = token.split(text.translate(language.fold) if language.fold else text)
    wanted = list(accumulate(map(len, pieces)))
    row = tokenize.__wrapped__(text, language)
    assert row.words == pieces[1::2]
    order = list(range(len(wanted)))
    chance.shuffle(order)
    assert [row.ends[n] for n in order] == [wanted[n] for n in order]
    assert row.ends_of(0, len(row.words)) == wanted


def test_english_without_numbers_and_words_of_time_is_not_searched() -> None:
    row = tokenize("The river was calm.", language_of("", "en"))
    assert row.language.grammar(row.letters) is None


def test_a_word_is_cut_alike_whatever_letters_stand_elsewhere() -> None:
    alone, beside = (tokenize(text, language_of("", "uk")).words for text in ("that's 5.5.2020", "that's 5.5.2020 й"))
    assert beside == [*alone, "й"]
