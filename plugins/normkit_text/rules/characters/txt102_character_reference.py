"""TXT102 character-reference."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from normkit import Context, Edit, Example, Finding, Fix, Record, Rule, Safety, Span, Stage


class CharacterReference(Rule):
    """The text holds character references that no program resolved: `&amp;`, `&#39;`, `&amp;quot;`.

    ## Why is this bad?
    A reader sees the code in place of the sign, and a search for the words misses the text. HED113 does the same for
    titles.

    ## Fix safety
    Safe for references to letters, quotation marks, dashes, spaces and the like, also where they were escaped twice,
    and for quotation marks and dashes whose semicolon was lost before a letter ("don&#39t"). Unsafe for `&lt;` and
    `&gt;`, which may quote code. Only reported in texts that speak about markup or show a reference by itself. Left
    alone: references inside tags and addresses ("?a=1&copy=2"), such as HTML does not define, and such to control
    characters.

    Source of the names: HTML Living Standard, section 13.5 (Python's `html.unescape`).
    """

    code = "TXT102"
    name = "character-reference"
    stage = Stage.REPAIR
    reads = ("text",)
    triggers = ("&",)
    most: ClassVar[float] = 1.0
    examples = (
        Example("Baker &amp; Sons call it &quot;a fair price&quot;.", 'Baker & Sons call it "a fair price".'),
        Example("They don&#39t say caf&amp;eacute; here.", "They don't say café here."),
        Example("Why &lt;3 is a heart.", "Why <3 is a heart.", unsafe=True),
        Example("In HTML &amp; is an ampersand.", "In HTML &amp; is an ampersand."),
        Example("AT&T; see https://a.example/?a=1&copy=2;b"),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        text = record.text("text")
        if "&" not in text:
            return
        from normkit_text.characters.references import find_references
        from normkit_text.characters.specimens import is_specimen
        from normkit_text.lexicon.markup_words import speaks_of_markup

        found = list(find_references(text))
        about = bool(found) and (speaks_of_markup(text) or any(is_specimen(text, one) for one in found))
        for safety in (Safety.SAFE, Safety.UNSAFE):
            ones = [one for one in found if one.safety is safety]
            if not ones:
                continue
            first = ones[0]
            more = f"; {len(ones)} references" if len(ones) > 1 else ""
            edits = tuple(Edit(Span("text", one.start, one.end), one.meaning) for one in ones)
            fix = Fix(edits, Safety.MANUAL if about else safety)
            message = f"{text[first.start : first.end]} stands for {first.meaning!r}{more}"
            yield Finding(Span("text", first.start, first.end), message, fix)
