"""Fifty thousand findings: the page opens while one waits, draws what is in sight alone, and scrolls smoothly."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from normkit import Finding, Fix, Located, Normalizer, Outcome, ReportedRow, Run, Safety, Span
from normkit.reporters.html.report import HtmlReport
from normkit.reporters.located import Totals
from tests.browser.conftest import Browser

RECORDS, OF_EACH = 10_000, 5
LONGEST_WAIT = 3.0
"""Seconds, from the click on the file to a page that is drawn."""
FRAMES, STEP = 200, 270
"""Frames of a scroll through the list, and CSS pixels of each: five records, as in a quick flick."""
LONG_FRAME = 50
"""Milliseconds from which on a person sees a frame hang."""
MOST_LONG_FRAMES = 0.5
"""The share of them that is borne beyond that of a box that holds nothing: the machine may have other work, too."""
MOST_WORK = 0.016
"""Seconds of processor time of the page's thread for a frame: a frame at 60 a second has no more."""
SCROLL = """
const [list, frames, step, done] = arguments;
list.scrollIntoView({ block: "center" });
list.scrollTop = 0;
const box = list.getBoundingClientRect();
const found = { times: [], long: 0, blank: 0 };
new PerformanceObserver((told) => (found.long += told.getEntries().length)).observe({ type: "longtask" });
let last = null;
function frame(now) {
  if (last !== null) found.times.push(now - last);
  last = now;
  const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  if (!seen?.closest(".record-row")) found.blank += 1;
  list.scrollTop += step;
  if (found.times.length < frames) requestAnimationFrame(frame);
  else setTimeout(() => done({ ...found, top: list.scrollTop }), 100);
}
setTimeout(() => requestAnimationFrame(frame), 200);
"""


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


EMPTY_BOX = """
const [box, inner] = [document.createElement("div"), document.createElement("div")];
box.style.cssText = "position: fixed; inset: 0; overflow: auto";
inner.style.height = "540000px";
box.append(inner);
document.body.append(box);
return box;
"""


def scrolled(browser: Browser, box: Any) -> dict[str, Any]:
    """Scroll a box; return what each frame took, how many were blank, and the processor time of the page's thread."""

    def work() -> float:
        metrics = browser.driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
        return float(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))

    before = work()
    found: dict[str, Any] = browser.driver.execute_async_script(SCROLL, box, FRAMES, STEP)
    over = sum(time > LONG_FRAME for time in found["times"])
    return {**found, "over": over, "work": (work() - before) / FRAMES}


def test_a_long_list_scrolls_smoothly(browser: Browser, large: Path) -> None:
    browser.open(large)
    browser.driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
    found = min((scrolled(browser, browser.find(".list")) for _ in range(2)), key=lambda one: one["over"])
    empty = scrolled(browser, browser.run(EMPTY_BOX))
    browser.driver.execute_cdp_cmd("Performance.disable", {})
    told = "; ".join(
        f"{name}: {one['over']} of {FRAMES} frames over {LONG_FRAME} ms, {one['long']} long tasks, "
        f"{1000 * one['work']:.1f} ms of work a frame"
        for name, one in (("the list", found), ("an empty box", empty))
    )
    print(told)
    assert found["top"] >= FRAMES * STEP, "it has scrolled"
    assert found["blank"] == 0, "what is in sight is drawn"
    assert found["work"] <= MOST_WORK, told
    for measure in ("over", "long"):
        assert found[measure] - empty[measure] <= MOST_LONG_FRAMES * FRAMES, told
