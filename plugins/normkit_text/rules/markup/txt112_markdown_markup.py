"""TXT112 markdown-markup."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Edit, Example, Finding, Fix, Record, Rule, Span, Stage

_OF_LINKS = ("[http", "[^", "](", "][", "[[", "]:")
_OTHERS = ("~~", "# ", "'''", "==", "{{", "```")
_PACKINGS = (".gz", ".bz2", ".xz", ".zst")
"""Suffixes of packed files."""


class MarkdownMarkup(Rule):
    """A plain text holds Markdown, or the markup of a wiki: `**bold**`, `[words](https://a.example)`, `## Heading`.

    ## Why is this bad?
    A reader sees the signs, and programs take them for words or for parts of words. Texts of Markdown files (.md) have
    them by right, and are left alone.

    ## Fix safety
    Unsafe where all words stay: emphasis, headings and links, whose address goes. Only reported where something else
    stands there: pictures, struck words, tables, code, definitions of links. Hashtags, censored words
    ("f**k"), gender stars ("Schüler*in"), footnotes and snake_case are no markup, and neither is what a text that
    speaks about markup holds.

    Source: CommonMark 0.31; GitHub Flavored Markdown; MediaWiki, "Help:Formatting".
    """

    code = "TXT112"
    name = "markdown-markup"
    stage = Stage.REPAIR
    reads = ("title", "text")
    triggers = ("*", "_", "---", *_OF_LINKS, *_OTHERS)
    examples = (
        Example("Hives gave **thirty kilos** this time.", "Hives gave thirty kilos this time.", unsafe=True),
        Example("Ask the [council](https://a.example/c).", "Ask the council.", unsafe=True),
        Example("![Sheep](https://a.example/1.jpg)\n\nIt rained.", "![Sheep](https://a.example/1.jpg)\n\nIt rained."),
        Example("It's f**king cold, wrote one Schüler*in to #SaveTheLido (40 kg*).\n\n* Without the stalk."),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for field in ("title", "text"):
            value = record.text(field)
            if not _may_be_markdown(value) or _is_markdown_file(record.origin):
                continue
            from normkit_text.markup.markdown import find_markdown

            if found := find_markdown(value):
                first = found.marks[0]
                edits = tuple(Edit(Span(field, mark.start, mark.end), mark.words) for mark in found.marks)
                yield Finding(
                    Span(field, first.start, first.end),
                    f"Markdown was left in the text: {found.kinds}",
                    Fix(edits, found.safety) if found.safety else None,
                )


def _may_be_markdown(value: str) -> bool:
    """Say whether a value has a sign of Markdown, emphasis twice; one character is looked for before several."""
    return (
        value.count("*") > 1
        or value.count("_") > 1
        or ("[" in value and any(sign in value for sign in _OF_LINKS))
        or ("|" in value and "---" in value)
        or any(sign[0] in value and sign in value for sign in _OTHERS)
    )


def _is_markdown_file(origin: str) -> bool:
    """Say whether a record was read from a file that is Markdown by right ("posts/rain.md", "rain.md.gz:1")."""
    name, _, line = origin.rpartition(":")
    name = (name if line.isdigit() else origin).lower()
    for packing in _PACKINGS:
        name = name.removesuffix(packing)
    return name.endswith((".md", ".markdown"))
