"""What is no other spelling of a name, and what no rule decides: for any names, in any order."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from normkit import Finding, Normalizer
from normkit_names import similarity

GIVEN = ("Ahmed", "Khaled", "Samir", "Fatima", "Nabil", "Mustafa", "Walid", "Zeinab", "Yasser", "Abdelkader", "Gamal")
SURNAMES = ("al-Masri", "Haddad", "Barghouthi", "al-Tamimi", "Khoury", "Abu Zahra", "Mansour", "Abdel Nasser", "Idris")
SPELLINGS = (
    ("Hikmat al-Masri", "Hikmat al-Massri"),
    ("Yasser al-Khuzaymi", "Yasser al-Khouzaimi"),
    ("Mohammed al-Shaibani", "Mohamed al-Shibani"),
    ("Asaad Barghouthi", "Assad Barghouti"),
    ("Omar al-Qahtani", "Omar el-Kahtani"),
)
ADVICE = ("NAM101", "NAM201")
KIT = Normalizer(select=ADVICE, on_error="raise")

shuffled = st.randoms(use_true_random=False)


def advice(texts: list[str]) -> list[list[Finding]]:
    """Return what the rules on spellings say of each record of a corpus."""
    return [list(outcome.findings) for outcome in KIT.corpus([{"text": text} for text in texts])]


@given(st.sampled_from(GIVEN), st.lists(st.sampled_from(SURNAMES), min_size=2, max_size=4, unique=True), shuffled)
@settings(max_examples=150, deadline=None)
@example("Gamal", ["Abdel Nasser", "Haddad"], None)
def test_a_longer_chain_of_names_is_no_other_spelling(first: str, later: list[str], chance: object) -> None:
    chains = [" ".join([first, *later[:size]]) for size in range(1, len(later) + 1)]
    sentences = [f"Then {name} left." for name in (*chains, *chains, *later)]
    if chance is not None:
        chance.shuffle(sentences)  # type: ignore[attr-defined]
    assert not any(advice([" ".join(sentences), *sentences]))


@given(st.sampled_from(SPELLINGS), st.integers(1, 3), shuffled)
@settings(max_examples=60, deadline=None)
def test_a_tie_in_a_record_is_told_once_and_has_no_direction(pair: tuple[str, str], times: int, chance: object) -> None:
    sentences = [f"Then {name} left." for name in pair * times]
    chance.shuffle(sentences)  # type: ignore[attr-defined]
    (found,) = advice([" ".join(sentences)])
    assert [(finding.code, finding.fix) for finding in found] == [("NAM101", None)]
    assert "mostly" not in found[0].message


@given(st.sampled_from(SPELLINGS), st.integers(1, 3), shuffled)
@settings(max_examples=60, deadline=None)
def test_a_tie_across_records_has_no_direction(pair: tuple[str, str], times: int, chance: object) -> None:
    records = [f"Then {name} left." for name in pair * times]
    chance.shuffle(records)  # type: ignore[attr-defined]
    found = [finding for findings in advice(records) for finding in findings]
    assert len(found) == times
    assert all(finding.fix is None and "mostly" not in finding.message for finding in found)


@given(st.sampled_from(SPELLINGS), st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_one_record_gets_one_advice_on_one_person(pair: tuple[str, str], uses: list[tuple[int, int]]) -> None:
    """Whatever a record and its corpus prefer: one rule speaks, and it wants one spelling, or none."""
    texts = [
        " ".join(f"Then {name} left." for name, n in zip(pair, times, strict=True) for _ in range(n)) for times in uses
    ]
    for found in advice(texts):
        assert len({finding.code for finding in found}) <= 1
        wanted = {tuple(edit.text for edit in finding.fix.edits) if finding.fix else None for finding in found}
        assert len(wanted) <= 1


@given(st.sampled_from(GIVEN), st.sampled_from("BDHLPRV"), st.sampled_from(["", "K.", " K."]), st.booleans())
@settings(max_examples=80, deadline=None)
@example("Leila", "M", "", True)
def test_an_initial_that_differs_never_joins(first: str, initial: str, more: str, before: bool) -> None:
    assume(not first.startswith(initial))
    one, other = f"They asked {first} al-Obeidi.", f"“Nobody came,” said {initial}.{more} Obeidy of the council."
    assert not advice([f"{other} {one}" if before else f"{one} {other}"])[0]


PLAIN = (
    ("de", "Hassan Qader ist da. Der Kader ist jung. Auch der Kader von gestern war es."),
    ("de", "Ein Kamel stand am Tor. Ahmed Kamal sah das Kamel zuerst. Und Kamal lachte nicht."),
    ("de", "Samir Nabil ging. Nabel und Schnur, sagt man hier."),
    ("fr", "Mardi, il a plu. L’avocat Salim Mardy est parti, selon les voisins de Salim Mardy."),
    ("en", "Tariffs were raised. Ahmed Tarif spoke of the new tariff. Tariff after tariff, said Tarif."),
    ("en", "Nadir of the year: the market. Samir Nader sold nothing, and Nader closed."),
    ("tr", "Fatih Terem konuştu. Tarem çok güzel bir yer. Terem sevindi."),
    ("tr", "Salim Selam geldi. Salam vermeden gitti. Sonra Selam da gitti."),
    ("ms", "Nurul Kamil sudah datang. Kamel juga dijual di pasar. Kamil tidak membeli."),
    ("id", "Yusuf Sabri menunggu di rumah. Sabar dan tenang, kata orang. Sabri pun pulang."),
    ("es", "El pintor Omar Madini llegó tarde. Madani dicen que era una medina pero nadie lo sabe."),
    ("it", "Sara Amari produce liquori che piacciono molto. Amare cose, dice il nonno. Amari ride."),
    ("sw", "Rashid Salim alisema hivyo jana. Salum ni neno la amani. Salim akaondoka."),
    ("sv", "Hassan Karim kom hem igår. Karem var vackert och alla skrattade. Karim sjöng."),
    ("en", "Noor Zubda keeps goats. The best butter they call Zabdā, and Zabdā is salted."),
)
"""Language, and a text with a surname in which a word of the language is nearly spelt so."""


@pytest.mark.parametrize(("language", "text"), PLAIN)
def test_a_word_of_the_language_is_no_spelling_of_a_surname(language: str, text: str) -> None:
    assert advice([text]) == [[]]


TWO_PEOPLE = (
    "Salim Haddad and his brother Salem Haddad opened a shop. Salem Haddad bakes. Salim Haddad sells.",
    "Khaled Omari won. His cousin, Khalid Omari, lost. Khaled Omari laughed.",
    "Karim Nasser kam zu spät. Seinem Bruder Kareem Nasser war es gleich. Kareem Nasser blieb.",
    "Amina Saidi chante. Sa sœur Amena Saidi joue du piano. Amina Saidi sourit.",
    "Nabil Farah of Tyre, who sells boats, met Nabeel Farah of Sidon. Nabeel Farah bought one.",
    "Mehmed Salih geldi. Sonra kardeşi Muhammed Salih geldi. Mehmed Salih gitti.",
    "Samir Noor bought a ticket. Then Nour Cinema closed for good.",
    "Samir Halla bought bread. Hala had baked it, and Hala was proud.",
    "Samir Hassan came with Mohammed Khoury and Omar Muhammad. Muhammed was late.",
)
"""Texts that name two people, or a person and a thing, whose names are nearly spelt alike."""


@pytest.mark.parametrize("text", TWO_PEOPLE)
def test_two_people_are_not_one(text: str) -> None:
    assert advice([text]) == [[]]


NAMES_ALONE = (
    "Hikmat al-Masri spoke first. Then al-Masri left. Massri had no comment.",
    "Hikmat al-Masri sprach zuerst. Danach ging al-Masri. Nach ihm sprach Massri, der nicht alles gesagt hatte.",
    "Hikmat al-Masri a parlé. Puis al-Masri est parti, et Massri est resté avec les autres.",
    "Hikmat al-Masri dün konuştu. Sonra al-Masri gitti, ama gazeteciler Massri ile konuştu.",
    "Hikmat al-Masri habló ayer. Luego se fue al-Masri, pero los vecinos esperaban a Massri.",
)


@pytest.mark.parametrize("text", NAMES_ALONE)
def test_a_well_known_surname_alone_is_still_told(text: str) -> None:
    ((found,),) = advice([text])
    assert (found.code, text[found.span.start : found.span.end]) == ("NAM101", "Massri")


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_the_spellings_of_these_tests_are_of_one_name(one: str, other: str) -> None:
    assert similarity(one, other) > 0.8
