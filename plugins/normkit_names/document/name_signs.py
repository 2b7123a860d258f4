"""Which lines of a text can hold a name in Latin script: few, and the others need no analysis.

Each piece between blanks is told by one letter, from a table that is filled as texts come. A line is worth the analysis
(see ``latin_candidates``) where a piece is enough by itself, or pieces with capitals side by side speak for a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from normkit import word_set
from normkit_names.document.candidate import CAPITAL, PARTICLES
from normkit_names.lexicon.stopwords import STOPWORDS, STOPWORDS_AND_NAMES

_OTHER, _ALONE = ".", "!"
"""The letters of a piece that is no part of a name, and of one that is enough alone."""
_WORDS, _PARTED_BEFORE, _PARTED_BEHIND, _PARTED = "C<>^"
"""The letters of pieces of words that may be names, by where marks part them from their neighbours."""
_PARTICLES = word_set(
    "el al bin ben bint binti binte bte ibn ab abo abou aboul abu abul abd abdl abdu abdul abde abdel abdo abdol ould"
    " umm"
)
"""What ``candidate.PARTICLES`` matches in small letters."""
_ENOUGH = 1.0
"""What the pieces of a run speak for a name together, at least (``name_evidence.ENOUGH_IF_REPEATED``)."""
_MOST, _LONGEST = 1 << 15, 60
"""Pieces that are remembered, and code points of the longest of them."""
_MARKS = frozenset(".,;:!?)”’\"'")
"""What most words that are no particle end in, where it is no letter."""
_LEADS = bytes((*range(0xC4, 0xCA), 0xE1))
"""With these bytes begin letters from U+0100 to U+024F and from U+1E00 to U+1EFF in UTF-8, and some others."""
_AROUND = "\"'’‘“”«»()[],.;:!?…—–-*"
"""Marks around a word that is looked up first of all."""


def telling_lines(text: str) -> Iterator[str]:
    r"""Yield the lines of a text of which ``latin_candidates`` can make more than lone names, and perhaps some others.

    Names do not go beyond a line; one that only others can explain, is none without them.

    >>> list(telling_lines("The mayor of Velmora met John Smith.\nLater Hikmat al-Masri spoke."))
    ['Later Hikmat al-Masri spoke.']
    """
    letter_of = _LETTERS.__getitem__
    small = not _has_small_capital(text)
    for line in text.split("\n"):
        if line:
            pieces = line.split()
            letters = "".join(
                [
                    _OTHER
                    if small
                    and piece.islower()
                    and (piece not in _PARTICLES if piece.isalpha() else piece[-1] in _MARKS)
                    else letter_of(piece)
                    for piece in pieces
                ]
            )
            if _ALONE in letters or any(
                sum(map(_weight, pieces[run.start() : run.end()])) >= _ENOUGH for run in _runs().finditer(letters)
            ):
                yield line


def _has_small_capital(text: str) -> bool:
    """Say whether a text may hold one of the small letters that ``candidate.CAPITAL`` takes for capitals."""
    if text.isascii():
        return False
    raw = text.encode("utf-8", "surrogatepass")
    return any(lead in raw for lead in _LEADS)


class _Letters(dict[str, str]):
    """The letters of pieces between blanks."""

    def __missing__(self, piece: str) -> str:
        letter = _letter(piece)
        if len(piece) <= _LONGEST and len(self) < _MOST:
            self[piece] = letter
        return letter


_LETTERS = _Letters()


def _letter(piece: str) -> str:
    bare = piece.strip(_AROUND)
    if bare.isalpha() and bare.isascii() and (bare.istitle() or bare.isupper() or bare.islower()):
        return _letter_of_word(piece, bare, bare.lower())
    if _ends_in_particle(piece):
        return _ALONE
    if piece == piece.lower() and (piece.isascii() or not _capital().search(piece)):
        return _OTHER
    from normkit_names.document import latin_candidates

    words = list(latin_candidates.name_words(piece))
    if not words:
        return _OTHER
    if any(map(latin_candidates.is_enough_alone, (word for _, _, word in words))):
        return _ALONE
    if len(words) > 1 and _weight(piece) >= _ENOUGH:
        return _ALONE
    return _of_words(words[0][0] > 0, words[-1][1] < len(piece))


def _letter_of_word(piece: str, word: str, small: str) -> str:
    """Return the letter of a piece that is one word of plain letters, with marks around it: of nearly all."""
    if small in _PARTICLES:
        return _ALONE
    if not word[0].isupper() or (small in STOPWORDS and small not in STOPWORDS_AND_NAMES):
        return _WORDS if len(piece) == 2 and piece[1] == "." and word.isupper() else _OTHER  # "A." and "I."
    from normkit_names.document import latin_candidates  # on need: small texts have stopwords alone

    if latin_candidates.is_enough_alone(word if not word.isupper() else latin_candidates.without_capitals(word)):
        return _ALONE
    if len(piece) == 2 and piece[1] == ".":
        return _WORDS  # an initial parts nothing
    return _of_words(piece[0] != word[0], piece[-1] != word[-1])


def _of_words(before: bool, behind: bool) -> str:
    return (_PARTED if behind else _PARTED_BEFORE) if before else _PARTED_BEHIND if behind else _WORDS


@lru_cache(maxsize=1 << 13)
def _weight(piece: str) -> float:
    """Return how much the words of a piece speak for a name together, at most."""
    from normkit_names.document import latin_candidates

    return sum(latin_candidates.evidence_of(word) for _, _, word in latin_candidates.name_words(piece))


def _ends_in_particle(piece: str) -> bool:
    """Say whether a piece ends in a particle, which belongs to the name behind the blank."""
    return _particle().search(piece[-_LONGEST:]) is not None


@cache
def _capital() -> re.Pattern[str]:
    return re.compile(CAPITAL)


@cache
def _particle() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{PARTICLES})(?:[ -](?:{PARTICLES}))*\Z")


@cache
def _runs() -> re.Pattern[str]:
    """Match pieces of words side by side, which no mark parts."""
    return re.compile(f"[{_WORDS}{_PARTED_BEFORE}]{_WORDS}*[{_WORDS}{_PARTED_BEHIND}]")
