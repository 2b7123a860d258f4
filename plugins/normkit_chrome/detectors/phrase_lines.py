"""Lines that are known phrases: one, one with changing parts, or several in a row.

A line and a phrase are compared by their ``key``, numbers and the names of networks replaced by slots. So a phrase with
no other slots costs one look-up; one with a name in it is a pattern, tried where a line begins or ends as it does.
"""

from __future__ import annotations

import re
from functools import cache

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
_LONG_OPENING = 8
"""Code points that a long line must have in common with the beginning of a phrase."""
_EDGE = 3
"""Code points at the beginning and at the end of a phrase by which it is looked up, fewer where a slot follows."""
_SLOTS = {"{name}": r"[^.!?:]{1,60}?", "{text}": r".{1,160}?"}
_SLOT = re.compile(r"(\{\w+\})")
_NUMBER = r" ?\d[\d.,]*(?:[km]\b)? ?"
_UNSPACED = r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]"
"""Letters of scripts that set no blanks between words."""
_AND = "and|und|et|y|e|en|и|та|і|i|ve|و|or|oder|ou|o|of|или|або|veya|lub|atau|dan|và|hoặc"


def kind_of_line(folded: str) -> str | None:
    """Return the kind, one of ``LOOKED_UP``, of a line that is a known phrase or a row of them; None for any other."""
    line = key(folded)
    if found := _known().get(line) or _known().get(_bare(line)):
        return found
    if not _may_be_known(line):
        return None
    line = _masked(line)
    found = _known().get(line) or _known().get(_bare(line)) or _by_pattern(line)
    return found or ("whole lines" if _is_row(line) else None)


def is_fixed_phrase(folded: str) -> bool:
    """Say whether a line is one known phrase, of which nothing changes but numbers and names of networks."""
    line = key(folded)
    known = _known()
    return line in known or _bare(line) in known or (masked := _masked(line)) in known or _bare(masked) in known


def may_open_phrase(beginning: str) -> bool:
    """Say whether a long line, of which the folded beginning is given, begins as a phrase does."""
    return key(beginning)[:_LONG_OPENING] in _long_openings()


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
def _known() -> dict[str, str]:
    """Return the kind of each phrase that needs no pattern, by its key, and by that without the marks behind it."""
    known: dict[str, str] = {}
    for kind in LOOKED_UP:
        lines = [line for line in _keys(kind) if "{name}" not in line and "{text}" not in line]
        known.update(dict.fromkeys(lines, kind))
        known.update(dict.fromkeys([_bare(line) for line in lines if line[-1] in _MARKS], kind))
    return known


@cache
def _patterns() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the (kind, phrase) that need a pattern by the edge they have fixed: "how ", or "... now" behind a slot."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for kind in LOOKED_UP:
        for phrase in _keys(kind):
            if "{name}" in phrase or "{text}" in phrase:
                phrase = phrase.rstrip(_MARKS)
                edge = _beginning(phrase) or f"...{_ending(phrase)}"
                found[edge] = (*found.get(edge, ()), (kind, phrase))
    return found


def _keys(kind: str) -> list[str]:
    text = key("\n".join(phrases(kind)))
    return text.replace(" {n}", "{n}").replace("{n} ", "{n}").split("\n")


def _beginning(phrase: str) -> str:
    """Return the first code points of a phrase, up to a slot."""
    return phrase[:_EDGE].partition("{")[0]


def _ending(phrase: str) -> str:
    """Return the last code points of a phrase, down to a slot."""
    return phrase[-_EDGE:].rpartition("}")[2]


@cache
def _beginnings() -> frozenset[str]:
    return frozenset([_beginning(line) for line in _known()]) | {edge for edge in _patterns() if edge[:3] != "..."}


@cache
def _endings() -> frozenset[str]:
    needing = [phrase for found in _patterns().values() for _, phrase in found]
    return frozenset([_ending(line.rstrip(_MARKS)) for line in (*_known(), *needing)])


@cache
def _long_openings() -> frozenset[str]:
    needing = [phrase for found in _patterns().values() for _, phrase in found]
    return frozenset([line[:_LONG_OPENING] for line in (*_known(), *needing) if len(line) >= _LONG_OPENING])


# ---------------------------------------------------------------- lines


def _may_be_known(line: str) -> bool:
    """Say whether a line begins and ends as a phrase with slots, or a row of phrases, can: most lines do not."""
    bare = line.rstrip(_MARKS)
    if not bare:
        return False
    opens = any(line[:size] in _beginnings() for size in (3, 2, 1)) or line[0].isdigit() or _names_network(line[:40])
    if not opens and not any(f"...{bare[-size:]}" in _patterns() for size in (3, 2, 1)):
        return False
    if any(bare[-size:] in _endings() for size in (3, 2, 1)) or bare[-1].isdigit() or _names_network(bare[-40:]):
        return True
    return any(line[:size] in _patterns() for size in (3, 2, 1))


def _names_network(text: str) -> bool:
    return _networks().search(text) is not None


def _masked(line: str) -> str:
    """Return a line with slots in place of its numbers and its names of networks; one that is only these is kept."""
    masked = re.sub(_NUMBER, "{n}", _networks().sub("{networks}", line))
    return line if masked == "{networks}" else masked


@cache
def _networks() -> re.Pattern[str]:
    """Match names of networks in a row; Turkish sets endings off from them."""
    names = "|".join(map(re.escape, sorted(_keys("networks"), key=lambda name: (-len(name), name))))
    name = rf"(?<![a-zа-я\d])(?:{names})(?:'[a-z]{{1,4}})?(?![a-zа-я\d])"
    return re.compile(rf"{name}(?:(?:,? (?:{_AND}) ?|,? ?[/|&+•·]? ?){name})*")


def _by_pattern(line: str) -> str | None:
    line = line.rstrip(_MARKS)
    edges = [edge for size in (3, 2, 1) for edge in (line[:size], f"...{line[-size:]}")]
    candidates = [found for edge in dict.fromkeys(edges) for found in _patterns().get(edge, ())]
    return next((kind for kind, phrase in candidates if _compiled(phrase).fullmatch(line)), None)


@cache
def _compiled(phrase: str) -> re.Pattern[str]:
    return re.compile("".join(_SLOTS.get(part) or re.escape(part) for part in _SLOT.split(phrase)))


@cache
def _by_beginning() -> dict[str, tuple[str, ...]]:
    """Return the phrases of a row by their first code points, the longest first."""
    found: dict[str, list[str]] = {}
    for line in sorted(_known(), key=lambda line: (-len(line), line)):
        found.setdefault(line[:_EDGE], []).append(line)
    return {edge: tuple(lines) for edge, lines in found.items()}


def _is_row(line: str) -> bool:
    """Say whether a line is several phrases in a row, most of it in long ones that are chrome wherever they stand."""
    at = number = sure = 0
    while at < len(line):
        phrase = next((one for one in _by_beginning().get(line[at : at + _EDGE], ()) if _stands_at(one, line, at)), "")
        if not phrase:
            return False
        number += 1
        sure += len(phrase) if _known()[phrase] in SURE and is_long_phrase(phrase) else 0
        at += len(phrase)
        at += len(line[at:]) - len(line[at:].lstrip(_ROW_MARKS))
    return number > 1 and 2 * sure >= len(line)


def _stands_at(phrase: str, line: str, at: int) -> bool:
    """Say whether a phrase stands at a place of a line, and ends there with a word."""
    end = at + len(phrase)
    if not line.startswith(phrase, at):
        return False
    return not line[end : end + 1].isalnum() or re.match(_UNSPACED, line[end]) is not None
