"""HTML that was left in plain text: what taking it out would do to the text, and how surely that is right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

from normkit import Safety
from normkit_text.lexicon.markup_words import speaks_of_markup
from normkit_text.markup.tags import BLOCK, EMBEDDED, Tag, find_tags

SAYING = frozenset({
    "q", "sub", "sup", "del", "s", "strike", "mark", "ol", "pre", "code", "samp", "kbd", "blockquote", "table",
    "tr", "td", "th", "dl", "dt", "dd", "a", "figure", "figcaption",
})  # fmt: skip
"""Elements that say something which their words alone do not: m<sup>2</sup>, a list's numbers, struck words."""
VOID = frozenset({"br", "hr", "wbr", "img", "input", "link", "meta", "source", "embed", "base", "col"})
LINES = {"br": 1, "li": 1, "tr": 1, "dt": 1, "dd": 1, "td": 0, "th": 0}
"""Line breaks that an element stands for; other blocks stand for two: a blank line."""
_QUIET = re.compile(
    r"\s*(?:(?:class|id|style|dir|lang|align|role|tabindex|data-[\w-]+|aria-[\w-]+)\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=]+)\s*)*"
)
"""Attributes that say nothing to a reader."""


class Markup(NamedTuple):
    """The markup of a text."""

    tags: tuple[Tag, ...]
    edits: tuple[tuple[int, int, str], ...]
    """What takes it out: (start, end, what comes in place), in order; empty where words would go or code would stay."""
    safety: Safety


def find_markup(text: str) -> Markup | None:
    """Return the tags and comments of a text and what takes them out; None where there are none, or they may be words.

    One tag alone that only opens (<b>) may be a sign of comparison or a word about markup.
    """
    tags = find_tags(text)
    if not any(tag.closing or tag.attributes or tag.name in VOID or tag.name == "!" for tag in tags):
        return None
    about = speaks_of_markup(text) or not _is_balanced(tags)
    if any(tag.name in EMBEDDED or (not tag.name.isalnum() and tag.name != "!") for tag in tags):
        return Markup(tags, (), Safety.MANUAL)
    quiet = all(tag.name not in SAYING and _QUIET.fullmatch(tag.attributes) for tag in tags)
    safety = Safety.MANUAL if about else Safety.SAFE if quiet else Safety.UNSAFE
    return Markup(tags, tuple(_edits(text, tags)), safety)


def _is_balanced(tags: tuple[Tag, ...]) -> bool:
    """Say whether every element that opens is closed, but for those that need not be (<br>, <p>, <li>)."""
    opened = Counter(tag.name for tag in tags if not tag.closing)
    closed = Counter(tag.name for tag in tags if tag.closing)
    names = (opened.keys() | closed.keys()) - VOID - {"!"}
    return all(opened[name] == closed[name] or (name in ("p", "li") and not closed[name]) for name in names)


def _edits(text: str, tags: tuple[Tag, ...]) -> Iterator[tuple[int, int, str]]:
    """Yield what takes tags out: those with nothing but white space between them at once."""
    cluster: list[Tag] = []
    for tag in tags:
        if cluster and text[cluster[-1].end : tag.start].replace("&nbsp;", " ").strip():
            yield _edit(text, cluster)
            cluster = []
        cluster.append(tag)
    yield _edit(text, cluster)


def _edit(text: str, cluster: list[Tag]) -> tuple[int, int, str]:
    start, end = cluster[0].start, cluster[-1].end
    while start and text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isspace():
        end += 1
    ends = [start, *(at for tag in cluster for at in (tag.start, tag.end)), end]
    spaces = [text[a:b].replace("&nbsp;", " ") for a, b in zip(ends[::2], ends[1::2], strict=True)]
    breaks = max(_breaks(cluster), *(space.count("\n") for space in spaces))
    if start == 0 or end == len(text):
        return start, end, ""
    if breaks:
        return start, end, ("\r\n" if any("\r\n" in space for space in spaces) else "\n") * breaks
    return start, end, next(filter(None, spaces), "")


def _breaks(cluster: list[Tag]) -> int:
    """Return how many line breaks tags stand for together."""
    found = 0
    for name, group in groupby(tag.name for tag in cluster if tag.name in BLOCK):
        lines = LINES.get(name, 2)
        found = max(found, lines * len(list(group)) if name == "br" else lines)
    return min(found, 2)


def find_script(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of lines of a page's program or style sheet that stand among those of an article.

    None where the text speaks about code, or half of it is; and where no line is sure to be a page's.
    """
    found, lines, at = [], 0, 0
    for line in text.split("\n"):
        lines += bool(line.strip())
        if len(line) > 4 and line.rstrip()[-1:] in "{};)>," and _script().match(line):
            found.append((at, at + len(line.rstrip())))
        at += len(line) + 1
    if not any(_page().match(text, *place) for place in found) or len(found) * 2 > lines or speaks_of_markup(text):
        return []
    return found


@cache
def _page() -> re.Pattern[str]:
    """Return what only the program of a page begins with, or a style sheet."""
    return re.compile(
        r"\s*(?:(?:window|document|googletag|dataLayer|adsbygoogle|jQuery|gtag|fbq|twttr|_gaq|FB|OneSignal|_?taboola)"
        r"[.(\[ =]"
        r"|\(?function\s*\(|\$\(|\(\(\)\s*=>|@media|@import|@font-face|[.#][a-zA-Z][\w-]*\s*\{|var\s_)"
    )


@cache
def _script() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:"
        r"(?:window|document|googletag|dataLayer|adsbygoogle|jQuery|gtag|fbq|twttr|_gaq|FB|OneSignal|taboola|_taboola)\b"
        r"[\w.$\[\]'\"]{0,80}\s*(?:=[^=]|\().*[;{,]"
        r"|\(?(?:async\s)?function\s*\w{0,40}\(.{0,80}\)\s*\{"
        r"|\(?\(\)\s*=>\s*\{"
        r"|(?:var|let|const)\s[\w$]{1,60}\s*=.*;"
        r"|[\w$]{1,60}(?:\.[\w$]{1,60}){1,5}\s?\((?:[\[{'\"]|function).*\)\s*;"
        r"|[\w$]{1,60}(?:\.[\w$]{1,60}){0,5}\s=\s.*;"
        r"|(?:@media|@import|@font-face)\b.*[{;]"
        r"|[.#]?[a-zA-Z][\w.#:>, -]{0,100}\{\s*[\w-]{2,40}\s*:[^{}]*\}?"
        r"|\}\)\s*(?:\(.{0,60}\))?\s*;"
        r")\s*$"
    )
