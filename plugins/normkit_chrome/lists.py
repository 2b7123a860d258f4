"""Lists of other stories, told by the counters that widgets read out to screen readers ("list 2 of 4")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from normkit import Line
from normkit_chrome.phrases import key

_ITEM = (
    r"\s{0,8}(?:[-•–*] ?)?(?:list of (?P<items>\d{1,3}) items?)?\s?(?:[-•–*] ?)?"
    r"(?:list (?P<number>\d{1,3}) of (?P<of>\d{1,3})(?P<headline>\D.*)?)?"
)
_HEADLINE = 200
"""Code points."""


def stories(rows: Sequence[Line], headings: Set[int]) -> Iterator[int]:
    """Yield the numbers of the lines of such lists; one of ``headings`` right above a list belongs to it."""
    filled = [number for number, row in enumerate(rows) if not row.blank]
    items = {at: match for at, number in enumerate(filled) if (match := _item(rows[number].text))}
    for at, item in items.items():
        if not _sure_item(items, at):
            continue
        members = [at]
        if item["number"] and not (item["headline"] or "").strip() and at + 1 < len(filled) and at + 1 not in items:
            members.append(at + 1)  # the headline stands on the next line
        if members[-1] + 1 < len(filled) and key(rows[filled[members[-1] + 1]].text) == "end of list":
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
