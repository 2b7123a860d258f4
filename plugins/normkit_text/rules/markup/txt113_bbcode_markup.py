"""TXT113 bbcode-markup."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Edit, Example, Finding, Fix, Record, Rule, Span, Stage


class BBCodeMarkup(Rule):
    """The text holds BBCode of a forum or short codes of WordPress: `[b]words[/b]`, `[gallery ids="1,2"]`.

    ## Why is this bad?
    A reader sees the codes, and programs take them for words.

    ## Fix safety
    Unsafe for codes that stress words or link them: the words stay, an address goes. Only reported for those
    that stand for something (pictures, quotations, lists, galleries). An editor's bracket ("[b]ut he") is no code, and
    neither is what a text that speaks about markup holds.

    Source: phpBB's list of BBCodes; WordPress, "Shortcode API".
    """

    code = "TXT113"
    name = "bbcode-markup"
    stage = Stage.REPAIR
    reads = ("title", "text")
    triggers = ("[",)
    examples = (
        Example("Milk of [b]six farms[/b] goes down.", "Milk of six farms goes down.", unsafe=True),
        Example('[caption id="a1"]Sheep[/caption] It rained.', '[caption id="a1"]Sheep[/caption] It rained.'),
        Example("“[b]ut he said [i]t twice”, said the mayor [sic]."),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for field in ("title", "text"):
            value = record.text(field)
            if "[" not in value or "]" not in value:
                continue
            from normkit_text.markup.bbcode import find_bbcode

            if found := find_bbcode(value):
                edits = tuple(Edit(Span(field, code.start, code.end)) for code in found.codes)
                fix = Fix(edits, found.safety) if found.safety else None
                count = len(found.codes)
                message = f"BBCode was left in the text: {count} code{'s' if count > 1 else ''}"
                yield Finding(edits[0].span, message, fix)
