"""A table of records judged: what leaves, and what there is to tell of it as tables. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from normkit.core import engine_codes
from normkit.core.model import Outcome, Safety
from normkit.core.serial import arrow_table
from normkit.engine.dispatch import notice
from normkit.engine.judge import Judge
from normkit.engine.placement import capacity
from normkit.engine.policy import LOOK, Policy
from normkit.engine.tables.columns import Cells, Columns, expect_article, noting, record_names, table_of, with_cells
from normkit.engine.tables.rows import ToldRecord

if TYPE_CHECKING:
    import pyarrow as pa


class Batch(NamedTuple):
    """A table of records, and what there is to tell of them. Columns of the last three: ``core.serial.COLUMNS``."""

    table: pa.Table
    """The records as they leave: rows, columns and types as they came."""
    findings: pa.Table
    """What was found, and whether it is fixed: in the order of the rows, what is fixed first."""
    changes: pa.Table
    """What was changed where, by which rule of which rules: the changes of a row, in order, replay and revert."""
    mentions: pa.Table
    """What the rules know of the records besides, such as dates, persons and places."""


class JudgedRow(NamedTuple):
    """A row and what came of it."""

    number: int
    """From 0."""
    name: str
    """What the record is called: see ``columns.record_names``."""
    outcome: Outcome
    cells: Cells
    """What is to be written into the table."""


def judged_table(given: object, judge: Judge, trust: Safety | None, key: str | None) -> pa.Table:
    """Return the table of ``Batch`` alone. ``trust`` says how safe a fix must be to be made; None: none is."""
    table = table_of(given)
    return _fixed(table, judge, {row.number: row.cells for row in _judged(table, judge, trust, key) if row.cells})


def judged_batch(given: object, judge: Judge, trust: Safety | None, key: str | None) -> Batch:
    """Return a table with all there is to tell of it."""
    table = table_of(given)
    cells: dict[int, Cells] = {}
    findings, changes, mentions = list[Any](), list[Any](), list[Any]()
    for row in _judged(table, judge, trust, key):
        if row.cells:
            cells[row.number] = row.cells
        outcome = row.outcome
        if outcome.findings or outcome.changes or outcome.mentions:
            told = ToldRecord(outcome, judge.rule_set, judge.names, row.name)
            about = {"row": row.number, "record": row.name if key is not None else told.called}
            findings += told.fixed(**about)
            findings += told.findings(**about)
            changes += told.changes(**about)
            mentions += told.mentions(**about)
    tables = (arrow_table("findings", findings), arrow_table("changes", changes), arrow_table("mentions", mentions))
    return Batch(_fixed(table, judge, cells), *tables)


def _fixed(table: pa.Table, judge: Judge, cells: Mapping[int, Cells]) -> pa.Table:
    """Return the table with its new values, and with a note of the corpus rules that were not asked."""
    fixed, skipped = with_cells(table, cells), judge.rule_set.skipped(None)
    return noting(fixed, {"normkit-skipped": ",".join(skipped)}) if skipped else fixed


def _judged(table: pa.Table, judge: Judge, trust: Safety | None, key: str | None) -> Iterator[JudgedRow]:
    """Yield what comes of each row. Raises InputError for a table, or a key, that makes no sense."""
    expect_article(table, judge.names)
    columns = Columns(table, judge.names)
    for number, name in enumerate(record_names(columns, key)):
        row = columns.row(number)
        outcome = judge.judge(row, Policy(trust, capacity(columns, row)), None, name)
        cells: Cells = {}
        if outcome.changes:
            try:
                cells = columns.cells(row, outcome.record)
            except ValueError as error:
                outcome = judge.judge(row, LOOK, None, name)
                if judge.reports(engine_codes.UNFIT):
                    why = notice(engine_codes.UNFIT, f"{error}; the record is left as it is")
                    outcome = replace(outcome, findings=(*outcome.findings, why))
        yield JudgedRow(number, name, outcome, cells)
