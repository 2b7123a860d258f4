"""NAM102 authority-variant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from normkit import Context, Example, Finding, Record, Rule
from normkit_names.document.mentions import FIELDS

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, eq=False, repr=False)
class AuthorityVariant(Rule):
    """A name is spelt as your authority file lists a variant, not as it wants the name.

    ## Why is this bad?
    You decided how the name is spelt; this record has it otherwise.

    ## Fix safety
    Safe where a person decided that the spelling is a variant, and it stands as a name of its own. Unsafe for an entry
    that was learned and not yet reviewed (`decision = "open"`), and beside a capitalised word that may belong to
    the name. Shown only for a surname inside a longer name, or where a full name of the record that the file does not
    list has it too: that may be someone else. Never inside a longer name that the file does not list.
    """

    code = "NAM102"
    name = "authority-variant"
    reads = FIELDS
    examples = (Example("Hikmat al-Masri spoke first. Massri had no comment."),)

    authority: Path | None = None
    """The file of names: `[[name]]` entries with `canonical` and `variants`. None: the rule finds nothing."""

    def __post_init__(self) -> None:
        if self.authority is not None:
            from normkit_names.corpus.authority_file import read_authority

            read_authority(self.authority)  # says what is wrong with it before any record is looked at

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        if self.authority is None:
            return
        from normkit_names.corpus.authority_file import read_authority
        from normkit_names.corpus.rewrite import find_rewrites

        for one in find_rewrites(record, read_authority(self.authority)):
            message = f"{one.text!r} is listed as a variant of {one.entry.canonical!r}"
            yield Finding(one.span, message, one.fix)
