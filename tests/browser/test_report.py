"""What a person does with a report: look at all of it, narrow it down, read a record, decide, export."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from normkit.core.serial import fingerprint
from tests.browser.conftest import Browser
from tests.conftest import Run


def listed(browser: Browser) -> list[str]:
    rows = "return [...document.querySelectorAll('.record-row .name')].map((name) => name.textContent)"
    return list(browser.run(rows))


def chips(browser: Browser) -> list[str]:
    return list(browser.run("return [...document.querySelectorAll('.chip')].map((chip) => chip.textContent)"))


def chosen_code(browser: Browser) -> str:
    return browser.text('.finding[aria-current="true"] code')


def test_the_page_asks_for_nothing_and_complains_of_nothing(browser: Browser, report: Path) -> None:
    browser.open(report)
    browser.click(".chooser", "CHR101")
    browser.press("jjar")
    assert browser.requests() == [report.as_uri()]
    assert browser.complaints() == []


def test_the_head_tells_what_ran(browser: Browser, report: Path) -> None:
    browser.open(report)
    head = browser.text("#masthead")
    assert "normkit check · 8 files" in head
    assert "records\n17" in head
    assert "findings\n56" in head
    assert browser.text(".chips .sum") == "56 findings in 15 records"


def test_a_rule_filters_all_that_follows(browser: Browser, report: Path) -> None:
    browser.open(report)
    browser.click(".rules .chooser", "CHR101")
    assert browser.text(".chips .sum") == "8 findings in 5 records"
    assert chips(browser) == ["rule CHR101 phrase-line ×"]
    assert len(listed(browser)) == 5
    assert browser.find(".rules .chooser", "HED101"), "the others stay, to be chosen instead"
    assert "CHR101" in browser.run("return document.activeElement.textContent"), "the focus stays where it was"
    browser.click(".rules .chooser", "CHR101")
    assert browser.text(".chips .sum") == "56 findings in 15 records"


def test_facets_and_search_narrow_the_list_down(browser: Browser, report: Path) -> None:
    browser.open(report)
    browser.click(".facet .chooser", "unsafe fix")
    assert browser.text(".chips .sum").startswith("3 findings")
    browser.click(".facet .chooser", "feed.jsonl")
    assert listed(browser) == ["Council keeps the ferry"]
    browser.click(".chips button", "Clear all")
    browser.find("#filters input").send_keys("SILO")
    assert listed(browser) == ["Insurers study the silo of Marsa Hadid"]


def test_a_cell_of_the_heat_map_chooses_a_source_and_a_rule(browser: Browser, report: Path) -> None:
    browser.open(report)
    cell = browser.find('.heat .cell[aria-label^="elmpost.example, CHR101"]')
    assert cell.text == "40"
    browser.run("arguments[0].click()", cell)
    assert sorted(chips(browser)) == ["rule CHR101 phrase-line ×", "source elmpost.example ×"]
    assert listed(browser) == ["Council keeps the ferry", "Market opens"]


def test_months_choose_records_and_what_is_no_month_stands_apart(browser: Browser, report: Path) -> None:
    browser.open(report)
    labels = browser.run("return [...document.querySelectorAll('.apart .label')].map((label) => label.textContent)")
    assert labels == ["missing", "placeholder", "unreadable"]
    browser.click('.month[aria-label^="placeholder"]')
    assert listed(browser) == ["What the bakers learned"]


def test_a_record_shows_words_before_and_after(browser: Browser, report: Path) -> None:
    browser.open(report)
    browser.click(".rules .chooser", "NAM201")
    card = browser.find('.finding[aria-current="true"]')
    outs = [one.text for one in card.find_elements("css selector", "del")]
    ins = [one.text for one in card.find_elements("css selector", "ins")]
    assert (outs, ins) == (["Khalid", "Mansuri"], ["Khaled", "Mansouri"])
    assert browser.text("mark.current") == "Khalid al-Mansuri"
    browser.click('.finding[aria-current="true"] details.rule summary')
    assert "Examples" in browser.text('.finding[aria-current="true"] details.rule')


def test_a_record_that_a_message_names_is_a_click_away(browser: Browser, report: Path) -> None:
    browser.open(report)
    browser.click(".rules .chooser", "HED203")
    browser.click(".finding .link", "feed.jsonl:1")
    browser.until("document.querySelector('.record h3').textContent === 'Council keeps the ferry'")


def test_panels_show_what_stands_in_several_records(browser: Browser, report: Path) -> None:
    browser.open(report)
    browser.click("#spellings summary")
    assert "Khaled al-Mansouri" in browser.text("#spellings")
    browser.click("#spellings .chooser", "Khalid")
    assert browser.text(".chips .sum").startswith("2 findings")
    browser.click("#spellings button", "Keep")
    assert browser.find(".export", "decisions").text == "Export 2 decisions"


def test_the_keyboard_does_it_all(browser: Browser, report: Path) -> None:
    browser.open(report)
    first = chosen_code(browser)
    browser.press("j")
    browser.until(f"document.querySelector('.finding[aria-current] code').textContent !== '{first}'")
    browser.press("k")
    browser.until(f"document.querySelector('.finding[aria-current] code').textContent === '{first}'")
    browser.press("a")
    browser.until("document.querySelector('.finding.accept')")
    assert browser.find('.accept[aria-pressed="true"]')
    browser.press("r")
    browser.until("document.querySelector('.finding.reject')")
    browser.press("r")
    browser.until("!document.querySelector('.finding.reject')")
    browser.press("?")
    assert "next and previous finding" in browser.text("dialog")
    browser.press("\ue00c")
    browser.press("/")
    assert browser.run("return document.activeElement.type") == "search"
    browser.press("ferry")
    assert listed(browser) == ["Council keeps the ferry"]
    browser.press("\ue00c\ue00c")
    assert len(listed(browser)) > 5
    browser.run("document.querySelector('.list').focus()")
    browser.press("\ue011\ue015")
    browser.until("document.querySelector('#row-1').ariaSelected === 'true'")


def exported(browser: Browser) -> str:
    path = browser.downloads / "decisions.jsonl"
    path.unlink(missing_ok=True)
    browser.click(".export")
    end = time.monotonic() + 10
    while not path.exists() and time.monotonic() < end:
        time.sleep(0.05)
    return path.read_text("utf-8")


def test_decisions_are_exported_sorted_with_notes(browser: Browser, report: Path) -> None:
    browser.open(report)
    browser.click(".rules .chooser", "CHR101")
    browser.click(".bulk button", "Accept all")
    browser.press("r")
    browser.until("document.querySelector('.finding.reject')")
    browser.press("n")
    browser.press("no\u2028 “line” </script>\t")
    browser.click(".chips button", "Clear all")
    lines = exported(browser).splitlines()
    decisions = [json.loads(line) for line in lines]
    needed = {"code", "fingerprint", "record", "verdict"}
    assert all(one.keys() in (needed, needed | {"note"}) for one in decisions), "a note only where there is one"
    assert decisions == sorted(decisions, key=lambda one: (one["code"], one["record"], one["fingerprint"]))
    assert {one["code"] for one in decisions} == {"CHR101"}
    (rejected,) = (one for one in decisions if one["verdict"] == "reject")
    assert rejected["record"] == "c-1"
    assert "</script>" in rejected["note"]
    browser.open(report)
    assert browser.find(".export").text == f"Export {len(decisions)} decisions", "the browser has kept them"


def test_a_decision_names_the_finding_as_the_program_does(browser: Browser, workplace: Path, run: Run) -> None:
    from normkit import Normalizer, Record

    fields = {"title": "Rain", "text": "It rained all day.\n\nSign Up", "published": "2025-03-01"}
    Path("a.jsonl").write_text(json.dumps({"id": "r1", **fields}))
    run("check", "a.jsonl", "--select", "CHR101", "--report", "report.html", "-q")
    browser.open(workplace / "report.html")
    browser.press("a")
    (finding,) = Normalizer(select=["CHR101"]).check({"id": "r1", **fields}).findings
    assert json.loads(exported(browser)) == {
        "fingerprint": fingerprint(finding, Record("r1", fields)),
        "code": "CHR101",
        "record": "r1",
        "verdict": "accept",
    }


def test_what_a_record_holds_is_text(browser: Browser, workplace: Path, run: Run) -> None:
    evil = (
        "</script><script>document.title = 'owned'</script>", "<img src=x onerror=\"document.title = 'owned'\">",
        "<a href=\"javascript:document.title = 'owned'\">", "\u2028\u2029\x00", "<!-- <script>", "\ud800",
    )  # fmt: skip
    names = ("id", "title", "source", "language", "url")
    records = [{**dict.fromkeys(names, one), "text": f"{one} It rained.\n\nSign Up\n\n{one}"} for one in evil]
    Path("a.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    run("check", "a.jsonl", "--report", "report.html", "-q")
    browser.open(workplace / "report.html")
    for row in range(len(listed(browser))):
        browser.click(f"#row-{row}")
        browser.until(f"document.querySelector('.record').dataset.record === '{row}'")
    assert browser.driver.title == "normkit check: a.jsonl"
    assert browser.run("return document.querySelectorAll('main img, main script, main a').length") == 0
    assert (browser.requests(), browser.complaints()) == ([(workplace / "report.html").as_uri()], [])
    assert "<img src=x onerror" in "\n".join(listed(browser))


def test_a_record_with_hundreds_of_findings_is_shown_in_parts(browser: Browser, workplace: Path, run: Run) -> None:
    text = "\n\n".join(f"It rained all day in town {number}.\n\nSign Up" for number in range(240))
    Path("a.jsonl").write_text(json.dumps({"id": "r", "title": "Rain", "text": text}))
    run("check", "a.jsonl", "--select", "CHR101", "--report", "report.html", "-q")
    browser.open(workplace / "report.html")
    assert browser.run("return document.querySelectorAll('.finding').length") == 100
    assert "140 further findings" in browser.text(".record > .note")
    browser.press("j" * 100)
    browser.until("document.querySelector('.finding[aria-current]')?.id === 'finding-100'")
    assert browser.run("return document.querySelectorAll('.finding').length") == 100
    assert browser.text("mark.current") == "Sign Up"


def test_arabic_runs_from_right_to_left_and_overrides_run_nowhere(browser: Browser, workplace: Path, run: Run) -> None:
    text = "أعلنت المدينة أن الميناء سيفتح قريبا.\n\nSign Up\n\nIt was \u202eyrd\u202c here."
    record = {"id": "r", "title": "الميناء", "text": text, "published": "2025-03-01", "language": "a\u202er"}
    Path("a.jsonl").write_text(json.dumps(record))
    run("check", "a.jsonl", "--report", "report.html", "-q")
    browser.open(workplace / "report.html")
    direction = "return getComputedStyle(document.querySelector(arguments[0])).direction"
    assert browser.run(direction, ".record h3") == "rtl"
    assert browser.run(direction, ".record-row bdi") == "rtl"
    assert "202E" in browser.text(".record .fields")
    assert "\u202e" not in browser.run("return document.body.textContent")


@pytest.mark.parametrize("width", [380, 800, 1400])
def test_the_page_fits_any_width(browser: Browser, report: Path, width: int) -> None:
    browser.size(width, 800)
    browser.open(report)
    assert browser.run("return document.documentElement.scrollWidth <= innerWidth")


def test_the_page_can_be_printed(browser: Browser, report: Path) -> None:
    browser.open(report)
    pdf = browser.driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})["data"]
    assert len(pdf) > 10_000


def open_evidence(browser: Browser, workplace: Path, run: Run, code: str, *records: dict[str, str]) -> None:
    named = ({"id": f"r{number}", **record} for number, record in enumerate(records, 1))
    Path("a.jsonl").write_text("".join(json.dumps(record) + "\n" for record in named))
    run("check", "a.jsonl", "--select", code, "--report", "report.html", "-q")
    browser.open(workplace / "report.html")
    browser.find(".evidence[open]")


def test_two_names_show_what_each_step_weighs_and_the_running_sum(browser: Browser, workplace: Path, run: Run) -> None:
    often = {"title": "Rain", "text": "Salim Otaibi spoke."}
    open_evidence(browser, workplace, run, "NAM201", often, often, {"title": "Rain", "text": "Salim Oteibi left."})
    cells = "[...row.cells].map((cell) => cell.textContent)"
    rows = browser.run(f"return [...document.querySelectorAll('.waterfall tbody tr')].map((row) => {cells})")
    weights, sums = ([float(row[at].replace("−", "-")) for row in rows] for at in (1, 3))
    assert len(rows) > 1
    assert all(abs(sum(weights[: at + 1]) - total) < 0.02 for at, total in enumerate(sums))
    assert browser.text(".waterfall tfoot").startswith("Together, as a likelihood +")
    nought = "return [...document.querySelectorAll('.weight-bar .%s')].map((one) => %s)"
    middle = "one.parentElement.getBoundingClientRect().left + one.parentElement.getBoundingClientRect().width / 2"
    for kind, edge in (("for", "left"), ("against", "right")):
        apart = f"one.getBoundingClientRect().{edge} - ({middle})"
        off = browser.run(nought % (kind, apart))
        assert off, f"something speaks {kind} it"
        assert all(abs(one) < 1 for one in off)
    assert "spelt 'Salim Otaibi' (2 records)" in browser.text(".evidence ul")
    hidden = "return [...document.querySelectorAll('.waterfall .weights')].every((one) => one.ariaHidden === 'true')"
    assert browser.run(hidden), "a bar says nothing that the numbers do not"


def test_witnesses_are_a_list_and_what_stands_there_is_text(browser: Browser, workplace: Path, run: Run) -> None:
    url = "https://tolvan.example/2025/07/31/<img src=x onerror=document.title='owned'>\u202e/"
    record = {"title": "Rain", "text": "It rained.", "url": url, "published": "2025-09-12"}
    open_evidence(browser, workplace, run, "DAT106", record)
    told = browser.text(".evidence li")
    assert told.startswith('the URL names 2025-07-31: "https://tolvan.example/2025/07/31/<img src=x onerror=')
    assert browser.driver.title == "normkit check: a.jsonl"
    assert browser.run("return document.querySelectorAll('main img').length") == 0
    assert "\u202e" not in browser.run("return document.body.textContent")
    assert browser.complaints() == []


def test_evidence_names_the_other_copy_and_leads_there(browser: Browser, workplace: Path, run: Run) -> None:
    record = {"title": "Harbour council votes to keep the old ferry", "text": "It rained all day.\n\nSign Up"}
    other = {**record, "id": "it's the first", "published": "2025-03-01"}
    open_evidence(browser, workplace, run, "HED201,CHR101", record, other)
    browser.click(".rules .chooser", "HED201")
    assert browser.find(".finding .message .link", "it's the first")
    browser.click('.finding[aria-current="true"] .evidence .link', "it's the first")
    browser.until("document.querySelector('.record header p').textContent.startsWith('it\\'s the first')")


def test_words_of_evidence_run_in_their_own_direction(browser: Browser, workplace: Path, run: Run) -> None:
    title = "مجلس الميناء يصوت على إبقاء العبارة القديمة في الخدمة"
    open_evidence(browser, workplace, run, "HED201", {"title": title, "text": "a"}, {"title": title, "text": "b"})
    direction = (
        "return [...document.querySelectorAll('.evidence li bdi')].map((one) => getComputedStyle(one).direction)"
    )
    assert set(browser.run(direction)) == {"ltr", "rtl"}, "what we say, and what the record says"
    quoted = (
        "[...document.querySelectorAll('.evidence li bdi')].find((one) => one.textContent.startsWith(arguments[0]))"
    )
    assert browser.run(f"return getComputedStyle({quoted}).direction", f"'{title}'") == "rtl"
