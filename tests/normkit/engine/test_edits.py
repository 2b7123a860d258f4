"""Properties of normkit.edits, against a model that is too slow and too plain to be wrong."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from normkit import Change, Edit, Finding, Fix, Record, ReplayError, Safety, Span
from normkit.engine.edits import apply, replay, revert

FIELDS = ("text", "title", "extra")

stable = settings(derandomize=True, deadline=None, max_examples=100, database=None)


# ---------------------------------------------------------------- what is drawn


texts = st.text(alphabet="ab\n\u0301\ud800", max_size=12)
records = st.builds(lambda fields: Record("r", fields), st.dictionaries(st.sampled_from(FIELDS), texts))


@st.composite
def edits_of(draw: DrawFn, record: Record) -> Edit:
    field = draw(st.sampled_from(FIELDS))
    ends = st.integers(0, len(record.text(field)))
    start, end = sorted((draw(ends), draw(ends)))
    return Edit(Span(field, start, end), draw(st.sampled_from(["", "a", "xyz"])))


@st.composite
def findings_of(draw: DrawFn, record: Record) -> list[Finding]:
    """Findings with fixes of up to three edits that overlap at will; each has a code of its own."""
    fixes = draw(st.lists(st.lists(edits_of(record), min_size=1, max_size=3), max_size=6))
    return [
        Finding(edits[0].span, "", Fix(tuple(edits), Safety.SAFE), code=f"C{number}")
        for number, edits in enumerate(fixes)
    ]


@st.composite
def cases(draw: DrawFn) -> tuple[Record, list[Finding]]:
    record = draw(records)
    return record, draw(findings_of(record))


@st.composite
def histories(draw: DrawFn) -> tuple[Record, Record, list[Change]]:
    """A record, what up to four rounds of fixes made of it, and all their changes."""
    before = after = draw(records)
    changes: list[Change] = []
    for round in range(1, draw(st.integers(1, 4)) + 1):
        after, made = apply(after, draw(findings_of(after)), round)
        changes += made
    return before, after, changes


# ---------------------------------------------------------------- the model


def collide(a: Span, b: Span) -> bool:
    """Say whether two spans share a code point, or one is an insertion at the other's border or inside it."""
    if a.field != b.field:
        return False
    if a.start == a.end or b.start == b.end:
        return max(a.start, b.start) <= min(a.end, b.end)
    return bool(set(range(a.start, a.end)) & set(range(b.start, b.end)))


def chosen(record: Record, findings: Sequence[Finding]) -> list[tuple[str, tuple[Edit, ...]]]:
    """Return (code, edits) of the fixes that must be applied, by the words of the design."""

    def precedence(finding: Finding) -> tuple[str, int, int, str]:
        first = min(edit.span for edit in finding.fix.edits) if finding.fix else finding.span
        return first.field, first.start, first.start - first.end, finding.code

    kept: list[tuple[str, tuple[Edit, ...]]] = []
    for finding in sorted(findings, key=precedence):
        edits = finding.fix.edits if finding.fix else ()
        alters = any(edit.span.of(record) != edit.text for edit in edits)
        at_odds_with_itself = any(collide(a.span, b.span) for a, b in combinations(edits, 2))
        taken = [edit.span for _, others in kept for edit in others]
        if alters and not at_odds_with_itself and not any(collide(e.span, t) for e in edits for t in taken):
            kept.append((finding.code, edits))
    return kept


def telling(record: Record, edits: Sequence[Edit]) -> list[Edit]:
    """Return the edits that change something; the others of a fix leave no trace."""
    return [edit for edit in edits if edit.span.of(record) != edit.text]


def edited(record: Record, edits: Sequence[Edit]) -> dict[str, str]:
    """Return the fields after the edits, made one by one from the right."""
    fields = dict(record.fields)
    for edit in sorted(edits, reverse=True):
        text = fields.get(edit.span.field, "")
        fields[edit.span.field] = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return fields


# ---------------------------------------------------------------- apply


@stable
@given(cases())
def test_apply_does_what_the_model_does(case: tuple[Record, list[Finding]]) -> None:
    record, findings = case
    after, changes = apply(record, findings)
    kept = [(code, edit) for code, edits in chosen(record, findings) for edit in telling(record, edits)]
    assert dict(after.fields) == edited(record, [edit for _, edit in kept])
    made = sorted((change.code, Edit(change.span, change.after)) for change in changes)
    assert made == sorted(kept)


@stable
@given(cases(), st.integers(0, 5))
def test_order_of_findings_does_not_matter(case: tuple[Record, list[Finding]], turn: int) -> None:
    record, findings = case
    assert apply(record, [*findings[turn:], *findings[:turn]][::-1]) == apply(record, findings)


@stable
@given(cases())
def test_a_fix_is_applied_all_or_none(case: tuple[Record, list[Finding]]) -> None:
    record, findings = case
    _, changes = apply(record, findings)
    for finding in findings:
        made = sum(change.code == finding.code for change in changes)
        assert finding.fix is not None
        assert made in (0, len(telling(record, finding.fix.edits)))


@stable
@given(records, st.data())
def test_fixes_that_keep_apart_are_all_applied(record: Record, data: st.DataObject) -> None:
    ends = data.draw(st.lists(st.integers(0, len(record.text("text"))), unique=True).map(sorted))
    spans = [Span("text", start, end) for start, end in zip(ends[::2], ends[1::2], strict=False)]
    fixes = [Finding(span, "", Fix.replace(span, "#", Safety.SAFE), code=f"C{span.start}") for span in spans]
    after, changes = apply(record, fixes)
    assert len(changes) == len(spans)
    assert after.text("text").count("#") == len(spans)


@stable
@given(cases())
def test_record_given_is_left_alone(case: tuple[Record, list[Finding]]) -> None:
    record, findings = case
    fields = dict(record.fields)
    apply(record, findings)
    assert dict(record.fields) == fields


def delete(start: int, end: int, code: str) -> Finding:
    span = Span("text", start, end)
    return Finding(span, "", Fix.delete(span, Safety.SAFE), code=code)


def insert(at: int, text: str, code: str) -> Finding:
    return Finding(Span("text", at, at), "", Fix.insert("text", at, text, Safety.SAFE), code=code)


@pytest.mark.parametrize(
    ("findings", "expected", "codes"),
    [
        pytest.param([delete(2, 6, "A"), delete(1, 3, "B")], "adefghij", ["B"], id="leftmost"),
        pytest.param([delete(1, 3, "A"), delete(1, 5, "B")], "afghij", ["B"], id="longest"),
        pytest.param([delete(1, 3, "B"), delete(1, 3, "A")], "adefghij", ["A"], id="by code"),
        pytest.param([delete(1, 3, "A"), delete(3, 5, "B")], "afghij", ["A", "B"], id="neighbours do not collide"),
        pytest.param([insert(3, "x", "A"), insert(3, "y", "B")], "abcxdefghij", ["A"], id="two insertions at a place"),
        pytest.param([delete(1, 3, "A"), insert(3, "y", "B")], "adefghij", ["A"], id="insertion after a deletion"),
        pytest.param([delete(3, 5, "A"), insert(3, "y", "B")], "abcfghij", ["A"], id="insertion before a deletion"),
        pytest.param([delete(1, 5, "A"), insert(3, "y", "B")], "afghij", ["A"], id="insertion inside a deletion"),
        pytest.param([insert(0, "x", "A"), insert(10, "y", "B")], "xabcdefghijy", ["A", "B"], id="at both ends"),
        pytest.param([delete(4, 4, "A")], "abcdefghij", [], id="nothing in place of nothing"),
    ],
)
def test_precedence(findings: list[Finding], expected: str, codes: list[str]) -> None:
    for order in (findings, findings[::-1]):
        after, changes = apply(Record("r", {"text": "abcdefghij"}), order)
        assert after.text("text") == expected
        assert [change.code for change in changes] == codes


def test_a_fix_that_is_beaten_in_one_place_waits_as_a_whole() -> None:
    record = Record("r", {"text": "abcdefghij", "title": ""})
    both = Fix((Edit(Span("text", 4, 6)), Edit(Span("title", 0, 0), "ef")), Safety.SAFE)
    beaten = Finding(Span("text", 4, 6), "", both, code="B")
    after, changes = apply(record, [delete(3, 5, "A"), beaten])
    assert dict(after.fields) == {"text": "abcfghij", "title": ""}
    assert [change.code for change in changes] == ["A"]


def test_what_a_beaten_fix_had_taken_is_free_again() -> None:
    record = Record("r", {"text": "abcdefghij"})
    wide = Finding(
        Span("text", 2, 3), "", Fix((Edit(Span("text", 2, 4)), Edit(Span("text", 0, 1))), Safety.SAFE), code="B"
    )
    after, changes = apply(record, [delete(0, 2, "A"), wide, delete(2, 4, "C")])
    assert after.text("text") == "efghij"
    assert [change.code for change in changes] == ["A", "C"]


# ---------------------------------------------------------------- replay, revert


@stable
@given(histories())
def test_changes_replay(history: tuple[Record, Record, list[Change]]) -> None:
    before, after, changes = history
    assert replay(before, changes) == after


@stable
@given(histories())
def test_changes_revert(history: tuple[Record, Record, list[Change]]) -> None:
    before, after, changes = history
    assert revert(after, changes) == before


@stable
@given(cases())
def test_changes_say_what_stood_there(case: tuple[Record, list[Finding]]) -> None:
    record, findings = case
    for change in apply(record, findings)[1]:
        assert (change.before or "") == change.span.of(record)
        assert (change.before is None) == (change.span.field not in record.fields)


def test_a_field_that_was_not_there_is_not_there_after_undo() -> None:
    record = Record("r", {"text": "Rain."})
    title = Finding(Span("title", 0, 0), "", Fix.insert("title", 0, "Rain", Safety.SAFE), code="A")
    after, changes = apply(record, [title])
    assert dict(after.fields) == {"text": "Rain.", "title": "Rain"}
    assert dict(revert(after, changes).fields) == {"text": "Rain."}


def test_changes_do_not_fit_another_record() -> None:
    record = Record("r", {"text": "abcdefghij"})
    after, changes = apply(record, [delete(2, 4, "A"), insert(6, "xyz", "B")])
    with pytest.raises(ReplayError, match=r"text\[2:4\] holds 'zz', but the change log says 'cd'"):
        replay(Record("r", {"text": "abzzefghij"}), changes)
    with pytest.raises(ReplayError, match="the record has changed since"):
        revert(Record("r", {"text": after.text("text").upper()}), changes)


def test_undo_refuses_to_drop_a_new_field_that_was_edited_since() -> None:
    _, changes = apply(
        Record("r", {}), [Finding(Span("title", 0, 0), "", Fix.insert("title", 0, "Rain", Safety.SAFE), code="A")]
    )
    with pytest.raises(ReplayError):
        revert(Record("r", {"title": "Rain, by hand"}), changes)


def test_replay_refuses_to_make_a_field_that_is_there_already() -> None:
    _, changes = apply(
        Record("r", {}), [Finding(Span("title", 0, 0), "", Fix.insert("title", 0, "Rain", Safety.SAFE), code="A")]
    )
    with pytest.raises(ReplayError):
        replay(Record("r", {"title": "Sun"}), changes)


def test_replay_refuses_changes_that_overlap() -> None:
    record = Record("r", {"text": "abcdef"})
    doctored = [
        Change("r", "A", 1, Span("text", 0, 4), "abcd", "", Safety.SAFE),
        Change("r", "B", 1, Span("text", 2, 6), "cdef", "", Safety.SAFE),
    ]
    with pytest.raises(ReplayError, match="overlap"):
        replay(record, doctored)


def test_an_edit_that_changes_nothing_leaves_no_trace() -> None:
    fix = Fix((Edit(Span("text", 0, 1)), Edit(Span("title", 0, 0))), Safety.SAFE)
    after, changes = apply(Record("r", {"text": "ab"}), [Finding(Span("text", 0, 1), "", fix, code="A")])
    assert dict(after.fields) == {"text": "b"}
    assert [change.span.field for change in changes] == ["text"]
