"""A headless Chromium, and the reports that it opens."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from normkit.cli.main import main
from tests.conftest import ARTICLES

PATIENCE = 20.0
"""Seconds after which a page that does not do what it should has failed."""


_WITH_WORDS = "[...document.querySelectorAll(%s)].find((one) => one.textContent.includes(%s))"


class Browser:
    """A browser with one page open. What the page asked for, and what its console said, is kept."""

    def __init__(self, driver: Any, downloads: Path) -> None:
        self.driver, self.downloads = driver, downloads

    def open(self, page: Path) -> float:
        """Open a file; return the seconds until it had drawn itself."""
        self.driver.get_log("browser"), self.driver.get_log("performance")
        began = time.monotonic()
        self.driver.get(page.as_uri())
        self.until("document.body.dataset.ready")
        return time.monotonic() - began

    def run(self, script: str, *values: object) -> Any:
        """Return what a script returns."""
        return self.driver.execute_script(script, *values)

    def until(self, condition: str) -> None:
        """Wait until an expression holds."""
        end = time.monotonic() + PATIENCE
        while not self.run(f"return Boolean({condition})"):
            assert time.monotonic() < end, f"it never came to hold that {condition}"
            time.sleep(0.02)

    def find(self, selector: str, words: str = "") -> Any:
        """Return the first element of a CSS selector that has these words in it, once there is one."""
        self.until(_WITH_WORDS % (json.dumps(selector), json.dumps(words)))
        return self.run(f"return {_WITH_WORDS}" % (json.dumps(selector), json.dumps(words)))

    def text(self, selector: str) -> str:
        """Return the text that an element shows."""
        return str(self.find(selector).text)

    def click(self, selector: str, words: str = "") -> None:
        """Click on an element, as a person does who scrolls to it."""
        self.run(
            "const [one] = arguments; one.scrollIntoView({block: 'center'}); one.focus(); one.click()",
            self.find(selector, words),
        )

    def press(self, keys: str) -> None:
        """Press keys, one after the other, where the focus is."""
        for key in keys:
            self.driver.switch_to.active_element.send_keys(key)

    def requests(self) -> list[str]:
        """Return the addresses that were asked for since the page was opened, its own first."""
        events = (json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance"))
        return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]

    def complaints(self) -> list[str]:
        """Return what the console said since the page was opened."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def media(self, **features: str) -> None:
        """Let the page find these media features: ``prefers_color_scheme="dark"``."""
        told = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": told})

    def size(self, width: int, height: int) -> None:
        """Give the window a size, in CSS pixels."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all tests; they are skipped where there is none."""
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed: make test-browser")
    driver = shutil.which("chromedriver")
    if driver is None:
        pytest.skip("there is no chromedriver: make test-browser")
    downloads = tmp_path_factory.mktemp("downloads")
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = webdriver.ChromeService(executable_path=driver, env={**os.environ, "HOME": str(downloads)})
    started = webdriver.Chrome(options=options, service=service)
    started.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(downloads)})
    yield Browser(started, downloads)
    started.quit()


@pytest.fixture
def browser(chromium: Browser) -> Browser:
    """The browser as it is at first: wide, light, nothing kept from another test."""
    chromium.size(1400, 900)
    chromium.media(prefers_color_scheme="light")
    chromium.driver.get("about:blank")
    chromium.driver.execute_cdp_cmd("Storage.clearDataForOrigin", {"origin": "file://", "storageTypes": "all"})
    return chromium


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a check of the articles."""
    folder = tmp_path_factory.mktemp("report")
    shutil.copytree(ARTICLES, folder / "articles")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder / "articles")
        main(["check", ".", "--report", str(folder / "report.html"), "-q", "--exit-zero"])
    return folder / "report.html"
