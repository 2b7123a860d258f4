"""DAT131 resolved-date."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from typing import ClassVar, NamedTuple

from normkit import (
    Context,
    Evidence,
    Example,
    Finding,
    Fix,
    Mention,
    Record,
    Rule,
    Safety,
    Severity,
    Span,
    is_verbatim,
    lines,
)
from normkit_dates.grammar.phrase import Language
from normkit_dates.languages.registry import language_of
from normkit_dates.published.lines.dateline import LONGEST_DATE, read_dateline
from normkit_dates.published.order import order_of_published
from normkit_dates.text.scanner import find

KINDS = ("day", "interval", "month", "quarter", "season", "year")
"""What a value can be; a week is an interval, a decade counts as year."""

DEFAULT_FORM = "[{value}]"


@cache
def _form() -> re.Pattern[str]:
    return re.compile(r"[^\w\s~/%?-]+\{value\}[^\w\s~/%?-]+")


@cache
def _tail() -> re.Pattern[str]:
    """What may stand between a mention and its bracket ("Thursday's [2025-07-31]").

    Where the word goes on ("Thursday-ish", "thursday.example") there is no place for one.
    """
    return re.compile(r"(?:['’]\w{1,5})?(?![\w'’@/_-]|[.:]\w)")


@dataclass(frozen=True, eq=False, repr=False)
class ResolvedDate(Rule):
    """Dates that count from the day of publication get their value written behind them: "on Thursday [2025-07-31]".

    Off by default: it runs where its whole code is selected. The value is EDTF (ISO 8601-2), as coarse as the
    words: "last December [2024-12]". Dates that tell their year are left alone, and so are quotations, code,
    addresses of pages, words that go on behind the date ("Thursday-night"), a line that the bracket would make a
    dateline, and what has its bracket already.

    ## Why is this bad?
    Nothing is wrong. But "on Thursday" means nothing to a program that meets the sentence away from its record:
    search, retrieval and language models see chunks of text without the date of their article.

    ## Fix safety
    Safe, because whoever selects this rule asks for just that: nothing is taken out or changed, and taking out
    the brackets gives the text back. How sure the value is decides only whether there is a bracket (``least``).
    """

    code = "DAT131"
    name = "resolved-date"
    reads = ("text", "language")
    default: ClassVar[bool] = False
    examples = (
        Example(
            {"text": "The bridge opened on Thursday, after last December's storm.", "published": "2025-07-31"},
            {
                "text": "The bridge opened on Thursday [2025-07-31], after last December's [2024-12] storm.",
                "published": "2025-07-31",
            },
        ),
        Example({"text": "The bridge opened on Thursday [2025-07-31].", "published": "2025-07-31"}),
        Example({"text": "The bridge opened on 31 July 2025. “I came on Monday,” he said.", "published": "2025-07-31"}),
        Example("The bridge opened on Thursday."),
    )

    form: str = DEFAULT_FORM
    """What is written, behind a space: ``{value}`` between marks that are neither letters, digits nor blanks."""
    kinds: tuple[str, ...] = KINDS
    """What is written of day, interval (a week, a weekend), month, quarter, season, year (and decade)."""
    least: float = 0.9
    """The confidence (0 to 1) that a value needs: .97 all written, .95 steps counted, .93 a convention, .8 a guess."""

    def __post_init__(self) -> None:
        if self.form != DEFAULT_FORM and not _form().fullmatch(self.form):
            raise ValueError(f"option 'form' takes {{value}} between marks, like '[{{value}}]', not {self.form!r}")
        for kind in self.kinds:
            if kind not in KINDS:
                raise ValueError(f"option 'kinds' takes some of {', '.join(KINDS)}, not {kind!r}")

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding for each date that lacks its bracket."""
        anchor, tag = context.anchor, record.text("language")
        if anchor is None:
            return
        bare = _without_brackets(record.text("text"), self.form)
        counted = _always_relative(language_of(bare.text, tag))
        for mention in find(bare.text, anchor, tag, order_of_published(record)):
            if mention.details["rule"] not in counted or not self._wants(mention):
                continue
            put = f" {self.form.replace('{value}', mention.value)}"
            at = _bracket_offset(bare, mention.span, put)
            if at is not None:
                words = bare.text[mention.span.start : mention.span.end]
                span = Span("text", bare.back(mention.span.start), bare.back(mention.span.end - 1) + 1)
                fix = Fix.insert("text", at, put, Safety.SAFE)
                yield Finding(span, f"{words} is {mention.value}", fix, Severity.NOTE)

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        """Yield how the date was read."""
        from normkit_dates.text.reading import how_read

        yield from how_read(record, order_of_published(record), context.anchor, finding.span)

    def _wants(self, mention: Mention) -> bool:
        sure = float(mention.details["confidence"]) >= self.least
        return sure and bool(mention.value) and kind_of(mention.value) in self.kinds


def kind_of(value: str) -> str:
    """Return which of KINDS an EDTF value is.

    >>> [kind_of(value) for value in ("2025-07-31", "2025-07~", "2025-34", "2025-22", "199X")]
    ['day', 'month', 'quarter', 'season', 'year']
    """
    value = value.rstrip("~")
    if "/" in value:
        return "interval"
    if len(value) != 7:
        return "day" if len(value) == 10 else "year"
    part = int(value[5:])
    return "month" if part <= 12 else "season" if part <= 24 else "quarter"


@lru_cache(maxsize=16)
def _always_relative(language: Language) -> frozenset[str]:
    """Return the names of the language's productions that always count from the anchor."""
    absolute = {production.name for production in language.productions if not production.relative}
    return frozenset(production.name for production in language.productions if production.relative) - absolute


class UnbracketedText(NamedTuple):
    """A text without its brackets. What is read in it stays the same, however many have been put in."""

    text: str
    gone: list[int]
    """Where brackets stood, in code points of the bare text."""
    before: list[int]
    """Code points of brackets that are gone, up to and with each."""

    def back(self, at: int) -> int:
        """Return where a code point of the bare text stands in the text."""
        number = bisect_right(self.gone, at)
        return at + (self.before[number - 1] if number else 0)


@lru_cache(maxsize=4)
def _without_brackets(text: str, form: str) -> UnbracketedText:
    opening, closing = map(re.escape, form.split("{value}"))
    found = list(re.finditer(rf" {opening}\d[\dX~%?/-]{{3,40}}{closing}", text))
    sizes = list(accumulate(len(match[0]) for match in found))
    gone = [match.start() - size + len(match[0]) for match, size in zip(found, sizes, strict=True)]
    pieces = [
        text[a:b] for a, b in zip([0, *(m.end() for m in found)], [*(m.start() for m in found), len(text)], strict=True)
    ]
    return UnbracketedText("".join(pieces), gone, sizes)


def _bracket_offset(bare: UnbracketedText, span: Span, put: str) -> int | None:
    """Return where in the text the bracket goes, or None where it has one or there is no place for one."""
    text, gone = bare.text, bare.gone
    tail = _tail().match(text, span.end)
    if not tail or is_verbatim(text, span.start) or _continues(text, span.start):
        return None
    end = tail.end()
    if bisect_right(gone, end) > bisect_right(gone, span.start):
        return None
    rows = lines(text)
    row = rows[bisect_right(rows, span.start, key=lambda row: row.start) - 1]
    if row.end - row.start <= LONGEST_DATE and read_dateline(text[row.start : end] + put + text[end : row.end]):
        return None
    return bare.back(end - 1) + 1


def _continues(text: str, start: int) -> bool:
    """Say whether the word of a mention begins before it: "#Thursday", "all-Thursday"."""
    return start > 0 and not text[start - 1].isspace() and text[start - 1] not in "([{—–\"'“„«‘،"
