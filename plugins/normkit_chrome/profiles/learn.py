"""Site profiles: the lines, and what is glued to lines, that a site repeats across its articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import NamedTuple

from normkit import ASK, DROP, Fact, Repeated, Site, fold
from normkit_chrome.profiles import sketch
from normkit_chrome.profiles.near_duplicates import stories
from normkit_chrome.profiles.review import asked_about
from normkit_chrome.profiles.sketch import HEAD, MIDDLE, TAIL

LINE, PREFIX, SUFFIX = "line", "prefix", "suffix"
BOTH = "both"

LEAST_RECORDS = 3
"""What fewer stories hold is repeated by chance."""
LISTED = 0.05
"""The share of a site's stories from which on a repeated line is worth a person's look."""
SAMPLE = 500
"""Articles that a site is learned from at most. Chance moves a share of 30 % by four points among so many."""
_AT_EDGE = 0.8
"""The share of its stories in which a line must stand in the head or the tail to be no mid-text line."""
_END, _BODY = "", "\n"
"""What stands beside a line where no line does: nothing, or paragraphs."""
_WHOLE = (sketch.LINE, sketch.PARAGRAPH, sketch.BODY)
"""Marks of an outline for whole lines."""
KIND_OF = {sketch.PREFIX: PREFIX, sketch.SUFFIX: SUFFIX}
"""Marks of an outline for what is glued to lines."""
_ZONES = {zone[0]: zone for zone in (HEAD, MIDDLE, TAIL)}

Name = tuple[str, str]
"""Kind, and text as it compares."""


class _Place(NamedTuple):
    """Where a story holds what could be repeated."""

    name: Name
    zone: str
    written: str
    before: str = _END
    after: str = _END
    """The lines around a line, as they compare."""


def profiles(found: Iterable[Fact], least: int, share: float) -> dict[str, Site]:
    """Return site -> profile from the sorted outlines (site, article, outline), for sites with ``least`` stories.

    What stands in the part ``share`` of them, at the edge of the text, can be dropped. One site is held at a time.
    """
    learned = {}
    for site, of_site in groupby(found, key=lambda fact: str(fact[0])):
        articles = (next(copies) for _, copies in groupby(of_site, key=lambda fact: fact[1]))
        told = {int(article): sketch.unpacked(str(packed)) for _, article, packed in islice(articles, SAMPLE)}
        if profile := _profile(told, least, share):
            learned[site] = profile
    return learned


def _profile(told: Mapping[int, str], least: int, share: float) -> Site | None:
    """Return the profile of a site from article -> outline; of a story that several of them tell, one counts."""
    story = stories({article: _sketch(outline) for article, outline in told.items()})
    places = [list(_places(told[article])) for article in told if story[article] == article]
    total = len(places)
    if total < least:
        return None
    repeated = _repeated(places, max(LEAST_RECORDS, LISTED * total), max(LEAST_RECORDS, share * total))
    return Site.of(total, repeated)


def _sketch(outline: str) -> tuple[str, ...]:
    digests, size = outline.partition("\n")[0], sketch.DIGEST
    return tuple(digests[at : at + size] for at in range(0, len(digests), size))


def _places(outline: str) -> Iterator[_Place]:
    """Yield what an outline says could be repeated. What stands around a line matters for short lines only."""
    pieces = [_piece(told) for told in outline.split("\n")[1:]]
    rows = [piece for piece in pieces if piece[0] in _WHOLE]
    beside = [_END, *(text if mark == sketch.LINE else _BODY for mark, _, text, _ in rows), _END]
    for (mark, zone, text, written), before, after in zip(rows, beside, beside[2:], strict=False):
        if mark == sketch.LINE and len(written) <= sketch.SHORT:
            yield _Place((LINE, text), zone, written, before, after)
        elif mark != sketch.BODY:
            yield _Place((LINE, text), zone, written)
    for mark, zone, text, written in pieces:
        if mark not in _WHOLE:
            yield _Place((KIND_OF[mark], text), zone, written)


def _piece(told: str) -> tuple[str, str, str, str]:
    """Return the mark, zone, text as it compares and as it is written of what an outline tells."""
    if told == sketch.BODY:
        return sketch.BODY, MIDDLE, _BODY, ""
    zone, mark, written = _ZONES[told[0]], told[1], told[2:]
    if mark == sketch.PARAGRAPH:
        digested, written = written[: sketch.DIGEST], written[sketch.DIGEST :]
        return mark, zone, sketch.paragraph_key(digested, written), written
    return mark, zone, fold(written), written


def _repeated(of_stories: Sequence[Sequence[_Place]], least: float, drops: float) -> Iterator[Repeated]:
    """Yield what enough of the stories hold, sorted by its kind and text."""
    counts = Counter(name for story in of_stories for name in {place.name for place in story})
    listed = sorted(name for name, records in counts.items() if records >= least and _is_unicode(name[1]))
    held: dict[Name, list[_Place]] = {name: [] for name in listed}
    zones: Counter[tuple[Name, str]] = Counter()
    for story in of_stories:
        some = [place for place in story if place.name in held]
        zones.update({(place.name, place.zone) for place in some})
        for place in some:
            held[place.name].append(place)
    own = {_END, *(text for _, text in listed)}
    for name, places in held.items():
        kind, text = name
        zone = _usual_zone(zones[name, HEAD], zones[name, TAIL], counts[name], drops)
        heading = zone != HEAD and _mostly(place.after == _BODY for place in places)
        among = kind == LINE and _mostly({place.before, place.after} <= own for place in places)
        asks = kind == PREFIX or counts[name] < drops or asked_about(text, heading, among)
        example = min(place.written for place in places)
        yield Repeated(kind, text, counts[name], ASK if asks else DROP, example, zone)


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
