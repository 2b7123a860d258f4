"""Which Arabic names a Latin spelling is attested to stand for.

"Khalid" and "Khalil" differ by less than "Khalid" and "Khaled", and no distance sets that right: only knowing that
the first two are خالد and خليل does. ``data/attested_forms.txt`` and ``attested_heads.txt`` are written by
``tools/names/build_attested_forms.py``
(Wikidata CC0, Algerian Name Transcription Corpus CC0, DziriNames MIT) and read when names are first compared, as bytes:
as text they would take half as long again, and few of their lines are asked for.
"""

from __future__ import annotations

import re
from functools import cache
from math import log

from normkit_names.lexicon import data_file

UNKNOWN = 1.0
"""Bearers that a spelling is thought to have beside those attested, of a form not seen with it."""
BY_CHANCE, UNSEEN = 0.002, 0.05
"""The chance that two spellings share a form: by an error of the table, and where one of them has a form not seen."""
MOST = 6.0
"""The log-odds that attestation adds or takes at most; so much is decisive, and the sounds are not weighed."""

_SAME_LETTER = str.maketrans("گپچژڤ", "كبجزف")
_PERSIAN = re.compile("[گپچژڤ]")
_ARTICLE_WITHIN = re.compile("^(عبد|ابو|بن)ال(?=..)|(?<=..)ال(?=دين$)")


def key(form: str) -> str:
    """Return a folded Arabic word without what its writers vary further: Persian letters, an article inside.

    >>> key("عبدالكريم") == key("عبدكريم"), key("گيلاني")
    (True, 'كيلاني')
    """
    if _PERSIAN.search(form):
        form = form.translate(_SAME_LETTER)
    return _ARTICLE_WITHIN.sub(r"\1", form) if "ال" in form else form


def attested(sounds: str) -> dict[str, int]:
    """Return the Arabic forms (see ``key``) that a spelling stands for, with bearers; empty where it is unknown.

    >>> from normkit_names.normalization.latin import sounds
    >>> max(attested(sounds("khaled")), key=attested(sounds("khaled")).get)
    'خالد'
    """
    cells = spellings().get(sounds.encode(), b"").decode().split()
    return dict(zip(cells[::2], map(int, cells[1::2]), strict=True))


def shared(a: bytes, b: bytes) -> float:
    """Return the log-odds, before weights, that bearers of two spellings, as ``spellings`` lists them, bear one name.

    Of each form the smaller share counts. The fewer bearers a spelling has, the less its forms exclude others.
    """
    cells_a, cells_b = a.split(b" "), b.split(b" ")
    of_a, of_b = _everyone(cells_a), _everyone(cells_b)
    common = 0.0
    for place in range(0, len(cells_a), 2):
        if (form := cells_a[place]) in cells_b:
            common += min(int(cells_a[place + 1]) / of_a, int(cells_b[cells_b.index(form) + 1]) / of_b)
    return _log_odds(common, 1 - (1 - UNKNOWN / of_a) * (1 - UNKNOWN / of_b))


def stands_for(a: bytes, form: bytes) -> float:
    """Return the log-odds, before weights, that a bearer of a spelling, as ``spellings`` lists it, has a name."""
    cells = a.split(b" ")
    everyone = _everyone(cells)
    of_form = int(cells[cells.index(form) + 1]) / everyone if form in cells else 0.0
    return _log_odds(of_form, UNKNOWN / everyone)


def _everyone(cells: list[bytes]) -> float:
    """Return how many bearers a spelling is thought to have; its line comes as forms and figures in turn."""
    if len(cells) == 2:
        return int(cells[1]) + UNKNOWN
    return sum(map(int, cells[1::2])) + UNKNOWN


def _log_odds(common: float, unseen: float) -> float:
    by_chance = UNSEEN * unseen + BY_CHANCE
    return log((common + by_chance) / (1 - common + by_chance))


@cache
def known() -> frozenset[bytes]:
    """Return the forms that some spelling mostly stands for; of another one a spelling says nothing."""
    return frozenset(data_file.read_bytes("attested_heads").split())


@cache
def spellings() -> dict[bytes, bytes]:
    """Return the sounds of each attested spelling (see ``latin.sounds``) with its forms and their bearers, unread.

    A line of the file is the sounds, a tab, and each form followed by its bearers, the commonest first.
    """
    cells = data_file.read_bytes("attested_forms").replace(b"\n", b"\t").split(b"\t")
    return dict(zip(cells[::2], cells[1::2], strict=False))
