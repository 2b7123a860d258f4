"""All rules of all families at once keep the promises that each keeps alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normkit import Normalizer, Safety
from normkit.core.fields import to_record
from normkit.engine.edits import replay, revert
from normkit.testing.strategies import articles, hostile_text, scraped_records

KIT = Normalizer(on_error="raise")

RECORDS = st.one_of(
    scraped_records(), st.builds(lambda text, title: {"text": text, "title": title}, hostile_text(), hostile_text())
)


@pytest.mark.parametrize("unsafe", [False, True])
def test_any_record_settles_reverts_and_stays_fixed(unsafe: bool) -> None:
    @settings(max_examples=150)
    @given(RECORDS)
    def keeps_its_promises(given_record: dict[str, str]) -> None:
        out = KIT.fix(given_record, unsafe)
        assert out.settled
        before, after = to_record(given_record)[0], to_record(out.record)[0]
        assert replay(before, out.changes) == after
        assert revert(after, out.changes) == before
        again = KIT.fix(out.record, unsafe)
        assert again.changes == ()
        trust = Safety.UNSAFE if unsafe else Safety.SAFE
        assert not [f for f in KIT.check(out.record).findings if f.fix and f.fix.safety >= trust]
        for mention in out.mentions:
            assert mention.span.of(after).strip() == mention.span.of(after) != ""

    keeps_its_promises()


@settings(max_examples=60)
@given(articles())
def test_clean_articles_come_out_as_they_went_in(article: dict[str, str]) -> None:
    assert KIT.fix(article).record == article
