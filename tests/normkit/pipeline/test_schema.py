"""The output schema: what a record must be when it leaves."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from normkit.pipeline.output import schema
from normkit.settings.plugins import load

FINE: Mapping[str, object] = {"id": "a", "title": "Rain", "text": "It rained.", "published": "2024-01-02"}


def problems(**fields: object) -> list[str]:
    (found,) = schema.failures(schema.output_schema(load()), [{**FINE, **fields}])
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
    batch = [FINE, {**FINE, "text": ""}, {"headline": "x", "body": "y", "link": "z"}, {**FINE, "text": "\ud800"}]
    found = schema.failures(schema.output_schema(load()), batch)
    assert [len(some) for some in found] == [0, 1, 1, 0]


def test_own_field_names_are_understood() -> None:
    found = schema.failures(schema.output_schema(load()), [{"story": "x"}], (("text", "story"),))
    assert found == [[]]
