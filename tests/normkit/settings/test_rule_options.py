"""Options of rules from a settings file: whatever they are, they work or are a ConfigError."""

from __future__ import annotations

import datetime
from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normkit import ConfigError, Normalizer
from normkit.settings.plugins import load

RULES = {code: rule for code, rule in load().rules.items() if fields(rule)}
HUGE = [10**5000, -(10**5000), [10**5000]]
"""Integers that Python refuses to write."""
ODD = [
    None, True, 0, -1, 10**18, 0.0, 1e308, float("inf"), float("nan"), "", "(", "\0", "\ud800",
    "x" * 10**5, "/dev/null", ".", "/none", [], [[]], ["("], [None], [1], {}, {"a": {"b": []}}, {"": ""},
    datetime.date(2020, 1, 1), datetime.datetime(2020, 1, 1), datetime.time(1), object(), b"x",
]  # fmt: skip
VALUES = st.recursive(
    st.one_of(st.sampled_from(ODD), st.integers(), st.floats(), st.text(max_size=20), st.dates()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=5,
)
RECORD = {
    "id": "a", "title": "Rain", "text": "It rained on Tuesday, Khaled said.\n\nSign Up\n\n12 MAR 2025 09:40",
    "published": "2025-03-14", "url": "https://x.example/a",
}  # fmt: skip


def works_or_is_refused(code: str, options: object) -> None:
    try:
        kit = Normalizer(select=[code], options={code: options})  # type: ignore[dict-item]
    except ConfigError:
        return
    out = kit.fix(RECORD, unsafe=True)
    assert "KIT002" not in {finding.code for finding in out.findings}
    assert kit.ruleset
    assert list(kit.corpus([RECORD]))


@pytest.mark.parametrize("code", RULES)
def test_every_odd_value_of_every_option_works_or_is_refused(code: str) -> None:
    for entry in fields(RULES[code]):
        for value in (*ODD, *HUGE):
            works_or_is_refused(code, {entry.name: value})
    for value in (None, 5, "x", [], [1], {"no-such": 1}, {"": {}}):
        works_or_is_refused(code, value)


@settings(max_examples=50)
@given(code=st.sampled_from(sorted(RULES)), data=st.data())
def test_any_value_of_an_option_works_or_is_refused(code: str, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([entry.name for entry in fields(RULES[code])]))
    works_or_is_refused(code, {name: data.draw(VALUES)})


def test_only_rules_are_taken_for_rules() -> None:
    with pytest.raises(ConfigError, match="rules are objects of classes that derive from normkit"):
        Normalizer(rules=[5])  # type: ignore[list-item]


def test_a_wrong_option_is_told_of_a_rule_that_nobody_selected_but_not_of_one_that_is_ignored() -> None:
    wrong = {"DAT131": {"form": "{value.__class__}"}}
    with pytest.raises(ConfigError, match="form"):
        Normalizer(options=wrong)
    with pytest.raises(ConfigError, match="form"):
        Normalizer(select=["CHR"], options=wrong)
    Normalizer(ignore=["DAT131"], options=wrong)
