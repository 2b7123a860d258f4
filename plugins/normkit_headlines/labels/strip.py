"""The labels at the ends of a title, of a machine, an outlet or a site: "NextImg:", "| The Quay Courier"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from normkit import Edit, Finding, Fix, Safety, Span, fold
from normkit_headlines.labels.label_shape import is_label_length, is_tagline
from normkit_headlines.labels.page_marks import is_page_mark
from normkit_headlines.labels.separators import BEGINNING, CLOSING, OPENING, bracketed_beginning, title_separator
from normkit_headlines.text.tokenize import MAX_LENGTH, tokenize, word_count

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


class StrippedTitle(NamedTuple):
    """A title without its labels. Offsets are code points of the title."""

    start: int
    end: int
    removed: tuple[str, ...]
    """The labels, in the order in which they went."""
    safety: Safety
    """How surely all of them can go."""


def strip_labels(title: str, judge: LabelJudge) -> StrippedTitle:
    """Return a title without the labels at its ends, all of them at once: those that surely go, else those that may."""
    separators = _separator_spans(title)
    for least in (Safety.SAFE, Safety.MANUAL):
        stripped = _stripped(title, list(separators), judge, least)
        if stripped.removed:
            break
    return stripped


def _stripped(title: str, separators: list[tuple[int, int]], judge: LabelJudge, least: Safety) -> StrippedTitle:
    """Return a title without the labels that go at least so surely."""
    start, end, removed, safety = 0, len(title), list[str](), Safety.SAFE
    while separators:
        last = _last_piece(title, start, end, separators)
        if last.sign != ":" and (sure := judge(last)) is not None and sure >= least:
            end, removed, safety = separators.pop()[0], [*removed, last.text], min(safety, sure)
            continue
        first = _first_piece(title, start, end, separators)
        first = first._replace(again=any(fold(label).startswith(fold(first.text)) for label in removed))
        if (sure := judge(first)) is not None and sure >= least:
            start, removed, safety = separators.pop(0)[1], [*removed, first.text], min(safety, sure)
        else:
            break
    return StrippedTitle(start, end, tuple(removed), safety if _is_enough(title[start:end]) else Safety.MANUAL)


def label_finding(title: str, stripped: StrippedTitle, problem: str) -> Finding:
    """Return the finding that a title wears labels, and the fix that takes them off; ``problem`` begins its message."""
    ends = [(0, stripped.start), (stripped.end, len(title))]
    edits = tuple(Edit(Span("title", *end)) for end in ends if end[0] < end[1])
    message = f"{problem}: {', '.join(map(repr, stripped.removed))}"
    return Finding(Span("title", edits[0].span.start, edits[-1].span.end), message, Fix(edits, stripped.safety))


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
    """Return (start, end) of each separator, in order; nothing for a title that is no headline."""
    if len(title) > MAX_LENGTH:
        return []
    separators = [match.span() for match in title_separator(title.isascii()).finditer(title)]
    if title.lstrip()[:1] in BEGINNING and (bracketed := bracketed_beginning().match(title)):
        separators = [bracketed.span(1), *(one for one in separators if one[0] >= bracketed.end())]
    return separators if len(separators) <= _MAX_SEPARATORS else []


def _sign(title: str, span: tuple[int, int]) -> str:
    return title[slice(*span)].strip()
