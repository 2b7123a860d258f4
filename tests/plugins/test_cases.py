"""Every case of fixtures/<family>/<rule group>/<CODE>.toml holds: the data beside a rule says what it promises.

A rule with many cases has a folder of files: DAT001/german.toml.

A case has a kind ("wild": a shape seen in the wild; "synthetic"; "negative": a look-alike that must be
left alone; "known-failure": what we want and do not have yet, and the test fails on the day we do) and

    record.<field>   the record, or records = [{...}, ...] for a corpus rule
    unsafe           true: unsafe fixes allowed
    options          options of the rule; a path counts from the folder of the fixture
    after.<field>    what fixing with this rule alone gives; fields not named stay as they are
    finds            what the findings cover, in order; one list per record for corpus rules
    mentions         words -> value; "" is a mention without a value. A negative case has no others
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from normkit import Normalizer, Outcome, Record
from normkit.core.engine_codes import INVALID
from normkit.core.fields import to_record
from normkit.settings.plugins import load
from normkit.settings.settings import Settings
from normkit.testing import laws
from normkit.testing.harness import BreachError
from normkit.testing.purity import WORLDS

FIXTURES = Path(__file__).parents[2] / "fixtures"
CODE = re.compile(r"[A-Z]+\d+")
KINDS = {"wild", "synthetic", "negative", "known-failure"}
KEYS = {"kind", "name", "record", "records", "unsafe", "options", "after", "finds", "mentions"}


def cases() -> Iterator[Any]:
    for code, files in sorted(files_of_rules().items()):
        for file in files:
            name = code if file.stem == code else f"{code}-{file.stem}"
            for number, case in enumerate(tomllib.loads(file.read_text("utf-8"))["case"], 1):
                failing = pytest.mark.xfail(strict=True, reason="a known failure")
                marks = [failing] if case["kind"] == "known-failure" else []
                yield pytest.param(code, case, file.parent, id=f"{name}-{number}-{case['name']}", marks=marks)


def files_of_rules() -> dict[str, list[Path]]:
    """Return the files of cases by code: CODE.toml, or all in a folder CODE."""
    found: dict[str, list[Path]] = {}
    for file in sorted(FIXTURES.rglob("*.toml")):
        code = file.parent.name if CODE.fullmatch(file.parent.name) else file.stem
        if CODE.fullmatch(code):
            found.setdefault(code, []).append(file)
    return found


def configured(code: str, case: dict[str, Any], folder: Path) -> Normalizer:
    """Return a normalizer with a rule alone, as a case has it; cases are no whole articles."""
    options = {code: case.get("options", {})}
    settings = Settings(select=(code,), ignore=(INVALID,), rules=options, root=str(folder))
    return Normalizer(settings=settings, on_error="raise")


def judged(code: str, case: dict[str, Any], folder: Path) -> list[tuple[dict[str, str], Outcome, Outcome]]:
    """Return (record, outcome of checking, outcome of fixing) for each record of a case."""
    kit = configured(code, case, folder)
    records = case.get("records", [case.get("record")])
    unsafe = case.get("unsafe", False)
    if kit.corpus_rules:
        knowledge = kit.learn(kit.collect(record, f"#{n}") for n, record in enumerate(records, 1))
        checks = [kit.judge(record, knowledge=knowledge, name=f"#{n}") for n, record in enumerate(records, 1)]
        return list(zip(records, checks, kit.corpus(records, unsafe), strict=True))
    return [(record, kit.check(record), kit.fix(record, unsafe)) for record in records]


@pytest.mark.parametrize(("code", "case", "folder"), list(cases()))
def test_case_holds(code: str, case: dict[str, Any], folder: Path) -> None:
    assert case.keys() <= KEYS, "a misspelt key would assert nothing"
    assert case["kind"] in KINDS
    several = "records" in case
    for number, (record, check, fixed) in enumerate(judged(code, case, folder)):
        expected = {**record, **(case.get("after", [{}] * 99)[number] if several else case.get("after", {}))}
        assert dict(fixed.record) == expected
        found = [f.span.of(_canonical(record)) for f in check.findings]
        if case["kind"] == "negative":
            assert found == []
        elif "finds" in case:
            assert found == (case["finds"][number] if several else case["finds"])
        after = _canonical(dict(fixed.record))
        values = {m.span.of(after): m.value for m in fixed.mentions}
        wanted = case.get("mentions", {})
        assert (values if case["kind"] == "negative" else {words: values.get(words) for words in wanted}) == wanted


def _canonical(record: dict[str, Any]) -> Record:
    return to_record(record)[0]


@pytest.mark.parametrize("code", sorted(code for code, rule in load().rules.items() if rule.triggers or rule.reads))
def test_cases_are_told_by_what_the_rule_says_it_looks_at(code: str) -> None:
    """The conformance kit draws records; those of the cases hold what it may never draw."""
    for file in files_of_rules().get(code, []):
        for number, case in enumerate(tomllib.loads(file.read_text("utf-8"))["case"]):
            (rule,) = configured(code, case, file.parent).rules
            given = [{**record, "id": f"r{n}"} for n, record in enumerate(case.get("records", [case.get("record")]))]
            records = [record for record in given if all(isinstance(value, str) for value in record.values())]
            try:
                laws.nothing_is_found_without_a_trigger(rule, records)
                laws.only_what_it_reads_matters(rule, records)
            except BreachError as error:
                raise AssertionError(f"{file.name}, case {number + 1} ({case['name']}): {error}") from error


_ALL = """
from tests.plugins.test_cases import cases, judged
for one in cases():
    for _, check, fixed in judged(*one.values):
        print(one.id, ascii((check.findings, check.mentions, fixed.changes, fixed.findings)))
"""


def test_cases_come_out_alike_whatever_the_hash_seed_time_zone_and_locale() -> None:
    root = FIXTURES.parent
    path = os.pathsep.join((str(root), *sys.path))
    worlds = [{**os.environ, "PYTHONPATH": path, "NORMKIT_NO_PLUGINS": "", **world} for world in WORLDS]
    runs = [
        subprocess.Popen([sys.executable, "-c", _ALL], cwd=root, env=world, stdout=-1, text=True) for world in worlds
    ]
    first, second = (run.communicate()[0].splitlines() for run in runs)
    assert len(first) == len(second) > 1_000
    assert [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]][:1] == []


def test_every_rule_has_cases_for_and_against_it() -> None:
    plugins = load()
    for code, owner in plugins.owners.items():
        if owner.distribution != "normkit":
            continue
        files = files_of_rules().get(code, [])
        kinds = [case["kind"] for file in files for case in tomllib.loads(file.read_text("utf-8"))["case"]]
        assert len(kinds) >= 8, f"{code} has too few cases"
        assert "wild" in kinds, f"{code} has no shape seen in the wild"
        assert "negative" in kinds, f"{code} has no look-alike"
