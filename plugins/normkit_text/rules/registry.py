"""All rules of the family, in the order of their codes: a new one is added here."""

from __future__ import annotations

from normkit import Rule
from normkit_text.rules.txt121_placeholder import Placeholder
from normkit_text.rules.txt122_cut_off import CutOff
from normkit_text.rules.txt123_no_article import NoArticle
from normkit_text.rules.txt124_title_for_text import TitleForText
from normkit_text.rules.txt125_no_headline import NoHeadline
from normkit_text.rules.txt131_repeated_passage import RepeatedPassage
from normkit_text.rules.txt132_other_language import OtherLanguage
from normkit_text.rules.txt133_glued_sentences import GluedSentences
from normkit_text.rules.txt134_broken_lines import BrokenLines
from normkit_text.rules.txt201_same_text import SameText

RULES: tuple[type[Rule], ...] = (
    Placeholder,
    CutOff,
    NoArticle,
    TitleForText,
    NoHeadline,
    RepeatedPassage,
    OtherLanguage,
    GluedSentences,
    BrokenLines,
    SameText,
)
