"""CHR112 glued-tail."""

from __future__ import annotations

from normkit import Example
from normkit_chrome.rules.base import ChromeRule


class GluedTail(ChromeRule):
    """A button or a prompt is glued to the end of a line: "…at the gate.Advertisement".

    ## Why is this bad?
    The last word of the paragraph and the first of the button become one that exists in no language.

    ## Fix safety
    Safe: only known labels go, written as on a page, with no space after a sentence's end; and prompts to
    sign in before commenting that stand as a sentence of their own. Labels inside quotation marks, in
    addresses and in code stay.

    ## Measured
    On the true bodies of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0) with
    chrome put into them, all of 407 stretches taken out were chrome (`python -m benchmarks.chrome.rule_precision
    FOLDER`).
    """

    code = "CHR112"
    name = "glued-tail"
    message = "a button glued to the text"
    examples = (
        Example("The fishermen waited at the gate.Advertisement", "The fishermen waited at the gate."),
        Example("Rain fell.\nLog in or register to leave a commentSign Up", "Rain fell."),
        Example("Every plug-in calls Observable.Subscribe"),
        Example("He crossed out the word Advertisement"),
    )
