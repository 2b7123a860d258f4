"""A run as Markdown that GitHub, GitLab and the like show: how many findings of which rule, and where each stands.

What comes of files, records and messages stands in code spans, in which nothing is a link, a mention or markup.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TextIO

from normkit import Located, ReportedRow, Run, unobeyed, visible

LONGEST = 50_000
"""Code points of single findings: a comment on GitHub has 65,536 characters at most. All are counted all the same."""
LONGEST_SPAN = 200
"""Code points of a text that are shown."""


def report(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    counts = Counter[str]()
    shown: list[str] = []
    size, path = 0, None
    for located in (located for row in rows for located in row.findings):
        counts[located.finding.code] += 1
        lines = [] if located.path == path else ["", code(located.path), ""]
        lines.append(_line(located))
        size += sum(map(len, lines)) + len(lines)
        if size <= LONGEST:
            shown += lines
            path = located.path
    listed = sum(line.startswith("- ") for line in shown)
    for line in (*_head(run, counts), *_each(shown, counts.total() - listed)):
        out.write(unobeyed(line) + "\n")


report.wants_positions = True  # type: ignore[attr-defined]


def _head(run: Run, counts: Counter[str]) -> Iterator[str]:
    totals = run.totals
    found = f"{_counted(counts.total(), 'finding')} in" if counts else "nothing found in"
    yield f"### normkit: {found} {_counted(totals.records, 'record')}"
    trouble = [
        f"**{_counted(number, what)} {how}.**"
        for number, what, how in (
            (totals.failed_files, "file", "could not be read or written"),
            (totals.failed_rules, "corpus rule", "did not judge"),
            (totals.cut_short, "record", "not judged by every rule"),
            (totals.lost_plugins, "plugin", "did not load"),
        )
        if number
    ]
    if trouble:
        yield from ("", " ".join(trouble))
    if counts:
        yield ""
    for one, number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        name = run.names.get(one, "")
        yield f"- {number:,} × {code(one)}{f' {code(name)}' if name else ''}"
    if totals.safe or totals.unsafe:
        unsafe = f"; {totals.unsafe:,} more with `--unsafe-fixes`" if totals.unsafe else ""
        yield from ("", f"`normkit fix` mends {totals.safe:,}{unsafe}.")


def _each(shown: list[str], hidden: int) -> Iterator[str]:
    """Yield the single findings, folded up. A blank line ends what is HTML, and begins Markdown again."""
    if shown:
        yield from ("", "<details><summary>Where they are</summary>", *shown, "", "</details>")
    if hidden:
        yield from ("", f"{_counted(hidden, 'finding')} more: the log of the run has them all.")


def _line(located: Located) -> str:
    finding, (start, _) = located.finding, located.region
    return f"- {start.line:,}: {code(finding.code)} {code(located.record)}: {code(finding.message)}"


def code(text: str) -> str:
    """Return a text as a code span on one line, cut where it is long.

    Its fence is longer than any run of backticks in it (CommonMark 6.1).
    """
    span = visible(text if len(text) <= LONGEST_SPAN else f"{text[:LONGEST_SPAN]}…")
    fence = "`" * (1 + max(map(len, re.findall("`+", span)), default=0))
    bare = bool(span.strip(" ")) and span[0] not in "` " and span[-1] not in "` "
    return f"{fence}{span}{fence}" if bare else f"{fence} {span} {fence}"


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
