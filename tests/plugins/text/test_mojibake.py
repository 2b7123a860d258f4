"""Mojibake is mended exactly or not at all, and sound text of any script is left alone."""

from __future__ import annotations

import pytest

from benchmarks.text.mojibake import mended, misread, normkit, touched
from normkit import Normalizer
from normkit_text.characters.mojibake import find_mojibake

KIT = Normalizer(select=["TXT"])


def fixed(text: str) -> str:
    return str(KIT.fix({"text": text}).record["text"])


def test_texts_of_seventeen_languages_garbled_by_seven_code_pages_are_mended_exactly() -> None:
    assert mended(normkit(), 100) == {"exact": 100}


def test_sound_texts_of_seventeen_languages_are_left_alone() -> None:
    assert touched(normkit(), 400) == 0


@pytest.mark.parametrize("lost", ["\u00a0", "\u00ad"])
def test_where_one_byte_was_lost_nothing_is_mended_but_it_is_said(lost: str) -> None:
    sound = "Il est à Junín, le garçon, près du café où il naît."
    whole = misread(sound, "cp1252")
    assert lost in whole
    assert fixed(whole) == sound
    broken = whole.replace(lost, " ")
    assert fixed(broken) == broken
    assert [f.code for f in KIT.check({"text": broken}).findings][:1] == ["TXT101"]


def test_two_readings_are_none() -> None:
    ambiguous = "KaĹĽdy"  # "Każdy" read as Windows-1250, or "Kaťdy" as ISO 8859-2
    assert [one.meaning for one in find_mojibake(ambiguous)] == [None]
    assert fixed(ambiguous) == ambiguous


def test_a_soft_hyphen_that_is_half_of_a_letter_is_no_soft_hyphen() -> None:
    assert fixed("Llueve en JunÃ\u00adn y en la regiÃ³n.") == "Llueve en Junín y en la región."


def test_mojibake_below_references_and_escapes_is_reached() -> None:
    assert fixed("caf&Atilde;&copy; et th\\xc3\\u00a9") == "café et thé"


def test_garbled_text_is_mended_whatever_share_of_its_words_that_costs() -> None:
    """Chinese has no spaces, but its garbled bytes do: as words, most of the text goes."""
    sound = "渡轮清晨离开港口，老茶馆重新开张，门口排起了长队。" * 12
    assert fixed(misread(sound, "latin-1")) == sound
