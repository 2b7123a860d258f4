"""A stretch of a text that its site repeats, and how much of a text may go for that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from normkit import Safety, count_words, fold
from normkit_chrome.detectors.content.article_signs import is_articles_own
from normkit_chrome.detectors.content.biographies import is_biography
from normkit_chrome.detectors.content.dated_lines import holds_other_date
from normkit_chrome.profiles.stretches import is_in_nearly_all

SHORT_TEXT = 50
"""Words of a text of which any part may go, and that must be left of a longer one."""
_MOST, _MOST_OF_ALL = 0.3, 0.5
"""Shares of a text's words that may go at most: what some stories of its site hold, and what nearly all of them do."""


class RepeatedSpan(NamedTuple):
    """A stretch of a text that its site repeats. Offsets are code points."""

    start: int
    end: int
    cut: tuple[int, int]
    """What to delete so that no gap stays behind."""
    safety: Safety
    records: int
    """Stories that hold it: of several lines, the fewest."""
    lines: int
    """0 for a part of a line."""
    inside: bool = False
    """Whether it stands among sentences of the article: the first to stay where too much of a text would go."""


class About(NamedTuple):
    """What a record says of itself beside its text, "" where it does not."""

    published: str = ""
    author: str = ""

    def lacks(self, words: str) -> bool:
        """Say whether words tell what the record may not know: its author, its source, its day, who is quoted."""
        if holds_other_date(words, self.published):
            return True
        author = fold(self.author)
        return (is_articles_own(words) or is_biography(words, least=1)) and not (author and author in fold(words))


def words_beyond(text: str, spans: Sequence[RepeatedSpan], records: int) -> dict[RepeatedSpan, int]:
    """Return the spans that must stay, since too much of a text would go, with the words that would.

    What nearly all of the site's ``records`` stories hold may be up to half of a text: a short note between the
    masthead and the imprint is no page of a few lines. What fewer hold may be up to 30 %, and leaves 50 words. Where
    there is room for what stands around the article, and not for what stands inside it too, only that stays.
    """
    found: dict[RepeatedSpan, int] = {}
    for trust in (Safety.SAFE, Safety.UNSAFE):
        around = [one for one in spans if one.safety >= trust and not one.inside]
        inside = [one for one in spans if one.safety >= trust and one.inside and one not in found]
        if removed := _too_many(text, around, records):
            found.update((one, removed) for one in spans if one.safety is trust)
        elif removed := _too_many(text, [*around, *inside], records):
            found.update((one, removed) for one in inside if one.safety is trust)
    return found


def _too_many(text: str, spans: Sequence[RepeatedSpan], records: int) -> int:
    """Return how many words of a text would go with these spans, if these are too many; else 0."""
    lost = [(one, len(text[slice(*one.cut)].split())) for one in spans]
    total, removed = count_words(text), sum(words for _, words in lost)
    if total < SHORT_TEXT or not removed:
        return 0
    seldom = sum(words for one, words in lost if not is_in_nearly_all(one.records, records))
    too_many = seldom and (removed > _MOST * total or total - removed < SHORT_TEXT)
    return removed if too_many or removed > _MOST_OF_ALL * total else 0
