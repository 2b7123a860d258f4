"""Labelled pairs of full names, mined from a table of them: what ``fit_name_evidence.py`` learns from.

One name are two spellings of one Arabic form, and what lists make of a name: a part left out, a title or Muhammad put
in front, the surname first, an initial, another surname. Two names are people of the table who share parts, relatives
of a person (brothers, a father and a son, cousins), and names that differ in one part that sounds or looks alike; with
spellings that differ as those of one name do.
"""

from __future__ import annotations

import random
import sqlite3
import zlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from build_attested_forms import any_form, table
from mine_name_pairs import PairMiner, skeleton  # type: ignore[import-not-found]

from normkit_names.lexicon import attested_forms
from normkit_names.normalization import arabic, latin

SPELLINGS, ALIASES, STRANGERS, SWAPPED, RELATIVES, LIKE, EXCHANGED = 6000, 8000, 9000, 800, 4000, 3000, 4000
"""Pairs of each kind."""
TRIED = 25
"""Of how many people who share a part with somebody the likest is taken."""
TITLES = ("Sheikh", "Dr", "Haji", "Sayyid", "Mullah", "General", "Muhammad", "Mohammed", "Abd")
HELD_OUT = 5
"""Every how many forms are kept out of the fit."""

Person = tuple[str, ...]
"""The Arabic parts of a name."""


class FullPair(NamedTuple):
    """Two full names, whether they are one, and whether they are kept out of the fit."""

    a: str
    b: str
    one_name: bool
    held_out: bool
    kind: str = ""


class FullNameMiner:
    """The pairs of the table."""

    def __init__(self) -> None:
        self.random = random.Random(17)
        spec = find_spec("arabic_name_romanizer")
        if spec is None or spec.origin is None:
            raise SystemExit("arabic-name-romanizer is not installed; see the top of fit_name_evidence.py")
        table = sqlite3.connect(Path(spec.origin).parent / "resources" / "names.sqlite3")
        self.spellings: dict[Person, list[str]] = defaultdict(list)
        for written, spelt in table.execute("SELECT arabic_key, latin FROM full_names ORDER BY arabic_key, latin"):
            person = arabic.name_parts(written)
            if len(person) > 1 and len(latin.name_parts(spelt)) > 1:
                self.spellings[person].append(spelt)
        self.words: dict[str, dict[str, int]] = defaultdict(dict)
        given, last = Counter[str](), Counter[str]()
        for written, spelt, role, count in table.execute(
            "SELECT arabic_key, latin, role, SUM(count) FROM units GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
        ):
            form = arabic.name_parts(written)
            if len(form) == 1 and len(latin.name_parts(spelt)) == 1 and count > 1:
                self.words[form[0]][spelt] = self.words[form[0]].get(spelt, 0) + count
                (given if role == "given" else last)[form[0]] += count
        self.given, self.last = given, last
        self.people = sorted(self.spellings)
        self.by_part: dict[str, list[Person]] = defaultdict(list)
        for person in self.people:
            for part in dict.fromkeys(person):
                self.by_part[part].append(person)

    def pairs(self) -> list[FullPair]:
        """Return all pairs."""
        return [
            *self.one_spelt_twice(),
            *self.aliases(),
            *self.strangers(),
            *self.swapped(),
            *self.relatives(),
            *self.look_alikes(),
            *self.exchanged(),
        ]

    def one_spelt_twice(self) -> list[FullPair]:
        """Return spellings of one Arabic form."""
        several = [person for person in self.people if len(self.spellings[person]) > 1]
        found: list[FullPair] = []
        for person in self.random.sample(several, min(SPELLINGS, len(several))):
            a, b = self.random.sample(self.spellings[person], 2)
            found.append(FullPair(a, b, True, is_held_out(person), "spelt twice"))
        return found

    def long_name(self) -> Person:
        """Return a name of the table, most often with names of ancestors put inside."""
        person = self.random.choice(self.people)
        more = self.random.choice((0, 0, 1, 1, 2, 3))
        return (person[0], *self.drawn(self.given, more), *person[1:])[:6]

    def drawn(self, counts: Counter[str], number: int) -> list[str]:
        """Return so many words by how often they are borne."""
        return self.random.choices([*counts], [*counts.values()], k=number)

    def spelt(self, person: Sequence[str]) -> list[str]:
        """Return a spelling of each part, by how often it is so spelt."""
        known = [self.words[part] for part in person if part in self.words]
        return [self.random.choices([*words], [*words.values()])[0] for words in known]

    def aliases(self) -> list[FullPair]:
        """Return names and what lists make of them."""
        found: list[FullPair] = []
        while len(found) < ALIASES:
            person = self.long_name()
            if all(part in self.words for part in person):
                a, b = self.spelt(person), self.changed(self.spelt(person))
                if len(b) > 1:
                    found.append(FullPair(" ".join(a), " ".join(b), True, is_held_out(person), "alias"))
        return found

    def changed(self, parts: list[str]) -> list[str]:
        """Return the parts of a name as another list has them."""
        chance = self.random.random
        if len(parts) > 2 and chance() < 0.45:
            del parts[self.random.randrange(1, len(parts) - 1)]
        if len(parts) > 3 and chance() < 0.3:
            del parts[self.random.randrange(1, len(parts) - 1)]
        if len(parts) > 2 and chance() < 0.2:
            del parts[-1]
        elif chance() < 0.12:
            parts = [*parts, *self.spelt(self.drawn(self.last, 1))]
        if chance() < 0.1:
            parts = [self.random.choice(TITLES), *parts]
        if len(parts) > 2 and chance() < 0.04:
            parts[-1] = (self.spelt(self.drawn(self.last, 1)) or parts[-1:])[0]
        if len(parts) > 2 and chance() < 0.02:
            number = self.random.randrange(1, len(parts) - 1)
            parts[number] = (self.spelt(self.drawn(self.given, 1)) or [parts[number]])[0]
        if len(parts) > 2 and chance() < 0.03:
            parts = parts[1:]
        if chance() < 0.06:
            parts = [parts[-1], *parts[:-1]]
        if chance() < 0.04 and not parts[0].startswith(("Abd", "abd")):
            parts = [parts[0][:1] + ".", *parts[1:]]
        if len(parts) > 2 and chance() < 0.05:
            parts[1] = parts[1][:1].upper() + "."
        return parts

    def strangers(self) -> list[FullPair]:
        """Return people of the table who share parts: for each the likest of some who share one."""
        found: list[FullPair] = []
        while len(found) < STRANGERS:
            person = self.random.choice(self.people)
            (part,) = self.random.choices(person, [len(self.by_part[part]) for part in person])
            others = [self.random.choice(self.by_part[part]) for _ in range(TRIED)]
            other = max(others, key=lambda one: (len({*one} & {*person}) - (one == person) * 9, self.random.random()))
            if sorted({*other}) != sorted({*person}) or (self.random.random() < 0.5 and other != person):
                a, b = self.random.choice(self.spellings[person]), self.random.choice(self.spellings[other])
                if latin.name_parts(a) != latin.name_parts(b):
                    found.append(FullPair(a, b, False, is_held_out(person), "strangers"))
        return found

    def swapped(self) -> list[FullPair]:
        """Return two people whose names are the same two given names in turn, the commoner the more often."""
        found: list[FullPair] = []
        squares = Counter({part: n * n for part, n in self.given.items()})
        while len(found) < SWAPPED:
            one, other = self.drawn(self.given, 1)[0], self.drawn(squares, 1)[0]
            ancestors = self.drawn(self.last, self.random.choice((0, 0, 1)))
            if one != other:
                a, b = self.spelt((one, other, *ancestors)), self.spelt((other, one, *ancestors))
                found.append(FullPair(" ".join(a), " ".join(b), False, is_held_out((one, other)), "swapped"))
        return found

    def relatives(self) -> list[FullPair]:
        """Return a person and a brother, a father, a cousin."""
        found: list[FullPair] = []
        while len(found) < RELATIVES:
            person = self.long_name()
            if not all(part in self.words for part in person) or len(person) < 2:
                continue
            given = self.drawn(self.given, 2)
            relative = self.random.choice(
                (
                    (given[0], *person[1:]),
                    (given[0], *person[1:]),
                    person[1:],
                    (given[0], person[0], *person[1:]),
                    (given[0], given[1], *person[2:]),
                    (person[0], given[1], *person[2:]),
                    (*person[:-1], *self.drawn(self.last, 1)),
                    (*person[: len(person) // 2], given[0], *person[len(person) // 2 + 1 :]),
                )
            )
            if len(relative) > 1 and relative != person:
                a, b = self.spelt(person), self.spelt(relative)
                if len(b) > 1 and latin.name_parts(" ".join(a)) != latin.name_parts(" ".join(b)):
                    found.append(FullPair(" ".join(a), " ".join(b), False, is_held_out(person), "relatives"))
        return found

    def look_alikes(self) -> list[FullPair]:
        """Return two people whose names differ in one part, which sounds much the same in both."""
        by_sound: dict[str, list[str]] = defaultdict(list)
        for form, words in self.words.items():
            for word in words:
                by_sound[skeleton(latin.name_parts(word)[0])].append(form)
        found: list[FullPair] = []
        while len(found) < LIKE:
            person = self.long_name()
            at = self.random.randrange(len(person))
            if not all(part in self.words for part in person):
                continue
            words = self.words[person[at]]
            other = self.random.choice(by_sound[skeleton(latin.name_parts(self.random.choice([*words]))[0])])
            if attested_forms.form_key(other) != attested_forms.form_key(person[at]):
                a, b = self.spelt(person), self.spelt((*person[:at], other, *person[at + 1 :]))
                if latin.name_parts(" ".join(a)) != latin.name_parts(" ".join(b)):
                    found.append(FullPair(" ".join(a), " ".join(b), False, is_held_out(person), "look-alike"))
        return found

    def exchanged(self) -> list[FullPair]:
        """Return two people of the table whose names differ in one part, by the look-alikes of ``mine_name_pairs``."""
        look_alikes: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for (one, form), (other, other_form), one_name in PairMiner(table(), any_form).pairs():
            if not one_name:
                look_alikes[form].append((one, other))
                look_alikes[other_form].append((other, one))
        found: list[FullPair] = []
        while len(found) < EXCHANGED:
            person = self.random.choice(self.people)
            at = self.random.randrange(len(person))
            rest = (*person[:at], *person[at + 1 :])
            if person[at] in look_alikes and all(part in self.words for part in rest):
                one, other = self.random.choice(look_alikes[person[at]])
                a, b = self.spelt(rest), self.spelt(rest)
                a.insert(at, one)
                b.insert(at, other)
                found.append(FullPair(" ".join(a), " ".join(b), False, is_held_out(person), "exchanged"))
        return found


def is_held_out(person: Person) -> bool:
    """Say whether a name is kept out of the fit."""
    return zlib.crc32(" ".join(person).encode()) % HELD_OUT == 0
