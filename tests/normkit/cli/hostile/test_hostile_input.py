"""Files and arguments of anybody: nothing hangs, nothing outside is touched, all that was not read is said."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.normkit.core.test_regular_file import KINDS

DIRTY = "Rain.\n\nSign Up\n"
pytestmark = pytest.mark.skipif(os.name != "posix", reason="FIFOs, devices and such names are POSIX")


@pytest.fixture(autouse=True)
def in_time() -> Iterator[None]:
    """End a test that hangs, and fail it."""

    def too_late(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, too_late)
    signal.alarm(120)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def started(*argv: str | bytes, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own, which must end in time and without a traceback."""
    command = [sys.executable, "-m", "normkit", *argv]
    done = subprocess.run(
        command, capture_output=True, check=False, timeout=60, env=os.environ | {"NO_COLOR": "1"} | environment
    )
    assert b"Traceback" not in done.stderr, done.stderr
    return done


# ---------------------------------------------------------------- what is no regular file


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "a folder"])
@pytest.mark.parametrize("command", [["check"], ["fix"], ["learn", "names"]])
def test_what_is_no_file_ends_a_run_with_2_and_never_holds_it_up(
    workplace: Path, run: Run, kind: str, command: list[str]
) -> None:
    (workplace / "d").mkdir()
    (workplace / "d" / "good.txt").write_text("The rain came at noon.\n")
    KINDS[kind](workplace / "d" / "x.txt")
    (workplace / "link.txt").symlink_to("d/x.txt")
    for path, name in (("d/x.txt", "d/x.txt"), ("d", "d/x.txt"), ("link.txt", "link.txt")):
        code, out, err = run(*command, path)
        assert code == 2
        assert f"normkit: {name}: cannot be read: it is {kind}, and only regular files are opened" in err
        assert "All fine" not in out
        assert "Nothing to fix in" not in out or "1 file failed" in out


def test_worker_processes_are_not_held_up_either(workplace: Path) -> None:
    for number in range(3):
        (workplace / f"{number}.jsonl").write_text('{"title": "Rain", "text": "It rained."}\n' * 50)
    os.mkfifo(workplace / "x.jsonl")
    done = started("check", ".", "--jobs", "2", "--select", "CHR,HED201")
    assert done.returncode == 2
    assert b"x.jsonl: cannot be read: it is a FIFO" in done.stderr


@pytest.mark.parametrize("option", ["--baseline", "--known", "--config"])
def test_a_fifo_in_place_of_an_options_file_is_refused(workplace: Path, run: Run, option: str) -> None:
    os.mkfifo(workplace / "f")
    (workplace / "a.txt").write_text(DIRTY)
    for target in ("f", "/dev/zero", "nowhere", "."):
        code, _, err = run("check", "a.txt", option, target)
        why = "there is no such file" if (option, target) == ("--config", "nowhere") else "cannot be read: "
        assert (code, f"normkit: {target}: {why}" in err) == (2, True), err


def test_a_file_that_is_gone_when_it_is_opened_is_said(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from normkit.cli import inputs

    for name in ("a.txt", "b.txt", "c.txt"):
        (workplace / name).write_text(DIRTY)
    jobs_for = inputs.jobs_for

    def meanwhile(*given: object) -> object:
        (workplace / "a.txt").unlink()
        os.mkfifo(workplace / "a.txt")
        (workplace / "b.txt").unlink()
        return jobs_for(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(inputs, "jobs_for", meanwhile)
    code, out, err = run("check", ".", "--select", "CHR101")
    assert code == 2
    assert "a.txt: cannot be read: it is a FIFO" in err
    assert "b.txt: cannot be read: No such file" in err
    assert "c.txt" in out


# ---------------------------------------------------------------- walks


@pytest.fixture
def outside(workplace: Path) -> Path:
    """A file beside the folder ``d`` that is walked, which has links to it, and one to a file of its own."""
    secret = workplace / "secret.txt"
    secret.write_text(DIRTY)
    (workplace / "other").mkdir()
    (workplace / "other" / "deep.txt").write_text(DIRTY)
    (workplace / "d" / "in").mkdir(parents=True)
    (workplace / "d" / "own.txt").write_text(DIRTY)
    (workplace / "d" / "a.txt").symlink_to("../secret.txt")
    (workplace / "d" / "in" / "b.txt").symlink_to(secret)
    (workplace / "d" / "c.txt").symlink_to("a.txt")
    (workplace / "d" / "folder").symlink_to("../other")
    (workplace / "d" / "loop").symlink_to("..")
    (workplace / "d" / "again.txt").symlink_to("own.txt")
    return secret


@pytest.mark.parametrize("command", [["check"], ["fix"], ["fix", "-o", "all.jsonl"], ["fix", "--diff"]])
def test_a_walk_passes_over_links_out_of_the_folder_and_says_so(
    outside: Path, workplace: Path, run: Run, command: list[str]
) -> None:
    code, out, err = run(*command, "d", "--select", "CHR101", "--no-schema" if command[0] == "fix" else "-v")
    assert code in (0, 1)
    assert outside.read_text() == DIRTY
    assert (workplace / "other" / "deep.txt").read_text() == DIRTY
    for name in ("d/a.txt", "d/in/b.txt", "d/c.txt"):
        assert f"normkit: {name}: a link out of the folder, passed over" in err
        assert name not in out
    assert "1 record" in out
    if command == ["fix"]:
        assert (workplace / "d" / "own.txt").read_text() == "Rain.\n"
        assert (workplace / "d" / "again.txt").is_symlink()


def test_a_link_that_is_named_is_followed(outside: Path, workplace: Path, run: Run) -> None:
    assert run("fix", "d/a.txt", "--select", "CHR101", "--no-schema")[0] == 0
    assert outside.read_text() == "Rain.\n"
    assert (workplace / "d" / "a.txt").is_symlink()
    (workplace / "e").symlink_to("d")
    assert "1 record" in run("check", "e", "--select", "CHR101")[1], "a folder that is named by a link is walked"


def test_nothing_but_links_out_of_the_folder_is_nothing_to_read(workplace: Path, run: Run) -> None:
    (workplace / "d").mkdir()
    (workplace / "d" / "a.txt").symlink_to("/etc/hostname")
    code, out, err = run("check", "d")
    assert (code, out) == (2, "")
    assert "no article files under the given paths" in err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="capabilities are Linux's")
def test_a_folder_that_cannot_be_entered_is_said(workplace: Path) -> None:
    from tests.normkit.cli.hostile.test_bad_input import without_override

    (workplace / "d" / "shut").mkdir(parents=True)
    (workplace / "d" / "a.txt").write_text("The rain came at noon.\n")
    (workplace / "d" / "shut").chmod(0)
    for argv in (["d"], ["d/shut"]):
        command = [sys.executable, "-m", "normkit", "check", *argv, "--select", "CHR101"]
        done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=without_override)
        assert done.returncode == 2, done
        assert "d/shut: cannot be read: Permission denied" in done.stderr
        assert "All fine" not in done.stdout
    (workplace / "d" / "shut").chmod(0o700)


@pytest.mark.parametrize("command", [["check"], ["fix"], ["learn", "names"]])
def test_where_nothing_is_read_nothing_is_fine(workplace: Path, run: Run, command: list[str]) -> None:
    (workplace / "d").mkdir()
    (workplace / "d" / "a.json").write_text("[]")
    for argv in (["d"], [], [""], ["d", "d"]):
        code, out, err = run(*command, *argv)
        assert (code, out) == (2, ""), argv
        assert err.startswith("normkit: ")
    (workplace / "d" / "empty.jsonl").write_text("")
    code, out, _ = run(*command, "d")
    assert "fine" not in out
    assert code == 0


# ---------------------------------------------------------------- names and arguments


@pytest.mark.parametrize("name", ["-a.txt", "--select", "-", "--.txt", "-o"])
def test_what_follows_two_dashes_is_a_path(workplace: Path, run: Run, name: str) -> None:
    file = workplace / (name if name.endswith(".txt") else f"{name}.txt")
    file.write_text(DIRTY)
    for argv in (["--", file.name], ["--select", "CHR101", "--", file.name], ["--schema", "--", file.name]):
        code, out, _ = run("check", *argv)
        assert (code, file.name in out) == (1, True), argv
    assert run("fix", "--select", "CHR101", "--no-schema", "--", file.name)[0] == 0
    assert file.read_text() == "Rain.\n"
    assert run("learn", "names", "--", file.name)[0] == 0
    assert run("check", "--", "-nowhere.txt")[0] == 2


@pytest.mark.parametrize(
    "name", [b"new\nline.txt", b"not utf8 \xff\xfe.txt", b"\x1b[31mred.txt", b"\xe2\x80\xae.txt", b" .txt"]
)
def test_a_file_of_any_name_is_read_and_fixed(workplace: Path, run: Run, name: bytes) -> None:
    path = os.fsdecode(name)
    Path(path).write_text(DIRTY)
    for argv in ([path], ["."]):
        for form in ("text", "json", "jsonl"):
            code, out, err = run("check", *argv, "--select", "CHR101", "--output-format", form, "-v")
            assert code == 1
            assert not set("\x1b\u202e") & set(out + err)
    assert run("fix", path, "--select", "CHR101", "--no-schema")[0] == 0
    assert Path(path).read_text() == "Rain.\n"


def test_arguments_are_never_echoed_raw(workplace: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    odd = (["--x\x1b[31m\u202e"], ["--jobs", "\x1b[31m" * 1000], ["a\0b.txt"], ["--output-format", "\x9b31m"], ["\x1b"])
    for argv in odd:
        try:
            code, out, err = run("check", *argv)
        except SystemExit as stop:
            code, (out, err) = int(stop.code or 0), capsys.readouterr()
        assert code == 2
        assert not set("\x1b\x9b\u202e\0") & set(out + err)
        assert len(err) < 3000


def test_a_working_folder_that_is_gone_is_said(workplace: Path) -> None:
    (workplace / "gone").mkdir()
    script = 'cd gone && rmdir ../gone && exec "$0" -m normkit check a.txt'
    done = subprocess.run(["sh", "-c", script, sys.executable], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "the working folder is gone" in done.stderr


@pytest.mark.parametrize("redirected", ["<&-", "</dev/null"])
def test_standard_input_that_is_no_file_is_said(workplace: Path, redirected: str) -> None:
    script = f'exec "$0" -m normkit check - {redirected}'
    done = subprocess.run(["sh", "-c", script, sys.executable], capture_output=True, text=True, check=False)
    assert done.returncode == (0 if redirected == "</dev/null" else 2)
    assert ("-: cannot be read" in done.stderr) == (done.returncode == 2)
    assert "Traceback" not in done.stderr


# ---------------------------------------------------------------- what programs read


ROW = """\
{"url": "https://x.example/%d", "title": "Regen über %d", "text": "Die Geschichte %d.\\n\\n\\u202e%s"}
"""
BUTTON = "Mehr Geschichten\\u009b31m über محمد von uns"


def test_what_programs_read_is_utf8_in_every_locale(workplace: Path) -> None:
    (workplace / "a.jsonl").write_text("".join(ROW % (n, n, n, BUTTON) for n in range(12)), "utf-8")
    for locale in ({"PYTHONIOENCODING": "cp1252"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}):
        learned = started("learn", "chrome", "a.jsonl", **locale).stdout.decode("utf-8")
        (one,) = tomllib.loads(learned)["x.example"]["line"]
        assert one["example"] == "\u202eMehr Geschichten\x9b31m über محمد von uns"
    (workplace / "ü.txt").write_text(DIRTY)
    done = started("check", "ü.txt", "--select", "CHR101", "--output-format", "github", PYTHONIOENCODING="cp1252")
    assert "file=ü.txt," in done.stdout.decode("utf-8")


def test_what_is_learned_holds_nothing_hidden_and_is_read_again(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_text("".join(ROW % (n, n, n, BUTTON) for n in range(12)), "utf-8")
    code, out, err = run("learn", "chrome", "a.jsonl")
    assert code == 0, err
    assert 'example = "\\u202EMehr Geschichten\\u009B31m über محمد von uns"' in out
    assert all(character.isprintable() or character == "\n" for character in out)
    assert run("learn", "chrome", "a.jsonl", "-o", "c.toml")[0] == 0
    assert (workplace / "c.toml").read_text("utf-8") == out
    (workplace / "normkit.toml").write_text("select = ['CHR201']\n[learned]\nchrome = 'c.toml'\n")
    assert run("check", "a.jsonl")[0] == 1
    assert run("learn", "chrome", "a.jsonl", "-o", "c.toml")[0] == 0
    assert (workplace / "c.toml").read_text("utf-8") == out
