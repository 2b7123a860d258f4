"""What attacks are put together from: marks, letters of many scripts, and words of every lexicon of the families."""

from __future__ import annotations

import random
from functools import cache
from itertools import product
from pathlib import Path

from normkit.testing import samples
from normkit_chrome.lexicon import phrases
from normkit_dates.languages.registry import TAGS, language_of
from normkit_names.lexicon import data_file
from tests.linear import patterns

MARKS = (
    " ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u2028", "\u200b", "\u200f", "\u202e", "\ufeff", "\x00",
    ".", ",", ":", ";", "!", "?", "-", "–", "—", "/", "|", "·", "•", ">", "#", "@", "&", "&amp;", "&#39;", "*", "_",
    "'", "’", '"', "“", "”", "«", "»", "„", "`", "```", "(", ")", "[", "]", "{", "}", "<p>", "©", "%", "$", "+", "=",
)  # fmt: skip
LETTERS = (
    "a", "A", "z", "i", "ab", "Ab", "AB", "é", "e\u0301", "\u0301", "ß", "\u0130", "ı",
    "ﬁ", "ſ",
    "я", "Я", "Нa", "aо", "Ηa", "α", "ا", "ال", "و", "ک", "ي", "\u0640", "ب\u0640ب", "م\u200cن", "\u064b",
    "中", "한", "ก",
    "\U0001f600", "\U0001f468\u200d\U0001f469", "\ud800", "Ø§Ù„", "al-", "Al ", "bin ", "Abu ", "d'", "l’",
    "Mr. ", "K. ",
)  # fmt: skip
DIGITS = (
    "0", "1", "7", "12", "31", "2024", "1,000", "3.5", "20240229", "2024-02-29", "29/02/2024", "12:30", "٣", "۳", "²",
    "99999", "1741945200", "T09:00:00Z", "+02:00",
)  # fmt: skip
ADDRESSES = ("http://", "https://www.elm.example/a/", "www.", "a@b.c", "?utm_source=x&", "/2024/02/29/")
SPEECH = (
    "he said ",
    "“I know,” ",
    "By ",
    "Von ",
    "Photo: ",
    "(Photo: ",
    "REUTERS",
    "AFP/",
    "list 1 of 3 ",
    "Read more: ",
)


@cache
def date_words(tag: str) -> dict[str, str]:
    """Return the shortest and the longest word of a language for each token letter of its date grammar."""
    language = language_of("", tag)
    found: dict[str, str] = {}
    for word, letter in sorted(language.letters.items(), key=lambda item: (len(item[0]), item[0])):
        found.setdefault(letter, word)
    found |= {"d": "12", "y": "2024", "n": "31", "D": "20240229"} | {mark: mark for mark in ",.;:!?/-'()\n"}
    return {letter: word for letter, word in found.items() if word}


@cache
def date_shapes() -> tuple[str, ...]:
    """Return words for the productions of every language: each as matched, and as it breaks off."""
    found: dict[str, None] = {}
    for tag in TAGS:
        words = date_words(tag)
        language = language_of("", tag)
        for production in language.productions:
            for letters in patterns.samples(production.pattern):
                written = " ".join(words.get(letter, "x") for letter in letters)
                found[written] = None
                found[written.rpartition(" ")[0]] = None
    return tuple(filter(None, found))


FIRST = ("s", "r", "{", ".", "п", "ا")
"""First characters of phrases that whole lines are known by."""
TABLES = Path(phrases.__file__).parent / "data"
"""The folder of their tables."""


@cache
def words() -> tuple[str, ...]:
    """Return words and phrases of every lexicon: a few of each kind and language."""
    draw = random.Random(7)
    found: list[str] = []
    tables = ((TABLES / f"{name}.txt").read_text("utf-8").split("\n", 3)[3] for name in ("latin", "other"))
    lines = [row[2:] for table in tables for row in table.splitlines() if row[2:].startswith(FIRST)]
    found += draw.sample(lines, min(80, len(lines)))
    for kind in (kind for kind in phrases.KINDS if kind not in phrases.ONLY_LINES):
        every = phrases.phrases(kind)
        found += draw.sample(every, min(4, len(every)))
    for tag in TAGS:
        found += date_words(tag).values()
    for file in ("given_names_arabic", "surnames_arabic", "gazetteer"):
        found += draw.sample(data_file.read_text(file).split("\n"), 4)
    for file in ("arab_names_latin", "foreign_names"):
        for section in data_file.read_text(file).split("\n\n"):
            found += [word.strip("=").title() for word in draw.sample(section.split(), 3)]
    found += ["Mohammed", "Ahmad", "al-Masri", "Hikmat al-Masri", "Abd al-Rahman", "bin Said", "Abu Zahra", "Damascus"]
    every = (*samples.CHROME, *samples.DATES, *samples.HEADLINES, *(name for row in samples.NAMES for name in row))
    return tuple(dict.fromkeys((*found, *every, *(text[:200] for text in samples.HOSTILE if text))))


@cache
def fragments() -> tuple[str, ...]:
    """Return all fragments."""
    return tuple(dict.fromkeys((*MARKS, *LETTERS, *DIGITS, *ADDRESSES, *SPEECH, *words())))


def pairs(count: int, seed: int = 15) -> list[str]:
    """Return all pairs of marks and letters, and a fixed choice of ``count`` among the pairs of all fragments."""
    draw = random.Random(seed)
    short = (*MARKS, *LETTERS, *DIGITS)
    every = fragments()
    chosen = {first + second: None for first, second in product(short, short)}
    for _ in range(count):
        first, second = draw.choice(every), draw.choice(every)
        chosen[f"{first}{draw.choice(('', ' ', chr(10), '. ', ', '))}{second}{draw.choice(('', ' ', chr(10)))}"] = None
    return list(chosen)


def many_words(unit: str, size: int, seed: int = 3) -> str:
    """Return a text whose every repetition of a unit differs by a word that no cache has met: "Aabf", "Kolo", ..."""
    draw = random.Random(seed)
    consonants, vowels = "bdfghjklmnrstz", "aeiou"
    pieces: list[str] = []
    length = 0
    while length < size:
        new = "".join(draw.choice(consonants) + draw.choice(vowels) for _ in range(3)).title()
        piece = f"{unit}{new} "
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces)


def near_names(size: int, syllables: int = 6, seed: int = 3) -> str:
    """Return a text of full names that differ by vowels alone, and of as many lone names that may be any of them."""
    draw = random.Random(seed)

    def word(begin: str) -> str:
        return begin + "".join(draw.choice("aeiou") + draw.choice("mrsk") for _ in range(syllables - 1)) + "a"

    pieces = [f"Mohammed al-{word('T')}. " for _ in range(99)]
    length = sum(map(len, pieces))
    while length < size:
        pieces.append(f"al-{word('T')}. " if len(pieces) % 2 else f"{word('T')} spoke. ")
        length += len(pieces[-1])
    return "".join(pieces)[:size]
