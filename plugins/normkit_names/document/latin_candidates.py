"""Candidates: what looks like an Arabic name in running text, before the document decides who it is.

A run of capitalised words, with the particles of Arabic names, is split at words that are no part of a name. What is
left is a full name if its words are known as names, built like one, or sound like one, and otherwise a lone name that
only the full names of the same document can explain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

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
from normkit_names.lexicon import names
from normkit_names.normalization.wordlist import (
    AFTER_A_NAME,
    AFTER_SAID,
    ALSO_NAMES,
    BODIES,
    LAND,
    NO_NAME,
    PLACE_OF,
    THING_BEFORE,
    THINGS,
)

FULL, MAYBE, MARKED, LONE, BESIDE, PLACE = (
    "full name",
    "perhaps a full name",
    "name with its article",
    "lone name",
    "name after a word",
    "place",
)
"""What a candidate is by itself. MAYBE is a full name if the document repeats its surname; BESIDE another capitalised
word, which may be its title or an unknown given name."""
UNKNOWN = ""
"""No candidate: an unknown word beside another one."""


class Name(NamedTuple):
    """A candidate. Offsets are code points of the text."""

    start: int
    end: int
    text: str
    kind: str
    initial: str = ""
    """What stands before a lone name for its given name: "K" in "K. al-Masri"."""
    repeated: bool = False
    """It is a full name only because the document repeats its surname."""


Token = tuple[int, int, str]
"""Start, end and text of a capitalised word, with the particles before it; a word in capitals as in a title."""

LONGEST = 7
"""Tokens: a longer run is a list of names without commas."""
LONGEST_WORD = 40
"""Code points: a longer word, with its particles, is no name."""
LOUD = 3.0
"""Evidence that words in capitals need: acronyms look like names."""
SHORTEST_LOUD = 5
"""Letters that a lone word in capitals needs."""
_LOOK_BACK = 30
"""Code points before a name that are searched for the thing it may name."""
_ENDS_BEFORE = (*THING_BEFORE, *PLACE_OF, "de", "du", "of", "d'", "d’")
"""What else stands before a name is not worth the search."""


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


@cache
def _initial() -> re.Pattern[str]:
    return re.compile(r" ([A-Z])\. \Z")


@cache
def _before() -> re.Pattern[str]:
    """The word before a name, with what may join it to the name: "rue de", "village of"."""
    return re.compile(r"([^\W\d_]+)[ \u00a0](?:(?:de|du|of)[ \u00a0]|d['’])?\Z")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(" ([a-z]+)")


def candidates(text: str) -> list[Name]:
    """Return the candidates of a text, in order.

    There are none where all would be lone names, which only others can explain.
    """
    found: list[Name] = []
    vague: list[tuple[list[Token], str]] = []
    for run, following in _runs(text):
        if len(run) == 1:
            found += _of_piece(text, run, following)
        elif sum(max(as_first(word), as_later(word)) for _, _, word in run) >= SOME:
            found += _of_run(text, run, following)
        else:
            vague.append((run, following))
    if not text.isascii():
        from normkit_names.document import arabic_candidates

        found += arabic_candidates.candidates(text)
    if all(name.kind in (LONE, BESIDE) for name in found):
        return []
    for run, following in vague:
        found += _of_run(text, run, following)
    found.sort()
    return [_with_initial(text, name) for name in found if name.kind == PLACE or _is_person(text, name)]


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
            word = _quiet(word)
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
    return start == end + 4 and _initial().match(text, end, start) is not None


def _quiet(word: str) -> str:
    """Return a word in capitals as a title writes it.

    >>> _quiet("AL-SHARAA")
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


def _of_run(text: str, run: Sequence[Token], following: str) -> Iterator[Name]:
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
        if names.place(spelling) is not None and not (length == 1 and len(rest) > 1 and _given(rest[0])):
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


def _is_person(text: str, name: Name) -> bool:
    """Say whether nothing around a name says otherwise: "rue Mohammed V", "Said the minister", an acronym."""
    if name.text == "Said" and (after := _after().match(text, name.end)) and after[1] in AFTER_SAID:
        return False
    if name.text.isupper() and not _is_loud_name(name):
        return False
    start = max(0, name.start - _LOOK_BACK)
    if not text[start : name.start].rstrip().lower().endswith(_ENDS_BEFORE):
        return True
    before = _before().search(text, start, name.start)
    if before is None:
        return True
    word = before[1].lower()
    return word not in THING_BEFORE and not (word in PLACE_OF and text.startswith(" of", before.end(1)))


def _with_initial(text: str, name: Name) -> Name:
    before = _initial().search(text, max(0, name.start - 4), name.start) if name.kind in (LONE, MARKED) else None
    return name._replace(initial=before[1]) if before else name


def _is_loud_name(name: Name) -> bool:
    """Say whether what stands in capitals is no acronym: a sure full name, or a long word."""
    if name.kind != FULL:
        return name.kind != MAYBE and len(name.text) >= SHORTEST_LOUD
    first, *others = (_quiet(word) for word in name.text.split())
    return as_first(first) + sum(map(as_later, others)) >= LOUD
