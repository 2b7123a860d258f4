"""What stands in a field for want of anything: words for nothing, unfilled templates, filler text.

What the engine itself tells of (``normkit.is_placeholder``, KIT004) is not found here again.
"""

from __future__ import annotations

import re
from functools import cache

from normkit import count_words, fold, is_placeholder, lines
from normkit_text.lexicon.nothing import (
    AROUND,
    FILLER_LONGEST,
    FILLER_SIGNS,
    LONGEST,
    PROGRAMS,
    begins_as_filler,
    no_title,
    nothing,
)  # fmt: skip

_TEMPLATE_LONGEST = 300
_FILLER_SHARE, _FILLER_WORDS = 0.7, 8
"""Share of a line's words that are a filler's, and how many words tell."""


@cache
def _template() -> re.Pattern[str]:
    return re.compile(
        r"\{\{.*\}\}|\{%.*%\}|<%.*%>|[$#]\{[\w.]+\}|\{[A-Za-z_][\w.]*\}|%[A-Za-z_][\w.]*%|%%[A-Za-z_]\w*%%|%\(\w+\)s|%s"
        r"|\[\[[\w. :]+\]\]|__[A-Z][A-Z0-9_]*__|\[(?:title|headline|text|content|body|article|description|name|date)\]"
        r"|\$(?:title|headline|text|content|body)",
        re.DOTALL | re.IGNORECASE,
    )


@cache
def _program() -> re.Pattern[str]:
    return re.compile(
        r"\[object \w+\](?:[,\s]*\[object \w+\])*|<(?:bound method|built-in|function|generator|coroutine|class|module)"
        r"\b[^<>]*>?>|<[\w.]+ (?:object|instance) at 0x[0-9a-f]+>|<Response \[\d+\]>|<!DOCTYPE html>|\\N"
        r"|#(?:ref!|value!|name\?|div/0!|num!|null!|error!|spill!|calc!)",
        re.IGNORECASE,
    )


def stands_for_nothing(field: str, value: str, beside: str) -> str:
    """Return what a title or text is instead of one, as the end of a sentence; ``""`` if it is one.

    ``beside`` is the record's other field: what it speaks of may well be what this one says.

    >>> stands_for_nothing("text", "[removed]", ""), stands_for_nothing("title", "{{ article.title }}", "")
    ("words for 'there is none'", 'a template that was not filled')
    """
    if not value or is_placeholder(value):
        return ""
    bare = value.strip() if len(value) <= 2 * _TEMPLATE_LONGEST else ""
    if bare and len(bare) <= _TEMPLATE_LONGEST:
        if _template().fullmatch(bare):
            return "a template that was not filled"
        if _program().fullmatch(bare):
            return "what a program writes for want of a value"
        if _is_word_for_nothing(field, bare, beside):
            return "words for 'there is none'"
    return "filler text" if field == "text" and is_filler(value) else ""


def _is_word_for_nothing(field: str, bare: str, beside: str) -> bool:
    if len(bare) > LONGEST:
        return False
    tokens = re.split(r"[\s,;|]+", bare.lower())
    if len(tokens) > 1 and PROGRAMS.issuperset(tokens) and tokens[0] != "na":
        return True
    inner = fold(bare.strip(AROUND))
    if inner in no_title():
        return field == "text" or inner not in fold(beside)
    if inner not in nothing():
        return False
    bracketed = bare[0] in "[(<{（【「" and bare[-1] in "])>}）】」"
    return field == "text" or bracketed or (" " in inner and inner not in fold(beside))


def unfilled_part(title: str, text: str) -> tuple[int, int] | None:
    """Return where a title has a template's variable in its midst, though its text is not about such; None if not."""
    found = re.search(r"\{\{\s*[A-Za-z_][\w.| ]{0,60}\}\}|\$\{[A-Za-z_][\w.]{0,60}\}", title)
    return None if found is None or "{{" in text or "${" in text else found.span()


def is_filler(text: str) -> bool:
    """Say whether a text, or at least half of it, is a printer's filler ("Lorem ipsum ..."), and no report on it."""
    if len(text) <= FILLER_LONGEST and begins_as_filler(text):
        return True
    lower = text[:FILLER_LONGEST].lower()
    if not any(sign in lower for sign in FILLER_SIGNS):
        return False
    filler = sum(count_words(line.text) for line in lines(text) if _is_filler_line(line.text))
    return bool(filler) and 2 * filler >= count_words(text)


def _is_filler_line(line: str) -> bool:
    from normkit_text.lexicon.filler import WORDS

    found = re.findall(r"[a-z]+", line.lower())
    return len(found) >= _FILLER_WORDS and sum(word in WORDS for word in found) >= _FILLER_SHARE * len(found)


def is_no_value(field: str, value: str, text: str) -> bool:
    """Say whether a source, url or language only says that there is none; codes of languages ("nan", "na") are some."""
    bare = value.strip()
    if field == "language" and bare.lower() in ("na", "nil", "nat"):
        return False
    if field == "language" and bare.lower() == "nan" and any("\u4e00" <= letter <= "\u9fff" for letter in text[:500]):
        return False  # Min Nan Chinese (ISO 639-3)
    if field == "source" and bare.lower() in ("na", "nil", "nat"):
        return False  # newsrooms have short names
    if field == "url" and bare.lower() in (
        "#",
        "about:blank",
        "javascript:void(0)",
        "javascript:void(0);",
        "javascript:;",
    ):
        return True
    return is_placeholder(value)
