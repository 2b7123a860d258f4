"""Files of other builders, packed or in another encoding than UTF-8: what is in them holds the same laws."""

from __future__ import annotations

import bz2
import gzip
import lzma
from random import Random

from tests.fidelity import files, wrapped
from tests.fidelity.files import Case, Form

BUILDERS = (*files.BUILDERS.values(), wrapped.document, wrapped.lines, wrapped.cells)
PACKINGS = {
    ".gz": Form(lambda raw: gzip.compress(raw, mtime=0), gzip.decompress),
    ".bz2": Form(bz2.compress, bz2.decompress),
    ".xz": Form(lzma.compress, lzma.decompress),
}
ENCODINGS = ("utf-16", "utf-16-be", "utf-32", "gb18030")


def packed(rnd: Random) -> Case:
    """A file of any kind, packed."""
    case = rnd.choice(BUILDERS)(rnd)
    suffix = rnd.choice(list(PACKINGS))
    return case._replace(suffix=case.suffix + suffix, form=PACKINGS[suffix])


def recoded(rnd: Random) -> Case:
    """A file of any kind that is text throughout, in another encoding."""
    name = rnd.choice(ENCODINGS)
    while True:
        case = rnd.choice(BUILDERS)(rnd)
        try:
            form = _in(name)
            plain = case.before + case.loud + case.after
            if form.content(form.made(plain)) == plain and not plain.startswith(files.MARK):
                return case._replace(form=form)
        except UnicodeError:
            continue


def _in(name: str) -> Form:
    def made(raw: bytes) -> bytes:
        return raw.decode().encode(name)

    def content(raw: bytes) -> bytes:
        return raw.decode(name).encode()

    return Form(made, content, ("--encoding", name))
