"""What a profile holds: learned from different stories of a site, in any order of its records."""

from __future__ import annotations

import random

from normkit import Normalizer
from normkit_chrome.profiles.learn import SAMPLE
from normkit_chrome.rules.corpus.chr201_site_chrome import SiteChrome
from tests.plugins.chrome.profiles.site_records import CALL, HOST, PROSE, STORIES, corpus, decisions, learned, page


def test_order_and_partition_are_irrelevant() -> None:
    records = [*corpus("Town", "*", CALL), *(page(n, "Rain.", CALL, host="b.example") for n in range(9))]
    kit = Normalizer(select=["CHR201"])
    some = learned(records)
    for seed in range(3):
        shuffled = random.Random(seed).sample(records, len(records))
        assert learned(shuffled) == some
        assert kit.learn(map(kit.collect, shuffled)).facts["CHR201"] == some


def test_copies_of_an_article_count_once() -> None:
    story = [PROSE.format(word) for word in ("first", "second", "third", "fourth")]
    copies = [page(n, f"Edition {n} of the day.", *story[: 3 + n % 2], "Nobody else was there.") for n in range(40, 50)]
    assert decisions([*corpus("*", CALL), *copies]) == {CALL.lower(): (6, "tail", "drop")}


def test_a_site_is_learned_from_a_sample_of_its_articles() -> None:
    many = (page(n, PROSE.format(n), CALL) for n in range(2 * SAMPLE))
    copies = (page(n, PROSE.format("same"), CALL) for n in range(2 * SAMPLE))
    (profile,) = learned([*many, *copies]).values()
    assert profile.records == SAMPLE
    assert profile.repeated["line", CALL.lower()].records == SAMPLE


def test_lone_surrogates_are_not_learned() -> None:
    assert SiteChrome().dump(learned(corpus("*", "a broken \ud800 line that repeats")), {}) == {HOST: {"records": 6}}


def test_of_sentences_that_end_many_texts_only_the_longest_run_is_asked_about() -> None:
    ((kind, text), one), *others = learned(_ending_with_notices(5)).popitem()[1].repeated.items()
    assert (kind, one.records, one.zone, others) == ("ending", 5, "tail", [])
    assert text.startswith("follow the tolvan post")


def test_sentences_that_end_nearly_all_texts_are_learned_each() -> None:
    repeated = learned(_ending_with_notices(6)).popitem()[1].repeated
    told = [(kind, text[:7], one.records, one.zone, one.decision) for (kind, text), one in repeated.items()]
    assert told == [("stretch", "follow ", 6, "tail", "drop"), ("stretch", "whoever", 6, "tail", "drop")]


def _ending_with_notices(stories: int) -> list[dict[str, str]]:
    """Return six records of one line, of which so many end with the same two sentences."""
    notices = " Follow the Tolvan Post in nine languages. Whoever finds a mistake here is asked to write to us."
    words = ("first", "second", "third", "fourth", "fifth", "sixth")
    told = [f"{PROSE.format(word)} {story}" for word, story in zip(words, STORIES, strict=True)]
    return [page(n, f"{one}{notices * (n < stories)}") for n, one in enumerate(told)]


def test_versions_of_one_text_in_one_line_are_asked_about() -> None:
    told = " ".join(PROSE.format(word) for word in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh"))
    versions = [page(n, f"{story} {told}") for n, story in enumerate(STORIES)]
    for outcome in Normalizer(select=["CHR201"]).corpus(versions):
        assert str(outcome.record["text"]).endswith(told)
