"""Promises about the dates in a text, in every language: EDTF values, spans in order, linear time, no clock."""

from __future__ import annotations

from datetime import date, timedelta

from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from normkit_dates import find
from normkit_dates.languages.registry import TAGS, language_of

ANCHORS = st.dates(date(1, 1, 1), date(9999, 12, 31))


def soups(code: str) -> st.SearchStrategy[str]:
    """Texts made of nothing but the language's own words of time, numbers and marks."""
    words = sorted(
        word for word, letter in language_of("", code).letters.items() if letter.isalpha() and not word.isdigit()
    )
    numbers = ["1", "3", "12", "15", "29", "31", "45", "00", "07", "1063", "1999", "2024", "20241231", "2199"]
    piece = st.one_of(st.sampled_from(words), st.sampled_from(numbers), st.sampled_from(list("-/.,'\n:()~—x")))
    gap = st.sampled_from([" ", " ", "", "\n"])
    return st.lists(st.tuples(piece, gap), max_size=30).map(lambda pairs: "".join(a + b for a, b in pairs))


def languages_and_soups() -> st.SearchStrategy[tuple[str, str]]:
    return st.sampled_from(TAGS).flatmap(lambda code: st.tuples(st.just(code), soups(code)))


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


def test_the_same_words_mean_another_day_where_a_verb_far_before_them_says_so() -> None:
    rest = (
        " after a long dispute with the owners of the old stone mill next door on 5 May, in the rain of late spring. "
    )
    found = find(f"It closed{rest}It will close{rest}It closed{rest}", date(2021, 11, 10), "en")
    assert [mention.value for mention in found if mention.value[5:] == "05-05"] == [
        "2021-05-05", "2022-05-05", "2021-05-05",
    ]  # fmt: skip


def test_a_year_of_two_digits_far_ahead_is_read_in_languages_whose_verbs_nobody_knows() -> None:
    assert [found.value for found in find("9.X.43", date(2024, 1, 15), "ko")] == ["1943-10-09"]
