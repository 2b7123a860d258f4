"""The authority file: which spelling stands for a name, as a person decided it.

A TOML file with an entry for each name::

    [[name]]
    canonical = "Asaad al-Shaibani"
    variants = ["Asaad al-Shibani", "Assad al-Shaybani"]

``kind`` ("person", "place") and ``decision`` are optional; ``normkit learn names`` adds ``counts``, ``sources``,
``evidence`` and ``proposed``, which are for the reader. Without a decision an entry is a person's word, as "keep" is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

CONFIRMED = ("", "keep", "merge")
"""Decisions of a person: canonical and variants are one name. "merge" says that learning had them apart."""
SPLIT = "split"
"""The decision that canonical and variants are people of their own."""
OPEN = "open"
"""Learned, and not yet reviewed."""
UNSAVED = "seen"
"""Learned in this run, and in no file."""
DECISIONS = ("keep", "merge", SPLIT, OPEN)
KINDS = ("person", "place")

_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*[\"']?name[\"']?[ \t]*\]\]", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+")
_TEXTS = ("canonical", "kind", "decision", "evidence")
_LISTS = ("variants", "proposed", "sources")


class Entry(NamedTuple):
    """One name: the spelling that stands for it, and its others."""

    canonical: str
    variants: tuple[str, ...] = ()
    kind: str = "person"
    decision: str = ""
    proposed: tuple[str, ...] = ()
    """Spellings that learning found since the decision; they count for nothing until someone moves them up."""
    counts: Mapping[str, int] = {}
    """Records that hold a spelling."""
    sources: tuple[str, ...] = ()
    evidence: str = ""

    @property
    def spellings(self) -> tuple[str, ...]:
        return (self.canonical, *self.variants)


class Authority(NamedTuple):
    """Entries, and where a spelling is found among them."""

    entries: tuple[Entry, ...]
    entry_numbers: Mapping[str, int]
    """Spelling -> number of its entry."""
    lengths_by_first_word: Mapping[str, tuple[int, ...]]
    """First word of a spelling -> how long the spellings that begin so are, the longest first."""

    def entry(self, spelling: str) -> Entry | None:
        """Return the entry that lists a spelling as one of its name."""
        number = self.entry_numbers.get(spelling)
        return None if number is None else self.entries[number]

    def canonical(self, spellings: Iterable[str]) -> str:
        """Return the canonical spelling of the entry that lists ``spellings``; "" where none or several do."""
        listed = {entry.canonical for spelling in spellings if (entry := self.entry(spelling))}
        return listed.pop() if len(listed) == 1 else ""


class Occurrence(NamedTuple):
    """A listed spelling in a text. Offsets are code points."""

    start: int
    end: int
    text: str
    entry: Entry


def index_entries(entries: Iterable[Entry]) -> Authority:
    """Return entries with an index of their spellings; a spelling with its article may begin a sentence.

    What a person decided counts before what was learned. Raises ValueError for a spelling that a person lists for two
    names.
    """
    entries = tuple(entries)
    numbers: dict[str, int] = {}
    for number, entry in enumerate(entries):
        if entry.decision == SPLIT:
            continue
        for spelling in entry.spellings:
            for written in (spelling, capitalised(spelling)):
                other = entries[numbers.setdefault(written, number)]
                if other is entry or entry.decision not in CONFIRMED:
                    continue
                if other.decision not in CONFIRMED:
                    numbers[written] = number
                else:
                    raise ValueError(
                        f"{spelling!r} is listed for {other.canonical!r} and for {entry.canonical!r}: "
                        "it can stand for one of them only"
                    )
    lengths: dict[str, set[int]] = {}
    for written in numbers:
        first = _WORD.search(written)
        if first:
            lengths.setdefault(first[0], set()).add(len(written))
    return Authority(entries, numbers, {word: tuple(sorted(some, reverse=True)) for word, some in lengths.items()})


def capitalised(spelling: str) -> str:
    """Return a spelling with a capital, as it begins a sentence."""
    return spelling[:1].upper() + spelling[1:]


def find_occurrences(text: str, names: Authority) -> Iterator[Occurrence]:
    """Yield where a text holds listed spellings, letter by letter, as words of their own; the longest one counts."""
    at = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < at or not (lengths := names.lengths_by_first_word.get(word[0])) or not _begins_word(text, start):
            continue
        for length in lengths:
            entry = names.entry(text[start : start + length])
            if entry and _ends_word(text, start + length):
                at = start + length
                begin = start - _leading_mark(text, start, entry.canonical)
                yield Occurrence(begin, at, text[begin:at], entry)
                break


def read_authority(path: Path) -> Authority:
    """Return the names of an authority file.

    Raises ValueError for a file that cannot be read or makes no sense, with the line and the entry.
    """
    try:
        stat = path.stat()
    except OSError as error:
        raise ValueError(f"{path}: cannot be read: {error.strerror}") from error
    return _read(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int, _size: int) -> Authority:
    import tomllib

    try:
        text = path.read_text("utf-8")
        document = tomllib.loads(text)
    except OSError as error:
        raise ValueError(f"{path}: cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise ValueError(f"{path}: cannot be read as TOML: {error}") from error
    lines = [text.count("\n", 0, header.start()) + 1 for header in _HEADER.finditer(text)]
    return parse_authority(document, str(path), lines)


def parse_authority(document: Mapping[str, Any], where: str = "names", lines: Iterable[int] = ()) -> Authority:
    """Return the names of a document; ``lines`` are where its entries begin.

    Raises ValueError for a document that makes no sense.
    """
    try:
        return index_entries(parse_entries(document, lines))
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from error


def parse_entries(document: Mapping[str, Any], lines: Iterable[int] = ()) -> tuple[Entry, ...]:
    """Return the entries of a document, in its order. Raises ValueError for one that makes no sense."""
    tables = document.get("name", [])
    if not isinstance(tables, list) or not all(isinstance(table, Mapping) for table in tables):
        raise ValueError("entries are written [[name]], with two brackets")
    stray = sorted(set(document) - {"name"})
    if stray:
        raise ValueError(f"unknown key {stray[0]!r}: a file of names holds [[name]] entries only")
    at = dict(enumerate(lines))
    found = []
    for number, table in enumerate(tables):
        try:
            found.append(_entry(table))
        except ValueError as error:
            line = f"line {at[number]}, " if number in at else ""
            called = table.get("canonical")
            name = f" ({called})" if isinstance(called, str) and called else ""
            raise ValueError(f"{line}entry {number + 1}{name}: {error}") from error
    return tuple(found)


def _entry(table: Mapping[str, Any]) -> Entry:
    """Return the entry of a table. Raises ValueError for one that makes no sense."""
    for key, value in table.items():
        if key not in Entry._fields:
            raise ValueError(f"unknown key {key!r}; there are {', '.join(Entry._fields)}")
        if key in _TEXTS and not isinstance(value, str):
            raise ValueError(f"{key!r} must be a text, not {value!r}")
        if key in _LISTS and not (isinstance(value, list) and all(isinstance(one, str) for one in value)):
            raise ValueError(f"{key!r} must be a list of texts, not {value!r}")
    if not _WORD.search(table.get("canonical", "")):
        raise ValueError("'canonical' is needed: the spelling that stands for the name")
    entry = Entry(**{**table, **{key: tuple(table[key]) for key in _LISTS if key in table}})
    if not all(map(_WORD.match, entry.variants)):
        raise ValueError("'variants' must begin with a letter; leave out the mark in front of it")
    if entry.decision not in ("", *DECISIONS):
        raise ValueError(f"no decision {entry.decision!r}; there are {', '.join(DECISIONS)}")
    if entry.kind not in KINDS:
        raise ValueError(f"no kind {entry.kind!r}; there are {', '.join(KINDS)}")
    if not isinstance(entry.counts, Mapping) or not all(type(count) is int for count in entry.counts.values()):
        raise ValueError("'counts' must give a number of records for each spelling")
    return entry


def _leading_mark(text: str, start: int, canonical: str) -> int:
    """Return how long a mark that the canonical spelling begins with ("‘Abd") is, if the text has it there."""
    letter = _WORD.search(canonical)
    length = letter.start() if letter else 0
    return length if text.startswith(canonical[:length], max(0, start - length)) else 0


def _begins_word(text: str, start: int) -> bool:
    """Say whether no letter, digit, hyphen or apostrophe joins a word to what stands before it."""
    before = text[start - 1 : start]
    return not (
        before.isalnum() or before == "_" or (before in ("-", "'", "’") and text[start - 2 : start - 1].isalnum())
    )


def _ends_word(text: str, end: int) -> bool:
    """Say whether nothing joins a word to what stands after it; a possessive may."""
    after = text[end : end + 1]
    if after in ("'", "’"):
        return text[end + 1 : end + 2] in ("s", "") or not text[end + 1].isalnum()
    return not (after.isalnum() or after == "_" or (after == "-" and text[end + 1 : end + 2].isalnum()))
