"""The sketch of a text: what it could have in common with other texts of its site. Imported on every first pass.

A sketch is lines of text: first the digests of the text's longest lines, by which near-duplicates are known, then an
entry for each line that its site could repeat. Profiles are learned from sketches alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from zlib import crc32

from normkit import CLOSING_MARKS, SENTENCE_ENDS, Fact, Record, fold, lines, site_key
from normkit_chrome.analysis.segments import Segment, segments

HEAD, MIDDLE, TAIL = "head", "middle", "tail"
LINE_MARK, PARAGRAPH_MARK, PREFIX_MARK, SUFFIX_MARK, ENDING_MARK = "=", "#", "<", ">", "]"
"""What an entry is, behind the letter of its zone: a whole line, a paragraph's opening, what is glued to a line, the
last sentences of a text."""
SEGMENT_MARK, LONG_SEGMENT_MARK = "~", "%"
"""A sentence of a text whose paragraphs were joined by spaces: a whole one, and a digest with the opening of one."""
BODY = "m"
"""The entry for paragraphs in mid-text, several in a row."""
DIGEST = 8
"""Digits of a digest."""

LONGEST = 100
"""Code points. A longer line is a paragraph: it is known by its opening and a digest."""
SHORT = 60
"""Code points of a line that can be a heading or an item of a menu: in mid-text, nothing else counts."""
OPENING = 40
"""Code points of a paragraph's opening: enough for a person to know it by."""
CUT = " [...] "
"""What stands for the rest of a paragraph, between its opening and its digest."""
_EDGE = 3
"""A text's head and tail: what fewer paragraphs set apart from its end."""
_AFFIX = 60
"""Code points of the longest prefix or suffix, and of the shortest text it is glued to."""
_ENDING, _MOST_ENDINGS, _ENDING_WORDS = 500, 6, 8
"""Code points in which the last sentences of a text are looked at, how many, and words of the fewest of them."""
_JOINED_LINES = 3
"""Lines of a text whose paragraphs were joined by spaces, at most: a headline may stand above, a byline."""
_SEGMENTS = 20
"""Sentences of such a text that count, from its beginning and from its end."""
_MOST_DIGESTS, _SHORTEST_DIGESTED = 6, 80
"""A story is known by its longest lines, the least likely to be the site's: so many, from so many code points on."""
_ENDS = " \t" + "".join(SENTENCE_ENDS) + CLOSING_MARKS
"""What may stand behind the last sentence of a line, none of it glued on."""


def facts(record: Record) -> Iterator[Fact]:
    """Yield (site, article, sketch), if there is a site and a text. The article is a number that its text gives.

    Numbers come in no order that means anything, so that the first of a site's sorted facts are a fair sample.
    """
    site, text = site_key(record.site), record.text("text")
    if site and text.strip():
        yield site, int(digest(text), 16) << 32 | len(text), pack(sketch(text))


def pack(text: str) -> str:
    """Return a text as so many code points below 256 as UTF-8 has bytes: one curly quote would double its memory."""
    return text if text.isascii() else text.encode("utf-8", "surrogatepass").decode("latin-1")


def unpack(text: str) -> str:
    """Return what was packed."""
    return text if text.isascii() else text.encode("latin-1").decode("utf-8", "surrogatepass")


def line_key(line: str) -> str:
    """Return a line as it compares with others of its site: folded, a longer one as a ``paragraph_key``."""
    line = line.strip()
    return fold(line) if len(line) <= LONGEST else paragraph_key(digest(line), line[:OPENING])


def paragraph_key(digested: str, opening: str) -> str:
    """Return a paragraph as it compares: its opening, folded, and the digest of all of it."""
    return f"{fold(opening)}{CUT}{digested}"


def ending_key(ending: str) -> str:
    """Return the last sentences of a text as they compare."""
    return paragraph_key(digest(ending), ending[:OPENING])


def digest(text: str) -> str:
    """Return eight digits that stand for a text, on any machine."""
    return f"{crc32(text.encode('utf-8', 'surrogatepass')):08x}"


def sketch(text: str) -> str:
    r"""Return the sketch of a text, as lines: digests of its longest lines, then an entry for each line that counts.

    An entry is the letter of its zone, what it is, and what is known of it. In mid-text only short lines count.

    >>> print(sketch("Town\nThe ferry was late."))
    <BLANKLINE>
    h=Town
    t=The ferry was late.
    """
    written = [line for row in text.split("\n") if (line := row.strip())]
    entries = [_story_digests(written)]
    for line, zone in zip(written, _zones(written), strict=True):
        size, at = len(line), zone[0]
        if size <= SHORT or (size <= LONGEST and zone != MIDDLE):
            entries.append(f"{at}{LINE_MARK}{line}")
        elif zone != MIDDLE:
            entries.append(f"{at}{PARAGRAPH_MARK}{digest(line)}{line[:OPENING]}")
        elif entries[-1] != BODY:
            entries.append(BODY)
        if size > LONGEST:
            entries += [f"{at}{mark}{line[start:end].strip()}" for mark, start, end in affixes(line)]
    last = next((line for line in reversed(written) if len(line) > LONGEST), "")
    entries += [f"{TAIL[0]}{ENDING_MARK}{digest(last[at:])}{last[at : at + OPENING]}" for _, at in endings(last)]
    entries += map(_segment_entry, _outer(joined_segments(text)))
    return "\n".join(entries)


def joined_segments(text: str) -> list[Segment]:
    """Return the segments of a text whose paragraphs were joined by spaces; none of a text that has lines."""
    rows = [row for row in lines(text) if not row.blank]
    if not 0 < len(rows) <= _JOINED_LINES or len(max(rows, key=lambda row: len(row.text)).text) <= LONGEST:
        return []
    return [one for row in rows if len(row.text) > LONGEST for one in segments(row.text, row.start)]


def _outer(found: list[Segment]) -> list[Segment]:
    return found if len(found) <= 2 * _SEGMENTS else found[:_SEGMENTS] + found[-_SEGMENTS:]


def _segment_entry(one: Segment) -> str:
    opening = one.written[:LONGEST]
    if len(one.written) <= LONGEST:
        return f"{MIDDLE[0]}{SEGMENT_MARK}{opening}"
    return f"{MIDDLE[0]}{LONG_SEGMENT_MARK}{digest(one.written)}{opening}"


def _story_digests(written: Sequence[str]) -> str:
    """Return the digests of the longest lines, sorted, without anything between them."""
    longest = sorted(dict.fromkeys(line for line in written if len(line) >= _SHORTEST_DIGESTED), key=len, reverse=True)
    return "".join(sorted(map(digest, longest[:_MOST_DIGESTS])))


def _zones(written: Sequence[str]) -> Iterator[str]:
    """Yield where each line stands: in the head or the tail (in a short text, the nearer one), or in mid-text."""
    paragraphs = list(accumulate((len(line) > LONGEST for line in written), initial=0))
    size, total = len(written), paragraphs[-1]
    for number in range(size):
        at_head, at_tail = paragraphs[number] < _EDGE, total - paragraphs[number + 1] < _EDGE
        yield HEAD if at_head and (2 * number < size - 1 or not at_tail) else TAIL if at_tail else MIDDLE


def affixes(line: str) -> Iterator[tuple[str, int, int]]:
    """Yield (mark, start, end) of what may be glued to a long line, in code points of it.

    That is a label before a mark (``PREFIX_MARK``), and what follows the last sentence unspaced (``SUFFIX_MARK``).
    """
    if len(line) < 2 * _AFFIX:
        return
    head, tail = line[:_AFFIX], line[-_AFFIX:].rstrip(_ENDS).replace(". ", " ")
    marked = ":" in head or "|" in head or "–" in head or "—" in head or " - " in head
    if marked and (label := _label().match(head)):
        yield PREFIX_MARK, *label.span()
    if "." in tail or "!" in tail or "?" in tail or "…" in tail:
        ends = list(_sentence_end().finditer(line, len(line) - _AFFIX))
        if ends and ends[-1].end() < len(line):
            yield SUFFIX_MARK, ends[-1].end(), len(line)


def endings(line: str) -> list[tuple[int, int]]:
    """Return (end of the sentence before, start) of what may be a site's at the end of a line, the longest first.

    Where paragraphs were joined by spaces, a site's notices are the last sentences of the text.

    >>> line = f"{'The ferry was late again. ' * 3}All that stands on this page is ours and nobody else's."
    >>> [line[start:] for _, start in endings(line)]
    ["All that stands on this page is ours and nobody else's."]
    """
    first = max(_AFFIX, len(line) - _ENDING)
    found = [match.span() for match in _sentence_gap().finditer(line, first - 1)]
    return [(stop, start) for stop, start in found[-_MOST_ENDINGS:] if line.count(" ", start) >= _ENDING_WORDS - 1]


@cache
def _sentence_gap() -> re.Pattern[str]:
    return re.compile(rf"""(?<=[{re.escape("".join(SENTENCE_ENDS) + CLOSING_MARKS)}])\s{{1,3}}(?=\S)""")


@cache
def _label() -> re.Pattern[str]:
    return re.compile(r"\w[^.:|–—]*(?:[:|–—]| - )\s*")


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"""[.!?…](?<=[^\W\d_].)['"’”»)]*(?=[^\W\d_a-z])""")
