"""The labels at the ends of a title, of a machine, an outlet or a site: "NextImg:", "| The Quay Courier"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple
from unicodedata import normalize

from normkit import Edit, Finding, Fix, Record, Safety, Span, fold
from normkit_headlines.labels.label_shape import is_label_length
from normkit_headlines.labels.separators import title_separator
from normkit_headlines.text.tokenize import MAX_LENGTH, tokenize

PREFIX, SUFFIX = "prefix", "suffix"

MIN_WORDS_LEFT = 3
"""Words that a title must keep for a label to go."""
_MAX_SEPARATORS = 12
"""A title with more separators is a list."""
_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gob", "gov", "net", "or", "org"})
"""Names under which a country registers names (".co.uk")."""

LabelJudge = Callable[[str, str, bool], Safety | None]
"""Takes a side, what stands there, whether a colon parts it; says how surely it is a label, None where it is none."""


class StrippedTitle(NamedTuple):
    """A title without its labels. Offsets are code points of the title."""

    start: int
    end: int
    removed: tuple[str, ...]
    """The labels, in the order in which they went."""
    safety: Safety
    """How surely all of them can go."""


def strip_labels(title: str, judge: LabelJudge) -> StrippedTitle:
    """Return a title without the labels at its ends, all of them at once."""
    separators = _separator_spans(title)
    start, end, removed, safety = 0, len(title), list[str](), Safety.SAFE
    while separators:
        last, first = title[separators[-1][1] : end].strip(), title[start : separators[0][0]].strip()
        if not _is_colon(title, separators[-1]) and (sure := judge(SUFFIX, last, False)) is not None:
            end, removed, safety = separators.pop()[0], [*removed, last], min(safety, sure)
        elif (sure := judge(PREFIX, first, _is_colon(title, separators[0]))) is not None:
            start, removed, safety = separators.pop(0)[1], [*removed, first], min(safety, sure)
        else:
            break
    return StrippedTitle(start, end, tuple(removed), safety if _is_enough(title[start:end]) else Safety.MANUAL)


def label_finding(title: str, stripped: StrippedTitle, problem: str) -> Finding:
    """Return the finding that a title wears labels, and the fix that takes them off; ``problem`` begins its message."""
    ends = [(0, stripped.start), (stripped.end, len(title))]
    edits = tuple(Edit(Span("title", *end)) for end in ends if end[0] < end[1])
    message = f"{problem}: {', '.join(map(repr, stripped.removed))}"
    return Finding(Span("title", edits[0].span.start, edits[-1].span.end), message, Fix(edits, stripped.safety))


def label_candidates(title: str) -> Iterator[tuple[str, str, str]]:
    """Yield (side, what may be a label, the rest of the title): its first piece, its last one, and its last two."""
    separators = _separator_spans(title)
    pieces = [(PREFIX, title[: separators[0][0]], title[separators[0][1] :])] if separators else []
    end = len(title)
    for start, stop in reversed(separators[-2:]):
        if _is_colon(title, (start, stop)):
            break
        pieces.append((SUFFIX, title[stop:end], title[:start]))
        end = start
    for side, piece, rest in pieces:
        label = piece.strip()
        if label and label.isprintable() and is_label_length(label) and _is_enough(rest):
            yield side, label, rest


def is_field_name(label: str) -> bool:
    """Say whether a label is a name that a page's program gave a field of its own ("NextImg")."""
    return bool(re.fullmatch(r"[A-Z][a-z]{1,15}(?:Img|Image|Pic|Photo|Thumb|Thumbnail)", label))


def names_site(label: str, record: Record) -> bool:
    """Say whether a label is the record's source or the name in its host ("The Quay Courier", quaycourier.example)."""
    own = {_host_letters(name) for name in (record.text("source")[:MAX_LENGTH], *_names_in(record.host))}
    name = _host_letters(label)
    return len(name) > 2 and (name in own or name.removesuffix("online") in own)


def _names_in(host: str) -> tuple[str, ...]:
    """Return a host without "www.", and the name in it that was registered: no section ("opinion."), no ".co.uk"."""
    parts = host.removeprefix("www.").split(".")
    named = parts[:-2] if len(parts) > 2 and parts[-2] in _SECOND_LEVEL else parts[:-1]
    return ".".join(parts), *named[-1:]


def _host_letters(name: str) -> str:
    """Return a name as hosts write it: small letters without accents, no article."""
    return "".join(mark for mark in normalize("NFKD", fold(name)) if mark.isalnum()).removeprefix("the")


def _is_enough(rest: str) -> bool:
    """Say whether enough words are left for a headline."""
    return len(tokenize(fold(rest))) >= MIN_WORDS_LEFT


def _separator_spans(title: str) -> list[tuple[int, int]]:
    """Return (start, end) of each separator, in order; nothing for a title that is no headline."""
    if len(title) > MAX_LENGTH:
        return []
    separators = [match.span() for match in title_separator().finditer(title)]
    return separators if len(separators) <= _MAX_SEPARATORS else []


def _is_colon(title: str, span: tuple[int, int]) -> bool:
    return title[slice(*span)].strip() == ":"
