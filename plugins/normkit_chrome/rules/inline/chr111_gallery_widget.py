"""CHR111 gallery-widget."""

from __future__ import annotations

from dataclasses import dataclass

from normkit import Example, Safety
from normkit_chrome.analysis.chrome_spans import ChromeSpan
from normkit_chrome.detectors.inline_spans import TITLE_WORDS
from normkit_chrome.rules.base import ChromeRule


@dataclass(frozen=True, eq=False, repr=False)
class GalleryWidget(ChromeRule):
    """A photo gallery's button and its credit were scraped into the text.

    ## Why is this bad?
    The button is no sentence of the article: it breaks sentence splitting, and its credit is read as
    a source the reporter never quoted.

    ## Fix safety
    Safe for a bare button, and for one with the title of its gallery, of at most six words. Unsafe with a
    caption: a caption can say what the article does not.

    ## Measured
    On the true bodies of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0) with
    chrome put into them, all of 197 bare buttons and 187 with a title were chrome (`python -m
    benchmarks.chrome.rule_precision FOLDER`).
    """

    code = "CHR111"
    name = "gallery-widget"
    message = "a photo gallery's button"
    examples = (
        Example("4 View gallery ( Photo: A. Name/Agency )\n\nShe spoke.", "She spoke."),
        Example("She spoke.\n\n4 View gallery The harbour at dawn ( Photo: A. Name )", "She spoke."),
        Example(
            "She spoke.\n\n4 View gallery The harbour at dawn, the day after the flood ( Photo: A. Name )",
            "She spoke.",
            unsafe=True,
        ),
        Example("The museum has 4 galleries (Photo: see page 2)."),
    )

    caption_words: int = TITLE_WORDS + 1
    """From how many words on a caption makes the fix unsafe."""

    def safety(self, span: ChromeSpan) -> Safety:
        return Safety.UNSAFE if span.caption >= max(1, self.caption_words) else Safety.SAFE
