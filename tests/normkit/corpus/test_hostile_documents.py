"""Baselines, learned documents, authority files and facts of anybody: read or refused with a sentence, never more."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from normkit import Normalizer, NormkitError
from normkit.core.serial import Decision
from normkit.corpus import fact_file, learned_file
from normkit.corpus.fact_store import FactStore
from normkit.corpus.passes import FactCollector
from normkit.pipeline.decisions import decision_file as decisions
from tests.conftest import Run

RECORD = '{"id": "x", "title": "Rain", "text": "It rained.\\n\\nSign Up", "published": "2024-01-02"}\n'
MARK = "0a1b2c3d4e5f6071"
QUICK = settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
KIT = Normalizer(select=["HED201", "NAM201"])


def said_of(read: Callable[[], object]) -> str:
    """Return why something cannot be read, ``""`` where it can be; any other error is a fault of normkit."""
    try:
        read()
    except NormkitError as error:
        return str(error)
    return ""


# ---------------------------------------------------------------- baselines

ENTRY = '{"normkit-decisions": 2, "findings": [%s]}'
FINDING = '{"normkit-decisions": 1, "findings": {"0a1b2c3d4e5f6071": %s}}'
BASELINES = {
    "nothing": "",
    "no object": "[1]",
    "no findings": '{"normkit-decisions": 1}',
    "findings that are none": '{"normkit-decisions": 1, "findings": []}',
    "another version": '{"normkit-decisions": 3, "findings": {}}',
    "a list in an object": '{"normkit-decisions": 2, "findings": {}}',
    "an entry of nothing": ENTRY % "null",
    "an entry without a fingerprint": ENTRY % '{"decision": "known"}',
    "an entry with a number for a file": ENTRY % '{"fingerprint": "hidden", "decision": "known", "file": 3}',
    "accepted and rejected": ENTRY
    % '{"fingerprint": "a", "decision": "accept"}, {"fingerprint": "a", "decision": "reject"}',
    "both sides of a merge": (ENTRY % "").replace("[", "[\n<<<<<<< hidden\n"),
    "a version of another kind": '{"normkit-decisions": true, "findings": {}}',
    "infinity": FINDING % '{"decision": "known", "count": Infinity}',
    "not a number": FINDING % '{"decision": "known", "count": NaN}',
    "a fraction": FINDING % '{"decision": "known", "count": 1.5}',
    "a count in words": FINDING % '{"decision": "known", "count": "2"}',
    "a count below 0": FINDING % '{"decision": "known", "count": -1}',
    "yes for a count": FINDING % '{"decision": "known", "count": true}',
    "no decision": FINDING % "{}",
    "another decision": FINDING % '{"decision": "hidden"}',
    "a decision that is a list": FINDING % '{"decision": ["known"]}',
    "an entry that is none": FINDING % "null",
    "many digits": FINDING % ('{"decision": "known", "count": ' + "9" * 5000 + "}"),
    "deep": "[" * 100_000,
    "a key twice": '{"normkit-decisions": 1, "findings": {}, "findings": {}}',
    "a finding twice": FINDING % '{"decision": "known"}, "0a1b2c3d4e5f6071": {"decision": "known"}',
    "the first kind, infinity": '{"normkit-baseline": 1, "findings": {"a": Infinity}}',
    "the first kind, a list": '{"normkit-baseline": 1, "findings": ["a"]}',
    "cut off": '{"normkit-decisions": 1, "findings": {"',
}


@pytest.mark.parametrize("name", BASELINES)
def test_a_tampered_baseline_is_refused_with_a_sentence(workplace: Path, run: Run, name: str) -> None:
    (workplace / "a.jsonl").write_text(RECORD)
    (workplace / "known.json").write_text(BASELINES[name])
    for command in ("check", "fix"):
        code, out, err = run(command, "a.jsonl", "--baseline", "known.json")
        assert (code, out) == (2, "")
        assert err.startswith("normkit: known.json: is no baseline (")
        assert err.count("\n") == 1
        assert len(err) < 300
        assert "hidden" not in err
    assert (workplace / "a.jsonl").read_text() == RECORD


def test_a_baseline_as_editors_of_windows_leave_it_is_read(workplace: Path) -> None:
    content = (FINDING % '{"decision": "known",\r\n"count": 2, "why": "told"}').encode()
    (workplace / "known.json").write_bytes(b"\xef\xbb\xbf" + content)
    (entry,) = decisions.read("known.json").entries
    assert (entry.fingerprint, entry.decision, entry.times) == (MARK, Decision.KNOWN, 2)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9)
    | st.sampled_from(["known", "reject", "accept", MARK, fact_file.FORMAT, "HED201", 1, 2]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["normkit-decisions", "normkit-baseline", "findings", "fingerprint", "decision", "count",
                         "file", MARK])
        | st.text(max_size=3), inner, max_size=4,
    ),
    max_leaves=12,
)  # fmt: skip


@given(st.binary(max_size=99) | JSON.map(lambda value: json.dumps(value).encode()))
@QUICK
def test_any_bytes_are_decisions_or_refused(workplace: Path, content: bytes) -> None:
    (workplace / "known.json").write_bytes(content)
    said = said_of(lambda: decisions.read("known.json"))
    assert not said or said.startswith("known.json: is no baseline (")


# ---------------------------------------------------------------- learned documents

TEXTS = st.text(max_size=12)
TOML = st.recursive(
    TEXTS | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats() | st.dates()
    | st.sampled_from(["drop", "ask", "tail", "person", "place", 3]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["records", "line", "name", "text", "decision", "zone", "keep", "example", "canonical",
                         "variants", "counts", "kind", "x.example"]) | TEXTS, inner, max_size=5,
    ),
    max_leaves=12,
)  # fmt: skip
DOCUMENTS = st.dictionaries(st.sampled_from(["x.example", "name", "records"]) | TEXTS, TOML, max_size=4)


def as_toml(document: dict[str, Any]) -> bytes:
    return tomli_w.dumps(document).encode("utf-8", "replace")


@given(st.binary(max_size=99) | DOCUMENTS.map(as_toml))
@example(b"a = " + b"9" * 5000)
@example(b"a = " + b"[" * 100_000)
@example(b"a." * 100_000 + b"a = 1")
@example(b"[x]\nrecords = 0x" + b"f" * 5000)
@example(b"[[name]]\ncanonical = 0x" + b"f" * 5000)
@example(b"[[name]]\ncanonical = 'A'\ncounts = inf")
@QUICK
def test_any_bytes_are_a_learned_document_or_refused(workplace: Path, content: bytes) -> None:
    (workplace / "l.toml").write_bytes(content)
    for code, learned in (("CHR201", "chrome"), ("NAM201", "names")):
        said = said_of(lambda: Normalizer(select=[code], learned={learned: "l.toml"}))  # noqa: B023
        assert not said or said.startswith("l.toml: ")


@pytest.mark.parametrize("what", ["names", "chrome"])
@pytest.mark.parametrize(
    "content", ["x = [", "x = 1", "name = 3", "[[name]]\nx = 'hidden'", "[[s.line]]\ntext = 7", "\0"]
)
def test_learning_into_a_document_that_makes_no_sense_leaves_it(
    workplace: Path, run: Run, what: str, content: str
) -> None:
    (workplace / "a.jsonl").write_text(RECORD)
    (workplace / "l.toml").write_text(content)
    code, out, err = run("learn", what, "a.jsonl", "-o", "l.toml")
    assert (code, out) == (2, "")
    assert err.startswith("normkit: l.toml: ")
    assert "hidden" not in err
    assert (workplace / "l.toml").read_text() == content


def test_a_folder_of_documents_with_ways_back_to_itself_is_read_once(workplace: Path) -> None:
    (workplace / "sites").mkdir()
    (workplace / "sites" / "x.example.toml").write_text("records = 3\n")
    for name in "abcd":
        (workplace / "sites" / f"{name}.toml").symlink_to(".")
    assert learned_file.read(Path("sites")) == {"x.example": {"records": 3}}
    os.mkfifo(workplace / "sites" / "y.toml")
    assert "it is a FIFO" in said_of(lambda: learned_file.read(Path("sites")))


@given(st.dictionaries(TEXTS, st.dictionaries(TEXTS, TEXTS | st.lists(TEXTS, max_size=3), max_size=3), max_size=3))
@example({"\u202e": {"\x85": "\ud800\U000e0001\u2028\u00a0\x00\x7f\\u0041\\\u202e"}})
@settings(max_examples=100)
def test_what_is_learned_is_written_visibly_and_means_the_same(document: dict[str, Any]) -> None:
    written = learned_file.dumped(document)
    assert all(character.isprintable() or character in "\n\u200c" for character in written)
    halves = any("\ud800" <= character < "\ue000" for character in json.dumps(document, ensure_ascii=False))
    assert halves or tomllib.loads(written) == document
    assert tomllib.loads(written).keys() or not document


# ---------------------------------------------------------------- facts

HEAD = json.dumps(
    {"format": fact_file.FORMAT, "rules": {rule.code: fact_file.described(rule) for rule in KIT.first_pass}}
)
FACTS = {
    "no header": ("", "is no file of facts"),
    "a header of a list": ("[]", "is no file of facts"),
    "rules that are none": (f'{{"format": "{fact_file.FORMAT}", "rules": 3}}', "is no file of facts"),
    "rules in pairs": (f'{{"format": "{fact_file.FORMAT}", "rules": ["ab"]}}', "is no file of facts"),
    "another option": (f'{{"format": "{fact_file.FORMAT}", "rules": {{"HED201": [1]}}}}', "holds facts of HED201"),
    "a long option": (f'{{"format": "{fact_file.FORMAT}", "rules": {{"HED201": "{"x" * 999}"}}}}', "gather them"),
    "a text for a fact": (HEAD + '\n["HED201", "abc"]', "2: is no fact"),
    "an object for a fact": (HEAD + '\n["HED201", {"a": 1}]', "2: is no fact"),
    "yes in a fact": (HEAD + '\n["HED201", [true]]', "2: is no fact"),
    "infinity": (HEAD + '\n["HED201", [Infinity]]', "2: is no fact"),
    "nothing in a fact": (HEAD + '\n["HED201", [null]]', "2: is no fact"),
    "a code that is none": (HEAD + '\n[["HED201"], ["a"]]', "2: is no fact"),
    "three of two": (HEAD + '\n["HED201", ["a"], 1]', "2: is no fact"),
    "many digits": (HEAD + '\n["HED201", [' + "9" * 5000 + "]]", "2: is no fact: a number has too many digits"),
    "a large number": (HEAD + '\n["HED201", [' + "9" * 400 + "]]", "2: is no fact: a number in a fact has more than"),
    "deep": (HEAD + "\n" + "[" * 100_000, "2: is no fact: it is nested too deep"),
    "cut off": (HEAD + '\n["HED201", ["a', "2: is no fact: broken JSON"),
}  # fmt: skip


@pytest.mark.parametrize("name", FACTS)
def test_a_tampered_file_of_facts_is_refused_with_its_line(workplace: Path, run: Run, name: str) -> None:
    content, message = FACTS[name]
    (workplace / "a.jsonl").write_text(RECORD)
    (workplace / "f.facts").write_text(content)
    code, out, err = run("check", "a.jsonl", "--known", "f.facts", "--select", "HED201,NAM201")
    assert (code, out) == (2, "")
    assert err.startswith("normkit: f.facts:")
    assert message in err
    assert len(err) < 500


FACT_LINES = st.lists(
    st.tuples(
        st.sampled_from(["HED201", "NAM201", "X"]), st.lists(st.integers(-3, 2**70) | st.text(max_size=9), max_size=6)
    ).map(json.dumps)
    | JSON.map(json.dumps),
    max_size=4,
)


@given(st.binary(max_size=99) | FACT_LINES.map(lambda lines: "\n".join([HEAD, *lines]).encode()))
@QUICK
def test_any_bytes_are_facts_or_refused_and_no_facts_end_a_run(workplace: Path, content: bytes) -> None:
    (workplace / "f.facts").write_bytes(content)
    with FactStore() as store:
        collector = FactCollector(store)
        said = said_of(lambda: fact_file.read(Path("f.facts"), [(KIT.first_pass, collector)]))
        assert not said or said.startswith("f.facts:")
        knowledge = KIT.learn_from(collector)  # facts of another shape: that rule cannot judge, and says so
    KIT.judge({"title": "Rain", "text": "It rained."}, knowledge=knowledge)
