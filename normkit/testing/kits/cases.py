"""Cases: data beside a rule that say what it finds, what fixing gives, and what must stay.

A file ``CODE.toml``, or all files in a folder ``CODE``, hold the cases of a rule, each a table ``[[case]]`` with

    kind             "wild": a shape seen in the wild; "synthetic"; "negative": a look-alike that must be left alone;
                     "known-failure": what is wanted and not there yet: the test fails on the day it is
    name             what the case shows
    record.<field>   the record; or records = [{...}, ...] for a corpus rule
    unsafe           true: unsafe fixes allowed
    options          options of the rule; a path counts from the folder of the file
    after.<field>    what fixing with this rule alone gives; fields not named stay as they are
    finds            what the findings cover, in order; one list per record where there are records
    mentions         words -> value; "" is a mention without a value. A negative case has no others
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from normkit.core.engine_codes import INVALID
from normkit.core.fields import to_record
from normkit.core.model import Outcome, Record
from normkit.core.rule import Rule
from normkit.engine.normalizer import Normalizer
from normkit.settings.selection import made
from normkit.settings.settings import Settings

KINDS = frozenset({"wild", "synthetic", "negative", "known-failure"})
KEYS = frozenset({"kind", "name", "record", "records", "unsafe", "options", "after", "finds", "mentions"})
_CODE = re.compile(r"[A-Z]+\d+")


class Case(NamedTuple):
    """One case of a rule."""

    code: str
    said: dict[str, Any]
    """The table as it stands in the file."""
    file: Path
    number: int
    """In its file, from 1."""

    @property
    def id(self) -> str:
        """What a test is called: code, file where there are several, number and name."""
        of = "" if self.file.stem == self.code else f"-{self.file.stem}"
        return f"{self.code}{of}-{self.number}-{self.said.get('name', '')}"

    @property
    def kind(self) -> str:
        """One of ``KINDS``, if the case is well written."""
        return str(self.said.get("kind", ""))

    @property
    def records(self) -> list[dict[str, Any]]:
        """The records that are judged together."""
        return list(self.said.get("records") or [self.said.get("record")])


class CaseError(AssertionError):
    """A case does not hold, or makes no sense: which, and what came instead."""

    def __init__(self, case: Case, why: str) -> None:
        super().__init__(f"{case.file.name}, case {case.number} ({case.said.get('name', 'without a name')}): {why}")


def files_of_rules(folder: Path) -> dict[str, list[Path]]:
    """Return the files of cases below a folder by the code of their rule: CODE.toml, or all in a folder CODE."""
    found: dict[str, list[Path]] = {}
    for file in sorted(folder.rglob("*.toml")):
        code = file.parent.name if _CODE.fullmatch(file.parent.name) else file.stem
        if _CODE.fullmatch(code):
            found.setdefault(code, []).append(file)
    return found


def cases_in(folder: Path) -> Iterator[Case]:
    """Yield every case below a folder, by code. Raises ValueError for a file that is no TOML or holds no case."""
    for code, files in sorted(files_of_rules(folder).items()):
        for file in files:
            document = tomllib.loads(file.read_text("utf-8"))
            if not document.get("case"):
                raise ValueError(f"{file}: holds no [[case]]")
            for number, said in enumerate(document["case"], 1):
                yield Case(code, said, file, number)


def configured(rule: type[Rule], case: Case) -> Normalizer:
    """Return a normalizer with a rule alone, as the case sets it; that a case is no whole article is not told."""
    options = Settings(rules={rule.code: case.said.get("options", {})}, root=str(case.file.parent))
    return Normalizer(rules=[made(rule, options)], ignore=[INVALID], on_error="raise")


def judged(rule: type[Rule], case: Case) -> list[tuple[dict[str, Any], Outcome, Outcome]]:
    """Return (record, outcome of checking, outcome of fixing) for each record of a case."""
    kit = configured(rule, case)
    records, unsafe = case.records, bool(case.said.get("unsafe", False))
    if kit.corpus_rules:
        knowledge = kit.learn(kit.collect(record, f"#{n}") for n, record in enumerate(records, 1))
        checks = [kit.judge(record, knowledge=knowledge, name=f"#{n}") for n, record in enumerate(records, 1)]
        return list(zip(records, checks, kit.corpus(records, unsafe), strict=True))
    return [(record, kit.check(record), kit.fix(record, unsafe)) for record in records]


def check_case(rule: type[Rule], case: Case) -> None:
    """Raise CaseError where a rule does other than a case says, or the case says what means nothing."""
    said, several = case.said, "records" in case.said
    if unknown := sorted(said.keys() - KEYS):
        raise CaseError(case, f"knows no key {', '.join(unknown)}, which would assert nothing")
    if case.kind not in KINDS or ("record" in said) == several:
        raise CaseError(case, f"needs a kind ({', '.join(sorted(KINDS))}) and either record or records")
    nothing: dict[str, Any] = {}
    for number, (record, check, fixed) in enumerate(judged(rule, case)):

        def of_record(key: str, otherwise: Any, at: int = number) -> Any:
            return said[key][at] if several and key in said else said.get(key, otherwise)

        where = f" in record {number + 1}" if several else ""
        _expect(case, f"fixing{where} gives", dict(fixed.record), {**record, **of_record("after", nothing)})
        found = [finding.span.of(_canonical(record)) for finding in check.findings]
        _expect(case, f"finds{where}", found, [] if case.kind == "negative" else of_record("finds", found))
        after = _canonical(dict(fixed.record))
        values = {mention.span.of(after): mention.value for mention in fixed.mentions}
        wanted = said.get("mentions", nothing)
        told = values if case.kind == "negative" else {words: values.get(words) for words in wanted}
        _expect(case, f"mentions{where}", told, wanted)


def cases(*rules: type[Rule], folder: str | Path) -> Callable[..., None]:
    """Return a pytest test of each case below ``folder``, with ids like ``EXA101-3-in-a-quotation``.

    Raises ValueError where a rule has no case, or a case no rule: nothing would be tested.
    """
    import pytest

    by_code = {rule.code: rule for rule in rules}
    every = list(cases_in(Path(folder)))
    if without := sorted(by_code.keys() ^ {case.code for case in every}):
        raise ValueError(f"{folder}: every rule needs a file of cases, and every file its rule: see {without[0]}")
    failing = pytest.mark.xfail(strict=True, reason="a known failure")
    marked = [
        pytest.param(by_code[case.code], case, id=case.id, marks=[failing] if case.kind == "known-failure" else [])
        for case in every
    ]

    def test_case_holds(rule: type[Rule], case: Case) -> None:
        __tracebackhide__ = True
        check_case(rule, case)

    test: Callable[..., None] = pytest.mark.parametrize(("rule", "case"), marked)(test_case_holds)
    return test


def _expect(case: Case, what: str, came: object, wanted: object) -> None:
    if came != wanted:
        raise CaseError(case, f"{what}\n    {came!r}\nand the case says\n    {wanted!r}")


def _canonical(record: dict[str, Any]) -> Record:
    return to_record(record)[0]
