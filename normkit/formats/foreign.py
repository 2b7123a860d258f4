"""Files that are no articles in text, by their suffix or their first bytes: what they are, and what to do.

Imported only where one comes along. Signatures: the specification of each format; those of packings: ``coding.codecs``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from itertools import islice
from typing import NamedTuple

from normkit.core.errors import InputError
from normkit.core.fields import own_names
from normkit.formats.coding.codecs import CODECS, packed_by

# The longest first: UTF-32's mark begins with UTF-16's. Figures: The Unicode Standard, section 23.8, table 23-6.
_WIDE = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


_WITHOUT_MARK: Mapping[tuple[bool, ...], str] = {
    (False, True, False, True): "UTF-16-LE",
    (True, False, True, False): "UTF-16-BE",
    (False, True, True, True): "UTF-32-LE",
    (True, True, True, False): "UTF-32-BE",
}
"""Which bytes of four are mostly 0 in text of ASCII -> its encoding."""


class Kind(NamedTuple):
    """A kind of file that is not read."""

    what: str
    todo: str
    suffixes: tuple[str, ...]
    signatures: tuple[bytes, ...] = ()


_TEXT = "write the text of each article as a record (.jsonl), or as a file of its own (.txt)"
_ROWS = "write its rows as .parquet or .jsonl with the program that made it"
KINDS = (
    Kind("an Excel workbook", "save its sheet as CSV UTF-8, and check that", (".xlsx", ".xlsm", ".xlsb", ".xls")),
    Kind("a spreadsheet", "save its sheet as CSV in UTF-8, and check that", (".ods", ".numbers")),
    Kind("a Word document", "save it as plain text in UTF-8 (.txt), and check that", (".docx", ".doc", ".odt")),
    Kind("rich text (RTF)", "save it as plain text in UTF-8 (.txt), and check that", (".rtf",), (b"{\\rtf",)),
    Kind("an e-book", _TEXT, (".epub", ".mobi")),
    Kind(
        "a zip archive, or an office document", "unpack it, or save the document as .csv or .txt, and check that",
        (), (b"PK\x03\x04", b"PK\x05\x06"),
    ),
    Kind(
        "an old office document (.xls, .doc)", "save it as CSV or plain text in UTF-8, and check that",
        (), (b"\xd0\xcf\x11\xe0",),
    ),
    Kind(
        "an SQLite database", "export its table: sqlite3 -header -csv FILE 'SELECT * FROM articles' > articles.csv",
        (".sqlite", ".sqlite3", ".db", ".db3"), (b"SQLite format 3\x00",),
    ),
    Kind("a PDF document", f"extract its text (pdftotext), and {_TEXT}", (".pdf",), (b"%PDF-",)),
    Kind(
        "a web page (HTML)", f"extract the article from it, with trafilatura for one, and {_TEXT}",
        (".html", ".htm", ".xhtml", ".mhtml"),
    ),
    Kind(
        "XML, such as a feed (RSS, Atom)", "write each item of it as a record (.jsonl), with feedparser for one",
        (".xml", ".rss", ".atom", ".rdf"),
    ),
    Kind(
        "an archive", "unpack it, and check the files in it",
        (".zip", ".tar", ".tgz", ".tar.gz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".tar.zst", ".7z", ".rar"),
        (b"7z\xbc\xaf", b"Rar!\x1a"),
    ),
    Kind(
        "packed in a way that is not read here", "unpack it, or pack it with gzip, bzip2, xz or zstd",
        (".lz4", ".lzma", ".lzo", ".sz", ".snappy", ".br", ".z"),
    ),
    Kind("a pickle of Python's, which may run code", "write its records as .jsonl", (".pkl", ".pickle", ".p")),
    Kind("BSON", "turn it into JSON Lines: bsondump FILE > articles.jsonl", (".bson",)),
    Kind("YAML", "write its records as .jsonl", (".yaml", ".yml")),
    Kind("an Avro file", _ROWS, (".avro",), (b"Obj\x01",)),
    Kind("a Feather file of the first version", "write it anew: pyarrow.feather.write_feather", (), (b"FEA1",)),
    Kind("data of another program", _ROWS, (".orc", ".h5", ".hdf5", ".npy", ".npz", ".rds", ".rdata", ".dta", ".sav",
                                           ".tfrecord", ".duckdb", ".mdb", ".accdb"), (b"\x89HDF",)),
    Kind(
        "a web archive (WARC)", "the plugin normkit-wet reads its texts (.wet), no pages; extract these first",
        (".warc", ".warc.gz", ".wet", ".wet.gz", ".wat", ".wat.gz", ".arc", ".arc.gz"),
    ),
    Kind("a dump of statements (SQL)", "load it into a database, and export its table as CSV", (".sql", ".sql.gz")),
    Kind("a picture", "leave it out", (".png", ".jpg", ".jpeg", ".gif"), (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")),
)  # fmt: skip
_OFFICE = ((b"xl/", KINDS[0]), (b"word/", KINDS[2]), (b"opendocument.spreadsheet", KINDS[1]), (b"epub+zip", KINDS[4]))
"""What stands in the head of a zip archive that is a document."""
_PACKED = tuple(codec.suffix for codec in CODECS)
_OWN = ((b"PAR1", "Parquet", ".parquet"), (b"ARROW1", "an Arrow file", ".arrow"))
_PYTHON = re.compile(rb"[\s\[]*\{(?:'|u['\"])")
_PAGE = re.compile(rb"\s*<(?:!doctype html|html|head|body|!--)", re.IGNORECASE)


def named(path: str) -> str:
    """Return what to tell about a file with a suffix that no format has, or ``""`` where that is unknown."""
    name = path.lower()
    found = max(
        ((suffix, kind) for kind in KINDS for suffix in kind.suffixes if name.endswith(suffix)),
        key=lambda pair: len(pair[0]), default=None,
    )  # fmt: skip
    return _told(path, found[1]) if found else ""


def expect_text(head: bytes, path: str, prose: bool = False) -> None:
    """Raise InputError where the first bytes of a file, its first line at least, are those of another kind of file."""
    for signature, name in _WIDE:
        if head.startswith(signature):
            raise InputError(_wide(path, name, f"it begins with {signature.hex(' ').upper()}"))
    if unit := _zeros(head[:16]):
        raise InputError(_wide(path, unit, "most signs of its head have bytes of 0"))
    if (codec := packed_by(head)) and (codec.name != "bzip2" or head[3:10].endswith(b"1AY&SY")):
        if path.lower().endswith(_PACKED):
            raise InputError(f"{path}: the file is packed twice; unpack it once")
        todo = _renamed(path, codec.suffix)
        raise InputError(f"{path}: the file is packed by {codec.name}, whatever its name says; {todo}")
    for signature, what, suffix in _OWN:
        if head.startswith(signature):
            bare = os.path.splitext(path)[0]
            todo = (
                f"unpack it, and call that {suffix}"
                if path.lower().endswith(_PACKED)
                else f"rename it to {bare}{suffix}"
            )
            raise InputError(f"{path}: the file is {what}, whatever its name says; {todo}")
    for kind in KINDS:
        if kind.signatures and head.startswith(kind.signatures):
            inner = next((kind for words, kind in _OFFICE if words in head), kind) if head[:2] == b"PK" else kind
            raise InputError(_told(path, inner, ", whatever its name says"))
    if head[257:262] == b"ustar":
        raise InputError(
            _told(path, next(kind for kind in KINDS if ".tar" in kind.suffixes), ", whatever its name says")
        )
    if prose:
        return
    if head.lstrip().startswith(b"<"):
        kind = next(kind for kind in KINDS if (".html" if _PAGE.match(head) else ".xml") in kind.suffixes)
        raise InputError(_told(path, kind, ", whatever its name says"))
    if _PYTHON.match(head):
        raise InputError(
            f"{path}: dicts as Python writes them (keys in single quotes), not JSON; write them with json.dumps, "
            "or turn a line into it: json.dumps(ast.literal_eval(line))"
        )


def _zeros(head: bytes) -> str:
    """Return the encoding without a mark that a head in ASCII is in, by where it has bytes of 0."""
    parts = (head[at::4] for at in range(4))
    return _WITHOUT_MARK.get(tuple(bool(part) and part.count(0) * 4 >= 3 * len(part) for part in parts), "")


_FIELD = re.compile(r"^[ \t]*[\"']?(\w[\w ]{0,30}?)[\"']?[ \t]*:(?!//)", re.MULTILINE)
MOST_FIELDS = 1000
"""Lines of the kind ``Key: value`` by which a dump is told."""


_TAGGED = re.compile(r"\s*<doc\b[^<>\n]*>", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*(?:Document 1 of \d+|1 of \d+ DOCUMENTS?)[ \t]*$", re.MULTILINE | re.IGNORECASE)


def no_prose(text: str) -> str:
    """Return what to tell of a text that is a dump of several articles, or of fields a line; ``""`` for prose.

    Shapes: WikiExtractor, TREC and Gigaword (``<doc ...>``); downloads of LexisNexis ("1 of 2 DOCUMENTS").
    """
    if tag := _TAGGED.match(text):
        what = f"articles one after the other, each in a tag ({' '.join(tag[0].split())[:40]}), not one text"
    elif head := _NUMBERED.match(text):
        what = f"articles one after the other, each under a line with its number ({head[0].strip()}), not one text"
    else:
        return _fields_a_line(text)
    return f"{what}; write a JSON object a record (.jsonl), or the text of each as a file of its own (.txt)"


def _fields_a_line(text: str) -> str:
    """Return what to tell of a text whose lines say ``Key: value`` throughout, or ``""``.

    Prose may begin a line so, too: in a dump the first line does, and the names of a title, of a text and of one more
    field stand before the colons.
    """
    first = _FIELD.match(text.lstrip())
    if first is None:
        return ""
    keys = dict.fromkeys(found[1].strip().lower() for found in islice(_FIELD.finditer(text), MOST_FIELDS))
    known = own_names(tuple(keys))
    if not {"title", "text"} <= known.keys() or len(known) < 3 or first[1].strip().lower() not in known.values():
        return ""
    named = ", ".join(known[field] for field in ("title", "text"))
    return (
        f"fields a line ('Key: value': {named}, ...), not prose; write a JSON object a record (.jsonl), "
        "or put the fields between lines of --- above the text, and call it .md"
    )


def _told(path: str, kind: Kind, although: str = "") -> str:
    return f"{path}: {kind.what}{although}, which is not read; {kind.todo}"


def _wide(path: str, name: str, why: str) -> str:
    return f"{path}: the file is {name} ({why}), not UTF-8; read it with --encoding {name.lower()}"


def _renamed(path: str, suffix: str) -> str:
    return f"say so with --stdin-filename stdin.jsonl{suffix}" if path == "-" else f"rename it to {path}{suffix}"
