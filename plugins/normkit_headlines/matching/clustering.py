"""Group headlines that are one headline re-published, without comparing all with all."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from normkit_headlines.labels.learn import trailing_labels
from normkit_headlines.matching.blocking import candidates
from normkit_headlines.matching.headline_index import Forms, forms_of
from normkit_headlines.matching.normalization import Wording, plain_words
from normkit_headlines.matching.similarity import near, similar

Tier = Literal["near", "similar"]


class Groups(NamedTuple):
    """The forms of headlines, and for each form the one that leads its group."""

    forms: Forms
    near: array[int]
    similar: array[int]
    """The same as ``near``, where that tier was not asked for."""


def grouped(headlines: Sequence[str], tier: Tier) -> list[int]:
    """Return a label for each headline, as ``normkit_headlines.group`` promises."""
    groups = groups_of(headlines, tier)
    numbers: dict[int, int] = {}
    return [numbers.setdefault(groups.similar[form], len(numbers)) for form in groups.forms.of]


def groups_of(headlines: Sequence[str], tier: Tier) -> Groups:
    """Return the groups of headlines. Raises ValueError for a tier that does not exist."""
    if tier not in ("near", "similar"):
        raise ValueError(f"tier is 'near' or 'similar', not {tier!r}")
    forms = forms_of(headlines, trailing_labels(headlines))
    counts = forms.counts
    joined = _joined(forms, array("I", range(len(forms))), 0, lambda a, b: near(a, b, counts))
    if tier == "near":
        return Groups(forms, joined, joined)
    plain = plain_words(headlines)
    return Groups(forms, joined, _joined(forms, joined, 1, lambda a, b: similar(a, b, counts, plain)))


def _joined(forms: Forms, leader: array[int], spare: int, same: Callable[[Wording, Wording], bool]) -> array[int]:
    """Let each leader, in order, join the first one before it that it is the same as, with all that it leads.

    Only the leader is looked at, never the others it leads: so chains do not grow. ``spare``: see ``candidates``.
    """
    copies = array("I", bytes(4 * len(forms)))
    for form, head in enumerate(leader):
        copies[head] += forms.times[form]
    heads = array("I", [form for form, head in enumerate(leader) if form == head])
    found = array("I", leader)
    for form, earlier in candidates(forms, heads, spare):
        own = forms.wording(form)
        same_as = (head for head in sorted({found[other] for other in earlier}) if same(own, forms.wording(head)))
        if form < forms.first_cut:
            head = next(same_as, form)
        else:
            head = _likeliest([(copies[head], head) for head in same_as], form)
        if head != form:
            found[form] = head
            copies[head] += copies[form]
    return array("I", [found[head] for head in leader])


def _likeliest(found: list[tuple[int, int]], form: int) -> int:
    """Return which of several headlines a cut one is: that with more copies than all others together, if there is one.

    ``found`` holds (copies, headline).
    """
    copies, head = max(found, default=(0, form))
    return head if 2 * copies > sum(count for count, _ in found) else form
