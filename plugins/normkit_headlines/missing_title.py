"""HED102 missing-title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normkit import Context, Edit, Example, Finding, Fix, Mention, Record, Rule, Safety, Span, cuts
from normkit_headlines.head import head

SURE_SHARE = 0.5
"""From this share of its telling words on, the article repeats enough of a headline."""
MANY = 4
"""So many different headlines in one head are a list of stories, and none of them is surely this one's."""
SURE_WORDS = 20
"""A single line of more words is a sentence without its full stop as often as a headline."""
LEAD_WORDS = 40
"""A beginning of fewer words is too little to hold a headline against."""

if TYPE_CHECKING:
    from normkit_headlines.candidates import Candidate


_HEADLINE = "Ferry strike leaves islands cut off"
_ARTICLE = (
    "A strike by ferry crews has left three islands cut off since Sunday, the harbour office said. Talks with the"
    " crews broke down in the night over pay and hours, and no new date was set. Shops on the largest island have"
    " begun to run out of bread and milk."
)


class MissingTitle(Rule):
    """The record has no title, but its headline stands at the head of the text.

    ## Why is this bad?
    The headline is lost as a field (nothing to search by, to compare, to show) and found as a sentence that
    the article does not hold.

    ## Fix safety
    The headline moves from the text into `title`. Safe only where the head repeats the very line and the article's
    first words agree with it. Unsafe where one line has a headline's shape and the article repeats at least
    half of its telling words. Otherwise only suggested.
    """

    code = "HED102"
    name = "missing-title"
    examples = (
        Example(
            f"{_HEADLINE}\nSign Up\n{_HEADLINE}\n\n{_ARTICLE}", {"title": _HEADLINE, "text": f"Sign Up\n\n{_ARTICLE}"}
        ),
        Example(f"{_HEADLINE}\n\n{_ARTICLE}", {"title": _HEADLINE, "text": _ARTICLE}, unsafe=True),
        Example(_ARTICLE),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        text = record.text("text")
        if not text or record.text("title").strip():
            return
        top = head(text)
        if not top.rows or not top.lead:
            return
        from normkit_headlines.candidates import candidates

        found = candidates(text)
        if not found:
            return
        chosen, safety = choose(found, text)
        deletions = (Edit(Span("text", *ends)) for ends in cuts(text, (row.line for row in chosen.rows)))
        line = chosen.rows[0]
        title = Span("title", 0, len(record.text("title")))
        yield Finding(
            Span("text", line.start, line.end),
            "the record has no title; this line looks like its headline",
            Fix((Edit(title, line.text), *deletions), safety),
        )


def choose(found: tuple[Candidate, ...], text: str) -> tuple[Candidate, Safety]:
    """Return the likeliest headline and how far it can be trusted."""
    repeated = [one for one in found if len(one.rows) > 1]
    long_enough = len(head(text).lead.split()) >= LEAD_WORDS
    if repeated:
        best = max(repeated, key=lambda one: (len(one.rows), one.share, -one.rows[0].line))
        # Several lines that repeat are a menu, set twice.
        sure = len(repeated) == 1 and best.share >= SURE_SHARE and best.shared >= 3 and long_enough
        return best, Safety.SAFE if sure else Safety.MANUAL
    likely = [one for one in found if one.share >= SURE_SHARE and len(one.rows[0].text.split()) <= SURE_WORDS]
    if not likely:
        return max(found, key=lambda one: (one.share, -one.rows[0].line)), Safety.MANUAL
    return likely[0], Safety.UNSAFE if len(found) < MANY and long_enough else Safety.MANUAL
