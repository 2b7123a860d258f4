"""NAM001 name-mention."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from normkit import Context, Example, Mention, Record, Rule
from normkit_names.mentions import Document


class NameMention(Rule):
    """An Arabic name of a person or a place, with the one spelling that stands for it in the record.

    ## Why is this bad?
    It is no problem but knowledge: "al-Shibani", "Shaibani" and "Asaad al-Shaibani" in one article are one man, and
    who links or counts people needs one value for him. The mentions carry it; the text stays as it is.

    ## Fix safety
    There is nothing to fix.
    """

    code = "NAM001"
    name = "name-mention"
    examples = (Example("Hikmat al-Masri spoke in Hodeidah. Later al-Masri left."),)

    def check(self, record: Record, context: Context) -> Iterator[Mention]:
        document = Document(record)
        for mention in document.mentions:
            yield replace(mention, span=document.span(mention.span.start, mention.span.end))
