"""Look and apply, until nothing changes any more."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from normkit.core.model import Change, Finding, Mention, Record
from normkit.engine import edits

MAX_ROUNDS = 8
"""Rounds of fixes before a record counts as unsettled."""


class Seen(NamedTuple):
    """What the rules say of a record."""

    findings: list[Finding]
    mentions: list[Mention]


class Settled(NamedTuple):
    """A record whose fixes came to rest; or, with ``restless``, one that is as it was because they did not."""

    record: Record
    changes: list[Change]
    seen: Seen
    """What the rules say of the record as it is now."""
    restless: list[str]
    """Codes of the rules that would go on fixing after the last round."""
    fixed: list[tuple[int, Finding]]
    """The findings whose fixes were made, each with its round."""


def run_to_fixpoint(
    before: Record, look: Callable[[Record], Seen], makes: Callable[[Finding, Record], bool], first: int = 1
) -> Settled:
    """Apply the fixes that ``makes`` admits until there is none left, at most 8 rounds, numbered from ``first``.

    Where that is not enough, the record comes back as it was, with the codes of the rules that would go on.
    """
    record, changes, fixed, seen = before, list[Change](), list[tuple[int, Finding]](), look(before)
    for round in range(first, first + MAX_ROUNDS):
        admitted = _admitted(seen, record, makes)
        after, made = edits.apply(record, admitted, round)
        if not made:
            return Settled(record, changes, seen, [], fixed)
        changes += made
        fixed += [(round, finding) for finding in edits.fixed(record, admitted, made)]
        record, seen = after, look(after)
    _, made = edits.apply(record, _admitted(seen, record, makes))
    if not made:
        return Settled(record, changes, seen, [], fixed)
    return Settled(before, [], look(before), sorted({change.code for change in made}), [])


def _admitted(seen: Seen, record: Record, makes: Callable[[Finding, Record], bool]) -> list[Finding]:
    return [finding for finding in seen.findings if makes(finding, record)]
