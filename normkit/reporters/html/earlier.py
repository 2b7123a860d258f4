"""A run beside an earlier one: how many findings by rule and by source, which are new, which have stayed or are gone.

Of the earlier run numbers are held, and no words: those of what is gone are read from its file once more, at the end.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from typing import Any, NamedTuple

from normkit.core.errors import ConfigError
from normkit.core.regular_file import open_regular, parsed_json

SINCE = ("new", "stayed")
"""What a finding is beside the earlier run."""
MOST_GONE, LONGEST_MESSAGE = 2_000, 300
"""Findings that are gone of which words are held, and code points of a message."""
_GONE = None
"""Stands for the source of records that are there no more."""


class Found(NamedTuple):
    """A finding of this run, as it is looked for in the earlier one."""

    code: str
    field: str
    message: str
    fingerprint: str
    of_file: bool = False
    """Whether it is told once of a file as a whole."""


class Earlier:
    """The findings of an earlier run (``--output-format json``), and those of this one while its rows pass."""

    def __init__(self, path: str, redacted: bool = False) -> None:
        """Read the earlier run. ``redacted``: no messages are held. Raises ConfigError for a file that holds none."""
        self._path, self._redacted = path, redacted
        self._counts: dict[tuple[str, str | None], list[int]] = {}
        self._codes: dict[int, Counter[str]] = {}
        self._left: Counter[int] = Counter()
        self._of_files: dict[int, int] = {}
        try:
            told = _told(path)
            self._ruleset = str(next(told)["ruleset"])
            for one in told:
                self._take(one)
        except OSError as error:
            raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
        except (ValueError, KeyError, TypeError, AttributeError, StopIteration) as error:
            raise ConfigError(f"{path}: is no report of findings; make one with --output-format json") from error

    def _take(self, one: Mapping[str, Any]) -> None:
        code = str(one["code"])
        self._codes.setdefault(_number(one["path"], one["record"]), Counter())[code] += 1
        mark = _mark(one)
        self._left[mark] += 1
        if not one.get("fix") and not one.get("end"):
            self._of_files[_number(one["path"], code, one.get("field"), one.get("message"))] = mark

    def meet(self, path: str, record: str, source: str, found: Sequence[Found]) -> list[int]:
        """Count the findings of a record of this run, and what the earlier one found in it under the same name.

        Return for each which of ``SINCE`` it is.
        """
        for one in found:
            self._count(one.code, source, now=1)
        for code, count in self._codes.pop(_number(path, record), {}).items():
            self._count(code, source, before=count)
        return [SINCE.index("stayed" if self._stayed(path, record, one) else "new") for one in found]

    def _stayed(self, path: str, record: str, one: Found) -> bool:
        marks = [int(one.fingerprint or "0", 16), _number(one.code, record, one.field, one.message)]
        if one.of_file:
            marks.append(self._of_files.get(_number(path, one.code, one.field, one.message), 0))
        mark = next((mark for mark in marks if self._left.get(mark)), None)
        if mark is None:
            return False
        self._left[mark] -= 1
        return True

    def compared(self) -> dict[str, Any]:
        """Return the earlier ruleset; [code, source or None, findings before, findings now], sorted; what is gone:
        how many findings, and of the first ones [code, path, line, record, field, message].
        """
        for codes in self._codes.values():
            for code, count in codes.items():
                self._count(code, _GONE, before=count)
        self._codes = {}
        rows = sorted(self._counts.items(), key=lambda item: (item[0][0], item[0][1] is _GONE, item[0][1] or ""))
        counts = [[*key, *counts] for key, counts in rows]
        gone = self._left.total()
        return {"ruleset": self._ruleset, "counts": counts, "gone": gone, "listed": list(self._gone())}

    def _gone(self) -> Iterator[list[Any]]:
        """Yield what is told of the first findings that are gone: less where the file has been changed meanwhile."""
        left, listed = +self._left, 0
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError, StopIteration):
            told = _told(self._path)
            next(told)
            for one in told:
                mark = _mark(one)
                if not left.get(mark):
                    continue
                if listed == MOST_GONE:
                    return
                left[mark] -= 1
                listed += 1
                message = "" if self._redacted else str(one.get("message", ""))[:LONGEST_MESSAGE]
                line = one.get("line") if type(one.get("line")) is int else 0
                field = str(one.get("own_field") or one.get("field", ""))
                yield [str(one["code"]), str(one["path"]), line, str(one["record"]), field, message]

    def _count(self, code: str, source: str | None, before: int = 0, now: int = 0) -> None:
        counts = self._counts.setdefault((code, source), [0, 0])
        counts[0] += before
        counts[1] += now


def _told(path: str) -> Iterator[Mapping[str, Any]]:
    """Yield what a report tells of its run, then its findings, one by one.

    A line at a time, as normkit writes them; a document in another layout is read whole. Raises OSError, ValueError,
    KeyError and TypeError.
    """
    with open_regular(path) as file:
        head = file.readline()
        if not head.rstrip().endswith(b'"findings": ['):
            document = parsed_json(head + file.read())
            yield document
            yield from document["findings"]
            return
        yield parsed_json(head.rstrip() + b"]}")
        for line in file:
            if line.lstrip().startswith(b"]"):
                return
            yield parsed_json(line.rstrip().rstrip(b","))
        raise ValueError("it ends before its last finding")


def _mark(one: Mapping[str, Any]) -> int:
    """Return the number that an earlier finding is looked for by: its fingerprint, else what it says of whom."""
    if fingerprint := one.get("fingerprint"):
        return int(str(fingerprint), 16)
    return _number(one["code"], one["record"], one.get("field"), one.get("message"))


def _number(*parts: object) -> int:
    """Return a number of 64 bits that stands for texts."""
    return int.from_bytes(blake2b(json.dumps([str(part) for part in parts]).encode(), digest_size=8).digest(), "big")
