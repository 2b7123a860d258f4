"""Headlines that a text may make one story, and those that no text does."""

from __future__ import annotations

import pytest

from normkit_headlines.matching.normalization import normalize_headline
from normkit_headlines.matching.related import related_headlines


def related(one: str, other: str) -> bool:
    a, b = normalize_headline(one), normalize_headline(other)
    assert related_headlines(a, b) == related_headlines(b, a)
    return related_headlines(a, b)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Man, 53, arrested after stabbing in Orlund", "Orlund stabbing: man, 53, arrested"),
        ("Orlund to impose 17% tariff on foil from China", "Orlund to impose 17% tariff on Chinese foil"),
        ("37-jähriger Lotse stirbt bei Unfall auf der B 96", "Lotse (37) stirbt bei Unfall auf der B 96"),
        ("Bénéfice en hausse pour Orlund au printemps", "Orlund : bénéfice en hausse au printemps"),
        ("Барк сел на мель у Орлунда, 5 погибших", "У Орлунда барк сел на мель: 5 погибших, 16 раненых"),
        ("Orlund ilçesinde grev: Kaptanlar iş bırakıyor", "Orlund ilçesinde grev: Kaptanlar iş bırakacak"),
        ("أورلوند ستمنح كستريل 57 مليون دولار", "أورلوند تمنح كستريل 57 مليون دولار"),
    ],
)
def test_an_edited_wording_may_be_one_story(one: str, other: str) -> None:
    assert related(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Man, 53, arrested after stabbing in Orlund", "Orlund stabbing: man, 35, arrested"),
        ("Orlund hits Chinese garlic with 35% tariff", "Orlund hits Chilean garlic with 35% tariff"),
        ("Orlund ferry talks resume on Tuesday morning", "Ferry talks of Orlund resume Thursday morning"),
        ("Le conseil d'Orlund vote pour la fermeture du port", "Le conseil d'Orlund vote contre la fermeture du port"),
        ("Орлунд закроет старый причал до зимы", "Орлунд старый причал до зимы не закроет"),
        ("Orlund jury convicts the harbour master of fraud", "Jury of Orlund acquits harbour master of fraud"),
        ("A seal swam up the river to the old mill", "Council of Kestrel raises its mooring fees"),
        ("Tide tables", "Tide tables of today"),
    ],
)
def test_what_contradicts_or_shares_little_is_never_one_story(one: str, other: str) -> None:
    assert not related(one, other)
