"""Is one headline the other, edited by a desk? "Icahn to sell stake" and "Carl Icahn sells stake" are one.

What a desk puts in, leaves out or exchanges without telling another story: articles, forms of "be" and "have", the
future of a headline ("to sell", "will sell"), a given name before a surname, how sure a number is, who says it; the
people of a country for the country; one part of the sentence in another place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from normkit_headlines.lexicon.gazetteer import COUNTRY_OF
from normkit_headlines.lexicon.wording.copy_edits import ATTRIBUTIONS, AUXILIARIES, HEDGES, PREPOSITIONS
from normkit_headlines.lexicon.wording.given_names import GIVEN_NAMES, HONORIFICS
from normkit_headlines.matching.words.misspelling import Surroundings
from normkit_headlines.matching.words.word_similarity import mutually_exclusive, same_word, stem
from normkit_headlines.text.calendar import names_time
from normkit_headlines.text.tokenize import has_digit

MOST_EDITS = 4
"""So many words of each headline may be edited."""
MIN_COMMON = 3
"""So many words must be in both, apart from those that tell nothing."""
UNGATED = ("ru", "tr", "ar")
"""Languages of which no word that comes and goes is another word in a language of other letters, or in English."""
_FUTURE = frozenset(("to", "will"))


class ComingAndGoing(NamedTuple):
    """The words of some languages that one headline may have and the other not."""

    auxiliaries: frozenset[str]
    plain: frozenset[str]
    """What tells nothing by itself, the auxiliaries among them."""
    attributions: frozenset[str]


@lru_cache(maxsize=64)
def coming_and_going(languages: frozenset[str]) -> ComingAndGoing:
    """Return the words that come and go in headlines of these languages."""
    tags = sorted({*languages, *UNGATED} & AUXILIARIES.keys())
    auxiliaries, prepositions, hedges, attributions = (
        frozenset().union(*(words[tag] for tag in tags)) for words in (AUXILIARIES, PREPOSITIONS, HEDGES, ATTRIBUTIONS)
    )
    return ComingAndGoing(auxiliaries, auxiliaries | prepositions | hedges | _FUTURE, attributions)


_ANY = coming_and_going(frozenset(AUXILIARIES))
MAY_GO = _ANY.plain | _ANY.attributions | GIVEN_NAMES | HONORIFICS
"""Words that one headline may have and the other not, in some language."""


def copy_edited(a: Sequence[str], b: Sequence[str], around: Surroundings) -> bool:
    """Say whether two headlines, given by their words in order, differ as desks edit only."""
    only_a = [word for word in a if word not in around.shared]
    only_b = [word for word in b if word not in around.shared]
    # Most headlines that are compared are two: whether each word may have gone or has a counterpart is asked first.
    telling_a, telling_b = _telling(only_a), _telling(only_b)
    if len(telling_a) != len(telling_b) or max(len(only_a), len(only_b)) > MOST_EDITS:
        return False
    if not only_a and not only_b:
        return len(a) >= MIN_COMMON and _is_exchanged(a, b)
    if not all(any(_may_be_one(x, y) for y in telling_b) for x in telling_a):
        return False
    going = coming_and_going(around.languages)
    x, y = _one_form(a, b, only_a, only_b, around)
    plain_x, plain_y = _content(x, going), _content(y, going)
    if len(plain_x) < MIN_COMMON or len(plain_y) < MIN_COMMON:
        return False
    return plain_x == plain_y or _is_exchanged(_in_place(x, going), _in_place(y, going))


def _telling(words: Sequence[str]) -> list[str]:
    """Return those of the words that do not come and go."""
    return [word for word in words if word not in MAY_GO]


def _may_be_one(x: str, y: str) -> bool:
    return x[0] == y[0] or stem(x) == stem(y)


def _one_form(
    a: Sequence[str], b: Sequence[str], only_a: Sequence[str], only_b: Sequence[str], around: Surroundings
) -> tuple[list[str], list[str]]:
    """Return two headlines with the words of ``b`` that are words of ``a`` in another form written as in ``a``.

    A given name that stands on one side only is left out; where both have one, they are two people.
    """
    named_a = {at for at, word in enumerate(a) if word in only_a and _is_given_name(a, at, b)}
    named_b = {at for at, word in enumerate(b) if word in only_b and _is_given_name(b, at, a)}
    if named_a and named_b:
        return list(a), list(b)
    forms = {}
    for at, word in enumerate(b):
        if word in only_b:
            after_to = b[at - 1] in _FUTURE if at else False
            one = (other for other in only_a if is_one_word(other, word, around, after_to or _after_to(a, other)))
            forms[word] = next(one, word)
    x = [word for at, word in enumerate(a) if at not in named_a]
    return x, [forms.get(word, word) for at, word in enumerate(b) if at not in named_b]


def _after_to(words: Sequence[str], word: str) -> bool:
    at = words.index(word)
    return at > 0 and words[at - 1] in _FUTURE


def is_one_word(x: str, y: str, around: Surroundings, verb: bool = False) -> bool:
    """Say whether two words that differ are one: in another form, or a country and its people.

    Where one of them is surely a ``verb``, an s at its end makes no other one.
    """
    bare_x, bare_y = x.removesuffix("ʼs"), y.removesuffix("ʼs")
    if COUNTRY_OF.get(bare_x, bare_x) == COUNTRY_OF.get(bare_y, bare_y):
        return True
    if verb and stem(x) == stem(y) and not mutually_exclusive(x, y):
        return True
    return same_word(x, y, around)


def _is_given_name(words: Sequence[str], at: int, others: Sequence[str]) -> bool:
    """Say whether a word is a given name, or a form of address, before a name that the other headline has, too."""
    word = words[at]
    if word not in GIVEN_NAMES and word not in HONORIFICS:
        return False
    behind = words[at + 1] if at + 1 < len(words) else ""
    named = behind in others and behind not in GIVEN_NAMES and behind not in _ANY.plain and not has_digit(behind)
    return named and not names_time(word)


def _content(words: Sequence[str], going: ComingAndGoing) -> list[str]:
    """Return the words that tell something, without who says it at the end."""
    return [word for word in _without_attribution(words, going) if word not in going.plain]


def _in_place(words: Sequence[str], going: ComingAndGoing) -> list[str]:
    """Return the words that tell something or say where; the order of these counts."""
    told = _without_attribution(words, going)
    return [word for word in told if word not in going.auxiliaries]


def _without_attribution(words: Sequence[str], going: ComingAndGoing) -> Sequence[str]:
    end = len(words)
    while end and words[end - 1] in going.attributions:
        end -= 1
    return words[:end]


def _is_exchanged(x: Sequence[str], y: Sequence[str]) -> bool:
    """Say whether two parts of ``x`` that stand side by side stand in ``y`` the other way round, and all else is equal.

    Not two single words, which may be two that play or fight, nor a given name alone, which goes to another surname
    then, and not beside a score: there, who comes first counts.
    """
    if len(x) != len(y):
        return False
    start, end = 0, len(x)
    while start < end and x[start] == y[start]:
        start += 1
    while end > start and x[end - 1] == y[end - 1]:
        end -= 1
    middle, turned = list(x[start:end]), list(y[start:end])
    if len(middle) < 3 or turned[0] not in middle or turned[-1] not in middle:
        return False
    at = middle.index(turned[0])
    if middle[at - 1] != turned[-1] or [*middle[at:], *middle[:at]] != turned:
        return False
    alone = {*(middle[:1] if at == 1 else ()), *(middle[-1:] if at == len(middle) - 1 else ())}
    if not GIVEN_NAMES.isdisjoint(alone):
        return False
    return not any(has_digit(v) and has_digit(w) for v, w in pairwise(x))
