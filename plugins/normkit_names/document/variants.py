"""Where one document spells one person's name in several ways, and which spelling its majority uses."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from normkit_names.document.candidate import APOSTROPHES, FULL, NameCandidate
from normkit_names.document.coreference import Entity
from normkit_names.matching.similarity import SURE_SCORE
from normkit_names.matching.word_odds import latin_odds, probability
from normkit_names.normalization.parts import name_parts


@cache
def _word_pattern() -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_]+(?:[{APOSTROPHES}][^\W\d_]+)*")


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


class _WrittenPart(NamedTuple):
    """A given name or surname as written, without its article."""

    start: int
    end: int
    text: str
    folded: str
    full: bool
    """It is part of a full name."""
    name_start: int


def spelling_variants(person: Entity) -> Iterator[Variant]:
    """Yield the minority spellings of a person's given name and surname.

    Article, possessive, capitals, apostrophes and accents make no spelling of their own; neither does a part that is
    left out. Where two spellings are used equally often, the first one in a full name wins.
    """
    full = [name for name in person.candidates if name.kind == FULL]
    if len({name_parts(name.text)[0] for name in full}) > 1:
        yield from _minority_spellings([_written_part(name, first=True) for name in full])
    if len({name_parts(name.text)[-1] for name in person.candidates}) > 1:
        yield from _minority_spellings([_written_part(name, first=False) for name in person.candidates])


def _minority_spellings(found: list[_WrittenPart | None]) -> Iterator[Variant]:
    """Yield those of the parts of one person's name that are not spelt as most of them are."""
    by_spelling: defaultdict[str, list[_WrittenPart]] = defaultdict(list)
    for part in found:
        if part:
            by_spelling[part.folded].append(part)
    if len(by_spelling) < 2:
        return
    best = max(by_spelling.values(), key=lambda parts: (len(parts), any(part.full for part in parts)))
    better = Counter(part.text for part in best).most_common(1)[0][0]
    in_full = any(part.full for part in best)
    for parts in by_spelling.values():
        if parts is not best:
            agreed = (
                in_full and not any(part.full for part in parts) and _surely_one_name(parts[0].folded, best[0].folded)
            )
            uses = (len(parts), len(best))
            for part in parts:
                yield Variant(part.start, part.end, part.text, better, uses, agreed, part.name_start)


def _surely_one_name(one: str, other: str) -> bool:
    """Say whether two folded Latin words are one name as surely as ``SURE_SCORE`` says."""
    return probability(latin_odds(one, other)) >= SURE_SCORE


def _written_part(name: NameCandidate, first: bool) -> _WrittenPart | None:
    """Return the first or the last part of a name as written; None for a name in Arabic script."""
    folded = name_parts(name.text)
    wanted = folded[:1] if first else folded[-1:]
    if not wanted[0].isascii():
        return None
    words = list(_word_pattern().finditer(name.text))
    whole = len(name.text)
    tries = [(0, word.end()) for word in words] if first else [(word.start(), whole) for word in reversed(words)]
    for start, end in tries:
        written = name.text[start:end]
        if name_parts(written) == wanted:
            return _WrittenPart(name.start + start, name.start + end, written, wanted[0], name.kind == FULL, name.start)
    return None
