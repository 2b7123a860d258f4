"""A run beside an earlier one: how many findings there were and are, by rule and by source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from normkit.core.errors import ConfigError
from normkit.core.regular_file import parsed_json, read_regular

_Owner = tuple[str, str]
"""Path of a file, and what a record of it is called."""
_GONE = None
"""Stands for the source of records that are there no more."""


class Earlier:
    """The findings of an earlier run (``--output-format json``), and those of this one while its rows pass."""

    def __init__(self, path: str) -> None:
        """Read the earlier run. Raises ConfigError for a file that holds none."""
        self._before: dict[_Owner, dict[str, int]] = {}
        self._counts: dict[tuple[str, str | None], list[int]] = {}
        self._ruleset, found = _read(path)
        for owner, code in found:
            codes = self._before.setdefault(owner, {})
            codes[code] = codes.get(code, 0) + 1

    def meet(self, path: str, record: str, source: str, codes: Iterable[str]) -> None:
        """Count a record of this run, and what the earlier one found in it under the same name."""
        for code in codes:
            self._count(code, source, now=1)
        for code, count in self._before.pop((path, record), {}).items():
            self._count(code, source, before=count)

    def compared(self) -> dict[str, Any]:
        """Return the earlier ruleset, and [code, source or None, findings before, findings now], sorted."""
        for codes in self._before.values():
            for code, count in codes.items():
                self._count(code, _GONE, before=count)
        self._before = {}
        rows = sorted(self._counts.items(), key=lambda item: (item[0][0], item[0][1] is _GONE, item[0][1] or ""))
        return {"ruleset": self._ruleset, "counts": [[*key, *counts] for key, counts in rows]}

    def _count(self, code: str, source: str | None, before: int = 0, now: int = 0) -> None:
        counts = self._counts.setdefault((code, source), [0, 0])
        counts[0] += before
        counts[1] += now


def _read(path: str) -> tuple[str, list[tuple[_Owner, str]]]:
    try:
        document = parsed_json(read_regular(path))
        found = [((str(one["path"]), str(one["record"])), str(one["code"])) for one in document["findings"]]
        return str(document["ruleset"]), found
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ConfigError(f"{path}: is no report of findings; make one with --output-format json") from error
