"""What a reporter is told: of the run, and row by row what came out, each finding with its place in the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from normkit.core.model import Finding, Outcome, Safety
from normkit.core.rule import Rule
from normkit.engine.normalizer import Normalizer
from normkit.formats.base import Position


class Located(NamedTuple):
    """A finding with its place in a file and the line it stands on."""

    path: str
    line: int
    """Line of the file, from 1: of the finding where the text's lines are file lines, else of the record."""
    column: int | None
    """Code points from 1; None where the values are encoded (JSON, CSV) and have no columns of their own."""
    record: str
    finding: Finding
    excerpt: str
    """The line of the field that the finding begins on, cut to about 100 code points around it."""
    offset: int
    """Where in the excerpt the finding begins."""
    hint: str = ""
    """What keeps a fix from being made here, and the way out."""
    own_field: str = ""
    """What the file calls the finding's field: a column, a key, or a path to a value inside a value."""
    start: Position | None = None
    """Where in the file the finding begins. None: nobody asked (``wants_positions``), or the file has no lines."""
    end: Position | None = None
    """Where in the file it ends (half-open)."""
    fingerprint: str = ""
    """What it is known by across runs (``normkit.fingerprint``), for reporters with ``wants_positions``."""

    @property
    def field(self) -> str:
        """The field as people are told of it: as the file calls it, beside what rules call it where that differs."""
        field, own = self.finding.span.field, self.own_field
        return f"{own} ({field})" if own and own != field else field

    @property
    def fixable(self) -> Safety | None:
        """How safe its fix is; None where there is none, or it cannot be made here."""
        fix = self.finding.fix
        return None if fix is None or self.hint else fix.safety

    @property
    def region(self) -> tuple[Position, Position]:
        """Where in the file the finding begins and ends, as well as that is known."""
        column = self.column or 1
        start = self.start or Position(self.line, column, column)
        return start, self.end or start


class Defect(NamedTuple):
    """What makes findings of several records one and the same: they stand at no words, and say the same."""

    code: str
    field: str
    message: str
    """Up to the colon: what follows tells of the one record."""


def defect_of(located: Located) -> Defect | None:
    """Return what a finding tells of a record as a whole; None where it covers words, or can be fixed."""
    span = located.finding.span
    if span.start or span.end or located.finding.fix is not None:
        return None
    return Defect(located.finding.code, span.field, located.finding.message.partition(":")[0])


class Shown(NamedTuple):
    """What a reporter shows of the findings of a row."""

    text: str
    head: str = ""
    """What stands above them, where they are the first of their record."""
    marks: tuple[str, ...] = ()
    """What each of them is known by, where a number tells those apart that are known by the same."""


class Drawn(NamedTuple):
    """The findings of a row, ready to be shown, and what a run counts of them."""

    shown: Shown
    record: str
    """As with ``Located``."""
    codes: tuple[str, ...]
    safe: int
    """Findings with a safe fix that can be made here."""
    unsafe: int


class ReportedRow(NamedTuple):
    """One row of a file and what came of it."""

    path: str
    line: int
    """Line of the file where the row begins, from 1."""
    outcome: Outcome
    """All of it: the record as it leaves, as it came, the changes; mentions for reporters that want them.

    Built-in reporters have no use for it, and get ``NOTHING_SAID``; of a dry run with the changes."""
    findings: tuple[Located, ...]
    """Those to show: what a baseline knows is left out."""
    notes: tuple[str, ...] = ()
    """Lines for people to read before the findings: what a fix would do, what holds of the file as a whole."""
    diff: tuple[str, ...] = ()
    """Of a dry run: the lines of the notes that show what would change, without colour."""
    record: str = ""
    """Of a dry run: what the record is called."""
    is_record: bool = False
    """Whether the row holds a record, or bytes that should be one; a blank line or a header is neither."""
    is_utf8: bool = False
    """Whether a letter beyond ASCII in it shows that its file is in UTF-8."""
    drawn: Drawn | None = None
    """For built-in reporters: its findings, but for those in ``findings``, which come behind them."""

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of its findings."""
        own = tuple(one.finding.code for one in self.findings)
        return (*self.drawn.codes, *own) if self.drawn else own


NOTHING_SAID = Outcome({}, (), (), (), True, (), {})
"""Of a row that no rule has anything to say of, and of a file as a whole."""


class Totals:
    """Counts of a run; they fill while its rows pass."""

    def __init__(self) -> None:
        self.records = 0
        self.failed_files = 0
        """Files, or in ``learn`` records, that could not be read or written."""
        self.failed_rules = 0
        """Corpus rules that could not judge."""
        self.failed_reporters = 0
        """Reporters that raised an error, or closed the output."""
        self.cut_short = 0
        """Records over which a process ended of itself."""
        self.lost_plugins = 0
        """Plugins that did not load, or of which a rule was lost, and that nobody has left out."""
        self.skipped: tuple[str, ...] = ()
        """Codes of the corpus rules that were not asked."""
        self.known = 0
        """Findings that a baseline lists, and that are not shown."""
        self.edits = Counter[str]()
        """Edits by file."""
        self.changed = Counter[str]()
        """Records with edits, by file."""
        self.codes = Counter[str]()
        """Findings by code."""
        self.safe = 0
        """Findings with a safe fix that can be made here."""
        self.unsafe = 0
        """Findings with an unsafe fix that can be made here."""


class Run(NamedTuple):
    """What there is to know of a run."""

    kit: Normalizer
    """The normalizer that a report speaks of: that of the first file."""
    files: tuple[str, ...]
    totals: Totals
    """Complete once all rows have been drawn."""
    color: bool = False
    """Whether to use colour."""
    dry: bool = False
    """The changes of the rows are what a fix would do; nothing is written (``fix --diff``)."""
    width: int = 0
    """Columns of the terminal, or of what stands for one; 0: a program may read this."""

    @property
    def ruleset(self) -> str:
        """The fingerprint of the rules: see ``Normalizer.ruleset``."""
        return self.kit.ruleset

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that ran, in the order of their codes."""
        return self.kit.rules

    @property
    def names(self) -> Mapping[str, str]:
        """Code -> name, of the rules and of what the engine itself reports."""
        return self.kit.rule_set.names
