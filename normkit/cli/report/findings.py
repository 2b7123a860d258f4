"""What a run finds, written to a file beside the report (--findings)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from normkit.engine.tables.rows import ToldRecord
from normkit.pipeline.source import ProcessedRow, SeenRow
from normkit.reporters.located import ReportedRow
from normkit.reporters.machine.findings_file import findings_file, rows_of


def written(rows: Iterable[ProcessedRow | SeenRow], path: str, in_place: bool) -> Iterator[ReportedRow]:
    """Pass the rows on as they are reported, and write what was found in them; the file is there after the last."""
    with findings_file(path) as write:
        for item in rows:
            rules = item.source.kit.rule_set
            row = item.reported(in_place, positions=True)
            if isinstance(item, ProcessedRow) and item.outcome.fixed:
                name = item.source.default_id(item.row)
                told = ToldRecord(item.outcome, rules, item.source.kit.names, name)
                for fixed in told.fixed(path=row.path, line=row.line, record=told.called):
                    write(fixed)
            for found in rows_of(row, rules):
                write(found)
            yield row
