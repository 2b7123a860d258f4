"""No line of the code asks for what differs by machine: locale, time zone, clock, chance, the hash of a string.

``make determinism`` runs in several worlds. Not every machine has a locale in which a careless line shows: here it
shows on every one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted([*(ROOT / "normkit").rglob("*.py"), *(ROOT / "plugins").glob("normkit_*/**/*.py")])
MODULES = {"locale", "random", "secrets", "uuid"}
CALLS = {"today", "now", "utcnow", "fromtimestamp", "localtime", "strftime", "strptime", "mktime", "tzset", "hash"}
TEXT = {"read_text": 0, "write_text": 1, "open": 1}
"""Calls that read or write text in the locale's encoding, unless they name one -> which argument may say so."""
ALLOWED = {
    "normkit/testing": MODULES | CALLS,  # the laws are about these, and mutants are drawn by lot
    "normkit/cli/report/review_server.py": {"secrets"},  # what nobody is to guess: no result has it
}


def _allowed(path: Path, what: str) -> bool:
    return any(str(path.relative_to(ROOT)).startswith(room) and what in some for room, some in ALLOWED.items())


def asked(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield (line, what) of all that differs by machine in some code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
            yield from ((node.lineno, name) for name in names if name.partition(".")[0] in MODULES)
        elif isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            spec = "".join(str(one.value) for one in ast.walk(node.format_spec) if isinstance(one, ast.Constant))
            if spec.endswith("n"):
                yield node.lineno, ":n"
        elif isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in CALLS:
                yield node.lineno, called
            elif called in TEXT and not _binary_or_encoded(node, called):
                yield node.lineno, f"{called} without an encoding"


def _binary_or_encoded(call: ast.Call, called: str) -> bool:
    if any(word.arg == "encoding" for word in call.keywords):
        return True
    if called != "open":
        return len(call.args) > TEXT[called]
    if isinstance(call.func, ast.Attribute):
        return True  # of a source, a zip file or os: bytes
    modes = [one.value for one in (*call.args[1:2], *(word.value for word in call.keywords if word.arg == "mode"))
             if isinstance(one, ast.Constant)]  # fmt: skip
    return any("b" in str(mode) for mode in modes)


def test_nothing_is_asked_that_differs_by_machine() -> None:
    assert len(FILES) > 200
    found = [
        f"{path.relative_to(ROOT)}:{line}: {what}"
        for path in FILES
        for line, what in asked(ast.parse(path.read_text("utf-8")))
        if not _allowed(path, what)
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "import locale", "from random import choice", "sorted(names, key=locale.strxfrm); import locale",
        "date.today()", "datetime.now(UTC)", "datetime.fromtimestamp(0)", "time.strftime('%x')", "hash(code)",
        "f'{number:n}'", "path.read_text()", "path.write_text(text)", "open(path)", "open(path, 'w')",
    ],
)  # fmt: skip
def test_a_careless_line_is_seen(line: str) -> None:
    assert list(asked(ast.parse(line)))


@pytest.mark.parametrize("line", ["path.read_text('utf-8')", "open(path, 'rb')", "f'{number:,}'", "os.open(path, 0)"])
def test_a_careful_line_is_not(line: str) -> None:
    assert not list(asked(ast.parse(line)))
