"""What an authority file makes of a record: each listed spelling, what stands for it, and how sure that is."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from normkit import Record, Safety
from normkit_names.corpus.authority_file import KEPT, OPEN, Authority, Entry, Occurrence, occurrences
from normkit_names.document import context
from normkit_names.document.mentions import Document
from normkit_names.normalization import arabic
from normkit_names.normalization.parts import parts


class Rewrite(NamedTuple):
    """A spelling that an authority lists as a variant. Offsets are those of the field."""

    field: str
    start: int
    end: int
    text: str
    better: str
    entry: Entry
    safety: Safety


def rewrites(record: Record, names: Authority) -> Iterator[Rewrite]:
    """Yield the listed variants of title and text, in order.

    A variant inside a longer name is another name, and only a surname is shown there. One that lacks a part of the
    canonical spelling ("Shibani" of "Asaad al-Shaibani") is a short form and no misspelling. A lone surname that a full
    name of the record has too, where the file does not list that name, may be someone else's: it is only shown.
    """
    found = [
        (field, occurrence)
        for field in ("title", "text")
        for occurrence in occurrences(record.text(field), names)
        if _is_variant(occurrence)
    ]
    if not found:
        return
    document = Document(record)
    spans: dict[str, list[tuple[int, int]]] = {"title": [], "text": []}
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for mention in document.mentions:
        span = document.span(mention.span.start, mention.span.end)
        spans[span.field].append((span.start, span.end))
        folded = parts(mention.value)
        if mention.kind == "person" and len(folded) > 1:
            owners[folded[-1]].add(mention.value)
    for field, one in found:
        around = _around(spans[field], one)
        folded = parts(one.text)
        if around and not (len(folded) == 1 and around[1] == one.end):
            continue
        strangers = (
            [
                owner
                for owner in owners[folded[0]]
                if folded != parts(one.entry.canonical) and names.entry(owner) is not one.entry
            ]
            if len(folded) == 1
            else []
        )
        safety = Safety.MANUAL if around or strangers else _safety(record.text(field), one)
        yield Rewrite(field, one.start, one.end, one.text, _better(one), one.entry, safety)


def _around(spans: list[tuple[int, int]], one: Occurrence) -> tuple[int, int] | None:
    """Return the mention that an occurrence is only a part of."""
    place = bisect_left(spans, (one.start, one.start))
    for start, end in spans[max(0, place - 1) : place + 2]:
        if start < one.end and one.start < end and (start < one.start or one.end < end):
            return start, end
    return None


def _is_variant(one: Occurrence) -> bool:
    entry = one.entry
    if one.text in (entry.canonical, _capitalised(entry.canonical)):
        return False
    if bool(arabic.ARABIC.search(one.text)) != bool(arabic.ARABIC.search(entry.canonical)):
        return False  # the name in the other script is a translation
    here, there = parts(one.text), parts(entry.canonical)
    return len(here) >= len(there) and (entry.decision in KEPT or here != there)


def _better(one: Occurrence) -> str:
    """Return the canonical spelling, with a capital where the variant has one that its name does not begin with."""
    small = one.text not in one.entry.spellings and one.text[:1].isupper()
    return _capitalised(one.entry.canonical) if small else one.entry.canonical


def _capitalised(spelling: str) -> str:
    return spelling[:1].upper() + spelling[1:]


def _safety(text: str, one: Occurrence) -> Safety:
    """Return how sure it is that the canonical spelling can stand there: by who says so, and by the words beside it."""
    if one.entry.decision in KEPT:
        return Safety.UNSAFE if (context.before(text, one.start) or context.after(text, one.end)) else Safety.SAFE
    return Safety.UNSAFE if one.entry.decision == OPEN else Safety.MANUAL
