"""A title that says its headline twice: "Mayor opens bridge | Mayor opens bridge"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from normkit import Safety, fold
from normkit_headlines.labels.separators import SPACED_SIGNS
from normkit_headlines.text.article_head import ASKING
from normkit_headlines.text.tokenize import MAX_LENGTH, tokenize, word_count

MIN_WORDS = 3
"""Words of a headline whose repetition behind a sign is none of its own; "Never again: never again" has fewer."""
MIN_UNPARTED_WORDS = 4
"""The same where white space alone parts the two, or nothing."""
MIN_CALL_WORDS = 6
"""The same in scripts without capitals, where nothing tells that the second one begins as a headline does."""
_BEGINNING = 6
"""Code points by which the second headline is found."""
_MOST_PLACES = 8
"""Places at which it may begin that are looked at."""


class RepeatedHalf(NamedTuple):
    """Where a title says its headline again. Offsets are code points of the title."""

    start: int
    end: int
    safety: Safety


def find_double(title: str) -> RepeatedHalf | None:
    """Return what stands too much in a title that says its headline twice, None where it does not.

    The two are equal to the letter. What follows them is kept, where a sign parts it ("... | The Quay Courier").
    """
    if len(title) > MAX_LENGTH:
        return None
    lead = len(title) - len(title.lstrip())
    beginning = title[lead : lead + _BEGINNING]
    at = lead
    for _ in range(_MOST_PLACES):
        at = title.find(beginning, at + _BEGINNING)
        if at < 0:
            return None
        gap = _gap().search(title, lead, at)
        headline = title[lead : gap.start() if gap else at]
        if title.startswith(headline, at) and _ends(title, at + len(headline)):
            safety = _safety(headline, title[lead + len(headline) : at])
            return None if safety is None else RepeatedHalf(lead + len(headline), at + len(headline), safety)
    return None


def _safety(headline: str, gap: str) -> Safety | None:
    """Return how surely a second headline behind a gap goes, None where too little is said twice."""
    count = word_count(tokenize(fold(headline)))
    if gap.strip():
        return Safety.SAFE if count >= MIN_WORDS else None
    if count < MIN_UNPARTED_WORDS or headline.endswith(ASKING):
        return None
    unspaced = " " not in headline and not gap
    capital = headline[0].isupper() and not headline.isupper()
    return Safety.SAFE if unspaced or capital or count >= MIN_CALL_WORDS else Safety.UNSAFE


def _ends(title: str, at: int) -> bool:
    """Say whether the title ends at a place, or a sign parts what follows."""
    return at >= len(title) or _sign().match(title, at) is not None


@cache
def _gap() -> re.Pattern[str]:
    """Return what parts two headlines: signs and white space, up to the end of what is searched."""
    return re.compile(rf"(?:\s|[|:：｜_{SPACED_SIGNS}]){{1,5}}$")


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(rf"\s*$|\s?[|｜_]|\s(?:::|[{SPACED_SIGNS}])\s")
