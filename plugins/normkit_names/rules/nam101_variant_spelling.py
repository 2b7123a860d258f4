"""NAM101 variant-spelling."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from normkit import Context, Edit, Evidence, Example, Finding, Fix, Record, Rule, Safety, Span
from normkit_names.document.capitalised_neighbours import capitalised_before
from normkit_names.document.mentions import FIELDS, Document

if TYPE_CHECKING:
    from pathlib import Path

    from normkit_names.corpus.authority_file import Authority
    from normkit_names.corpus.preference import Preference
    from normkit_names.document.variants import Variation, WrittenPart


class _Judged(NamedTuple):
    """A part of a name in several spellings, and which one it should have."""

    variation: Variation
    best: int | None
    """The number of the spelling that record and corpus agree on; None where there is a tie, or they differ."""
    preference: Preference | None


class _Rewriting(NamedTuple):
    """A place of a spelling that is not the best one."""

    place: WrittenPart
    best: str
    """The best one, as a word of its own."""
    better: str
    """The same in the capitals of this place."""
    uses: tuple[int, int]
    """How often the record has this spelling, and the better one."""
    agreed: bool
    """A full name has the better spelling, none has this one, and they are nearly surely one name."""


@dataclass(frozen=True, eq=False, repr=False)
class VariantSpelling(Rule):
    """A person's name is spelt in another way than elsewhere in the same record.

    ## Why is this bad?
    A reader, a search and a count take "Shaibani" and "Shibani" for two people. Mostly a second agency's text, or a
    typing error, was mixed in.

    A longer chain of names ("Salim Hamad al-Otaibi") is no other spelling of a shorter one. Two full names in one
    sentence, and the name of somebody's brother, are two people's. A surname that stands alone is a spelling of a full
    name's where it is listed as an Arabic name or sounds like one: never where the text has it in small letters too,
    nor behind an initial that is another's, nor in prose of other languages than English, French and German, unless it
    is a well-known name inside a sentence.

    Where two spellings are used equally often, or where the records of the corpus (see `spellings-across-records`)
    prefer another one than this record does, one finding says what is written where, and no spelling is the right one.
    Your own file of names decides before both.

    ## Fix safety
    Unsafe for a surname that stands alone, joins the only full name it fits and is nearly surely the same name: the
    fix gives it the spelling that the record uses most, if a full name there has it too. Shown only where two full
    names differ, which may be two people, and beside a capitalised word that may be another given name. No fix where
    neither spelling leads. Never safe: that two names sound alike proves nothing about who bears them.
    """

    code = "NAM101"
    name = "variant-spelling"
    reads = FIELDS
    told = "NAM201"
    examples = (
        Example(
            "Hikmat al-Masri spoke first. Then al-Masri left. Massri had no comment.",
            "Hikmat al-Masri spoke first. Then al-Masri left. Masri had no comment.",
            unsafe=True,
        ),
        Example("Ahmed al-Qadiri came. Ahmad al-Qadiri left.", "Ahmed al-Qadiri came. Ahmad al-Qadiri left."),
        Example("Ahmed al-Qadiri met Ahmad al-Qadiri."),
        Example("Hikmat al-Masri spoke first. Al-Masri left, and Masri's aide stayed."),
        Example("Salim Hamad al-Otaibi opened the hall. Salim Hamad then spoke."),
    )

    authority: Path | None = None
    """Your file of names (see NAM102): of the names that it lists, its spelling is the right one."""

    def __post_init__(self) -> None:
        if self.authority is not None:
            from normkit_names.corpus.authority_file import read_authority

            read_authority(self.authority)  # says what is wrong with it before any record is looked at

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        document = Document(record)
        if not document.variations:
            return
        authorities = self._authorities(context)
        for variations in document.variations:
            judged = [_judged(variation, authorities) for variation in variations]
            if any(one.variation.apart for one in judged):
                continue
            if any(one.best is None for one in judged):
                yield _undecided(judged, document)
            else:
                yield from _decided(judged, document, record)

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        document, span = Document(record), finding.span
        authorities = self._authorities(context)
        here, there = [], []
        for variation in chain.from_iterable(document.variations):
            places = (place for place in variation.places if _covers(span, document.span(place.start, place.end)))
            if place := next(places, None):
                best = variation.spellings[_judged(variation, authorities).best or 0]
                if place in best:  # neither leads
                    best = next(spelling for spelling in variation.spellings if place not in spelling)
                here.append(_text([place]))
                there.append(_text(best))
        if here:
            from normkit_names.matching.explanation import waterfall

            yield from waterfall(" ".join(here), " ".join(there))

    def _authorities(self, context: Context) -> list[Authority]:
        """Return what tells of names beyond the record, the surest first."""
        found = [context.facts.names] if context.facts else []
        if self.authority is not None:
            from normkit_names.corpus.authority_file import read_authority

            found.insert(0, read_authority(self.authority))
        return found


def _covers(whole: Span, part: Span) -> bool:
    return whole.field == part.field and whole.start <= part.start and part.end <= whole.end


def _judged(variation: Variation, authorities: Sequence[Authority]) -> _Judged:
    """Return which spelling a part should have: the record's own majority, unless others prefer another one."""
    from normkit_names.corpus.preference import preference

    preferred = preference(variation, authorities)
    if preferred and not preferred.records:
        return _Judged(variation, preferred.best, preferred)
    if variation.is_tie or (preferred and preferred.best != 0):
        return _Judged(variation, None, preferred)
    return _Judged(variation, 0, preferred)


def _undecided(judged: Sequence[_Judged], document: Document) -> Finding:
    """Return the one finding for a person: what is written how often, and what other records have."""
    told = []
    for one in judged:
        spellings = one.variation.spellings
        told.append(f"written {_counted([(_text(places), len(places)) for places in spellings])} in this record")
        if one.preference and one.preference.records:
            counted = [(_text(places), n) for places, n in zip(spellings, one.preference.records, strict=True) if n]
            told.append(f"in all records {_counted(counted)}")
    undecided = next(one.variation for one in judged if one.best is None)
    _, other, *_ = sorted(undecided.spellings, key=lambda places: places[0].start)
    return Finding(document.span(other[0].start, other[0].end), "; ".join(told))


def _decided(judged: Sequence[_Judged], document: Document, record: Record) -> Iterator[Finding]:
    """Yield a finding for each of a person's names that has a part in another spelling than it should have."""
    by_name: defaultdict[int, list[_Rewriting]] = defaultdict(list)
    for one in judged:
        for rewriting in _rewritings(one):
            by_name[rewriting.place.name_start].append(rewriting)
    for name_start, found in sorted(by_name.items()):
        found.sort(key=lambda rewriting: rewriting.place.start)
        spans = [document.span(one.place.start, one.place.end) for one in found]
        whole = Span(spans[0].field, spans[0].start, spans[-1].end)
        start = document.span(name_start, found[0].place.end).start
        agreed = all(one.agreed for one in found) and not capitalised_before(record.text(whole.field), start)
        said = ", ".join(
            f"{_text([one.place])!r} ({one.uses[0]}x) is also spelt {one.best!r} ({one.uses[1]}x)" for one in found
        )
        edits = tuple(Edit(span, one.better) for span, one in zip(spans, found, strict=True))
        yield Finding(whole, f"{said} in this record", Fix(edits, Safety.UNSAFE if agreed else Safety.MANUAL))


def _rewritings(judged: _Judged) -> Iterator[_Rewriting]:
    """Yield the places of a part that is not spelt as it should be."""
    from normkit_names.matching.similarity import SURE_SCORE
    from normkit_names.matching.word_odds import latin_odds, probability

    assert judged.best is not None
    best = judged.variation.spellings[judged.best]
    wanted = _text(best)
    listed = judged.preference.listed if judged.preference else frozenset()
    for places in judged.variation.spellings:
        if places is best:
            continue
        agreed = any(place.full for place in best) and not any(place.full for place in places)
        agreed = agreed and probability(latin_odds((places[0].folded, best[0].folded))) >= SURE_SCORE
        for place in places:
            if place.name not in listed:
                better = _cased(wanted, place.text)
                yield _Rewriting(place, wanted, better, (len(places), len(best)), agreed)


def _text(places: Sequence[WrittenPart]) -> str:
    """Return the commonest form of a spelling, as a word of its own."""
    text = Counter(place.text for place in places).most_common(1)[0][0]
    return text[:1].upper() + text[1:]


def _cased(spelling: str, like: str) -> str:
    """Return a spelling with the capitals of the one that it replaces."""
    if like.isupper():
        return spelling.upper()
    return spelling[:1].lower() + spelling[1:] if like[:1].islower() else spelling[:1].upper() + spelling[1:]


def _counted(uses: Sequence[tuple[str, int]]) -> str:
    """Return spellings with how often each is used.

    >>> _counted([("Asad", 1), ("Assad", 1)]), _counted([("Asad", 2), ("Assad", 1)])
    ("'Asad' and 'Assad', once each", "'Asad' (2x) and 'Assad' (1x)")
    """
    counts = {count for _, count in uses}
    *most, last = [repr(text) if len(counts) == 1 else f"{text!r} ({count}x)" for text, count in uses]
    joined = f"{', '.join(most)} and {last}" if most else last
    if len(counts) > 1 or not most:
        return joined
    (count,) = counts
    return f"{joined}, {({1: 'once', 2: 'twice'}).get(count, f'{count} times')} each"
