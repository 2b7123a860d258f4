"""Markup is taken out without a word lost, and stays where it is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from normkit import Context, Normalizer, Record
from normkit.cli.main import main
from normkit_text.markup.html import find_markup, find_script
from normkit_text.markup.tags import find_tags
from normkit_text.rules.markup.txt112_markdown_markup import MarkdownMarkup

KIT = Normalizer(select=["TXT"])


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ("<P>One.</P>\n<P>Two.</P>", "One.\n\nTwo."),
        ("One.<br/>\nTwo.", "One.\nTwo."),
        ("<div><p>One.</p></div><div><p>Two.</p></div>", "One.\n\nTwo."),
        ("<ul><li>One</li><li>Two</li></ul>", "One\nTwo"),
        ("One <b>two</b>, <i>three</i>.", "One two, three."),
        ("One <!-- more --> two", "One two"),
        ("<p>One.</p>\r\n<p>Two.</p>", "One.\r\n\r\nTwo."),
        ("<p>One.</p><p>&nbsp;</p><p>Two.</p>", "One.\n\nTwo."),
    ],
)
def test_tags_go_and_paragraphs_stay_apart(html: str, plain: str) -> None:
    assert KIT.fix({"text": html}).record["text"] == plain


def test_a_tag_that_is_not_closed_may_be_a_word() -> None:
    markup = find_markup("They learn that <b> makes bold and <p> ends with </p>, </i>.")
    assert markup is not None
    assert markup.safety == 0


def test_a_program_is_told_only_among_an_articles_lines() -> None:
    program = "var _a = 1;\nwindow.load();\nfunction f() {"
    assert find_script(program) == []
    assert len(find_script(f"{program}\n\nIt rained.\n\nIt stopped.\n\nNobody minded.\n\nThe end.")) == 3


def test_signs_of_comparison_are_no_tags() -> None:
    assert find_tags("a <b and c> d, x<y>z, <3, <your name>, <path to file>, jo<at>a.example") == ()


def test_a_markdown_file_has_markdown_by_right(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = "The fair was **never** dull, see [the list](https://a.example/1).\n"
    (tmp_path / "a.md").write_text(words, "utf-8")
    (tmp_path / "a.txt").write_text(words, "utf-8")
    main(["check", "--select", "TXT112", str(tmp_path / "a.md")])
    assert "TXT112" not in capsys.readouterr().out
    main(["check", "--select", "TXT112", str(tmp_path / "a.txt")])
    assert "TXT112" in capsys.readouterr().out


@pytest.mark.parametrize("origin", ["posts/rain.md", "rain.MD:1", "C:\\rain.markdown", "12:30 rain.md", "rain.md.gz"])
def test_a_markdown_file_has_its_markup_by_right(origin: str) -> None:
    record = {"text": "Hives gave **thirty kilos** this time."}
    assert list(MarkdownMarkup().check(Record("1", record, origin), Context())) == []
    assert list(MarkdownMarkup().check(Record("1", record, "rain.md.jsonl:3"), Context()))
