"""The output schema: what a record must be when it leaves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from normkit import FieldCheck, Finding
from normkit.pipeline.output import schema
from normkit.pipeline.output.field_checks import failures as by_itself
from normkit.pipeline.output.field_checks import field_checks
from normkit.settings.plugins import load

FINE: Mapping[str, object] = {"id": "a", "title": "Rain", "text": "It rained.", "published": "2024-01-02"}


def failures(records: Sequence[Mapping[str, object]], names: tuple[tuple[str, str], ...] = ()) -> list[list[Finding]]:
    return schema.failures(schema.output_schema(load(), field_checks(load())), records, names)


def problems(**fields: object) -> list[str]:
    (found,) = failures([{**FINE, **fields}])
    assert {finding.code for finding in found} <= {"KIT004"}
    return [finding.message for finding in found]


def test_a_good_record_passes() -> None:
    assert problems() == []
    assert problems(text=" \n It rained.") == []
    assert problems(title=None, published=None, url=None, source=None, language=None) == []


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("text", " \n", "the record has no text"),
        ("text", None, "the record has no text"),
        ("url", "nowhere", "not an absolute http address"),
        ("language", "English, mostly", "not a language tag"),
        ("published", "12 days ago", "names no single day"),  # the dates family's own check
        ("title", "Rain\nagain", "a title is one line"),  # the headlines family's
    ],
)
def test_a_bad_field_is_named_with_its_value(field: str, value: object, message: str) -> None:
    (problem,) = problems(**{field: value})
    assert problem.startswith(f"{field}: {message}")
    assert repr(value)[1:-1][:20] in problem or value is None


def test_a_batch_tells_which_record_fails() -> None:
    batch = [FINE, {**FINE, "text": ""}, {"headline": "x", "body": "y", "url": "z"}, {**FINE, "text": "\ud800"}]
    found = failures(batch)
    assert [len(some) for some in found] == [0, 1, 1, 0]


def test_own_field_names_are_understood() -> None:
    found = failures([{"story": "x"}], (("text", "story"),))
    assert found == [[]]


ODD = ("", " ", "\u200b", "\x1c", "\x85", "\u2028", "\ud800", "\0", "x\r", "x\n", "\nx", "0", "-", "nan")
NEAR = (
    "http://a.example/b", "https://a.example/b c", "HTTP://a.example", "https://", "http://a\n", "x http://a.example",
    "en", "EN_gb", "zh-Hant-TW", "en-", "e", "english", "ar\n", "de-1", "2024-01-02", "0000-00-00", "1970-01-01",
    "12 days ago", "2024-02-30", "1709290800", "3 March 2024, 10:15",
    "\u0663 \u0645\u0627\u0631\u0633 \u0662\u0660\u0662\u0664",
)  # fmt: skip
"""Values near the edge of what a field may hold."""
VALUES = st.one_of(st.none(), st.sampled_from(ODD), st.sampled_from(NEAR), st.text(max_size=12), st.integers())
RECORD_FIELDS = ("title", "text", "published", "url", "source", "language")
RECORDS = st.fixed_dictionaries({}, optional=dict.fromkeys((*RECORD_FIELDS, "body", "link"), VALUES))


@settings(max_examples=60, deadline=None)
@given(st.lists(RECORDS, min_size=1, max_size=40))
@example([{**FINE, field: value} for field in RECORD_FIELDS for value in (*ODD, *NEAR)])
@example([{"title": "a\nb" * 60, "text": " ", "published": "soon", "url": "x", "source": "", "language": "?"}])
def test_a_record_by_itself_is_judged_as_in_the_table(records: list[dict[str, object]]) -> None:
    checks = field_checks(load())
    assert [by_itself(checks, record) for record in records] == failures(records)


def test_a_check_that_fails_or_has_no_answer_is_no_pass() -> None:
    checks = {"title": [FieldCheck(lambda _: 1 / 0, "odd"), FieldCheck(lambda _: None, "even")]}  # type: ignore[arg-type,return-value]
    first, second = by_itself(checks, FINE)
    assert first.message == "title: odd (the check fails: ZeroDivisionError: division by zero) (it holds 'Rain')"
    assert second.message == "title: even (it holds 'Rain')"
