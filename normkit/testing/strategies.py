"""Hypothesis strategies for scraped text: records as they come, and their parts.

A record is a mapping of field to text, as ``Normalizer.fix`` takes it. Everything shrinks towards
short, plain text.
"""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from normkit.core.rule import CorpusRule, Rule
from normkit.testing import samples
from normkit.testing.harness import Fields
from normkit.testing.samples import Story

_BREAKS = st.sampled_from(["\n", "\n\n", "\n", "\n\n", "\r\n", "\n \n", " ", ""])
_STORIES = st.sampled_from(samples.STORIES)
_COUNTS = st.integers(0, 6)
_PARAGRAPHS = st.lists(st.sampled_from([p for story in samples.STORIES for p in story.paragraphs]), max_size=3)
_MISSING = st.sets(st.sampled_from(["title", "text", "published", "url", "source", "language"]), max_size=2)
_TIMES = st.sampled_from([2, 3, 12])  # 12: more than there are rounds of fixing


# ---------------------------------------------------------------- parts


@cache
def chrome_lines() -> SearchStrategy[str]:
    """Lines of site chrome, by themselves or with a number or a headline of their own."""
    return st.one_of(
        st.sampled_from(samples.CHROME),
        st.builds("{} View gallery ( Photo: {} )".format, st.integers(1, 40), name_variants()),
        st.builds("Read more: {}".format, headlines()),
        st.builds("list {0} of {0} {1}".format, st.integers(1, 9), headlines()),
    )


@cache
def date_phrases() -> SearchStrategy[str]:
    """Dates as news text and metadata spell them: full, partial, relative, leaked, broken."""
    day = st.dates().map(lambda date: date.isoformat())
    return st.one_of(st.sampled_from(samples.DATES), day, st.builds("date {} ".format, day))


@cache
def name_variants() -> SearchStrategy[str]:
    """Names of people and places in one of several spellings."""
    return st.sampled_from([name for row in samples.NAMES for name in row])


@cache
def headlines() -> SearchStrategy[str]:
    """Headlines: the same one in several dresses, and look-alikes that say something else."""
    return st.sampled_from(samples.HEADLINES)


@cache
def hostile_text() -> SearchStrategy[str]:
    """Text that no author wrote: NUL, lone surrogates, bidi marks, long runs, odd line breaks, nothing."""
    piece = st.one_of(st.sampled_from(samples.HOSTILE), st.text(max_size=12), st.sampled_from(samples.CHROME))
    return st.lists(piece, max_size=6).map("".join)


@cache
def articles() -> SearchStrategy[Fields]:
    """Clean articles, whole or shortened: a rule that changes one of these does damage."""
    return _STORIES.flatmap(_shortened)


def _shortened(story: Story) -> SearchStrategy[Fields]:
    count = st.integers(1, len(story.paragraphs))
    breaks = st.sampled_from(["\n\n", "\n", "\r\n\r\n"])
    return st.builds(lambda kept, gap: story.record(gap.join(story.paragraphs[:kept])), count, breaks)


# ---------------------------------------------------------------- records


@cache
def scraped_records(defects: tuple[str, ...] = ()) -> SearchStrategy[Fields]:
    """Articles as scrapers deliver them: chrome, dates, headlines, spellings in the head, middle and tail.

    ``defects`` are further pieces of text to strew in. Fields may be missing or hold nonsense.
    """
    pieces = [chrome_lines(), date_phrases(), headlines(), _sentences(), hostile_text()]
    if defects:
        pieces = [st.sampled_from(defects)] * len(pieces) + pieces
    strewn = st.lists(st.tuples(st.integers(0, 9), st.one_of(pieces)), max_size=5)
    title = st.one_of(st.none(), headlines(), hostile_text())
    published = st.one_of(st.none(), date_phrases(), hostile_text())
    return _scraped(strewn, title, published)


@st.composite
def _scraped(
    draw: DrawFn,
    strewn: SearchStrategy[list[tuple[int, str]]],
    title: SearchStrategy[str | None],
    published: SearchStrategy[str | None],
) -> Fields:
    story = draw(_STORIES)
    parts = list(story.paragraphs[: draw(_COUNTS)])
    for at, part in draw(strewn):
        parts.insert(at, part)
    record = story.record(draw(_BREAKS).join(parts))
    for field, value in (("title", draw(title)), ("published", draw(published))):
        if value is not None:
            record[field] = value
    for field in draw(_MISSING):
        del record[field]
    return record


@cache
def _sentences() -> SearchStrategy[str]:
    return st.builds("{} met {} {}.".format, name_variants(), name_variants(), date_phrases())


def records_for(rule: Rule) -> SearchStrategy[Fields]:
    """Records that exercise a rule: its own examples, mutated and set into articles, and any others."""
    defects = [example for example in rule.examples if example.after is not None]
    seeds = [record for example in (*defects, *defects, *rule.examples) for record in example.records()]
    if not seeds:
        return scraped_records()
    pieces = dict.fromkeys(piece for seed in seeds for text in seed.values() for piece in (text, *text.split("\n")))
    return st.one_of(st.sampled_from(seeds).flatmap(_mutated), scraped_records(tuple(pieces)))


def corpora_for(rule: Rule) -> SearchStrategy[list[Fields]]:
    """Lists of records with an ``id`` each: one record for a record rule, up to eight for a corpus rule."""
    if not isinstance(rule, CorpusRule):
        return records_for(rule).map(lambda record: _numbered([record]))
    whole = [example.records() for example in rule.examples]
    twins = st.builds(lambda record, times: [record] * times, records_for(rule), st.integers(1, 3))
    group = st.one_of(st.sampled_from(whole), twins) if whole else twins
    return st.lists(group, min_size=1, max_size=3).map(
        lambda groups: _numbered([record for group in groups for record in group][:8])
    )


def clean_corpora_for(rule: Rule) -> SearchStrategy[list[Fields]]:
    """Lists of different clean articles with an ``id`` each: one for a record rule, up to five for a corpus rule."""
    most = len(samples.STORIES) if isinstance(rule, CorpusRule) else 1
    return st.lists(articles(), min_size=1, max_size=most, unique_by=lambda fields: fields["title"]).map(_numbered)


def _numbered(records: list[Fields]) -> list[Fields]:
    return [{**record, "id": f"r{number}"} for number, record in enumerate(records, 1)]


@st.composite
def _mutated(draw: DrawFn, seed: Fields) -> Fields:
    record = dict(seed)
    for field in draw(st.sets(st.sampled_from(sorted(seed)), max_size=2)):
        record[field] = draw(_mutations(record[field]))
    return record


@cache
def _mutations(text: str) -> SearchStrategy[str]:
    """Return what a scraper, an editor or a vandal may have made of a text."""
    places = st.integers(0, len(text))
    return st.one_of(
        st.builds(lambda gap, head, tail: gap.join([*head, text, *tail]), _BREAKS, _PARAGRAPHS, _PARAGRAPHS),
        st.builds(lambda gap, times: gap.join([text] * times), _BREAKS, _TIMES),
        st.builds(lambda a, b: text[min(a, b) : max(a, b)], places, places),
        st.builds(lambda at, put: text[:at] + put + text[at:], places, hostile_text()),
        st.sampled_from([text.replace("\n", "\r\n"), text.replace("\n", " "), text.upper(), f" {text}\n", text + text]),
    )
