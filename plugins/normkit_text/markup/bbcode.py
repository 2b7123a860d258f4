"""BBCode, and the short codes of WordPress, in plain text."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from normkit import Safety
from normkit_text.lexicon.markup_words import speaks_of_markup

PLAIN = frozenset({
    "b", "i", "u", "url", "email", "color", "colour", "size", "font", "center", "left", "right", "justify", "align",
    "strong", "em", "highlight", "bold",
})  # fmt: skip
"""Codes without which all words are the same."""
OTHER = frozenset({
    "s", "quote", "img", "code", "list", "ul", "ol", "li", "table", "tr", "td", "th", "h1", "h2", "h3", "h4",
    "youtube", "media", "video", "attach", "spoiler", "sub", "sup", "hr", "indent", "flash", "tweet", "caption",
    "gallery", "embed", "audio", "playlist", "contact-form-7", "column", "row", "ad", "ads", "div", "span",
    "button", "read", "more", "accordion", "tab", "tabs", "dropcap", "pullquote", "blockquote", "social", "share",
    "related",
})  # fmt: skip
"""Codes that stand for something, or whose words are none of the article's."""


class Code(NamedTuple):
    """One code in its brackets. Offsets are code points of the text."""

    start: int
    end: int


class BBCode(NamedTuple):
    """The codes of a text, in order, and how surely they may be taken out."""

    codes: tuple[Code, ...]
    safety: Safety


def find_bbcode(text: str) -> BBCode | None:
    """Return the codes of a text; None where it has none or speaks about markup.

    A code shows by its end ([/b]) or a value ([url=...], [gallery ids="1"]): "[b]ut he" is an editor's change.
    """
    found = _matches(text)
    if not found or speaks_of_markup(text):
        return None
    codes = tuple(Code(match.start(), match.end()) for match in found)
    plain = all(match["name"].lower() in PLAIN for match in found) and not _matches(_without(codes, text))
    return BBCode(codes, Safety.UNSAFE if plain else Safety.MANUAL)


def _matches(text: str) -> list[re.Match[str]]:
    matches = [match for match in _code().finditer(text) if _is_code(match)]
    closed = {match["name"].lower() for match in matches if match["slash"]}
    return [match for match in matches if match["slash"] or match["value"] or match["name"].lower() in closed]


def _without(codes: tuple[Code, ...], text: str) -> str:
    """Return a text without its codes: what then looks like a code stood in pieces around one, which nobody writes."""
    starts, ends = (0, *(code.end for code in codes)), (*(code.start for code in codes), len(text))
    return "".join(text[start:end] for start, end in zip(starts, ends, strict=True))


def _is_code(match: re.Match[str]) -> bool:
    name = match["name"].lower()
    return name in PLAIN or name in OTHER or (name.startswith(("vc_", "et_pb_", "fusion_", "wp_")))


@cache
def _code() -> re.Pattern[str]:
    return re.compile(
        r"\[(?P<slash>/?)(?P<name>[a-zA-Z][\w-]{0,30})"
        r"(?P<value>=[^\[\]\n]{1,500}|(?:\s{1,2}[\w-]{1,30}=(?:\"[^\"\[\]\n]{0,300}\"|'[^'\[\]\n]{0,300}'|[^\s\[\]\"']{1,200})){1,20})?"
        r"\s?/?\]"
    )
