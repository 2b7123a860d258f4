"""What an authority file makes of a record: each listed spelling, what stands for it, and how sure that is."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from normkit import Fix, Record, Safety, Span
from normkit_names.corpus.authority_file import (
    CONFIRMED,
    OPEN,
    UNSAVED,
    Authority,
    Entry,
    Occurrence,
    capitalised,
    find_occurrences,
)
from normkit_names.corpus.preference import leads
from normkit_names.document.capitalised_neighbours import capitalised_after, capitalised_before
from normkit_names.document.mentions import FIELDS, Document
from normkit_names.matching.alignment import comparable_parts, lacks_part
from normkit_names.normalization import latin
from normkit_names.normalization.parts import is_arabic, name_parts


class Rewrite(NamedTuple):
    """A spelling that an authority lists as a variant. Offsets are those of the field."""

    field: str
    start: int
    end: int
    text: str
    better: str
    """What should stand there."""
    entry: Entry
    safety: Safety | None
    """How sure that is; None where nobody decided, and as many records have one spelling as the other."""

    @property
    def fix(self) -> Fix | None:
        """What writes it so."""
        return None if self.safety is None else Fix.replace(self.span, self.better, self.safety)

    @property
    def span(self) -> Span:
        return Span(self.field, self.start, self.end)


def find_rewrites(record: Record, names: Authority) -> Iterator[Rewrite]:
    """Yield the listed variants of title and text, in order.

    A variant inside a longer name is another name, and only a surname is shown there. One that lacks a part of the
    canonical spelling ("Shibani" of "Asaad al-Shaibani") is a short form and no misspelling. A lone surname that a full
    name of the record has too, where the file does not list that name, may be someone else's: it is only shown.
    What nobody wrote down is left to NAM101 where the record itself has the name in several spellings.
    """
    found = [
        (field, occurrence)
        for field in FIELDS
        for occurrence in find_occurrences(record.text(field), names)
        if _is_variant(occurrence)
    ]
    if not found:
        return
    document = Document(record)
    spans = {field: document.spans(field) for field in FIELDS}
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for mention in document.mentions:
        folded = name_parts(mention.value)
        if mention.kind == "person" and len(folded) > 1:
            bearers[folded[-1]].add(mention.value)
    for field, one in found:
        around = _enclosing_mention(spans[field], one)
        folded = name_parts(one.text)
        is_surname = len(folded) == 1
        if around and not (is_surname and around[1] == one.end):
            continue
        unlisted = (
            is_surname
            and folded != name_parts(one.entry.canonical)
            and any(names.entry(bearer) is not one.entry for bearer in bearers[folded[0]])
        )
        safety = _safety(record.text(field), one)
        if safety is None or one.entry.decision == UNSAVED:
            varied = document.varied_parts(Span(field, one.start, one.end))
            if varied and varied >= _differing_parts(one):
                continue
        if safety is not None and (around or unlisted):
            safety = Safety.MANUAL
        yield Rewrite(field, one.start, one.end, one.text, _replacement(one), one.entry, safety)


def _enclosing_mention(spans: list[tuple[int, int]], one: Occurrence) -> tuple[int, int] | None:
    """Return the mention that an occurrence is only a part of."""
    number = bisect_left(spans, (one.start, one.start))
    for start, end in spans[max(0, number - 1) : number + 2]:
        if start < one.end and one.start < end and (start < one.start or one.end < end):
            return start, end
    return None


def _is_variant(one: Occurrence) -> bool:
    """Say whether an occurrence should be spelt as its entry's canonical spelling."""
    entry = one.entry
    if one.text in (entry.canonical, capitalised(entry.canonical)):
        return False
    if is_arabic(one.text) != is_arabic(entry.canonical):
        return False  # the name in the other script is a translation
    here, there = name_parts(one.text), name_parts(entry.canonical)
    if entry.decision in CONFIRMED:
        return len(here) >= len(there)
    return here != there and not lacks_part(*comparable_parts(one.text, entry.canonical))


def _differing_parts(one: Occurrence) -> set[str]:
    """Return the folded parts of an occurrence that its canonical spelling has not, without glued articles."""
    wanted = name_parts(one.entry.canonical)
    return {latin.without_article(part) for part in name_parts(one.text) if part not in wanted}


def _replacement(one: Occurrence) -> str:
    """Return the canonical spelling, with a capital where the variant has one that its name does not begin with."""
    small = one.text not in one.entry.spellings and one.text[:1].isupper()
    return capitalised(one.entry.canonical) if small else one.entry.canonical


def _safety(text: str, one: Occurrence) -> Safety | None:
    """Return how sure it is that the canonical spelling can stand there: by who says so, and by the words beside it."""
    if one.entry.decision in CONFIRMED:
        beside = capitalised_before(text, one.start) or capitalised_after(text, one.end)
        return Safety.UNSAFE if beside else Safety.SAFE
    if not leads(one.entry, one.text):
        return None
    return Safety.UNSAFE if one.entry.decision == OPEN else Safety.MANUAL
