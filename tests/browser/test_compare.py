"""A run beside an earlier one: what is new is filtered for, what is gone is listed, and its words are text."""

from __future__ import annotations

import json
from pathlib import Path

from tests.browser.conftest import Browser
from tests.conftest import Run

EVIL = "<img src=x onerror=\"document.title = 'owned'\">\u202e</script>"


def write(*numbers: int) -> None:
    records = ({"id": f"r{at}", "title": f"Rain {at}", "text": f"It rained in town {at}.\n\nSign Up"} for at in numbers)
    Path("a.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))


def test_what_is_new_is_a_filter_and_what_is_gone_a_list(browser: Browser, workplace: Path, run: Run) -> None:
    write(1, 2, 3)
    argv = ("check", "a.jsonl", "--select", "CHR101")
    earlier = json.loads(run(*argv, "--output-format", "json")[1])
    earlier["findings"][0] |= {"message": EVIL, "own_field": EVIL}
    Path("earlier.json").write_text(json.dumps(earlier))
    write(2, 3, 4, 5)
    run(*argv, "--report", "report.html", "--compare", "earlier.json", "-q")
    browser.open(workplace / "report.html")
    browser.click(".facet .chooser", "new")
    assert browser.text(".chips .sum") == "2 findings in 2 records"
    browser.click("#earlier summary")
    assert "2 new" in browser.text("#earlier .since")
    assert "1 gone" in browser.text("#earlier .since")
    browser.click("#earlier .since .chooser", "stayed")
    assert browser.text(".chips .sum") == "2 findings in 2 records"
    assert "a.jsonl:1" in browser.text(".gone tbody")
    assert "<img src=x" in browser.text(".gone tbody")
    assert "202E" in browser.text(".gone tbody")
    assert browser.driver.title == "normkit check: a.jsonl"
    assert browser.run("return document.querySelectorAll('main img, main script').length") == 0
    assert (browser.requests(), browser.complaints()) == ([(workplace / "report.html").as_uri()], [])


def test_without_an_earlier_run_nothing_is_new(browser: Browser, workplace: Path, run: Run) -> None:
    write(1, 2)
    run("check", "a.jsonl", "--report", "report.html", "-q")
    browser.open(workplace / "report.html")
    assert "Since" not in browser.text("main")
