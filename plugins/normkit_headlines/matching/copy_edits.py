"""Is one headline the other, edited by a desk? "Icahn to sell stake" and "Carl Icahn sells stake" are one.

What a desk puts in, leaves out or exchanges without telling another story: articles, forms of "be" and "have", the
future of a headline ("to sell", "will sell"), a given name before a surname, how sure a number is, who says it; the
people of a country for the country; one part of the sentence in another place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from normkit_headlines.lexicon.gazetteer import COUNTRY_OF
from normkit_headlines.lexicon.wording.copy_edits import ATTRIBUTIONS, AUXILIARIES, HEDGES, PREPOSITIONS
from normkit_headlines.lexicon.wording.given_names import GIVEN_NAMES, HONORIFICS
from normkit_headlines.matching.words.misspelling import Surroundings
from normkit_headlines.matching.words.word_similarity import mutually_exclusive, same_word, stem
from normkit_headlines.text.tokenize import has_digit

MOST_EDITS = 4
"""So many words of each headline may be edited."""
MIN_COMMON = 3
"""So many words must be in both, apart from those that tell nothing."""
_FUTURE = frozenset(("to", "will"))


def copy_edited(a: Sequence[str], b: Sequence[str], around: Surroundings) -> bool:
    """Say whether two headlines, given by their words in order, differ as desks edit only."""
    if abs(len(a) - len(b)) > MOST_EDITS:
        return False
    rest = Counter(a)
    rest.subtract(b)
    if sum(map(abs, rest.values())) > 2 * MOST_EDITS:
        return False
    x, y = _one_form(a, b, around)
    plain_x, plain_y = _content(x), _content(y)
    if len(plain_x) < MIN_COMMON or len(plain_y) < MIN_COMMON:
        return False
    return plain_x == plain_y or _is_exchanged(_in_place(x), _in_place(y))


def _one_form(a: Sequence[str], b: Sequence[str], around: Surroundings) -> tuple[list[str], list[str]]:
    """Return two headlines with the words of ``b`` that are words of ``a`` in another form written as in ``a``.

    A given name on one side only is left out.
    """
    only_a, only_b = _only(a, b), _only(b, a)
    x = [word for at, word in enumerate(a) if not (word in only_a and _is_given_name(a, at, b))]
    forms = {}
    for at, word in enumerate(b):
        if word in only_b:
            after_to = b[at - 1] in _FUTURE if at else False
            one = (other for other in only_a if is_one_word(other, word, around, after_to or _after_to(a, other)))
            forms[word] = next(one, word)
    y = [forms.get(word, word) for at, word in enumerate(b) if not (word in only_b and _is_given_name(b, at, a))]
    return x, y


def _only(a: Sequence[str], b: Sequence[str]) -> list[str]:
    return [word for word in dict.fromkeys(a) if word not in b]


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
    if words[at] not in GIVEN_NAMES and words[at] not in HONORIFICS:
        return False
    behind = words[at + 1] if at + 1 < len(words) else ""
    return behind in others and behind not in GIVEN_NAMES and not has_digit(behind) and not _is_plain(behind)


@lru_cache(maxsize=1 << 12)
def _is_plain(word: str) -> bool:
    """Say whether a word tells nothing by itself, so that it comes and goes."""
    return word in AUXILIARIES or word in PREPOSITIONS or word in _FUTURE or word in HEDGES


def _content(words: Sequence[str]) -> list[str]:
    """Return the words that tell something, without who says it at the end."""
    end = len(words)
    while end and words[end - 1] in ATTRIBUTIONS:
        end -= 1
    return [word for word in words[:end] if not _is_plain(word)]


def _in_place(words: Sequence[str]) -> list[str]:
    """Return the words that tell something or say where; the order of these counts."""
    end = len(words)
    while end and words[end - 1] in ATTRIBUTIONS:
        end -= 1
    return [word for word in words[:end] if word not in AUXILIARIES and word != "will"]


def _is_exchanged(x: Sequence[str], y: Sequence[str]) -> bool:
    """Say whether two parts of ``x`` that stand side by side stand in ``y`` the other way round, and all else is equal.

    Not two single words, which may be two that play or fight, and not beside a score: there, who comes first counts.
    """
    if len(x) != len(y) or sorted(x) != sorted(y):
        return False
    start = next((at for at in range(len(x)) if x[at] != y[at]), len(x))
    end = next((at for at in range(len(x) - start) if x[-1 - at] != y[-1 - at]), 0)
    middle, turned = list(x[start : len(x) - end]), list(y[start : len(y) - end])
    if len(middle) < 3 or any(has_digit(v) and has_digit(w) for v, w in zip(x, x[1:], strict=False)):
        return False
    joints = [at for at in range(1, len(middle)) if middle[at] == turned[0]]
    return any([*middle[at:], *middle[:at]] == turned for at in joints[:MOST_EDITS])
