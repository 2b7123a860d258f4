"""Who is who inside one document: spellings of one name, and lone surnames that point to one full name.

Only a full name makes a person. A lone name joins the one person whose name it can be, and nobody when it could be
two; names never merge across a third one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from normkit_names.document.candidate import AFTER_WORD, FULL, LONE, MAYBE, PLACE, NameCandidate
from normkit_names.document.capitalised_neighbours import begins_sentence, follows_determiner, precedes_capital
from normkit_names.document.lowercase_words import LowercaseWords
from normkit_names.document.name_evidence import has_foreign_letter, is_kunya
from normkit_names.lexicon import names
from normkit_names.lexicon.gazetteer import place_number
from normkit_names.lexicon.stopwords import ORDINARY_AND_NAMES
from normkit_names.matching.canonical import choose_spelling
from normkit_names.matching.word_odds import SURE
from normkit_names.matching.work_limit import Comparisons
from normkit_names.normalization import latin
from normkit_names.normalization.parts import name_parts
from normkit_names.normalization.phonemes import GLIDES, INITIAL_VOWELS, INTERCHANGED, VOWELS
from normkit_names.normalization.titles import SHORT_MUHAMMAD

SAME_FULL = 0.3
"""Log-odds from which two full names in one document are one person's."""
SAME_LONE = 0.3
"""The same for a lone word and the surname of a full name."""
SAME_UNLISTED = 0.9
"""The same for a lone word that is not listed as a name, but whose letters say that it is one."""
SAME_OTHER_WORD = 2.0
"""The same for any other word."""
SOUNDS_ARABIC = 2.0
"""Log-odds (``names.trigram_odds``) from which its letters say so."""
SAME_MISSPELT, SURELY_SOUNDS_ARABIC = -1.0, 5.0
"""A word that is surely a name, but in a spelling nobody attests, is most likely that of someone in the document."""
NO_SPELLING = SURE + 1
"""The same for what spells nobody's name, like it as it may be."""
MOST_COMPARED = 100
"""Full names: in a longer list of people only equal spellings are joined, so that the time stays linear."""

_BLOCK_OF_PHONEME = {
    phoneme: number
    for number, block in enumerate((VOWELS + INITIAL_VOWELS + GLIDES + "h", *INTERCHANGED, "fv", "l", "r"))
    for phoneme in block
}
_SURNAME_PARTICLES = ("abd", "abu", "ben")
_GLUED_ARTICLES = ("al", "el")
_VERB_AND_NAME = "said"
"""The word that stands in small letters in any news: ``detect_candidates`` tells it from the name by what follows."""
MUHAMMAD = SHORT_MUHAMMAD | {"muhammad", "mohammad", "mohamad", "mohamed", "mohammed", "m"}
"""What a name begins with that is called by the next part."""
_MONSIEUR = "M"
"""The initial that in French is none."""


class Entity:
    """One person of a document, or one place: every candidate that means it."""

    def __init__(self, candidates: Iterable[NameCandidate] = ()) -> None:
        self.candidates = list(candidates)
        self.spellings: dict[tuple[str, ...], str] = {}
        """The distinct full names, folded, as first written."""

    @cached_property
    def canonical(self) -> str:
        """The spelling that stands for the person in this document."""
        full = [name.text for name in self.candidates if name.kind == FULL]
        return choose_spelling(Counter(full or [name.text for name in self.candidates]))

    def surname_keys(self) -> set[str]:
        """Return the folded words that may stand for the person.

        They are the surname, and a surname without its particle or glued article ("Abu Zahra", "Alshammari").
        """
        last = {folded[-1] for folded in self.spellings}
        bare = {word[3:] for word in last if word.startswith(_SURNAME_PARTICLES) and len(word) > 5}
        glued = {word[2:] for word in last if word.startswith(_GLUED_ARTICLES) and len(word) > 5}
        return last | bare | {word for word in glued if names.surname_attestation(word)}

    @cached_property
    def latin_given_names(self) -> tuple[str, ...]:
        """The person's given names, folded; asked for when all full names are known."""
        return tuple(dict.fromkeys(folded[0] for folded in self.spellings if folded[0].isascii()))

    def fits_initial(self, initial: str) -> bool:
        """Say whether a given name of the person may begin with an initial; none given fits anyone."""
        return not initial or any(given.startswith(initial.lower()) for given in self.latin_given_names)


class _LoneKey(NamedTuple):
    """What lone names must share to be joined as one."""

    folded: str
    kind: str
    initial: str


def resolve_coreference(candidates: Sequence[NameCandidate], text: str, comparisons: Comparisons) -> list[Entity]:
    """Return the people that full names and lone names of a document stand for; ``text`` is all of it.

    What is perhaps a full name is one if it stands there twice, or its surname alone, or if it spells a full name with
    the same surname.
    """
    full: defaultdict[tuple[str, ...], list[NameCandidate]] = defaultdict(list)
    lone: defaultdict[_LoneKey, list[NameCandidate]] = defaultdict(list)
    alone = {"".join(name_parts(name.text)) for name in candidates if name.kind not in (PLACE, FULL, MAYBE)}
    unsure = Counter(name_parts(name.text) for name in candidates if name.kind == MAYBE)
    for name in candidates:
        folded = name_parts(name.text) if name.kind != PLACE else ()
        if folded and name.kind == FULL:
            full[folded].append(name)
        elif folded and name.kind == MAYBE:
            if folded[-1] in alone or folded[-1] + "s" in alone or unsure[folded] > 1:
                full[folded].append(name._replace(kind=FULL, repeated=True))
        elif folded:
            lone[_LoneKey("".join(folded), name.kind, name.initial)].append(name)
    _add_spellings(full, [name for name in candidates if name.kind == MAYBE], comparisons)
    people = _entities_of_full_names(full, comparisons)
    if people:
        _attach_lone_names(people, lone, text, comparisons)
    return people


def _add_spellings(
    full: dict[tuple[str, ...], list[NameCandidate]], unsure: Sequence[NameCandidate], comparisons: Comparisons
) -> None:
    """Add to the full names those of ``unsure`` that have the surname of one of them, and spell its given name."""
    if not unsure or len(full) > MOST_COMPARED:
        return
    by_surname: defaultdict[str, list[str]] = defaultdict(list)
    for folded, found in full.items():
        by_surname[folded[-1]].append(found[0].text)
    compared: set[str] = set()
    for name in unsure:
        if name.text in compared or comparisons.are_over:
            continue
        compared.add(name.text)
        folded = name_parts(name.text)
        known = by_surname.get(folded[-1], ()) if folded not in full else ()
        if any(comparisons.of_names(name.text, other) >= SAME_FULL for other in known):
            full[folded] = [name._replace(kind=FULL, repeated=True)]


def unresolved_entities(candidates: Iterable[NameCandidate]) -> list[Entity]:
    """Return places, and names with an article that no full name explains but that are surely names, each as one."""
    found: defaultdict[object, list[NameCandidate]] = defaultdict(list)
    for name in candidates:
        if name.kind == PLACE:
            found[place_number(name.text)].append(name)
        elif is_kunya(name.text) or all(names.name_attestation(part) == names.COMMON for part in name_parts(name.text)):
            found[name_parts(name.text)].append(name)
    return [Entity(some) for some in found.values()]


def _entities_of_full_names(
    full: Mapping[tuple[str, ...], list[NameCandidate]], comparisons: Comparisons
) -> list[Entity]:
    """Return an entity for each person; a full name joins the one it is likeliest to spell, the first of equal ones."""
    people: list[Entity] = []
    for folded, candidates in full.items():
        compared = people if len(full) <= MOST_COMPARED and not comparisons.are_over else []
        likely = [(_entity_odds(candidates[0].text, one, comparisons), -at) for at, one in enumerate(compared)]
        odds, minus_number = max(likely, default=(0.0, 0))
        if odds >= SAME_FULL:
            person = people[-minus_number]
        else:
            person = Entity()
            people.append(person)
        person.candidates += candidates
        person.spellings[folded] = candidates[0].text
    return people


def _entity_odds(spelling: str, person: Entity, comparisons: Comparisons) -> float:
    """Return the log-odds of a full name being a person's: those of the least like of the person's spellings."""
    worst = SURE
    for known in person.spellings.values():
        worst = min(worst, comparisons.of_names(spelling, known))
        if worst < SAME_FULL:
            break
    return worst


def _attach_lone_names(
    people: Sequence[Entity],
    lone: Mapping[_LoneKey, list[NameCandidate]],
    text: str,
    comparisons: Comparisons,
) -> None:
    """Add each lone name to the one person whose surname it is or spells, and to nobody where several fit."""
    if not lone:
        return
    prose = LowercaseWords(text)
    may_compare = len(people) <= MOST_COMPARED
    by_key: defaultdict[str, list[int]] = defaultdict(list)
    blocks: defaultdict[int, list[str]] = defaultdict(list)
    for at, person in enumerate(people):
        for key in sorted(person.surname_keys()):
            if may_compare and not by_key[key]:
                blocks[_block(key)].append(key)
            by_key[key].append(at)
    some = people if may_compare else ()
    given_names = tuple(dict.fromkeys(given for person in some for given in person.latin_given_names))
    called = {part for person in some for parts in person.spellings for part in parts[:2]}
    for (word, kind, initial), candidates in lone.items():
        bearers = by_key.get(word, [])
        if not bearers and word.endswith("s") and word[:-1] in by_key:  # German genitive: "al-Scharaas"
            bearers = by_key[word[:-1]]
            candidates = [name._replace(end=name.end - 1, text=name.text[:-1]) for name in candidates]
        if not bearers and kind != AFTER_WORD and may_compare and not comparisons.are_over:
            keys = blocks.get(_block(word), ())
            least = _required_odds(word, candidates, text, prose) if keys else NO_SPELLING
            if least < NO_SPELLING and not _is_given_name(word, given_names, comparisons):
                bearers = _likeliest_bearers(word, least, keys, by_key, comparisons)
        if not bearers and word in called and kind == LONE and prose.is_malay:
            bearers = _called_by_given_name(word, people)
        if initial and not (initial == _MONSIEUR and prose.is_french):
            bearers = [bearer for bearer in bearers if people[bearer].fits_initial(initial)]
        if len(bearers) == 1:
            people[bearers[0]].candidates += candidates


def _called_by_given_name(word: str, people: Sequence[Entity]) -> list[int]:
    """Return the numbers of the people whom a text in Malay or Indonesian may call by a word: the first given name, or
    the one behind Muhammad.
    """
    found = []
    for at, person in enumerate(people):
        for parts in person.spellings:
            given = parts[1:2] if len(parts) > 2 and parts[0] in MUHAMMAD else parts[:1]
            if word in given:
                found.append(at)
                break
    return found


def _is_given_name(word: str, given_names: Sequence[str], comparisons: Comparisons) -> bool:
    """Say whether a folded word may be one of the given names of people."""
    return word in given_names or any(comparisons.of_words(one, word) >= SAME_LONE for one in given_names)


def _likeliest_bearers(
    word: str, least: float, keys: Sequence[str], by_key: Mapping[str, list[int]], comparisons: Comparisons
) -> list[int]:
    """Return the numbers of the people whose surname a word spells with log-odds of ``least`` or more.

    There are several where none is clearly the likeliest.
    """
    odds: defaultdict[int, float] = defaultdict(lambda: SAME_MISSPELT)
    for key in keys:
        score = comparisons.of_words(word, key)
        if score >= least:
            for at in by_key[key]:
                odds[at] = max(odds[at], score)
    best = max(odds.values(), default=SAME_MISSPELT)
    return [at for at, score in odds.items() if score > best - 1]


def _required_odds(word: str, found: Sequence[NameCandidate], text: str, prose: LowercaseWords) -> float:
    """Return the log-odds from which a folded lone word is another spelling of a surname; ``NO_SPELLING`` if none are.

    None are where it may be a word of its own: an ordinary one, a noun with its determiner, one that the text has in
    small letters too, one of another language, a term in the letters of a transliteration; nor in Arabic script, where
    spellings of one name are equal once folded.
    """
    if not word.isascii() or names.is_ordinary(word) or names.is_foreign(word) or word in ORDINARY_AND_NAMES:
        return NO_SPELLING
    if any(has_foreign_letter(name.text) or _is_beside_a_word(text, name) for name in found):
        return NO_SPELLING
    listed, odds = names.name_attestation(word), names.trigram_odds(word)
    is_name = listed == names.COMMON and not all(begins_sentence(text, name.start) for name in found)
    is_plain = word != _VERB_AND_NAME and any(prose.has(_last_word(name.text)) for name in found)
    if not is_name and (is_plain or not prose.is_claimed):
        return NO_SPELLING
    if listed == names.COMMON:
        return SAME_LONE
    if not listed and odds >= SURELY_SOUNDS_ARABIC:
        return SAME_MISSPELT
    return SAME_UNLISTED if odds >= SOUNDS_ARABIC else SAME_OTHER_WORD


def _is_beside_a_word(text: str, name: NameCandidate) -> bool:
    """Say whether the words around a lone name make a noun of it, or a thing's name: "der Kader", "Nour Cinema"."""
    return follows_determiner(text, name.start) or precedes_capital(text, name.end)


def _last_word(name: str) -> str:
    """Return the last word of a name, without the article: "Ibadah" of "al-Ibadah"."""
    return name.replace("-", " ").split()[-1]


@lru_cache(maxsize=1 << 13)
def _block(word: str) -> int:
    """Return a number that two spellings of one name share: the group of their first phoneme; -1 in Arabic script."""
    return _BLOCK_OF_PHONEME.get(latin.phonemes(word)[:1], -1) if word.isascii() else -1
