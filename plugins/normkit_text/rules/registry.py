"""All rules of the family, in the order of their codes: a new one is added here."""

from __future__ import annotations

from normkit import Rule
from normkit_text.rules.article.txt121_placeholder import Placeholder
from normkit_text.rules.article.txt122_cut_off import CutOff
from normkit_text.rules.article.txt123_no_article import NoArticle
from normkit_text.rules.article.txt124_title_for_text import TitleForText
from normkit_text.rules.article.txt125_no_headline import NoHeadline
from normkit_text.rules.article.txt132_other_language import OtherLanguage
from normkit_text.rules.characters.txt101_mojibake import Mojibake
from normkit_text.rules.characters.txt102_character_reference import CharacterReference
from normkit_text.rules.characters.txt103_literal_escape import LiteralEscape
from normkit_text.rules.characters.txt104_invisible_character import InvisibleCharacter
from normkit_text.rules.characters.txt105_lost_character import LostCharacter
from normkit_text.rules.corpus.txt201_same_text import SameText
from normkit_text.rules.markup.txt111_html_markup import HtmlMarkup
from normkit_text.rules.markup.txt112_markdown_markup import MarkdownMarkup
from normkit_text.rules.markup.txt113_bbcode_markup import BBCodeMarkup
from normkit_text.rules.structure.txt131_repeated_passage import RepeatedPassage
from normkit_text.rules.structure.txt133_glued_sentences import GluedSentences
from normkit_text.rules.structure.txt134_broken_lines import BrokenLines

RULES: tuple[type[Rule], ...] = (
    Mojibake,
    CharacterReference,
    LiteralEscape,
    InvisibleCharacter,
    LostCharacter,
    HtmlMarkup,
    MarkdownMarkup,
    BBCodeMarkup,
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
