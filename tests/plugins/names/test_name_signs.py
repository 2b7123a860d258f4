"""What is passed over as having no sign of a name has none."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from normkit_names.document.candidate import AFTER_WORD, LONE, PARTICLES
from normkit_names.document.latin_candidates import split_runs
from normkit_names.document.name_signs import telling_lines

WORDS = """
    Hikmat hikmat HIKMAT al-Masri Masri MASRI Al el bin Ibn Abu (Abu “Umm Abd Abdel al-Rahman Ben Bader, Ruth. The the
    King Sultan Allah M. K.A. Sa'id Sana’ 'Umar d'Omar iPhone McKay FathiAl-Sha'er TariqMansour, Deir ez-Zor Hodeidah,
    Damascus Aden Nadia Samir Şahin ālim Ālim İbrahim Émile Omar-Ali Zeid—Omar 12-Omar al- El-Sayed EL-SAYED of said;
    Kamala Tariq's
"""
PIECES = st.sampled_from(WORDS.split())
BLANKS = st.sampled_from((" ", " ", " ", "  ", "\u00a0", "\n", "\t", ""))


def _names(text: str) -> list[tuple[str, str]]:
    return [(name.text, name.kind) for name in split_runs(text)[0] if name.kind not in (LONE, AFTER_WORD)]


@given(st.lists(st.tuples(PIECES, BLANKS), max_size=9))
def test_lines_without_a_sign_hold_no_more_than_lone_names(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + blank for piece, blank in pieces)
    assert [name for line in telling_lines(text) for name in _names(line)] == _names(text)


def test_news_without_arab_names_has_no_sign() -> None:
    assert list(telling_lines("The mayor of Velmora met John Smith.\nFAQ: NASA's new Rover")) == []


@given(st.from_regex(rf"(?:{PARTICLES})", fullmatch=True))
def test_a_particle_in_small_letters_is_a_sign_by_itself(particle: str) -> None:
    assert re.fullmatch(PARTICLES, particle)
    assert list(telling_lines(f"a man called {particle.lower()} Xyzw came"))
