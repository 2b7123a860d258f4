"""Paragraphs, whole texts and sentences that stand in a text more than once.

Only long prose counts: a refrain, a chant, a reply, a list's item and a heading may well come again.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from normkit import CLOSING_MARKS, SENTENCE_ENDS, lines

SHORTEST, SHORTEST_SENTENCE = 60, 40
"""Width of a paragraph, a sentence, that nobody writes twice; Chinese, Japanese and Korean letters count twice."""
_WORDS, _SENTENCE_WORDS = 8, 6
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ITEM = re.compile(r"\s*(?:[-*•‣▪–—·>|#]|\d{1,3}[.)]\s|\d{1,3}['’:]|[a-z]\)\s)")
"""Lists, tables, tickers, speech behind a dash."""
_SENTENCE = re.compile(r"[^.!?…。！？؟۔।\n]+(?:[.!?…。！？؟۔।]+[\"'’”»)」』]*)?")


class Repeat(NamedTuple):
    """A copy of what stands before it. Offsets are code points of the text."""

    kind: str
    """"text", "paragraph" or "sentence"."""
    start: int
    end: int
    gap: int
    """Where the white space before the copy begins."""
    first: int
    """Where the first one stands."""
    exact: bool
    """Whether the copy is the same to the last blank, and stands directly behind what it repeats."""


@lru_cache(maxsize=16)
def find_repeats(text: str) -> tuple[Repeat, ...]:
    """Return the copies in a text: the whole text again, or else paragraphs, and sentences behind themselves."""
    if len(text) < SHORTEST_SENTENCE:
        return ()
    whole = _whole(text)
    if whole:
        return whole
    paragraphs = tuple(_paragraphs(text))
    return (*paragraphs, *_sentences(text, paragraphs))


def _whole(text: str) -> tuple[Repeat, ...]:
    """Return the further copies of all of a text, by paragraphs or, without a break between, by characters."""
    rows = [line for line in lines(text) if not line.blank]
    keys = [_key(line.text) for line in rows]
    for times in (2, 3, 4):
        size, rest = divmod(len(keys), times)
        block = keys[:size]
        if rest or not size or not _tells(" ".join(block)) or keys != block * times:
            continue
        if size == 1 and _is_item(rows[0].text):
            return ()
        parts = [text[rows[n * size].start : rows[n * size + size - 1].end] for n in range(times)]
        exact = all(part == parts[0] for part in parts[1:])
        return tuple(
            Repeat("text", rows[n * size].start, rows[n * size + size - 1].end, rows[n * size - 1].end, 0, exact)
            for n in range(1, times)
        )
    return _glued(text)


def _glued(text: str) -> tuple[Repeat, ...]:
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    head = text[start : start + SHORTEST_SENTENCE]
    at = text.find(head, start + len(head))
    for _ in range(3):
        if at < 0 or 2 * (at - start) > end - start + 2:
            return ()
        first, second = text[start:at].rstrip(), text[at:end]
        if first == second and _tells(first):
            return (Repeat("text", at, end, start + len(first), start, exact=True),)
        at = text.find(head, at + 1)
    return ()


def _paragraphs(text: str) -> list[Repeat]:
    first: dict[str, int] = {}
    numbers: dict[str, int] = {}
    found = []
    rows = [line for line in lines(text) if not line.blank]
    for number, line in enumerate(rows):
        if len(line.text) < SHORTEST // 3:
            continue
        key = _key(line.text)
        before = numbers.get(key)
        numbers[key] = number
        if before is None:
            first[key] = number
            continue
        if not _is_prose(key) or _is_item(line.text):
            continue
        near = before == number - 1
        if not near and key.rstrip(CLOSING_MARKS).endswith(("?", "？", "؟")):
            continue  # an interview may ask the same again
        exact = near and rows[before].text == line.text
        found.append(Repeat("paragraph", line.start, line.end, rows[number - 1].end, rows[first[key]].start, exact))
    return found


def _sentences(text: str, known: tuple[Repeat, ...]) -> list[Repeat]:
    copies = {(copy.start, copy.end) for copy in known}
    found = []
    for line in lines(text):
        if len(line.text) < SHORTEST_SENTENCE or (line.start, line.end) in copies:
            continue
        before = ""
        before_end = before_start = 0
        for match in _SENTENCE.finditer(line.text):
            key = _key(match[0])
            apart = not line.text[match.end() : match.end() + 1].strip() or _WIDE.search(key)
            if key == before and apart and _width(key) >= SHORTEST_SENTENCE and _enough_words(key, _SENTENCE_WORDS):
                start = line.start + match.start() + len(match[0]) - len(match[0].lstrip())
                first = line.start + before_start
                found.append(
                    Repeat("sentence", start, line.start + match.end(), line.start + before_end, first, exact=True)
                )
            before, before_start, before_end = key, match.start(), match.end()
    return found


def _is_item(line: str) -> bool:
    return "\t" in line or line.count("|") > 1 or _ITEM.match(line) is not None


def _is_prose(key: str) -> bool:
    return _tells(key) and key.rstrip(CLOSING_MARKS + "」』").endswith((*SENTENCE_ENDS, "」", "』"))


def _tells(key: str) -> bool:
    return _width(key) >= SHORTEST and _enough_words(key, _WORDS)


def _enough_words(key: str, least: int) -> bool:
    return key.count(" ") >= least - 1 or len(_WIDE.findall(key)) >= 2 * least


def _width(key: str) -> int:
    return len(key) if key.isascii() else len(key) + len(_WIDE.findall(key))


def _key(text: str) -> str:
    return " ".join(text.split())
