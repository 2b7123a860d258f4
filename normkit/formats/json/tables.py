"""Tables in JSON: arrays of arrays with a header, and the orients of pandas' ``DataFrame.to_json``.

Source of the orients: pandas' documentation (split: columns, index, data; records; index: index -> row; columns:
column -> index -> cell; values: cells alone; table: JSON Table Schema).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from normkit.formats.json.containers import fields_of, folded

_HEADERS = ("columns", "fields", "header", "headers", "names", "cols", "columnnames", "schema")
_URL = re.compile(r"https?://\S+")
_NUMBER = re.compile(r"\d{1,9}")
_MARK = re.compile(r"[\w.:+/-]*\d[\w.:+/-]*|[0-9a-fA-F-]{8,}|-[\w-]{19}")
"""An id: a word with a digit in it, hexadecimal, or a key that Firebase made."""


def header(rows: Sequence[object], beside: Mapping[str, object]) -> list[str]:
    """Return what the cells of a table's rows are called: by a list beside it, or by its first row; [] if by none."""
    if not is_table(rows):
        return []
    return header_beside(rows, beside) or (_known(rows[0]) if len(rows) > 1 else [])


def is_table(value: object) -> bool:
    """Say whether a value is an array of arrays of cells; the first of them holds no others."""
    if not isinstance(value, list) or not value or not all(isinstance(row, list) and row for row in value):
        return False
    return not any(isinstance(cell, (dict, list)) for cell in value[0])


def header_beside(rows: Sequence[object], beside: Mapping[str, object]) -> list[str]:
    """Return the names of the cells that stand beside a table, as many as its first row has cells; [] if none do."""
    for key, value in beside.items():
        if folded(key) in _HEADERS and isinstance(value, list):
            names = [_name(one) for one in value]
            first = rows[0]
            if all(names) and len(set(names)) == len(names) and isinstance(first, list) and len(first) == len(names):
                return names
    return []


def _name(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("name", value.get("id"))
    return value if isinstance(value, str) else ""


def _known(row: object) -> list[str]:
    """Return a row if it is a header: names, each once, a text or a title among them."""
    if not isinstance(row, list) or len(row) < 2:
        return []
    names = [cell for cell in row if isinstance(cell, str) and cell.strip() and len(cell) <= 60]
    if len(names) < len(row) or len(set(names)) < len(row) or not fields_of(dict.fromkeys(names)) & {"text", "title"}:
        return []
    return names


def is_header_line(line: bytes) -> bool:
    """Say whether a line of JSON is an array that names the columns of a table."""
    try:
        return bool(_known(json.loads(line)))
    except (ValueError, RecursionError):
        return False


def columns(top: Mapping[str, object]) -> list[dict[str, object]]:
    """Return the records of an object whose members are columns, objects or arrays of like cells; [] if it is none."""
    values = list(top.values())
    if len(values) < 2 or not fields_of(top) & {"text", "title"}:
        return []
    if all(isinstance(value, dict) for value in values):
        first, *others = [value for value in values if isinstance(value, dict)]
        index = list(first)
        numbered = bool(index) and all(_NUMBER.fullmatch(key) for key in index)
        named = len(index) > 1 and not fields_of(first)
        if not (numbered or named) or any(list(other) != index for other in others):
            return []
        cells = [[value[key] for key in index] for value in (first, *others)]
    elif all(isinstance(value, list) for value in values):
        cells = [value for value in values if isinstance(value, list)]
        if len(cells[0]) < 2 or len({len(column) for column in cells}) > 1:
            return []
        if not fields_of(top) & {"url", "published"}:
            return []  # lists of strings, as selectors give them: the paragraphs of one article
    else:
        return []
    if any(isinstance(cell, (dict, list)) for column in cells[:1] for cell in column):
        return []
    return [dict(zip(top, row, strict=True)) for row in zip(*cells, strict=True)]


def key_field(keys: Sequence[str]) -> str:
    """Return what the keys of a map of records are: ``title``, ``url``, ``id``, or ``""`` where that is not plain.

    A row's number is no id.

    >>> key_field(["Rain in the harbour", "The dam holds"]), key_field(["a1f", "b2c"]), key_field(["0", "1"])
    ('title', 'id', '')
    """
    if all(_URL.fullmatch(key) for key in keys):
        return "url"
    if list(keys) in ([str(n) for n in range(len(keys))], [str(n) for n in range(1, len(keys) + 1)]):
        return ""
    if all(_MARK.fullmatch(key) for key in keys):
        return "id"
    return "title" if all(_is_headline(key) for key in keys) else ""


def _is_headline(key: str) -> bool:
    """Say whether a key is a line of words: several, or eight letters and more of a script that has no blanks."""
    words = key.split()
    if "://" in key or "\n" in key or len(key) > 300:
        return False
    return (len(words) > 1 and sum(map(str.isalpha, key)) >= 6) or (key[:1] > "\u0dff" and len(key) >= 8)
