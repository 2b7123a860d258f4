"""Files in other encodings than UTF-8: read, written back as they were, and told once where nobody named theirs."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from normkit import ConfigError, InputError, OutputError
from normkit.formats.base import Format
from normkit.formats.coding.likely import likely, other_encoding
from normkit.formats.coding.recoded import in_encoding
from normkit.formats.coding.unicode import encoding_named
from normkit.formats.registry import format_of
from tests.conftest import Run
from tests.normkit.formats.harness import CSV, JSONL, mappings, rewritten, rows

# Self-written: a council, a market, a roof; in the encodings that such text is found in.
TEXTS = {
    "Der Gemeinderat möchte die alte Markthalle für die Bürger öffnen. Das Dach wird größer.": "cp1252 cp850 mac_roman",
    "La mairie a décidé de rénover le marché. Les élèves y joueront à l'abri, où la fête aura lieu.": "cp1252",
    "Le cœur du marché, sa sœur l'église et l'œuvre du maître forgé : voilà le vœu.": "cp1252 iso8859_15",
    "El año pasado la señora Núñez abrió un café pequeño; mañana lo cerrará.": "cp1252",
    "Rada města schválila přestavbu staré tržnice. Dělníci začnou v říjnu.": "cp1250 iso8859_2 cp852",
    "Rada miasta zatwierdziła przebudowę starego targu. Robotnicy zaczną w październiku, już.": "cp1250 iso8859_2",
    "Belediye meclisi eski pazarın yenilenmesini onayladı. İşçiler ağır taşları taşıyacak.": "cp1254",
    "Miesto taryba patvirtino senosios turgavietės rekonstrukciją. Žmonės džiaugėsi šešis mėnesius.": "cp1257",
    "Городской совет одобрил перестройку старого рынка. Рабочие начнут в октябре.": "cp1251 koi8_r iso8859_5 cp866",
    "Το δημοτικό συμβούλιο ενέκρινε την ανακαίνιση της παλιάς αγοράς.": "cp1253",
    "مجلس المدينة وافق على ترميم السوق القديم وسيبدأ العمال في الخريف.": "cp1256",
    "מועצת העיר אישרה את שיפוץ השוק הישן. הפועלים יתחילו בסתיו.": "cp1255",
    "市议会批准了旧市场的改建。工人将在十月开工，工程需要六个月。": "gb18030",
    "市議會批准了舊市場的改建。工人將在十月開工，工程需要六個月。": "big5",
    "市議会は古い市場の改修を認めた。工事は十月に始まり、六か月かかる。": "cp932 euc_jp",
    "시의회는 오래된 시장을 고치기로 결정했다. 공사는 시월에 시작한다.": "cp949",
    "Council “approves” the market’s new roof – at last.": "cp1252",
}
LINES = (
    '{"title": "Dach", "text": "Es regnete – für Bürger.\\n\\nWerbung"}\n{"title": "Café", "text": "Schöner Tag."}\n'
)


@pytest.mark.parametrize("text", TEXTS)
def test_an_encoding_is_told_by_its_text(text: str) -> None:
    for name in TEXTS[text].split():
        raw = text.encode(name)
        assert raw.decode(likely(raw)) == text, name


@pytest.mark.parametrize(
    "name", ["cp1252", "cp1256", "koi8-r", "gb18030", "shift_jis", "utf-16", "utf-16-be", "utf-32", "cp037"]
)
@pytest.mark.parametrize("suffix", [".jsonl", ".json", ".csv", ".txt", ".md"])
def test_what_is_read_is_written_back_in_the_encoding_of_the_file(suffix: str, name: str) -> None:
    word = {"cp1252": "é€", "cp1256": "سوق", "koi8-r": "рынок", "cp037": "é"}.get(name, "市")
    plain = {
        ".jsonl": f'{{"title": "{word}", "text": "a {word}"}}\n{{"text": "b"}}\n',
        ".json": f'[{{"title": "{word}", "text": "a {word}"}}]\n', ".csv": f"title,text\r\n{word},a {word}\r\n",
        ".txt": f"a {word}\n", ".md": f"---\ntitle: {word}\n---\na {word}\n",
    }[suffix]  # fmt: skip
    raw, inner = plain.encode(name), format_of(f"a{suffix}")
    format = in_encoding(inner, encoding_named(name))
    assert mappings(format, raw) == mappings(inner, plain.encode())
    assert rewritten(format, raw, {}) == (raw, [])
    end = "\n" if suffix in (".txt", ".md") else ""
    new, patches = rewritten(format, raw, {0: {"text": f"c {word}{end}"}})
    assert patches == []
    assert new == plain.replace(f"a {word}", f"c {word}").encode(name), "the mark and the order of bytes stay, too"


def test_bytes_that_are_no_text_are_told_and_stay() -> None:
    raw = b'{"text": "caf\xe9"}\n{"text": "\x81"}\n{"text": "b"}\n'
    found = rows(in_encoding(JSONL, "cp1252"), raw)
    assert [row.trouble[:38] for row in found] == ["", "not cp1252: byte 0x81 in line 2 or bel", ""]
    new, _ = rewritten(in_encoding(JSONL, "cp1252"), raw, {1: {"text": "c"}})
    assert new == raw.replace(b'"b"', b'"c"')


def test_a_row_that_stays_keeps_a_spelling_that_the_encoding_would_not_choose() -> None:
    """NEC's row 13 and IBM's rows of cp932 hold the same signs twice."""
    raw = b'{"text": "\xfa\x5b"}\n{"text": "\x81\xe6"}\n{"text": "b"}\n'
    format = in_encoding(JSONL, "cp932")
    assert [one["text"] for one in mappings(format, raw)] == ["∵", "∵", "b"]
    assert rewritten(format, raw, {2: {"text": "c"}})[0] == raw.replace(b'"b"', b'"c"')
    with pytest.raises(OutputError, match="line 1 has signs that cp932 can write in several ways"):
        rewritten(format, raw, {0: {"title": "x"}})


def test_a_sign_that_the_encoding_lacks_is_held_back_with_the_way_out() -> None:
    format = in_encoding(CSV, "cp1252")
    row = rows(format, b"title,text\nRain,caf\xe9\n")[1]
    assert format.unfit(row, {"title": "Rain", "text": "水"}) == (
        "cp1252 has no '水' (U+6C34), which the record now holds; fix with -o FILE"
    )
    assert format.unfit(row, {"title": "Rain", "text": "€"}) == ""


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("cp1252", "title,text\nRün,Schöner Tag\n".encode() * 2, "the file is UTF-8, not cp1252; leave out --encoding"),
        ("cp1252", b"\xef\xbb\xbftitle,text\na,b\n", "the file is UTF-8, not cp1252"),
        ("cp1252", "title,text\na,b\n".encode("utf-16"), "the file is UTF-16"),
        ("utf-16", b"title,text\na,b\n", "the file is not utf-16 (it has no zero byte)"),
        ("utf-16-le", "title,text\na,b\n".encode("utf-16-le")[:-1], "the file is not utf-16-le"),
        ("cp1252", b"PK\x03\x04\x00\x00", "a zip archive"),
    ],
)
def test_a_wrong_encoding_is_told(name: str, raw: bytes, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        rows(in_encoding(CSV, name), raw)
    assert str(caught.value).startswith(f"in: {reason}")


def test_an_unknown_name_of_an_encoding_gets_the_nearest() -> None:
    assert [encoding_named(name) for name in ("Windows-1252", "latin1", "GBK", "utf8")] == [
        "cp1252", "iso8859-1", "gbk", "utf-8",
    ]  # fmt: skip
    for name in ("windows-1525", "rot13", "hex", "idna", "", "no\0name"):
        with pytest.raises(ConfigError, match=r"^no encoding is called "):
            encoding_named(name)
    with pytest.raises(ConfigError, match="did you mean 'windows-125"):
        encoding_named("windows-125")


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (LINES.encode("cp1252"), "the file is not UTF-8 (from line 1 on); it looks like windows-1252: read it with "),
        (b"all ascii\n" * 9 + "Bürger für".encode("cp1252"), "the file is not UTF-8 (from line 10 on)"),
        (LINES.encode() + b"\xe9\n", ""),
        (b"all ascii\n" * 999 + b"one caf\xe9", ""),
        (LINES.encode(), ""),
        (b"", ""),
        (bytes(range(128, 256)) * 9, "the file is not UTF-8 (from line 1 on)"),
    ],
)
def test_a_file_is_in_another_encoding_or_has_single_broken_bytes(raw: bytes, told: str) -> None:
    found = other_encoding(io.BytesIO(raw))
    assert found.startswith(told)
    assert bool(found) is bool(told)


@pytest.mark.parametrize("suffix", [".jsonl", ".json", ".csv", ".txt", ".jsonl.gz"])
def test_a_file_is_told_once_with_the_encoding_to_read_it_by(suffix: str, workplace: Path, run: Run) -> None:
    import gzip

    lines = "id,text\n1,Für Bürger\n2,Schöner Tag\n" if suffix == ".csv" else LINES
    raw = (f"[{LINES.strip().replace(chr(10), chr(44))}]" if suffix == ".json" else lines).encode("cp1252")
    file = workplace / f"a{suffix}"
    file.write_bytes(gzip.compress(raw) if suffix.endswith("gz") else raw)
    code, out, err = run("check", "--select", "CHR", file.name)
    assert code == 2
    assert err.count("--encoding windows-1252") == (out + err).count("not UTF-8") == 1
    assert "All fine" not in out
    assert run("check", "--select", "CHR102", "--encoding", "windows-1252", file.name)[0] in (0, 1)


def test_a_fix_keeps_the_encoding_and_undo_every_byte(workplace: Path, run: Run) -> None:
    (workplace / "normkit.toml").write_text('encoding = "cp1252"\n')
    raw = 'id;title;text\r\n1;Café;Schöner Tag – für alle\r\n2;Tür;"Es regnete.\n\nAdvertisement"\r\n'.encode("cp1252")
    file = workplace / "a.csv"
    file.write_bytes(raw)
    code, out, _ = run("fix", "--select", "CHR", "a.csv")
    assert (code, out.splitlines()[0]) == (0, "Made 1 edit in 1 record of 1 file.")
    assert file.read_bytes() == raw.replace(b"\n\nAdvertisement", b"")
    assert run("undo", ".normkit/undo-0001.jsonl")[0] == 0
    assert file.read_bytes() == raw
    assert run("fix", "--select", "CHR", "a.csv", "-o", "b.jsonl")[0] == 0
    assert "Schöner Tag – für alle" in (workplace / "b.jsonl").read_text("utf-8")


def test_a_packed_file_in_an_encoding_is_both(workplace: Path) -> None:
    import gzip

    format: Format = in_encoding(format_of("a.jsonl.gz"), "cp1252")
    raw = gzip.compress(LINES.encode("cp1252"))
    new, _ = rewritten(format, raw, {1: {"text": "Schön."}})
    assert gzip.decompress(new) == LINES.replace("Schöner Tag.", "Schön.").encode("cp1252")
