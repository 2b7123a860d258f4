"""Whose article a record is."""

from __future__ import annotations

import pytest

from normkit import Record
from normkit_dates.published.published_field import source_of


@pytest.mark.parametrize(
    ("fields", "source"),
    [
        ({"source": " Tolvan Post "}, "tolvan post"),
        ({"url": "https://user@WWW.Tolvan.example:80/a?b#c"}, "tolvan.example"),
        ({"source": "Tolvan Post", "url": "https://agency.example/a"}, "tolvan post"),
        ({"url": "no address"}, ""),
        ({}, ""),
    ],
)
def test_source(fields: dict[str, str], source: str) -> None:
    assert source_of(Record("1", fields)) == source
