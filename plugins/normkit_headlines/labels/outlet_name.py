"""Whether a label is an outlet's name: because the record says so, because the name itself does."""

from __future__ import annotations

import re
from unicodedata import normalize

from normkit import Record, fold
from normkit_headlines.lexicon.labels import FIELD_NAMES
from normkit_headlines.lexicon.outlet_words import OUTLET_ENDINGS, OUTLET_WORDS
from normkit_headlines.lexicon.outlets import AGENCIES, OUTLETS
from normkit_headlines.text.tokenize import MAX_LENGTH, tokenize

_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gob", "gov", "net", "or", "org"})
"""Names under which a country registers names (".co.uk")."""


def is_field_name(label: str) -> bool:
    """Say whether a label is a name that a page's program gave a field of its own ("NextImg"); "TwitPic" is a firm."""
    parts = re.fullmatch(r"([A-Z][a-z]{1,15})(?:Img|Image|Pic|Photo|Thumb|Thumbnail)", label)
    return parts is not None and parts[1].casefold() in FIELD_NAMES


def names_site(label: str, record: Record) -> bool:
    """Say whether a label is the record's source or the name in its host ("The Quay Courier", quaycourier.example)."""
    own = {_host_letters(name) for name in (record.text("source")[:MAX_LENGTH], *_names_in(record.host))}
    name = _host_letters(label)
    return len(name) > 2 and (name in own or name.removesuffix("online") in own)


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
    compound = any(word.endswith(OUTLET_ENDINGS) and word not in OUTLET_ENDINGS for word in words)
    return compound or bool(re.fullmatch(r"(?:[\w-]{2,}\.)+[a-z]{2,}", label))


def _names_in(host: str) -> tuple[str, ...]:
    """Return a host without "www.", and the name in it that was registered: no section ("opinion."), no ".co.uk"."""
    parts = host.removeprefix("www.").split(".")
    named = parts[:-2] if len(parts) > 2 and parts[-2] in _SECOND_LEVEL else parts[:-1]
    return ".".join(parts), *named[-1:]


def _host_letters(name: str) -> str:
    """Return a name as hosts write it: small letters without accents, no article."""
    return "".join(mark for mark in normalize("NFKD", fold(name)) if mark.isalnum()).removeprefix("the")
