"""The names of a text as mentions: the one analysis that the rules of this family are views on."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from normkit import Mention, Record, Span
from normkit_names.document.candidate import FULL, PLACE, WITH_ARTICLE, NameCandidate
from normkit_names.document.name_signs import telling_lines

if TYPE_CHECKING:
    from normkit_names.document.coreference import Entity
    from normkit_names.document.variants import Variation

FIELDS = ("title", "text")
"""The fields that names are looked for in."""
_BLANK_LINE = "\n\n"


@lru_cache(maxsize=16)
def analyse(text: str) -> tuple[tuple[Mention, ...], tuple[tuple[Variation, ...], ...]]:
    """Return the mentions of a text, and what it spells in several ways of each person's name of whom it does."""
    telling = telling_lines(text)
    first = next(telling, None)
    if first is None and text.isascii():
        return (), ()
    from normkit_names.document.detection import detect_candidates  # on need: most texts name no Arab

    candidates = detect_candidates(text, telling if first is None else chain((first,), telling))
    if not candidates:
        return (), ()
    from normkit_names.document.coreference import (
        resolve_coreference,
        unresolved_entities,
    )
    from normkit_names.document.variants import person_variations
    from normkit_names.matching.work_limit import Comparisons

    comparisons = Comparisons.of_document(len(text))
    people = resolve_coreference(candidates, text, comparisons)
    explained = {name.start for person in people for name in person.candidates}
    rest = [name for name in candidates if name.start not in explained]
    entities = [("person", person) for person in people]
    for kind, of_kind in (("place", PLACE), ("person", WITH_ARTICLE)):
        entities += [(kind, one) for one in unresolved_entities(name for name in rest if name.kind == of_kind)]
    entities.sort(key=lambda entity: min(name.start for name in entity[1].candidates))
    values = [_canonical_spelling(kind, one) for kind, one in entities]
    found = []
    for number, ((kind, one), value) in enumerate(zip(entities, values, strict=True), 1):
        details: dict[str, dict[str, str]] = {}  # one for all mentions of a person that rest on the same
        for name in one.candidates:
            evidence = _evidence(name, one)
            told = details.setdefault(evidence, {"evidence": evidence, "entity": str(number)})
            found.append(Mention(kind, Span("text", name.start, name.end), value, told))
    varied = tuple(variations for person in people if (variations := person_variations(person, text, comparisons)))
    return tuple(sorted(found, key=lambda mention: mention.span.place)), varied


def find(text: str) -> list[Mention]:
    """Return the persons and places with Arabic names that ``text`` mentions, in order.

    ``value`` is the spelling that stands for the person in this text: the one most used, in full; of a place it is
    the gazetteer's. ``details["evidence"]`` says what the mention rests on ("full-name", "repeated", "surname-of",
    "lexicon", "gazetteer"), ``details["entity"]`` numbers persons and places, from 1, by their first mention. People
    of other names, organizations and acronyms are left alone. The spans count in a field called "text".

    >>> [mention.value for mention in find("Hikmat al-Masri spoke. Later Masri left for Hodeidah.")]
    ['Hikmat al-Masri', 'Hikmat al-Masri', 'Hodeidah']
    """
    return list(analyse(text)[0])


class Document:
    """Title and text of a record, looked at as one: the surname in a headline has its full name below."""

    def __init__(self, record: Record) -> None:
        title, text = record.text("title"), record.text("text")
        self._title_end = len(title)
        self._text_start = len(title) + len(_BLANK_LINE) if title else 0
        self.mentions, self.variations = analyse(f"{title}{_BLANK_LINE}{text}" if title else text)

    def span_of(self, mention: Mention) -> Span:
        """Return where a mention stands in the record."""
        return self.span(mention.span.start, mention.span.end)

    def spans(self, field: str) -> list[tuple[int, int]]:
        """Return where (start, end) the mentions in a field of the record stand, in order."""
        spans = map(self.span_of, self.mentions)
        return [(span.start, span.end) for span in spans if span.field == field]

    def varied_parts(self, span: Span) -> frozenset[str]:
        """Return the folded parts of the name at a span that the record spells in other ways elsewhere."""
        return self._varied_parts.get((span.field, span.start), frozenset())

    @cached_property
    def _varied_parts(self) -> dict[tuple[str, int], frozenset[str]]:
        found: dict[tuple[str, int], frozenset[str]] = {}
        for part in (part for variation in chain.from_iterable(self.variations) for part in variation.places):
            span = self.span(part.name_start, part.end)
            at = span.field, span.start
            found[at] = found.get(at, frozenset()) | {part.folded}
        return found

    def span(self, start: int, end: int) -> Span:
        """Return the span in the record of the offsets that its mentions and variations have."""
        if end <= self._title_end:
            return Span("title", start, end)
        return Span("text", start - self._text_start, end - self._text_start)


def _canonical_spelling(kind: str, one: Entity) -> str:
    """Return the spelling that stands for a person or a place: of places the gazetteer knows its own."""
    from normkit_names.lexicon.gazetteer import preferred_spelling

    return (kind == "place" and preferred_spelling({name.text for name in one.candidates})) or one.canonical


def _evidence(name: NameCandidate, one: Entity) -> str:
    """Return what a mention rests on, as ``find`` says it."""
    if name.kind == PLACE:
        return "gazetteer"
    if name.kind == FULL:
        return "repeated" if name.repeated else "full-name"
    return "surname-of" if one.spellings else "lexicon"
