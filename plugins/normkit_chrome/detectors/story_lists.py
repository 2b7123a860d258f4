"""Lists of other stories, told by what widgets add for screen readers: counters ("list 2 of 4"), doubled headlines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set

from normkit import Line, fold

_ITEM = (
    r"\s{0,8}(?:[-•–*] ?)?(?:list of (?P<items>\d{1,3}) items?)?\s?(?:[-•–*] ?)?"
    r"(?:list (?P<number>\d{1,3}) of (?P<of>\d{1,3})(?P<headline>\D.*)?)?"
)
_TRIGGER = r"ist (?:of )?\d"
_HEADLINE = 200
"""Code points of the longest headline."""
_DOUBLED = 8
"""Words of the shortest line that is a headline said twice; a shorter one can be a chant."""
_FEWEST_HEADLINES = 3
_TEASER = 300
"""Code points of the longest teaser below a headline."""


def is_doubled_headline(line: str) -> bool:
    """Say whether a line is a headline said twice: the picture's link, then the text's. A sentence is no headline."""
    half = len(line) // 2
    if len(line) % 2 == 0 or line[half] != " " or line[0] != line[half + 1] or line[-1] in ".,;":
        return False
    return line[:half] == line[half + 1 :] and len(line.split()) >= _DOUBLED


def are_list(rows: Sequence[Line], headlines: Sequence[int]) -> bool:
    """Say whether headlines said twice are a list of them, and no chorus: there are three, and different ones."""
    return len({rows[number].text for number in headlines}) >= _FEWEST_HEADLINES


def teasers(rows: Sequence[Line], filled: Sequence[int], headlines: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of the paragraphs between headlines said twice, one below each.

    What stands below the last headline is a teaser only where the text ends with it.
    """
    positions = sorted(bisect_left(filled, number) for number in headlines)
    for place, following in zip(positions, (*positions[1:], len(filled)), strict=True):
        if following == place + 2 and len(rows[filled[place + 1]].text) <= _TEASER:
            yield filled[place + 1]


def may_hold_counters(text: str) -> bool:
    """Say whether a text may hold such counters."""
    return re.search(_TRIGGER, text) is not None


def counted_items(rows: Sequence[Line], filled: Sequence[int], headings: Set[int]) -> Iterator[int]:
    """Yield the numbers of the lines of such lists; one of ``headings`` right above a list belongs to it."""
    items = {at: match for at, number in enumerate(filled) if (match := _item(rows[number].text))}
    for at, item in items.items():
        if not _sure_item(items, at):
            continue
        members = [at]
        if item["number"] and not (item["headline"] or "").strip() and at + 1 < len(filled) and at + 1 not in items:
            members.append(at + 1)  # the headline stands on the next line
        if members[-1] + 1 < len(filled) and fold(rows[filled[members[-1] + 1]].text) == "end of list":
            members.append(members[-1] + 1)
        if at and filled[at - 1] in headings:
            members.append(at - 1)
        for member in members:
            if len(rows[filled[member]].text) <= _HEADLINE or member == at:
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
