"""Lines that are known phrases: one, one with changing parts, or several in a row.

A line and a phrase are compared by their ``key``, numbers and the names of networks replaced by slots. So a phrase with
no other slots costs one look-up; one with a name in it is a pattern, tried where a line begins or ends as it does.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from normkit import fold
from normkit_chrome.detectors.content.article_signs import reports_speech, speaks_to_visitor
from normkit_chrome.lexicon.keys import is_long_phrase, is_other_script, is_unspaced, key, sentence_end
from normkit_chrome.lexicon.line_table import (
    BEGINNING,
    BEHIND_NAME,
    LETTERS,
    MARKS,
    OF_MATTERS,
    OF_PAGES,
    SURE,
    WHOLE,
    beginnings,
    begins_phrase,
    may_begin,
    openings_at,
    phrases_at,
)
from normkit_chrome.lexicon.networks import holds_network, opens_with_network, without_networks
from normkit_chrome.lexicon.slots import all_choices, has_name, is_filled, without_blanks

_ORDER = tuple(LETTERS.values())
_SURE = (*WHOLE, *SURE[1:])
_ROW_MARKS = f"{MARKS}|·•/,:-"
"""What may stand between phrases in a row."""
OPENING = 16
"""Code points by which a line is told to begin as a phrase of some length does, or not."""
LONGEST = 240
"""Code points of the longest phrase."""
_ROW = 2
"""Phrases of a row, at least; long ones take as much of it as one of two would."""
_NUMBER = r"\d[\d.,]*(?:[km]\b)?"


def kind_of_line(folded: str) -> str | None:
    """Return the kind, as in ``line_table.LETTERS``, of a line that is a known phrase or several; None for another."""
    return _as_told(_kind_of_line(folded))


def kind_of_fixed(folded: str) -> str | None:
    """Return the kind of a line that is one known phrase, of which nothing changes but numbers and networks."""
    line = _read(key(folded))
    changes = line.begun or _may_change(line.key, line.other)
    return _as_told(_kind_of_fixed(line) or (_kind_of_fixed(_masked(line)) if changes else None))


def is_of_matters(folded: str) -> bool:
    """Say whether a line is a fixed phrase on what news tells of, and authors declare: cookies, commissions."""
    return _kind_of_fixed(_read(key(folded))) == OF_MATTERS


def is_of_other_page(folded: str) -> bool:
    """Say whether a line is a phrase of a page that stands in an article's place."""
    return _kind_of_line(folded) == OF_PAGES


@lru_cache(maxsize=4096)
def opens_phrase(start: str) -> bool:
    """Say whether a line, of which the first ``OPENING`` code points are given, begins as a longer phrase does."""
    small = start.lower()
    first = small[:1]
    told = small.isascii() and "  " not in small and not first.isdigit()
    if told and not (may_begin(small) if first.isalpha() else begins_phrase(first)):
        return False  # most lines
    line = key(" ".join(small.split()) if small.isascii() else fold(start))
    if line[:1].isdigit():
        line = without_blanks(_number().sub("{n}", line, count=1))
    other = is_other_script(line)
    begun = _begun(line, other)
    return bool(begun) and any(_is_of_long(beginning, other) for beginning in begun)


def sure_size(folded: str) -> int:
    """Return the code points of the longest fixed phrase that a string begins with and that is chrome anywhere.

    ``LONGEST`` where numbers or names of networks change in it, 0 for none.
    """
    line = _read(key(folded[:LONGEST]))
    if not line.begun and not line.key[:1].isdigit() and not opens_with_network(line.key):
        return 0
    size = _sure_size(line)
    if line.begun and not any(line.key.startswith(_before_change(one, line.other)) for one in line.begun):
        return size
    masked = _masked(line)
    return LONGEST if masked is not line and _sure_size(masked) > size else size


def _bare(line: str) -> str:
    """Return a line without the marks behind it, itself where it is short: "No comments." is a sentence."""
    bare = line.rstrip(MARKS)
    return bare if bare != line and is_long_phrase(bare) else line


# ---------------------------------------------------------------- phrases


@cache
def _fixed_at(beginning: str, other: bool) -> dict[str, str]:
    """Return the kind of each phrase that begins so and has no name in it, and by that without the marks behind it."""
    known: dict[str, str] = {}
    for kind, phrase in phrases_at(beginning, other):
        if not has_name(phrase):
            lines = all_choices(phrase)
            known |= dict.fromkeys(lines, kind)
            known |= dict.fromkeys([_bare(line) for line in lines if line[-1] in MARKS], kind)
    return known


@cache
def _before_change(beginning: str, other: bool) -> tuple[str, ...]:
    """Return what stands before the first number, or name of a network, in those of these phrases that have one."""
    before = (phrase.partition("{")[0] for phrase in _fixed_at(beginning, other) if "{" in phrase)
    return tuple(dict.fromkeys(words.rstrip() for words in before))


@cache
def _all_fixed_at(beginning: str, other: bool) -> tuple[str, ...]:
    return tuple(_fixed_at(beginning, other))


def _begun_with(beginning: str, line: _Read) -> list[str]:
    """Return those of these phrases that a line begins with and that end there with a word, the longest first."""
    phrases = _all_fixed_at(beginning, line.other)
    if not line.key.startswith(phrases):  # of most lines
        return []
    begun = [one for one in phrases if line.key.startswith(one) and _ends_word(line.key, len(one))]
    return sorted(begun, key=len, reverse=True)


@cache
def _named_at(beginning: str, other: bool) -> tuple[tuple[str, str], ...]:
    """Return (kind, phrase) of each phrase that begins so and has a name in it."""
    return tuple([(kind, phrase.rstrip(MARKS)) for kind, phrase in phrases_at(beginning, other) if has_name(phrase)])


@cache
def _before_names(beginning: str, other: bool) -> tuple[str, ...]:
    """Return what stands in these phrases before their first slot."""
    return tuple(dict.fromkeys(phrase.partition("{")[0] for _, phrase in _named_at(beginning, other)))


@cache
def _name_ends(other: bool) -> dict[str, tuple[str, ...]]:
    """Return the last code point of phrases that begin with a name -> what stands in these behind their last slot."""
    found: dict[str, tuple[str, ...]] = {}
    for _, phrase in _named_at(BEHIND_NAME, other):
        end = phrase.rpartition("}")[2]
        found[end[-1]] = (*found.get(end[-1], ()), end)
    return found


@cache
def ends_behind_names() -> tuple[str, ...]:
    """Return what phrases in Latin letters end with that begin with a name."""
    return tuple(dict.fromkeys(chain(*_name_ends(other=False).values())))


@cache
def _is_of_long(beginning: str, other: bool) -> bool:
    """Say whether a phrase that begins so can fill a long line, or stand first in one."""
    return len(beginning) == BEGINNING or any(len(phrase) >= BEGINNING for _, phrase in phrases_at(beginning, other))


def _as_told(kind: str | None) -> str | None:
    return WHOLE[0] if kind in WHOLE else kind


def _kind_of_line(folded: str) -> str | None:
    """Return the kind of a line, its kinds of whole lines told apart."""
    words = key(folded)
    other = is_other_script(words)
    begun = _begun(words, other)
    if not begun and not _may_change(words, other):
        return None  # of most lines
    line = _Read(words, other, begun)
    if found := _kind_of_fixed(line):
        return found
    masked = _masked(line)
    if not masked.begun and not masked.key.startswith("{n}") and not _ends_behind_name(masked.key, masked.other):
        return None
    found = _kind_of_fixed(masked) if masked is not line else None
    return found or _by_pattern(masked) or _kind_of_row(masked)


# ---------------------------------------------------------------- lines


class _Read(NamedTuple):
    """A line as it is looked up."""

    key: str
    other: bool
    """Whether it holds letters of another script than the Latin one."""
    begun: list[str]
    """The beginnings of phrases that it begins with: of most lines none."""


def _read(line: str) -> _Read:
    other = is_other_script(line)
    return _Read(line, other, _begun(line, other))


def _begun(line: str, other: bool) -> list[str]:
    begun = beginnings(line, other)
    return begun and [
        one
        for one in begun
        if (len(one) == BEGINNING or _is_whole(one, line)) and line.startswith(openings_at(one, other))
    ]


def _is_whole(beginning: str, line: str) -> bool:
    """Say whether a short beginning ends with a word, and not within one of the line's."""
    return not beginning[-1].isalnum() or _ends_word(line, len(beginning))


def _kind_of_fixed(line: _Read) -> str | None:
    if not line.begun:
        return None
    bare = _bare(line.key)
    places = [_fixed_at(beginning, line.other) for beginning in line.begun]
    found = [known.get(line.key) or known.get(bare) for known in places]
    return max(filter(None, found), key=_ORDER.index, default=None)


def _may_change(line: str, other: bool) -> bool:
    """Say whether the key of a line begins with a number or a network, or ends as a phrase that begins with a name."""
    return line[:1].isdigit() or opens_with_network(line) or _ends_behind_name(line, other)


def _ends_behind_name(line: str, other: bool) -> bool:
    bare = line.rstrip(MARKS)
    return bare.endswith(_name_ends(other).get(bare[-1:], ()))


def _masked(line: _Read) -> _Read:
    """Return a line with slots in place of its numbers and its names of networks; one that is only these is kept."""
    masked = line.key
    if holds_network(masked):
        masked = without_networks(masked)
    masked = without_blanks(_number().sub("{n}", masked))
    return line if masked in (line.key, "{networks}") else _read(masked)


@cache
def _number() -> re.Pattern[str]:
    return re.compile(_NUMBER)


def _by_pattern(line: _Read, around: str = "") -> str | None:
    """Return the kind of a line that is a phrase with a name in it; nothing that somebody is quoted with is one.

    ``around`` is the line that it is a sentence of, if it is one.
    """
    bare = line.key.rstrip(MARKS)
    begun = (one for one in line.begun if bare.startswith(_before_names(one, line.other)))
    candidates = [one for beginning in begun for one in _named_at(beginning, line.other)]
    if _ends_behind_name(line.key, line.other):
        candidates += _named_at(BEHIND_NAME, line.other)
    kind, phrase = next((one for one in candidates if is_filled(one[1], bare)), ("", ""))
    if not kind or ('"' in bare and '"' not in phrase) or reports_speech(bare):
        return None
    return None if kind == OF_MATTERS and "{text}" in phrase and not speaks_to_visitor(around or bare) else kind


def _kind_of_row(line: _Read) -> str | None:
    """Return the kind of a line that is several phrases in a row, most of it in long ones; None for another.

    They are chrome wherever they stand, and so is the row, or some of them only beside other chrome.
    """
    words, at = line.key, 0
    if not line.begun and not sentence_end(words, 0):
        return None
    row: list[_Stretch] = []
    while at < len(words):
        found = _stretch_at(line, at)
        if not found.words:
            return None
        row.append(found)
        at += len(found.words)
        at += len(words[at:]) - len(words[at:].lstrip(_ROW_MARKS))
    long = [one for one in row if is_long_phrase(one.words)]
    sure = [one for one in long if one.kind in _SURE]
    if len(row) < _ROW:
        return None
    certain = any(one.fixed for one in sure) or all(one.kind in (*_SURE, None) for one in row)
    if certain and sum(len(one.words) for one in sure) >= len(words) / _ROW:
        return WHOLE[0]
    return LETTERS["b"] if long else None


class _Stretch(NamedTuple):
    """A phrase of a row."""

    words: str
    kind: str | None = None
    fixed: bool = False
    """Whether nothing changes in it but numbers and networks."""


def _stretch_at(line: _Read, at: int) -> _Stretch:
    """Return the sentence with a name in it, or else the longest phrase, that stands at a place of a line."""
    words = line.key
    phrase = _first_phrase(_read(words[at : at + LONGEST]) if at else line)
    if not phrase or (phrase[-1] not in MARKS and words[at + len(phrase) :].lstrip()[:1] not in _ROW_MARKS):
        end = sentence_end(words, at)
        sentence = words[at : end or len(words)]
        kind = _by_pattern(_read(sentence), words) if at or end else None  # a line is no row of itself
        if kind or sentence == "{networks}":
            return _Stretch(sentence, kind)
    return _Stretch(phrase, _kind_of_fixed(_read(phrase)) if phrase else None, fixed=True)


def _sure_size(line: _Read) -> int:
    begun = ((beginning, phrase) for beginning in line.begun for phrase in _begun_with(beginning, line))
    sure = (len(phrase) for beginning, phrase in begun if _fixed_at(beginning, line.other)[phrase] in _SURE)
    return max(sure, default=0)


def _first_phrase(line: _Read) -> str:
    """Return the longest phrase that a line begins with and that ends there with a word; "" for none."""
    return max((one for beginning in line.begun for one in _begun_with(beginning, line)[:1]), key=len, default="")


def _ends_word(line: str, end: int) -> bool:
    return not line[end : end + 1].isalnum() or is_unspaced(line[end])
