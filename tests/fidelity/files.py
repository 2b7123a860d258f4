"""Files of every format, built at random: one text in them shouts, and its place is known byte by byte."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from random import Random
from typing import NamedTuple

from tests.fidelity.texts import CALM, LOUD, SURROGATES, json_string, json_value, shout, text

MARK = b"\xef\xbb\xbf"


class Form(NamedTuple):
    """How the content of a file stands in it: packed, or in another encoding than UTF-8."""

    made: Callable[[bytes], bytes]
    content: Callable[[bytes], bytes]
    """The content of a file, by other means than normkit's."""
    options: tuple[str, ...] = ()
    """What the command line has to be told of it."""


def _same(raw: bytes) -> bytes:
    return raw


PLAIN = Form(_same, _same)


class Case(NamedTuple):
    """A file in three pieces: what stands before the text that shouts, the text as it is spelt, what stands behind."""

    suffix: str
    before: bytes
    loud: bytes
    calm: bytes
    """The same text with nothing to fix."""
    after: bytes
    said: Callable[[bytes], str]
    """Reads the middle piece, by other means than normkit's."""
    wanted: str
    """What the middle piece says when it is fixed."""
    form: Form = PLAIN


def _bytes(spelt: str) -> bytes:
    return spelt.encode("utf-8", "surrogatepass")


def _mark(rnd: Random) -> bytes:
    return MARK if rnd.random() < 0.2 else b""


# ---------------------------------------------------------------- JSON


def json_object(rnd: Random, target: bool, breaks: str) -> tuple[str, str]:
    """Return an object as JSON, cut where its text stands; a text in which nobody shouts unless it is the target."""
    style = rnd.choice([("", "", ""), (" ", " ", ""), ("\t ", "  ", " "), (breaks + "  ", " ", breaks)])
    after_comma, after_colon, around = style
    members = [
        json_string(rnd, rnd.choice(["id", "k", "", "kéy", "n/a", text(rnd, SURROGATES)]) + rnd.choice(["", "1", "2"]))
        + rnd.choice(["", around])
        + ":"
        + after_colon
        + json_value(rnd)
        for _ in range(rnd.randrange(5))
    ]
    twice = rnd.random() < 0.2  # of two equal keys the last one counts
    if twice:
        members.insert(0, json_string(rnd, "text") + ":" + json_string(rnd, "an older text"))
    cut = rnd.randint(twice, len(members))
    behind = members[cut:]
    key = json_string(rnd, "text") + around + ":" + after_colon
    comma = "," + after_comma
    head = "{" + around + "".join(member + comma for member in members[:cut]) + key
    tail = "".join(comma + member for member in behind) + around + "}"
    return (head, tail) if target else (head + json_string(rnd, "Fine weather. " + text(rnd)) + tail, "")


def json_case(rnd: Random, suffix: str, before: bytes, target: tuple[str, str], after: bytes) -> Case:
    first, second = shout(rnd, SURROGATES)
    head, tail = target
    left, right = json_string(rnd, first)[:-1], json_string(rnd, second)[1:]
    return Case(
        suffix, before + _bytes(head), _bytes(left + LOUD + right), _bytes(left + CALM + right), _bytes(tail) + after,
        lambda middle: str(json.loads(middle.decode())), json.loads(left + CALM + right),
    )  # fmt: skip


def jsonl(rnd: Random) -> Case:
    """JSON Lines: broken and blank lines between the records, line ends of both kinds, perhaps none at the end."""

    def line() -> bytes:
        odd = [b"broken", b"x\xff\xfe", b"", b"  \t", b"[1, 2]", b'{"text": "cut', MARK + b"{}", b"\x00"]
        return rnd.choice(odd) if rnd.random() < 0.3 else _bytes(json_object(rnd, False, " ")[0])

    def end() -> bytes:
        return rnd.choice([b"\n", b"\n", b"\r\n", b"\n\n", b" \n"])

    before = _mark(rnd) + b"".join(line() + end() for _ in range(rnd.randrange(3)))
    after = b"".join(end() + line() for _ in range(rnd.randrange(3))) + rnd.choice([b"", b"\n", b"\r\n"])
    return json_case(rnd, rnd.choice([".jsonl", ".ndjson"]), before, json_object(rnd, True, " "), after)


def json_document(rnd: Random) -> Case:
    """A JSON document: an array, one object, or objects one after the other."""

    def space() -> str:
        return rnd.choice(["", " ", "\n", "\r\n  ", "\t"])

    def other() -> str:
        return json_value(rnd) if array and rnd.random() < 0.2 else json_object(rnd, False, "\n")[0]

    array = rnd.random() < 0.7
    comma = "," if array else "\n"
    before = ("[" if array else "") + "".join(space() + other() + space() + comma for _ in range(rnd.randrange(3)))
    after = "".join(space() + comma + space() + other() for _ in range(rnd.randrange(3))) + space()
    after += "]" if array else ""
    mark = _mark(rnd) + _bytes(space() + before + space())
    return json_case(rnd, ".json", mark, json_object(rnd, True, "\n"), _bytes(after + space()))


# ---------------------------------------------------------------- tables


def _cell(rnd: Random, value: str, delimiter: str) -> str:
    must = any(sign in value for sign in (delimiter, '"', "\r", "\n"))
    return '"' + value.replace('"', '""') + '"' if must or rnd.random() < 0.3 else value


def table(rnd: Random) -> Case:
    """A table of any dialect: ragged and blank rows, quotes where they need not be, line ends mixed."""
    suffix = rnd.choice([".csv", ".csv", ".tsv"])
    delimiter = "\t" if suffix == ".tsv" else rnd.choice(",;\t|")
    columns = ["id", "c1", "kéy", "text", "c 2"][: rnd.choice([4, 5])]
    rnd.shuffle(columns)
    at = columns.index("text")

    def end() -> str:
        return rnd.choice(["\n", "\r\n", "\n", "\r\r\n", "\n\n"])

    def cell() -> str:
        odd = rnd.random() < 0.1
        return '"quoted"and not' if odd else _cell(rnd, text(rnd).replace("\0", ""), delimiter)

    def cells(width: int) -> list[str]:
        return [cell() for _ in range(width)]

    def row() -> str:
        width = len(columns) if rnd.random() < 0.7 else rnd.randint(1, 6)
        return delimiter.join(cells(width))

    header = delimiter.join('"' + name + '"' if rnd.random() < 0.2 else name for name in columns)
    before = _mark(rnd) + _bytes(rnd.choice(["", "\n", " \r\n"]) + header + end())
    before += _bytes("".join(row() + end() for _ in range(rnd.randrange(3))))
    before += _bytes("".join(value + delimiter for value in cells(at)))
    after = "".join(delimiter + value for value in cells(len(columns) - at - 1))
    after += "".join(end() + row() for _ in range(rnd.randrange(3))) + rnd.choice(["", "\n", "\r\n"])
    first, second = shout(rnd)
    quoted = any(sign in first + second for sign in (delimiter, '"', "\r", "\n")) or rnd.random() < 0.3

    def spelt(value: str) -> bytes:
        return _bytes('"' + value.replace('"', '""') + '"' if quoted else value)

    def said(middle: bytes) -> str:
        (one,) = csv.reader(io.StringIO(middle.decode(), newline=""), delimiter=delimiter)
        return one[0]

    loud, calm = spelt(first + LOUD + second), spelt(first + CALM + second)
    return Case(suffix, before, loud, calm, _bytes(after), said, first + CALM + second)


# ---------------------------------------------------------------- text and Markdown


def _fronts(rnd: Random) -> str:
    lines = [
        "title: Rain # as printed", "'quoted': key", '"title": "A \\"B\\""', "ключ: значение", "<<: *base", "empty:",
        "date: 2031-05-02", "summary: >\n  folded\n  !!!", "place: {city: Karsa}", 'long: "over\ntitle: lines"',
        "# a comment", "", "text: not the text", "author: 'It''s me'   ", "base: &base {a: 1}", "list: [\na: b\n]",
        "x: a\ty", "tags:\n- a\n- b",
    ]  # fmt: skip
    end = rnd.choice(["\n", "\r\n"])
    chosen = ["layout: post", *(rnd.choice(lines) for _ in range(rnd.randrange(6)))]
    yaml = "---\n" + "".join(line + "\n" for line in chosen) + rnd.choice(["---\n", "...\n", "--- \n"])
    toml = '+++\ntitle = "A!!!"\ntags = ["a"]\n[params]\nx = 1979-05-27T07:32:00Z\n+++\n'
    front = rnd.choice(["", yaml, yaml, toml, '{\n "title": "A!!!",\n "tags": []\n}\n', "---\nA thematic break\n---\n"])
    return front.replace("\n", end)


def _prose(rnd: Random, suffix: str, head: bytes) -> Case:
    first, second = shout(rnd, without="\0")
    before, after = (first, second) if rnd.random() < 0.9 else (first * 300, second * 300)

    def said(middle: bytes) -> str:
        return middle.decode()

    # The text is the rest of the file: its sides stay byte for byte as well.
    return Case(suffix, head + _bytes(before), LOUD.encode(), CALM.encode(), _bytes(after), said, CALM)


def plain_text(rnd: Random) -> Case:
    """A text file."""
    return _prose(rnd, ".txt", _mark(rnd))


def markdown(rnd: Random) -> Case:
    """A Markdown file with front matter of some kind, or none."""
    return _prose(rnd, rnd.choice([".md", ".markdown"]), _mark(rnd) + _bytes(_fronts(rnd)))


BUILDERS: Mapping[str, Callable[[Random], Case]] = {
    "jsonl": jsonl,
    "json": json_document,
    "table": table,
    "text": plain_text,
    "markdown": markdown,
}
