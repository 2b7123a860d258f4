"""Candidates in Latin script: runs of capitalised words.

A run of capitalised words, with the particles of Arabic names, is split at words that are no part of a name. What is
left is a full name if its words are known as names, built like one, or sound like one, and otherwise a lone name that
only the full names of the same document can explain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from normkit_names.document.candidate import (
    BESIDE,
    FULL,
    LONE,
    LONGEST,
    LONGEST_WORD,
    MARKED,
    MAYBE,
    PLACE,
    UNKNOWN,
    Name,
    initial,
)
from normkit_names.document.name_evidence import (
    ENOUGH,
    SOME,
    SURER,
    article,
    as_first,
    as_later,
    is_alien,
    is_foreign,
    is_listed,
    is_one_part,
    is_ordinary,
    part,
)
from normkit_names.lexicon.gazetteer import place
from normkit_names.lexicon.stopwords import (
    AFTER_A_NAME,
    ALSO_NAMES,
    BODIES,
    LAND,
    NO_NAME,
    THINGS,
)

Token = tuple[int, int, str]
"""Start, end and text of a capitalised word, with the particles before it; a word in capitals as in a title."""


@cache
def _name_word() -> re.Pattern[str]:
    """A capitalised word with the particles before it: "al-Sharaa", "Sa'id", "bin Abd al-Rahman"; not its "d'"."""
    upper, letter, mark = "[A-ZÀ-ÖØ-Þ\u0100-\u024f\u1e00-\u1eff]", r"[^\W\d_]", "['’`‘ʿʾ]"
    article = "[AaEe][dnrtz]-|[AaEe]sh?-|[Uu][dlr]-"  # before sun letters; with a space these are other words
    joined = "[AaEe]l|[Bb](?:in|en|int)|[Ii]bn|[Aa]b(?:ou?|oul|ul?|d[ueo]?l?)|[Oo]uld|[Uu]mm"
    before = f"(?:{article}|(?:{joined})[ -])"
    inner = f"{mark}(?![sS](?!{letter})){letter}++|-(?:[ae]l-)?{upper}{letter}*+"
    hamza = f"{mark}(?= [AaEe]l[- ])"
    begins = rf"(?<![\w-])(?=[{upper[1:-1]}aebiou])"  # tried first, since it fails at most places
    outside = r"(?:(?<!['’])|(?<=\b[dlDL]['’])|(?<=\bqu['’]))"
    return re.compile(rf"{begins}{outside}{before}{{0,3}}{upper}{letter}*+(?:{inner})*+(?:{hamza})?")


def split_runs(text: str) -> tuple[list[Name], list[tuple[list[Token], str]]]:
    """Return the candidates of the runs that speak for a name, and the other runs, each with the word that ended it."""
    found: list[Name] = []
    vague: list[tuple[list[Token], str]] = []
    for run, following in _runs(text):
        if len(run) == 1:
            found += _of_piece(text, run, following)
        elif sum(max(as_first(word), as_later(word)) for _, _, word in run) >= SOME:
            found += of_run(text, run, following)
        else:
            vague.append((run, following))
    return found, vague


def _runs(text: str) -> Iterator[tuple[list[Token], str]]:
    """Yield runs of name words one space or initial apart, each with the capitalised word that ended it, or ""."""
    run: list[Token] = []
    loud = False
    for match in _name_word().finditer(text):
        start, end = match.span()
        if end - start == 1 and text.startswith(". ", end):
            continue  # an initial
        word = match[0]
        in_capitals = word.isupper() and end - start > 1
        if in_capitals:
            word = quiet(word)
        adjacent = bool(run) and loud is in_capitals and _adjoin(text, run[-1][1], start)
        barred = end - start > LONGEST_WORD or _barred(word) or _is_body(word)
        if barred and adjacent and (word == "Allah" or _given(run[-1])):
            barred = _barred(word) and word.lower() not in ALSO_NAMES
        if run and (barred or not adjacent):
            yield run, word.lower() if adjacent else ""
            run = []
        if not barred:
            run.append((start, end, word))
            loud = in_capitals
    if run:
        yield run, ""


def _adjoin(text: str, end: int, start: int) -> bool:
    """Say whether two words of a run are one space apart, or an initial."""
    if start == end + 1:
        return text[end] in " \u00a0"
    return start == end + 4 and initial().match(text, end, start) is not None


def quiet(word: str) -> str:
    """Return a word in capitals as a title writes it.

    >>> quiet("AL-SHARAA")
    'al-Sharaa'
    """
    first, hyphen, rest = word.title().partition("-")
    return f"{first.lower()}-{rest}" if hyphen and first in ("Al", "El") else first + hyphen + rest


def _barred(word: str) -> bool:
    """Say whether a capitalised word is no part of a name: an ordinary word, an initial, an acronym."""
    return word.lower() in NO_NAME or len(word) == 1 or word[1].isupper()


def _is_body(word: str) -> bool:
    """Say whether a word with its article, unless after a given name, is that of a body: "al-Qaida"."""
    marked = article().match(word)
    rest = word[marked.end() :].lower() if marked else ""
    return rest in BODIES or rest in NO_NAME


def _given(token: Token) -> bool:
    return as_first(token[2]) >= ENOUGH


def of_run(text: str, run: Sequence[Token], following: str) -> Iterator[Name]:
    """Yield the names in a run, which ordinary words divide: German nouns, the verbs of a headline."""
    piece: list[Token] = []
    for token in run:
        if not is_ordinary(token[2]):
            piece.append(token)
        elif piece:
            yield from _of_piece(text, piece, token[2].lower())
            piece = []
    yield from _of_piece(text, piece, following)


def _of_piece(text: str, run: Sequence[Token], following: str) -> Iterator[Name]:
    at = 0
    while at < len(run):
        length, kind = _longest(text, run, at)
        start, end = run[at][0], run[at + length - 1][1]
        names_thing = kind != PLACE and at + length == len(run) and following in AFTER_A_NAME
        if kind and not names_thing and end - start > 2:
            yield Name(start, end, text[start:end], kind)
        at += length


def _longest(text: str, run: Sequence[Token], at: int) -> tuple[int, str]:
    """Return how many tokens from ``at`` on make a name, and what kind of name."""
    rest = run[at : at + LONGEST]
    for length in range(min(3, len(rest)), 0, -1):
        spelling = text[rest[0][0] : rest[length - 1][1]]
        if place(spelling) is not None and not (length == 1 and len(rest) > 1 and _given(rest[0])):
            return length, PLACE
    words = [word for _, _, word in rest]
    strangers = at > 0 and is_foreign(run[at - 1][2])  # of "Ruth Bader Yunis", no part is an Arab's name
    if len(rest) > 1 and not strangers and (kind := _full_kind(words)):
        return len(rest), kind
    marked = article().match(words[0])
    if at > 0 or len(rest) > 1:
        return 1, BESIDE if marked else UNKNOWN
    return 1, MARKED if marked else LONE


def _full_kind(words: Sequence[str]) -> str:
    """Say whether a run of two words or more is the name of a person: FULL, MAYBE or UNKNOWN; MARKED if one part."""
    first, later = as_first(words[0]), [as_later(word) for word in words[1:]]
    evidence = first + sum(later)
    if evidence < (SOME if first > 0 else SURER) or _is_elsewhere(words) or _is_thing(words):
        return UNKNOWN
    if is_one_part(words):
        return MARKED
    if evidence >= ENOUGH:
        return FULL
    sounding = first > 0 and evidence >= SURER and all(later)
    return MAYBE if sounding or any(map(is_listed, words)) else UNKNOWN


def _is_elsewhere(words: Sequence[str]) -> bool:
    """Say whether a word of a run is another people's name; before "al-Bitar" it must be listed as one."""
    sure = len(words) == 2 and words[1].startswith(("al-", "el-"))
    return (is_foreign(words[0]) if sure else is_alien(words[0])) or any(map(is_alien, words[1:]))


def _is_thing(words: Sequence[str]) -> bool:
    return part(words[0]) in LAND or " ".join(words).lower() in THINGS
