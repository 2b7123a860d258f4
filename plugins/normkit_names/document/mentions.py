"""The names of a text as mentions: the one analysis that the rules of this family are views on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from normkit import Mention, Record, Span
from normkit_names.document.candidate import FULL, MARKED, PLACE, Name
from normkit_names.document.detection import candidates

if TYPE_CHECKING:
    from normkit_names.document.coreference import Person
    from normkit_names.document.variants import Variant

_BLANK_LINE = "\n\n"


@lru_cache(maxsize=16)
def analyse(text: str) -> tuple[tuple[Mention, ...], tuple[Variant, ...]]:
    """Return the mentions of a text, and the spellings in it that differ from its own majority."""
    names = candidates(text)
    if not names:
        return (), ()
    from normkit_names.document.coreference import groups, link  # on need: most texts name no Arab
    from normkit_names.document.variants import variants

    people = link(names)
    explained = {name.start for person in people for name in person.names}
    rest = [name for name in names if name.start not in explained]
    entities = [("person", person) for person in people]
    for kind, of_kind in (("place", PLACE), ("person", MARKED)):
        entities += [(kind, one) for one in groups(name for name in rest if name.kind == of_kind)]
    entities.sort(key=lambda entity: min(name.start for name in entity[1].names))
    values = [_value(kind, one) for kind, one in entities]
    found = [
        Mention(
            kind,
            Span("text", name.start, name.end),
            values[number - 1],
            {"evidence": _evidence(name, one), "entity": str(number)},
        )
        for number, (kind, one) in enumerate(entities, 1)
        for name in one.names
    ]
    return tuple(sorted(found, key=lambda mention: mention.span.place)), tuple(
        sorted(v for one in people for v in variants(one))
    )


def find(text: str) -> list[Mention]:
    """Return the persons and places with Arabic names that ``text`` mentions, in order.

    ``value`` is the spelling that stands for the person in this text: the one most used, in full; of a place it is
    the gazetteer's. ``details["evidence"]`` says what the mention rests on ("full-name", "repeated", "surname-of",
    "lexicon", "gazetteer"), ``details["entity"]`` numbers persons and places, from 1, by their first mention. People
    of other names, bodies and acronyms are left alone. The spans count in a field called "text".

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
        self.mentions, self.variants = analyse(f"{title}{_BLANK_LINE}{text}" if title else text)

    def span(self, start: int, end: int) -> Span:
        """Return the span in the record of offsets in its mentions and variants."""
        if end <= self._title_end:
            return Span("title", start, end)
        return Span("text", start - self._text_start, end - self._text_start)


def _value(kind: str, one: Person) -> str:
    """Return the spelling that stands for a person or a place: of places the gazetteer knows its own."""
    from normkit_names.lexicon.gazetteer import by_gazetteer

    return (kind == "place" and by_gazetteer({name.text for name in one.names})) or one.canonical


def _evidence(name: Name, one: Person) -> str:
    if name.kind == PLACE:
        return "gazetteer"
    if name.kind == FULL:
        return "repeated" if name.repeated else "full-name"
    return "surname-of" if one.spellings else "lexicon"
