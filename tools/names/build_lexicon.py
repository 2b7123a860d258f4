#!/usr/bin/env python3
"""Write the word lists of the names family from openly licensed tables.

    pip install --no-deps arabic-name-romanizer names pyspellchecker faker
    python tools/names/build_lexicon.py plugins/normkit_names/lexicon/data

Attested names of people of Arab countries come from arabic-name-romanizer (MIT), whose table derives from Wikidata
(CC0), the Algerian Name Transcription Corpus (CC0) and DziriNames (MIT). A name that is at least as much an English
word (pyspellchecker, MIT: word counts) or a Western name (names, MIT: United States census of 1990, public domain)
is listed apart as weak: it is a name only beside a strong one. Names of other peoples come from faker (MIT, its lists
of first and last names by country), ordinary words from pyspellchecker (English, French, German, Spanish).

``trigram_odds.txt`` tells a word that nobody lists: the log-odds of each three letters in an Arabic name against a name
or word of other languages, in quarters. Line 27 * a + b holds what follows the letters a and b; "P" is even odds.
"""

from __future__ import annotations

import math
import re
import sqlite3
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from spellchecker import SpellChecker

from normkit import word_set
from normkit_names.lexicon.names import EDGE, EVEN, STRANGE_UNLISTED, loose_key, trigram_odds, trigrams
from normkit_names.normalization import arabic, latin

ELSEWHERE = ("AF", "IR", "PK")
"""Countries of the table where other languages than Arabic are written in its script."""
ATTESTED = 2
"""Bearers that a spelling needs, and three for Arabic script: below lie typing errors and foreign players."""
WORD_RATIO = 15
"""A spelling that is this many times as frequent as an English word (in the word counts) is a word first."""
CENSUS_RATIO = 10_000
"""The same against the percentage of United States residents of that name."""
ARABIC_WORD_RATIO, BEARERS = 150, 100
"""The same for a given name in Arabic script with fewer than so many bearers."""
SURNAME_RANKS = 3000
COMMON = 6
"""Bearers (in the table) from which a name is evidence enough by itself."""
COMMON_SHORT = 20
"""The same for a name of up to four characters, which other languages have too."""
COMPOUND = ("abd", "bd", "abu", "bu", "ben")
"""Compounds are names by their first part, in any list or none."""
SHARED_RATIO = 15
"""A given name with fewer bearers for each country elsewhere that has it too (Nadia, Adam) is international."""
COUNTRIES = 3
"""Countries elsewhere from which a name that fewer Arabs bear is another people's; from one if no Arab does."""
PEOPLES = word_set(
    """
    bg_BG cs_CZ da_DK de_AT de_CH de_DE el_GR en_GB en_IE en_IN en_NG en_NZ en_US es_AR es_CL es_CO es_ES es_MX et_EE
    fi_FI fr_BE fr_CA fr_CH fr_FR ga_IE hr_HR hu_HU hy_AM ig_NG is_IS it_IT ja_JP ka_GE lt_LT lv_LV mk_MK nl_BE nl_NL
    no_NO pl_PL pt_BR pt_PT ro_RO ru_RU sk_SK sl_SI sv_SE tr_TR tw_GH uk_UA vi_VN yo_NG zh_CN zh_TW zu_ZA
    """
)
"""Locales of faker with names in a script that can be read as Latin, without those where Arabic names are common."""
WORDS = {"en": 6000, "de": 8000, "fr": 4000, "es": 3000}
"""How many of the most frequent words of a language are listed as ordinary."""
LETTERS_WORDS = 9000
"""How many of them the letters are learnt from."""
WORD_LENGTHS = range(3, 15)
SMOOTHING, BACKING = 8.0, 9.0
"""Weight of the two-letter and of the uniform estimate, as a number of observations."""
MOST = 4.0
"""Log-odds: no three letters say more."""
WEAK = word_set(
    "islam jihad imam emir sultan sheikh salafi quran hamas fatah sunni shia bin ben al sid intifada nur sufi haram"
)
"""Names that are first of all other words of the news."""


def names(role: str) -> tuple[Counter[str], Counter[str]]:
    """Return how often each Latin and each Arabic word, folded, is attested in a role ("given", "surname")."""
    of_latin, of_arabic = Counter[str](), Counter[str]()
    table = sqlite3.connect(_folder("arabic_name_romanizer") / "resources" / "names.sqlite3")
    query = f"SELECT arabic_key, latin, count FROM units WHERE role = ? AND country NOT IN {ELSEWHERE}"
    for written, spelt, count in table.execute(query, (role,)):
        for counter, parts in ((of_latin, latin.name_parts(spelt)), (of_arabic, arabic.name_parts(written))):
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
            bearers[loose_key(spelling)] += count
        for word, weight in elsewhere.items():
            if weight > attested.get(word, 0):
                rivals[loose_key(word)] += math.ceil(weight)
        self.weak = {word for word, n in attested.items() if word in WEAK or elsewhere.get(word, 0.0) > n >= ATTESTED}
        contested = {loose_key(word) for word in self.weak} | {key for key, n in bearers.items() if rivals[key] > n / 4}
        self.keys = {key for key, n in bearers.items() if n >= ATTESTED and len(key) >= 3 and key not in contested}
        self.spellings = {word for word, n in attested.items() if n >= ATTESTED} - self.weak


def peoples() -> Counter[str]:
    """Return in how many countries elsewhere a word, folded, is part of a name."""
    found = Counter[str]()
    for locale in sorted(PEOPLES):
        lists = vars(import_module(f"faker.providers.person.{locale}").Provider)
        names = {
            entry[-1] if isinstance(entry, tuple) else entry
            for key, entries in lists.items()
            if "name" in key and ("first" in key or "last" in key) and isinstance(entries, (tuple, list, dict))
            for entry in entries
        }
        found.update({word for name in names for word in re.findall("[a-z]{2,}", latin.to_ascii(name))})
    return found


def frequent(language: str, count: int) -> set[str]:
    """Return the most frequent words of a language, in ASCII."""
    known = SpellChecker(language=language).word_frequency
    ranked = sorted(known.dictionary, key=lambda word: (-known[word], word))[:count]
    return {word for word in map(latin.to_ascii, ranked) if word.isascii() and word.isalpha() and len(word) > 2}


def everyday(bearers: Mapping[str, int]) -> set[str]:
    """Return the rare given names, in Arabic script and folded, that are first of all words of the language."""
    uses = Counter[str]()
    known = SpellChecker(language="ar").word_frequency
    for word in known.dictionary:
        uses[arabic.fold_letters(word)] += known[word]
    return {word for word, n in bearers.items() if n < BEARERS and uses[word] > ARABIC_WORD_RATIO * n}


def letters(names: Mapping[str, float], others: Mapping[str, float]) -> list[str]:
    """Return the lines of ``trigram_odds.txt``: two interpolated trigram models of weighted words, compared."""
    alphabet = [chr(ord(EDGE) + at) for at in range(27)]
    mine, theirs = _following(names), _following(others)
    return [
        "".join(_step(math.log(mine(a, b, c) / theirs(a, b, c))) for c in alphabet) for a in alphabet for b in alphabet
    ]


def _following(words: Mapping[str, float]) -> Callable[[str, str, str], float]:
    """Return the probability of a letter after two others, in words of these weights."""
    seen: defaultdict[str, float] = defaultdict(float)
    for word, weight in words.items():
        for a, b, c in trigrams(word):
            for run in (a + b + c, a + b + "*", "*" + b + c, "*" + b + "*"):
                seen[run] += weight

    def probability(a: str, b: str, c: str) -> float:
        backing = (seen["*" + b + c] + BACKING / 27) / (seen["*" + b + "*"] + BACKING)
        return (seen[a + b + c] + SMOOTHING * backing) / (seen[a + b + "*"] + SMOOTHING)

    return probability


def _step(odds: float) -> str:
    return chr(ord(EVEN) + round(4 * max(-MOST, min(MOST, odds))))


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed; see the top of {__file__}")
    return Path(spec.origin).parent


def _write(file: Path, *sections: Iterable[str]) -> None:
    file.write_text("\n\n".join("\n".join(sorted(words)) for words in sections) + "\n", "utf-8")
    print(file, file.stat().st_size)


def learnt_from(attested: Mapping[str, int], elsewhere: Mapping[str, int]) -> tuple[dict[str, float], dict[str, float]]:
    """Return the words that ``letters`` compares, with their weights: Arabic names, then everything else."""
    arabs = {word: n for word, n in attested.items() if n > 1.5 * elsewhere[word]}
    others = {word: n for word, n in elsewhere.items() if not attested[word]}
    for language in WORDS:
        for word in frequent(language, LETTERS_WORDS):
            if attested[word] < ATTESTED:
                others.setdefault(word, 1)
    mine, theirs = (
        {word: 1 + math.log(n) for word, n in sorted(some.items()) if len(word) in WORD_LENGTHS}
        for some in (arabs, others)
    )
    return mine, theirs


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
            if loose_key(word) in verdict.keys:
                bearers[loose_key(word)] += count
            elif word in verdict.spellings:
                bearers["=" + word] += count
        known = {name: n for name, n in bearers.items() if n >= ATTESTED and not name.lstrip("=A").startswith(COMPOUND)}
        common = {name for name, n in known.items() if n >= (COMMON if len(name) > 4 else COMMON_SHORT)}
        sections += [common, known.keys() - common]
        known_arabic = {word for word, count in of_arabic.items() if count > ATTESTED}
        if role == "given":
            _write(folder / "given_names_arabic.txt", known_arabic - everyday(of_arabic))
        else:
            _write(folder / "surnames_arabic.txt", known_arabic)
    elsewhere = peoples()
    shared = {word for word, n in elsewhere.items() if n > 1 and by_role["given"][0][word] < SHARED_RATIO * n}
    _write(folder / "arab_names_latin.txt", *sections, verdict.weak, {word for word in shared if attested[word]})
    foreign = {word for word, n in elsewhere.items() if attested[word] <= (n if n >= COUNTRIES else 0)}
    ordinary = {
        word
        for language, count in WORDS.items()
        for word in frequent(language, count)
        if attested[word] < ATTESTED and elsewhere[word] < 4
    }
    (folder / "trigram_odds.txt").write_text("\n".join(letters(*learnt_from(attested, elsewhere))) + "\n", "ascii")
    told = {word for word, n in elsewhere.items() if n == 1 and trigram_odds(word) <= STRANGE_UNLISTED}
    _write(folder / "foreign_names.txt", foreign - ordinary - told, ordinary)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
