"""Markdown, and the markup of wikis, in plain text."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from normkit import Safety
from normkit_text.lexicon.markup_words import speaks_of_markup

SEVERAL = 2
"""Words between single stars that no text has by accident; one alone may be somebody's emphasis."""
DEPTH = 4
"""What is nested deeper was not written by a person, and is only told of."""
_KEEPS_WORDS = {"bold", "italics", "heading", "link", "wiki_link", "wiki_bold", "wiki_heading", "wiki_address"}
"""Kinds without which all words are the same."""
_WEAK = {"italics", "code", "heading_1", "reference", "template"}
"""Kinds that prove nothing alone."""


class Mark(NamedTuple):
    """One piece of markup. Offsets are code points of the text."""

    kind: str
    start: int
    end: int
    words: str
    """What is left of it without the markup."""


class Markdown(NamedTuple):
    """The markup of a text, in order, and how surely it may be taken out."""

    marks: tuple[Mark, ...]
    safety: Safety

    @property
    def kinds(self) -> str:
        """The kinds for a person, with how many there are: "bold (2), link"."""
        counts = Counter(mark.kind.replace("wiki_", "").replace("_1", "").replace("_", " ") for mark in self.marks)
        return ", ".join(f"{kind} ({count})" if count > 1 else kind for kind, count in counts.items())


def find_markdown(text: str) -> Markdown | None:
    """Return the Markdown of a text; None where it has none, may mean its signs, or speaks about markup.

    Hashtags, censored words ("f**k"), gender stars, footnotes and snake_case are no markup.
    """
    found = _marks(text)
    strong = [mark for mark in found if mark.kind not in _WEAK]
    if not strong and sum(mark.kind == "italics" for mark in found) < SEVERAL:
        return None
    if speaks_of_markup(text):
        return None
    keeps = all(mark.kind in _KEEPS_WORDS or mark.kind == "heading_1" for mark in found)
    return Markdown(tuple(found), Safety.UNSAFE if keeps and _is_shallow(text, found) else Safety.MANUAL)


def _marks(text: str) -> list[Mark]:
    found = []
    for match in _markup().finditer(text):
        kind = (match.lastgroup or "").rstrip("_")
        if kind != "bold" or not _name().fullmatch(match[0]):
            found.append(Mark(kind, match.start(), match.end(), _words(match, match.lastgroup or "")))
    return found


def _is_shallow(text: str, marks: list[Mark]) -> bool:
    """Say whether markup stands within markup within DEPTH others at most, as "**[words](https://a.example)**" does."""
    for _ in range(DEPTH):
        pieces: list[str] = []
        end = 0
        for mark in marks:
            pieces += text[end : mark.start], mark.words
            end = mark.end
        text = "".join(pieces) + text[end:]
        marks = _marks(text)
        if not marks:
            return True
    return False


@cache
def _name() -> re.Pattern[str]:
    """Return a name of Python's: "__init__"."""
    return re.compile("__[a-z0-9_]+__")


def _words(match: re.Match[str], kind: str) -> str:
    """Return what a piece of markup leaves: the group within that of its kind, behind the marks that it repeats."""
    if kind.rstrip("_") not in _KEEPS_WORDS and kind != "heading_1":
        return ""
    within = match.re.groupindex[kind] + (2 if kind in ("bold", "wiki_heading") else 1)
    return match[within] or ""


@cache
def _markup() -> re.Pattern[str]:
    # A mark opens where no word goes on and closes where one ends; Chinese and Japanese do not set words apart.
    opens, closes = (
        r"(?:(?<![\w*~])|(?<=[\u3040-\u30ff\u4e00-\u9fff]))",
        r"(?:(?![\w*~])|(?=[\u3040-\u30ff\u4e00-\u9fff]))",
    )
    inner = r"(?=[^\s*_~])((?:[^*_~\n]|(?<=\w)_(?=\w)){1,400})(?<=[^\s*_~])"
    url = (
        r"(?:https?:/|www\.|/|mailto:|\#|\.\./|[\w-]{1,80}\.(?:html?|php|md|pdf|jpe?g|png))[^\s()<>]{0,500}(?:\([^\s()]{0,100}\)[^\s()]{0,100})?"
        r"(?:\s\"[^\"\n]{0,300}\")?"
    )
    return re.compile(
        r"(?=[!\[*_~\#`|:={'-])(?:"  # no other character begins any: most places are done with here
        rf"(?P<image>!\[([^\[\]\n]{{0,300}})\]\({url}\))"
        rf"|(?P<link>\[([^\[\]\n]{{1,300}})\]\({url}\))"
        r"|(?P<reference>\[[^\[\]\n]{1,200}\]\[[^\[\]\n]{1,60}\])"
        r"|(?P<definition>^\[[^\[\]\n]{1,60}\]:\s<?(?:https?://|/|www\.)\S{1,500})"
        rf"|(?P<bold>{opens}(?P<b>\*\*\*?|__){inner}(?P=b){closes})"
        rf"|(?P<strike>{opens}~~{inner}~~{closes})"
        rf"|(?P<italics>(?<![\w*\\])\*(?=[^\s*_\d])([^*\n]{{1,300}})(?<=[^\s*])\*(?![\w*]))"
        r"|(?P<italics_>(?<![\w_\\/])_(?=[^\s*_\d])([^*_\n]{1,300})(?<=[^\s_])_(?![\w_]))"
        r"|(?P<footnote>\[\^[\w-]{1,20}\]:?)"
        r"|(?P<wiki_address>\[https?://[^\s\[\]]{1,300}\s([^\[\]\n]{1,200})\])"
        r"|(?P<heading>^\#{2,6}[ ]+([^\s\#].{0,300}?)[ ]*\#*$)"
        r"|(?P<heading_1>^\#[ ]+([^\W\d].{0,300}?)[ ]*\#*$)"
        r"|(?P<fence>^(?:```|~~~)[\w-]{0,20}$)"
        r"|(?P<code>(?<![`\w])`(?=\S)([^`\n]{1,200})`(?![`\w]))"
        r"|(?P<table>^\|?(?:[ ]{0,3}:?-{3,}:?[ ]{0,3}\|){1,20}(?:[ ]{0,3}:?-{3,}:?[ ]{0,3})?\|?[ ]*$)"
        r"|(?P<wiki_link>\[\[(?:[^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,200})\]\])"
        r"|(?P<wiki_bold>(?<!')(?:'{3})(?=[^\s'])([^\n]{1,300}?)(?<=[^\s'])'{3}(?!'))"
        r"|(?P<wiki_heading>^(?P<h>={2,5})[ ]?([^=\n]{1,200}?)[ ]?(?P=h)$)"
        r"|(?P<template>\{\{[^{}\n]{2,300}\}\}))",
        re.MULTILINE,
    )
