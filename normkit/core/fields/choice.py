"""Which of a record's keys stands for which field: by their names, and where these leave a choice, by what they hold.

A name that says more, or stands further out, goes before one that says less; what is empty goes before nothing. Two
names of one tier that hold different values are a question for people, not a choice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from normkit.core.fields.names import FIELDS, LAST_RESORTS, Meaning, folded, meaning
from normkit.core.fields.paths import value_at
from normkit.core.fields.values import as_field, differ, plausible, readable

Given = tuple[tuple[str, str], ...]
"""The user's own pairs (canonical, key or path)."""

_CACHED_KEYS, _CACHED_SIZE = 64, 2000
"""Keys of a record, and code points of them all together, up to which they are remembered: 256 times, a megabyte."""
_DEEPEST, _MOST_KEYS = 4, 200
"""Mappings in mappings, and keys of one, that are looked at."""
_WRAPPERS = frozenset((
    "article", "newsarticle", "post", "story", "news", "newsitem", "item", "entry", "doc", "document", "page", "data",
    "record", "result", "node", "attributes", "properties", "fields", "payload", "parsed", "extracted", "after",
))  # fmt: skip
"""Mappings that hold the article (Elasticsearch: ``_source``, JSON:API: ``attributes``, Debezium's ``after``)."""
_ABOUT = frozenset(("meta", "metadata", "head", "header", "info", "opengraph", "og", "jsonld", "thread"))
"""Keys of mappings that tell of the article, and do not hold its text."""
_VALUES = frozenset((
    "rendered", "#text", "_text", "$t", "__cdata", "#cdata", "_", "value", "@value", "text", "main", "basic", "$date",
    "$oid", "$numberLong", "$numberInt", "$numberDouble", "S", "N",
))  # fmt: skip
"""Keys of the value itself: WordPress, XML as JSON (xmltodict, BadgerFish), JSON-LD, New York Times, databases."""
_PARTS = {
    "source": {"name": 0, "title": 0, "displayname": 0, "domain": 1, "host": 1, "hostname": 1, "uri": 1},
    "url": {"href": 0, "id": 0, "url": 0},
    "published": {"iso": 0, "iso8601": 0, "date": 0, "datetime": 0, "timestamp": 1},
    "language": {"code": 0, "isocode": 0, "name": 1},
}
"""Field -> keys in a mapping under its name that are its value, and how much less sure they are (NewsAPI, JSON-LD)."""


class FieldNames(NamedTuple):
    """Which of a record's keys, or paths to values inside values, stand for which fields."""

    own: Mapping[str, str]
    """Field -> key or path. What the settings name is here whether it is there or not."""
    doubtful: Mapping[str, tuple[str, ...]] = {}
    """Field -> the names of one tier that hold different values; the first is read meanwhile, and not changed."""
    last: frozenset[str] = frozenset()
    """Fields that a last resort stands for: it is read, and not changed."""

    def unchanging(self, field: str) -> str:
        """Say why a field is read and not changed; ``""`` where it may be."""
        if field in self.doubtful:
            return f"not fixed: which field is the {field}, {' or '.join(map(repr, self.doubtful[field]))}?"
        if field in self.last:
            own = self.own[field]
            return f"not fixed: {own!r} stands in for the {field}; name it, [fields] {field} = {own!r}"
        return ""


class _Candidate(NamedTuple):
    """A name that may stand for a field. They sort: the surest first."""

    last: bool
    depth: int
    """0: a key of the record; 1, 2, ...: in a mapping that holds the article; 10 more: in one that tells of it."""
    tier: int
    other: bool
    """Whether the canonical name is spelled in another way, or another name."""
    rank: int
    path: str


class _Known(NamedTuple):
    """What the keys of a record tell without its values."""

    names: FieldNames
    candidates: Mapping[str, tuple[_Candidate, ...]]
    open: bool
    """Whether values decide."""
    inside: tuple[str, ...]
    """Keys whose mappings, if they hold one, are looked into."""


def field_names(mapping: Mapping[str, object], given: Given = ()) -> FieldNames:
    """Return which keys of a record stand for which fields. ``given`` pairs hold before any other name."""
    plain = readable(mapping)
    known = _known_of(tuple(plain), given)
    if known.open or any(type(plain[key]) is dict for key in known.inside):
        return _chosen(plain, known, given)
    return known.names


def own_names(keys: tuple[str, ...], given: Given = ()) -> Mapping[str, str]:
    """Return ``{canonical: own key}`` as the keys of records alone tell it, the columns of a table: the surest of each.

    Which one it is in a record, where there are several, tells ``field_names``.
    """
    return _known_of(keys, given).names.own


def may_hold_fields(key: str) -> bool:
    """Say whether a mapping under this key is looked into: it holds an article, tells of it, or is a field's value."""
    return key in FIELDS or _is_wrapper(key) or folded(key) in _ABOUT or meaning(key) is not None


def _known_of(keys: tuple[str, ...], given: Given) -> _Known:
    few = len(keys) <= _CACHED_KEYS and sum(len(key) for key in keys if isinstance(key, str)) <= _CACHED_SIZE
    return _remembered(keys, given) if few else _known(keys, given)


def _known(keys: tuple[str, ...], given: Given) -> _Known:
    named = dict(given)
    taken = set(named.values())
    found: dict[str, list[_Candidate]] = {}
    keys = tuple(key for key in keys if isinstance(key, str))
    for key in keys:
        if key not in taken and (what := _meaning_of(_parts(key))) and what[0].field not in named:
            found.setdefault(what[0].field, []).append(_candidate(key, *what))
    candidates = {field: tuple(sorted(several)) for field, several in found.items()}
    own = {**named, **{field: candidates[field][0].path for field in FIELDS if field in candidates}}
    unsure = any(len(several) > 1 or several[0].other for several in candidates.values())
    return _Known(FieldNames(own), candidates, unsure, tuple(key for key in keys if may_hold_fields(key)))


_remembered = lru_cache(maxsize=256)(_known)


def _chosen(mapping: Mapping[str, object], known: _Known, given: Given) -> FieldNames:
    """Return the names of a record whose values decide."""
    own = dict(given)
    taken = set(own.values())
    every = {field: list(several) for field, several in known.candidates.items()}
    for key in known.inside:
        if type(inner := mapping[key]) is dict:
            for path, what in _inside((key,), inner, taken):
                every.setdefault(what[0].field, []).append(_candidate(path, *what))
    doubtful: dict[str, tuple[str, ...]] = {}
    last = set[str]()
    for field in FIELDS:
        if field in own or field not in every:
            continue
        best, others = _best(field, sorted(every[field]), mapping)
        if best:
            own[field] = best.path
            if best.last:
                last.add(field)
            elif others:
                doubtful[field] = (best.path, *others)
    return FieldNames(own, doubtful, frozenset(last))


def _best(
    field: str, candidates: list[_Candidate], mapping: Mapping[str, object]
) -> tuple[_Candidate | None, list[str]]:
    """Return the candidate that stands for a field, and the names of its tier whose values are others."""
    empty: _Candidate | None = None
    wrong: _Candidate | None = None
    for (last, *_), tier in groupby(candidates, key=lambda one: one[:4]):
        if last and (empty or wrong):
            break
        filled: list[tuple[_Candidate, str]] = []
        for one in tier:
            value = value_at(mapping, one.path)
            text = as_field(field, value)
            if text is None:
                if not (one.tier > 1 or (one.other and type(value) is dict)):
                    wrong = wrong or one
            elif not text or text.isspace():
                empty = empty or one
            elif not one.other or plausible(field, one.tier, text):
                filled.append((one, text))
        if filled:
            best, text = filled[0]
            return best, [one.path for one, other in filled[1:] if differ(field, text, other)]
    return empty or wrong, []


def _candidate(path: str, what: Meaning, depth: int) -> _Candidate:
    last = what.tier >= LAST_RESORTS.get(what.field, what.tier + 1)
    return _Candidate(last, depth, what.tier, path not in FIELDS, what.rank, path)


def _inside(
    way: tuple[str, ...], mapping: Mapping[str, object], taken: set[str]
) -> Iterator[tuple[str, tuple[Meaning, int]]]:
    """Yield the paths below a key that stand for a field."""
    for key, value in list(mapping.items())[:_MOST_KEYS]:
        if type(key) is not str:
            continue
        below = (*way, key)
        path = ".".join(below)
        what = _meaning_of(below)
        if what and path not in taken:
            yield path, what
        if type(value) is dict and len(below) < _DEEPEST and (what or _is_wrapper(key)):
            yield from _inside(below, value, taken)


def _parts(key: str) -> tuple[str, ...]:
    """Return a column's name as the way that ``json_normalize`` and Elasticsearch's exports make one name of."""
    parts = tuple(key.split(".", _DEEPEST)) if "." in key and len(key) < 200 else (key,)
    return parts if all(parts) else (key,)


@lru_cache(maxsize=1024)
def _meaning_of(way: tuple[str, ...]) -> tuple[Meaning, int] | None:
    """Return what the last key of a way stands for, and how deep it stands; None where it stands for no field."""
    *outer, key = way
    if not outer:
        return None if key == "_source" or not (what := meaning(key)) else (what, 0)
    if all(map(_is_wrapper, outer)) and (what := meaning(key)):
        return what, len(outer)
    if all(_is_wrapper(one) or folded(one) in _ABOUT for one in outer) and (what := meaning(key)):
        return None if what.field == "text" else (what, 10 + len(outer))
    if above := _meaning_of(tuple(outer)):
        what, depth = above
        if key in _VALUES:
            return what, depth
        if (less := _PARTS.get(what.field, {}).get(folded(key))) is not None:
            return what._replace(tier=what.tier + less), depth
    if outer[0] != "_source" and (what := meaning(".".join(way))):
        return what, 0
    return None


def _is_wrapper(key: str) -> bool:
    return key == "_source" or folded(key) in _WRAPPERS
