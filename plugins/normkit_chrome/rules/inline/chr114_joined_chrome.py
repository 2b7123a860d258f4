"""CHR114 joined-chrome."""

from __future__ import annotations

from normkit import Example
from normkit_chrome.rules.base import ChromeRule


class JoinedChrome(ChromeRule):
    """A call or a label of the page runs on with the text: "… at the gate. Article continues below this ad The dam …".

    ## Why is this bad?
    Where an extractor joins a page by spaces, its calls become sentences of the article, and their words begin those
    of others.

    ## Fix safety
    Safe: only known phrases go that are chrome wherever they stand, and only where it is certain that they end: at
    the line's end, with the end of a sentence, before a capital; before a word of a script without capitals a phrase
    has six words. They begin where the line begins or a sentence ends. One or two words alone stay ("Share prices
    fell", "Advertisement"), and so does what stands in quotation marks.
    """

    code = "CHR114"
    name = "joined-chrome"
    message = "a label of the page, joined to the text"
    examples = (
        Example(
            "The keeper waited at the gate until noon. Article continues below this ad The dam was dry by evening.",
            "The keeper waited at the gate until noon. The dam was dry by evening.",
        ),
        Example(
            "The keeper waited at the gate until the last boat had left. Sign up for our newsletter",
            "The keeper waited at the gate until the last boat had left.",
        ),
        Example("The keeper waited at the gate until noon. Sign up for our newsletter, said the board above his head."),
    )
