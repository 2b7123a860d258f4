#!/usr/bin/env python3
"""Write the word lists of the names family from openly licensed tables.

    pip install --no-deps arabic-name-romanizer names pyspellchecker
    python tools/names_lexicon.py plugins/normkit_names/data

Attested names of people of Arab countries come from arabic-name-romanizer (MIT), whose table derives from Wikidata
(CC0), the Algerian Name Transcription Corpus (CC0) and DziriNames (MIT). A name that is at least as much an English
word (pyspellchecker, MIT: word counts) or a Western name (names, MIT: United States census of 1990, public domain)
is listed apart as weak: it is a name only beside a strong one.
"""

from __future__ import annotations

import math
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

from spellchecker import SpellChecker

from normkit_names import arabic, latin
from normkit_names.lexicon import loose
from normkit_names.words import listed

ELSEWHERE = ("AF", "IR", "PK")
"""Countries of the table where other languages than Arabic are written in its script."""
ATTESTED = 2
"""Bearers that a spelling needs, and three for Arabic script: below lie typing errors and foreign players."""
WORD_RATIO = 15
"""A spelling that is this many times as frequent as an English word (in the word counts) is a word first."""
CENSUS_RATIO = 10_000
"""The same against the percentage of United States residents of that name."""
SURNAME_RANKS = 3000
COMMON = 6
"""Bearers (in the table) from which a name is evidence enough by itself."""
COMMON_SHORT = 20
"""The same for a name of up to four characters, which other languages have too."""
COMPOUND = ("abd", "bd", "abu", "bu", "ben")
"""Compounds are names by their first part, in any list or none."""
WEAK = listed("islam jihad imam emir sultan sheikh salafi quran hamas fatah sunni shia bin ben al sid intifada")
"""Names that are first of all other words of the news."""


def names(role: str) -> tuple[Counter[str], Counter[str]]:
    """Return how often each Latin and each Arabic word, folded, is attested in a role ("given", "surname")."""
    of_latin, of_arabic = Counter[str](), Counter[str]()
    table = sqlite3.connect(_folder("arabic_name_romanizer") / "resources" / "names.sqlite3")
    query = f"SELECT arabic_key, latin, count FROM units WHERE role = ? AND country NOT IN {ELSEWHERE}"
    for written, spelt, count in table.execute(query, (role,)):
        for counter, parts in ((of_latin, latin.words(spelt)), (of_arabic, arabic.words(written))):
            if len(parts) == 1 and len(parts[0]) > 1:
                counter[parts[0]] += count
    return of_latin, of_arabic


def census() -> dict[str, float]:
    """Return the percentage of United States residents of a name."""
    share: dict[str, float] = {}
    for file in ("male.first", "female.first", "all.last"):
        for line in (_folder("names") / f"dist.{file}").read_text("ascii").splitlines():
            name, percent, _, rank = line.split()
            if file != "all.last" or int(rank) <= SURNAME_RANKS:
                share[name.lower()] = max(float(percent), share.get(name.lower(), 0.0))
    return share


def weight_elsewhere() -> dict[str, float]:
    """Return for each English word or Western name how many bearers an Arabic name needs to outweigh it."""
    english = SpellChecker().word_frequency
    weight = {word: english[word] / WORD_RATIO for word in english.dictionary if word.isascii() and word.isalpha()}
    for name, percent in census().items():
        weight[name] = max(weight.get(name, 0.0), percent * CENSUS_RATIO)
    return weight


class Verdict:
    """What of all attested spellings is a name in any spelling, as it stands, or only beside a strong name."""

    def __init__(self, attested: Mapping[str, int], elsewhere: Mapping[str, float]) -> None:
        bearers, rivals = Counter[str](), Counter[str]()
        for spelling, count in attested.items():
            bearers[loose(spelling)] += count
        for word, weight in elsewhere.items():
            if weight > attested.get(word, 0):
                rivals[loose(word)] += math.ceil(weight)
        self.weak = {word for word, n in attested.items() if word in WEAK or elsewhere.get(word, 0.0) > n >= ATTESTED}
        contested = {loose(word) for word in self.weak} | {key for key, n in bearers.items() if rivals[key] > n / 4}
        self.keys = {key for key, n in bearers.items() if n >= ATTESTED and len(key) >= 3 and key not in contested}
        self.spellings = {word for word, n in attested.items() if n >= ATTESTED} - self.weak


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed; see the top of {__file__}")
    return Path(spec.origin).parent


def _write(file: Path, *sections: Iterable[str]) -> None:
    file.write_text("\n\n".join("\n".join(sorted(words)) for words in sections) + "\n", "utf-8")
    print(file, file.stat().st_size)


def main(folder: Path) -> None:
    """Write all lists into a folder."""
    by_role = {role: names(role) for role in ("given", "surname")}
    attested = Counter[str]()
    for of_latin, _ in by_role.values():
        attested.update(of_latin)
    verdict = Verdict(attested, weight_elsewhere())
    sections: list[set[str]] = []
    for role, (of_latin, of_arabic) in by_role.items():
        bearers = Counter[str]()
        for word, count in of_latin.items():
            if loose(word) in verdict.keys:
                bearers[loose(word)] += count
            elif word in verdict.spellings:
                bearers["=" + word] += count
        known = {name: n for name, n in bearers.items() if n >= ATTESTED and not name.lstrip("=A").startswith(COMPOUND)}
        common = {name for name, n in known.items() if n >= (COMMON if len(name) > 4 else COMMON_SHORT)}
        sections += [common, known.keys() - common]
        _write(folder / f"{role}_arabic.txt", {word for word, count in of_arabic.items() if count > ATTESTED})
    _write(folder / "latin.txt", *sections, verdict.weak)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
