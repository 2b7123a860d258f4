"""An outcome as a dict for logs, and as HTML for notebooks."""

from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser

from normkit import Finding, Mention, Normalizer, Severity, Span
from normkit.core import serial

KIT = Normalizer(select=["CHR101", "DAT1", "TXT"])
DATED = "12 March 2025\n\nIt rained on Monday.\n\nSign Up"
OUT = KIT.fix({"title": "Rain on the hills", "body": DATED, "published": ""})


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.directions: list[str | None] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "td":
            self.directions.append(dict(attrs).get("dir"))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_a_dict_holds_all_but_the_input() -> None:
    told = json.loads(json.dumps(OUT.as_dict()))
    assert told["record"] == OUT.record
    assert tuple(map(serial.change_of, told["changes"])) == OUT.changes
    assert tuple(map(serial.finding_of, told["findings"])) == OUT.findings
    assert tuple(map(serial.mention_of, told["mentions"])) == OUT.mentions
    assert tuple((one["round"], serial.finding_of(one)) for one in told["fixed"]) == OUT.fixed
    assert [one["code"] for one in told["fixed"]] == ["DAT112", "CHR101"]
    assert (told["settled"], told["skipped"]) == (True, list(OUT.skipped))


def test_notebooks_show_what_was_changed_left_and_known() -> None:
    shown = Tags(OUT._repr_html_())
    assert shown.texts.count("CHR101") == 1
    assert "12 March 2025\\n\\n" in shown.texts
    assert {*shown.tags} == {"table", "caption", "tr", "th", "td"}
    assert KIT.fix({"text": "It rained all day on the hills and the harbour."})._repr_html_() != ""


def test_what_data_hold_is_shown_and_not_obeyed() -> None:
    hostile = "<script>alert(1)</script>\u202e</td><img src=x onerror=y>"
    finding = Finding(Span("<b>", 0, 1), hostile, None, Severity.ERROR, "TST001")
    shown = Tags(replace(OUT, changes=(), mentions=(), findings=(finding,))._repr_html_())
    assert {*shown.tags} == {"table", "caption", "tr", "th", "td"}
    assert hostile.replace("\u202e", "\\u202e") in shown.texts
    assert "<b>" in shown.texts


def test_text_from_right_to_left_runs_so_in_a_table_that_does_not() -> None:
    mention = Mention("person", Span("text", 0, 4), "محمد الراشدي")
    html = replace(OUT, mentions=(mention,))._repr_html_()
    assert "محمد الراشدي" in Tags(html).texts
    assert set(Tags(html).directions) == {"auto"}
    assert '<table dir="ltr">' in html


def test_it_stays_small() -> None:
    finding = Finding(Span("text", 0, 1), "long " * 1000, None, Severity.NOTE, "TST001")
    shown = Tags(replace(OUT, changes=(), mentions=(), findings=(finding,) * 500)._repr_html_())
    assert shown.tags.count("tr") == 21
    assert max(map(len, shown.texts)) < 250
    assert "Findings left: 500, the first 20" in shown.texts
