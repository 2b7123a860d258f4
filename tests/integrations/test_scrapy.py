"""The item pipeline of Scrapy, in a crawl of a server on loopback."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from normkit import ConfigError, Normalizer

scrapy = pytest.importorskip("scrapy")

from normkit.integrations.scrapy import NormkitPipeline  # noqa: E402

PAGES = {
    "1.html": ("Rain", "It rained.\n\nSign Up"),
    "2.html": ("Ferry stops", "[removed]"),
    "3.html": ("Quiet day", "Nobody had seen the river like this before."),
}
SPIDER = """
import json, sys
import scrapy
from scrapy.crawler import CrawlerProcess

class Spider(scrapy.Spider):
    name = "articles"
    start_urls = sys.argv[2:]

    def parse(self, response):
        yield {"url": response.url, "title": response.css("h1::text").get(), "text": response.css("pre::text").get()}

settings = json.loads(sys.argv[1])
process = CrawlerProcess(settings)
crawler = process.create_crawler(Spider)
process.crawl(crawler)
process.start()
stats = {key: value for key, value in crawler.stats.get_stats().items() if key.startswith("normkit/")}
print(json.dumps(stats))
"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None: ...


@pytest.fixture
def site(tmp_path: Path) -> Iterator[list[str]]:
    for name, (title, text) in PAGES.items():
        (tmp_path / name).write_text(f"<h1>{title}</h1><pre>{text}</pre>", "utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield [f"http://127.0.0.1:{server.server_port}/{name}" for name in PAGES]
        server.shutdown()
        thread.join()


def crawled(site: list[str], folder: Path, **more: object) -> tuple[dict[str, Any], dict[str, int]]:
    """Return what a crawl stores, by title, and the pipeline's statistics."""
    out = folder / "out.jsonl"
    settings = {
        "ITEM_PIPELINES": {"normkit.integrations.scrapy.NormkitPipeline": 300},
        "FEEDS": {str(out): {"format": "jsonlines"}},
        "LOG_LEVEL": "ERROR",
        "TELNETCONSOLE_ENABLED": False,
        "NORMKIT_SELECT": ["CHR", "TXT"],
        **more,
    }
    command = [sys.executable, "-c", SPIDER, json.dumps(settings), *site]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert not done.stderr
    items = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    return {item["title"]: item for item in items}, json.loads(done.stdout)


def test_a_crawl_stores_fixed_items_and_counts(site: list[str], tmp_path: Path) -> None:
    items, stats = crawled(site, tmp_path)
    assert items["Rain"]["text"] == "It rained."
    assert items["Ferry stops"]["text"] == "[removed]"
    assert stats == {"normkit/records": 3, "normkit/fixed/CHR101": 1, "normkit/found/TXT121": 1}


def test_a_crawl_drops_what_is_no_article(site: list[str], tmp_path: Path) -> None:
    items, stats = crawled(site, tmp_path, NORMKIT_MODE="drop", LOG_LEVEL="CRITICAL")
    assert items.keys() == {"Rain", "Quiet day"}
    assert stats["normkit/dropped"] == 1


def test_mode_check_changes_nothing_and_tells_in_a_field(site: list[str], tmp_path: Path) -> None:
    items, stats = crawled(site, tmp_path, NORMKIT_MODE="check", NORMKIT_FINDINGS="normkit")
    assert items["Rain"]["text"] == PAGES["1.html"][1]
    assert [found["code"] for found in items["Rain"]["normkit"]] == ["CHR101"]
    assert stats["normkit/found/CHR101"] == 1


@dataclass
class Article:
    title: str
    text: str
    published: str | None = None


def test_a_class_of_items_gets_values_in_fields_that_were_not_set() -> None:
    class Item(scrapy.Item):  # type: ignore[misc, name-defined]
        title = scrapy.Field()
        text = scrapy.Field()
        published = scrapy.Field()

    text = "date 2025-12-25\nThe museum opened its doors again after the long repairs of its roof."
    pipeline = NormkitPipeline(Normalizer())
    for item in (Item(title="The museum opens", text=text), Article("The museum opens", text)):
        fixed = pipeline.process_item(item)
        assert fixed is item
        values = dict(fixed) if isinstance(fixed, Item) else vars(fixed)
        assert values["published"] == "2025-12-25"
        assert values["text"].startswith("The museum")
    plain = pipeline.process_item({"title": "The museum opens", "text": text})
    assert plain == {"title": "The museum opens", "text": text}, "a dict gets no key that it did not have"


def test_a_mode_that_there_is_not_is_told() -> None:
    with pytest.raises(ConfigError, match="NORMKIT_MODE is one of check, fix, drop, not 'mend'"):
        NormkitPipeline(Normalizer(), "mend")
