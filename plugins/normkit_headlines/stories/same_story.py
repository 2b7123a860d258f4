"""Headlines that are one or alike, and texts that decide: which records tell one story."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from normkit_headlines.matching.blocking import candidate_pairs
from normkit_headlines.matching.clustering import Clustering
from normkit_headlines.matching.headline_index import HeadlineIndex
from normkit_headlines.matching.related import related_headlines
from normkit_headlines.text_likeness.likeness import Likeness, likeness
from normkit_headlines.text_likeness.sketch_table import SketchTable, alike_rows

SPARE = 2
"""So many words more than slips allow may differ in headlines whose texts are compared."""
MOST_LEADERS = 16
"""A row is compared with so many texts under its headline, and under a related one; with others if they resemble it."""

Joins = Callable[[int, int, Likeness], bool]
"""(row, leader, likeness of their texts) -> whether the row joins."""


class Stories(NamedTuple):
    """For each row of a corpus the one that leads its story; one that leads is its own leader."""

    near: array[int]
    similar: array[int]
    """The same as ``near``, where that tier was not asked for."""


def join_stories(clustering: Clustering, texts: SketchTable) -> Stories:
    """Return which rows tell one story, where a row has a headline and, perhaps, the sketch of a text.

    One without a text goes by its headline. Of rows that share a headline, those that their texts tell apart have
    leaders of their own; under a headline too short to judge, the texts have to tell the same. Rows with related
    headlines join where their texts tell the same, and in tier "similar", if it was clustered, those with similar
    texts, whatever their headlines. What joins does not depend on anything but the order of the rows.
    """
    index = clustering.headlines
    headline_of = [clustering.near[entry] for entry in index.entry_of]
    if texts.known < 2:
        return Stories(_first_rows(headline_of), _first_rows([clustering.similar[entry] for entry in index.entry_of]))

    def shares_headline(row: int, leader: int, like: Likeness) -> bool:
        return like.tells_same_story if index.is_short(index.entry_of[row]) else not like.tells_other_story

    def is_related(row: int, leader: int, like: Likeness) -> bool:
        if not like.tells_same_story:
            return False  # of most
        return related_headlines(*(index.headline(index.entry_of[at]) for at in (row, leader)))

    related = _related(index, clustering.near)
    near = _joined(range(len(headline_of)), headline_of, related, texts, shares_headline, is_related)
    if clustering.similar is clustering.near:
        return Stories(near, near)
    leaders = [row for row, leader in enumerate(near) if row == leader]
    edited_of = [clustering.similar[entry] for entry in index.entry_of]
    similar = _joined(leaders, edited_of, {}, texts, shares_headline, lambda _, __, like: like.tells_similar_story)
    return Stories(near, array("I", [similar[leader] for leader in near]))


def _first_rows(headline_of: Sequence[int]) -> array[int]:
    """Return the first row with the headline of each row."""
    first: dict[int, int] = {}
    return array("I", [first.setdefault(headline, row) for row, headline in enumerate(headline_of)])


def _related(index: HeadlineIndex, leader_of: Sequence[int]) -> dict[int, list[int]]:
    """Return headline -> others that are related to it, for the leaders of clusters."""
    leaders = array("I", [entry for entry, leader in enumerate(leader_of) if entry == leader])
    found: dict[int, list[int]] = {}
    for entry, earlier in candidate_pairs(index, leaders, SPARE):
        own = index.headline(entry)
        for other in earlier[:MOST_LEADERS]:
            if related_headlines(own, index.headline(other)):
                found.setdefault(entry, []).append(other)
                found.setdefault(other, []).append(entry)
    return found


def _joined(
    rows: Iterable[int],
    headline_of: Sequence[int],
    related: Mapping[int, list[int]],
    texts: SketchTable,
    shares_headline: Joins,
    is_related: Joins,
) -> array[int]:
    """Let each row join the leader before it whose text is most like its own, if it may; return the leader of each.

    Only leaders are looked at, so chains do not grow. Rows without a text come last.
    """
    found = array("I", range(len(headline_of)))
    led: dict[int, list[int]] = {}
    rows = list(rows)
    asked = set(rows) if len(rows) < len(headline_of) else range(len(headline_of))
    alike = _aligned(alike_rows(texts))
    for row in rows:
        if not texts.has(row):
            continue
        headline = headline_of[row]
        own = led.get(headline, [])[:MOST_LEADERS]
        others = [leader for one in related.get(headline, ())[:MOST_LEADERS] for leader in led.get(one, [])[:2]]
        others.extend(found[earlier] for earlier in alike(row) if earlier in asked)
        text, best, most = texts[row], row, -1.0
        for leader in sorted({*own, *others}):
            like = likeness(text, texts[leader])
            joins = (leader in own and shares_headline(row, leader, like)) or is_related(row, leader, like)
            if joins and like.resemblance > most:
                best, most = leader, like.resemblance
        found[row] = best
        _note(led, headline, best)
    for row in rows:
        if not texts.has(row):
            found[row] = led.get(headline_of[row], [row])[0]
            _note(led, headline_of[row], found[row])
    return found


def _note(led: dict[int, list[int]], headline: int, leader: int) -> None:
    leaders = led.setdefault(headline, [])
    if len(leaders) < MOST_LEADERS and leader not in leaders:
        leaders.append(leader)


def _aligned(pairs: Iterator[tuple[int, list[int]]]) -> Callable[[int], list[int]]:
    """Return a function that, asked of rows in ascending order, returns what ``pairs`` says of each."""
    waiting = next(pairs, None)

    def of(row: int) -> list[int]:
        nonlocal waiting
        while waiting is not None and waiting[0] < row:
            waiting = next(pairs, None)
        return waiting[1] if waiting is not None and waiting[0] == row else []

    return of
