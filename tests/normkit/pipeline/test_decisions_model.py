"""Whatever is decided: a fix makes what a plain model of deciding makes, tells the rest, and undo gives back the bytes.

The model looks at a record (``check``, which knows of no decisions), makes what was accepted, else what is safe and not
rejected, and looks again. It decides on every finding that it meets, also on those that only a fix brings forth.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from normkit import Finding, Normalizer, Record, Safety, Stage, fingerprint
from normkit.cli.main import main
from normkit.core.fields import to_record
from normkit.core.serial import owner
from normkit.engine import edits
from normkit.pipeline.decisions import carried_out

FAMILIES = "CHR,DAT,HED,NAM"
COLUMNS = ("id", "title", "text", "url")
PROSE = " ".join(
    f"The council of {town} said that the {thing} by the river would stay open while the works go on, and thanked all."
    for town, thing in (("Velmora", "ferry"), ("Tolvan", "market"), ("Elmpost", "mill"), ("Sarnel", "school"))
)
"""Words without a fault, so many that what fixes take out is little beside them."""
DEFECTS = (
    "Sign Up", "Share this article", "Advertisement", "Read more: Council keeps the ferry", "Published 3 March 2025",
    "4 View gallery ( Photo: A. Name/Agency )", "Council keeps the ferry",
    "Hikmat al-Masri spoke. Massri left.", "Hikmat al-Massri spoke, and Hikmat al-Masri too.",
    "Asaad al-Shaibani left.", "Assad al-Shaybani left.", "\u0410li Hassan met al-Masri on Friday.",
)  # fmt: skip
TITLES = ("Council keeps the ferry", "COUNCIL KEEPS THE FERRY", "Council keeps the ferry | Gazette", "Rain", "")
DATES = ("2025-03-14", "March 14, 2025", "1970-01-01", "3 Mach 2025", "")
Fields = dict[str, str]


class Decided(NamedTuple):
    """What the model makes of all records."""

    records: list[Fields]
    verdicts: dict[str, str]
    """Fingerprint of each finding that was met -> accept, reject, or nothing."""
    codes: dict[str, str]
    """Fingerprint -> code."""
    made: set[str]
    left: set[str]
    """Fingerprints of fixes that were made, and of findings that are left and not rejected."""


@pytest.fixture(scope="module")
def kit() -> Normalizer:
    found = Normalizer(select=FAMILIES.split(","))
    assert {rule.stage for rule in found.rules} == {Stage.NORMALIZE}, "the model knows of one stage alone"
    return found


def model(kit: Normalizer, rows: Sequence[Fields], names: Sequence[str], said: Sequence[str], fixed: bool) -> Decided:
    """Decide on findings as they are met, by ``said`` in turn. ``fixed``: no record can get a further field."""
    knowledge = kit.learn(kit.collect(row, name) for row, name in zip(rows, names, strict=True))
    decided = Decided([], {}, {}, set(), set())

    def verdict(finding: Finding, record: Record, whose: str) -> str:
        mark = fingerprint(finding, record, whose)
        decided.codes[mark] = finding.code
        return decided.verdicts.setdefault(mark, said[len(decided.verdicts) % len(said)])

    for row, name in zip(rows, names, strict=True):
        before = to_record(row, (), name)[0]
        whose, now = owner(before), dict(row)
        for _ in range(8):
            record = to_record(now, (), name)[0]
            findings = kit.judge(now, knowledge=knowledge, name=name).findings
            told = {finding: verdict(finding, record, whose) for finding in findings}
            makes = [finding for finding in findings if has_place(finding, row, fixed)]
            accepted = [one for one in makes if told[one] == "accept" and one.fix and edits.alters(one.fix, record)]
            safe = [one for one in makes if one.fix and one.fix.safety is Safety.SAFE and told[one] != "reject"]
            after, made = edits.apply(record, accepted or safe)
            decided.made.update(fingerprint(one, record, whose) for one in edits.fixed(record, accepted or safe, made))
            if not made:
                decided.left.update(fingerprint(one, record, whose) for one in findings if told[one] != "reject")
                break
            now |= {change.span.field: after.text(change.span.field) for change in made}
        else:
            assume(False)  # a record that does not come to rest stays as it is
        assume(now.get("text", "").strip() or not row.get("text", "").strip())  # no record loses all of its text
        decided.records.append(now)
    return decided


def has_place(finding: Finding, row: Mapping[str, str], fixed: bool) -> bool:
    return finding.fix is not None and not (fixed and any(edit.span.field not in row for edit in finding.fix.edits))


def strewn(defects: Sequence[str]) -> str:
    """Return a text with defects on lines of their own before and after its words, in turn."""
    return "\n\n".join((*defects[::2], PROSE, *defects[1::2]))


def said_by(*argv: str) -> tuple[str, str]:
    """Run the command line; return what it says on standard output and on standard error."""
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
        main(argv)
    return out.getvalue(), err.getvalue()


def write(path: Path, rows: Sequence[Fields]) -> None:
    if path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in rows))
        return
    with path.open("w", newline="") as file:
        table = csv.DictWriter(file, COLUMNS)
        table.writeheader()
        table.writerows(rows)


def read(path: Path) -> list[Fields]:
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text().splitlines()]
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def not_carried_out(err: str) -> Iterator[str]:
    """Yield the lines of the file of decisions that are told of one by one."""
    for line in err.splitlines():
        place = line.removeprefix("normkit: ").partition(": ")[0]
        if place.startswith("decisions.jsonl:"):
            yield place.partition(":")[2]


RECORDS = st.lists(
    st.fixed_dictionaries(
        {"title": st.sampled_from(TITLES), "text": st.lists(st.sampled_from(DEFECTS), max_size=4).map(strewn)},
        optional={
            "published": st.sampled_from(DATES),
            "url": st.sampled_from(["https://gazette.example/2025/03/14/ferry", "https://gazette.example/ferry"]),
        },
    ),
    min_size=1,
    max_size=4,
)


@given(
    records=RECORDS,
    said=st.lists(st.sampled_from(["accept", "reject", ""]), min_size=1, max_size=8),
    suffix=st.sampled_from([".jsonl", ".csv"]),
)
def test_fix_makes_what_was_decided(kit: Normalizer, records: list[Fields], said: list[str], suffix: str) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setattr(carried_out, "MOST_TOLD", 1000)
        path = Path(f"a{suffix}")
        rows = [{**record, "id": f"r{number}"} for number, record in enumerate(records)]
        if suffix == ".csv":
            rows = [{name: row.get(name, "") for name in COLUMNS} for row in rows]
        write(path, rows)
        before = path.read_bytes()
        wanted = model(kit, rows, [f"{path}:{number}" for number in range(len(rows))], said, fixed=suffix == ".csv")
        decided = [mark for mark, verdict in wanted.verdicts.items() if verdict]
        lines = (
            {"fingerprint": mark, "code": wanted.codes[mark], "record": "", "verdict": wanted.verdicts[mark]}
            for mark in decided
        )
        Path("decisions.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
        argv = (str(path), "--isolated", "--select", FAMILIES, "--decisions", "decisions.jsonl")

        out, err = said_by("fix", *argv, "--no-schema", "--output-format", "jsonl")
        assert read(path) == wanted.records
        reported = {one["fingerprint"] for one in map(json.loads, out.splitlines()) if "fingerprint" in one}
        assert reported <= wanted.left, "what is rejected is not shown; what all records have is shown once"
        accepted = {mark for mark in decided if wanted.verdicts[mark] == "accept"}
        told = {decided[int(line) - 1] for line in not_carried_out(err)}
        assert told == accepted - wanted.made

        said_by("undo")
        assert path.read_bytes() == before
