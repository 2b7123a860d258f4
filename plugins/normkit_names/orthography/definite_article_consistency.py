"""The articles of the people of a record: how each is written, and how the house or the record would have it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from normkit import Record, Span
from normkit_names.document.capitalised_neighbours import begins_sentence, capitalised_before
from normkit_names.document.mentions import Document
from normkit_names.normalization import latin
from normkit_names.orthography.definite_article_style import (
    DROPPED,
    KEPT,
    ArticleStyle,
    SurnameWithArticle,
    apply_style,
    split_article,
)


class Surname(NamedTuple):
    """The surname of a mention, with its article if it has one."""

    span: Span
    written: str
    with_article: SurnameWithArticle | None
    alone: bool
    """Its mention has no given name."""
    capital_expected: bool
    """It stands where any word would have a capital: at the beginning of a sentence, in a headline."""


class Deviation(NamedTuple):
    """A surname whose article is written in another way than wanted."""

    span: Span
    written: str
    better: str
    """How it is wanted; where two forms are used equally often, the other one."""
    is_tie: bool = False


def deviations(record: Record, style: ArticleStyle) -> Iterator[Deviation]:
    """Yield the surnames whose article differs from the house style; without one, from the person's own majority."""
    for surnames in _surnames_by_person(record):
        if style == ArticleStyle():
            yield from _against_majority(surnames)
        else:
            yield from _against_style(surnames, style)


def _against_majority(surnames: list[Surname]) -> Iterator[Deviation]:
    """Yield what differs among the surnames of one person; in another spelling a surname has its own form."""
    by_spelling: defaultdict[str, list[tuple[Surname, SurnameWithArticle]]] = defaultdict(list)
    for one in surnames:
        if one.with_article:
            by_spelling[latin.to_ascii(one.with_article.bare)].append((one, one.with_article))
    for with_article in by_spelling.values():
        yield from _against_commonest_form(with_article)


def _against_commonest_form(with_article: list[tuple[Surname, SurnameWithArticle]]) -> Iterator[Deviation]:
    """Yield the surnames whose article is not written as most of them have it; one of them where there is a tie."""
    telling = [pair for pair in with_article if not pair[0].capital_expected] or with_article
    (form, most), *others = Counter((name.article, name.joint) for _, name in telling).most_common(2)
    is_tie = bool(others) and others[0][1] == most
    for one, name in with_article:
        capital = one.capital_expected and name.article[:1].isupper()
        article, joint = form
        wanted = article[:1].upper() + article[1:] if capital else article
        better = str(SurnameWithArticle(wanted, joint, name.bare))
        if better != one.written:
            yield Deviation(one.span, one.written, better, is_tie)
            if is_tie:
                return


def _against_style(surnames: list[Surname], style: ArticleStyle) -> Iterator[Deviation]:
    """Yield the surnames of one person whose article is not written as the house wants it."""
    full = next((one.with_article for one in surnames if one.with_article and not one.alone), None)
    for one in surnames:
        better, name = one.written, one.with_article
        if one.alone and style.second == DROPPED and full:
            better = name.bare if name else one.written
        elif one.alone and not name and style.second == KEPT and full and one.written == full.bare:
            better = apply_style(full, style, one.capital_expected)
        elif name:
            better = apply_style(name, style, one.capital_expected and name.article[:1].isupper())
        if better != one.written:
            yield Deviation(one.span, one.written, better)


def _surnames_by_person(record: Record) -> Iterator[list[Surname]]:
    """Yield the surnames in the mentions of each person of a record."""
    document = Document(record)
    people: defaultdict[str, list[Surname]] = defaultdict(list)
    for mention in document.mentions:
        if mention.kind == "person" and mention.value[:1].isalpha():
            surname = _surname(record, document.span_of(mention))
            if surname:
                people[mention.details.get("entity", mention.value)].append(surname)
    yield from people.values()


def _surname(record: Record, span: Span) -> Surname | None:
    """Return the last part of a name; None for one whose article is inside a compound ("Abd al-Rahman")."""
    written = span.of(record)
    words = written.replace("\u00a0", " ").split(" ")
    # Only an article of two letters or three stands apart.
    apart = split_article(" ".join(words[-2:])) if len(words) > 1 and len(words[-2]) <= 3 else None
    size = 2 if apart and apart.joint == " " else 1
    before = words[-size - 1].lower() if len(words) > size else ""
    if before in latin.JOINS_NEXT:
        return None
    start = span.end - len(" ".join(words[-size:]))
    text = record.text(span.field)
    alone = start == span.start
    if alone and capitalised_before(text, start):
        return None  # someone else's, whose given name no list has
    surname = text[start : span.end]
    capital_expected = alone and (span.field == "title" or begins_sentence(text, start))
    return Surname(Span(span.field, start, span.end), surname, split_article(surname), alone, capital_expected)
