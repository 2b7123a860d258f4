"""TXT111 html-markup."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from normkit import Context, Edit, Example, Finding, Fix, Record, Rule, Span, Stage


class HtmlMarkup(Rule):
    """The text holds tags or comments of HTML, or lines of a page's program.

    ## Why is this bad?
    Tags are counted as words, addresses in them are found by searches, and paragraphs run together where only `<p>`
    sets them apart.

    ## Fix safety
    Safe for comments and for tags that only set words apart or stress them (`<p>`, `<br>`, `<strong>`,
    `<span class=...>`): every word stays, and paragraphs get a blank line between them. Unsafe for tags that say more
    than their words (`<a href>`, `<sup>`, `<table>`, `<del>`). Only reported where words or pictures stand in the
    markup (`<img alt>`, `<script>`), where tags do not belong together, where the text speaks about markup, and for
    lines of a script.

    Source of the names: HTML Living Standard, section 4.
    """

    code = "TXT111"
    name = "html-markup"
    stage = Stage.REPAIR
    reads = ("title", "text")
    triggers = ("<", "{", ");", "=")
    most: ClassVar[float] = 1.0
    examples = (
        Example("<p>The ferry stays.</p><p>It is <b>old</b>.</p>", "The ferry stays.\n\nIt is old."),
        Example('See <a href="https://a.example">the list</a>.', "See the list.", unsafe=True),
        Example('<img src="a.jpg" alt="Sheep"> <b>Rain</b>', '<img src="a.jpg" alt="Sheep"> <b>Rain</b>'),
        Example("If a < b and b > c, we <3 it; write to jo<at>a.example or <your name>."),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for field in ("title", "text"):
            value = record.text(field)
            if "<" in value:
                yield from _markup(field, value)
        text = record.text("text")
        if "{" in text or ");" in text or "=" in text:
            from normkit_text.markup.html import find_script

            if lines := find_script(text):
                more = f"; {len(lines)} lines" if len(lines) > 1 else ""
                yield Finding(Span("text", *lines[0]), f"a line of a page's program or style sheet{more}")


def _markup(field: str, value: str) -> Iterator[Finding]:
    from normkit_text.markup.html import find_markup

    if (markup := find_markup(value)) is None:
        return
    first = markup.tags[0]
    comments = sum(tag.name == "!" for tag in markup.tags)
    tags = len(markup.tags) - comments
    counts = (
        f"{count} {noun}{'s' if count > 1 else ''}" for count, noun in ((tags, "tag"), (comments, "comment")) if count
    )
    edits = tuple(Edit(Span(field, start, end), text) for start, end, text in markup.edits)
    fix = Fix(edits, markup.safety) if edits else None
    yield Finding(Span(field, first.start, first.end), f"HTML was left in the text: {', '.join(counts)}", fix)
