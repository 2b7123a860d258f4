"""Which findings are one and the same case in several records, so that a person can judge all of them at once."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from normkit.core.model import Finding

LONGEST = 160
"""Code points of the words by which findings are grouped; what is longer is grouped by nothing."""
LONGEST_ID = 1_000
"""Code points of what a record is called."""
MOST_GROUPS = 100_000
"""Groups that are counted; what is found first after so many is in none."""


class Group(NamedTuple):
    """What findings of one group have in common."""

    code: str
    kind: str
    """``spelling``: words that would become others; ``copy``: of another record; ``words``: the same words."""
    before: str
    """The words that are covered; for a copy, the id of the other record."""
    after: str = ""
    """The words that would stand there."""


def group_of(finding: Finding, words: str) -> Group | None:
    """Return the group of a finding that covers ``words``; None for one that is a case of its own."""
    if finding.related:
        return Group(finding.code, "copy", finding.related[0][:LONGEST_ID])
    if not words or len(words) > LONGEST:
        return None
    edits = finding.fix.edits if finding.fix else ()
    if len(edits) == 1 and edits[0].span == finding.span and 0 < len(edits[0].text) <= LONGEST:
        return Group(finding.code, "spelling", words, edits[0].text)
    return Group(finding.code, "words", words)


class GroupNumbers:
    """Numbers of groups, in the order in which they are met."""

    def __init__(self) -> None:
        self._numbers: dict[Group, int] = {}
        self._counts: list[int] = []

    def add(self, group: Group | None) -> int:
        """Count a finding under its group; return the group's number, -1 for none."""
        if group is None:
            return -1
        number = self._numbers.get(group)
        if number is None:
            if len(self._numbers) == MOST_GROUPS:
                return -1
            number = self._numbers[group] = len(self._numbers)
            self._counts.append(0)
        self._counts[number] += 1
        return number

    def of_several(self, alone: Collection[str] = ()) -> tuple[list[Group], list[int]]:
        """Return the groups of several records, and for every number its place among them, else -1.

        They have more than one finding, or a copy's one, which names the other record, or the one of a rule whose code
        is among ``alone``.
        """
        kept = [
            group
            for group, number in self._numbers.items()
            if self._counts[number] > 1 or group.kind == "copy" or group.code in alone
        ]
        places = {self._numbers[group]: place for place, group in enumerate(kept)}
        return kept, [places.get(number, -1) for number in range(len(self._counts))]
