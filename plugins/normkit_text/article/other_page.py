"""A page that stands where an article was asked for: consent, paywall, "not found", a question whether one is human.

Such a page speaks to its reader, and of nothing else. So a short text is one where most of it consists of sentences
and buttons that do, and one of them says what only such a page says. Quoted words do not count: an article that speaks
of such pages quotes them, and says more.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from normkit import fold, verbatim
from normkit_text.article.page_phrases import phrases_in
from normkit_text.lexicon.page_signs import LONGEST, languages_of
from normkit_text.lexicon.phrases import of_language, phrase_set

_NEARLY_WHOLE, _WHOLE = 0.5, 0.7
"""Share of a text that notices must be: where two sentences say what only such pages say, and where one does."""
_PARTING = frozenset("|–—·:-")
_BUTTON = 25
"""Code points of a line without a sentence's end that may be a button."""


class OtherPage(NamedTuple):
    """What was found."""

    kind: str
    """A key of ``PAGES``."""
    start: int
    end: int
    """The words that tell, in code points of the text."""


@lru_cache(maxsize=16)
def find_other_page(title: str, text: str) -> OtherPage | None:
    """Return what a text is in place of an article; None for an article, and for texts too long to be such a page.

    >>> find_other_page("", "Please enable JavaScript to continue.").kind
    'page: script'
    """
    if not text.strip() or len(text) > LONGEST:
        return None
    folded = f" {fold(text)} "
    strong = phrases_in(folded)
    title_tells = is_page_title(title) and bool(languages_of(folded))
    if not strong and not title_tells:
        return None
    cues = [cue for tag in languages_of(folded) for cue in of_language(tag)["notice"] if cue in folded]
    telling: list[OtherPage] = []
    covered = total = 0
    quoted = verbatim(text)
    for match in _sentence().finditer(text):
        size = len(match[0].strip())
        if not size:
            continue
        total += size
        sentence = f" {fold(_unquoted(match, quoted))} "
        kind = next((phrase.kind for phrase in strong if phrase.stands_in(sentence)), "")
        if kind:
            telling.append(OtherPage(kind, match.start() + _indent(match[0]), match.end()))
        if kind or any(cue in sentence for cue in cues):
            covered += size
        elif size <= _BUTTON and _is_button(text, match):
            covered += size
            if not telling:
                total -= size // 2
    needed = _NEARLY_WHOLE if len(telling) > 1 or title_tells else _WHOLE
    if not total or covered < needed * total:
        return None
    if telling:
        return telling[0]
    return OtherPage("page title", 0, min(len(text), 80)) if title_tells and len(text) <= LONGEST // 5 else None


@cache
def _sentence() -> re.Pattern[str]:
    return re.compile(r"[^\n.!?。！？؟।]+[.!?。！？؟।]*")


def is_page_title(title: str) -> bool:
    """Say whether a title is that of a page which is no article ("Access denied")."""
    if not title or len(title) > 120:
        return False
    bare = fold(title)
    parts = [bare] if _PARTING.isdisjoint(bare) else [bare, *re.split(r" [|–—·:-]+ |: ", bare)]
    return any(part.strip(" .!…") in phrase_set("page title") for part in parts)


def _unquoted(match: re.Match[str], quoted: tuple[tuple[int, int], ...]) -> str:
    """Return a sentence without long quotations; the label of a button ("Accept all") is part of a notice."""
    start, end = match.span()
    text = match[0]
    for first, last in reversed(quoted):
        if first < end and last > start and last - first > _BUTTON:
            text = text[: max(0, first - start)] + " " + text[max(0, last - start) :]
    return text


def _is_button(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()].rstrip(" \t")
    after = text[match.end() :].lstrip(" \t") if match.end() < len(text) else ""
    return (not before or before.endswith("\n")) and (not after or after.startswith("\n"))


def _indent(sentence: str) -> int:
    return len(sentence) - len(sentence.lstrip())
