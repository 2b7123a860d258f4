#!/usr/bin/env python3
"""Write which Arabic forms each Latin spelling of a name is attested for, to ``attested_forms.txt`` in a folder, and
those that some spelling mostly stands for, with their bearers in all spellings, to ``attested_heads.txt``.

    pip install --no-deps arabic-name-romanizer
    python tools/names/build_attested_forms.py plugins/normkit_names/lexicon/data

The table of arabic-name-romanizer (MIT) derives from Wikidata (CC0), the Algerian Name Transcription Corpus (CC0) and
DziriNames (MIT). Spellings are listed by their ``latin.phonemes``, forms as ``attested_forms.form_key`` folds them.
"""

from __future__ import annotations

import sqlite3
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path

from normkit_names.lexicon import attested_forms
from normkit_names.normalization import arabic, latin

LEAST = 2
"""Bearers that a spelling needs in all."""
SHARE = 0.01, 0.1
"""The share of them that a form needs, and a form with a single one: small ones are often errors of alignment."""

Bearers = Mapping[tuple[str, str], int]
"""(spelling or sounds, form) -> bearers"""


def table() -> Bearers:
    """Return the bearers of each single name as (Latin word, folded; Arabic word, folded)."""
    spec = find_spec("arabic_name_romanizer")
    if spec is None or spec.origin is None:
        raise SystemExit(f"arabic-name-romanizer is not installed; see the top of {__file__}")
    database = sqlite3.connect(Path(spec.origin).parent / "resources" / "names.sqlite3")
    bearers = Counter[tuple[str, str]]()
    for written, spelt, count in database.execute("SELECT arabic_key, latin, count FROM units"):
        form, spelling = arabic.name_parts(written), latin.name_parts(spelt)
        if len(form) == len(spelling) == 1:
            bearers[spelling[0], form[0]] += count
    return bearers


def attested(bearers: Bearers, kept: Callable[[str], bool]) -> dict[str, dict[str, int]]:
    """Return sounds -> form -> bearers, of the forms kept."""
    all_forms: dict[str, Counter[str]] = {}
    for (spelling, form), count in bearers.items():
        if kept(attested_forms.form_key(form)):
            all_forms.setdefault(latin.phonemes(spelling), Counter())[attested_forms.form_key(form)] += count
    return {
        sounds: {form: n for form, n in counts.items() if n >= SHARE[n == 1] * counts.total()}
        for sounds, counts in sorted(all_forms.items())
        if counts.total() >= LEAST
    }


def any_form(form: str) -> bool:
    """Keep every form."""
    return True


def in_first_half(form: str) -> bool:
    """Say whether a form belongs to the first of two halves; one is kept where unseen forms are to be measured."""
    return zlib.crc32(form.encode()) % 2 == 0


def in_second_half(form: str) -> bool:
    """Say whether a form belongs to the second half."""
    return not in_first_half(form)


def write(folder: Path, of_sounds: Mapping[str, Mapping[str, int]]) -> None:
    """Write a line for each spelling (its sounds, a tab, its forms as ``listed``), and which forms are first ones."""
    spellings = {sounds: listed(counts) for sounds, counts in sorted(of_sounds.items())}
    bearers = Counter[str]()
    for counts in of_sounds.values():
        bearers.update(counts)
    known = {line.partition(" ")[0] for line in spellings.values()}
    for name, lines in (
        ("attested_forms.txt", map("\t".join, spellings.items())),
        ("attested_heads.txt", (f"{form} {bearers[form]}" for form in sorted(known))),
    ):
        file = folder / name
        file.write_text("".join(line + "\n" for line in lines), "utf-8")
        print(file, file.stat().st_size)


def listed(counts: Mapping[str, int]) -> str:
    """Return forms, each followed by its bearers, the commonest first."""
    by_bearers = sorted(counts.items(), key=lambda counted: (-counted[1], counted[0]))
    return " ".join(f"{form} {n}" for form, n in by_bearers)


if __name__ == "__main__":
    write(Path(sys.argv[1]), attested(table(), any_form))
