"""Site profiles: the lines, and what is glued to lines, that a site repeats across its articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, groupby
from typing import NamedTuple

from normkit import Fact, Line, Record, fold, lines
from normkit_chrome.asked import asked_about
from normkit_chrome.stories import digest, sketch, stories

LINE, PREFIX, SUFFIX = "line", "prefix", "suffix"
KINDS = (LINE, PREFIX, SUFFIX)
HEAD, MIDDLE, TAIL = "head", "middle", "tail"
ZONES = (HEAD, MIDDLE, TAIL)
DROP, ASK = "drop", "ask"
DECISIONS = (DROP, ASK)

LEAST_RECORDS = 3
"""What fewer stories hold is repeated by chance."""
LISTED = 0.05
"""The share of a site's stories from which on a repeated line is worth a person's look."""
_LONGEST = 100
"""Code points. A longer line is a paragraph: it is known by its opening and a digest."""
_SHORT = _OPENING = 60
"""Code points of a line that can be a heading or an item of a menu, and of a paragraph's opening."""
_EDGE_LINES, _EDGE_PARAGRAPHS = 5, 3
"""A text's head and tail: what fewer lines, or fewer paragraphs, set apart from its end."""
_END, _PARAGRAPH = 0, 1
"""What stands beside a line, where it is no line with a digest."""
_AT_EDGE = 0.8
"""The share of its stories in which a line must stand in the head or the tail to be no mid-text line."""
_LONGEST_NAME = 80
"""Code points of a site's name: it names a file."""
_GLUED = 60
"""Code points of the longest prefix or suffix, and of the shortest text it is glued to."""


class Repeated(NamedTuple):
    """What a site repeats: a line, or a prefix or suffix of lines."""

    kind: str
    text: str
    """As it compares."""
    records: int
    """Different stories that hold it."""
    zone: str
    decision: str
    """What learning proposes: "drop", or "ask" where it may be the article's."""
    example: str
    keep: bool | None = None
    """A person's word: true, it is the article's; false, it is the site's; None, nobody has decided."""

    @property
    def dropped(self) -> bool:
        return self.decision == DROP if self.keep is None else not self.keep


class Place(NamedTuple):
    """Where a story holds a line."""

    story: str
    zone: str
    before: int
    after: int


class Profile(NamedTuple):
    """What one site repeats."""

    records: int
    """Different stories it was learned from."""
    repeated: Mapping[tuple[str, str], Repeated]
    """(kind, text as it compares) -> what is known of it."""


Profiles = Mapping[str, Profile]


def site_of(record: Record) -> str:
    """Return whose page a record is: the full host of its URL, else its source, as a name for a file."""
    found = re.match(r"(?:[a-zA-Z][\w+.-]{0,20}:)?//(?:[^/?#@]*@)?([^/?#:\[\]]+)", record.text("url").strip())
    host = found[1].lower() if found else ""  # not urllib: it takes longer to import than a record to check
    name = re.sub(r'[/\\:*?"<>|]', "-", fold(host or record.text("source")[:_LONGEST_NAME]))
    return "".join(mark if mark.isprintable() else "-" for mark in name[:_LONGEST_NAME]).lstrip(".")


def key(line: str) -> str:
    """Return a line as it compares with others of its site."""
    return _key(*_shortened(line.strip()))


def _shortened(line: str) -> tuple[str, int]:
    """Return a line and 0, or a paragraph's opening and a digest."""
    return (line, 0) if len(line) <= _LONGEST else (line[:_OPENING], digest(line))


def _key(opening: str, rest: int) -> str:
    return f"{fold(opening)} [...] {rest:016x}" if rest else fold(opening)


# ---------------------------------------------------------------- what one record tells


def facts(record: Record) -> Iterator[Fact]:
    """Yield (site, "", article, digests of its longest lines), then what could be repeated, once each:

    (site, kind, opening as written, digest of a paragraph or 0, zone, line before, line after, article). In mid-text
    only short lines count, and the lines around matter for short lines only.
    """
    site, text = site_of(record), record.text("text")
    rows = [row for row in lines(text) if not row.blank]
    if not site or not rows:
        return
    article = f"{digest(text):x}"  # a string: facts that travel between processes share it
    yield site, "", article, *sketch(rows)
    found: set[Fact] = set()
    for number, (row, zone) in enumerate(zip(rows, _zones(rows), strict=True)):
        written = row.text.strip()
        if len(written) <= _SHORT:
            beside = _beside(rows, number - 1), _beside(rows, number + 1)
            found.add((site, LINE, written, 0, zone, *beside, article))
        elif zone != MIDDLE:
            found.add((site, LINE, *_shortened(written), zone, _END, _END, article))
        for kind, (start, end) in glued(row.text):
            found.add((site, kind, row.text[start:end].strip(), 0, zone, _END, _END, article))
    yield from sorted(found)


def _beside(rows: Sequence[Line], number: int) -> int:
    """Return 30 bits for a line, 1 for a paragraph, 0 beyond the ends of the text."""
    if not 0 <= number < len(rows):
        return _END
    line = rows[number].text.strip()
    return _name(fold(line)) if len(line) <= _LONGEST else _PARAGRAPH


def _name(folded: str) -> int:
    """Return 30 bits that stand for a line: a small integer, of which many are kept."""
    return digest(folded) >> 34


def _zones(rows: Sequence[Line]) -> list[str]:
    """Return where each line stands: few lines or few paragraphs lie between it and an end of the text."""
    paragraphs = list(accumulate((len(row.text) > _LONGEST for row in rows), initial=0))
    zones = []
    for number in range(len(rows)):
        above, below = number, len(rows) - 1 - number
        at_head = above < _EDGE_LINES or paragraphs[number] < _EDGE_PARAGRAPHS
        at_tail = below < _EDGE_LINES or paragraphs[-1] - paragraphs[number + 1] < _EDGE_PARAGRAPHS
        zones.append(HEAD if at_head and (above < below or not at_tail) else TAIL if at_tail else MIDDLE)
    return zones


def glued(line: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield what may be glued to a long line: a label before a mark, and what follows its last sentence unspaced."""
    if len(line) < 2 * _GLUED:
        return
    if label := _label().match(line, 0, _GLUED):
        yield PREFIX, label.span()
    ends = list(_sentence_end().finditer(line, len(line) - _GLUED))
    if ends and ends[-1].end() < len(line.rstrip()):
        yield SUFFIX, (ends[-1].end(), len(line.rstrip()))


@cache
def _label() -> re.Pattern[str]:
    return re.compile(r"\s*\w[^.:|–—\n]*(?:[:|–—]| - )\s*")


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"""(?<=[^\W\d_])[.!?…]['"’”»)]*(?=[^\W\d_a-z])""")


# ---------------------------------------------------------------- what all records tell


def profiles(found: Iterable[Fact], least: int, share: float) -> dict[str, Profile]:
    """Return site -> profile from the sorted facts of all records, for sites with ``least`` stories.

    What stands in the part ``share`` of them, at the edge of the text, can be dropped.
    """
    learned = {}
    for site, of_site in groupby(found, key=lambda fact: str(fact[0])):
        kinds = groupby(of_site, key=lambda fact: str(fact[1]))
        sketches = {str(fact[2]): tuple(map(int, fact[3:])) for fact in next(kinds)[1]}
        story = stories(sketches)
        total = len(set(story.values()))
        if total >= least:
            repeated = [one for kind, facts in kinds for one in _repeated(kind, facts, story, total, share)]
            learned[site] = Profile(total, {(one.kind, one.text): one for one in repeated})
    return learned


def _repeated(
    kind: str, found: Iterable[Fact], story: Mapping[str, str], total: int, share: float
) -> Iterator[Repeated]:
    """Yield what enough stories hold, sorted by its text."""
    places: dict[str, set[Place]] = {}
    examples: dict[str, str] = {}
    for _, _, written, rest, zone, before, after, article in found:
        text = _key(str(written), int(rest))
        places.setdefault(text, set()).add(Place(story[str(article)], str(zone), int(before), int(after)))
        examples.setdefault(text, str(written))
    counts = {text: len({place.story for place in places[text]}) for text in sorted(places)}
    least = max(LEAST_RECORDS, LISTED * total)
    listed = {text: records for text, records in counts.items() if records >= least and _is_unicode(text)}
    own = {_END, *map(_name, listed)}
    for text, records in listed.items():
        zone = _usual_zone(places[text], records)
        heading = zone != HEAD and _mostly(place.after == _PARAGRAPH for place in places[text])
        among = kind == LINE and _mostly({place.before, place.after} <= own for place in places[text])
        asks = kind == PREFIX or records < share * total or asked_about(text, heading, among)
        yield Repeated(kind, text, records, zone, ASK if asks else DROP, examples[text])


def _is_unicode(text: str) -> bool:
    """Say whether a text can be written to a file: lone surrogates cannot."""
    return text.isascii() or text == text.encode("utf-8", "ignore").decode()


def _mostly(holds: Iterable[bool]) -> bool:
    answers = list(holds)
    return 2 * sum(answers) > len(answers)


def _usual_zone(places: Iterable[Place], records: int) -> str:
    """Return the zone that holds a line in nearly all of its stories; mid-text where none does."""
    counts = Counter(zone for _, zone in {(place.story, place.zone) for place in places})
    zone = max((HEAD, TAIL), key=lambda zone: counts[zone])
    return zone if counts[zone] >= _AT_EDGE * records else MIDDLE
