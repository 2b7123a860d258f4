"""The articles of the people of a record: how each is written, and how the house or the record would have it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from normkit import Mention, Record, Span
from normkit_names.document import context
from normkit_names.document.mentions import Document
from normkit_names.normalization import latin
from normkit_names.orthography.article_style import DROPPED, KEPT, Marked, Style, marked, styled

_QUOTES = " \u00a0\t\"'“‘«(["
_ENDS = (".", "!", "?", "…", ":", "\n", ";", "”", "»", '"')


class Surname(NamedTuple):
    """The surname of a mention, with its article if it has one."""

    span: Span
    written: str
    name: Marked | None
    alone: bool
    begins: bool
    """It stands where any word would have a capital: at the beginning of a sentence, in a headline."""


class Deviation(NamedTuple):
    """A surname whose article is written in another way than wanted."""

    span: Span
    written: str
    better: str


def deviations(record: Record, style: Style) -> Iterator[Deviation]:
    """Yield the surnames whose article differs from the house style; without one, from the person's own majority."""
    for surnames in _by_person(record):
        if style == Style():
            yield from _minority(surnames)
        else:
            yield from _against(surnames, style)


def _minority(surnames: list[Surname]) -> Iterator[Deviation]:
    with_article = [one for one in surnames if one.name]
    telling = [one for one in with_article if not one.begins] or with_article
    counts = Counter((one.name.article, one.name.joint) for one in telling if one.name)
    if not counts:
        return
    article, joint = counts.most_common(1)[0][0]
    for one in with_article:
        if one.name:
            capital = one.begins and one.name.article[:1].isupper()
            better = str(Marked(article[:1].upper() + article[1:] if capital else article, joint, one.name.bare))
            if better != one.written:
                yield Deviation(one.span, one.written, better)


def _against(surnames: list[Surname], style: Style) -> Iterator[Deviation]:
    full = next((one.name for one in surnames if one.name and not one.alone), None)
    for one in surnames:
        better = one.written
        if one.alone and style.second == DROPPED and full:
            better = one.name.bare if one.name else one.written
        elif one.alone and not one.name and style.second == KEPT and full and one.written == full.bare:
            better = styled(full, style, one.begins)
        elif one.name:
            better = styled(one.name, style, one.begins and one.name.article[:1].isupper())
        if better != one.written:
            yield Deviation(one.span, one.written, better)


def _by_person(record: Record) -> Iterator[list[Surname]]:
    document = Document(record)
    people: defaultdict[str, list[Surname]] = defaultdict(list)
    for mention in document.mentions:
        if mention.kind == "person" and mention.value[:1].isalpha():
            span = document.span(mention.span.start, mention.span.end)
            surname = _surname(record, mention, span)
            if surname:
                people[mention.details.get("entity", mention.value)].append(surname)
    yield from people.values()


def _surname(record: Record, mention: Mention, span: Span) -> Surname | None:
    """Return the last part of a name; None for one whose article is inside a compound ("Abd al-Rahman")."""
    written = span.of(record)
    words = written.replace("\u00a0", " ").split(" ")
    apart = marked(" ".join(words[-2:])) if len(words) > 1 else None
    size = 2 if apart and apart.joint == " " else 1
    before = words[-size - 1].lower() if len(words) > size else ""
    if before in latin.JOINED:
        return None
    start = span.end - len(" ".join(words[-size:]))
    text = record.text(span.field)
    alone = start == span.start
    if alone and context.before(text, start):
        return None  # someone else's, whose given name no list has
    begins = alone and (span.field == "title" or _begins_sentence(text, start))
    return Surname(
        Span(span.field, start, span.end), text[start : span.end], marked(text[start : span.end]), alone, begins
    )


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 6) : at].rstrip(_QUOTES)
    return before.endswith(_ENDS) or (at <= 6 and not before)
