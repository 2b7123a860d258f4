"""CHR104 header-bar."""

from __future__ import annotations

from normkit import Example
from normkit_chrome.rules.base import ChromeRule


class HeaderBar(ChromeRule):
    """Page metadata set off by bars, a comment counter or a menu word stands in the head of the text.

    Anywhere in it, a line that is a time stamp counted from the visit ("5 hours ago") is pointed out, in ten languages.

    ## Why is this bad?
    A place or an outlet from the page's header is read as the first words of the article.

    ## Fix safety
    Safe among sure chrome, before the first paragraph; otherwise it is only pointed out. A line that
    holds a date is left to the rules that read dates: the date may be the record's only one.

    ## Measured
    On what nine extractors made of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0),
    all of 161 lines taken out were chrome (`python -m benchmarks.chrome.rule_precision FOLDER`).
    """

    code = "CHR104"
    name = "header-bar"
    message = "metadata of the page"
    examples = (
        Example("0\n | Elm Bay,QX\nSponsor: ACME Lamps\nback\nRain fell.", "Sponsor: ACME Lamps\nRain fell."),
        Example("| Elm Bay\nRain fell.", "| Elm Bay\nRain fell."),
        Example("5 hours ago\nRain fell.", "5 hours ago\nRain fell."),
        Example("Aug 1, 2030 |\nRain fell."),
    )
