"""Chrome glued into a line of the article: before it, behind it, or in the middle."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from normkit_chrome.detectors.guards import PROSE_ENDS
from normkit_chrome.detectors.line_quotations import is_quoted
from normkit_chrome.lexicon.keys import is_other_script
from normkit_chrome.lexicon.phrases import FEED_SIGNS, occurrences, phrase_set, phrases, sign_places


class InlineSpan(NamedTuple):
    """A stretch of chrome within a text. Offsets are code points."""

    start: int
    end: int
    caption: int = 0
    """Words of a caption in it."""


_SIGN_IN = ("Sign in", "Sign up", "Log in", "Login", "Register")
_LINKS = (" or ", " / ", ", ")
_SHORTEST_SENTENCE = 25
"""Code points that must stand before a glued tail: less is a label or a name ("Observable.Subscribe")."""

# Names that an extractor leaves before the text it belongs to. "Image:" needs its prose glued on, in a long line:
# "Image: Jane Doe" is a credit, "Image:map.png" a file.
BARE_MARKUP_NAMES = ("NextImg:", "PrevImg:")
"""No caption begins with one: a line that holds nothing else is chrome too."""
MARKUP_NAMES = (*BARE_MARKUP_NAMES, "Image:", "Img:", "Photo:")
_BLANKS = (
    "\t\x0b\x0c\x1c\x1d\x1e\x1f\x20\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
)
MARKUP_OPENINGS = frozenset((*(name[0] for name in MARKUP_NAMES), *_BLANKS, *"\r\u2028\u2029\u202f\u205f\u3000"))
"""What a line with one begins with: a letter, or white space."""
_ADVERTISEMENT = "Advertisement "
_ADVERTISEMENT_MARKS = {"dvertisement": ("",), "ADVERTISEMENT": ("",), "continues ": ("below", "after")}
_MARK_OPENINGS, _CONTINUED = "-–—[", ("Story ", "Article ")
"""What stands before one of these words, where it is a mark."""
_LONGEST_MARK = 60
"""Code points around one of these words that hold the whole mark."""
_PROMPT_OPENINGS = tuple(f"{word}{link}" for word in _SIGN_IN for link in _LINKS)
_PROMPT_GOALS = {"comment": ("",), "join the ": ("conv", "disc")}
"""What a visitor is asked to sign in for."""
_LONGEST_PROMPT = 200
"""Code points of a prompt on either side of what it is for."""
_LONGEST_TITLE = 300
"""Code points of a title that a feed says again behind its article, with the words around it."""
_LONGEST_NAME = 80
"""Code points of a blog's name."""
_LONGEST_TAIL = 130
"""Code points of a line's end that hold the words between the title and the name."""
_LATIN_BYTES = bytes([*range(0xCD), 0xE2])
"""Bytes of Latin letters, their accents and the marks of punctuation in UTF-8, but for the rarer letters."""
_BUTTON = r"\d{1,3} view gallery\b(?P<caption>.*)"
TITLE_WORDS = 6
"""Words of the longest caption that is no more than a gallery's title."""
_HEADLINE_WORDS = 3
"""Words of the shortest headline."""
_PARAGRAPH = 100
"""Code points of a line that is prose for sure, and holds no piece of code."""
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
def _advertisement_mark() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)[-–—] ?(?:Advertisement|ADVERTISEMENT) ?[-–—](?!\w)|\[(?:Advertisement|ADVERTISEMENT)\]"
        r"|(?:Story|Article) continues (?:below|after)(?: this)? (?:advertisement|ad)\b"
    )


@cache
def glued_label_ends() -> frozenset[str]:
    """Return the last characters of glued labels, and the space behind one: no other line needs a closer look."""
    return frozenset(label[-1] for label in phrases("glued labels")) | {" "}


def gallery_widgets(text: str) -> Iterator[InlineSpan]:
    """Yield gallery buttons with their credit, and with the caption between them if there is one."""
    if "iew gallery" in text or "iew Gallery" in text or "IEW GALLERY" in text:
        for match in _gallery().finditer(text):
            yield InlineSpan(match.start(), match.end(), len(match["caption"].split()))


def button_caption(folded: str) -> int | None:
    """Return the words of the caption behind a gallery's button that a folded line begins with; None without one."""
    button = re.fullmatch(_BUTTON, folded) if "view gallery" in folded else None
    return len(button["caption"].split()) if button else None


def sign_in_prompts(text: str) -> Iterator[InlineSpan]:
    """Yield prompts to sign in for commenting: a line, or the last sentence of one."""
    stop = 0
    for place in sign_places(text, _PROMPT_GOALS):
        end = text.find("\n", place, place + _LONGEST_PROMPT)
        if place < stop or (end < 0 and place + _LONGEST_PROMPT < len(text)):
            continue
        start = max(stop, place - _LONGEST_PROMPT)
        start = max(start, text.rfind("\n", start, place) + 1)
        if not any(text.find(opening, start, place) >= 0 for opening in _PROMPT_OPENINGS):
            continue
        if match := _prompt().search(text, start, len(text) if end < 0 else end):
            stop = match.end()
            yield InlineSpan(match.start() + len(match[0]) - len(match[0].lstrip()), stop)


def advertisement_marks(text: str) -> Iterator[InlineSpan]:
    """Yield marks of an advertisement's place in the middle of a line."""
    stop = 0
    for place in sign_places(text, _ADVERTISEMENT_MARKS):
        before = text[max(0, place - len(_CONTINUED[1])) : place]
        if not before.endswith(_CONTINUED) and not any(mark in before[-3:] for mark in _MARK_OPENINGS):
            continue
        match = _advertisement_mark().search(text, max(stop, place - _LONGEST_MARK), place + _LONGEST_MARK)
        if match:
            stop = match.end()
            yield InlineSpan(match.start(), stop)


def feed_tails(text: str, rows: Sequence[str], filled: Sequence[int]) -> Iterator[InlineSpan]:
    """Yield the sentence that a blog's feed sets behind an article: "The post <title> appeared first on <blog>."

    The words of the title are its caption. It must be the last sentence of a line.
    """
    last: dict[int, dict[str, int]] = {}
    tails = "\n".join([rows[number][-_LONGEST_TAIL:] for number in filled])
    signs = _feed_signs(not tails.isascii() and _is_of_other_script(text))
    held = [one for sign, of_sign in signs.items() if sign in tails for one in of_sign if one in tails]
    for words in held:
        for place in occurrences(text, words):
            last.setdefault(text.find("\n", place), {})[words] = place
    for end, found in sorted(last.items(), key=lambda item: max(item[1].values())):
        place = max(found.values())
        end = len(text) if end < 0 else end
        if end - place <= _LONGEST_TITLE:
            start = max(text.rfind("\n", 0, place) + 1, place - _LONGEST_TITLE)
            able = [words for words in found if _may_be_tail(text[start:end], words)]
            matches = [match for words in able for match in [_feed_tail(words).search(text, start, end)] if match]
            if matches:
                match = min(matches, key=lambda match: match.start("tail"))
                yield InlineSpan(*match.span("tail"), len(feed_title(match["tail"]).split()))


@lru_cache(maxsize=256)
def feed_title(tail: str) -> str:
    """Return the title that the last sentence of a feed's article names; "" for any other sentence."""
    matches = (_feed_tail(words).fullmatch(tail) for words in _feed_words() if words in tail)
    titles = (title for match in matches if match for title in match.groups()[1:] if title)
    return next(titles, "")


def _is_of_other_script(text: str) -> bool:
    """Say whether a text is of another script than the Latin one: it begins or ends in it.

    The first bytes of its characters in UTF-8 tell of most, and five times as fast as their set.
    """
    ends = text[:_LONGEST_TITLE] + text[-_LONGEST_TITLE:]
    return bool(ends.encode("utf-8", "surrogatepass").translate(None, _LATIN_BYTES)) and is_other_script(ends)


@cache
def _feed_words() -> tuple[str, ...]:
    """Return what stands between a title and a blog's name: no other text needs a closer look."""
    return tuple(dict.fromkeys(words for _, words, _ in _feed_phrases()))


@cache
def _feed_signs(other: bool) -> dict[str, tuple[str, ...]]:
    """Return a word, or a letter -> those of ``_feed_words`` that hold it: few tell that a text has none of them.

    ``other`` adds the words of other scripts.
    """
    rows = [row.split("\t") for kind in FEED_SIGNS[: 1 + other] for row in phrases(kind)]
    return {sign: tuple(words) for sign, *words in rows}


@cache
def _feed_phrases() -> tuple[tuple[str, str, str], ...]:
    """Return what stands before the title, between it and the blog's name, and behind the name, of each sentence."""
    parts = [[part.strip() for part in phrase.split("*")] for phrase in phrases("feed tails")]
    return tuple([(before, words, "".join(behind)) for before, words, *behind in parts])


def _may_be_tail(line: str, words: str) -> bool:
    """Say whether a line holds what stands around these words in the sentence of a feed, of which some are short."""
    line = line.replace("’", "'")
    for before, behind in _around(words):  # noqa: SIM110 (``any`` takes longer)
        if before in line and behind in line:
            return True
    return False


@cache
def _around(words: str) -> tuple[tuple[str, str], ...]:
    """Return what stands before the title and behind the name, in each sentence with these words between them."""
    return tuple([(before, behind) for before, between, behind in _feed_phrases() if between == words])


@cache
def _feed_tail(words: str) -> re.Pattern[str]:
    """Match the sentence that names a title and a blog, with words between them.

    The title begins as titles do, not as prose goes on; one that the sentence begins with holds no end of a sentence.
    """
    start = r"(?:(?<=[.!?…。！？؟۔।”\"»)])|(?<=[.!?…。！？؟۔।”\"»)][^\S\n])|^)"
    before_words = {
        True: rf" ?((?![a-zà-ÿа-я])[^\s][^\n]{{1,{_LONGEST_TITLE}}}?) ?",
        False: rf"{start}((?![a-zà-ÿа-я\s])[^\n.!?…。！？؟۔।]{{2,{_LONGEST_TITLE}}}?) ?",
    }
    name = rf" ?[^\n]{{1,{_LONGEST_NAME}}}?"
    either = "|".join(
        (rf"(?<!\w){re.escape(before)}" if before else "")
        + rf"{before_words[bool(before)]}{re.escape(words)}{name}"
        + (rf" ?{re.escape(after)}[.。]?" if after else "")
        for before, between, after in _feed_phrases()
        if between == words
    )
    either = either.replace("'", "['’]")
    return re.compile(rf"(?P<tail>{either})[^\S\n]*$")


def glued_tails(line: str) -> Iterator[InlineSpan]:
    """Yield what is glued to the end of a line's last sentence; several tails in a row are one."""
    start = at = end = len(line.rstrip())
    if not line.endswith(phrases("glued labels"), 0, end):
        return
    while size := max((len(label) for label in phrases("glued labels") if line.endswith(label, 0, at)), default=0):
        start = at = at - size
        if line.endswith(PROSE_ENDS, 0, start):
            break
        while at and line[at - 1].isspace():
            at -= 1
    if not _SHORTEST_SENTENCE <= start < end or not line.endswith(PROSE_ENDS, 0, start):
        return
    if _ends_prose(line[:start], line[start:end]) and not is_quoted(line, start):
        yield InlineSpan(start, end)


def extractor_prefixes(line: str, first: bool) -> Iterator[InlineSpan]:
    """Yield the names that an extractor left before a line, as one; ``first`` says that the line opens the text."""
    start = at = len(line) - len(line.lstrip())
    while line.startswith(MARKUP_NAMES, at):
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
        yield InlineSpan(start, at)


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


def _ends_prose(before: str, tail: str) -> bool:
    """Say whether a line's last word is one of a sentence, and not a piece of code or of an address."""
    word = before[before.rfind(" ") + 1 :]
    if tail == "Subscribe" and word[0].isupper() and len(before) < _PARAGRAPH:
        return False  # Observable.Subscribe
    return not any(mark in word for mark in "/\\=_{}<>`@") and "()" not in word
