"""Where in a JSON object the articles stand: it is one itself, or holds a list, a map or a table of them.

Found by the names of its keys and the field table, a few levels deep. Nothing is guessed: of two lists that are alike
it is told. An object that nothing is known of is a record, as a user's own names may say.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import NamedTuple

from normkit.formats.json import containers, tables
from normkit.formats.json.containers import BARE, FULL, HEADED, folded

LEVELS = 5
"""Objects that are opened, one in the other, to find the articles: ``rss.channel.item`` takes three."""
_LONG = 200
"""Code points of a string that may be the text of an article whose field has a name of the user's own."""
_MOST_NAMED = 4
"""Lists that a message names."""

# What holds a record and nothing else of it: Elasticsearch's hits and updates, GraphQL's and Reddit's nodes,
# schema.org's ListItem, the rows of Hugging Face's viewer, Strapi and JSON:API, Airtable and Contentful, DynamoDB.
ENVELOPES = ("_source", "node", "row", "doc", "Item", "item", "attributes", "fields", "data", "document")
_KEPT_IN_LINES = frozenset(("item", "attributes", "fields", "data", "document"))
"""Those that are part of a record in JSON Lines."""
_SPLITS = frozenset(("train", "training", "validation", "valid", "val", "dev", "test", "testing", "unlabeled"))
"""What the parts of a data set are called."""
_ACTIONS = frozenset(("index", "create", "update", "delete"))
_ANSWER = frozenset(("message", "detail", "reason", "documentationurl", "requestid", "path", "timestamp"))
_FAILED = frozenset(("error", "fail", "failed", "failure", "ko"))


class Kind(Enum):
    """What stands at the end of a path."""

    LIST = "an array of records"
    LISTS = "an object whose members are, or hold, such arrays"
    MAP = "an object whose values are records"
    RECORD = "a record"
    TABLE = "an array of arrays of cells"
    COLUMNS = "an object of columns"


class Shape(NamedTuple):
    """Where the records of an object are, or why they cannot be told."""

    kind: Kind
    path: tuple[str, ...]
    names: tuple[str, ...] = ()
    """Of a table: what its cells are called, where that stands beside it; empty where its first row says so. Of lists:
    the members that have one."""
    tail: tuple[str, ...] = ()
    """Of lists: where in each member the list is."""
    trouble: str = ""


class _Candidate(NamedTuple):
    shape: Shape
    weight: int
    known: bool
    """Lists of articles are known to stand under its key."""
    titled: bool
    size: int


def shape_of(top: Mapping[str, object], alone: bool = True, line: bool = False) -> Shape | None:
    """Return where the records of an object are; None where it is one itself, as far as can be told.

    One that is not ``alone`` in its file is a record unless the names of its keys, and what they hold, say otherwise;
    a ``line`` of JSON Lines is not alone.
    """
    alone = alone and not line
    if alone and tables.columns(top):
        return Shape(Kind.COLUMNS, ())
    own = containers.weight(top)
    if own and not alone:
        return None
    if own == FULL and (containers.has_title(top) or _has_long_text(top)):
        return None
    if (envelope := envelope_of(top)) and not (line and envelope in _KEPT_IN_LINES) and not own:
        return Shape(Kind.RECORD, (envelope,))
    if alone and (table := _table(top)):
        return table
    found = [one for one in _candidates(top, (), not alone) if _outweighs(one, own)]
    if found:
        most = max(one.weight for one in found)
        first, *others = [one for one in found if one.weight == most]
        if parts := _parts(first, found, most):
            return parts
        return first.shape._replace(trouble=_undecided([first, *others])) if others else first.shape
    if own or not alone or _has_long_text(top):
        return None
    if said := _failure(top):
        what = f"no article in it, but the answer of a service that failed ({said[:80]!r}); fetch it again"
        return Shape(Kind.RECORD, (), trouble=what)
    return _untitled_list(top, ()) or _inner_record(top, LEVELS)


def is_action(top: Mapping[str, object]) -> bool:
    """Say whether an object is an action of Elasticsearch's bulk form: what to do with the object in the next line.

    Source: Elasticsearch Guide, Bulk API: one member, ``index create update delete``, with metadata.
    """
    if len(top) != 1:
        return False
    ((key, value),) = top.items()
    return key in _ACTIONS and isinstance(value, dict) and not containers.weight(value) and "title" not in value


def envelope_of(top: Mapping[str, object]) -> str:
    """Return the key of the object that is all there is of a record in ``top``, or ``""``."""
    for key in ENVELOPES:
        inner = top.get(key)
        if isinstance(inner, dict) and inner and (key == "_source" or containers.weight(inner) >= BARE):
            others = {name: value for name, value in top.items() if name != key}
            return "" if containers.weight(others) or _has_place_of_its_own(others) else key
    if len(top) == 1:  # PostgreSQL's row_to_json, a record a line under its own key
        ((key, inner),) = top.items()
        if containers.weight(inner) == FULL and not containers.fields_of(top) and not containers.is_other_name(key):
            return key
    return ""


def _has_place_of_its_own(others: Mapping[str, object]) -> bool:
    """Say whether what stands around a record says something of it that the field table knows."""
    return bool(containers.fields_of(others) - {"id"})


def _outweighs(one: _Candidate, own: int) -> bool:
    """Say whether a list is what a file is about, where the object that it stands in could be an article itself."""
    if own == 0:
        return one.weight >= HEADED or (one.known and one.weight >= BARE)
    if not one.titled:
        return False  # the paragraphs of a text, the comments on it
    return one.weight > own or (one.weight == own < FULL and one.known) or (one.weight == FULL and one.known)


def _parts(first: _Candidate, found: list[_Candidate], most: int) -> Shape | None:
    """Return all lists of an object that are parts of one: the like in each member, or the splits of a data set.

    Not where a list as heavy is none of them.
    """
    path = first.shape.path
    for at in range(len(path)):
        alike = [one for one in found if _differs_at(one.shape, first.shape, at)]
        tail = path[at + 1 :]
        names = tuple(one.shape.path[at] for one in alike)
        meant = all(one.known for one in alike) if tail else {folded(name) for name in names} <= _SPLITS
        heaviest = [one for one in found if one.weight == most]
        if len(alike) > 1 and meant and all(_differs_at(one.shape, first.shape, at) for one in heaviest):
            return Shape(Kind.LISTS, path[:at], names, tail=tail)
    return None


def _differs_at(one: Shape, other: Shape, at: int) -> bool:
    return one.kind is other.kind is Kind.LIST and (one.path[:at], one.path[at + 1 :]) == (
        other.path[:at], other.path[at + 1 :],
    )  # fmt: skip


def is_preamble(top: Mapping[str, object]) -> bool:
    """Say whether an element tells of an export and holds nothing of it, as the first ones of phpMyAdmin's JSON do."""
    return top.get("type") in ("header", "database") and top.keys() <= {"type", "version", "comment", "name"}


def _candidates(top: Mapping[str, object], path: tuple[str, ...], strict: bool) -> Iterator[_Candidate]:
    """Yield the lists and maps of articles in an object, those in lists and articles left out.

    ``strict``: those alone that stand under the name of a list.
    """
    if not strict and _is_map(top):
        records = [value for value in top.values() if isinstance(value, dict)]
        named = bool(path) and containers.is_list_name(path[-1])
        yield _Candidate(Shape(Kind.MAP, path), _map_weight(top, records), named, True, len(records))
        return
    for key, value in top.items():
        if containers.is_other_name(key) or containers.is_aside(key):
            continue
        known = containers.is_list_name(key)
        if isinstance(value, list) and (known or not strict):
            objects = _records_in(value)
            if objects:
                titled = 2 * sum(map(containers.has_title, objects)) >= len(objects)
                weight = containers.weight_of_list(objects)
                yield _Candidate(Shape(Kind.LIST, (*path, key)), weight, known, titled, len(objects))
            elif table := tables.header(value, {}):
                weight = FULL if "text" in containers.fields_of(dict.fromkeys(table)) else HEADED
                yield _Candidate(Shape(Kind.TABLE, (*path, key)), weight, known, True, len(value) - 1)
        elif isinstance(value, dict) and len(path) < LEVELS - 1 and (known or not strict):
            if known and containers.weight(value) >= HEADED and key in ("item", "entry") and path:
                # xmltodict writes a list of one as the one.
                yield _Candidate(Shape(Kind.RECORD, (*path, key)), containers.weight(value), True, True, 1)
            elif containers.weight(value) < FULL:
                inner = _table(value) if not strict else None
                if inner and inner.kind is not Kind.COLUMNS:
                    yield _Candidate(inner._replace(path=(*path, key, *inner.path)), FULL, known, True, 0)
                else:
                    yield from _candidates(value, (*path, key), strict)


def _records_in(value: list[object]) -> list[Mapping[str, object]]:
    """Return the objects of a list that may be articles, without their envelopes; none where most are no objects."""
    objects = [one for one in value if isinstance(one, dict)]
    if 2 * len(objects) <= len(value):
        return []
    opened = (one[key] if (key := envelope_of(one)) else one for one in objects)
    return [one for one in opened if isinstance(one, dict) and not containers.is_other_node(one)]


def _is_map(top: Mapping[str, object]) -> bool:
    """Say whether an object is a map: its values are objects of one kind, its keys no names of fields or lists."""
    values = list(top.values())
    if len(values) < 2 or not all(isinstance(value, dict) and value for value in values):
        return False
    if any(containers.is_list_name(key) or containers.is_other_name(key) for key in top) or containers.fields_of(top):
        return False
    first, *others = (value.keys() for value in values if isinstance(value, dict))
    alike = all(2 * len(first & other) >= max(len(first), len(other)) for other in others)
    return alike and (_map_weight(top, values) > 0)


def _map_weight(top: Mapping[str, object], records: list[dict[str, object]] | list[object]) -> int:
    found = containers.weight_of_list([one for one in records if isinstance(one, dict)])
    return found or (HEADED if tables.key_field(list(top)) == "title" else 0)


def _table(top: Mapping[str, object]) -> Shape | None:
    """Return the table that an object is (pandas' orient split: names, and rows), or None."""
    for key, value in top.items():
        if isinstance(value, list) and value and isinstance(value[0], list):
            beside = tuple(tables.header(value, top))
            if beside:
                return Shape(Kind.TABLE, (key,), beside if tables.header_beside(value, top) else ())
    return None


def _has_long_text(top: Mapping[str, object]) -> bool:
    return any(isinstance(value, str) and len(value) >= _LONG for value in top.values())


def _untitled_list(top: Mapping[str, object], path: tuple[str, ...]) -> Shape | None:
    """Return the one list under a known name, where the field table knows nothing of its objects, or it is empty."""
    known = {key: value for key, value in top.items() if containers.is_list_name(key)}
    lists = [
        key for key, value in known.items() if isinstance(value, list) and all(isinstance(one, dict) for one in value)
    ]
    if lists:
        return Shape(Kind.LIST, (*path, lists[0])) if len(lists) == 1 else None
    inner = [key for key, value in known.items() if isinstance(value, dict)]
    if len(inner) != 1 or len(path) == LEVELS:
        return None
    value = known[inner[0]]
    return _untitled_list(value, (*path, inner[0])) if isinstance(value, dict) else None


def _inner_record(top: Mapping[str, object], levels: int) -> Shape | None:
    """Return the one article that stands deeper in an object which says nothing else, or None."""
    objects = {key: value for key, value in top.items() if isinstance(value, dict)}
    if levels == 0 or containers.fields_of(top) - {"id", "language"} or len(objects) != 1:
        return None
    ((key, value),) = objects.items()
    if containers.is_other_name(key):
        return None
    if containers.weight(value) >= HEADED:
        return Shape(Kind.RECORD, (key,))
    inner = _inner_record(value, levels - 1)
    return inner._replace(path=(key, *inner.path)) if inner else None


def _undecided(alike: list[_Candidate]) -> str:
    named = [(".".join(one.shape.path) or "the whole", one.size) for one in alike]
    told = ", ".join(f"{name!r} ({size})" for name, size in named[:_MOST_NAMED])
    more = f" and {len(named) - _MOST_NAMED} more" if len(named) > _MOST_NAMED else ""
    way = f"keep one in a file, say with: jq '{_jq(alike[0].shape.path)}'"
    return f"{len(named)} lists in it may be the articles: {told}{more}; {way}"


def _jq(path: tuple[str, ...]) -> str:
    """Return a path as the program jq wants it.

    >>> _jq(("data", "top news"))
    '.data["top news"]'
    """
    parts = (f".{key}" if key.isidentifier() and key.isascii() else f"[{json.dumps(key)}]" for key in path)
    return "." + "".join(parts).removeprefix(".")


def _failure(top: Mapping[str, object]) -> str:
    """Return what a service says that failed, or ``""`` where an object is no such answer."""
    for key in ("error", "errors", "fault", "exception"):
        if top.get(key):
            return _first_text(top[key]) or _first_text(top.get("message")) or key
    said = _first_text([top.get(key) for key in ("message", "detail", "reason")])
    status = [top.get(key) for key in ("status", "stat", "result", "code", "statusCode", "status_code")]
    if any(isinstance(one, str) and one.lower() in _FAILED for one in status):
        return said or "no reason given"
    refused = any(type(one) is int and 400 <= one < 600 for one in status)  # HTTP's own codes
    return said if refused or {folded(key) for key in top} <= _ANSWER else ""


def _first_text(value: object) -> str:
    if isinstance(value, dict):
        value = [value.get(key) for key in ("message", "detail", "reason", "info", "type", "code")]
    if isinstance(value, list):
        return next((text for one in value[:10] if (text := _first_text(one))), "")
    return value.strip() if isinstance(value, str) else ""
