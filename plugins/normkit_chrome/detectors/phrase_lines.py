"""Lines that are known phrases: one, one with changing parts, or several in a row.

A line and a phrase are compared by their ``key``, numbers and the names of networks replaced by slots. So a phrase with
no other slots costs one look-up; one with a name in it is a pattern, tried where a line begins or ends as it does.
"""

from __future__ import annotations

import re
from functools import cache

from normkit_chrome.detectors.content.article_signs import reports_speech
from normkit_chrome.lexicon.keys import key
from normkit_chrome.lexicon.phrases import phrases

LOOKED_UP = ("lines beside chrome", "whole lines", "list headings", "advertisement lines", "continues below")
"""Kinds of lines; a phrase of two kinds is of the later one."""
SURE = ("whole lines", "advertisement lines", "continues below")
"""Kinds that are chrome wherever they stand."""
_MARKS = " .!>→。"
"""What may stand behind a phrase of some length, or not."""
_ROW_MARKS = f"{_MARKS}|·•/,-"
"""What may stand between phrases in a row."""
_LONG_WORDS, _LONG_LETTERS = 3, 6
"""Words of a phrase that nobody says by chance; letters of one in a script without blanks."""
_EDGE = 3
"""Code points of its beginning by which a phrase is looked up, fewer where a slot follows."""
_OPENING = range(4, 9)
"""Code points that a long line must have in common with the beginning of a phrase, as many as stand before a slot."""
_SLOTS = {
    "{name}": "[^.!?:;]{1,60}?",
    "{text}": "[^.!?:]{1,160}?",
    "{n}": re.escape("{n}"),
    "{networks}": re.escape("{networks}"),
}
_SLOT = re.compile(r"(\{[^{}]+\})")
_CHOICE = re.compile(r"\{([^{}|]*(?:\|[^{}|]*)+)\}")
_NUMBER = re.compile(r" ?\d[\d.,]*(?:[km]\b)? ?")
_UNSPACED = r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]"
"""Letters of scripts that set no blanks between words."""
_AND = "and|und|et|y|e|en|и|та|і|i|ve|و|or|oder|ou|o|of|или|або|veya|lub|atau|dan|và|hoặc"


def kind_of_line(folded: str) -> str | None:
    """Return the kind, one of ``LOOKED_UP``, of a line that is a known phrase or a row of them; None for any other."""
    line = key(folded)
    if found := _kind_of_fixed(line):
        return found
    if not _may_be_known(line):
        return None
    line = _masked(line)
    if found := _kind_of_fixed(line) or ("whole lines" if _is_row(line) else None):
        return found
    return None if '"' in line or reports_speech(line) else _by_pattern(line.rstrip(_MARKS))


def is_fixed_phrase(folded: str) -> bool:
    """Say whether a line is one known phrase, of which nothing changes but numbers and names of networks."""
    line = key(folded)
    return (_kind_of_fixed(line) or _kind_of_fixed(_masked(line))) is not None


def may_open_phrase(beginning: str) -> bool:
    """Say whether a long line, of which the folded beginning is given, begins as a phrase does."""
    line = key(beginning)
    return line[:_EDGE] in _edges() and any(line[:size] in _openings() for size in _OPENING)


def is_long_phrase(phrase: str) -> bool:
    """Say whether a phrase is of so many words, or letters where words are not set apart, that none says it by chance."""
    if phrase.count(" ") >= _LONG_WORDS - 1:
        return True
    return not phrase.isascii() and len(re.findall(_UNSPACED, phrase)) >= _LONG_LETTERS


def _bare(line: str) -> str:
    """Return a line without the marks behind it, itself where it is short: "No comments." is a sentence."""
    bare = line.rstrip(_MARKS)
    return bare if is_long_phrase(bare) else line


# ---------------------------------------------------------------- phrases


@cache
def _edges() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the (kind, phrase) of all kinds by the first code points of their phrases; ``_phrases_at`` reads them.

    A phrase that begins with a name is found by its last ones: "... now". Choices are not made yet, but at its beginning.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for kind in LOOKED_UP:
        text = key("\n".join(phrases(kind))).replace(" {n}", "{n}").replace("{n} ", "{n}")
        for line in text.split("\n"):
            for phrase in _first_choice(line) if line[0] == "{" else (line,):
                found.setdefault(_edge(phrase), []).append((kind, phrase))
    return {edge: tuple(lines) for edge, lines in found.items()}


def _edge(phrase: str) -> str:
    if phrase.startswith(("{name}", "{text}")):
        return f"...{phrase.rstrip(_MARKS)[-_EDGE:]}"
    return phrase[:_EDGE] if phrase[0] == "{" else phrase[:_EDGE].partition("{")[0]


def _first_choice(phrase: str) -> list[str]:
    """Return a phrase with its first choice made in each way: "{save|print} it" is "save it" and "print it"."""
    choice = _CHOICE.search(phrase)
    if choice is None:
        return [phrase]
    return [phrase[: choice.start()] + made + phrase[choice.end() :] for made in choice[1].split("|")]


def _all_choices(phrase: str) -> list[str]:
    first = _first_choice(phrase)
    return first if len(first) == 1 else [made for one in first for made in _all_choices(one)]


@cache
def _fixed_at(edge: str) -> dict[str, str]:
    """Return the kind of each phrase with an edge and without a name in it, and by that without the marks behind it."""
    known: dict[str, str] = {}
    for kind, phrase in _edges().get(edge, ()):
        if not _needs_pattern(phrase):
            lines = [line.replace("  ", " ").strip() for line in _all_choices(phrase)]
            known.update(dict.fromkeys(lines, kind))
            known.update(dict.fromkeys([_bare(line) for line in lines if line[-1] in _MARKS], kind))
    return known


@cache
def _patterns_at(edge: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the (kind, pattern) of each phrase with an edge and with a name in it."""
    needing = [(kind, phrase.rstrip(_MARKS)) for kind, phrase in _edges().get(edge, ()) if _needs_pattern(phrase)]
    return tuple([(kind, re.compile("".join(map(_part, _SLOT.split(phrase))))) for kind, phrase in needing])


def _needs_pattern(phrase: str) -> bool:
    return "{name}" in phrase or "{text}" in phrase


def _part(part: str) -> str:
    """Return the pattern of a piece of a phrase: a slot, a choice, or words."""
    if _CHOICE.fullmatch(part):
        return f"(?:{'|'.join(map(re.escape, part[1:-1].split('|')))})"
    return _SLOTS.get(part) or re.escape(part)


@cache
def _in_row(edge: str) -> tuple[str, ...]:
    return tuple(sorted(_fixed_at(edge), key=lambda phrase: (-len(phrase), phrase)))


@cache
def _openings() -> frozenset[str]:
    """Return how the phrases begin that can fill a long line or stand first in one."""
    lines = [phrase for found in _edges().values() for _, phrase in found]
    longest = _OPENING[-1]
    return frozenset([line[:longest].partition("{")[0] for line in lines if len(line) >= longest])


# ---------------------------------------------------------------- lines


def _kind_of_fixed(line: str) -> str | None:
    for size in (3, 2, 1):
        if line[:size] in _edges():
            known = _fixed_at(line[:size])
            if found := known.get(line) or known.get(_bare(line)):
                return found
    return None


def _may_be_known(line: str) -> bool:
    """Say whether a line begins as a phrase does, or ends as one does that begins with a name: most lines do not."""
    if line[:1].isdigit() or any(line[:size] in _edges() for size in (3, 2, 1)):
        return True
    return f"...{line.rstrip(_MARKS)[-_EDGE:]}" in _edges() or _networks().match(line) is not None


def _masked(line: str) -> str:
    """Return a line with slots in place of its numbers and its names of networks; one that is only these is kept."""
    masked = _NUMBER.sub("{n}", _networks().sub("{networks}", line))
    return line if masked == "{networks}" else masked


@cache
def _networks() -> re.Pattern[str]:
    """Match names of networks in a row; Turkish sets endings off from them."""
    names = "|".join(map(re.escape, sorted(map(key, phrases("networks")), key=lambda name: (-len(name), name))))
    name = rf"(?<![a-zа-я\d])(?:{names})(?:'[a-z]{{1,4}})?(?![a-zа-я\d])"
    return re.compile(rf"{name}(?:(?:,? (?:{_AND}) ?|,? ?[/|&+•·]? ?){name})*")


def _by_pattern(line: str) -> str | None:
    edges = (*(line[:size] for size in (3, 2, 1)), f"...{line[-_EDGE:]}")
    found = (
        kind for edge in edges if edge in _edges() for kind, pattern in _patterns_at(edge) if pattern.fullmatch(line)
    )
    return next(found, None)


def _is_row(line: str) -> bool:
    """Say whether a line is several phrases in a row, most of it in long ones that are chrome wherever they stand."""
    at = number = sure = 0
    while at < len(line):
        phrase = _phrase_at(line, at)
        if not phrase:
            return False
        number += 1
        sure += len(phrase) if is_long_phrase(phrase) and _kind_of_fixed(phrase) in SURE else 0
        at += len(phrase)
        at += len(line[at:]) - len(line[at:].lstrip(_ROW_MARKS))
    return number > 1 and 2 * sure >= len(line)


def _phrase_at(line: str, at: int) -> str:
    """Return the longest phrase that stands at a place of a line and ends there with a word; "" for none."""
    found = (one for size in (3, 2, 1) for one in _in_row(line[at : at + size]) if _stands_at(one, line, at))
    return max(found, key=len, default="")


def _stands_at(phrase: str, line: str, at: int) -> bool:
    end = at + len(phrase)
    if not line.startswith(phrase, at):
        return False
    return not line[end : end + 1].isalnum() or re.match(_UNSPACED, line[end]) is not None
