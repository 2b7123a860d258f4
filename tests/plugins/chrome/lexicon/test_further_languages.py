"""The languages known by their commonest phrases: what is no chrome in them, whichever rule looks at it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from normkit import Normalizer

CASES = Path(__file__).parents[4] / "fixtures" / "chrome" / "lines" / "CHR101" / "further_languages.toml"


def content() -> dict[str, str]:
    """Return name -> text of clean articles, and of news about newsletters, comments, advertisements and the like."""
    cases = tomllib.loads(CASES.read_text("utf-8"))["case"]
    return {case["name"]: case["record"]["text"] for case in cases if case["kind"] == "negative"}


@pytest.mark.parametrize(("name", "text"), content().items())
def test_every_rule_leaves_articles_alone_and_news_about_a_sites_furniture(name: str, text: str) -> None:
    kit = Normalizer(select=["CHR"])
    assert kit.fix({"text": text}).record == {"text": text}
    assert not kit.check({"text": text}).findings, name
