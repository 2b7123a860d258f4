"""Promises of every language: it knows its months and days, and takes no longer than the text is long."""

from __future__ import annotations

import time
from datetime import date

import pytest

from normkit_dates import find
from normkit_dates.languages.registry import TAGS, language_of


@pytest.mark.parametrize("code", TAGS)
def test_a_language_knows_its_months_and_days(code: str) -> None:
    language = language_of("", code)
    assert len({language.values[word] for word, letter in language.letters.items() if letter in "Mm"}) >= 11
    assert {language.values[word] for word, letter in language.letters.items() if letter == "W"} == set(range(7))


@pytest.mark.parametrize("code", TAGS)
def test_the_nastiest_words_take_little_longer_than_dates(code: str) -> None:
    language = language_of("", code)
    one_each = {letter: word for word, letter in sorted(language.letters.items())}
    starts = [one_each[letter] for letter in language.starts if letter in one_each]
    nasty = [" ".join(starts), *(f"{word} " for word in starts), "\n".join(starts), "1.", "1-", "2024 ", "'", "12"]
    dates = min(_seconds("2024-05-03, ", 100_000, code) for _ in range(2))
    slowest = max(nasty, key=lambda piece: _seconds(piece, 20_000, code))
    assert min(_seconds(slowest, 100_000, code) for _ in range(2)) < 6 * dates, slowest


def _seconds(piece: str, size: int, code: str) -> float:
    text = piece * (size // len(piece))
    begun = time.process_time()
    find(text, date(2025, 7, 31), code)
    return time.process_time() - begun


@pytest.mark.parametrize("code", TAGS)
def test_time_grows_with_the_text_and_no_faster(code: str) -> None:
    language = language_of("", code)
    words = " ".join(sorted(word for word, letter in language.letters.items() if letter.isalpha()))
    small, large = (min(_seconds(words + "\n", size, code) for _ in range(2)) for size in (250_000, 1_000_000))
    assert large < 12 * small, "four times the text"
