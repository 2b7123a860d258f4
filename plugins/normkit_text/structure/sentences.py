"""Sentences that run into each other ("over.The next"), and initials that were set apart from their word ("T he").

A point between letters is mostly right: names of programs and files, addresses, abbreviations, versions. So the word
before it must be a plain one in small letters, the word behind it must begin with a capital and go on in small ones,
and nothing else of an address may stand around them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from normkit import lines, word_set

_ABBREVIATIONS = word_set("""
    approx dept ext govt inc incl ltd corp etc est fig vol prof capt sgt assn bros univ misc resp
    bzw ggf evtl inkl exkl zzgl usw vgl geb gest sog str nr ca abs art bd hrsg lt max min tel verh ehem einschl tägl
    env tél apr janv févr juil sept oct nov déc chap éd art pag núm tel aprox ej pág págs avda tlf ing
    ecc pag prof dott sig núm tzv tzn tys mln mld godz ul pl zł nr r ok wg m.in np itd itp
    тыс млн млрд руб стр напр ред рис проц обл гор тел чел мин сек
    vb vs örn bkz cad sok mah no yy
""")
"""Words of small letters that end with a point inside a sentence."""
_GLUE = re.compile(r"(?P<marks>[.!?][\"”»’)]?)(?P<next>[^\W\d_][^\W\d_'’]*)(?P<after>\S*)")
_LAST_WORD = re.compile(r"(?:[^\W\d_]{3,}|\d{3,})$")
_NEAR = 60
"""Code points before the marks that are looked at."""
_AFTER = re.compile(r"[,;:!?\"”»…]*|[.]{1,3}[\"”»)]*|['’][^\W\d_]+[,.;:]?|-[^\W\d_]+[,.;:]?")
"""What may follow the first word of a sentence."""
_LETTER_WORDS = frozenset("AIOYEÀÔÉÈÓВКСИОУЯАЄІΟΗ")
"""Words of one letter that may begin a sentence."""
_BEFORE = re.compile(r"[\w@/\\:=.\-+&%#~$*(\[{<]+$")
_CAPITAL_WORDS = word_set("""
    The He She It They This That There These Those But And When While After Before However Meanwhile For From With We
    His Her Their According On As At If You What Who How Why Now Then
    Der Die Das Ein Eine Er Sie Es Wir Und Aber Doch Auch Nach Bei Mit Für Im Am Von
    Le Les La Il Elle Ils Elles Mais Une Ce Cette Ces Pour Dans Selon Après
    El Los Las Pero Una Este Esta Según También Por Para
    Gli Lo Ma Anche Secondo Per Nel Nella Dopo
    Os As Um Uma Mas Segundo Para Depois Ele Ela Eles
    Het De Een Maar Hij Zij Ook Volgens
""")
_LOST_BREAK = re.compile(r"[A-Z](?<=[^\W\d_A-Z]{4}[A-Z])[a-zéèêàñç]{1,9}(?= [a-z])")
_SMALL = re.compile(r"[^\W\d_A-Z]")
_INITIAL_WORDS = word_set("As At An Any And After According All Am In It If Is Its I'm To By Of My No So Most Some Was")
"""Further first words, of which those with A and I are looked up whole."""
_HEAD, _PARAGRAPH = 20_000, 40
"""Code points of a text that are looked at for large initials, and of a line that is a paragraph."""
_PARAGRAPHS = 8
"""How many paragraphs of a text may begin with a large initial."""
_INITIAL = re.compile(r"(?P<initial>[^\W\d_]) (?P<rest>[^\W\d_]{1,20})\b")


class Glued(NamedTuple):
    """Where a blank is missing, or one too many stands."""

    start: int
    end: int
    """The words, in code points of the text."""
    at: int
    """Where the blank belongs; where it stands, for a split word."""
    kind: str
    """"sentences", "words" or "initial"."""
    sure: bool
    """Whether it is clear on which side of the marks the blank belongs."""


def find_glued(text: str) -> Iterator[Glued]:
    """Yield the places where two sentences lack the blank between them.

    >>> [text[g.at : g.end] for text in ("It is over.The rest", "On Plan.Final.pdf") for g in find_glued(text)]
    ['The']
    """
    found = [
        (line, glued)
        for line in lines(text)
        for match in _GLUE.finditer(line.text)
        if match["next"][0].isupper() and (glued := _judged(line.text, match)) is not None
    ]
    said = Counter(line.text[glued.start : glued.end] for line, glued in found)
    for line, glued in found:
        words = line.text[glued.start : glued.end]
        if said[words] == 1 or line.text[glued.at : glued.end] in _CAPITAL_WORDS:  # else a name: "pathlib.Path"
            yield glued._replace(start=line.start + glued.start, end=line.start + glued.end, at=line.start + glued.at)


def find_glued_words(text: str) -> Iterator[Glued]:
    """Yield the places where a line lacks the blank to the next one, told by a word that often begins one: "hillThe".

    >>> [text[g.start : g.end] for text in ("Up the hillThe sun shone.",) for g in find_glued_words(text)]
    ['hillThe']
    """
    for match in _LOST_BREAK.finditer(text):
        if match[0] not in _CAPITAL_WORDS:
            continue
        start = at = match.start()
        while start and _SMALL.match(text, start - 1):
            start -= 1
        before = text[start - 1 : start]
        if text[start:at].islower() and not (before.isalnum() or before == "_"):
            yield Glued(start, match.end(), at, "words", sure=True)


def _judged(row: str, match: re.Match[str]) -> Glued | None:
    """Return what is glued at marks, in code points of the line; None where they may be right."""
    following, after = match["next"], match["after"]
    near = row[max(0, match.start() - _NEAR) : match.start()]
    last = _LAST_WORD.search(near)
    if last is None or not _AFTER.fullmatch(after) or not (following[1:].islower() or len(following) == 1):
        return None
    alone = not after and row[match.end() : match.end() + 1].isspace()
    if len(following) == 1 and not (following in _LETTER_WORDS and alone):
        return None
    word, before = last[0], near[: last.start()]
    if not before.strip():
        return None
    if word.isdigit():
        if not before[-1].isspace():
            return None
    elif not word.islower() or word in _ABBREVIATIONS or not _is_plain(before):
        return None
    marks = match["marks"]
    sure = marks[-1] not in '"’'
    return Glued(match.start() - len(word), match.end("next"), match.start("next"), "sentences", sure)


def _is_plain(before: str) -> bool:
    """Say whether a word stands alone, or behind the first part of a compound ("twenty-"), and not in an address."""
    part = _BEFORE.search(before)
    return part is None or re.fullmatch(r"[^\W\d_]+-", part[0]) is not None


def find_split_initials(text: str) -> Iterator[Glued]:
    """Yield the first words of paragraphs whose initial, once large, stands apart: "T he keeper"."""
    head = text[:_HEAD]
    for line in islice((line for line in lines(head) if not line.blank), _PARAGRAPHS):
        match = _INITIAL.match(line.text)
        if (
            match is None
            or len(line.text) < _PARAGRAPH
            or not match["initial"].isupper()
            or not match["rest"].islower()
        ):
            continue
        if _is_split(match["initial"], match["rest"], head[: line.start] + head[line.start + match.end() :]):
            yield Glued(line.start, line.start + match.end(), line.start + 1, "initial", sure=True)


def _is_split(initial: str, rest: str, elsewhere: str) -> bool:
    """Say whether a letter and what follows are one word, told by known words and the words of the text elsewhere."""
    whole = initial + rest
    if initial in _LETTER_WORDS:
        return whole in _INITIAL_WORDS
    if whole in _CAPITAL_WORDS or whole in _INITIAL_WORDS:
        return True
    words = frozenset(re.findall(r"[^\W\d_]+", elsewhere.lower()))
    return len(rest) > 1 and whole.lower() in words and rest not in words
