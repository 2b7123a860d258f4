"""Promises of folding: conventions of spelling that meet, vowels by their place, a memory with bounds."""

from __future__ import annotations

import time
import weakref

import pytest

from normkit import INVISIBLE
from normkit_names.normalization import latin, memo
from normkit_names.normalization.parts import name_parts
from normkit_names.normalization.reading import read_name
from normkit_names.normalization.regional import regional_readings


@pytest.mark.parametrize(
    ("word", "phonemes"),
    [
        ("tchich", "CiC"),
        ("schahr", "Sahr"),
        ("beckham", "bekham"),
        ("baccar", "bakar"),
        ("cee", "s3"),
        ("oouf", "Uf"),
        ("djedj", "jej"),
        ("addzhar", "Adjar"),
        ("xhafar", "kshafar"),
        ("qasim", "qasim"),
        ("salih", "sal2"),
        ("a", "a"),
        ("", ""),
    ],
)
def test_conventions_that_meet_make_one_string_of_phonemes(word: str, phonemes: str) -> None:
    assert latin.phonemes(word) == phonemes


@pytest.mark.parametrize(
    ("word", "phonemes", "melody"),
    [
        ("hananeh", "hanan6", "aa6"),
        ("hanane", "hanan2", "aa2"),
        ("fares", "farës", "ae"),
        ("muhammad", "muhamäd", "uaa"),
        ("abdulkarim", "Abdkarïm", "Aai"),
        ("ayman", "Aymän", "Aa"),
        ("badawy", "badaw3", "aa3"),
        ("adib", "Adïb", "Ai"),
        ("bakr", "bakr", "a"),
        ("eh", "Eh", "E"),
        ("a", "a", "a"),
        ("", "", ""),
    ],
)
def test_vowels_are_told_apart_by_their_place_and_make_a_melody(word: str, phonemes: str, melody: str) -> None:
    assert latin.mark_vowels(word, latin.phonemes(word)) == (phonemes, melody)


@pytest.mark.parametrize("name", ["Khaled", "Fayçal", "خالد"])
@pytest.mark.parametrize("mark", INVISIBLE, ids=ascii)
def test_a_mark_that_nobody_sees_makes_no_difference(name: str, mark: str) -> None:
    assert name_parts(f"{name[:2]}{mark}{name[2:]}") == name_parts(name)


class Answer:
    """What can be asked whether it is still there."""


def test_what_is_found_out_is_remembered_but_not_without_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memo, "MAX_ENTRIES", 10)
    alive: weakref.WeakSet[Answer] = weakref.WeakSet()

    @memo.memoize
    def found(asked: int) -> Answer:
        alive.add(answer := Answer())
        return answer

    for n in range(1000):
        assert found(n) is found(n)
        assert len(alive) <= 10


def test_phonemes_of_a_long_word_take_linear_time() -> None:
    start = time.process_time()
    latin.phonemes("abdel" + "sh" * 500_000)
    latin.phonemes("e" * 1_000_000)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("name", "parts", "marks"),
    [
        ("Rashid al-Marri", ("rashid", "marri"), ""),
        ("AL-MARRI, Rashid", ("rashid", "marri"), "f"),
        ("Marri, Rashid Hamad al-", ("rashid", "hamad", "marri"), "f"),
        ("المري، راشد", ("راشد", "مري"), "f"),
        ("AL-MARRI Rashid", ("rashid", "marri"), "f"),
        ("Rashid EL MARRI", ("rashid", "marri"), "f"),
        ("RASHID AL-MARRI", ("rashid", "marri"), ""),
        ("Lt. Col. Dr Rashid al-Marri", ("rashid", "marri"), ""),
        ("Sheikh Rashid", ("sheikh", "rashid"), ""),
        ("Hajji Abu Rashid", ("aburashid",), ""),
        ("Rashid al-Marri (Abu Omar)", ("rashid", "marri"), ""),
        ("Rashid bin Hamad al-Marri", ("rashid", "hamad", "marri"), "s"),
        ("Noor binte Hamad", ("noor", "hamad"), "d"),
        ("Rashid b. Hamad", ("rashid", "hamad"), "s"),
        ("Rashid B. Hamad", ("rashid", "b.", "hamad"), "."),
        ("R.H. al-Marri", ("r.", "h.", "marri"), "."),
        ("R. Eddine Marri", ("r.", "eddine", "marri"), "."),
        ("Md. Rashid", ("muhammad", "rashid"), ""),
        ("Rashid Haddad, MD", ("rashid", "haddad"), ""),
        ("Rashid Haddad Jr.", ("rashid", "haddad"), "2"),
        ("RashidAl-Marri", ("rashid", "marri"), ""),
        ("C/rahman Nuur", ("abdrahman", "nuur"), ""),
        ("", (), ""),
    ],
)
def test_a_name_is_read_as_lists_and_papers_write_it(name: str, parts: tuple[str, ...], marks: str) -> None:
    assert read_name(name) == (parts, marks)


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("xasan", "hasan"),
        ("cumar", "umar"),
        ("faarax", "farah"),
        ("bashiru", "bashir"),
        ("aliyu", "ali"),
        ("achmad", "ahmad"),
        ("sjarif", "sharif"),
        ("davut", "dawud"),
        ("mukhtar", "muhtar"),
        ("drissi", "idrissi"),
        ("bensaid", "said"),
    ],
)
def test_a_word_is_read_by_the_orthography_of_its_region(word: str, reading: str) -> None:
    assert reading in regional_readings(word)


@pytest.mark.parametrize("word", ["rashid", "hamad", "ghassan", "nabil", "ali", "x", ""])
def test_a_word_without_signs_of_a_region_is_read_as_it_is(word: str) -> None:
    assert regional_readings(word) == ()
