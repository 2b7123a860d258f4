"""NAM001 name-mention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from normkit import Context, Example, Mention, Record, Rule
from normkit_names.document.mentions import FIELDS, Document

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, eq=False, repr=False)
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
    reads = FIELDS
    examples = (Example("Hikmat al-Masri spoke in Hodeidah. Later al-Masri left."),)

    authority: Path | None = None
    """Your file of names (see NAM102): where it lists a person's full name, its canonical spelling is the value."""

    def __post_init__(self) -> None:
        if self.authority is not None:
            from normkit_names.corpus.authority_file import read_authority

            read_authority(self.authority)  # says what is wrong with it before any record is looked at

    def check(self, record: Record, context: Context) -> Iterator[Mention]:
        document = Document(record)
        listed = self._listed(record, document) if self.authority and document.mentions else {}
        for mention in document.mentions:
            span = document.span_of(mention)
            value = listed.get(mention.details["entity"]) or mention.value
            yield Mention(mention.kind, span, value, mention.details)

    def _listed(self, record: Record, document: Document) -> dict[str, str]:
        """Return entity -> canonical spelling, for those whose full names or places the authority file lists."""
        from normkit_names.corpus.authority_file import read_authority

        assert self.authority is not None
        names = read_authority(self.authority)
        spellings: defaultdict[str, set[str]] = defaultdict(set)
        for mention in document.mentions:
            entity = mention.details["entity"]
            spellings[entity].add(mention.value)
            if mention.details["evidence"] != "surname-of":
                spellings[entity].add(document.span_of(mention).of(record))
        return {entity: names.canonical(sorted(some)) for entity, some in spellings.items()}
