"""What goes by a profile: lines where the site puts them, and only where nothing around needs them."""

from __future__ import annotations

from pathlib import Path

import pytest

from normkit import Normalizer, Record
from normkit_chrome.rules.corpus.chr201_site_chrome import SiteChrome
from tests.plugins.chrome.profiles.site_records import (
    CALL,
    HOST,
    PROSE,
    STORIES,
    by_profile,
    corpus,
    decisions,
    learned,
    line,
    page,
)


def _in_mid_text(call: str, stories: int) -> list[dict[str, str]]:
    """Return six records, of which so many hold a call in mid-text."""
    prose = [PROSE.format(f"* {number}") for number in range(20)]
    held, plain = corpus(*prose[:10], call, *prose[10:]), corpus(*prose)
    return [*held[:stories], *plain[stories:]]


def test_a_line_in_mid_text_is_shown_only(tmp_path: Path) -> None:
    call = "Our podcast explains the week."
    records = _in_mid_text(call, 5)
    assert decisions(records)[call.lower()][1] == "middle"
    kit = by_profile(SiteChrome().dump(learned(records), {}), tmp_path)
    out = kit.fix(records[0], unsafe=True)
    assert [f.span.of(Record("", records[0])) for f in out.findings] == [call]
    assert not out.changes


def test_a_line_in_mid_text_goes_where_nearly_all_stories_hold_it(tmp_path: Path) -> None:
    records = _in_mid_text("Listen to our podcast on the way home.", 6)
    kit = by_profile(SiteChrome().dump(learned(records), {}), tmp_path)
    assert kit.fix(records[0]).record["text"] == _in_mid_text("", 0)[0]["text"]


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
