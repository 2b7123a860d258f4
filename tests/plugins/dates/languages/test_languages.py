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
    dates = _seconds("2024-05-03, ", 40_000, code)
    slowest = max(nasty, key=lambda piece: _time_of(piece * (8_000 // len(piece)), code))
    assert _seconds(slowest, 40_000, code) < 6 * dates, slowest


def _seconds(piece: str, size: int, code: str) -> float:
    """Return the least time of three; what was found is kept by the text, so that each time has another one."""
    return min(_time_of(piece * (size // len(piece)) + "." * times, code) for times in range(3))


def _time_of(text: str, code: str) -> float:
    begun = time.process_time()
    find(text, date(2025, 7, 31), code)
    return time.process_time() - begun


@pytest.mark.parametrize("code", TAGS)
def test_time_grows_with_the_text_and_no_faster(code: str) -> None:
    language = language_of("", code)
    words = " ".join(sorted(word for word, letter in language.letters.items() if letter.isalpha()))
    small, large = (_seconds(words + "\n", size, code) for size in (60_000, 240_000))
    assert large < 12 * small, "four times the text"
