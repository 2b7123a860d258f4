"""Chrome glued into a line of the article: before it, behind it, or in the middle."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from normkit_chrome.guards import CLOSING, inside_quotes, quotes_opened


class Glued(NamedTuple):
    """A stretch of a text that is chrome, with the words of a caption inside it counted."""

    start: int
    end: int
    caption: int = 0


# Labels of the page's blocks that an extractor runs together with the end of a paragraph.
TAILS = (
    "Sign Up",
    "Sign up",
    "Sign In",
    "Sign in",
    "Log in",
    "Log In",
    "Subscribe",
    "Subscribe now",
    "Subscribe Now",
    "Advertisement",
    "ADVERTISEMENT",
    "Read more",
    "Read More",
    "Continue reading",
    "Continue Reading",
    "Story continues below advertisement",
    "Share",
    "Share this article",
    "Anzeige",
    "Weiterlesen",
    "Publicité",
    "Lire la suite",
    "Publicidad",
    "Seguir leyendo",
    "Publicidade",
    "Pubblicità",
    "Advertentie",
    "Реклама",
    "Подписаться",
    "إعلان",
    "اقرأ المزيد",
)
TAIL_ENDS = frozenset(tail[-1] for tail in TAILS) | {" "}
"""Last characters of the lines that are worth a closer look."""
_LONGEST_TAIL = max(map(len, TAILS))
_LINKS = (" or ", " / ", ", ")
_SENTENCE_ENDS = tuple(".!?…。！？。”’\"'»)")
_SHORTEST_SENTENCE = 25
"""Code points that must stand before a glued tail: less is a label or a name ("Observable.Subscribe")."""

# Names that an extractor leaves before the text it belongs to. "Image:" needs its prose glued on, in a long line:
# "Image: Jane Doe" is a credit, "Image:map.png" a file.
PREFIXES = ("NextImg:", "PrevImg:", "Image:", "Img:", "Photo:")
_AFTER_ADVERTISEMENT = frozenset(
    # What follows the word in names and headings: "Advertisement Standards Council", "Advertisement Revenue Falls".
    (
        *("Act", "Agency", "Agreement", "Board", "Bureau", "Campaign", "Code", "Committee", "Council", "Department"),
        *("Feature", "Industry", "Market", "Policy", "Regulation", "Regulations", "Revenue", "Revenues", "Sales"),
        *("Service", "Services", "Spending", "Standards", "Tax"),
    )
)
_ADVERTISEMENT = "Advertisement "
_MARKS = ("dvertisement", "ADVERTISEMENT", "continues below", "continues after")
_PROMPT_OPENINGS = tuple(
    f"{word}{link}" for word in ("Sign in", "Sign up", "Log in", "Login", "Register") for link in _LINKS
)
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
def _tail() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(map(re.escape, sorted(TAILS, key=len, reverse=True)))})$")


def galleries(text: str) -> Iterator[Glued]:
    """Yield gallery buttons with their credit, and with the caption between them if there is one."""
    if "iew gallery" in text or "iew Gallery" in text or "IEW GALLERY" in text:
        for match in _gallery().finditer(text):
            yield Glued(match.start(), match.end(), len(match["caption"].split()))


def prompts(text: str) -> Iterator[Glued]:
    """Yield prompts to sign in for commenting: a line, or the last sentence of one."""
    if ("comment" in text or "join the " in text) and any(opening in text for opening in _PROMPT_OPENINGS):
        for match in _prompt().finditer(text):
            yield Glued(match.start() + len(match[0]) - len(match[0].lstrip()), match.end())


def marks(text: str) -> Iterator[Glued]:
    """Yield marks of an advertisement's place in the middle of a line."""
    if any(trigger in text for trigger in _MARKS):
        for match in _marks().finditer(text):
            yield Glued(match.start(), match.end())


def tails(line: str) -> Iterator[Glued]:
    """Yield what is glued to the end of a line's last sentence; several tails in a row are one."""
    start = at = end = len(line.rstrip())
    if not line.endswith(TAILS, 0, end):
        return
    while match := _tail().search(line, max(0, at - _LONGEST_TAIL), at):
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
        if not line.startswith("Img", after - 4) and not _prose_at(line, after):
            break
        at = after
    if at == start and first and line.startswith(_ADVERTISEMENT, at) and len(line) >= _PROSE:
        after = at + len(_ADVERTISEMENT)
        word = line[after : after + _PROSE].split(" ", 1)[0]
        if word and not word[0].islower() and word[0] not in "-–—:|&(," and word not in _AFTER_ADVERTISEMENT:
            at = after
    if at > start:
        yield Glued(start, at)


def _prose_at(line: str, at: int) -> bool:
    """Say whether a paragraph is glued on at a place: no space, no small letter, no file's name."""
    if len(line) - at < _PROSE or line[at].isspace() or line[at].islower():
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
