"""Site profiles: learned from a corpus, reviewed by a person, applied to records with no first pass."""

from __future__ import annotations

import json
import random
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest

from normkit import ConfigError, Normalizer, Record, site_key
from normkit_chrome.profiles.learn import SAMPLE, learn_profiles
from normkit_chrome.profiles.sketch import facts, line_key, pack, sketch, unpack
from normkit_chrome.rules.corpus.chr201_site_chrome import SiteChrome
from tests.conftest import Run

HOST = "www.tolvan.example"
CALL = "Get the Tolvan Post in your mailbox at dawn"
NOTE = "All opinions expressed here are their writers' own."
STORIES = [
    "The ferry to Elm Bay was an hour late.",
    "Two mills on the Arl closed in May.",
    "Clouds hid the comet from the hill.",
    "The harbour choir sang until noon.",
    "A barge ran aground off the old quay.",
    "Plums are cheap again at the market.",
]
PROSE = "The {0} council met for the {0} time and spoke of {0} things, of which {0} were {0} and one was a bridge."


def page(number: int, *text: str, host: str = HOST) -> dict[str, str]:
    return {"id": str(number), "url": f"https://{host}/{number}", "text": "\n".join(text)}


def corpus(*around: str) -> list[dict[str, str]]:
    """Return an article for each story, with the same lines around it: "*" stands for the story."""
    return [page(number, *(line.replace("*", story) for line in around)) for number, story in enumerate(STORIES)]


def learned(records: list[dict[str, str]], **options: Any) -> Any:
    found = sorted(fact for record in records for fact in facts(Record(record["id"], record)))
    return learn_profiles(found, **{"least": 5, "share": 0.3, **options})


def decisions(records: list[dict[str, str]]) -> dict[str, tuple[int, str, str]]:
    (profile,) = learned(records).values()
    return {one.text: (one.records, one.zone, one.decision) for one in profile.repeated.values()}


def by_profile(document: dict[str, Any], tmp_path: Path) -> Normalizer:
    import tomli_w

    (tmp_path / "profiles.toml").write_text(tomli_w.dumps(document), "utf-8")
    return Normalizer(select=["CHR201"], learned={"chrome": str(tmp_path / "profiles.toml")}, on_error="raise")


def line(text: str, **more: Any) -> dict[str, Any]:
    return {HOST: {"records": 9, "line": [{"text": text, "records": 9, "zone": "tail", "decision": "drop", **more}]}}


# ---------------------------------------------------------------- learn, review, apply


def test_a_profile_is_learned_reviewed_and_applied(workplace: Path, run: Run) -> None:
    records = corpus("*", NOTE, CALL)
    (workplace / "a.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    assert run("learn", "chrome", "a.jsonl", "-o", "profiles/")[0] == 0
    file = workplace / "profiles" / f"{HOST}.toml"
    document = tomllib.loads(file.read_text("utf-8"))
    told = {"records": 6, "zone": "tail"}
    assert document == {
        "records": 6,
        "line": [
            {"text": NOTE.lower(), **told, "decision": "ask", "example": NOTE},
            {"text": CALL.lower(), **told, "decision": "drop", "example": CALL},
        ],
    }
    kit = Normalizer(select=["CHR201"], learned={"chrome": "profiles/"})
    fresh = page(9, "Nobody swam.", NOTE, CALL)
    assert kit.corpus_rules == ()
    assert kit.fix(fresh).record["text"] == f"Nobody swam.\n{NOTE}"
    text = file.read_text("utf-8")
    text = text.replace('"ask"', '"ask"\nkeep = false').replace('"drop"', '"drop"\nkeep = true')
    file.write_text(text)
    assert run("learn", "chrome", "a.jsonl", "-o", "profiles/")[0] == 0
    assert [one["keep"] for one in tomllib.loads(file.read_text("utf-8"))["line"]] == [False, True]
    kit = Normalizer(select=["CHR201"], learned={"chrome": "profiles/"})
    assert kit.fix(fresh).record["text"] == f"Nobody swam.\n{CALL}"


def test_what_a_person_decided_outlives_what_is_learned() -> None:
    known = line("an old call to nobody at all", keep=False)
    known[HOST]["line"].append({"text": "learned once and gone", "records": 3, "zone": "tail", "decision": "drop"})
    known["other.example"] = {"records": 7}
    document = SiteChrome().dump(learned(corpus("*", CALL)), known)
    assert [one["text"] for one in document[HOST]["line"]] == ["an old call to nobody at all", CALL.lower()]
    assert document["other.example"] == {"records": 7}


def test_a_document_comes_back_as_it_was() -> None:
    found = learned(corpus("Town", "Harbour", "Weather and tides", "*", CALL, PROSE.format("same")))
    assert SiteChrome().load(SiteChrome().dump(found, {})) == found


@pytest.mark.parametrize(
    "document",
    [
        {"x.example": 3},
        {"x.example": {"records": "many"}},
        {"x.example": {"records": 5, "lines": []}},
        {"x.example": {"records": 5, "line": 3}},
        {"x.example": {"records": 5, "line": [{"zone": "tail"}]}},
        {"x.example": {"records": 5, "line": [{"text": "a", "zone": "foot"}]}},
        {"x.example": {"records": 5, "line": [{"text": "a", "keep": "yes"}]}},
        {"x.example": {"records": 5, "line": [{"text": "a", "kept": True}]}},
        {"x.example": {"records": 5, "line": [{"text": 3}]}},
    ],
)
def test_a_document_that_makes_no_sense_is_refused(document: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="CHR201"):
        by_profile(document, tmp_path)


# ---------------------------------------------------------------- what is learned


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


@pytest.mark.parametrize("text", ["Pros", "The bottom line", "Elm Bay.", "“Our river is our road,” the sign says."])
def test_what_may_be_the_articles_is_asked_about(text: str) -> None:
    assert decisions(corpus("*", text, PROSE.format("*")))[line_key(text)][2] == "ask"


def test_a_heading_is_asked_about_and_the_items_of_a_menu_are_not() -> None:
    menu = ("Town", "Harbour", "Weather", "Tides")
    long = [PROSE.format(f"* {number}") for number in range(7)]
    found = decisions(corpus(*menu, *long[:3], "What you should know about it", *long[3:]))
    assert [found[item.lower()][2] for item in menu] == ["drop", "drop", "drop", "ask"]
    assert found["what you should know about it"][2] == "ask"


def test_a_line_in_mid_text_is_shown_only(tmp_path: Path) -> None:
    call = "Our podcast explains the week."
    prose = [PROSE.format(f"* {number}") for number in range(20)]
    records = corpus(*prose[:10], call, *prose[10:])
    assert decisions(records)[call.lower()][1] == "middle"
    kit = by_profile(SiteChrome().dump(learned(records), {}), tmp_path)
    out = kit.fix(records[0], unsafe=True)
    assert [f.span.of(Record("", records[0])) for f in out.findings] == [call]
    assert not out.changes


def test_a_person_may_take_out_a_line_in_mid_text(tmp_path: Path) -> None:
    prose = [PROSE.format(number) for number in range(20)]
    kit = by_profile(line(CALL, zone="middle", keep=False), tmp_path)
    assert kit.fix(page(1, *prose[:10], CALL, *prose[10:])).record["text"] == "\n".join(prose)


def test_a_tail_line_stays_where_it_stands_in_mid_text(tmp_path: Path) -> None:
    prose = [PROSE.format(number) for number in range(20)]
    kit = by_profile(line(CALL), tmp_path)
    out = kit.fix(page(1, *prose[:10], CALL, *prose[10:], CALL))
    assert out.record["text"] == "\n".join([*prose[:10], CALL, *prose[10:]])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("She read out: “Dear all,", "and good night.”"),
        ('She read out: "Dear all,', 'and good night."'),
        ("The board on the quay says", "and means it."),
        ("a | b | c", "d | e | f"),
        ("```", "```"),
    ],
)
@pytest.mark.parametrize("keep", [None, False])
def test_a_line_that_its_neighbours_need_stays(before: str, after: str, keep: bool | None, tmp_path: Path) -> None:
    kit = by_profile(line("Ferry stops here", **({} if keep is None else {"keep": keep})), tmp_path)
    assert not kit.fix(page(1, "Rain fell.", before, "Ferry stops here", after)).changes


def test_a_label_glued_to_paragraphs_goes() -> None:
    records = corpus(PROSE.format("*") + "Read all about the Arl", "*")
    out = list(Normalizer(select=["CHR201"], on_error="raise").corpus(records))
    assert out[0].record["text"] == "\n".join((PROSE.format(STORIES[0]), STORIES[0]))


def test_a_short_label_glued_to_paragraphs_is_asked_about() -> None:
    assert decisions(corpus(PROSE.format("*") + "Reuters", "*"))["reuters"][2] == "ask"


def test_what_stands_before_a_colon_is_asked_about(tmp_path: Path) -> None:
    records = corpus("Tolvan Desk: " + PROSE.format("*"), "*")
    document = SiteChrome().dump(learned(records), {})
    assert [one["decision"] for one in document[HOST]["prefix"]] == ["ask"]
    assert not by_profile(document, tmp_path).fix(records[0]).changes
    document[HOST]["prefix"][0]["keep"] = False
    assert by_profile(document, tmp_path).fix(records[0]).record["text"].startswith("The The ferry")  # type: ignore[attr-defined]


def test_a_menu_longer_than_half_of_the_text_is_only_shown(tmp_path: Path) -> None:
    menu = [f"Item {number} of the long menu of the Post" for number in range(30)]
    document = line("x")
    document[HOST]["line"] = [{"text": item, "zone": "head", "decision": "drop"} for item in menu]
    out = by_profile(document, tmp_path).fix(page(1, *menu, *[PROSE.format("first")] * 3))
    assert not out.changes
    assert "not fixed" in out.findings[0].message


def test_a_line_at_both_ends_goes_from_both(tmp_path: Path) -> None:
    prose = [PROSE.format(f"* {number}") for number in range(9)]
    records = corpus(CALL, *prose, CALL)
    assert decisions(records)[CALL.lower()] == (6, "both", "drop")
    kit = by_profile(SiteChrome().dump(learned(records), {}), tmp_path)
    assert kit.fix(records[0]).record["text"] == "\n".join(PROSE.format(f"{STORIES[0]} {n}") for n in range(9))


def test_a_teaser_of_other_articles_is_the_headline_of_its_own(tmp_path: Path) -> None:
    teaser = "Mayor of Elm Bay resigns over plums"
    prose = [PROSE.format(f"* {number}") for number in range(9)]
    kit = by_profile(SiteChrome().dump(learned(corpus(*prose, teaser)), {}), tmp_path)
    assert not kit.fix(page(9, teaser, *[PROSE.format(number) for number in range(9)])).changes


def test_only_the_line_next_to_an_open_sentence_is_the_sentences(tmp_path: Path) -> None:
    more = "Follow the Arl on its way to the sea"
    document = line(CALL)
    document[HOST]["line"].append({"text": more, "records": 9, "zone": "tail", "decision": "drop"})
    out = by_profile(document, tmp_path).fix(page(1, *STORIES, "The sign says:", CALL, more))
    assert out.record["text"] == "\n".join([*STORIES, "The sign says:", CALL])


def test_a_label_of_the_site_is_no_open_sentence(tmp_path: Path) -> None:
    document = line("log in", decision="ask")
    document[HOST]["line"].append({"text": CALL, "records": 9, "zone": "tail", "decision": "drop"})
    story = [PROSE.format(number) for number in range(6)]
    out = by_profile(document, tmp_path).fix(page(1, *story, "Log in", CALL))
    assert out.record["text"] == "\n".join([*story, "Log in"])
    document[HOST]["line"][0]["keep"] = True
    assert not by_profile(document, tmp_path).fix(page(1, *story, "Log in", CALL)).changes


def test_a_site_is_learned_from_a_sample_of_its_articles() -> None:
    many = (page(n, PROSE.format(n), CALL) for n in range(2 * SAMPLE))
    copies = (page(n, PROSE.format("same"), CALL) for n in range(2 * SAMPLE))
    (profile,) = learned([*many, *copies]).values()
    assert profile.records == SAMPLE
    assert profile.repeated["line", CALL.lower()].records == SAMPLE


# ---------------------------------------------------------------- outlines


def test_an_article_is_one_small_fact() -> None:
    text = "\n".join(["Town", *(2 * PROSE.format(number) for number in range(90)), "What we know", CALL])
    ((site, number, told),) = facts(Record("", {"url": f"https://{HOST}/", "text": text}))
    assert site == HOST
    assert isinstance(number, int)
    assert unpack(str(told)) == sketch(text)
    assert len(str(told)) < 1000
    assert not list(facts(Record("", {"text": text})))
    assert not list(facts(Record("", {"url": f"https://{HOST}/", "text": " \n"})))


@pytest.mark.parametrize("text", ["", "plain", "“Ötzi” – €", "عربي", "a \ud800 b", "\x00\x85\u2028"])
def test_what_is_packed_comes_back(text: str) -> None:
    assert unpack(pack(text)) == text
    assert all(ord(mark) < 256 for mark in pack(text))


# ---------------------------------------------------------------- sites, hostile text, time


@pytest.mark.parametrize(
    ("record", "site"),
    [
        ({"url": "https://News.Arl.example:8080/a", "source": "Arl"}, "news.arl.example"),
        ({"url": "no url", "source": "Arl: the / Herald"}, "arl- the - herald"),
        ({"url": "https://[broken", "source": "..\\up"}, "-up"),
        ({"source": "\ud800\x00"}, "--"),
        ({"text": "nobody's"}, ""),
    ],
)
def test_a_site_is_a_host_or_a_source_and_can_name_a_file(record: dict[str, str], site: str) -> None:
    assert site_key(Record("", record).site) == site


def test_lone_surrogates_are_not_learned() -> None:
    assert SiteChrome().dump(learned(corpus("*", "a broken \ud800 line that repeats")), {}) == {HOST: {"records": 6}}


@pytest.mark.parametrize(
    "text",
    [
        f"{CALL}\n" * 20_000,
        f"{CALL}\n{PROSE}\n" * 7_000,
        "“\n" * 300_000,
        "a: " * 300_000,
        " " * 1_000_000,
        ".”A" * 300_000,
        ("x" * 150 + ".”" * 40 + "\n") * 4_000,
    ],
    ids=["calls", "mixed", "openers", "colons", "spaces", "ends", "closers"],
)
def test_a_megabyte_takes_linear_time(text: str, tmp_path: Path) -> None:
    kit, first = by_profile(line(CALL), tmp_path), Normalizer(select=["CHR201"])
    record = {"url": f"https://{HOST}/", "text": text}
    start = time.process_time()
    kit.check(record)
    first.collect(record)
    assert time.process_time() - start < 5
