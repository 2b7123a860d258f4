"""What sites repeat, as a document: it comes back as it was, and a person's word outlives learning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit import ASK, DROP, Context, Fact, Finding, Record, Repeated, Site, SiteRule, fold


class Slogans(SiteRule):
    """A rule that only learns."""

    code, name, learns = "TST801", "slogans", "slogans"
    kinds = ("line", "prefix")
    zones = ("middle", "head")

    def check(self, record: Record, context: Context) -> Iterable[Finding]:
        return ()

    def collect(self, record: Record) -> Iterable[Fact]:
        return ()

    def reduce(self, facts: Iterator[Fact]) -> Mapping[str, Site]:
        return {}


TEXTS = st.text(max_size=8).map(fold).filter(lambda text: bool(text) and fold(text) == text)
REPEATED = st.builds(
    Repeated,
    st.sampled_from(Slogans.kinds),
    TEXTS,
    st.integers(0, 99),
    st.sampled_from([DROP, ASK]),
    st.text(max_size=8),
    st.sampled_from(Slogans.zones),
    st.sampled_from([None, True, False]),
)
SITES = st.dictionaries(st.text(max_size=5), st.builds(Site.of, st.integers(0, 99), st.lists(REPEATED, max_size=5)))


@given(SITES)
def test_a_document_comes_back_as_it_was(sites: dict[str, Site]) -> None:
    assert Slogans().load(Slogans().dump(sites, {})) == sites


@given(SITES, SITES)
def test_a_persons_word_outlives_what_is_learned(before: dict[str, Site], learned: dict[str, Site]) -> None:
    rule = Slogans()
    after = rule.load(rule.dump(learned, rule.dump(before, {})))
    assert after.keys() == before.keys() | learned.keys()
    for name, site in before.items():
        for key, one in site.repeated.items():
            if one.keep is not None:
                assert after[name].repeated[key].keep is one.keep


@given(SITES, SITES)
def test_learning_the_same_again_changes_nothing(before: dict[str, Site], learned: dict[str, Site]) -> None:
    once = Slogans().dump(learned, Slogans().dump(before, {}))
    assert Slogans().dump(learned, once) == once
    assert list(once) == sorted(once)


@pytest.mark.parametrize(("keep", "dropped"), [(None, True), (True, False), (False, True)])
def test_a_persons_word_counts_before_a_proposal(keep: bool | None, dropped: bool) -> None:
    assert Repeated("line", "x", 5, DROP, "X", keep=keep).dropped is dropped


@pytest.mark.parametrize("wrong", [{"decision": "maybe"}, {"zone": "tail"}, {"records": True}, {"text": " "}])
def test_a_table_that_makes_no_sense_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"x\.example"):
        Slogans().load({"x.example": {"records": 5, "line": [{"text": "a", **wrong}]}})
