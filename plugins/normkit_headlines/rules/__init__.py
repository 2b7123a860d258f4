"""The rules, in the order of their codes."""

from __future__ import annotations

from normkit import Rule
from normkit_headlines.rules.capital_title import CapitalTitle
from normkit_headlines.rules.escaped_title import EscapedTitle
from normkit_headlines.rules.labelled_title import LabelledTitle
from normkit_headlines.rules.missing_title import MissingTitle
from normkit_headlines.rules.repeated_headline import RepeatedHeadline
from normkit_headlines.rules.same_headline import SameHeadline
from normkit_headlines.rules.site_label import SiteLabel

RULES: tuple[type[Rule], ...] = (
    RepeatedHeadline,
    MissingTitle,
    LabelledTitle,
    CapitalTitle,
    EscapedTitle,
    SameHeadline,
    SiteLabel,
)
