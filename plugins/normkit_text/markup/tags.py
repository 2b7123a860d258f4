"""Where tags and comments of HTML stand in a text."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr",
})  # fmt: skip
"""Elements that stand inside a paragraph (HTML Living Standard, "phrasing content", and what HTML 4 had)."""
BLOCK = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr",
    "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "details", "table", "tbody", "td", "tfoot",
    "th", "thead", "title", "tr", "ul",
})  # fmt: skip
"""Elements that begin a line, or end one."""
EMBEDDED = frozenset({
    "amp-ad", "amp-img", "area", "audio", "base", "button", "canvas", "embed", "iframe", "img", "input", "link",
    "map", "meta", "noscript", "object", "option", "param", "picture", "script", "select", "source", "style", "svg",
    "textarea", "track", "video", "path", "g", "template", "slot",
})  # fmt: skip
"""Elements that stand for something else than their words, or whose words are none of the article's."""
ELEMENTS = INLINE | BLOCK | EMBEDDED


_SWITCHES = frozenset({
    "async", "defer", "hidden", "controls", "nowrap", "checked", "disabled", "selected", "reversed", "open",
    "muted", "loop", "noshade",
})  # fmt: skip
"""Attributes without a value."""


class Tag(NamedTuple):
    """A tag or a comment. Offsets are code points of the text."""

    start: int
    end: int
    name: str
    """The element's name in lower case; "!" for a comment or a declaration."""
    closing: bool
    attributes: str
    """What stands behind the name."""


@lru_cache(maxsize=8)
def find_tags(text: str) -> tuple[Tag, ...]:
    """Return the tags of elements that HTML knows, and the comments, in order.

    "a < b", "<3", "riddle<at>orran.example" and "<不急>" are none.
    """
    found = []
    for match in _tag().finditer(text):
        name = (match["name"] or match["cut"] or "!").lower()
        attributes = (match["rest"] or (match["cut"] and "=") or "").strip(" /\n\t")
        if attributes and "=" not in attributes and attributes.lower() not in _SWITCHES and name != "!":
            continue  # <path to file>
        if name == "!" or name in ELEMENTS or ":" in name or (attributes and not name.isalnum()):
            found.append(Tag(match.start(), match.end(), name, bool(match["slash"]), attributes))
    return tuple(found)


def tag_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of the tags and comments of a text, in order."""
    return tuple((tag.start, tag.end) for tag in find_tags(text)) if "<" in text else ()


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(
        r"(?P<comment><!--(?:(?!-->|<!--)[^\x00]){0,4000}-->|<!(?:doctype|DOCTYPE)[^<>]{0,400}>|<!\[CDATA\[|\]\]>"
        r"|<\?(?:xml|php)[^<>]{0,400}\?>)"
        r"|<(?P<slash>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{0,14}(?:[-:][a-zA-Z][\w-]{0,30})?)"
        r"(?P<rest>(?:\s(?:[^<>\"']|\"[^\"<>]{0,2000}\"|'[^'<>]{0,2000}'){0,2000})?\s?/?)>"
        r"|<(?P<cut>a|img|div|span|p|iframe|script|video)\s+[a-z-]{2,20}=[\"'][^<>]{0,1000}\Z"  # the text ends in a tag
    )
