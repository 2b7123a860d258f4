"""Fifty thousand findings: the page opens while one waits, and draws what is in sight alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from normkit import Finding, Fix, Located, Normalizer, Outcome, ReportedRow, Run, Safety, Span
from normkit.reporters.html.report import HtmlReport
from normkit.reporters.located import Totals
from tests.browser.conftest import Browser

RECORDS, OF_EACH = 10_000, 5
LONGEST_WAIT = 3.0
"""Seconds, from the click on the file to a page that is drawn."""


def rows() -> Iterator[ReportedRow]:
    for number in range(RECORDS):
        title, text = f"Rain in town {number}", f"It rained in town {number}. Sign up. " * 20
        given = {"id": f"r{number}", "title": title, "text": text, "url": f"https://site{number % 50}.example/"}
        given["published"] = f"20{10 + number % 15}-{1 + number % 12:02}-01"
        outcome = Outcome(given, (), (), (), True, (), given)
        found = tuple(
            Located("a.jsonl", number, None, f"r{number}", finding, "", 0, fingerprint=f"{number * OF_EACH + at:016x}")
            for at, finding in enumerate(findings(number))
        )
        yield ReportedRow("a.jsonl", number, outcome, found, is_record=True)


def findings(number: int) -> Iterator[Finding]:
    for at in range(OF_EACH):
        span = Span("text", at * 30, at * 30 + 9)
        fix = Fix.delete(span, Safety(at % 3)) if at < 4 else None
        yield Finding(span, f"something of record {number}", fix, code=f"TST{(number * at) % 40:03}")


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "report.html"
    page = HtmlReport(str(path), "check", {}, examples=0)
    assert sum(len(row.findings) for row in page.watched(rows())) == RECORDS * OF_EACH
    totals = Totals()
    totals.records = RECORDS
    page.write(Run(Normalizer(rules=()), ("a.jsonl",), totals))
    return path


def test_fifty_thousand_findings_open_while_one_waits(browser: Browser, large: Path) -> None:
    took = min(browser.open(large) for _ in range(3))
    assert took < LONGEST_WAIT
    assert browser.text(".chips .sum") == "50,000 findings in 10,000 records"


def test_a_long_list_draws_what_is_in_sight(browser: Browser, large: Path) -> None:
    browser.open(large)
    browser.run("document.querySelector('.list').scrollTop = 300000")
    browser.until("document.querySelector('.record-row')?.textContent.includes('town 55')")
    assert browser.run("return document.querySelectorAll('.record-row').length") < 60
    browser.run("document.querySelector('.list').focus()")
    browser.press("\ue010")
    browser.until("document.querySelector('.record h3')?.textContent === 'Rain in town 9999'")
    assert browser.run("return document.querySelectorAll('body *').length") < 4_000
