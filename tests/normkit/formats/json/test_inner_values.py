"""Of a list or an inner object in JSON, only what has changed is written: all other bytes stay as they stood."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.normkit.formats.harness import JSONL, mappings, rewritten, undone

WORDS = st.sampled_from(["a", "b", "é", "", 1, None, True, 2.5])
VALUES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.sampled_from("abé"), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("raw", "value", "after"),
    [
        (b'{"k": ["a" ,\t"Ad", "\\u00e9"]}', ["a", "é"], b'{"k": ["a", "\\u00e9"]}'),
        (b'{"k": [ "Ad" , "a"]}', ["a"], b'{"k": [ "a"]}'),
        (b'{"k":["a","b"]}', ["a", "x", "b"], b'{"k":["a", "x","b"]}'),
        (b'{"k" : {"x":[1,  2], "t" :"old"}}', {"x": [1, 2], "t": "new"}, b'{"k" : {"x":[1,  2], "t" :"new"}}'),
    ],
)
def test_what_is_around_a_change_stays(raw: bytes, value: object, after: bytes) -> None:
    new, patches = rewritten(JSONL, raw, {0: {"k": value}})
    assert (new, undone(new, patches)) == (after, raw)


@given(VALUES, VALUES)
def test_any_value_arrives_and_goes_away_again(before: Any, after: Any) -> None:
    raw = json.dumps({"k": before, "n": [1, {"a": 2}]}).encode()
    new, patches = rewritten(JSONL, raw, {0: {"k": after}})
    arrived = mappings(JSONL, new)[0]["k"]
    assert json.dumps(arrived, sort_keys=True) == json.dumps(after, sort_keys=True)
    assert b'"n": [1, {"a": 2}]' in new
    assert undone(new, patches) == raw
