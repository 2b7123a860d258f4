"""All rules of the family, in the order of their codes: a new one is added here."""

from __future__ import annotations

from normkit import Rule
from normkit_text.rules.characters.txt101_mojibake import Mojibake
from normkit_text.rules.characters.txt102_character_reference import CharacterReference
from normkit_text.rules.characters.txt103_literal_escape import LiteralEscape
from normkit_text.rules.characters.txt104_invisible_character import InvisibleCharacter
from normkit_text.rules.characters.txt105_lost_character import LostCharacter
from normkit_text.rules.markup.txt111_html_markup import HtmlMarkup
from normkit_text.rules.markup.txt112_markdown_markup import MarkdownMarkup
from normkit_text.rules.markup.txt113_bbcode_markup import BBCodeMarkup

RULES: tuple[type[Rule], ...] = (
    Mojibake,
    CharacterReference,
    LiteralEscape,
    InvisibleCharacter,
    LostCharacter,
    HtmlMarkup,
    MarkdownMarkup,
    BBCodeMarkup,
)
