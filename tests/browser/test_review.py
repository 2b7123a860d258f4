"""A review in a browser: what is decided stands in decisions.jsonl at once, and earlier decisions on the page."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

from normkit.cli.commands import review
from normkit.cli.commands.check import checked
from normkit.cli.report.review_server import ReviewServer
from tests.browser.conftest import PATIENCE, Browser

TOKEN = "a-token"


def saved(holds: Callable[[list[dict[str, Any]]], bool]) -> list[dict[str, Any]]:
    """Return the decisions that are saved, once they are as they should be."""
    end = time.monotonic() + PATIENCE
    while True:
        file = Path("decisions.jsonl")
        found = [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []
        if holds(found):
            return found
        assert time.monotonic() < end, f"this is what is saved: {found}"
        time.sleep(0.02)


def test_decisions_are_saved_as_they_are_made(browser: Browser, articles: Path) -> None:
    gone = {"fingerprint": "0" * 16, "code": "CHR101", "record": "gone", "verdict": "reject", "note": "a quotation"}
    Path("decisions.jsonl").write_text(json.dumps(gone) + "\n")
    before = review.decided_before("decisions.jsonl")
    args = review.parser().read([".", "--isolated"])
    args.report, args.review = "report.html", review.told_to_page(before, TOKEN)
    with open("said", "w", encoding="utf-8") as out:
        checked(args, out)
    page = Path("report.html").read_bytes()
    with ReviewServer(lambda: page, review.saving(before), TOKEN) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            browser.driver.get_log("browser"), browser.driver.get_log("performance")
            browser.driver.get(server.address)
            browser.until("document.body.dataset.ready")
            browser.press("a")
            first, last = saved(lambda found: len(found) == 2)
            assert (first["verdict"], last) == ("accept", gone), "what was decided of other records stays"
            browser.press("r")
            assert saved(lambda found: found[0]["verdict"] == "reject")[0]["fingerprint"] == first["fingerprint"]
            browser.press("r")
            saved(lambda found: found == [gone])
            browser.press("jrjr")
            saved(lambda found: len(found) == 3)
            assert all(address.startswith(f"http://{server.hosts[0]}/") for address in browser.requests())
            assert not [words for words in browser.complaints() if "favicon" not in words]
        finally:
            server.shutdown()
            thread.join()
    again = review.told_to_page(review.decided_before("decisions.jsonl"), TOKEN)
    assert [one["verdict"] for one in again["decisions"]] == ["reject"] * 3
