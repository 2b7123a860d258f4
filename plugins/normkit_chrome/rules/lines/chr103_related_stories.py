"""CHR103 related-stories."""

from __future__ import annotations

from normkit import Example
from normkit_chrome.rules.base import ChromeRule


class RelatedStories(ChromeRule):
    """A widget that lists other stories was scraped into the text.

    It is told by what it adds for screen readers: its items count themselves ("list 2 of 4"), and an item must fit
    the list's length, or the items next to it; or, below the heading of such a list, three headlines or more are said
    twice, as the picture's link and as the text's, with a teaser below. Any other line that says the same twice, as a
    picture's text and its caption do, is pointed out.

    ## Why is this bad?
    Headlines of other articles bring in people, places and events that this one does not mention.

    ## Fix safety
    Safe: the heading, the list and its items go. Of any other line that says the same twice only the second time
    goes, and only with unsafe fixes: a song says its line twice as well.

    ## Measured
    On the true bodies of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0) with chrome put
    into them, all of 344 counted lines taken out were chrome (`python -m benchmarks.chrome.rule_precision FOLDER`).
    """

    code = "CHR103"
    name = "related-stories"
    message = "a list of other stories, or a line that says the same twice"
    examples = (
        Example(
            "Rain fell.\nRecommended Stories\nlist of 2 items- list 1 of 2Harvest is late\n"
            "- list 2 of 2Mill closes\nThe dam held.",
            "Rain fell.\nThe dam held.",
        ),
        Example(
            "Rain fell.\nThe old mill of Elm Bay The old mill of Elm Bay\nThe dam held.",
            "Rain fell.\nThe old mill of Elm Bay\nThe dam held.",
            unsafe=True,
        ),
        Example("The shopping list 2 of 4 was lost."),
        Example("list 5 of 4Harvest"),
    )
