"""CHR102 sponsor-line."""

from __future__ import annotations

from normkit import Example
from normkit_chrome.rules.base import ChromeRule


class SponsorLine(ChromeRule):
    """The mark of an advertisement's place, or the name of a page's sponsor, stands in the text.

    ## Why is this bad?
    It cuts a paragraph in two, and the sponsor is read as somebody the article is about.

    ## Fix safety
    Safe: only whole lines ("Advertisement", "Sponsor: Acme") and marks that no sentence holds
    ("- Advertisement -") go. A sponsor among other labelled lines is left: that is a fact sheet. So
    are the sponsor of a bill, and a sentence on who paid ("Sponsored by the port, the regatta drew a crowd"). Unsafe is
    who presents ("Presented by Acme"): a film and a play are presented too.

    ## Measured
    On what nine extractors made of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0),
    .987 of 843 lines taken out were chrome; with chrome put into the pages' true bodies, .999 of 699 places
    (`python -m benchmarks.chrome.rule_precision FOLDER`).
    """

    code = "CHR102"
    name = "sponsor-line"
    message = "the place of an advertisement"
    examples = (
        Example("Rain fell for days.\nAdvertisement\nThe dam held.", "Rain fell for days.\nThe dam held."),
        Example("Sponsor: ACME Lamps\nRain fell for days.", "Rain fell for days."),
        Example("The dam - Advertisement - held.", "The dam held."),
        Example("An advertisement for the dam cost a million."),
        Example("Bill: 17\nSponsor: Water Board\nStatus: open"),
    )
