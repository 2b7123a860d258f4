"""Signs that a line is the article's, whatever else it looks like: somebody is quoted in it, or it names its author.

No safe fix of the family takes a line with one of ``SIGNS``: they are asked where every fix passes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from itertools import chain

from normkit import fold, word_set
from normkit_chrome.detectors.content.biographies import is_biography
from normkit_chrome.detectors.content.dated_lines import holds_date, is_age
from normkit_chrome.detectors.content.source_lines import names_source
from normkit_chrome.lexicon.keys import is_unspaced, key
from normkit_chrome.lexicon.phrases import phrase_set, phrases

_PARTICLES = word_set("van von der den de del della di da dos du la le el al bin ibn")
"""Small words inside a name."""
_JOINTS = word_set("and und et y e en ve и و & +")
"""What joins two names."""
_AND = ("و", "ف")
"""What Arabic writes as one with the verb behind it: "and said"."""
_DUTCH_THIS = "dit artikel"
"""In Dutch "this article"; in French somebody "dit", says, something."""
_LONGEST_NAME = 3
"""Words of a name, without initials and the small ones: more are two names, or a headline in capitals."""
_SHORTEST_NAME = 2
"""Words of a person's name, as authors sign with: one alone can be anything ("By Friday")."""
_LONGEST_LINE = 5
"""Words behind a word for the author that are a name, in a script without capitals."""
_LONGEST = 120
"""Code points that hold a name."""
_BEFORE_MAKER = " \t()[]\"'“”‘’«»*•·|-–—>✎✍📷📸"
"""Marks before a word for what somebody made."""
_EDGES = "()[]\"'“”‘’«»*"
_SORTING = word_set("sort filter order search browse powered sponsored presented show group follow step stand stop")
"""Words before "by" that name no author."""
_STOPS = (",", ";", ":", "|", "/", ".", "•", "·", "-", "–", "—")
"""What a name ends before; the point of an initial is none."""


@lru_cache(maxsize=4096)
def is_articles_own(line: str) -> bool:
    """Say whether a line has a sign that it belongs to the article."""
    return any(sign(line) for sign in SIGNS)


def reports_speech(line: str) -> bool:
    """Say whether a line tells who said something: it holds a verb of speech, of any language."""
    folded = fold(line)
    words = re.findall(r"\w+", folded.replace(_DUTCH_THIS, "") if _DUTCH_THIS in folded else folded)
    bare = (word[1:] for word in words if word.startswith(_AND))
    if not _speech_words().isdisjoint(chain(words, bare)):
        return True
    spaced = f" {' '.join(words)} "
    return any(phrase in spaced for phrase in _speech_phrases())


def speaks_to_visitor(line: str) -> bool:
    """Say whether a line has a word to the visitor: news of the same matters has none."""
    words = re.findall(r"\w+", line)
    known, endings, unspaced = _visitor_words()
    return any(word in known or word.endswith(endings) for word in words) or any(word in line for word in unspaced)


@cache
def _visitor_words() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """Return whole words, endings, and what is looked for anywhere: words of scripts without blanks, rows of words."""
    words = list(map(key, phrases("visitor words")))
    unspaced = tuple(word for word in words if is_unspaced(word[0]) or (word[0] != "*" and not word.isalnum()))
    return frozenset(words), tuple(word[1:] for word in words if word[0] == "*"), unspaced


def names_author(line: str) -> bool:
    """Say whether a line names who wrote it: a word for that before a name, as in "By Jo Bloom" and not in "by noon".

    Who took a photo, paid for the page or owns it wrote nothing: "Photo by Jo Bloom". But "Photo: Jo Bloom, text: Mina
    Ostrow" names an author. In a line of capitals every word looks like a name: there the word for it must come first.
    """
    by_words = _by_words(line)
    if by_words is None:
        return False
    other = _other_maker(fold(line.lstrip(_BEFORE_MAKER)).startswith(phrases("picture labels"))).match(line)
    start = other.end() if other else 0
    places = by_words.finditer(line, start)
    if line.isupper():
        places = (place for place in places if not line[start : place.start()].strip(_EDGES + " -–•|"))
    return any(_is_name_at(line, place) for place in places)


SIGNS: tuple[Callable[[str], bool], ...] = (reports_speech, names_author, names_source, is_biography)
"""Each says of a line, as it is written, whether it is the article's for that."""


def signing_lines(lines: Sequence[str]) -> set[int]:
    """Return the places of the lines that sign an article over several of them, as the top of a page sets them.

    A word for the author alone and the line behind it ("By", "Jo Bloom"); below a headline, a person's name before a
    date.

    >>> sorted(signing_lines(["Sport", "By", "Jo Bloom", "Share"]))
    [1, 2]
    >>> sorted(signing_lines(["Local News", "3 May 2031", "The mill closes for the winter", "Jo Bloom", "2 May 2031"]))
    [3]
    """
    found: set[int] = set()
    below = False
    for place, line in enumerate(lines):
        words = line.strip(" |•·-").lower().split()
        if len(words) in (1, 2) and words[0] not in _SORTING and words[-1] in _before_names():
            found |= {place, place + 1}
        elif below and _SHORTEST_NAME <= len(words) <= _LONGEST_NAME and is_name(line.strip()):
            found |= {place for near in lines[place + 1 : place + 2] if holds_date(near) or is_age(near)}
        below = below or len(words) > _LONGEST_LINE
    return found


@cache
def _before_names() -> frozenset[str]:
    """Return the words for the author behind which a name may stand in the next line; all may have a colon."""
    words = phrases("by words")
    return frozenset((*words, *(f"{word}:" for word in words if not word.endswith(":"))))


def is_name(text: str) -> bool:
    """Say whether a text is the name of a person or of a firm, or of two, and nothing else."""
    words = _without_article(text.split())
    return 0 < _name_length(words) == len(words)


def _without_article(words: list[str]) -> list[str]:
    return words[1:] if words[1:] and words[0].lower() == "the" else words


def _name_length(words: Sequence[str]) -> int:
    """Return how many of the first words are a name: capitalised ones, initials, and small words between them."""
    length = count = 0
    for at, word in enumerate(words):
        bare = word.strip(_EDGES)
        if bare.lower() in _JOINTS and length == at > 0:
            count = 0
        elif bare.lower() in _PARTICLES:
            continue
        elif not _is_name_word(bare) or count == _LONGEST_NAME:
            break
        else:
            length, count = at + 1, count + (not _is_initial(bare))
            if word.endswith(_STOPS) and not _is_initial(bare):
                break
    return length


def _is_name_at(line: str, by: re.Match[str]) -> bool:
    """Say whether a name follows a word for the author: of two words, or all there is where no letters are capitals.

    A network writes nothing: Indonesian "di Google News" is Italian for "by Google News".
    """
    behind = line[by.end() : by.end() + _LONGEST]
    words = _without_article(behind.split())
    if behind.lower().startswith(_networks()):
        return False
    if words and _is_uncased(words[0]):
        return by[0].rstrip().endswith(":") or len(words) <= _LONGEST_LINE
    return _name_length(words) >= _SHORTEST_NAME


def _is_name_word(word: str) -> bool:
    if _is_uncased(word):
        return True
    return any(map(str.isupper, word)) and word.lower().rstrip(".,;:") not in phrase_set("open words")


def _is_initial(word: str) -> bool:
    return word.endswith(".") and len(word) <= 5 and word[:1].isupper()


def _is_uncased(word: str) -> bool:
    return word[:1].isalpha() and word.upper() == word.lower()


@cache
def _networks() -> tuple[str, ...]:
    """Return the names of networks and app stores that look like those of persons: of two words or more."""
    return tuple(name for name in phrases("networks") if " " in name)


@cache
def _speech_words() -> frozenset[str]:
    return frozenset(phrase for phrase in phrases("speech words") if phrase.isalpha())


@cache
def _speech_phrases() -> tuple[str, ...]:
    """Return the verbs of several words as they stand among the words of a line: each between two spaces."""
    several = (re.findall(r"\w+", phrase) for phrase in phrases("speech words") if not phrase.isalpha())
    return tuple(f" {' '.join(words)} " for words in several)


def _by_words(line: str) -> re.Pattern[str] | None:
    """Return what finds a word for the author in a line, with the colon behind it where it needs one; None for none."""
    folded = fold(line).replace("ı", "i")  # as letters are compared without their case
    held = tuple([word for word in phrases("by words") if word.rstrip(":").replace("ı", "i") in folded])
    return _by_pattern(held) if held else None


@lru_cache(maxsize=256)
def _by_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds one of some words for the author, in the order they are given; all are too many to compile."""
    bare = "|".join(re.escape(word) for word in words if not word.endswith(":"))
    labels = "|".join(re.escape(word[:-1]) for word in words if word.endswith(":"))
    either = [rf"(?:{bare})(?:\s?:\s*|\s+)"] * bool(bare) + [rf"(?:{labels})\s?:\s*"] * bool(labels)
    return re.compile(rf"(?<!\w)(?:{'|'.join(either)})", re.IGNORECASE)


@cache
def _other_maker(of_picture: bool) -> re.Pattern[str]:
    """Return what matches the beginning of a line up to the name of somebody who made something else.

    ``of_picture`` says that it begins as words for a picture do: of most lines these need not be tried.
    """
    pictures = "|".join(map(re.escape, phrases("picture labels"))) if of_picture else ""
    picture = rf"(?:{pictures})\w*(?: credits?)?(?:\s?:\s*|\s+)(?:(?:{_bare_by_words()})\s)?|" if of_picture else ""
    return re.compile(
        rf"\W*(?:{picture}(?:sponsored|brought to you) by\b|(?:©|\(c\)|copyright\b).*)",
        re.IGNORECASE,
    )


def _bare_by_words() -> str:
    return "|".join(re.escape(word) for word in phrases("by words") if not word.endswith(":"))
