"""One look at a short line, which tells of most that they can be no chrome: how it begins, and which marks it holds.

What it lets pass is looked at by all detectors. So a detector of ``line_classifier`` that knows a line by another word
or mark needs it here; ``tests/plugins/chrome/analysis/test_first_look.py`` tells.
"""

from __future__ import annotations

from functools import cache
from itertools import chain

from normkit import fold, word_set
from normkit_chrome.analysis.line_label import BULLETS
from normkit_chrome.detectors.advertisements import OPENING_WORDS, is_ornamented
from normkit_chrome.detectors.inline_spans import BARE_MARKUP_NAMES
from normkit_chrome.detectors.line_shapes import HEADING_WORDS, long_openings
from normkit_chrome.detectors.phrase_lines import ends_behind_names
from normkit_chrome.lexicon.keys import key
from normkit_chrome.lexicon.line_table import BEGINNING, MARKS, beginnings, is_long_beginning, short_beginnings
from normkit_chrome.lexicon.phrases import phrases

_BARS = ("/", "|")
"""Marks between links, and between the makers of a picture, in ASCII."""
_UNTOLD = frozenset("©;<[(")
"""First marks of a line that may begin with anything known behind them."""
_MARKS_BEHIND = ":|(0123456789"
"""What may be written right behind the first word."""
_BEHIND_WORD = ("", *" .,:;!?)('\"-/|*")
"""What stands behind a word, or nothing."""
_LETTERS = 3
_COUNTED = word_set("com sha lik ret kom rea yor min les mor vie")
"""How words begin that stand behind a number: comments, minutes of reading, a gallery."""


def may_be_chrome(folded: str) -> bool:
    """Say whether a folded line can be chrome by its words or its shape."""
    line = key(folded.lstrip(BULLETS))
    if not line.isascii() or _BARS[0] in line or _BARS[1] in line:
        return True
    first = line[:1]
    if first.isdigit():
        return _may_count(line)
    if first in _UNTOLD or (line[:_LETTERS] in _starts(first) and _opens(line)) or is_long_beginning(line[:BEGINNING]):
        return True
    if line[-1:] in _last_letters() and line.rstrip(MARKS).endswith(ends_behind_names()):
        return True
    return " via " in line or (not folded[:1].isalpha() and is_ornamented(folded))


def _opens(line: str) -> bool:
    """Say whether a line begins with a word that it may be known by."""
    word = line.partition(" ")[0].partition(":")[0]
    return (
        bool(beginnings(line, other=False))
        or line.startswith(_openings())
        or word in _opening_words()
        or word.rstrip(_MARKS_BEHIND) in _opening_words()
    )


def _may_count(line: str) -> bool:
    """Say whether a line that begins with a number can be chrome: comments, minutes, links, rights of a year."""
    rest = line.lstrip("0123456789.,")
    if rest[:1] in ("k", "m") and not rest[1:2].isalnum():
        rest = rest[1:]
    rest = rest.lstrip(" -")
    word = rest.partition(" ")[0]
    return (
        rest[:_LETTERS] in _COUNTED
        or bool(beginnings("{n}" + rest, other=False))
        or bool(beginnings(line, other=False))
        or word.rstrip(":") in _opening_words()
        or any(end in line for end in ends_behind_names())
    )


@cache
def _opening_words() -> frozenset[str]:
    """Return the first words of what lines are known by, but for phrases and for words that may go on."""
    kinds = (phrases(kind) for kind in ("share labels", "share buttons"))
    known = (*long_openings(), *OPENING_WORDS, *HEADING_WORDS, *map(fold, BARE_MARKUP_NAMES), *chain(*kinds))
    return frozenset(key(one).split()[0].rstrip(":") for one in known)


@cache
def _openings() -> tuple[str, ...]:
    """Return how names of networks, and words for a picture and its credit, begin."""
    known = (*phrases("networks"), *phrases("picture labels"), "getty images", "image source")
    return tuple(dict.fromkeys(start for one in known if (start := key(one)[:_LETTERS]).isascii()))


@cache
def _starts(first: str) -> frozenset[str]:
    """Return the first letters of all that ``_opens`` knows and that begins with an ASCII character."""
    words = (one for one in (*_opening_words(), *_openings()) if one[0] == first)
    known = frozenset((*short_beginnings(first), *words))
    shorter = (one for one in known if len(one) < _LETTERS)
    whole = (f"{one}{mark}"[:_LETTERS] for one in shorter for mark in _BEHIND_WORD)
    return frozenset((*(one[:_LETTERS] for one in known), *whole))


@cache
def _last_letters() -> frozenset[str]:
    return frozenset((*(end[-1] for end in ends_behind_names()), *MARKS))
