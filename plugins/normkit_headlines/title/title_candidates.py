"""Which line of a text's head is its headline."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from normkit import Safety, fold
from normkit_headlines.lexicon.interface import BUTTONS
from normkit_headlines.lexicon.stopwords import COMMON
from normkit_headlines.text.article_head import LONG_WORDS, Row, head, runs_on
from normkit_headlines.text.dates import holds_timestamp
from normkit_headlines.text.tokenize import tokens

SURE_SHARE = 0.5
"""From this share of its telling words on, the article repeats enough of a headline."""
MANY = 4
"""So many different headlines in one head are a list of stories, and none of them is surely this one's."""
SURE_WORDS = 20
"""A single line of more words is a sentence without its full stop as often as a headline."""
LEAD_WORDS = 40
"""A beginning of fewer words is too little to hold a headline against."""
NAMED_WORDS, NAMED_SHARE = 3, 0.7
"""A headline and its article's address have so many telling words in common, and this share of either's."""
QUESTION_WORDS = 12
"""A question or an exclamation of more words opens an article more often than it heads it."""

_UNFINISHED = (".", ",", ":", ";", "،", "؛", "-", "–", "—")
_MARKS = ("|", "©", "http", "www.", "@", "»", "›", " / ", "*", "[", "{", "=", "<")
_SHOWN = re.compile(r"(?!(?:[qa]|\d+)[.:)])[\w\"'“”‘’«¿¡$€£#(]", re.IGNORECASE)  # no bullet, "Q:", "1."
_SEVERAL = re.compile(r"[^\W\d_]{4}\.[\"'”’»)]?\s")  # a sentence ends within the line, not "U.S." or "vs."
_LABELLED = re.compile(r"[A-Z][A-Za-z]*:[^\W\d]")  # "NextImg:Mayor"


class Candidate(NamedTuple):
    """A line that may be the headline."""

    rows: tuple[Row, ...]
    """Where it stands in the head, once or several times."""
    shared: int
    """How many of its telling words the article's beginning repeats."""
    share: float
    """The same, as a share of its telling words."""


def headline(text: str, url: str) -> tuple[Candidate, Safety] | None:
    """Return the likeliest headline of a text and how far it can be trusted; None where no line has the shape of one.

    The words of the article's address are a second witness: for a line that says them, and against one that says none.
    """
    found = candidates(text)
    if not found:
        return None
    address = _telling_of_address(url)
    if len(address) < NAMED_WORDS:
        return _by_text(found, text)
    named = {one: len(telling(one.rows[0].text) & address) for one in found}
    best = max(found, key=lambda one: (named[one], len(one.rows), -one.rows[0].line))
    if named[best] < max(NAMED_WORDS, NAMED_SHARE * len(address)):
        chosen, safety = _by_text(found, text)
        return chosen, safety if named[chosen] else min(safety, Safety.UNSAFE)
    rival = any(named[one] == named[best] for one in found if one is not best)
    sure = not rival and named[best] >= NAMED_SHARE * len(telling(best.rows[0].text)) and _has_lead(text)
    return best, Safety.SAFE if sure else Safety.UNSAFE


def _by_text(found: tuple[Candidate, ...], text: str) -> tuple[Candidate, Safety]:
    """Return the likeliest headline by its repetition, else by what the article repeats of it."""
    repeated = [one for one in found if len(one.rows) > 1]
    if repeated:
        best = max(repeated, key=lambda one: (len(one.rows), one.share, -one.rows[0].line))
        # Several lines that repeat are a menu, set twice.
        sure = len(repeated) == 1 and best.share >= SURE_SHARE and best.shared >= 3 and _has_lead(text)
        return best, Safety.SAFE if sure else Safety.MANUAL
    likely = [one for one in found if one.share >= SURE_SHARE and len(one.rows[0].text.split()) <= SURE_WORDS]
    if not likely:
        return max(found, key=lambda one: (one.share, -one.rows[0].line)), Safety.MANUAL
    return likely[0], Safety.UNSAFE if len(found) < MANY and _has_lead(text) else Safety.MANUAL


def _has_lead(text: str) -> bool:
    return len(head(text).lead.split()) >= LEAD_WORDS


def _telling_of_address(url: str) -> frozenset[str]:
    """Return the telling words of an article's address: ".../2031/mayor-opens-bridge-1234.html" holds three."""
    path = url.partition("://")[2].partition("?")[0].partition("#")[0]
    named = max(path.split("/")[1:], key=lambda part: part.count("-") + part.count("_"), default="")
    return telling(named.replace("-", " ").replace("_", " ").partition(".")[0])


@lru_cache(maxsize=16)
def candidates(text: str) -> tuple[Candidate, ...]:
    """Return the lines of the head that have a headline's shape and words in common with the article.

    Nothing is returned where the head is not ready to be judged: a line still wears a label that
    another rule takes off ("NextImg:Mayor opens bridge").
    """
    rows, lead, _ = head(text)
    if not rows or not lead or any(_LABELLED.match(row.text) for row in rows):
        return ()
    places: dict[str, list[Row]] = {}
    for row in rows:
        places.setdefault(fold(row.text), []).append(row)
    known = telling(lead)
    found = []
    for same in places.values():
        if _headline_shaped(same[0].text) and not any(runs_on(text, row) for row in same):
            own = telling(same[0].text)
            shared = len(own & known)
            if shared >= 2:
                found.append(Candidate(tuple(same), shared, shared / len(own)))
    return tuple(found)


def telling(text: str) -> frozenset[str]:
    """Return the beginnings of a text's longer words: "meet" of "meets" and "meeting"."""
    return frozenset(word.removeprefix("ال")[:4] for word in tokens(fold(text)) if len(word) > 3 and word not in COMMON)


def _headline_shaped(line: str) -> bool:
    folded = fold(line)
    count = len(folded.split())
    if not 4 <= count <= LONG_WORDS or line[0].islower() or line.endswith(_UNFINISHED) or not _SHOWN.match(line):
        return False
    if line.isupper() and count < 6:  # an outlet's name
        return False
    if _SEVERAL.search(line) or (count > QUESTION_WORDS and any(mark in line for mark in "?!؟")):
        return False
    if folded.startswith(BUTTONS) or holds_timestamp(folded) or any(mark in folded for mark in _MARKS):
        return False
    return sum(char.isalpha() or char == " " for char in line) >= 0.8 * len(line)
