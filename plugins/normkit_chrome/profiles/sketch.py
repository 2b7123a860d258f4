"""The outline of a text: what it could have in common with other texts of its site. Imported on every first pass."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from zlib import crc32

from normkit import Fact, Record, fold

HEAD, MIDDLE, TAIL = "head", "middle", "tail"
LINE, PARAGRAPH, PREFIX, SUFFIX = "=", "#", "<", ">"
"""What stands behind a zone's letter in an outline."""
BODY = "m"
"""Paragraphs in mid-text, where they stand in an outline."""
DIGEST = 8
"""Digits of a digest."""

_LONGEST = 100
"""Code points. A longer line is a paragraph: it is known by its opening and a digest."""
SHORT = 60
"""Code points of a line that can be a heading or an item of a menu: in mid-text, nothing else counts."""
_OPENING = 40
"""Code points of a paragraph's opening: enough for a person to know it by."""
_EDGE = 3
"""A text's head and tail: what fewer paragraphs set apart from its end."""
_GLUED = 60
"""Code points of the longest prefix or suffix, and of the shortest text it is glued to."""
_SKETCH, _SKETCHED = 6, 80
"""A story is known by its longest lines, the least likely to be the site's: so many, from so many code points on."""
_LONGEST_HOST = 400
"""Code points of a URL that hold its host: a domain name has 253 at most (RFC 1035)."""
_LONGEST_NAME = 80
"""Code points of a site's name: it names a file."""
_ENDS = " \t.!?…\"'’”»)"
_NO_FILE_NAME = str.maketrans(dict.fromkeys('/\\:*?"<>|', "-"))


def facts(record: Record) -> Iterator[Fact]:
    """Yield (site, article, outline), if there is a site and a text. The article is a number that its text gives.

    Numbers come in no order that means anything, so that the first of a site's sorted facts are a fair sample.
    """
    site, text = site_of(record), record.text("text")
    if site and text.strip():
        yield site, int(digest(text), 16) << 32 | len(text), packed(outline(text))


def packed(text: str) -> str:
    """Return a text as so many code points below 256 as UTF-8 has bytes: one curly quote would double its memory."""
    return text if text.isascii() else text.encode("utf-8", "surrogatepass").decode("latin-1")


def unpacked(text: str) -> str:
    """Return what was packed."""
    return text if text.isascii() else text.encode("latin-1").decode("utf-8", "surrogatepass")


def site_of(record: Record) -> str:
    """Return whose page a record is: the full host of its URL, else its source, as a name for a file."""
    return _file_name(_host(record.text("url")[:_LONGEST_HOST].strip()) or record.text("source")[:_LONGEST_NAME])


def _host(url: str) -> str:
    scheme, _, rest = url.partition("//")  # not urllib: it takes longer to import than a record to check
    if scheme and not (scheme.endswith(":") and scheme[:-1].isalnum()):
        return ""
    for mark in "/?#":
        rest = rest.partition(mark)[0]
    host = rest.rpartition("@")[2].partition(":")[0]
    return "" if "[" in host else host


@lru_cache(maxsize=1024)
def _file_name(site: str) -> str:
    name = fold(site).translate(_NO_FILE_NAME)
    return "".join(mark if mark.isprintable() else "-" for mark in name[:_LONGEST_NAME]).lstrip(".")


def key(line: str) -> str:
    """Return a line as it compares with others of its site."""
    line = line.strip()
    return fold(line) if len(line) <= _LONGEST else paragraph_key(digest(line), line[:_OPENING])


def paragraph_key(digested: str, opening: str) -> str:
    """Return a paragraph as it compares."""
    return f"{fold(opening)} [...] {digested}"


def digest(text: str) -> str:
    """Return eight digits that stand for a text, on any machine."""
    return f"{crc32(text.encode('utf-8', 'surrogatepass')):08x}"


def outline(text: str) -> str:
    r"""Return what a text could have in common with others: digests of its longest lines, then line by line.

    A line has the letter of its zone, what it is, and what is known of it. In mid-text only short lines count.

    >>> print(outline("Town\nThe ferry was late."))
    <BLANKLINE>
    h=Town
    t=The ferry was late.
    """
    written = [line for row in text.split("\n") if (line := row.strip())]
    told = [_sketch(written)]
    for line, zone in zip(written, _zones(written), strict=True):
        size, at = len(line), zone[0]
        if size <= SHORT or (size <= _LONGEST and zone != MIDDLE):
            told.append(f"{at}{LINE}{line}")
        elif zone != MIDDLE:
            told.append(f"{at}{PARAGRAPH}{digest(line)}{line[:_OPENING]}")
        elif told[-1] != BODY:
            told.append(BODY)
        if size > _LONGEST:
            told += [f"{at}{mark}{line[start:end].strip()}" for mark, start, end in glued(line)]
    return "\n".join(told)


def _sketch(written: Sequence[str]) -> str:
    longest = sorted(dict.fromkeys(line for line in written if len(line) >= _SKETCHED), key=len, reverse=True)
    return "".join(sorted(map(digest, longest[:_SKETCH])))


def _zones(written: Sequence[str]) -> Iterator[str]:
    """Yield where each line stands: in the head or the tail (in a short text, the nearer one), or in mid-text."""
    paragraphs = list(accumulate((len(line) > _LONGEST for line in written), initial=0))
    size, total = len(written), paragraphs[-1]
    for number in range(size):
        at_head, at_tail = paragraphs[number] < _EDGE, total - paragraphs[number + 1] < _EDGE
        yield HEAD if at_head and (2 * number < size - 1 or not at_tail) else TAIL if at_tail else MIDDLE


def glued(line: str) -> Iterator[tuple[str, int, int]]:
    """Yield what may be glued to a long line: a label before a mark, what follows the last sentence unspaced."""
    if len(line) < 2 * _GLUED:
        return
    head, tail = line[:_GLUED], line[-_GLUED:].rstrip(_ENDS).replace(". ", " ")
    marked = ":" in head or "|" in head or "–" in head or "—" in head or " - " in head
    if marked and (label := _label().match(head)):
        yield PREFIX, *label.span()
    if "." in tail or "!" in tail or "?" in tail or "…" in tail:
        ends = list(_sentence_end().finditer(line, len(line) - _GLUED))
        if ends and ends[-1].end() < len(line):
            yield SUFFIX, ends[-1].end(), len(line)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(r"\w[^.:|–—]*(?:[:|–—]| - )\s*")


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"""[.!?…](?<=[^\W\d_].)['"’”»)]*(?=[^\W\d_a-z])""")
