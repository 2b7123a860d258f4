"""Whose a record is: one host, one site, one publisher, for every rule that asks."""

from __future__ import annotations

import pytest

from normkit import Record, site_key


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.tolvan.example/2025/bridge", "www.tolvan.example"),
        ("HTTPS://News.Tolvan.Example:8080?p=1", "news.tolvan.example"),
        ("//tolvan.example#top", "tolvan.example"),
        ("https://jo:secret@tolvan.example/", "tolvan.example"),
        (" https://tolvan.example ", "tolvan.example"),
        ("https://[2001:db8::1]/bridge", ""),
        ("tolvan.example/bridge", ""),
        ("see: the bridge // and the ferry", ""),
        ("", ""),
    ],
)
def test_a_host_is_read_from_an_url(url: str, host: str) -> None:
    assert Record("1", {"url": url}).host == host


def test_what_pages_repeat_goes_by_the_host_and_habits_of_writing_by_the_name() -> None:
    record = Record("1", {"url": "https://www.tolvan.example/bridge", "source": " The Quay Courier "})
    assert record.site == "www.tolvan.example"
    assert record.publisher == "The Quay Courier"
    assert Record("1", {"url": "https://www.tolvan.example/bridge"}).publisher == "tolvan.example"
    assert Record("1", {"source": " The Quay Courier "}).site == "The Quay Courier"
    assert (Record("1", {}).site, Record("1", {}).publisher) == ("", "")


@pytest.mark.parametrize(
    ("site", "key"),
    [
        ("www.tolvan.example", "www.tolvan.example"),
        ("The Quay Courier", "the quay courier"),
        ("../etc/passwd", "-etc-passwd"),
        ("A|B: C?", "a-b- c-"),
        ("a\tb\x00c", "a b-c"),
        ("...", ""),
    ],
)
def test_a_site_names_a_file(site: str, key: str) -> None:
    assert site_key(site) == key
    assert site_key(key) == key
