"""Where one document spells one person's name in several ways, and which spelling its majority uses."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from math import exp
from typing import NamedTuple

from normkit_names.document.candidate import FULL, Name
from normkit_names.document.coreference import Person
from normkit_names.matching.similarity import SURE_SCORE
from normkit_names.matching.word_odds import part_odds
from normkit_names.normalization.parts import parts


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:['’`‘ʿʾ][^\W\d_]+)*")


class Variant(NamedTuple):
    """A minority spelling of a given name or surname. Offsets are code points of the text."""

    start: int
    end: int
    text: str
    better: str
    """The spelling that the document uses most."""
    uses: tuple[int, int]
    """How often this spelling stands in the document, and how often the better one."""
    agreed: bool
    """A full name in the document has the better spelling, none has this one, and they are nearly surely one name."""
    name_start: int
    """Where the whole name begins."""


class _Piece(NamedTuple):
    """A given name or surname as written, without its article."""

    start: int
    end: int
    text: str
    folded: str
    full: bool
    name_start: int


def variants(person: Person) -> Iterator[Variant]:
    """Yield the minority spellings of a person's given name and surname.

    Article, possessive, capitals, apostrophes and accents make no spelling of their own; neither does a part that is
    left out. Where two spellings are used equally often, the first one in a full name wins.
    """
    full = [name for name in person.names if name.kind == FULL]
    if len({parts(name.text)[0] for name in full}) > 1:
        yield from _minority([_piece(name, first=True) for name in full])
    if len({parts(name.text)[-1] for name in person.names}) > 1:
        yield from _minority([_piece(name, first=False) for name in person.names])


def _minority(found: list[_Piece | None]) -> Iterator[Variant]:
    by_spelling: defaultdict[str, list[_Piece]] = defaultdict(list)
    for piece in found:
        if piece:
            by_spelling[piece.folded].append(piece)
    if len(by_spelling) < 2:
        return
    best = max(by_spelling.values(), key=lambda pieces: (len(pieces), any(piece.full for piece in pieces)))
    better = Counter(piece.text for piece in best).most_common(1)[0][0]
    in_full = any(piece.full for piece in best)
    for pieces in by_spelling.values():
        if pieces is not best:
            agreed = in_full and not any(piece.full for piece in pieces) and _surely(pieces[0].folded, best[0].folded)
            uses = (len(pieces), len(best))
            for piece in pieces:
                yield Variant(piece.start, piece.end, piece.text, better, uses, agreed, piece.name_start)


def _surely(one: str, other: str) -> bool:
    return 1 / (1 + exp(-part_odds(one, other))) >= SURE_SCORE


def _piece(name: Name, first: bool) -> _Piece | None:
    """Return the first or the last part of a name as written; None for a name in Arabic script."""
    folded = parts(name.text)
    wanted = folded[:1] if first else folded[-1:]
    if not wanted[0].isascii():
        return None
    words = list(_word().finditer(name.text))
    whole = len(name.text)
    tries = [(0, word.end()) for word in words] if first else [(word.start(), whole) for word in reversed(words)]
    for start, end in tries:
        written = name.text[start:end]
        if parts(written) == wanted:
            return _Piece(name.start + start, name.start + end, written, wanted[0], name.kind == FULL, name.start)
    return None
