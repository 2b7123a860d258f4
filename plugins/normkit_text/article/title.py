"""A title that is no headline (an address, a slug, a whole text), and a text that is only its title."""

from __future__ import annotations

import re
from functools import cache

from normkit import count_words, fold

LONGEST_HEADLINE = 200
"""Code points of the longest headline; a title of twice as many is looked at as a text."""
_MARKS = " .,:;!?…-–—|·\"'()[]«»。！？、"
_SHORTEST_OPENING = 150
"""Code points of a title that begins its text: a shorter one may be its first sentence, on purpose."""
_REST = 3
"""Words beside the title that do not make a text of it: a source, a date."""


def text_is_title(title: str, text: str, source: str) -> bool:
    """Say whether a text says its title and nothing else, but perhaps the source.

    >>> text_is_title("Cold snap kills lambs", "Cold snap kills lambs.", "")
    True
    """
    if not title.strip() or len(text) > 3 * len(title) + 60 or len(text) < len(title.strip()) - 8:
        return False
    head, body = fold(title).strip(_MARKS), fold(text).strip(_MARKS)
    if not head or not body.startswith(head):
        return False
    rest = body
    while rest.startswith(head):
        rest = rest[len(head) :].lstrip(_MARKS)
    if not rest:
        return True
    if body[len(head)].isalnum():
        return False
    apart = body[len(head) : len(head) + 2].strip() or "\n" in text.strip() or "  " in text.strip()
    return rest == fold(source).strip(_MARKS) or bool(apart and count_words(rest) <= _REST and len(rest) < len(head))


def title_is_text(title: str, text: str) -> str:
    """Return how a title shows that it is a text ("it has paragraphs"); ``""`` for a headline."""
    if len(title) < _SHORTEST_OPENING:
        return ""
    paragraphs = [piece for piece in re.split(r"\n\s*\n", title) if count_words(piece) >= 8]
    if len(paragraphs) > 1:
        return "it has several paragraphs"
    bare = fold(title).rstrip(_MARKS)
    if fold(text[: 2 * len(title) + 200]).startswith(bare) and bare != fold(text).rstrip(_MARKS):
        return "the text begins with it and goes on"
    sentences = len(re.findall(r"[.!?。！？؟।](?:[\"'”»)]*)(?:\s+|$|(?<=[。！？]))", title))
    if len(title) > 2 * LONGEST_HEADLINE and sentences >= 3:
        return f"it has {len(title)} characters in {sentences} sentences"
    return ""


@cache
def _no_headline() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return (
        ("the address of a page", re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)),
        ("the name of a file", re.compile(
            r"[\w.%+-]{1,200}\.(?:html?|php|aspx?|jsp|pdf|docx?|txt|xml|json|jpe?g|png|gif|webp|mp[34])",
            re.IGNORECASE)),
        ("the end of an address, not a headline", re.compile(
            r"/?(?:[\w%]+(?:[-/])){3,60}[\w%]+/?|(?:[a-z0-9]+_){3,60}[a-z0-9]+|(?:[\w-]{1,60}%20){2,60}[\w-]+"
            r"|(?:[a-z0-9]+\+){3,60}[a-z0-9]+")),
    )  # fmt: skip


def no_headline(title: str) -> str:
    """Return what a title is instead of a headline: the slug of an address, a file's name; ``""`` for a headline.

    >>> no_headline("ferry-to-orran-island-suspended"), no_headline("Mother-in-law visits")
    ('the end of an address, not a headline', '')
    """
    bare = title.strip()
    if not bare or len(bare) > 500 or any(map(str.isspace, bare)):
        return ""
    found = next((what for what, shape in _no_headline() if shape.fullmatch(bare)), "")
    if found.startswith("the end") and (bare != bare.lower() or not any(map(str.isalpha, bare))):
        return ""
    return found


def doubled(title: str) -> int:
    """Return where the second half of a title begins that says the first again; 0 for other titles.

    >>> title = "Bridge opens in the valley Bridge opens in the valley"
    >>> title[doubled(title):]
    'Bridge opens in the valley'
    """
    words = list(re.finditer(r"\S+", title))
    for half in dict.fromkeys((len(words) // 2, (len(words) - 1) // 2)):
        if half < 3 and len(title) < 40:
            continue
        first = title[: words[half - 1].end()] if half else ""
        for start in (half, half + 1):
            second = title[words[start].start() :] if start < len(words) else ""
            between = title[len(first) : words[start].start()] if start < len(words) else "x"
            if fold(first).strip(_MARKS) == fold(second).strip(_MARKS) != "" and not between.strip(_MARKS):
                return len(title) - len(second.lstrip(_MARKS))
    middle = len(title) // 2
    glued = len(title) >= 20 and len(title) % 2 == 0 and title[:middle] == title[middle:]
    return middle if glued and len(set(title)) > 5 else 0
