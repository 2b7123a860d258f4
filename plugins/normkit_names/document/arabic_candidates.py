"""Candidates in Arabic script: a known given name with the known names after it, and lone words that may be surnames.

The script writes "and", "in", "to" as one word with the name; a mention leaves them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normkit_names.document.candidate import FULL, LONE, LONGEST, LONGEST_WORD, Name
from normkit_names.lexicon import names
from normkit_names.lexicon.stopwords import ARABIC_NO_NAME
from normkit_names.normalization import arabic

_WORD = re.compile("[\u0621-\u065f\u0670-\u06d3]++")
_GLUED = ("و", "ف", "ب", "ك", "ل")
"""Conjunctions and prepositions of one letter, written as one word with what follows."""
_ARTICLE = "ال"
_SHORTEST = 4
"""Letters of a surname without an article that is looked for by itself: shorter ones are ordinary words too."""

_Token = tuple[int, int, str]
"""Start, end and folded text of a word."""


def candidates(text: str) -> list[Name]:
    """Return the candidates of a text that stand in Arabic script, in order."""
    found: list[Name] = []
    alone: list[_Token] = []
    run: list[_Token] = []
    for match in _WORD.finditer(text):
        token = _token(match)
        start, end, folded = token
        barred = folded in ARABIC_NO_NAME or end - start > LONGEST_WORD
        if run and (barred or not (match.start() == run[-1][1] + 1 and text[start - 1] in " \u00a0")):
            _of_run(text, run, found, alone)
            run = []
        if not barred:
            run.append(token)
    _of_run(text, run, found, alone)
    return sorted([*found, *_lone(text, found, alone)])


def _token(match: re.Match[str]) -> _Token:
    """Return a word without the conjunction or preposition before its article or a given name."""
    start, end = match.span()
    folded = arabic.letters(match[0])
    if folded.startswith(_GLUED) and match[0][0] == folded[0]:
        rest = folded[1:]
        given = len(rest) > 2 and rest in names.arabic_given() and folded not in names.arabic_given()
        if given or (rest.startswith(_ARTICLE) and len(rest) > _SHORTEST):
            return start + 1, end, rest
    return start, end, folded


def _of_run(text: str, run: Sequence[_Token], found: list[Name], alone: list[_Token]) -> None:
    """Add the full names of a run to ``found``, its other words to ``alone``."""
    at = 0
    while at < len(run):
        after = at
        while after < min(len(run), at + LONGEST) and _goes_on(run, at, after):
            after += 1
        start, end = run[at][0], run[max(at, after - 1)][1]
        if after > at + 1 and len(arabic.words(text[start:end])) > 1:
            found.append(Name(start, end, text[start:end], FULL))
            at = after
        else:
            alone.append(run[at])
            at += 1


def _lone(text: str, full: Sequence[Name], alone: Sequence[_Token]) -> Iterator[Name]:
    """Yield the words with an article, and those that end a full name of the text and are no given names."""
    last = {arabic.letters(name.text).split()[-1] for name in full}
    for start, end, folded in alone:
        marked = arabic.bare(folded) != folded
        if marked or (folded in last and len(folded) >= _SHORTEST and folded not in names.arabic_given()):
            yield Name(start, end, text[start:end], LONE)


def _goes_on(run: Sequence[_Token], first: int, here: int) -> bool:
    """Say whether the word at ``here`` can stand in a name that begins at ``first``."""
    start, _, word = run[here]
    if here > first and start != run[here - 1][1] + 1:
        return False  # "and" before another name
    if word in arabic.JOINED:
        return here + 1 < len(run)
    if here > first and (word in arabic.JOINING or run[here - 1][2] in arabic.JOINED):
        return True
    if word in names.arabic_given():
        return True
    return here > first and arabic.bare(word) in names.arabic_surnames()
