"""Lines that are known phrases: one, one with changing parts, or several in a row.

A line and a phrase are compared by their ``key``, numbers and the names of networks replaced by slots. So a phrase with
no other slots costs one look-up; one with a name in it is a pattern, tried where a line begins or ends as it does.
"""

from __future__ import annotations

import re
from functools import cache

from normkit import fold
from normkit_chrome.detectors.content.article_signs import reports_speech
from normkit_chrome.lexicon.keys import is_other_script, key
from normkit_chrome.lexicon.line_table import (
    EDGE,
    LETTERS,
    LONGEST_END,
    MARKS,
    OF_MATTERS,
    SURE,
    edges,
    ends,
    phrases_at,
)
from normkit_chrome.lexicon.phrases import phrases
from normkit_chrome.lexicon.slots import SLOTS, all_choices, compiled, needs_pattern, pattern_of

_ORDER = tuple(LETTERS.values())
_ROW_MARKS = f"{MARKS}|·•/,:-"
"""What may stand between phrases in a row."""
_LONG_WORDS, _LONG_LETTERS = 3, 6
"""Words of a phrase that nobody says by chance; letters of one in a script without blanks."""
_SIZES = tuple(range(EDGE, 0, -1))
"""Code points of an edge."""
_OPENING = 8
"""Code points that a long line must have in common with the beginning of a phrase, fewer where a slot follows."""
_ENDING = 16
"""Code points by which a line is told to end as a phrase."""
_LONGEST = 240
"""Code points of the longest phrase."""
_SENTENCE_END = r"(?<=[.!?؟।۔]) |(?<=。)"
_NUMBER = r" ?\d[\d.,]*(?:[km]\b)? ?"
_WORD = r"[a-z]+|[^\W_a-z]+"
_UNSPACED = r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]"
"""Letters of scripts that set no blanks between words."""
_ARTICLES = "the |l'|le |la |il |lo |o |el |dem |den "
_AT = "on|at|auf|bei|im|sur|dans|chez|en|su|no|na|em|op|in|via|в|на|من"
_AND = "and|und|et|y|e|en|и|та|і|i|ve|و|or|oder|ou|o|of|или|або|veya|lub|atau|dan|và|hoặc"


def kind_of_line(folded: str) -> str | None:
    """Return the kind, as in ``line_table.LETTERS``, of a line that is a known phrase or several; None for another."""
    line = key(folded)
    if found := _kind_of_fixed(line):
        return found
    if not _may_be_known(line):
        return None
    line = _masked(line)
    return _kind_of_fixed(line) or _by_pattern(line) or ("whole lines" if _is_row(line) else None)


def is_fixed_phrase(folded: str) -> bool:
    """Say whether a line is one known phrase, of which nothing changes but numbers and names of networks."""
    line = key(folded)
    return (_kind_of_fixed(line) or _kind_of_fixed(_masked(line))) is not None


def is_of_matters(folded: str) -> bool:
    """Say whether a line is a fixed phrase on what news tells of, and authors declare: cookies, commissions."""
    return _kind_with_matter(key(folded)) == OF_MATTERS


def may_open_phrase(beginning: str) -> bool:
    """Say whether a long line, of which the folded beginning is given, begins as a phrase does."""
    line = key(beginning)
    other = is_other_script(line)
    return line[:EDGE] in edges(line[:1], other) and line.startswith(_openings_at(line[:EDGE], other))


def begins_with_fixed(folded: str) -> bool:
    """Say whether a string begins with a known phrase of which nothing changes but numbers and names of networks."""
    line = key(folded)
    return bool(_phrase_at(line, 0) or _phrase_at(_masked(line), 0))


def may_end_with_phrase(line: str) -> bool:
    """Say whether a line ends as a phrase does that is chrome anywhere, or as a button for sharing does."""
    end = line[-_ENDING:]
    end = (end.lower() if end.isascii() else key(fold(end))).rstrip(MARKS)
    if end[-1:].isdigit() or end[-1:] == ")":
        return True
    other = is_other_script(end)
    known = ends(other)
    if end[-LONGEST_END:] in known or end[end.rfind(" ") + 1 :] in known:
        return True
    return other and any(end[-size:] in known for size in range(1, LONGEST_END))


def is_long_phrase(phrase: str) -> bool:
    """Say whether a phrase has so many words, or letters where none are set apart, that nobody says it by chance."""
    if phrase.count(" ") >= _LONG_WORDS - 1:
        return True
    return not phrase.isascii() and len(re.findall(_UNSPACED, phrase)) >= _LONG_LETTERS


def _bare(line: str) -> str:
    """Return a line without the marks behind it, itself where it is short: "No comments." is a sentence."""
    bare = line.rstrip(MARKS)
    return bare if is_long_phrase(bare) else line


# ---------------------------------------------------------------- phrases


@cache
def _beginnings_at(edge: str, other: bool) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return how the phrases with an edge begin -> the (kind, phrase) of these."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for kind, phrase in phrases_at(edge, other):
        beginning = phrase[:_OPENING].partition("{")[0].rstrip(MARKS)  # a slot stands with a blank before it or without
        found[beginning] = (*found.get(beginning, ()), (kind, phrase))
    return found


@cache
def _all_beginnings(edge: str, other: bool) -> tuple[str, ...]:
    return tuple(_beginnings_at(edge, other))


@cache
def _fixed_at(edge: str, beginning: str, other: bool) -> dict[str, str]:
    """Return the kind of each phrase that begins so and has no name in it, and by that without the marks behind it."""
    known: dict[str, str] = {}
    for kind, phrase in _beginnings_at(edge, other).get(beginning, ()):
        if not needs_pattern(phrase):
            lines = all_choices(phrase)
            known.update(dict.fromkeys(lines, kind))
            known.update(dict.fromkeys([_bare(line) for line in lines if line[-1] in MARKS], kind))
    return known


@cache
def _sizes_at(edge: str, beginning: str, other: bool) -> tuple[int, ...]:
    """Return the code points that these phrases can have, the most first."""
    return tuple(sorted({len(phrase) for phrase in _fixed_at(edge, beginning, other)}, reverse=True))


@cache
def _patterns_at(edge: str, beginning: str, other: bool) -> tuple[tuple[str, str, str, str], ...]:
    """Return (kind, first words, last words, pattern) of each phrase that begins so and has a name in it."""
    phrases_here = _beginnings_at(edge, other).get(beginning, ())
    needing = [(kind, phrase.rstrip(MARKS)) for kind, phrase in phrases_here if needs_pattern(phrase)]
    ends_of = [(phrase.partition("{")[0].rstrip(MARKS), phrase.rpartition("}")[2].lstrip()) for _, phrase in needing]
    return tuple([(kind, *both, pattern_of(phrase)) for (kind, phrase), both in zip(needing, ends_of, strict=True)])


def _without_matter(kind: str) -> str:
    return "whole lines" if kind == OF_MATTERS else kind


@cache
def _openings_at(edge: str, other: bool) -> tuple[str, ...]:
    """Return how the phrases with an edge begin that can fill a long line or stand first in one."""
    openings = [line[:_OPENING].partition("{")[0] for _, line in phrases_at(edge, other) if len(line) >= _OPENING]
    return tuple(dict.fromkeys(openings))


# ---------------------------------------------------------------- lines


def _kind_of_fixed(line: str) -> str | None:
    found = _kind_with_matter(line)
    return found and _without_matter(found)


def _kind_with_matter(line: str) -> str | None:
    other = is_other_script(line)
    places = [_fixed_at(edge, beginning, other) for edge, beginning in _begun(line, other)]
    found = [known.get(line) or known.get(_bare(line)) for known in places]
    return max(filter(None, found), key=_ORDER.index, default=None)


def _begun(line: str, other: bool) -> list[tuple[str, str]]:
    """Return the (edge, beginning) of the phrases that may begin a line: of most lines none."""
    known = edges(line[:1], other)
    begun = [line[:size] for size in _SIZES if line[:size] in known]
    begun = [edge for edge in begun if line.startswith(_all_beginnings(edge, other))]
    return [(edge, one) for edge in begun for one in _all_beginnings(edge, other) if line.startswith(one)]


def _may_be_known(line: str) -> bool:
    """Say whether a line begins as a phrase does, or ends as one does that begins with a name: most lines do not."""
    other = is_other_script(line)
    if line[:1].isdigit() or _begun(line, other):
        return True
    return _ending(line) in edges(".", other) or line[:EDGE] in _network_edges()


def _ending(line: str) -> str:
    """Return what a phrase that begins with a name and ends as a line does is looked up by."""
    return f"...{line.rstrip(MARKS)[-EDGE:]}"


def _masked(line: str) -> str:
    """Return a line with slots in place of its numbers and its names of networks; one that is only these is kept."""
    masked = line
    if not _network_words().isdisjoint(re.findall(_WORD, line)):
        masked = _networks().sub("{networks}", line)
    masked = re.sub(_NUMBER, "{n}", masked)
    return line if masked == "{networks}" else masked


@cache
def _network_names() -> tuple[str, ...]:
    return tuple(key("\n".join(phrases("networks"))).split("\n"))


@cache
def _network_words() -> frozenset[str]:
    first = re.compile(_WORD)
    return frozenset([match[0] for name in _network_names() if (match := first.search(name))])


@cache
def _network_edges() -> frozenset[str]:
    return frozenset([name[:EDGE] for name in _network_names()])


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(_SENTENCE_END)


@cache
def _networks() -> re.Pattern[str]:
    """Match names of networks in a row; Turkish sets endings off from them."""
    names = "|".join(map(re.escape, sorted(_network_names(), key=lambda name: (-len(name), name))))
    name = rf"(?<![a-zа-я\d])(?:{names})(?:'[a-z]{{1,4}})?(?![a-zа-я\d])"
    between = rf"(?:,? (?:{_AND}) ?(?:(?:{_AT}) )?|,? ?[/|&+•·]? ?)"
    return re.compile(rf"(?:(?<![^\W\d_])(?:{_ARTICLES}))?{name}(?:{between}(?:{_ARTICLES})?{name})*")


def _by_pattern(line: str) -> str | None:
    """Return the kind of a line that is a phrase with a name in it; nothing that somebody is quoted with is one."""
    line = line.rstrip(MARKS)
    other = is_other_script(line)
    places = (*_begun(line, other), (_ending(line), ""))
    candidates = (found for place in places for found in _patterns_at(*place, other))
    alike = (
        (kind, pattern) for kind, first, last, pattern in candidates if line.startswith(first) and line.endswith(last)
    )
    found = ((kind, pattern) for kind, pattern in alike if compiled(pattern).fullmatch(line))
    kind, pattern = next(found, ("", ""))
    if not kind or ('"' in line and '"' not in pattern) or reports_speech(line):
        return None
    told = kind == OF_MATTERS and SLOTS["{text}"] in pattern and not _speaks_to_visitor(line)
    return None if told else _without_matter(kind)


def _speaks_to_visitor(line: str) -> bool:
    """Say whether a line has a word to the visitor: news of the same matters has none."""
    words = re.findall(r"\w+", line)
    known, endings = _visitor_words()
    return any(word in known or word.endswith(endings) for word in words)


@cache
def _visitor_words() -> tuple[frozenset[str], tuple[str, ...]]:
    words = list(map(key, phrases("visitor words")))
    return frozenset(words), tuple(word[1:] for word in words if word[0] == "*")


def _is_row(line: str) -> bool:
    """Say whether a line is several phrases in a row, most of it in long ones that are chrome wherever they stand."""
    at = number = sure = 0
    fixed = False
    while at < len(line):
        phrase = _phrase_at(line, at)
        stretch = phrase or _sentence_at(line, at)
        if not stretch:
            return False
        number += 1
        kind = _kind_of_fixed(stretch) if phrase else _by_pattern(stretch)
        if is_long_phrase(stretch) and kind in SURE:
            sure += len(stretch)
            fixed = fixed or bool(phrase)
        at += len(stretch)
        at += len(line[at:]) - len(line[at:].lstrip(_ROW_MARKS))
    return fixed and number > 1 and 2 * sure >= len(line)


def _phrase_at(line: str, at: int) -> str:
    """Return the longest phrase that stands at a place of a line and ends there with a word; "" for none."""
    rest = line[at : at + _LONGEST]
    other = is_other_script(rest)
    found = (_longest_of(place, rest, other) for place in _begun(rest, other))
    return max(found, key=len, default="")


def _longest_of(place: tuple[str, str], rest: str, other: bool) -> str:
    """Return the longest phrase with an edge and a beginning that a string begins with; "" for none."""
    known = _fixed_at(*place, other)
    return next((rest[:n] for n in _sizes_at(*place, other) if rest[:n] in known and _ends_word(rest, n)), "")


def _sentence_at(line: str, at: int) -> str:
    """Return the sentence that begins at a place of a line where it is a phrase with a name in it; "" for another."""
    end = _sentence_end().search(line, at)
    sentence = line[at : end.start() if end else len(line)]
    return sentence if sentence == "{networks}" or _by_pattern(sentence) else ""


def _ends_word(line: str, end: int) -> bool:
    return not line[end : end + 1].isalnum() or re.match(_UNSPACED, line[end]) is not None
