"""Candidates: what looks like an Arabic name in running text, before the document decides who it is.

A run of capitalised words, with the particles of Arabic names, is split at words that are no part of a name. What is
left is a full name if its words are known as names or built like one, and otherwise a lone name that only the full
names of the same document can explain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from normkit_names import latin, lexicon
from normkit_names.words import AFTER_A_NAME, BODIES, NO_NAME

FULL, MARKED, LONE, BESIDE, PLACE = "full name", "name with its article", "lone name", "name after a word", "place"
"""What a candidate is by itself. BESIDE another capitalised word, which may be its title or an unknown given name."""
UNKNOWN = ""
"""No candidate: an unknown word beside another one."""


class Name(NamedTuple):
    """A candidate. Offsets are code points of the text."""

    start: int
    end: int
    text: str
    kind: str


Token = tuple[int, int, str]
"""Start, end and text of a capitalised word, with the particles before it."""

LONGEST = 7
"""Tokens: a longer run is a list of names without commas."""
LONGEST_WORD = 40
"""Code points: a longer word, with its particles, is no name."""
ENOUGH = 2.0
"""Evidence that makes a run a full name: one part that is surely a name."""


@cache
def _name_word() -> re.Pattern[str]:
    """A capitalised word with the particles before it: "al-Sharaa", "Sa'id", "bin Abd al-Rahman"."""
    upper, letter, mark = "[A-ZÀ-ÖØ-Þ\u0100-\u024f\u1e00-\u1eff]", r"[^\W\d_]", "['’`‘ʿʾ]"
    article = "[AaEe][dnrtz]-|[AaEe]sh?-|[Uu][dlr]-"  # before sun letters; with a space these are other words
    joined = "[AaEe]l|[Bb](?:in|en|int)|[Ii]bn|[Aa]b(?:ou?|oul|ul?|d[ueo]?l?)|[Oo]uld|[Uu]mm"
    before = f"(?:{article}|(?:{joined})[ -])"
    inner = f"{mark}(?!s(?!{letter})){letter}++|-(?:[ae]l-)?{upper}{letter}*+"
    hamza = f"{mark}(?= [AaEe]l[- ])"
    return re.compile(rf"(?<![\w'’-]){before}{{0,3}}{upper}{letter}*+(?:{inner})*+(?:{hamza})?")


@cache
def _article() -> re.Pattern[str]:
    return re.compile("[AaEe]l[- ]|[Aa](?:[dnrtz]|sh?)-|[AE]l(?=[A-Z])")


@cache
def _compound() -> re.Pattern[str]:
    """What is built as Arabic names are: "Abu Qasra", "Abd al-Rahman", "Abdelkader", "bin Said"."""
    particle = "(?:abd(?:[aeou]l?)?|abou?l?|abul?|bin|ben|ibn|bint|ould|umm)[ -]"
    return re.compile(f"{particle}|abd[aeour]l?[a-z]{{3}}|abou?[b-z]..")


def candidates(text: str) -> list[Name]:
    """Return the candidates of a text: those in Latin script in order, then those in Arabic script."""
    found = [name for run, following in _runs(text) for name in _of_run(text, run, following)]
    if not text.isascii():
        from normkit_names import scan_arabic

        found += scan_arabic.candidates(text)
    return found


def _runs(text: str) -> Iterator[tuple[list[Token], str]]:
    """Yield runs of name words one space apart, each with the capitalised word that ended it, or ""."""
    run: list[Token] = []
    for match in _name_word().finditer(text):
        start, end = match.span()
        word = match[0]
        adjacent = bool(run) and start == run[-1][1] + 1 and text[start - 1] in " \u00a0"
        barred = end - start > LONGEST_WORD or _barred(word) or (_is_body(word) and not (adjacent and _given(run[-1])))
        if run and (barred or not adjacent):
            yield run, word.lower() if adjacent else ""
            run = []
        if not barred:
            run.append((start, end, word))
    if run:
        yield run, ""


def _barred(word: str) -> bool:
    """Say whether a capitalised word is no part of a name: an ordinary word, an initial, an acronym."""
    return word.lower() in NO_NAME or word[1:2].isupper() or word.isupper()


def _is_body(word: str) -> bool:
    """Say whether a word with its article, unless after a given name, is that of a body: "al-Qaida"."""
    article = _article().match(word)
    bare = word[article.end() :].lower() if article else ""
    return bare in BODIES or bare in NO_NAME


def _given(token: Token) -> bool:
    return _first(token[2]) >= ENOUGH


def _of_run(text: str, run: Sequence[Token], following: str) -> Iterator[Name]:
    at = 0
    while at < len(run):
        length, kind = _longest(text, run, at)
        named_after = kind == FULL and at + length == len(run) and following in AFTER_A_NAME
        start, end = run[at][0], run[at + length - 1][1]
        if kind and not named_after and end - start > 2:
            yield Name(start, end, text[start:end], kind)
        at += length


def _longest(text: str, run: Sequence[Token], at: int) -> tuple[int, str]:
    """Return how many tokens from ``at`` on make a name, and what kind of name."""
    rest = run[at : at + LONGEST]
    for length in range(min(3, len(rest)), 0, -1):
        spelling = text[rest[0][0] : rest[length - 1][1]]
        if lexicon.place(spelling) is not None and not (length == 1 and len(rest) > 1 and _given(rest[0])):
            return length, PLACE
    if len(rest) > 1 and _is_full([word for _, _, word in rest]):
        return len(rest), FULL
    marked = _article().match(rest[0][2])
    if at > 0 or len(rest) > 1:
        return 1, BESIDE if marked else UNKNOWN
    return 1, MARKED if marked else LONE


def _is_full(words: Sequence[str]) -> bool:
    """Say whether a run of two words or more is the name of a person."""
    first = _first(words[0])
    if first == 0.0 and len(words) > 2 and _first(words[1]) >= ENOUGH:
        return False  # a German title or a headline's verb before the name
    return first + sum(_later(word) for word in words[1:]) >= ENOUGH


@lru_cache(maxsize=1 << 13)
def _first(word: str) -> float:
    """Return the evidence that a word is the first of an Arabic name."""
    part = _part(word)
    if _is_compound(word, part):
        return ENOUGH
    given = lexicon.given(part)
    if given:
        return 2.0 if given == lexicon.COMMON else 1.25
    if _article().match(word) or lexicon.surname(part):
        return 1.0
    return 0.5 if lexicon.is_weak(part) else 0.0


@lru_cache(maxsize=1 << 13)
def _later(word: str) -> float:
    """Return the evidence that a word is a further part of an Arabic name."""
    part = _part(word)
    if _is_compound(word, part):
        return ENOUGH
    listed = lexicon.name(part)
    if listed == lexicon.COMMON or _article().match(word):
        return 1.5
    return 0.75 if listed else 0.25 if lexicon.is_weak(part) else 0.0


def _part(word: str) -> str:
    """Return the first folded part of a word: "ali" of "Ali-Reza"."""
    if word.isascii() and word.isalpha() and word[1:].islower():
        return word.lower()
    parts = latin.words(word)
    return parts[0] if parts else ""


def _is_compound(word: str, part: str) -> bool:
    """Say whether a word is built of a particle and a name; after "Ben" that takes a known one: "Ben Ali"."""
    if not word.startswith(("A", "a", "B", "b", "I", "i", "O", "o", "U", "u")) or not _compound().match(word.lower()):
        return False
    return not part.startswith("ben") or bool(lexicon.name(part[3:]))
