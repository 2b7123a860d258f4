"""What a page says of itself around a headline: a section, a live ticker, its number, its day, how long it reads."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from unicodedata import normalize

from normkit import Safety, fold
from normkit_headlines.lexicon.labels import (
    DISCLAIMERS,
    LEADING_LABELS,
    PAGE_WORDS,
    PUBLISHED_WORDS,
    SECTIONS,
    TRAILING_LABELS,
)
from normkit_headlines.text.calendar import names_time

FIRST_YEAR, LAST_YEAR = 1995, 2099
"""A page of the web says that it was published in one of these years; a day of another one is what it is about."""
_IRANIAN = 621
_IRANIAN_END = 1500
"""Years by which the count of Iran stands behind, and one that it is far from."""
_MOST_DAYS = 31
_UNSPACED_JOINERS = "年月日号付년월일"
"""What stands close behind the numbers of a day in Chinese, Japanese and Korean."""
_LONGEST_READING = 99
"""Minutes."""
_MARK_WORDS = 9
"""Words of a date, with all that stands around it."""
_LONGEST_MARK = 40
"""Code points of a reading time."""
_LONGEST_UNSPACED_BYLINE = 9
"""Code points of an author's name with what stands close before it."""
_NAME_WORDS = 4
"""Words of an author's name."""


def is_page_mark(label: str) -> bool:
    """Say whether a piece of a title is the name of a section, or another mark of its page."""
    folded = fold(label)
    return is_section(folded) or folded in LEADING_LABELS or is_form_mark(folded) or is_published_mark(label)


def is_form_mark(folded: str) -> bool:
    """Say whether what stands behind a headline says in what form it comes: "video", "live updates", "page 2"."""
    return folded in TRAILING_LABELS or bool(_page_number().fullmatch(folded))


def is_section(folded: str) -> bool:
    """Say whether a label names a section, or two: "Politik", "Culture & Society"."""
    return folded in SECTIONS or _known_words(re.split(r"[\s/>›,]+", folded), SECTIONS) > 0


def is_front_label(label: str) -> bool:
    """Say whether a label is one that desks set before headlines: "VIDEO", "Exclusive interview", "🔴 EN DIRECT"."""
    folded, labels = _edge_signs().sub("", fold(label)), _front_labels()
    if folded in DISCLAIMERS or not folded:
        return False
    plain = _plain(folded)
    return plain in labels or _known_words(re.split(r"[\s/,+·-]+", plain), labels) > 1


def _known_words(words: list[str], known: Collection[str]) -> int:
    """Return how many words are known; 0 where one is neither known nor joins those that are."""
    from normkit_headlines.lexicon.page_words import JOINING_WORDS

    named = sum(word in known for word in words)
    return named if all(word in known or word in JOINING_WORDS for word in words) else 0


def is_published_mark(label: str) -> bool:
    """Say whether what stands in brackets is an archive's mark: "Published 2019". "published 1847" speaks of a book."""
    return bool(_published().fullmatch(label))


def hung_on_safety(label: str, apart: bool) -> Safety | None:
    """Return how surely a label is a day of publication, a reading time or an author's name; None where it is none.

    A day alone may be what the headline is about, and so may whom it names. ``apart``: the label stands in brackets, or
    behind a sign that parts outlets; what does not is asked about.
    """
    folded = fold(label)
    if is_reading_time(folded):
        return Safety.SAFE if apart else Safety.UNSAFE
    told = _date_words(folded)
    if told is not None:
        return Safety.SAFE if apart and told else Safety.UNSAFE
    return Safety.UNSAFE if apart and is_byline(label) else None


def is_reading_time(folded: str) -> bool:
    """Say whether a folded label tells how long an article reads: "7 min read", "Lesezeit: 3 Minuten"."""
    from normkit_headlines.lexicon import page_words as known

    numbers = re.findall(r"\d+", folded)
    if not 0 < len(numbers) < 3 or int(numbers[0]) > _LONGEST_READING or len(folded) > _LONGEST_MARK:
        return False
    if any(f"{numbers[-1]}{minute}" in folded.replace(" ", "") for minute in known.UNSPACED_MINUTES):
        return len(folded) <= known.LONGEST_UNSPACED and any(word in folded for word in known.UNSPACED_READING)
    words = [word for word in _words(folded) if not word.isdecimal()]
    minutes = [word for word in words if word.startswith(known.MINUTES) or word in known.SHORT_MINUTES]
    reading = [word for word in words if word.startswith(known.READING)]
    joining = [word for word in words if word in known.READING_JOINERS]
    return bool(minutes and reading) and len(minutes) + len(reading) + len(joining) >= len(words)


def is_byline(label: str) -> bool:
    """Say whether a label is authors' names behind "by", or before what authors are: "by Mina Osterloh"."""
    from normkit_headlines.lexicon import page_words as known

    if label.startswith(known.UNSPACED_BYLINES) and len(label) <= _LONGEST_UNSPACED_BYLINE:
        return re.sub(r"[ :：・/／]", "", label).isalpha()
    words = re.sub(r"[:：/／]", " ", label).split()
    opening = next((n for n in (3, 2, 1) if len(words) > n and fold(" ".join(words[:n])) in known.BYLINES), 0)
    if opening:
        words = words[opening:]
    elif len(words) > 1 and words[-1].endswith(known.BEHIND_AUTHORS):
        words = words[:-1]
    else:
        return False
    names: list[list[str]] = [[]]
    for word in words:
        if word in known.JOINING_WORDS:
            names.append([])
        else:
            names[-1].append(word.strip(","))
    return all(_is_person(name, known.NAME_PARTICLES) for name in names) and not any(map(str.isdigit, label))


def _is_person(name: list[str], particles: frozenset[str]) -> bool:
    """Say whether words may be a person's name: two capitals at least, where the script has any."""
    cased = [word for word in name if word[:1].isupper() or word[:1].islower()]
    capitals = sum(word[0].isupper() for word in cased)
    named = not cased or (capitals > 1 and all(word[0].isupper() or word in particles for word in cased))
    return named and 0 < len(name) <= _NAME_WORDS


def _date_words(folded: str) -> int | None:
    """Return how many words say that a date is of publishing, None where a label is no whole date."""
    words = _words(_clock().sub(" ", folded))
    numbers = [int(word) for word in words if word.isdecimal()]
    years = [number for number in numbers if FIRST_YEAR <= number + (number < _IRANIAN_END) * _IRANIAN <= LAST_YEAR]
    days = [number for number in numbers if 0 < number <= _MOST_DAYS]
    if len(years) != 1 or not 0 < len(days) == len(numbers) - 1 < 3 or len(words) > _MARK_WORDS:
        return None
    from normkit_headlines.lexicon.page_words import DATE_JOINERS, IRANIAN_MONTHS, PUBLISHING_WORDS

    others = [word.strip(_UNSPACED_JOINERS) for word in words if not word.isdecimal() and word not in DATE_JOINERS]
    others = [word for word in others if word]
    told = sum(word in PUBLISHING_WORDS for word in others)
    months = sum(names_time(one, abbreviated=True) or one in IRANIAN_MONTHS for one in map(_bare_month, others))
    whole = 0 < months < 3 if len(days) == 1 else months < 2
    return told if whole and months + told >= len(others) else None


def _bare_month(word: str) -> str:
    """Return a word without the Hebrew letter that says "in"."""
    return word.removeprefix("ב") if len(word) > 2 else word


def _words(folded: str) -> list[str]:
    """Return the words of a mark of a page; numbers are words of their own."""
    return re.sub(r"(\d+)", r" \1 ", re.sub(r"[.,:：/()\[\]・·|–—-]+", " ", folded)).split()


@cache
def _front_labels() -> frozenset[str]:
    from normkit_headlines.lexicon.page_words import FRONT_LABELS

    return frozenset(map(_plain, FRONT_LABELS))


def _plain(folded: str) -> str:
    """Return a label without accents, which capitals often leave out, and with a dot on the Turkish letter without."""
    if folded.isascii():
        return folded
    return "".join(mark for mark in normalize("NFD", folded) if not "\u0300" <= mark <= "\u036f").replace("ı", "i")


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.])\d\d?[:h]\d\d(?::\d\d)?|\+\d\d:?\d\d|\d\d?\.\d\d(?= uhr)")


@cache
def _edge_signs() -> re.Pattern[str]:
    return re.compile(r"^[^\w\"'«„“]+|[^\w\u0300-\u0dff]+$|(?<=\w) \d{1,2}$")


@cache
def _page_number() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(PAGE_WORDS))}) \d{{1,3}}(?: ?[/-] ?\d{{1,3}}| \w{{1,4}} \d{{1,3}})?")


@cache
def _published() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(PUBLISHED_WORDS))})(?: \w\w)? (?:1[89]|20)\d\d")
