"""A headline that runs into the first sentence: the line break between them was lost."""

from __future__ import annotations

import re
from functools import cache

from normkit import SENTENCE_ENDS, Safety
from normkit_headlines.lexicon.stopwords import SENTENCE_STARTERS
from normkit_headlines.text.article_head import Head

_LEAST_WORDS = 5
"""A shorter title may be what the first sentence begins with."""
_FINISHED = (*(mark for mark in SENTENCE_ENDS if mark != "…"), ":", ",")
"""A title that ends so may be a sentence of the article, or its beginning; an ellipsis says that it was cut."""


def glued(title: str, top: Head) -> tuple[int, int, Safety] | None:
    """Return where the title, letter for letter, stands before the first sentence, and how sure that is.

    Sure is what a dateline or the title itself follows; a capital that only the beginning of a sentence
    gives a small word is a strong hint. None where nothing tells that the sentence does not go on.
    """
    plain = title.strip()
    if len(plain.split()) < _LEAST_WORDS or plain.endswith(_FINISHED):
        return None
    start = at = len(top.lead) - len(top.lead.lstrip())
    copies = 0
    while top.lead.startswith(f"{plain} ", at):
        at, copies = at + len(plain) + 1, copies + 1
    dateline, opening = _beginnings()
    place = dateline.match(top.lead, at)
    if copies > 1 or (copies and place and place[1].isupper()):
        return top.start + start, top.start + at, Safety.SAFE
    return (top.start + start, top.start + at, Safety.UNSAFE) if copies and opening.match(top.lead, at) else None


@cache
def _beginnings() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(r"([^\W\d_][\w .'’-]{2,60}?)(?:,| \(| ?[—–]| - | / )"),
        re.compile(rf"(?:{'|'.join(sorted(SENTENCE_STARTERS))}) (?=\w)"),
    )
