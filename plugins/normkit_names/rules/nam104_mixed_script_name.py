"""NAM104 mixed-script-name."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import BEYOND_ASCII, Context, Example, Finding, Fix, Record, Rule, Span
from normkit_names.document.mentions import FIELDS


class MixedScriptName(Rule):
    """A name holds letters of another alphabet that look like its own.

    ## Why is this bad?
    "Нassan" with a Cyrillic letter looks right and is found by no search, no list and no rule. Such letters come from
    keyboards, character recognition and evasion. In Arabic texts, Persian kaf and ya do the same.

    ## Fix safety
    Safe for Greek and Cyrillic letters in a word that is mostly Latin and reads as a name once they are replaced:
    no language mixes these alphabets in a word, and nothing changes for the eye. Unsafe for Persian letters in an
    Arabic text. Shown only for a Persian ya at the end of a word, which can stand for ya or for alef maqsura.
    """

    code = "NAM104"
    name = "mixed-script-name"
    reads = FIELDS
    triggers = (BEYOND_ASCII,)
    examples = (
        Example("\u041dassan al-Tamimi spoke.", "Hassan al-Tamimi spoke."),
        Example("Hassan al-Tamimi spoke to Иван Петров."),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        if record.text("text").isascii() and record.text("title").isascii():
            return
        from normkit_names.orthography import character_repairs

        for find in (character_repairs.find_look_alikes, character_repairs.find_persian_letters):
            for field, one in character_repairs.repairs_in_names(record, find):
                span = Span(field, one.start, one.end)
                yield Finding(span, f"{one.problem}: {one.text!r}", Fix.replace(span, one.text, one.safety))
