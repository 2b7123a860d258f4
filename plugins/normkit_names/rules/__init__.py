"""The rules of the names family, one file each, by code."""

from __future__ import annotations

from normkit import Rule
from normkit_names.rules.authority_variant import AuthorityVariant
from normkit_names.rules.inconsistent_article import InconsistentArticle
from normkit_names.rules.marks_in_name import MarksInName
from normkit_names.rules.mixed_script_name import MixedScriptName
from normkit_names.rules.name_mention import NameMention
from normkit_names.rules.spellings_across_records import SpellingsAcrossRecords
from normkit_names.rules.variant_spelling import VariantSpelling

ALL: tuple[type[Rule], ...] = (
    NameMention,
    VariantSpelling,
    AuthorityVariant,
    InconsistentArticle,
    MixedScriptName,
    MarksInName,
    SpellingsAcrossRecords,
)
