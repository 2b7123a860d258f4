"""Which reporter a name stands for: built-in ones, imported when they are asked for, and plugins' ones."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TextIO

from normkit.core.errors import ConfigError, nearest
from normkit.reporters.located import ReportedRow, Run

Reporter = Callable[[Run, Iterable[ReportedRow], TextIO], None]
"""(the run, its rows in order, where to write). With an attribute ``wants_mentions = True`` its rows have
mentions, with ``wants_positions = True`` its findings have their positions in the file and a fingerprint."""

BUILT_IN = {
    "text": "terminal",
    "json": "machine",
    "jsonl": "machine",
    "github": "machine",
    "sarif": "machine",
    "gitlab": "machine",
    "azure": "machine",
    "junit": "machine",
    "rdjson": "machine",
}
"""Name -> the room its file stands in."""


def reporter(name: str, further: Mapping[str, Callable[..., None]]) -> Reporter:
    """Return the reporter of that name: a built-in one, or one a plugin registers.

    Raises ConfigError for a name that does not exist.
    """
    if name in BUILT_IN:
        report: Reporter = importlib.import_module(f"normkit.reporters.{BUILT_IN[name]}.{name}").report
        return report
    if name in further:
        return _fitted(further[name])
    known = (*BUILT_IN, *sorted(further))
    raise ConfigError(f"no output format {name!r}{nearest(name, known)}; known are {', '.join(known)}")


def _fitted(report: Callable[..., None]) -> Reporter:
    """Return a reporter as it is called; one of the first kind, (findings, stream, normalizer, colour), is adapted."""
    import inspect

    try:
        inspect.signature(report).bind(*[None] * 4)
    except KeyboardInterrupt:
        raise
    except BaseException:  # a stranger's object may raise anything
        return report

    def adapted(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
        findings: Iterable[Any] = (located for row in rows for located in row.findings)
        report(findings, out, run.kit, run.color)

    return adapted
