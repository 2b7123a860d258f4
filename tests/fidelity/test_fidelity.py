"""The laws of fidelity on some files of every format; ``make fidelity`` holds them on ten thousand."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.fidelity import laws, parquet
from tests.fidelity.builders import BUILDERS

pytest.importorskip("normkit_example")

SEEDS = st.integers(0, 2**64)


@pytest.mark.parametrize("format", BUILDERS)
def test_one_text_is_fixed_and_every_other_byte_stays(format: str) -> None:
    @settings(max_examples=12, report_multiple_bugs=False)
    @given(SEEDS)
    def hold(seed: int) -> None:
        with tempfile.TemporaryDirectory() as folder:
            laws.hold(BUILDERS[format](Random(seed)), Path(folder))

    hold()


def test_one_text_of_a_table_is_fixed_and_every_other_column_stays() -> None:
    pytest.importorskip("pyarrow")

    @settings(max_examples=12, report_multiple_bugs=False)
    @given(SEEDS)
    def hold(seed: int) -> None:
        with tempfile.TemporaryDirectory() as folder:
            parquet.hold(Random(seed), Path(folder))

    hold()


def test_a_broken_law_is_told(tmp_path: Path) -> None:
    case = BUILDERS["jsonl"](Random(1))
    with pytest.raises(AssertionError, match=r"^the text is "):
        laws.hold(case._replace(wanted="another text"), tmp_path)
    asked = [sys.executable, "-m", "tests.fidelity", "--files", "2", "--seed", "7", "--only", "text"]
    said = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert said.startswith("2 files (text 2), ")
    assert " 0 failed, " in said


def test_one_and_two_processes_leave_the_same_bytes_and_say_the_same(tmp_path: Path) -> None:
    said = []
    for jobs in ("1", "2"):
        folder = tmp_path / jobs
        folder.mkdir()
        for name, build in BUILDERS.items():
            case = build(Random(f"{name} for any number of processes"))
            if not case.form.options:
                content = case.before + case.loud + case.after
                (folder / f"{name}{case.suffix}").write_bytes(case.form.made(content))
        with contextlib.chdir(folder):
            told = laws.run("fix", *laws.RULE, "--jobs", jobs, ".")
        said.append((told, {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}))
    assert said[0] == said[1]
    assert "edits" in said[0][0][1]
