"""Whether a label is an outlet's name: because the record says so, because the name itself does."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from normkit import Record, fold, word_set
from normkit_headlines.labels.label_shape import LABEL_WORDS
from normkit_headlines.labels.romanization import consonants, heard, host_letters
from normkit_headlines.lexicon.labels import FIELD_NAMES, SECTIONS
from normkit_headlines.lexicon.outlet_words import (
    CONFIRMED_ENDINGS,
    GENERIC_WORDS,
    LOOSE_ENDINGS,
    LOOSE_WORDS,
    NO_OUTLETS,
    OUTLET_ENDINGS,
    OUTLET_WORDS,
    PRESS_ENDINGS,
    PRESS_WORDS,
    SMALL_WORDS,
    UNSPACED_ADDITIONS,
    UNSPACED_ENDINGS,
    UNSPACED_READINGS,
)
from normkit_headlines.lexicon.outlets import AGENCIES, OUTLETS
from normkit_headlines.text.tokenize import MAX_LENGTH, tokenize

LEAST_LETTERS = 3
"""A name in a host has so many letters at least; fewer are in too many names."""
_SMALL_WORD = 3
"""A word in small letters within a name has so many letters at most, but for those that are known."""
NAME_LETTERS = 3
"""Letters before such an ending that make a name."""
UNSPACED_LETTERS = 2
"""Signs before an ending that make a name where no white space parts words."""
_LONG_NAME = 3
"""Words of a name that is no club's."""
LONGEST_NAME = 12
"""Signs of a name in a script without white space, at most."""

_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gen", "go", "gob", "gov", "ne", "net", "nom", "or", "org", "web"})
"""Names under which a country registers names (".co.uk")."""
_HOST_WORDS = ("", "online", "news", "24", "tv", "media", "info", "press", "web", "net", "nius")
"""What a host may set behind a name that has an outlet's word of its own script."""
_ARTICLES = word_set("the der die das le la les el los las il lo de het o os az η το ο ה")

_LITTLE_WORDS = _ARTICLES | word_set("of de di da do dos del della dei des du la y e et und & och og van von d l")
"""What a host may leave out within a name ("Gazzettino di Montelana", gazzettinomontelana.example)."""
_SECTION_WORDS = 2
"""Words of a section behind a name, at most."""


def is_field_name(label: str) -> bool:
    """Say whether a label is a name that a page's program gave a field of its own ("NextImg"); "TwitPic" is a firm."""
    parts = re.fullmatch(r"([A-Z][a-z]{1,15})(?:Img|Image|Pic|Photo|Thumb|Thumbnail)", label)
    return parts is not None and parts[1].casefold() in FIELD_NAMES


def names_site(label: str, record: Record) -> bool:
    """Say whether a label is the record's source or the name in its host ("The Quay Courier", quaycourier.example)."""
    return is_one_of(label, (record.text("source")[:MAX_LENGTH], *_names_in(record.host)))


def names_host(label: str, host: str) -> bool:
    """Say whether a label is the name in a host, or the name of a source that stands in its place."""
    return is_one_of(label, (host, *_names_in(host)))


def is_one_of(label: str, names: tuple[str, ...]) -> bool:
    """Say whether a label is one of an outlet's own names, as a record or a host writes them.

    Also with words that any outlet has ("CBC News", cbc.example), and where the outlet is called by that word
    alone ("Hamburger Abendblatt", abendblatt.example) or by the first letters of all ("Tolvan Valley News",
    tvn.example).
    """
    own, folded = _own_spellings(names), fold(label)
    spellings = _spellings(folded)
    if not own.isdisjoint(spellings):
        return max(map(len, spellings)) >= LEAST_LETTERS or (folded == fold(names[0]) and len(folded) > 1)
    if any(name.removesuffix("online") in own for name in spellings if len(name) > len("online")):
        return True
    bares = _without_generic_words(folded)
    for bare in bares:
        plain = {name for name in _spellings(bare) if len(name) >= _least_letters(bare)}
        if any(f"{name}{word}" in own for name in plain for word in _HOST_WORDS) or not plain.isdisjoint(_bare(names)):
            return True
    if not _own_heard(names).isdisjoint(one for bare in (folded, *bares) for one in consonants(bare)):
        return True
    return is_outlet_name(label) and _is_called(folded, own)


def _is_called(folded: str, own: frozenset[str]) -> bool:
    """Say whether an outlet is called by one word of its name, or by the first letters of all."""
    words = [word for word in tokenize(folded) if word not in _ARTICLES]
    if len(words) < 2:
        return False
    alone = [word for word in words if (folded in OUTLETS or _is_outlet_word(word)) and word not in SECTIONS]
    names = {letters for word in ("".join(word[:1] for word in words), *alone) for letters in host_letters(word)}
    return any(len(name) >= LEAST_LETTERS for name in names & own)


def is_outlet_name(label: str) -> bool:
    """Say whether a name can hardly be anything but an outlet's: no place, club or firm is called so.

    It has an outlet's word beside another one ("Canal Herald"), is a compound with one ("Canalzeitung"), a domain
    ("canal.example"), or known as an outlet's.
    """
    folded = fold(label)
    words = tokenize(folded)
    known = folded in OUTLETS if len(words) > 1 else folded in AGENCIES
    if known or (len(words) > 1 and not OUTLET_WORDS.isdisjoint(words)):
        return True
    compound = any(_is_outlet_word(word) and word not in OUTLET_ENDINGS for word in words)
    return compound or is_unspaced_outlet(folded) or bool(re.fullmatch(r"(?:[\w-]{2,}\.)+[^\W\d_]{2,}", label))


def may_be_outlet_name(label: str) -> bool:
    """Say whether a name that the record confirms is an outlet's: by what outlets and few others are called by, too.

    In a long name a word that clubs and firms have as well tells it ("Il Mattino del Sile"): those have short ones.
    """
    words = tokenize(fold(label))
    if is_outlet_name(label) or (len(words) >= _LONG_NAME and not LOOSE_WORDS.isdisjoint(words)):
        return True
    return any(word[NAME_LETTERS:].endswith(CONFIRMED_ENDINGS) for word in words)


def is_press_name(label: str) -> bool:
    """Say whether a name is an outlet's by a word that only the press is called by, with no other witness."""
    folded = fold(label)
    words = tokenize(folded)
    small = [word for word in label.split() if word.islower() and len(word) > _SMALL_WORD]
    if len(words) > LABEL_WORDS or not all(word in SMALL_WORDS for word in small):
        return False
    named = any(word not in OUTLET_WORDS and word not in SECTIONS and len(word) > 1 for word in words)
    pressed = any(word in PRESS_WORDS or word.endswith(PRESS_ENDINGS) for word in words)
    return (named and pressed) or is_unspaced_outlet(folded)


def speaks_as_outlet(label: str) -> bool:
    """Say whether what all headlines wear may be an outlet's name by its words, which others are called by, too."""
    words = tokenize(fold(label))
    if is_outlet_name(label) or (len(words) > 1 and not LOOSE_WORDS.isdisjoint(words)):
        return True
    return any(word.endswith(LOOSE_ENDINGS) and len(word) > LEAST_LETTERS + 1 for word in words)


def says_news(label: str) -> bool:
    """Say whether a long label speaks as sites do of themselves: of news."""
    words = tokenize(fold(label))
    return not _claims().isdisjoint(words) or any(part in label for part in ("新闻", "新聞", "ニュース", "뉴스"))


@cache
def _claims() -> frozenset[str]:
    return OUTLET_WORDS | {
        "aktuelles", "aktuelle", "neuigkeiten", "actualité", "l'actualité", "lactualité", "actualidad", "attualità",
        "cronaca", "atualidade", "новостей", "новостях", "новинами", "aktualności", "informacje", "gündem",
        "headlines", "weather",
    }  # fmt: skip


def _is_outlet_word(word: str) -> bool:
    return word in OUTLET_WORDS or (word.endswith(OUTLET_ENDINGS) and len(word) > LEAST_LETTERS)


def is_read_in(folded: str, host: str) -> bool:
    """Say whether a host has the reading of how such an outlet's name ends ("みなと日報", minato-nippo.example)."""
    readings = [read for ending, read in UNSPACED_READINGS.items() if folded.endswith(ending)]
    return any(one in host for read in readings for one in read)


def is_unspaced_outlet(folded: str) -> bool:
    """Say whether a name in Chinese, Japanese or Korean ends as those of outlets do."""
    name = folded.rpartition(" ")[2]
    if not "\u3040" <= name[-1:] <= "\ud7af" or len(folded) > LONGEST_NAME or name.endswith(NO_OUTLETS):
        return False
    return any(name.endswith(ending) and len(folded) >= len(ending) + UNSPACED_LETTERS for ending in UNSPACED_ENDINGS)


def _without_generic_words(folded: str) -> tuple[str, ...]:
    """Return a name without the words that any outlet has, without the last of them, and without the section that
    stands behind it ("Canal Sport"); nothing if it has none.
    """
    words = folded.replace("-", " ").split()
    kept = [word for word in words if word not in GENERIC_WORDS]
    found = []
    if len(kept) < len(words):
        found.append(" ".join(word for word in kept if not word.isdecimal()))
        if words[-1] in GENERIC_WORDS:
            found.append(" ".join(words[:-1]))
    numbers = range(1, min(_SECTION_WORDS, len(words) - 1) + 1)
    named = [words[:-number] for number in numbers if " ".join(words[-number:]) in SECTIONS]
    found.extend(" ".join(one) for whole in named for one in (whole, [word for word in whole if word in kept]))
    endings = (*UNSPACED_ENDINGS, *UNSPACED_ADDITIONS, *_unspaced_sections())
    unspaced = folded[-1:] > "\u3000"
    return (*found, *(folded.removesuffix(ending) for ending in endings if unspaced and folded.endswith(ending)))


@cache
def _unspaced_sections() -> tuple[str, ...]:
    return tuple(sorted(word for word in SECTIONS if word[0] > "\u3000"))


def _least_letters(name: str) -> int:
    """Return how many letters a name without generic words has at least; two signs of Chinese are one."""
    return UNSPACED_LETTERS if name[:1] > "\u3000" else LEAST_LETTERS


@lru_cache(maxsize=256)
def _bare(names: tuple[str, ...]) -> frozenset[str]:
    """Return the spellings of the first of an outlet's own names, its source, without words that any outlet has."""
    bares = _without_generic_words(fold(names[0]))
    return frozenset(name for bare in bares for name in _spellings(bare) if len(name) >= _least_letters(bare))


def _names_in(host: str) -> tuple[str, ...]:
    """Return a host without "www.", and the name in it that was registered: no section ("opinion."), no ".co.uk"."""
    parts = host.removeprefix("www.").split(".")
    named = parts[:-2] if len(parts) > 2 and parts[-2] in _SECOND_LEVEL else parts[:-1]
    return ".".join(parts), ".".join(parts[max(len(named) - 1, 0) :]), *named[-1:]


@lru_cache(maxsize=256)
def _own_spellings(names: tuple[str, ...]) -> frozenset[str]:
    """Return the spellings of an outlet's own names. Hosts run an article in ("thequaycourier.example")."""
    own = {letters for name in names for letters in _spellings(fold(name))}
    return frozenset(own | {name.removeprefix("the") for name in own})


@lru_cache(maxsize=256)
def _own_heard(names: tuple[str, ...]) -> frozenset[str]:
    """Return the consonants of the names in a host."""
    return frozenset(one for name in _own_spellings(names) for one in heard(name))


def _spellings(folded: str) -> frozenset[str]:
    """Return a folded name as hosts may write it: letters without accents, with its article and without."""
    first, _, rest = folded.partition(" ")
    found = {folded, rest if first in _ARTICLES else folded}
    if " " in rest:
        found.add(" ".join(word for word in folded.split() if word not in _LITTLE_WORDS))
    return frozenset(letters for one in found for letters in host_letters(one) if letters)
