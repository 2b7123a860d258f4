"""One look at a short line, which tells of most that they can be no chrome: how it begins, and which marks it holds.

What it lets pass is looked at by all detectors. So a detector of ``line_classifier`` that knows a line by another word
or mark needs it here; ``tests/plugins/chrome/detectors/test_first_look.py`` tells.
"""

from __future__ import annotations

from functools import cache
from itertools import chain

from normkit import fold
from normkit_chrome.detectors.advertisements import OPENING_WORDS, is_ornamented
from normkit_chrome.detectors.inline_spans import BARE_MARKUP_NAMES
from normkit_chrome.detectors.line_shapes import HEADING_WORDS, long_openings
from normkit_chrome.detectors.phrase_lines import ends_behind_names
from normkit_chrome.lexicon.keys import key
from normkit_chrome.lexicon.line_table import MARKS, beginnings
from normkit_chrome.lexicon.phrases import phrases

BULLETS = "-•*·+>| "
MARKUP_NAMES = frozenset(map(fold, BARE_MARKUP_NAMES))
_BARS = ("/", "|")
"""Marks between links, and between the makers of a picture, in ASCII."""
_UNTOLD = frozenset("©;<[(")
"""First marks of a line that may begin with anything known behind them."""
_MARKS_BEHIND = ":|(0123456789"
"""What may be written right behind the first word."""
_LETTERS = 3
_COUNTED = frozenset("com sha lik ret kom rea yor min les mor vie".split())
"""How words begin that stand behind a number: comments, minutes of reading, a gallery."""


def may_be_chrome(folded: str) -> bool:
    """Say whether a folded line can be chrome by its words or its shape."""
    line = key(folded.lstrip(BULLETS))
    if not line.isascii() or _BARS[0] in line or _BARS[1] in line:
        return True
    first = line[:1]
    if first.isdigit():
        return _may_count(line)
    if first in _UNTOLD or beginnings(line, other=False) or line[:_LETTERS] in _openings():
        return True
    word = line.partition(" ")[0].partition(":")[0]
    if word in _opening_words() or word.rstrip(_MARKS_BEHIND) in _opening_words():
        return True
    return " via " in line or line.startswith(_short_names()) or _ends_as_known(line) or is_ornamented(folded)


def _ends_as_known(line: str) -> bool:
    """Say whether a line ends as phrases do that begin with a name."""
    return line.rstrip(MARKS).endswith(ends_behind_names())


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
    known = (*long_openings(), *OPENING_WORDS, *HEADING_WORDS, *MARKUP_NAMES, *chain(*kinds))
    return frozenset(key(one).split()[0].rstrip(":") for one in known)


@cache
def _openings() -> frozenset[str]:
    """Return how names of networks, and words for a picture and its credit, begin."""
    known = (*phrases("networks"), *phrases("picture labels"), "getty images", "image source")
    return frozenset(key(one)[:_LETTERS] for one in known)


@cache
def _short_names() -> tuple[str, ...]:
    return tuple(name for name in phrases("networks") if len(name) < _LETTERS)
