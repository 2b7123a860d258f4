"""The sketch of an article: one small fact, under the name of its site."""

from __future__ import annotations

import pytest

from normkit import Record, site_key
from normkit_chrome.profiles.sketch import facts, pack, sketch, unpack
from tests.plugins.chrome.profiles.site_records import CALL, HOST, PROSE


def test_an_article_is_one_small_fact() -> None:
    text = "\n".join(["Town", *(2 * PROSE.format(number) for number in range(90)), "What we know", CALL])
    ((site, number, told),) = facts(Record("", {"url": f"https://{HOST}/", "text": text}))
    assert site == HOST
    assert isinstance(number, int)
    assert unpack(str(told)) == sketch(text)
    assert len(str(told)) < 1000
    assert not list(facts(Record("", {"text": text})))
    assert not list(facts(Record("", {"url": f"https://{HOST}/", "text": " \n"})))


@pytest.mark.parametrize("text", ["", "plain", "“Ötzi” – €", "عربي", "a \ud800 b", "\x00\x85\u2028"])
def test_what_is_packed_comes_back(text: str) -> None:
    assert unpack(pack(text)) == text
    assert all(ord(mark) < 256 for mark in pack(text))


@pytest.mark.parametrize(
    ("record", "site"),
    [
        ({"url": "https://News.Arl.example:8080/a", "source": "Arl"}, "news.arl.example"),
        ({"url": "no url", "source": "Arl: the / Herald"}, "arl- the - herald"),
        ({"url": "https://[broken", "source": "..\\up"}, "-up"),
        ({"source": "\ud800\x00"}, "--"),
        ({"text": "nobody's"}, ""),
    ],
)
def test_a_site_is_a_host_or_a_source_and_can_name_a_file(record: dict[str, str], site: str) -> None:
    assert site_key(Record("", record).site) == site
