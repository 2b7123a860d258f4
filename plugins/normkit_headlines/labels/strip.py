"""The labels at the ends of a title, of a machine, an outlet or a site: "NextImg:", "| The Quay Courier"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from normkit import Edit, Finding, Fix, Safety, Span, fold
from normkit_headlines.labels.label_shape import is_label_length, is_tagline
from normkit_headlines.labels.outlet_name import says_news
from normkit_headlines.labels.page_marks import is_front_label, is_page_mark
from normkit_headlines.labels.separators import (
    BEGINNING,
    CLOSING,
    COLONS,
    KNOWN_BEGINNING,
    OPENING,
    bracketed_beginning,
    stopped_beginning,
    title_separator,
)
from normkit_headlines.text.tokenize import MAX_LENGTH, has_digit, tokenize, word_count

PREFIX, SUFFIX = "prefix", "suffix"

_AROUND = f" {OPENING}{CLOSING}"
"""What stands around a label and is none of it: white space, brackets."""
MIN_WORDS_LEFT = 3
"""Words that a title must keep for a label to go."""
_LIKE_WORDS = 3
"""A name that makes a pair with another one has so many at most."""
_MOST_PIECES = 4
"""So many pieces of a title may be labels: one before the headline; a section, an outlet and its tagline behind it."""
_MAX_SEPARATORS = 12
"""A title with more separators is a list."""

LabelJudge = Callable[["TitlePiece"], Safety | None]
"""Says how surely a piece is a label, None where it is none."""


class TitlePiece(NamedTuple):
    """What stands at an end of a title, before or behind a separator."""

    side: str
    text: str
    sign: str
    """The separator, without the white space around it."""
    beside: str = ""
    """What stands beside it, up to the next separator or comma, where that may be its like: "Derby: Corran | Elm Bay";
    else "". A section or a mark of the page is no like of a name."""
    again: bool = False
    """Whether a label at the other end, which goes, begins with it: "Tolvan | Mayor opens bridge | Tolvan Daily"."""
    outer: tuple[str, ...] = ()
    """The labels behind it that go."""
    tail: str = ""
    """What else stands behind it, and goes only with it: an outlet's tagline, a section of its pages."""


class StrippedTitle(NamedTuple):
    """A title without its labels. Offsets are code points of the title."""

    start: int
    end: int
    removed: tuple[str, ...]
    """The labels, in the order in which they went."""
    safety: Safety
    """How surely all of them can go."""


def label_findings(title: str, judge: LabelJudge, problem: str) -> Iterator[Finding]:
    """Yield what is found of the labels at the ends of a title; ``problem`` begins the messages.

    Those that surely go at once, and those that may together with them: what tells of the second ones goes with the
    first ("Mayor opens bridge - Politics - The Quay Courier").
    """
    separators = _separator_spans(title)
    judge = cache(judge)
    start, end, known = 0, len(title), tuple[str, ...]()
    for least in (Safety.SAFE, Safety.MANUAL):
        stripped = _stripped(title, list(separators), judge, least)
        ends = ((start, stripped.start), (stripped.end, end))
        edits = tuple(Edit(Span("title", *one)) for one in ends if one[0] < one[1])
        if edits:
            labels = ", ".join(repr(label) for label in stripped.removed if label not in known)
            span = Span("title", edits[0].span.start, edits[-1].span.end)
            yield Finding(span, f"{problem}: {labels}", Fix(edits, stripped.safety))
            start, end, known = stripped.start, stripped.end, stripped.removed


def _stripped(title: str, separators: list[tuple[int, int]], judge: LabelJudge, least: Safety) -> StrippedTitle:
    """Return a title without the labels that go at least so surely."""
    start, end, removed, safety = 0, len(title), list[str](), Safety.SAFE
    outer: tuple[str, ...] = ()
    while separators:
        for piece, number in _endings(title, start, end, separators):
            sure = judge(piece._replace(outer=outer))
            if sure is not None and sure >= least:
                labels = [piece.text, *([piece.tail] if piece.tail else [])]
                end, removed, safety = separators[-number][0], [*removed, *labels], min(safety, sure)
                outer = (*outer, piece.text)
                del separators[-number:]
                break
        else:
            first = _first_piece(title, start, end, separators)
            first = first._replace(again=any(fold(label).startswith(fold(first.text)) for label in removed))
            if (sure := judge(first)) is None or sure < least:
                break
            start, removed, safety = separators.pop(0)[1], [*removed, first.text], min(safety, sure)
    return StrippedTitle(start, end, tuple(removed), safety if _is_enough(title[start:end]) else Safety.MANUAL)


def _endings(title: str, start: int, end: int, separators: list[tuple[int, int]]) -> Iterator[tuple[TitlePiece, int]]:
    """Yield what may be labels at the end of a title, and how many of its last separators they take.

    Its last piece; behind a colon, that with the piece before it ("Published: 12 May 2026"); and pieces further in,
    with all behind them as their tail.
    """
    last = _last_piece(title, start, end, separators)
    if last.sign != ":" or title[separators[-1][0] - 1].isspace():
        yield last, 1
    number = 1
    while number < len(separators) and _sign(title, separators[-number]) in COLONS:
        number += 1
    if number > 1:
        yield _last_piece(title, start, end, separators[: len(separators) - number + 1]), number
    for number in range(2, min(len(separators), _MOST_PIECES) + 1):
        at = separators[1 - number]
        rest, tail = title[start : separators[-number][0]], title[at[1] : end].strip(_AROUND)
        short = is_label_length(tail) or is_tagline(tail)
        if short and (len(tail) <= len(rest) or says_news(tail)) and _is_enough(rest):
            yield _last_piece(title, start, at[0], separators[: 1 - number])._replace(tail=tail), number


def label_candidates(title: str) -> Iterator[tuple[TitlePiece, str]]:
    """Yield what may be a label, and the rest of the title: its first piece, and the last three of them.

    What stands behind a headline may also be a tagline.
    """
    separators = _separator_spans(title)
    pieces = list[tuple[TitlePiece, str]]()
    if separators:
        stop = separators[0][1]
        pieces.append((_first_piece(title, 0, len(title), separators), title[stop:]))
    end = len(title)
    while separators and len(pieces) < _MOST_PIECES:
        last = _last_piece(title, 0, end, separators)
        if last.sign == ":":
            break
        end = separators.pop()[0]
        pieces.append((last, title[:end]))
    for piece, rest in pieces:
        fits = is_label_length(piece.text) or (piece.side == SUFFIX and is_tagline(piece.text))
        if piece.text and piece.text.isprintable() and fits and _is_enough(rest):
            yield piece, rest


def _first_piece(title: str, start: int, end: int, separators: list[tuple[int, int]]) -> TitlePiece:
    at, stop = separators[0]
    label, rest = title[start:at].strip(_AROUND), title[stop:end]
    beside = title[stop : separators[1][0]] if len(separators) > 1 else rest
    return TitlePiece(PREFIX, label, _sign(title, separators[0]), _like(label, beside, rest))


def _last_piece(title: str, start: int, end: int, separators: list[tuple[int, int]]) -> TitlePiece:
    at, stop = separators[-1]
    label, rest = title[stop:end].strip(_AROUND), title[start:at]
    beside = title[separators[-2][1] if len(separators) > 1 else start : at].rpartition(", ")[2]
    return TitlePiece(SUFFIX, label, _sign(title, separators[-1]), _like(label, beside, rest))


def is_short_name(piece: str) -> bool:
    """Say whether a piece has so few words, and no number, that it may be a name, or a section's."""
    return word_count(piece.split()) <= _LIKE_WORDS and not piece[:1].islower() and not has_digit(piece)


def _like(label: str, piece: str, rest: str) -> str:
    """Return a piece of the ``rest`` of a title where it may be another name: short, and none of its words small."""
    piece = piece.strip(_AROUND)
    words = piece.split()
    short = word_count(words) <= _LIKE_WORDS and len(piece) < len(rest)
    if not short or any(word[0].islower() for word in words):
        return ""
    return "" if fold(piece) == fold(label) or is_page_mark(piece) else piece


def _is_enough(rest: str) -> bool:
    """Say whether enough words are left for a headline."""
    return word_count(tokenize(fold(rest))) >= MIN_WORDS_LEFT


def _separator_spans(title: str) -> list[tuple[int, int]]:
    """Return (start, end) of each separator, in order; nothing for a title that is no headline.

    A quotation mark that closes a quotation parts nothing.
    """
    if len(title) > MAX_LENGTH:
        return []
    separators = [match.span() for match in title_separator(title.isascii()).finditer(title)]
    if "«" in title:
        separators = [one for one in separators if "»" not in title[slice(*one)] or not _is_quoted(title, one[0])]
    opening = title.lstrip()[:1]
    beginning = bracketed_beginning() if opening in (*BEGINNING, *KNOWN_BEGINNING) else stopped_beginning()
    begun = beginning.match(title) if opening else None
    if begun and (opening in BEGINNING or (_may_part(*begun.groups()) and is_front_label(begun[1]))):
        separators = [begun.span(2), *(one for one in separators if one[0] >= begun.end())]
    return separators if len(separators) <= _MAX_SEPARATORS else []


def _may_part(label: str, sign: str) -> bool:
    """Say whether a sign may part what stands before a title; a stop does behind capitals alone."""
    cased = label.lower() != label.upper()
    return label.isupper() or not cased or (not label.islower() and sign.strip()[:1] not in (".", "!"))


def _is_quoted(title: str, at: int) -> bool:
    return title.count("«", 0, at) > title.count("»", 0, at)


def _sign(title: str, span: tuple[int, int]) -> str:
    return title[slice(*span)].strip()
