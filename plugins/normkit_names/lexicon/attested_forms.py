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

UNSEEN_BEARERS = 1.0
"""Bearers that a spelling is thought to have beside those attested, of a form not seen with it."""
BY_CHANCE, UNSEEN = 0.002, 0.05
"""The chance that two spellings share a form: by an error of the table, and where one of them has a form not seen."""
MAX_ODDS = 6.0
"""The log-odds that attestation adds or takes at most; so much is decisive, and the phonemes are not weighed."""

Attestation = tuple[int, tuple[bytes, ...], tuple[float, ...]]
"""What is attested of a spelling: its bearers, the forms it stands for, the commonest first, and the share of each form
in the bearers it is thought to have."""
NOT_ATTESTED: Attestation = (0, (), ())

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


def attestation(listed: bytes) -> Attestation:
    """Return what is attested of a spelling, which comes as ``forms_by_phonemes`` lists its forms."""
    form, _, count = listed.partition(b" ")
    if count.isdigit():
        bearers = int(count)
        return bearers, (form,), (bearers / (bearers + UNSEEN_BEARERS),)
    cells = listed.split(b" ")
    counts = [*map(int, cells[1::2])]
    bearers = sum(counts)
    thought = bearers + UNSEEN_BEARERS
    return bearers, tuple(cells[::2]), tuple([count / thought for count in counts])


def attested(phonemes: str) -> Attestation:
    """Return what is attested of a spelling, which comes as its ``latin.phonemes``."""
    listed = forms_by_phonemes().get(phonemes.encode())
    return attestation(listed) if listed else NOT_ATTESTED


def shared_form_odds(a: Attestation, b: Attestation) -> float:
    """Return the log-odds, before weights, that bearers of two spellings bear one name.

    Of each form the smaller share counts. The fewer bearers a spelling has, the less its forms exclude others.
    """
    bearers, forms, shares = a
    other_bearers, other_forms, other_shares = b
    common = 0.0
    for number, form in enumerate(forms):
        if form in other_forms:
            share, other = shares[number], other_shares[other_forms.index(form)]
            common += share if share < other else other
    seen = bearers / (bearers + UNSEEN_BEARERS) * other_bearers / (other_bearers + UNSEEN_BEARERS)
    return _log_odds(common, 1 - seen)


def form_odds(a: Attestation, form: bytes) -> float:
    """Return the log-odds, before weights, that a bearer of a spelling has the name of a form."""
    bearers, forms, shares = a
    of_form = shares[forms.index(form)] if form in forms else 0.0
    return _log_odds(of_form, UNSEEN_BEARERS / (bearers + UNSEEN_BEARERS))


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
