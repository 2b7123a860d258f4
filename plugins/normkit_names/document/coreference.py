"""Who is who inside one document: spellings of one name, and lone surnames that point to one full name.

Only a full name makes a person. A lone name joins the one person whose name it can be, and nobody when it could be
two; names never merge across a third one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from normkit_names.document.candidate import BESIDE, FULL, MAYBE, PLACE, Name
from normkit_names.lexicon import names as lexicon
from normkit_names.lexicon.gazetteer import place
from normkit_names.matching.canonical import chosen
from normkit_names.matching.similarity import log_odds
from normkit_names.matching.word_odds import SURE, part_odds
from normkit_names.normalization import latin
from normkit_names.normalization.parts import parts

SAME_FULL = 0.3
"""Log-odds from which two full names in one document are one person's."""
SAME_LONE = 0.3
"""The same for a lone word and the surname of a full name."""
SAME_UNKNOWN = 0.9
"""The same for a lone word that is not listed as a name, but whose letters say that it is one."""
SAME_STRANGE = 2.0
"""The same for any other word."""
SOUNDS = 2.0
"""Log-odds (``lexicon.sounds_arabic``) from which its letters say so."""
SAME_MISSPELT, SURELY_SOUNDS = -1.0, 5.0
"""A word that is surely a name, but in a spelling nobody attests, is most likely that of someone in the document."""
MANY = 100
"""Full names: in a longer list of people only equal spellings are joined, so that the time stays linear."""

_BLOCK = {
    sound: block
    for block, sounds in enumerate(("aeiouAEIOUwyh", "bp", "fv", "gjkqGKx", "szSCTtdD", "l", "mn", "r"))
    for sound in sounds
}
_BEFORE_A_SURNAME = ("abd", "abu", "ben")
_GLUED_ARTICLES = ("al", "el")
_MISTER = "M"
"""The French initial that is none."""


class Person:
    """One person of a document, or one place: every name that means it."""

    def __init__(self, names: Iterable[Name] = ()) -> None:
        self.names = list(names)
        self.spellings: dict[tuple[str, ...], str] = {}
        """The distinct full names, folded, as first written."""

    @cached_property
    def canonical(self) -> str:
        """The spelling that stands for the person in this document."""
        full = [name.text for name in self.names if name.kind == FULL]
        return chosen(Counter(full or [name.text for name in self.names]))

    def handles(self) -> set[str]:
        """Return the folded words that may stand for the person.

        They are the surname, and a surname without its particle or glued article ("Abu Zahra", "Alshammari").
        """
        last = {folded[-1] for folded in self.spellings}
        bare = {word[3:] for word in last if word.startswith(_BEFORE_A_SURNAME) and len(word) > 5}
        glued = {word[2:] for word in last if word.startswith(_GLUED_ARTICLES) and len(word) > 5}
        return last | bare | {word for word in glued if lexicon.surname(word)}

    def may_be(self, initial: str) -> bool:
        """Say whether a given name of the person may begin with an initial; none given fits anyone."""
        if initial in ("", _MISTER):
            return True
        return any(folded[0].startswith(initial.lower()) for folded in self.spellings if folded[0].isascii())


class _Lone(NamedTuple):
    """What lone names must share to be joined as one."""

    folded: str
    kind: str
    initial: str


def link(names: Sequence[Name]) -> list[Person]:
    """Return the people that full names and lone names of one document stand for.

    What is perhaps a full name is one if it stands there twice, or its surname alone.
    """
    full: defaultdict[tuple[str, ...], list[Name]] = defaultdict(list)
    lone: defaultdict[_Lone, list[Name]] = defaultdict(list)
    alone = {"".join(parts(name.text)) for name in names if name.kind not in (PLACE, FULL, MAYBE)}
    unsure = Counter(parts(name.text) for name in names if name.kind == MAYBE)
    for name in names:
        folded = parts(name.text) if name.kind != PLACE else ()
        if folded and name.kind == FULL:
            full[folded].append(name)
        elif folded and name.kind == MAYBE:
            if folded[-1] in alone or folded[-1] + "s" in alone or unsure[folded] > 1:
                full[folded].append(name._replace(kind=FULL, repeated=True))
        elif folded:
            lone[_Lone("".join(folded), name.kind, name.initial)].append(name)
    people = _people(full)
    if people:
        _join_lone(people, lone)
    return people


def groups(names: Iterable[Name]) -> list[Person]:
    """Return places, and names with an article that no full name explains but that are surely names, each as one."""
    found: defaultdict[object, list[Name]] = defaultdict(list)
    for name in names:
        if name.kind == PLACE:
            found[place(name.text)].append(name)
        elif all(lexicon.name(part) == lexicon.COMMON for part in parts(name.text)):
            found[parts(name.text)].append(name)
    return [Person(some) for some in found.values()]


def _people(full: Mapping[tuple[str, ...], list[Name]]) -> list[Person]:
    people: list[Person] = []
    for folded, names in full.items():
        likely = [(_alike(names[0].text, one), -at) for at, one in enumerate(people)] if len(full) <= MANY else []
        odds, place = max(likely, default=(0.0, 0))
        if odds >= SAME_FULL:
            person = people[-place]
        else:
            person = Person()
            people.append(person)
        person.names += names
        person.spellings[folded] = names[0].text
    return people


def _alike(spelling: str, person: Person) -> float:
    """Return the log-odds of a full name being a person's: those of the least like of the person's spellings."""
    worst = SURE
    for known in person.spellings.values():
        worst = min(worst, log_odds(spelling, known))
        if worst < SAME_FULL:
            break
    return worst


def _join_lone(people: Sequence[Person], lone: Mapping[_Lone, list[Name]]) -> None:
    by_handle: defaultdict[str, list[int]] = defaultdict(list)
    blocks: defaultdict[int, list[str]] = defaultdict(list)
    for at, person in enumerate(people):
        for handle in sorted(person.handles()):
            if not by_handle[handle]:
                blocks[_block(handle)].append(handle)
            by_handle[handle].append(at)
    for (word, kind, initial), names in lone.items():
        owners = by_handle.get(word, [])
        if not owners and word.endswith("s") and word[:-1] in by_handle:  # German genitive: "al-Scharaas"
            owners = by_handle[word[:-1]]
            names = [name._replace(end=name.end - 1, text=name.text[:-1]) for name in names]
        if not owners and kind != BESIDE and len(people) <= MANY:
            owners = _owners(word, blocks[_block(word)], by_handle)
        owners = [owner for owner in owners if people[owner].may_be(initial)]
        if len(owners) == 1:
            people[owners[0]].names += names


def _owners(word: str, handles: Sequence[str], by_handle: dict[str, list[int]]) -> list[int]:
    """Return the people whose surname a word may spell; several where none is clearly the likeliest."""
    if not handles or not word.isascii():
        return []  # spellings in Arabic script are equal once folded, or they differ
    if lexicon.is_ordinary(word) or lexicon.is_foreign(word):
        return []
    odds: defaultdict[int, float] = defaultdict(lambda: SAME_MISSPELT)
    least = _least(word)
    for handle in handles:
        score = part_odds(word, handle)
        if score >= least:
            for at in by_handle[handle]:
                odds[at] = max(odds[at], score)
    best = max(odds.values(), default=SAME_MISSPELT)
    return [at for at, score in odds.items() if score > best - 1]


def _least(word: str) -> float:
    """Return the log-odds from which a lone word is another spelling of a surname."""
    listed, odds = lexicon.name(word), lexicon.sounds_arabic(word)
    if listed == lexicon.COMMON:
        return SAME_LONE
    if not listed and odds >= SURELY_SOUNDS:
        return SAME_MISSPELT
    return SAME_UNKNOWN if odds >= SOUNDS else SAME_STRANGE


@lru_cache(maxsize=1 << 13)
def _block(word: str) -> int:
    """Return a number that two spellings of one name share: that of their first sound's group, -1 in Arabic script."""
    return _BLOCK.get(latin.sounds(word)[:1], -1) if word.isascii() else -1
