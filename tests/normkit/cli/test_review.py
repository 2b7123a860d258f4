"""A review in a browser: one page for one person, and decisions that are saved as they come."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread

import pytest

from normkit.cli.report import review_server
from normkit.cli.report.review_server import ReviewServer
from normkit.core.errors import OutputError
from tests.conftest import Run

TOKEN = "the-token"
ROW = {"id": "a", "title": "Rain in Velmora", "text": "It rained in Velmora.\n\nSign Up", "published": "2025-03-12"}


class Desk:
    """A server with a page, and what it was sent."""

    def __init__(self) -> None:
        self.saved: list[bytes] = []
        self.error: Exception | None = None
        self.server = ReviewServer(lambda: b"<!doctype html>", self.save, TOKEN)

    def save(self, content: bytes) -> None:
        if self.error:
            raise self.error
        self.saved.append(content)

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server.server_port}"

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> tuple[int, HTTPResponse, str]:
        """Ask as a browser does on the server's own page; a header of ``""`` is left out, ``_`` stands for ``-``."""
        connection = HTTPConnection("127.0.0.1", self.server.server_port, timeout=10)
        own = {"Host": self.host, "Origin": f"http://{self.host}", "Content-Length": str(len(body or b""))}
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in (own | {name.replace("_", "-"): value for name, value in headers.items()}).items():
            if value:
                connection.putheader(name, value)
        connection.endheaders(body)
        answer = connection.getresponse()
        words = answer.read().decode()
        connection.close()
        return answer.status, answer, words


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    thread = Thread(target=desk.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield desk
    desk.server.shutdown()
    thread.join()
    desk.server.server_close()


def test_it_shows_one_page_on_this_machine_alone(desk: Desk) -> None:
    assert desk.server.server_address[0] == "127.0.0.1"
    assert desk.server.address == f"http://{desk.host}/?token={TOKEN}"
    status, answer, words = desk.ask("GET", f"/?token={TOKEN}")
    assert (status, words) == (200, "<!doctype html>")
    assert answer.getheader("Cache-Control") == "no-store"
    assert answer.getheader("Access-Control-Allow-Origin") is None
    assert desk.ask("GET", f"/?token={TOKEN}", Host=f"localhost:{desk.server.server_port}")[0] == 200


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/", {}, 403),
        ("/?token=", {}, 403),
        ("/?token=guess", {}, 403),
        (f"/?token={TOKEN}&token={TOKEN}", {}, 403),
        ("/?token=%ff%00%C3%A9", {}, 403),
        (f"/?token={TOKEN}", {"Host": "evil.example"}, 421),
        (f"/?token={TOKEN}", {"Host": ""}, 421),
        (f"/?token={TOKEN}", {"Sec_Fetch_Site": "cross-site"}, 403),
        (f"/?token={TOKEN}", {"Sec_Fetch_Site": "same-site"}, 403),
        (f"/../../etc/passwd?token={TOKEN}", {}, 404),
        (f"//evil.example/?token={TOKEN}", {}, 404),
        (f"/decisions?token={TOKEN}", {}, 404),
        ("http://[/", {}, 400),
        ("/?" + "a=1&" * 99, {}, 400),
    ],
)
def test_nobody_else_reads_it(desk: Desk, path: str, headers: dict[str, str], status: int) -> None:
    found, answer, words = desk.ask("GET", path, None, **headers)
    assert (found, "<!doctype" in words) == (status, False)
    assert answer.getheader("X-Content-Type-Options") == "nosniff"


def test_it_hands_on_what_its_page_sends(desk: Desk) -> None:
    assert desk.ask("POST", f"/decisions?token={TOKEN}", b"one\n")[0] == 204
    assert desk.ask("POST", f"/decisions?token={TOKEN}", b"")[0] == 204
    assert desk.saved == [b"one\n", b""]


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/decisions", {}, 403),
        ("/decisions?token=guess", {}, 403),
        (f"/?token={TOKEN}", {}, 404),
        (f"/decisions?token={TOKEN}", {"Origin": ""}, 403),
        (f"/decisions?token={TOKEN}", {"Origin": "null"}, 403),
        (f"/decisions?token={TOKEN}", {"Origin": "http://evil.example"}, 403),
        (f"/decisions?token={TOKEN}", {"Host": "evil.example", "Origin": "http://evil.example"}, 421),
        (f"/decisions?token={TOKEN}", {"Content_Length": "-1"}, 411),
        (f"/decisions?token={TOKEN}", {"Content_Length": ""}, 411),
        (f"/decisions?token={TOKEN}", {"Content_Length": str(review_server.MOST_BYTES + 1)}, 413),
    ],
)
def test_nobody_else_decides(desk: Desk, path: str, headers: dict[str, str], status: int) -> None:
    assert desk.ask("POST", path, b"x", **headers)[0] == status
    assert not desk.saved


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "HEAD", "TRACE", "NONSENSE"])
def test_there_is_nothing_else_to_ask(desk: Desk, method: str) -> None:
    assert desk.ask(method, f"/?token={TOKEN}")[0] == 501
    assert not desk.saved


def test_what_cannot_be_saved_is_told_to_the_page(desk: Desk) -> None:
    desk.error = OutputError("d.jsonl: was changed by another program meanwhile")
    status, _, words = desk.ask("POST", f"/decisions?token={TOKEN}", b"x")
    assert (status, words) == (409, "d.jsonl: was changed by another program meanwhile\n")


def test_a_request_that_is_cut_off_saves_nothing(desk: Desk) -> None:
    with socket.create_connection(("127.0.0.1", desk.server.server_port)) as half:
        head = f"POST /decisions?token={TOKEN} HTTP/1.1\r\nHost: {desk.host}\r\nOrigin: http://{desk.host}\r\n"
        half.sendall(f"{head}Content-Length: 99\r\n\r\nhalf".encode())
        half.shutdown(socket.SHUT_WR)
        assert b" 400 " in half.recv(99)
    assert not desk.saved


# ---------------------------------------------------------------- the command


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_decisions_are_saved_as_they_come_until_ctrl_c(workplace: Path, run: Run) -> None:
    Path("a.jsonl").write_text(json.dumps(ROW) + "\n")
    (finding,) = [
        json.loads(line)
        for line in run("check", "a.jsonl", "--select", "CHR101", "--output-format", "jsonl")[1].splitlines()
    ]
    verdict = {"fingerprint": finding["fingerprint"], "code": "CHR101", "record": "a", "verdict": "accept"}
    gone = {"fingerprint": "0" * 16, "code": "CHR101", "record": "b", "verdict": "reject", "note": "a quotation"}
    Path("decisions.jsonl").write_text(json.dumps(gone) + "\n")
    command = [sys.executable, "-m", "normkit", "review", ".", "--select", "CHR101", "--isolated"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            lines = iter(process.stdout.readline, "")
            found = next(
                match for line in lines if (match := re.search(r"http://127\.0\.0\.1:(\d+)/\?token=(\S+)", line))
            )
            port, token = int(found[1]), found[2]
            connection = HTTPConnection("127.0.0.1", port, timeout=30)
            connection.request("GET", f"/?token={token}")
            page = connection.getresponse().read().decode()
            assert "connect-src &#x27;self&#x27;" in page
            body = "".join(json.dumps(one) + "\n" for one in (gone, verdict))
            for sent, status in ((body, 204), ("nonsense", 409)):
                connection = HTTPConnection("127.0.0.1", port, timeout=30)
                connection.request("POST", f"/decisions?token={token}", sent, {"Origin": f"http://127.0.0.1:{port}"})
                assert connection.getresponse().status == status
        finally:
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=30)
    assert (process.returncode, "Traceback" in err) == (130, False), err
    assert "2 decisions in decisions.jsonl: normkit fix --decisions decisions.jsonl" in out
    assert [json.loads(line) for line in Path("decisions.jsonl").read_text().splitlines()] == [verdict, gone]
    assert "Made 1 edit" in run("fix", ".", "--select", "CHR101", "--decisions", "decisions.jsonl")[1]


@pytest.mark.parametrize("argv", [("-",), (".", "--report", "r.html"), (".", "--decisions", "a.jsonl")])
def test_what_makes_no_review_is_told(workplace: Path, run: Run, argv: tuple[str, ...]) -> None:
    Path("a.jsonl").write_text(json.dumps(ROW) + "\n")
    assert run("review", *argv)[0] == 2
