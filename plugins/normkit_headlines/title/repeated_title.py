"""Where a title stands again in its text, and what is lost where it is taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from normkit import CLOSING_MARKS, Safety, cut, fold, is_verbatim, lines, runs
from normkit_headlines.labels.label_shape import is_label_length, may_be_label
from normkit_headlines.lexicon.labels import DISCLAIMERS, LEADING_LABELS
from normkit_headlines.lexicon.stopwords import READER_PRONOUNS
from normkit_headlines.text.article_head import (
    LINE_LENGTH,
    WHOLE_PAGE_LINES,
    ArticleHead,
    NumberedLine,
    article_head,
    is_whole_page,
    may_end_with_title,
    shares_prefixes,
    word_prefixes,
)
from normkit_headlines.text.character_references import resolve_references
from normkit_headlines.text.tokenize import word_count
from normkit_headlines.title.line_readings import (
    LABEL_EDGES,
    LineReading,
    completes,
    headline_words,
    is_date_label,
    line_readings,
    matches_title,
)
from normkit_headlines.title.run_in_title import find_run_in_title
from normkit_headlines.title.verse import is_verse

_CLOSING = f"{CLOSING_MARKS}]"
_SENTENCE_MARKS = (*".。۔।", *",;:،؛、，；：", "—", "–")
"""A line that ends so is a sentence of the article, or the beginning of one. A headline may ask and exclaim."""
_MAX_WRAPPED = 3
"""A headline stands on so many lines at most."""
_CONTINUING_WORDS = 4
"""A line of more words that begins in lower case carries a sentence on; a shorter one may be a by-line."""
_READER_LENGTH = 1000
"""Code points of an article's beginning in which a guide addresses its reader."""


class TitleRepeat(NamedTuple):
    """A place where the title stands again. Offsets are code points of the text."""

    start: int
    end: int
    deletion: tuple[int, int]
    """(start, end) of what to take out: with the line break, where the line goes."""
    restored: str
    """The words as they stand there, where the title itself is cut or in capitals; else ""."""
    safety: Safety


class _Match(NamedTuple):
    """Lines that say the title. Offsets are code points of the text."""

    lines: tuple[NumberedLine, ...]
    start: int
    end: int
    """What of them is the title and its labels; a date beside it is not."""
    restored: str
    safety: Safety

    @property
    def whole(self) -> bool:
        """Whether nothing else stands on the lines."""
        return self.start == self.lines[0].start and self.end == self.lines[-1].end


def find_repeats(title: str, text: str, min_words: int) -> tuple[TitleRepeat, ...]:
    """Return where the title stands again: at the text's head, before its first sentence and at its tail, in order.

    A title of fewer than ``min_words`` words is too short to be sure of.
    """
    head = article_head(text, WHOLE_PAGE_LINES) if is_whole_page(title, text) else article_head(text)
    title_readings = tuple(line_readings(title.strip()))
    matches = tuple(_at_head(title_readings, head, word_prefixes(title)))
    tail = _at_tail(title_readings, text, head) if may_end_with_title(title, text) else ()
    found = _repeats(text, (*matches, *tail))
    most = Safety.SAFE if head.lead and word_count(title_readings[0].words) >= min_words else Safety.MANUAL
    alone = len(found) == len(matches) == 1 and len(matches[0].lines) == len(head.lines)
    if alone and _addresses_reader(head.lead):
        most = min(most, Safety.UNSAFE)
    if run_in := find_run_in_title(title, head):
        start, end, safety = run_in
        found = sorted([*found, TitleRepeat(start, end, (start, end), "", safety)])
    return tuple(one._replace(safety=min(one.safety, most)) for one in found)


def _at_head(title_readings: tuple[LineReading, ...], head: ArticleHead, prefixes: tuple[str, ...]) -> Iterator[_Match]:
    """Yield the matches at the head of a text, in order."""
    number = 0
    while number < len(head.lines):
        match = None
        if shares_prefixes(head.lines[number].text, prefixes):
            several = head.lines[number : number + _MAX_WRAPPED]
            match = _match_line(title_readings, several[0]) or _match_wrapped(title_readings[0], several)
        if match:
            yield match
        number += len(match.lines) if match else 1


def _at_tail(title_readings: tuple[LineReading, ...], text: str, head: ArticleHead) -> list[_Match]:
    """Return the matches at the end of a text, the last line first.

    A line that is announced ("She said:") is a quotation.
    """
    found: list[_Match] = []
    last_of_head = head.lines[-1].number if head.lines else -1
    all_lines = lines(text)
    for number in range(len(all_lines) - 1, last_of_head, -1):
        plain = all_lines[number].text.strip()
        if not plain:
            continue
        start = all_lines[number].start + all_lines[number].text.index(plain)
        line = NumberedLine(number, start, start + len(plain), plain)
        match = _match_line(title_readings, line) if len(plain) <= LINE_LENGTH else None
        if not match or not match.whole:
            return [] if plain.endswith(":") else found
        found.append(match)
    return []


def _match_line(title_readings: tuple[LineReading, ...], line: NumberedLine) -> _Match | None:
    """Return the match of a line that says the title, or None. Labels of the title are no loss to the text."""
    for reading in line_readings(line.text):
        for title in title_readings:
            if matches_title(reading, title) and all(map(is_label_length, title.labels)):
                return _matched_part(reading, title, line)
    return None


def _matched_part(reading: LineReading, title: LineReading, line: NumberedLine) -> _Match | None:
    """Return the part of a line that is the title and its labels, or None where something else stands on the line.

    A date stays, with all on its side.
    """
    start, end = line.start, line.end
    if any(map(is_date_label, reading.labels_before)):
        start += len(line.text[: reading.start].rstrip(LABEL_EDGES))
    if any(map(is_date_label, reading.labels_behind)):
        end -= len(line.text[reading.end :].lstrip(LABEL_EDGES))
    removed = reading.labels_before * (start == line.start) + reading.labels_behind * (end == line.end)
    if not all(map(may_be_label, removed)) or (start > line.start and end < line.end):
        return None
    restored = line.text[reading.start : reading.end].strip() if _restores_title(reading, title) else ""
    return _Match((line,), start, end, restored, _deletion_safety(reading, line.text))


def _match_wrapped(title: LineReading, lines: tuple[NumberedLine, ...]) -> _Match | None:
    """Return a title that is wrapped over several lines, or None."""
    words: tuple[str, ...] = ()
    for number, line in enumerate(lines):
        words += headline_words(line.text)
        if not words or line.number != lines[0].number + number or words != title.words[: len(words)]:
            return None
        if number and len(words) == len(title.words):
            wrapped = lines[: number + 1]
            joined = " ".join(one.text for one in wrapped)
            reading = next(line_readings(joined))
            restored = joined if _restores_title(reading, title) else ""
            return _Match(wrapped, wrapped[0].start, line.end, restored, _deletion_safety(reading, joined))
    return None


def _restores_title(line: LineReading, title: LineReading) -> bool:
    """Say whether a line has what the title lost: its end, or its small letters."""
    if completes(line, title):
        return True
    return title.in_capitals and not title.labels and not line.in_capitals and not line.truncated


def _deletion_safety(reading: LineReading, line: str) -> Safety:
    """Say how surely a line can go with its labels. What stands before a colon may say who speaks."""
    if resolve_references(line).rstrip(_CLOSING).endswith(_SENTENCE_MARKS) and not reading.truncated:
        return Safety.MANUAL
    if any(fold(label) in DISCLAIMERS for label in reading.labels):
        return Safety.UNSAFE
    known = all(fold(label) in LEADING_LABELS for label in reading.labels_before)
    return Safety.SAFE if known or not reading.after_colon else Safety.UNSAFE


def _repeats(text: str, matches: tuple[_Match, ...]) -> list[TitleRepeat]:
    """Return the repeats that matches make: runs of whole lines, with blank ones between them, and parts of lines."""
    whole = {line.number: (line, match) for match in matches if match.whole for line in match.lines}
    found = [
        TitleRepeat(one.start, one.end, (one.start, one.end), one.restored, one.safety)
        for one in matches
        if not one.whole
    ]
    for run in runs(text, whole):
        stretch = [whole[number] for number in run]
        start, end = stretch[0][0].start, stretch[-1][0].end
        restored = next((match.restored for _, match in stretch if match.restored), "")
        own = _sentence_continues(text, end) or is_verse(lines(text), run[0], run[-1])
        safety = Safety.MANUAL if own else min(match.safety for _, match in stretch)
        found.append(TitleRepeat(start, end, cut(text, run[0], run[-1]), restored, safety))
    return sorted(found)


def _sentence_continues(text: str, end: int) -> bool:
    """Say whether the very next line goes on with the sentence of a line that ends there."""
    following = text[end : end + LINE_LENGTH].lstrip("\r").removeprefix("\n").partition("\n")[0].strip()
    return following[:1].islower() and (len(following.split()) > _CONTINUING_WORDS or following.endswith("."))


def _addresses_reader(lead: str) -> bool:
    """Say whether an article speaks to its reader in its own words: a guide does, a report does not."""
    beginning = lead[:_READER_LENGTH]
    return any(not is_verbatim(beginning, match.start()) for match in _reader().finditer(beginning))


@cache
def _reader() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(READER_PRONOUNS))})\b", re.IGNORECASE)
