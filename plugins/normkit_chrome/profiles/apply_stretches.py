"""Where a text whose paragraphs were joined by spaces holds what its site repeats in nearly all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from normkit import Repeated, Safety, Site, fold
from normkit_chrome.analysis.segments import Segment, begins_sentence, words_of
from normkit_chrome.detectors import line_quotations
from normkit_chrome.profiles.repeated_span import RepeatedSpan
from normkit_chrome.profiles.sketch import HEAD, LONGEST, MIDDLE, OPENING, TAIL, digest, joined_segments, paragraph_key
from normkit_chrome.profiles.stretches import EDGE, STRETCH, next_word


class _Place(NamedTuple):
    """Where a text holds a stretch. Offsets are code points."""

    start: int
    end: int
    number: int
    """Of its segment."""
    whole: bool
    """Whether it is all of it."""
    records: int
    inside: bool
    """Whether the site has it in mid-text."""
    safety: Safety
    """How far it can be trusted; what a person is asked about stays."""


def repeated_stretches(text: str, profile: Site, lacks: Callable[[str], bool]) -> Iterator[RepeatedSpan]:
    """Yield the stretches of a text, those in a row as one. ``lacks`` says of words that the record may need them.

    A row goes as a whole or stays: where one of it is in doubt, all are unsafe. So is a stretch with another number
    than elsewhere ("shared {n} times"). Linear in the text.
    """
    by_word = _by_first_word(profile)
    if not by_word:
        return
    found = joined_segments(text)
    held = {number: match for number, one in enumerate(found) if (match := _held(one, by_word, profile))}
    own = [number for number in range(len(found)) if number not in held]
    head, tail = (own[EDGE - 1], own[-EDGE]) if len(own) >= EDGE else (len(found), -1)
    places = []
    for number, (one, end, exact) in held.items():
        start = found[number].start
        in_zone = number < head if one.zone == HEAD else number > tail if one.zone == TAIL else True
        if in_zone or one.keep is False:
            safety = _safety(one, text[start:end], exact, lacks)
            whole = end == found[number].end
            places.append(_Place(start, end, number, whole, one.records, one.zone == MIDDLE, safety))
    unquoted = {start for start, _ in line_quotations.unquoted(text, [place[:2] for place in places])}
    run: list[_Place] = []
    for place in places:
        if place.start not in unquoted:
            continue
        if run and not _follows(text, place, run[-1]):
            yield from _spans(text, found, run)
            run = []
        run.append(place)
    yield from _spans(text, found, run)


def _by_first_word(profile: Site) -> dict[str, list[tuple[tuple[str, ...], Repeated]]]:
    """Return first word of a stretch -> the words of each that begins with it, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Repeated]]] = {}
    for (kind, text), one in profile.repeated.items():
        if kind == STRETCH and one.keep is not True and (words := words_of(text)):
            found.setdefault(words[0], []).append((words, one))
    for of_word in found.values():
        of_word.sort(key=lambda item: (-len(item[0]), item[1].text))
    return found


def _held(
    segment: Segment, by_word: Mapping[str, Sequence[tuple[tuple[str, ...], Repeated]]], profile: Site
) -> tuple[Repeated, int, bool] | None:
    """Return the stretch that a segment is or begins with, where it ends, and whether no number in it has changed."""
    written = segment.written
    if len(written) > LONGEST:
        whole = profile.repeated.get((STRETCH, paragraph_key(digest(written), written[:OPENING])))
        if whole is not None:
            return whole, segment.end, True
    words = words_of(written[: 2 * LONGEST])
    for known, one in by_word.get(words[0], ()) if words else ():
        if words[: len(known)] != known:
            continue
        rest = written.split(None, len(known))[len(known) :]
        end = segment.end - len(rest[0]) if rest else segment.end
        if not rest or begins_sentence(next_word(written, len(known))):
            stretch = written[: end - segment.start].rstrip()
            return one, segment.start + len(stretch), fold(stretch) == one.text
    return None


def _safety(one: Repeated, words: str, exact: bool, lacks: Callable[[str], bool]) -> Safety:
    """Return how safe it is to take a stretch out; MANUAL where a person has to say so first."""
    if one.keep is False:
        return Safety.SAFE
    if lacks(words):
        return Safety.UNSAFE
    if not one.dropped:
        return Safety.MANUAL
    return Safety.SAFE if exact else Safety.UNSAFE


def _follows(text: str, place: _Place, before: _Place) -> bool:
    """Say whether a stretch goes on with the one before it in the same line."""
    return place.number == before.number + 1 and before.whole and "\n" not in text[before.end : place.start]


def _spans(text: str, found: Sequence[Segment], run: Sequence[_Place]) -> Iterator[RepeatedSpan]:
    """Yield stretches in a row as one, with the deletion that leaves one space; none that a person is asked about."""
    sure = [at for at, place in enumerate(run) if place.safety > Safety.MANUAL]
    if not sure:
        return
    run = run[sure[0] : sure[-1] + 1]
    safeties = {place.safety for place in run}
    first, last = run[0], run[-1]
    start, stop = first.start, last.end
    while stop < len(text) and text[stop] != "\n" and text[stop].isspace():
        stop += 1
    if stop == len(text) or text[stop] == "\n":
        stop = last.end
        before = found[first.number - 1].end if first.number else start
        start = start if "\n" in text[before:start] else before
    safety = Safety.SAFE if safeties == {Safety.SAFE} else Safety.UNSAFE
    records, inside = min(place.records for place in run), all(place.inside for place in run)
    yield RepeatedSpan(first.start, last.end, (start, stop), safety, records, 0, inside)
