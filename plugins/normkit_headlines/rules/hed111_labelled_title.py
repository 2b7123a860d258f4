"""HED111 labelled-title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from normkit import Context, Example, Finding, Mention, Record, Rule, Safety, fold
from normkit_headlines.labels.separators import SIGNS

_TITLE = "Mayor opens new harbour bridge"


@dataclass(frozen=True)
class LabelledTitle(Rule):
    """The title wears a label that a machine or an outlet set on it: "NextImg:", "| The Quay Courier".

    ## Why is this bad?
    The label is no word of the headline: it keeps two copies of one headline apart, and joins headlines that share
    nothing but their outlet.

    ## Fix safety
    Safe for labels that are named in the option, for a page's own field names ("NextImg:"), and for the outlet's name
    where the record's `source` or the host in its `url` says so, too. Unsafe before a colon (it may be whom the
    headline is about), and for other outlets that are known by name: it may be all that tells where the article is
    from. Only reported where fewer than three words would be left.
    """

    code = "HED111"
    name = "labelled-title"
    reads = ("title", "source", "url")
    examples = (
        Example({"title": f"NextImg:{_TITLE}"}, {"title": _TITLE}),
        Example(
            {"title": f"{_TITLE} | The Quay Courier", "url": "https://www.quaycourier.example/2031/bridge"},
            {"title": _TITLE, "url": "https://www.quaycourier.example/2031/bridge"},
        ),
        Example({"title": f"{_TITLE} - Reuters"}, {"title": _TITLE}, unsafe=True),
        Example({"title": f"{_TITLE} - over the objections of fishermen"}),
    )

    labels: tuple[str, ...] = ()
    """Labels that are no part of any headline, wherever they stand before or after a separator."""

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        title = record.text("title")
        if not any(sign in title for sign in SIGNS):
            return
        from normkit_headlines.labels.strip import label_finding, strip_labels

        stripped = strip_labels(title, lambda side, label, colon: self._label_safety(side, label, colon, record))
        if stripped.removed:
            yield label_finding(title, stripped, "the title wears a label")

    def _label_safety(self, side: str, label: str, colon: bool, record: Record) -> Safety | None:
        """Return how surely a label can go, None where it is none."""
        from normkit_headlines.labels.strip import PREFIX, is_field_name, names_site
        from normkit_headlines.lexicon.outlets import OUTLETS

        if fold(label) in map(fold, self.labels) or (side == PREFIX and is_field_name(label)):
            return Safety.SAFE
        if names_site(label, record):
            return Safety.UNSAFE if colon else Safety.SAFE
        return Safety.UNSAFE if fold(label) in OUTLETS else None
