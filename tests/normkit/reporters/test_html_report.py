"""The report as a file: it holds what the run found, of every record, and nothing in it is run but its own script."""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections import Counter
from collections.abc import Mapping
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from normkit.reporters.html import clusters
from normkit.reporters.html import earlier as earlier_run
from normkit.reporters.html.detail import CHUNK
from normkit.reporters.html.months import month_of
from normkit_names.rules.nam201_spellings_across_records import SpellingsAcrossRecords
from tests.conftest import Run

Index = dict[str, Any]

EVIL = (
    "</script><script>document.title = 'owned'</script>", "<img src=x onerror=alert(1)>", "<!-- <script>", "]]>",
    "\x00", "\u2028\u2029", "\u202eelbat", "{{data}}{{script}}", "\ud800", "' onclick='x", "&lt;b&gt;",
)  # fmt: skip


def unpacked(packed: bytes) -> Any:
    return json.loads(zlib.decompress(base64.b64decode(packed, validate=True)))


def read(path: Path) -> tuple[Index, list[dict[str, Any]]]:
    """Return the index and the details of a report."""
    content = path.read_bytes()
    held = {
        kind: re.findall(rb'<script type="application/octet-stream" class="%s">(.*?)</script>' % kind, content)
        for kind in (b"index", b"details")
    }
    (index,) = held[b"index"]
    return unpacked(index), [record for chunk in held[b"details"] for record in unpacked(chunk)]


def codes_of(index: Index) -> Counter[str]:
    return Counter(index["rules"][rule]["code"] for rule in index["findings"]["rule"])


def write(path: str, *records: Mapping[str, object]) -> None:
    Path(path).write_text("".join(json.dumps(record) + "\n" for record in records))


def rain(number: int, **more: object) -> dict[str, object]:
    text = f"It rained all day in town {number}.\n\nSign Up"
    record = {"id": f"r{number}", "title": f"Rain {number}", "text": text, "published": "2025-03-01"}
    return {**record, "source": "Gazette" if number % 2 else "Courier", **more}


def test_a_report_holds_the_findings_of_the_run(articles: Path, run: Run) -> None:
    code, out, err = run("check", ".", "--report", "report.html", "--output-format", "json")
    findings = json.loads(out)["findings"]
    index, details = read(articles / "report.html")
    assert (code, err) == (1, "")
    assert codes_of(index) == Counter(finding["code"] for finding in findings)
    assert index["run"]["records"] == sum(index["population"]["count"]) == 17
    assert len(details) == len(index["records"]["id"])
    for at, finding in enumerate(findings):
        record = index["findings"]["record"][at]
        kind = index["kinds"][index["findings"]["kind"][at]]
        assert index["records"]["id"][record] == finding["record"]
        assert (kind == "none") == (finding["fix"] is None)
        number = at - index["findings"]["record"].index(record)
        item = details[index["records"]["detail"][record]]["items"][number]
        assert (item["message"], item["start"], item["own"]) == (
            finding["message"], finding["start"], finding["own_field"],
        )  # fmt: skip


def test_the_terminal_is_told_the_same_with_and_without_a_report(articles: Path, run: Run) -> None:
    code, out, err = run("check", ".")
    assert run("check", ".", "--report", "report.html") == (code, f"{out}Report: report.html\n", err)


def test_the_page_runs_its_own_script_and_style_alone(articles: Path, run: Run) -> None:
    run("check", ".", "--report", "report.html", "-q")
    page = (articles / "report.html").read_text("utf-8")
    policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    assert policy
    for kind in ("script", "style"):
        (content,) = re.findall(rf"<{kind}>(.*?)</{kind}>", page, re.DOTALL)
        digest = base64.b64encode(sha256(content.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in unescape(policy[1])
    assert "default-src 'none'" in unescape(policy[1])
    assert not re.search(r"\bsrc=|<link\b|@import|url\(", page)


def test_what_records_hold_stands_in_the_page_as_base64_alone(workplace: Path, run: Run) -> None:
    evil_fields = ("id", "title", "source", "language")
    write(
        "a.jsonl",
        *({**dict.fromkeys(evil_fields, evil), "text": f"{evil}\n\nSign Up\n\n{evil}"} for evil in EVIL),
    )
    run("check", "a.jsonl", "--report", "report.html", "-q")
    page = (workplace / "report.html").read_text("utf-8")
    index, details = read(workplace / "report.html")
    assert page.count("<script") == 2 + -(-len(details) // CHUNK)
    assert "owned" not in page
    assert "onerror" not in page
    told = json.dumps([index, details], ensure_ascii=False)
    assert "owned" in told
    assert told.encode(), "half a surrogate pair is no Unicode"


def test_a_file_may_be_called_anything(workplace: Path, run: Run) -> None:
    name = "{{data}}<b>&amp;.jsonl"
    write(name, rain(1))
    run("check", name, "--report", "report.html", "-q")
    page = (workplace / "report.html").read_text("utf-8")
    assert "<title>normkit check: {{data}}&lt;b&gt;&amp;amp;.jsonl</title>" in page
    assert read(workplace / "report.html")[0]["files"] == [name]


@pytest.mark.parametrize("command", ["check", "fix --diff"])
def test_a_report_is_the_same_whatever_the_number_of_processes(articles: Path, run: Run, command: str) -> None:
    for jobs in "12":
        run(*command.split(), ".", "--jobs", jobs, "--report", f"{jobs}.html", "-q")
    assert (articles / "1.html").read_bytes() == (articles / "2.html").read_bytes()


def test_texts_of_some_records_and_counts_of_all(workplace: Path, run: Run) -> None:
    write("a.jsonl", *(rain(number) for number in range(9)))
    run("check", "a.jsonl", "--select", "CHR101", "--report", "report.html", "--report-examples", "2", "-q")
    index, details = read(workplace / "report.html")
    assert index["records"]["detail"] == [0, 1, *([-1] * 7)]
    assert (len(details), codes_of(index)) == (2, {"CHR101": 9})
    assert len(index["findings"]["fingerprint"]) == 9 * 16, "each can be decided"
    run("check", "a.jsonl", "--select", "CHR101", "--report", "report.html", "--report-examples", "0", "-q")
    assert len(read(workplace / "report.html")[1]) == 9


def test_a_redacted_report_holds_no_words_of_a_record(workplace: Path, run: Run) -> None:
    secret = rain(1, title="Harmattan RAIN", text="Zanzibar was dry.\n\nSign Up")
    write("a.jsonl", secret, {**secret, "id": "r2", "title": "Harmattan Rain"})
    run("check", "a.jsonl", "--report", "report.html", "--report-redact", "-q")
    index, details = read(workplace / "report.html")
    pages = {rule["page"] for rule in index["rules"]}
    told = json.dumps([index, details])
    assert codes_of(index)["CHR101"] == 2
    assert "Harmattan" not in told
    assert "Zanzibar" not in told
    assert "HARMATTAN" not in told.upper()
    assert pages, "rules are told of as ever"
    assert index["records"]["id"] == ["r1", "r2"], "where it was found can be looked up"


def test_fixes_that_were_made_are_shown_with_the_text_before(workplace: Path, run: Run) -> None:
    write("a.jsonl", rain(1))
    _, out, _ = run("fix", "a.jsonl", "--select", "CHR101", "--report", "report.html")
    index, (detail,) = read(workplace / "report.html")
    assert out.endswith("Report: report.html\n")
    assert [index["kinds"][kind] for kind in index["findings"]["kind"]] == ["made"]
    (text,) = (field for field in detail["fields"] if field["name"] == "text")
    assert (text["before"], text["text"]) == (rain(1)["text"], "It rained all day in town 1.")
    assert detail["items"] == [{"field": "text", "own": "text", "edits": [["text", "\n\nSign Up", ""]]}]


def test_cases_that_are_alike_are_groups(workplace: Path, run: Run) -> None:
    write("a.jsonl", *(rain(number) for number in range(3)), rain(3, text="It was dry.\n\nShare this article"))
    run("check", "a.jsonl", "--select", "CHR101", "--report", "report.html", "-q")
    index, _ = read(workplace / "report.html")
    assert index["groups"] == [{"code": "CHR101", "kind": "words", "before": "Sign Up", "after": ""}]
    assert index["findings"]["group"] == [0, 0, 0, -1]


def test_a_copy_is_in_the_group_of_the_record_that_it_repeats(workplace: Path, run: Run) -> None:
    title = "Harbour council votes to keep the old ferry"
    write("a.jsonl", rain(1, title=title), rain(2, title=title, text="Another day, and it was dry all over town."))
    run("check", "a.jsonl", "--select", "HED201", "--report", "report.html", "-q")
    index, _ = read(workplace / "report.html")
    assert [(one["kind"], one["before"]) for one in index["groups"]] == [("copy", "r2")]
    assert [index["records"]["id"][record] for record in index["findings"]["record"]] == ["r1"]


SPEAKERS = ("Hikmat al-Masri", "Hikmat al-Masri", "Hikmat al-Massri")


def test_clusters_of_what_was_learned_can_be_decided_on(workplace: Path, run: Run) -> None:
    write("a.jsonl", *(rain(number, text=f"{name} spoke.") for number, name in enumerate(SPEAKERS)))
    argv = ("check", ".", "--select", "NAM201", "--report", "report.html", "-q")
    run(*argv)
    (held,) = read(workplace / "report.html")[0]["clusters"]
    assert (held["code"], held["learns"], held["left"]) == ("NAM201", "names", 0)
    assert [(one["canonical"], one["variants"]) for one in held["clusters"]] == [(SPEAKERS[0], [SPEAKERS[2]])]
    run(*argv, "--report-redact")
    assert read(workplace / "report.html")[0]["clusters"] == []
    Path("normkit.toml").write_text('[learned]\nnames = "names.toml"\n')
    Path("names.toml").write_text('[[name]]\ncanonical = "Leila Haddad"\nvariants = ["Layla Haddad"]\n')
    run(*argv)
    (held,) = read(workplace / "report.html")[0]["clusters"]
    assert held["clusters"] == [{"canonical": "Leila Haddad", "variants": ["Layla Haddad"]}], "the file's, as it is"
    Path("b").mkdir()
    write("b/b.jsonl", rain(1))
    Path("b/normkit.toml").write_text("")
    run(*argv)
    assert read(workplace / "report.html")[0]["clusters"] == [], "no document holds for files of two settings"


@pytest.mark.parametrize(
    "document",
    [
        {}, {"name": 7}, {"name": [7]}, {"name": [{}]}, {"name": [{"canonical": "a", "variants": [7]}]},
        {"name": [{"canonical": "a", "counts": {"a": "b"}}]}, {"name": [{"canonical": "a", "since": 1.5}]}, None,
    ],
)  # fmt: skip
def test_a_document_that_holds_no_clusters_leaves_none(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch, document: object
) -> None:
    monkeypatch.setattr(SpellingsAcrossRecords, "dump", lambda rule, facts, known: document)
    write("a.jsonl", *(rain(number, text=f"{name} spoke.") for number, name in enumerate(SPEAKERS)))
    code, _, _ = run("check", ".", "--select", "NAM201", "--report", "report.html", "-q", "--exit-zero")
    index, _ = read(workplace / "report.html")
    assert code == 0
    assert index["clusters"] == []


def test_of_many_clusters_those_of_most_records_are_held(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clusters, "MOST_CLUSTERS", 2)
    write("a.jsonl", rain(1))
    Path("normkit.toml").write_text('[learned]\nnames = "names.toml"\n')
    entry = (
        '[[name]]\ncanonical = "{0} Haddad"\nvariants = ["{0} Hadad"]\ndecision = "{1}"\n'
        'counts = {{"{0} Hadad" = {2}}}\n'
    )
    told = [("Leila", "open", 3), ("Tariq", "open", 5), ("Hikmat", "split", 1)]
    Path("names.toml").write_text("".join(entry.format(*one) for one in told))
    run("check", "a.jsonl", "--report", "report.html", "-q")
    (held,) = read(workplace / "report.html")[0]["clusters"]
    assert [one["canonical"] for one in held["clusters"]] == ["Tariq Haddad", "Hikmat Haddad"]
    assert held["left"] == 1


def test_what_the_rules_read_in_a_record_is_shown_with_its_evidence(workplace: Path, run: Run) -> None:
    write("a.jsonl", rain(1, text="It rained on 3 March 2025.\n\nSign Up"))
    run("check", "a.jsonl", "--report", "report.html", "-q")
    _, (detail,) = read(workplace / "report.html")
    (date,) = (one for one in detail["mentions"] if one[0] == "date")
    assert date[:4] == ["date", "text", "3 March 2025", "2025-03-03"]
    assert "confidence" in date[4]


def test_an_earlier_run_is_compared_by_rule_and_source(workplace: Path, run: Run) -> None:
    write("a.jsonl", rain(1), rain(2), rain(3))
    _, earlier, _ = run("check", "a.jsonl", "--select", "CHR101", "--output-format", "json")
    Path("earlier.json").write_text(earlier)
    write("a.jsonl", rain(1, text="It was dry."), rain(2), rain(4))
    run("check", "a.jsonl", "--select", "CHR101", "--report", "report.html", "--compare", "earlier.json", "-q")
    index, _ = read(workplace / "report.html")
    assert index["earlier"]["ruleset"] == index["run"]["ruleset"]
    assert index["earlier"]["counts"] == [
        ["CHR101", "Courier", 1, 2],
        ["CHR101", "Gazette", 1, 0],
        ["CHR101", None, 1, 0],
    ]


def since(index: Index) -> list[tuple[str, str]]:
    """Return (record, what it is beside the earlier run) of each finding."""
    columns = index["findings"]
    pairs = zip(columns["record"], columns["since"], strict=True)
    return [(index["records"]["id"][record], index["since"][what]) for record, what in pairs]


@pytest.mark.parametrize("layout", ["as written", "without fingerprints", "on one line"])
def test_findings_are_new_or_have_stayed_or_are_gone(workplace: Path, run: Run, layout: str) -> None:
    write("a.jsonl", rain(1), rain(2, text="It rained.\n\nSign Up\n\nIt was dry.\n\nSign Up"), rain(3))
    _, earlier, _ = run("check", "a.jsonl", "--select", "CHR101", "--output-format", "json")
    if layout == "without fingerprints":
        earlier = earlier.replace('"fingerprint"', '"what was none"')
    Path("earlier.json").write_text(json.dumps(json.loads(earlier)) if layout == "on one line" else earlier)
    write("a.jsonl", rain(0), rain(1, text="It was dry."), rain(2), rain(3))
    argv = ("check", "a.jsonl", "--select", "CHR101", "--report", "report.html", "--compare", "earlier.json", "-q")
    run(*argv)
    index, _ = read(workplace / "report.html")
    assert since(index) == [("r0", "new"), ("r2", "stayed"), ("r3", "stayed")]
    assert index["earlier"]["gone"] == 2
    gone = [(code, path, line, record, field) for code, path, line, record, field, _ in index["earlier"]["listed"]]
    assert gone == [("CHR101", "a.jsonl", 1, "r1", "text"), ("CHR101", "a.jsonl", 2, "r2", "text")]
    assert index["earlier"]["listed"][0][5] == json.loads(earlier)["findings"][0]["message"]
    run(*argv, "--report-redact")
    (first, second) = read(workplace / "report.html")[0]["earlier"]["listed"]
    assert (first[3:], second[3:]) == (["r1", "text", ""], ["r2", "text", ""])


def test_a_run_beside_itself_has_nothing_new(articles: Path, run: Run) -> None:
    _, earlier, _ = run("check", ".", "--output-format", "json")
    (articles.parent / "earlier.json").write_text(earlier)
    run("check", ".", "--report", "report.html", "--compare", "../earlier.json", "-q")
    index, _ = read(articles / "report.html")
    assert {what for _, what in since(index)} == {"stayed"}
    assert (index["earlier"]["gone"], index["earlier"]["listed"]) == (0, [])


def test_a_fault_of_a_whole_file_stays_one(workplace: Path, run: Run) -> None:
    write("a.jsonl", *({"id": f"r{number}", "txet": "It rained."} for number in range(3)))
    _, earlier, _ = run("check", "a.jsonl", "--output-format", "json")
    Path("earlier.json").write_text(earlier)
    run("check", "a.jsonl", "--report", "report.html", "--compare", "earlier.json", "-q")
    index, _ = read(workplace / "report.html")
    assert json.loads(earlier)["findings"]
    assert {what for _, what in since(index)} == {"stayed"}
    assert index["earlier"]["gone"] == 0


def test_of_what_is_gone_the_first_are_listed(workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(earlier_run, "MOST_GONE", 2)
    write("a.jsonl", *(rain(number) for number in range(5)))
    _, earlier, _ = run("check", "a.jsonl", "--select", "CHR101", "--output-format", "json")
    Path("earlier.json").write_text(earlier)
    write("a.jsonl", rain(4))
    run("check", "a.jsonl", "--select", "CHR101", "--report", "report.html", "--compare", "earlier.json", "-q")
    index, _ = read(workplace / "report.html")
    assert (index["earlier"]["gone"], [one[3] for one in index["earlier"]["listed"]]) == (4, ["r0", "r1"])


@pytest.mark.parametrize("more", ["", "{", '{"code": 1}', "7", '{"path": "a", "record": "b", "code": "c"}'])
def test_an_earlier_run_that_was_cut_is_refused(workplace: Path, run: Run, more: str) -> None:
    write("a.jsonl", rain(1))
    Path("earlier.json").write_text('{"ruleset": "x", "findings": [\n' + more)
    code, _, err = run("check", "a.jsonl", "--report", "report.html", "--compare", "earlier.json")
    assert (code, "earlier.json: is no report of findings" in err) == (2, True)


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["--report-redact"], "give --report FILE, too"),
        (["--report-examples", "3"], "give --report FILE, too"),
        (["--compare", "x.json"], "give --report FILE, too"),
        (["--report", "-"], "a report is a file"),
        (["--report", "a.jsonl"], "is one of the files to read"),
        (["--report", "r.html", "--compare", "none.json"], "none.json: cannot be read"),
        (["--report", "r.html", "--compare", "a.jsonl"], "is no report of findings"),
        (["--report", "r.html", "--compare", "r.html"], "is one of the files to read"),
        (["--report", "r.html", "--write-baseline", "b.json"], "ask for one at a time"),
        (["--report", "no/such/r.html"], "cannot be written"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_written(workplace: Path, run: Run, argv: list[str], told: str) -> None:
    write("a.jsonl", rain(1))
    code, _, err = run("check", "a.jsonl", *argv)
    assert code == 2
    assert told in err
    assert sorted(path.name for path in workplace.iterdir()) == ["a.jsonl"]


def test_months_of_publication() -> None:
    dates = ("2025-03-12T09:40Z", "2025-03", "2025", "0001-01-01T00:00:00", "1970-01-01", "2025-13-01", "soon", "", " ")
    assert [month_of(date) for date in dates] == [
        "2025-03", "2025-03", "unreadable", "placeholder", "placeholder", "unreadable", "unreadable", "missing",
        "missing",
    ]  # fmt: skip


SPELLINGS = ("Hikmat al-Masri spoke.", "Hikmat al-Masri left.", "Hikmat al-Massri sat down.")


@pytest.mark.parametrize("how", [("--jobs", "1"), ("--jobs", "2"), ("--write-nothing",)])
def test_what_speaks_for_a_finding_is_held_with_it(workplace: Path, run: Run, how: tuple[str, ...]) -> None:
    """Also where the command itself looks at the records, as it does for a baseline."""
    write("a.jsonl", *(rain(number, text=text) for number, text in enumerate(SPELLINGS)))
    if how == ("--write-nothing",):
        Path("known.json").write_text('{"normkit-decisions": 2, "findings": []}')
        how = ("--baseline", "known.json")
    run("check", "a.jsonl", "--select", "NAM201", "--report", "report.html", "-q", *how)
    _, (detail,) = read(workplace / "report.html")
    (item,) = detail["items"]
    assert [weight for _, weight in item["evidence"]] == [6.0, None, None, None, None, None]
    assert ["spelt 'Hikmat al-Masri' (2 records)", None] in item["evidence"]


def test_a_redacted_report_holds_no_evidence_and_asks_for_none(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("normkit.engine.normalizer.Normalizer.explained", asked)
    write("a.jsonl", *(rain(number, text=text) for number, text in enumerate(SPELLINGS)))
    run("check", "a.jsonl", "--select", "NAM201")
    run("check", "a.jsonl", "--select", "NAM201", "--report", "report.html", "--report-redact", "-q")
    _, (detail,) = read(workplace / "report.html")
    assert "evidence" not in detail["items"][0]


def test_a_copy_is_in_the_group_of_what_a_rule_relates_it_to(workplace: Path, run: Run) -> None:
    title = "Harbour council votes to keep the old ferry"
    name = "it's 2"
    write(
        "a.jsonl", rain(1, title=title, id=name), rain(2, title=title, id="it's 1", text="It was dry in all the town.")
    )
    run("check", "a.jsonl", "--select", "HED201", "--report", "report.html", "-q")
    index, _ = read(workplace / "report.html")
    assert [(one["kind"], one["before"]) for one in index["groups"]] == [("copy", name)]
