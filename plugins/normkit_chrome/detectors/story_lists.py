"""What widgets add for screen readers: lists of other stories count ("list 2 of 4"), what links twice is said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from normkit import fold
from normkit_chrome.lexicon.phrases import occurrences

_ITEM = (
    r"\s{0,8}(?:[-•–*] ?)?(?:list of (?P<items>\d{1,3}) items?)?\s?(?:[-•–*] ?)?"
    r"(?:list (?P<number>\d{1,3}) of (?P<of>\d{1,3})(?P<headline>\D.*)?)?"
)
_TRIGGER = "ist "
"""What stands before a counter, or before "of" and a counter."""
_HEADLINE = 200
"""Code points of the longest headline."""
_DOUBLED = 8
"""Words of the shortest line that is said twice by a page; a shorter one can be a chant."""
_FEWEST_HEADLINES, _MOST_BETWEEN = 3, 2
"""Headlines of a list, and lines between one and the next."""
_TEASER = 300
"""Code points of the longest teaser below a headline."""
_VERSE_ENDS = tuple(".,;。।۔")
"""What a line of a song ends with; a headline with none of these."""


def second_saying(line: str) -> int | None:
    """Return where a line begins to say all it says again, in code points; None for a line that does not.

    A picture's text and its caption, a picture's link and the headline's. A short one can be a chant.
    """
    half = len(line) // 2
    if len(line) % 2 == 0 or line[half] != " " or line[0] != line[half + 1] or line[-1] in _VERSE_ENDS:
        return None
    return half if line[:half] == line[half + 1 :] and len(line.split()) >= _DOUBLED else None


def said_twice(rows: Sequence[str], filled: Sequence[int], headings: Set[int]) -> Iterator[int]:
    """Yield the numbers of the lines of lists whose headlines are said twice, with the teaser below each.

    One of ``headings`` stands right above such a list, and belongs to it: without one, the lines are an article's
    pictures. A teaser, and its author's name, may stand between a headline and the next; what stands below the last
    one is a teaser only where the text ends with it. Linear.
    """
    if not headings:
        return
    shortest = 2 * _DOUBLED - 1  # code points of so many words
    twice = [
        place
        for place, number in enumerate(filled)
        if len(line := rows[number]) >= shortest and second_saying(line) is not None
    ]
    runs: list[list[int]] = []
    for place in twice:
        between = filled[runs[-1][-1] + 1 : place] if runs else ()
        if runs and len(between) <= _MOST_BETWEEN and all(len(rows[number]) <= _TEASER for number in between):
            runs[-1].append(place)
        else:
            runs.append([place])
    for run in runs:
        above = filled[run[0] - 1] if run[0] else -1
        if above not in headings or len({rows[filled[place]] for place in run}) < _FEWEST_HEADLINES:
            continue
        yield above
        for place, following in zip(run, (*run[1:], len(filled)), strict=True):
            yield filled[place]
            if following == place + 2 and len(rows[filled[place + 1]]) <= _TEASER:
                yield filled[place + 1]


def may_hold_counters(text: str) -> bool:
    """Say whether a text may hold such counters."""
    behind = (place + len(_TRIGGER) for place in occurrences(text, _TRIGGER))
    return any(text[at : at + 4].removeprefix("of ")[:1].isdigit() for at in behind)


def counted_items(rows: Sequence[str], filled: Sequence[int], headings: Set[int]) -> Iterator[int]:
    """Yield the numbers of the lines of such lists; one of ``headings`` right above a list belongs to it."""
    items = {at: match for at, number in enumerate(filled) if (match := _item(rows[number]))}
    for at, item in items.items():
        if not _sure_item(items, at):
            continue
        members = [at]
        if item["number"] and not (item["headline"] or "").strip() and at + 1 < len(filled) and at + 1 not in items:
            members.append(at + 1)  # the headline stands on the next line
        if members[-1] + 1 < len(filled) and fold(rows[filled[members[-1] + 1]]) == "end of list":
            members.append(members[-1] + 1)
        if at and filled[at - 1] in headings:
            members.append(at - 1)
        for member in members:
            if len(rows[filled[member]]) <= _HEADLINE or member == at:
                yield filled[member]


def _item(line: str) -> re.Match[str] | None:
    if "list " not in line[:40].lower():
        return None
    match = re.fullmatch(_ITEM, line.rstrip(), re.IGNORECASE)
    return match if match and (match["items"] or match["number"]) else None


def _sure_item(items: Mapping[int, re.Match[str]], at: int) -> bool:
    """Say whether the counters of an item prove it one: within its line, or with the items around it."""
    item = items[at]
    if not item["number"]:
        return any(near in items and items[near]["of"] == item["items"] for near in (at + 1, at + 2))
    number, of = int(item["number"]), int(item["of"])
    if not 1 <= number <= of:
        return False
    if item["items"] == item["of"] or (item["headline"] or " ")[0].isalpha():
        return True
    return any(
        near in items and items[near]["of"] == item["of"] and items[near]["number"] == str(number + step)
        for step in (-1, 1)
        for near in (at + step, at + 2 * step)
    )
