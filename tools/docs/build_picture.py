"""The picture of the report in the docs: a check of ``fixtures/articles``, as a headless Chromium shows it.

    python tools/docs/build_picture.py docs/guide/report.png

Needs what ``make test-browser`` installs, and pngquant (Debian: pngquant) to make the file small, where it is there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from selenium import webdriver

from normkit.cli.main import main

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"
WIDTH, HEIGHT = 1280, 1080
"""CSS pixels."""


def picture(report: Path, target: Path) -> None:
    """Write what a browser shows of a report."""
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(argument)
    service = webdriver.ChromeService(executable_path=shutil.which("chromedriver"))
    with webdriver.Chrome(options=options, service=service) as driver:
        metrics = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        driver.get(report.as_uri())
        driver.implicitly_wait(10)
        driver.find_element("css selector", "body[data-ready]")
        driver.save_screenshot(str(target))


if __name__ == "__main__":
    destination = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ARTICLES, folder, dirs_exist_ok=True)
        os.chdir(folder)
        main(["check", ".", "--report", "report.html", "--quiet", "--exit-zero"])
        picture(Path(folder) / "report.html", destination)
    if shutil.which("pngquant"):
        subprocess.run(["pngquant", "--force", "--skip-if-larger", "--output", destination, "64", destination])
