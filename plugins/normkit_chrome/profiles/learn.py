"""Site profiles: the lines, and what is glued to lines, that a site repeats across its articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice, pairwise
from typing import NamedTuple

from normkit import ASK, DROP, Fact, Repeated, Site, fold
from normkit_chrome.analysis.segments import words_of
from normkit_chrome.profiles import sketch
from normkit_chrome.profiles.near_duplicates import near_duplicate_clusters
from normkit_chrome.profiles.review import needs_review
from normkit_chrome.profiles.sketch import HEAD, MIDDLE, TAIL
from normkit_chrome.profiles.stretches import NEARLY_ALL, SURE_RECORDS, Told, learn_stretches, told

LINE, PREFIX, SUFFIX, ENDING = "line", "prefix", "suffix", "ending"
BOTH = "both"

LEAST_RECORDS = 3
"""What fewer stories hold is repeated by chance."""
LISTED = 0.05
"""The share of a site's stories from which on a repeated line is worth a person's look."""
SAMPLE = 500
"""Articles that a site is learned from at most. Chance moves a share of 30 % by four points among so many."""
_AT_EDGE = 0.8
"""The share of its stories in which a line must stand in the head or the tail to be no mid-text line."""
ENDING_SHARE = 0.5
"""The part of a site's stories that must end with the same sentences before these are taken for the site's."""
_END, _BODY = "", "\n"
"""What stands beside a line where no line does: nothing, or paragraphs."""
_WHOLE = (sketch.LINE_MARK, sketch.PARAGRAPH_MARK, sketch.BODY)
"""Marks of a sketch's entries for whole lines."""
_SEGMENTS = (sketch.SEGMENT_MARK, sketch.LONG_SEGMENT_MARK)
"""Marks of a sketch's entries for sentences of texts whose paragraphs were joined."""
KIND_OF = {sketch.PREFIX_MARK: PREFIX, sketch.SUFFIX_MARK: SUFFIX, sketch.ENDING_MARK: ENDING}
"""Marks of a sketch's entries for parts of lines."""
_ZONES = {zone[0]: zone for zone in (HEAD, MIDDLE, TAIL)}

_Name = tuple[str, str]
"""Kind, and text as it compares."""


class _Occurrence(NamedTuple):
    """Where a story holds what could be repeated."""

    name: _Name
    zone: str
    """HEAD, MIDDLE or TAIL."""
    written: str
    """The text as the story writes it."""
    before: str = _END
    after: str = _END
    """The lines around a line, as they compare."""


def learn_profiles(facts: Iterable[Fact], least: int, share: float) -> dict[str, Site]:
    """Return site -> profile from the sorted facts (site, article, sketch), for sites with ``least`` stories.

    What stands in the part ``share`` of them, at the edge of the text, can be dropped. One site is held at a time.
    """
    learned = {}
    for site, of_site in groupby(facts, key=lambda fact: str(fact[0])):
        articles = (next(copies) for _, copies in groupby(of_site, key=lambda fact: fact[1]))
        sketches = {int(article): sketch.unpack(str(packed)) for _, article, packed in islice(articles, SAMPLE)}
        if profile := _profile(sketches, least, share):
            learned[site] = profile
    return learned


def _profile(sketches: Mapping[int, str], least: int, share: float) -> Site | None:
    """Return the profile of a site from article -> sketch; of a story that several of them tell, one counts."""
    story = near_duplicate_clusters({article: _story_digests(sketched) for article, sketched in sketches.items()})
    held = [list(_occurrences(sketches[article])) for article in sketches if story[article] == article]
    total = len(held)
    if total < least:
        return None
    joined = [_segments(sketched) for article, sketched in sketches.items() if story[article] == article]
    stretches = learn_stretches(joined, total)
    repeated = _repeated(held, max(LEAST_RECORDS, LISTED * total), max(LEAST_RECORDS, share * total))
    return Site.of(total, (*(one for one in repeated if not _is_told_by(one, stretches)), *stretches))


def _is_told_by(one: Repeated, stretches: Sequence[Repeated]) -> bool:
    """Say whether an ending begins with a stretch and as many stories hold it: its sentences are told one by one."""
    if one.kind != ENDING or one.records < SURE_RECORDS or not stretches:
        return False
    opening = " ".join(words_of(one.text.partition(sketch.CUT)[0]))
    known = (other for other in stretches if " ".join(words_of(other.text)).startswith(opening))
    return any(one.records >= NEARLY_ALL * other.records for other in known)


def _segments(sketched: str) -> list[Told]:
    """Return what a sketch tells of the segments of a text whose paragraphs were joined."""
    entries = (line[1:] for line in sketched.split("\n")[1:])
    marked = [(entry[0], entry[1:]) for entry in entries if entry[:1] in _SEGMENTS]
    return [
        told(entry[sketch.DIGEST :], entry[: sketch.DIGEST]) if mark == sketch.LONG_SEGMENT_MARK else told(entry)
        for mark, entry in marked
    ]


def _story_digests(sketched: str) -> tuple[str, ...]:
    digests, size = sketched.partition("\n")[0], sketch.DIGEST
    return tuple(digests[at : at + size] for at in range(0, len(digests), size))


def _occurrences(sketched: str) -> Iterator[_Occurrence]:
    """Yield what a sketch says could be repeated. What stands around a line matters for short lines only."""
    entries = [_entry(line) for line in sketched.split("\n")[1:] if line == sketch.BODY or line[1] not in _SEGMENTS]
    rows = [entry for entry in entries if entry[0] in _WHOLE]
    beside = [_END, *(text if mark == sketch.LINE_MARK else _BODY for mark, _, text, _ in rows), _END]
    for (mark, zone, text, written), before, after in zip(rows, beside, beside[2:], strict=False):
        if mark == sketch.LINE_MARK and len(written) <= sketch.SHORT:
            yield _Occurrence((LINE, text), zone, written, before, after)
        elif mark != sketch.BODY:
            yield _Occurrence((LINE, text), zone, written)
    for mark, zone, text, written in entries:
        if mark in KIND_OF:
            yield _Occurrence((KIND_OF[mark], text), zone, written)


def _entry(line: str) -> tuple[str, str, str, str]:
    """Return the mark, zone, text as it compares and as it is written of an entry of a sketch."""
    if line == sketch.BODY:
        return sketch.BODY, MIDDLE, _BODY, ""
    zone, mark, written = _ZONES[line[0]], line[1], line[2:]
    if mark in (sketch.PARAGRAPH_MARK, sketch.ENDING_MARK):
        digested, written = written[: sketch.DIGEST], written[sketch.DIGEST :]
        return mark, zone, sketch.paragraph_key(digested, written), written
    return mark, zone, fold(written), written


def _repeated(of_stories: Sequence[Sequence[_Occurrence]], least: float, drops: float) -> Iterator[Repeated]:
    """Yield what enough of the stories hold, sorted by its kind and text."""
    counts = Counter(name for story in of_stories for name in {one.name for one in story})
    listed = sorted(name for name, records in counts.items() if records >= least and _is_unicode(name[1]))
    parts = _parts_of_longer(of_stories, counts)
    listed = [name for name in listed if name not in parts]
    held: dict[_Name, list[_Occurrence]] = {name: [] for name in listed}
    zones: Counter[tuple[_Name, str]] = Counter()
    for story in of_stories:
        some = [one for one in story if one.name in held]
        zones.update({(one.name, one.zone) for one in some})
        for one in some:
            held[one.name].append(one)
    own = {_END, *(text for _, text in listed)}
    for name, found in held.items():
        kind, text = name
        zone = _usual_zone(zones[name, HEAD], zones[name, TAIL], counts[name], drops)
        heading = zone != HEAD and _mostly(one.after == _BODY for one in found)
        among = kind == LINE and _mostly({one.before, one.after} <= own for one in found)
        example = min(one.written for one in found)
        most = max(drops, ENDING_SHARE * len(of_stories)) if kind == ENDING else drops
        asks = kind == PREFIX or counts[name] < most or needs_review(text, example, heading, among)
        yield Repeated(kind, text, counts[name], ASK if asks else DROP, example, zone)


def _parts_of_longer(of_stories: Sequence[Sequence[_Occurrence]], counts: Mapping[_Name, int]) -> set[_Name]:
    """Return the endings that never stand without the sentence before them: nobody need be asked about them."""
    found: set[_Name] = set()
    for story in of_stories:
        endings = [one.name for one in story if one.name[0] == ENDING]
        found.update(shorter for longer, shorter in pairwise(endings) if counts[longer] == counts[shorter])
    return found


def _usual_zone(head: int, tail: int, records: int, drops: float) -> str:
    """Return the zone that holds a line in nearly all of its stories; mid-text where none does.

    A line stands in both where each of them alone would be reason enough to drop it there.
    """
    if max(head, tail) < _AT_EDGE * records:
        return MIDDLE
    if min(head, tail) >= drops:
        return BOTH
    return HEAD if head >= tail else TAIL


def _mostly(holds: Iterable[bool]) -> bool:
    answers = list(holds)
    return 2 * sum(answers) > len(answers)


def _is_unicode(text: str) -> bool:
    """Say whether a text can be written to a file: lone surrogates cannot."""
    return text.isascii() or text == text.encode("utf-8", "ignore").decode()
