"""The rules of a normalizer: which look at a record, in which stage, what they know, and a fingerprint of it all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import cache, cached_property, lru_cache
from itertools import chain, groupby
from typing import TYPE_CHECKING, TypeVar

from normkit._version import __version__
from normkit.core.engine_codes import NOTICES
from normkit.core.model import Record
from normkit.core.rule import BEYOND_ASCII, Rule, Stage, described
from normkit.core.text import visible
from normkit.corpus import learned_file, passes
from normkit.corpus.passes import CorpusKnowledge
from normkit.settings.selection import matches

if TYPE_CHECKING:
    from pathlib import Path

    from normkit.corpus.knowledge import Learned


class Roster:
    """Rules in the order they are asked in, each of a record that may trigger it. Immutable."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._signs = tuple((rule, _signs(rule)) for rule in self.rules)
        triggered = [(rule, signs) for rule, signs in self._signs if signs is not None]
        self._known = tuple(sorted(frozenset[str]().union(*(signs for _, signs in triggered)) - {BEYOND_ASCII}))
        reads = [rule.reads for rule, _ in triggered]
        self._fields = None if None in reads else tuple(dict.fromkeys(field for own in reads for field in own or ()))
        self._asked = lru_cache(maxsize=512)(self._triggered)

    @cached_property
    def repairs(self) -> Roster:
        """Those that mend damaged text before any other looks."""
        return _repairs(self.rules)

    def asked_of(self, record: Record) -> tuple[Rule, ...]:
        """Return the rules but for those none of whose ``triggers`` can stand in the record."""
        fields = record.fields
        text = " ".join(fields.values() if self._fields is None else [fields.get(name, "") for name in self._fields])
        return self._asked(tuple([sign for sign in self._known if sign in text]), text.isascii())

    def _triggered(self, held: tuple[str, ...], is_ascii: bool) -> tuple[Rule, ...]:
        found = {*held} if is_ascii else {*held, BEYOND_ASCII}
        return tuple(rule for rule, signs in self._signs if signs is None or not signs.isdisjoint(found))


def _repairs(rules: Iterable[Rule]) -> Roster:
    return Roster(rule for rule in rules if rule.stage is Stage.REPAIR)


def _signs(rule: Rule) -> frozenset[str] | None:
    """Return strings of which a text holds one if it holds one of the rule's triggers; None if there are none to tell.

    They are of ASCII's marks and digits, which no case folding makes or takes away.
    """
    if rule.triggers is None:
        return None
    signs = frozenset(map(_sign, rule.triggers))
    return None if "" in signs else signs


def _sign(trigger: str) -> str:
    marks = ("".join(run) for is_mark, run in groupby(trigger, _is_mark) if is_mark)
    return max(marks, key=len, default="" if trigger.isascii() else BEYOND_ASCII)


def _is_mark(character: str) -> bool:
    return character.isascii() and not character.isalpha() and character != " "


class RuleSet:
    """Rules in the order of their codes, with what they know beforehand. Immutable."""

    def __init__(
        self,
        rules: tuple[Rule, ...],
        learned_files: Mapping[str, Path],
        source_ignores: Mapping[str, tuple[str, ...]],
        known: Learned | None = None,
    ) -> None:
        """``learned_files``: what was learned ("names") -> the file that corpus rules go by, without a first pass.

        ``source_ignores``: a record's source, or the host of its URL -> codes or prefixes of rules that leave it alone.
        ``known`` is what corpus rules learned from records. Raises ConfigError for what was learned if it cannot be
        read or makes no sense.
        """
        self.rules = rules
        self.source_ignores = source_ignores
        corpus_rules = passes.corpus_rules(rules)
        self.learned = {
            **(known.facts(corpus_rules) if known else {}),
            **passes.load_learned(rules, learned_files),
        }
        """code -> what that rule knows beforehand."""
        self.corpus_rules = tuple(rule for rule in corpus_rules if rule.code not in self.learned)
        """Those that judge a record by all the others, and have nothing learned to go by."""
        self.repairs = _repairs(rules)
        """Those that mend damaged text before any other looks."""
        self._learned_files = learned_files
        self._known = known.digest if known else ""
        self.waiting = tuple(rule.code for rule in self.corpus_rules)
        """The codes of the corpus rules that have nothing learned to go by."""
        self._without = lru_cache(maxsize=64)(self._roster)

    @property
    def key(self) -> str:
        """The same for sets that judge alike in one run: rules, options, learned files and ignores.

        ``fingerprint`` holds beyond a run: it counts the content of code and data files, too.
        """
        return repr(
            (
                tuple(map(described, self.rules)),
                sorted(self._learned_files.items()),
                sorted(self.source_ignores.items()),
                self._known,
            )
        )

    @cached_property
    def fingerprint(self) -> str:
        """``"normkit 0.1.0 sha256:..."``: the same for the same rules, options, code and data files."""
        return _fingerprint(self.rules, self._learned_files.values(), self._known)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Code -> name, of the rules and of what the engine itself reports."""
        named = {rule.code: visible(rule.name) for rule in self.rules}
        return named | {code: name for code, (name, _) in NOTICES.items()}

    @cached_property
    def by_code(self) -> Mapping[str, Rule]:
        """Code -> rule."""
        return {rule.code: rule for rule in self.rules}

    def looking_at(self, record: Record, knowledge: CorpusKnowledge | None) -> Roster:
        """Return the rules that look at a record; corpus rules only where something is known to them."""
        ignored: tuple[str, ...] = ()
        if self.source_ignores:
            names = (record.text("source"), record.host, record.host.removeprefix("www."))
            ignored = tuple(code for name in names for code in self.source_ignores.get(name, ()))
        return self._without(self.skipped(knowledge), ignored)

    def skipped(self, knowledge: CorpusKnowledge | None) -> tuple[str, ...]:
        """Return the codes of the corpus rules to which nothing is known."""
        return tuple(code for code in self.waiting if code not in knowledge.facts) if knowledge else self.waiting

    def _roster(self, waiting: tuple[str, ...], ignored: tuple[str, ...]) -> Roster:
        return Roster(rule for rule in self.rules if rule.code not in waiting and not matches(rule.code, ignored))

    def knowledge(self, of_run: CorpusKnowledge | None) -> Mapping[str, object]:
        """Return code -> what a corpus rule knows, from a learned file or from the first pass of this run."""
        return {**self.learned, **of_run.facts} if of_run else self.learned


def _fingerprint(rules: Iterable[Rule], learned: Iterable[Path], known: str) -> str:
    """Return a digest over rules, options, the files of their packages, and what was learned.

    Of a file that an option names its content counts, and not where it lies.
    """
    import hashlib
    from pathlib import Path

    digest = hashlib.sha256()
    packages = {"normkit"}
    for rule in sorted(rules, key=lambda rule: rule.code):
        files = {entry.name: value for entry in fields(rule) if isinstance(value := getattr(rule, entry.name), Path)}
        digest.update(f"{rule.code} {described(replace(rule, **dict.fromkeys(files)))}\n".encode())
        for part in chain.from_iterable(map(learned_file.digested, files.values())):
            digest.update(part)
        packages.add(type(rule).__module__.partition(".")[0])
    for package in sorted(packages):
        digest.update(_package_digest(package))
    for part in chain.from_iterable(map(learned_file.digested, learned)):
        digest.update(part)
    digest.update(known.encode())
    return f"normkit {__version__} sha256:{digest.hexdigest()[:16]}"


@cache
def _package_digest(package: str) -> bytes:
    """Return a digest of the files of a package as this process imported it; its bytecode aside."""
    import hashlib
    from pathlib import Path

    digest = hashlib.sha256()
    for root in getattr(sys.modules.get(package), "__path__", ()):
        for file in sorted(Path(root).rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(f"{package}/{file.relative_to(root).as_posix()}\n".encode())
                digest.update(file.read_bytes())
    return digest.digest()


_R = TypeVar("_R", bound=Rule)
_watcher: Callable[[str], bool] | None = None


def watch(watcher: Callable[[str], bool] | None) -> None:
    """Tell the watcher, in this process, the code of each rule before it is asked, and "" when all were.

    A rule to which it says False is not asked. So a rule that ends its process can be named, and left out.
    """
    global _watcher
    _watcher = watcher


def may_ask(code: str) -> bool:
    """Tell whoever watches what is asked next; say whether it may be."""
    return _watcher is None or _watcher(code)


def asked(rules: Iterable[_R]) -> Iterable[_R]:
    """Return the rules as they may be asked, one after the other."""
    return rules if _watcher is None else _watched(rules)


def _watched(rules: Iterable[_R]) -> Iterator[_R]:
    for rule in rules:
        if may_ask(rule.code):
            yield rule
    may_ask("")
