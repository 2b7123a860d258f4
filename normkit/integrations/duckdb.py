"""DuckDB: functions for SQL that fix a record, and tell what is wrong with it.

::

    register(connection)
    connection.sql("SELECT normkit_fix(to_json(articles)) FROM articles")

A whole relation needs none of this: ``kit.fix_batch(connection.table("articles"), details=True)`` takes and returns
tables that ``connection.register`` puts back under a name.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from normkit.core.errors import ConfigError, InputError
from normkit.core.serial import finding_dict, mention_dict
from normkit.engine.normalizer import Normalizer

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def register(connection: DuckDBPyConnection, kit: Normalizer | None = None, *, unsafe: bool | None = None) -> None:
    """Make three functions known to a connection; each takes a record as JSON (``to_json`` of a row).

    ``normkit_fix`` returns it fixed, with its own keys and types: without a change the very text that came.
    ``normkit_findings`` and ``normkit_mentions`` return what is found in it, as a list in JSON. NULL stays NULL. What
    is no object ends the query with an error. Raises ConfigError where DuckDB or numpy is
    missing.
    """
    try:
        import duckdb  # noqa: F401
        import numpy  # noqa: F401
    except ImportError:
        raise ConfigError("functions in DuckDB need it and numpy: pip install 'normkit[duckdb]' numpy") from None
    judge = kit or Normalizer()

    def fixed(given: str) -> str:
        outcome = judge.fix(_record(given), unsafe, "own")
        return _dumped(outcome.record) if outcome.changes else given

    def findings(given: str) -> str:
        return _dumped([finding_dict(finding) for finding in judge.check(_record(given)).findings])

    def mentions(given: str) -> str:
        return _dumped([mention_dict(mention) for mention in judge.check(_record(given)).mentions])

    functions: Mapping[str, Callable[[str], str]] = {
        "normkit_fix": fixed, "normkit_findings": findings, "normkit_mentions": mentions,
    }  # fmt: skip
    for name, function in functions.items():
        connection.create_function(name, function, ["JSON"], "JSON")


def _record(given: str) -> Mapping[str, object]:
    record = json.loads(given)
    if not isinstance(record, dict):
        raise InputError(f"a record is an object, such as to_json(row), not {given:.60}")
    return record


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
