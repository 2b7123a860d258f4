"""HED101 repeated-headline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from normkit import Context, Edit, Example, Finding, Fix, Mention, Record, Rule, Span
from normkit_headlines.text.article_head import may_repeat_title

if TYPE_CHECKING:
    from normkit_headlines.title.repeated_title import TitleRepeat

_TITLE = "Mayor opens new harbour bridge"
_ARTICLE = "The mayor opened the bridge over the harbour on Monday."
_CARRIED_ON = f"{_TITLE}\nover the objections of fishermen, who met again on Monday."


@dataclass(frozen=True, eq=False, repr=False)
class RepeatedHeadline(Rule):
    """The title stands again at the head of the text or at its tail, once or several times.

    The line may say it in another case, with other punctuation, wrapped, cut with an ellipsis, with a kicker, a path or
    an outlet's name around it; or it runs into the first sentence. A date beside it stays. Where the title itself is
    cut or in capitals and the line is not, the title takes the line's wording.

    ## Why is this bad?
    The headline is no sentence of the article. It counts twice in search and in statistics, runs into the
    first sentence when the lines are joined, and lets near-duplicate detection compare headlines
    where it should compare articles.

    ## Fix safety
    Safe where the line holds the title's words, all and in order. Unsafe where the headline stands alone over a
    text that addresses its reader ("you"): the heading of a guide, which may have been kept on purpose; where a
    label goes that may say who speaks, where, or how the words are meant ("Fact check", what stands before a
    colon); and where the first sentence follows on the same line, unless a dateline parts them. Only reported
    where the title is too short to be sure (a section heading), where the line is the text's own (it ends as a
    sentence or a clause does, is carried on by the next line, or stands among lines of verse), and where no
    paragraph follows. Where the text says nothing but the title, TXT124 tells that the article is missing.
    """

    code = "HED101"
    name = "repeated-headline"
    reads = ("title", "text")
    examples = (
        Example({"title": _TITLE, "text": f"{_TITLE.upper()}\n\n{_ARTICLE}"}, {"title": _TITLE, "text": _ARTICLE}),
        Example(
            {"title": "Mayor opens new harbour bri...", "text": f"{_TITLE}\nShare\n\n{_ARTICLE}"},
            {"title": _TITLE, "text": f"Share\n\n{_ARTICLE}"},
        ),
        Example({"title": _TITLE, "text": _CARRIED_ON}, {"title": _TITLE, "text": _CARRIED_ON}),
        Example({"title": _TITLE, "text": f"Fishermen want a second one\n\n{_ARTICLE}"}),
    )

    min_words: int = 4
    """From how many words on a title is long enough for its repetition to be taken out safely."""

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        title, text = record.text("title"), record.text("text")
        if not text or not may_repeat_title(title, text):
            return
        from normkit_headlines.title.repeated_title import find_repeats

        repeats = list(find_repeats(title, text, self.min_words))
        if not _beside(text, repeats):
            return  # no headline above an article: TXT124 tells that the text is missing
        for repeat in repeats:
            span = Span("text", repeat.start, repeat.end)
            yield Finding(span, "the title stands again in the text", _fix(repeat, title))


def _beside(text: str, repeats: Sequence[TitleRepeat]) -> str:
    """Return what a text says beside its title."""
    ends = [0, *(end for repeat in repeats for end in (repeat.start, repeat.end)), len(text)]
    return "".join(text[start:end].strip() for start, end in zip(ends[::2], ends[1::2], strict=True))


def _fix(repeat: TitleRepeat, title: str) -> Fix:
    deletion = Edit(Span("text", *repeat.deletion))
    if not repeat.restored:
        return Fix((deletion,), repeat.safety)
    return Fix((Edit(Span("title", 0, len(title)), repeat.restored), deletion), repeat.safety)
