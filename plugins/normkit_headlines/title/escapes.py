"""Character references and escapes in a title, what they stand for, and how surely it may be mended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from normkit import Safety, fold
from normkit_headlines.text.character_references import LOST_AMPERSAND
from normkit_headlines.text.tokenize import MAX_LENGTH

_ABOUT_MARKUP = frozenset({
    "html", "xml", "xhtml", "sgml", "css", "php", "javascript", "json", "markup", "unicode", "ascii", "entity",
    "entities", "escape", "escapes", "escaped", "escaping", "unescape", "encode", "encoded", "encoding", "ampersand",
})  # fmt: skip
"""A title with one of these words may speak about the escape itself."""


class Escape(NamedTuple):
    """An escape and its meaning. Offsets are code points of the title."""

    start: int
    end: int
    meaning: str
    safety: Safety


def find_escapes(title: str) -> Iterator[Escape]:
    """Yield a title's escapes, in order; what was escaped twice ("&amp;amp;") is resolved at once."""
    about_markup = not _ABOUT_MARKUP.isdisjoint(re.findall(r"\w+", fold(title[:MAX_LENGTH])))
    for match in _escape().finditer(title[:MAX_LENGTH]):
        meaning = _without_ampersand(match) if match["lost"] else _resolved(match)
        if meaning is not None:
            doubtful = meaning in ("<", ">") or match["lost"] == "amp"  # code; "a guitar amp; ..."
            safety = Safety.MANUAL if about_markup else Safety.UNSAFE if doubtful else Safety.SAFE
            yield Escape(match.start(), match.end(), meaning, safety)


def _resolved(match: re.Match[str]) -> str | None:
    """Return what an escape stands for, or None where that is nothing a title can hold."""
    from html import unescape

    if match["units"]:
        meaning = bytes.fromhex(match["units"].replace("\\u", "")).decode("utf-16-be", "replace")
    else:
        meaning = unescape(f"&{match['name']};")
        if not 0 < len(meaning) <= 2:  # no such sign, no such name
            return None
    meaning = meaning.replace("\xa0", " ").replace("\xad", "")
    return meaning if meaning.isprintable() and "\ufffd" not in meaning else None


def _without_ampersand(match: re.Match[str]) -> str | None:
    """Return what a reference without its ampersand stands for.

    The space that may stand in its place goes before an ending and a closing quotation mark. None for a closing
    mark that nothing opens.
    """
    sign, title, lost = LOST_AMPERSAND[match["lost"]], match.string, f"{match['lost']};"
    if lost == "#39;" and _ending().match(title, match.end()):
        return sign
    if sign in "'\"" and not title[match.end() : match.end() + 1].isalnum():
        return sign if title.find(lost) < match.start("lost") else None
    return match["space"] + sign


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(r"(?:s|t|d|m|re|ve|ll)\b", re.IGNORECASE)


@cache
def _escape() -> re.Pattern[str]:
    return re.compile(
        r"&(?:(?:amp|\#0{0,3}38|\#[xX]0{0,2}26);)*"  # escaped once more, and again
        r"(?P<name>\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});"
        r"|(?P<space>\s?)(?P<lost>(?<!&)\#(?:39|36)|(?<![&\w])(?:quot|amp));"
        r"|(?P<units>(?:\\u[0-9a-fA-F]{4})+)",  # JSON, RFC 8259 section 7
        re.VERBOSE,
    )
