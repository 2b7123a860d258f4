"""Which Arabic names a Latin spelling is attested to stand for.

"Khalid" and "Khalil" differ by less than "Khalid" and "Khaled", and no distance sets that right: only knowing that
the first two are خالد and خليل does. ``data/forms.txt`` is written by ``tools/names_forms.py`` (Wikidata CC0, Algerian
Name Transcription Corpus CC0, DziriNames MIT) and read when names are first compared.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import log
from pathlib import Path

DATA = Path(__file__).with_name("data")
UNKNOWN = 1.0
"""Bearers that a spelling is thought to have beside those attested, of a form not seen with it."""
BY_CHANCE, UNSEEN = 0.002, 0.05
"""The chance that two spellings share a form: by an error of the table, and where one of them has a form not seen."""
MOST = 6.0
"""The log-odds that attestation adds or takes at most; so much is decisive, and the sounds are not weighed."""

_SAME_LETTER = str.maketrans("گپچژڤ", "كبجزف")
_ARTICLE_WITHIN = re.compile("^(عبد|ابو|بن)ال(?=..)|(?<=..)ال(?=دين$)")


def key(form: str) -> str:
    """Return a folded Arabic word without what its writers vary further: Persian letters, an article inside.

    >>> key("عبدالكريم") == key("عبدكريم"), key("گيلاني")
    (True, 'كيلاني')
    """
    form = form.translate(_SAME_LETTER)
    return _ARTICLE_WITHIN.sub(r"\1", form) if "ال" in form else form


@lru_cache(maxsize=1 << 16)
def attested(sounds: str) -> dict[str, int]:
    """Return the Arabic forms (see ``key``) that a spelling stands for, with bearers; empty where it is unknown.

    >>> from normkit_names.latin import sounds
    >>> max(attested(sounds("khaled")), key=attested(sounds("khaled")).get)
    'خالد'
    """
    listed = spellings().get(sounds, "").split(" ")
    return dict(zip(listed[::2], map(int, listed[1::2]), strict=False))


def shared(a: dict[str, int], b: dict[str, int]) -> float:
    """Return the log-odds, before weights, that bearers of two attested spellings bear one name.

    Of each form the smaller share counts. The fewer bearers a spelling has, the less its forms exclude others.
    """
    all_a, all_b = sum(a.values()) + UNKNOWN, sum(b.values()) + UNKNOWN
    common = 0.0
    if not a.keys().isdisjoint(b):
        common = sum([min(bearers / all_a, b[form] / all_b) for form, bearers in a.items() if form in b])
    return _log_odds(common, 1 - (1 - UNKNOWN / all_a) * (1 - UNKNOWN / all_b))


def stands_for(a: dict[str, int], form: str) -> float:
    """Return the log-odds, before weights, that a bearer of an attested spelling has the name ``form``."""
    bearers = sum(a.values()) + UNKNOWN
    return _log_odds(a.get(form, 0) / bearers, UNKNOWN / bearers)


def _log_odds(common: float, unknown: float) -> float:
    chance = (common + UNSEEN * unknown + BY_CHANCE) / (1 + 2 * UNSEEN * unknown + 2 * BY_CHANCE)
    return log(chance / (1 - chance))


@cache
def known() -> frozenset[str]:
    """Return the forms that some spelling mostly stands for; of another one a spelling says nothing."""
    return frozenset([listed.partition(" ")[0] for listed in spellings().values()])


@cache
def spellings() -> dict[str, str]:
    """Return the sounds of each attested spelling (see ``latin.sounds``) with its forms and their bearers, unread.

    A line of the file is the sounds, a tab, and each form followed by its bearers, the commonest first.
    """
    cells = (DATA / "forms.txt").read_text("utf-8").replace("\n", "\t").split("\t")
    return dict(zip(cells[::2], cells[1::2], strict=False))
