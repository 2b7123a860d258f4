"""Candidates in Arabic script: a known given name with the known names after it, and lone words that may be surnames.

The script writes "and", "in", "to" as one word with the name; a mention leaves them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normkit_names.document.candidate import FULL, LONE, LONGEST_WORD, MOST_TOKENS, NameCandidate
from normkit_names.lexicon import names
from normkit_names.lexicon.stopwords import ARABIC_PLACES_OF_ABU, ARABIC_STOPWORDS, ARABIC_THINGS_BEFORE
from normkit_names.normalization import arabic

_ONE_LETTER_WORDS = ("و", "ف", "ب", "ك", "ل")
"""Conjunctions and prepositions of one letter, written as one word with what follows."""
_ARTICLE = "ال"
_SHORTEST_SURNAME = 4
"""Letters of a surname without an article that is looked for by itself: shorter ones are ordinary words too."""

_Token = tuple[int, int, str]
"""Start, end and folded text of a word."""


def find_candidates(text: str) -> list[NameCandidate]:
    """Return the candidates of a text that stand in Arabic script, in order."""
    found: list[NameCandidate] = []
    others: list[_Token] = []
    run: list[_Token] = []
    for match in arabic.ARABIC_WORD.finditer(text):
        token = _token(match)
        start, end, folded = token
        excluded = folded in ARABIC_STOPWORDS or end - start > LONGEST_WORD
        if run and (excluded or not (match.start() == run[-1][1] + 1 and text[start - 1] in " \u00a0")):
            _split_run(text, run, found, others)
            run = []
        if not excluded:
            run.append(token)
    _split_run(text, run, found, others)
    return sorted([*found, *_lone_names(text, found, others)])


def _token(match: re.Match[str]) -> _Token:
    """Return a word without the conjunction or preposition before its article or a given name."""
    start, end = match.span()
    folded = arabic.fold_letters(match[0])
    if folded.startswith(_ONE_LETTER_WORDS) and match[0][0] == folded[0]:
        rest = folded[1:]
        given = len(rest) > 2 and rest in names.given_names_arabic() and folded not in names.given_names_arabic()
        if given or (rest.startswith(_ARTICLE) and len(rest) > _SHORTEST_SURNAME):
            return start + 1, end, rest
    return start, end, folded


def _split_run(text: str, run: Sequence[_Token], found: list[NameCandidate], others: list[_Token]) -> None:
    """Add the full names of a run to ``found``, its other words to ``others``."""
    at = 0
    while at < len(run):
        after = at
        while after < min(len(run), at + MOST_TOKENS) and _can_continue(run, at, after):
            after += 1
        start, end = run[at][0], run[max(at, after - 1)][1]
        if after > at + 1 and len(arabic.name_parts(text[start:end])) > 1:
            if not _follows_thing(text, start):
                found.append(NameCandidate(start, end, text[start:end], FULL))
            at = after
        else:
            others.append(run[at])
            at += 1


def _follows_thing(text: str, start: int) -> bool:
    """Say whether the word before a name makes a thing of it, as "street" and "hospital" do, with "in" or "and"
    written in one or not.
    """
    before = text[max(0, start - LONGEST_WORD) : start]
    if before[-1:] not in (" ", "\u00a0") or not (words := before.split()):
        return False
    word = arabic.fold_letters(words[-1])
    return word in ARABIC_THINGS_BEFORE or (word[:1] in _ONE_LETTER_WORDS and word[1:] in ARABIC_THINGS_BEFORE)


def _lone_names(text: str, full: Sequence[NameCandidate], others: Sequence[_Token]) -> Iterator[NameCandidate]:
    """Yield the words with an article, and those that end a full name of the text and are no given names."""
    surnames = {arabic.fold_letters(name.text).split()[-1] for name in full}
    for start, end, folded in others:
        with_article = arabic.without_article(folded) != folded
        is_surname = folded in surnames and len(folded) >= _SHORTEST_SURNAME
        if with_article or (is_surname and folded not in names.given_names_arabic()):
            yield NameCandidate(start, end, text[start:end], LONE)


def _can_continue(run: Sequence[_Token], first: int, here: int) -> bool:
    """Say whether the word at ``here`` can stand in a name that begins at ``first``."""
    start, _, word = run[here]
    if here > first and start != run[here - 1][1] + 1:
        return False  # "and" before another name
    if word in arabic.JOINS_NEXT:
        return here + 1 < len(run) and not (word == "ابو" and run[here + 1][2] in ARABIC_PLACES_OF_ABU)
    if here > first and (word in arabic.JOINS_PREVIOUS or run[here - 1][2] in arabic.JOINS_NEXT):
        return True
    if word in names.given_names_arabic():
        return True
    return here > first and arabic.without_article(word) in names.surnames_arabic()
