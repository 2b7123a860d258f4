"""Which encoding a file is likely to be in that is not UTF-8. Imported only where one comes along."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import BinaryIO

from normkit.formats.coding.unicode import AS_BYTES

_LONGEST_LINE = 1 << 20
_ENOUGH = 1 << 16
"""Bytes of lines beyond ASCII that are looked at."""
_RARE = 200
"""Lines of which one alone may be broken: then the file is told line by line."""
_LATIN_RUN = 2.0
"""Mean length of runs of bytes beyond ASCII: below, single letters in words of ASCII, which is Latin script."""

OTHERS = (
    "cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic", "cp1253", "iso8859_7", "cp1255", "cp1256",
    "iso8859_6", "cp1258", "cp874", "cp932", "euc_jp", "gb18030", "big5", "cp949",
)  # fmt: skip
"""Encodings of other scripts that pages and files are found in (WHATWG Encoding Standard; DOS before), widest first."""
LATIN = ("cp1252", "iso8859_15", "cp1250", "iso8859_2", "cp1254", "cp1257", "mac_roman", "cp850", "cp852", "cp437")
"""Encodings of Latin script, the commonest first."""
# Letters beyond ASCII that the languages of Latin script write, in lower case: the main sets of Unicode CLDR.
_ALPHABETS = (
    "äöüß", "àâæçéèêëîïôœùûüÿ", "áéíóúüñ", "áâãàçéêíóôõúü", "àèéìíîòóùú", "áäâèéëêïíîóöôûúü", "æøåéàòô", "åäöéà",
    "áðéíóúýþæö", "àçèéíïòóúü·", "ëç", "áéíóúý", "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű",
    "ăâîşţ", "čćđšž", "çğıöşüâîû", "ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž",
)  # fmt: skip
_SIGNS = "\u00a0¡¿«»“”‘’„–—…•·°§€£©®™ªº½²³×¼¾´±"
"""Signs that texts of every language have."""
_SHOWN = {"cp932": "cp932 (Shift_JIS)", "cp949": "cp949 (EUC-KR)"}


def other_encoding(content: BinaryIO) -> str:
    """Return what to tell of a file as a whole that is in another encoding than UTF-8.

    ``""`` where its text is in UTF-8 but for some bytes. A file is told by its signs, not by its lines: of those that
    are beyond ASCII more are broken than whole, and more than one line in ``_RARE`` has such.
    """
    sample, size, broken, whole, bad, first = [], 0, 0, 0, 0, 0
    number = 0
    while size < _ENOUGH and (line := content.readline(_LONGEST_LINE)):
        number += 1
        if line.isascii():
            continue
        sample.append(line)
        size += len(line)
        strange = [sign for sign in line.decode("utf-8", AS_BYTES) if sign > "\x7f"]
        wrong = sum("\udc80" <= sign <= "\udcff" for sign in strange)
        broken, whole, bad = broken + wrong, whole + len(strange) - wrong, bad + bool(wrong)
        first = first or (number if wrong else 0)
    if broken <= whole or bad * _RARE < number:
        return ""
    name = likely(b"".join(sample))
    return _told(name, first)


def told_of(sample: bytes) -> str:
    """Return what to tell of bytes that should be UTF-8 and are none, which name the columns of a table."""
    return _told(likely(sample), 1)


def _told(name: str, line: int) -> str:
    if not name:
        return (
            f"the file is not UTF-8 (from line {line} on), and its encoding cannot be told; "
            "name it with --encoding, such as windows-1252"
        )
    shown = name.replace("cp125", "windows-125").replace("_", "-")
    return (
        f"the file is not UTF-8 (from line {line} on); it looks like {_SHOWN.get(name, shown)}: "
        f"read it with --encoding {shown}"
    )


def likely(sample: bytes) -> str:
    """Return Python's name of the encoding that a sample is likely to be in; ``""`` where none can be told."""
    runs = re.findall(rb"[\x80-\xff]+", sample)
    if not runs:
        return ""
    if sum(map(len, runs)) < _LATIN_RUN * len(runs):
        return _likely_latin(sample)
    from charset_normalizer import from_bytes

    best = from_bytes(sample[:_ENOUGH], cp_isolation=list(OTHERS)).best()
    return best.encoding if best else ""


def _likely_latin(sample: bytes) -> str:
    """Return the encoding in which most signs beyond ASCII are letters of one language, and few are none."""
    votes: dict[str, float] = {}
    for name in LATIN:
        try:
            signs = [sign for sign in sample.decode(name) if sign > "\x7f"]
        except UnicodeDecodeError:
            continue
        counted: Mapping[str, int] = {sign: signs.count(sign) for sign in set(signs)}
        votes[name] = max(
            sum(count for sign, count in counted.items() if sign.lower() in letters or sign in _SIGNS)
            for letters in _ALPHABETS
        )
    return max(votes, key=votes.__getitem__, default="")
