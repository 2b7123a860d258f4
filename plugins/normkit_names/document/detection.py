"""The candidates of a text in both scripts, without those that the words around them rule out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from normkit_names.document import latin_candidates
from normkit_names.document.candidate import (
    AFTER_WORD,
    FULL,
    LONE,
    LONGEST_WORD,
    MAYBE,
    PLACE,
    WITH_ARTICLE,
    WITH_INITIALS,
    NameCandidate,
    initials_before_pattern,
)
from normkit_names.document.capitalised_neighbours import initials_start
from normkit_names.document.lowercase_words import LowercaseWords
from normkit_names.document.name_evidence import (
    ENOUGH,
    article_pattern,
    first_part,
    first_part_evidence,
    later_part_evidence,
)
from normkit_names.lexicon import names
from normkit_names.lexicon.gazetteer import place_number
from normkit_names.lexicon.stopwords import AFTER_SAID, PLACE_OF, THING_BEFORE
from normkit_names.normalization.parts import name_parts

ENOUGH_IN_CAPITALS = 3.0
"""Evidence that words in capitals need: acronyms look like names."""
SHORTEST_IN_CAPITALS = 5
"""Letters that a lone word in capitals needs."""
_JOIN_MEMBERS = ([","], ["and"], ["et"], ["und"])
_LONGEST_HEADLINE = 200
"""Code points that are looked at on each side of a name for small letters."""
_LOOK_BACK = 30
"""Code points before a name that are searched for the thing it may name."""
_LONGEST_INITIALS = 12
"""Code points before a lone name that are searched for initials."""
_ENDS_BEFORE = (*THING_BEFORE, *PLACE_OF, "de", "du", "of", "d'", "d’")
"""What else stands before a name is not worth the search."""
_LETTERS_BEFORE = frozenset(word[-1:] for word in _ENDS_BEFORE)


@cache
def _word_before() -> re.Pattern[str]:
    """Match the word before a name, with what may join it to the name: "rue de", "village of"."""
    return re.compile(r"([^\W\d_]+)[ \u00a0](?:(?:de|du|of)[ \u00a0]|d['’])?\Z")


@cache
def _word_after() -> re.Pattern[str]:
    """Match the small word after a name."""
    return re.compile(" ([a-z]+)")


def detect_candidates(text: str, telling: Iterable[str]) -> list[NameCandidate]:
    """Return the candidates of a text, in order.

    There are none where all would be lone names, which only others can explain. ``telling`` are the lines with a sign
    of a name in Latin script (see ``name_signs``), drawn until one of them has more than lone names.
    """
    found: list[NameCandidate] = []
    if not text.isascii():
        from normkit_names.document import arabic_candidates

        found = arabic_candidates.find_candidates(text)
    if not any(map(_explains, found)) and not any(len(line) == len(text) or _is_explained(line) for line in telling):
        return []
    in_latin, vague = latin_candidates.split_runs(text)
    found += in_latin
    if not any(map(_explains, found)):
        return []
    for run, following in vague:
        found += latin_candidates.candidates_of_run(text, run, following)
    found.sort()
    if "," in text:
        found = _turned_round(text, found)
    persons = [_with_initial(text, name) for name in found if name.kind == PLACE or _is_person(text, name)]
    return persons if ". " not in text else _with_initials_in_front(text, persons)


def _is_title_of_one_letter(initial: str, prose: LowercaseWords) -> bool:
    """Say whether what seems an initial is the gentleman of French, or the pilgrim ("Haji") of Indonesian."""
    return initial in ("H.", "M.") and prose.is_malay is (initial == "H.")


def _with_initials_in_front(text: str, found: Sequence[NameCandidate]) -> list[NameCandidate]:
    """Return the candidates with the initial or the short Muhammad in front of each full name, and those of a surname
    that no full name has: "M. Rashid Darwish", "A. Q. Siddiqui". French "M." is a gentleman, and "H." a pilgrim.
    """
    surnames: set[str] | None = None
    prose = LowercaseWords(text)
    kept: list[NameCandidate] = []
    for name in found:
        if name.kind not in (FULL, WITH_INITIALS) or not text.startswith(". ", name.start - 2):
            kept.append(name)
            continue
        start = initials_start(text, name.start)
        if name.kind == WITH_INITIALS:
            if surnames is None:
                surnames = {name_parts(one.text)[-1] for one in found if one.kind == FULL}
            if name_parts(name.text)[-1] in surnames:
                is_part = article_pattern().match(name.text) is not None
                start, name = name.start, name._replace(kind=WITH_ARTICLE if is_part else LONE)
        elif start < name.start and _is_title_of_one_letter(text[start : start + 2], prose):
            start = name.start
        is_whole = start < name.start
        kept.append(name._replace(start=start, text=text[start : name.end], kind=FULL) if is_whole else name)
    return kept


@cache
def _item_begins() -> re.Pattern[str]:
    """Match what stands before an item of a list, a caption or an index."""
    return re.compile(r"(?:\A|[\n;:•*–—-])[ \u00a0]*\Z")


@cache
def _item_ends() -> re.Pattern[str]:
    """Match what stands behind one: no further name, and no word."""
    return re.compile(r"[ \u00a0]*(?:\Z|[\n;(]|\.[ \u00a0]*(?:\n|\Z)|,[ \u00a0]*\d)")


@cache
def _article_behind() -> re.Pattern[str]:
    """Match the article of a surname that stands before the given name: "Obeidi, Tariq al-"."""
    return re.compile(r" [ae]l-(?![^\W_])")


def _turned_round(text: str, found: list[NameCandidate]) -> list[NameCandidate]:
    """Return the candidates with a surname and the given name behind its comma as one, where they are an item of a
    list: "al-Obeidi, Tariq (born 1971)". Its text has the given name first. "Yusuf, Khalid and Omar met" is none.
    """
    kept: list[NameCandidate] = []
    for name in found:
        before = kept[-1] if kept else None
        if (
            before is not None
            and text[before.end : name.start] == ", "
            and before.kind in (LONE, WITH_ARTICLE)
            and name.kind == LONE
            and first_part_evidence(name.text) >= ENOUGH
            and _is_surname(before.text)
            and _item_begins().search(text, max(0, before.start - _LOOK_BACK), before.start)
            and ((article := _article_behind().match(text, name.end)) or _item_ends().match(text, name.end))
        ):
            surname = f"{article[0].strip()}{before.text}" if article else before.text
            end = article.end() if article else name.end
            kept[-1] = NameCandidate(before.start, end, f"{name.text} {surname}", FULL)
        else:
            kept.append(name)
    return kept


def _is_surname(word: str) -> bool:
    """Say whether a word is a surname and no given name, but with an article."""
    if article_pattern().match(word):
        return True
    folded = first_part(word)
    return names.surname_attestation(folded) == names.COMMON and not names.given_attestation(folded)


def _explains(name: NameCandidate) -> bool:
    """Say whether a candidate is more than a lone name."""
    return name.kind not in (LONE, AFTER_WORD)


def _is_explained(line: str) -> bool:
    return any(map(_explains, latin_candidates.candidates_of_runs(line)))


def _is_person(text: str, name: NameCandidate) -> bool:
    """Say whether nothing around a name says otherwise: "rue Mohammed V", "Said the minister", an acronym."""
    if name.text == "Said" and (after := _word_after().match(text, name.end)) and after[1] in AFTER_SAID:
        return False
    if name.text.isupper() and not _is_name_in_capitals(text, name):
        return False
    if name.kind == WITH_ARTICLE and _is_listed_with_places(text, name):
        return False
    start = max(0, name.start - _LOOK_BACK)
    behind = text[start : name.start].rstrip().lower()
    if behind[-1:] not in _LETTERS_BEFORE or not behind.endswith(_ENDS_BEFORE):
        return True
    before = _word_before().search(text, start, name.start)
    if before is None:
        return True
    word = before[1].lower()
    return word not in THING_BEFORE and not (word in PLACE_OF and text.startswith(" of", before.end(1)))


def _is_listed_with_places(text: str, name: NameCandidate) -> bool:
    """Say whether the next member of a list is a place: "Salah ad-Din, Diyala and Anbar"."""
    words = text[name.end : name.end + LONGEST_WORD].split()
    return words[:1] in _JOIN_MEMBERS and len(words) > 1 and place_number(words[1].strip(",.;:")) is not None


def _with_initial(text: str, name: NameCandidate) -> NameCandidate:
    """Return a lone name with the initial that stands before it."""
    if name.kind not in (LONE, WITH_ARTICLE, WITH_INITIALS):
        return name
    before = initials_before_pattern().search(text, max(0, name.start - _LONGEST_INITIALS), name.start)
    return name._replace(initial=before[1].rstrip(".")) if before else name


def _is_name_in_capitals(text: str, name: NameCandidate) -> bool:
    """Say whether what stands in capitals is no acronym: a sure full name, a sure given name and long words in a
    headline that is all in capitals, or a long word.
    """
    if name.kind != FULL:
        return name.kind != MAYBE and len(name.text) >= SHORTEST_IN_CAPITALS
    first, *others = (latin_candidates.without_capitals(word) for word in name.text.split())
    given = first_part_evidence(first)
    if given + sum(map(later_part_evidence, others)) >= ENOUGH_IN_CAPITALS:
        return True
    is_long = min(map(len, (first, *others))) >= SHORTEST_IN_CAPITALS
    return given >= ENOUGH and is_long and _line_around(text, name).isupper()


def _line_around(text: str, name: NameCandidate) -> str:
    """Return the line of a name as far as a headline goes."""
    start = text.rfind("\n", max(0, name.start - _LONGEST_HEADLINE), name.start) + 1
    end = text.find("\n", name.end, name.end + _LONGEST_HEADLINE)
    return text[max(start, name.start - _LONGEST_HEADLINE) : end if end >= 0 else name.end + _LONGEST_HEADLINE]
