"""How a text or a title ends that was cut off: a mark of an interface, "read more" after half a sentence, a full field.

A clean text ends a sentence. What does not is looked at closely, and an ellipsis alone, which writers love, says
nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from normkit import SENTENCE_ENDS, fold
from normkit_text.article.language import likely_language
from normkit_text.lexicon.small_words import UNFINISHED

SHORTEST = 100
"""Code points of a text of which its length can tell that it was cut."""
_LIMITS = frozenset(
    {100, 120, 128, 140, 150, 155, 156, 157, 160, 180, 200, 220, 240, 250, 254, 255, 256, 260, 280, 300, 320, 350, 360,
     400, 450, 480, 500, 511, 512, 600, 640, 700, 750, 800, 900, 1000, 1023, 1024, 1200, 1250, 1500, 2000, 2047, 2048,
     2500, 3000, 3500, 3999, 4000, 4095, 4096, 5000, 6000, 7000, 8000, 8190, 8191, 8192, 9000, 9999, 10000, 12000,
     15000, 16000, 16383, 16384, 20000, 25000, 30000, 32000, 32759, 32765, 32766, 32767, 32768, 40000, 50000, 60000,
     64000, 65000, 65534, 65535, 65536, 80000, 99999, 100000, 131071, 131072, 200000, 250000, 262144, 300000, 500000,
     524288, 1000000, 1048576}
)  # fmt: skip
"""Sizes that fields are given: round ones, powers of two with and without the byte that ends a string, a cell of Excel
(32,767 characters, Microsoft's limits), TEXT of MySQL (65,535 bytes, its manual), columns of VARCHAR(255)."""
_HARD = frozenset(
    {200, 250, 254, 255, 256, 260, 300, 400, 500, 511, 512, 1000, 1023, 1024, 2000, 2047, 2048, 3000, 4000, 4095, 4096,
     5000, 8000, 8191, 8192, 10000, 16383, 16384, 20000, 32000, 32765, 32766, 32767, 32768, 50000, 65534, 65535, 65536,
     100000, 131071, 131072}
)  # fmt: skip
"""The commonest of them: where the last line is a word alone, or the size is one of bytes."""
_SHORT = 1000
"""Code points: a shorter text must end a sentence elsewhere, for its last one to miss an end."""
_INNER_END = re.compile(r"[^\W\d_]{2}[.!?؟।][\"'’”»)]*\s|[。！？]")
_EXCERPT_WORDS = 55
"""Words of an excerpt (WordPress' ``excerpt_length``)."""
_LONGEST_TITLE = 400
_AROUND = " []()【】«»<>→➔›↓|-–—:"
_TAIL = 250
_ELLIPSIS = r"(?:\.{3,}|…|‥)"
_CLOSED = "\"'’”»)]）】」』›*_"
_PROSE_WORDS = 5
_NO_STOPS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u0f00-\u0fff]")
"""Thai, Lao, Burmese, Khmer, Tibetan: scripts that end sentences otherwise."""
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CLEAN_ENDS = (*SENTENCE_ENDS, *(end + close for end in ".!?…。！？؟" for close in _CLOSED))


class Cut(NamedTuple):
    """Where a text was cut off, and what tells it."""

    start: int
    end: int
    why: str
    """The end of a sentence that begins with "cut off: "."""


@cache
def _api_mark() -> re.Pattern[str]:
    return re.compile(
        r"[\[(]\s?\+\s?\d[\d,. ]*\s?(?:chars?|characters?|words?|more)[^\])]{0,20}[\])]\s*$"
        r"|[\[(]?\s?\d[\d,.]* more (?:characters?|chars?|words?)[^\])\n]{0,40}[\])]?\.?\s*$"
        r"|[\[(]{1,2}\s?(?:truncated|text truncated|content truncated|cut|snip|gekürzt|tronqué)\s?[\])]{1,2}\.?\s*$",
        re.IGNORECASE,
    )


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(rf"(?:\[\s?{_ELLIPSIS}\s?\]|\({_ELLIPSIS}\)|\[&hellip;\]|【{_ELLIPSIS}】)\s*$")


def find_cut(text: str) -> Cut | None:
    """Return where a text was cut off; None for one that seems whole.

    >>> find_cut("The dam held, said the engineer, and the valley… [+2143 chars]").why
    "the mark of an interface says how much is missing: '[+2143 chars]'"
    """
    size = len(text.rstrip())
    if not size:
        return None
    tail = text[max(0, size - _TAIL) : size]
    offset = size - len(tail)
    if tail[-1] in "])s." and (mark := _api_mark().search(tail)):
        said = mark[0].strip()
        return Cut(offset + mark.start(), size, f"the mark of an interface says how much is missing: {said!r}")
    if tail[-1] in "])】" and (mark := _bracketed().search(tail)):
        return Cut(offset + mark.start(), size, "the mark of an excerpt ends it")
    if (found := _read_more(tail, offset)) is not None:
        return found
    if tail[-1] == "\ufffd" and text.count("\ufffd") == 1:
        return Cut(size - 1, size, "it ends in the midst of a character")
    if tail.endswith(_CLEAN_ENDS) and not tail.endswith(("...", "…")):
        return None
    return _by_size(text, tail, size) or _by_last_word(text, tail, size)


def _read_more(tail: str, offset: int) -> Cut | None:
    """Find what leads on to the whole article behind half a sentence, or a link of that kind as the last line."""
    last = tail.rfind("\n") + 1
    line = tail[last:]
    inner = fold(line).strip(_AROUND + ".…！!")
    if not inner:
        return None
    from normkit_text.lexicon.phrases import phrase_set, phrases

    known = phrase_set("read more")
    if inner in known and last:
        before = tail[:last].rstrip()
        if before and _is_open(before):
            return Cut(offset + last, offset + len(tail), f"{line.strip()!r} follows half a sentence")
        return None
    match = re.search(rf"(?:{_ELLIPSIS}|\[{_ELLIPSIS}\])\s*([^.…\n]{{1,60}}?)(?:{_ELLIPSIS}|\s)*$", tail)
    if match is None:
        return None
    said = fold(match[1]).strip(_AROUND)
    if said in known or any(said.startswith(one + " ") for one in phrases("read more") if " " in one):
        return Cut(offset + match.start(), offset + len(tail), f"{match[1].strip()!r} follows half a sentence")
    return None


def _is_open(before: str) -> bool:
    return before.endswith(("...", "…", "[...]", "[…]", ",")) or before[-1].isalnum()


def _by_size(text: str, tail: str, size: int) -> Cut | None:
    """Find a text that fills a field to its last place, and ends in no sentence's end."""
    if size < SHORTEST or _NO_STOPS.search(tail):
        return None
    stripped = re.sub(rf"{_ELLIPSIS}$", "", tail)
    dots = len(tail) - len(stripped)
    if not dots and not (tail[-1].isalpha() or tail[-1] in ",;-–("):
        return None
    at = text.rfind("\n", 0, size) + 1
    last = text[at:size]
    if dots:
        told = {len(text), size, size - dots} & (_HARD | {197, 247, 253, 297, 497, 997})
        if told and last.count(" ") >= _PROSE_WORDS:
            return Cut(size - dots, size, f"it has {max(told)} characters, and dots at its end")
        if text.count(" ") + text.count("\n") < 2 * _EXCERPT_WORDS and len(text.split()) == _EXCERPT_WORDS:
            return Cut(size - dots, size, f"it has {_EXCERPT_WORDS} words, as excerpts have, and dots at its end")
        return None
    prose = last.count(" ") >= _PROSE_WORDS or len(_WIDE.findall(last)) >= 2 * _PROSE_WORDS
    limits = _LIMITS if prose else _HARD
    start = max(text.rfind(" ", 0, size), at - 1) + 1
    if (size < _SHORT and not _INNER_END.search(text)) or re.search(r"[/@.]", text[start:size]):
        return None  # headings, captions and lists end without a mark; so do addresses
    for length in dict.fromkeys((len(text), size)):
        if length in limits and (prose or _stands_once(text, text[start:size])):
            return Cut(start, size, f"it has {length} characters, as many as a field holds, and no sentence ends there")
    if not text.isascii() and prose:
        size_in_bytes = len(text.encode("utf-8", "surrogatepass"))
        if size_in_bytes in _HARD or size_in_bytes + 1 in _HARD:
            return Cut(
                start, size, f"it has {size_in_bytes} bytes, as many as a field holds, and no sentence ends there"
            )
    return None


def _stands_once(text: str, word: str) -> bool:
    return text.count(word) == 1 and word[-1].islower()


def _by_last_word(text: str, tail: str, size: int) -> Cut | None:
    """Find a text that ends with a word after which more must come: an article, a preposition."""
    if size < SHORTEST:
        return None
    match = re.search(rf"(?<=\s)([^\W\d_]+)\s?{_ELLIPSIS}?$", tail)
    if match is None or not match[1].islower() or tail[tail.rfind("\n") + 1 :].count(" ") < _PROSE_WORDS:
        return None
    if not any(match[1] in words for words in UNFINISHED.values()):
        return None
    language = likely_language(text)
    if match[1] not in UNFINISHED.get(language, frozenset()):
        return None
    return Cut(size - len(tail) + match.start(1), size, f"no sentence ends with {match[1]!r}")


def find_title_cut(title: str, text: str) -> Cut | None:
    """Return where a title was cut off and dots put in place of the rest; None where the dots may be the writer's.

    >>> find_title_cut("Kestrel Island votes to bury its la...", "The last tank is full.").why
    "'la' is the beginning of a word of the text"
    """
    if len(title) > _LONGEST_TITLE:
        return None
    match = re.search(rf"([^\W\d_]*)\s?[\[(]?{_ELLIPSIS}[\])]?\s*$", title)
    if match is None or match.start() == 0:
        return None
    stem, word = title[: match.start()] + match[1], match[1]
    end = len(title.rstrip())
    if match[0].strip().endswith((")", "]")):
        return Cut(match.end(1), end, "the mark of an excerpt ends it")
    if word and len(stem) >= 20 and word in UNFINISHED.get(likely_language(f"{title}\n{text}"), frozenset()):
        return Cut(match.end(1), end, f"no headline ends with {word!r}")
    head = text[:5000]
    if fold(stem) and len(stem) >= 20 and fold(head).startswith(fold(stem)) and fold(head) != fold(stem):
        return Cut(match.end(1), end, "the text begins with these words and goes on")
    if word and title[match.end(1) : match.end(1) + 1] != " " and len(stem) >= 20:
        whole = re.search(rf"\b{re.escape(word)}\b", head, re.IGNORECASE)
        longer = re.search(rf"\b{re.escape(word)}\w+", head, re.IGNORECASE)
        if longer and not whole and len(word) >= 2:
            return Cut(match.end(1), end, f"{word!r} is the beginning of a word of the text")
    return None
