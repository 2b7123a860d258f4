"""What may be imported is written down, documented, and stays."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pytest

import normkit
from normkit import (
    ConfigError,
    Context,
    CorpusRule,
    Fact,
    Finding,
    Fix,
    InputError,
    Normalizer,
    Outcome,
    PluginError,
    Record,
    Rule,
    Safety,
    Span,
)

EXPECTED = {
    "ASK", "BEYOND_ASCII", "DROP", "ByteFormat", "Format", "Located", "Position", "Row", "Splice",
    "Change", "ClusterForm", "ConfigError", "Context", "CorpusRule", "Edit", "Example", "Fact", "FieldCheck", "Finding",
    "Fix", "Evidence", "InputError",
    "LearnableRule", "Line", "Mention", "NormkitError", "Normalizer", "Outcome", "OutputError", "PluginError", "Record",
    "Repeated", "ReplayError", "Rule", "Safety", "Settings", "Severity", "Site", "SiteRule", "Span", "Stretch",
    "__version__", "count_words", "cut", "cuts", "fold", "hookimpl", "lines", "runs", "words",
    "Batch", "Decision", "Learned", "Policy", "Report", "run", "ReportedRow", "Run", "Stage", "fingerprint",
    "is_placeholder", "is_verbatim", "unobeyed", "visible", "verbatim", "site_key", "phrase_set", "word_set",
    "CLOSING_MARKS", "DIRECTION_CONTROLS", "DIRECTION_MARKS", "INVISIBLE", "SENTENCE_ENDS", "ZERO_WIDTH",
}  # fmt: skip
DIRTY = {"headline": "Rain", "body": "4 View gallery ( Photo: A. Name/Agency )\n\nShe spoke.", "extra": [1, 2]}


def test_the_face_is_what_it_says() -> None:
    assert set(normkit.__all__) == EXPECTED
    assert all(getattr(normkit, name).__doc__ for name in EXPECTED - {"__version__", "Fact", "ASK", "DROP"})


def test_paths_that_the_docs_have_taught_lead_on() -> None:
    from normkit import formats, reporters, testing

    assert formats.Format is normkit.Format
    assert formats.ByteFormat is normkit.ByteFormat
    assert reporters.Located is normkit.Located
    assert callable(testing.check_rule)
    assert callable(testing.strategies.scraped_records)


def test_fix_returns_the_callers_own_keys_and_types() -> None:
    out = Normalizer(select=["CHR"]).fix(DIRTY)
    assert out.record == {**DIRTY, "body": "She spoke."}
    assert list(out.record) == list(DIRTY)
    assert out.undo() == DIRTY
    assert out.settled


@pytest.mark.parametrize("given", [None, "Rain.", b"", 1, ["Rain."], [("text", "Rain.")]])
def test_what_is_no_record_is_told_what_one_is(given: Any) -> None:
    kit = Normalizer()
    for way in (kit, kit.fix, kit.check, kit.collect, lambda record: list(kit.corpus([record]))):
        with pytest.raises(InputError, match=f"a record is a mapping of fields.*not {type(given).__name__}"):
            way(given)


def test_the_input_is_never_mutated() -> None:
    given = {"text": "Sign Up\n\nShe spoke.", "tags": ["a"]}
    before = pickle.dumps(given)
    out = Normalizer().fix(given)
    assert pickle.dumps(given) == before
    assert out.record is not given


def test_what_pickles_tells_the_ruleset() -> None:
    kit = Normalizer(select=["CHR"])
    before = pickle.dumps(kit)
    assert kit.ruleset.encode() in before
    kit.fix(DIRTY)
    assert pickle.dumps(kit) == before
    assert pickle.loads(before).ruleset == kit.ruleset


def test_check_changes_nothing() -> None:
    out = Normalizer().check(DIRTY)
    assert out.record == DIRTY
    assert out.changes == ()
    assert out.findings


def test_calling_maps_dict_to_dict() -> None:
    assert Normalizer(select=["CHR"])(DIRTY)["body"] == "She spoke."


def test_stream_is_lazy_and_ordered() -> None:
    seen = []

    def records() -> Iterator[dict[str, str]]:
        for n in range(3):
            seen.append(n)
            yield {"id": str(n), "text": "fine"}

    stream = Normalizer().stream(records())
    assert seen == []
    assert next(stream).record["id"] == "0"
    assert seen == [0]


def test_corpus_rules_are_skipped_by_name_for_one_record_and_run_in_corpus() -> None:
    kit = Normalizer(select=["HED201"])
    title = "Ministers sign harbour deal in Marsa Hadid"
    records = [{"id": name, "title": title, "text": f"The {name} story."} for name in "ab"]
    assert kit.fix(records[0]).skipped == ("HED201",)
    outcomes = list(kit.corpus(records))
    assert [out.skipped for out in outcomes] == [(), ()]
    assert [finding.code for out in outcomes for finding in out.findings] == ["HED201"]


def test_it_pickles_as_its_settings_before_and_after_use() -> None:
    kit = Normalizer(select=["CHR"], options={"CHR111": {"caption_words": 3}})
    before = pickle.dumps(kit)
    kit.fix(DIRTY)
    assert pickle.dumps(kit) == before
    assert pickle.loads(before).fix(DIRTY).record == kit.fix(DIRTY).record


def test_the_ruleset_names_rules_options_and_version() -> None:
    plain = Normalizer(select=["CHR"])
    assert plain.ruleset.startswith(f"normkit {normkit.__version__} sha256:")
    assert plain.ruleset == Normalizer(select=["CHR"]).ruleset
    assert plain.ruleset != Normalizer(select=["CHR1"], ignore=["CHR111"]).ruleset
    assert plain.ruleset != Normalizer(select=["CHR"], options={"CHR111": {"caption_words": 3}}).ruleset


@pytest.mark.parametrize("value", [None, float("nan"), date(2025, 3, 12), datetime(2025, 3, 12, 9, 40)])
def test_published_may_be_missing_or_a_date(value: object) -> None:
    out = Normalizer(select=["DAT"]).fix({"text": "Nothing here.", "published": value})
    assert out.record["published"] is value


@pytest.mark.parametrize("value", [1, ["a", 1], {"a": 1}, b"bytes"])
def test_a_field_that_holds_no_text_is_a_finding(value: object) -> None:
    out = Normalizer().fix({"title": "Rain", "text": value})
    assert "KIT005" in [finding.code for finding in out.findings]
    assert out.record["text"] is value


class Raises(Rule):
    """Raise."""

    code = "TST001"
    name = "raises"

    def check(self, record: Record, context: object) -> Iterator[Finding]:
        raise KeyError("boom")
        yield  # pragma: no cover


def test_a_rule_that_raises_becomes_a_finding_and_the_others_go_on() -> None:
    outcome: Outcome = Normalizer(rules=[Raises(), Doubling()]).fix({"text": "aa"})
    assert [(f.code, "TST001 (raises) failed: KeyError" in f.message) for f in outcome.findings] == [("KIT002", True)]
    assert outcome.record["text"] == "a"
    with pytest.raises(KeyError):
        Normalizer(rules=[Raises()], on_error="raise").fix({"text": "aa"})


class Doubling(Rule):
    """Take one of two letters."""

    code = "TST002"
    name = "doubling"

    def check(self, record: Record, context: object) -> Iterator[Finding]:
        at = record.text("text").find("aa")
        if at >= 0:
            span = Span("text", at, at + 1)
            yield Finding(span, "doubled", Fix.delete(span, Safety.SAFE))


def test_a_record_that_does_not_settle_comes_back_untouched() -> None:
    outcome = Normalizer(rules=[Doubling()]).fix({"text": "a" * 30})
    assert outcome.record["text"] == "a" * 30
    assert not outcome.settled
    assert outcome.changes == ()
    assert "KIT003" in [finding.code for finding in outcome.findings]


def test_wrong_names_are_errors_with_the_nearest_real_one() -> None:
    with pytest.raises(ConfigError, match="did you mean 'CHR1"):
        Normalizer(options={"CHR11": {}})
    with pytest.raises(ConfigError, match="caption_words"):
        Normalizer(options={"CHR111": {"caption_word": 1}})
    with pytest.raises(ConfigError, match="takes"):
        Normalizer(options={"CHR111": {"caption_words": "many"}})
    with pytest.raises(ConfigError, match="did you mean 'title'"):
        Normalizer(fields={"titel": "headline"})


@dataclass(frozen=True)
class Unlearned(CorpusRule):
    """Fail while learning."""

    code = "TST003"
    name = "unlearned"

    where: str = "collect"

    def collect(self, record: Record) -> Iterator[Fact]:
        if self.where == "collect" and record.id == "b":
            raise ValueError("boom")
        yield (record.id,) if self.where != "sort" or record.id == "b" else (1,)

    def reduce(self, facts: Iterator[Fact]) -> object:
        if self.where == "reduce" and list(facts):
            raise ValueError("boom")
        return ()

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        raise AssertionError("it has learned nothing, and may not judge")


@pytest.mark.parametrize("where", ["collect", "sort", "reduce"])
def test_a_corpus_rule_that_fails_to_learn_does_not_judge_and_is_named(where: str) -> None:
    records = [{"id": name, "text": "aa"} for name in "ab"]
    outcomes = list(Normalizer(rules=[Unlearned(where), Doubling()]).corpus(records))
    assert [(out.skipped, out.record["text"]) for out in outcomes] == [(("TST003",), "a")] * 2
    with pytest.raises(PluginError, match="corpus rule TST003 cannot judge"):
        Normalizer(rules=[Unlearned(where)], on_error="raise").corpus(records)


def test_a_fix_may_not_change_who_the_record_is() -> None:
    outcome = Normalizer(rules=[Renaming()]).fix({"id": "a", "text": "x"})
    assert outcome.record["id"] == "a"
    assert [finding.code for finding in outcome.findings] == ["KIT002"]


class Renaming(Rule):
    """Give the record another id."""

    code = "TST004"
    name = "renaming"

    def check(self, record: Record, context: object) -> Iterator[Finding]:
        yield Finding(Span("text", 0, 1), "renamed", Fix.insert("id", 0, "b", Safety.SAFE))
