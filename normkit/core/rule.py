"""What an author of rules subclasses.

A rule is a frozen dataclass. Its fields are its options (a rule without options needs no decorator of
its own); its class attributes are its metadata; its docstring and examples are the only source of
``normkit explain``, of its page in the docs and of its first tests.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import IntEnum
from typing import Any, ClassVar, NamedTuple

from normkit.core.errors import PluginError, reason
from normkit.core.model import Evidence, Finding, Mention, Record

Fact = tuple[str | int, ...]
"""What a corpus rule learns from one record: small, sortable against the rule's other facts."""

Fields = str | Mapping[str, str]

BEYOND_ASCII = "\x80"
"""Among the ``triggers`` of a rule: any character beyond ASCII."""


@dataclass(frozen=True, slots=True)
class Example:
    """A record (or several, for a corpus rule) and what the rule makes of it.

    ``Example(a)`` is fine as it is: nothing is found. ``Example(a, b)`` is fixed to ``b``.
    ``Example(a, a)`` is found but not changed. ``unsafe`` says that the fix needs unsafe fixes
    allowed. A plain string stands for the field ``text``.
    """

    before: Fields | tuple[Fields, ...]
    after: Fields | tuple[Fields, ...] | None = None
    unsafe: bool = False

    def records(self) -> list[dict[str, str]]:
        """Return the records to look at, as mappings."""
        return _mappings(self.before)

    def results(self) -> list[dict[str, str]]:
        """Return the records that fixing must give."""
        return _mappings(self.before if self.after is None else self.after)


def _mappings(given: Fields | tuple[Fields, ...]) -> list[dict[str, str]]:
    several = given if isinstance(given, tuple) else (given,)
    return [{"text": one} if isinstance(one, str) else dict(one) for one in several]


@dataclass(frozen=True, slots=True)
class FieldCheck:
    """What one field's text must be when a record leaves (the hook ``register_field_checks``).

    ``holds`` is pure, and asked of one text at a time: of a field that is missing or empty it is not asked, except of
    ``text``. ``error`` is told where it does not hold.
    """

    holds: Callable[[str], bool]
    error: str


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know beyond the record."""

    anchor: date | None = None
    """The date that relative words ("on Thursday") count from; None where nothing tells it."""
    facts: Any = None
    """What ``reduce`` returned: the rule's own, or that of the rule it is ``told`` of; None for other record rules."""


class Stage(IntEnum):
    """When a rule looks."""

    REPAIR = 0
    """At damaged text (mojibake, entities, broken line ends). Its safe fixes are made, until none is left, before
    any other rule looks and before facts are collected: nobody judges damage that goes."""
    NORMALIZE = 1
    """At text that is as its author wrote it."""


@dataclass(frozen=True, eq=False, repr=False)
class Rule(ABC):
    """One check on one record, and perhaps its fix.

    ``check`` must be pure: the same record and context give the same findings, in any process.

    Rules are equal, and written down, by their class and options, as dataclasses are. ``@dataclass(frozen=True)`` on
    one with options works; with ``eq=False, repr=False`` it is made in two thirds of the time, at every start.
    """

    code: ClassVar[str]
    """Unique: a family's letters, then digits ("CHR111")."""
    name: ClassVar[str]
    """Kebab-case, unique ("gallery-widget")."""
    examples: ClassVar[tuple[Example, ...]] = ()
    default: ClassVar[bool] = True
    """False: the rule runs only where its whole code is selected."""
    most: ClassVar[float] = 0.30
    """The share of a text's words that this rule's fixes together may take out; beyond, it only reports.
    1: it is not counted, as what goes is no word (tags, and garbled letters with spaces among them)."""
    stage: ClassVar[Stage] = Stage.NORMALIZE
    """When the rule looks."""
    reads: ClassVar[tuple[str, ...] | None] = None
    """The fields that what it finds depends on, those that give the anchor date aside; None: any."""
    triggers: ClassVar[tuple[str, ...] | None] = None
    """Strings without which it finds nothing: at least one stands, case folded, in a field that it reads; None: none
    are known. ``BEYOND_ASCII`` stands for many. Of a record that cannot hold one of them it is not asked."""

    follows: ClassVar[str] = ""
    """The code of a rule that finds the cause of what this one finds: where that is said once of a whole file, so is
    this."""
    told: ClassVar[str] = ""
    """The code of a corpus rule whose facts a record rule is told, where there are any: so that both say one thing."""

    @abstractmethod
    def check(self, record: Record, context: Context) -> Iterable[Finding | Mention]:
        """Yield what is wrong with the record, and what is known about it."""

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterable[Evidence]:
        """Return what speaks for a finding that ``check`` has yielded of this record, the weightiest first; or nothing.

        It is pure, as ``check`` is, and asked only where a person wants to know why: in a report.
        """
        return ()

    def _options(self) -> tuple[tuple[str, object], ...]:
        return tuple((option.name, getattr(self, option.name)) for option in fields(self))

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._options() == other._options()

    def __hash__(self) -> int:
        return self._options().__hash__()  # for sets within a process: nothing that leaves it depends on it

    def __repr__(self) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={value!r}' for name, value in self._options())})"


def described(rule: Rule) -> str:
    """Return a rule with its options as Python writes it. Raises PluginError where its own code does not let it."""
    try:
        return repr(rule)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a stranger's rule may raise anything
        raise PluginError(f"rule {rule.code}: its options cannot be written down: {reason(error)}") from error


class CorpusRule(Rule):
    """A rule that judges one record with knowledge of all of them.

    ``collect`` runs on each record, anywhere; ``reduce`` sees all facts sorted, so that neither the
    order of the records nor their partition can matter; ``check`` finds the result in ``context.facts``.
    """

    key_fields: ClassVar[int] = 0
    """How many leading items of a fact tell which facts are reduced together: ``reduce`` of all facts is then the union
    of the mappings that ``reduce`` returns for the facts of each key, so that a shuffle can do it. 0: all at once."""

    @abstractmethod
    def collect(self, record: Record) -> Iterable[Fact]:
        """Yield what this record tells about the corpus."""

    @abstractmethod
    def reduce(self, facts: Iterator[Fact]) -> object:
        """Return what the sorted facts of all records say; it must pickle."""


class ClusterForm(NamedTuple):
    """Where a learned document holds clusters, so that a person can keep, split and merge them on the page of a report.

    The document is ``{table: [cluster, ...]}``, and each cluster a mapping with these keys.
    """

    table: str
    """The key of the document under which its clusters are listed."""
    chosen: str
    """Key of the spelling that stands for all."""
    others: str
    """Key of the list of further spellings; missing where there are none."""
    counts: str
    """Key of a mapping from spelling to the number of records that hold it; may be missing."""
    decision: str
    """Key of what a person said: "keep" (all are one), "merge" (so are those of another cluster), "split" (each of the
    others is another than the chosen one); anything else: nothing yet."""
    told: tuple[str, ...] = ()
    """Keys of what else was learned of a cluster as it is, for people: it goes where a person changes the spellings."""


class LearnableRule(CorpusRule):
    """A corpus rule whose facts are worth a person's review.

    ``normkit learn NAME`` writes them as a document; where the settings name that under ``learned``, the
    rule judges by it and needs no first pass.
    """

    learns: ClassVar[str]
    """What ``normkit learn`` calls the facts ("names")."""
    clusters: ClassVar[ClusterForm | None] = None
    """How the document holds clusters of spellings of which a finding covers one; None: it holds something else."""

    @abstractmethod
    def dump(self, facts: object, known: Mapping[str, Any]) -> dict[str, Any]:
        """Return what ``reduce`` returned as a document: tables, arrays, strings, numbers.

        ``known`` is the document that is there already, perhaps edited by a person: what it decides must hold.
        """

    @abstractmethod
    def load(self, document: Mapping[str, Any]) -> object:
        """Return the facts that a document holds. Raises ValueError for one that makes no sense."""
