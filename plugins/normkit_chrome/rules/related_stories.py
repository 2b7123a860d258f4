"""CHR103 related-stories."""

from __future__ import annotations

from normkit import Example
from normkit_chrome.rule import ChromeRule


class RelatedStories(ChromeRule):
    """A widget that lists other stories was scraped into the text.

    Its items count themselves for screen readers ("list 2 of 4"). The counters decide: an item must
    fit the list's length, or the items next to it.

    ## Why is this bad?
    Headlines of other articles bring in people, places and events that this one does not mention.

    ## Fix safety
    Safe: the heading, the list and its items go, all of them recognised by the counters.

    ## Measured
    On the true bodies of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0) with chrome
    put into them, all of 344 lines taken out were chrome.
    """

    code = "CHR103"
    name = "related-stories"
    message = "a list of other stories"
    examples = (
        Example(
            "Rain fell.\nRecommended Stories\nlist of 2 items- list 1 of 2Harvest is late\n"
            "- list 2 of 2Mill closes\nThe dam held.",
            "Rain fell.\nThe dam held.",
        ),
        Example("The shopping list 2 of 4 was lost."),
        Example("list 5 of 4Harvest"),
    )
