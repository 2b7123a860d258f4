"""Old change logs go, oldest first, and never what a run may still need."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from normkit.core.files.folder import Folder
from normkit.pipeline.output.old_logs import remove_old_logs
from tests.conftest import Run

CLOSED = b'{"kind": "run", "ended": 1, "ruleset": "x"}\n'
OPEN = b'{"kind": "run", "ended": 0, "ruleset": "x"}\n'
OLDER = b'{"kind": "run", "ruleset": "x"}\n'
"""As an older normkit left them."""


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    """Return a folder with twelve closed logs, of which the first two keep copies."""
    for number in range(1, 13):
        (tmp_path / f"undo-{number:04}.jsonl").write_bytes(CLOSED)
    for number in (1, 2):
        (tmp_path / f"undo-{number:04}").mkdir()
        (tmp_path / f"undo-{number:04}/1").write_bytes(b"PAR1")
    return tmp_path


def left(folder: Path) -> list[int]:
    return sorted(int(log.stem[5:]) for log in folder.glob("undo-*.jsonl"))


def test_the_last_logs_stay(logs: Path) -> None:
    newest = logs / "undo-0012.jsonl"
    assert remove_old_logs(newest, 12) == []
    assert remove_old_logs(newest, 3) == [f"undo-{number:04}.jsonl" for number in range(1, 10)]
    assert left(logs) == [10, 11, 12]
    assert not (logs / "undo-0001").exists(), "its copies go with a log"
    remove_old_logs(newest, 1)
    assert left(logs) == [12]


def test_numbers_count_and_not_names_or_times(tmp_path: Path) -> None:
    for number in (9999, 10000, 10001):
        (tmp_path / f"undo-{number}.jsonl").write_bytes(CLOSED)
    os.utime(tmp_path / "undo-10001.jsonl", (0, 0))
    remove_old_logs(tmp_path / "undo-10001.jsonl", 2)
    assert left(tmp_path) == [10000, 10001]


def test_the_log_of_this_run_stays_though_another_run_has_a_newer_one(logs: Path) -> None:
    remove_old_logs(logs / "undo-0004.jsonl", 1)
    assert left(logs) == [4, 12]


def test_what_is_open_or_no_log_stays(logs: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    mine = tmp_path_factory.mktemp("mine") / "mine.jsonl"
    mine.write_bytes(CLOSED)
    (logs / "undo-0001.jsonl").write_bytes(OPEN)
    (logs / "undo-0002.jsonl").write_bytes(OLDER)
    (logs / "undo-0003.jsonl").write_bytes(b"my notes\n")
    (logs / "undo-0004.jsonl").write_bytes(b"")
    (logs / "undo-0005.jsonl").unlink()
    (logs / "undo-0005.jsonl").symlink_to(mine)
    (logs / "undo-0006").mkdir()
    (logs / "undo-0006/1").write_bytes(b"PAR1")
    (logs / "undo-0006/photo.jpg").write_bytes(b"mine")
    (logs / "undo-0007").symlink_to(mine.parent)
    assert "undo-0002.jsonl" in remove_old_logs(logs / "undo-0012.jsonl", 1)
    assert left(logs) == [1, 3, 4, 5, 6, 7, 12]
    assert mine.read_bytes() == CLOSED
    assert (logs / "undo-0006/1").exists()


@pytest.mark.parametrize("step", range(6))
def test_what_is_cut_short_loses_no_copy_of_a_log_that_stays_and_goes_on_next_time(
    logs: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    steps = iter(range(99))

    class PowerCutError(BaseException):
        pass

    def cut(real: str) -> None:
        done = getattr(Folder, real)

        def step_or_end(self: Folder, name: str) -> None:
            if next(steps) == step:
                raise PowerCutError
            done(self, name)

        monkeypatch.setattr(Folder, real, step_or_end)

    cut("unlink")
    cut("rmdir")
    with pytest.raises(PowerCutError):
        remove_old_logs(logs / "undo-0012.jsonl", 10)
    monkeypatch.undo()
    copies = {path.parent.name for path in logs.glob("undo-*/*")}
    assert copies <= {f"undo-{number:04}" for number in left(logs)}, "no copy is left without its log"
    assert set(range(3, 13)) <= set(left(logs))
    remove_old_logs(logs / "undo-0012.jsonl", 10)
    assert sorted(os.listdir(logs)) == [f"undo-{number:04}.jsonl" for number in range(3, 13)]


def test_a_fix_keeps_as_many_as_the_settings_say_and_tells_what_it_took_out(workplace: Path, run: Run) -> None:
    def fix(*more: str) -> str:
        Path("a.jsonl").write_text(json.dumps({"id": "a", "text": "It rained in Velmora.\n\nSign Up"}) + "\n")
        code, out, err = run("fix", "a.jsonl", "--select", "CHR", "--no-schema", *more)
        assert (code, "Undo with" in out) == (0, True)
        return err

    for _ in range(3):
        assert fix() == ""
    assert left(Path(".normkit")) == [1, 2, 3], "many are kept where nothing is said"
    Path("normkit.toml").write_text("keep-logs = 2\n")
    assert "undo-0001.jsonl to undo-0002.jsonl (keep-logs = 2)" in fix("-v")
    assert left(Path(".normkit")) == [3, 4]
    assert fix() == "", "told when asked only"
    Path("normkit.toml").write_text("keep-logs = 0\n")
    fix()
    assert left(Path(".normkit")) == [4, 5, 6]
    Path("normkit.toml").write_text("keep-logs = -1\n")
    assert "'keep-logs' must be 0 or more" in run("fix", "a.jsonl")[2]
    Path("normkit.toml").unlink()
    assert run("undo", ".normkit/undo-0006.jsonl")[0] == 0
