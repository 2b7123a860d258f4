"""Field names at the edge: a caller's own keys and types against the canonical ones that rules read.

Canonical fields are ``title text published url source language``. A record may carry any others; the
textual ones reach the rules under their own names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from normkit.core.errors import InputError
from normkit.core.model import Record

CANONICAL = ("title", "text", "published", "url", "source", "language")

# In order of trust. Sources of the names: schema.org NewsArticle (headline, articleBody, datePublished,
# inLanguage), newspaper4k and news-please (maintext, publish_date, date_publish), RSS (link, pubDate).
ALIASES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "_id", "uuid", "guid", "article_id", "doc_id"),
    "title": ("title", "headline", "article_title"),
    "text": ("text", "articleBody", "article_body", "body", "maintext", "content", "full_text", "article_text"),
    "published": (
        "published", "datePublished", "date_published", "published_at", "publishedAt", "publish_date",
        "date_publish", "publication_date", "pubDate", "pubdate", "date",
    ),
    "url": ("url", "link", "canonical_url", "source_url"),
    "source": ("source", "outlet", "publisher", "site", "source_domain", "sitename"),
    "language": ("language", "lang", "inLanguage"),
}  # fmt: skip


@lru_cache(maxsize=1024)
def own_names(keys: tuple[str, ...], given: tuple[tuple[str, str], ...] = ()) -> Mapping[str, str]:
    """Return ``{canonical: own key}`` for a record with these keys.

    ``given`` are the user's own pairs (canonical, key); the aliases stand in for the rest. The first
    alias present wins, and one key never serves two fields.
    """
    chosen = dict(given)
    taken = set(chosen.values())
    present = set(keys)
    for canonical, aliases in ALIASES.items():
        if canonical not in chosen:
            match = next((name for name in aliases if name in present and name not in taken), None)
            if match is not None:
                chosen[canonical] = match
                taken.add(match)
    return chosen


def as_text(value: object) -> str | None:
    """Return a value as rules read it, or None if it is no text: a list, a mapping, bytes.

    None and NaN (how data frames spell "missing") read as ``""``; dates and times in ISO 8601.
    """
    if isinstance(value, str):
        return value
    if value is None or value != value:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return None


def in_type_of(before: object, text: str) -> object:
    """Return ``text`` in the type of the value that stood there before, where that type can hold it."""
    if isinstance(before, date):
        try:
            return type(before).fromisoformat(text)
        except ValueError:
            return text
    return text


def expect_mapping(given: object) -> None:
    """Raise InputError for what is no mapping, and so no record."""
    if not isinstance(given, Mapping):
        raise InputError(
            f"a record is a mapping of fields, such as {{'title': '...', 'text': '...'}}, not {type(given).__name__}"
        )


def to_record(
    mapping: Mapping[str, object], given: tuple[tuple[str, str], ...] = (), origin: str = ""
) -> tuple[Record, dict[str, str]]:
    """Return the canonical record of a caller's mapping, and the canonical fields that hold no text.

    ``origin`` says where it was read, and stands in for a missing id.
    The second value maps each such field to the name of the type found there. A number is accepted
    in ``published`` (an epoch) and nowhere else.
    """
    names = own_names(tuple(key for key in mapping if isinstance(key, str)), given)
    of_own = {own: canonical for canonical, own in names.items()}
    found: dict[str, str] = {}
    wrong: dict[str, str] = {}
    for key, value in mapping.items():
        if not isinstance(key, str):
            continue
        canonical = of_own.get(key, key)
        if canonical == "id":
            continue
        text = (
            str(value)
            if canonical == "published" and type(value) in (int, float) and value == value
            else as_text(value)
        )
        if text is not None:
            found[canonical] = text
        elif canonical in CANONICAL and canonical in names:
            wrong[canonical] = type(value).__name__
    identity = mapping.get(names.get("id", "id"))
    return Record(str(identity) if identity not in (None, "") else origin, found, origin), wrong


def from_record(
    mapping: Mapping[str, object], before: Record, after: Record, given: tuple[tuple[str, str], ...] = ()
) -> dict[str, object]:
    """Return a copy of the caller's mapping with what changed from ``before`` to ``after`` put into it."""
    result = dict(mapping)
    names = own_names(tuple(key for key in mapping if isinstance(key, str)), given)
    for field in changed_fields(before, after):
        own = names.get(field, field)
        if field in after.fields:
            result[own] = in_type_of(mapping.get(own), after.fields[field])
        else:
            result.pop(own, None)
    return result


def changed_fields(before: Record, after: Record) -> Iterable[str]:
    """Return the names of the fields that differ, in the order they stand in the records."""
    every = dict.fromkeys((*before.fields, *after.fields))
    return [name for name in every if before.fields.get(name) != after.fields.get(name)]
