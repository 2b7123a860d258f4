"""For people: findings grouped by record, each with its line and a caret under what it covers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TextIO

from normkit.core.model import Safety, Severity
from normkit.reporters.drawing import Draw, shown
from normkit.reporters.located import Located, ReportedRow, Run, Shown
from normkit.reporters.terminal.style import obeyed, painted, unobeyed, visible


def report(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    draw = _draws(run)
    open_group: tuple[str, str] | None = None
    for row in rows:
        if row.notes:
            out.write("\n" * (open_group is not None) + "".join(f"{note}\n" for note in row.notes) + "\n")
            open_group = None
        for text, head, _ in shown(row, draw):
            group = row.path, row.drawn.record if row.drawn else row.findings[0].record
            out.write(text if group == open_group else "\n" * (open_group is not None) + head + text)
            open_group = group
    out.write("\n" * (open_group is not None))


def _draws(run: Run) -> Draw:
    return partial(_drawn, dict(run.names), run.color)


report.draws = _draws  # type: ignore[attr-defined]


def _drawn(names: Mapping[str, str], color: bool, found: Sequence[Located]) -> Shown:
    head = painted(_title(found[0]), "bold", color) + "\n"
    return Shown("".join(_block(one, names.get(one.finding.code, ""), color) for one in found), head)


def _title(found: Located) -> str:
    path = visible(found.path)
    return unobeyed(path if found.record == found.path else f"{path} · {visible(found.record)}")


def _block(found: Located, name: str, color: bool) -> str:
    finding = found.finding
    place = str(found.line) if found.column is None else f"{found.line}:{found.column}"
    if found.column is None or found.field != "text":
        place += f" {visible(found.field)}"
    code = painted(f"{finding.code} {name}".rstrip(), "red" if finding.severity is Severity.ERROR else "cyan", color)
    lines = [unobeyed(f"  {place}  {code}  {visible(finding.message)}") + _fix_mark(found, color)]
    lines += [f"      {line}" for line in _excerpt(found, color)]
    if found.hint:
        lines.append(unobeyed(f"      = {visible(found.hint)}"))
    return "\n".join(lines) + "\n"


def _fix_mark(found: Located, color: bool) -> str:
    fix = found.finding.fix
    if fix is None or fix.safety is Safety.MANUAL:
        return ""
    return "  " + painted("[fix]" if fix.safety is Safety.SAFE else "[unsafe fix]", "green", color)


def _excerpt(found: Located, color: bool) -> list[str]:
    """Return the line and the carets under what the finding covers of it."""
    start, span = found.offset, found.finding.span
    if span.start == span.end:
        return []
    left, covered = visible(found.excerpt[:start]), visible(found.excerpt[start : start + span.end - span.start])
    right = visible(found.excerpt[start + span.end - span.start :])
    line, first, last = left + covered + right, len(left), len(left) + len(covered)
    for at in reversed(obeyed(line)):  # a backslash moves what stands behind it
        line, first, last = f"{line[:at]}\\{line[at:]}", first + (at <= first), last + (at < last)
    return [line, painted(" " * first + "^" + "~" * (last - first - 1), "green", color)]
