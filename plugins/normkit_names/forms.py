"""Which Arabic names a Latin spelling is attested to stand for.

"Khalid" and "Khalil" differ by less than "Khalid" and "Khaled", and no distance sets that right: only knowing that
the first two are خالد and خليل does. ``data/forms.txt`` is written by ``tools/names_forms.py`` (Wikidata CC0, Algerian
Name Transcription Corpus CC0, DziriNames MIT) and read when names are first compared.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
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
_VARIED = frozenset("گپچژڤ")
_ARTICLE_WITHIN = re.compile("^(عبد|ابو|بن)ال(?=..)|(?<=..)ال(?=دين$)")


def key(form: str) -> str:
    """Return a folded Arabic word without what its writers vary further: Persian letters, an article inside.

    >>> key("عبدالكريم") == key("عبدكريم"), key("گيلاني")
    (True, 'كيلاني')
    """
    if not _VARIED.isdisjoint(form):
        form = form.translate(_SAME_LETTER)
    return _ARTICLE_WITHIN.sub(r"\1", form) if "ال" in form else form


def attested(sounds: str) -> dict[str, int]:
    """Return the Arabic forms (see ``key``) that a spelling stands for, with bearers; empty where it is unknown.

    >>> from normkit_names.latin import sounds
    >>> max(attested(sounds("khaled")), key=attested(sounds("khaled")).get)
    'خالد'
    """
    cells = spellings().get(sounds, "").split(" ")
    return dict(zip(cells[::2], map(int, cells[1::2]), strict=False))


Shares = tuple[dict[str, float], float]
"""Arabic form -> what part of the bearers of a spelling bears it, and the part thought to bear one not attested."""


def shares(bearers: Mapping[str, int]) -> Shares:
    """Return the shares of forms that a spelling has so many bearers of."""
    everyone = sum(bearers.values()) + UNKNOWN
    return {form: n / everyone for form, n in bearers.items()}, UNKNOWN / everyone


def attested_shares(sounds: str) -> Shares | None:
    """Return the ``shares`` of the forms that a spelling is ``attested`` for; None where it is unknown."""
    listed = spellings().get(sounds)
    if listed is None:
        return None
    form, _, rest = listed.partition(" ")
    if " " in rest:
        return shares(attested(sounds))
    bearers = int(rest)  # three spellings in four have one form only: the same in a third of the time
    everyone = bearers + UNKNOWN
    return {form: bearers / everyone}, UNKNOWN / everyone


def shared(a: Shares, b: Shares) -> float:
    """Return the log-odds, before weights, that bearers of two attested spellings bear one name.

    Of each form the smaller share counts. The fewer bearers a spelling has, the less its forms exclude others.
    """
    (of_a, unseen_a), (of_b, unseen_b) = a, b
    common = 0.0
    if not of_a.keys().isdisjoint(of_b):
        common = sum([min(share, of_b[form]) for form, share in of_a.items() if form in of_b])
    return _log_odds(common, 1 - (1 - unseen_a) * (1 - unseen_b))


def stands_for(a: Shares, form: str) -> float:
    """Return the log-odds, before weights, that a bearer of an attested spelling has the name ``form``."""
    of_form, unseen = a
    return _log_odds(of_form.get(form, 0.0), unseen)


def _log_odds(common: float, unseen: float) -> float:
    chance = (common + UNSEEN * unseen + BY_CHANCE) / (1 + 2 * UNSEEN * unseen + 2 * BY_CHANCE)
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
