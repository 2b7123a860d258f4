"""Which line of a text's head is its headline."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from normkit import CLOSING_MARKS, Safety, fold
from normkit_headlines.lexicon.page_controls import INTERFACE_OPENINGS
from normkit_headlines.lexicon.stopwords import TOPIC_STOPWORDS
from normkit_headlines.text.article_head import ASKING, LONG_LINE_WORDS, NumberedLine, article_head, continues_below
from normkit_headlines.text.holds_date import holds_timestamp
from normkit_headlines.text.tokenize import tokenize

SURE_SHARE = 0.5
"""From this share of its topic words on, the article repeats enough of a headline."""
MANY_HEADLINES = 4
"""So many different headlines in one head are a list of stories, and none of them is surely this one's."""
SURE_WORDS = 20
"""A single line of more words is a sentence without its full stop as often as a headline."""
BESIDE = 4
"""Lines, blank ones too, between a headline and the same again: what is farther apart may be a menu and its section."""
LEAD_WORDS = 40
"""A beginning of fewer words is too little to hold a headline against."""
ADDRESS_WORDS, ADDRESS_SHARE = 3, 0.7
"""A headline and its article's address have so many topic words in common, and this share of either's."""
QUESTION_WORDS = 12
"""A question or an exclamation of more words opens an article more often than it heads it."""

_UNFINISHED = (".", ",", ":", ";", "،", "؛", "-", "–", "—")
_MARKS = ("|", "©", "http", "www.", "@", "»", "›", " / ", "*", "[", "{", "=", "<")
_HEADLINE_START = re.compile(r"(?!(?:[qa]|\d+)[.:)])[\w\"'“”‘’«¿¡$€£#(]", re.IGNORECASE)  # no bullet, "Q:", "1."
_SENTENCE_WITHIN = re.compile(
    rf"[^\W\d_]{{4}}\.[{CLOSING_MARKS}]?\s"
)  # a sentence ends within the line, not "U.S." or "vs."
_LABELLED = re.compile(r"[A-Z][A-Za-z]*:[^\W\d]")  # "NextImg:Mayor"


class HeadlineCandidate(NamedTuple):
    """A line that may be the headline."""

    lines: tuple[NumberedLine, ...]
    """Where it stands in the head, once or several times."""
    shared: int
    """How many of its topic words the article's beginning repeats."""
    share: float
    """The same, as a share of its topic words."""


def likeliest_headline(text: str, url: str) -> tuple[HeadlineCandidate, Safety] | None:
    """Return the likeliest headline of a text and how safely it can be moved; None where no line has the shape of one.

    The words of the article's address are a second witness: for a line that says them, and against one that says none.
    """
    found = headline_candidates(text)
    if not found:
        return None
    address = _topic_of_address(url)
    if len(address) < ADDRESS_WORDS:
        return _likeliest_by_text(found, text)
    shared = {one: len(topic_prefixes(one.lines[0].text) & address) for one in found}
    best = max(found, key=lambda one: (shared[one], len(one.lines), -one.lines[0].number))
    if shared[best] < max(ADDRESS_WORDS, ADDRESS_SHARE * len(address)):
        chosen, safety = _likeliest_by_text(found, text)
        return chosen, safety if shared[chosen] else min(safety, Safety.UNSAFE)
    rival = any(shared[one] == shared[best] for one in found if one is not best)
    sure = not rival and shared[best] >= ADDRESS_SHARE * len(topic_prefixes(best.lines[0].text)) and _has_lead(text)
    return best, Safety.SAFE if sure else Safety.UNSAFE


def _likeliest_by_text(found: tuple[HeadlineCandidate, ...], text: str) -> tuple[HeadlineCandidate, Safety]:
    """Return the likeliest headline by its repetition, else by what the article repeats of it."""
    repeated = [one for one in found if len(one.lines) > 1]
    if repeated:
        best = max(repeated, key=lambda one: (len(one.lines), one.share, -one.lines[0].number))
        # Several lines that repeat are a menu, set twice; so may be one that stands again far below, among others.
        beside = all(two.number - one.number <= BESIDE for one, two in pairwise(best.lines))
        sure = len(repeated) == 1 and beside and best.share >= SURE_SHARE and best.shared >= 3 and _has_lead(text)
        return best, Safety.SAFE if sure else Safety.MANUAL
    likely = [one for one in found if one.share >= SURE_SHARE and len(one.lines[0].text.split()) <= SURE_WORDS]
    if not likely:
        return max(found, key=lambda one: (one.share, -one.lines[0].number)), Safety.MANUAL
    return likely[0], Safety.UNSAFE if len(found) < MANY_HEADLINES and _has_lead(text) else Safety.MANUAL


def _has_lead(text: str) -> bool:
    """Say whether enough of the article is known to hold a headline against it."""
    return len(article_head(text).lead.split()) >= LEAD_WORDS


def _topic_of_address(url: str) -> frozenset[str]:
    """Return the topic words of an article's address: ".../2031/mayor-opens-bridge-1234.html" holds three."""
    path = url.partition("://")[2].partition("?")[0].partition("#")[0]
    slug = max(path.split("/")[1:], key=lambda part: part.count("-") + part.count("_"), default="")
    return topic_prefixes(slug.replace("-", " ").replace("_", " ").partition(".")[0])


@lru_cache(maxsize=16)
def headline_candidates(text: str) -> tuple[HeadlineCandidate, ...]:
    """Return the lines of the head that have a headline's shape and words in common with the article.

    Nothing is returned where the head is not ready to be judged: a line still wears a label that
    another rule takes off ("NextImg:Mayor opens bridge").
    """
    lines, lead, _ = article_head(text)
    if not lines or not lead or any(_LABELLED.match(line.text) for line in lines):
        return ()
    lines_of: dict[str, list[NumberedLine]] = {}
    for line in lines:
        lines_of.setdefault(fold(line.text), []).append(line)
    topic = topic_prefixes(lead)
    found = []
    for occurrences in lines_of.values():
        if _is_headline_shaped(occurrences[0].text) and not any(continues_below(text, line) for line in occurrences):
            prefixes = topic_prefixes(occurrences[0].text)
            shared = len(prefixes & topic)
            if shared >= 2:
                found.append(HeadlineCandidate(tuple(occurrences), shared, shared / len(prefixes)))
    return tuple(found)


def topic_prefixes(text: str) -> frozenset[str]:
    """Return the first four letters of a text's longer words, which tell its topic: "meet" of "meets", "meeting"."""
    return frozenset(
        word.removeprefix("ال")[:4] for word in tokenize(fold(text)) if len(word) > 3 and word not in TOPIC_STOPWORDS
    )


def _is_headline_shaped(line: str) -> bool:
    folded = fold(line)
    count = len(folded.split())
    if (
        not 4 <= count <= LONG_LINE_WORDS
        or line[0].islower()
        or line.endswith(_UNFINISHED)
        or not _HEADLINE_START.match(line)
    ):
        return False
    if line.isupper() and count < 6:  # an outlet's name
        return False
    if _SENTENCE_WITHIN.search(line) or (count > QUESTION_WORDS and any(mark in line for mark in ASKING)):
        return False
    if folded.startswith(INTERFACE_OPENINGS) or holds_timestamp(folded) or any(mark in folded for mark in _MARKS):
        return False
    return sum(char.isalpha() or char == " " for char in line) >= 0.8 * len(line)
