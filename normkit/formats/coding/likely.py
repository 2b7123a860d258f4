"""Which encoding a file is likely to be in that is not UTF-8. Imported only where one comes along."""

from __future__ import annotations

import re
from collections import Counter
from typing import BinaryIO

from normkit.formats.coding.unicode import AS_BYTES

_LONGEST_LINE = 1 << 20
_ENOUGH = 1 << 16
"""Bytes of lines beyond ASCII that are looked at."""
_RARE = 200
"""Lines of which one alone may be broken: then the file is told line by line."""
_CHANCE = 20
"""Broken lines to one that is UTF-8 by chance; where more are, the file is in both."""
_LATIN_RUN = 2.0
"""Mean length of runs of bytes beyond ASCII: below, single letters in words of ASCII, which is Latin script."""

OTHERS = (
    "cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic", "cp1253", "iso8859_7", "cp1255", "cp1256",
    "iso8859_6", "cp1258", "cp874",
)  # fmt: skip
"""Encodings of other scripts that pages and files are found in (WHATWG Encoding Standard; DOS before), widest first."""
EAST = (
    ("euc_jp", 0xB0, 0xCF, 0.1), ("cp932", 0x88, 0x97, 0.1), ("cp949", 0xB0, 0xC8, 0.0), ("big5", 0xA4, 0xC6, 0.0),
    ("gb18030", 0xB0, 0xD7, 0.0),
)  # fmt: skip
"""Encodings of two bytes a sign; first bytes of the common signs (level 1 of each standard, the syllables of Korean);
share of kana that a text has."""
_COMMON = 0.9
"""Share of common signs, kana and punctuation in a text of the East."""
LATIN = ("cp1252", "iso8859_15", "cp1250", "iso8859_2", "cp1254", "cp1257", "mac_roman", "cp850", "cp852", "cp437")
"""Encodings of Latin script, the commonest first."""
# Letters beyond ASCII that the languages of Latin script write, in lower case: the main sets of Unicode CLDR.
_ALPHABETS = (
    "äöüß", "àâæçéèêëîïôœùûüÿ", "áéíóúüñ", "áâãàçéêíóôõúü", "àèéìíîòóùú", "áäâèéëêïíîóöôûúü", "æøåéàòô", "åäöéà",
    "áðéíóúýþæö", "àçèéíïòóúü·", "ëç", "áéíóúý", "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű",
    "ăâîşţ", "čćđšž", "çğıİöşüâîû", "ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž",
)  # fmt: skip
_SIGNS = "\u00a0¡¿«»“”‘’„–—…•·°§€£©®™ªº½²³×¼¾´±"
"""Signs that texts of every language have."""
_WITHIN = re.compile(rf"(?<=[^\W\d_])[{_SIGNS.replace('’', '').replace('·', '')}](?=[^\W\d_])")
_SHOWN = {"cp932": "cp932 (Shift_JIS)", "cp949": "cp949 (EUC-KR)"}


def other_encoding(content: BinaryIO) -> str:
    """Return what to tell of a file as a whole that is in another encoding than UTF-8.

    ``""`` where its text is in UTF-8 but for some bytes. A file is told by its signs, not by its lines: of those that
    are beyond ASCII more than one, and more than are whole, are broken, and more than one line in ``_RARE`` has such.
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
    if broken <= max(whole, 1) or bad * _RARE < number or (len(sample) - bad) * _CHANCE > bad:
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
    if east := _likely_east(sample):
        return east
    from charset_normalizer import from_bytes

    best = from_bytes(sample[:_ENOUGH], cp_isolation=list(OTHERS)).best()
    return best.encoding if best else ""


def _likely_east(sample: bytes) -> str:
    """Return the encoding of two bytes a sign in which nearly all signs are common ones; ``""`` where none is."""
    found: dict[str, float] = {}
    for name, first, last, kana in EAST:
        try:
            signs = [sign for sign in sample.decode(name) if sign > "\x7f"]
            leads = [sign.encode(name)[0] for sign in signs]
        except UnicodeError:
            continue
        spoken = sum("\u3040" < sign < "\u3100" for sign in signs)
        marks = sum("\u2000" <= sign < "\u3040" or sign > "\uff00" for sign in signs)
        common = sum(first <= lead <= last for lead in leads)
        if signs and spoken >= kana * len(signs):
            found[name] = (common + marks + (spoken if kana else 0)) / len(signs)
    best = max(found, key=found.__getitem__, default="")
    return best if found and found[best] >= _COMMON else ""


def _likely_latin(sample: bytes) -> str:
    """Return the encoding in which most signs beyond ASCII are letters of one language, and few are none."""
    votes: dict[str, float] = {}
    for name in LATIN:
        try:
            text = sample.decode(name)
        except UnicodeDecodeError:
            continue
        # A sign within a word is a letter that is read in the wrong way; but for an apostrophe and a raised dot.
        counted = Counter(sign for sign in _WITHIN.sub("\ufffd", text) if sign > "\x7f")
        votes[name] = max(
            sum(n for sign, n in counted.items() if sign in letters or sign.lower() in letters or sign in _SIGNS)
            for letters in _ALPHABETS
        )
    return max(votes, key=votes.__getitem__, default="")
