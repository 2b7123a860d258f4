"""Clusters of names: a person keeps, splits and merges them, and `normkit fix` makes exactly that of the export."""

from __future__ import annotations

import json
import time
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from normkit.corpus import learned_file
from tests.browser.conftest import PATIENCE, Browser
from tests.conftest import Run

NAMES = {
    "Hikmat al-Masri": 4, "Hikmat al-Massri": 2,
    "Khaled al-Mansouri": 3, "Khalid al-Mansuri": 1,
    "Tariq Obeidi": 3, "Tarek Obeidi": 2, "Tareq al-Obaidi": 1,
    "Leila Haddad": 2, "Layla Haddad": 1,
}  # fmt: skip
"""Spelling -> records that have it: four names."""
LEARNED = '[learned]\nnames = "names.toml"\n'


def write_records(names: Mapping[str, int] = NAMES) -> list[str]:
    """Write a record for each time that a name is spelt so; return the names in their order."""
    every = [name for name, count in names.items() for _ in range(count)]
    records = (
        {
            "id": f"r{number}",
            "title": f"Rain {number}",
            "text": f"{name} spoke in town {number}.",
            "published": "2025-03-01",
            "source": f"s{number % 3}.example",
        }
        for number, name in enumerate(every)
    )
    Path("a.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    return every


def spelt() -> Counter[str]:
    """Return how many records have each spelling now."""
    texts = (json.loads(line)["text"] for line in Path("a.jsonl").read_text().splitlines())
    return Counter(text.partition(" spoke")[0] for text in texts)


def opened(browser: Browser, run: Run, *argv: str) -> None:
    run("check", "a.jsonl", "--select", "NAM201", "--report", "report.html", "-q", *argv)
    browser.open(Path("report.html").resolve())
    browser.click("#spellings summary")


def row(browser: Browser, name: str) -> str:
    """Return the selector of the row whose chosen spelling is ``name``."""
    return f".clusters tbody tr:nth-child({[chosen for chosen, *_ in shown(browser)].index(name) + 1})"


def shown(browser: Browser) -> list[list[str]]:
    """Return the clusters, each with its chosen spelling first."""
    script = """return [...document.querySelectorAll('.clusters tbody tr')].map((row) =>
        [...row.querySelectorAll('th bdi, li bdi')].map((name) => name.textContent))"""
    return list(browser.run(script))


def split(browser: Browser, chosen: str, *spellings: str) -> None:
    for spelling in spellings:
        browser.click(f'{row(browser, chosen)} input[aria-label="Take out {spelling}"]')
    browser.click(f"{row(browser, chosen)} button", "Split off")


def merge(browser: Browser, name: str, into: str) -> None:
    browser.click(f"{row(browser, name)} button", "Merge")
    browser.click(f"{row(browser, into)} button", "Into this one")


def exported(browser: Browser, name: str) -> str:
    path = browser.downloads / name
    path.unlink(missing_ok=True)
    browser.click(".export", "names.toml" if name == "names.toml" else "decision")
    end = time.monotonic() + PATIENCE
    while not path.exists() and time.monotonic() < end:
        time.sleep(0.05)
    return path.read_text("utf-8")


def entries(document: str) -> set[tuple[str, str, tuple[str, ...]]]:
    """Return (decision, chosen spelling, others) of a document."""
    found: Iterable[Mapping[str, Any]] = tomllib.loads(document)["name"]
    return {(one.get("decision", ""), one["canonical"], tuple(one.get("variants", ()))) for one in found}


def test_clusters_stand_with_their_counts_and_sources(browser: Browser, workplace: Path, run: Run) -> None:
    write_records()
    opened(browser, run)
    assert shown(browser) == [
        ["Hikmat al-Masri", "Hikmat al-Massri"],
        ["Tariq Obeidi", "Tarek Obeidi", "Tareq al-Obaidi"],
        ["Khaled al-Mansouri", "Khalid al-Mansuri"],
        ["Leila Haddad", "Layla Haddad"],
    ]
    told = browser.text(row(browser, "Tariq Obeidi"))
    assert "Tarek Obeidi 2" in told
    assert "s0.example, s1.example, s2.example" in told
    browser.click(f"{row(browser, 'Tariq Obeidi')} .chooser", "Tareq")
    assert browser.text(".chips .sum") == "1 finding in 1 record"


def test_what_is_kept_split_and_merged_is_what_fix_makes(browser: Browser, workplace: Path, run: Run) -> None:
    before = write_records() and Path("a.jsonl").read_bytes()
    opened(browser, run)
    browser.click(f"{row(browser, 'Hikmat al-Masri')} button", "Keep")
    split(browser, "Tariq Obeidi", "Tareq al-Obaidi")
    merge(browser, "Khaled al-Mansouri", "Hikmat al-Masri")
    assert shown(browser) == [
        ["Hikmat al-Masri", "Hikmat al-Massri", "Khaled al-Mansouri", "Khalid al-Mansuri"],
        ["Tariq Obeidi", "Tarek Obeidi"],
        ["Leila Haddad", "Layla Haddad"],
        ["Tareq al-Obaidi"],
    ]
    document, verdicts = exported(browser, "names.toml"), exported(browser, "decisions.jsonl")
    assert entries(document) == {
        ("merge", "Hikmat al-Masri", ("Hikmat al-Massri", "Khaled al-Mansouri", "Khalid al-Mansuri")),
        ("open", "Leila Haddad", ("Layla Haddad",)),
        ("open", "Tariq Obeidi", ("Tarek Obeidi",)),
        ("split", "Tariq Obeidi", ("Tareq al-Obaidi",)),
    }
    decided = Counter(json.loads(line)["verdict"] for line in verdicts.splitlines())
    assert decided == {"accept": 2, "reject": 1}, "what a merge makes of the other cluster stands in the document alone"
    assert document == learned_file.dumped(tomllib.loads(document)), "it is laid out as normkit learn does"

    Path("names.toml").write_text(document, "utf-8")
    Path("normkit.toml").write_text(LEARNED)
    Path("decisions.jsonl").write_text(verdicts, "utf-8")
    code, _, err = run("fix", "a.jsonl", "--select", "NAM201", "--decisions", "decisions.jsonl")
    assert code in (0, 1), err
    assert spelt() == {
        "Hikmat al-Masri": 10, "Tariq Obeidi": 3, "Tarek Obeidi": 2, "Tareq al-Obaidi": 1, "Leila Haddad": 2,
        "Layla Haddad": 1,
    }  # fmt: skip
    run("undo")
    assert Path("a.jsonl").read_bytes() == before
    run("learn", "names", "a.jsonl", "-o", "names.toml")
    assert entries(Path("names.toml").read_text("utf-8")) == entries(document), "learning again keeps it"


def test_a_person_goes_on_where_the_file_ends(browser: Browser, workplace: Path, run: Run) -> None:
    write_records()
    opened(browser, run)
    split(browser, "Tariq Obeidi", "Tarek Obeidi", "Tareq al-Obaidi")
    assert ["Tarek Obeidi", "Tareq al-Obaidi"] in shown(browser), "what is taken out together is a cluster of its own"
    Path("names.toml").write_text(exported(browser, "names.toml"), "utf-8")
    Path("normkit.toml").write_text(LEARNED)
    opened(browser, run)
    assert ["Tariq Obeidi"] not in shown(browser)
    browser.click(f"{row(browser, 'Tarek Obeidi')} button", "Keep")
    assert entries(exported(browser, "names.toml")) >= {
        ("keep", "Tarek Obeidi", ("Tareq al-Obaidi",)),
        ("split", "Tariq Obeidi", ("Tarek Obeidi",)),
        ("split", "Tariq Obeidi", ("Tareq al-Obaidi",)),
    }


def test_steps_are_taken_back_one_by_one(browser: Browser, workplace: Path, run: Run) -> None:
    write_records()
    opened(browser, run)
    first = shown(browser)
    browser.click(f"{row(browser, 'Hikmat al-Masri')} button", "Keep")
    split(browser, "Tariq Obeidi", "Tarek Obeidi")
    merge(browser, "Tarek Obeidi", "Hikmat al-Masri")
    browser.open(workplace / "report.html")
    browser.click("#spellings summary")
    assert ["Hikmat al-Masri", "Hikmat al-Massri", "Tarek Obeidi"] in shown(browser), "the browser has kept them"
    for _ in range(3):
        browser.click(".cluster-bar button", "Take the last one back")
    assert shown(browser) == first
    assert browser.find(".export", "decision").get_attribute("disabled"), "and so are the verdicts"
    assert browser.find(".cluster-bar .export").get_attribute("disabled")


@pytest.mark.parametrize(
    "evil",
    [
        "</script><script>document.title = 'owned'</script>", "<img src=x onerror=\"document.title = 'owned'\">",
        'x"]\n[[name]]\ncanonical = "y', "\\u0041 \\", "\u2028\u202e\x7f\x00\t", "'''\"\"\"#", "##[error]##vso[x]",
        "\U000e0041\u200b\ufeff",
    ],
)  # fmt: skip
def test_hostile_names_are_inert_and_well_quoted(browser: Browser, workplace: Path, run: Run, evil: str) -> None:
    write_records({"Tariq Obeidi": 1})
    entry = {"canonical": f"A{evil}", "variants": [f"B{evil}"], "decision": "open", "counts": {f"A{evil}": 1}}
    names = {"name": [entry]}
    Path("names.toml").write_text(learned_file.dumped(names), "utf-8")
    Path("normkit.toml").write_text(LEARNED)
    opened(browser, run)
    browser.click(".clusters tbody tr button", "Keep")
    document = exported(browser, "names.toml")
    assert tomllib.loads(document) == {"name": [{**entry, "decision": "keep"}]}
    assert document.replace("\n", "").isprintable()
    assert browser.driver.title == "normkit check: a.jsonl"
    assert browser.run("return document.querySelectorAll('main img, main script').length") == 0
    assert browser.complaints() == []
