"""Records of a made-up site, and what is learned from them: what the tests of profiles share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from normkit import Normalizer, Record
from normkit_chrome.profiles.learn import learn_profiles
from normkit_chrome.profiles.sketch import facts

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
    """Return a record of a host with these lines as its text."""
    return {"id": str(number), "url": f"https://{host}/{number}", "text": "\n".join(text)}


def corpus(*around: str) -> list[dict[str, str]]:
    """Return an article for each story, with the same lines around it: "*" stands for the story."""
    return [page(number, *(line.replace("*", story) for line in around)) for number, story in enumerate(STORIES)]


def learned(records: list[dict[str, str]], **options: Any) -> Any:
    """Return site -> profile of these records."""
    found = sorted(fact for record in records for fact in facts(Record(record["id"], record)))
    return learn_profiles(found, **{"least": 5, "share": 0.3, **options})


def decisions(records: list[dict[str, str]]) -> dict[str, tuple[int, str, str]]:
    """Return text -> (records, zone, decision) of what the one site of these records repeats."""
    (profile,) = learned(records).values()
    return {one.text: (one.records, one.zone, one.decision) for one in profile.repeated.values()}


def by_profile(document: dict[str, Any], tmp_path: Path) -> Normalizer:
    """Return a normalizer that judges by this document of profiles alone."""
    import tomli_w

    (tmp_path / "profiles.toml").write_text(tomli_w.dumps(document), "utf-8")
    return Normalizer(select=["CHR201"], learned={"chrome": str(tmp_path / "profiles.toml")}, on_error="raise")


def line(text: str, **more: Any) -> dict[str, Any]:
    """Return a document of profiles with one line to drop at the end of a text."""
    return {HOST: {"records": 9, "line": [{"text": text, "records": 9, "zone": "tail", "decision": "drop", **more}]}}
