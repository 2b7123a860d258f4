"""HED201 same-headline."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, CorpusRule, Example, Fact, Finding, Mention, Record, Span, fold

Replaced = dict[tuple[str, str], str]
"""(id, wording of the title) -> id of the record that stands for the group, where that is another one."""

OPENING = 80
"""Code points of a text that, with a title too short to tell articles apart, must be the same."""


class SameHeadline(CorpusRule):
    """Several records carry the same headline: one story, scraped or re-published more than once.

    ## Why is this bad?
    Copies of one agency report count as so many witnesses, weigh down every statistic, and leak from the training
    half of a data set into the test half.

    The record to keep is the earliest published, then the one with the longest text, then the first by id; every other
    one is reported and names it. Headlines are the same if they differ mechanically only: case, punctuation, a
    site's label, an ellipsis, a misspelt word. A different number, place or name makes another headline. A
    title too short to tell articles apart counts only if the texts begin alike, too.

    ## Fix safety
    Never fixed: which copy to keep is the reader's decision.
    """

    code = "HED201"
    name = "same-headline"
    examples = (
        Example(
            (
                {"id": "a", "title": "Mayor opens new harbour bridge", "published": "2031-05-01", "text": "One."},
                {
                    "id": "b",
                    "title": "Mayor Opens New Harbor Bridge | Reuters",
                    "published": "2031-05-02",
                    "text": "Two.",
                },
            ),
            (
                {"id": "a", "title": "Mayor opens new harbour bridge", "published": "2031-05-01", "text": "One."},
                {
                    "id": "b",
                    "title": "Mayor Opens New Harbor Bridge | Reuters",
                    "published": "2031-05-02",
                    "text": "Two.",
                },
            ),
        ),
        Example(
            (
                {"id": "a", "title": "Harbour fire kills 12 dock workers", "text": "One."},
                {"id": "b", "title": "Harbour fire kills 120 dock workers", "text": "Two."},
            )
        ),
    )

    def collect(self, record: Record) -> Iterator[Fact]:
        title, text = record.text("title"), record.text("text")
        if title.strip():
            yield title, record.text("published"), -len(text), record.id, fold(text[:OPENING])

    def reduce(self, facts: Iterator[Fact]) -> Replaced:
        every = list(facts)
        return _replaced(every) if len(every) > 1 else {}

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        title = record.text("title")
        if not context.facts or not title.strip():
            return
        from normkit_headlines.wording import wording

        other = context.facts.get((record.id, wording(title).key))
        if other is not None:
            yield Finding(Span("title", 0, len(title)), f"same headline as record {other!r}")


def _replaced(facts: list[Fact]) -> Replaced:
    from normkit_headlines.grouping import grouped
    from normkit_headlines.wording import wording

    labels = grouped([str(title) for title, *_ in facts], "near")
    together: dict[tuple[int, str], list[tuple[bool, str, int, str, str]]] = {}
    for label, (title, published, length, name, opening) in zip(labels, facts, strict=True):
        form = wording(str(title))
        row = (not published, str(published), int(length), str(name), form.key)
        together.setdefault((label, str(opening) if form.short else ""), []).append(row)
    replaced: Replaced = {}
    for rows in together.values():
        keep = min(rows)[3]
        replaced.update({(name, key): keep for _, _, _, name, key in rows if name != keep})
    return replaced
