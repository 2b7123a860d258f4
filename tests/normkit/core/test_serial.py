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
FINDINGS = st.builds(Finding, SPANS, WORDS, st.none() | FIXES, st.sampled_from(Severity), WORDS)
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
def test_arrow_holds_the_dicts(findings: list[Finding], changes: list[Change], mentions: list[Mention]) -> None:
    import pyarrow as pa

    tables = {
        "finding": [serial.finding_dict(one) for one in findings],
        "change": [serial.change_dict(one) for one in changes],
    }
    for kind, rows in tables.items():
        assert pa.Table.from_pylist(rows, serial.arrow_schema(kind)).to_pylist() == rows
    rows = [{**serial.mention_dict(one), "details": list(one.details.items())} for one in mentions]
    assert pa.Table.from_pylist(rows, serial.arrow_schema("mention")).to_pylist() == rows


def test_the_schema_tells_its_version() -> None:
    assert serial.arrow_schema("finding").metadata == {b"normkit": b"finding 2"}
    with pytest.raises(KeyError):
        serial.arrow_schema("findings")


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
