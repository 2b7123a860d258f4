"""CHR121 agency-footer."""

from __future__ import annotations

from normkit import Example
from normkit_chrome.rules.base import ChromeRule


class AgencyFooter(ChromeRule):
    """The last paragraph says that the site shows only part of what its subscribers get.

    It is told by its cues, in seven languages: it speaks of its own site, a part, and subscribers, near the
    end of the text. An agency's note on its rights in the article is found there too.

    ## Why is this bad?
    It is about the agency, stands in each of its records, and makes unrelated articles look alike.

    ## Fix safety
    Safe: all three cues must stand in one line among the last of the text, with no quotation and nobody
    who said so. A note on the rights in the article is unsafe: who publishes the article needs it.

    ## Measured
    On the true bodies of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0) with
    chrome put into them, all of 180 lines taken out were chrome. Of the notes on rights that nine extractors
    left in those pages, .571 of 14 lines found were (`python -m benchmarks.chrome.rule_precision FOLDER`).
    """

    code = "CHR121"
    name = "agency-footer"
    message = "an agency's note to subscribers"
    examples = (
        Example("Rain fell.\nOur website shows only part of the Delta Wire. Ask for a subscription.", "Rain fell."),
        Example("The website shows only part of the archive to those without a subscription, she said."),
    )
