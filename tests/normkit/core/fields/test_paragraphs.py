"""A list of strings is a text of paragraphs, and after its fixes a list again: untouched items stay, or it is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit import Change, Example, Finding, Fix, Normalizer, Record, Rule, Safety, Span
from normkit.core.fields.paragraphs import fixed, joined

KIT = Normalizer(select=["CHR"])
FIRST, LAST = "The dam held on Monday, the engineers said.", "Nobody was hurt, and the valley slept."


def changed(items: list[str], *edits: tuple[int, int, str]) -> list[str] | None:
    text = joined(items)
    changes = [Change("r", "TST101", 1, Span("text", a, b), text[a:b], new, Safety.SAFE) for a, b, new in edits]
    return fixed(items, changes)


@pytest.mark.parametrize(
    ("edits", "after"),
    [
        ([(4, 8, "")], ["aa", "cc"]),
        ([(2, 6, "")], ["aa", "cc"]),
        ([(0, 4, "")], ["bb", "cc"]),
        ([(6, 10, "")], ["aa", "bb"]),
        ([(4, 5, "x")], ["aa", "xb", "cc"]),
        ([(6, 6, "!")], ["aa", "bb!", "cc"]),
        ([(4, 4, "!")], ["aa", "!bb", "cc"]),
        ([(1, 2, ""), (9, 10, "")], ["a", "bb", "c"]),
        ([(1, 5, "")], None),
        ([(2, 4, " ")], None),
        ([(3, 3, "x")], None),
    ],
)
def test_fixes_are_told_apart_into_items_or_not(edits: list[tuple[int, int, str]], after: list[str] | None) -> None:
    assert changed(["aa", "bb", "cc"], *edits) == after


@given(st.lists(st.sampled_from(["", "a", "\n", "b\n\nc", " "]), max_size=6), st.data())
def test_items_never_say_anything_but_the_text(items: list[str], data: st.DataObject) -> None:
    text = joined(items)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new = data.draw(st.sampled_from(["", "x", "\n\n"]))
    result = changed(items, (start, end, new))
    if result is not None:
        assert joined(result) == text[:start] + new + text[end:]


def test_a_list_comes_out_as_a_list_without_its_chrome() -> None:
    out = KIT.fix({"title": "Dam holds", "content": [FIRST, "Advertisement", LAST], "tags": ["dam"]})
    assert out.record == {"title": "Dam holds", "content": [FIRST, LAST], "tags": ["dam"]}
    assert out.undo()["content"] == [FIRST, "Advertisement", LAST]
    assert out.findings == ()


def test_a_list_of_one_is_its_item() -> None:
    out = KIT.fix({"title": ["Dam holds"], "content": [f"{FIRST}\n\nAdvertisement\n\n{LAST}"]})
    assert out.record == {"title": ["Dam holds"], "content": [f"{FIRST}\n\n{LAST}"]}


@pytest.mark.parametrize("value", [["Dam", 7], ["Dam", None], [["Dam"]], ("Dam",)])
def test_a_list_of_other_things_is_no_text(value: object) -> None:
    (told,) = [f for f in KIT.check({"title": "Dam holds", "content": value}).findings if f.code == "KIT005"]
    assert "'content' holds a" in told.message, "the caller's own name"


@dataclass(frozen=True)
class Joins(Rule):
    """Take out what is between bars, wherever they stand."""

    code, name = "TST101", "joins"
    examples = (Example("a |b| c", "a  c"),)

    def check(self, record: Record, context: object) -> Iterator[Finding]:
        text = record.text("text")
        if 0 <= (start := text.find("|")) < (end := text.rfind("|") + 1) - 1:
            span = Span("text", start, end)
            yield Finding(span, "bars", Fix.delete(span, Safety.SAFE))


def test_a_fix_that_joins_two_items_is_told_and_not_made() -> None:
    kit = Normalizer(rules=[Joins()])
    assert kit.fix({"title": "Dam holds", "content": [FIRST, "|x|", LAST]}).record["content"] == [FIRST, "", LAST]
    given = {"title": "Dam holds", "content": [f"{FIRST} |x", f"y| {LAST}"]}
    out = kit.fix(given)
    assert (out.record, out.changes) == (given, ())
    (told,) = [finding for finding in out.findings if finding.code == "KIT006"]
    assert told.message == (
        "'content' is a list, and the fixes cannot be told apart into its items; it is left as it is"
    )
