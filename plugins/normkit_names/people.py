"""Who is who inside one document: spellings of one name, and lone surnames that point to one full name.

Only a full name makes a person. A lone name joins the one person whose name it can be, and nobody when it could be
two; names never merge across a third one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from normkit_names import latin, lexicon
from normkit_names.compare import SURE, log_odds, part_odds, parts
from normkit_names.scan import BESIDE, FULL, PLACE, Name

SAME_FULL = 0.3
"""Log-odds from which two full names in one document are one person's."""
SAME_LONE = 0.3
"""The same for a lone word and the surname of a full name."""
SAME_UNKNOWN = 0.9
"""The same for a lone word that is not known as a name, and may be any word."""
SAME_STRANGE = 2.0
"""The same where the surname of the full name is not known either."""
MANY = 100
"""Full names: in a longer list of people only equal spellings are joined, so that the time stays linear."""

_BLOCK = {
    sound: block
    for block, sounds in enumerate(("aeiouAEIOUwyh", "bp", "fv", "gjkqGKx", "szSCTtdD", "l", "mn", "r"))
    for sound in sounds
}
_BEFORE_A_SURNAME = ("abd", "abu", "ben")


class Person:
    """One person of a document, or one place: every name that means it."""

    def __init__(self, names: Iterable[Name] = ()) -> None:
        self.names = list(names)
        self.spellings: dict[tuple[str, ...], str] = {}
        """The distinct full names, folded, as first written."""

    @cached_property
    def canonical(self) -> str:
        """The spelling of the full name that the document uses most, of the fullest, of the first."""
        if len(self.names) == 1:
            return self.names[0].text
        full = [name for name in self.names if name.kind == FULL] or self.names
        counts = Counter(name.text for name in full)
        return min(full, key=lambda name: (-counts[name.text], -len(parts(name.text)), name.start)).text

    def handles(self) -> set[str]:
        """Return the folded words that may stand for the person: the surname, and a compound without its particle."""
        last = {folded[-1] for folded in self.spellings}
        return last | {word[3:] for word in last if word.startswith(_BEFORE_A_SURNAME) and len(word) > 5}


def link(names: Iterable[Name]) -> list[Person]:
    """Return the people that full names and lone names of one document stand for."""
    full: defaultdict[tuple[str, ...], list[Name]] = defaultdict(list)
    lone: defaultdict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in names:
        folded = parts(name.text) if name.kind != PLACE else ()
        if folded and name.kind == FULL:
            full[folded].append(name)
        elif folded:
            lone["".join(folded), name.kind].append(name)
    people = _people(full)
    if people:
        _join_lone(people, lone)
    return people


def groups(names: Iterable[Name]) -> list[Person]:
    """Return places, and names with an article that no full name explains but that are surely names, each as one."""
    found: defaultdict[object, list[Name]] = defaultdict(list)
    for name in names:
        if name.kind == PLACE:
            found[lexicon.place(name.text)].append(name)
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


def _join_lone(people: Sequence[Person], lone: Mapping[tuple[str, str], list[Name]]) -> None:
    by_handle: defaultdict[str, list[int]] = defaultdict(list)
    blocks: defaultdict[int, list[str]] = defaultdict(list)
    for at, person in enumerate(people):
        for handle in sorted(person.handles()):
            if not by_handle[handle]:
                blocks[_block(handle)].append(handle)
            by_handle[handle].append(at)
    for (word, kind), names in lone.items():
        owners = by_handle.get(word, [])
        if not owners and kind != BESIDE and len(people) <= MANY:
            owners = _owners(word, blocks[_block(word)], by_handle)
        if len(owners) == 1:
            people[owners[0]].names += names


def _owners(word: str, handles: Iterable[str], by_handle: dict[str, list[int]]) -> list[int]:
    """Return the people whose surname a word may spell; several where none is clearly the likeliest."""
    if not word.isascii():
        return []  # spellings in Arabic script are equal once folded, or they differ
    odds: defaultdict[int, float] = defaultdict(float)
    known = lexicon.name(word) == lexicon.COMMON
    for handle in handles:
        score = part_odds(word, handle)
        if score >= (SAME_LONE if known else SAME_UNKNOWN if lexicon.name(handle) else SAME_STRANGE):
            for at in by_handle[handle]:
                odds[at] = max(odds[at], score)
    best = max(odds.values(), default=0.0)
    return [at for at, score in odds.items() if score > best - 1]


def _block(word: str) -> int:
    """Return a number that two spellings of one name share: that of their first sound's group, -1 in Arabic script."""
    return _BLOCK.get(latin.sounds(word)[:1], -1) if word.isascii() else -1
