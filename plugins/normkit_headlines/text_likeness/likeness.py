"""Two sketches compared: how much the texts share, whether their numbers and names agree, and what follows."""

from __future__ import annotations

from typing import NamedTuple

from normkit_headlines.text_likeness.sketch import BINS, BINS_START, NAMES, NUMBERS, parts

_BINS_END = BINS_START + BINS


class Likeness(NamedTuple):
    """How alike two texts are. Shares are from 0 to 1."""

    resemblance: float
    """Of the shingles of both, how many stand in both (the Jaccard index)."""
    containment: float
    """Of the shingles of the shorter text, how many stand in the other one."""
    numbers: float | None
    """Of the numbers of the text with fewer, how many stand in the other one; None where one of them has none."""
    names: float | None
    """Likewise of the names; None in scripts without capitals."""

    @property
    def facts(self) -> tuple[float, ...]:
        """What is known of numbers and names."""
        return tuple(share for share in (self.numbers, self.names) if share is not None)

    @property
    def mean(self) -> float:
        """The mean share of numbers and names; 1 where there are none."""
        return sum(self.facts) / len(self.facts) if self.facts else 1.0

    @property
    def tells_same_story(self) -> bool:
        """Whether the texts make two similar headlines one story: a part of either, and the same facts."""
        least = 0.2 if self.facts else 0.35
        return self.containment >= least and min(self.facts, default=1) >= 0.4 and self.mean >= 0.6

    @property
    def tells_other_story(self) -> bool:
        """Whether the texts make two of one headline: other facts; where none are known, next to nothing in common.

        Two desks can report one event without a phrase in common, but not without its names and numbers.
        """
        return self.mean < 0.5 if self.facts else self.containment < 0.1

    @property
    def tells_similar_story(self) -> bool:
        """Whether the texts tell the same news under any headlines: a part of either, and the same numbers."""
        return self.numbers is not None and self.tells_same_story

    @property
    def is_copy(self) -> bool:
        """Whether one text is the other one, edited or cut: most of both, or of one that is not much shorter."""
        most_of_both = self.resemblance >= 0.35 and self.containment >= 0.6
        return most_of_both and min(self.facts, default=1) >= 0.7


def resemblance(one: bytes, other: bytes) -> float:
    """Return the resemblance alone: a tenth of the work. What is equal leaves a zero in the XOR of all bins."""
    differing = int.from_bytes(one[BINS_START:_BINS_END]) ^ int.from_bytes(other[BINS_START:_BINS_END])
    return differing.to_bytes(BINS).count(0) / BINS


def likeness(one: bytes, other: bytes) -> Likeness:
    """Compare two sketches, of which neither is ``NONE``."""
    ours, theirs = parts(one), parts(other)
    same = resemblance(one, other)
    shared = same / (1 + same) * (ours.shingles + theirs.shingles)
    numbers, names = _shared(ours.numbers, theirs.numbers, NUMBERS), _shared(ours.names, theirs.names, NAMES)
    return Likeness(same, min(1.0, shared / min(ours.shingles, theirs.shingles)), numbers, names)


def _shared(one: tuple[int, ...], other: tuple[int, ...], most: int) -> float | None:
    """Return how many of the fewer ones stand on both sides, as far as both sketches reach."""
    if not one or not other:
        return None
    ours, theirs = set(one), set(other)
    if len(one) == most or len(other) == most:
        reach = min(hashes[-1] for hashes in (one, other) if len(hashes) == most)
        ours, theirs = ({value for value in hashes if value <= reach} for hashes in (one, other))
    return len(ours & theirs) / min(len(ours), len(theirs)) if ours and theirs else None
