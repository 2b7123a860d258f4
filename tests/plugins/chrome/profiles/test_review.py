"""What a profile asks a person about: it may be the article's."""

from __future__ import annotations

from pathlib import Path

import pytest

from normkit_chrome.profiles.sketch import line_key
from normkit_chrome.rules.corpus.chr201_site_chrome import SiteChrome
from tests.plugins.chrome.profiles.site_records import HOST, PROSE, by_profile, corpus, decisions, learned


@pytest.mark.parametrize("text", ["Pros", "The bottom line", "Elm Bay.", "“Our river is our road,” the sign says."])
def test_what_may_be_the_articles_is_asked_about(text: str) -> None:
    assert decisions(corpus("*", text, PROSE.format("*")))[line_key(text)][2] == "ask"


def test_a_heading_is_asked_about_and_the_items_of_a_menu_are_not() -> None:
    menu = ("Town", "Harbour", "Weather", "Tides")
    long = [PROSE.format(f"* {number}") for number in range(7)]
    found = decisions(corpus(*menu, *long[:3], "What you should know about it", *long[3:]))
    assert [found[item.lower()][2] for item in menu] == ["drop", "drop", "drop", "ask"]
    assert found["what you should know about it"][2] == "ask"


def test_a_short_label_glued_to_paragraphs_is_asked_about() -> None:
    assert decisions(corpus(PROSE.format("*") + "Reuters", "*"))["reuters"][2] == "ask"


def test_what_stands_before_a_colon_is_asked_about(tmp_path: Path) -> None:
    records = corpus("Tolvan Desk: " + PROSE.format("*"), "*")
    document = SiteChrome().dump(learned(records), {})
    assert [one["decision"] for one in document[HOST]["prefix"]] == ["ask"]
    assert not by_profile(document, tmp_path).fix(records[0]).changes
    document[HOST]["prefix"][0]["keep"] = False
    assert by_profile(document, tmp_path).fix(records[0]).record["text"].startswith("The The ferry")  # type: ignore[attr-defined]
