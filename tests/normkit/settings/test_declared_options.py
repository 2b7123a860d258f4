"""Options are looked at when a plugin declares them: what is wrong is told with plugin, rule and option."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal, Optional

import pytest

from normkit import ConfigError, Normalizer
from normkit.reporters.rule_page import page
from normkit.settings import loading, selection
from normkit.settings.discovery import Entry
from normkit.settings.loading import checked, in_words, unfit
from normkit.settings.options import unfit_options
from normkit.settings.plugins import Plugins, load

RULE = '''
from __future__ import annotations
from collections.abc import Mapping
from dataclasses import dataclass, field, make_dataclass
from typing import TYPE_CHECKING, Any, Literal, Optional
from normkit import Rule, SiteRule, hookimpl

if TYPE_CHECKING:
    from decimal import Decimal
    from pathlib import Path

@dataclass(frozen=True)
class Toy(Rule):
    """Toy."""
    code = "TOY101"
    name = "toy"
    {option}
    def check(self, record, context):
        return ()

@hookimpl
def register_rules():
    return [Toy]
'''
GOOD = [
    "least: int = 3", "share: float = 1", "mark: bool = False", 'form: str = ""', "file: Path | None = None",
    "tier: Literal['near', 'exact'] = 'near'", "words: tuple[str, ...] = ()", "words: Optional[str] = None",
    "days: int | Literal['all'] = 'all'", "kinds: tuple[str, ...] = ('a',)", "anything: Any = ()",
    "sizes: Mapping[str, int] = field(default_factory=dict)", "words: tuple[str, ...] = field(default_factory=tuple)",
]  # fmt: skip
WRONG = {
    "least: int = '3'": "option 'least' has a wrong default: it takes a whole number, and is a text",
    "least: int = 3.5": "option 'least' has a wrong default: it takes a whole number, and is a number with a fraction",
    "least: int = True": "option 'least' has a wrong default: it takes a whole number, and is true or false",
    "least: int = None": "option 'least' has a wrong default: it takes a whole number",
    "words: tuple[str, ...] = (1,)": "option 'words' has a wrong default: it takes a list of texts, and is a list that",
    "words: tuple[str, ...] = 'ab'": "option 'words' has a wrong default: it takes a list of texts, and is a text",
    "tier: Literal['near', 'far'] = 'neer'": "option 'tier' has a wrong default: it takes 'near' or 'far', and nothing",
    "words: list[str] = field(default_factory=list)": "is of a type that no settings file can hold: list[str]",
    "pair: tuple[int, str] = (1, '')": "option 'pair' is of a type that no settings file can hold: tuple[int, str]",
    "words: frozenset[str] = frozenset()": "option 'words' is of a type that no settings file can hold: frozenset[str]",
    "raw: bytes = b''": "known are bool, int, float, str, Path, Literal[...], tuple[..., ...], Mapping[str, ...]",
    "share: Decimal = 1": "option 'share' has a type that cannot be told: NameError",
    "share: 1 + = 1": "does not load: SyntaxError",
    "share: tuple[str = ()": "does not load: SyntaxError",
    "least: int": "option 'least' needs a default",
    "least: int = field(default=3, init=False)": "option 'least' cannot be set",
    "code: str = 'TOY101'": "'code' is no option, but what every rule has: leave its type away, or call it otherwise",
    "reads: tuple[str, ...] = ('text',)": "'reads' is no option, but what every rule has",
    "check: bool = True": "'check' is no option, but what every rule has",
}  # fmt: skip


@pytest.fixture
def declared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Load a plugin whose one rule declares an option."""
    monkeypatch.syspath_prepend(tmp_path)

    def load_plugin(option: str, source: str = RULE, distribution: str = "dist-toy") -> Plugins:
        (tmp_path / "toy_options.py").write_text(source.replace("{option}", option))
        sys.modules.pop("toy_options", None)
        load.cache_clear()
        return load(entries=(Entry("toy", "toy_options", distribution, "1.0"),))

    yield load_plugin
    load.cache_clear()


@pytest.mark.parametrize("option", GOOD)
def test_what_a_settings_file_can_hold_may_be_declared(declared, option: str) -> None:  # type: ignore[no-untyped-def]
    plugins = declared(option)
    assert plugins.problems == ()
    assert list(plugins.rules) == ["TOY101"]


@pytest.mark.parametrize("option", WRONG)
def test_what_is_wrong_is_told_with_plugin_rule_and_option(declared, option: str) -> None:  # type: ignore[no-untyped-def]
    plugins = declared(option)
    assert plugins.rules == {}
    (problem,) = plugins.problems
    assert problem.startswith("plugin 'toy' of dist-toy 1.0")
    assert WRONG[option] in problem
    assert "SyntaxError" in problem or "rule TOY101 (toy)" in problem


def test_options_that_a_base_class_brings_are_options_all_the_same(declared) -> None:  # type: ignore[no-untyped-def]
    base = RULE.replace("class Toy(Rule)", "class Base(Rule)").replace(
        "@hookimpl", "@dataclass(frozen=True)\nclass Toy(Base):\n    '''Toy.'''\n    least: int = 4\n\n@hookimpl"
    )
    plugins = declared("least: int = 3\n    share: float = 0.5", base)
    assert plugins.problems == ()
    assert plugins.rules["TOY101"]().least == 4


@pytest.mark.parametrize("code", load().rules)
def test_the_options_of_normkits_own_rules_are_declared_well(code: str) -> None:
    assert unfit_options(load().rules[code]) == ""


def test_a_value_of_another_type_is_told_with_file_rule_and_key(declared, workplace: Path) -> None:  # type: ignore[no-untyped-def]
    plugins = declared("tier: Literal['near', 'far'] = 'near'\n    least: Optional[int] = None")
    file = workplace / "normkit.toml"
    for value, message in (
        ('tier = "neer"', "rule TOY101 (toy): option 'tier' takes 'near' or 'far', and nothing else"),
        ('least = "3"', "rule TOY101 (toy): option 'least' takes a whole number, and is a text"),
        ("leest = 3", "rule TOY101 (toy) has no option 'leest'; did you mean 'least'?"),
    ):
        file.write_text(f"[rules.TOY101]\n{value}\n")
        with pytest.raises(ConfigError) as told:
            selection.configured(loading.load(str(file)), plugins)
        assert str(told.value) == f"{file}: {message}"
    file.write_text('[rules.TOY101]\ntier = "far"\nleast = 3\n')
    (rule,) = selection.configured(loading.load(str(file)), plugins)
    assert (rule.tier, rule.least) == ("far", 3)  # type: ignore[attr-defined]
    file.write_text("[rules.TOY1011]\nleast = 3\n")
    with pytest.raises(ConfigError, match=r"normkit\.toml: options for an unknown rule 'TOY1011'; did you mean"):
        selection.configured(loading.load(str(file)), plugins)


def test_an_option_with_a_table_works(declared, workplace: Path) -> None:  # type: ignore[no-untyped-def]
    plugins = declared("sizes: Mapping[str, int] = field(default_factory=dict)")
    file = workplace / "normkit.toml"
    file.write_text("[rules.TOY101.sizes]\na = 1\n")
    (rule,) = selection.configured(loading.load(str(file)), plugins)
    assert rule.sizes == {"a": 1}  # type: ignore[attr-defined]
    kit = Normalizer(rules=[rule])
    assert list(kit.corpus([{"text": "Rain."}]))
    assert kit.ruleset


def test_unions_and_choices_are_checked_by_type() -> None:
    assert checked(1, Literal["1", 1]) == 1
    assert checked(True, Literal[1]) is None
    assert checked("x", Optional[str]) == "x"  # noqa: UP045 (what older code declares)
    assert checked([1], Optional[int]) is None  # noqa: UP045
    assert checked(["a", "b"], tuple[Literal["a"], ...]) is None
    assert in_words(Optional[int]) == "a whole number"  # noqa: UP045
    assert unfit([1], str | None) == "takes a text, and is a list"


def test_explain_shows_types_and_defaults_as_they_are_written(declared) -> None:  # type: ignore[no-untyped-def]
    source = RULE.replace("from __future__ import annotations\n", "")
    rule = declared(
        "tier: Literal['near', 'far'] = 'near'\n    sizes: Mapping[str, int] = field(default_factory=dict)", source
    )
    shown = page(rule.rules["TOY101"])
    assert "- `tier` (Literal['near', 'far'], default `'near'`)\n- `sizes` (" in shown
    assert shown.endswith("Mapping[str, int], default `{}`)")
