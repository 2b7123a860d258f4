"""Corpus rules by the table: collected in parts, learned from in any order, judged anywhere as in one run over all."""

from __future__ import annotations

import json
import pickle
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from normkit import (
    ConfigError,
    Context,
    CorpusRule,
    Fact,
    Finding,
    InputError,
    Learned,
    Normalizer,
    OutputError,
    Record,
    Span,
)
from normkit.core import serial
from normkit.corpus.fact_codec import pack, prefix
from tests.conftest import Run

pa = pytest.importorskip("pyarrow")

KIT = Normalizer(select=["HED2", "TXT201", "CHR201", "NAM201", "CHR101"])
PLACES = "Marsa Hadid", "Tolvan", "Qasr Birin", "Wadi Sahn"


def corpus(many: int = 60) -> list[dict[str, str]]:
    """Return records of which some have the same headline, address or text, and all of a site its lines."""
    draw = random.Random(7)
    names = "Muhammad Al-Rashidi", "Mohammed al Rashidi", "Mohamed Alrashidy"
    found = []
    for number in range(many):
        place = draw.choice(PLACES)
        title = f"Ministers sign the harbour deal number {number // 3} in {place}"
        text = f"{draw.choice(names)} came to {place} to talk of {number // 2} ships. " + "He spoke at length. " * 9
        url = f"https://www.{place.split()[0].lower()}.example/2025/{number // 2}"
        found.append({"id": f"r{number}", "title": title, "body": f"{text}\n\nSign Up", "url": url})
    return found


RECORDS = corpus()
TABLE = pa.Table.from_pylist(RECORDS).append_column("place", pa.array([f"a.jsonl:{n}" for n in range(1, 61)]))
RECORDS_WITH_PLACE = TABLE.to_pylist()


def parts(of: int) -> list[object]:
    """Return the facts of the corpus, collected in so many parts and shuffled."""
    size = -(-TABLE.num_rows // of)
    facts = [KIT.collect_batch(TABLE.slice(at, size), key="place") for at in range(0, TABLE.num_rows, size)]
    random.Random(of).shuffle(facts)
    return facts


LEARNED = KIT.learn_batch(parts(1))


def test_facts_are_a_table_with_the_key_that_they_are_reduced_by() -> None:
    table = KIT.collect_batch(TABLE, key="place")
    assert table.schema.equals(serial.arrow_schema("facts"), check_metadata=True)
    widths = {rule.code: rule.key_fields for rule in KIT.first_pass}
    for row in table.to_pylist():
        assert row["key"] == prefix(row["fact"], widths[row["code"]])
        assert row["problem"] is None
    assert KIT.collect_batch(TABLE.slice(0, 0)).num_rows == 0


def test_a_prefix_is_the_packed_beginning() -> None:
    fact: Fact = ("a\0b", -300, 0, "", 2**70, "é")
    for items in range(8):
        assert prefix(pack(fact), items) == pack(fact[:items])


@pytest.mark.parametrize("many", [1, 2, 7])
def test_it_judges_as_one_run_does_however_the_records_were_shared_out(many: int, workplace: Path, run: Run) -> None:
    learned = KIT.learn_batch(parts(many))
    assert learned == LEARNED
    kit = pickle.loads(pickle.dumps(KIT.with_learned(learned)))
    assert kit.corpus_rules == ()
    batches = [kit.fix_batch(TABLE.slice(at, 13), key="place", details=True) for at in range(0, 60, 13)]
    rows = [row for one in batches for row in one.findings.to_pylist()]
    found = [(row["fixed"], row["record"], row["code"], row["message"]) for row in rows]

    (workplace / "a.jsonl").write_text("".join(json.dumps(record) + "\n" for record in RECORDS_WITH_PLACE), "utf-8")
    select = ",".join(KIT.settings.select)
    reported = run("fix", "a.jsonl", "-o", "b.jsonl", "--select", select, "--output-format", "jsonl", "--isolated")[1]
    expected = [json.loads(line) for line in reported.splitlines()]
    assert [row[1:] for row in found if not row[0]] == [
        (f"a.jsonl:{one['line']}", one["code"], one["message"]) for one in expected
    ]
    assert {code for _, _, code, _ in found} > {"HED201", "HED204", "CHR101"}
    fixed = [json.loads(line) for line in (workplace / "b.jsonl").read_text("utf-8").splitlines()]
    assert [row for one in batches for row in one.table.to_pylist()] == fixed


def test_it_judges_single_records_by_the_name_they_were_collected_under() -> None:
    kit = KIT.with_learned(LEARNED)
    batch = kit.check_batch(TABLE, key="place")
    single = [kit.check(record, name=str(record["place"])) for record in RECORDS_WITH_PLACE]
    assert batch.findings.column("message").to_pylist() == [one.message for out in single for one in out.findings]
    assert [out.skipped for out in single] == [()] * 60


def test_without_a_key_records_go_by_their_ids() -> None:
    table = TABLE.drop_columns(["place"])
    kit = KIT.with_learned(KIT.learn_batch(KIT.collect_batch(table.slice(at, 20)) for at in (0, 20, 40)))
    batch = kit.check_batch(table.slice(7, 30))
    assert batch.findings.column("message").to_pylist() == [
        one.message for record in RECORDS[7:37] for one in kit.check(record).findings
    ]
    codes = [one.code for out in KIT.corpus(RECORDS) for one in out.findings]
    assert kit.check_batch(table).findings.column("code").to_pylist().count("HED201") == codes.count("HED201") > 9


def test_what_was_learned_is_part_of_the_ruleset_and_of_the_note() -> None:
    kit = KIT.with_learned(LEARNED)
    assert kit.ruleset == KIT.with_learned(KIT.learn_batch(parts(3))).ruleset != KIT.ruleset
    other = KIT.learn_batch(KIT.collect_batch(TABLE.slice(1), key="place"))
    assert KIT.with_learned(other).ruleset != kit.ruleset
    assert b"normkit-skipped" in KIT.fix_batch(TABLE).schema.metadata
    assert not kit.fix_batch(TABLE, key="place").schema.metadata


def test_a_file_keeps_it(tmp_path: Path) -> None:
    file = tmp_path / "learned.bin"
    LEARNED.save(file)
    LEARNED.save(file)
    assert Learned.load(file) == LEARNED
    whole = file.read_bytes()
    for broken in (
        whole[:-1],
        whole + b"x",
        whole[:100],
        b"",
        b"{}\n",
        b'{"format": "normkit learned 1"}\n',
        b"\x80\x05",
    ):
        file.write_bytes(broken)
        with pytest.raises(InputError, match=r"was cut|no file of what was learned"):
            Learned.load(file)
    with pytest.raises(InputError, match="cannot be read"):
        Learned.load(tmp_path / "none.bin")
    other = tmp_path / "other.txt"
    other.write_text("mine")
    with pytest.raises(OutputError, match="is there already"):
        LEARNED.save(other)
    assert other.read_text() == "mine"


def test_a_file_that_names_code_runs_none() -> None:
    class Evil:
        def __reduce__(self) -> tuple[object, tuple[str, ...]]:
            return exec, ("raise SystemExit",)

    code = "HED201"
    for bad in (pickle.dumps(Evil()), b"cnormkit_headlines.plugin\nos\n.", b"cos\nsystem\n.", b"garbage"):
        one = Learned({code: LEARNED.rules[code]}, {code: bad}, {}, "")
        with pytest.raises(ConfigError, match=r"what HED201 learned cannot be read: .*; learn again"):
            KIT.with_learned(one)


def test_rules_with_other_options_refuse_it() -> None:
    other = Normalizer(select=["HED201"], options={"HED201": {"tier": "similar"}})
    with pytest.raises(ConfigError, match=r"learned by HED201.*learn again|learned by SameHeadline.*learn again"):
        other.with_learned(LEARNED)
    assert Normalizer(select=["CHR101"]).with_learned(LEARNED).corpus_rules == ()


class Fails(CorpusRule):
    """Fail on one record."""

    code, name = "TST001", "fails"

    def collect(self, record: Record) -> Iterator[Fact]:
        if record.id == "r3":
            raise ValueError("boom")
        yield (record.id,)

    def reduce(self, facts: Iterator[Fact]) -> object:
        return list(facts)

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        yield Finding(Span("text", 0, 0), "never")


def test_a_rule_that_fails_to_collect_does_not_judge() -> None:
    kit = Normalizer(rules=[Fails()])
    facts = kit.collect_batch(TABLE)
    assert [row["problem"] for row in facts.to_pylist() if row["problem"]] == ["record r3: ValueError: boom"]
    learned = kit.learn_batch([facts])
    assert learned.problems == {"TST001": "record r3: ValueError: boom"}
    judged = kit.with_learned(learned).check_batch(TABLE)
    assert judged.findings.num_rows == 0
    assert judged.table.schema.metadata[b"normkit-skipped"] == b"TST001"


def test_what_makes_no_sense_is_refused() -> None:
    with pytest.raises(InputError, match=r"no column is known as an id, .* key="):
        KIT.collect_batch(TABLE.drop_columns(["id"]))
    with pytest.raises(InputError, match="here 'code' is missing"):
        KIT.learn_batch(TABLE)
    with pytest.raises(InputError, match=r"'fact' .* holds bytes, not str"):
        KIT.learn_batch(pa.table({"code": ["HED201"], "fact": ["x"], "problem": [None]}))
    with pytest.raises(InputError, match="tables of facts, not int"):
        KIT.learn_batch(3)
    assert KIT.learn_batch([]).packed.keys() == set(KIT.corpus_rules)
