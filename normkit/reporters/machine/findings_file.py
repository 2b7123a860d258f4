"""The table of findings (``core.serial.COLUMNS``) as a file: Parquet, CSV or JSON Lines, written as the rows come."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO

from normkit.core.errors import ConfigError
from normkit.core.files.atomic import replacing
from normkit.core.serial import COLUMNS, arrow_schema, arrow_table, finding_row, well_formed
from normkit.engine.rule_set import RuleSet
from normkit.reporters.located import ReportedRow
from normkit.reporters.machine.serialize import dumped

SUFFIXES = (".parquet", ".csv", ".jsonl")
_GROUP = 10_000
"""Rows that are held until they are written."""

Row = Mapping[str, Any]
Write = Callable[[Row], None]


def expect_writable(path: str) -> None:
    """Raise ConfigError for a file whose suffix is none of a table's, or needs what is not installed."""
    if not path.endswith(SUFFIXES):
        raise ConfigError(f"--findings {path}: what is found is written to a file that ends in {', '.join(SUFFIXES)}")
    if path.endswith(".parquet"):
        from importlib.util import find_spec

        if not find_spec("pyarrow"):
            raise ConfigError("--findings: Parquet needs pyarrow: pip install 'normkit[parquet]'")


def rows_of(row: ReportedRow, rules: RuleSet) -> Iterator[Row]:
    """Yield what was found in a row of a file, as rows of the table."""
    for one in row.findings:
        yield finding_row(
            one.finding,
            path=row.path,
            line=row.line,
            record=one.record,
            name=rules.names.get(one.finding.code, ""),
            own_field=one.own_field or one.finding.span.field,
            excerpt=one.excerpt,
            fixed=False,
            ruleset=rules.fingerprint,
            fingerprint=one.fingerprint,
        )


@contextmanager
def findings_file(path: str) -> Iterator[Write]:
    """Open a new file for rows of the table; it takes its place when all are written. Raises OutputError."""
    with replacing(Path(path)) as new:
        with _writer(path)(new.sink) as write:
            yield write
        new.commit()


def _writer(path: str) -> Any:
    return {"t": _parquet, "v": _csv, "l": _jsonl}[path[-1]]


@contextmanager
def _parquet(sink: BinaryIO) -> Iterator[Write]:
    import pyarrow.parquet as pq

    with pq.ParquetWriter(sink, arrow_schema("findings"), compression="zstd") as writer:
        held: list[Row] = []

        def write(row: Row) -> None:
            held.append(row)
            if len(held) == _GROUP:
                writer.write_table(arrow_table("findings", held))
                held.clear()

        yield write
        writer.write_table(arrow_table("findings", held))


@contextmanager
def _csv(sink: BinaryIO) -> Iterator[Write]:
    text = TextIOWrapper(sink, "utf-8", newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS["findings"])

    def write(row: Row) -> None:
        writer.writerow([_cell(row.get(name)) for name in COLUMNS["findings"]])

    yield write
    text.detach()


def _cell(value: object) -> object:
    """Return a value as CSV has it: nothing for what is missing, JSON for a list and for true and false."""
    if value is None or (isinstance(value, (str, int)) and not isinstance(value, bool)):
        return well_formed(value)
    return json.dumps(value)


@contextmanager
def _jsonl(sink: BinaryIO) -> Iterator[Write]:
    def write(row: Row) -> None:
        sink.write(dumped({name: row.get(name) for name in COLUMNS["findings"]}).encode() + b"\n")

    yield write
