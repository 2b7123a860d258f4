"""What services read: JUnit, GitLab, Azure, reviewdog and SARIF, each as its readers demand it."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from normkit.reporters.registry import BUILT_IN
from tests.conftest import Run

ODD = "odd;name] 50%, 'a\" & <b>é.jsonl"
RECORDS = [
    {"id": 'a;1 <&"> ]]> 5%', "title": "Rain", "published": "2025-03-12", "text": "It rained.\n\nSign Up\n\nSign Up"},
    {"id": "a2", "title": "Dusk", "published": "2025-03-12", "text": "The lamps came on."},
    {"id": "ä3", "title": "Fair", "published": "", "text": "The fair was loud.\n\nShare this article"},
]


@pytest.fixture
def files(workplace: Path) -> Path:
    (workplace / ODD).write_text("".join(json.dumps(record) + "\n" for record in RECORDS))
    (workplace / "clean.jsonl").write_text(json.dumps(RECORDS[1]) + "\n")
    return workplace


def report(run: Run, form: str, *argv: str, code: int = 1) -> str:
    done = run("check", *(argv or (".",)), "--select", "CHR101", "--output-format", form)
    assert done[0] == code
    return done[1]


@pytest.mark.parametrize("form", [name for name in BUILT_IN if name != "text"])
def test_sound_data_give_a_whole_and_empty_report(files: Path, run: Run, form: str) -> None:
    out = report(run, form, "clean.jsonl", code=0)
    if form == "junit":
        root = ET.fromstring(out)
        assert [case.get("name") for case in root.iter("testcase")] == ["clean.jsonl"]
        assert not list(root.iter("failure"))
    elif form in ("json", "gitlab", "rdjson", "sarif"):
        read = json.loads(out)
        rows = read if form == "gitlab" else read["runs"][0] if form == "sarif" else read
        assert (rows if form == "gitlab" else rows.get("findings", rows.get("diagnostics", rows.get("results")))) == []
    else:
        assert out == ""


def test_junit_counts_add_up_and_name_file_line_and_code(files: Path, run: Run) -> None:
    root = ET.fromstring(report(run, "junit"))
    assert root.tag == "testsuites"
    suites = {suite.get("name"): suite for suite in root}
    assert set(suites) == {ODD, "clean.jsonl"}
    for suite in suites.values():
        cases = suite.findall("testcase")
        assert suite.get("tests") == str(len(cases))
        assert suite.get("failures") == str(len(suite.findall("testcase/failure")))
    failed = suites[ODD].findall("testcase")
    assert [case.get("line") for case in failed] == ["1", "1", "3"]
    assert all(case.get("file") == ODD for case in failed)
    assert (failed[0].get("name") or "") == f"CHR101 {RECORDS[0]['id']}"
    messages = [failure.get("message") or "" for failure in suites[ODD].iter("failure")]
    assert all(message.startswith(f"{ODD}:") for message in messages)
    assert "Share this article" in (failed[2][0].text or "")


def test_junit_tells_of_files_that_were_not_looked_at(files: Path, run: Run) -> None:
    (files / "bad.csv").write_text("title,text\n")
    (files / "bad.csv").write_bytes(b"\xff\xfe,text\n")
    root = ET.fromstring(report(run, "junit", code=2))
    (error,) = root.iter("error")
    assert error.get("message") == "1 file could not be read or written"
    assert "bad.csv" not in {case.get("name") for case in root.iter("testcase")}


def test_gitlab_has_its_fields_and_no_fingerprint_twice(files: Path, run: Run) -> None:
    (files / "copy.jsonl").write_bytes((files / ODD).read_bytes())
    issues = json.loads(report(run, "gitlab"))
    assert len(issues) == 6
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] >= 1
    assert {issue["location"]["path"] for issue in issues} == {ODD, "copy.jsonl"}
    assert len({issue["fingerprint"] for issue in issues}) == 6
    before = {issue["fingerprint"] for issue in issues}
    (files / ODD).write_text(json.dumps({**RECORDS[1], "id": "new"}) + "\n" + (files / ODD).read_text())
    after = json.loads(report(run, "gitlab", str(files / ODD), "copy.jsonl"))
    assert {issue["fingerprint"] for issue in after} == before


def test_azure_gets_back_what_was_escaped(files: Path, run: Run) -> None:
    def plain(value: str) -> str:
        for mark, sign in (("%3B", ";"), ("%5D", "]"), ("%0D", "\r"), ("%0A", "\n"), ("%AZP25", "%")):
            value = value.replace(mark, sign)
        return value

    lines = report(run, "azure").splitlines()
    found = [re.fullmatch(r"##vso\[task\.logissue ([^\]]*)\](.*)", line) for line in lines]
    assert len(found) == 3
    for one, line in zip(found, (1, 1, 3), strict=True):
        assert one
        values = dict(part.split("=", 1) for part in one[1].strip(";").split(";"))
        assert plain(values["sourcepath"]) == ODD
        assert (values["type"], values["linenumber"], values["code"]) == ("warning", str(line), "CHR101")
        assert int(values["columnnumber"]) > 1
    assert found[0]
    assert plain(found[0][2]).startswith(f"{RECORDS[0]['id']}: ")


def test_reviewdog_gets_its_form(files: Path, run: Run) -> None:
    document = json.loads(report(run, "rdjson"))
    assert document["source"]["name"] == "normkit"
    first, *_ = document["diagnostics"]
    assert set(first) == {"message", "location", "severity", "code"}
    assert first["location"]["path"] == ODD
    assert first["severity"] == "WARNING"
    assert first["code"]["value"] == "CHR101"
    assert first["code"]["url"].endswith("/docs/rules/chrome/CHR101.md")


# ---------------------------------------------------------------- SARIF

TEXT, NUMBER, NOT_NEGATIVE = "text", "number from 1", "number from 0"
OBJECTS: dict[str, dict[str, Any]] = {
    "log": {"$schema": TEXT, "version!": TEXT, "runs!": ["run"]},
    "run": {
        "tool!": "tool", "results": ["result"], "invocations": ["invocation"], "columnKind": TEXT, "properties": {},
    },
    "tool": {"driver!": "driver"},
    "driver": {"name!": TEXT, "version": TEXT, "informationUri": TEXT, "rules": ["rule"]},
    "rule": {
        "id!": TEXT, "name": TEXT, "shortDescription": "message", "fullDescription": "message", "help": "message",
        "helpUri": TEXT,
    },
    "message": {"text!": TEXT},
    "invocation": {"executionSuccessful!": bool},
    "result": {
        "message!": "message", "ruleId": TEXT, "ruleIndex": NOT_NEGATIVE, "level": TEXT, "locations": ["location"],
        "partialFingerprints": {},
    },
    "location": {"physicalLocation": "physical", "logicalLocations": ["logical"]},
    "physical": {"artifactLocation": "artifact", "region": "region"},
    "artifact": {"uri": TEXT},
    "region": {"startLine": NUMBER, "startColumn": NUMBER, "endLine": NUMBER, "endColumn": NUMBER},
    "logical": {"name": TEXT, "fullyQualifiedName": TEXT},
}  # fmt: skip
"""What the published schema of SARIF 2.1.0 (OASIS) demands of the objects used: each key's kind; ``!``: it must be."""


def expect(kind: Any, value: Any, where: str = "log") -> None:
    if kind is TEXT:
        assert isinstance(value, str), where
    elif kind is bool:
        assert type(value) is bool, where
    elif kind in (NUMBER, NOT_NEGATIVE):
        assert type(value) is int, where
        assert value >= (kind is NUMBER), where
    elif isinstance(kind, list):
        assert isinstance(value, list), where
        for number, item in enumerate(value):
            expect(kind[0], item, f"{where}[{number}]")
    elif kind == {}:
        assert isinstance(value, dict), where
        assert all(isinstance(one, str) for one in value.values()), where
    else:
        keys = {key.rstrip("!"): (of, key.endswith("!")) for key, of in OBJECTS[kind].items()}
        assert value.keys() <= keys.keys(), where
        assert {key for key, (_, must) in keys.items() if must} <= value.keys(), where
        for key, item in value.items():
            expect(keys[key][0], item, f"{where}.{key}")


@pytest.mark.parametrize("select", ["CHR101", "KIT", "CHR,DAT,HED,NAM,EXA,KIT"])
def test_sarif_is_what_its_schema_demands(files: Path, run: Run, select: str) -> None:
    (files / "broken.jsonl").write_text('{"text": \n')
    document = json.loads(run("check", ".", "--select", select, "--output-format", "sarif")[1])
    expect("log", document)
    assert (document["version"], len(document["runs"])) == ("2.1.0", 1)
    (only,) = document["runs"]
    assert only["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    rules = only["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in only["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("none", "note", "warning", "error")
        for location in result["locations"]:
            region = location["physicalLocation"]["region"]
            start, end = ((region[f"{at}Line"], region[f"{at}Column"]) for at in ("start", "end"))
            assert start <= end
            assert re.fullmatch(r"[\w.~/%-]+", location["physicalLocation"]["artifactLocation"]["uri"], re.ASCII)


def test_sarif_tells_each_rule_in_words_with_its_page(files: Path, run: Run) -> None:
    document = json.loads(run("check", ".", "--output-format", "sarif")[1])
    for rule in document["runs"][0]["tool"]["driver"]["rules"]:
        assert len(rule["shortDescription"]["text"].split()) > 2
        assert rule["fullDescription"]["text"].startswith(rule["shortDescription"]["text"].rstrip("."))
        if rule["id"] != "EXA101":  # a stranger's
            page = rule["helpUri"].removeprefix("https://github.com/normkit/normkit/blob/main/")
            assert (Path(__file__).parents[3] / page).is_file()


def test_sarif_fingerprints_stay_when_other_records_come(files: Path, run: Run) -> None:
    def prints() -> list[str]:
        (only,) = json.loads(report(run, "sarif"))["runs"]
        return [result["partialFingerprints"]["normkit/v1"] for result in only["results"]]

    before = prints()
    assert len(set(before)) == 3
    (files / ODD).write_text(json.dumps({**RECORDS[1], "id": "new"}) + "\n" + (files / ODD).read_text())
    assert prints() == before


def test_sarif_says_whether_all_was_looked_at(files: Path, run: Run) -> None:
    (only,) = json.loads(report(run, "sarif"))["runs"]
    assert only["invocations"] == [{"executionSuccessful": True}]
    (files / "bad.csv").write_bytes(b"\xff\xfe,text\n")
    (only,) = json.loads(report(run, "sarif", code=2))["runs"]
    assert only["invocations"] == [{"executionSuccessful": False}]


def test_a_dry_run_of_each_format_is_one_document_and_writes_nothing(files: Path, run: Run) -> None:
    before = (files / ODD).read_bytes()
    for form in ("json", "jsonl", "sarif", "gitlab", "rdjson", "junit"):
        code, out, _ = run("fix", "--diff", ".", "--select", "CHR101", "--output-format", form)
        assert code == 1
        if form == "junit":
            ET.fromstring(out)
        elif form == "jsonl":
            assert [set(json.loads(line)) for line in out.splitlines()] == [
                {"path", "line", "record", "changes", "diff"}
            ] * 2
        else:
            document = json.loads(out)
            if form == "json":
                assert [one["record"] for one in document["diff"]] == [RECORDS[0]["id"], "ä3"]
                assert document["diff"][1]["changes"][0]["before"].strip() == "Share this article"
    assert (files / ODD).read_bytes() == before
    assert not (files / ".normkit").exists()
