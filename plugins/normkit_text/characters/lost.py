"""What stands where characters were lost: replacement characters, question marks, letters of private fonts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from normkit_text.characters.alphabet import alphabet
from normkit_text.lexicon.markup_words import speaks_of_markup

SEVERAL = 2
"""Question marks inside words that no text has by accident."""
_PRIVATE = "[\ue000-\uf8ff\U000f0000-\U0010fffd]+"
_NONE = "[\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]+"
_SIGNS = (
    (
        "replacement characters: what stood there is lost",
        "[\ufffd½锟烫屯\x1a]",
        "\ufffd+|(?:ï¿½)+|(?:锟斤拷)+|锟斤|(?:烫){3,}|(?:屯){3,}|\x1a+",
    ),
    ("characters of a private font, which others show as boxes", _PRIVATE, _PRIVATE),
    ("marks of pictures that stood there (U+FFFC)", "\ufffc", "\ufffc+"),
    ("code points that are no characters", _NONE, _NONE),
)
"""What was lost, the characters that show it, and how they stand. U+FFFD, or what becomes of it in UTF-8 read as
Windows-1252 and as GBK; the control character SUBSTITUTE; memory that a program of Microsoft's had not written to yet,
read as GBK."""


class Lost(NamedTuple):
    """The first of a text's losses of one kind. Offsets are code points of the text."""

    start: int
    end: int
    what: str
    places: int


def find_lost(text: str) -> Iterator[Lost]:
    """Yield what was lost of a text, by kind. Where it speaks about encodings, these may be specimens."""
    found = list(_losses(text))
    if found and not speaks_of_markup(text):
        yield from found


def _losses(text: str) -> Iterator[Lost]:
    used = "".join(alphabet(text))
    for what, sign, pattern in _SIGNS if used else ():
        if re.search(sign, used):
            yield from _said(what, [match.span() for match in re.finditer(pattern, text)], 1)
    behind = text.split("?")[1:]
    if any(piece[:1].isalnum() for piece in behind):
        places = [match.span() for match in _asked().finditer(text) if not _in_address(text, match.start())]
        yield from _said("question marks inside words: letters are lost", places, SEVERAL)
    if len(behind) > 1 and "??" in text:
        places = [match.span() for match in _only().finditer(text)]
        yield from _said("words of question marks: a whole script is lost", places, 1)


def _said(what: str, places: list[tuple[int, int]], least: int) -> Iterator[Lost]:
    if len(places) >= least:
        yield Lost(*places[0], what, len(places))


@cache
def _asked() -> re.Pattern[str]:
    return re.compile(r"\?(?<=[^\W\d_]\?)\?{0,2}(?=[^\W\d_A-Z])")


def _in_address(text: str, at: int) -> bool:
    """Say whether a question mark begins the query of an address."""
    word = (text[max(0, at - 300) : at].split() or [""])[-1]
    return "/" in word or word.startswith("www.") or "=" in text[at : at + 40].split()[0]


@cache
def _only() -> re.Pattern[str]:
    return re.compile(r"\?\?(?<!\S\?\?)\?*[.,]?\s\?{2,}[.,]?\s\?{2,}")
