"""EXA101 repeated-marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from normkit import Context, Example, Finding, Fix, Record, Rule, Safety, Span

_MARKS = re.compile(r"([!?])\1+")


@dataclass(frozen=True)
class RepeatedMarks(Rule):
    """A headline or a text shouts: several exclamation or question marks stand in a row.

    ## Why is this bad?
    "Quake!!!" and "Quake!" are one headline to a reader and two to a program that counts them.

    ## Fix safety
    Unsafe: in a quotation the marks may be what was said.
    """

    code = "EXA101"
    name = "repeated-marks"
    triggers = ("!!", "??")
    examples = (
        Example("Rain at last!!! The wells are full.", "Rain at last! The wells are full.", unsafe=True),
        Example("Rain at last! Who would have thought?"),
    )

    fields: tuple[str, ...] = ("title", "text")
    """The fields to look at."""

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for field in self.fields:
            for match in _MARKS.finditer(record.text(field)):
                span = Span(field, match.start(), match.end())
                yield Finding(span, f"several {match[1]!r} in a row", Fix.replace(span, match[1], Safety.UNSAFE))
