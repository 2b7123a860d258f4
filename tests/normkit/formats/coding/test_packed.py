"""Packed files: read as streams, packed anew where a record changes, and told where they are cut, damaged or a bomb."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from normkit import InputError
from normkit.formats.base import Format
from normkit.formats.coding import codecs, packed
from normkit.formats.registry import format_of
from tests.conftest import Run
from tests.normkit.formats.harness import mappings, rewritten, rows, written

zstd = pytest.importorskip(codecs._ZSTD)
PACK: dict[str, Callable[[bytes], bytes]] = {
    ".gz": lambda raw: gzip.compress(raw, mtime=0), ".bz2": bz2.compress, ".xz": lzma.compress, ".zst": zstd.compress,
}  # fmt: skip
UNPACK = {".gz": gzip.decompress, ".bz2": bz2.decompress, ".xz": lzma.decompress, ".zst": zstd.decompress}
PLAIN = {
    ".jsonl": b'{"title": "Rain", "text": "It rained."}\n\n{ "text":"It snowed." ,"title": "Snow\\u0021"}',
    ".ndjson": b'{"title": "Rain", "text": "It rained."}\n',
    ".json": b'[ {"title": "Rain", "text": "It rained."},\n{"text": "It snowed."}]\n',
    ".csv": b'title;text\r\nRain;"It rained."\r\nSnow;It snowed.\r\n',
    ".tsv": b"title\ttext\nRain\tIt rained.\n",
    ".txt": "\ufeffIt rained.\n".encode(),
    ".md": b"---\ntitle: Rain\n---\nIt rained.\n",
}
CASES = [(suffix, packing) for suffix in PLAIN for packing in PACK]
DIRTY = b'{"id": "1", "title": "Rain", "text": "It rained all day.\\n\\nAdvertisement", "published": "2024-01-02"}\n'
CLEAN = b'{ "id":"2", "title": "Snow" , "text": "It snowed all day.", "published": "2024-01-03"}\n'


@pytest.mark.parametrize(("suffix", "packing"), CASES)
def test_a_packed_file_is_what_it_unpacks_to(suffix: str, packing: str) -> None:
    plain, raw = PLAIN[suffix], PACK[packing](PLAIN[suffix])
    format = format_of(f"A{suffix}{packing}".upper())
    assert rows(format, raw) == rows(format_of(f"a{suffix}"), plain)
    assert rewritten(format, raw, {}) == (raw, []), "nothing changed: the very bytes"
    new, patches = rewritten(format, raw, {0: {"text": "It rained no more."}})
    assert patches == []
    assert UNPACK[packing](new) == rewritten(format_of(f"a{suffix}"), plain, {0: {"text": "It rained no more."}})[0]
    assert rewritten(format, raw, {0: {"text": "It rained no more."}})[0] == new, "the same bytes every time"


def test_members_one_behind_the_other_are_one_file() -> None:
    raw = PACK[".gz"](DIRTY) + PACK[".gz"](b"") + PACK[".gz"](CLEAN) + bytes(512)
    assert len(mappings(format_of("a.jsonl.gz"), raw)) == 2
    for packing in (".bz2", ".xz", ".zst"):
        raw = PACK[packing](DIRTY) + PACK[packing](b"") + PACK[packing](CLEAN * 5_000)
        assert len(mappings(format_of(f"a.jsonl{packing}"), raw)) == 5_001
    assert len(mappings(format_of("a.jsonl.xz"), PACK[".xz"](DIRTY) + bytes(8) + PACK[".xz"](CLEAN) + bytes(4))) == 2


def test_gzip_is_written_without_a_name_and_a_time() -> None:
    raw = written(format_of("a.jsonl.gz"), [{"text": "It rained."}])
    assert gzip.decompress(raw) == b'{"text": "It rained."}\n'
    assert (raw[3], raw[4:8]) == (0, bytes(4))


@pytest.mark.parametrize("packing", PACK)
@pytest.mark.parametrize("part", [0.4, 0.9])
def test_a_file_that_is_cut_off_is_told(packing: str, part: float) -> None:
    raw = PACK[packing](DIRTY * 50 + CLEAN)
    with pytest.raises(InputError, match=r"^in: the \w+ file is (cut off|damaged)"):
        rows(format_of(f"a.jsonl{packing}"), raw[: int(len(raw) * part)])


def test_damage_and_more_behind_the_end_are_told() -> None:
    raw = bytearray(PACK[".gz"](DIRTY))
    raw[-6] ^= 1
    with pytest.raises(InputError, match=r"^in: the gzip file is damaged after \d+ unpacked bytes \(.+\); fetch it"):
        rows(format_of("a.jsonl.gz"), bytes(raw))
    for packing, pack in PACK.items():
        for more in (b"more", b"x" * 100_000, PACK[".gz" if packing != ".gz" else ".xz"](CLEAN)):
            with pytest.raises(InputError, match=r"^in: behind the end of the \w+ file stands something else"):
                rows(format_of(f"a.jsonl{packing}"), pack(DIRTY) + more)


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("a.jsonl.gz", DIRTY, "no gzip file, but plain text, not compressed at all; rename it to a.jsonl"),
        ("a.csv.xz", PACK[".gz"](b"title\n"), "packed by gzip, not xz; rename it to a.csv.gz"),
        ("a.jsonl.gz", b"", "the file is empty, which no gzip file is"),
        ("a.jsonl.bz2", b"\x00\x01\x02\x03", "no bzip2 file, whatever its name says (it begins with 00 01 02 03)"),
        (
            "a.jsonl",
            PACK[".gz"](DIRTY),
            "the file is packed by gzip, whatever its name says; rename it to a.jsonl.gz",
        ),
        ("a.csv", bz2.compress(DIRTY), "the file is packed by bzip2, whatever its name says; rename it to a.csv.bz2"),
        ("a.jsonl.gz", PACK[".gz"](PACK[".gz"](DIRTY)), "the file is packed twice; unpack it once"),
        (
            "a.jsonl.gz",
            PACK[".gz"](b"PAR1" + bytes(9)),
            "the file is Parquet, whatever its name says; unpack it, and",
        ),
        ("a.jsonl.xz", lzma.compress(b"a.jsonl" + bytes(250) + b"ustar  \0"), "an archive, whatever its name says"),
    ],
)
def test_a_wrong_name_is_told_with_the_right_one(name: str, raw: bytes, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        list(format_of(name).read(io.BytesIO(raw), name))
    assert str(caught.value).startswith(f"{name}: {reason}")


@pytest.mark.parametrize("packing", PACK)
def test_a_bomb_is_refused_before_it_fills_the_memory(packing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "FREE", 1 << 20)
    raw = PACK[packing](b'{"text": "' + b"a" * (16 << 20))
    tracemalloc.start()
    try:
        with pytest.raises(InputError, match="unpacks to more than 1 MB and 200 times its size, as a bomb does"):
            rows(format_of(f"a.jsonl{packing}"), raw)
        assert tracemalloc.get_traced_memory()[1] < 12 << 20
    finally:
        tracemalloc.stop()


def test_a_small_file_may_unpack_to_many_times_its_size() -> None:
    assert len(mappings(format_of("a.jsonl.gz"), PACK[".gz"](CLEAN * 2_000))) == 2_000


def test_what_is_packed_and_no_file_of_articles_is_told() -> None:
    for name, reason in (
        ("a.tar.gz", "an archive, which is not read; unpack it"), ("a.sql.gz", "a dump of statements"),
        ("a.html.gz", "a web page"), ("a.gz", "packed by gzip, but what is in it"),
        ("a.jsonl.gz.xz", "the file is packed twice; unpack it once"),
    ):  # fmt: skip
        with pytest.raises(InputError) as caught:
            format_of(name)
        assert str(caught.value).startswith(f"{name}: {reason}")


def test_without_the_library_the_way_to_get_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codecs, "_module", lambda codec: None)
    with pytest.raises(InputError, match=r"^in: zstd needs Python 3\.14, or: pip install 'normkit\[zstd\]'"):
        rows(format_of("a.jsonl.zst"), PACK[".zst"](DIRTY))


@pytest.mark.parametrize("packing", [".gz", ".zst"])
def test_a_fix_in_place_packs_anew_and_is_undone_byte_for_byte(packing: str, workplace: Path, run: Run) -> None:
    dirty, clean = workplace / f"a.jsonl{packing}", workplace / f"b.jsonl{packing}"
    dirty.write_bytes(raw := PACK[packing](DIRTY + CLEAN))
    clean.write_bytes(PACK[packing](CLEAN))
    before = clean.stat().st_mtime_ns
    code, out, _ = run("fix", "--select", "CHR", ".")
    assert (code, out.splitlines()[0]) == (0, "Made 1 edit in 1 record of 1 file.")
    assert UNPACK[packing](dirty.read_bytes()) == DIRTY.replace(b"\\n\\nAdvertisement", b"") + CLEAN
    assert clean.stat().st_mtime_ns == before
    assert run("undo", ".normkit/undo-0001.jsonl")[0] == 0
    assert dirty.read_bytes() == raw


def test_a_broken_file_is_left_alone_and_the_run_ends_with_2(workplace: Path, run: Run) -> None:
    file = workplace / "a.jsonl.gz"
    file.write_bytes(raw := PACK[".gz"](DIRTY * 100)[:-10])
    code, out, err = run("fix", "--select", "CHR", "a.jsonl.gz")
    assert code == 2
    assert err.count("a.jsonl.gz: the gzip file is cut off") == 1
    assert file.read_bytes() == raw
    assert "Nothing was fixed" in out


def test_records_are_converted_into_a_packed_file(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_bytes(DIRTY + CLEAN)
    assert run("fix", "--select", "CHR", "a.jsonl", "-o", "b.csv.zst")[0] == 0
    assert UNPACK[".zst"]((workplace / "b.csv.zst").read_bytes()).startswith(b"id,title,text,published\n1,Rain,")


def test_one_and_two_processes_make_the_same_of_it(workplace: Path, run: Run) -> None:
    made = []
    for jobs in ("1", "2"):
        (workplace / "a.jsonl.gz").write_bytes(PACK[".gz"]((DIRTY + CLEAN) * 3))
        assert run("fix", "--select", "CHR", "--jobs", jobs, "a.jsonl.gz")[0] == 0
        made.append((workplace / "a.jsonl.gz").read_bytes())
    assert made[0] == made[1]


def _format_names() -> list[Format]:
    return [format_of(f"a{suffix}.gz") for suffix in PLAIN]


def test_equal_formats_are_equal_so_that_a_filter_keeps_bytes() -> None:
    assert _format_names() == _format_names()
