"""The nouns of normkit: frozen values that rules, engine, formats and reporters hand to each other.

Offsets are half-open and count Unicode code points, never bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from functools import lru_cache, total_ordering
from types import MappingProxyType
from typing import Any, NamedTuple

from normkit.core.text import shortened

LONGEST_HOST = 400
"""Code points of a URL that hold its host: a domain name has 253 at most (RFC 1035)."""


class Safety(IntEnum):
    """How much a fix can be trusted; the whole policy is ``fix.safety >= trust``."""

    MANUAL = 0
    """Shown to a person, never applied."""
    UNSAFE = 1
    """Right in most cases, but may lose something a reader would miss; applied only on request."""
    SAFE = 2
    """Loses nothing a reader would miss."""


class Severity(StrEnum):
    """How bad a finding is. The values are the levels of SARIF 2.1.0."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


def host_of(url: str) -> str:
    """Return the host of a URL as ``Record.host`` has it; an address in brackets (IPv6) names no site."""
    return _host(url[:LONGEST_HOST])


@lru_cache(maxsize=64)
def _host(head: str) -> str:
    scheme, _, rest = head.strip().partition("//")  # urllib takes longer to import than a record to check
    if scheme and not (scheme.endswith(":") and scheme[:-1].isalnum()):
        return ""
    for mark in "/?#":
        rest = rest.partition(mark)[0]
    host = rest.rpartition("@")[2].partition(":")[0]
    return "" if "[" in host else host.lower()


class _Plain:
    """Written and pickled as the call that makes it.

    The way of frozen dataclasses with slots takes twice as long to be unpickled, and each method that ``dataclass``
    makes of text is compiled at every start.
    """

    __slots__ = ()

    def _values(self) -> tuple[Any, ...]:
        return tuple([getattr(self, name) for name in self.__match_args__])  # type: ignore[attr-defined]

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)  # type: ignore[attr-defined]
        return f"{type(self).__qualname__}({told})"

    def __reduce__(self) -> tuple[type[Any], tuple[Any, ...]]:
        return type(self), self._values()


@total_ordering
class _Ordered(_Plain):
    """Sorts by its fields, in their order, among its own kind."""

    __slots__ = ()

    def __lt__(self, other: object) -> bool:
        return self._values() < other._values() if type(other) is type(self) else NotImplemented


@dataclass(frozen=True, slots=True)
class Record:
    """One article: an id and its text fields, under canonical names (see ``normkit.fields``)."""

    id: str
    fields: Mapping[str, str]
    origin: str = field(default="", compare=False)
    """Where it was read ("news/a.jsonl:12"), "" where that is not known: to speak of it, and to know what a
    format has by right (Markdown in a .md file); never to judge a record by its place."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "fields", MappingProxyType(dict(self.fields)))

    def __reduce__(self) -> tuple[type[Record], tuple[str, dict[str, str], str]]:
        return Record, (self.id, dict(self.fields), self.origin)

    def text(self, field: str) -> str:
        """Return the field's text; a missing field reads as ``""``."""
        return self.fields.get(field, "")

    @property
    def host(self) -> str:
        """The host of ``url`` in lower case, without port and user; ``""`` where there is none.

        >>> Record("1", {"url": "https://jo@www.Tolvan.example:8080/2025/bridge"}).host
        'www.tolvan.example'
        """
        return host_of(self.fields.get("url", ""))

    @property
    def site(self) -> str:
        """Whose page the record is: its ``host``, else its ``source``. What pages repeat is counted by it."""
        return self.host or self.text("source").strip()

    @property
    def publisher(self) -> str:
        """Whose article the record is: its ``source``, else its ``host`` without "www.".

        One agency's article stands on many sites, and one site under several hosts: habits of writing go with the
        name that the record gives.

        >>> Record("1", {"url": "https://www.tolvan.example/2025/bridge"}).publisher
        'tolvan.example'
        """
        return self.text("source").strip() or self.host.removeprefix("www.")


@dataclass(frozen=True, slots=True, repr=False)
class Span(_Ordered):
    """The code points ``start`` to ``end`` (half-open) of one field of a record."""

    field: str
    start: int
    end: int

    def of(self, record: Record) -> str:
        """Return the text the span covers in ``record``."""
        return record.text(self.field)[self.start : self.end]

    @property
    def place(self) -> tuple[str, int, int]:
        """The span as a tuple: it sorts the same, in half of the time."""
        return self.field, self.start, self.end

    def as_dict(self) -> dict[str, Any]:
        """Return the span as a dict: field, start, end."""
        return {"field": self.field, "start": self.start, "end": self.end}


@dataclass(frozen=True, slots=True, repr=False)
class Edit(_Ordered):
    """Put ``text`` in place of a span. Empty text deletes; an empty span inserts."""

    span: Span
    text: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Fix(_Plain):
    """Edits that only make sense together: they are applied all or none.

    They must not overlap, and an insertion must not touch a deletion: make that one edit.
    """

    edits: tuple[Edit, ...]
    safety: Safety

    @classmethod
    def delete(cls, span: Span, safety: Safety) -> Fix:
        """Take a span out."""
        return cls((Edit(span),), safety)

    @classmethod
    def replace(cls, span: Span, text: str, safety: Safety) -> Fix:
        """Put ``text`` in place of a span."""
        return cls((Edit(span, text),), safety)

    @classmethod
    def insert(cls, field: str, at: int, text: str, safety: Safety) -> Fix:
        """Insert ``text`` into a field; an absent field is an empty one, filled at 0."""
        return cls((Edit(Span(field, at, at), text),), safety)


@dataclass(frozen=True, slots=True, repr=False)
class Finding(_Plain):
    """A problem at a place, and the fix for it if there is one. The engine stamps ``code``."""

    span: Span
    message: str
    fix: Fix | None = None
    severity: Severity = Severity.WARNING
    code: str = ""
    related: tuple[str, ...] = ()
    """What the other records that it speaks of are called, the one to look at first before the others."""

    def as_dict(self, own_field: str = "") -> dict[str, Any]:
        """Return the finding as a dict: see ``core.serial``.

        ``own_field`` is what the caller's record calls the field: a key, or a path such as ``article.body``. Without
        it, it is called as rules call it.
        """
        edits = [{**edit.span.as_dict(), "text": edit.text} for edit in self.fix.edits] if self.fix else []
        return {
            **self.span.as_dict(),
            "own_field": own_field or self.span.field,
            "code": self.code,
            "severity": str(self.severity),
            "message": self.message,
            "fix": {"safety": self.fix.safety.name.lower(), "edits": edits} if self.fix else None,
            "related": list(self.related),
        }


class Evidence(NamedTuple):
    """One thing that speaks for a finding, or against it: see ``Rule.evidence``."""

    what: str
    """In plain words, for a person: "the URL names 2025-04-03"."""
    weight: float | None = None
    """What it adds to the log-odds (natural) that the finding is right; None: it is told, and not weighed. The weights
    of one finding add up, and together they are shown as a waterfall."""


@dataclass(frozen=True, slots=True, repr=False)
class Mention(_Plain):
    """Knowledge about a span, not a problem.

    ``kind="date"``: ``value`` is an EDTF string (ISO 8601-2), ``""`` where it cannot be resolved.
    ``kind="person"`` or ``"place"``: ``value`` is the canonical spelling. ``details`` hold what else
    the rule knows (TIMEX3 type, evidence, ...), as text.
    """

    kind: str
    span: Span
    value: str
    details: Mapping[str, str] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """Return the mention as a dict: see ``core.serial``."""
        return {"kind": self.kind, **self.span.as_dict(), "value": self.value, "details": dict(self.details)}


@dataclass(frozen=True, slots=True, repr=False)
class Change(_Plain):
    """One applied edit. ``span`` counts in the record as it was when the round began.

    The changes of a record, in order, replay to the fixed record and revert to the original.
    ``before`` is None where the record did not have the field at all.
    """

    record: str
    code: str
    round: int
    span: Span
    before: str | None
    after: str
    safety: Safety

    def as_dict(self) -> dict[str, Any]:
        """Return the change as a dict: see ``core.serial``."""
        return {
            "record": self.record,
            "code": self.code,
            "round": self.round,
            **self.span.as_dict(),
            "before": self.before,
            "after": self.after,
            "safety": self.safety.name.lower(),
        }


@dataclass(frozen=True, slots=True)
class Outcome(_Plain):
    """What came of one record.

    ``record`` is a new mapping with the caller's own keys and types. ``mentions`` fit the text of
    ``record``. ``settled`` is False when the fixes did not come to rest; the record is then untouched.
    """

    record: Mapping[str, object]
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]
    mentions: tuple[Mention, ...]
    settled: bool
    skipped: tuple[str, ...]
    """Codes of the corpus rules that could not judge, because only this one record was given."""
    given: Mapping[str, object] = field(repr=False)
    """The input, as it came."""
    fixed: tuple[tuple[int, Finding], ...] = ()
    """(round, finding) for each finding that is fixed: its span counts as those of the round's changes do."""
    decided: tuple[str, ...] = ()
    """Fingerprints of the decisions that held: what was rejected and found; what was accepted and made, or in a check
    found."""
    evidence: tuple[tuple[Finding, tuple[Evidence, ...]], ...] = ()
    """What speaks for findings that are left, where somebody asked (``Normalizer.explained``)."""

    def undo(self) -> dict[str, object]:
        """Return the input, exactly."""
        return dict(self.given)

    def as_dict(self) -> dict[str, Any]:
        """Return all but input and evidence as a dict, for logs and JSON: the values of the record are as they are."""
        return {
            "record": dict(self.record),
            "changes": [change.as_dict() for change in self.changes],
            "fixed": [{"round": round, **finding.as_dict()} for round, finding in self.fixed],
            "findings": [finding.as_dict() for finding in self.findings],
            "mentions": [mention.as_dict() for mention in self.mentions],
            "settled": self.settled,
            "skipped": list(self.skipped),
        }

    def _repr_html_(self) -> str:
        """Return what notebooks show: what was changed, what is left, what is known, the first of each."""
        changes = [(c.code, c.span.field, c.before or "", c.after) for c in self.changes]
        findings = [(f.code, f.span.field, str(f.severity), f.message) for f in self.findings]
        mentions = [(m.kind, m.span.field, f"{m.span.start}–{m.span.end}", m.value) for m in self.mentions]
        return "".join((
            _html_table("Changes", ("rule", "field", "before", "after"), changes),
            _html_table("Findings left", ("rule", "field", "severity", "message"), findings),
            _html_table("Mentions", ("kind", "field", "place", "value"), mentions),
        )) or "<p>Nothing found.</p>"  # fmt: skip


_SHOWN_ROWS, _SHOWN_TEXT = 20, 200
"""Rows of a table, and code points of a cell, that notebooks show."""


def _html_table(title: str, heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Return a table in HTML, its cells escaped, each written in the direction of its own text; nothing for no rows."""
    if not rows:
        return ""
    from html import escape

    more = f", the first {_SHOWN_ROWS}" if len(rows) > _SHOWN_ROWS else ""
    head = "".join(f"<th>{name}</th>" for name in heads)
    cells = (
        "".join(f'<td dir="auto">{escape(shortened(cell, _SHOWN_TEXT))}</td>' for cell in row)
        for row in rows[:_SHOWN_ROWS]
    )
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    return f'<table dir="ltr"><caption>{title}: {len(rows)}{more}</caption><tr>{head}</tr>{body}</table>'
