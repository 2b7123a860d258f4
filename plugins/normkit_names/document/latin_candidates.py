"""Candidates in Latin script: runs of capitalised words.

A run of capitalised words, with the particles of Arabic names, is split at words that are no part of a name. What is
left is a full name if its words are known as names, built like one, or sound like one, and otherwise a lone name that
only the full names of the same document can explain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from normkit_names.document.candidate import (
    AFTER_WORD,
    APOSTROPHES,
    CAPITAL,
    FULL,
    LONE,
    LONGEST_WORD,
    MAYBE,
    MOST_TOKENS,
    PARTICLES,
    PLACE,
    UNKNOWN,
    WITH_ARTICLE,
    WITH_INITIALS,
    NameCandidate,
    initial_pattern,
)
from normkit_names.document.capitalised_neighbours import follows_initials, follows_title, is_thing_behind
from normkit_names.document.name_evidence import (
    ENOUGH,
    ENOUGH_IF_REPEATED,
    ENOUGH_WITHOUT_FIRST,
    are_sure_names,
    article_pattern,
    first_part,
    first_part_evidence,
    has_sign_of_name,
    is_foreign,
    is_kunya,
    is_listed_or_built,
    is_one_part,
    is_ordinary,
    is_surely_foreign,
    is_surname_alone,
    later_part_evidence,
    seems_foreign,
)
from normkit_names.lexicon.gazetteer import place_number
from normkit_names.lexicon.stopwords import (
    NAMELIKE_THINGS,
    ORGANIZATIONS,
    PLACE_BEGINNINGS,
    PLACES_OF_PEOPLE,
    STOPWORDS,
    STOPWORDS_AND_NAMES,
)
from normkit_names.normalization.latin import camel_article
from normkit_names.normalization.memo import memoize
from normkit_names.normalization.titles import TELLING_TITLES, TITLE_WORDS, TITLES, title_words

Token = tuple[int, int, str]
"""Start, end and text of a capitalised word, with the particles before it; a word in capitals as in a title."""

_LONGEST_PLACE = 3
"""Words of a place that is called after a person."""
_SHORTEST_UNLISTED = 5
"""Letters of a word in capitals that is taken for a surname though nobody lists it: acronyms are shorter."""


@cache
def _name_word() -> re.Pattern[str]:
    """Match a capitalised word with particles before it: "al-Sharaa", "Sa'id", "bin Abd al-Rahman"; not its "d'"."""
    upper, letter, mark = CAPITAL, r"[^\W\d_]", f"[{APOSTROPHES}]"
    article = "[AaEe][dnrtz]-|[AaEe]sh?-|[Uu][dlr]-"  # before sun letters; with a space these are other words
    before = f"(?:{article}|(?:{PARTICLES})[ -])"
    inner = f"{mark}(?![sS](?!{letter})){letter}++|-(?:(?:[ae]l|u[dlrnstz])-)?{upper}{letter}*+"
    hamza = f"{mark}(?= [AaEe]l[- ])"
    begins = rf"(?<![\w-])(?=[{upper[1:-1]}aebiou])"  # tried first, since it fails at most places
    outside = r"(?:(?<!['’])|(?<=\b[dlDL]['’])|(?<=\bqu['’]))"
    return re.compile(rf"{begins}{outside}{before}{{0,3}}{upper}{letter}*+(?:{inner})*+(?:{hamza})?")


def name_words(text: str) -> Iterator[Token]:
    """Yield the words of a text that may be a part of a name, each with its particles; of those in capitals as in
    a title, of two that lost the space between them each one.
    """
    for match in _name_word().finditer(text):
        word, (start, end) = match[0], match.span()
        if word.isupper() and len(word) > 1:
            yield start, end, without_capitals(word)
        elif word[0] <= "Z" and not word.istitle() and (lost := _second_start(word)):
            yield from ((start, start + lost, word[:lost]), (start + lost, end, word[lost:]))
        else:
            yield start, end, word


def evidence_of(word: str) -> float:
    """Return how much a word of a run speaks for a name, wherever in it."""
    return max(first_part_evidence(word), later_part_evidence(word))


def is_enough_alone(word: str) -> bool:
    """Say whether a word is a place, or a part of a name with its article or what a kunya begins with."""
    return bool(article_pattern().match(word)) or is_kunya(word) or place_number(word) is not None


@cache
def _lost_space() -> re.Pattern[str]:
    """Match where a space was lost: "OmarAl-Obeidi", "TariqMansour"."""
    return re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z])")


def split_runs(text: str) -> tuple[list[NameCandidate], list[tuple[list[Token], str]]]:
    """Return the candidates of the runs that speak for a name, and the other runs, each with the word that ended it."""
    found: list[NameCandidate] = []
    vague: list[tuple[list[Token], str]] = []
    for run, following in _runs(text):
        candidates = _candidates_if_telling(text, run, following)
        if candidates is None:
            vague.append((run, following))
        else:
            found += candidates
    return found, vague


def candidates_of_runs(text: str) -> Iterator[NameCandidate]:
    """Yield the candidates of the runs that speak for a name, each when it is asked for."""
    for run, following in _runs(text):
        yield from _candidates_if_telling(text, run, following) or ()


def _candidates_if_telling(text: str, run: list[Token], following: str) -> Iterator[NameCandidate] | None:
    """Return the candidates of a run, None where it does not speak for a name by itself."""
    if len(run) == 1:
        return _candidates_of_piece(text, run, following)
    if sum([evidence_of(word) for _, _, word in run]) >= ENOUGH_IF_REPEATED:
        return candidates_of_run(text, run, following)
    return None


def _runs(text: str) -> Iterator[tuple[list[Token], str]]:
    """Yield runs of name words one space or initial apart, each with the capitalised word that ended it, or ""."""
    run: list[Token] = []
    run_in_capitals = False
    for match in _name_word().finditer(text):
        start, end = match.span()
        if end - start == 1 and text.startswith(". ", end):
            continue  # an initial
        word = match[0]
        in_capitals = word.isupper() and end - start > 1
        if in_capitals:
            word = without_capitals(word)
        elif word[0] <= "Z" and not word.istitle() and (lost := _second_start(word)):
            middle = start + lost
            if run and not (_are_adjacent(text, run[-1][1], start) and not run_in_capitals):
                yield run, ""
                run = []
            run += [(start, middle, text[start:middle]), (middle, end, text[middle:end])]
            run_in_capitals = False
            continue
        adjacent = bool(run) and _are_adjacent(text, run[-1][1], start)
        if adjacent and run_in_capitals is not in_capitals:
            adjacent = _is_surname_in_capitals(run, word) if in_capitals else _is_given_after_capitals(run, word)
        excluded = end - start > LONGEST_WORD or _is_no_part(word)
        if excluded and adjacent and (word == "Allah" or _is_given_name(run[-1])):
            excluded = _is_stopword(word) and word.lower() not in STOPWORDS_AND_NAMES
        if run and (excluded or not adjacent):
            yield run, word.lower() if adjacent else ""
            run = []
        if not excluded:
            run.append((start, end, word))
            run_in_capitals = in_capitals
    if run:
        yield run, ""


def _second_start(word: str) -> int:
    """Return where the later part of a name begins that lost the space behind a sure given name; 0 in other words."""
    lost = _lost_space().search(word)
    if lost and first_part_evidence(word[: lost.start()]) >= ENOUGH and is_listed_or_built(word[lost.start() :]):
        return lost.start()
    return 0


def _is_surname_in_capitals(run: Sequence[Token], word: str) -> bool:
    """Say whether a word in capitals is the surname behind the given names of a run: "Tariq MANSOUR"."""
    if not any(first_part_evidence(given) > 0 for _, _, given in run):
        return False
    return later_part_evidence(word) > 0 or len(word) >= _SHORTEST_UNLISTED or word in ("Al", "El", "Ben", "Bin")


def _is_given_after_capitals(run: Sequence[Token], word: str) -> bool:
    """Say whether a word is the given name behind a surname in capitals: "MANSOUR Tariq"."""
    if len(run) > 2 or not all(is_listed_or_built(one) for _, _, one in run) or place_number(run[-1][2]) is not None:
        return False
    return first_part_evidence(word) >= ENOUGH


def _are_adjacent(text: str, end: int, start: int) -> bool:
    """Say whether two words of a run are one space apart, or an initial."""
    if start == end + 1:
        return text[end] in " \u00a0"
    return start == end + 4 and initial_pattern().match(text, end, start) is not None


def without_capitals(word: str) -> str:
    """Return a word in capitals as a title writes it.

    >>> without_capitals("AL-SHARAA")
    'al-Sharaa'
    """
    first, hyphen, rest = word.title().partition("-")
    return f"{first.lower()}-{rest}" if hyphen and first in ("Al", "El") else first + hyphen + rest


@memoize
def _is_no_part(word: str) -> bool:
    """Say whether a capitalised word is no part of a name, unless after a given name."""
    return _is_stopword(word) or _is_organization(word)


def _is_stopword(word: str) -> bool:
    """Say whether a capitalised word is no part of a name: an ordinary word, an initial, an acronym."""
    return word.lower() in STOPWORDS or len(word) == 1 or word[1].isupper()


def _is_organization(word: str) -> bool:
    """Say whether a word with its article, unless after a given name, is that of an organization: "al-Qaida"."""
    article = article_pattern().match(word)
    rest = word[article.end() :].lower() if article else ""
    return rest in ORGANIZATIONS or rest in STOPWORDS


def _is_given_name(token: Token) -> bool:
    """Say whether a word is surely a given name."""
    return first_part_evidence(token[2]) >= ENOUGH


def candidates_of_run(text: str, run: Sequence[Token], following: str) -> Iterator[NameCandidate]:
    """Yield the names in a run, which ordinary words divide: German nouns, the verbs of a headline."""
    piece: list[Token] = []
    for token in run:
        if not is_ordinary(token[2]) or (
            piece and token[2].lower() in STOPWORDS_AND_NAMES and _is_given_name(piece[-1])
        ):
            piece.append(token)
        elif piece:
            yield from _candidates_of_piece(text, piece, token[2].lower())
            piece = []
    yield from _candidates_of_piece(text, piece, following)


def _candidates_of_piece(text: str, run: Sequence[Token], following: str) -> Iterator[NameCandidate]:
    """Yield the names in a piece of a run, the longest from each word on; ``following`` may make the last a thing."""
    at = 0
    while at < len(run):
        length, kind = _longest_name(text, run, at)
        start, end = run[at][0], run[at + length - 1][1]
        names_thing = kind != PLACE and following and at + length == len(run) and is_thing_behind(text, end, following)
        if kind in (LONE, WITH_ARTICLE) and text.startswith(". ", start - 2) and follows_initials(text, start):
            kind = WITH_INITIALS if kind == WITH_ARTICLE or is_surname_alone(run[at][2]) else kind
        if kind and not names_thing and end - start > 2:
            yield NameCandidate(start, end, text[start:end], kind)
        at += length


def _longest_name(text: str, run: Sequence[Token], at: int) -> tuple[int, str]:
    """Return how many tokens from ``at`` on make a name, and what kind of name."""
    rest = run[at : at + MOST_TOKENS]
    for length in range(min(3, len(rest)), 0, -1):
        spelling = text[rest[0][0] : rest[length - 1][1]]
        if place_number(spelling) is not None and not (length == 1 and len(rest) > 1 and _is_given_name(rest[0])):
            return length, PLACE
    words = [word for _, _, word in rest]
    if len(rest) > 1:
        first = words[0].lower()
        if first in TITLE_WORDS and (titles := _titles_before(text, rest, words)):
            return titles, UNKNOWN
        if first in PLACES_OF_PEOPLE:
            return min(len(rest), _LONGEST_PLACE), UNKNOWN
        after_foreigner = at > 0 and is_foreign(run[at - 1][2])  # of "Ruth Bader Yunis", no part is an Arab's name
        if not after_foreigner and (kind := _kind_of_run(words) or _kind_by_sign(text, rest, words)):
            return len(rest), kind
    # A capital alone parts "Al" from its word in names of firms too.
    with_article = (article_pattern().match(words[0]) and not camel_article().match(words[0])) or is_kunya(words[0])
    if at > 0 or len(rest) > 1:
        return 1, AFTER_WORD if with_article else UNKNOWN
    return 1, WITH_ARTICLE if with_article else LONE


def _titles_before(text: str, run: Sequence[Token], words: Sequence[str]) -> int:
    """Return how many words of a run are titles, before a name that is one without them."""
    folded = [word.lower().strip(APOSTROPHES) for word in words]
    titles = title_words(folded) or int(folded[0] not in TITLES and follows_title(text, run[0][0]))
    while titles:
        rest = words[titles:]
        if len(rest) > 1 and (_kind_of_run(rest) == FULL or _kind_by_sign(text, run[titles:], rest)):
            return titles
        titles -= 1
    return int(len(words) == 2 and folded[0] in TELLING_TITLES and first_part_evidence(words[0]) < ENOUGH_IF_REPEATED)


def _kind_by_sign(text: str, run: Sequence[Token], words: Sequence[str]) -> str:
    """Return what a run is by something in it or before it (``has_sign_of_name``): FULL or UNKNOWN."""
    start, end, last = run[-1]
    if not (" " in last or first_part_evidence(words[0]) or later_part_evidence(last)):
        return UNKNOWN
    is_name = has_sign_of_name(words, follows_title(text, run[0][0]), end - start > 2 and text[start:end].isupper())
    return FULL if is_name and not _is_thing(words) else UNKNOWN


def _kind_of_run(words: Sequence[str]) -> str:
    """Return what a run of two words or more is: FULL, MAYBE or UNKNOWN; WITH_ARTICLE if it is one part of a name."""
    first, later = first_part_evidence(words[0]), [later_part_evidence(word) for word in words[1:]]
    evidence = first + sum(later)
    least = ENOUGH_IF_REPEATED if first > 0 else ENOUGH_WITHOUT_FIRST
    if evidence < least or _is_foreign_name(words) or _is_thing(words):
        return UNKNOWN
    if is_one_part(words):
        return WITH_ARTICLE
    if evidence >= ENOUGH:
        return FULL
    sounding = first > 0 and evidence >= ENOUGH_WITHOUT_FIRST and all(later)
    return MAYBE if sounding or any(map(is_listed_or_built, words)) else UNKNOWN


def _is_foreign_name(words: Sequence[str]) -> bool:
    """Say whether a word of a run is another people's name; before "al-Bitar" it must be listed as one."""
    sure = len(words) == 2 and words[1].startswith(("al-", "el-"))
    later = [word for word in words[1:] if word.lower() not in STOPWORDS_AND_NAMES]
    if len(later) > 1 and not seems_foreign(words[0]) and are_sure_names(words[:-1]):
        return any(map(seems_foreign, later[:-1])) or is_surely_foreign(later[-1])
    return (is_foreign(words[0]) if sure else seems_foreign(words[0])) or any(map(seems_foreign, later))


def _is_thing(words: Sequence[str]) -> bool:
    """Say whether a run is a place or another thing that is built like a full name."""
    if first_part(words[0]) in PLACE_BEGINNINGS or " ".join(words).lower() in NAMELIKE_THINGS:
        return True
    return len(words) > 2 and " ".join(words[:2]).lower() in NAMELIKE_THINGS
