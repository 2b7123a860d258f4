"""A poll in the page: its question and its answers, above the buttons that give it away."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile

from normkit import fold
from normkit_chrome.analysis.line_label import PHRASE, LineLabel
from normkit_chrome.detectors.content.article_signs import is_articles_own
from normkit_chrome.detectors.guards import PROSE_ENDS
from normkit_chrome.lexicon.keys import key
from normkit_chrome.lexicon.phrases import key_set

_FEWEST_ANSWERS, _MOST_ANSWERS = 2, 10
_ANSWER_WORDS, _LONGEST_ANSWER = 8, 60
"""Words and code points of the longest answer."""
_LONGEST_QUESTION = 200
"""Code points."""
_QUESTION_ENDS = ("?", "？", "؟")
_BETWEEN = r"[|·•/]"
"""What stands between two buttons."""


def add_polls(rows: Sequence[str], filled: Sequence[int], labels: dict[int, LineLabel], beside: Iterable[int]) -> None:
    """Add a poll: the question and the answers right above its buttons, without which they may be the article's.

    ``beside`` are the lines that are chrome beside other chrome: a button among them is sure by the poll.
    """
    for number in [number for number in (*labels, *beside) if _is_button(rows[number])]:
        place = bisect_left(filled, number)
        if poll := _poll(rows, filled[max(0, place - _MOST_ANSWERS - 1) : place], labels):
            behind = map(filled.__getitem__, range(place, len(filled)))  # a slice for each poll is quadratic
            buttons = takewhile(lambda near: _is_button(rows[near]), behind)
            labels |= dict.fromkeys((*poll, *buttons), LineLabel(PHRASE))


def _poll(rows: Sequence[str], above: Sequence[int], labels: Mapping[int, LineLabel]) -> list[int]:
    """Return the numbers of the lines of a poll, from the last answer up to its question; none where there is none."""
    found: list[int] = []
    for number in reversed(above):
        line = rows[number].strip()
        if number in labels:
            continue
        found.append(number)
        if line.endswith(_QUESTION_ENDS):
            is_poll = len(line) <= _LONGEST_QUESTION and len(found) > _FEWEST_ANSWERS and not is_articles_own(line)
            return found if is_poll else []
        if not _is_answer(line):
            return []
    return []


def _is_answer(line: str) -> bool:
    short = len(line) <= _LONGEST_ANSWER and len(line.split()) <= _ANSWER_WORDS
    return short and not line.endswith(PROSE_ENDS) and not is_articles_own(line)


@lru_cache(maxsize=256)
def _is_button(line: str) -> bool:
    return len(line) <= _LONGEST_ANSWER and all(
        key(fold(part)) in key_set("poll buttons") for part in re.split(_BETWEEN, line)
    )
