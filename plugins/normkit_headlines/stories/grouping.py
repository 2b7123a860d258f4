"""Numbers for headlines, with or without the texts beneath them: what ``normkit_headlines.group`` promises."""

from __future__ import annotations

from collections.abc import Sequence

from normkit_headlines.matching.clustering import Tier, cluster, cluster_numbers
from normkit_headlines.stories.same_story import join_stories
from normkit_headlines.text_likeness.sketch import NONE, sketch
from normkit_headlines.text_likeness.sketch_table import SketchTable


def story_numbers(headlines: Sequence[str], texts: Sequence[str] | None, tier: Tier) -> list[int]:
    """Return the number of each headline's story. Raises ValueError for another tier, or another number of texts."""
    if texts is None:
        return cluster_numbers(headlines, tier)
    if len(texts) != len(headlines):
        raise ValueError(
            f"{len(headlines)} headlines have {len(texts)} texts: give one for each, '' where there is none"
        )
    # Rows in an order of their own: who leads does not depend on the order in which they came.
    order = sorted(range(len(headlines)), key=lambda at: (headlines[at], texts[at]))
    table = SketchTable()
    for at in order:
        table.append(sketch(texts[at]) if texts[at] else NONE)
    stories = join_stories(cluster([headlines[at] for at in order], tier), table)
    place = {at: row for row, at in enumerate(order)}
    numbers: dict[int, int] = {}
    return [numbers.setdefault(stories.similar[place[at]], len(numbers)) for at in range(len(headlines))]
