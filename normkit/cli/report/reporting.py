"""A run is reported: whatever a reporter does, every row passes, and the exit code is the run's own."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any, TextIO, cast

from normkit.cli.report.run_summary import RunSummary
from normkit.core.errors import reason
from normkit.core.text import counted
from normkit.reporters.located import ReportedRow, Run, Totals
from normkit.reporters.registry import Reporter

if TYPE_CHECKING:
    from normkit.cli.report.progress import Progress
    from normkit.reporters.html.report import HtmlReport


def reported(
    report: Reporter,
    run: Run,
    rows: Iterable[ReportedRow],
    out: TextIO,
    summary: RunSummary,
    page: HtmlReport | None = None,
    fixes: bool = False,
) -> None:
    """Draw all rows and have them reported, on the page too if there is one; say on stderr how a reporter fails.

    Raises what the rows raise; OSError for an output that cannot be written, OutputError for the page. With
    ``fixes``, files are fixed as the rows pass: these are then drawn to their end first.
    """
    told = _Told(page.watched(rows) if page else rows)
    lent = _Lent(out, summary.progress)
    error: BaseException | None = None
    try:
        # A chain cannot be closed: the rows that a reporter leaves go on.
        report(run._replace(totals=_Shown(summary)), chain.from_iterable((told,)), cast(TextIO, lent))
    except BaseException as raised:  # a stranger's reporter may raise anything
        error = raised
    if told.error or isinstance(error, KeyboardInterrupt):
        raise told.error or error  # type: ignore[misc]
    if lent.error and not fixes:
        raise lent.error
    left = sum(bool(row.findings or row.drawn or row.notes) for row in told)
    if page:
        page.write(run)
    if lent.error:
        raise lent.error
    if error:
        summary.failed_reporters += 1
        print(f"normkit: the reporter failed: {reason(error)}", file=sys.stderr)
    elif out.closed:
        summary.failed_reporters += 1
        print("normkit: the reporter has closed the output", file=sys.stderr)
    elif left:
        print(f"normkit: warning: the reporter left out {counted(left, 'row')} with findings", file=sys.stderr)


class _Told:
    """Rows as they are drawn; what they raise is kept, since a reporter may swallow it."""

    def __init__(self, rows: Iterable[ReportedRow]) -> None:
        self._rows = iter(rows)
        self.error: BaseException | None = None

    def __iter__(self) -> Iterator[ReportedRow]:
        return self

    def __next__(self) -> ReportedRow:
        try:
            return next(self._rows)
        except StopIteration:
            raise
        except BaseException as error:
            self.error = error
            raise


class _Lent:
    """An output to write to, not to close; what goes wrong with it is kept."""

    def __init__(self, out: Any, progress: Progress | None = None) -> None:
        self._out, self._progress = out, progress
        self.error: OSError | None = None

    def write(self, text: Any) -> Any:
        if self._progress:
            self._progress.hide()
        try:
            return self._out.write(text)
        except OSError as error:
            self.error = error
            raise

    def flush(self) -> None:
        try:
            self._out.flush()
        except OSError as error:
            self.error = error
            raise

    def writelines(self, lines: Iterable[Any]) -> None:
        for line in lines:
            self.write(line)

    @property
    def buffer(self) -> Any:
        """The bytes below, lent likewise."""
        return _Lent(self._out.buffer, self._progress)

    def close(self) -> None:
        """Do nothing: others write there, too."""

    detach = close

    def __getattr__(self, name: str) -> Any:
        return getattr(self._out, name)


class _Shown(Totals):
    """The counts of a run as a reporter may read them: it cannot change them."""

    def __init__(self, totals: Totals) -> None:
        self._totals = totals

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._totals, name)
        return value.copy() if isinstance(value, Counter) else value
