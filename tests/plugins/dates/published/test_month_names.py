"""A month counts in the language of the text: words of other languages are no months."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit import Normalizer, Record
from normkit_dates.calendars import cldr_names
from normkit_dates.published.lines.dateline import find_line_date
from normkit_dates.published.month_names import (
    EVERY_LANGUAGE,
    SURE_LENGTH,
    languages_of,
    months,
    weekdays,
)

PROSE = {
    "en": "The pilots met the minister in the old house, and they said that it was a good day for the port.",
    "de": "Die Lotsen trafen die Ministerin in dem alten Haus und sagten, dass es ein guter Tag für den Hafen ist.",
    "fr": "Les pilotes ont vu la ministre dans la vieille maison et ils disent que le jour est bon pour le port.",
    "it": "I piloti hanno visto la ministra nella vecchia casa e dicono che è un buon giorno per il porto della città.",
    "pt": "Os pilotos viram a ministra na velha casa e dizem que foi um bom dia para o porto da cidade.",
    "es": "Los pilotos vieron a la ministra en la vieja casa y dicen que es un buen día para el puerto de la ciudad.",
}


def names(table: dict[str, str], language: str) -> Iterator[tuple[int, str]]:
    for number, row in enumerate(table[language].split(","), 1):
        yield from ((number, name) for name in row.split())


@pytest.mark.parametrize("language", sorted(EVERY_LANGUAGE))
def test_every_month_counts_in_its_language(language: str) -> None:
    for table in (cldr_names.MONTHS, cldr_names.SHORT_MONTHS):
        for number, name in names(table, language):
            found = find_line_date(f"9 {name} 2020", frozenset({language}))
            assert name.endswith("ٔ") or (found and not found.foreign and found.stamp.day.month == number), name


@pytest.mark.parametrize("table", [cldr_names.MONTHS, cldr_names.SHORT_MONTHS, cldr_names.WEEKDAYS])
def test_no_name_means_another_thing_elsewhere(table: dict[str, str]) -> None:
    known = weekdays() if table is cldr_names.WEEKDAYS else months()
    first = 0 if known is weekdays() else 1
    for language in table:
        for number, name in names(table, language):
            name = name.partition("-")[0]
            assert known[name].number == number - 1 + first
            assert language in known[name].languages


@given(st.sampled_from(sorted(months())), st.sampled_from(sorted(EVERY_LANGUAGE)), st.integers(1, 28))
def test_a_word_of_another_language_is_a_month_only_where_it_is_written_out_and_long(
    word: str, language: str, day: int
) -> None:
    found = find_line_date(f"{day} {word} 2020", frozenset({language}))
    if found is None:
        assert language not in months()[word].languages
    elif language not in months()[word].languages:
        assert found.foreign
        assert months()[word].written_out
        assert len(word) >= SURE_LENGTH


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Voters mark 8 out of 2020 ballots wrongly"),
        ("en", "3 out of 2020"),
        ("en", "Top 9 set 2021 films"),
        ("en", "Agency flies 1 mars 2020 craft"),
        ("en", "1 Mars 2020"),
        ("en", "Seen 3 ago 2021"),
        ("en", "Room 2 gen 2021"),
        ("en", "Wheel with 4 lug 2019 nuts"),
        ("en", "A box of 3 led 2022 lamps"),
        ("en", "The 5 pro 2023 players"),
        ("en", "No 5 mai 2021"),
        ("de", "1 Mars 2020"),
        ("de", "3 sie 2021"),
        ("de", "9 out 2021"),
        ("it", "5 mai 2019"),
        ("it", "1 mars 2020"),
        ("es", "8 out 2019"),
        ("fr", "4 set 2019"),
        ("fr", "2 des 2020"),
        ("pt", "4 mag 2019"),
    ],
)
@pytest.mark.parametrize("tagged", [True, False])
def test_words_of_another_language_give_no_date(language: str, line: str, tagged: bool) -> None:
    record = {"title": "Xylo", "text": f"{line}\n\n{PROSE[language]}", "language": language if tagged else ""}
    fixed = Normalizer(select=["DAT1"]).fix(record, unsafe=True).record
    assert not fixed.get("published")
    assert fixed["text"] == record["text"]


@pytest.mark.parametrize(
    ("text", "tag", "languages"),
    [
        (PROSE["de"], "", {"de"}),
        (PROSE["de"], "en-GB", {"en"}),
        (PROSE["de"], "no", {"nb"}),
        (PROSE["de"], "German", {"de"}),
        ("Die Fähre von Harl", "", {"de", "en"}),
        ("Bridge 12", "", {"en"}),
        ("التقى المرشدون الوزيرة", "", {"ar", "fa", "en"}),
        ("Лоцманы встретились", "", {"ru", "en"}),
        ("Οι πλοηγοί", "", {"el", "en"}),
    ],
)
def test_the_tag_decides_and_else_the_text(text: str, tag: str, languages: set[str]) -> None:
    assert languages_of(Record("1", {"text": text, "language": tag})) == languages


@pytest.mark.parametrize(
    ("line", "foreign"),
    [("vendredi 1 mai 2020", False), ("Published 15 octobre 2020", True), ("15 Oktober 2020", True)],
)
def test_a_date_in_full_is_one_anywhere(line: str, foreign: bool) -> None:
    found = find_line_date(line, frozenset({"en"}))
    assert found
    assert found.foreign is foreign


def test_a_short_weekday_of_another_language_is_none() -> None:
    found = find_line_date("di Orla Tennant, 5 settembre 2013", frozenset({"it"}))
    assert found
    assert not found.stamp.weekday
