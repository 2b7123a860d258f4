"""What a process did not survive, told so that a person finds the record and the rule."""

from __future__ import annotations

from typing import NamedTuple

MOST_STUMBLES = 3
"""Times that processes may end over one rule, or over none, in one task, before it is not asked on."""


class Stumble(NamedTuple):
    """What a process did not survive, or should not have done, on one item of a task."""

    item: int
    """Counted from 0."""
    rule: str
    """The code of the rule that was asked, or the name of a hook; "" where neither was: the item has no result."""
    how: str
    """What the rule did: "took longer than 2 s"."""
    fatal: bool = False
    """Whether the process ended of itself."""
    left_out: bool = True
    """Whether the item was done again without the rule."""
    onward: bool = False
    """Whether the rule was not asked about the rest of the task either, because this was one time too many."""

    def holds_for(self, item: int) -> bool:
        """Say whether this is to be told of an item."""
        return item == self.item or (self.onward and item > self.item)
