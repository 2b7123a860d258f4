"""One look at a short line, which tells of most that they can be no chrome: how it begins and ends, what marks it has.

What it lets pass is looked at by all detectors. So a detector of ``line_classifier`` that knows a line by another first
word, last word or mark needs it here; ``tests/plugins/chrome/analysis/test_first_look.py`` tells.
"""

from __future__ import annotations

from functools import cache

from normkit import fold, word_set
from normkit_chrome.analysis.line_label import BULLETS
from normkit_chrome.detectors.advertisements import OPENING_WORDS, is_ornamented
from normkit_chrome.detectors.inline_spans import BARE_MARKUP_NAMES
from normkit_chrome.detectors.line_shapes import HEADING_WORDS, may_fit, shape_openings
from normkit_chrome.detectors.link_lines import button_words, opens_with_pointer, pointer_openings
from normkit_chrome.detectors.phrase_lines import ends_behind_names
from normkit_chrome.lexicon.keys import key
from normkit_chrome.lexicon.line_table import BEGINNING, MARKS, beginnings, may_begin
from normkit_chrome.lexicon.phrases import phrases

CREDIT_OPENINGS = ("getty images", "image source")
"""What credits begin with, as with words for a picture."""
_BEFORE = f"{BULLETS};=~"
"""What may stand before the first word."""
_QUOTES = frozenset("\"'“‘")
_BRACKETS = "([<"
"""What a credit may begin with, and other lines that are known by more than their words."""
_BEHIND_WORD = ":|()0123456789"
"""What may be written right behind the first word."""
_LETTERS = 3
"""Code points by which a line is told to begin with no known word."""
_COUNTED = word_set("com sha lik ret kom rea yor min les mor vie")
"""How words begin that stand behind a number: comments, minutes of reading, a gallery."""


def may_be_known(line: str) -> bool:
    """Say whether a short line, as it is written, may be chrome, by its ends and its marks. Linear."""
    small = line.lower()
    start = small[:BEGINNING]
    if "  " in start or not small.isprintable():
        small = " ".join(small.split())
        start = small[:BEGINNING]
        if not small.isprintable():
            return True
    if may_begin(start) or "|" in small or "/" in small or "·" in small or "•" in small or " via " in small:
        return True
    if not (start[0].isalpha() and start.isascii()) and _may_begin(small):
        return True
    end = small.rstrip(MARKS)
    last = end[end.rfind(" ") + 1 :]
    return last in _last_words() or not last.isascii()


def _may_begin(line: str) -> bool:
    """Say whether a line, in small letters, may begin with something known behind what is no letter of ASCII."""
    if line[0].isalpha():
        plain = key(fold(line[:BEGINNING]))
        return not plain.isascii() or len(plain) < BEGINNING or may_begin(plain)
    if line[0].isdigit():
        return _may_count(line)
    bare = line.lstrip(_BEFORE)
    if bare != line:
        return not bare[:1].isalpha() or not bare[:BEGINNING].isascii() or may_begin(bare) or is_ornamented(line)
    if line[0] in _QUOTES:
        return False
    return line[0] in _BRACKETS or not line[:BEGINNING].isascii() or bool(beginnings(line, other=False))


def _may_count(line: str) -> bool:
    """Say whether a line that begins with a number may be known: comments, minutes, links, rights of a year."""
    rest = line.lstrip("0123456789.,")
    if rest[:1] in ("k", "m") and not rest[1:2].isalnum():
        rest = rest[1:]
    rest = rest.lstrip(" -")
    return (
        not rest[:BEGINNING].isascii()
        or rest[:_LETTERS] in _COUNTED
        or bool(beginnings("{n}" + rest, other=False))
        or may_begin(rest)
        or bool(beginnings(line, other=False))
        or ". " in rest
    )


def may_have_shape(folded: str) -> bool:
    """Say whether a folded line, no known phrase, can be chrome by its shape."""
    if "|" in folded or "/" in folded or "·" in folded or "•" in folded or " via " in folded:
        return True
    line = folded.lstrip(_BEFORE)
    word = line.partition(" ")[0].partition(":")[0].rstrip(_BEHIND_WORD)
    if word in _first_words() or line[:_LETTERS] in _starts_of_labels() or line[:1] in ("(", "[") or line[:1] > "\x7f":
        return True
    if folded[folded.rfind(" ") + 1 :] in button_words() or "view gallery" in folded:
        return True
    if line == folded and word.isalpha() and word not in _words_of_shapes():
        return False  # most lines
    return may_fit(folded) or opens_with_pointer(folded) or is_ornamented(folded)


@cache
def _first_words() -> frozenset[str]:
    """Return the first words of what lines are known by, but for shapes and pointers."""
    known = (*OPENING_WORDS, *HEADING_WORDS, *_markup_names(), *phrases("share labels"))
    return frozenset([one.split()[0].rstrip(_BEHIND_WORD) for one in known])


@cache
def _words_of_shapes() -> frozenset[str]:
    """Return the first words of lines that have a shape, and of pointers."""
    return frozenset(one.rstrip(_BEHIND_WORD) for one in (*shape_openings(), *pointer_openings()))


@cache
def _markup_names() -> tuple[str, ...]:
    return tuple(map(fold, BARE_MARKUP_NAMES))


@cache
def _starts_of_labels() -> frozenset[str]:
    """Return how words for a picture, and what stands for them, begin."""
    return frozenset([one[:_LETTERS] for one in (*phrases("picture labels"), *CREDIT_OPENINGS)])


@cache
def _last_words() -> frozenset[str]:
    """Return the last words of rows of buttons, and of phrases that begin with a name."""
    return button_words() | {end.rpartition(" ")[2] for end in ends_behind_names()}
