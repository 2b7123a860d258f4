"""How many findings there are of each rule and from each source, as bars for people; ``statistics`` is for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TextIO

from normkit.core.fields import field_names, to_record
from normkit.reporters.located import ReportedRow, Run
from normkit.reporters.terminal.style import painted, unobeyed, visible

NARROW = 80
"""Columns where nobody knows how many a terminal has."""
MOST_SOURCES = 15
"""Sources that have a bar of their own."""
_SHARE = len("  100 %  ")
_LONGEST_BAR = 40
_BLOCKS = "█▏▎▍▌▋▊▉"
"""A whole column, and one to seven eighths of one."""


class Bar(NamedTuple):
    """One line of a chart."""

    findings: int
    share: float
    """Of the records that they could have been in: 0 to 1."""
    label: str


def report(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    findings, records = Counter[str](), Counter[str]()
    by_source, dirty, every = Counter[str](), Counter[str](), Counter[str]()
    for row in rows:
        out.write("".join(f"{note}\n" for note in row.notes))
        codes = Counter(located.finding.code for located in row.findings)
        findings.update(codes)
        if row.is_record:
            records.update(codes.keys())
            source = _source(run, row)
            every[source] += 1
            dirty[source] += bool(codes)
            by_source[source] += codes.total()
    if not findings:
        return
    names, total = run.names, every.total() or 1
    rules = [Bar(count, records[code] / total, f"{code}  {names.get(code, '')}") for code, count in findings.items()]
    order = sorted((name for name in by_source if by_source[name]), key=lambda name: (-by_source[name], name))
    sources = [Bar(by_source[name], dirty[name] / every[name], name or "(no source)") for name in order[:MOST_SOURCES]]
    if rest := order[MOST_SOURCES:]:
        count, found, held = (sum(counts[name] for name in rest) for counts in (by_source, dirty, every))
        sources.append(Bar(count, found / held, f"{len(rest):,} more"))
    for heading, bars in (("rule", sorted(rules, key=lambda bar: (-bar.findings, bar.label))), ("source", sources)):
        title = f"Findings by {heading}, with the share of records that have any"
        out.write(painted(title, "bold", run.color) + "\n")
        out.writelines(f"{line}\n" for line in lines(bars, run, out.encoding))
        out.write("\n")


def _source(run: Run, row: ReportedRow) -> str:
    """Return whose article a row is; ``""`` where nothing tells."""
    given = row.outcome.given
    return to_record(given, (), "", field_names(given, run.kit.names))[0].publisher


def lines(bars: Sequence[Bar], run: Run, encoding: str | None) -> Iterator[str]:
    """Yield the lines of a chart: numbers, bar, label, so that a label of any script moves nothing."""
    digits = max(8, *(len(f"{bar.findings:,}") for bar in bars))
    free = (run.width or NARROW) - digits - _SHARE
    room = max(4, min(_LONGEST_BAR, free // 3))
    most = max((bar.findings for bar in bars[:MOST_SOURCES] or bars), default=1)
    blocks = _BLOCKS if _can_write(_BLOCKS, encoding) else ""
    for findings, share, label in bars:
        drawn = _drawn(min(1.0, findings / most), room, blocks)
        left = max(8, free - room - 2)
        told = visible(label)
        told = told if len(told) <= left else told[: left - 1] + "…"
        bar = painted(drawn, "cyan", run.color) + " " * (room - len(drawn))
        yield unobeyed(f"{findings:>{digits},}  {_percent(share):>5}  {bar}  {told}".rstrip())


def _percent(share: float) -> str:
    """Return a share in whole percent; what is not nothing is not told as nothing, nor what is not all as all."""
    whole = round(share * 100)
    if 0 < share < 1:
        whole = min(99, max(1, whole))
    return f"{whole} %"


def _drawn(share: float, room: int, blocks: str) -> str:
    """Return a bar of a share of the room, in eighths of a column; what is not nothing shows."""
    if not blocks:
        return "#" * max(1, round(share * room))
    whole, eighths = divmod(max(1, round(share * room * 8)), 8)
    return blocks[0] * whole + (blocks[eighths] if eighths else "")


def _can_write(text: str, encoding: str | None) -> bool:
    try:
        text.encode(encoding or "utf-8")
    except (UnicodeError, LookupError):
        return False
    return True


report.wants_outcomes = True  # type: ignore[attr-defined]
