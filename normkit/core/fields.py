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


_FRAMES = ("numpy", "pandas", "decimal")
"""Packages whose values may be missing."""
_CACHED_KEYS, _CACHED_SIZE = 64, 2000
"""Keys of a record, and code points of them all together, up to which they are remembered: 256 times, a megabyte."""


def own_names(keys: tuple[str, ...], given: tuple[tuple[str, str], ...] = ()) -> Mapping[str, str]:
    """Return ``{canonical: own key}`` for a record with these keys.

    ``given`` are the user's own pairs (canonical, key); the aliases stand in for the rest. The first
    alias present wins, and one key never serves two fields.
    """
    few = len(keys) <= _CACHED_KEYS and sum(len(key) for key in keys if isinstance(key, str)) <= _CACHED_SIZE
    return _remembered_names(keys, given) if few else _own_names(keys, given)


def _own_names(keys: tuple[str, ...], given: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
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


_remembered_names = lru_cache(maxsize=256)(_own_names)


# ---------------------------------------------------------------- the caller's objects, whatever they are


def readable(given: Mapping[str, object]) -> dict[str, object]:
    """Return a caller's mapping as rules read it: keys and texts are ``str`` itself, all other values as they are.

    A plain dict comes back as it is. Keys that are no text are left out. Raises whatever the mapping raises, whose
    methods, and those of what it holds, are a stranger's.
    """
    pairs = given.items()
    if type(given) is dict and all(type(key) is str and _is_plain(value) for key, value in pairs):
        return given
    return {
        str.__str__(key): value if _is_plain(value) else str.__str__(value)
        for key, value in list(pairs)
        if issubclass(type(key), str)
    }


def _is_plain(value: object) -> bool:
    kind = type(value)
    return kind is str or not issubclass(kind, str)


def as_text(value: object) -> str | None:
    """Return a value as rules read it, or None if it is no text: a list, a mapping, bytes, what cannot be read.

    None, NaN, NaT and NA (how data frames spell "missing") read as ``""``; dates and times in ISO 8601.
    """
    kind = type(value)
    if kind is str:
        return value  # type: ignore[return-value]
    if value is None:
        return ""
    if issubclass(kind, str):
        return str.__str__(value)
    try:
        # The methods of a stranger's object may do and return anything, and a bad time zone may raise.
        if _is_missing(value):
            return ""
        text = value.isoformat() if issubclass(kind, date) else None  # type: ignore[attr-defined]
    except KeyboardInterrupt:
        raise
    except BaseException:
        return None
    return str.__str__(text) if issubclass(type(text), str) else None


def _is_missing(value: object) -> bool:
    """Say whether a value is other than itself, as NaN and NaT are, or does not know, as NA.

    Asked of numbers, dates and what data frames hold alone: of other things nothing would follow.
    """
    kind = type(value)
    if issubclass(kind, float):
        return float.__ne__(value, value)  # type: ignore[operator]
    if not (issubclass(kind, date) or str(kind.__module__).partition(".")[0] in _FRAMES) or hasattr(kind, "__len__"):
        return False
    other = value != value
    return other is value or bool(other)


def _number(value: object) -> str | None:
    """Return a number as text, an epoch in ``published``; None for one that is too long for that."""
    try:
        return str(value)
    except ValueError:
        return None


def _identity(value: object) -> str:
    """Return what a record is called by its id, or ``""`` where that says nothing, or not twice the same."""
    kind = type(value)
    if issubclass(kind, str):
        return str.__str__(value)
    try:
        if value is None or (kind is not bytes and hasattr(kind, "__iter__")) or _is_missing(value):
            return ""
        if kind.__str__ is object.__str__ and kind.__repr__ is object.__repr__:  # it would tell where it lies in memory
            return ""
        return str.__str__(str(value))
    except KeyboardInterrupt:
        raise
    except BaseException:
        return ""


def in_type_of(before: object, text: str) -> object:
    """Return ``text`` in the type of the value that stood there before, where that type can hold it."""
    kind = type(before)
    if issubclass(kind, date):
        try:
            return kind.fromisoformat(text)
        except KeyboardInterrupt:
            raise
        except BaseException:  # of a stranger's class, beside the ValueError of ours
            return text
    return text


def expect_mapping(given: object) -> None:
    """Raise InputError for what is no mapping, and so no record."""
    if not issubclass(type(given), Mapping):
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
    mapping = readable(mapping)
    names = own_names(tuple(mapping), given)
    of_own = {own: canonical for canonical, own in names.items()}
    found: dict[str, str] = {}
    wrong: dict[str, str] = {}
    for key, value in mapping.items():
        canonical = of_own.get(key, key)
        if canonical == "id":
            continue
        number = canonical == "published" and type(value) in (int, float) and value == value
        text = _number(value) if number else as_text(value)
        if text is not None:
            found[canonical] = text
        elif canonical in CANONICAL and canonical in names:
            wrong[canonical] = type(value).__name__
    return Record(_identity(mapping.get(names.get("id", "id"))) or origin, found, origin), wrong


def from_record(
    mapping: Mapping[str, object], before: Record, after: Record, given: tuple[tuple[str, str], ...] = ()
) -> dict[str, object]:
    """Return a copy of the caller's mapping with what changed from ``before`` to ``after`` put into it."""
    result = dict(mapping)
    plain = readable(mapping)
    # A key that is a text of another type (a word of an enumeration) stays the object that it is.
    keys = {str.__str__(key): key for key in result if type(key) is not str and issubclass(type(key), str)}
    names = own_names(tuple(plain), given)
    for field in changed_fields(before, after):
        own = names.get(field, field)
        if field in after.fields:
            result[keys.get(own, own)] = in_type_of(plain.get(own), after.fields[field])
        else:
            result.pop(keys.get(own, own), None)
    return result


def changed_fields(before: Record, after: Record) -> Iterable[str]:
    """Return the names of the fields that differ, in the order they stand in the records."""
    every = dict.fromkeys((*before.fields, *after.fields))
    return [name for name in every if before.fields.get(name) != after.fields.get(name)]
