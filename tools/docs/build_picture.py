"""The pictures of the report in the docs: a check of ``fixtures/articles``, as a headless Chromium shows it.

    python tools/docs/build_picture.py docs/gallery

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
WIDTH = 1280
"""CSS pixels."""
CHOOSE_RULE = "[...document.querySelectorAll('.rules .chooser')].find((one) => one.textContent.includes('%s')).click()"
PICTURES = {
    "report.png": (1080, ()),
    "record.png": (
        1080,
        (
            CHOOSE_RULE % "NAM201",
            "document.getElementById('records').scrollIntoView()",
            "document.querySelectorAll('.evidence').forEach((one) => { one.open = true; })",
        ),
    ),
    "clusters.png": (
        420,
        ("document.querySelector('#spellings summary').click()", "document.getElementById('panels').scrollIntoView()"),
    ),
}
"""Name of a picture -> its height in CSS pixels, and what a person does before it is taken, in JavaScript."""


def pictures(report: Path, target: Path) -> None:
    """Write into a folder what a browser shows of a report."""
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(argument)
    service = webdriver.ChromeService(executable_path=shutil.which("chromedriver"))
    with webdriver.Chrome(options=options, service=service) as driver:
        driver.implicitly_wait(10)
        for name, (height, actions) in PICTURES.items():
            metrics = {"width": WIDTH, "height": height, "deviceScaleFactor": 1, "mobile": False}
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            driver.get(report.as_uri())
            driver.find_element("css selector", "body[data-ready]")
            for action in actions:
                driver.execute_script(action)
                driver.execute_async_script("setTimeout(arguments[0], 300)")
            driver.save_screenshot(str(target / name))


if __name__ == "__main__":
    destination = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ARTICLES, folder, dirs_exist_ok=True)
        os.chdir(folder)
        main(["check", ".", "--report", "report.html", "--quiet", "--exit-zero"])
        pictures(Path(folder) / "report.html", destination)
    for file in [destination / name for name in PICTURES] if shutil.which("pngquant") else ():
        subprocess.run(["pngquant", "--force", "--skip-if-larger", "--output", file, "64", file])
