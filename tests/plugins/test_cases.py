"""Every case of fixtures/<family>/<rule group>/<CODE>.toml holds: the data beside a rule says what it promises.

How a case reads: ``normkit.testing.kits.cases``, which is for anyone's plugin.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from normkit import Rule
from normkit.settings.plugins import load
from normkit.testing import cases, laws
from normkit.testing.harness import BreachError
from normkit.testing.kits.cases import Case, cases_in, configured
from normkit.testing.purity import WORLDS

FIXTURES = Path(__file__).parents[2] / "fixtures"
OWN = [rule for code, rule in load().rules.items() if load().owners[code].distribution == "normkit"]

test_case_holds = cases(*OWN, folder=FIXTURES)
EVERY = list(cases_in(FIXTURES))


def cases_of(rule: type[Rule]) -> list[Case]:
    return [case for case in EVERY if case.code == rule.code]


@pytest.mark.parametrize("rule", [rule for rule in OWN if rule.triggers or rule.reads], ids=lambda rule: rule.code)
def test_cases_are_told_by_what_the_rule_says_it_looks_at(rule: type[Rule]) -> None:
    """The conformance kit draws records; those of the cases hold what it may never draw."""
    for case in cases_of(rule):
        (made,) = configured(rule, case).rules
        given = [{**record, "id": f"r{number}"} for number, record in enumerate(case.records)]
        records = [record for record in given if all(isinstance(value, str) for value in record.values())]
        try:
            laws.nothing_is_found_without_a_trigger(made, records)
            laws.only_what_it_reads_matters(made, records)
        except BreachError as error:
            raise AssertionError(f"{case.id}: {error}") from error


_ALL = """
from normkit.testing.kits.cases import cases_in, judged
from tests.plugins.test_cases import FIXTURES, OWN
rules = {rule.code: rule for rule in OWN}
for case in cases_in(FIXTURES):
    for _, check, fixed in judged(rules[case.code], case):
        print(case.id, ascii((check.findings, check.mentions, fixed.changes, fixed.findings)))
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
    for rule in OWN:
        kinds = [case.kind for case in cases_of(rule)]
        assert len(kinds) >= 8, f"{rule.code} has too few cases"
        assert "wild" in kinds, f"{rule.code} has no shape seen in the wild"
        assert "negative" in kinds, f"{rule.code} has no look-alike"
