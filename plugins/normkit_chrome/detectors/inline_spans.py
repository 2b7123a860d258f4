"""Chrome glued into a line of the article: before it, behind it, or in the middle."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from normkit_chrome.detectors.guards import CLOSING, inside_quotes, quotes_opened
from normkit_chrome.lexicon.phrases import phrase_set, phrases


class Glued(NamedTuple):
    """A stretch of a text that is chrome, with the words of a caption inside it counted."""

    start: int
    end: int
    caption: int = 0


_SIGN_IN = ("Sign in", "Sign up", "Log in", "Login", "Register")
_LINKS = (" or ", " / ", ", ")
_SENTENCE_ENDS = tuple(".!?…。！？。”’\"'»)")
_SHORTEST_SENTENCE = 25
"""Code points that must stand before a glued tail: less is a label or a name ("Observable.Subscribe")."""

# Names that an extractor leaves before the text it belongs to. "Image:" needs its prose glued on, in a long line:
# "Image: Jane Doe" is a credit, "Image:map.png" a file.
PREFIXES = ("NextImg:", "PrevImg:", "Image:", "Img:", "Photo:")
PREFIX_ENDS = ("Img:", "Image:", "Photo:")
"""A text without any of these holds none of ``PREFIXES``."""
_ADVERTISEMENT = "Advertisement "
_MARKS = ("dvertisement", "ADVERTISEMENT", "continues below", "continues after")
_LONGEST_MARK = 60
"""Code points."""
_PROMPT_OPENINGS = tuple(f"{word}{link}" for word in _SIGN_IN for link in _LINKS)
_PROMPT_GOALS = ("comment", "join the conv", "join the disc")
"""What a visitor is asked to sign in for."""
_LONGEST_PROMPT = 200
"""Code points."""
LABEL_WORDS = 6
"""Words of the longest caption that is no more than a gallery's title."""
_HEADLINE_WORDS = 3
_PARAGRAPH = 100
_PROSE = 60
"""Code points of a line that is a paragraph and no label."""


@cache
def _gallery() -> re.Pattern[str]:
    return re.compile(
        r"""\b\d{1,3}[ ]view[ ]gallery\b      # the button and its counter
        (?P<caption>[^\n()]{0,500}?)          # what the picture shows
        \(\s?(?:photo|image|picture|credit)s?:\s?(?=[^\n()]{0,3}\w)[^\n()]{1,200}\)  # who took it
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _prompt() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?<=[.!?…”\"])|(?<=[.!?…”\"][ ])|^[^\S\n]{0,8})"  # a sentence of its own
        r"(?:Sign in|Log in|Register|Login|Sign up)(?: or | / |, )"
        r"(?:create|register|sign up|sign in|log in|subscribe)\b"
        r"[^.!?\n]{0,80}\bto (?:(?:(?:post|leave|write|add|view|read) (?:a )?)?comments?"
        r"|join the (?:conversation|discussion))"
        r"(?:\.|[^\S\n]?(?:Sign Up|Sign In|Log in|Register|Subscribe))?(?=[^\S\n]{0,8}\r?$)",
        re.MULTILINE,
    )


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)[-–—] ?(?:Advertisement|ADVERTISEMENT) ?[-–—](?!\w)|\[(?:Advertisement|ADVERTISEMENT)\]"
        r"|(?:Story|Article) continues (?:below|after)(?: this)? (?:advertisement|ad)\b"
    )


@cache
def glued_label_ends() -> frozenset[str]:
    """Return the last characters of the lines that are worth a closer look."""
    return frozenset(label[-1] for label in phrases("glued labels")) | {" "}


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(map(re.escape, phrases('glued labels')))})$")


def places(text: str, words: str) -> Iterator[int]:
    """Yield where words stand in a text."""
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + len(words))


def galleries(text: str) -> Iterator[Glued]:
    """Yield gallery buttons with their credit, and with the caption between them if there is one."""
    if "iew gallery" in text or "iew Gallery" in text or "IEW GALLERY" in text:
        for match in _gallery().finditer(text):
            yield Glued(match.start(), match.end(), len(match["caption"].split()))


def prompts(text: str) -> Iterator[Glued]:
    """Yield prompts to sign in for commenting: a line, or the last sentence of one."""
    stop = 0
    for place in sorted(place for goal in _PROMPT_GOALS for place in places(text, goal)):
        end = text.find("\n", place, place + _LONGEST_PROMPT)
        if place < stop or (end < 0 and place + _LONGEST_PROMPT < len(text)):
            continue
        start = max(stop, place - _LONGEST_PROMPT)
        start = max(start, text.rfind("\n", start, place) + 1)
        if not any(text.find(opening, start, place) >= 0 for opening in _PROMPT_OPENINGS):
            continue
        if match := _prompt().search(text, start, len(text) if end < 0 else end):
            stop = match.end()
            yield Glued(match.start() + len(match[0]) - len(match[0].lstrip()), stop)


def marks(text: str) -> Iterator[Glued]:
    """Yield marks of an advertisement's place in the middle of a line."""
    stop = 0
    for place in sorted(place for words in _MARKS for place in places(text, words)):
        match = _marks().search(text, max(stop, place - _LONGEST_MARK), place + _LONGEST_MARK)
        if match:
            stop = match.end()
            yield Glued(match.start(), stop)


def tails(line: str) -> Iterator[Glued]:
    """Yield what is glued to the end of a line's last sentence; several tails in a row are one."""
    start = at = end = len(line.rstrip())
    if not line.endswith(phrases("glued labels"), 0, end):
        return
    longest = max(map(len, phrases("glued labels")))
    while match := _tail().search(line, max(0, at - longest), at):
        start = at = match.start()
        if line.endswith(_SENTENCE_ENDS, 0, start):
            break
        while at and line[at - 1].isspace():
            at -= 1
    if not _SHORTEST_SENTENCE <= start < end or not line.endswith(_SENTENCE_ENDS, 0, start):
        return
    if _ends_prose(line[:start], line[start:end]) and not inside_quotes(line, start):
        yield Glued(start, end)


def prefix(line: str, first: bool) -> Iterator[Glued]:
    """Yield the name an extractor left at the start of a line; ``first`` says the line opens the text."""
    start = at = len(line) - len(line.lstrip())
    while line.startswith(PREFIXES, at):
        after = line.index(":", at) + 1
        if not line.startswith("Img", after - 4) and not _text_at(line, after, first):
            break
        at = after
    if at == start and first and line.startswith(_ADVERTISEMENT, at):
        after = at + len(_ADVERTISEMENT)
        while line.startswith(_ADVERTISEMENT, after):
            after += len(_ADVERTISEMENT)
        if _opens_text(line[after : after + _PROSE].split(" ", 1)[0], len(line)):
            at = after
    if at > start:
        yield Glued(start, at)


def _opens_text(word: str, length: int) -> bool:
    """Say whether a word behind "Advertisement" begins the text, in a line of a length."""
    first = word[:1]
    if not first or first.islower() or first in "-–—:|&(,":
        return False
    other_script = first.isalpha() and not first.isascii()
    if other_script or word in phrase_set("first words"):
        return True
    return length >= _PROSE and word not in phrase_set("advertisement names")


def _text_at(line: str, at: int, first: bool) -> bool:
    """Say whether text is glued on at a place: no space, no small letter, no file's name.

    It is a paragraph; ``first`` says that a headline will do.
    """
    rest = line[at : at + _PROSE]
    if rest[:1].isspace() or rest[:1].islower():
        return False
    if len(rest) < _PROSE and not (first and len(rest.split()) >= _HEADLINE_WORDS and "/" not in rest):
        return False
    return _file_name().search(line, at, at + 200) is None


@cache
def _file_name() -> re.Pattern[str]:
    return re.compile(r"\.(?:jpe?g|png|gif|svg|webp|tiff?)\b", re.IGNORECASE)


def unquoted(text: str, found: Iterable[Glued]) -> Iterator[Glued]:
    """Yield the stretches, given in order, that do not lie inside quotation marks of their line."""
    stop = at = opened = straight = closes = ends = 0
    for stretch in found:
        if stretch.start >= stop:
            at, opened, straight = text.rfind("\n", 0, stretch.start) + 1, 0, 0
            stop = text.find("\n", stretch.end)
            stop = len(text) if stop < 0 else stop
            closes = max(text.rfind(mark, at, stop) for mark in CLOSING)
            ends = text.rfind('"', at, stop)
        opened += quotes_opened(text[at : stretch.start])
        straight += text.count('"', at, stretch.start)
        at = stretch.start
        if not (opened > 0 and closes > at) and not (straight % 2 and ends > at):
            yield stretch


def _ends_prose(before: str, tail: str) -> bool:
    """Say whether a line's last word is one of a sentence, and not a piece of code or of an address."""
    word = before[before.rfind(" ") + 1 :]
    if tail == "Subscribe" and word[0].isupper() and len(before) < _PARAGRAPH:
        return False  # Observable.Subscribe
    return not any(mark in word for mark in "/\\=_{}<>`@") and "()" not in word
