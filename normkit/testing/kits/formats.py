"""The laws of a file format: what is read is the whole file, what is fixed is what was said, and undo is bytes."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Collection, Iterator, Mapping
from io import BytesIO
from typing import Any

from normkit.core.errors import InputError, OutputError, ReplayError
from normkit.core.fields import FIELDS
from normkit.formats.base import Format, Row
from normkit.formats.patch import Patch, undo_patches
from normkit.testing.harness import BreachError
from normkit.testing.kits import kept

TEXTS = (
    "", "x", "Rain, \"rain\"; and 'rain'\t|", "Rain.\n\nSun.", "Rain.\r\nSun.\r", "é ع 漢 😀", "\ufeffRain",
    "a\u2028b\x85c", "# Rain: --- {rain} <rain/> &amp; \\n", " Rain ", "---", "\x00", "\ud800",
)  # fmt: skip
"""What is put in place of each text: a format writes it so that it is read back, or says why it cannot."""
_JUNK = (b"\x00", b"\xff\xfe", b"\n", b'"', b"\\", b"\r", "é".encode()[:1], b"{", b"9" * 30)
_CUTS = 60
"""Places at which a file is cut off, and junk put in."""


def rows_joined_are_the_file(format: Format, raw: bytes) -> None:
    """The bytes of a file's rows, joined, are the file; its lines ascend."""
    rows = _rows(format, raw)
    if format.keeps_bytes:
        _expect(b"".join(row.raw for row in rows) == raw, f"joined they are {b''.join(row.raw for row in rows)!r:.400}")
    numbers = [row.line for row in rows]
    _expect(numbers == sorted(numbers) and min(numbers, default=1) >= 1, f"the rows begin on the lines {numbers}")


def a_record_is_read(format: Format, raw: bytes) -> None:
    """A file that is not empty gives a record: of one without, nothing could be tried."""
    rows = _rows(format, raw)
    why = next((row.trouble for row in rows if row.trouble), f"{len(rows)} rows, and no record in them")
    _expect(not raw or any(row.mapping is not None for row in rows), why)


def two_reads_agree(format: Format, raw: bytes) -> None:
    """A file that is read again gives the same rows, and they pickle: a row crosses processes."""
    rows = _rows(format, raw)
    _expect(repr(_rows(format, raw)) == repr(rows), "read again it gives other rows")
    _expect(repr(pickle.loads(pickle.dumps(rows))) == repr(rows), "a row comes out of a pickle as another one")


def what_is_not_fixed_stays(format: Format, raw: bytes) -> None:
    """A record that nobody has changed leaves its bytes as they are."""
    rows = _rows(format, raw)
    for fixed in (None, "the same", "a copy"):
        pairs = [(row, _copy(row.mapping) if fixed == "a copy" else row.mapping if fixed else None) for row in rows]
        new, patches = _rewritten(format, raw, pairs)
        if format.keeps_bytes:
            _expect(new == raw, f"it becomes {new!r:.400}")
            _expect(not patches, f"there are patches: {patches[:2]}")


def a_fix_is_read_back(format: Format, raw: bytes) -> None:
    """What is written in a record's place is read back as it was said, and all other records as they were."""
    before = [row.mapping for row in _rows(format, raw)]
    for number, fixed, new, _ in _fixes(format, raw):
        if not new:  # it was the last text of the file
            continue
        after = [row.mapping for row in _rows(format, new) if row.mapping is not None]
        said = [fixed if at == number else mapping for at, mapping in enumerate(before) if mapping is not None]
        _expect([_exactly(one) for one in after] == [_exactly(one) for one in said], f"{fixed!r} is read as {after!r}")


def undo_gives_the_file_back(format: Format, raw: bytes) -> None:
    """The patches of a fix, taken back, give the old file byte for byte."""
    for _, fixed, new, patches in _fixes(format, raw) if format.keeps_bytes else ():
        old = BytesIO()
        try:
            undo_patches(BytesIO(new), patches, old)
        except ReplayError as error:
            raise BreachError(f"of {fixed!r}: {error}") from error
        _expect(old.getvalue() == raw, f"of {fixed!r} undo gives {old.getvalue()!r:.400}")


def what_has_no_place_is_refused(format: Format, raw: bytes) -> None:
    """A value under a key that a row has no room for is refused by ``unfit`` and by ``rewrite``."""
    rows = _rows(format, raw)
    for at, row in enumerate(rows):
        for key in (*FIELDS, "no such key") if row.mapping is not None else ():
            if key in (row.mapping or {}) or format.holds(row, key):
                continue
            fixed = {**(row.mapping or {}), key: "x"}
            _expect(bool(format.unfit(row, fixed)), f"it holds no {key!r}, and yet finds {fixed!r} fit")
            try:
                _rewritten(format, raw, [(one, fixed if n == at else None) for n, one in enumerate(rows)])
            except OutputError:
                continue
            raise BreachError(f"it holds no {key!r}, and yet writes {fixed!r}")


def what_is_written_is_read(format: Format, raw: bytes) -> None:
    """A fresh file of the records is read as they were; or the format says that it cannot hold them."""
    records = [row.mapping for row in _rows(format, raw) if row.mapping is not None]
    sink = BytesIO()
    try:
        format.write(records, sink)
    except OutputError:
        return
    after = [row.mapping for row in _rows(format, sink.getvalue()) if row.mapping is not None]
    _expect([_exactly(one) for one in after] == [_exactly(one) for one in records], f"they are read as {after!r:.400}")


def any_bytes_are_survived(format: Format, raw: bytes) -> None:
    """Whatever a file holds, it is read, each byte in a row, or refused by an InputError."""
    step = max(1, len(raw) // _CUTS)
    places = range(0, len(raw) + 1, step)
    for spoilt in (*(raw[:at] for at in places), *(raw[:at] + junk + raw[at:] for at in places[::4] for junk in _JUNK)):
        try:
            rows = list(format.read(BytesIO(spoilt), "in"))
        except InputError:
            continue
        except Exception as error:  # a stranger's format may raise anything
            raise BreachError(f"of {spoilt!r:.400} it raises {type(error).__name__}: {error}") from error
        whole = not format.keeps_bytes or b"".join(row.raw for row in rows) == spoilt
        _expect(whole, f"of {spoilt!r:.400} the rows are not the file")


LAWS = (
    rows_joined_are_the_file,
    a_record_is_read,
    two_reads_agree,
    what_is_not_fixed_stays,
    a_fix_is_read_back,
    undo_gives_the_file_back,
    what_has_no_place_is_refused,
    what_is_written_is_read,
    any_bytes_are_survived,
)
"""All laws of a format, the ones that the others build on first."""


def check_format(format: Format, *files: bytes, only: Collection[str] = (), skip: Collection[str] = ()) -> None:
    """Put a format through the laws, with files that it reads: small ones, of each kind there is.

    Raises BrokenLawError for the first law that is broken, ValueError for the name of no law.
    """
    for law in kept.chosen(LAWS, only, skip):
        for raw in files:
            kept.check(f"the format {format.name!r}", law, format, raw)


def format_conformance(
    format: Format, *files: bytes, only: Collection[str] = (), skip: Collection[str] = ()
) -> Callable[..., None]:
    r"""Return a pytest test of a format under each law, with each file, with ids like ``lines-1-two-reads-agree``.

    A plugin's test file is

        from normkit.testing import format_conformance
        from my_plugin import LINES
        test_laws = format_conformance(LINES, b"It rained.\n", b"")
    """
    given = [(f"{format.name}-{number}", (format, raw)) for number, raw in enumerate(files, 1)]
    return kept.as_tests(f"the format {format.name!r}", kept.chosen(LAWS, only, skip), given)


def _expect(holds: bool, why: str) -> None:
    if not holds:
        raise BreachError(why)


def _rows(format: Format, raw: bytes) -> list[Row]:
    return list(format.read(BytesIO(raw), "in"))


def _copy(mapping: dict[str, object] | None) -> dict[str, object] | None:
    copy: dict[str, object] | None = pickle.loads(pickle.dumps(mapping))
    return copy


def _exactly(mapping: Mapping[str, object]) -> str:
    """Return a record as it compares: 1, 1.0 and True differ, NaN is itself, the order of keys does not matter."""
    return repr(sorted(mapping.items()))


def _rewritten(format: Format, raw: bytes, pairs: list[tuple[Row, Any]]) -> tuple[bytes, list[Patch]]:
    sink = BytesIO()
    patches = list(format.rewrite(pairs, sink, BytesIO(raw)))
    return sink.getvalue(), patches


def _fixes(format: Format, raw: bytes) -> Iterator[tuple[int, dict[str, object], bytes, list[Patch]]]:
    """Yield (number of a row, what is put there, new file, patches) for each fix that the format does not refuse."""
    rows = _rows(format, raw)
    for number, row in enumerate(rows):
        mapping = row.mapping or {}
        keys = [key for key in mapping if isinstance(mapping[key], str)] if row.mapping is not None else []
        new_keys = [key for key in FIELDS if key not in mapping and format.holds(row, key)] if keys else []
        for fixed in ({**mapping, key: text} for key in (*keys, *new_keys) for text in TEXTS):
            if format.unfit(row, fixed):
                continue
            new, patches = _rewritten(
                format, raw, [(one, fixed if at == number else None) for at, one in enumerate(rows)]
            )
            yield number, fixed, new, patches
