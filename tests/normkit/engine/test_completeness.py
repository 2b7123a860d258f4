"""An article without a text is never "all fine", whether it is looked at or fixed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit import Normalizer, Outcome, Safety
from normkit.engine.completeness import is_placeholder, likeliest_text
from tests.conftest import Run

KIT = Normalizer(select=["CHR"])
PROSE = "The dam held on Monday, the engineers said, and the valley slept. Nobody was hurt."


def said(outcome: Outcome) -> list[tuple[str, str, str]]:
    return [(f.code, f.span.field, f.message) for f in outcome.findings if f.code.startswith("KIT")]


def verdict(record: Mapping[str, object], kit: Normalizer = KIT) -> list[tuple[str, str, str]]:
    """Return what is said of a record; looking and fixing must say the same."""
    looked, fixed = kit.check(record), kit.fix(record)
    assert said(looked) == said(fixed)
    return said(fixed)


@pytest.mark.parametrize("empty", ["", " \n\t", None, float("nan")])
def test_an_empty_text_is_no_text(empty: object) -> None:
    assert verdict({"title": "Dam holds", "text": empty}) == [("KIT004", "text", "the record has no text")]


def test_a_title_alone_may_be_all_that_a_caller_has_but_a_file_holds_articles(workplace: Path, run: Run) -> None:
    assert verdict({"title": "Dam holds", "url": "https://a.example/1"}) == []
    (workplace / "a.jsonl").write_text('{"title": "Dam holds"}\n')
    for command in ("check", "fix"):
        assert "KIT004 invalid-record  the record has no text\n" in run(command, "a.jsonl", "--select", "CHR")[1]
        assert run(command, "a.jsonl", "--select", "CHR", "--ignore", "KIT004")[0] == 0


@pytest.mark.parametrize("word", ["nan", "None", " NULL ", "N/A", "-", "—", "...", "<NA>", "undefined", "[]"])
def test_a_word_for_nothing_is_no_text_and_no_title(word: str) -> None:
    told = verdict({"title": word, "text": word})
    assert [(code, field) for code, field, _ in told] == [("KIT004", "text"), ("KIT004", "title")]
    assert repr(word.strip()) in told[0][2]
    assert verdict({"title": word, "text": PROSE})[0][1] == "title"


@pytest.mark.parametrize("text", ["Nan", "None of them came.", "Nada.", "NA wins", "42", "是", "لا", "No."])
def test_a_short_text_is_a_text(text: str) -> None:
    assert is_placeholder(text) is (text == "Nan")


@given(st.text())
def test_what_says_something_is_no_placeholder(text: str) -> None:
    if is_placeholder(text):
        assert len(text.strip()) <= 12
        assert is_placeholder(text.upper()) or text.upper().lower() != text.lower()


@pytest.mark.parametrize(
    ("record", "likely"),
    [
        ({"title": "Dam holds", "written": PROSE, "url": "https://a.example/1"}, "written"),
        ({"title": "Dam holds", "about": {"prose": PROSE, "by": "Jo Bloom"}}, "about.prose"),
        ({"title": "Dam holds", "col_7": PROSE, "tags": "dam, valley", "author": "Jo Bloom"}, "col_7"),
        ({"Headline Of Day": "Dam holds", "la pieza": PROSE}, "la pieza"),
    ],
)
def test_the_likeliest_text_is_named(record: Mapping[str, object], likely: str) -> None:
    ((code, field, message),) = verdict(record)
    assert (code, field) == ("KIT005", "text")
    assert f"{likely!r} looks like the text: name it, [fields] text = {likely!r}" in message
    assert verdict(record, Normalizer(select=["CHR"], fields={"text": likely})) == []


def test_what_is_no_text_is_not_offered_as_one() -> None:
    assert likeliest_text({"author": "Jo Bloom", "piece": "nan", "tags": "dam, valley", "n": 7}, frozenset()) == ""
    assert likeliest_text({"piece": PROSE, "other": PROSE}, frozenset({"piece"})) == "other"


def test_a_slip_in_the_settings_is_told_with_the_name_that_is_there() -> None:
    kit = Normalizer(select=["CHR"], fields={"text": "stroy"})
    (slip,) = verdict({"title": "Dam holds", "story": PROSE}, kit)
    assert slip[2] == "the settings name 'stroy' for the field 'text', and there is none; did you mean 'story'?"
    assert verdict({"title": "Dam holds", "stroy": PROSE}, kit) == []
    optional = Normalizer(select=["CHR"], fields={"source": "outlet_name"})
    assert verdict({"title": "Dam holds", "text": PROSE}, optional) == [], "a record need not have every field"


@pytest.mark.parametrize("text", ["Advertisement", "Share\n\nAdvertisement\n\nSign Up", "\n Advertisement \n"])
def test_fixes_that_would_take_all_of_a_text_are_shown_and_not_made(text: str) -> None:
    record = {"title": "Dam holds", "text": text}
    ((code, _, message),) = verdict(record)
    assert (code, message) == ("KIT004", "the fixes would leave no text: is this an article? None of them is made")
    outcome = KIT.fix(record)
    assert (outcome.record, outcome.changes, outcome.settled) == (record, (), True)
    assert safeties(outcome) == safeties(KIT.check(record)) == {Safety.MANUAL}


def safeties(outcome: Outcome) -> set[Safety]:
    return {finding.fix.safety for finding in outcome.findings if finding.fix is not None}


def test_what_is_left_of_a_text_is_a_text() -> None:
    outcome = KIT.fix({"title": "Dam holds", "text": f"{PROSE}\n\nAdvertisement"})
    assert (outcome.record["text"], said(outcome)) == (PROSE, [])


def test_it_can_be_ignored_like_any_finding() -> None:
    assert Normalizer(select=["CHR"], ignore=["KIT"]).check({"title": "Dam holds"}).findings == ()
