"""A headline that runs into the first sentence: the line break between them was lost."""

from __future__ import annotations

import re
from functools import cache

from normkit import SENTENCE_ENDS, Safety
from normkit_headlines.lexicon.stopwords import SENTENCE_STARTERS
from normkit_headlines.text.article_head import ArticleHead

_MIN_WORDS = 5
"""A shorter title may be what the first sentence begins with."""
_SENTENCE_LIKE = (*(mark for mark in SENTENCE_ENDS if mark != "…"), ":", ",")
"""A title that ends so may be a sentence of the article, or its beginning; an ellipsis says that it was cut."""


def find_run_in_title(title: str, head: ArticleHead) -> tuple[int, int, Safety] | None:
    """Return (start, end, safety) of the title, letter for letter, before the first sentence of a text.

    Offsets are code points of the text; the end is where the sentence begins.

    Sure is what a dateline or the title itself follows; a capital that only the beginning of a sentence
    gives a small word is a strong hint. None where nothing tells that the sentence does not go on.
    """
    headline = title.strip()
    if len(headline.split()) < _MIN_WORDS or headline.endswith(_SENTENCE_LIKE):
        return None
    start = at = len(head.lead) - len(head.lead.lstrip())
    copies = 0
    while head.lead.startswith(f"{headline} ", at):
        at, copies = at + len(headline) + 1, copies + 1
    dateline, sentence = _beginnings()
    place = dateline.match(head.lead, at)
    if copies > 1 or (copies and place and place[1].isupper()):
        return head.lead_start + start, head.lead_start + at, Safety.SAFE
    return (
        (head.lead_start + start, head.lead_start + at, Safety.UNSAFE)
        if copies and sentence.match(head.lead, at)
        else None
    )


@cache
def _beginnings() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what a dateline ("VELMORA, May 5 —") and a sentence look like where they begin."""
    return (
        re.compile(r"([^\W\d_][\w .'’-]{2,60}?)(?:,| \(| ?[—–]| - | / )"),
        re.compile(rf"(?:{'|'.join(sorted(SENTENCE_STARTERS))}) (?=\w)"),
    )
