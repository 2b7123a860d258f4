"""All rules of the family, in the order of their codes: a new one is added here."""

from __future__ import annotations

from normkit import Rule
from normkit_names.rules.nam001_name_mention import NameMention
from normkit_names.rules.nam101_variant_spelling import VariantSpelling
from normkit_names.rules.nam102_authority_variant import AuthorityVariant
from normkit_names.rules.nam103_inconsistent_article import InconsistentArticle
from normkit_names.rules.nam104_mixed_script_name import MixedScriptName
from normkit_names.rules.nam105_marks_in_name import MarksInName
from normkit_names.rules.nam201_spellings_across_records import SpellingsAcrossRecords

RULES: tuple[type[Rule], ...] = (
    NameMention,
    VariantSpelling,
    AuthorityVariant,
    InconsistentArticle,
    MixedScriptName,
    MarksInName,
    SpellingsAcrossRecords,
)
