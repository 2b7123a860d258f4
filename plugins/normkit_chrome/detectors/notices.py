"""Notices by which a site covers itself, told by their cues and by what else they say.

A site tells about consent to cookies and the terms of its use, an agency's site what it shows to subscribers only. A
cue is a word or a row of words, never a part of one ("our" in "harbour"), and all cues of a kind are of one language.
News of such matters has the same cues; but it goes on to tell something, and a notice has no words for that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from normkit import Safety, fold
from normkit_chrome.detectors.content.article_signs import reports_speech
from normkit_chrome.lexicon.phrases import cue_groups, holds, occurrences, sign_places

_TRIGGERS = {
    "ookies": ("",),
    "rivacy ": ("policy", "notice", "Policy", "Notice"),
    "erms ": ("of ", "& ", "and "),
    "avaScript": ("",),
    "xterne": ("",),
    "ou a": ("gree", "ccept", "cknowledge"),
    "ou consent": ("",),
}
"""What a notice holds, without its first letter, and what follows there: a line without any of these is none. The
subject of a new kind of notice needs one."""
_LONGEST = 700
"""Code points of the longest notice."""
_TOPICS = ("cookie notice", "terms notice", "consent notice", "script notice", "external content notice")
_NOTICES = tuple((f"{topic}: subject", f"{topic}: site", f"{topic}: request", "notice: words") for topic in _TOPICS)
"""The kinds of phrases that tell each: a notice holds one of each kind, in one language, and little but such words."""
_FEW_OTHERS, _MOST_OTHERS = 0.06, 0.2
"""Shares of other words up to which a line surely is a notice, and up to which it may be one."""
_MOST_NAMES = 3
"""Words of the site's name, in capitals, that are in no list."""
_BUTTON = r'"[^"]{1,30}"'
"""What a button says, within a notice: "By clicking 'Accept', you agree"."""
_WORD = re.compile(r"\w+")
_BEFORE_FIRST = tuple(".!?:")

LAST_LINES = 6
"""An agency's footer stands among the last lines of a text that are no other chrome."""
_FOOTER = ("agency footer: site", "agency footer: part", "agency footer: readers")
"""An agency's footer names all three, in one language: it speaks of its own site, a report of somebody else's."""


def find_notices(text: str, rows: Sequence[str]) -> Iterator[tuple[int, Safety]]:
    """Yield (number, safety) of the lines that tell visitors what a site does with their data, or that they agree."""
    numbers: dict[int, None] = {}
    number = at = 0
    for place in sign_places(text, _TRIGGERS):
        number += text.count("\n", at, place)
        at = place
        numbers[number] = None
    for number in numbers:
        safety = _notice_safety(rows[number])
        if safety is not None:
            yield number, safety


def _notice_safety(line: str) -> Safety | None:
    """Return how safe it is to take a line for a notice, by what else it says; None where it is none."""
    if len(line) > _LONGEST:
        return None
    folded = re.sub(_BUTTON, " ", fold(line))
    if '"' in folded or holds(folded, "notice reports") or reports_speech(line):
        return None
    groups = [group for kinds in _NOTICES for group in cue_groups(*kinds)]
    found = [words for *cues, words in groups if all(_holds_word(folded, kind) for kind in cues)]
    others = min((_other_words(line, frozenset(words)) for words in found), default=1.0)
    if others > _MOST_OTHERS:
        return None
    return Safety.SAFE if others <= _FEW_OTHERS else Safety.UNSAFE


def _other_words(line: str, known: frozenset[str]) -> float:
    """Return the share of the words of a line that are not known; a few capitalised ones are the site's name."""
    words = names = others = 0
    for match in _WORD.finditer(line):
        words += 1
        if fold(match[0]) in known:
            continue
        before = line[: match.start()].rstrip()
        if match[0][0].isupper() and before and not before.endswith(_BEFORE_FIRST) and names < _MOST_NAMES:
            names += 1
        else:
            others += 1
    return others / max(1, words)


def _holds_word(folded: str, cues: tuple[str, ...]) -> bool:
    """Say whether a folded line holds a cue as a word, or a row of words: "our " in "our site", not in "harbour"."""
    held = [cue for cue in map(str.strip, cues) if cue in folded]  # of most cues none
    return any(
        not _is_of_word(folded[place - 1 : place]) and not _is_of_word(folded[place + len(cue) :][:1])
        for cue in held
        for place in occurrences(folded, cue)
    )


def _holds_stem(folded: str, cues: tuple[str, ...]) -> bool:
    """Say whether a cue stands at the beginning of a word: languages inflect what a footer speaks of."""
    return any(not _is_of_word(folded[place - 1 : place]) for cue in cues for place in occurrences(folded, cue))


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"


@lru_cache(maxsize=256)
def is_agency_footer(line: str) -> bool:
    """Say whether a line tells that the site holds only a part of what subscribers get."""
    if len(line) > _LONGEST or not holds(line, "agency footer: reader stems"):
        return False
    folded = fold(line)
    if '"' in folded or holds(folded, "agency footer: reports") or reports_speech(line):
        return False
    groups = cue_groups(*_FOOTER)
    return any(all(_holds_stem(folded, cues) for cues in language) for language in groups)


RIGHTS = ("copyright", "(c)")
"""What a line of rights may begin with, in place of its sign."""
_RESERVED = (
    r"©|(?:rights reserved|rechte vorbehalten|droits réservés|derechos reservados|direitos reservados|"
    r"diritti riservati|rechten voorbehouden|hakları saklıdır|права защищены)[ .,;]*(?:[|•·©.-]|$)"
)
"""The sign, or the formula at the end of its sentence."""
_YEARS = r"\b(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?,?\s+"
_MOST_RIGHTS = 8
"""Words of the longest name of a holder."""
_SMALL = 3
"""Letters of the longest small word in such a name."""


def is_rights_line(line: str) -> bool:
    """Say whether a line that begins with one of ``RIGHTS`` reserves them: "Copyright 2031 Elm Bay Media".

    It has the sign or the formula, or behind the year a name: "Copyright 2031: what the new law brings" has none.
    """
    if re.search(_RESERVED, fold(line)):
        return True
    year = re.search(_YEARS, line)
    words = line[year.end() :].removeprefix("by ").split() if year else []
    return 0 < len(words) <= _MOST_RIGHTS and words[0][:1].isupper() and not any(map(_is_small, words))


def _is_small(word: str) -> bool:
    return word.islower() and len(word) > _SMALL


def is_rights_note(line: str) -> bool:
    """Say whether a line reserves the rights in the article itself, as agencies do."""
    if len(line) > _LONGEST or line.lstrip()[:1] not in ("©", "(", "c", "C"):
        return False
    folded = fold(line)
    return folded.startswith(("©", "copyright", "(c)")) and "this material" in folded
