"""The nouns of normkit: frozen values that rules, engine, formats and reporters hand to each other.

Offsets are half-open and count Unicode code points, never bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Any

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
    """Pickles as the call that makes it: the way of frozen dataclasses with slots takes twice as long to be read."""

    __slots__ = ()

    def __reduce__(self) -> tuple[type[Any], tuple[Any, ...]]:
        return type(self), tuple(getattr(self, name) for name in self.__match_args__)  # type: ignore[attr-defined]


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


@dataclass(frozen=True, slots=True, order=True)
class Span(_Plain):
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


@dataclass(frozen=True, slots=True, order=True)
class Edit(_Plain):
    """Put ``text`` in place of a span. Empty text deletes; an empty span inserts."""

    span: Span
    text: str = ""


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Finding(_Plain):
    """A problem at a place, and the fix for it if there is one. The engine stamps ``code``."""

    span: Span
    message: str
    fix: Fix | None = None
    severity: Severity = Severity.WARNING
    code: str = ""


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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

    def undo(self) -> dict[str, object]:
        """Return the input, exactly."""
        return dict(self.given)
