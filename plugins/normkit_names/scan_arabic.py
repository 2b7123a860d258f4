"""Candidates in Arabic script: a known given name with the known names after it, and lone words with an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normkit_names import arabic, lexicon
from normkit_names.scan import FULL, LONE, LONGEST, LONGEST_WORD, Name
from normkit_names.words import ARABIC_NO_NAME

_WORD = re.compile("[\u0621-\u065f\u0670-\u06d3]++")

_Token = tuple[int, int, str]
"""Start, end and folded text of a word."""


def candidates(text: str) -> Iterator[Name]:
    """Yield the candidates of a text that stand in Arabic script, in order."""
    run: list[_Token] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        folded = arabic.letters(match[0])
        barred = folded in ARABIC_NO_NAME or end - start > LONGEST_WORD
        if run and (barred or not (start == run[-1][1] + 1 and text[start - 1] in " \u00a0")):
            yield from _of_run(text, run)
            run = []
        if not barred:
            run.append((start, end, folded))
    yield from _of_run(text, run)


def _of_run(text: str, run: Sequence[_Token]) -> Iterator[Name]:
    at = 0
    while at < len(run):
        after = at
        while after < min(len(run), at + LONGEST) and _goes_on(run, at, after):
            after += 1
        start, end, folded = run[at]
        if after > at + 1:
            end = run[after - 1][1]
            if len(arabic.words(text[start:end])) > 1:
                yield Name(start, end, text[start:end], FULL)
                at = after
                continue
            start, end, folded = run[at]
        if arabic.bare(folded) != folded:
            yield Name(start, end, text[start:end], LONE)
        at += 1


def _goes_on(run: Sequence[_Token], first: int, here: int) -> bool:
    """Say whether the word at ``here`` can stand in a name that begins at ``first``."""
    word = run[here][2]
    if word in arabic.JOINED:
        return here + 1 < len(run)
    if here > first and (word in arabic.JOINING or run[here - 1][2] in arabic.JOINED):
        return True
    if word in lexicon.arabic_given():
        return True
    return here > first and arabic.bare(word) in lexicon.arabic_surnames()
