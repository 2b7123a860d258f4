"""A server for one person's browser: it shows one page, and saves what is decided on it as it goes.

It listens on this machine alone, at a port that the system chooses. Every request must carry the token that stands in
the address, and name this server as its host; what is sent must come from its own page. So no other page in the
browser, and no other user of the machine, can read the page or decide anything.
"""

from __future__ import annotations

import secrets
import sys
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock
from urllib.parse import parse_qs, urlsplit

from normkit.cli.report.run_summary import say
from normkit.core.errors import NormkitError, reason

MOST_BYTES = 64 << 20
"""Of decisions that are taken at once: some hundred thousand."""
PATIENCE = 30.0
"""Seconds that a request may take to arrive."""
_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def new_token() -> str:
    """Return a token that nobody guesses."""
    return secrets.token_urlsafe(24)


class ReviewServer(ThreadingHTTPServer):
    """Serves a page at ``address`` until it is closed; hands on what the page sends."""

    daemon_threads = True

    def __init__(self, page: Callable[[], bytes], save: Callable[[bytes], None], token: str) -> None:
        """``page`` returns the page, ``save`` takes decisions as text, and raises a NormkitError if it cannot."""
        self.page, self.token = page, token
        self._save, self._lock = save, Lock()
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def hosts(self) -> tuple[str, ...]:
        """What a browser may call this server."""
        return tuple(f"{name}:{self.server_port}" for name in ("127.0.0.1", "localhost"))

    @property
    def address(self) -> str:
        """Where the page is, with the token."""
        return f"http://{self.hosts[0]}/?token={self.token}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that has gone away."""
        if not isinstance(error := sys.exception(), OSError) and error:
            say(f"the server of the review failed: {reason(error)}")

    def save(self, content: bytes) -> None:
        """Hand on what the page sent, one after the other."""
        with self._lock:
            self._save(content)


class _Handler(BaseHTTPRequestHandler):
    server: ReviewServer
    timeout = PATIENCE
    server_version, sys_version = "normkit", ""

    def do_GET(self) -> None:
        if self._admitted("/"):
            self._answer(HTTPStatus.OK, self.server.page(), "text/html; charset=utf-8")

    def do_POST(self) -> None:
        if not self._admitted("/decisions"):
            return
        if self.headers.get_all("Origin") != [f"http://{self.headers['Host']}"]:
            self._refuse(HTTPStatus.FORBIDDEN, "decisions are taken from the page of this server alone")
            return
        length = self.headers.get("Content-Length", "")
        if self.headers.get("Transfer-Encoding") or not (length.isascii() and length.isdigit() and len(length) < 16):
            self._refuse(HTTPStatus.LENGTH_REQUIRED, "how many bytes there are must be told")
        elif int(length) > MOST_BYTES:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"more than {MOST_BYTES:,} bytes of decisions")
        else:
            self._take(int(length))

    def _take(self, length: int) -> None:
        content = self.rfile.read(length)
        if len(content) < length:
            self._refuse(HTTPStatus.BAD_REQUEST, "the decisions have not arrived whole")
            return
        try:
            self.server.save(content)
        except NormkitError as error:
            self._refuse(HTTPStatus.CONFLICT, str(error))
        except OSError as error:
            self._refuse(HTTPStatus.INTERNAL_SERVER_ERROR, f"not saved: {error.strerror or error}")
        else:
            self._answer(HTTPStatus.NO_CONTENT)

    def _admitted(self, path: str) -> bool:
        """Say whether a request has the token and names this server, at this path; refuse it if not."""
        try:
            asked = urlsplit(self.path)
            tokens = parse_qs(asked.query, max_num_fields=4).get("token", [])
        except ValueError:
            self._refuse(HTTPStatus.BAD_REQUEST, "no address is such")
            return False
        if self.headers.get_all("Host") not in [[host] for host in self.server.hosts]:
            self._refuse(HTTPStatus.MISDIRECTED_REQUEST, "this server goes by another name")
        elif len(tokens) != 1 or not secrets.compare_digest(tokens[0].encode(), self.server.token.encode()):
            self._refuse(HTTPStatus.FORBIDDEN, "the address lacks its token: open it as normkit review prints it")
        elif self.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
            self._refuse(HTTPStatus.FORBIDDEN, "another page has sent this")
        elif asked.path != path:
            self._refuse(HTTPStatus.NOT_FOUND, "there is one page here, and nothing else")
        else:
            return True
        return False

    def _refuse(self, status: HTTPStatus, why: str) -> None:
        self._answer(status, f"{why}\n".encode(), "text/plain; charset=utf-8")

    def _answer(self, status: HTTPStatus, content: bytes = b"", kind: str = "") -> None:
        self.close_connection = True
        self.send_response(status)
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        if kind:
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse what is no request, without a word of it."""
        self.request_version = getattr(self, "request_version", "HTTP/1.0")
        self._refuse(HTTPStatus(code), HTTPStatus(code).phrase)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what the server does is seen on its page."""
