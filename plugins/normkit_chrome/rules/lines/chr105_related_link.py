"""CHR105 related-link."""

from __future__ import annotations

from normkit import Example
from normkit_chrome.rules.base import ChromeRule


class RelatedLink(ChromeRule):
    """A line between the paragraphs names another article: "Related: Harvest is late".

    It is told by the word an outlet sets before such a line, in twenty languages, and by what follows: a
    headline, not a sentence. Between two sentences of a paragraph it is told by more than one word and a colon.

    ## Why is this bad?
    The headline of another article brings in people, places and events that this one does not mention.

    ## Fix safety
    Safe where it is a template of the outlet: in brackets ("[Related: Harvest is late]"), the word in capitals or
    behind it a bar ("ALSO READ: Harvest is late", "Read more | Harvest is late"), no mark behind it at all ("Lire aussi
    Les marins en grève"), or twice or more in the text with the same word before it. Unsafe otherwise: in blogs the
    author may have typed it; where the headline quotes somebody; and within a paragraph, where only the label is shown
    if the headline does not say where it ends. "READ MORE: Harvest is late" is only shown: so blogs write by hand.

    ## Measured
    On what nine extractors made of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0),
    all of 204 lines that are safe were chrome; of 79 unsafe ones .684 (`python -m benchmarks.chrome.rule_precision
    FOLDER`).
    """

    code = "CHR105"
    name = "related-link"
    message = "a pointer to another article"
    examples = (
        Example(
            "Rain fell.\nRelated: Harvest is late in Elm Bay\nThe dam held.", "Rain fell.\nThe dam held.", unsafe=True
        ),
        Example("Rain fell.\n[Related: Harvest is late in Elm Bay]\nThe dam held.", "Rain fell.\nThe dam held."),
        Example(
            "Rain fell on the hill. Read also: Harvest is late in Elm Bay. The dam held.",
            "Rain fell on the hill. The dam held.",
            unsafe=True,
        ),
        Example("Rain fell.\nSee also: the second part of this report."),
        Example("Related: no"),
    )
