"""The headlines family: the same headline once, in a record and across records.

>>> group(["Mayor opens new harbour bridge", "MAYOR OPENS NEW HARBOR BRIDGE | Reuters", "Mayor shuts harbour bridge"])
[0, 0, 1]
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

__all__ = ["group"]


def group(
    headlines: Sequence[str],
    texts: Sequence[str] | Literal["near", "similar"] | None = None,
    tier: Literal["near", "similar"] = "near",
) -> list[int]:
    """Return a number for each headline; an equal number means one headline, re-published.

    ``near`` joins what differs mechanically only: case, punctuation, quotes, a site's label, an ellipsis,
    the order of the parts, a misspelt or transliterated word, a verb's tense, a name's initials, the form of an amount,
    a given name before a surname, "to" and "will", a country for its people. Another word of a
    language, another ending, another month or day makes another headline. ``similar`` also joins edited wordings;
    report those, never act on them. A group holds together by its members' likeness to one of them, so chains do not
    grow. A truncated headline that several others continue goes to the one with more copies than
    the others together, or to none. What is too short to judge, or holds no word at all, is joined by equality only.

    ``texts`` are the articles beneath the headlines, "" where one is missing. Where two have one of 20 words or more,
    these decide: headlines with many words in common are one if the texts share a part, and their numbers and names
    agree; one headline over texts that share nothing, or tell other facts, is two. ``similar`` then joins similar
    texts under any headlines.

    Numbers count from 0 in the order of first appearance; which headlines share one does not depend on their order. A
    million headlines take about 300 MB beside themselves (``python benchmarks/headlines/clustering.py --rows
    1000000``). Raises ValueError for another tier, or if there are not as many texts as headlines.

    >>> group(["Market report", "Market report"], ["Wheat rose by 3 per cent to 214 crowns a ton in Velmora. " * 3,
    ...     "Nobody bought maize, which stayed at 180, while oats in Corran lost 2. " * 3])
    [0, 1]
    """
    from normkit_headlines.stories.grouping import story_numbers

    if texts == "near" or texts == "similar":  # by place, as the tier was given before texts could be
        return story_numbers(headlines, None, texts)
    return story_numbers(headlines, texts, tier)
