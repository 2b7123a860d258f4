"""What a site repeats in texts whose paragraphs were joined by spaces: mastheads, mid-text calls, the last sentences.

A stretch is a segment that nearly all stories of the site hold, or the opening of one, up to where the stories go on
each in its own way. So a masthead ends where the first sentences begin, and "Follow us on the river" in mid-text where
the article goes on. Fewer stories, as of one matter, may have a sentence in common that is theirs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil
from typing import NamedTuple

from normkit import ASK, DROP, SENTENCE_ENDS, Repeated, fold
from normkit_chrome.analysis.line_classifier import may_head_list
from normkit_chrome.analysis.segments import SLOT, begins_sentence, is_uncased, size, words_of
from normkit_chrome.lexicon.phrases import phrase_set
from normkit_chrome.profiles.review import needs_review
from normkit_chrome.profiles.sketch import HEAD, MIDDLE, OPENING, TAIL, paragraph_key

STRETCH = "stretch"
NEARLY_ALL = 0.8
"""The part of a site's stories that must hold a stretch."""
SURE_RECORDS = 6
"""Stories that must hold one at least: fewer may be of one matter, and tell its background in the same words."""
EDGE = 2
"""Segments of a text's own before its head has ended, and after its tail has begun."""
_LEAST_SIZE, _LEAST_UNCASED = 3, 5
"""Words of the shortest stretch; and of one in mid-segment in a script whose sentences begin with no capital."""
_NAME = 2
"""Words of an outlet's name that tell it from a person's: a masthead and an imprint both begin with them."""
_MOST_INSIDE = 0.5
"""Words that a site has inside a story for each of the story's own, at most."""
_OWN_WAY = 0.6
"""The part of the stories, at most, that may go on with the same word behind a stretch."""
_BEGINS = 0.9
"""The part of them that must go on as a sentence begins."""
_OPEN_MARKS = (",", ";", ":", "(", "-", "–", "—", "：", "،", "、")
"""What no masthead ends with: the article has more of the sentence."""


class Told(NamedTuple):
    """What a sketch tells of a segment."""

    written: str
    """All of it, or the opening of a long one."""
    key: str
    """The whole segment as it compares."""
    words: tuple[str, ...]
    """The words of ``written``, with slots."""
    goes_on: bool
    """Whether the segment is longer than what is told."""


def told(written: str, digested: str = "") -> Told:
    """Return what is known of a segment by its text, or by the opening and the digest of a long one."""
    words = words_of(written)
    if not digested:
        return Told(written, " ".join(words), words, False)
    return Told(written, paragraph_key(digested, written[:OPENING]), words[:-1], True)


def learn_stretches(stories: Sequence[Sequence[Told]], total: int) -> list[Repeated]:
    """Return the stretches that nearly all of a site's ``total`` stories hold, from the segments of each, sorted."""
    least = max(SURE_RECORDS, ceil(NEARLY_ALL * total))
    if sum(map(bool, stories)) < least:
        return []
    whole = _held_by(({one.key for one in story} for story in stories), least)
    openings = _openings(stories, whole, least)
    prose = _prose(stories, whole, openings, least)
    whole, openings = whole - prose, {text: words for text, words in openings.items() if text not in prose}
    found: dict[str, list[_Held]] = {}
    for story in stories:
        for held in _held(story, whole, openings):
            found.setdefault(held.text, []).append(held)
    names = Counter(_name(text) for text, held in found.items() if len(held) >= least)
    outlets = {name for name, count in names.items() if count > 1}
    return [one for text in sorted(found) for one in _repeated(text, found[text], least, _name(text) in outlets)]


def _prose(
    stories: Sequence[Sequence[Told]], whole: frozenset[str], openings: Mapping[str, tuple[str, ...]], least: int
) -> frozenset[str]:
    """Return the stretches inside the stories, if most of these have so much of them that they tell one matter.

    A site has its calls there, few words beside those of an article. What nearly all stories begin or end with, in the
    same order, is around them.
    """
    told_as = [[_stretch(one, whole, openings) for one in story] for story in stories]
    around = _common_beginning(told_as, least) | _common_beginning([row[::-1] for row in told_as], least)
    inside: set[str] = set()
    alike = holding = 0
    for story, row in zip(stories, told_as, strict=True):
        shared = own = 0
        for one, text in zip(story, row, strict=True):
            end = len(openings.get(text, one.words)) if text else 0
            own += size(one.words[end:])
            if text not in around:
                shared += size(one.words[:end])
        inside.update(text for text in row if text and text not in around)
        holding += shared > 0
        alike += shared > _MOST_INSIDE * own
    return frozenset(inside) if 2 * alike > holding else frozenset()


def _common_beginning(rows: Sequence[Sequence[str]], least: int) -> set[str]:
    """Return the stretches that enough of the rows begin with, in the same order; "" in a row is none."""
    common: list[str] = []
    while len(rows) >= least:
        following = Counter(row[len(common)] for row in rows if len(row) > len(common))
        text, count = max(following.items(), key=lambda item: (item[1], item[0]), default=("", 0))
        if not text or count < least:
            break
        rows = [row for row in rows if len(row) > len(common) and row[len(common)] == text]
        common.append(text)
    return set(common)


def _name(text: str) -> tuple[str, ...]:
    """Return the first words of a stretch: where another begins with them too, they name the outlet."""
    return tuple(word.strip(",.:") for word in text.split()[:_NAME])


def is_in_nearly_all(records: int, total: int) -> bool:
    """Say whether so many of a site's ``total`` stories hold what only the site can have put there."""
    return records >= max(SURE_RECORDS, NEARLY_ALL * total)


def _held_by(of_stories: Iterable[Iterable[str]], least: int) -> frozenset[str]:
    counts = Counter(key for story in of_stories for key in story)
    return frozenset(key for key, records in counts.items() if records >= least)


# ---------------------------------------------------------------- openings


def _openings(stories: Sequence[Sequence[Told]], whole: frozenset[str], least: int) -> dict[str, tuple[str, ...]]:
    """Return first word -> the words of the openings that nearly all stories hold, each as long as they agree."""
    starts: dict[tuple[str, ...], list[Told]] = {}
    for story in stories:
        of_story = {start: one for one in reversed(story) if one.key not in whole and (start := _start(one.words))}
        for start, one in of_story.items():
            starts.setdefault(start, []).append(one)
    found = {}
    for start, tellings in starts.items():
        if len(tellings) >= least and (opening := _agreed(start, tellings, least)):
            found[" ".join(opening)] = opening
    return found


def _start(words: Sequence[str]) -> tuple[str, ...]:
    """Return the fewest words that can be a stretch; none of a shorter segment."""
    for count in range(1, min(len(words), _LEAST_SIZE) + 1):
        if size(words[:count]) >= _LEAST_SIZE:
            return tuple(words[:count])
    return ()


def _agreed(start: tuple[str, ...], tellings: Sequence[Told], least: int) -> tuple[str, ...]:
    """Return the words that enough segments with this start agree on, if they go on each in its own way; else none."""
    words, holders = start, list(tellings)
    turn = 0  # where the last of the stories left that do not hold all of it
    while True:
        following = Counter(one.words[len(words)] for one in holders if len(one.words) > len(words))
        word, records = max(following.items(), key=lambda item: (item[1], item[0]), default=("", 0))
        if records < least:
            break
        if records < len(holders):
            turn = len(words)
        words = (*words, word)
        holders = [one for one in holders if one.words[: len(words)] == words]
    if turn < len(words) and size(words[turn:]) < _LEAST_SIZE:  # many sentences begin alike
        words = words[:turn]
    while len(words) > len(start) and words[-1] in phrase_set("open words"):
        words = words[:-1]
    holders = [one for one in tellings if one.words[: len(words)] == words]
    return words if _ends_there(words, holders) else ()


def _ends_there(words: Sequence[str], holders: Sequence[Told]) -> bool:
    """Say whether the article begins behind these words, by how the stories that hold them go on."""
    if words[-1].endswith(_OPEN_MARKS) or words[-1] in phrase_set("open words"):
        return False
    following = [next_word(one.written, len(words)) for one in holders if len(one.words) > len(words) or one.goes_on]
    begin = sum(begins_sentence(word) for word in following)
    if begin < _BEGINS * len(following):
        return False
    if any(map(is_uncased, following)) and size(words) < _LEAST_UNCASED:
        return False
    most = max(Counter(following).values(), default=0)
    return most <= max(1, _OWN_WAY * len(following))


def next_word(written: str, count: int) -> str:
    """Return the word behind the first ``count`` ones of a segment, as it is written; "" behind the last one."""
    return "".join(written.split(None, count)[count:]).partition(" ")[0]


# ---------------------------------------------------------------- which of them, and where


class _Held(NamedTuple):
    """A stretch as one story holds it."""

    text: str
    written: str
    zone: tuple[bool, bool]
    """Whether it stands in the head, and whether in the tail."""
    size: int
    """Words of it and of the stretches next to it."""
    among: bool
    """Whether there are any."""
    label: bool
    """Whether the text ends behind it with words that are no sentence: it may be a label of them."""


def _held(story: Sequence[Told], whole: frozenset[str], openings: Mapping[str, tuple[str, ...]]) -> Iterator[_Held]:
    """Yield the stretches of a story, each once."""
    stretches = [_stretch(one, whole, openings) for one in story]
    own = [place for place, text in enumerate(stretches) if not text]
    seen: set[str] = set()
    run: list[int] = []
    for place in range(len(story) + 1):
        if place < len(story) and stretches[place]:
            run.append(place)
            continue
        total = sum(size(stretches[at].split()) for at in run)
        for at in run:
            if stretches[at] not in seen:
                seen.add(stretches[at])
                before = sum(other < at for other in own[: EDGE + 1])
                after = sum(other > at for other in own[-EDGE - 1 :])
                opening = stretches[at] in openings  # the rest of its segment is the article's
                zone = (before < EDGE, after + opening < EDGE)
                written = story[at].written
                if opening:
                    written = " ".join(written.split()[: len(openings[stretches[at]])])
                last = story[at] if opening and at == len(story) - 1 else None
                label = last is not None and (last.goes_on or not last.written.endswith(SENTENCE_ENDS))
                yield _Held(stretches[at], written, zone, total, len(run) > 1, label)
        run = []


def _stretch(one: Told, whole: frozenset[str], openings: Mapping[str, tuple[str, ...]]) -> str:
    if one.key in whole:
        return one.key
    return max((text for text, words in openings.items() if one.words[: len(words)] == words), key=len, default="")


def _repeated(text: str, held: Sequence[_Held], least: int, outlet: bool) -> Iterator[Repeated]:
    """Yield a stretch, if enough stories hold it and it is long enough with what stands beside it.

    ``outlet`` says that it begins with the outlet's name.
    """
    records = len(held)
    if records < least or 2 * sum(one.size >= _LEAST_SIZE for one in held) <= records:
        return
    written = {fold(one.written) for one in held}
    text = written.pop() if len(written) == 1 and SLOT in text else text
    # A stretch with other numbers in it may be what a bulletin tells of its day.
    among = 2 * sum(one.among for one in held) > records
    example = min(one.written for one in held)
    label = may_head_list(example) or 2 * sum(one.label for one in held) > records
    asks = label or SLOT in text or needs_review(text, example, False, among, outlet)
    yield Repeated(STRETCH, text, records, ASK if asks else DROP, example, _zone([one.zone for one in held]))


def _zone(zones: Sequence[tuple[bool, bool]]) -> str:
    head, tail = (sum(side) for side in zip(*zones, strict=True))
    if max(head, tail) < NEARLY_ALL * len(zones):
        return MIDDLE
    return HEAD if head > tail else TAIL
