"""Promises about the dates in a text, in every language: EDTF values, spans in order, linear time, no clock."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from normkit_dates import find
from normkit_dates.calendars import holidays
from normkit_dates.grammar.phrase import Language, tokenize
from normkit_dates.languages.detection import detect_language
from normkit_dates.languages.registry import TAGS, language_of

LANGUAGES = TAGS
ANCHORS = st.dates(date(1, 1, 1), date(9999, 12, 31))


def read(code: str) -> Language:
    return language_of("", code)


def soups(code: str) -> st.SearchStrategy[str]:
    """Texts made of nothing but the language's own words of time, numbers and marks."""
    words = sorted(word for word, letter in read(code).letters.items() if letter.isalpha() and not word.isdigit())
    numbers = ["1", "3", "12", "15", "29", "31", "45", "00", "07", "1063", "1999", "2024", "20241231", "2199"]
    piece = st.one_of(st.sampled_from(words), st.sampled_from(numbers), st.sampled_from(list("-/.,'\n:()~—x")))
    gap = st.sampled_from([" ", " ", "", "\n"])
    return st.lists(st.tuples(piece, gap), max_size=30).map(lambda pairs: "".join(a + b for a, b in pairs))


def languages_and_soups() -> st.SearchStrategy[tuple[str, str]]:
    return st.sampled_from(LANGUAGES).flatmap(lambda code: st.tuples(st.just(code), soups(code)))


@given(languages_and_soups(), ANCHORS)
def test_every_value_is_edtf(text: tuple[str, str], anchor: date) -> None:
    for mention in find(text[1], anchor, text[0]):
        assert mention.value
        parse_edtf(mention.value)


@given(languages_and_soups(), ANCHORS)
def test_spans_are_in_order_and_apart(text: tuple[str, str], anchor: date) -> None:
    ends = [0]
    for mention in find(text[1], anchor, text[0]):
        assert ends[-1] <= mention.span.start < mention.span.end <= len(text[1])
        ends.append(mention.span.end)


@given(languages_and_soups())
def test_without_an_anchor_relative_dates_have_no_value_and_the_others_the_same(text: tuple[str, str]) -> None:
    first, second = (find(text[1], anchor, text[0]) for anchor in (date(2004, 2, 29), date(2031, 8, 2)))
    unknown = {mention.span: mention.value for mention in find(text[1], None, text[0])}
    both = {mention.span: mention.value for mention in second}
    for mention in first:
        if unknown.get(mention.span):
            assert mention.value == unknown[mention.span] == both.get(mention.span)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_knows_its_months_and_days(code: str) -> None:
    language = read(code)
    assert len({language.values[word] for word, letter in language.letters.items() if letter in "Mm"}) >= 11
    assert {language.values[word] for word, letter in language.letters.items() if letter == "W"} == set(range(7))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_megabyte_of_the_nastiest_words_takes_linear_time(code: str) -> None:
    language = read(code)
    one_each = {letter: word for word, letter in sorted(language.letters.items())}
    starts = [one_each[letter] for letter in language.starts if letter in one_each]
    nasty = [" ".join(starts), *(f"{word} " for word in starts), "\n".join(starts), "1.", "1-", "2024 ", "'", "12"]
    slowest = max(_seconds(piece, 100_000, code) for piece in nasty)
    assert slowest < 1.5, "ten times this is what a megabyte takes"


def _seconds(piece: str, size: int, code: str) -> float:
    text = piece * (size // len(piece))
    begun = time.process_time()
    find(text, date(2025, 7, 31), code)
    return time.process_time() - begun


@pytest.mark.parametrize("code", LANGUAGES)
def test_time_grows_with_the_text_and_no_faster(code: str) -> None:
    language = read(code)
    words = " ".join(sorted(word for word, letter in language.letters.items() if letter.isalpha()))
    small, large = (min(_seconds(words + "\n", size, code) for _ in range(2)) for size in (250_000, 1_000_000))
    assert large < 12 * small, "four times the text"


@given(st.dates(date(1583, 1, 1), date(9998, 12, 31)))
def test_easter_is_a_sunday_between_22_march_and_25_april(day: date) -> None:
    easter = holidays.easter(day.year)
    assert easter.weekday() == 6
    assert date(day.year, 3, 22) <= easter <= date(day.year, 4, 25)


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)))
def test_a_full_date_is_read_back_in_every_notation(day: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%A, %d %B %Y", "%b %d, %Y", "%d.%m.%Y"):
        written = day.strftime(form).replace("  ", " ")
        year = f"{day.year:04d}"
        assert year in written
        assert [mention.value for mention in find(f"Opened {written}.", None)] == [str(day)]


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_bare_weekday_is_one_of_the_last_seven_days(anchor: date) -> None:
    for days, name in enumerate(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")):
        (mention,) = find(f"The bridge opened on {name}.", anchor)
        found = date.fromisoformat(mention.value)
        assert found.weekday() == days
        assert anchor - timedelta(6) <= found <= anchor


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The council said that it was not in the plan of the city.", "en"),
        ("Der Rat hat die Brücke nach dem Treffen nicht für den Verkehr geöffnet.", "de"),
        ("Le conseil a décidé que le pont est une des priorités de la ville.", "fr"),
        ("El consejo dijo que la obra no es una de las prioridades de la ciudad.", "es"),
        ("Köprü için bir karar daha olarak çok önemli, ancak bu da yeni.", "tr"),
        ("Il consiglio ha detto che il ponte non è una delle priorità della città.", "it"),
        ("Совет решил, что мост не будет закрыт.", "ru"),
        ("Рада вирішила, що міст її не буде закрито.", "uk"),
        ("قال المجلس إن الجسر لن يغلق.", "ar"),
        ("Bridge 12", "en"),
        ("", "en"),
    ],
)
def test_a_text_tells_its_language(text: str, code: str) -> None:
    assert detect_language(text) == code


def test_the_row_has_one_letter_a_token() -> None:
    tokens = tokenize("On Thursday, 3 May 2024\nit rained.", read("en"))
    assert len(tokens.letters) == len(tokens.words)
    assert [tokens.text[tokens.start(n) : tokens.end(n)] for n in range(len(tokens.words))] == tokens.words
