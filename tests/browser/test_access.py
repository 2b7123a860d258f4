"""Nobody is shut out: axe-core finds no serious fault, in the light and in the dark."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import Browser
from tests.conftest import ROOT

AXE = ROOT / "build" / "browser" / "node_modules" / "axe-core" / "axe.min.js"
FAULTS = """
const done = arguments[arguments.length - 1];
axe.run(document, { preload: false }).then((found) => done(found.violations
  .filter((one) => ["serious", "critical"].includes(one.impact))
  .map((one) => `${one.id}: ${one.nodes.slice(0, 4).map((node) => node.html).join(" | ")}`)));
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(browser: Browser, report: Path, scheme: str) -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not installed: make test-browser")
    browser.media(prefers_color_scheme=scheme, prefers_reduced_motion="reduce")
    browser.open(report)
    browser.run(AXE.read_text("utf-8"))
    assert browser.driver.execute_async_script(FAULTS) == []
    browser.run("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    browser.click(".rules .chooser", "CHR101")
    browser.press("a")
    browser.until("document.querySelector('.finding.accept')")
    assert browser.driver.execute_async_script(FAULTS) == []
    browser.click(".rules .chooser", "NAM201")
    assert browser.find(".finding[aria-current] .evidence[open] .waterfall")
    assert browser.driver.execute_async_script(FAULTS) == []
    browser.press("?")
    assert browser.driver.execute_async_script(FAULTS) == []
