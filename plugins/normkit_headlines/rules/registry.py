"""All rules of the family, in the order of their codes: a new one is added here."""

from __future__ import annotations

from normkit import Rule
from normkit_headlines.rules.hed101_repeated_headline import RepeatedHeadline
from normkit_headlines.rules.hed102_missing_title import MissingTitle
from normkit_headlines.rules.hed111_labelled_title import LabelledTitle
from normkit_headlines.rules.hed112_capital_title import CapitalTitle
from normkit_headlines.rules.hed113_escaped_title import EscapedTitle
from normkit_headlines.rules.hed114_doubled_title import DoubledTitle
from normkit_headlines.rules.hed201_same_headline import SameHeadline
from normkit_headlines.rules.hed202_site_label import SiteLabel
from normkit_headlines.rules.hed203_copied_text import CopiedText
from normkit_headlines.rules.hed204_same_address import SameAddress

RULES: tuple[type[Rule], ...] = (
    RepeatedHeadline,
    MissingTitle,
    LabelledTitle,
    CapitalTitle,
    EscapedTitle,
    DoubledTitle,
    SameHeadline,
    SiteLabel,
    CopiedText,
    SameAddress,
)
