"""Character references that no program resolved: "&amp;", "&#39;", "&amp;quot;", "&#39t"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from normkit import Safety
from normkit_text.markup.tags import tag_spans

MARKUP_SIGNS = "<>"
"""What a reference to may quote code."""


class Reference(NamedTuple):
    """A reference. Offsets are code points of the text."""

    start: int
    end: int
    meaning: str
    safety: Safety


def find_references(text: str) -> Iterator[Reference]:
    """Yield a text's references, in order; what was escaped twice ("&amp;amp;") is resolved at once.

    Left alone: those inside tags and addresses, and such as HTML does not define or no text holds.
    """
    tags = iter(tag_spans(text))
    tag = next(tags, None)
    for match in _reference().finditer(text):
        while tag and tag[1] <= match.start():
            tag = next(tags, None)
        if (tag and tag[0] < match.start()) or _in_address(text, match.start()):
            continue
        meaning = _meaning(match)
        if meaning is not None:
            safety = Safety.UNSAFE if meaning in MARKUP_SIGNS else Safety.SAFE
            yield Reference(match.start(), match.end(), meaning, safety)


def _meaning(match: re.Match[str]) -> str | None:
    from html import unescape

    meaning = unescape(f"&{match['whole'] or match['open']};")
    if not 0 < len(meaning) <= 2 or (
        meaning.startswith("&") and match["whole"] not in ("amp", "AMP", "#38", "#x26", "#038")
    ):
        return None  # no such name, no such sign
    if match["open"] and (meaning.isalnum() or (not meaning.isascii() and meaning not in "‘’“”–—…«»")):
        return None  # "&#3912" is perhaps another sign
    if meaning == "\n":
        return meaning
    known = (
        meaning.isprintable() or meaning in "\u00a0\u00ad\u2002\u2003\u2009\u200b\u200c\u200d\u200e\u200f\u202f\u2060"
    )
    return meaning if known and "\ufffd" not in meaning and not "\ue000" <= meaning <= "\uf8ff" else None


def _in_address(text: str, at: int) -> bool:
    """Say whether a place stands in an address with a query: "?a=1&copy=2"."""
    head = text[max(0, at - 500) : at]
    word = head[max(head.rfind(space) for space in ' \n\t"<>') + 1 :]
    return "://" in word or word.casefold().startswith("www.") or ("?" in word and "=" in word)


@cache
def _reference() -> re.Pattern[str]:
    return re.compile(
        r"&(?:(?:amp|\#0{0,3}38|\#[xX]0{0,2}26);(?=\#?\w{1,31};|\#\d))*"  # escaped once more, and again
        r"(?:(?P<whole>\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});"
        r"|(?P<open>\#0?(?:34|39|8211|8212|8216|8217|8220|8221|8230))(?![\d;]))",
        re.VERBOSE,
    )
