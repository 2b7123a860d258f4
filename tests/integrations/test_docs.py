"""The examples of docs/integrations run, and give what the pages say."""

from __future__ import annotations

import importlib.util
import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT

PAGES = sorted((ROOT / "docs/integrations").glob("*.md"))
TOLD = re.compile(r"^(?P<code>\S.*?)  # -> (?P<value>.+)$")
HOSTS = ("pandas", "polars", "scrapy", "datasets", "duckdb", "dlt", "datatrove", "pyarrow", "pyspark")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_examples_are_real(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    source = "".join(re.findall(r"```python\n(.*?)```", page.read_text("utf-8"), re.DOTALL))
    needed = {"duckdb": "numpy"}
    if "pyspark" in source and shutil.which("java") is None:
        pytest.skip("Spark needs Java")
    used = [
        host
        for host in HOSTS
        if re.search(rf"^(?:import|from) {host}\b|\bnormkit\.integrations\.{host}\b", source, re.M)
    ]
    for host in used:
        for package in (host, needed.get(host, host)):
            if importlib.util.find_spec(package) is None:
                pytest.skip(f"{package} is not installed")
    names: dict[str, object] = {}
    pending: list[str] = []
    for line in source.splitlines():
        if not (match := TOLD.match(line)):
            pending.append(line)
            continue
        exec("\n".join(pending), names)
        pending = []
        assert eval(match["code"], names) == eval(match["value"]), line
    exec("\n".join(pending), names)
