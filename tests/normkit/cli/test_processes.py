"""What rules, repositories and signals do to the processes of a run: contained, named, and nothing left behind."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.normkit.cli.hostile.hostile_plugin import CALM, Workshop

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and forks are POSIX's")
JOBS = pytest.mark.parametrize("jobs", ["1", "2"])
CALM_ROWS = 3


@pytest.fixture
def shop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)


def findings(out: str) -> dict[str, dict[str, str]]:
    """Return record -> code -> message; every line must be a finding."""
    found: dict[str, dict[str, str]] = {}
    for row in map(json.loads, out.splitlines()):
        assert row["code"] not in found.setdefault(row["record"], {}), "no finding comes twice"
        found[row["record"]][row["code"]] = row["message"]
    return found


def until(holds: Callable[[], bool]) -> None:
    for _ in range(600):
        if holds():
            return
        time.sleep(0.05)
    raise AssertionError("it did not come to that")


DEADLY = {
    "leave": "rule HOS101 (leave) ended its process (exit code 0); the record was judged without it",
    "kill": "rule HOS102 (kill) had its process killed by SIGKILL, perhaps for lack of memory;",
    "abort": "rule HOS103 (abort) had its process killed by SIGABRT;",
    "crash": "rule HOS104 (crash) had its process killed by SIGSEGV;",
}


@JOBS
def test_a_rule_that_ends_its_process_is_named_and_nothing_is_lost(shop: Workshop, jobs: str) -> None:
    texts = [text for name in DEADLY for text in (CALM, name)] + [CALM] * CALM_ROWS
    shop.write(*texts)
    code, out, _ = shop.run("check", "a.jsonl", "--jobs", jobs, "--output-format", "jsonl")
    assert code == 2
    said = findings(out)
    for number, text in enumerate(texts, 1):
        assert "HOS100" in said[f"r{number}"], "the other rules have judged it all the same"
        assert said[f"r{number}"].get("KIT002", "").startswith(DEADLY.get(text, "")), text
        assert ("KIT002" in said[f"r{number}"]) == (text in DEADLY)
    assert list(shop.temporary.iterdir()) == []
    if jobs == "2":
        assert shop.run("check", "a.jsonl", "--jobs", "4", "--output-format", "jsonl")[1] == out


@JOBS
def test_what_a_rule_does_beside_its_work_disturbs_nothing(shop: Workshop, jobs: str) -> None:
    """Prints, reads, leaves children and threads, raises what ends programs: the run ends, and its lines are whole."""
    harmless = ["print", "read", "child", "thread"]
    shop.write(CALM, *harmless, "interrupt", "exit", "fork", CALM)
    code, out, err = shop.run("check", "a.jsonl", "--jobs", jobs, "--output-format", "jsonl")
    assert code == 2
    said = findings(out)
    assert [record for record, found in said.items() if "HOS100" in found] == [f"r{n}" for n in range(1, 10)]
    assert "JUNK" in err
    told = {record: found["KIT002"] for record, found in said.items() if "KIT002" in found}
    assert told.keys() == {"r6", "r7", "r8"}
    assert ["KeyboardInterrupt" in told["r6"], "SystemExit" in told["r7"]] == [True, True]
    assert told["r8"] == "rule HOS107 (fork) copied its process (fork); the copy was ended when it went on"


def test_a_rule_that_closes_the_pipe_of_its_process_loses_its_own_record_alone(shop: Workshop) -> None:
    shop.write(CALM, "close", CALM)
    code, out, _ = shop.run("check", "a.jsonl", "--jobs", "2", "--output-format", "jsonl")
    said = findings(out)
    assert code == 2
    assert said["r2"].keys() == {"KIT002"}
    assert said["r1"].keys() == said["r3"].keys() == {"HOS100"}


@JOBS
def test_a_rule_that_never_ends_is_a_finding_where_time_is_limited(shop: Workshop, jobs: str) -> None:
    endless = ["loop", "endure", "regex", "sleep"]
    shop.write(CALM, *endless, CALM)
    code, out, _ = shop.run("check", "a.jsonl", "--jobs", jobs, "--timeout", "0.8", "--output-format", "jsonl")
    said = findings(out)
    assert code == 2
    for number, name in enumerate(endless, 2):
        assert f"({name}) took longer than 0.8 s; the record was judged without it" in said[f"r{number}"]["KIT002"]
    assert all("HOS100" in found for found in said.values())
    assert len(said) == len(endless) + 2


def test_a_limit_of_time_is_a_setting_and_holds_for_normkits_own_rules(shop: Workshop) -> None:
    shop.write(CALM, "sleep")
    (shop.home / "normkit.toml").write_text("timeout = 0.5\nselect = ['HOS']\n")
    assert "took longer than 0.5 s" in shop.run("check")[1]
    (shop.home / "normkit.toml").write_text("timeout = -1\n")
    code, _, err = shop.run("check")
    assert (code, "'timeout' is a number of seconds" in err) == (2, True)
    assert shop.run("check", "--isolated", "--timeout", "nan")[0] == 2


def test_a_rule_that_ends_its_process_again_and_again_is_asked_no_more(shop: Workshop) -> None:
    shop.write(*[CALM] * 12)
    code, out, _ = shop.run("check", "--select", "HOS100,HOS199", "--jobs", "2", "--output-format", "jsonl")
    messages = [found["KIT002"] for found in findings(out).values()]
    assert code == 2
    assert ["ended its process (exit code 0); the record" in message for message in messages] == [True] * 3 + [
        False
    ] * 9
    assert ["was not asked any more" in message for message in messages] == [False] * 3 + [True] * 9


def test_a_line_that_is_no_record_behind_them_is_told_of_once(shop: Workshop) -> None:
    file = shop.write(*[CALM] * 5)
    file.write_text(file.read_text() + "\nbroken\n")
    code, out, _ = shop.run("check", "--select", "HOS100,HOS199", "--jobs", "2", "--output-format", "jsonl")
    assert code == 2
    assert findings(out)["a.jsonl:7"].keys() == {"KIT001"}


def test_a_worker_that_is_killed_from_outside_does_not_hold_up_the_run(shop: Workshop) -> None:
    shop.write(CALM, "wait", CALM)
    running = shop.start("check", "--jobs", "2", "--output-format", "jsonl")
    worker = shop.temporary / "pid"
    until(lambda: worker.exists() and worker.read_text() != "")
    os.kill(int(worker.read_text()), signal.SIGKILL)
    code, out, _ = shop.end(running)
    assert code == 2
    assert "(wait) had its process killed by SIGKILL" in findings(out)["r2"]["KIT002"]
    assert all("HOS100" in found for found in findings(out).values())


def test_a_record_that_a_process_did_not_survive_is_fixed_by_nobody_else_and_counted(shop: Workshop) -> None:
    file = shop.write(CALM, "leave")
    before = file.read_bytes()
    code, out, _ = shop.run("fix", "a.jsonl", "--no-schema", "--select", "HOS101")
    assert code == 2
    assert "1 record not judged by every rule: a process ended over it." in out
    assert file.read_bytes() == before


@pytest.mark.parametrize("command", [("check", "--select", "HOS201"), ("learn", "hostile")])
def test_a_corpus_rule_that_ends_its_process_does_not_judge(shop: Workshop, command: tuple[str, ...]) -> None:
    shop.write(CALM, "collect")
    code, _, err = shop.run(*command, "--jobs", "2")
    assert code == 2
    assert "corpus rule HOS201 failed and is left out: a.jsonl:2: ended its process (exit code 0)" in err


@pytest.mark.parametrize(
    ("environment", "while_"),
    [({"HOSTILE_IMPORT": "leave"}, "plugin 'hostile' of hostile 1.0 was loaded"),
     ({"HOSTILE": "leave"}, "corpus rules reduced their facts")],
)  # fmt: skip
def test_a_plugin_that_ends_the_run_itself_is_no_success(shop: Workshop, environment: Any, while_: str) -> None:
    shop.write(CALM)
    code, out, err = shop.run("check", "--select", "HOS201", **environment)
    assert (code, out) == (2, "")
    assert f"the run was cut short: its process ended without a word (exit code 0) while {while_}" in err


def test_a_corpus_rule_that_ends_the_process_that_reduces_its_facts_does_not_judge(shop: Workshop) -> None:
    shop.write(CALM)
    code, out, err = shop.run(
        "check", "--select", "HOS100,HOS201", "--jobs", "2", "--output-format", "jsonl", HOSTILE="leave"
    )
    assert (code, findings(out)) == (2, {"r1": {"HOS100": "seen"}})
    assert "corpus rule HOS201 failed and is left out: ended its process (exit code 0)" in err
    assert not any(shop.temporary.glob("normkit-*"))


@pytest.mark.parametrize("signal_name", ["SIGINT", "SIGTERM"])
def test_who_stops_a_run_between_its_passes_leaves_nothing(shop: Workshop, signal_name: str) -> None:
    shop.write(CALM)
    running = shop.start("check", "--select", "HOS100,HOS201", "--jobs", "2", HOSTILE="wait")
    worker = shop.temporary / "pid"
    until(lambda: worker.exists() and worker.read_text() != "")
    assert any(shop.temporary.glob("normkit-*"))
    running.send_signal(getattr(signal, signal_name))
    code, _, _ = shop.end(running)
    assert code == 128 + getattr(signal, signal_name)
    until(lambda: not alive(int(worker.read_text())))
    assert not any(shop.temporary.glob("normkit-*"))


@pytest.mark.parametrize("attack", ["print", "fork"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_a_plugin_prints_or_copies_outside_a_record_stays_out_of_the_report(
    shop: Workshop, jobs: str, attack: str
) -> None:
    shop.write(CALM)
    argv = "check", "--select", "HOS100,HOS201", "--jobs", jobs, "--output-format", "jsonl"
    code, out, _ = shop.run(*argv, HOSTILE=attack)
    assert (code, findings(out)) == (1, {"r1": {"HOS100": "seen"}})
    code, out, _ = shop.run("check", "--select", "HOS100", "--output-format", "jsonl", HOSTILE_IMPORT=attack)
    assert (code, findings(out)) == (1, {"r1": {"HOS100": "seen"}})


SHADOWS = (
    "argparse", "dataclasses", "enum", "json", "mmap", "multiprocessing", "normkit_chrome", "pickle", "pluggy", "queue",
    "re", "selectors", "signal", "sitecustomize", "struct", "subprocess", "tempfile", "threading", "typing",
)  # fmt: skip


@JOBS
def test_no_module_of_the_working_folder_is_imported(shop: Workshop, jobs: str) -> None:
    shop.write(CALM)
    ran = shop.temporary / "ran"
    for name in SHADOWS:
        (shop.home / f"{name}.py").write_text(f"open({str(ran)!r}, 'a').write('{name} ')\n")
    code, _, err = shop.run("check", "--jobs", jobs, "--timeout", "60", NORMKIT_NO_PLUGINS="")
    assert code == 1, err
    assert not ran.exists(), ran.read_text()


def test_a_worker_imports_from_no_place_that_depends_on_where_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of three guards would do alone; none is to go unnoticed."""
    from normkit.pipeline import process

    monkeypatch.setattr(sys, "path", ["", ".", "lib", *sys.path])
    assert all(map(os.path.isabs, process.import_path()))
    assert "-P" in process._flags()


@JOBS
@pytest.mark.parametrize("often", [1, 2])
def test_ctrl_c_ends_an_endless_rule_and_leaves_nothing(shop: Workshop, jobs: str, often: int) -> None:
    file = shop.write(CALM, "wait", CALM)
    before = file.read_bytes()
    running = shop.start("fix", "--jobs", jobs)
    worker = shop.temporary / "pid"
    until(lambda: worker.exists() and worker.read_text() != "")
    for _ in range(often):
        running.send_signal(signal.SIGINT)
        time.sleep(0.05)
    code, _, err = shop.end(running)
    assert (code, err) == (130, "")
    until(lambda: not alive(int(worker.read_text())))
    assert [path.name for path in shop.home.iterdir()] == ["a.jsonl"]
    assert file.read_bytes() == before


@pytest.mark.parametrize(("name", "expected"), [("SIGTERM", 143), ("SIGHUP", 129)])
def test_signals_that_ask_a_run_to_stop_end_it_cleanly(shop: Workshop, name: str, expected: int) -> None:
    shop.write(CALM, "wait")
    running = shop.start("check", "--jobs", "2")
    worker = shop.temporary / "pid"
    until(lambda: worker.exists() and worker.read_text() != "")
    running.send_signal(getattr(signal, name))
    code, _, err = shop.end(running)
    assert (code, err) == (expected, "")
    until(lambda: not alive(int(worker.read_text())))


def test_no_process_outlives_a_run_that_is_killed(shop: Workshop) -> None:
    shop.write(CALM, "wait")
    running = shop.start("check", "--jobs", "2")
    worker = shop.temporary / "pid"
    until(lambda: worker.exists() and worker.read_text() != "")
    running.kill()
    running.communicate(timeout=60)  # it ends when nobody holds the pipes any more
    until(lambda: not alive(int(worker.read_text())))


def alive(process: int) -> bool:
    """Say whether a process runs; one that has ended and that nobody has asked after does not."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")
