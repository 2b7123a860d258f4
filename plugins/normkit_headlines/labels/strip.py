"""The labels at the ends of a title, of a machine, an outlet or a site: "NextImg:", "| The Quay Courier"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple
from unicodedata import normalize

from normkit import Edit, Finding, Fix, Record, Safety, Span, fold
from normkit_headlines.labels.separators import is_short, title_separator
from normkit_headlines.text.tokenize import MAX_LENGTH, tokens

PREFIX, SUFFIX = "prefix", "suffix"

LEAST_LEFT = 3
"""Words that a title must keep for a label to go."""
_MOST_MARKS = 12
"""A title with more separators is a list."""
_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gob", "gov", "net", "or", "org"})
"""Names under which a country registers names (".co.uk")."""

Judge = Callable[[str, str, bool], Safety | None]
"""Takes a side, what stands there, whether a colon parts it; says how surely it is a label, None where it is none."""


class Bare(NamedTuple):
    """A title without its labels. Offsets are code points of the title."""

    start: int
    end: int
    gone: tuple[str, ...]
    safety: Safety


def bare(title: str, judge: Judge) -> Bare:
    """Return a title without the labels at its ends, all of them at once."""
    marks = _marks(title)
    start, end, gone, safety = 0, len(title), list[str](), Safety.SAFE
    while marks:
        last, first = title[marks[-1][1] : end].strip(), title[start : marks[0][0]].strip()
        if not _is_colon(title, marks[-1]) and (sure := judge(SUFFIX, last, False)) is not None:
            end, gone, safety = marks.pop()[0], [*gone, last], min(safety, sure)
        elif (sure := judge(PREFIX, first, _is_colon(title, marks[0]))) is not None:
            start, gone, safety = marks.pop(0)[1], [*gone, first], min(safety, sure)
        else:
            break
    return Bare(start, end, tuple(gone), safety if _is_enough(title[start:end]) else Safety.MANUAL)


def finding(title: str, found: Bare, what: str) -> Finding:
    """Return the finding that a title wears labels."""
    gone = [(0, found.start), (found.end, len(title))]
    edits = tuple(Edit(Span("title", *ends)) for ends in gone if ends[0] < ends[1])
    message = f"{what}: {', '.join(map(repr, found.gone))}"
    return Finding(Span("title", edits[0].span.start, edits[-1].span.end), message, Fix(edits, found.safety))


def outermost(title: str) -> Iterator[tuple[str, str, str]]:
    """Yield (side, what may be a label, the rest): the first piece of a title and its last two."""
    marks = _marks(title)
    pieces = [(PREFIX, title[: marks[0][0]], title[marks[0][1] :])] if marks else []
    end = len(title)
    for start, stop in reversed(marks[-2:]):
        if _is_colon(title, (start, stop)):
            break
        pieces.append((SUFFIX, title[stop:end], title[:start]))
        end = start
    for side, piece, rest in pieces:
        label = piece.strip()
        if label and label.isprintable() and is_short(label) and _is_enough(rest):
            yield side, label, rest


def is_field_name(label: str) -> bool:
    """Say whether a label is a name that a page's program gave a field of its own ("NextImg")."""
    return bool(re.fullmatch(r"[A-Z][a-z]{1,15}(?:Img|Image|Pic|Photo|Thumb|Thumbnail)", label))


def names_site(label: str, record: Record) -> bool:
    """Say whether a label is the record's source or the name in its host ("The Quay Courier", quaycourier.example)."""
    own = {_letters(name) for name in (record.text("source")[:MAX_LENGTH], *_names_in(record.host))}
    name = _letters(label)
    return len(name) > 2 and (name in own or name.removesuffix("online") in own)


def _names_in(host: str) -> tuple[str, ...]:
    """Return a host without "www.", and the name in it that was registered: no section ("opinion."), no ".co.uk"."""
    parts = host.removeprefix("www.").split(".")
    named = parts[:-2] if len(parts) > 2 and parts[-2] in _SECOND_LEVEL else parts[:-1]
    return ".".join(parts), *named[-1:]


def _letters(name: str) -> str:
    """Return a name as hosts write it: small letters without accents, no article."""
    return "".join(mark for mark in normalize("NFKD", fold(name)) if mark.isalnum()).removeprefix("the")


def _is_enough(rest: str) -> bool:
    return len(tokens(fold(rest))) >= LEAST_LEFT


def _marks(title: str) -> list[tuple[int, int]]:
    """Return where separators stand; nothing for a title that is no headline."""
    if len(title) > MAX_LENGTH:
        return []
    marks = [match.span() for match in title_separator().finditer(title)]
    return marks if len(marks) <= _MOST_MARKS else []


def _is_colon(title: str, mark: tuple[int, int]) -> bool:
    return title[slice(*mark)].strip() == ":"
