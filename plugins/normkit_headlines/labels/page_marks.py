"""What a page says of itself around a headline: a section, a live ticker, a page's number, when it was published."""

from __future__ import annotations

import re
from functools import cache

from normkit import fold
from normkit_headlines.lexicon.labels import LEADING_LABELS, PAGE_WORDS, PUBLISHED_WORDS, SECTIONS, TRAILING_LABELS


def is_page_mark(label: str) -> bool:
    """Say whether a piece of a title is the name of a section, or another mark of its page."""
    folded = fold(label)
    known = folded in SECTIONS or folded in TRAILING_LABELS or folded in LEADING_LABELS
    return known or bool(_page_number().fullmatch(folded)) or is_published_mark(label)


def is_published_mark(label: str) -> bool:
    """Say whether what stands in brackets is an archive's mark: "Published 2019". "published 1847" speaks of a book."""
    return bool(_published().fullmatch(label))


@cache
def _page_number() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(PAGE_WORDS))}) \d{{1,3}}(?: ?[/-] ?\d{{1,3}}| \w{{1,4}} \d{{1,3}})?")


@cache
def _published() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(PUBLISHED_WORDS))})(?: \w\w)? (?:1[89]|20)\d\d")
