"""Which Arabic names a Latin spelling is attested to stand for.

"Khalid" and "Khalil" differ by less than "Khalid" and "Khaled", and no distance sets that right: only knowing that
the first two are خالد and خليل does. ``data/attested_forms.txt`` and ``data/attested_heads.txt`` are written by
``tools/names/build_attested_forms.py`` (Wikidata CC0, Algerian Name Transcription Corpus CC0, DziriNames MIT) and read
when names are first compared, as bytes: as text they would take half as long again, and few of their lines are asked
for.
"""

from __future__ import annotations

import re
from functools import cache
from math import log

from normkit_names.lexicon import data_file
from normkit_names.normalization.memo import memoize

UNSEEN_BEARERS = 1.0
"""Bearers that a spelling is thought to have beside those attested, of a form not seen with it."""
BY_CHANCE, UNSEEN = 0.002, 0.05
"""The chance that two spellings share a form: by an error of the table, and where one of them has a form not seen."""
MAX_ODDS = 6.0
"""The log-odds that attestation adds or takes at most; so much is decisive, and the phonemes are not weighed."""

_SAME_LETTER = str.maketrans("گپچژڤ", "كبجزف")
_PERSIAN = re.compile("[گپچژڤ]")
_ARTICLE_WITHIN = re.compile("^(عبد|ابو|بن)ال(?=..)|(?<=..)ال(?=دين$)")


def form_key(form: str) -> str:
    """Return a folded Arabic word without what its writers vary further: Persian letters, an article inside.

    >>> form_key("عبدالكريم") == form_key("عبدكريم"), form_key("گيلاني")
    (True, 'كيلاني')
    """
    if _PERSIAN.search(form):
        form = form.translate(_SAME_LETTER)
    return _ARTICLE_WITHIN.sub(r"\1", form) if "ال" in form else form


def forms_of(phonemes: str) -> dict[str, int]:
    """Return the Arabic forms (see ``form_key``) that a spelling stands for -> bearers; empty where it is unknown.

    >>> from normkit_names.normalization.latin import phonemes
    >>> max(forms_of(phonemes("khaled")), key=forms_of(phonemes("khaled")).get)
    'خالد'
    """
    cells = forms_by_phonemes().get(phonemes.encode(), b"").decode().split()
    return dict(zip(cells[::2], map(int, cells[1::2]), strict=True))


def shared_form_odds(a: bytes, b: bytes) -> float:
    """Return the log-odds, before weights, that bearers of two spellings bear one name.

    Spellings come as their forms, as ``forms_by_phonemes`` lists them. Of each form the smaller share counts. The fewer
    bearers a spelling has, the less its forms exclude others.
    """
    _, seen_a, forms_a, shares_a = _counted(a)
    _, seen_b, forms_b, shares_b = _counted(b)
    by_chance = UNSEEN * (1 - seen_a * seen_b) + BY_CHANCE
    common = 0.0
    for form in forms_a:
        if form in forms_b:
            share, other = shares_a[forms_a.index(form)], shares_b[forms_b.index(form)]
            common += share if share < other else other
    return log((common + by_chance) / (1 - common + by_chance))


def form_odds(a: bytes, form: bytes) -> float:
    """Return the log-odds, before weights, that a bearer of a spelling (its forms as listed) has the name of a form."""
    cells = a.split(b" ")
    all_bearers = sum(map(int, cells[1::2])) + UNSEEN_BEARERS
    of_form = int(cells[cells.index(form) + 1]) / all_bearers if form in cells else 0.0
    return _log_odds(of_form, UNSEEN_BEARERS / all_bearers)


def bearers(forms: bytes) -> int:
    """Return how many bearers a spelling is attested for; it comes as its forms (``forms_by_phonemes``)."""
    return _counted(forms)[0] if forms else 0


@memoize
def _counted(forms: bytes) -> tuple[int, float, tuple[bytes, ...], tuple[float, ...]]:
    """Return the bearers of a spelling, their share of those it is thought to have, its forms, and the share of each;
    they are few, so that no mapping is needed.
    """
    form, _, count = forms.partition(b" ")
    if count.isdigit():
        bearers = int(count)
        seen = bearers / (bearers + UNSEEN_BEARERS)
        return bearers, seen, (form,), (seen,)
    cells = forms.split(b" ")
    counts = [*map(int, cells[1::2])]
    bearers = sum(counts)
    thought = bearers + UNSEEN_BEARERS
    return bearers, bearers / thought, tuple(cells[::2]), tuple([count / thought for count in counts])


def _log_odds(common: float, unseen: float) -> float:
    """Return the log-odds of a share in common, where a share may be unseen."""
    by_chance = UNSEEN * unseen + BY_CHANCE
    return log((common + by_chance) / (1 - common + by_chance))


@cache
def head_forms() -> dict[bytes, bytes]:
    """Return the forms that some spelling mostly stands for -> their bearers in all spellings, as digits.

    Of another form a spelling says nothing.
    """
    cells = data_file.read_bytes("attested_heads").split()
    return dict(zip(cells[::2], cells[1::2], strict=True))


@cache
def forms_by_phonemes() -> dict[bytes, bytes]:
    """Return the phonemes of each attested spelling (``latin.phonemes``) -> its forms and their bearers, as bytes.

    A line of the file is the phonemes, a tab, and each form followed by its bearers, the commonest first.
    """
    cells = data_file.read_bytes("attested_forms").replace(b"\n", b"\t").split(b"\t")
    return dict(zip(cells[::2], cells[1::2], strict=False))
