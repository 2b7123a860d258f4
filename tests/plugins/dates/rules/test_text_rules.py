"""Promises of the rules on dates inside a text: in every language, and on texts that nobody thought of."""

from __future__ import annotations

import re
import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit import ConfigError, Normalizer, Outcome
from normkit_dates.calendars import cldr_names
from normkit_dates.languages.registry import TAGS
from normkit_dates.rules.text import dat125_impossible_date, dat126_marks_in_date
from tests.linear.patterns import samples

EXAMPLES = tomllib.loads((Path(__file__).parents[4] / "fixtures/dates/languages.toml").read_text("utf-8"))
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS = st.dates(date(1923, 3, 1), date(2199, 12, 31))


def check(code: str, text: str, language: str = "en", published: str = "2025-07-31") -> list[str]:
    """Return the words that the findings of one rule cover."""
    record = {"text": text, "language": language, "published": published}
    found = Normalizer(select=[code], on_error="raise").check(record).findings
    return [text[finding.span.start : finding.span.end] for finding in found]


def fix(code: str, text: str, language: str = "en", **options: Any) -> Outcome:
    kit = Normalizer(select=[code], options={code: options}, on_error="raise")
    return kit.fix({"text": text, "language": language, "published": "2025-07-31"})


# ---------------------------------------------------------------- every language


def weekday(language: str, number: int) -> str:
    names = cldr_names.WEEKDAYS[language].split(", ")[number].split()
    return names[-1]


@pytest.mark.parametrize("language", TAGS)
def test_a_wrong_weekday_is_found_in_every_language_and_the_right_one_never(language: str) -> None:
    written = EXAMPLES[language]["weekday"]
    assert check("DAT122", written.format(weekday(language, 2)), language) == []
    for wrong in (0, 1, 3, 4, 5, 6):
        (found,) = check("DAT122", written.format(weekday(language, wrong)), language)
        assert weekday(language, wrong) in found


@pytest.mark.parametrize("language", TAGS)
def test_a_day_too_many_is_found_in_every_language(language: str) -> None:
    written = EXAMPLES[language]["impossible"]
    assert check("DAT125", f"{written}.", language) == [written]
    assert check("DAT125", f"{written.replace('31', '30')}.", language) == []


@pytest.mark.parametrize("language", [tag for tag in TAGS if "past" in EXAMPLES[tag]])
def test_a_past_to_come_is_found_and_a_future_never(language: str) -> None:
    (found,) = check("DAT123", EXAMPLES[language]["past"], language)
    assert "2025" in found
    assert check("DAT123", EXAMPLES[language]["past"], language, published="2025-08-03") == []
    assert check("DAT123", EXAMPLES[language]["future"], language) == []


@pytest.mark.parametrize("language", TAGS)
def test_invisible_marks_hide_a_date_in_no_language(language: str) -> None:
    plain = EXAMPLES[language]["impossible"].replace("31", "30")
    hidden = plain.replace("30", "3\u200b0").replace("2025", "\u200b2025")
    out = fix("DAT126", hidden, language)
    assert len(check("DAT126", hidden, language)) == 1
    assert out.record["text"] == plain


@pytest.mark.parametrize("language", TAGS)
def test_relative_dates_are_written_out_in_every_language(language: str) -> None:
    before, after = EXAMPLES[language]["relative"]
    assert fix("DAT131", before, language).record["text"] == after
    assert fix("DAT131", after, language).changes == ()


# ---------------------------------------------------------------- DAT122, DAT125: days of the calendar


@given(DAYS, st.integers(1, 6))
def test_true_dates_are_never_doubted_and_false_ones_always(day: date, days: int) -> None:
    for form in ("{}, %d %B %Y", "{}, %B %d, %Y", "{} %Y-%m-%d", "%d %B %Y ({})"):
        written = day.strftime(form)
        assert check("DAT122", f"Opened {written.format(NAMES[day.weekday()])}.") == []
        assert len(check("DAT122", f"Opened {written.format(NAMES[(day.weekday() + days) % 7])}.")) == 1


@given(DAYS, st.integers(-60, 60))
def test_true_dates_without_their_year_are_never_doubted(anchor: date, days: int) -> None:
    day = anchor + timedelta(days)
    written = f"{NAMES[day.weekday()]}, {day.strftime('%B')} {day.day}"
    for text in (f"It opened on {written}.", f"It will open on {written}."):
        assert check("DAT122", text, published=str(anchor)) == []


@given(st.dates(date(1700, 1, 1), date(2199, 12, 31)))
def test_days_of_the_calendar_are_never_impossible(day: date) -> None:
    forms = ("%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%d %b", "%b %d")
    assert check("DAT125", "; ".join(day.strftime(form) for form in forms)) == []


@given(st.integers(1923, 2199), st.integers(1, 12), st.integers(29, 31))
def test_days_outside_the_calendar_are_found_in_every_notation(year: int, month: int, day: int) -> None:
    try:
        date(year, month, day)
    except ValueError:
        name = date(year, month, 1).strftime("%B")
        written = (
            f"{day} {name} {year}",
            f"{name} {day}, {year}",
            f"{year}-{month:02d}-{day}",
            f"{day}.{month}.{year}",
        )
        for one in written:
            assert check("DAT125", f"Opened {one}.") == [one]


# ---------------------------------------------------------------- DAT131: brackets

WORDS = (
    "on Monday", "Thursday", "last week", "yesterday", "in May", "3 June", "two days ago", "30 July 2025", "it rained",
    "next summer", "will open", "“", "”", '"', "`", "'s", "’s", "-", ".", ",", "(", ")", "[", "]", "[2025-07-28]",
    "[2024]", "https://tolvanpost.example/Monday", "الاثنين", "\u200b",
)  # fmt: skip
SOUPS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", " ", "", "\n", "\r\n"])), max_size=25).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)


@given(SOUPS)
def test_brackets_come_once_and_nothing_else_changes(text: str) -> None:
    out = fix("DAT131", text)
    assert out.settled
    after = str(out.record["text"])
    assert all(change.before == "" for change in out.changes)
    assert fix("DAT131", after).changes == ()


@given(SOUPS.filter(lambda text: "[" not in text))
def test_the_text_comes_back_without_its_brackets(text: str) -> None:
    after = str(fix("DAT131", text).record["text"])
    assert re.sub(r" \[[^\]\n]*\]", "", after) == text


@given(SOUPS)
def test_no_other_rule_of_the_family_minds_the_brackets(text: str) -> None:
    kit = Normalizer(select=["DAT"], ignore=["DAT001", "DAT131"], on_error="raise")
    published = {"published": "2025-07-31"}
    before = kit.check({"text": text, **published}).findings
    after = kit.check({**fix("DAT131", text).record, **published}).findings
    assert [finding.code for finding in after] == [finding.code for finding in before]


def test_the_form_the_kinds_and_the_confidence_are_the_users_choice() -> None:
    text = "It rained on Monday, and so it did last December."
    assert fix("DAT131", text, form="(={value})", kinds=["month"]).record["text"] == text[:-1] + " (=2024-12)."
    assert fix("DAT131", text, least=0.95, kinds=["day"]).record["text"] == text
    assert fix("DAT131", text, least=1.0).changes == ()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"form": "{value}"}, "option 'form' takes {value} between marks"),
        ({"form": "[value]"}, "option 'form' takes {value} between marks"),
        ({"form": "2 {value} 3"}, "option 'form' takes {value} between marks"),
        ({"kinds": ["weeks"]}, "option 'kinds' takes some of day, interval"),
    ],
)
def test_an_option_that_makes_no_sense_is_refused(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(message)):
        fix("DAT131", "It rained on Monday.", **options)


def test_rewriting_is_off_unless_its_whole_code_is_selected() -> None:
    codes = {rule.code for rule in Normalizer(select=["DAT"]).rules}
    assert "DAT122" in codes
    assert "DAT131" not in codes


# ---------------------------------------------------------------- what is looked at first


def test_a_text_that_is_passed_over_holds_no_impossible_date_in_digits() -> None:
    pattern = dat125_impossible_date._digits()
    grown = [letters for letters in samples(pattern.pattern) if pattern.search(letters)]
    assert grown
    for letters in grown:
        assert any(pair in letters for pair in dat125_impossible_date._BESIDE_YEAR), letters


def test_a_text_that_is_passed_over_holds_no_sign_of_marks_in_a_date() -> None:
    signs = [char for char in map(chr, range(0x80, 0x10000)) if dat126_marks_in_date._sign().search(char)]
    assert len(signs) == 38
    assert all(dat126_marks_in_date._may_hold_sign(f"“{sign}”") for sign in signs)
    assert not dat126_marks_in_date._may_hold_sign("“Très” ‘bien’ – dit-elle … à Köln")
