"""One form outside Python: what goes out as a dict or as Arrow comes back the same."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit import Change, Edit, Finding, Fix, Mention, Record, Safety, Severity, Span, fingerprint
from normkit.core import serial

WORDS = st.text(max_size=8)
SPANS = st.builds(
    lambda field, start, size: Span(field, start, start + size), WORDS, st.integers(0, 9), st.integers(0, 9)
)
FIXES = st.builds(Fix, st.lists(st.builds(Edit, SPANS, WORDS), max_size=3).map(tuple), st.sampled_from(Safety))
NAMES = st.lists(WORDS, max_size=2).map(tuple)
FINDINGS = st.builds(Finding, SPANS, WORDS, st.none() | FIXES, st.sampled_from(Severity), WORDS, NAMES)
CHANGES = st.builds(Change, WORDS, WORDS, st.integers(1, 8), SPANS, st.none() | WORDS, WORDS, st.sampled_from(Safety))
MENTIONS = st.builds(Mention, WORDS, SPANS, WORDS, st.dictionaries(WORDS, WORDS, max_size=3))


@given(FINDINGS)
def test_a_finding_comes_back(finding: Finding) -> None:
    assert serial.finding_of(json.loads(json.dumps(serial.finding_dict(finding)))) == finding


@given(CHANGES)
def test_a_change_comes_back(change: Change) -> None:
    assert serial.change_of(json.loads(json.dumps(serial.change_dict(change)))) == change


@given(MENTIONS)
def test_a_mention_comes_back(mention: Mention) -> None:
    assert serial.mention_of(json.loads(json.dumps(serial.mention_dict(mention)))) == mention


@given(st.lists(FINDINGS, max_size=3), st.lists(CHANGES, max_size=3), st.lists(MENTIONS, max_size=3))
def test_tables_hold_the_rows(findings: list[Finding], changes: list[Change], mentions: list[Mention]) -> None:
    pytest.importorskip("pyarrow")
    tables = {
        "findings": [serial.finding_row(one, row=3, record="a", fixed=False) for one in findings],
        "changes": [serial.change_row(one, row=3, own_field="body") for one in changes],
        "mentions": [serial.mention_row(one, text="today", ruleset="normkit") for one in mentions],
    }
    for name, rows in tables.items():
        table = serial.arrow_table(name, rows)
        assert table.column_names == list(serial.COLUMNS[name])
        assert table.to_pylist() == [{**dict.fromkeys(serial.COLUMNS[name]), **row} for row in rows]


def test_the_schemas_tell_their_version() -> None:
    pytest.importorskip("pyarrow")
    for name in serial.COLUMNS:
        assert serial.arrow_schema(name).metadata == {b"normkit": f"{name} {serial.VERSION}".encode()}
    with pytest.raises(KeyError):
        serial.arrow_schema("finding")


def test_half_a_surrogate_pair_stands_in_a_table_as_its_escape() -> None:
    pytest.importorskip("pyarrow")
    rows = [serial.finding_row(replace(FOUND, message="a\udcffb"), excerpt="\ud800", edits=[])]
    assert serial.arrow_table("findings", rows).to_pylist()[0]["message"] == "a\\udcffb"


FOUND = Finding(Span("text", 5, 9), "rain", code="TST001")


def test_a_finding_is_known_again_when_other_text_comes_or_goes() -> None:
    here = Record("a", {"text": "It is rain."})
    before = fingerprint(replace(FOUND, span=Span("text", 6, 10)), here)
    later = Record("a", {"text": "Look. It is rain."})
    assert before == fingerprint(replace(FOUND, span=Span("text", 12, 16), message="other words"), later)
    assert len(before) == 16


def test_other_words_records_fields_and_rules_are_other_findings() -> None:
    record = Record("a", {"text": "It is rain.", "title": "It is rain."})
    here = replace(FOUND, span=Span("text", 6, 10))
    others = [
        (replace(here, code="TST002"), record),
        (replace(here, span=Span("title", 6, 10)), record),
        (replace(here, span=Span("text", 3, 5)), record),
        (here, Record("b", record.fields)),
    ]
    marks = {fingerprint(finding, other) for finding, other in others}
    assert len(marks) == len(others)
    assert fingerprint(here, record) not in marks


def test_a_record_without_an_id_is_known_by_its_url_title_or_first_line() -> None:
    def mark(line: int, **fields: str) -> str:
        place = f"a.jsonl:{line}"
        return fingerprint(replace(FOUND, span=Span("text", 0, 4)), Record(place, fields, place))

    assert mark(1, text="Rain.\nSun.", url="https://a.example/1") == mark(9, text="Rain!", url="https://a.example/1")
    assert mark(1, text="Rain.\nSun.") == mark(9, text="Rain.\nWind.")
    assert mark(1, text="Rain.", title="A") != mark(1, text="Rain.", title="B")
